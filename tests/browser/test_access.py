"""Every kind of page can be read by everybody: axe finds nothing against it, in no colours."""

from collections.abc import Callable, Iterable
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Sheet
from tests.browser.visiting import TEMPLATES, desk, survey_too
from tests.equipment import module_file

Sheets = Callable[..., list[Sheet]]
AXE = "axe-core/axe.min.js"
# Colours besides those of the day; and what depends on them.
THEMES: tuple[tuple[str, Literal["light", "dark"]], ...] = (
    ("line", "dark"),
    ("redgold", "light"),
    ("redgold", "dark"),
)
OF_COLOURS = ("color-contrast", "link-in-text-block")
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_RUN = """async (what) => {
  const found = await axe.run(document, what);
  return found.violations.flatMap((one) => one.nodes.slice(0, 4).map((node) =>
    `${one.id}: ${node.target.join(' ')} ${node.html.slice(0, 120)} (${node.failureSummary.split('\\n')[1]})`));
}"""


def complaints(page: Page, rules: Iterable[str] = ()) -> list[str]:
    """What axe says of an opened page: by some rules, or by all that hold for every page."""
    only = (
        {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": list(TAGS)}
    )
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(module_file(AXE).read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_RUN, {"runOnly": only, "resultTypes": ["violations"]})
    return found


def told(page: Page, sheet: Sheet, rules: Iterable[str] = ()) -> list[str]:
    """What axe says of a page that is gone to."""
    page.goto(sheet.address)
    return [f"{sheet}: {one}" for one in complaints(page, rules)]


@survey_too(("demo",))
@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_stands_in_the_way_of_a_reader(
    browser: Browser, sheets: Sheets, sites: tuple[str, ...]
) -> None:
    module_file(AXE)
    with desk(browser, color_scheme="light") as context:
        page = context.new_page()
        found = [one for sheet in sheets(*sites) for one in told(page, sheet)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_theme_can_be_read(browser: Browser, sheets: Sheets) -> None:
    module_file(AXE)
    found = []
    with desk(browser) as context:
        page = context.new_page()
        for sheet in sheets("demo"):
            page.goto(sheet.address)
            for theme, scheme in THEMES:
                page.emulate_media(color_scheme=scheme)
                page.evaluate("(name) => { document.documentElement.dataset.theme = name }", theme)
                said = complaints(page, OF_COLOURS)
                found += [f"{sheet} in {theme}, {scheme}: {one}" for one in said]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("template", ["pages/team.html", "pages/topic.html", "pages/plan.html"])
def test_nothing_stands_in_the_way_of_a_reader_of_extremes(
    browser: Browser, sheets: Sheets
) -> None:
    module_file(AXE)
    with desk(browser) as context:
        page = context.new_page()
        found = [one for sheet in sheets("stress") for one in told(page, sheet)]
    assert not found, "\n".join(found)
