"""Workbooks of Excel and WPS: cells with the values that were last seen in them."""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from site_builder.author.imports.grid import Cell, Sheet, unimportable
from site_builder.author.imports.wording import (
    cell_text,
    looks_shortened,
    moment_text,
    number_text,
)

_MOST_ROWS = 5_000
_MOST_COLUMNS = 200
_LATE_FIRST_DAY = date(1904, 1, 1)
# What the reader raises on damaged files.
_FAULTS = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    NotImplementedError,
    EOFError,
    RecursionError,
    MemoryError,
    AssertionError,
    struct.error,
    zlib.error,
    zipfile.BadZipFile,
)
_Cells = Mapping[tuple[int, int], Any]


def read_workbook(data: bytes, name: str, *, formulas: bool) -> tuple[Sheet, ...]:
    """The tables of a workbook. `formulas` tells whether any cell is calculated.

    Raises Unimportable: E456 without the reader of workbooks, E453 when the file is damaged,
    E454 when a table has more than 5,000 rows.
    """
    try:
        # A heavy library that only this command needs, and not every installation has.
        from openpyxl import load_workbook  # noqa: PLC0415
    except ImportError:
        raise unimportable("E456", name=name) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
            written = load_workbook(io.BytesIO(data), keep_links=False) if formulas else None
            first = _LATE_FIRST_DAY if book.epoch.year == _LATE_FIRST_DAY.year else None
            return tuple(
                _sheet(sheet, written[sheet.title] if written else None, first, name)
                for sheet in book.worksheets
            )
    except _FAULTS:
        raise unimportable("E453", name=name) from None


def _sheet(sheet: Any, written: Any, first_day: date | None, name: str) -> Sheet:
    # The list of the cells that are there; all others would be made by asking for them.
    cells: _Cells = sheet._cells  # noqa: SLF001
    calculated: _Cells = written._cells if written is not None else {}  # noqa: SLF001
    rows: dict[int, dict[int, Cell]] = {}
    for (row, column), cell in sorted(cells.items()):
        formula = calculated.get((row, column))
        found = _cell(cell, calculated=formula is not None and formula.data_type == "f")
        if found is not None and column <= _MOST_COLUMNS:
            rows.setdefault(row, {})[column] = found
    if len(rows) > _MOST_ROWS:
        raise unimportable("E454", name=name)
    for area in sheet.merged_cells.ranges:
        _spread(rows, area.bounds)
    hidden = frozenset(n for n, one in sheet.row_dimensions.items() if one.hidden and n in rows)
    return Sheet(
        cell_text(sheet.title),
        dict(sorted(rows.items())),
        first_day or date(1899, 12, 30),
        hidden=sheet.sheet_state != "visible",
        hidden_rows=hidden,
        hidden_columns=_hidden_columns(sheet),
    )


def _hidden_columns(sheet: Any) -> frozenset[int]:
    found: set[int] = set()
    for one in sheet.column_dimensions.values():
        if one.hidden and one.min and one.max:
            found.update(range(one.min, min(one.max, _MOST_COLUMNS) + 1))
    return frozenset(found)


def _cell(cell: Any, *, calculated: bool) -> Cell | None:
    value = cell.value
    if calculated and value is None:
        return Cell("=", trouble="E475")
    if cell.data_type == "e":
        return Cell(str(value), trouble="E476")
    if isinstance(value, bool):
        return Cell("是" if value else "否")
    if isinstance(value, (int, float)):
        return _number(value, cell.number_format or "")
    return _text(value)


def _text(value: Any) -> Cell | None:
    if isinstance(value, (datetime, date, time, timedelta)):
        return Cell(moment_text(value))
    text = cell_text(str(value)) if value is not None else ""
    return Cell(text, trouble="E474" if looks_shortened(text) else "") if text else None


def _number(value: float, shown_as: str) -> Cell:
    text = number_text(value, shown_as)
    if text is None:
        return Cell(f"{value:g}", trouble="E474")
    return Cell(text, number="%" not in shown_as)


def _spread(rows: dict[int, dict[int, Cell]], bounds: tuple[int, int, int, int]) -> None:
    """Let every cell of a merged area say what its first one says, as far as there are rows."""
    left, top, right, bottom = bounds
    first = rows.get(top, {}).get(left)
    if first is None:
        return
    last = max(rows)
    for row in range(top, min(bottom, last) + 1):
        for column in range(left, min(right, _MOST_COLUMNS) + 1):
            spread = "across" if column > left else "down" if row > top else ""
            if spread:
                cell = Cell(first.text, first.number, spread, first.trouble)
                rows.setdefault(row, {})[column] = cell
