"""Rows become records: every cell read by its form, what cannot be read told at its cell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from site_builder.author.imports.cells import pieces
from site_builder.author.imports.columns import Column, Table
from site_builder.author.imports.grid import Cell, Row
from site_builder.author.imports.header import is_note, is_repeated, is_total, own_cells
from site_builder.author.imports.ledgers import MOMENT
from site_builder.model.filling import fill
from site_builder.model.form import Form, keys_of, label
from site_builder.model.shaping import Shaper
from site_builder.model.tree import Branch
from site_builder.model.tree import Row as Items
from site_builder.model.values.ident import read_id
from site_builder.model.values.private import email_addresses, private_numbers
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.problems import Fact, Language, Problem, Severity, Span
from site_builder.read.nodes import Field, Scalar
from site_builder.read.nodes import Mapping as Node

Value = str | tuple[str, ...]
_INSTEAD = {"date": MOMENT}
_SILENT = frozenset({"W113"})  # a year taken from the title: the preview shows the whole day


@dataclass(frozen=True, slots=True)
class Record:
    """A row understood: its form, and the value of every field as it will be written.

    `cells` says which cell each field came from.
    """

    row: int
    form: Form
    values: Mapping[str, Value]
    cells: Mapping[str, Span]
    place: Span


@dataclass(slots=True)
class Harvest:
    """What the rows of a table hold. `totals` and `notes` are rows that were passed over."""

    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    failed: int = 0
    totals: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)


def harvest(table: Table, language: Language) -> Harvest:
    """Read all rows below the heads."""
    found = Harvest()
    for number, row in _rows(table):
        if number in table.sheet.hidden_rows:
            found.hidden.append(number)
        elif is_total(row):
            found.totals.append(number)
        elif is_note(row, len(table.header.heads)):
            found.notes.append(number)
        elif not is_repeated(row, table.header):
            _add(found, table, number, row, language)
    return found


def _rows(table: Table) -> Iterator[tuple[int, Row]]:
    """The rows below the heads that say something in a column we want, of their own."""
    wanted = {column.number for column in table.columns if column.field}
    main = {column.number for column in table.columns if column.field == table.ledger.main}
    for number, row in table.sheet.rows.items():
        own = {column for column, cell in own_cells(row).items() if not cell.spread}
        if number > table.header.bottom and (own & wanted or (own and row.keys() & main)):
            yield number, row


def _add(found: Harvest, table: Table, number: int, row: Row, language: Language) -> None:
    record, problems = _read(table, number, row, language)
    found.problems += problems
    if record is None:
        found.failed += 1
    else:
        found.records.append(record)


def _read(
    table: Table, number: int, row: Row, language: Language
) -> tuple[Record | None, list[Problem]]:
    cells = own_cells(row)
    troubles: list[Problem] = []
    fields: list[Field] = []
    places: dict[str, Span] = {}
    for column in table.columns:
        cell = cells.get(column.number)
        if cell is None or column.field is None:
            continue
        span = table.sheet.place(number, column.number)
        trouble = _trouble(cell, span, language)
        if trouble is not None:
            troubles.append(trouble)
            continue
        for name, text in _pieces(table, column, cell):
            if name not in places:
                places[name] = span
                fields.append(Field(Scalar(name, span), Scalar(text, span)))
    if troubles:
        return None, troubles
    place = table.sheet.place(number)
    form, tree, problems = _filled(table, Node(tuple(fields), place), language)
    told = [_of_table(one, table, number) for one in problems if not _is_silent(one)]
    if form is None:
        return None, told
    return Record(number, form, _values(form, tree, problems), places, place), told


def _of_table(problem: Problem, table: Table, number: int) -> Problem:
    """What is missing, told as the empty cell or the missing column that it is."""
    if problem.code != "E209":
        return problem
    form = table.ledger.form
    name = next((n for n in keys_of(form) if label(form, n) == problem.facts.get("label")), "")
    column = next((c for c in table.columns if c.field in {name, _INSTEAD.get(name, name)}), None)
    if column is None:
        return replace(problem, code="E485", facts={"label": label(form, name)})
    place = table.sheet.place(number, column.number)
    return Problem("E478", place, {"head": column.head}, problem.language)


def _pieces(table: Table, column: Column, cell: Cell) -> Iterable[tuple[str, str]]:
    has_day = any(one.field == "date" for one in table.columns)
    found = pieces(table.ledger, column, cell, table.sheet.first_day, table.year, alone=not has_day)
    for name, text in found:
        if name == "id" and not _is_id(text):
            continue  # a number of the ledger's own: nothing here refers to it
        yield name, text


def _is_id(text: str) -> bool:
    try:
        read_id(text, Reading())
    except Unreadable:
        return False
    return not text.isdigit()


def _trouble(cell: Cell, span: Span, language: Language) -> Problem | None:
    """Why the value of a cell must not be used, if so."""
    if cell.trouble:
        return Problem(cell.trouble, span, {"found": cell.text}, language)
    private = (*private_numbers(cell.text), *email_addresses(cell.text))
    if private:
        facts: dict[str, Fact] = {"kind": private[0].kind.term, "masked": private[0].masked}
        return Problem("E477", span, facts, language)
    return None


def _filled(
    table: Table, node: Node, language: Language
) -> tuple[Form | None, Branch, list[Problem]]:
    shaper = Shaper(language)
    tree = shaper.form(table.ledger.form, node)
    if tree is None:
        return None, Branch(node.span), shaper.problems
    form, tree, problems = fill(table.ledger.form, tree, table.year, language)
    return form, tree, [*shaper.problems, *problems]


def _is_silent(problem: Problem) -> bool:
    return problem.severity is Severity.NOTE or problem.code in _SILENT


def _values(form: Form, tree: Branch, problems: Iterable[Problem]) -> dict[str, Value]:
    """The values as they will be written: a day as 2026-03-05, digits narrow, names tidy."""
    mended = {edit.span: edit.text for one in problems for edit in one.edits}
    values: dict[str, Value] = {}
    for name, value in tree.values.items():
        if isinstance(value, Items):
            values[name] = tuple(mended.get(item.span, str(item)) for item in value.items)
        elif isinstance(getattr(form, name), date):
            values[name] = getattr(form, name).isoformat()
        elif not isinstance(value, Branch):
            values[name] = mended.get(value.span, str(value))
    return values
