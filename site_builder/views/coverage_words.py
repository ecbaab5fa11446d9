"""The words of the coverage matrix: states, values, thresholds, and what is missing to the next one."""

from decimal import ROUND_CEILING, Decimal

from site_builder.assemble.coverage.cells import Cell, State
from site_builder.model.values.bar import Bar
from site_builder.model.yardstick import Unit
from site_builder.problems import Language
from site_builder.views.wording import Wording

OPEN = frozenset({State.PARTIAL, State.MISSING, State.EXPIRED})
"""The states in which something is still to be done."""


def state_word(state: State, words: Wording) -> str:
    """Return the word that stands beside the sign of a state."""
    return {
        State.MET: words.t("Has evidence"),
        State.PARTIAL: words.t("Partly"),
        State.MISSING: words.t("To be added"),
        State.EXPIRED: words.t("Expired"),
        State.NOT_APPLICABLE: words.t("Does not apply"),
        State.STARTING: words.t("Starting"),
        State.UNTOLD: words.t("Not told here"),
    }[state]


def value_words(cell: Cell, words: Wording, k_min: int) -> str:
    """Return what was found; a share of fewer than `k_min` is told as a count."""
    if cell.state is State.UNTOLD:
        return words.t("what is missing here is told to the team and to the union office")
    return _value(cell, words, k_min)


def _value(cell: Cell, words: Wording, k_min: int) -> str:
    found, unit = cell.found, cell.rule.measure.yardstick.unit
    if found.value is None:
        return words.t("nothing to count yet")
    if unit is Unit.SHARE:
        both = words.t("{count} of {whole}", count=found.count, whole=found.out_of)
        if found.out_of < k_min:
            return words.t("counted: {count}", count=found.count)
        return words.t("{share} ({both})", share=words.percent(found.value), both=both)
    if unit is Unit.DAYS:
        return words.t("{count:day|days} ago", count=words.number(found.value))
    if unit is Unit.STEPS:
        return words.t("step {value} of 2", value=words.number(found.value))
    return words.rounded(found.value)


def bar_words(cell: Cell, words: Wording) -> str:
    """Return what counts as evidence and as partly: `有据 ≥ 3，部分 ≥ 2`."""
    rule = cell.rule
    parts = [words.t("evidence from {bar}", bar=_bar(rule.met))]
    if rule.partial is not None:
        parts.append(words.t("partly from {bar}", bar=_bar(rule.partial)))
    return words.clauses(parts)


def _bar(bar: Bar) -> str:
    return str(bar).replace(">=", "≥").replace("<=", "≤").replace(" ", "\u00a0")


def gap_words(cell: Cell, words: Wording) -> str:
    """Return what the next small step would change, "" where nothing is to be done."""
    if cell.state not in OPEN:
        return ""
    reached, bar = _next(cell)
    if is_held(cell):
        return words.t("The number is there; one more thing is missing to evidence.")
    goal = state_word(reached, words)
    unit = cell.rule.measure.yardstick.unit
    if cell.state is State.EXPIRED:
        return words.t("Something new makes it “{goal}” again.", goal=goal)
    lacks = _lacks(cell, bar)
    if unit in {Unit.STEPS, Unit.DAYS} or lacks is None:
        return words.t("One step makes it “{goal}”.", goal=goal)
    return words.t("{count} more make it “{goal}”.", count=lacks, goal=goal)


def is_held(cell: Cell) -> bool:
    """Whether the number would do, but what belongs to it is missing."""
    value = cell.found.value
    return cell.found.held and value is not None and cell.rule.met.passed(value)


def _next(cell: Cell) -> tuple[State, Bar]:
    partial = cell.rule.partial
    if partial is None or cell.state is not State.MISSING:
        return State.MET, cell.rule.met
    return State.PARTIAL, partial


def _lacks(cell: Cell, bar: Bar) -> int | None:
    """How many more it takes; None where nothing can be counted yet."""
    found = cell.found
    if found.value is None:
        return None
    if bar.percent:
        wanted = (bar.value * found.out_of).to_integral_value(ROUND_CEILING)
        return max(int(wanted) - found.count, 1)
    missing = (bar.value - found.value).to_integral_value(ROUND_CEILING)
    return max(int(missing), 1)


def next_step(cell: Cell, year: int) -> str:
    """Return the next small step as the rule has it."""
    return (cell.rule.next or "").replace("{year}", str(year)) if cell.state in OPEN else ""


def trend_words(met: int, before: int, words: Wording) -> str:
    """Return how the number changed against a quarter ago."""
    change = met - before
    if change > 0:
        return words.t("{count} more than a quarter ago", count=change)
    if change < 0:
        return words.t("{count} fewer than a quarter ago", count=-change)
    return words.t("as many as a quarter ago")


def evidence_title(title: object, words: Wording) -> str:
    """Return the title of evidence; terms in the language of the page."""
    if isinstance(title, str):
        return title
    return str(getattr(title, "zh" if words.language is Language.ZH else "en"))


def share(met: int, counted: int, words: Wording) -> str:
    return words.percent(Decimal(met) / counted) if counted else "–"
