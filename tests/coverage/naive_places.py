"""The coverage computed a second time: what hangs where, on screens and walls.

As in `naive`, no code of the program is used; the files are read as the demo writes them.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from tests.coverage.naive import DAY, Naive, load, records, words

Record = dict[str, Any]

_FOUR = {"愿景", "目标", "计划", "成果"}
_ON_SHEETS = {"班组板": _FOUR, "月历": {"计划"}, "课题": {"成果"}}


def _screens(team: Naive) -> list[Record]:
    """The screens that name the team or a unit around it; one that names nobody is nobody's."""
    units = [
        load(folder / "unit.yaml")["名称"]
        for folder in team.home.parents
        if (folder / "unit.yaml").exists()
    ]
    return [
        one
        for one in records(team.content, "screens/*.yaml")
        if team.name in words(one.get("班组")) or one.get("单位") in units
    ]


def _sheets(team: Naive) -> Iterator[tuple[str, date]]:
    """The kind and day of every sheet of the team that was put up."""
    topics = {one["标题"] for one in team.topics}
    for wall in records(team.content, "walls/*.yaml"):
        alone = words(wall["班组"]) == [team.name]
        for sheet in wall["张贴"]:
            kind, _, what = sheet["内容"].partition(" ")
            mine = what == team.name or what in topics or (alone and not what)
            if mine and "贴出" in sheet:
                yield kind, date.fromisoformat(sheet["贴出"])


def _place_age(team: Naive) -> float | None:
    """Days since the newest thing; a screen is new every day."""
    if _screens(team):
        return 0
    return min(((DAY - day).days for _, day in _sheets(team)), default=None)


def _views(team: Naive) -> int:
    found: set[str] = set()
    for screen in _screens(team):
        assert screen["播放"] == "自动"  # it tells whatever there is
        found |= _FOUR
    for kind, _ in _sheets(team):
        found |= _ON_SHEETS.get(kind, set())
    return len(found)


def _vision_known(team: Naive) -> int:
    """One for a vision that hangs somewhere new, one when nine of ten know it or nobody was asked."""
    sheets = [day for kind, day in _sheets(team) if kind == "班组板"]
    hangs = bool(_screens(team)) or any((DAY - day).days <= 90 for day in sheets)
    asked = [one for one in team.counts if "知道愿景" in one and int(one["答卷"]) >= 5]
    if not asked:
        return 2 * hangs
    return hangs + (int(asked[-1]["知道愿景"]) >= 0.9 * int(asked[-1]["答卷"]))


PLACES: dict[str, Callable[[Naive], float | None]] = {
    "G1.4": _vision_known,
    "R1.1": _place_age,
    "R1.2": _views,
}
