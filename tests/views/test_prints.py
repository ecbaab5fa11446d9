"""Printed sheets: numbers that change with what they show, and walls that say what is old."""

from site_builder.model.choices import Channel
from site_builder.problems import Language
from site_builder.views.prints.hanging import Hanging, State, hanging
from site_builder.views.prints.sheet import Printed, rights
from site_builder.views.prints.story import StoryView
from site_builder.views.prints.table import make_prints
from tests.factories import words_of
from tests.sites import bulletin, file, member, roster, team

AGREED = "同意: {姓名: 是, 网页: 是, 纸质: 是, 日期: 2026-01-12}"
LEFT = "同意: {姓名: 是, 网页: 是, 纸质: 是, 日期: 2026-01-12, 撤回日期: 2026-07-01}"
AWARD = file(
    "awards-2026.yaml",
    "- {编号: a-1, 名称: 金点子, 获奖人: [潘小勇], 日期: 2026-07-01, 理由: 小车省了四分钟}\n",
)


def sheets(text: str, day: str = "2026-07-15") -> dict[str, Printed]:
    found = bulletin(text, day, Channel.PRINT).value
    made = make_prints(found, (), words_of(Language.ZH)).value
    return {sheet.code: sheet for sheet in made}


def crew(consent: str = AGREED, vision: str = "") -> str:
    return team(AWARD, roster(member("潘小勇", consent)), rest=vision)


def hung(text: str, item: str) -> Hanging:
    found = bulletin(
        f"{text}\n-- walls/a.yaml --\n张贴:\n  - {item}\n", channel=Channel.PRINT
    ).value
    (one,) = hanging(found.walls, sheets(text), rights(found), found.today)
    return one


def test_every_team_has_its_sheets_and_an_award_its_poster() -> None:
    assert {"board-crew-1", "month-crew-1", "consent-crew-1", "honour-a-1"} == set(sheets(crew()))


def test_a_number_changes_with_what_the_sheet_shows_and_only_then() -> None:
    before, same = sheets(crew())["board-crew-1"], sheets(crew())["board-crew-1"]
    assert before.hash == same.hash
    assert before.hash == sheets(crew(), "2026-07-16")["board-crew-1"].hash
    assert before.hash != sheets(crew(vision="口号: 稳字当头\n"))["board-crew-1"].hash


def test_a_sheet_is_fresh_while_its_number_is_right() -> None:
    number = sheets(crew())["board-crew-1"].hash
    item = f"{{内容: board-crew-1, 贴出: 2026-07-10, 内容号: '{number}'}}"
    assert hung(crew(), item).state is State.FRESH
    assert hung(crew(vision="口号: 稳字当头\n"), item).state is State.STALE


def test_a_sheet_that_hangs_too_long_or_has_no_number_is_to_be_replaced() -> None:
    number = sheets(crew())["board-crew-1"].hash
    old = f"{{内容: board-crew-1, 贴出: 2026-05-10, 内容号: '{number}'}}"
    assert hung(crew(), old).state is State.OLD
    assert hung(crew(), "{内容: board-crew-1, 贴出: 2026-07-10}").state is State.OLD
    assert hung(crew(), "board-crew-1").state is State.MISSING


def test_a_sheet_with_somebody_who_withdrew_is_to_be_taken_down() -> None:
    poster = sheets(crew())["honour-a-1"]
    assert poster.marks
    marks = ", ".join(f"'{mark}'" for mark in poster.marks)
    item = f"{{内容: honour-a-1, 贴出: 2026-06-30, 内容号: '{poster.hash}', 人物号: [{marks}]}}"
    assert hung(crew(), item).state is not State.TAKEN_BACK
    assert hung(crew(LEFT), item).state is State.TAKEN_BACK


def test_a_sheet_whose_record_is_gone_is_to_be_taken_down() -> None:
    gone = crew().replace("编号: a-1", "编号: a-1, 发布日期: 2026-08-01")
    assert hung(gone, "{内容: 荣誉 金点子, 贴出: 2026-07-01}").state is State.GONE


def test_what_does_not_fit_is_refused_with_the_number_of_characters() -> None:
    long = "理由: " + "小车省了四分钟" * 40
    text = crew().replace("- {编号: a-1", "# 今年的表彰\n\n- {编号: a-1")
    text = text.replace("理由: 小车省了四分钟", long)
    found = bulletin(text, channel=Channel.PRINT).value
    problems = make_prints(found, (), words_of(Language.ZH)).problems
    assert {one.code for one in problems} == {"W196"}
    places = {(one.span.path, one.span.line) for one in problems}
    assert places == {("teams/crew-1/awards-2026.yaml", 3)}, "at its record"


def test_a_month_hangs_until_its_last_day() -> None:
    assert "7月31日" in sheets(crew())["month-crew-1"].foot.until


def test_a_story_without_a_picture_has_room_to_draw_one_and_a_stopped_one_says_so() -> None:
    topic = (
        "---\n编号: t-1\n标题: 少倒一次手\n类别: 工效\n阶段: {}\n组长: 潘小勇\n"
        "开始: 2026-05-01\n期限: 2026-12-31\n中止原因: 货改了\n---\n文\n"
    )
    for stage, said in (
        ("实施", "照片还没有，先在这儿手画一张。"),
        ("中止", "没做到这一步就中止了。"),
    ):
        found = sheets(
            team(
                file("topics/t.md", topic.format(stage)), roster(member("潘小勇")), leader="潘小勇"
            )
        )
        (view,) = (one.view for one in found.values() if isinstance(one.view, StoryView))
        assert "".join(line for lines in view.after for line in lines.lines) == said
