"""`team.yaml`: the one file a team must have."""

from typing import Annotated, ClassVar

from site_builder.model.choices import LineColour, LineDrawing, LineWeave
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.measures import Indicator
from site_builder.model.team_parts import Duty, Support, Title, TopicGroup, Waiver
from site_builder.model.types import (
    Count,
    Day,
    Line,
    Moment,
    Number,
    Person,
    Picture,
)
from site_builder.model.vision import TeamGoal, Vision


class Team(Form):
    """`team.yaml`: the one file a team must have."""

    lenient: ClassVar[bool] = True
    name: Annotated[
        Line,
        key(
            "名称",
            "班组",
            "班组名称",
            about="2–12 字",
            about_en="2 to 12 characters",
            example="货装一班",
            example_en="Loading One",
            required=True,
        ),
    ] = ""
    short: Annotated[
        Line | None,
        key(
            "简称",
            about="1–2 个字，做班组的“字”，不写从名称里取",
            about_en="1 or 2 characters, the team's sign; taken from its name when empty",
            example="装一",
            example_en="L1",
        ),
    ] = None
    leader: Annotated[
        Person | None,
        key(
            "班组长",
            "班长",
            about="班组长姓名",
            about_en="name of the leader",
            example="单志远",
            example_en="Sam Dent",
            required=True,
        ),
    ] = None
    headcount: Annotated[
        Count | None,
        key("人数", about="没有名单时必填", about_en="required without members.yaml", example="8"),
    ] = None
    founded: Annotated[
        Moment | None,
        key(
            "成立",
            "成立时间",
            about="什么时候成立的",
            about_en="when it was formed",
            example="2012年",
            example_en="2012",
        ),
    ] = None
    work: Annotated[
        Line | None,
        key(
            "主要工作",
            "工作",
            about="60 字以内",
            about_en="at most 60 characters",
            example="卷钢、集装箱装卸",
            example_en="Coils and containers",
        ),
    ] = None
    place: Annotated[
        Line | None,
        key(
            "地点",
            about="休息室或工作地点，不写住址",
            about_en="rest room or workplace",
            example="三号货位休息室",
            example_en="Rest room, bay three",
        ),
    ] = None
    shift: Annotated[
        Line | None,
        key(
            "班制",
            about="班制名称/轮班，如 四班两倒/甲",
            about_en="rota/crew",
            example="四班两倒/甲",
            example_en="Four crews/A",
        ),
    ] = None
    vision: Annotated[
        Vision | None,
        key(
            "愿景",
            about="一句话，或内容加支柱",
            about_en="one line, or text and pillars",
            example="车车装得稳，人人教得会",
            example_en="Every wagon safe, everyone can teach",
        ),
    ] = None
    motto: Annotated[
        Line | None,
        key(
            "口号",
            about="16 字以内",
            about_en="at most 16 characters",
            example="稳字当头",
            example_en="Steady first",
        ),
    ] = None
    goals: Annotated[
        tuple[TeamGoal, ...], key("目标", about="最多 7 条", about_en="at most seven")
    ] = ()
    indicators: Annotated[
        tuple[Indicator, ...],
        key("指标", about="班组全年看的数", about_en="numbers followed all year"),
    ] = ()
    duties: Annotated[
        tuple[Duty, ...], key("分工", about="谁管什么", about_en="who is in charge of what")
    ] = ()
    levels: Annotated[
        tuple[Title, ...], key("称号", about="得过的称号", about_en="titles held")
    ] = ()
    topic_groups: Annotated[
        tuple[TopicGroup, ...], key("课题小组", about="课题小组", about_en="topic groups")
    ] = ()
    support: Annotated[
        tuple[Support, ...], key("支持", about="给学习的支持", about_en="support for learning")
    ] = ()
    waivers: Annotated[
        tuple[Waiver, ...],
        key(
            "不适用",
            about="不适用的达标标准，要有批准人和到期日",
            about_en="criteria that do not apply, with who agreed and until when",
        ),
    ] = ()
    colour: Annotated[
        LineColour | None,
        key(
            "颜色",
            about="线的颜色，不写自动分配",
            about_en="colour of the line; assigned when empty",
            example="深蓝",
        ),
    ] = None
    weave: Annotated[
        LineWeave | None,
        key(
            "纹",
            "纹样",
            about="线的纹样，不写自动分配",
            about_en="weave of the line; assigned when empty",
            example="双轨",
        ),
    ] = None
    drawing: Annotated[
        LineDrawing | None,
        key(
            "画",
            "插画",
            about="站在线上的画，不写就放照片，没有照片自动选一幅",
            about_en="drawing on the line; else the photo, else one is chosen",
            example="推车",
        ),
    ] = None
    photo: Annotated[
        Picture | None,
        key(
            "照片",
            "封面",
            about="班组页的大图",
            about_en="the big picture of the team page",
            example="photos/班前会.jpg",
            example_en="photos/meeting.jpg",
        ),
    ] = None
    since: Annotated[
        Day | None,
        key(
            "启用",
            about="从哪天起有这个班组",
            about_en="exists from this day",
            example="2026-01-01",
        ),
    ] = None
    until: Annotated[
        Day | None,
        key("撤销", about="到哪天为止", about_en="exists until this day", example="2027-12-31"),
    ] = None
    order: Annotated[
        Number | None,
        key("排序", about="数字小的排前面", about_en="smaller numbers come first", example="1"),
    ] = None
