"""`mentoring.yaml`: who teaches whom."""

from typing import Annotated

from site_builder.model.choices import (
    MentorshipStatus,
)
from site_builder.model.key import key
from site_builder.model.publishing import Publishable
from site_builder.model.types import (
    Day,
    Line,
    Person,
)


class Mentorship(Publishable):
    """One line of `mentoring.yaml`: a master and an apprentice."""

    mentor: Annotated[
        Person,
        key("师傅", about="师傅", about_en="mentor", example="朴成哲", example_en="Paul Chester"),
    ]
    apprentice: Annotated[
        Person,
        key("徒弟", about="徒弟", about_en="apprentice", example="赖勤", example_en="Larry Quinn"),
    ]
    start: Annotated[
        Day, key("开始", "结对日期", about="结对日期", about_en="first day", example="2026-03-01")
    ]
    end: Annotated[
        Day | None,
        key(
            "结束", "到期日期", about="约定到什么时候", about_en="agreed end", example="2027-02-28"
        ),
    ] = None
    aims: Annotated[
        tuple[Line, ...],
        key(
            "目标",
            about="教会什么",
            about_en="what is to be learned",
            example="独立更换轮胎",
            example_en="Change a tyre alone",
        ),
    ] = ()
    status: Annotated[
        MentorshipStatus,
        key(
            "状态",
            about="结对、出师、延长、终止",
            about_en="active, completed, extended, ended",
            example="结对",
        ),
    ] = MentorshipStatus.ACTIVE
    completed_on: Annotated[
        Day | None,
        key("出师日期", about="哪天出师", about_en="day of completion", example="2026-06-15"),
    ] = None
    result: Annotated[
        Line | None,
        key(
            "结果",
            about="学成了什么",
            about_en="what was achieved",
            example="独立看车，三个月零漏检",
            example_en="Inspects alone, nothing missed in three months",
        ),
    ] = None
    agreement_no: Annotated[
        Line | None,
        key(
            "协议号",
            about="师徒协议编号",
            about_en="number of the agreement",
            example="师-2026-03",
            example_en="M-2026-03",
        ),
    ] = None
