"""`special-skills/*.md`: knacks worth learning."""

from typing import Annotated

from site_builder.model.key import key
from site_builder.model.publishing import Story
from site_builder.model.types import (
    Amount,
    Answer,
    AwardName,
    Ident,
    Line,
    Moment,
    Person,
    TeamName,
)


class SpecialSkill(Story):
    """`special-skills/*.md`: a knack worth learning from someone."""

    id: Annotated[
        Ident | None,
        key(
            "编号",
            about="别处要提到它时才写",
            about_en="needed only when referred to",
            example="k-2026-01",
        ),
    ] = None
    person: Annotated[
        Person,
        key(
            "绝活人",
            "姓名",
            "谁",
            about="谁的绝活",
            about_en="whose it is",
            example="查志刚",
            example_en="Zach Gant",
        ),
    ]
    what: Annotated[
        Line,
        key(
            "内容",
            "绝活",
            about="一句话说清",
            about_en="in one line",
            example="单人快解绳结，42 秒变 15 秒",
            example_en="Undoes the knot alone in 15 seconds, not 42",
        ),
    ]
    how_learned: Annotated[
        Line | None,
        key(
            "怎么练成",
            about="怎么练的",
            about_en="how it was learned",
            example="每天班后练二十个",
            example_en="Twenty a day after the shift",
        ),
    ] = None
    proof: Annotated[
        Line,
        key(
            "证明",
            "检验",
            about="测出来的结果",
            about_en="the measured result",
            example="42 秒 → 15 秒",
            example_en="42 s → 15 s",
        ),
    ]
    before: Annotated[
        Amount | None,
        key(
            "原来",
            about="原来的数",
            about_en="the value before",
            example="42 秒",
            example_en="42 s",
        ),
    ] = None
    after: Annotated[
        Amount | None,
        key("现在", about="现在的数", about_en="the value now", example="15 秒", example_en="15 s"),
    ] = None
    taught: Annotated[
        Amount | None,
        key(
            "教会",
            "教会人数",
            about="教会几个人",
            about_en="how many were taught",
            example="4 人",
            example_en="4",
        ),
    ] = None
    spread_to: Annotated[
        tuple[TeamName, ...],
        key(
            "推广到",
            about="教到哪些班组",
            about_en="teams it was taught to",
            example="货装一班",
            example_en="Loading One",
        ),
    ] = ()
    named_method: Annotated[
        Answer,
        key(
            "命名操作法",
            about="是否命名为操作法",
            about_en="whether it is a named method",
            example="否",
        ),
    ] = False
    date: Annotated[
        Moment | None,
        key("日期", about="什么时候认定", about_en="when it was recognised", example="2026-06"),
    ] = None
    award: Annotated[
        AwardName | None,
        key("对应奖项", about="对应的奖项", about_en="the award for it", example="a-2026-04"),
    ] = None
