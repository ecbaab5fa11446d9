"""`skills.yaml`: which skills the work needs, and how many people have them."""

from typing import Annotated, ClassVar

from pydantic import Field

from site_builder.model.choices import Iluo
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Answer, Count, Day, Ident, Line


class Skill(Form):
    """A skill of the job."""

    shorthand: ClassVar[str] = "name"
    id: Annotated[
        Ident | None,
        key("编号", about="不写用名称", about_en="the name when empty", example="knot"),
    ] = None
    name: Annotated[
        Line,
        key(
            "名称",
            about="技能名称",
            about_en="name of the skill",
            example="篷布苫盖",
            example_en="Sheeting",
        ),
    ]
    critical: Annotated[
        Answer,
        key("关键", about="缺了会不会停工", about_en="whether work stops without it", example="是"),
    ] = False
    min_cover: Annotated[
        Count,
        key(
            "最少人数",
            about="至少几个人能独立干",
            about_en="least number who can do it alone",
            example="2",
        ),
    ] = 2


class SkillMatrix(Form):
    """Skills, and each member's level at them. Named levels are shown only with consent."""

    lenient: ClassVar[bool] = True
    dated: Annotated[
        Day | None,
        key(
            "日期",
            "评定日期",
            about="哪天评的",
            about_en="day of the assessment",
            example="2026-06-20",
        ),
    ] = None
    assessed_by: Annotated[
        Line | None,
        key(
            "评定人",
            about="谁评的",
            about_en="by whom",
            example="班组长和职教科",
            example_en="Team leader and training office",
        ),
    ] = None
    legend: Annotated[
        dict[Iluo, Line],
        key(
            "说明",
            "等级说明",
            about="I L U O 各是什么意思",
            about_en="meaning of I, L, U, O",
            example="U: 能独立干",
            example_en="U: can do it alone",
        ),
    ] = Field(default={})
    skills: Annotated[
        tuple[Skill, ...], key("技能", about="岗位需要的技能", about_en="skills the job needs")
    ] = ()
    levels: Annotated[
        dict[str, dict[str, Iluo]],
        key(
            "等级",
            "评定",
            about="姓名: {技能: 等级}",
            about_en="name: {skill: level}",
            example="查志刚: {篷布苫盖: O}",
            example_en="Zach Gant: {Sheeting: O}",
        ),
    ] = Field(default={})
