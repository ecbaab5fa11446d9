"""What a cell says as text: nothing invisible, no line ends, numbers as people write them."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from site_builder.model.values.text import tidy
from site_builder.read.strays import without_strays

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SHORTENED = re.compile(r"\d(?:\.\d+)?[eE]\+?\d{1,3}")
_LINES = re.compile(r"\s*\n\s*")
_QUOTED_NUMBER = re.compile(r"'(?=[\d.]+$)")
_DIGITS = 15  # beyond so many, spreadsheets lose digits
_HOUR = 3600


def cell_text(written: str) -> str:
    """`written` in one line, without blanks around it and without signs nobody sees."""
    text = _ESCAPED.sub(lambda hit: chr(int(hit[1], 16)), written)
    text = tidy(text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    text = _LINES.sub("\n", tidy(without_strays(text)[0]))
    return _QUOTED_NUMBER.sub("", " ".join(text.split("\n"))).strip()


def looks_shortened(text: str) -> bool:
    """Whether a text is a long number that a spreadsheet cut short, such as `1.10105E+17`."""
    return bool(_SHORTENED.fullmatch(text))


def number_text(value: float, shown_as: str) -> str | None:
    """A number as people write it, of a percentage with its sign; None when digits were lost."""
    if not abs(value) < 10**_DIGITS:
        return None
    if "%" in shown_as:
        return f"{_plain(value * 100)}%"
    return _plain(value)


def _plain(value: float) -> str:
    text = f"{Decimal(f'{value:.12g}'):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def moment_text(value: datetime | date | time | timedelta) -> str:
    """A day as 2026-03-05, with its clock when there is one; a length of time in hours."""
    if isinstance(value, datetime):
        clock = f" {value:%H:%M}" if value.time() != time() else ""
        return f"{value:%Y-%m-%d}{clock}"
    if isinstance(value, timedelta):
        return _plain(value.total_seconds() / _HOUR)
    return f"{value:%H:%M}" if isinstance(value, time) else value.isoformat()
