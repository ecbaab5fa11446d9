"""Numbers with and without units, hours, counts and percentages."""

import re
from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.values.numerals import in_digits, numeral
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import narrow, plain, tidy

_NUMBER = r"(?P<number>[+-]?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,9})?)"
_SCALE = r"(?P<scale>万亿|千万|百万|十万|万|亿)?"
# Letters of any script, signs of measure, and digits after a Latin letter or a stroke (m2, /100t).
_UNIT = r"(?P<unit>(?!/)(?:[^\W\d_]|[%‰°℃℉µ㎡㎥㎜²³·/]|(?<=[A-Za-z/])\d+)*)"
_QUANTITY = re.compile(rf"(?P<sign>[¥$]?)\s*{_NUMBER}\s*{_SCALE}\s*{_UNIT}")
_SCALES = {
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "万": 10**4,
    "亿": 10**8,
    "万亿": 10**12,
}
_SCIENTIFIC = re.compile(r"[\d.]+e[+-]?\d", re.IGNORECASE)
_COUNT = re.compile(
    r"(?P<number>\d{1,9}|\d{1,3}(?:,\d{3})+|[一二两三四五六七八九十]+)\s*"
    r"(?:个?人次?|名|位|个|次|条|项|篇|张|份|件|场|期|轮|people|persons?|times?|items?)?"
)
_HOUR = "(?:个)?(?:小时|学时|课时|钟头|时|hours?|hrs?|h)"
_MINUTE = "(?:分钟|分|minutes?|mins?|m)"
_HOURS = re.compile(
    rf"(?:(?P<hours>\d{{1,4}}(?:\.\d{{1,4}})?)(?:{_HOUR}|(?=$))(?P<and_half>半)?)?"
    rf"(?:零?(?P<minutes>\d{{1,4}}){_MINUTE})?"
    rf"|(?P<whole>\d{{1,4}})?个?(?P<half>半){_HOUR}"
)
_HALF, _MINUTES, _ONE = Decimal("0.5"), Decimal(60), Decimal(1)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with its unit as written (empty when there is none); 万 and 亿 are multiplied out."""

    value: Decimal
    unit: str = ""


def read_quantity(text: str, reading: Reading) -> Quantity:
    """Return the number and unit of `text`: `3.2万元` is 32000 元. Raises Unreadable E148."""
    found = tidy(text)
    words = narrow(found).replace("\u2212", "-")
    match = _QUANTITY.fullmatch(words)
    if (
        match is None
        or _SCIENTIFIC.match(words)
        or (match["sign"] and match["unit"] not in {"", "元"})
    ):
        raise Unreadable("E148", found=found)
    _note_width(found, words, reading)
    value = Decimal(match["number"].replace(",", ""))
    if match["scale"]:
        value = _shortest(value * _SCALES[match["scale"]])
    return Quantity(value, {"¥": "元", "$": "美元"}.get(match["sign"], match["unit"]))


def read_number(text: str, reading: Reading) -> Decimal:
    """Return the number `text` is. Raises Unreadable E148, or E147 when a unit follows it."""
    quantity = read_quantity(text, reading)
    if quantity.unit:
        raise Unreadable("E147", found=tidy(text), example=f"{quantity.value:f}")
    return quantity.value


def read_count(text: str, reading: Reading) -> int:
    """Return the whole number `text` is, a measure word allowed. Raises Unreadable E142."""
    found = tidy(text)
    words = plain(text)
    match = _COUNT.fullmatch(words)
    digits = match["number"].replace(",", "") if match else ""
    value = int(digits) if digits.isdecimal() else numeral(digits)
    if value is None:
        raise Unreadable("E142", found=found)
    _note_width(found, words, reading)
    return value


def read_percent(text: str, reading: Reading) -> Decimal:
    """Return the percentage as points: `98.5％` is 98.5. Raises Unreadable E143.

    Remark W143 for a fraction without a sign, such as `0.97`, which may have meant 97%.
    """
    found = tidy(text)
    words = re.sub("^百分之(.+)$", r"\1%", found)
    try:
        quantity = read_quantity(words, reading)
    except Unreadable:
        raise Unreadable("E143", found=found) from None
    if quantity.unit not in {"", "%"}:
        raise Unreadable("E143", found=found)
    if not quantity.unit and 0 < quantity.value < 1:
        percent = f"{_shortest(quantity.value * 100):f}%"
        reading.remark("W143", found=found, example=percent)
    return quantity.value


def read_hours(text: str, reading: Reading) -> Decimal:
    """Return the hours `text` names: `90分钟` is 1.5, `一个半小时` is 1.5. Raises Unreadable E140.

    A 学时 counts as one hour.
    """
    found = tidy(text)
    words = in_digits(re.sub(r"\s+", "", plain(text).casefold()), "个小学课钟时分半")
    match = _HOURS.fullmatch(words)
    if match is None or not words:
        raise Unreadable("E140", found=found)
    _note_width(found, narrow(found), reading)
    hours = Decimal(match["hours"] or match["whole"] or 0)
    if match["half"] or match["and_half"]:
        hours += _HALF
    return _shortest(hours + Decimal(match["minutes"] or 0) / _MINUTES)


def _shortest(value: Decimal) -> Decimal:
    """Return an equal value without trailing zeros and without an exponent."""
    return value.quantize(_ONE) if value == value.to_integral_value() else value.normalize()


def _note_width(found: str, words: str, reading: Reading) -> None:
    if words != found and not found.isascii():
        reading.remark("N114", text=words, found=found, example=words)
