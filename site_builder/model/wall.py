"""`walls/*.yaml`: a wall in the workplace, the sheets that hang on it, and since when."""

import re
from typing import Annotated, ClassVar

from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import (
    Choice,
    Day,
    Line,
    Person,
    Reads,
    SheetName,
    TeamName,
    UnitName,
    Word,
)
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import plain, unquote

_HASH = re.compile(r"[0-9a-f]{6}")


class SheetKind(Choice):
    """The kinds of sheets that can be printed for a wall."""

    BOARD = "board", "班组板", "板报", "宣传板"
    TOPIC = "topic", "课题", "课题板"
    HONOUR = "honour", "荣誉", "光荣榜", "表彰", "喜报", "honor"
    MONTH = "month", "月历", "月度安排", "排班", "schedule"
    COVERAGE = "coverage", "覆盖", "覆盖表", "对照表"
    CONSENT = "consent", "同意书", "知情同意书"


def read_hash(text: str, _reading: Reading) -> str:
    """Return the content number printed on a sheet: six of 0–9 and a–f. Raises Unreadable E192."""
    found = unquote(plain(text)).casefold()
    if not _HASH.fullmatch(found):
        raise Unreadable("E192", found=found)
    return found


class PostedSheet(Form):
    """A sheet that hangs on a wall, or is to hang there."""

    shorthand: ClassVar[str] = "sheet"
    sheet: Annotated[
        SheetName,
        key(
            "内容",
            "张",
            about="哪一种，再写是哪个班组、哪个课题；也可以写印在脚上的张号",
            about_en="which kind, and of which team or record; or the code printed at its foot",
            example="班组板 货装一班",
            example_en="board Loading One",
            en=("code",),
        ),
    ]
    slot: Annotated[
        Line | None,
        key(
            "位置",
            about="在墙上哪一格",
            about_en="where on the wall",
            example="上排左一",
            example_en="top left",
        ),
    ] = None
    posted: Annotated[
        Day | None,
        key(
            "贴出",
            "贴出日期",
            about="哪天贴的；没写就是还没贴",
            about_en="the day it was put up; not yet when empty",
            example="2026-07-01",
            en=("posted_on",),
        ),
    ] = None
    hash: Annotated[
        Annotated[str, Reads(read_hash)] | None,
        key(
            "内容号",
            about="印在脚上的六位号码，靠它知道旧没旧",
            about_en="the six characters at its foot, by which we know whether it is out of date",
            example="7f3a9c",
            en=("posted_hash",),
        ),
    ] = None
    by: Annotated[
        Person | None,
        key(
            "贴的人",
            about="谁贴的",
            about_en="who put it up",
            example="马骏",
            example_en="Ma Jun",
            en=("posted_by",),
        ),
    ] = None
    marks: Annotated[
        tuple[Word, ...],
        key(
            "人物号",
            about="电脑记的，不用手写：上面有谁，有人退出好提醒摘下",
            about_en="kept by the program: who is on it, so that it can warn when someone withdraws",
            example="3f2a91bc",
        ),
    ] = ()


class Wall(Form):
    """A wall or board in the workplace with the sheets on it."""

    lenient: ClassVar[bool] = True
    name: Annotated[
        Line | None,
        key(
            "名称",
            about="不写用文件名",
            about_en="the file name when empty",
            example="三号货位休息室南墙",
            example_en="South wall, bay three",
        ),
    ] = None
    place: Annotated[
        Line | None,
        key(
            "地点",
            about="在哪里",
            about_en="where it is",
            example="三号货位休息室",
            example_en="Rest room, bay three",
        ),
    ] = None
    size: Annotated[
        Line | None,
        key(
            "大小",
            "尺寸",
            about="能贴几张",
            about_en="how many sheets it holds",
            example="2×4 张 A3",
            example_en="2 × 4 A3",
        ),
    ] = None
    teams: Annotated[
        tuple[TeamName, ...],
        key(
            "班组",
            about="是哪些班组的墙",
            about_en="the teams whose wall it is",
            example="货装一班、货装二班",
            example_en="Loading One, Loading Two",
            en=("team",),
        ),
    ] = ()
    units: Annotated[
        tuple[UnitName, ...],
        key(
            "单位",
            about="是哪些单位的墙，连同里面所有班组",
            about_en="the units whose wall it is, with all the teams in them",
            example="装运科",
            example_en="Loading section",
            en=("unit",),
        ),
    ] = ()
    sheets: Annotated[
        tuple[PostedSheet, ...],
        key(
            "张贴",
            "贴着",
            about="墙上贴着什么，一张一条",
            about_en="what hangs there, one item for each sheet",
            en=("posted_sheets",),
        ),
    ] = ()
