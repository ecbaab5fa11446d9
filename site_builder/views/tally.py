"""What was done together, in a few large numbers that each say something."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from site_builder.assemble.bulletin import Totals
from site_builder.views.counted import Counted
from site_builder.views.wording import Wording

_MANY = 10  # from here on tenths say nothing


@dataclass(frozen=True, slots=True)
class Count:
    """A number that stands large with its `unit`; `text` says what it counts, `more` what of it."""

    value: str
    unit: str
    text: str
    more: str = ""


def tally(year: Counted, words: Wording) -> tuple[Count, ...]:
    """Return what there is to count, the hours first; () when there is nothing yet."""
    done = year.done
    found = (
        (done.person_hours, hours_count(year, words)),
        (Decimal(done.sessions), sessions_count(year, words)),
        (Decimal(done.topics), _topics(done, words)),
        (Decimal(done.suggestions), _suggestions(done, words)),
    )
    return tuple(count for value, count in found if value)


def hours_count(year: Counted, words: Wording) -> Count:
    """Return the hours of all who took part, beside those of the year before if these are known."""
    return Count(
        _whole(year.done.person_hours, words),
        words.t("person-hours"),
        words.t("learned together,"),
        beside_last_year(year, words) or words.t("everyone's time added up"),
    )


def beside_last_year(year: Counted, words: Wording) -> str:
    """Return how the hours compare with the same days a year before; "" if that is not known."""
    done, before = year.done, year.before
    if before is None or not before.person_hours:
        return ""
    change = done.person_hours - before.person_hours
    hours = words.with_unit(abs(change).quantize(Decimal(1)), words.t("person-hours"))
    if abs(change) < 1:
        return words.t("as much as at this time last year")
    if change > 0:
        return words.t("{hours} more than by this time last year", hours=hours)
    return words.t("{hours} less than by this time last year", hours=hours)


def with_tenths(value: Decimal, unit: str, words: Wording) -> str:
    """Return a sum with its unit, rounded to tenths: `162.5 人时`."""
    return words.with_unit(value.quantize(Decimal("0.1"), ROUND_HALF_UP), unit)


def each_count(hours: Decimal, words: Wording, more: str = "") -> Count:
    """Return how many hours that is for each; `more` says among how many people."""
    text = words.t("for each of us,") if more else words.t("for each of us")
    value = words.rounded(hours, 0 if hours >= _MANY else 1)
    return Count(value, words.t("hours"), text, more)


def sessions_count(year: Counted, words: Wording) -> Count:
    """Return how many sessions there were, and how many that makes a week."""
    each = words.rounded(year.done.sessions / max(year.weeks, Decimal(1)))
    more = words.t("about {count} a week", count=each)
    return Count(
        words.number(year.done.sessions), words.t("sessions"), words.t("of learning,"), more
    )


def _topics(done: Totals, words: Wording) -> Count:
    more = (
        words.t("{count:reached its target|reached their target}", count=words.number(done.arrived))
        if done.arrived
        else words.t("none at its target yet")
    )
    return Count(words.number(done.topics), words.t("topics"), words.t("on their way,"), more)


def _suggestions(done: Totals, words: Wording) -> Count:
    more = (
        words.t("{count} answered", count=words.number(done.answered))
        if done.answered
        else words.t("none answered yet")
    )
    return Count(
        words.number(done.suggestions),
        words.t("suggestions"),
        words.t("for doing it better,"),
        more,
    )


def _whole(value: Decimal, words: Wording) -> str:
    return words.rounded(value, 0)
