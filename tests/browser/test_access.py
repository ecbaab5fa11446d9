"""Every kind of page can be read by everybody: axe finds nothing against it, in no colours."""

from collections.abc import Callable, Iterable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import Sheet
from tests.browser.visiting import TEMPLATES, desk
from tests.equipment import module_file

pytestmark = pytest.mark.survey

Sheets = Callable[..., list[Sheet]]
AXE = "axe-core/axe.min.js"
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
    page.evaluate(module_file(AXE).read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_RUN, {"runOnly": only, "resultTypes": ["violations"]})
    return found


def told(context: BrowserContext, sheet: Sheet, theme: str, rules: Iterable[str] = ()) -> list[str]:
    page = context.new_page()
    page.goto(sheet.address)
    page.evaluate("(theme) => { document.documentElement.dataset.theme = theme }", theme)
    found = [f"{sheet}: {one}" for one in complaints(page, rules)]
    page.close()
    return found


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_stands_in_the_way_of_a_reader(browser: Browser, sheets: Sheets) -> None:
    module_file(AXE)
    with desk(browser, color_scheme="light") as context:
        found = [
            one
            for sheet in sheets("demo", "one_file", "empty")
            for one in told(context, sheet, "line")
        ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize(
    ("theme", "scheme"), [("line", "dark"), ("redgold", "light"), ("redgold", "dark")]
)
def test_every_theme_can_be_read(browser: Browser, sheets: Sheets, theme: str, scheme: str) -> None:
    module_file(AXE)
    with desk(browser, color_scheme=scheme) as context:
        found = [
            one
            for sheet in sheets("demo")
            for one in told(context, sheet, theme, ("color-contrast", "link-in-text-block"))
        ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("template", ["pages/team.html", "pages/topic.html", "pages/plan.html"])
def test_nothing_stands_in_the_way_of_a_reader_of_extremes(
    browser: Browser, sheets: Sheets
) -> None:
    module_file(AXE)
    with desk(browser) as context:
        found = [one for sheet in sheets("stress") for one in told(context, sheet, "line")]
    assert not found, "\n".join(found)
