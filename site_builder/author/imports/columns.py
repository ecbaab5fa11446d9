"""Which column goes to which field, and why others stay behind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from site_builder.author.imports.grid import Sheet, unimportable
from site_builder.author.imports.header import Header
from site_builder.author.imports.ledgers import (
    LEDGERS,
    Ledger,
    field_of,
    is_consent,
    is_private,
    is_serial,
    ledger_of,
)
from site_builder.model.values.text import plain

_MINUTES = re.compile(r"分钟|分\)|min", re.IGNORECASE)
_NAMED = 3
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Left(Enum):
    """Why a column is not imported."""

    PRIVATE = "private"
    CONSENT = "consent"
    SERIAL = "serial"
    HIDDEN = "hidden"
    TWICE = "twice"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, and the field it goes to or why it does not.

    `minutes` tells that its bare numbers count minutes.
    """

    number: int
    head: str
    field: str | None
    left: Left | None = None
    minutes: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet understood: what kind of ledger, where its heads are, what its columns mean."""

    sheet: Sheet
    header: Header
    ledger: Ledger
    columns: tuple[Column, ...]
    year: int | None


def understand(
    sheet: Sheet, header: Header, kind: str | None, file: str, year: int | None
) -> Table:
    """Match the columns of a sheet. Raises Unimportable E459 when its kind cannot be told.

    `year` is that of days without one; otherwise it is looked for in the titles, the names of the
    sheet and the `file`.
    """
    ledger = ledger_of(kind) if kind else _guess(sheet, header, file)
    columns = tuple(_columns(sheet, header, ledger))
    return Table(sheet, header, ledger, columns, year or _year((*header.above, sheet.name, file)))


def _year(texts: tuple[str, ...]) -> int | None:
    """The one year that the texts are about; the first text that names one decides."""
    for text in texts:
        years = set(_YEAR.findall(plain(text)))
        if len(years) == 1:
            return int(years.pop())
    return None


def _guess(sheet: Sheet, header: Header, file: str) -> Ledger:
    """The kind with most columns; its words in a title count as three, of a rare kind as more."""
    title = " ".join((*header.above, sheet.name, file)).casefold()
    scores: dict[str, int] = {}
    for ledger in LEDGERS:
        fields = {column.field for column in _columns(sheet, header, ledger) if column.field}
        named = _NAMED + len(ledger.own) if re.search(ledger.hints, title) else 0
        if ledger.main in fields and (named or not ledger.own or ledger.own & fields):
            scores[ledger.kind] = len(fields) + named
    best = sorted(scores, key=lambda kind: -scores[kind])
    if not best or (len(best) > 1 and scores[best[0]] == scores[best[1]]):
        raise unimportable("E459", found=tuple(words[0] for words in header.heads.values())[:8])
    return ledger_of(best[0])


def _columns(sheet: Sheet, header: Header, ledger: Ledger) -> Iterator[Column]:
    taken: set[str] = set()
    for number, heads in header.heads.items():
        field, left = _judge(heads, ledger)
        if number in sheet.hidden_columns and left is not Left.PRIVATE:
            field, left = None, Left.HIDDEN
        if field in taken:
            field, left = None, Left.TWICE
        if field is not None:
            taken.add(field)
        minutes = field == "hours" and any(_MINUTES.search(plain(head)) for head in heads)
        yield Column(number, _shown(heads), field, left, minutes)


def _shown(heads: tuple[str, ...]) -> str:
    """The head of a column in words: of a part of a group, the group before it."""
    return heads[0] if len(heads) < 3 else f"{heads[-1]}·{heads[0]}"  # noqa: PLR2004


def _judge(heads: tuple[str, ...], ledger: Ledger) -> tuple[str | None, Left | None]:
    if any(map(is_private, heads)):
        return None, Left.PRIVATE
    if any(map(is_consent, heads)):
        return None, Left.CONSENT
    if is_serial(heads[0]):
        return None, Left.SERIAL
    for head in heads:
        field = field_of(ledger, head)
        if field is not None:
            return field, None
    return None, Left.UNKNOWN
