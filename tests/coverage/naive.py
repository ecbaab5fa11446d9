"""The coverage of a team computed a second time, from nothing but its bare YAML files.

No code of the program is used: other readers, other arithmetic, other words. It knows only how the
demo is written. `naive_records` and `naive_places` have the rest, `naive_state` how a team stands.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

DAY = date(2026, 7, 15)


class _Loader(yaml.SafeLoader):
    """Dates, times and answers stay what was written."""


_Loader.yaml_implicit_resolvers = {}


def load(path: Path) -> Any:
    text = path.read_text("utf-8")
    if path.suffix == ".md":
        text = text.split("---\n")[1]
    return yaml.load(text, _Loader)  # noqa: S506  (a safe loader without types)


def records(folder: Path, pattern: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for path in sorted(folder.glob(pattern)):
        read = load(path)
        found += read if isinstance(read, list) else [read]
    return [one for one in found if one.get("发布状态", "已审") in {"已审", "已发布"}]


def days(text: str | None) -> tuple[date, date] | None:
    """First and last day of a date, a month or two of them."""
    if not text:
        return None
    first, _, second = str(text).partition(" 至 ")
    start, end = _days(first), _days(second or first)
    return (start[0], end[1])


def _days(text: str) -> tuple[date, date]:
    found = [int(part) for part in re.findall(r"\d+", text)[:3]]
    if len(found) == 3:
        day = date(found[0], found[1], found[2])
        return day, day
    year, month = (found[0], found[1]) if len(found) == 2 else (found[0], 0)
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def back(months: int) -> date:
    total = DAY.year * 12 + DAY.month - 1 - months
    return date(total // 12, total % 12 + 1, DAY.day)


def within(text: str | None, months: int) -> bool:
    span = days(text)
    return span is not None and back(months) < span[1] <= DAY


def spans(texts: list[str], count: int, months: int) -> int:
    """In how many of the last spans of so many months there is one of the days."""
    ends = [days(text) for text in texts]
    return sum(
        any(one and back(months * (n + 1)) < one[1] <= back(months * n) for one in ends)
        for n in range(count)
    )


def words(value: Any) -> list[str]:
    """A list, or words with commas between them."""
    return value if isinstance(value, list) else re.split("[、,，]", value) if value else []


class Naive:
    """A team by its folder."""

    def __init__(self, content: Path, folder: str) -> None:
        self.content = content
        self.home = content / folder
        self.team = load(self.home / "team.yaml")
        self.name = self.team["名称"]
        self.people = [
            one
            for one in load(self.home / "members.yaml")
            if "离开" not in one or date.fromisoformat(one["离开"]) > DAY
        ]
        self.trainings = records(self.home, "training-*.yaml")
        self.ideas = records(self.home, "suggestions-*.yaml")
        self.posts = records(self.home, "posts/*.md")
        self.changes = records(self.home, "changes.yaml")
        self.awards = [
            one
            for one in records(self.home, "awards-*.yaml")
            if one.get("状态", "已表彰") == "已表彰"
        ]
        self.topics = records(self.home, "topics/*.md") + [
            one
            for one in records(content, "teams/*/*/topics/*.md")
            if self.name in words(one.get("合作班组"))
        ]
        self.counts = sorted(records(self.home, "counts.yaml"), key=lambda one: one["日期"])

    def latest(self, name: str) -> int | None:
        told = [int(one[name]) for one in self.counts if name in one]
        return told[-1] if told else None

    def part(self, count: int | None) -> float | None:
        return None if count is None else count / len(self.people)

    def of_lessons(self, suits: Callable[[dict[str, Any]], bool]) -> float:
        held = [one for one in self.trainings if within(one["日期"], 12)]
        return sum(map(suits, held)) / len(held)


def _aligned(team: Naive) -> float | None:
    pillars = team.team["愿景"].get("支柱", [])
    return team.part(
        sum(one.get("对应愿景") in pillars for one in team.people if "个人愿景" in one)
    )


def _paper(team: Naive, words: set[str]) -> int:
    found = [one for one in records(team.home, "rules/*.md") if one.get("类型", "制度") in words]
    if any(one.get("状态", "生效") in {"生效", "有效"} for one in found):
        return 2
    return 1 if found else 0


def _posts(team: Naive, *, talk: bool) -> list[str]:
    kinds = {"班会记录", "班会", "反思"}
    return [one["日期"] for one in team.posts if (one["类型"] in kinds) is talk]


def _survey(team: Naive) -> float | None:
    asked = [one for one in team.counts if "信得过" in one and int(one["答卷"]) >= 5]
    return int(asked[-1]["信得过"]) / int(asked[-1]["答卷"]) if asked else None


def _duties(team: Naive) -> int:
    return sum(one["谁"] != team.team["班组长"] for one in team.team.get("分工", []))


def _halves(team: Naive) -> int:
    half = len(team.people) / 2
    shared = [one["日期"] for one in team.changes if int(one.get("参与人数", 0)) >= half]
    return spans(shared, 2, 6)


def _skills(team: Naive) -> int:
    matrix = load(team.home / "skills.yaml")
    if DAY - date.fromisoformat(matrix["日期"]) > timedelta(days=180):
        return 0
    here = {one["姓名"] for one in team.people} | {one.get("编号") for one in team.people}
    for skill in matrix["技能"]:
        alone = [
            name
            for name, levels in matrix["等级"].items()
            if name in here and levels.get(skill["名称"]) in {"U", "O"}
        ]
        if skill.get("关键") == "是" and len(alone) < 2:
            return 1
    return 2


def _answered(team: Naive) -> float:
    """Answered ones; a suggestion is answered by a reply or by a state beyond the first."""
    made = [one for one in team.ideas if within(one["日期"], 12)]
    answered = [one for one in made if "答复" in one or one.get("状态", "已提") != "已提"]
    return len(answered) / len(team.people)


CORE = {"岗位技能", "岗位技术技能", "技能", "新知识"}
LIVELY = {"实操", "研讨", "讨论", "交流", "互教", "互动学习", "案例", "演练"}
SUITABLE = {"班前", "班后", "工余", "学习班", "学习班日"}

VALUES: dict[str, Callable[[Naive], float | None]] = {
    "G1.1": lambda t: 1 + within(t.team["愿景"].get("确定时间"), 24),
    "G1.2": lambda t: t.part(sum("个人愿景" in one for one in t.people)),
    "G1.3": _aligned,
    "G2.2": _halves,
    "G3.1": lambda t: _paper(t, {"制度", "学习制度"}),
    "G3.2": lambda t: spans([one["日期"] for one in t.trainings], 3, 1),
    "G3.3": lambda t: t.part(t.latest("学习计划")),
    "G3.4": lambda t: sum(within(one.get("日期"), 12) for one in t.team.get("支持", [])),
    "G4.1": _answered,
    "G4.2": lambda t: t.of_lessons(lambda one: "用在" in one),
    "G4.3": _skills,
    "G5.1": lambda t: spans(_posts(t, talk=False), 4, 3),
    "G5.2": lambda t: spans(_posts(t, talk=True), 3, 1),
    "G5.3": _duties,
    "G5.4": _survey,
    "R2.3": lambda t: t.of_lessons(lambda one: bool(LIVELY & set(words(one.get("形式"))))),
    "R2.4": lambda t: t.of_lessons(lambda one: one.get("时段") in SUITABLE),
    "R2.6": lambda t: t.of_lessons(lambda one: one.get("内容类别") in CORE),
    "R4.1": lambda t: t.part(t.latest("学习档案")),
    "R5.1": lambda t: _paper(t, {"激励办法", "激励机制"}),
}
"""The value of each criterion that bare files can tell."""
