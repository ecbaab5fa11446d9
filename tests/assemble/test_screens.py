"""Screens: what a file in screens/ comes to, and what is said about slips in it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from site_builder.assemble.screen_plan import MAIN, Deck, ScreenPlan
from site_builder.assemble.screens import ident_of
from site_builder.model.screen_choices import ScreenTheme, SlideKind
from tests.sites import bulletin, codes, file, team, told

ROTAS = """\
-- teams/unit.yaml --
名称: 货运处
简称: 货运
班制:
  - 名称: 四班两倒
    循环: [白, 夜, 休, 休]
    起点: 2026-07-15
    班次: {白: "08:00-20:00", 夜: "20:00-08:00"}
    班组: {甲: 0, 乙: 1, 丙: 2, 丁: 3}
  - 名称: 两班学习
    循环: [早, 学]
    起点: 2026-07-15
    班次: {早: "06:00-14:00"}
    班组: {甲: 0, 乙: 1}
"""
SITE = (
    ROTAS
    + team(folder="teams/a", rest="班制: 四班两倒/甲\n")
    + team(folder="teams/b", rest="班制: 四班两倒/乙\n")
    + team(folder="teams/c", rest="班制: 两班学习/乙\n")
    + team(folder="teams/d")
)


def screen(text: str, name: str = "hall") -> str:
    return f"{SITE}-- screens/{name}.yaml --\n{text}"


def plan(text: str, day: str = "2026-07-15") -> ScreenPlan:
    found = bulletin(screen(text), day)
    assert found.problems == ()
    (one,) = found.value.screens
    return one


def spans(text: str, day: str = "2026-07-15", most: int = 4) -> list[str]:
    """When which deck begins, of the first day."""
    one = plan(text, day)
    zone = ZoneInfo(one.zone)
    said = []
    for span in one.timetable[:most]:
        begins = datetime.fromtimestamp(span.begins / 1000, zone)
        said.append(f"{begins:%d %H:%M} {'dark' if span.quiet else span.deck}")
    return said


def deck(one: ScreenPlan, name: str) -> Deck:
    return next(found for found in one.decks if found.name == name)


def test_a_site_without_screens_has_a_lobby_that_shows_everything() -> None:
    (lobby,) = bulletin(SITE).value.screens
    assert (lobby.id, lobby.name, lobby.source) == ("lobby", "大厅", "")
    assert lobby.shows_all
    assert lobby.teams == ("teams/a", "teams/b", "teams/c", "teams/d")
    assert [(span.deck, span.quiet) for span in lobby.timetable] == [(MAIN, False)]
    assert (lobby.valid_until - lobby.born) / 86_400_000 == 35


def test_an_english_site_has_an_english_lobby() -> None:
    (lobby,) = bulletin("-- site.yaml --\ntitle: Bulletin\nlanguages: en\n").value.screens
    assert lobby.name == "Lobby"


def test_the_name_of_its_file_is_the_address_of_a_screen() -> None:
    names = [
        "screens/Hall.yaml",
        "screens/装运 休息室.yaml",
        "screens/a_b.c.yml",
        "screens/——.yaml",
    ]
    assert [ident_of(name) for name in names] == ["hall", "装运-休息室", "a-b-c", "screen"]


def test_teams_are_shown_in_the_order_written_then_those_of_units() -> None:
    assert plan("班组: c、a\n").teams == ("teams/c", "teams/a")
    assert plan("单位: 货运\n班组: c\n").teams == ("teams/c", "teams/a", "teams/b", "teams/d")
    assert plan("单位: 货运处\n").units == ("teams",)


def test_english_keys_say_the_same() -> None:
    zh = "名称: 大厅\n班组: a\n尺寸: 55寸\n最远: 4米\n方向: 竖屏\n主题: 红金\n播放: 今天\n熄屏: 23:00-05:00\n"
    en = "name: 大厅\nteams: a\nsize: 55 in\ndistance: 4 m\norientation: portrait\ntheme: redgold\n"
    assert plan(zh) == plan(en + "play: today\nquiet_hours: 23:00-05:00\n")


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("", (1920, 1080, 33, 46)),
        ("尺寸: 55\n最远: 4\n", (1920, 1080, 34, 48)),
        ("尺寸: 55\n最远: 4\n方向: 竖屏\n", (1080, 1920, 34, 48)),
        ("尺寸: 55\n最远: 4\n分辨率: 4K\n", (1920, 1080, 34, 48)),
        ("尺寸: 55\n最远: 4\n分辨率: 1080x1920\n", (1080, 1920, 34, 48)),
        ("尺寸: 55\n最远: 2\n", (1920, 1080, 33, 46)),
        ("尺寸: 55\n", (1920, 1080, 33, 46)),
        ("尺寸: 55\n最远: 6.5\n", (1920, 1080, 56, 78)),
    ],
)
def test_letters_are_as_large_as_the_distance_asks(
    text: str, sizes: tuple[int, int, int, int]
) -> None:
    one = plan(text)
    assert (one.width, one.height, one.floor_px, one.body_px) == sizes


def test_screens_are_dark_in_theme_unless_they_or_the_site_are_formal() -> None:
    assert plan("名称: 大厅\n").theme is ScreenTheme.NIGHT
    assert plan("主题: 一线\n").theme is ScreenTheme.LINE
    formal = (
        screen("名称: 大厅\n") + "-- site.yaml --\n标题: 一线\n个人信息联系人: 工会\n主题: 红金\n"
    )
    assert bulletin(formal).value.screens[0].theme is ScreenTheme.REDGOLD


def test_a_playlist_names_kinds_records_and_what_is_new() -> None:
    notice = (
        "-- news/2026/ban.md --\n---\n标题: 雨季检查\n类型: 通知\n日期: 2026-07-10\n---\n雨来了。\n"
    )
    found = bulletin(
        screen("播放: [今天, 雨季检查, news/2026/ban.md, 自上一班, honour]\n") + notice
    )
    assert [problem.code for problem in found.problems] == ["W290"]
    found = bulletin(
        screen("播放: 今天、雨季检查、news/2026/ban.md、上一班以来、honour\n") + notice
    )
    items = deck(found.value.screens[0], MAIN).items
    assert [item.kind for item in items] == [SlideKind.TODAY, None, None, SlideKind.HONOUR]
    assert items[1].record is not None
    assert (items[1].record.title, items[1].record.source) == ("雨季检查", "news/2026/ban.md")
    assert items[2].is_fresh
    assert found.problems == ()


def test_automatic_is_a_playlist_without_items() -> None:
    assert plan("播放: 自动\n").decks == plan("play: auto\n").decks == plan("名称: 大厅\n").decks


def test_a_record_that_is_not_shown_leaves_its_place_empty() -> None:
    later = (
        "-- news/2026/a.md --\n---\n标题: 秋天\n日期: 2026-07-10\n发布日期: 2026-09-01\n---\n秋。\n"
    )
    found = bulletin(screen("播放: 秋天、今天\n") + later)
    assert found.problems == ()
    assert len(deck(found.value.screens[0], MAIN).items) == 1


def test_before_a_shift_the_crew_that_comes_on_is_shown() -> None:
    assert spans("时段: [{时间: 班前}]\n班组: a、b\n") == [
        "15 00:00 main",
        "15 07:40 pre-shift-甲",
        "15 08:10 main",
        "15 19:40 pre-shift-乙",
    ]
    one = plan("时段: [{时间: 班前}]\n班组: a、b\n")
    assert deck(one, "pre-shift-甲").teams == ("teams/a",)
    kinds = [item.kind for item in deck(one, "pre-shift-甲").items]
    assert SlideKind.PRE_SHIFT in kinds
    assert any(item.is_fresh for item in deck(one, "pre-shift-甲").items)


def test_a_crew_is_told_what_is_new_since_its_last_shift() -> None:
    one = plan("时段: [{时间: 班前}]\n班组: a、b\n")
    zone = ZoneInfo("Asia/Shanghai")
    ends = {
        found.crews: datetime.fromtimestamp(found.since / 1000, zone).strftime("%d %H:%M")
        for found in one.decks
        if found.since is not None
    }
    assert ends == {("甲",): "13 08:00", ("乙",): "14 20:00"}


def test_crews_of_two_rotas_are_told_apart() -> None:
    one = plan("时段: [{时间: 班前}]\n班组: a、b、c\n")
    names = {found.name for found in one.decks}
    assert {"pre-shift-甲", "pre-shift-四班两倒乙", "pre-shift-两班学习乙"} <= names


def test_a_study_day_without_hours_is_a_whole_day() -> None:
    assert spans("时段: [{班次: 学习班日}]\n班组: c\n", "2026-07-14", most=3) == [
        "14 00:00 main",
        "15 00:00 study-乙",
        "16 00:00 main",
    ]


def test_a_shift_belongs_to_the_day_it_begins_on_and_hours_may_be_on_the_next() -> None:
    text = "班组: b\n时段: [{时间: 夜班 02:00-02:30, 日子: 周三, 播放: 理念}]\n"
    assert spans(text, most=3) == ["15 00:00 main", "16 02:00 night-乙", "16 02:30 main"]


def test_a_date_counts_more_than_a_weekday_and_a_shift_more_than_both() -> None:
    text = """\
班组: a
时段:
  - {时间: 07:00-22:00, 播放: 今天}
  - {时间: 周三 07:30-12:00, 播放: 愿景}
  - {时间: 2026-07-15 07:00-11:00, 播放: 理念}
  - {班次: 班前}
"""
    assert spans(text, most=7) == [
        "15 00:00 main",
        "15 07:00 part-3",
        "15 07:40 pre-shift-甲",
        "15 08:10 part-3",
        "15 11:00 part-2",
        "15 12:00 part-1",
        "15 22:00 main",
    ]


def test_of_two_parts_the_shorter_one_counts() -> None:
    text = "时段: [{时间: 08:00-20:00, 播放: 今天}, {时间: 12:00-13:00, 播放: 愿景}]\n"
    assert spans(text) == ["15 00:00 main", "15 08:00 part-1", "15 12:00 part-2", "15 13:00 part-1"]


def test_a_takeover_is_above_the_dark_and_the_dark_above_everything_else() -> None:
    text = """\
熄屏: 18:00-06:00
时段: [{时间: 17:00-19:00, 播放: 今天}]
插播: [{时间: 2026-07-15 18:30-20:00, 播放: 荣誉}]
"""
    assert spans(text, most=6) == [
        "15 00:00 dark",
        "15 06:00 main",
        "15 17:00 part-1",
        "15 18:00 dark",
        "15 18:30 takeover-1",
        "15 20:00 dark",
    ]


def test_quiet_hours_may_differ_by_day() -> None:
    text = "熄屏: [{时间: 22:00-06:00}, {时间: 全天, 日子: 周四}]\n"
    assert spans(text, most=4) == [
        "15 00:00 dark",
        "15 06:00 main",
        "15 22:00 dark",
        "17 06:00 main",
    ]


def test_days_off_follow_the_calendar() -> None:
    calendar = (
        "-- calendar/2026.yaml --\n节假日: [{名称: 节, 时间: 2026-07-16}]\n调休上班: [2026-07-18]\n"
    )
    text = screen("时段: [{时间: 工作日 12:00-13:00, 播放: 今天}]\n") + calendar
    (one,) = bulletin(text).value.screens
    zone = ZoneInfo(one.zone)
    noons = [span.begins for span in one.timetable if span.deck == "part-1"]
    days = [datetime.fromtimestamp(noon / 1000, zone).day for noon in noons]
    assert days[:4] == [15, 17, 18, 20]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("尺寸: ⟦很大⟧\n", "E181"),
        ("最远: ⟦挺远⟧\n", "E182"),
        ("分辨率: ⟦高清⟧\n", "E183"),
        ("方向: ⟦斜着⟧\n", "E118"),
        ("熄屏: ⟦有空⟧\n", "E180"),
        ("熄屏: ⟦25:00-26:00⟧\n", "E111"),
        ("时段: [{时间: ⟦有空⟧, 播放: 今天}]\n", "E180"),
        ("分辨率: ⟦1080x1920⟧\n方向: 横屏\n", "W284"),
        ("尺寸: 32寸\n最远: ⟦12米⟧\n", "W288"),
        ("班组: a、⟦e⟧\n", "W255"),
        ("单位: ⟦货云处⟧\n", "W289"),
        ("播放: 今天、⟦荣耀墙⟧\n", "W290"),
        (
            "时段:\n  - {时间: 10:00-12:00, 播放: 今天}\n  - ⟦{⟧时间: 11:00-13:00, 播放: 愿景}\n",
            "W291",
        ),
        (
            "时段:\n  - {时间: 10:00-12:00, 播放: 今天}\n  - ⟦{⟧时间: 10:00-12:00, 播放: 愿景}\n",
            "W291",
        ),
        ("时段:\n  - {日子: 周三, 播放: 今天}\n  - ⟦{⟧日子: 周三, 播放: 愿景}\n", "W291"),
        ("熄屏: ⟦00:00-24:00⟧\n", "W292"),
        ("班组: d\n时段: [{时间: ⟦班前⟧}]\n", "W293"),
        ("班组: a\n时段: [{班次: ⟦学习班日⟧}]\n", "W293"),
        ("时段:\n  - ⟦播⟧放: 今天\n", "W294"),
        ("班组: a\n时段: [{时间: ⟦夜班 10:00-11:00⟧}]\n", "W295"),
        ("班组: a\n插播: [{班次: ⟦夜班⟧, 时间: 10:00-11:00}]\n", "W295"),
    ],
)
def test_a_slip_is_told_where_it_is(text: str, code: str) -> None:
    assert told(screen(text)) == [code]


def test_a_wrong_part_does_not_take_the_screen_with_it() -> None:
    found = bulletin(screen("名称: 大厅\n尺寸: 很大\n时段: [{时间: 有空}, {时间: 12:00-13:00}]\n"))
    (one,) = found.value.screens
    assert one.name == "大厅"
    assert len({span.deck for span in one.timetable}) == 2


def test_two_screens_of_one_address_or_name_are_told() -> None:
    two = "-- screens/hall.yaml --\n名称: 大厅\n-- screens/Hall.yaml --\n名称: 东厅\n"
    found = bulletin(two)
    assert [(one.code, one.span.path) for one in found.problems] == [("E286", "screens/hall.yaml")]
    assert [one.id for one in found.value.screens] == ["hall"]
    two = "-- screens/a.yaml --\n名称: 大厅\n-- screens/b.yaml --\n名称: ⟦大厅⟧\n"
    assert told(two) == ["W287"]


def test_a_screen_cannot_lie_where_pictures_lie() -> None:
    assert codes("-- screens/media.yaml --\n名称: 大厅\n") == ["E285"]


def test_a_record_of_several_is_told_with_all() -> None:
    first = team(file("rules/x.md", "---\n标题: 制度\n---\n守。"), folder="teams/e")
    topics = "".join(
        f"-- news/2026/{name}.md --\n---\n标题: 同名\n日期: 2026-07-10\n---\n文。\n"
        for name in "ab"
    )
    assert codes(screen("播放: 同名\n") + first + "\n" + topics) == ["W254"]


def test_a_name_that_must_not_be_shown_is_not_on_a_screen() -> None:
    roster = "-- teams/a/members.yaml --\n- {姓名: 单志远, 角色: 班长}\n"
    found = bulletin(screen("名称: 单志远的屏\n") + roster)
    assert "单志远" not in found.value.screens[0].name
