"""Suggestions: which idea got which answer."""

from dataclasses import dataclass
from decimal import Decimal

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import mean
from site_builder.assemble.records import Suggestion
from site_builder.model.choices import SuggestionStatus
from site_builder.views.items import Group, Item, groups, people, place_of_record, related, tag_of
from site_builder.views.links import RESULTS, SUGGESTIONS, TOPICS, fragment
from site_builder.views.parts import Anchor, Empty, Head, Tag, facts, home_crumb
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_SETTLED = frozenset(
    (
        SuggestionStatus.SHELVED,
        SuggestionStatus.REJECTED,
        SuggestionStatus.DONE,
        SuggestionStatus.REWARDED,
    )
)
_LATEST = 5
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class SuggestionsView:
    head: Head
    groups: tuple[Group, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Suggestions")
    view = SuggestionsView(
        head=Head(title, (home_crumb(words),), answered_sentence(bulletin, words)),
        groups=groups(
            (_group(bulletin, status, words) for status in SuggestionStatus),
            words,
            "ideas: {count}",
        ),
        empty=Empty(
            words.t("No idea has been handed in yet."),
            words.t("A sentence at the meeting is enough; every one gets an answer."),
        ),
        onward=(
            Anchor(words.t("How far the topics are"), TOPICS),
            Anchor(words.t("What came of it"), RESULTS),
        ),
    )
    template = "pages/suggestions.html"
    lead = view.head.lead
    return (Page(SUGGESTIONS, template, view, title=title, description=lead, section=TOPICS),)


def _group(bulletin: Bulletin, status: SuggestionStatus, words: Wording) -> Group:
    """Return the ideas in one state, the settled ones of longer ago to be unfolded."""
    found = sorted(
        (one for one in bulletin.suggestions if one.form.status is status),
        key=lambda one: not one.waiting,
    )
    shown = _LATEST if status in _SETTLED else len(found)
    items = tuple(suggestion_item(bulletin, one, words) for one in found)
    older = items[shown:]
    more = words.t("{count} from before", count=len(older)) if older else ""
    return Group(words.choice(status), items[:shown], older, more)


def answered_sentence(bulletin: Bulletin, words: Wording) -> str:
    """Return how many of this year's suggestions were answered, and how fast on average."""
    year = [one for one in bulletin.suggestions if one.form.date.year == bulletin.today.year]
    if not year:
        return ""
    answered = [one for one in year if is_answered(one)]
    said = words.t(
        "{count} this year, {answered} answered, {share}",
        count=len(year),
        answered=len(answered),
        share=words.percent(Decimal(len(answered)) / len(year)),
    )
    days = (Decimal(one.reply_days) for one in answered if one.reply_days is not None)
    average = mean(days, bulletin.site.k_min)
    waiting = sum(one.waiting for one in year)
    parts = (
        said,
        ""
        if average is None
        else words.t(
            "after {days} workdays on average", days=words.number(average.quantize(_TENTH))
        ),
        words.t("{count} waiting for more than 15 workdays", count=waiting) if waiting else "",
    )
    return words.clauses(part for part in parts if part)


def is_answered(one: Suggestion) -> bool:
    return one.form.reply is not None or one.form.status is not SuggestionStatus.SUBMITTED


def suggestion_item(bulletin: Bulletin, one: Suggestion, words: Wording) -> Item:
    """Return a suggestion as a record of a list: the idea, and its answer once there is one."""
    form = one.form
    replied = words.day_seen_from(form.replied_on, bulletin.today) if form.replied_on else ""
    answer = form.reply or (words.t("taken up") if is_answered(one) else "")
    label = words.t("Answer, {day}", day=replied) if replied else words.t("Answer")
    waiting = (Tag(words.t("waiting for an answer"), "late"),) if one.waiting else ()
    return Item(
        title=form.title,
        ident=fragment(one),
        when=words.day_seen_from(form.date, bulletin.today),
        team=tag_of(one.team),
        place=place_of_record(bulletin, one),
        tags=(*waiting, *((Tag(words.choice(form.area)),) if form.area else ())),
        facts=facts(
            (
                (label, answer),
                (words.t("Idea of"), _by(one, words)),
                (words.t("In the hands of"), one.owner.name if one.owner else ""),
                (words.t("What it brought"), form.benefit or ""),
            )
        ),
        related=(
            *related(words.t("Became the topic"), one.became_topic),
            *related(words.t("Praised with"), one.award),
        ),
    )


def _by(one: Suggestion, words: Wording) -> str:
    if one.form.anonymous:
        return words.t("a colleague who prefers not to be named")
    return people(one.by, words)
