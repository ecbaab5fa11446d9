"""A criterion in the book: what is asked, and for every team what there is and what is missing."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.coverage.cells import Cell
from site_builder.assemble.coverage.found import Evidence
from site_builder.model.criteria import Rule
from site_builder.problems import Language
from site_builder.views.book.approvals import Approvals
from site_builder.views.coverage_words import (
    bar_words,
    evidence_title,
    gap_words,
    next_step,
    state_word,
    value_words,
)
from site_builder.views.parts import TeamTag, team_tag
from site_builder.views.team_coverage import newest_first, notes
from site_builder.views.wording import Wording

_WHOLE = 6
"""Pieces of evidence that are kept on one page; more would leave half of the page before empty."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What the book is read from: the edition for paper, its words, its approvals."""

    bulletin: Bulletin
    words: Wording
    approvals: Approvals


@dataclass(frozen=True, slots=True)
class BookProof:
    """A piece of evidence. `day` is "" where the record has none, `approved` where it says nothing.

    `where` is its file and line, within the folder of the team where it lies there.
    """

    day: str
    title: str
    where: str
    approved: str


@dataclass(frozen=True, slots=True)
class BookRow:
    """A team with a criterion. `empty` stands where there is no evidence; `missing` may be "nothing".

    `count` is "" for a single piece, `is_long` says that the end of a page may part the row.
    """

    team: TeamTag
    sign: str
    state: str
    value: str
    notes: tuple[str, ...]
    count: str
    proofs: tuple[BookProof, ...]
    empty: str
    missing: str
    next: str
    is_long: bool


@dataclass(frozen=True, slots=True)
class BookCriterion:
    """A criterion: how it is measured, which thresholds it has, and the rows of the teams."""

    anchor: str
    number: str
    title: str
    measure: str
    looked_at: str
    bars: str
    rows: tuple[BookRow, ...]


def criterion(reader: Reader, rule: Rule, cells: tuple[tuple[str, Cell], ...]) -> BookCriterion:
    """Return a criterion with the cells of some teams, each with the folder of its team."""
    words, stick = reader.words, rule.measure.yardstick
    zh = words.language is Language.ZH
    about, where = ((one.zh if zh else one.en) for one in (stick.about, stick.evidence))
    return BookCriterion(
        anchor=f"at-{rule.id}",
        number=str(rule.id),
        title=rule.text,
        measure=words.t("Measured: {what}", what=about),
        looked_at=words.t("looked at: {evidence}", evidence=where),
        bars=bar_words(cells[0][1], words) if cells else "",
        rows=tuple(_row(reader, folder, cell) for folder, cell in cells),
    )


def _row(reader: Reader, folder: str, cell: Cell) -> BookRow:
    words, bulletin = reader.words, reader.bulletin
    proofs = tuple(_proof(reader, folder, one) for one in newest_first(cell))
    return BookRow(
        team=team_tag(bulletin.teams[folder].sign),
        sign=cell.state.value,
        state=state_word(cell.state, words),
        value=value_words(cell, words, bulletin.site.k_min),
        notes=tuple(notes(cell, words)),
        count=words.t("{count:record|records}", count=len(proofs)) if proofs[1:] else "",
        proofs=proofs,
        empty="" if proofs else words.t("no evidence yet"),
        missing=gap_words(cell, words) or words.t("Nothing is missing."),
        next=next_step(cell, bulletin.today.year),
        is_long=len(proofs) > _WHOLE,
    )


def _proof(reader: Reader, folder: str, evidence: Evidence) -> BookProof:
    return BookProof(
        day=evidence.day.isoformat() if evidence.day else "",
        title=evidence_title(evidence.title, reader.words),
        where=f"{evidence.source.removeprefix(f'{folder}/')}:{evidence.line}",
        approved=reader.approvals.of(evidence),
    )
