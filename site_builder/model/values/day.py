"""Single days, in the ways they are written in China."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from site_builder.model.values.numerals import in_digits
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import plain

_WEEKDAY = re.compile(r"[(\[,]?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])[)\]]?$")
_MIDNIGHT = re.compile(r"(?<=\d)[ tT]0?0:00(?::00)?$")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_FULL = re.compile(
    r"(?P<y>\d{4})(?P<mark>[-/.])(?P<m>\d{1,2})(?P=mark)(?P<d>\d{1,2})"
    r"|(?P<y2>\d{4})年(?P<m2>\d{1,2})月(?P<d2>\d{1,2})[日号]?"
    r"|(?P<y3>\d{4})(?P<m3>\d{2})(?P<d3>\d{2})"
)
_YEARLESS = re.compile(r"(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?")
_SHORT_YEAR = re.compile(r"(?P<y>\d{2})(?P<mark>[-/.年])(?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})[日号]?")
_YEAR_LAST = re.compile(r"(?P<a>\d{1,2})[-/.](?P<b>\d{1,2})[-/.](?P<y>\d{4})")
_USUAL = re.compile(r"\d{4}-\d\d-\d\d|\d{4}年[1-9]\d?月[1-9]\d?日")
_YEARS = range(1900, 2200)
_WEEKDAYS = "一二三四五六日"
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as written: its numbers, with `year` None when the author left it out."""

    year: int | None
    month: int
    day: int


def read_day(text: str, reading: Reading) -> date:
    """Return the day `text` names.

    Raises Unreadable: E113 not a date, E134 no such day, E135 two-digit year, E136 day and month
    in doubt, E137 no year, E146 no such month. Remarks: N113 unusual spelling, W113 year taken
    from the file, W134 wrong weekday.
    """
    found = plain(text)
    words = compact_day(found)
    weekday = _WEEKDAY.search(words)
    written = match_day(words[: weekday.start()] if weekday else words, reading)
    if written is None:
        raise Unreadable("E113", found=found, example=_example(reading))
    day = settle(written, reading, found)
    if written.year is None:
        reading.remark("W113", text=day.isoformat(), found=found, year=day.year)
    elif not _USUAL.fullmatch(_WEEKDAY.sub("", text.strip())) and weekday is None:
        reading.remark("N113", text=day.isoformat(), found=found, example=day.isoformat())
    if weekday and _WEEKDAYS[day.weekday()] != weekday["day"].replace("天", "日"):
        name = _WEEKDAYS[day.weekday()]
        reading.remark("W134", found=found, weekday=name, weekday_en=_ENGLISH[day.weekday()])
    return day


def compact_day(text: str) -> str:
    """Return `text` (already plain) without inner blanks, with hyphens and digits for numerals."""
    text = _MIDNIGHT.sub("", text)
    return in_digits(_DASHES.sub("-", re.sub(r"\s+", "", text)), "年月日号季")


def match_day(words: str, reading: Reading) -> WrittenDay | None:
    """Return the numbers of a compact day, or None when `words` is no day.

    Raises Unreadable E135 or E136 when it is one that can be read in two ways.
    """
    if match := _FULL.fullmatch(words):
        year, month, day = (
            (int(part) for part in match.group("y", "m", "d") if part)
            if match["y"]
            else (int(part) for part in match.groups()[4:] if part)
        )
        return WrittenDay(year, month, day) if year in _YEARS else None
    if match := _YEARLESS.fullmatch(words):
        return WrittenDay(None, int(match["m"]), int(match["d"]))
    if match := _YEAR_LAST.fullmatch(words):
        raise _doubtful(words, int(match["y"]), int(match["a"]), int(match["b"]), reading)
    if match := _SHORT_YEAR.fullmatch(words):
        century = 2000 + int(match["y"])
        days = _possible(century, ((int(match["m"]), int(match["d"])),))
        raise Unreadable("E135", found=words, example=(*days, _example(reading))[0])
    return None


def settle(written: WrittenDay, reading: Reading, found: str) -> date:
    """Return the date of a written day, its year taken from the file when it has none.

    Raises Unreadable E134, E137 or E146.
    """
    year = reading.year if written.year is None else written.year
    if not 1 <= written.month <= 12:  # noqa: PLR2004  (months)
        raise Unreadable("E146", found=found, month=written.month)
    if year is None:
        last = calendar.monthrange(2026, written.month)[1]
        example = f"2026-{written.month:02}-{min(max(written.day, 1), last):02}"
        raise Unreadable("E137", found=found, example=example)
    length = calendar.monthrange(year, written.month)[1]
    if not 1 <= written.day <= length:
        raise Unreadable(
            "E134", found=found, year=year, month=written.month, day=written.day, days=length
        )
    return date(year, written.month, written.day)


def _doubtful(words: str, year: int, first: int, second: int, reading: Reading) -> Unreadable:
    days = _possible(year, ((first, second), (second, first)))
    if not days:
        return Unreadable("E113", found=words, example=_example(reading))
    return Unreadable("E136", found=words, examples=tuple(dict.fromkeys(days)))


def _possible(year: int, pairs: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """Return the days that exist among the (month, day) pairs, in ISO form."""
    return tuple(
        f"{year:04}-{month:02}-{day:02}"
        for month, day in pairs
        if year in _YEARS
        and 1 <= month <= 12  # noqa: PLR2004  (months)
        and 1 <= day <= calendar.monthrange(year, month)[1]
    )


def _example(reading: Reading) -> str:
    return f"{reading.year or 2026}-03-05"
