"""Numbers that improve: indicators of a team, metrics of a topic, and their points in time."""

from typing import Annotated, ClassVar

from site_builder.model.choices import Direction, IndicatorKind
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Amount, Count, Ident, Line, Moment, Person


class Point(Form):
    """A value measured in a period, and on how many cases."""

    period: Annotated[
        Moment,
        key(
            "时期",
            "时间",
            "月份",
            about="哪个月或哪一天",
            about_en="a month or a day",
            example="2026-04",
        ),
    ]
    value: Annotated[
        Amount, key("数值", "值", about="测得的数", about_en="the value measured", example="19.6")
    ]
    n: Annotated[
        Count | None,
        key("样本", "样本数", about="测了多少次", about_en="number of cases", example="140"),
    ] = None


class Baseline(Form):
    """Where it started: before anything was changed."""

    shorthand: ClassVar[str] = "value"
    value: Annotated[
        Amount,
        key("数值", "值", about="改善前的数", about_en="value before the change", example="26"),
    ]
    period: Annotated[
        Moment | None,
        key(
            "时期", "时间", about="什么时候测的", about_en="when it was measured", example="2026-01"
        ),
    ] = None
    n: Annotated[
        Count | None,
        key("样本", "样本数", about="测了多少次", about_en="number of cases", example="120"),
    ] = None


class Metric(Form):
    """A number with its unit, direction, baseline, target and points."""

    name: Annotated[
        Line,
        key(
            "名称",
            about="量的是什么",
            about_en="what is measured",
            example="单车苫盖时间",
            example_en="Sheeting time per wagon",
        ),
    ]
    unit: Annotated[
        Line, key("单位", about="单位", about_en="unit", example="分钟", example_en="min")
    ]
    direction: Annotated[
        Direction,
        key("方向", about="上升好还是下降好", about_en="up or down is better", example="下降"),
    ]
    baseline: Annotated[
        Baseline | None,
        key(
            "基线",
            "现状",
            about="改善前的数；还没测就不写",
            about_en="value before; leave out until measured",
            example="26",
        ),
    ] = None
    target: Annotated[
        Amount | None,
        key("目标", "目标值", about="要达到的数", about_en="value to reach", example="18"),
    ] = None
    points: Annotated[
        tuple[Point, ...], key("数据", "测点", about="一行一个时期", about_en="one line per period")
    ] = ()
    verified_by: Annotated[
        Person | None,
        key(
            "核实人",
            about="谁核实的数据",
            about_en="who verified the data",
            example="秦墨",
            example_en="Quinn Moore",
        ),
    ] = None


class Indicator(Metric):
    """A metric a team or unit follows all year."""

    id: Annotated[
        Ident | None,
        key(
            "编号",
            about="别处要提到它时才写",
            about_en="needed only when referred to",
            example="i-1",
        ),
    ] = None
    kind: Annotated[
        IndicatorKind,
        key(
            "类型",
            about="效益、管理、创新",
            about_en="benefit, management, innovation",
            example="效益",
        ),
    ] = IndicatorKind.BENEFIT
