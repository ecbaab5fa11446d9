"""What was done together, in a few large numbers that each say something."""

from dataclasses import dataclass
from decimal import Decimal

from site_builder.assemble.bulletin import Totals
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Count:
    """A number that stands large with its `unit`; `text` says what it counts, `more` what of it."""

    value: str
    unit: str
    text: str
    more: str = ""


def tally(done: Totals, before: Totals | None, weeks: Decimal, words: Wording) -> tuple[Count, ...]:
    """Return what there is to count, the hours first; () when there is nothing yet.

    `before` is the same time a year earlier, None where nothing is known of it; `weeks` is how long
    that time is.
    """
    found = (
        (done.person_hours, _hours(done, before, words)),
        (Decimal(done.sessions), _sessions(done, weeks, words)),
        (Decimal(done.topics), _topics(done, words)),
        (Decimal(done.suggestions), _suggestions(done, words)),
    )
    return tuple(count for value, count in found if value)


def _hours(done: Totals, before: Totals | None, words: Wording) -> Count:
    text = words.t("learned together,")
    return Count(
        _whole(done.person_hours, words), words.t("person-hours"), text, _trend(done, before, words)
    )


def _trend(done: Totals, before: Totals | None, words: Wording) -> str:
    if before is None or not before.person_hours:
        return words.t("everyone's time added up")
    change = done.person_hours - before.person_hours
    hours = words.with_unit(abs(change).quantize(Decimal(1)), words.t("person-hours"))
    if abs(change) < 1:
        return words.t("as much as at this time last year")
    if change > 0:
        return words.t("{hours} more than by this time last year", hours=hours)
    return words.t("{hours} less than by this time last year", hours=hours)


def _sessions(done: Totals, weeks: Decimal, words: Wording) -> Count:
    each = words.rounded(done.sessions / max(weeks, Decimal(1)))
    more = words.t("about {count} a week", count=each)
    return Count(words.number(done.sessions), words.t("sessions"), words.t("of learning,"), more)


def _topics(done: Totals, words: Wording) -> Count:
    more = (
        words.t("{count} reached their target", count=words.number(done.arrived))
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
