"""The search page: a field, examples of what may be asked, and what its script says."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlencode

from site_builder.assemble.bulletin import Bulletin
from site_builder.model.values.syllables import is_han, spell
from site_builder.views.links import PLAN, SEARCH, TEAMS, TOPICS
from site_builder.views.parts import Anchor, Empty, Head, TeamTag, home_crumb
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_EXAMPLES = 4  # things to try it with
_TELLING = 4  # characters of a name whose initials tell something


@dataclass(frozen=True, slots=True)
class Answers:
    """What the script says, with `{count}` and `{query}` to be filled in by it."""

    one: str
    many: str
    about: str
    more: str
    year: str
    none: str
    failed: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that was found; `text` is a sentence in pieces, every second of which was looked for."""

    href: str
    title: str
    text: tuple[str, ...]
    team: TeamTag
    when: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """`model` is what the script fills in for each page it finds, in a group called `model.title`.

    `examples` lead to answers; `without` is said where there are no scripts, `ways` lead on.
    """

    head: Head
    answers: Answers
    model: Hit
    examples: tuple[Anchor, ...]
    none: Empty
    without: str
    ways: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Search")
    lead = words.t("Any word that stands on a page leads to it; of names, the first letters do.")
    view = SearchView(
        head=Head(title, (home_crumb(words),), lead),
        answers=_answers(words),
        model=Hit(SEARCH, "–", (), TeamTag("", "", 1, 1, ""), ""),
        examples=tuple(islice(_examples(bulletin), _EXAMPLES)),
        none=Empty(
            "",
            words.t("A shorter piece of it may be there: one character is enough."),
            "signpost",
        ),
        without=words.t(
            "The search needs a script, and scripts are off in this browser. These lead on as well:"
        ),
        ways=(
            home_crumb(words),
            Anchor(words.t("Teams"), TEAMS),
            Anchor(words.t("Plan"), PLAN),
            Anchor(words.t("Topics"), TOPICS),
        ),
    )
    return (Page(SEARCH, "pages/search.html", view, title=title, description=lead),)


def _answers(words: Wording) -> Answers:
    count, query, year = "{count}", "{query}", "{count}"
    return Answers(
        one=words.t("{count:page|pages} found", count=1),
        many=words.t("{count:page|pages} found", count=count),
        about=words.t("About {count:page|pages} found", count=count),
        more=words.t("Show {count} more", count=count),
        year=words.t("the year {year}", year=year),
        none=words.t("No page says “{query}”.", query=query),
        failed=words.t("The search could not be opened. Load this page again, please."),
    )


def _examples(bulletin: Bulletin) -> Iterator[Anchor]:
    """Names of teams, each with its initials where it has enough of them."""
    for team in bulletin.teams.values():
        name = team.sign.name
        yield _asked(name)
        if len(name) >= _TELLING and all(map(is_han, name)):
            yield _asked("".join(part.letters[0] for part in spell(name)))


def _asked(query: str) -> Anchor:
    return Anchor(query, f"{SEARCH}?{urlencode({'q': query})}")
