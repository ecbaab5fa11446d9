"""Where the heads of the columns are, what stands above and below the records, and what they are."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.author.imports.grid import Cell, Row, Sheet
from site_builder.author.imports.ledgers import is_known, label

_SEARCHED = 40  # rows from the top
_DEEPEST = 3  # rows of heads
_TOTAL = re.compile(
    r"(?:本?[月季年周]?度?)?(?:合\s*计|小\s*计|总\s*计|累\s*计|共\s*计|平\s*均|平均值)(?:(?=[\W\d]).{0,8})?"
    r"|(?:sub)?totals?|sum",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"[※*＊]|(?:附?注|备注|说明|填表说明|填写说明|(?:制表|填表|审核|审批|复核|统计|记录|负责|批准)(?:人|日期|单位|时间)?"
    r"|(?:班组长|负责人|领导|主管)签[字名]|单位(?:名称|盖章)?|notes?|remarks?)\s*[(:：（\d]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """The heads of a table: the rows they take, and every column's head, the nearest words first.

    `above` is what stands over them: titles and remarks.
    """

    top: int
    bottom: int
    heads: Mapping[int, tuple[str, ...]]
    above: tuple[str, ...]


def find_header(sheet: Sheet) -> Header | None:
    """The heads of the columns; None when no row looks like them."""
    numbers = [number for number in sheet.rows if number not in sheet.hidden_rows][:_SEARCHED]
    scores = {number: _score(sheet.rows[number]) for number in numbers}
    best = max(scores, key=lambda number: (scores[number], -number), default=None)
    if best is None or not scores[best]:
        return None
    top = bottom = best
    for number in numbers[numbers.index(best) + 1 :][: _DEEPEST - 1]:
        if number != bottom + 1 or not _continues(sheet.rows[bottom], sheet.rows[number]):
            break
        bottom = number
    if top - 1 in sheet.rows and _groups(sheet.rows[top - 1], sheet.rows[top]):
        top -= 1
    return Header(top, bottom, _heads(sheet, top, bottom), _texts(sheet, top))


def _score(row: Row) -> int:
    """How many columns of a row are called something known, each name counted once."""
    return len({label(cell.text) for cell in row.values() if is_known(cell.text)})


def _continues(upper: Row, lower: Row) -> bool:
    """Whether a row goes on with the heads above it: it names parts of theirs, and nothing else."""
    own = {c: cell for c, cell in lower.items() if cell.spread != "down"}
    if not own:
        return bool(lower)
    merged = [c for c in own if _is_under_group(upper, c)]
    if len(own) == len(merged) and not any(cell.number for cell in own.values()):
        return any(cell.spread == "down" for cell in lower.values()) or _all_known(own)
    return _all_known(own)


def _all_known(cells: Mapping[int, Cell]) -> bool:
    return all(is_known(cell.text) for cell in cells.values())


def _is_under_group(upper: Row, column: int) -> bool:
    after = upper.get(column + 1)
    here = upper.get(column)
    return bool(here and (here.spread == "across" or (after and after.spread == "across")))


def _groups(upper: Row, lower: Row) -> bool:
    """Whether the row above the heads holds names of groups of them, and not a title over all."""
    across = {cell.text for cell in upper.values() if cell.spread == "across"}
    down = any(cell.spread == "down" for cell in lower.values())
    return down and bool(across) and len({cell.text for cell in upper.values()}) > 1


def _heads(sheet: Sheet, top: int, bottom: int) -> dict[int, tuple[str, ...]]:
    rows = [sheet.rows[number] for number in range(bottom, top - 1, -1) if number in sheet.rows]
    heads: dict[int, tuple[str, ...]] = {}
    for column in sorted({column for row in rows for column in row}):
        words = tuple(dict.fromkeys(row[column].text for row in rows if column in row))
        joined = tuple(words[1:2] and (words[1] + words[0],))
        heads[column] = (*words[:1], *joined, *words[1:])
    return heads


def _texts(sheet: Sheet, top: int) -> tuple[str, ...]:
    found = (c.text for n, row in sheet.rows.items() if n < top for c in row.values())
    return tuple(dict.fromkeys(found))


def own_cells(row: Row) -> dict[int, Cell]:
    """The cells of a row of records; what is merged from the left says nothing of its own."""
    return {column: cell for column, cell in row.items() if cell.spread != "across"}


def is_repeated(row: Row, header: Header) -> bool:
    """Whether a row gives the heads again, as at the top of a printed page."""
    cells = own_cells(row)
    same = sum(cell.text in header.heads.get(column, ()) for column, cell in cells.items())
    return same > 1 and same == len(cells)


def is_total(row: Row) -> bool:
    """Whether a row sums up the others."""
    return any(_TOTAL.fullmatch(label(text)) for text in _first_texts(row))


def is_note(row: Row, columns: int) -> bool:
    """Whether a row is a remark below or between the records, or one text across the table."""
    cells = own_cells(row)
    across = sum(cell.spread == "across" for cell in row.values())
    if len(cells) == 1 and across * 2 >= columns:
        return True
    first = next(_first_texts(row), "")
    return len(cells) * 2 <= max(columns, 3) and _NOTE.match(first) is not None


def _first_texts(row: Row) -> Iterator[str]:
    """The texts at the beginning of a row."""
    texts = [cell.text for _, cell in sorted(row.items()) if not cell.number]
    yield from texts[:3]
