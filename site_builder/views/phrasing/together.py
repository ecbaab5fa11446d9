"""What stays on one line in running text: names, days, hours, numbers with their units."""

import re
from collections.abc import Iterable, Iterator

ROOM = 12.0
"""The widest piece, in full-width characters, that is kept in one; wider ones may break."""

_NUMBER = r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:,\d{3})*)(?:\.\d+)?"
_COUNTED = "一二两三四五六七八九十百"
_TO = r"\s?[–—\-~～至到]\s?"
_LONG_UNITS = (
    "个百分点|个工作日|个半月|个小时|个月|工作日|平方米|立方米|千瓦时|公里|千米|厘米|毫米|公斤|千克|毫升|"
    "小时|分钟|秒钟|学时|课时|人次|人时|工时|车次|批次|班次|件次|箱次|万元|亿元|周年|周岁|星期|季度|年度"
)
_UNITS = (
    "个项人名位次条件台辆车列节组班份篇张本页课章场期届轮批步级层号日天周月年时分秒元万亿千百吨克米升度倍"
    "成岁户处所家门点座根块把支只对双套盏股道趟类种句字箱票线站栏圈样遍笔段袋桶包卷垛间排颗幅枚"
)
_CHINESE_UNIT = rf"[多余几]?[千百万亿]?(?:{_LONG_UNITS}|[{_UNITS}])"
_NO_UNIT = "the|of|and|in|to|for|is|are|was|were|on|at|by|with|from|as|an?|or|but|if|so|that|who"
_LATIN_UNIT = rf"(?!(?:{_NO_UNIT})\b)[A-Za-zµμΩ]{{1,10}}(?:[-/][A-Za-z]+)?[²³]?(?![A-Za-z0-9])"
_YEAR_ALONE = r"(?!(?:19|20)\d\d [A-Za-z])"
_QUANTITY = (
    rf"{_YEAR_ALONE}{_NUMBER}"
    rf"(?:\s?(?:[%％‰℃]|°C|{_CHINESE_UNIT}|{_LATIN_UNIT}))?"
)
_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_MONTH_PART = r"\d{1,2}\s?[日号]|[上中下]旬|[初中底末份]"
_CLOCK = r"(?:[01]?\d|2[0-4])[:：][0-5]\d(?!\d)"

_ADDRESS = r"(?P<plain>(?:https?://|www\.|[A-Za-z0-9_.+-]{1,64}@)[^\s，。；：！？、）》”’」]+)"
_AMOUNT = rf"{_QUANTITY}(?:\s?[→⇒×/]\s?{_QUANTITY}|{_TO}{_QUANTITY})?"
# What begins with a digit.
_DIGITS = re.compile(
    "|".join(
        (
            _ADDRESS,
            # Months and days: 2026年7月15日, 7月15日–17日, 7月下旬, 2026年三季度, 15 July 2026.
            rf"(?:\d{{4}}\s?年)?\d{{1,2}}\s?月\s?\d{{1,2}}\s?[日号](?:{_TO}(?:\d{{1,2}}\s?月\s?)?\d{{1,2}}\s?[日号])?",
            rf"(?:\d{{4}}\s?年)?\d{{1,2}}\s?月(?:{_MONTH_PART})?",
            r"\d{4}\s?年(?:第?[一二三四]季度|[上下]半年|[初底末度])?",
            rf"\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?(?!\d)",
            # 07:40–08:00, 010-12345678, 2026-07-15; then 26 → 17.5, 3–5 人, 3/4, 1 286 学时.
            rf"{_CLOCK}(?:{_TO}(?:次日)?{_CLOCK})?",
            r"\d{3,4}-\d{7,8}(?!\d)",
            r"\d+(?:[-.][A-Za-z0-9]+){2,}",
            _AMOUNT,
        )
    )
)
# What begins with a letter: July 15, 2026, PB-07, C₁.
_LETTERS = re.compile(
    "|".join(
        (
            _ADDRESS,
            rf"{_MONTH}\s\d{{1,2}}(?:[–-]\d{{1,2}})?(?:,\s\d{{4}})?(?!\d)|{_MONTH}\s\d{{4}}(?!\d)",
            r"(?:[Ee]xt\.?|[Ee]xtension)\s?\d{2,6}(?!\d)",
            r"(?=[A-Za-z-]{1,20}\d)[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+)*",
            r"[A-Za-zα-ωΑ-Ω]+[₀-₉²³]+",
            r"(?P<plain_word>[A-Za-z]+)",
        )
    )
)
# What begins with something else: 三季度, 七月下旬, 内线 6021, 第 196 天, ¥1,200, 二十分钟.
_OTHERS = re.compile(
    "|".join(
        (
            rf"(?:第\s?)?[一二三四]季度|[{_COUNTED}]{{1,3}}月(?:{_MONTH_PART})|[{_COUNTED}]{{2,3}}月",
            r"(?:内线|分机|转)\s?\d{2,6}(?!\d)",
            rf"第\s?{_NUMBER}(?:\s?{_CHINESE_UNIT})?",
            rf"[+−±≈≤≥约]\s?{_AMOUNT}|[¥￥$€£]{_AMOUNT}",
            rf"[{_COUNTED}]{{1,4}}(?:{_LONG_UNITS})",
            r"[α-ωΑ-Ω]+[₀-₉²³]+",
        )
    )
)
_FIRST = "0-9¥￥$€£+−±≈≤≥约第内分转A-Za-zα-ωΑ-Ω" + _COUNTED
# What no browser breaks anyhow.
_BARE = re.compile(r"[¥￥$€£+−±]?[\d.,]+[%％‰℃]?|[^\d\s]?")


def width(text: str) -> float:
    """Return how wide a text runs, in full-width characters; digits and Latin count about half."""
    return sum(1.0 if char >= "⺀" or char in "“”‘’—…" else 0.55 for char in text)


class Together:
    """Finds what must not be parted. `names` are those of people, teams and units."""

    __slots__ = ("_first", "_names")

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names: dict[str, list[str]] = {}
        kept = {name for name in names if len(name) > 1 and width(name) <= ROOM}
        for name in sorted(kept, key=lambda name: (-len(name), name)):
            self._names.setdefault(name[:2], []).append(name)
        firsts = "".join(sorted({re.escape(pair[0]) for pair in self._names}))
        self._first = re.compile(f"[{_FIRST}{firsts}]")

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of each piece to keep together, from left to right."""
        at = 0
        while hit := self._first.search(text, at):
            start = hit.start()
            at = self._end_of_name(text, start)
            if at:
                yield start, at
                continue
            form = _forms(text[start]).match(text, start)
            at = form.end() if form else start + 1
            if form and form.lastgroup is None and _is_worth_it(form[0]):
                yield start, at

    def _end_of_name(self, text: str, start: int) -> int:
        """Return where the longest name that stands at `start` ends; 0 for none."""
        for name in self._names.get(text[start : start + 2], ()):
            end = start + len(name)
            if text.startswith(name, start) and not _in_word(text, start, end):
                return end
        return 0


def _forms(first: str) -> re.Pattern[str]:
    if not first.isascii():
        return _OTHERS
    return _DIGITS if first.isdigit() else _LETTERS if first.isalpha() else _OTHERS


def _in_word(text: str, start: int, end: int) -> bool:
    """Say whether a Latin name is only a part of a longer word."""
    return (_latin(text[start]) and _latin(text[start - 1 : start])) or (
        _latin(text[end - 1]) and _latin(text[end : end + 1])
    )


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _is_worth_it(piece: str) -> bool:
    """Say whether a browser might break a piece, and whether it is short enough to forbid it."""
    return not _BARE.fullmatch(piece) and (len(piece) <= ROOM or width(piece) <= ROOM)
