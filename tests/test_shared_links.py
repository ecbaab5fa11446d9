"""The picture of shared links: for sites with an address, lettered in the font they bring along."""

import re
from pathlib import Path

import pytest
from PIL import ImageFont

from site_builder.build import Built
from site_builder.model.choices import Theme
from site_builder.problems import Language
from site_builder.problems.wording import say
from site_builder.render.brand import palette, share_picture
from site_builder.render.template_files import find_templates
from tests.factories import SITE, TEAM, build_text

ADDRESS = "网址: http://board.example/a/\n"
USUAL = "个人信息联系人: 工会办公室\n"
CALENDAR = "-- calendar/2026.yaml --\n年份: 2026\n"
PLAIN = share_picture(palette(find_templates().value.text("assets/css/tokens.css"), Theme.LINE).day)


def site(folder: Path, settings: str, fonts: tuple[str, ...] = (), data: bytes = b"") -> Built:
    for name in fonts:
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    text = SITE.replace("标题: 一线", "标题: Our line") + USUAL + settings + CALENDAR + TEAM
    return build_text(text, folder)


def letters() -> bytes:
    font = ImageFont.load_default(size=20)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font.font_bytes


def share(made: Built) -> bytes | None:
    found = [one.data for one in made.artifacts if one.path.startswith("assets/share-")]
    return found[0] if found else None


def told(made: Built) -> list[tuple[str, str, int]]:
    return [(one.code, one.span.path, one.span.line) for one in made.problems]


def test_a_site_without_an_address_has_none(tmp_path: Path) -> None:
    assert share(site(tmp_path, "")) is None


def test_without_a_font_it_is_the_line_alone(tmp_path: Path) -> None:
    made = site(tmp_path, ADDRESS)
    assert told(made) == []
    assert share(made) == PLAIN


@pytest.mark.parametrize(
    "written", ["fonts/a.ttf", "content/fonts/a.ttf", "fonts\\a.ttf", "./Fonts/A.TTF"]
)
def test_with_one_it_bears_the_name_of_the_site(tmp_path: Path, written: str) -> None:
    made = site(tmp_path, f"{ADDRESS}字体: {written}\n", ("fonts/a.ttf",), letters())
    assert {code for code, _, _ in told(made)} == {"W326"}  # a font without Chinese, for screens
    picture = share(made)
    assert picture is not None
    assert picture != PLAIN


def test_the_font_itself_is_not_published(tmp_path: Path) -> None:
    made = site(tmp_path, f"{ADDRESS}字体: fonts/a.ttf\n", ("fonts/a.ttf",), letters())
    assert not [one.path for one in made.artifacts if one.path.endswith(".ttf")]


def test_a_font_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    made = site(tmp_path, f"{ADDRESS}字体: fonts/ab.ttf\n", ("fonts/a.ttf",), letters())
    line = len((SITE + USUAL + ADDRESS).splitlines())
    assert told(made) == [("W323", "site.yaml", line)]
    assert "fonts/a.ttf" in say(made.problems[0]).help[0]
    assert share(made) == PLAIN
    assert made.stopped is None


def test_without_any_font_it_is_told_where_to_put_one(tmp_path: Path) -> None:
    (problem,) = site(tmp_path, f"{ADDRESS}字体: a.ttf\n").problems
    words = say(problem, Language.ZH)
    assert re.search("内容文件夹", words.help[0])


def test_what_is_no_font_is_told_at_the_file(tmp_path: Path) -> None:
    made = site(tmp_path, f"{ADDRESS}字体: fonts/a.ttf\n", ("fonts/a.ttf",), b"<html>")
    assert [one[:2] for one in told(made)] == [("W324", "fonts/a.ttf")]
    assert share(made) == PLAIN
    assert made.stopped is None


@pytest.mark.parametrize("name", ["a.ttf", "b.OTF", "fonts/c.ttc"])
def test_a_font_that_nothing_needs_is_no_trouble(tmp_path: Path, name: str) -> None:
    assert told(site(tmp_path, "", (name,), b"x")) == []
