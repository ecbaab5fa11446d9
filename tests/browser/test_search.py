"""The search in a browser, from a folder: every word on a page finds the page."""

import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from site_builder.build import put
from tests.browser.asking import ask, heavy, settled, titles
from tests.browser.visiting import desk, phone
from tests.crowd.site import write_crowd
from tests.finished import Finished
from tests.whole import built

PIECES = 200
LONGEST = 6
_READ_AT_ONCE = 5  # pieces taken from one page
# All pages that are found, as the page of the search itself finds them.
_FIND = """async (queries) => {
  const index = await siteSearch.open();
  const found = [];
  for (const query of queries) {
    const terms = siteSearch.terms(query);
    const pages = [];
    for (const one of await siteSearch.candidates(index, terms)) {
      const hit = await siteSearch.verified(index, one, terms);
      if (hit) { pages.push(decodeURIComponent(hit.href.split("#")[0])); }
    }
    found.push(pages);
  }
  return found;
}"""


def findable(folder: Path) -> list[str]:
    """The pages of a site that are read, by their path; not those for editors alone."""
    found = []
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        elsewhere = name.startswith(("404", "search", "screens/", "print/"))
        if not elsewhere and path.name != "health.html" and not _leads_on(path):
            found.append(name)
    return found


def _leads_on(path: Path) -> bool:
    return 'http-equiv="refresh"' in path.read_text(encoding="utf-8")


def pieces(reader: Page, folder: Path, chance: random.Random, count: int) -> list[tuple[str, str]]:
    """Pieces of what can be seen on pages taken at random, each with its page."""
    pages = findable(folder)
    found: list[tuple[str, str]] = []
    while len(found) < count:
        path = chance.choice(pages)
        reader.goto((folder / path).as_uri())
        lines = [line for line in reader.inner_text("main").splitlines() if line.strip()]
        for _ in range(_READ_AT_ONCE):
            line, length = chance.choice(lines), chance.randint(1, LONGEST)
            start = chance.randrange(max(1, len(line) - length + 1))
            if re.search(r"\w", piece := line[start : start + length]):
                found.append((piece, path))
    return found[:count]


def lost(browser: Browser, folder: Path, seed: int) -> list[tuple[str, str]]:
    """The pieces that do not find their page."""
    with desk(browser) as context:
        asked = pieces(context.new_page(), folder, random.Random(seed), PIECES)  # noqa: S311
        search = context.new_page()
        search.goto((folder / "search.html").as_uri())
        found: list[list[str]] = search.evaluate(_FIND, [piece for piece, _ in asked])
    return [one for one, pages in zip(asked, found, strict=True) if one[1] not in pages]


def test_a_first_answer_takes_little_of_the_index(
    browser: Browser, finished: Callable[[str], Finished]
) -> None:
    assert heavy(browser, finished("demo").folder) == {}


def test_every_piece_of_the_demo_finds_its_page(
    browser: Browser, finished: Callable[[str], Finished]
) -> None:
    assert lost(browser, finished("demo").folder, 20260715) == []


@pytest.mark.survey
def test_every_piece_of_two_thousand_pages_finds_its_page(browser: Browser, tmp_path: Path) -> None:
    write_crowd(tmp_path / "content", 100)
    put(built(tmp_path / "content"), tmp_path / "content", tmp_path / "output")
    assert len(findable(tmp_path / "output")) >= 2000
    assert lost(browser, tmp_path / "output", 2000) == []
    assert heavy(browser, tmp_path / "output") == {}


@pytest.fixture
def page(browser: Browser, finished: Callable[[str], Finished]) -> Iterator[Page]:
    """The page of the search; whatever goes wrong in it fails the test."""
    with desk(browser) as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.goto((finished("demo").folder / "search.html").as_uri())
        yield page
        assert not faults


class TestAnswers:
    def test_they_come_by_kind_with_the_team_first_and_the_words_marked(self, page: Page) -> None:
        ask(page, "篷布加固")
        assert page.locator(".search-group h2 > span:first-child").first.inner_text() == "班组"
        assert titles(page)[0] == "篷布加固班"
        marks = page.locator(".search-hit mark").all_inner_texts()
        assert set(marks) == {"篷布加固"}
        expect(page.locator("[role=status]").first).to_have_text(
            re.compile(r"^(找到|大约) \d+ 页$")
        )

    def test_every_answer_shows_the_words_where_it_leads(self, page: Page) -> None:
        ask(page, "秒表")
        for row in page.locator(".search-hit").all():
            assert "秒表" in row.inner_text()
        page.locator(".search-hit a").first.click()
        assert "秒表" in page.inner_text("main")

    def test_all_words_must_be_there(self, page: Page) -> None:
        ask(page, "秒表")
        alone = set(titles(page))
        ask(page, "秒表 红绳")
        assert set(titles(page)) <= alone

    @pytest.mark.parametrize("typed", ["pbjgb", "pengbujiagu", "PengBu", "ｐｂｊｇ"])
    def test_a_team_is_found_by_its_sound(self, page: Page, typed: str) -> None:
        ask(page, typed)
        assert titles(page)[0] == "篷布加固班"
        assert page.locator(".search-hit-title mark").first.inner_text() in "篷布加固班"

    def test_a_person_is_found_by_initials_where_the_name_stands(self, page: Page) -> None:
        ask(page, "szy")
        assert "单志远" in page.locator(".search-hit mark").all_inner_texts()

    def test_what_is_not_there_is_said(self, page: Page) -> None:
        ask(page, "没有这句话")
        assert page.inner_text("[data-search-none]").startswith("没有一页写着“没有这句话”。")
        assert titles(page) == []

    def test_nothing_asked_shows_what_can_be_asked(self, page: Page) -> None:
        ask(page, "秒表")
        ask(page, "")
        assert page.is_visible("[data-search-start]")
        page.locator("[data-search-start] a").first.click()
        settled(page, page.input_value("#search-field"))
        assert titles(page)

    def test_all_of_a_kind_can_be_had(self, page: Page) -> None:
        ask(page, "班组")
        long = page.locator(".search-group").filter(has=page.locator("button:visible")).first
        kind = long.locator("h2 > span").first.inner_text()
        group = page.locator(".search-group").filter(has_text=re.compile(f"^\\s*{kind}"))
        size = int(group.locator(".search-size").inner_text())
        while group.locator("button").is_visible():
            shown = group.locator("li").count()
            group.locator("button").click()
            expect(group.locator(f"li:nth-child({shown + 1}) a")).to_be_focused()
        assert group.locator("li").count() == size


class TestNarrowing:
    def test_by_kind_team_and_year(self, page: Page) -> None:
        ask(page, "篷布")
        page.select_option("select[name=kind]", label="课题")
        expect(page.locator(".search-group")).to_have_count(1)
        page.select_option("select[name=kind]", "")
        page.select_option("select[name=team]", label="篷布加固班")
        settled(page, "篷布")
        assert set(page.locator(".search-hit-name").all_inner_texts()) == {"篷布加固班"}
        page.select_option("select[name=year]", "2025")
        settled(page, "篷布")
        days = page.locator(".search-hit-when").all_inner_texts()
        assert days
        assert all(day.startswith("2025年") for day in days)

    def test_the_address_keeps_what_was_asked(self, page: Page) -> None:
        ask(page, "篷布")
        page.select_option("select[name=kind]", label="课题")
        expect(page.locator(".search-group")).to_have_count(1)
        before = titles(page)
        page.reload()
        settled(page, "篷布")
        assert titles(page) == before
        assert page.input_value("select[name=kind]") == "1"


class TestKeys:
    def test_arrows_go_through_what_was_found_and_escape_leads_back(self, page: Page) -> None:
        ask(page, "秒表")
        links = page.locator(".search-hit a")
        page.keyboard.press("ArrowDown")
        expect(links.nth(0)).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(links.nth(1)).to_be_focused()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(page.locator("#search-field")).to_be_focused()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        expect(page.locator("#search-field")).to_be_focused()
        page.keyboard.press("Escape")
        settled(page, "")
        assert page.input_value("#search-field") == ""

    @pytest.mark.parametrize("open_on", [desk, phone])
    def test_a_stroke_leads_to_the_search_from_every_page(
        self, browser: Browser, finished: Callable[[str], Finished], open_on: Callable[..., object]
    ) -> None:
        with open_on(browser) as context:  # type: ignore[attr-defined]
            page = context.new_page()
            page.goto((finished("demo").folder / "index.html").as_uri())
            page.keyboard.press("/")
            page.keyboard.press("Enter")
            page.wait_for_url(re.compile(r"/search\.html(\?q=)?$"))

    def test_the_field_of_a_page_asks(
        self, browser: Browser, finished: Callable[[str], Finished]
    ) -> None:
        with desk(browser) as context:
            page = context.new_page()
            page.set_viewport_size({"width": 1366, "height": 768})
            page.goto((finished("demo").folder / "teams/index.html").as_uri())
            page.fill("#masthead-field", "秒表")
            page.press("#masthead-field", "Enter")
            settled(page, "秒表")
            assert titles(page)


def test_a_search_that_is_open_while_the_site_is_published_finds_the_new_one(
    browser: Browser, finished: Callable[[str], Finished], tmp_path: Path
) -> None:
    site = tmp_path / "site"
    shutil.copytree(finished("demo").folder, site)
    with desk(browser) as context:
        page = context.new_page()
        page.goto((site / "search.html").as_uri())
        page.evaluate("() => siteSearch.open()")
        now = site / "search" / "now.js"
        for path in (site / "search").glob("[gt]*-*.js"):
            new = path.with_name(
                path.name[:-4] + "k.js" if path.name[-4] == "b" else path.name[:-4] + "b.js"
            )
            text = now.read_text(encoding="utf-8")
            was, will = path.stem.rpartition("-")[2], new.stem.rpartition("-")[2]
            now.write_text(text.replace(was, will), encoding="utf-8")
            path.rename(new)
        ask(page, "秒表")
        assert titles(page)


def test_a_search_without_its_index_says_so(
    browser: Browser, finished: Callable[[str], Finished], tmp_path: Path
) -> None:
    site = tmp_path / "site"
    shutil.copytree(finished("demo").folder, site, ignore=shutil.ignore_patterns("now.js"))
    with desk(browser) as context:
        page = context.new_page()
        page.goto((site / "search.html").as_uri())
        ask(page, "秒表")
        expect(page.locator(".search-status")).to_have_text("搜索这会儿打不开，请刷新一下再试。")


def test_without_script_other_ways_are_shown(
    browser: Browser, finished: Callable[[str], Finished]
) -> None:
    with desk(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((finished("demo").folder / "search.html").as_uri())
        assert not page.is_visible("#search-field")
        page.locator("#ways a").first.click()
        assert page.inner_text("h1")
