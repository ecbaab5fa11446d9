"""A site with its own font: screens are measured with it, get what they use of it, and look as measured."""

import base64
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from site_builder.build import Built
from site_builder.render.letters import letters_of
from site_builder.render.screen_build import whole
from tests.equipment import program
from tests.fonts import LATIN, font
from tests.support import unpack
from tests.whole import built

SITE = """-- site.yaml --
标题: 一线
个人信息联系人: 工会办公室
字体: fonts/盒子.ttf
-- calendar/2026.yaml --
依据: 通知
-- screens/hall.yaml --
名称: 大厅
班组: [一班㛃]
-- teams/crew-1/team.yaml --
名称: 一班㛃
班组长: 单志远
人数: 8
愿景: AV 稳稳 To 稳
"""
WIDTHS = {**LATIN, **dict.fromkeys("一班稳线大厅", 1180)}
WIDE_LETTERS = font(WIDTHS)
MEASURE = """async (src) => {
  const face = new FontFace("site-builder-screen", `url(data:font/woff2;base64,${src})`);
  document.fonts.add(await face.load());
  return [...document.querySelectorAll(".ln")].map((line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    return [line.textContent, parseFloat(getComputedStyle(line).fontSize),
            range.getBoundingClientRect().width];
  });
}"""


@cache
def site() -> Built:
    with TemporaryDirectory() as folder:
        content = unpack(SITE, Path(folder) / "content")
        (content / "fonts").mkdir()
        (content / "fonts" / "盒子.ttf").write_bytes(WIDE_LETTERS)
        return built(content)


@cache
def files() -> dict[str, bytes]:
    return {one.path: one.data for one in site().artifacts}


def list_of_hall() -> dict[str, Any]:
    found = files()
    path = json.loads(found["screens/hall/now.json"])["path"]
    made: dict[str, Any] = json.loads(found[f"screens/hall/{path}"])
    return made


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    executable = program("chromium", "chromium-browser", variable="SITE_BUILDER_CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


def test_a_build_names_the_cut_font_with_its_family_and_its_sum() -> None:
    (one,) = list_of_hall()["fonts"]
    assert one["family"] == "site-builder-screen"
    assert one["descriptors"] == {"weight": "500"}
    assert one["bytes"] == len(files()[f"screens/{one['path']}"])
    assert '--sans: "site-builder-screen", "PingFang SC"' in str(list_of_hall()["css"])


def test_a_name_with_a_character_that_the_font_lacks_is_told() -> None:
    told = [one for one in site().problems if one.code == "W326"]
    assert {(one.facts["found"], one.facts["where"]) for one in told} >= {("㛃", "一班㛃")}


def test_lines_are_as_wide_in_the_browser_as_they_were_measured(browser: Browser) -> None:
    made = list_of_hall()
    (one,) = made["fonts"]
    source = base64.b64encode(files()[f"screens/{one['path']}"]).decode()
    (slide,) = [one["html"] for one in made["slides"] if one["kind"] == "vision"]
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    page.set_content(f"<!doctype html><style>{made['css']}</style>{whole(made, slide)}")
    lines = page.evaluate(MEASURE, source)
    page.close()
    letters = letters_of(WIDE_LETTERS)
    assert "AV" in "".join(text for text, _, _ in lines)
    for text, size, width in lines:
        assert width == pytest.approx(letters.width(text) * size, abs=0.5)
