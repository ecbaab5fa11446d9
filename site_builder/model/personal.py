"""A person's own file in the private folder: plans, certificates, lessons, levels of skill.

It never lies in the content folder and never reaches the site.
"""

from typing import Annotated, ClassVar

from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Count, Day, Hours, Line, Paragraph, Person


class OwnGoal(Form):
    """What somebody wants to reach, and how it is told that they did."""

    shorthand: ClassVar[str] = "text"
    text: Annotated[Line, key("内容", about="学会什么", about_en="what to learn", example="会编组")]
    measure: Annotated[
        Line | None, key("怎么算到", about="怎么算到", about_en="measure", example="独立编一列")
    ] = None
    by: Annotated[Line | None, key("期限", about="到哪天", about_en="by when", example="9月")] = (
        None
    )
    status: Annotated[
        Line | None, key("状态", about="到哪一步", about_en="state", example="进行中")
    ] = None


class Review(Form):
    """A talk about a plan."""

    on: Annotated[Day, key("日期", about="哪天", about_en="day", example="2026-06-30")]
    result: Annotated[
        Line | None, key("结果", about="结果", about_en="result", example="部分达到")
    ] = None
    note: Annotated[Paragraph | None, key("说明", about="说明", about_en="note", example="…")] = (
        None
    )


class OwnPlan(Form):
    """A plan of growth for one year."""

    year: Annotated[Count, key("年份", about="哪一年", about_en="year", example="2026")]
    post_requirement: Annotated[
        Line | None,
        key("岗位要求", about="岗位要求", about_en="what the post asks for", example="高级工"),
    ] = None
    goals: Annotated[
        tuple[OwnGoal, ...], key("目标", about="目标", about_en="goals", example="会编组")
    ] = ()
    actions: Annotated[
        tuple[Line, ...], key("行动", about="打算怎么做", about_en="actions", example="跟班两周")
    ] = ()
    support: Annotated[
        tuple[Line, ...],
        key("需要的支持", "支持", about="要什么支持", about_en="support wanted", example="备考假"),
    ] = ()
    agreed_by: Annotated[
        Line | None, key("商定人", about="和谁商定的", about_en="agreed with", example="班组长")
    ] = None
    agreed_on: Annotated[
        Day | None, key("商定日期", about="哪天", about_en="agreed on", example="2026-01-20")
    ] = None
    reviews: Annotated[
        tuple[Review, ...], key("回顾", about="回顾", about_en="reviews", example="…")
    ] = ()


class Certificate(Form):
    """A certificate. Its number is nobody's business."""

    shorthand: ClassVar[str] = "title"
    title: Annotated[
        Line, key("名称", about="什么证", about_en="certificate", example="叉车作业证")
    ]
    got_on: Annotated[
        Day | None, key("取得", "取得日期", about="哪天", about_en="got on", example="2024-05-10")
    ] = None
    valid_until: Annotated[
        Day | None, key("有效期至", about="到哪天", about_en="valid until", example="2028-05-09")
    ] = None


class Lesson(Form):
    """Something learnt that the team's ledger does not tell, or a result that only they may see."""

    date: Annotated[Day, key("日期", about="哪天", about_en="day", example="2026-03-05")]
    title: Annotated[
        Line, key("内容", about="学了什么", about_en="what was learnt", example="卷钢加固")
    ]
    hours: Annotated[Hours | None, key("学时", about="几学时", about_en="hours", example="1.5")] = (
        None
    )
    result: Annotated[
        Line | None, key("结果", "成绩", about="结果", about_en="result", example="合格")
    ] = None


class SkillStep(Form):
    """A level of skill that was reached."""

    skill: Annotated[Line, key("技能", about="什么技能", about_en="skill", example="篷布苫盖")]
    level: Annotated[Line, key("等级", about="到哪一级", about_en="level", example="能独立")]
    on: Annotated[Day | None, key("日期", about="哪天", about_en="day", example="2026-04-01")] = (
        None
    )


class PersonalFile(Form):
    """Everything of one person. `name` is a name or an id of the roster."""

    name: Annotated[
        Person, key("姓名", about="姓名或编号", about_en="name or id", example="单志远")
    ]
    plans: Annotated[
        tuple[OwnPlan, ...],
        key("成长计划", "学习计划", about="成长计划", about_en="plans of growth", example="…"),
    ] = ()
    certificates: Annotated[
        tuple[Certificate, ...],
        key("证书", about="证书", about_en="certificates", example="叉车作业证"),
    ] = ()
    skills: Annotated[
        tuple[SkillStep, ...],
        key("技能", about="技能等级", about_en="levels of skill", example="…"),
    ] = ()
    lessons: Annotated[
        tuple[Lesson, ...], key("学习", about="台账以外的学习", about_en="lessons", example="…")
    ] = ()
    note: Annotated[Paragraph | None, key("备注", about="备注", about_en="note", example="…")] = (
        None
    )
