"""The matrix on a desk: names stand whole above it, it is read aloud as a table, a keyboard is enough."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visiting import desk
from tests.finished import Finished

_LINKS = ".coverage-matrix tbody td a"
# Names that run out of the cell above their column.
_CRAMPED = """() => Array.from(document.querySelectorAll(".coverage-matrix thead th"))
  .filter((one) => one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent.trim())"""
# What lies over the middle of the place where one is.
_COVERED = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return at.contains(top) ? "" : at.getAttribute("aria-label") || at.textContent;
}"""
_SHOWN = """() => Array.from(document.querySelectorAll(".coverage-matrix tbody"))
  .filter((one) => one.checkVisibility()).map((one) => one.dataset.keys)"""
_HERE = "(what) => document.activeElement.matches(what)"
_WIDE = (820, 1024, 1366, 1920)
Found = list[tuple[str, str]]


@pytest.fixture
def matrix(browser: Browser, finished: Callable[[str], Finished]) -> Iterator[Page]:
    with desk(browser) as context:
        page = context.new_page()
        page.set_viewport_size({"width": 1366, "height": 768})
        page.goto((finished("demo").folder / "coverage" / "index.html").as_uri())
        yield page


def read_aloud(page: Page) -> Found:
    """The roles and names of a page, as what reads it aloud is told them."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    told = [one for one in nodes if not one["ignored"]]
    return [(one["role"]["value"], one.get("name", {}).get("value", "")) for one in told]


def tab_to(page: Page, what: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(_HERE, what):
            return
    pytest.fail(f"not reached by Tab: {what}")


def test_no_name_runs_into_its_neighbour(matrix: Page) -> None:
    found = {}
    for width in _WIDE:
        matrix.set_viewport_size({"width": width, "height": 768})
        found[width] = matrix.evaluate(_CRAMPED)
    assert not any(found.values()), found


def test_it_is_read_aloud_as_a_table_whose_cells_say_whose_they_are(matrix: Page) -> None:
    told = read_aloud(matrix)
    heads = [name for role, name in told if role == "columnheader"]
    rows = [name for role, name in told if role == "rowheader"]
    assert ("table", "8 个班组，36 条标准") in told
    assert heads[:2] == ["标准", "货装一班"]
    assert "G3.2 学习经常化" in rows
    assert ("link", "货装二班 G3.2 部分") in told
    assert [role for role, name in told if role in {"link", "radio"} and not name] == []


def test_going_back_nothing_lies_over_the_place_where_one_is(matrix: Page) -> None:
    matrix.locator(_LINKS).last.focus()
    covered = []
    for _ in range(120):  # fifteen rows of eight
        matrix.keyboard.press("Shift+Tab")
        covered.append(matrix.evaluate(_COVERED))
    assert set(covered) == {""}


def test_a_goal_is_chosen_by_arrows_and_the_table_is_skipped(matrix: Page) -> None:
    tab_to(matrix, "input[type=radio]")
    assert len(matrix.evaluate(_SHOWN)) == 10
    matrix.keyboard.press("ArrowRight")
    matrix.keyboard.press("ArrowRight")
    assert matrix.evaluate(_SHOWN) == ["in-G2"]
    matrix.keyboard.press("ArrowLeft")
    matrix.keyboard.press("ArrowLeft")
    assert len(matrix.evaluate(_SHOWN)) == 10
    matrix.keyboard.press("Tab")
    assert matrix.evaluate(_HERE, "a[href='#next']")
    matrix.keyboard.press("Enter")
    matrix.keyboard.press("Tab")
    assert matrix.evaluate(_HERE, "#next a")


def test_how_much_was_found_is_said_without_moving(
    browser: Browser, finished: Callable[[str], Finished]
) -> None:
    with desk(browser) as context:
        page = context.new_page()
        page.goto((finished("demo").folder / "search.html").as_uri())
        status = page.locator(".search-status[role=status]")
        page.keyboard.press("/")
        page.keyboard.type("篷布")
        status.filter(has_text=re.compile(r"\d")).wait_for()
        assert page.evaluate(_HERE, "#search-field")
        page.keyboard.press("ArrowDown")
        assert page.evaluate(_HERE, "[data-search-results] a")


def test_months_are_tables_of_days_with_names(
    browser: Browser, finished: Callable[[str], Finished]
) -> None:
    with desk(browser) as context:
        page = context.new_page()
        page.set_viewport_size({"width": 1366, "height": 768})
        page.goto((finished("demo").folder / "plan" / "index.html").as_uri())
        told = read_aloud(page)
    assert ("table", "2026年7月") in told
    week = [f"周{one}" for one in "一二三四五六日"]
    heads = [name for role, name in told if role == "columnheader"]
    assert week in [heads[at : at + 7] for at in range(len(heads))]
    assert [name for role, name in told if role == "table" and not name] == []
