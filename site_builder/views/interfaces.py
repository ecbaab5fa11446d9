"""The page about the files that programs may read: where each lies, its fields, some lines of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.views.feeds import FEED
from site_builder.views.interface import Interface
from site_builder.views.interface_search import SEARCH_NOW
from site_builder.views.interface_table import (
    COVERAGE_CSV,
    COVERAGE_JSON,
    INTERFACES,
    SUMMARY_JSON,
)
from site_builder.views.links import ABOUT, DATA, HOME
from site_builder.views.parts import Anchor, Fact, Head, facts, home_crumb
from site_builder.views.sitemap import SITEMAP
from site_builder.views.values import Page
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class InterfaceView:
    """An interface in final text; `fold` opens its fields and its example.

    `href` is "" where this site has no such file to show.
    """

    anchor: str
    title: str
    about: str
    href: str
    facts: tuple[Fact, ...]
    fold: str
    fields_title: str
    fields: tuple[Fact, ...]
    sample_title: str
    sample: str


@dataclass(frozen=True, slots=True)
class InterfacesView:
    head: Head
    interfaces: tuple[InterfaceView, ...]
    inside_title: str
    inside: str
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Data interfaces")
    lead = words.t("Files of this site for other programs: stable in name and meaning.")
    there = frozenset(_there(bulletin))
    view = InterfacesView(
        head=Head(title, (home_crumb(words),), lead),
        interfaces=tuple(_interface(one, there, words) for one in INTERFACES),
        inside_title=words.t("Not meant for others"),
        inside=words.t(
            "The files in search/ and assets/ and the parts of screens belong to the site itself: "
            "they change with every version, so do not build on them."
        ),
        onward=(Anchor(words.t("Campaign"), ABOUT), Anchor(words.t("Home"), HOME)),
    )
    return (Page(DATA, "pages/data.html", view, title=title, description=lead),)


def _there(bulletin: Bulletin) -> Iterable[str]:
    """The files that this site has for certain."""
    yield from (FEED, "calendar.ics")
    if bulletin.site.address:
        yield SITEMAP
    if bulletin.teams:
        yield SEARCH_NOW
    if bulletin.coverage.rules and bulletin.teams:
        yield from (COVERAGE_CSV, COVERAGE_JSON, SUMMARY_JSON)


def _interface(one: Interface, there: frozenset[str], words: Wording) -> InterfaceView:
    language = words.language
    where = one.where.in_language(language)
    pairs = (
        (words.t("Address"), words.clauses(part for part in (one.path, where) if part)),
        (words.t("Format"), one.kind.in_language(language)),
    )
    return InterfaceView(
        anchor=one.key,
        title=one.title.in_language(language),
        about=one.about.in_language(language),
        href=one.path if one.path in there else "",
        facts=facts(pairs),
        fold=words.t("{count:field|fields} and an example", count=len(one.fields)),
        fields_title=words.t("Fields"),
        fields=tuple(Fact(each.name, each.about.in_language(language)) for each in one.fields),
        sample_title=words.t("For example"),
        sample=one.sample,
    )
