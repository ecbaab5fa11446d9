"""`suggestions-<year>.yaml`: ideas, and the answers to them."""

from typing import Annotated

from site_builder.model.choices import (
    Area,
    SuggestionStatus,
)
from site_builder.model.key import key
from site_builder.model.publishing import Publishable
from site_builder.model.types import (
    Answer,
    AwardName,
    Day,
    Line,
    Person,
    TopicName,
)


class Suggestion(Publishable):
    """One line of `suggestions-<year>.yaml`."""

    title: Annotated[
        Line,
        key(
            "标题",
            "内容",
            "建议",
            about="建议什么",
            about_en="what is suggested",
            example="把常错栏印成浅黄",
            example_en="Print the tricky column in yellow",
        ),
    ]
    by: Annotated[
        tuple[Person, ...],
        key(
            "建议人",
            "提出人",
            about="谁提的，同意后才显示",
            about_en="who had the idea; shown only with consent",
            example="林语",
            example_en="Lynn Yule",
        ),
    ] = ()
    anonymous: Annotated[
        Answer,
        key("匿名", about="不愿署名就写 是", about_en="yes to leave out the name", example="否"),
    ] = False
    date: Annotated[
        Day, key("日期", "提出日期", about="哪天提的", about_en="day", example="2026-02-11")
    ]
    area: Annotated[
        Area | None,
        key(
            "类别",
            about="管理、质量、成本、工效",
            about_en="management, quality, cost, efficiency",
            example="管理",
        ),
    ] = None
    status: Annotated[
        SuggestionStatus,
        key(
            "状态",
            about="已提、采纳、暂存、不采纳、实施、完成、已奖",
            about_en="submitted, accepted, shelved, rejected, implementing, done, rewarded",
            example="完成",
        ),
    ] = SuggestionStatus.SUBMITTED
    reply: Annotated[
        Line | None,
        key(
            "答复",
            about="暂存和不采纳必须说明原因",
            about_en="required when shelved or rejected",
            example="今年预算已定，明年一季度再议",
            example_en="Budget is fixed; again in the first quarter",
        ),
    ] = None
    replied_on: Annotated[
        Day | None,
        key("答复日期", about="哪天答复的", about_en="day of the reply", example="2026-02-20"),
    ] = None
    owner: Annotated[
        Person | None,
        key(
            "负责人",
            about="谁来办",
            about_en="who takes care of it",
            example="区慧敏",
            example_en="Olive Hume",
        ),
    ] = None
    benefit: Annotated[
        Line | None,
        key(
            "效果",
            "效益",
            about="带来什么",
            about_en="what it brought",
            example="退改率降了一半",
            example_en="Half as many corrections",
        ),
    ] = None
    award: Annotated[
        AwardName | None,
        key("奖励", about="得了哪个奖", about_en="the award it earned", example="a-2026-02"),
    ] = None
    became_topic: Annotated[
        TopicName | None,
        key(
            "转为课题", about="变成了哪个课题", about_en="the topic it became", example="t-2026-04"
        ),
    ] = None
