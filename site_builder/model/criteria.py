"""Rules and levels of the coverage matrix: which evidence is looked for, and how much is enough."""

from typing import Annotated

from site_builder.model.choices import Answerable
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Choice, Freshness, Goal, Line, Measure, Percent, Threshold


class Told(Choice):
    """What the pages that everybody sees tell of the matrix."""

    ALL = "all", "全部"
    EVIDENCE = "evidence", "只列证据", "有据和部分"


class Level(Form):
    """A level a team reaches by the share of criteria it has evidence for."""

    name: Annotated[
        Line,
        key(
            "名称",
            about="等级名称",
            about_en="name of the level",
            example="达标",
            example_en="Reached",
        ),
    ]
    needs: Annotated[
        Percent,
        key("需要", about="有据的比例", about_en="share of criteria with evidence", example="60%"),
    ]


class Rule(Form):
    """A rule of the coverage matrix: a measure and the thresholds of its states."""

    id: Annotated[
        Goal, key("编号", about="标准编号", about_en="id of the criterion", example="G3.2")
    ]
    text: Annotated[
        Line,
        key(
            "内容",
            about="标准名称",
            about_en="the criterion",
            example="学习经常化",
            example_en="Learning is regular",
        ),
    ]
    measure: Annotated[
        Measure,
        key("度量", about="用哪个度量", about_en="the measure", example="months_with_training(3)"),
    ]
    met: Annotated[
        Threshold, key("有据", about="达到的条件", about_en="when it is met", example=">= 3")
    ]
    partial: Annotated[
        Threshold | None,
        key("部分", about="部分达到的条件", about_en="when it is partly met", example=">= 2"),
    ] = None
    fresh: Annotated[
        Freshness | None,
        key(
            "有效期", about="证据多久算新", about_en="how long evidence stays fresh", example="35d"
        ),
    ] = None
    counts_for: Annotated[
        Answerable,
        key(
            "算谁的",
            about="班组自己说了不算的，写处",
            about_en="whose it is: what a team cannot do by itself is the department's",
            example="处",
        ),
    ] = Answerable.TEAM
    next: Annotated[
        Line | None,
        key(
            "下一步",
            about="没达到时做什么",
            about_en="the next small step",
            example="补记最近一次班组学习",
            example_en="Write down the latest session",
        ),
    ] = None
