"""What a topic is made of: causes, countermeasures, discussions, what it brought and who took it over."""

from typing import Annotated, ClassVar

from site_builder.model.choices import (
    BenefitKind,
    MeasureStatus,
)
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import (
    Amount,
    Answer,
    Count,
    Day,
    Line,
    Moment,
    Person,
    TeamName,
)


class Cause(Form):
    """Why it was so, whether it mattered, and how that is known."""

    shorthand: ClassVar[str] = "text"
    text: Annotated[
        Line,
        key(
            "内容",
            "原因",
            about="一个原因",
            about_en="one cause",
            example="工具乱放，找绳钩",
            example_en="Tools lie anywhere",
        ),
    ]
    main: Annotated[
        Answer,
        key(
            "要因",
            "主要",
            about="是不是主要原因",
            about_en="whether it is a main cause",
            example="是",
        ),
    ] = False
    proof: Annotated[
        Line | None,
        key(
            "证据",
            "依据",
            about="怎么证明的",
            about_en="how it was shown",
            example="跟车 30 次，平均找 4.1 分钟",
            example_en="30 wagons followed: 4.1 minutes of searching",
        ),
    ] = None
    share: Annotated[
        Amount | None,
        key(
            "占比",
            "影响",
            about="影响多大",
            about_en="how much it weighs",
            example="4.1 分钟",
            example_en="4.1 min",
        ),
    ] = None


class Countermeasure(Form):
    """What is done about a cause."""

    what: Annotated[
        Line,
        key(
            "内容",
            "对策",
            "做什么",
            about="做什么",
            about_en="what",
            example="绳钩挂到车门侧",
            example_en="Hooks hang beside the door",
        ),
    ]
    who: Annotated[
        tuple[Person, ...],
        key(
            "谁", "负责人", about="谁来做", about_en="who", example="潘小勇", example_en="Pat Young"
        ),
    ] = ()
    by: Annotated[
        Moment | None,
        key("期限", "时间", about="什么时候做完", about_en="due", example="2026-03-20"),
    ] = None
    status: Annotated[
        MeasureStatus,
        key("状态", about="计划、进行中、完成", about_en="planned, ongoing, done", example="完成"),
    ] = MeasureStatus.PLANNED


class Affected(Form):
    """Whom the topic touches beyond the team, and how."""

    who: Annotated[
        Line,
        key(
            "谁",
            "对象",
            about="班组、单位或客户",
            about_en="team, unit or customer",
            example="调度指挥班",
            example_en="Dispatch",
        ),
    ]
    how: Annotated[
        Line,
        key(
            "影响",
            "怎样",
            about="怎样影响",
            about_en="how",
            example="叫车次序跟着变",
            example_en="Wagons are called in another order",
        ),
    ]


class Discussion(Form):
    """A meeting in which the topic was talked over."""

    date: Annotated[Day, key("日期", about="哪天", about_en="day", example="2026-02-10")]
    n: Annotated[
        Count | None, key("人数", about="多少人参加", about_en="how many took part", example="6")
    ] = None
    note: Annotated[
        Line | None,
        key(
            "内容",
            "备注",
            about="谈了什么",
            about_en="what about",
            example="定下三个要因",
            example_en="Three main causes agreed",
        ),
    ] = None


class Benefit(Form):
    """What it brought. Money only when someone verified it."""

    kind: Annotated[
        BenefitKind,
        key("类型", about="有形或无形", about_en="tangible or intangible", example="有形"),
    ] = BenefitKind.TANGIBLE
    money: Annotated[
        Amount | None,
        key(
            "金额",
            about="核实过才写",
            about_en="only when verified",
            example="3.2万元",
            example_en="32000",
        ),
    ] = None
    per: Annotated[
        Line | None,
        key(
            "每",
            "周期",
            about="每年、每月、一次",
            about_en="per year, per month, once",
            example="年",
            example_en="year",
        ),
    ] = None
    text: Annotated[
        Line | None,
        key(
            "内容",
            "说明",
            about="一句话",
            about_en="one sentence",
            example="每班多盖三车",
            example_en="Three more wagons a shift",
        ),
    ] = None
    verified_by: Annotated[
        Person | None,
        key(
            "核实人",
            about="谁核实的",
            about_en="who verified it",
            example="秦墨",
            example_en="Quinn Moore",
        ),
    ] = None


class Standard(Form):
    """A rule or card that keeps the gain."""

    doc: Annotated[
        Line,
        key(
            "文件",
            "标准",
            about="作业卡、制度的名称",
            about_en="card or rule",
            example="苫盖作业卡",
            example_en="Sheeting card",
        ),
    ]
    date: Annotated[
        Day | None, key("日期", about="哪天定的", about_en="day", example="2026-06-12")
    ] = None


class Spread(Form):
    """Another team that takes the result over."""

    team: Annotated[
        TeamName,
        key(
            "班组",
            about="推广到哪个班组",
            about_en="which team",
            example="货装一班",
            example_en="Loading One",
        ),
    ]
    date: Annotated[Day | None, key("日期", about="哪天", about_en="day", example="2026-07-01")] = (
        None
    )
    status: Annotated[
        MeasureStatus,
        key(
            "状态", about="计划、进行中、完成", about_en="planned, ongoing, done", example="进行中"
        ),
    ] = MeasureStatus.PLANNED
