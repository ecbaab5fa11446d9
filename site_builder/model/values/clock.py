"""Times of the clock and spans between two of them."""

import re
from datetime import time
from typing import NamedTuple

from site_builder.model.values.numerals import in_digits
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import plain

_PART = "(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜间|晚|早)?"
_CLOCK = re.compile(
    _PART + r"(?P<hour>\d{1,2})"
    r"(?::(?P<minute>\d{2})(?::\d{2})?"
    r"|[点时](?:(?P<half>半)|(?P<quarter>[13])刻|(?P<past>\d{1,2})分?|整|钟)?)"
    r"(?P<noon>am|pm)?"
)
_NEARLY = re.compile(r"(?P<hour>\d{1,2})[.,;\-](?P<minute>\d{2})|(?P<h>\d{2})(?P<m>\d{2})")
_AFTERNOON = frozenset({"中午", "下午", "傍晚", "晚上", "晚", "夜里", "夜间", "pm"})
_NIGHT = frozenset({"晚上", "晚", "夜里", "夜间", "am", "凌晨"})
_BETWEEN = re.compile(r"\s*(?:[~\-\u2010-\u2015\u2212]+|至|到|\bto\b)\s*")
_NOON, _SMALL_HOURS, _MINUTES, _HOURS = 12, 6, 60, 24


class TimeRange(NamedTuple):
    """A span of the clock; `crosses_midnight` when its end is on the next day."""

    start: time
    end: time
    crosses_midnight: bool


def read_time(text: str, reading: Reading) -> time:
    """Return the time `text` names (`24:00` is midnight). Raises Unreadable E111."""
    found = plain(text)
    value = _match(found)
    if value is None:
        raise Unreadable("E111", found=found, example=_corrected(found) or "12:30")
    _note_width(text, found, reading)
    return value


def read_time_range(text: str, reading: Reading) -> TimeRange:
    """Return the span `text` names, such as `20:00-08:00`. Raises Unreadable E111."""
    found = plain(text)
    parts = _BETWEEN.split(found)
    if len(parts) != 2:  # noqa: PLR2004  (start and end)
        raise Unreadable("E111", found=found, example="12:30-13:10")
    first, second = parts
    if first.isdigit() and (unit := re.search("[点时]", second)):
        first += unit[0]
    start, end = _match(first), _match(_same_half(first, second))
    if start is None or end is None:
        raise Unreadable("E111", found=found, example=_corrected_range(first, second))
    _note_width(text, found, reading)
    return TimeRange(start, end, end <= start)


def _same_half(first: str, second: str) -> str:
    """Return `second` with the part of the day of `first`: 下午2点到4点 ends at 16:00."""
    part = re.match(_PART, first)
    named = part["part"] if part else None
    return named + second if named and second[:1].isdigit() else second


def _match(text: str) -> time | None:
    words = in_digits(re.sub(r"\s+", "", text.casefold()), "点时分刻")
    match = _CLOCK.fullmatch(words)
    if match is None:
        return None
    minute = int(match["minute"] or match["past"] or 0)
    minute = 30 if match["half"] else 15 * int(match["quarter"]) if match["quarter"] else minute
    hour = _hour(int(match["hour"]), match["part"] or match["noon"])
    if minute >= _MINUTES or hour > _HOURS or (hour == _HOURS and minute):
        return None
    return time(hour % _HOURS, minute)


def _hour(hour: int, part: str | None) -> int:
    if part in _NIGHT and hour == _NOON:
        return 0 if part in {"am", "凌晨"} else _HOURS
    if part == "中午" and hour > _SMALL_HOURS:
        return hour
    if part in {"夜里", "夜间"} and hour < _SMALL_HOURS:
        return hour
    return hour + _NOON if part in _AFTERNOON and hour < _NOON else hour


def _corrected_range(first: str, second: str) -> str:
    start, end = _corrected(first), _corrected(second)
    return f"{start}-{end}" if start and end else "12:30-13:10"


def _corrected(text: str) -> str:
    """Return the time that was probably meant, or nothing."""
    match = _NEARLY.fullmatch(re.sub(r"\s+", "", text))
    if match:
        hour, minute = int(match["hour"] or match["h"]), int(match["minute"] or match["m"])
        if hour <= _HOURS and minute < _MINUTES:
            return f"{hour:02}:{minute:02}"
    value = _match(text)
    return f"{value:%H:%M}" if value else ""


def _note_width(text: str, found: str, reading: Reading) -> None:
    if found != text.strip():
        reading.remark("N114", text=found, found=text.strip(), example=found)
