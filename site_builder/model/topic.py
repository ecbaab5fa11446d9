"""`topics/*.md`: improvement topics, from the first idea to the standard."""

from typing import Annotated

from pydantic import Field

from site_builder.model.choices import (
    Area,
    QcStep,
    Stage,
    TopicKind,
    TopicSource,
)
from site_builder.model.key import key
from site_builder.model.measures import Metric
from site_builder.model.publishing import Story
from site_builder.model.topic_parts import (
    Affected,
    Benefit,
    Cause,
    Countermeasure,
    Discussion,
    Spread,
    Standard,
)
from site_builder.model.types import (
    AwardName,
    Count,
    Day,
    Evidence,
    Line,
    Moment,
    Person,
    Picture,
    SuggestionName,
    TeamName,
    TopicName,
    TrainingName,
)


class Topic(Story):
    """The front matter of a topic; its story stands below."""

    area: Annotated[
        Area,
        key(
            "类别",
            about="管理、质量、成本、工效",
            about_en="management, quality, cost, efficiency",
            example="工效",
        ),
    ]
    kind: Annotated[
        TopicKind,
        key(
            "类型",
            about="问题解决型或创新型",
            about_en="problem solving or innovation",
            example="问题解决型",
        ),
    ] = TopicKind.PROBLEM_SOLVING
    source: Annotated[
        TopicSource,
        key(
            "来源",
            about="自选、指令、指导",
            about_en="own choice, assigned, guided",
            example="自选",
        ),
    ] = TopicSource.OWN_CHOICE
    stage: Annotated[
        Stage,
        key(
            "阶段",
            "状态",
            about="选题、计划、实施、检查、巩固、结题、中止、转入下一循环",
            about_en="proposed, plan, do, check, act, closed, stopped, carried over",
            example="检查",
        ),
    ]
    group: Annotated[
        Line | None,
        key(
            "小组",
            "课题小组",
            about="课题小组",
            about_en="topic group",
            example="快盖小组",
            example_en="Quick sheeters",
        ),
    ] = None
    leader: Annotated[
        Person,
        key(
            "组长",
            "负责人",
            about="谁负责",
            about_en="who leads it",
            example="查志刚",
            example_en="Zach Gant",
        ),
    ]
    members: Annotated[
        tuple[Person, ...],
        key(
            "组员",
            "成员",
            about="谁参加",
            about_en="who takes part",
            example="潘小勇、白雪松",
            example_en="Pat Young, Basil Snow",
        ),
    ] = ()
    teams: Annotated[
        tuple[TeamName, ...],
        key(
            "合作班组",
            about="一起做的其他班组",
            about_en="other teams that share it",
            example="受理核算班",
            example_en="Acceptance",
        ),
    ] = ()
    start: Annotated[
        Day, key("开始", "开始日期", about="开始日期", about_en="first day", example="2026-02-01")
    ]
    due: Annotated[
        Day, key("期限", "计划完成", about="计划完成日期", about_en="due", example="2026-06-30")
    ]
    closed: Annotated[
        Day | None,
        key(
            "结题日期", "结束", about="结题那天", about_en="day it was closed", example="2026-06-30"
        ),
    ] = None
    stage_since: Annotated[
        Day | None,
        key(
            "阶段开始",
            about="这个阶段从哪天开始",
            about_en="first day of this stage",
            example="2026-05-06",
        ),
    ] = None
    loops: Annotated[
        Count,
        key(
            "循环",
            "第几循环",
            about="第几个 PDCA 循环",
            about_en="number of the PDCA loop",
            example="1",
        ),
    ] = 1
    steps: Annotated[
        dict[QcStep, Moment],
        key(
            "步骤",
            about="十个步骤的时间",
            about_en="times of the ten steps",
            example="现状调查: 2026-02",
            example_en="status_survey: 2026-02",
        ),
    ] = Field(default={})
    metric: Annotated[
        Metric | None,
        key(
            "指标",
            "衡量",
            about="用什么数衡量；计划阶段起必填",
            about_en="the number it moves; from stage plan on",
        ),
    ] = None
    extra_metrics: Annotated[
        tuple[Metric, ...],
        key("看护指标", about="防止顾此失彼的数", about_en="guards against gaming"),
    ] = ()
    causes: Annotated[
        tuple[Cause, ...], key("原因", about="为什么会这样", about_en="why it is so")
    ] = ()
    countermeasures: Annotated[
        tuple[Countermeasure, ...], key("对策", about="怎么办", about_en="what is done")
    ] = ()
    affects: Annotated[
        tuple[Affected, ...], key("牵连", "影响谁", about="牵连到谁", about_en="whom it touches")
    ] = ()
    learned_from: Annotated[
        tuple[TrainingName, ...],
        key(
            "学自",
            about="从哪次培训学来的",
            about_en="trainings it draws on",
            example="t-crew-1-03",
        ),
    ] = ()
    discussions: Annotated[
        tuple[Discussion, ...], key("研讨", about="研讨记录", about_en="discussions")
    ] = ()
    benefit: Annotated[
        Benefit | None, key("效益", about="带来什么", about_en="what it brought")
    ] = None
    standardized: Annotated[
        tuple[Standard, ...],
        key("固化", about="固化成哪些标准", about_en="standards that keep the gain"),
    ] = ()
    before_photo: Annotated[
        Picture | None,
        key(
            "改善前照片",
            "前照片",
            about="改善前",
            about_en="before",
            example="photos/前.jpg",
            example_en="photos/before.jpg",
        ),
    ] = None
    after_photo: Annotated[
        Picture | None,
        key(
            "改善后照片",
            "后照片",
            about="改善后，同一角度",
            about_en="after, same angle",
            example="photos/后.jpg",
            example_en="photos/after.jpg",
        ),
    ] = None
    spread: Annotated[
        tuple[Spread, ...],
        key("推广", "横展", about="推广到哪些班组", about_en="teams that take it over"),
    ] = ()
    award: Annotated[
        AwardName | None,
        key(
            "奖励", "获奖", about="得了哪个奖", about_en="the award it earned", example="a-2026-01"
        ),
    ] = None
    suggestion: Annotated[
        SuggestionName | None,
        key(
            "来自建议",
            about="由哪条建议变来",
            about_en="the suggestion it grew from",
            example="s-2026-03",
        ),
    ] = None
    evidence: Annotated[
        tuple[Evidence, ...],
        key(
            "佐证",
            about="其他佐证：培训、变革等",
            about_en="other evidence: trainings, changes …",
            example="t-crew-1-03",
        ),
    ] = ()
    reason: Annotated[
        Line | None,
        key(
            "中止原因",
            about="为什么中止或转入下一循环",
            about_en="why it was stopped or carried over",
            example="货源改为托盘",
            example_en="Goods now come on pallets",
        ),
    ] = None
    next_topic: Annotated[
        TopicName | None,
        key(
            "下一课题",
            "下一循环课题",
            about="转入的课题",
            about_en="the topic it was carried into",
            example="t-2026-09",
        ),
    ] = None
    lesson: Annotated[
        Line | None,
        key(
            "心得",
            "学到的",
            about="学到的一句话",
            about_en="what was learned, in a line",
            example="慢在找工具，不在盖布",
            example_en="The searching was slow, not the sheeting",
        ),
    ] = None
