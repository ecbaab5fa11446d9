"""`screens/*.yaml`: what one display shows, when, and how far away it is read."""

from typing import Annotated, ClassVar

from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.screen_choices import Orientation, ScreenTheme
from site_builder.model.types import (
    DaysOfWeek,
    DutyOfRota,
    Inches,
    Line,
    Metres,
    PartOfDay,
    Resolution,
    SlideName,
    TeamName,
    UnitName,
)


class Quiet(Form):
    """Hours in which a screen is dark."""

    shorthand: ClassVar[str] = "time"
    time: Annotated[
        PartOfDay,
        key(
            "时间",
            about="几点到几点，可以过半夜；也可以先写日子",
            about_en="from when until when, past midnight if you like; days may stand before it",
            example="23:00-05:30",
        ),
    ]
    days: Annotated[
        DaysOfWeek | None,
        key(
            "日子",
            "哪天",
            about="不写是每天",
            about_en="every day when empty",
            example="节假日",
            example_en="days off",
            en=("day",),
        ),
    ] = None


class Part(Form):
    """A part of the day with a programme of its own."""

    time: Annotated[
        PartOfDay | None,
        key(
            "时间",
            "什么时候",
            about="几点到几点；也能写 工作日 12:00-13:00、班前、学习班日",
            about_en="from when until when; also workdays 12:00-13:00, pre_shift, study_day",
            example="12:00-13:00",
            en=("when",),
        ),
    ] = None
    days: Annotated[
        DaysOfWeek | None,
        key(
            "日子",
            "哪天",
            about="周几、工作日、节假日或日期，不写是每天",
            about_en="weekdays, workdays, days off or dates; every day when empty",
            example="周一至周五",
            example_en="mon-fri",
            en=("day",),
        ),
    ] = None
    shift: Annotated[
        DutyOfRota | None,
        key(
            "班次",
            about="跟着倒班走：班前、学习班日、白班、夜班……",
            about_en="goes with the rota: pre_shift, study_day, day_shift, night_shift …",
            example="白班",
            example_en="day_shift",
        ),
    ] = None
    play: Annotated[
        tuple[SlideName, ...],
        key(
            "播放",
            "放",
            "内容",
            about="页的种类，或某条内容的编号、标题；不写由网站配",
            about_en="kinds of slides, or the id or title of a record; chosen for you when empty",
            example="今天、计划进度、荣誉",
            example_en="today, plan progress, honour",
            en=("playlist", "show"),
        ),
    ] = ()


class Screen(Form):
    """One display: where it hangs, how big it is, whose content it shows, and when."""

    lenient: ClassVar[bool] = True
    name: Annotated[
        Line | None,
        key(
            "名称",
            about="不写用文件名",
            about_en="the file name when empty",
            example="装运休息室",
            example_en="Loading rest room",
        ),
    ] = None
    place: Annotated[
        Line | None,
        key(
            "地点",
            "位置",
            about="挂在哪里",
            about_en="where it hangs",
            example="三号货位休息室南墙",
            example_en="South wall, bay three",
        ),
    ] = None
    teams: Annotated[
        tuple[TeamName, ...],
        key(
            "班组",
            about="放哪些班组的内容；班组、单位都不写，就全放",
            about_en="teams to show; everything when no team or unit is named",
            example="货装一班、货装二班",
            example_en="Loading One, Loading Two",
            en=("team",),
        ),
    ] = ()
    units: Annotated[
        tuple[UnitName, ...],
        key(
            "单位",
            about="放哪些单位的内容，连同里面所有班组",
            about_en="units to show, with all the teams in them",
            example="装运科",
            example_en="Loading section",
            en=("unit",),
        ),
    ] = ()
    size: Annotated[
        Inches | None,
        key(
            "尺寸",
            "大小",
            about="屏幕对角线，英寸",
            about_en="diagonal in inches",
            example="55寸",
            example_en="55 in",
            en=("inches", "size_inch", "diagonal"),
        ),
    ] = None
    distance: Annotated[
        Metres | None,
        key(
            "最远",
            "观看距离",
            "距离",
            about="最远的人离屏幕几米，字的大小由它定",
            about_en="how far away the farthest reader is, which decides the size of letters",
            example="4米",
            example_en="4 m",
            en=("farthest", "view_distance_m"),
        ),
    ] = None
    orientation: Annotated[
        Orientation | None,
        key("方向", about="横屏或竖屏", about_en="landscape or portrait", example="竖屏"),
    ] = None
    resolution: Annotated[
        Resolution | None,
        key(
            "分辨率",
            about="不知道可以不写",
            about_en="may be left out",
            example="1920x1080",
        ),
    ] = None
    theme: Annotated[
        ScreenTheme | None,
        key(
            "主题",
            about="不写是夜色；网站用红金的，跟着红金",
            about_en="night when empty; redgold on a site in red and gold",
            example="夜色",
        ),
    ] = None
    play: Annotated[
        tuple[SlideName, ...],
        key(
            "播放",
            "放",
            about="自动，或页的种类，或某条内容的编号、标题",
            about_en="auto, or kinds of slides, or ids or titles of records",
            example="自动",
            example_en="auto",
            en=("playlist", "show"),
        ),
    ] = ()
    parts: Annotated[
        tuple[Part, ...],
        key(
            "时段",
            "分时段",
            about="什么时候放什么，其余时间照“播放”",
            about_en="what to show when; at all other times it is “play”",
            en=("dayparts", "schedule"),
        ),
    ] = ()
    quiet: Annotated[
        tuple[Quiet, ...],
        key(
            "熄屏",
            "休息",
            about="这段时间屏幕全黑",
            about_en="the screen is dark then",
            example="23:00-05:30",
            en=("quiet_hours", "off"),
        ),
    ] = ()
    takeover: Annotated[
        tuple[Part, ...],
        key(
            "插播",
            "专场",
            about="某一段时间只放这些，盖过别的安排",
            about_en="shows only this for a time, above everything else",
            en=("takeovers",),
        ),
    ] = ()
