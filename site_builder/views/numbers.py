"""Numbers told in one sentence each: the text of a figure, its alternative and its caption."""

from decimal import Decimal

from site_builder.assemble.measures import Standing
from site_builder.views.wording import Wording

_POINTS = frozenset(("%", "％"))


def number_sentence(metric: Standing | None, words: Wording, *, ended: bool = False) -> str:
    """Return how a metric stands: `26 → 17.5 分钟，目标 18 分钟，已到站`.

    `ended`: nobody works towards the target any more, so that nothing is missing either.
    """
    if metric is None:
        return words.t("To be measured: no number has been chosen yet")
    rest = outlook_sentence(metric, words, ended=ended)
    return words.clauses(part for part in (_course(metric, words), rest) if part)


def outlook_sentence(metric: Standing, words: Wording, *, ended: bool = False) -> str:
    """Return what there is to say of a number besides its course: `目标 18 分钟，已到站`."""
    parts = []
    if metric.target is not None:
        target = words.with_unit(metric.target, metric.unit)
        msgid = "the target was {target}" if ended and not metric.met else "target {target}"
        parts.append(words.t(msgid, target=target))
    parts.append(_verdict(metric, words, ended=ended))
    return words.clauses(part for part in parts if part)


def _course(metric: Standing, words: Wording) -> str:
    """Return from where to where it went."""
    now = "" if metric.last is None else words.with_unit(metric.last, metric.unit)
    if metric.baseline is None:
        waiting = words.t("baseline to be measured")
        return words.t("{now} now, {waiting}", now=now, waiting=waiting) if now else waiting
    if not now:
        return words.t("it was {then}", then=words.with_unit(metric.baseline, metric.unit))
    return f"{words.number(metric.baseline)} → {now}"


def _verdict(metric: Standing, words: Wording, *, ended: bool) -> str:
    if metric.last is None:
        waits = metric.baseline is not None and not ended
        return words.t("no new measurement yet") if waits else ""
    if metric.met:
        return words.t("arrived")
    if metric.reached:
        return words.t("within the target; now it has to hold")
    if ended or metric.target is None:
        return ""
    gap = gap_words(abs(metric.target - metric.last), metric.unit, words)
    if metric.better is False:
        return words.t("worse than at the start, {gap} to go", gap=gap)
    return words.t("{gap} to go", gap=gap)


def gap_words(gap: Decimal, unit: str, words: Wording) -> str:
    """Return how far two numbers of a unit are apart; shares differ by percentage points."""
    if unit in _POINTS:
        return words.t("{count:percentage point|percentage points}", count=words.number(gap))
    return words.with_unit(gap, unit)
