"""Finds what must never be public in any text: ID, mobile and bank card numbers, e-mail addresses.

The same detectors look at the content, where a finding has a line and a column, and at the
finished site, where nothing may be left.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from site_builder.problems import Term


class PrivateKind(StrEnum):
    """What a private text looks like."""

    ID = "id"
    MOBILE = "mobile"
    CARD = "card"
    EMAIL = "email"

    @property
    def term(self) -> Term:
        return _TERMS[self]


_TERMS = {
    PrivateKind.ID: Term("身份证号", "an ID card number"),
    PrivateKind.MOBILE: Term("手机号", "a mobile number"),
    PrivateKind.CARD: Term("银行卡号", "a bank card number"),
    PrivateKind.EMAIL: Term("电子邮箱", "an e-mail address"),
}


@dataclass(frozen=True, slots=True)
class PrivateNumber:
    """A finding: `text[start:end]` in characters, and a form of it that may be shown.

    `plain` is the number without separators, for comparing; it is kept out of every message and
    out of `repr`.
    """

    kind: PrivateKind
    start: int
    end: int
    masked: str
    plain: "Hidden"


class Hidden(str):
    """A text that compares as itself but does not show itself when printed by accident."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"


# Blanks of every width, hyphens, dashes and dots that people put between groups of digits.
_SEPARATORS = (
    r" \t\u00a0\u2000-\u200a\u202f\u205f\u3000"
    r"\-\u2010-\u2015\u2212\uff0d\ufe63._\u00b7\u2022\uff0e\uff65\u30fb"
)
_HAN = ("〇零○", "一幺壹", "二贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
_GAP = rf"[{_SEPARATORS}]{{0,3}}+"
_HAN_DIGITS = {sign: value for value, signs in enumerate(_HAN) for sign in signs}
_DIGIT = rf"[\d²³¹⁰⁴-⁹₀-₉①-⑨{''.join(_HAN)}]"
_ODD_DIGIT = re.compile(rf"(?![0-9]){_DIGIT}|[Ｘｘ]")
_RUN = re.compile(rf"{_DIGIT}(?:{_GAP}{_DIGIT}){{10,}}+(?:{_GAP}[XxＸｘ])?")
_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@(?:[A-Za-z0-9-]{1,63}+\.){1,8}[A-Za-z]{2,24}"
)


def _every(pattern: str) -> re.Pattern[str]:
    """A pattern tried at every start of a number, so that a near miss does not hide a hit."""
    return re.compile(rf"(?<![0-9])(?=({pattern})(?![0-9]))")


_ID_NEW = _every(rf"[1-9](?:{_GAP}[0-9]){{16}}{_GAP}[0-9Xx]")
_ID_OLD = _every(r"[1-9][0-9]{14}")
_CARD = _every(rf"[0-9]{{6}}{_GAP}[0-9]{{10,13}}|(?:[0-9]{{4}}{_GAP}){{3}}[0-9]{{4}}")
_CARD_LONG = _every(rf"(?:[0-9]{{4}}{_GAP}){{4}}[0-9]{{1,3}}")
_MOBILE = _every(
    rf"(?:(?:\+|00)?86{_GAP})?1[3-9][0-9]"
    rf"(?:{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}|{_GAP}[0-9]{{3}}{_GAP}[0-9]{{5}}"
    rf"|[0-9]{_GAP}[0-9]{{3}}{_GAP}[0-9]{{4}})"
)
_PROVINCE = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91")
_CARD_PREFIX = re.compile("62|60|4|5[1-5]|35|9558")
_MONTH_DAY = re.compile("(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
_CENTURY = re.compile("18|19|20")
_HEX = re.compile(r"[0-9A-Fa-f]+")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def private_numbers(text: str) -> tuple[PrivateNumber, ...]:
    """Find ID, bank card and mobile numbers in `text`, in order, without overlaps.

    Full-width, Chinese and other digits count as digits; groups may be set apart by blanks, hyphens or
    dots within one line. Takes time linear in the length of the text.
    """
    found: list[PrivateNumber] = []
    for run in _RUN.finditer(text):
        plain = _ODD_DIGIT.sub(_ascii, run[0])
        taken = bytearray(len(plain))
        for kind, low, high in _in_run(plain):
            start, end = run.start() + low, run.start() + high
            if not any(taken[low:high]) and not _in_hexadecimal(text, start, end):
                taken[low:high] = b"\1" * (high - low)
                found.append(_finding(kind, plain[low:high], start, end))
    return tuple(sorted(found, key=lambda number: number.start))


def email_addresses(text: str) -> tuple[PrivateNumber, ...]:
    """Find e-mail addresses in `text`, in order."""
    if "@" not in text:
        return ()
    return tuple(
        PrivateNumber(
            PrivateKind.EMAIL,
            hit.start(),
            hit.end(),
            hit[0][0] + "***" + hit[0][hit[0].index("@") :],
            Hidden(hit[0].lower()),
        )
        for hit in _EMAIL.finditer(text)
    )


def plain_number(text: str) -> str:
    """The digits of a telephone number as written, for comparing; an e-mail address in lower case.

    The country code of China is left off: `+86 139-…` and `139…` are the same number.
    """
    if "@" in text:
        return text.strip().lower()
    digits = re.sub(r"[^0-9Xx]", "", _ODD_DIGIT.sub(_ascii, text)).upper()
    return re.sub(r"^(?:00)?86(?=1[3-9][0-9]{9}$)", "", digits)


def _ascii(hit: re.Match[str]) -> str:
    digit = unicodedata.digit(hit[0], _HAN_DIGITS.get(hit[0]))
    return "X" if digit is None else str(digit)


def _in_run(run: str) -> Iterator[tuple[PrivateKind, int, int]]:
    for kind, pattern, accepts in _DETECTORS:
        for hit in pattern.finditer(run):
            if accepts(_digits(hit[1])):
                yield kind, *hit.span(1)


def _finding(kind: PrivateKind, text: str, start: int, end: int) -> PrivateNumber:
    plain = plain_number(text)
    shown = 3 if kind is PrivateKind.MOBILE else 4
    masked = plain[:shown] + "*" * (len(plain) - shown - 1) + plain[-1]
    return PrivateNumber(kind, start, end, masked, Hidden(plain))


def _digits(text: str) -> str:
    return re.sub(r"[^0-9X]", "", text.upper())


def _in_hexadecimal(text: str, start: int, end: int) -> bool:
    """Whether the digits are part of a hash such as `9f13912345678c`, as in file names."""
    low, high = start, end
    while low > 0 and start - low < _HASH and _is_word(text[low - 1]):
        low -= 1
    while high < len(text) and high - end < _HASH and _is_word(text[high]):
        high += 1
    return (low, high) != (start, end) and _HEX.fullmatch(text[low:high]) is not None


_HASH = 64  # characters of the longest hash in use


def _is_word(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _is_new_id(digits: str) -> bool:
    if not (_PROVINCE.match(digits) and _CENTURY.match(digits, 6) and _MONTH_DAY.match(digits, 10)):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits[:17], _WEIGHTS, strict=True))
    return "10X98765432"[total % 11] == digits[17]


def _is_old_id(digits: str) -> bool:
    return bool(_PROVINCE.match(digits) and _MONTH_DAY.match(digits, 8))


def _is_card(digits: str) -> bool:
    if not _CARD_PREFIX.match(digits):
        return False
    odd = sum(int(digit) for digit in digits[-1::-2])
    even = sum(sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (odd + even) % 10 == 0


def _is_mobile(_digits: str) -> bool:
    return True


_DETECTORS = (
    (PrivateKind.ID, _ID_NEW, _is_new_id),
    (PrivateKind.ID, _ID_OLD, _is_old_id),
    (PrivateKind.CARD, _CARD_LONG, _is_card),
    (PrivateKind.CARD, _CARD, _is_card),
    (PrivateKind.MOBILE, _MOBILE, _is_mobile),
)
