"""`training-<year>.yaml`: what was held."""

from typing import Annotated

from site_builder.model.choices import ContentKind, InstructorSource, Slot, TrainingForm
from site_builder.model.key import key
from site_builder.model.publishing import Publishable
from site_builder.model.types import (
    Clock,
    Count,
    Day,
    Evidence,
    Hours,
    Line,
    Number,
    Person,
    Picture,
    PlanItemName,
)


class Training(Publishable):
    """One session. Names of those who took part never reach the site; only their number does."""

    plan: Annotated[
        PlanItemName | None,
        key(
            "计划",
            "对应计划",
            about="计划项目的编号",
            about_en="id of the plan item",
            example="p-03",
        ),
    ] = None
    title: Annotated[
        Line,
        key(
            "内容",
            "标题",
            about="学了什么",
            about_en="what was learned",
            example="卷钢装载加固要点",
            example_en="Lashing coils",
        ),
    ]
    date: Annotated[Day, key("日期", about="哪天", about_en="day", example="2026-03-05")]
    start: Annotated[
        Clock | None, key("开始", about="开始时间", about_en="start", example="07:40")
    ] = None
    end: Annotated[Clock | None, key("结束", about="结束时间", about_en="end", example="08:00")] = (
        None
    )
    hours: Annotated[
        Hours | None,
        key(
            "学时",
            "时长",
            about="0.25–16，也可写 90分钟",
            about_en="0.25 to 16, or minutes",
            example="1.5",
        ),
    ] = None
    credits: Annotated[
        Number | None, key("学分", about="学分", about_en="credits", example="1")
    ] = None
    slot: Annotated[
        Slot | None,
        key(
            "时段",
            about="班前、班后、工余、学习班",
            about_en="before, after, between shifts, study day",
            example="班前",
        ),
    ] = None
    form: Annotated[
        tuple[TrainingForm, ...],
        key(
            "形式",
            about="讲授、实操、互教等",
            about_en="lecture, practice, peer teaching …",
            example="实操、互教",
        ),
    ] = ()
    content_kind: Annotated[
        ContentKind | None,
        key(
            "内容类别",
            "类别",
            about="岗位技能、新知识等",
            about_en="job skill, new knowledge …",
            example="岗位技能",
        ),
    ] = None
    place: Annotated[
        Line | None,
        key("地点", about="在哪里", about_en="where", example="三号货位", example_en="Bay three"),
    ] = None
    instructor: Annotated[
        tuple[Person, ...],
        key(
            "教员",
            about="谁讲的",
            about_en="who taught",
            example="解立新",
            example_en="Leo Sherman",
        ),
    ] = ()
    source: Annotated[
        InstructorSource | None,
        key(
            "教员来源",
            about="上级主管、专业部门、班组同事、外部",
            about_en="supervisor, specialist department, peer, external",
            example="班组同事",
        ),
    ] = None
    attendees: Annotated[
        tuple[Person, ...],
        key(
            "参加人员",
            about="名单只留档，不上网",
            about_en="names stay private",
            example="单志远、周启明",
            example_en="Sam Dent, Joe Kim",
        ),
    ] = ()
    attended: Annotated[
        Count | None,
        key(
            "参加", "参加人数", "实到", about="实到人数", about_en="how many took part", example="7"
        ),
    ] = None
    expected: Annotated[
        Count | None,
        key(
            "应到",
            about="应到人数，不写按在册人数",
            about_en="how many should; the team when empty",
            example="8",
        ),
    ] = None
    passed: Annotated[
        Count | None,
        key(
            "合格人数",
            "合格",
            about="合格人数，不写姓名",
            about_en="how many passed, never names",
            example="7",
            en=("pass",),
        ),
    ] = None
    applied_in: Annotated[
        tuple[Evidence, ...],
        key(
            "用在",
            about="用到了哪个课题或变革",
            about_en="topics or changes it was used in",
            example="t-2026-01",
        ),
    ] = ()
    material: Annotated[
        Line | None,
        key(
            "资料",
            about="用了什么资料",
            about_en="material",
            example="加固作业卡",
            example_en="Lashing card",
        ),
    ] = None
    photos: Annotated[
        tuple[Picture, ...],
        key(
            "照片",
            about="照片文件",
            about_en="pictures",
            example="photos/练绳结.jpg",
            example_en="photos/knots.jpg",
        ),
    ] = ()
    note: Annotated[
        Line | None,
        key(
            "备注",
            about="补充一句",
            about_en="a note",
            example="雨天改在室内",
            example_en="Indoors because of rain",
        ),
    ] = None
