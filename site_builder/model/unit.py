"""`unit.yaml`: a department, section or station, and the rotas used in it."""

from typing import Annotated, ClassVar

from site_builder.model.choices import UnitKind
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.measures import Indicator
from site_builder.model.types import (
    ClockRange,
    Day,
    Line,
    Number,
    Paragraph,
    Person,
    Shift,
    Word,
)
from site_builder.model.vision import TeamGoal, Vision


class Rota(Form):
    """A rota: a cycle of shifts, the day it starts, hours of each shift, crews."""

    name: Annotated[
        Line,
        key(
            "名称",
            about="班制名称",
            about_en="name of the rota",
            example="四班两倒",
            example_en="Four crews",
        ),
    ]
    cycle: Annotated[
        tuple[Shift, ...],
        key(
            "循环",
            about="按天排列的班次",
            about_en="shifts day by day",
            example="白、夜、休、休",
            example_en="day, night, off, off",
        ),
    ]
    anchor: Annotated[
        Day,
        key(
            "起点",
            "起始日",
            about="第一班上循环第一天的日期",
            about_en="day on which the first crew begins the cycle",
            example="2026-01-01",
        ),
    ]
    shifts: Annotated[
        dict[Shift, ClockRange],
        key(
            "班次",
            "时间",
            about="每个班次的起止时间",
            about_en="hours of each shift",
            example="白: 08:00-20:00",
            example_en="day: 08:00-20:00",
        ),
    ]
    crews: Annotated[
        dict[str, Number],
        key(
            "班组",
            "轮班",
            about="起点那天各轮班处在循环的第几步，从 0 数",
            about_en="place of each crew in the cycle on the anchor day, from 0",
            example="甲: 0",
            example_en="A: 0",
        ),
    ]


class Unit(Form):
    """`unit.yaml`: a department, section or station that holds teams or units."""

    lenient: ClassVar[bool] = True
    name: Annotated[
        Line,
        key(
            "名称",
            about="单位全称",
            about_en="full name",
            example="装运科",
            example_en="Loading section",
            required=True,
        ),
    ] = ""
    short: Annotated[
        Line | None,
        key(
            "简称",
            about="6 字以内",
            about_en="at most 6 characters",
            example="装运",
            example_en="Loading",
        ),
    ] = None
    kind: Annotated[
        UnitKind,
        key(
            "类型",
            about="集团、公司、处、车间、科、站",
            about_en="group, company, department, workshop, section, station",
            example="科",
        ),
    ] = UnitKind.SECTION
    vision: Annotated[
        Vision | None,
        key(
            "愿景",
            about="单位的愿景",
            about_en="vision of the unit",
            example="货畅其流，人人在学",
            example_en="Freight flows, everyone learns",
        ),
    ] = None
    leader: Annotated[
        Person | None,
        key("负责人", about="负责人", about_en="head", example="方毅", example_en="Frank Young"),
    ] = None
    union_contact: Annotated[
        Person | None,
        key(
            "工会联系人",
            about="工会联系人",
            about_en="union contact",
            example="顾文清",
            example_en="Gwen Cook",
        ),
    ] = None
    intro: Annotated[
        Paragraph | None,
        key(
            "简介",
            about="几句话",
            about_en="a few sentences",
            example="管装、管盖、管吊。",
            example_en="We load, sheet and lift.",
        ),
    ] = None
    expected_teams: Annotated[
        tuple[Word, ...],
        key(
            "应有班组",
            about="应该建栏的班组",
            about_en="teams that should have a board",
            example="货装一班、货装二班",
            example_en="Loading One, Loading Two",
        ),
    ] = ()
    shifts: Annotated[
        tuple[Rota, ...], key("班制", about="本单位用的倒班表", about_en="rotas used in this unit")
    ] = ()
    indicators: Annotated[
        tuple[Indicator, ...], key("指标", about="单位的指标", about_en="indicators of the unit")
    ] = ()
    goals: Annotated[
        tuple[TeamGoal, ...], key("目标", about="单位的目标", about_en="goals of the unit")
    ] = ()
    order: Annotated[
        Number | None,
        key("排序", about="数字小的排前面", about_en="smaller numbers come first", example="1"),
    ] = None
