"""Walls: which sheet an author means, what is told when nobody knows, and since when it hangs."""

from datetime import date

import pytest

from site_builder.assemble.walls import Posted, wall_id
from site_builder.model.wall import SheetKind
from tests.sites import bulletin, file, member, roster, team, told

TOPIC = "类别: 工效\n阶段: 选题\n组长: 单志远\n开始: 2026-02-01\n期限: 2027-06-30\n"
STORY = file("topics/a.md", f"---\n标题: 苫盖提速\n编号: t-2026-01\n{TOPIC}---\n正文")
DRAFT = file("topics/b.md", f"---\n标题: 还没写完\n发布日期: 2026-08-01\n{TOPIC}---\n正文")


def wall(sheets: str, head: str = "班组: crew-1\n") -> str:
    return f"-- walls/south.yaml --\n名称: 南墙\n{head}张贴:\n{sheets}\n"


def posted(sheets: str, *records: str, head: str = "班组: crew-1\n") -> tuple[Posted, ...]:
    (found,) = bulletin(team(*records) + "\n" + wall(sheets, head)).value.walls
    return found.posted


@pytest.mark.parametrize(
    "written",
    [
        "班组板",
        "班组板 crew-1",
        "班组板：crew-1",
        "板报 crew-1",
        "board crew-1",
        "board-crew-1",
        "BOARD_crew-1",
    ],
)
def test_the_board_of_a_team_is_found_by_kind_name_or_code(written: str) -> None:
    (one,) = posted(f"  - {{内容: {written}}}\n")
    assert one.sheet is not None
    assert (one.sheet.code, one.sheet.kind) == ("board-crew-1", SheetKind.BOARD)


@pytest.mark.parametrize(
    "written", ["课题 苫盖提速", "课题《苫盖提速》", "苫盖提速", "t-2026-01", "topic-t-2026-01"]
)
def test_the_story_of_a_topic_is_found_by_title_id_or_code(written: str) -> None:
    (one,) = posted(f"  - {written}\n", STORY)
    assert one.sheet is not None
    assert one.sheet.code == "topic-t-2026-01"
    assert one.sheet.subject == "苫盖提速"


def test_an_unknown_sheet_is_told_with_the_nearest_and_what_there_is() -> None:
    text = team(STORY) + "\n" + wall("  - ⟦课题 苫盖加速⟧\n")
    assert told(text) == ["W193"]
    (problem,) = bulletin(text).problems
    assert problem.facts["nearest"] == ("课题 苫盖提速",)
    assert bulletin(text).value.walls[0].posted == ()


def test_an_unknown_team_on_a_sheet_is_told() -> None:
    assert told(team() + "\n" + wall("  - ⟦班组板 货装九班⟧\n")) == ["W193"]


@pytest.mark.parametrize("written", ["班组板", "课题", "荣誉"])
def test_a_kind_alone_says_not_whose_it_is(written: str) -> None:
    assert told(team() + "\n" + wall(f"  - ⟦{written}⟧\n", "")) == ["W194"]


def test_an_unknown_team_of_a_wall_is_told() -> None:
    assert told(team() + "\n-- walls/a.yaml --\n班组: ⟦货装九班⟧\n") == ["W255"]


def test_an_unknown_unit_of_a_wall_is_told() -> None:
    assert told(team() + "\n-- walls/a.yaml --\n单位: ⟦装运课⟧\n") == ["W289"]


def test_a_wall_of_a_unit_is_that_of_its_teams() -> None:
    text = "-- teams/unit.yaml --\n名称: 装运科\n" + team() + "\n-- walls/a.yaml --\n单位: 装运科\n"
    (found,) = bulletin(text).value.walls
    assert found.teams == ("teams/crew-1",)


def test_a_sheet_of_a_record_that_is_not_shown_stays_on_the_wall_without_one() -> None:
    (one,) = posted("  - 课题 还没写完\n", DRAFT)
    assert one.sheet is None
    assert one.written == "课题 还没写完"


def test_what_hangs_there_is_kept_with_its_day_number_and_marks() -> None:
    item = "  - {内容: 班组板, 位置: 左, 贴出: 2026-07-01, 内容号: 7F3A9C, 人物号: [3f2a91bc]}\n"
    (one,) = posted(item)
    assert (one.on, one.hash, one.slot, one.marks) == (
        date(2026, 7, 1),
        "7f3a9c",
        "左",
        ("3f2a91bc",),
    )


def test_a_day_still_to_come_does_not_count() -> None:
    text = team() + "\n" + wall("  - {内容: 班组板, 贴出: ⟦2027-07-01⟧}\n")
    assert told(text) == ["W195"]
    assert bulletin(text).value.walls[0].posted[0].on is None


def test_a_number_that_is_none_is_told() -> None:
    assert told(team() + "\n" + wall("  - {内容: 班组板, 内容号: ⟦第三版⟧}\n")) == ["E192"]


def test_who_put_it_up_is_shown_only_if_they_agreed() -> None:
    text = team(roster(member("马骏", ""))) + "\n" + wall("  - {内容: 班组板, 贴的人: 马骏}\n")
    (one,) = bulletin(text).value.walls[0].posted
    assert one.by is not None
    assert "马骏" not in one.by.name


def test_every_team_has_its_sheets_and_every_record_its_own() -> None:
    found = [sheet.code for sheet in bulletin(team(STORY)).value.sheets]
    assert found == [
        "board-crew-1",
        "month-crew-1",
        "coverage-crew-1",
        "consent-crew-1",
        "topic-t-2026-01",
    ]


@pytest.mark.parametrize(
    ("path", "ident"),
    [
        ("walls/South wall.yaml", "south-wall"),
        ("walls/南墙.yaml", "南墙"),
        ("walls/_.yaml", "wall"),
    ],
)
def test_the_id_of_a_wall_is_the_name_of_its_file(path: str, ident: str) -> None:
    assert wall_id(path) == ident
