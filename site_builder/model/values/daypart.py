"""A part of days: the days, the hours and the shift meant by 周一至周五 07:40-08:10 or 学习班日."""

import re
from dataclasses import dataclass

from site_builder.model.values.choice import Choice
from site_builder.model.values.clock import TimeRange, read_time_range
from site_builder.model.values.days import Days, read_days
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import plain, tidy


class Duty(Choice):
    """A time that a rota knows. Shifts have the identifiers of `ShiftKind`."""

    PRE_SHIFT = "pre_shift", "班前", "班前会", "接班", "接班前", "before_shift", "preshift"
    STUDY = "study", "学习班日", "学习班", "学习日", "study_day", "study_days"
    DAY = "day", "白班", "日班", "day_shift"
    MORNING = "morning", "早班", "morning_shift"
    MIDDLE = "middle", "中班", "afternoon_shift"
    NIGHT = "night", "夜班", "晚班", "night_shift"


@dataclass(frozen=True, slots=True)
class Daypart:
    """All that is named must hold: the day, the hours of the clock, the shift of a rota."""

    text: str
    days: Days | None = None
    clock: TimeRange | None = None
    duty: Duty | None = None


_WHOLE_DAY = re.compile(r"(?:全天|整天|一整天|全日|24小时|all[\s_-]*day)$")
_CLOCK = re.compile(
    r"(?P<clock>(?:从|自)?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜间|晚|早)?\s*"
    r"(?:(?<!\d)\d{1,2}\s*(?::|[点时])"
    r"|(?<![\d\-/.])\d{1,2}\s*[~\-\u2010-\u2015至到]\s*\d{1,2}\s*[点时]"
    r"|(?<![周期拜])[一二三四五六七八九十]{1,3}\s*[点时]).*)$"
)
_DUTIES = sorted(
    ((word.casefold(), duty) for duty in Duty for word in (duty.zh, duty.value, *duty.synonyms)),
    key=lambda pair: -len(pair[0]),
)
_BARE = frozenset({"day", "morning", "middle", "night", "study"})  # too short to be a shift's end


def read_daypart(text: str, reading: Reading) -> Daypart:
    """Return what `text` names, in any order that ends in hours or in a shift.

    Raises Unreadable: E180 no time at all, E111 hours that cannot be, and what dates raise.
    """
    author = tidy(text)
    words = re.sub("次日|第二天|翌日|明早", "", plain(text).casefold()).strip()
    clock = None
    whole = _WHOLE_DAY.search(words)
    hours = None if whole else _CLOCK.search(words)
    if hours is not None:
        clock = read_time_range(re.sub("^[从自]", "", hours["clock"]), reading)
    found = whole or hours
    rest = _trimmed(words[: found.start()]) if found else words
    rest, duty = _with_duty(rest)
    if not author or (not rest and duty is None and found is None):
        raise Unreadable("E180", found=author)
    return Daypart(author, read_days(rest, reading) if rest else None, clock, duty)


def _with_duty(words: str) -> tuple[str, Duty | None]:
    """The words before a shift they end in, and the shift."""
    spelt = re.sub(r"[\s-]+", "_", words) if words.isascii() else words
    for word, duty in _DUTIES:
        if spelt == word:
            return "", duty
        if word not in _BARE and spelt.endswith(word):
            return _trimmed(words[: -len(word)]), duty
    return words, None


def _trimmed(words: str) -> str:
    return words.strip(" ,，、的_")
