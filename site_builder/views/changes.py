"""Changes: what was changed, in things or in thinking, and what it did; a page for each year."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Change
from site_builder.views.folding import Fold, folded
from site_builder.views.items import place_of_record, tag_of
from site_builder.views.links import CHANGES, POSTS, SUGGESTIONS, TOPICS, fragment
from site_builder.views.parts import Anchor, Empty, Fact, Head, Tag, TeamTag, facts, home_crumb
from site_builder.views.values import Page
from site_builder.views.wording import Wording
from site_builder.views.years import YearLink, year_links, year_path, years_of


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change: what it was and what it became ("" where unsaid), and what it did.

    `ident` is its anchor on the page, `place` the unit of one that no team made.
    """

    ident: str
    title: str
    when: str
    team: TeamTag | None
    place: str
    side: Tag
    before: str
    after: str
    effect: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """Of a year with many `changes` they are the latest, and `months` has what came before."""

    head: Head
    years: tuple[YearLink, ...]
    changes: tuple[ChangeView, ...]
    months: tuple[Fold[ChangeView], ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the page of the latest year with changes, and one for each year before."""
    years = years_of(one.form.date for one in bulletin.changes) or (bulletin.today.year,)
    return tuple(_page(bulletin, year, years, words) for year in years)


def _page(bulletin: Bulletin, year: int, years: tuple[int, ...], words: Wording) -> Page:
    title, is_latest = words.t("Changes"), year == years[0]
    name = title if is_latest else words.t("Changes of {year}", year=words.year(year))
    crumbs = (home_crumb(words),) if is_latest else (home_crumb(words), Anchor(title, CHANGES))
    found = [one for one in bulletin.changes if one.form.date.year == year]
    changes, months = folded(
        [(one.form.date, _change(bulletin, one, words)) for one in found], words
    )
    lead = words.t("What it was, and what it became.")
    view = ChangesView(
        head=Head(name, crumbs, lead),
        years=year_links(CHANGES, year, years, words),
        changes=changes,
        months=months,
        empty=Empty(
            words.t("No change has been written down yet."),
            words.t("What do we do differently from last year? One line is enough."),
        ),
        onward=(
            Anchor(words.t("How far the topics are"), TOPICS),
            Anchor(words.t("Suggestions and their answers"), SUGGESTIONS),
            Anchor(words.t("What colleagues wrote down"), POSTS),
        ),
    )
    path = year_path(CHANGES, year, years)
    return Page(path, "pages/changes.html", view, title=name, description=lead, section=TOPICS)


def _change(bulletin: Bulletin, one: Change, words: Wording) -> ChangeView:
    form = one.form
    course = form.what_changed
    took_part = (
        words.t("{count:person|people}", count=form.participants) if form.participants else ""
    )
    touched = (words.t("{who}: {how}", who=one.who, how=one.how) for one in form.affects)
    return ChangeView(
        ident=fragment(one),
        title=form.title,
        when=words.day_seen_from(form.date, bulletin.today),
        team=tag_of(one.team),
        place=place_of_record(bulletin, one),
        side=Tag(words.choice(form.side)),
        before=course.before if course else "",
        after=course.after if course else "",
        effect=form.effect or "",
        facts=facts(
            (
                (words.t("Why"), form.why or ""),
                (words.t("Took part"), took_part),
                (words.t("Touches"), ("；" if words.is_chinese else "; ").join(touched)),
            )
        ),
    )
