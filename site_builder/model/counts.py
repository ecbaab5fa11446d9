"""`counts.yaml`: how many there are of what stays private, and never whose."""

from typing import Annotated

from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Count, Day, Line


class Copies(Form):
    """What a team reported on a day: how many plans, archives, and answers to the survey."""

    date: Annotated[
        Day, key("日期", about="哪天数的", about_en="day of counting", example="2026-06-30")
    ]
    personal_visions: Annotated[
        Count | None,
        key("个人愿景", about="几个人写了", about_en="how many wrote one", example="7"),
    ] = None
    learning_plans: Annotated[
        Count | None,
        key(
            "学习计划",
            "个人学习计划",
            about="几个人有",
            about_en="how many have one",
            example="8",
        ),
    ] = None
    archives: Annotated[
        Count | None,
        key(
            "学习档案",
            about="几份，档案由本人保管",
            about_en="how many; each keeps their own",
            example="8",
        ),
    ] = None
    answers: Annotated[
        Count | None,
        key(
            "答卷",
            about="问卷收回几份，5 份以上才算",
            about_en="answers to the survey, from 5 on",
            example="8",
        ),
    ] = None
    trust: Annotated[
        Count | None,
        key(
            "信得过",
            about="其中几份说信得过班组",
            about_en="of these, how many trust their team",
            example="7",
        ),
    ] = None
    vision_known: Annotated[
        Count | None,
        key(
            "知道愿景",
            about="其中几份说得出班组愿景",
            about_en="of these, how many know the team's vision",
            example="8",
        ),
    ] = None
    note: Annotated[
        Line | None,
        key(
            "备注",
            about="补充一句，不写姓名",
            about_en="a note, without names",
            example="年中数了一遍",
            example_en="Counted in the middle of the year",
        ),
    ] = None
