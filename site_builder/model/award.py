"""`awards-<year>.yaml`: who is praised, and why."""

from typing import Annotated

from site_builder.model.choices import (
    AwardCategory,
    AwardForm,
    AwardLevel,
    AwardStatus,
)
from site_builder.model.key import key
from site_builder.model.publishing import Publishable
from site_builder.model.types import (
    Amount,
    Day,
    Evidence,
    Line,
    NoticeName,
    Person,
    TeamName,
)


class Award(Publishable):
    """One line of `awards-<year>.yaml`: who is praised, and why."""

    title: Annotated[
        Line,
        key(
            "名称",
            "标题",
            "奖项",
            about="奖项名称",
            about_en="name of the award",
            example="优秀教员",
            example_en="Excellent instructor",
        ),
    ]
    category: Annotated[
        AwardCategory,
        key(
            "类别",
            about="学习、改善、教员、绝技绝活、称号",
            about_en="learning, improvement, instructor, special skill, title",
            example="优秀教员",
        ),
    ] = AwardCategory.OTHER
    people: Annotated[
        tuple[Person, ...],
        key(
            "获奖人",
            "授予",
            about="个人奖写姓名；不写就是授予本班组",
            about_en="the people; the team when empty",
            example="解立新",
            example_en="Leo Sherman",
            en=("to",),
        ),
    ] = ()
    teams: Annotated[
        tuple[TeamName, ...],
        key(
            "获奖班组",
            about="授予其他班组时写",
            about_en="teams, when not this one",
            example="货装一班",
            example_en="Loading One",
        ),
    ] = ()
    level: Annotated[
        AwardLevel,
        key(
            "级别",
            about="班组、处级、公司级、集团级、外部",
            about_en="team, department, company, group, external",
            example="处级",
        ),
    ] = AwardLevel.TEAM
    date: Annotated[Day, key("日期", about="哪天授予或提名", about_en="day", example="2026-06-30")]
    form: Annotated[
        tuple[AwardForm, ...],
        key(
            "形式",
            about="荣誉、奖金、奖品、学习机会、展示机会",
            about_en="honour, money, gift, opportunity to learn, opportunity to show",
            example="荣誉、学习机会",
        ),
    ] = ()
    amount: Annotated[
        Amount | None,
        key("金额", about="不公开", about_en="never published", example="500元", example_en="500"),
    ] = None
    reason: Annotated[
        Line,
        key(
            "理由",
            "事迹",
            about="60 字以内，具体才可信",
            about_en="specific, at most 60 characters",
            example="半年讲了 11 课，7 个班组听过",
            example_en="11 lessons in half a year, heard by 7 teams",
        ),
    ]
    quote: Annotated[
        Line | None,
        key(
            "金句",
            "一句话",
            about="本人说的一句话",
            about_en="a line in their own words",
            example="先把手放到钢绳上，自己摸。",
            example_en="Put your hand on the rope first.",
        ),
    ] = None
    evidence: Annotated[
        tuple[Evidence, ...],
        key(
            "佐证",
            "依据",
            about="课题、培训等",
            about_en="topics, trainings …",
            example="t-2026-01",
        ),
    ] = ()
    notice: Annotated[
        NoticeName | None,
        key("公示", about="对应的公示", about_en="its public notice", example="n-2026-07-10"),
    ] = None
    status: Annotated[
        AwardStatus,
        key(
            "状态",
            about="拟表彰、公示中、已表彰、有异议、撤销",
            about_en="nominated, on notice, awarded, objected, revoked",
            example="已表彰",
        ),
    ] = AwardStatus.AWARDED
