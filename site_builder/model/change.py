"""`changes.yaml`: what the team changed, in things or in thinking."""

from typing import Annotated

from site_builder.model.choices import ChangeSide
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.publishing import Publishable
from site_builder.model.topic_parts import Affected
from site_builder.model.types import Count, Day, Line


class FromTo(Form):
    """What it was, and what it became."""

    before: Annotated[
        Line,
        key(
            "原来",
            "从",
            about="原来怎样",
            about_en="what it was",
            example="口头交班",
            example_en="Handover by word of mouth",
            en=("from",),
        ),
    ]
    after: Annotated[
        Line,
        key(
            "现在",
            "到",
            about="现在怎样",
            about_en="what it became",
            example="三栏书面交班",
            example_en="Three written columns",
            en=("to",),
        ),
    ]


class Change(Publishable):
    """One change, hard or soft, and who took part."""

    title: Annotated[
        Line,
        key(
            "标题",
            "内容",
            about="改了什么",
            about_en="what was changed",
            example="口头交班改书面三栏交班",
            example_en="Handover in three written columns",
        ),
    ]
    date: Annotated[Day, key("日期", about="哪天", about_en="day", example="2026-04-12")]
    side: Annotated[
        ChangeSide,
        key(
            "方面",
            "类型",
            about="软件、硬件、软硬结合",
            about_en="soft, hard, both",
            example="软硬结合",
        ),
    ] = ChangeSide.BOTH
    what_changed: Annotated[
        FromTo | None, key("变化", about="从什么到什么", about_en="from what to what")
    ] = None
    why: Annotated[
        Line | None,
        key(
            "原因",
            "为什么",
            about="为什么改",
            about_en="why",
            example="一个月漏了九句话",
            example_en="Nine things lost in a month",
        ),
    ] = None
    participants: Annotated[
        Count | None,
        key("参与人数", "参加", about="多少人参与", about_en="how many took part", example="9"),
    ] = None
    affects: Annotated[
        tuple[Affected, ...], key("牵连", "影响谁", about="牵连到谁", about_en="whom it touches")
    ] = ()
    effect: Annotated[
        Line | None,
        key(
            "效果",
            about="带来什么",
            about_en="effect",
            example="漏项从 9 次降到 2 次",
            example_en="Lost items fell from 9 to 2",
        ),
    ] = None
