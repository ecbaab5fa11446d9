"""Writing down that a sheet was put up: one item changes, and not a byte besides."""

from datetime import date

import pytest

from site_builder.author.posting import Posting, posted_in
from site_builder.problems import Language

POSTING = Posting("board-crew-1", date(2026, 7, 15), "7f3a9c", ("3f2a91bc",))
WALL = """\
# 南墙
名称: 南墙   # 三号货位
张贴:
  - 内容: 班组板 货装一班
    位置: 左
    贴出: 2026-05-01
  - 课题 苫盖提速

# 完
"""


def test_an_item_gets_its_day_its_number_and_its_marks() -> None:
    assert posted_in(WALL, 4, POSTING, Language.ZH) == WALL.replace(
        "    贴出: 2026-05-01\n",
        '    贴出: 2026-07-15\n    内容号: "7f3a9c"\n    人物号: ["3f2a91bc"]\n',
    )


def test_a_plain_item_becomes_one_with_fields() -> None:
    assert posted_in(WALL, 7, POSTING, Language.ZH) == WALL.replace(
        "  - 课题 苫盖提速\n",
        "  - 内容: 课题 苫盖提速\n    贴出: 2026-07-15\n"
        '    内容号: "7f3a9c"\n    人物号: ["3f2a91bc"]\n',
    )


def test_a_new_sheet_comes_after_the_others() -> None:
    found = posted_in("名称: 南墙\n张贴:\n  - 班组板\n", None, POSTING, Language.ZH)
    assert found.startswith("名称: 南墙\n张贴:\n  - 班组板\n  - 内容: board-crew-1\n    贴出:")


def test_a_wall_without_a_list_gets_one() -> None:
    found = posted_in("name: South\n", None, POSTING, Language.EN)
    assert found.startswith("name: South\nsheets:\n  - sheet: board-crew-1\n    posted: 2026-07-15")


def test_line_ends_stay_those_of_the_file() -> None:
    found = posted_in(WALL.replace("\n", "\r\n"), 4, POSTING, Language.ZH)
    assert found.count("\r\n") == found.count("\n")


def test_twice_is_once() -> None:
    once = posted_in(WALL, 4, POSTING, Language.ZH)
    assert posted_in(once, 4, POSTING, Language.ZH) == once


def test_an_item_in_braces_is_left_to_people() -> None:
    with pytest.raises(ValueError, match="班组板"):
        posted_in("张贴:\n  - {内容: 班组板}\n", 2, POSTING, Language.ZH)
