"""Interface words, dates and numbers, as readers of the site's language write them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from site_builder.model.values.amount import Quantity
from site_builder.model.values.choice import Choice
from site_builder.model.values.when import Precision, When
from site_builder.problems import Language

NARROW = "\N{NO-BREAK SPACE}"
"""Between a number and its unit: seen as a space, never broken."""

_WEEKDAYS = "一二三四五六日"
_CHINESE_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH_NUMBERS = re.compile(r"\s*\d{4}\s*[-/.年]\s*\d{1,2}\s*月?\s*")
_PERCENT = frozenset(("%", "％"))
# What an author writes as a short name reads otherwise in a sentence.
_SAID = {
    "pre_shift": "before the shift",
    "post_shift": "after the shift",
    "study_shift": "on a study day",
}
_CLOSE_UNITS = frozenset(("‰", "°", "℃", "℉", "°C", "°F"))


def _kinds(choice: type[Choice]) -> Iterator[type[Choice]]:
    """Yield every closed list that is declared anywhere."""
    for kind in choice.__subclasses__():
        yield kind
        yield from _kinds(kind)


class _Counted(str):
    """A number in an English sentence: `{count:topic|topics}` gives `1 topic`, `3 topics`."""

    __slots__ = ()

    def __format__(self, forms: str) -> str:
        one, _, many = forms.partition("|")
        if not many:
            return super().__format__(forms)
        return f"{self} {one if self == '1' else many}"


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of one language. `messages` leads from English sentences to those of the language."""

    messages: Mapping[str, str]
    language: Language

    @property
    def is_chinese(self) -> bool:
        return self.language is Language.ZH

    def t(self, msgid: str, /, **facts: object) -> str:
        """Return the words for the English `msgid`, its `{facts}` filled in.

        A fact that counts may be followed by its noun, one and many: `{count:topic|topics}`.
        """
        text = self.messages.get(msgid, msgid)
        if not facts:
            return text
        return text.format(**{name: _Counted(fact) for name, fact in facts.items()})

    def choice(self, member: Choice) -> str:
        """Return the word for a member of a closed list."""
        return member.zh if self.is_chinese else _SAID.get(member.value, member.en)

    def vocabulary(self) -> Iterator[str]:
        """Yield every word and sentence that the interface may say by itself."""
        yield from self.messages.values()
        yield from (self.choice(member) for kind in _kinds(Choice) for member in kind)
        if self.is_chinese:
            yield from (f"{week}{day}" for week in ("星期", "周") for day in _WEEKDAYS)

    def join(self, parts: Iterable[str]) -> str:
        """Return the parts as a list within a sentence."""
        return ("、" if self.is_chinese else ", ").join(parts)

    def clauses(self, parts: Iterable[str]) -> str:
        """Return the parts as clauses of one sentence, without its full stop."""
        bare = (part.rstrip("。.；;，, ") for part in parts)
        return ("，" if self.is_chinese else ", ").join(bare)

    def day(self, day: date) -> str:
        """Return `2026年7月15日`."""
        if self.is_chinese:
            return f"{day.year}年{day.month}月{day.day}日"
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"

    def short_day(self, day: date) -> str:
        """Return `7月15日`, for a day whose year is plain from where it stands."""
        if self.is_chinese:
            return f"{day.month}月{day.day}日"
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]}"

    def day_seen_from(self, day: date, today: date) -> str:
        """Return the day without its year when that is the year of `today`."""
        return self.short_day(day) if day.year == today.year else self.day(day)

    def weekday(self, day: date) -> str:
        if self.is_chinese:
            return f"星期{_WEEKDAYS[day.weekday()]}"
        return _ENGLISH_DAYS[day.weekday()]

    def short_weekday(self, day: date) -> str:
        if self.is_chinese:
            return f"周{_WEEKDAYS[day.weekday()]}"
        return _ENGLISH_DAYS[day.weekday()][:3]

    def month(self, day: date) -> str:
        """Return `2026年7月`."""
        if self.is_chinese:
            return f"{day.year}年{day.month}月"
        return f"{_ENGLISH_MONTHS[day.month - 1]} {day.year}"

    def brief_month(self, day: date) -> str:
        """Return `2026年7月`, `Jul 2026`: for where there is little room."""
        if self.is_chinese:
            return self.month(day)
        return f"{self.month_mark(day)} {day.year}"

    def short_month(self, day: date) -> str:
        """Return `7月`."""
        return f"{day.month}月" if self.is_chinese else _ENGLISH_MONTHS[day.month - 1]

    def month_mark(self, day: date) -> str:
        """Return `7月`, `Jul`: on the axis of a figure."""
        return self.short_month(day) if self.is_chinese else self.short_month(day)[:3]

    def month_title(self, day: date, today: date) -> str:
        """Return `七月`, as a heading; with its year when that is not the one of `today`."""
        name = f"{_CHINESE_MONTHS[day.month - 1]}月" if self.is_chinese else self.short_month(day)
        if day.year == today.year:
            return name
        return f"{day.year}年{name}" if self.is_chinese else f"{name} {day.year}"

    def months(self, start: date, end: date, today: date | None = None) -> str:
        """Return whole months as `2026年4—11月`, or one month; the year of `today` is left out."""
        is_short = today is not None and today.year == start.year == end.year
        first = self.short_month(start) if is_short else self.month(start)
        if (start.year, start.month) == (end.year, end.month):
            return first
        if start.year != end.year:
            return (
                f"{first}—{self.month(end)}" if self.is_chinese else f"{first} – {self.month(end)}"
            )
        if self.is_chinese:
            return f"{first.removesuffix('月')}—{end.month}月"
        last = self.short_month(end) if is_short else self.month(end)
        return f"{self.short_month(start)} – {last}"

    def year(self, year: int) -> str:
        return f"{year}年" if self.is_chinese else str(year)

    def clock(self, at: time | datetime) -> str:
        """Return `07:40`."""
        return f"{at.hour:02}:{at.minute:02}"

    def when(self, when: When, today: date | None = None) -> str:
        """Return a time as exact as it is: days and ranges written out, the rest as its author did.

        The year of `today` is left out.
        """
        start, end = when.start, when.end
        if when.precision is Precision.DAY and start is not None:
            text = self._day(start, today)
        elif when.precision is Precision.RANGE and start is not None and end is not None:
            is_months = start.day == 1 and _is_month_end(end) and "日" not in when.text
            if is_months:
                return self.months(start, end, today)
            return self._range(start, end, today)
        elif start is not None and end is not None and _MONTH_NUMBERS.fullmatch(when.text):
            return self.months(start, end, today)
        else:
            return " ".join(when.text.split())
        if when.start_time is None:
            return text
        until = "" if when.end_time is None else f"–{self.clock(when.end_time)}"
        return f"{text} {self.clock(when.start_time)}{until}"

    def number(self, value: Decimal | int) -> str:
        """Return the number in groups of three digits, without trailing zeros."""
        text = f"{Decimal(value):,f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        return "0" if text == "-0" else text

    def rounded(self, value: Decimal, digits: int = 1) -> str:
        """Return the number rounded to so many digits after the point, for sums and means."""
        return self.number(value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))

    def with_unit(self, value: Decimal | int, unit: str) -> str:
        """Return `17.5 分钟` or `98.5％`, which never breaks across lines."""
        if unit in _PERCENT:
            return f"{self.number(value)}{'％' if self.is_chinese else '%'}"
        if not unit or unit in _CLOSE_UNITS:
            return f"{self.number(value)}{unit}"
        return f"{self.number(value)}{NARROW}{unit}"

    def quantity(self, quantity: Quantity) -> str:
        return self.with_unit(quantity.value, quantity.unit)

    def percent(self, share: Decimal) -> str:
        """Return a share (0–1) in whole per cent; only a full one is 100."""
        whole = (share * 100).quantize(Decimal(1), ROUND_HALF_UP)
        rounded_up = whole == Decimal(100) and share < 1
        return self.with_unit(Decimal(99) if rounded_up else whole, "%")

    def hours(self, hours: Decimal) -> str:
        """Return a length of learning, to a hundredth of an hour: `1.5 学时`."""
        exact = hours.quantize(Decimal("0.01"), ROUND_HALF_UP)
        return self.with_unit(exact, "学时" if self.is_chinese else "h")

    def span(self, start: date, end: date) -> str:
        """Return `2026年2月3日—6月30日`."""
        return self.day(start) if start == end else self._range(start, end, None)

    def _day(self, day: date, today: date | None) -> str:
        return self.day(day) if today is None else self.day_seen_from(day, today)

    def _range(self, start: date, end: date, today: date | None) -> str:
        first = self._day(start, today)
        if (start.year, start.month) == (end.year, end.month):
            if self.is_chinese:
                return f"{first}—{end.day}日"
            return f"{start.day}–{self._day(end, today)}"
        last = self.short_day(end) if start.year == end.year else self.day(end)
        if self.is_chinese:
            return f"{first}—{last}"
        if start.year == end.year:
            first, last = self.short_day(start), self._day(end, today)
        return f"{first} – {last}"


def _is_month_end(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
