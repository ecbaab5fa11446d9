"""The topics of one kind, of one team, or of both can be looked at alone; without script all stand."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visiting import desk
from tests.finished import Finished

ROWS = "#topics [data-keys]"


@pytest.fixture
def board(finished: Callable[[str], Finished]) -> Path:
    return finished("demo").folder / "topics" / "index.html"


@pytest.fixture
def page(browser: Browser, board: Path) -> Iterator[Page]:
    with desk(browser) as context:
        page = context.new_page()
        page.goto(board.as_uri())
        yield page


def keys(page: Page, selector: str = ROWS) -> list[set[str]]:
    """The keys of the rows that one sees."""
    found: list[str] = page.eval_on_selector_all(
        selector,
        "(rows) => rows.filter((row) => row.getClientRects().length).map((row) => row.dataset.keys)",
    )
    return [set(one.split()) for one in found]


def kinds(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        "[data-chooser] input", "(all) => all.map((one) => one.value)"
    )
    return found


def teams(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        "[data-chooser] option", "(all) => all.map((one) => one.value)"
    )
    return found


def pick(page: Page, kind: str) -> None:
    """Choose a kind as a reader does, by its words."""
    page.locator("[data-chooser] label").filter(has=page.locator(f"input[value='{kind}']")).click()


def test_every_choice_shows_its_own_topics_and_as_many_as_it_says(page: Page) -> None:
    everything = keys(page)
    for kind in kinds(page)[1:]:
        pick(page, kind)
        assert keys(page) == [one for one in everything if kind in one]
        said = page.inner_text(f"label:has(input[value='{kind}']) .chooser-count")
        assert int(said) == len(keys(page)) > 0
    pick(page, "")
    assert keys(page) == everything


def test_every_team_shows_its_own_topics(page: Page) -> None:
    everything = keys(page)
    for team in teams(page):
        page.select_option("[data-chooser] select", team)
        assert keys(page) == [one for one in everything if not team or team in one]


def test_kind_and_team_are_both_kept_to(page: Page) -> None:
    everything = keys(page)
    pairs = [(kind, team) for kind in kinds(page)[1:] for team in teams(page)[1:]]
    for kind, team in pairs:
        pick(page, kind)
        page.select_option("[data-chooser] select", team)
        wanted = [one for one in everything if {kind, team} <= one]
        assert keys(page) == wanted
        none = "" if wanted else "这一类还没有。"
        assert page.inner_text("[data-none]") == none
    assert page.locator("[data-none][role=status]").count() == 1


def test_kinds_are_chosen_by_arrow_keys(page: Page) -> None:
    page.focus("[data-chooser] input:checked")
    page.keyboard.press("ArrowRight")
    kind = kinds(page)[1]
    assert page.eval_on_selector("[data-chooser] input:checked", "(one) => one.value") == kind
    assert all(kind in one for one in keys(page))


def test_a_page_one_comes_back_to_keeps_to_what_is_chosen(page: Page) -> None:
    kind = kinds(page)[1]
    pick(page, kind)
    page.click("main a[href$='.html'] >> nth=0")
    page.go_back()
    chosen = page.eval_on_selector("[data-chooser] input:checked", "(one) => one.value")
    assert all(not chosen or chosen in one for one in keys(page))


def test_without_script_there_is_nothing_to_choose_and_all_is_shown(
    browser: Browser, board: Path, page: Page
) -> None:
    with desk(browser, java_script_enabled=False) as context:
        bare = context.new_page()
        bare.goto(board.as_uri())
        assert not bare.is_visible("[data-chooser]")
        assert bare.locator(ROWS).count() == len(keys(page))
        assert all(row.is_visible() for row in bare.locator(ROWS).all())
