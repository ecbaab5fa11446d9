"""`calendar/<year>.yaml`: public holidays and adjusted workdays."""

from typing import Annotated, ClassVar

from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Count, Line, Moment


class Holiday(Form):
    """A holiday of one or more days."""

    name: Annotated[
        Line,
        key(
            "名称",
            about="节日名称",
            about_en="name of the holiday",
            example="春节",
            example_en="Spring Festival",
        ),
    ]
    when: Annotated[
        Moment,
        key(
            "时间",
            "日期",
            about="起止日期",
            about_en="its days",
            example="2026-02-15 至 2026-02-23",
            example_en="2026-02-15 to 2026-02-23",
        ),
    ]


class Calendar(Form):
    """One year's holidays, and the weekend days on which everyone works."""

    lenient: ClassVar[bool] = True
    year: Annotated[
        Count | None,
        key(
            "年份",
            "年度",
            about="不写用文件名里的年份",
            about_en="the year of the file name when empty",
            example="2026",
        ),
    ] = None
    source: Annotated[
        Line | None,
        key(
            "依据",
            about="依据的文件",
            about_en="the document behind it",
            example="国务院办公厅通知",
            example_en="Notice of the State Council",
        ),
    ] = None
    holidays: Annotated[
        tuple[Holiday, ...], key("节假日", "放假", about="放假的日子", about_en="days off")
    ] = ()
    workdays: Annotated[
        tuple[Moment, ...],
        key(
            "调休上班",
            "补班",
            about="周末上班的日子",
            about_en="weekend days worked",
            example="2026-02-14",
        ),
    ] = ()
