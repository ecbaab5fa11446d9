"""The rest of the coverage computed a second time: plans, lessons, topics, awards.

As in `naive`, no code of the program is used; the files are read as the demo writes them.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Any

from tests.coverage.naive import DAY, Naive, back, days, load, records, spans, within, words

Record = dict[str, Any]

_TENS = {"上旬": 10, "中旬": 20, "下旬": 31}
_QUARTERS = {"一季度": 1, "二季度": 4, "三季度": 7, "四季度": 10}
_KINDS = {
    "学习成果突出": "学",
    "学习突出": "学",
    "改善创新成绩突出": "改",
    "改善突出": "改",
    "担任教员表现优秀": "教",
    "优秀教员": "教",
    "掌握绝技绝活": "绝",
    "绝技绝活": "绝",
}


def _plan(team: Naive) -> Record:
    plan: Record = load(team.home / "plan-2026.yaml")
    return plan


def _approved(team: Naive) -> int:
    return 2 if "审批人" in _plan(team) else 1


def _last_day(text: str) -> date | None:
    """The last day a time of the plan can mean, None for what goes on and on."""
    last = re.split("至|—", text)[-1].strip()
    if last.startswith("每") or last == "长期":
        return None
    if full := re.match(r"(\d{4})-(\d\d)-(\d\d)", last):
        return date(*map(int, full.groups()))
    month, until = _QUARTERS.get(last, 0) + 2, 31
    if last not in _QUARTERS:
        month = int(re.findall(r"(\d+)月", last)[0])
        until = next((ends for word, ends in _TENS.items() if word in last), 31)
    return date(2026, month, min(until, monthrange(2026, month)[1]))


def _carried_out(team: Naive) -> float | None:
    """Items done out of those done or late; a session that names an item carried it out."""
    held = {one["计划"] for one in team.trainings if "计划" in one}
    done = late = 0
    for item in _plan(team)["计划"]:
        status = item.get("状态")
        moved = status == "延期" and "新时间" in item
        last = _last_day(item["新时间"] if moved else item["时间"])
        over = last is not None and last < DAY
        if status == "完成" or (status != "取消" and over and item["编号"] in held):
            done += 1
        elif status != "取消" and over:
            late += 1
    return done / (done + late) if done + late else None


def _pairs(team: Naive) -> int:
    """Mentors and apprentices at work within a year, or done within it; not those that broke off."""
    return sum(
        one["状态"] in {"结对", "延长"} or (one["状态"] == "出师" and within(one["出师日期"], 12))
        for one in records(team.home, "mentoring.yaml")
    )


def _career(team: Naive) -> int:
    if _pairs(team) or any(within(one.get("取证日期"), 12) for one in team.people):
        return 2
    return any("R4" in words(one.get("对应目标")) for one in _plan(team)["计划"])


def _growth(team: Naive) -> int:
    planned = (team.part(team.latest("学习计划")) or 0) >= 0.7
    support = any(within(one.get("日期"), 12) for one in team.team.get("支持", []))
    return planned + bool(_pairs(team) or support)


def instructors(team: Naive) -> set[str]:
    return {one["教员来源"] for one in team.trainings if within(one["日期"], 12)}


def _in_the_year(topic: Record) -> bool:
    ended = "结题日期" in topic and date.fromisoformat(topic["结题日期"]) <= back(12)
    return date.fromisoformat(topic["开始"]) <= DAY and not ended


def _whole_view(team: Naive) -> int:
    topics = [one for one in team.topics if _in_the_year(one)]
    changes = [one for one in team.changes if within(one["日期"], 12)]
    proven = [sum("证据" in cause for cause in one.get("原因", [])) for one in topics]
    if any(one.get("牵连") for one in topics + changes) or max(proven, default=0) >= 2:
        return 2
    lessons = [one for one in team.trainings + team.posts if within(one["日期"], 12)]
    return any("系统思考" in words(one.get("标签")) for one in topics + changes + lessons)


def _arrived(topic: Record) -> bool:
    """Closed, with the last three values at the target, or the last one of thirty cases."""
    if topic["阶段"] != "结题" or "目标" not in topic["指标"]:
        return False
    sign = 1 if topic["指标"]["方向"] == "上升" else -1
    data = topic["指标"].get("数据", [])
    good = [sign * float(one["数值"]) >= sign * float(topic["指标"]["目标"]) for one in data]
    sure = len(good) >= 3 and all(good[-3:])
    return sure or (bool(good) and good[-1] and int(data[-1].get("样本", 0)) >= 30)


def _results(team: Naive) -> int:
    ended = [
        one
        for one in team.topics
        if (one["阶段"] == "结题" and within(one["结题日期"], 12))
        or (one["阶段"] == "转入下一循环" and within(one["阶段开始"], 12))
    ]
    if any(_arrived(one) and "核实人" in one["指标"] for one in ended):
        return 2
    return bool(ended)


def _largest_group(team: Naive) -> int:
    groups = team.team.get("课题小组", []) + [one for one in team.topics if _in_the_year(one)]
    return max((len({one["组长"], *words(one["组员"])}) for one in groups), default=0)


def _new_topics(team: Naive) -> int:
    return spans([one["开始"] for one in team.topics], 2, 6)


def _promptly(team: Naive) -> float | None:
    """Of the topics that arrived: told within thirty days of the effect, and praised."""
    arrived = [one for one in team.topics if _arrived(one) and within(one["结题日期"], 12)]
    prompt = 0
    for one in arrived:
        seen = days(one["步骤"]["效果检查"])
        wait = date.fromisoformat(one["结题日期"]) - seen[1] if seen else None
        prompt += wait is not None and wait.days <= 30 and "奖励" in one
    return prompt / len(arrived) if arrived else None


def _awards(team: Naive) -> list[Record]:
    """Those of its own file, and those that the department gave to it."""
    given = records(team.content, "teams/awards-*.yaml")
    return team.awards + [one for one in given if team.name in words(one.get("获奖班组"))]


def _this_year(team: Naive) -> list[Record]:
    return [one for one in _awards(team) if within(one["日期"], 12)]


def _result_age(team: Naive) -> float | None:
    told = [one["日期"] for one in _awards(team)]
    told += [one["结题日期"] for one in team.topics if one["阶段"] == "结题"]
    ages = [(DAY - date.fromisoformat(day)).days for day in told]
    return min((age for age in ages if age >= 0), default=None)


def _categories(team: Naive) -> int:
    return len({_KINDS[one["类别"]] for one in _this_year(team) if one["类别"] in _KINDS})


def _reach(team: Naive) -> int:
    """One for praise by the team and from above, one for a chance to learn or to show it."""
    within_team = {one["级别"] == "班组" for one in _this_year(team)}
    chances = {"学习机会", "展示机会"}
    chance = any(chances.intersection(words(one["形式"])) for one in _this_year(team))
    return (len(within_team) == 2) + chance


RECORDS: dict[str, Callable[[Naive], float | None]] = {
    "G2.1": _whole_view,
    "G3.5": _career,
    "G4.4": _results,
    "R1.3": _result_age,
    "R2.1": _approved,
    "R2.2": _carried_out,
    "R2.5": lambda t: len(instructors(t)),
    "R3.1": _largest_group,
    "R3.2": _new_topics,
    "R3.3": _promptly,
    "R4.2": _growth,
    "R5.2": _categories,
    "R5.3": _reach,
}
"""The value of each criterion that follows records from file to file."""
