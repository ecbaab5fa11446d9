"""What a cell gives to which fields: days out of counts of days, a day and its clock apart."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, time, timedelta
from typing import get_args

from site_builder.author.imports.columns import Column
from site_builder.author.imports.grid import Cell
from site_builder.author.imports.ledgers import MOMENT, Ledger
from site_builder.model.form import Form
from site_builder.model.shapes import shape_of
from site_builder.model.values.clock import read_time, read_time_range
from site_builder.model.values.people import tidy_name
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import plain
from site_builder.model.values.when import Precision, When, read_when

_FIRST, _LAST = 10_000, 80_000  # counts of days from 1927 to 2119
_CLOCKED = re.compile(r"(?P<day>\d{4}-\d\d-\d\d) \d\d:\d\d")
_WHOLE = re.compile(r"(?P<number>\d+)\.0+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_DAY_MINUTES = 24 * 60

Piece = tuple[str, str]
"""The English name of a field, and its text."""


def pieces(  # noqa: PLR0913  (a cell, where it stands, and what is known of days there)
    ledger: Ledger, column: Column, cell: Cell, first: date, year: int | None, *, alone: bool
) -> Iterator[Piece]:
    """The fields that a cell fills. `alone` tells that no other column holds the day."""
    name, text = column.field or "", cell.text
    text = ledger.values.get(name, {}).get(text, text)
    if name == MOMENT:
        yield from _moment(_dated(cell, first) if alone else _clocked(cell), year)
    elif _asks(ledger.form, name) in {date, When}:
        dated = _dated(cell, first)
        clocked = _CLOCKED.fullmatch(dated)
        yield name, clocked["day"] if clocked else dated
    elif _asks(ledger.form, name) is time:
        yield name, _clocked(cell)
    elif _asks(ledger.form, name) is int:
        whole = _WHOLE.fullmatch(plain(text))
        yield name, whole["number"] if whole else text
    elif column.minutes and _NUMBER.fullmatch(plain(text)):
        yield name, f"{plain(text)}分钟"
    elif name == "name":
        yield name, tidy_name(text)
    else:
        yield name, text


def _asks(form: type[Form], name: str) -> object:
    """The type of the one value that a field asks for; None for a list and the like."""
    shape = shape_of(form, name)
    if shape.sort != "one":
        return None
    return get_args(shape.inner)[0] if get_args(shape.inner) else shape.inner


def _dated(cell: Cell, first: date) -> str:
    """The text of a cell of days; a count of days as the day it means."""
    if not cell.number or not _FIRST <= float(cell.text) < _LAST:
        return cell.text
    days = float(cell.text)
    day = first + timedelta(days=int(days))
    minutes = round(days % 1 * _DAY_MINUTES)
    return f"{day.isoformat()} {_clock(minutes)}" if minutes else day.isoformat()


def _clocked(cell: Cell) -> str:
    """The text of a cell of times; a part of a day as the time it means."""
    if cell.number and 0 < float(cell.text) < 1:
        return _clock(round(float(cell.text) * _DAY_MINUTES))
    return cell.text


def _clock(minutes: int) -> str:
    hours, rest = divmod(minutes % _DAY_MINUTES, 60)
    return f"{hours:02}:{rest:02}"


def _moment(text: str, year: int | None) -> Iterator[Piece]:
    """A time of the clock, a day, or a day with its times; what it is not stays with the day."""
    clock = _times(text)
    if clock:
        yield from clock
        return
    try:
        when = read_when(text, Reading(year))
    except Unreadable:
        yield "date", text
        return
    if when.start is None or when.precision is not Precision.DAY or when.start_time is None:
        yield "date", text
        return
    yield "date", when.start.isoformat()
    if when.end_time is not None:
        yield from (("start", f"{when.start_time:%H:%M}"), ("end", f"{when.end_time:%H:%M}"))


def _times(text: str) -> tuple[Piece, ...]:
    """The start, and the end if there is one, of a text that is nothing but times."""
    with suppress(Unreadable):
        start, end, _ = read_time_range(text, Reading())
        return (("start", f"{start:%H:%M}"), ("end", f"{end:%H:%M}"))
    with suppress(Unreadable):
        return (("start", f"{read_time(text, Reading()):%H:%M}"),)
    return ()
