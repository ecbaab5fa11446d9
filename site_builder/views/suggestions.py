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
    head: Head
    tally: tuple[Count, ...]
    shelves: tuple[Shelf, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Suggestions")
    view = SuggestionsView(
        head=Head(title, (home_crumb(words),), words.t("Every idea gets an answer, also a no.")),
        tally=_tally(bulletin, words),
        shelves=_shelves(bulletin, words),
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
    template = "pages/suggestions.html"
    lead = view.head.lead
    return (Page(SUGGESTIONS, template, view, title=title, description=lead, section=TOPICS),)


def _shelves(bulletin: Bulletin, words: Wording) -> tuple[Shelf, ...]:
    """The ideas by what became of them, those that wait first."""
    kinds = (
        (words.t("Waiting for an answer"), (SuggestionStatus.SUBMITTED,), None),
        (words.t("Being done"), (SuggestionStatus.ACCEPTED, SuggestionStatus.IMPLEMENTING), 10),
        (words.t("Put into practice"), (SuggestionStatus.DONE, SuggestionStatus.REWARDED), 8),
        (words.t("Not now, and why"), (SuggestionStatus.SHELVED, SuggestionStatus.REJECTED), 4),
    )
    shelves = (_shelf(bulletin, title, states, most, words) for title, states, most in kinds)
    return tuple(shelf for shelf in shelves if shelf.ideas)


def _shelf(
    bulletin: Bulletin,
    title: str,
    states: tuple[SuggestionStatus, ...],
    most: int | None,
    words: Wording,
) -> Shelf:
    found = sorted(
        (one for one in bulletin.suggestions if one.form.status in states),
        key=lambda one: not one.waiting,
    )
    ideas = tuple(idea(bulletin, one, words) for one in found)
    older = () if most is None else ideas[most:]
    more = words.t("{count} from before", count=len(older)) if older else ""
    counted = words.t("ideas: {count}", count=len(ideas))
    return Shelf(title, counted, ideas[: len(ideas) - len(older)], older, more)


def _tally(bulletin: Bulletin, words: Wording) -> tuple[Count, ...]:
    """This year in numbers: how many ideas, how many answered and how fast, how many taken up."""
    year = [one for one in bulletin.suggestions if one.form.date.year == bulletin.today.year]
    if not year:
        return ()
    answered = [one for one in year if is_answered(one)]
    waiting = sum(one.waiting for one in year)
    late = words.t("{count} waiting for more than 15 workdays", count=waiting) if waiting else ""
    taken_up = sum(one.form.status in _TAKEN_UP for one in year)
    counts = (
        Count(words.number(len(year)), words.t("suggestions"), words.t("this year,"), late),
        Count(
            words.number(len(answered)),
            words.t("suggestions"),
            words.t("answered,"),
            _share(len(answered), len(year), words),
        ),
        _speed(answered, bulletin.site.k_min, words),
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
