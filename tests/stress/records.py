"""Records in great numbers, with every choice in turn and every extreme of words."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from site_builder.model.choices import (
    Area,
    AwardCategory,
    AwardForm,
    AwardLevel,
    ContentKind,
    NewsKind,
    PlanKind,
    Slot,
    Stage,
    SuggestionStatus,
    TrainingForm,
)
from site_builder.model.types import Choice
from tests.stress.words import (
    ADDRESS,
    EMOJI,
    HOSTILE,
    LONG_NUMBER,
    LONG_WORD,
    PUNCTUATED,
    RARE,
    UNBROKEN,
    UYGHUR_TITLE,
    title,
)

Record = dict[str, Any]
FIRST = date(2021, 1, 4)
LAST = date(2026, 7, 10)  # nothing happens after it but what is planned
AGREED: Record = {
    **dict.fromkeys(("姓名", "照片", "简介", "愿景", "技能", "屏幕", "纸质"), "是"),
    "日期": "2026-01-12",
}


def turn(choices: type[Choice], index: int) -> str:
    """One of the choices after the other."""
    members = list(choices)
    return members[index % len(members)].zh


def day(index: int, count: int) -> date:
    """`count` days spread evenly over the years."""
    return FIRST + timedelta(days=(LAST - FIRST).days * index // max(count - 1, 1))


def by_year(records: Sequence[Record], field: str = "日期") -> dict[int, list[Record]]:
    """The records in the files of their years."""
    found: dict[int, list[Record]] = {}
    for record in records:
        found.setdefault(int(str(record[field])[:4]), []).append(record)
    return found


def member(index: int, name: str) -> Record:
    role = {0: "班组长", 1: "副班长", 2: "工会小组长"}.get(index, "成员")
    return {
        "姓名": name,
        "角色": role,
        "岗位": (UNBROKEN, LONG_WORD, "", "货装值班员")[index % 4],
        "技能等级": "高级技师",
        "入班": f"{2000 + index % 26}年",
        "个人愿景": (UNBROKEN, PUNCTUATED, EMOJI, UYGHUR_TITLE, RARE)[index % 5],
        "同意": {**AGREED, "表号": f"同-{index:03d}"},
    }


def suggestions(count: int, people: Sequence[str]) -> list[Record]:
    return [_suggestion(index, count, people) for index in range(count)]


def _suggestion(index: int, count: int, people: Sequence[str]) -> Record:
    on = day(index, count)
    return {
        "标题": title(index),
        "日期": on.isoformat(),
        "建议人": [people[index % len(people)]],
        "类别": turn(Area, index),
        "状态": turn(SuggestionStatus, index),
        "答复": (PUNCTUATED, ADDRESS, "好")[index % 3],
        "答复日期": min(on + timedelta(days=3), LAST).isoformat(),
        "效果": (HOSTILE, f"省了{LONG_NUMBER}元", "")[index % 3],
    }


def awards(count: int, people: Sequence[str]) -> list[Record]:
    return [
        {
            "编号": f"a-{index:04d}",
            "名称": title(index),
            "类别": turn(AwardCategory, index),
            **({"获奖人": [people[index % len(people)]]} if index % 3 else {}),
            "级别": turn(AwardLevel, index),
            "日期": day(index, count).isoformat(),
            "形式": [turn(AwardForm, index)],
            "理由": (UNBROKEN, HOSTILE, "好", UYGHUR_TITLE)[index % 4],
            "金句": (PUNCTUATED, "", EMOJI)[index % 3],
            "状态": "已表彰",
        }
        for index in range(count)
    ]


def trainings(count: int, headcount: int) -> list[Record]:
    return [
        {
            "内容": title(index),
            "日期": day(index, count).isoformat(),
            "学时": "1.5",
            "时段": turn(Slot, index),
            "形式": [turn(TrainingForm, index), turn(TrainingForm, index + 1)],
            "内容类别": turn(ContentKind, index),
            "参加": str(min(headcount, 1 + index % 9)),
            "地点": (UNBROKEN, ADDRESS, "")[index % 3],
        }
        for index in range(count)
    ]


def plan(year: int, items: Sequence[Record]) -> Record:
    return {"年份": str(year), "需求": PUNCTUATED, "计划": list(items)}


def items_of_july(count: int) -> list[Record]:
    """A crowded month: all planned for July 2026."""
    return [
        {
            "编号": f"p-{index:03d}",
            "内容": title(index),
            "类型": turn(PlanKind, index),
            "时间": f"2026-07-{1 + index % 31:02d}",
            "地点": (UNBROKEN, LONG_WORD, "")[index % 3],
            "时段": turn(Slot, index),
            "状态": "完成" if index % 31 < 9 else "计划",
        }
        for index in range(count)
    ]


def topic(index: int, count: int, group: Sequence[str]) -> Record:
    """The fields of a topic: measured for up to six years, in every stage."""
    start = day(index, count + 20)
    months = [f"{2021 + n // 12}-{1 + n % 12:02d}" for n in range(66)]
    since = [month for month in months if month > start.isoformat()[:7]]
    big = index % 5 == 0
    stage = turn(Stage, index)
    over = stage in {Stage.CLOSED.zh, Stage.STOPPED.zh, Stage.CARRIED_OVER.zh}
    return {
        "编号": f"t-{start.year}-{index:04d}",
        "标题": title(index),
        "摘要": (PUNCTUATED, HOSTILE, LONG_WORD, "")[index % 4],
        "类别": turn(Area, index),
        "阶段": stage,
        "小组": (UNBROKEN[:12], LONG_WORD, EMOJI)[index % 3],
        "组长": group[0],
        "组员": list(group[1:]),
        "开始": start.isoformat(),
        "期限": (start + timedelta(days=180)).isoformat(),
        "阶段开始": min(start + timedelta(days=90), LAST).isoformat(),
        **({"结题日期": LAST.isoformat()} if over else {}),
        **({"中止原因": UNBROKEN} if over else {}),
        "指标": _metric(index, since, big=big),
        "心得": (UNBROKEN, EMOJI, "")[index % 3],
        "原因": [{"内容": title(n), "要因": "是" if n % 2 else "否"} for n in range(index % 7)],
        "对策": [
            {"内容": title(n + 1), "负责人": [group[n % len(group)]], "状态": "完成"}
            for n in range(index % 6)
        ],
    }


def _metric(index: int, months: Sequence[str], *, big: bool) -> Record:
    scale = 100_000_000_000 if big else 1
    return {
        "名称": (UNBROKEN[:14], LONG_WORD, "返工")[index % 3],
        "单位": ("元", "分钟", "%", "千克每立方米")[index % 4],
        "方向": "下降",
        "基线": {"数值": str(9 * scale), "时期": "2020-12", "样本": "99999"},
        "目标": str(2 * scale),
        "数据": [
            {"时期": month, "数值": str((8 - (n * 5 % 7)) * scale), "样本": str(100 + n)}
            for n, month in enumerate(months)
        ],
    }


def news(count: int) -> list[Record]:
    kinds = [kind.zh for kind in NewsKind if kind is not NewsKind.PUBLIC_NOTICE]
    return [
        {
            "标题": title(index),
            "摘要": (PUNCTUATED, ADDRESS, HOSTILE, "")[index % 4],
            "类型": kinds[index % len(kinds)],
            "下架日期": "2030-12-31",
            "日期": day(index, count).isoformat(),
        }
        for index in range(count)
    ]
