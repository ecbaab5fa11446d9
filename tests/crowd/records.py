"""The records of one team for one year, in the volumes of a real one."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from tests.crowd import words

Record = dict[str, Any]
FIRST, TODAY = date(2025, 8, 1), date(2026, 7, 15)
_FORMS = ("讲授", "研讨", "演示", "案例", "互教", "实操")
_KINDS = ("岗位技能", "安全", "质量", "制度规章", "新知识", "文化")
_AREAS = ("管理", "质量", "成本", "工效")
_SLOTS = ("班前", "班后", "工余", "学习班日")
_AGREED = dict.fromkeys(("姓名", "照片", "简介", "愿景", "技能", "屏幕", "纸质"), "是")


@dataclass(frozen=True, slots=True)
class Team:
    """One team: its own chance, the number it has in the crowd, and its people."""

    number: int
    name: str
    spot: str
    people: tuple[str, ...]
    chance: random.Random = field(repr=False)

    def say(self, *patterns: str) -> str:
        """One of the patterns with facts of this team in it."""
        n = self.chance.randrange(12, 60)
        facts = {
            "spot": self.chance.choice(words.SPOTS),
            "job": self.chance.choice(words.JOBS),
            "tool": self.chance.choice(words.TOOLS),
            "who": self.someone(),
        }
        return self.chance.choice(patterns).format(**facts, n=n, m=n // 3)

    def someone(self) -> str:
        """One of those who are named in public."""
        return self.chance.choice(self.people[:-2])

    def days(self, count: int, first: date = FIRST, last: date = TODAY) -> list[date]:
        """`count` days between two others, in order."""
        span = (last - first).days
        return sorted(first + timedelta(days=self.chance.randrange(span)) for _ in range(count))


def members(team: Team) -> list[Record]:
    """The roster. In every other team one of the newest has agreed to nothing yet."""
    return [_member(team, index, name) for index, name in enumerate(team.people)]


def _member(team: Team, index: int, name: str) -> Record:
    agreed = {**_AGREED, "日期": "2026-01-12", "表号": f"同-{team.number:05}-{index:02}"}
    shy = team.number % 2 == 0 and index == len(team.people) - 2
    return {
        "姓名": name,
        "角色": {0: "班组长", 1: "副班长", 2: "工会小组长"}.get(index, "成员"),
        "岗位": team.chance.choice(words.POSTS),
        "技能等级": team.chance.choice(words.LEVELS),
        "入班": f"{team.chance.randrange(2006, 2026)}年",
        "个人愿景": team.chance.choice(words.WISHES),
        **({} if shy else {"同意": agreed}),
    }


def trainings(team: Team) -> list[Record]:
    return [
        {
            "内容": team.say(*words.LESSONS),
            "日期": day,
            "学时": team.chance.choice(("20分钟", "0.5", "1", "1.5")),
            "时段": team.chance.choice(_SLOTS),
            "形式": [team.chance.choice(_FORMS)],
            "内容类别": team.chance.choice(_KINDS),
            "教员": team.someone(),
            "教员来源": "班组同事",
            "参加": len(team.people) - team.chance.randrange(4),
        }
        for day in team.days(team.chance.randrange(24, 51))
    ]


def plan(team: Team) -> Record:
    days = team.days(team.chance.randrange(30, 41), date(2026, 1, 5), date(2026, 12, 25))
    return {
        "年份": 2026,
        "审批日期": "2026-01-09",
        "需求": team.say(*words.SENTENCES[:3]).replace("**", ""),
        "计划": [_planned(team, index, day) for index, day in enumerate(days, start=1)],
    }


def _planned(team: Team, index: int, day: date) -> Record:
    over = day < TODAY - timedelta(days=9)
    late = team.chance.random() < 1 / 20
    return {
        "编号": f"p-{index:02}",
        "内容": team.say(*words.LESSONS),
        "类型": team.chance.choice(("培训", "培训", "培训", "活动", "会议", "读书")),
        "时间": day,
        "学时": team.chance.choice(("0.5", "1", "1.5")),
        "教员": team.someone(),
        "时段": team.chance.choice(_SLOTS),
        "状态": "完成" if over and not late else "计划",
    }


def suggestions(team: Team) -> list[Record]:
    return [
        {
            "标题": team.say(*words.IDEAS),
            "日期": day,
            "建议人": [team.someone()],
            "类别": team.chance.choice(_AREAS),
            "状态": "采纳",
            "答复": team.chance.choice(words.ANSWERS),
            "答复日期": min(day + timedelta(days=4), TODAY),
        }
        for day in team.days(team.chance.randrange(12, 31))
    ]


def awards(team: Team) -> list[Record]:
    kinds = ("学习成果突出", "改善创新成绩突出", "担任教员表现优秀")
    return [
        {
            "编号": f"a-{team.number:05}-{index:02}",
            "名称": ("学得最勤", "改得最准", "好教员")[which := team.chance.randrange(3)],
            "类别": kinds[which],
            "获奖人": [team.someone()],
            "级别": "班组",
            "日期": day,
            "形式": ["荣誉", "奖品"],
            "理由": team.say(*words.SENTENCES[3:9]).replace("**", ""),
            "状态": "已表彰",
        }
        for index, day in enumerate(team.days(team.chance.randrange(4, 11)))
    ]


def changes(team: Team) -> list[Record]:
    return [
        {
            "标题": team.say(*words.TITLES),
            "日期": day,
            "方面": "硬件",
            "变化": {"原来": team.say("{tool}各放各的"), "现在": team.say("{tool}都在{spot}门口")},
            "原因": team.say("{job}一趟多走{n}步"),
            "参与人数": len(team.people) - 1,
        }
        for day in team.days(team.chance.randrange(2, 5))
    ]


def mentoring(team: Team) -> list[Record]:
    return [
        {
            "师傅": team.people[0],
            "徒弟": team.people[-1],
            "开始": "2026-02-01",
            "结束": "2027-01-31",
            "目标": [team.say("独立{job}"), team.say("会用{tool}")],
            "状态": "结对",
        }
    ]


def skills(team: Team) -> Record:
    jobs = team.chance.sample(words.JOBS, 5)
    return {
        "日期": "2026-06-20",
        "技能": [{"名称": job, "关键": "是", "最少人数": 3} for job in jobs],
        "等级": {
            name: {job: team.chance.choice("ILUO") for job in jobs if team.chance.random() < 0.7}
            for name in team.people
        },
    }


def topics(team: Team) -> Iterator[tuple[str, Record, str]]:
    """File name, fields and body of each topic."""
    for index, start in enumerate(team.days(team.chance.randrange(1, 4), last=date(2026, 5, 1))):
        yield f"topic-{index + 1}", _topic(team, index, start), _prose(team, 4)


def _topic(team: Team, index: int, start: date) -> Record:
    base = team.chance.randrange(30, 60)
    done = start < date(2026, 1, 1)
    months = _months_after(start)
    return {
        "编号": f"t-{team.number:05}-{index:02}",
        "标题": team.say(*words.TITLES),
        "摘要": team.say(*words.SENTENCES[4:8]).replace("**", ""),
        "类别": team.chance.choice(_AREAS),
        "类型": "问题解决型",
        "来源": "自选",
        "阶段": "结题" if done else "实施",
        **({"结题日期": start + timedelta(days=150)} if done else {}),
        "小组": f"{team.spot}小组",
        "组长": team.people[1],
        "组员": list(team.people[2:5]),
        "开始": start,
        "期限": start + timedelta(days=200),
        "阶段开始": start + timedelta(days=150 if done else 40),
        "指标": {
            "名称": team.say("{job}用时"),
            "单位": "分钟",
            "方向": "下降",
            "基线": {"数值": base, "时期": f"{start:%Y-%m}", "样本": 40},
            "目标": base // 2,
            "数据": [
                {"时期": month, "数值": base - 2 * n, "样本": 30 + n}
                for n, month in enumerate(months, start=1)
            ],
        },
        "原因": [{"内容": team.say("{tool}不在手边"), "要因": "是", "证据": team.say("{n}次里{m}次")}],
        "对策": [
            {"内容": team.say("{tool}挪到{spot}"), "负责人": [team.someone()], "状态": "完成"},
            {"内容": team.say("{job}改成一页卡"), "负责人": [team.someone()], "状态": "进行中"},
        ],
    }  # fmt: skip


def _months_after(start: date) -> list[str]:
    numbers = range(start.year * 12 + start.month, 2026 * 12 + 6)
    return [f"{number // 12}-{number % 12 + 1:02}" for number in numbers][:9]


def posts(team: Team) -> Iterator[tuple[str, Record, str]]:
    """File name, fields and body of each post."""
    kinds = ("分享", "反思", "班会记录", "案例")
    for index, day in enumerate(team.days(team.chance.randrange(6, 13))):
        fields = {
            "标题": team.say(*words.TITLES),
            "摘要": team.say(*words.SENTENCES[:5]).replace("**", ""),
            "类型": team.chance.choice(kinds),
            "日期": day,
            "作者": team.someone(),
        }
        yield f"{day}-{index + 1:02}", fields, _prose(team, 2)


def _prose(team: Team, parts: int) -> str:
    def paragraph() -> str:
        return "".join(team.say(one) for one in team.chance.sample(words.SENTENCES, 4))

    headed: Sequence[str] = team.chance.sample(words.HEADINGS, parts)
    rest = (f"## {heading}\n\n{paragraph()}" for heading in headed)
    return "\n\n".join((paragraph(), *rest)) + "\n"
