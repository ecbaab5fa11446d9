"""Texts with separators: saved by Excel in GBK or UTF-8, with commas, semicolons or tabs."""

import csv
import io
import re

from site_builder.author.imports.grid import MOST_CELLS, Cell, Sheet, unimportable
from site_builder.author.imports.wording import cell_text, looks_shortened
from site_builder.read.encodings import decode
from site_builder.read.files import SourceFile

_MOST_ROWS = 5_000
_MOST_COLUMNS = 200
_SAMPLE = 40  # lines by which the separator is told
_NUMBER = re.compile(r"\d{1,7}(?:\.\d+)?")
_AS_FORMULA = re.compile(r'="(?P<text>[^"]*)"')


def read_delimited(data: bytes, name: str) -> Sheet:
    """The table of a text. Raises Unimportable E452 when it is none, E454 when it is too long."""
    text = decode(SourceFile(name, data)).value
    if text is None or not text.strip():
        raise unimportable("E452", name=name)
    rows: dict[int, dict[int, Cell]] = {}
    total = 0
    try:
        for number, cells in enumerate(
            csv.reader(io.StringIO(text), delimiter=_separator(text)), 1
        ):
            row = {
                column: cell
                for column, written in enumerate(cells[:_MOST_COLUMNS], 1)
                if (cell := _cell(written)) is not None
            }
            if row:
                rows[number] = row
            total += len(row)
            if len(rows) > _MOST_ROWS or total > MOST_CELLS:
                raise unimportable("E454", name=name)
    except csv.Error:
        raise unimportable("E453", name=name) from None
    return Sheet("", rows)


def _cell(written: str) -> Cell | None:
    formula = _AS_FORMULA.fullmatch(written.strip())
    text = cell_text(formula["text"] if formula else written)
    if not text:
        return None
    trouble = "E474" if looks_shortened(text) else "E476" if text.startswith("#REF!") else ""
    return Cell(text, number=bool(_NUMBER.fullmatch(text)), trouble=trouble)


def _separator(text: str) -> str:
    """The sign that parts most lines, into the same number of cells."""
    lines = text.split("\n")[:_SAMPLE]
    return max(",\t;", key=lambda sign: sum(_cells(line, sign) > 1 for line in lines))


def _cells(line: str, sign: str) -> int:
    return len(re.sub(r'"[^"]*"', "", line).split(sign))
