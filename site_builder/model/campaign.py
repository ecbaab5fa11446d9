"""`campaign/campaign.yaml` and the concepts: why the bulletin exists."""

from typing import Annotated, ClassVar

from site_builder.model.criteria import Level, Rule, Told
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.publishing import Story
from site_builder.model.types import Day, Goal, Line, Number, Paragraph, Word


class Phase(Form):
    name: Annotated[
        Line,
        key(
            "名称",
            about="阶段名称",
            about_en="name of the phase",
            example="启动",
            example_en="Start",
        ),
    ]
    start: Annotated[Day, key("开始", about="开始日期", about_en="first day", example="2026-01-01")]
    end: Annotated[Day, key("结束", about="结束日期", about_en="last day", example="2026-03-31")]
    goal: Annotated[
        Line | None,
        key(
            "目标",
            about="这个阶段做到什么",
            about_en="what it should reach",
            example="每个班都有愿景和计划",
            example_en="Every team has a vision and a plan",
        ),
    ] = None


class CampaignGoal(Form):
    """One of the goals the campaign strives for (G1, G2, …)."""

    id: Annotated[Goal, key("编号", about="G 加数字", about_en="G and a number", example="G1")]
    text: Annotated[
        Line,
        key(
            "内容",
            about="一句话写明",
            about_en="in one sentence",
            example="班组有清晰的共同愿景",
            example_en="The team has a clear shared vision",
        ),
    ]
    short: Annotated[
        Line | None,
        key(
            "简称",
            about="表格里用",
            about_en="for tables",
            example="共同愿景",
            example_en="Shared vision",
        ),
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


class Requirement(CampaignGoal):
    """What every team is asked to do (R1, R2, …)."""

    approach: Annotated[
        tuple[Line, ...],
        key(
            "途径",
            "方法",
            about="怎么做",
            about_en="how to do it",
            example="班前班后学",
            example_en="Learn before and after shifts",
        ),
    ] = ()


class Campaign(Form):
    """Name, period, phases, goals and requirements of the campaign."""

    lenient: ClassVar[bool] = True
    guards: ClassVar[frozenset[str]] = frozenset({"end"})  # consents last until then
    name: Annotated[
        Line,
        key(
            "名称",
            about="活动名称",
            about_en="name of the campaign",
            example="创建学习型班组",
            example_en="Teams that learn",
            required=True,
        ),
    ] = ""
    slogan: Annotated[
        Line | None,
        key(
            "口号",
            about="16 字以内",
            about_en="at most 16 characters",
            example="学习加一度",
            example_en="One degree more",
        ),
    ] = None
    doc_no: Annotated[
        Line | None,
        key(
            "文号",
            about="依据的文件号",
            about_en="number of the founding document",
            example="远岫工〔2026〕3号",
            example_en="HL 2026/3",
        ),
    ] = None
    issued_by: Annotated[
        Line | None,
        key(
            "发文单位",
            about="谁发的文",
            about_en="who issued it",
            example="货运处工会",
            example_en="Union of the freight department",
        ),
    ] = None
    start: Annotated[
        Day | None,
        key("开始", about="开始日期", about_en="first day", example="2026-01-01", required=True),
    ] = None
    end: Annotated[
        Day | None,
        key("结束", about="结束日期", about_en="last day", example="2027-12-31", required=True),
    ] = None
    destination: Annotated[
        Line | None,
        key(
            "终点",
            about="活动结束时想成为的样子",
            about_en="what we want to be at its end",
            example="货畅其流，人人在学。",
            example_en="Freight flows, everyone learns.",
        ),
    ] = None
    guiding_principle: Annotated[
        Paragraph | None,
        key(
            "指导思想",
            about="几句话",
            about_en="a few sentences",
            example="把学习放进每一天的活里。",
            example_en="Put learning into every day's work.",
        ),
    ] = None
    phases: Annotated[
        tuple[Phase, ...], key("阶段", about="按时间排列", about_en="in order of time")
    ] = ()
    goals: Annotated[
        tuple[CampaignGoal, ...],
        key("创建目标", "目标", about="G1 起编号", about_en="numbered from G1"),
    ] = ()
    requirements: Annotated[
        tuple[Requirement, ...],
        key("创建要求", "要求", about="R1 起编号", about_en="numbered from R1"),
    ] = ()
    rules: Annotated[
        tuple[Rule, ...],
        key("达标规则", about="达标矩阵的规则", about_en="rules of the coverage matrix"),
    ] = ()
    told: Annotated[
        Told,
        key(
            "矩阵公开",
            about="全部；或者只列证据，缺什么只告诉本班和工会",
            about_en="all, or evidence: what is missing is told to the team and its office alone",
            example="全部",
        ),
    ] = Told.ALL
    levels: Annotated[
        tuple[Level, ...], key("等级", about="起步、达标、示范", about_en="levels of a team")
    ] = ()


class Concept(Story):
    """`campaign/concepts/*.md`: one idea behind the campaign, explained."""

    title: Annotated[
        Line,
        key(
            "标题",
            "名称",
            about="理念名称",
            about_en="name of the concept",
            example="系统思考",
            example_en="Systems thinking",
        ),
    ]
    name_en: Annotated[
        Line | None,
        key("英文名", about="英文名称", about_en="English name", example="Systems thinking"),
    ] = None
    one_line: Annotated[
        Line | None,
        key(
            "一句话",
            about="30 字以内讲明白",
            about_en="said in 30 characters",
            example="看整体，不只看自己这一段",
            example_en="See the whole, not only our part",
        ),
    ] = None
    question: Annotated[
        Line | None,
        key(
            "问题",
            about="留给班组讨论的问题",
            about_en="a question for the team",
            example="上周哪件事的原因不在我们班？",
            example_en="What last week had its cause outside our team?",
        ),
    ] = None
    order: Annotated[
        Number | None,
        key("排序", about="数字小的排前面", about_en="smaller numbers come first", example="1"),
    ] = None
    practices: Annotated[
        tuple[Line, ...],
        key(
            "做法",
            about="班里可以怎么做",
            about_en="what a team can do",
            example="画一张因果回路",
            example_en="Draw a causal loop",
        ),
    ] = ()
