"""Writes down in the file of a wall that a sheet was put up; everything else stays as it was."""

import re
from dataclasses import dataclass
from datetime import date

from site_builder.problems import Language

_KEYS = {
    Language.ZH: ("内容", "贴出", "内容号", "人物号"),
    Language.EN: ("sheet", "posted", "hash", "marks"),
}
_OURS = re.compile(
    r"\s*(?:贴出|贴出日期|posted|posted_on|内容号|hash|posted_hash|人物号|marks)\s*[:：]"
)
_LIST = re.compile(r"^(?:张贴|贴着|sheets|posted_sheets)\s*[:：]")
_ITEM = re.compile(r"^(?P<indent>\s*)-\s+(?P<first>.*)$")


@dataclass(frozen=True, slots=True)
class Posting:
    """A sheet that was put up: how it is written, its number, the marks of who is on it."""

    sheet: str
    on: date
    hash: str
    marks: tuple[str, ...]


def posted_in(text: str, line: int | None, posting: Posting, language: Language) -> str:
    """Return the text of a wall's file with `posting` in it.

    `line` is where the item of the sheet begins (from 1), None for a sheet that is new on the wall.
    Raises ValueError for an item in braces, which is left to people.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines()
    if line is None:
        lines = _added(lines, posting, language)
    else:
        lines = _changed(lines, line - 1, posting, language)
    return end.join(lines) + end


def _changed(lines: list[str], at: int, posting: Posting, language: Language) -> list[str]:
    item = _ITEM.match(lines[at])
    if item is None or item["first"].startswith("{"):
        raise ValueError(lines[at])
    indent = f"{item['indent']}  "
    stop = at + 1
    while stop < len(lines) and lines[stop].startswith(indent):
        stop += 1
    kept = [one for one in lines[at + 1 : stop] if not _OURS.match(one)]
    sheet = _KEYS[language][0]
    is_plain = not re.match(r"[^\s:：]+\s*[:：](?:\s|$)", item["first"])
    first = f"{item['indent']}- {sheet}: {item['first']}" if is_plain else lines[at]
    told = [f"{indent}{one}" for one in _told(posting, language)]
    return [*lines[:at], first, *kept, *told, *lines[stop:]]


def _added(lines: list[str], posting: Posting, language: Language) -> list[str]:
    sheet = _KEYS[language][0]
    start = next((n for n, one in enumerate(lines) if _LIST.match(one)), None)
    item = [f"  - {sheet}: {posting.sheet}", *(f"    {one}" for one in _told(posting, language))]
    if start is None:
        name = "张贴" if language is Language.ZH else "sheets"
        return [*lines, f"{name}:", *item]
    stop = start + 1
    while stop < len(lines) and (lines[stop].startswith((" ", "-", "#")) or not lines[stop]):
        stop += 1
    while not lines[stop - 1].strip():
        stop -= 1
    return [*lines[:stop], *item, *lines[stop:]]


def _told(posting: Posting, language: Language) -> tuple[str, ...]:
    _, on, number, marks = _KEYS[language]
    shown = ", ".join(f'"{mark}"' for mark in posting.marks)
    told = (f"{on}: {posting.on.isoformat()}", f'{number}: "{posting.hash}"')
    return (*told, f"{marks}: [{shown}]") if posting.marks else told
