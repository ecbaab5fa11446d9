"""What a rule of the coverage matrix is written in: a measure, a threshold, a time of freshness."""

import re
from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import nearest, plain
from site_builder.model.yardstick import DOCUMENTS, RANGES, Takes, Yardstick
from site_builder.model.yardsticks import YARDSTICKS
from site_builder.problems import Term

_MEASURE = re.compile(r"([A-Za-z_ -]+?)\s*(?:\(\s*(.*?)\s*\))?")
_WHOLE = re.compile(r"\d{1,9}")
_BAR = re.compile(r"(>=|<=|>|<|=)?\s*([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*(%)?")
_FRESH = re.compile(
    r"([0-9]{1,6})\s*(d|day|days|天|日|m|month|months|个月|月|w|week|weeks|周)?", re.IGNORECASE
)
_SPOKEN = {"≥": ">=", "≤": "<=", "不少于": ">=", "不低于": ">=", "不超过": "<=", "至少": ">="}
_LONG = {"m": 30, "month": 30, "months": 30, "个月": 30, "月": 30, "w": 7, "week": 7, "weeks": 7}
_LONG["周"] = 7
_LIKE = 0.55
_MOST_DAYS = 3660


@dataclass(frozen=True, slots=True)
class Measuring:
    """A measure with what stands in its brackets: `number`, or a kind of document in `word`."""

    name: str
    number: int = 0
    word: str = ""

    @property
    def yardstick(self) -> Yardstick:
        return YARDSTICKS[self.name]

    def __str__(self) -> str:
        inner = self.word or (str(self.number) if self.number else "")
        return f"{self.name}({inner})" if inner else self.name


@dataclass(frozen=True, slots=True)
class Bar:
    """A threshold: how a value compares with `value`; a percentage is kept as a share of 1."""

    sign: str
    value: Decimal
    percent: bool = False

    def passed(self, value: Decimal) -> bool:
        """Whether `value` is on the right side of the threshold."""
        match self.sign:
            case ">=":
                return value >= self.value
            case ">":
                return value > self.value
            case "<=":
                return value <= self.value
            case "<":
                return value < self.value
            case _:
                return value == self.value

    def __str__(self) -> str:
        shown = (self.value * 100 if self.percent else self.value).normalize()
        return f"{self.sign} {shown:f}{'%' if self.percent else ''}"


def read_measuring(text: str, _reading: Reading) -> Measuring:
    """A measure of the table. Raises Unreadable E340 (unknown), E341 (wrong brackets)."""
    found = plain(text).strip("\"'").replace("（", "(").replace("）", ")")
    match = _MEASURE.fullmatch(found)
    name = re.sub(r"[\s-]+", "_", match[1].casefold()) if match else found
    yardstick = YARDSTICKS.get(name)
    if match is None or yardstick is None:
        near = nearest(name.partition("(")[0], tuple(YARDSTICKS), _LIKE)[:3]
        shown = tuple(YARDSTICKS[one].example for one in near)
        raise Unreadable("E340", found=found, nearest=shown)
    return _within(yardstick, match[2] or "", found)


def _within(yardstick: Yardstick, inner: str, found: str) -> Measuring:
    """The measure with its brackets read; empty ones mean the usual."""
    inner = inner or yardstick.usual
    if yardstick.takes is Takes.DOCUMENT and inner.casefold() in DOCUMENTS:
        return Measuring(yardstick.name, word=inner.casefold())
    if yardstick.takes is Takes.NOTHING and not inner:
        return Measuring(yardstick.name)
    bounds = RANGES.get(yardstick.takes)
    if bounds is not None and _WHOLE.fullmatch(inner) and int(inner) in bounds:
        return Measuring(yardstick.name, int(inner))
    raise Unreadable("E341", found=found, allowed=_allowed(yardstick), example=yardstick.example)


def _allowed(yardstick: Yardstick) -> Term:
    if yardstick.takes is Takes.NOTHING:
        return Term("后面不带括号", "no brackets behind it")
    if yardstick.takes is Takes.DOCUMENT:
        words = ", ".join(DOCUMENTS)
        return Term(f"括号里写文件类型：{words}", f"a kind of document in brackets: {words}")
    bounds = RANGES[yardstick.takes]
    zh = f"括号里写 {bounds[0]} 到 {bounds[-1]} 的整数"
    return Term(zh, f"a whole number from {bounds[0]} to {bounds[-1]} in brackets")


def read_bar(text: str, _reading: Reading) -> Bar:
    """A threshold such as `>= 3` or `>= 80%`. Raises Unreadable E342."""
    found = plain(text).strip("\"'")
    tidied = found
    for spoken, sign in _SPOKEN.items():
        tidied = tidied.replace(spoken, sign)
    match = _BAR.fullmatch(tidied.strip())
    if match is None:
        raise Unreadable("E342", found=found)
    value = Decimal(match[2])
    return Bar(match[1] or ">=", value / 100 if match[3] else value, bool(match[3]))


def read_fresh(text: str, _reading: Reading) -> int:
    """Days that evidence stays fresh: `35d`, `35 天`, `5 周`. Raises Unreadable E343."""
    found = plain(text).strip("\"'")
    match = _FRESH.fullmatch(found)
    days = int(match[1]) * _LONG.get((match[2] or "d").casefold(), 1) if match else 0
    if not 0 < days <= _MOST_DAYS:
        raise Unreadable("E343", found=found)
    return days
