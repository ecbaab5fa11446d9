"""Rare characters in names are told before they look odd on a screen."""

from pathlib import Path

from site_builder.model.choices import Channel
from site_builder.problems import Span
from site_builder.read.files import FontFile
from site_builder.render.letters import letters_of
from site_builder.render.screen_font import names_lacking, screen_font
from tests.fonts import LATIN, font
from tests.sites import AGREED, bulletin, file, member, team

FILE = FontFile("fonts/黑体.ttf", Path("黑体.ttf"))
SCREENS = AGREED.replace("姓名: 是", "姓名: 是, 屏幕: 是")
ROSTER = file("members.yaml", member("单志远", SCREENS) + member("王㛃", SCREENS))
WIDTHS = {**LATIN, **dict.fromkeys("单志远王一线班", 1000)}


def test_a_character_that_the_font_lacks_is_told_with_the_name_and_the_file() -> None:
    made = bulletin(team(ROSTER), channel=Channel.SCREEN).value
    letters = letters_of(font(WIDTHS))
    assert [(one.code, one.span, one.facts) for one in names_lacking(letters, FILE, made)] == [
        (
            "W326",
            Span("teams/crew-1/members.yaml"),
            {"name": "黑体.ttf", "found": "㛃", "where": "王㛃"},
        )
    ]
    assert letters.width("单志远") == 3


def test_a_font_with_every_character_is_no_matter() -> None:
    made = bulletin(team(ROSTER), channel=Channel.SCREEN).value
    assert names_lacking(letters_of(font({**WIDTHS, "㛃": 1000})), FILE, made) == ()


def test_the_font_of_screens_is_named_by_its_content() -> None:
    first, same = screen_font(font(WIDTHS), ["一线"]), screen_font(font(WIDTHS), ["线一"])
    other = screen_font(font(WIDTHS), ["一班"])
    assert first == same
    assert first.artifact.path != other.artifact.path
    assert first.artifact.path.startswith("screens/media/")
    assert first.artifact.path.endswith(".woff2")
