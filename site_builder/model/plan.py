"""`plan-<year>.yaml`: what a team means to do in a year."""

from typing import Annotated, ClassVar

from site_builder.model.choices import PlanKind, PlanStatus, Slot
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Count, Day, Goal, Hours, Ident, Line, Moment, Person, TopicName


class PlanItem(Form):
    """One planned training or activity."""

    id: Annotated[
        Ident | None,
        key(
            "编号",
            about="培训记录要对应它时写",
            about_en="needed when a training refers to it",
            example="p-03",
        ),
    ] = None
    title: Annotated[
        Line,
        key(
            "内容",
            "标题",
            about="做什么",
            about_en="what",
            example="卷钢加固三处看点",
            example_en="Three checks on a coil",
        ),
    ]
    kind: Annotated[
        PlanKind,
        key(
            "类型",
            about="培训、活动、竞赛、读书、参观、会议",
            about_en="training, activity, competition, reading, visit, meeting",
            example="培训",
        ),
    ] = PlanKind.TRAINING
    when: Annotated[
        Moment,
        key(
            "时间",
            "日期",
            about="可以是某天、3月下旬、二季度、每周三",
            about_en="a day, a ten-day period, a quarter, every Wednesday …",
            example="3月下旬",
            example_en="2026-03",
        ),
    ]
    hours: Annotated[Hours | None, key("学时", about="学时", about_en="hours", example="1.5")] = (
        None
    )
    audience: Annotated[
        Line | None,
        key(
            "对象",
            "参加",
            about="全员或哪些岗位",
            about_en="everyone, or which posts",
            example="全员",
            example_en="Everyone",
            en=("for",),
        ),
    ] = None
    instructor: Annotated[
        tuple[Person, ...],
        key(
            "教员",
            about="谁来讲",
            about_en="who teaches",
            example="解立新",
            example_en="Leo Sherman",
        ),
    ] = ()
    slot: Annotated[
        Slot | None,
        key(
            "时段",
            about="班前、班后、工余、学习班",
            about_en="before, after, between shifts, study day",
            example="班前",
        ),
    ] = None
    place: Annotated[
        Line | None,
        key("地点", about="在哪里", about_en="where", example="三号货位", example_en="Bay three"),
    ] = None
    topic: Annotated[
        TopicName | None,
        key("课题", about="为哪个课题服务", about_en="the topic it serves", example="t-2026-01"),
    ] = None
    goals: Annotated[
        tuple[Goal, ...],
        key("对应目标", about="对应的目标或要求", about_en="goals and requirements", example="R2"),
    ] = ()
    status: Annotated[
        PlanStatus,
        key(
            "状态",
            about="计划、进行中、完成、延期、取消",
            about_en="planned, ongoing, done, postponed, cancelled",
            example="完成",
        ),
    ] = PlanStatus.PLANNED
    new_when: Annotated[
        Moment | None,
        key(
            "新时间", "改到", about="延期到什么时候", about_en="postponed to", example="2026-07-20"
        ),
    ] = None
    reason: Annotated[
        Line | None,
        key(
            "原因",
            about="延期或取消的原因",
            about_en="why postponed or cancelled",
            example="五月抢运",
            example_en="Rush of May",
        ),
    ] = None
    note: Annotated[
        Line | None,
        key(
            "备注",
            about="补充一句",
            about_en="a note",
            example="已与职教科约好",
            example_en="Agreed with the training office",
        ),
    ] = None


class Plan(Form):
    """A year's plan with its approval."""

    lenient: ClassVar[bool] = True
    year: Annotated[
        Count | None,
        key(
            "年份",
            "年度",
            about="不写用文件名里的年份",
            about_en="the year of the file name when empty",
            example="2026",
        ),
    ] = None
    approved_by: Annotated[
        Person | None,
        key(
            "审批人",
            about="谁批准的",
            about_en="who approved it",
            example="顾文清",
            example_en="Gwen Cook",
        ),
    ] = None
    approved_on: Annotated[
        Day | None,
        key("审批日期", about="哪天批准的", about_en="day of the approval", example="2026-01-15"),
    ] = None
    need: Annotated[
        Line | None,
        key(
            "需求",
            about="计划从哪些生产需要来",
            about_en="the production needs behind it",
            example="卷钢装载一次合格率偏低",
            example_en="Too many coils loaded twice",
        ),
    ] = None
    items: Annotated[
        tuple[PlanItem, ...],
        key("计划", "安排", "项目", about="一条一条写", about_en="one record each"),
    ] = ()
