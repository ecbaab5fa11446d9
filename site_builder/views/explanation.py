"""Cells of the coverage matrix for the terminal: one in full, or all of a team in a line each."""

from collections.abc import Iterator

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.coverage.cells import Cell
from site_builder.problems import Language
from site_builder.views.coverage_words import (
    bar_words,
    evidence_title,
    gap_words,
    next_step,
    state_word,
    trend_words,
    value_words,
)
from site_builder.views.team_coverage import newest_first, notes
from site_builder.views.wording import Wording


def explanation(bulletin: Bulletin, team: Team, cell: Cell, words: Wording) -> str:
    """Return how the state of a cell came about: what was measured, found, asked for, and by which evidence."""
    return "\n".join(_lines(bulletin, team, cell, words))


def overview(bulletin: Bulletin, team: Team, words: Wording) -> str:
    """Return how a team stands with every criterion, in a line each, with the next small step."""
    covered = bulletin.coverage.teams[team.sign.folder]
    trend = trend_words(covered.met, covered.met_before, words)
    head = words.t(
        "{met} of {counted} have evidence, {trend}. Judged is what is written, never who.",
        met=covered.met,
        counted=covered.counted,
        trend=trend,
    )
    lines = (_line(cell, bulletin.today.year, words) for cell in covered.cells)
    return "\n".join((f"{team.sign.name}: {head}", *lines))


def _line(cell: Cell, year: int, words: Wording) -> str:
    stands = f"  {cell.rule.id} {state_word(cell.state, words)}  {cell.rule.text}"
    step = next_step(cell, year)
    return f"{stands} → {step}" if step else stands


def _lines(bulletin: Bulletin, team: Team, cell: Cell, words: Wording) -> Iterator[str]:
    rule, zh = cell.rule, words.language is Language.ZH
    stick = rule.measure.yardstick
    about, where = ((one.zh if zh else one.en) for one in (stick.about, stick.evidence))
    yield f"{team.sign.name} {rule.id} {rule.text}: {state_word(cell.state, words)}"
    yield "  " + words.t("measure: {measure} — {about}", measure=rule.measure, about=about)
    yield "  " + words.t("looked at: {evidence}", evidence=where)
    value = value_words(cell, words, bulletin.site.k_min)
    yield "  " + words.t("found: {value}", value=value)
    yield "  " + bar_words(cell, words)
    yield from (f"  {note}" for note in notes(cell, words))
    proofs = newest_first(cell)
    yield "  " + (words.t("evidence:") if proofs else words.t("no evidence yet"))
    for one in proofs:
        day = one.day.isoformat() if one.day else "          "
        yield f"    {day}  {one.source}:{one.line}  {evidence_title(one.title, words)}"
    step = next_step(cell, bulletin.today.year)
    if step:
        yield "  " + words.t("next: {step}", step=step)
    gap = gap_words(cell, words)
    if gap:
        yield "  " + gap
