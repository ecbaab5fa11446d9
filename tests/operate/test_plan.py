"""What a screen plays at a moment, and what it does not show, is told before anybody asks."""

import json
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from site_builder.commands.screens_plan import _no_room, _playing
from site_builder.model.screen_choices import SlideKind
from site_builder.operate.showing import builds_of, showing
from site_builder.problems import Language
from site_builder.views.slides.decks import left_out_of
from site_builder.views.slides.slide import Head, Slide
from tests.operate.site import invoke
from tests.slides.projected import WIDE, edition, plan_of
from tests.support import unpack
from tests.whole import DEMO, FINE, USAGE

DAY = date(2026, 7, 15)
SITE = """-- site.yaml --
标题: 一线
个人信息联系人: 工会办公室
-- calendar/2026.yaml --
依据: 通知
-- screens/hall.yaml --
名称: 大厅
班组: [一班]
-- news/2026/later.md --
---
标题: 下周停电
类型: 通知
日期: 2026-07-20
发布日期: 2026-07-20
下架日期: 2026-07-30
---
停电半天。
-- teams/crew-1/team.yaml --
名称: 一班
班组长: 单志远
人数: 8
愿景: 稳
-- teams/crew-1/suggestions-2026.yaml --
- {标题: LONG, 日期: 2026-06-01, 答复: 换了, 答复日期: 2026-06-05, 状态: 完成}
- {标题: 加盏灯, 日期: 2026-06-01, 答复: 装了, 答复日期: 2026-06-04, 状态: 完成}
- {标题: 换把锁, 日期: 2026-06-01, 答复: 换了, 答复日期: 2026-06-03, 状态: 完成}
-- teams/crew-1/mentoring.yaml --
- {师傅: 单志远, 徒弟: 吴小青, 开始: 2026-01-05, 结束: 2026-12-31, 状态: 结对}
-- teams/crew-2/team.yaml --
名称: 二班
班组长: 单志远
人数: 8
愿景: 快
""".replace("LONG", "绳子断股没有人管" * 30)


def slide(ident: str, text: str, when: list[list[int]] | None = None) -> dict[str, object]:
    return {"id": ident, "html": f"<p>{text}</p>", "dwell": 9000, "when": when}


BUILD = {
    "screen": {"id": "hall", "name": "大厅"},
    "slides": [
        slide("a", "第一&amp;张"),
        slide("b", "长" * 80, [[0, 50]]),
        slide("c", "没人放"),
    ],
    "decks": {"main": ["a", "b"], "fallback": ["a"]},
    "timetable": [
        {"from": 0, "until": 100, "deck": "main", "quiet": False},
        {"from": 100, "until": 200, "deck": "main", "quiet": True},
    ],
    "fallback": "fallback",
}


def told(at: int) -> str:
    lines = _playing(showing(BUILD, at), ZoneInfo("Asia/Shanghai"), Language.ZH)
    return "\n".join(lines)


def test_a_moment_has_its_deck_and_slides_that_are_due() -> None:
    now = showing(BUILD, 10)
    assert [(one.ident, one.due) for one in now.slides] == [("a", True), ("b", True)]
    assert now.slides[0].text == "第一&张"
    assert len(now.slides[1].text) == 60
    assert now.seconds == 18
    assert "放“main”，到 01-01 08:00：2 张，轮完一遍 0.3 分钟" in told(10)


def test_what_is_not_due_and_what_no_deck_plays_is_said() -> None:
    assert "今天不放  b" in told(60)
    assert told(60).splitlines()[-1].strip() == "9 秒  c  没人放"


def test_the_dark_and_the_time_after_a_build_are_told() -> None:
    assert told(150) == "  熄屏到 01-01 08:00"
    assert "超出了这次生成的 35 天，放“fallback”" in told(500)


def test_the_current_build_of_each_screen_is_found_among_the_files() -> None:
    files = {
        "screens/hall/now.json": json.dumps({"path": "builds/2/build.json"}).encode(),
        "screens/hall/builds/1/build.json": b"{}",
        "screens/hall/builds/2/build.json": json.dumps(BUILD).encode(),
        "screens/yard/now.json": json.dumps({"path": "builds/3/build.json"}).encode(),
        "now.json": b"",
    }
    assert builds_of(files.items()) == {"hall": BUILD}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpack(SITE, tmp_path_factory.mktemp("plan") / "content")


def test_what_a_screen_does_not_show_is_told_with_the_reason(content: Path) -> None:
    done = invoke("screens", "plan", "hall", "--at", "2026-07-15 07:50", "--content", content)
    assert done.exit_code == FINE, done.output
    assert "大厅（hall），2026-07-15 07:50" in done.output
    assert "二班（teams/crew-2/team.yaml）：不在这块屏上的班组" in done.output
    assert "一班（teams/crew-1/team.yaml）" not in done.output
    assert "下周停电（news/2026/later.md）：还没到时候，2026-07-20 起上屏" in done.output
    assert "没有同意姓名上大屏" in done.output
    assert "换把锁（teams/crew-1/suggestions-2026.yaml）：做成页的是一年内答复的" in done.output
    assert "加盏灯（" not in done.output
    assert "（teams/crew-1/mentoring.yaml）：做成页的是正在带、两人都同意具名的" in done.output
    assert "太长，没有放全：" in done.output
    assert "…”（teams/crew-1/suggestions-2026.yaml:1）：长了 " in done.output


def test_a_time_of_day_is_that_of_the_day_asked_for(content: Path) -> None:
    options = ("--date", "2026-07-15", "--content", content, "--lang", "en")
    assert "2026-07-15 07:50" in invoke("screens", "plan", "--at", "07:50", *options).output
    assert "2026-07-15 12:00" in invoke("screens", "plan", *options).output


def test_an_unknown_screen_is_wrong_usage(content: Path) -> None:
    done = invoke("screens", "plan", "yard", "--date", "2026-07-15", "--content", content)
    assert done.exit_code == USAGE
    assert "有：hall" in done.output


def many(count: int) -> tuple[Slide, ...]:
    """Honours of the department, the newest first, each of 45 seconds."""
    return tuple(
        Slide(
            f"honour:{number:03}",
            SlideKind.HONOUR,
            Head(None, "一班", "学习突出"),
            ("字" * 200,),
            newest=date(2026, 7, 1) - timedelta(number),
        )
        for number in range(count)
    )


@pytest.mark.parametrize(
    ("language", "unit", "head"),
    [
        (Language.ZH, "秒", "一小时轮不下，先不放（同一班组里更新的在前）："),
        (Language.EN, "s", "no room within an hour, newer things of the same team come first:"),
    ],
)
def test_slides_that_an_hour_has_no_room_for_are_told(
    language: Language, unit: str, head: str
) -> None:
    plan = plan_of(edition(DEMO)[0], WIDE)
    left = left_out_of(plan, many(100), "main@2", DAY)
    assert [one.id for one in left] == [f"honour:{number:03}" for number in range(80, 100)]
    first, second, *_ = _no_room(left, language)
    assert first.strip() == head
    assert second.split() == ["45", unit, "honour:080", "一班", "学习突出"]
    assert left_out_of(plan, many(80), "main", DAY) == ()
    assert list(_no_room((), language)) == []
