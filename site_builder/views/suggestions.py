"""Suggestions: which idea got which answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import mean
from site_builder.assemble.records import Suggestion
from site_builder.model.choices import SuggestionStatus
from site_builder.views.ideas import IdeaView, idea, is_answered
from site_builder.views.links import RESULTS, SUGGESTIONS, TOPICS
from site_builder.views.parts import Anchor, Empty, Head, home_crumb
from site_builder.views.tally import Count
from site_builder.views.values import Page
from site_builder.views.wording import Wording
from site_builder.views.years import YearLink, year_links, year_path, years_of

_TENTH = Decimal("0.1")
_TAKEN_UP = frozenset(
    (
        SuggestionStatus.ACCEPTED,
        SuggestionStatus.IMPLEMENTING,
        SuggestionStatus.DONE,
        SuggestionStatus.REWARDED,
    )
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Ideas in one state; `older` ones are unfolded under the words `more`."""

    title: str
    counted: str
    ideas: tuple[IdeaView, ...]
    older: tuple[IdeaView, ...]
    more: str


@dataclass(frozen=True, slots=True)
class SuggestionsView:
    """The suggestions of a year, by what became of them."""

    head: Head
    years: tuple[YearLink, ...]
    tally: tuple[Count, ...]
    shelves: tuple[Shelf, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the page of the latest year with suggestions, and one for each year before."""
    years = years_of(one.form.date for one in bulletin.suggestions) or (bulletin.today.year,)
    return tuple(_page(bulletin, year, years, words) for year in years)


def _page(bulletin: Bulletin, year: int, years: tuple[int, ...], words: Wording) -> Page:
    title, is_latest = words.t("Suggestions"), year == years[0]
    name = title if is_latest else words.t("Suggestions of {year}", year=words.year(year))
    lead = words.t("Every idea gets an answer, also a no.")
    of_year = [one for one in bulletin.suggestions if one.form.date.year == year]
    view = SuggestionsView(
        head=Head(
            name,
            (home_crumb(words),) if is_latest else (home_crumb(words), Anchor(title, SUGGESTIONS)),
            lead,
        ),
        years=year_links(SUGGESTIONS, year, years, words),
        tally=_tally(of_year, bulletin.site.k_min, words),
        shelves=_shelves(bulletin, of_year, words),
        empty=Empty(
            words.t("No idea has been handed in yet."),
            words.t("A sentence at the meeting is enough; every one gets an answer."),
            "idea",
        ),
        onward=(
            Anchor(words.t("How far the topics are"), TOPICS),
            Anchor(words.t("What came of it"), RESULTS),
        ),
    )
    path = year_path(SUGGESTIONS, year, years)
    return Page(path, "pages/suggestions.html", view, title=name, description=lead, section=TOPICS)


def _shelves(bulletin: Bulletin, found: Iterable[Suggestion], words: Wording) -> tuple[Shelf, ...]:
    """The ideas by what became of them, those that wait first."""
    kinds = (
        (words.t("Waiting for an answer"), (SuggestionStatus.SUBMITTED,), None),
        (words.t("Being done"), (SuggestionStatus.ACCEPTED, SuggestionStatus.IMPLEMENTING), 6),
        (words.t("Put into practice"), (SuggestionStatus.DONE, SuggestionStatus.REWARDED), 6),
        (words.t("Not now, and why"), (SuggestionStatus.SHELVED, SuggestionStatus.REJECTED), 4),
    )
    found = sorted(found, key=lambda one: not one.waiting)
    shelves = []
    for title, states, most in kinds:
        ideas = tuple(idea(bulletin, one, words) for one in found if one.form.status in states)
        if ideas:
            shelves.append(_shelf(title, ideas, most, words))
    return tuple(shelves)


def _shelf(title: str, ideas: tuple[IdeaView, ...], most: int | None, words: Wording) -> Shelf:
    older = () if most is None else ideas[most:]
    more = words.t("{count} from before", count=len(older)) if older else ""
    counted = words.t("ideas: {count}", count=len(ideas))
    return Shelf(title, counted, ideas[: len(ideas) - len(older)], older, more)


def _tally(year: list[Suggestion], least: int, words: Wording) -> tuple[Count, ...]:
    """A year in numbers: how many ideas, how many answered and how fast, how many taken up.

    `least` is the size of the smallest group that has an average.
    """
    if not year:
        return ()
    answered = [one for one in year if is_answered(one)]
    waiting = sum(one.waiting for one in year)
    late = words.t("{count} waiting for more than 15 workdays", count=waiting) if waiting else ""
    taken_up = sum(one.form.status in _TAKEN_UP for one in year)
    counts = (
        Count(
            words.number(len(year)),
            words.t("suggestions"),
            words.t("ideas in the year,") if late else words.t("ideas in the year"),
            late,
        ),
        Count(
            words.number(len(answered)),
            words.t("suggestions"),
            words.t("answered,"),
            _share(len(answered), len(year), words),
        ),
        _speed(answered, least, words),
        Count(
            words.number(taken_up),
            words.t("suggestions"),
            words.t("taken up,"),
            _share(taken_up, len(year), words),
        ),
    )
    return tuple(count for count in counts if count is not None)


def _share(part: int, whole: int, words: Wording) -> str:
    return words.t("{share} of them", share=words.percent(Decimal(part) / whole))


def _speed(answered: Iterable[Suggestion], least: int, words: Wording) -> Count | None:
    """How long an answer takes; None while too few were given to speak of an average."""
    days = (Decimal(one.reply_days) for one in answered if one.reply_days is not None)
    average = mean(days, least)
    if average is None:
        return None
    value = words.number(average.quantize(_TENTH))
    return Count(value, words.t("workdays"), words.t("until the answer,"), words.t("on average"))
