"""Urgent messages on screens: the small file that screens ask for, written without a build.

Times are of the clock on the wall, as the office writes them; every message has an end.
"""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from site_builder.model.values.private import private_numbers
from site_builder.publish import disk
from site_builder.publish.places import temporary_name
from site_builder.publish.screens import URGENT

MARK = "site_builder urgent"
EVERYWHERE = "*"
LONGEST = 60
"""Characters of a message: what can be read at a glance, in large letters."""

_TIME = "%Y-%m-%d %H:%M"
_HOUR = re.compile(r"([01]?\d|2[0-3])[:：]([0-5]\d)")


class Level(StrEnum):
    """How loud a message is."""

    URGENT = "urgent"
    NOTICE = "notice"


class Wrong(Exception):  # noqa: N818  (reads as a fact)
    """What is wrong with a message, in both languages."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message as the file has it; `since` is called `from` there."""

    text: str
    level: str
    screens: tuple[str, ...]
    since: str
    until: str

    def as_data(self) -> Mapping[str, object]:
        data = asdict(self)
        return {("from" if name == "since" else name): value for name, value in data.items()}


def message(
    text: str, level: Level, screens: tuple[str, ...], since: datetime, until: datetime
) -> Message:
    """A message that may be shown. Raises `Wrong` for what no screen should show."""
    plain = " ".join(text.split())
    if not plain or len(plain) > LONGEST:
        raise Wrong(f"请写 1 到 {LONGEST} 个字 / write 1 to {LONGEST} characters")
    if any(private_numbers(plain)):
        raise Wrong("里面有像证件号、手机号的号码 / it holds what looks like a private number")
    if until <= since:
        raise Wrong("结束要晚于开始 / it must end after it begins")
    ends = since.strftime(_TIME), until.strftime(_TIME)
    return Message(plain, level.value, screens or (EVERYWHERE,), *ends)


def moment(text: str, now: datetime) -> datetime:
    """`2026-07-15 18:00`, `18:00` (today), or a day (to its end). Raises `Wrong`."""
    hour = _HOUR.fullmatch(text.strip())
    if hour:
        return now.replace(hour=int(hour[1]), minute=int(hour[2]), second=0, microsecond=0)
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None:
        raise Wrong(f"“{text}”：请写成 2026-07-15 18:00 或 18:00 / write 2026-07-15 18:00 or 18:00")
    return found.replace(hour=23, minute=59) if len(text.strip()) <= len("2026-07-15") else found


def read(output: Path) -> tuple[Mapping[str, object], ...]:
    """The messages that stand there. Raises `Wrong` when the file cannot be understood."""
    data = disk.read(output / URGENT[0])
    if data is None:
        return ()
    try:
        found = json.loads(data)
        messages = {MARK: found["messages"]}[found["mark"]]
        return tuple(dict(one) for one in messages)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Wrong(
            f"{URGENT[0]} 读不懂；用 --clear 清空重写 / cannot be understood; --clear begins anew"
        ) from None


def still_to_come(
    messages: tuple[Mapping[str, object], ...], now: datetime
) -> tuple[Mapping[str, object], ...]:
    """The messages that are not over; one whose end is written in another way stays."""
    return tuple(one for one in messages if not _is_over(one.get("until"), now))


def _is_over(until: object, now: datetime) -> bool:
    if isinstance(until, (int, float)):
        return until / 1000 < now.timestamp()
    try:
        return datetime.strptime(str(until), _TIME) < now  # noqa: DTZ007  (of the clock on the wall)
    except ValueError:
        return False


def write(messages: tuple[Mapping[str, object], ...], output: Path) -> None:
    """Put both files into place, each in one step. Raises OSError."""
    text = json.dumps({"mark": MARK, "messages": messages}, ensure_ascii=False, indent=1)
    as_json, as_script = URGENT
    for path, data in ((as_json, f"{text}\n"), (as_script, f"siteBuilderScreen({text});\n")):
        file = output / path
        passing = file.with_name(temporary_name(file.name))
        passing.write_bytes(data.encode())
        os.replace(passing, file)  # noqa: PTH105  (one step, over what is there)
