"""The preview of screens: a day of each, at any time, with the slides that were built."""

import asyncio
import json
import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from site_builder.model.screen_choices import SlideKind
from site_builder.preview.bar import page_lines
from site_builder.preview.builds import Shown
from site_builder.preview.panel import Report
from site_builder.preview.screen_days import days_of, reel_of, stretches
from site_builder.preview.screens import Wish, screens_page, slide_page, wish_of
from site_builder.preview.slide_kinds import kinds_page
from site_builder.problems import Language
from tests.sites import bulletin, team
from tests.test_serve import preview

ROTA = """\
-- teams/unit.yaml --
名称: 科
班制:
  - {名称: 两班倒, 循环: [白, 夜], 起点: 2026-07-15, 班次: {白: "08:00-20:00", 夜: "20:00-08:00"}, 班组: {甲: 0}}
"""
SCREENS = """\
-- screens/hall.yaml --
名称: 大厅
地点: 一楼
方向: 竖屏
熄屏: 22:00-06:00
时段: [{时间: 班前}, {时间: 工作日 12:00-13:00, 播放: 今天}]
"""
SITE = ROTA + team(folder="teams/a", rest="班制: 两班倒/甲\n") + SCREENS
DAY = 86_400_000


def build_of(born: int) -> dict[str, object]:
    """A build with an undated slide, and one that may be seen on the first day only."""
    slides: list[dict[str, object]] = [
        {"id": "title", "html": '<section class="slide"><img data-media="media/a.webp"></section>'},
        {"id": "today:1", "html": "<section>今天</section>", "when": [[born, born + DAY]]},
    ]
    return {
        "css": ".slide{color:red}",
        "lang": "zh-CN",
        "slides": [
            {"kind": str(one["id"]).partition(":")[0], "when": None, "dwell": 40_400, **one}
            for one in slides
        ],
        "decks": {"main": ["title", "today:1", "gone"], "part-2": ["today:1"], "pre-shift-甲": []},
    }


def shown(text: str = SITE, language: Language = Language.ZH, *, made: bool = True) -> Shown:
    found = bulletin(text).value
    files = {}
    for plan in found.screens if made else ():
        home = f"screens/{plan.id}"
        files[f"{home}/now.json"] = json.dumps({"path": "builds/1/build.json"}).encode()
        files[f"{home}/builds/1/build.json"] = json.dumps(build_of(plan.born)).encode()
    return Shown(Report(language, ()), 1, files, {}, found)


def words(page: bytes) -> str:
    """The words of a page, without its tags."""
    body = page.decode().partition("<body")[2].partition(">")[2]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", body)))


def test_a_day_is_told_part_by_part() -> None:
    state = shown()
    assert state.bulletin is not None
    (plan,) = state.bulletin.screens
    day = list(stretches(plan, reel_of(plan, state.files), date(2026, 7, 15)))
    assert [(one.begins, one.until, one.deck.name, one.quiet) for one in day] == [
        ("00:00", "06:00", "main", True),
        ("06:00", "07:40", "main", False),
        ("07:40", "08:10", "pre-shift-甲", False),
        ("08:10", "12:00", "main", False),
        ("12:00", "13:00", "part-2", False),
        ("13:00", "22:00", "main", False),
        ("22:00", "24:00", "main", True),
    ]
    assert [one.minutes for one in day][:2] == [(0, 360), (360, 460)]
    assert [(one.slides, one.seconds) for one in day][:2] == [((), 0), (("title", "today:1"), 81)]


def test_a_slide_is_seen_only_on_its_days() -> None:
    state = shown()
    assert state.bulletin is not None
    (plan,) = state.bulletin.screens
    first, last = days_of(plan)
    assert (first, last) == (date(2026, 7, 15), date(2026, 8, 18))
    later = list(stretches(plan, reel_of(plan, state.files), last))
    assert {one.slides for one in later} == {(), ("title",)}


def test_the_page_tells_hours_crews_loops_and_shows_each_loop_once() -> None:
    page = screens_page(shown(), Wish(), "line")
    said = words(page)
    for expected in (
        "大厅 一楼",
        "00:00–06:00 熄屏",
        "06:00–07:40 平时 2 页，一圈 1 分 21 秒",
        "07:40–08:10 班前 · 甲班 这段没有可放的页",
        "08:10–12:00 平时 2 页，一圈 1 分 21 秒 和 06:00 那段一样",
        "12:00–13:00 工作日 12:00-13:00 1 页",
    ):
        assert expected in said
    assert page.count(b"<iframe") == 3
    assert b'data-stage="portrait"' in page
    assert b"/screens/hall/?at=2026-07-15+06%3A00" in page
    assert b'data-theme="line"' in page


def test_a_time_shows_the_part_it_lies_in() -> None:
    page = screens_page(shown(), Wish(date(2026, 7, 16), "12:30"), "line")
    assert "12:00–13:00" in words(page)
    assert "13:00–22:00" not in words(page)
    assert b"?at=2026-07-16+12%3A30" in page
    assert b'x1="750"' in page


def test_days_beyond_the_timetable_are_its_first_or_last() -> None:
    early = screens_page(shown(), Wish(date(2020, 1, 1)), "line").decode()
    late = screens_page(shown(), Wish(date(2030, 1, 1)), "line").decode()
    assert 'value="2026-07-15"' in early
    assert "?day=2026-07-14" not in early
    assert "?day=2026-07-16" in early
    assert 'value="2026-08-18"' in late
    assert "?day=2026-08-19" not in late


def test_before_there_are_slides_the_hours_are_told() -> None:
    page = screens_page(shown(made=False), Wish(), "line")
    assert "画面还没有做出来" in words(page)
    assert "班前 · 甲班" in words(page)
    assert b"<iframe" not in page
    assert b'<a href="/screens/hall/">' not in page


def test_a_pointer_to_nothing_is_a_screen_without_slides() -> None:
    state = shown()
    alone = {path: data for path, data in state.files.items() if path.endswith("now.json")}
    assert b"<iframe" not in screens_page(replace(state, files=alone), Wish(), "line")


def test_the_screen_every_site_has_says_how_to_begin_one() -> None:
    assert "site-builder new" in words(screens_page(shown(ROTA, made=False), Wish(), "line"))


def test_before_the_first_build_there_is_only_the_title() -> None:
    page = screens_page(Shown(Report(Language.EN, ())), Wish(), "line")
    assert "Screens" in words(page)
    assert b"<form" not in page


def test_a_slide_stands_by_itself_with_its_pictures() -> None:
    page = slide_page(shown(), "hall", "title")
    assert page is not None
    html = page.decode()
    assert 'src="/screens/media/a.webp"' in html
    assert ".slide{color:red}" in html
    assert 'data-theme="night"' in html
    assert slide_page(shown(), "hall", "nothing") is None
    assert slide_page(shown(), "nowhere", "title") is None


def test_every_kind_of_slide_is_shown_or_said_to_have_nothing() -> None:
    page = kinds_page(shown(), "line")
    said = words(page)
    assert page.count(b"<section") == len(SlideKind)
    assert all(kind.zh in said for kind in SlideKind)
    assert page.count(b"<iframe") == 2
    assert b'<section class="sb-screen sb-kind" id="title">' in page
    assert b'<div data-stage="portrait"><div class="sb-reel"><a href="/_screens/slide?' in page
    assert said.count("现在没有可放的内容") == len(SlideKind) - 2
    assert b"<iframe" not in kinds_page(Shown(Report(Language.EN, ())), "line")


@pytest.mark.parametrize(
    ("day", "clock", "wish"),
    [
        ("2026-07-16", "7:05", Wish(date(2026, 7, 16), "07:05")),
        ("", "", Wish()),
        ("some day", "25:00", Wish()),
        ("2026-02-30", "noon", Wish()),
    ],
)
def test_what_cannot_be_read_is_not_wished(day: str, clock: str, wish: Wish) -> None:
    assert wish_of(day, clock) == wish


def test_the_home_page_leads_to_the_screens() -> None:
    assert any('href="/_screens/"' in line for line in page_lines("index.html", shown()))
    assert list(page_lines("plan/index.html", shown())) == []
    assert list(page_lines("index.html", shown(ROTA))) == []


def test_the_preview_serves_the_page_and_leaves_screens_alone(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            assert (await visit.get("_screens")).headers["Location"] == "/_screens/"
            page = await visit.page("_screens/?day=2026-07-16&time=12:30")
            assert "大厅" in page
            assert "画面一览" in await visit.page("_screens/kinds")
            assert 'src="/_preview/preview.js"' in page
            assert (await visit.get("_screens/slide?screen=lobby&slide=none")).code == 404
            for name in ("slide.css", "slide.js"):
                assert (await visit.get(f"_preview/{name}")).code == 200

    asyncio.run(scenario())
