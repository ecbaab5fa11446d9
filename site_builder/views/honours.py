"""Honours: who is praised, and why. Teams first, nobody ranked; a page for each year."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Award
from site_builder.model.choices import AwardCategory
from site_builder.views.honour import Praised, praised
from site_builder.views.honour_forms import FormsView, forms_view
from site_builder.views.links import HONOURS, INSTRUCTORS, MENTORS, RESULTS, SPECIAL_SKILLS
from site_builder.views.parts import Anchor, Empty, Head, home_crumb
from site_builder.views.values import Page
from site_builder.views.wording import Wording
from site_builder.views.years import YearLink, year_links, year_path, years_of

_NEWEST = 2  # awards of a category that wear a flower; the others are unfolded


@dataclass(frozen=True, slots=True)
class CategoryView:
    """The awards of a category, teams first: the `newest` of the year, and the `rest` to unfold."""

    title: str
    newest: tuple[Praised, ...]
    rest: tuple[Praised, ...]
    more: str


@dataclass(frozen=True, slots=True)
class HonoursView:
    """`first` is the latest honour of a team, else the latest of all; it stands in no category."""

    head: Head
    years: tuple[YearLink, ...]
    first: Praised | None
    categories: tuple[CategoryView, ...]
    forms: FormsView | None
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the page of the latest year with awards, and one for each year before."""
    years = years_of(one.form.date for one in bulletin.awards) or (bulletin.today.year,)
    return tuple(_page(bulletin, year, years, words) for year in years)


def _page(bulletin: Bulletin, year: int, years: tuple[int, ...], words: Wording) -> Page:
    awards = [one for one in bulletin.awards if one.form.date.year == year]
    title, is_latest = words.t("Honours"), year == years[0]
    name = title if is_latest else words.t("Honours of {year}", year=words.year(year))
    crumbs = (home_crumb(words),) if is_latest else (home_crumb(words), Anchor(title, HONOURS))
    first = next((one for one in awards if not one.people), awards[0] if awards else None)
    view = HonoursView(
        head=Head(name, crumbs),
        years=year_links(HONOURS, year, years, words),
        first=None if first is None else praised(bulletin, first, words, first.form.date),
        categories=_categories(bulletin, [one for one in awards if one is not first], words),
        forms=forms_view(awards, bulletin.today, words),
        empty=Empty(
            words.t("This place is kept for the next one to be praised."),
            words.t("Who did something well lately? Tell your team leader."),
        ),
        onward=(
            Anchor(words.t("Special skills"), SPECIAL_SKILLS),
            Anchor(words.t("Who teaches"), INSTRUCTORS),
            Anchor(words.t("Who teaches whom"), MENTORS),
            Anchor(words.t("What came of it"), RESULTS),
        ),
    )
    return Page(
        year_path(HONOURS, year, years),
        "pages/honours.html",
        view,
        title=name,
        description=words.t("Teams first, then people; no rankings."),
        section=HONOURS,
    )


def _categories(
    bulletin: Bulletin, awards: list[Award], words: Wording
) -> tuple[CategoryView, ...]:
    """Return the categories that have awards: titles of teams, the four kinds, the others."""
    order = sorted(AwardCategory, key=lambda one: one is not AwardCategory.TITLE)
    by_category = ((kind, [one for one in awards if one.form.category is kind]) for kind in order)
    return tuple(_category(bulletin, kind, mine, words) for kind, mine in by_category if mine)


def _category(
    bulletin: Bulletin, category: AwardCategory, awards: list[Award], words: Wording
) -> CategoryView:
    awards.sort(key=lambda one: bool(one.people))
    shown = tuple(praised(bulletin, one, words, one.form.date) for one in awards)
    more = len(shown) - _NEWEST
    return CategoryView(
        words.choice(category),
        shown[:_NEWEST],
        shown[_NEWEST:],
        words.t("{count:more award|more awards}", count=more) if more > 0 else "",
    )
