"""What a team or unit wants to become, and the goals on the way."""

from typing import Annotated, ClassVar

from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.publishing import Story
from site_builder.model.types import (
    Amount,
    Day,
    Line,
    Moment,
    Word,
)


class Vision(Form):
    """What the team wants to become."""

    shorthand: ClassVar[str] = "text"
    text: Annotated[
        Line,
        key(
            "内容",
            "愿景",
            about="24 字以内的一句话",
            about_en="one line of at most 24 characters",
            example="车车装得稳，人人教得会",
            example_en="Every wagon safe, everyone can teach",
        ),
    ]
    pillars: Annotated[
        tuple[Word, ...],
        key(
            "支柱",
            about="3 到 5 条",
            about_en="three to five pillars",
            example="一次装对",
            example_en="Right first time",
        ),
    ] = ()
    adopted: Annotated[
        Moment | None,
        key(
            "确定时间",
            "通过时间",
            about="什么时候一起定的",
            about_en="when it was agreed",
            example="2026-01-20",
        ),
    ] = None
    review_by: Annotated[
        Day | None,
        key("回顾日期", about="最晚什么时候回顾", about_en="review due", example="2027-01-20"),
    ] = None


class TeamGoal(Form):
    """Something the team wants to reach by a date."""

    shorthand: ClassVar[str] = "text"
    text: Annotated[
        Line,
        key(
            "内容",
            about="一句话",
            about_en="one sentence",
            example="全班会快解绳结",
            example_en="Everyone masters the quick knot",
        ),
    ]
    indicator: Annotated[
        Line | None,
        key(
            "指标",
            about="用哪个指标衡量",
            about_en="the indicator that shows it",
            example="一次装载合格率",
            example_en="Loaded right first time",
        ),
    ] = None
    target: Annotated[
        Amount | None,
        key("目标值", about="要达到的数", about_en="value to reach", example="97.5%"),
    ] = None
    current: Annotated[
        Amount | None,
        key(
            "当前值",
            about="没有对应指标时写现在的数",
            about_en="value now, when no indicator shows it",
            example="5 人",
            example_en="5",
        ),
    ] = None
    start: Annotated[
        Amount | None,
        key(
            "起点值",
            about="开始时的数",
            about_en="value at the start",
            example="1 人",
            example_en="1",
        ),
    ] = None
    by: Annotated[
        Moment | None,
        key("期限", about="什么时候达到", about_en="due", example="2026年底", example_en="2026-12"),
    ] = None
    tags: Annotated[
        tuple[Word, ...],
        key(
            "标签",
            about="相关标签",
            about_en="related tags",
            example="共同愿景",
            example_en="Shared vision",
        ),
    ] = ()


class VisionStory(Story):
    """`vision.md`: how the vision came about."""

    title: Annotated[
        Line,
        key(
            "标题",
            about="故事的标题",
            about_en="title of the story",
            example="我们的愿景是怎么来的",
            example_en="How we found our vision",
        ),
    ] = ""
