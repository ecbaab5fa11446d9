"""Slides in a real browser: all text within the margins, large enough, and over nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from site_builder.model.screen_choices import SlideKind
from tests.equipment import program
from tests.sites import team
from tests.slides.projected import TALL, WIDE, Stage, one_of_each, projected
from tests.stress.short import SHORT
from tests.stress.site import write_one_file, write_stress
from tests.support import unpack
from tests.whole import DEMO

FAR = (Stage(floor=56, body=79), Stage(1080, 1920, 56, 79))  # a 55-inch screen seen from 6.6 m
JUDGE = (Path(__file__).parent / "overflow.js").read_text(encoding="utf-8")
MOST = 12  # slides of one kind of a site with hundreds of records
STAGES = (WIDE, TALL)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    executable = program("chromium", "chromium-browser", variable="SITE_BUILDER_CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def stress(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_stress(tmp_path_factory.mktemp("stress"))


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpack(SHORT, tmp_path_factory.mktemp("short") / "content")


def faults(
    browser: Browser, content: Path, stage: Stage, most: int = MOST, scale: int = 1
) -> dict[str, list[str]]:
    """What is wrong with each slide; a request of any of them fails the test."""
    filled = projected(content, stage)
    size: ViewportSize = {"width": stage.width, "height": stage.height}
    page = browser.new_page(viewport=size, device_scale_factor=scale)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    found: dict[str, list[str]] = {}
    counted: dict[str, int] = {}
    for shown in one_of_each(filled):
        kind = shown.slide.kind.value
        counted[kind] = counted.get(kind, 0) + 1
        if counted[kind] <= most and (wrong := judged(page, filled.style, shown.html, stage.floor)):
            found[shown.slide.id] = wrong
    page.close()
    assert asked == []
    assert counted
    return found


def judged(page: Page, style: str, html: str, floor: int) -> list[str]:
    clock = html.replace("data-clock></span>", "data-clock>23:59</span>")
    page.set_content(f'<!doctype html><html lang="zh-CN"><style>{style}</style>{clock}')
    found: list[str] = page.evaluate(JUDGE, floor)
    return found


@pytest.mark.parametrize("stage", STAGES, ids=("wide", "tall"))
def test_slides_of_the_demo_stand_within_their_margins(browser: Browser, stage: Stage) -> None:
    assert faults(browser, DEMO, stage) == {}


def test_slides_of_the_demo_stand_within_their_margins_on_3840_by_2160(browser: Browser) -> None:
    assert faults(browser, DEMO, WIDE, most=2, scale=2) == {}


@pytest.mark.parametrize("stage", FAR, ids=("wide", "tall"))
def test_slides_seen_from_afar_have_larger_letters_and_still_fit(
    browser: Browser, stage: Stage
) -> None:
    assert faults(browser, DEMO, stage) == {}


@pytest.mark.parametrize("stage", STAGES, ids=("wide", "tall"))
def test_the_longest_and_strangest_content_stays_on_its_slides(
    browser: Browser, stage: Stage, stress: Path
) -> None:
    assert faults(browser, stress, stage) == {}


@pytest.mark.parametrize("stage", STAGES, ids=("wide", "tall"))
def test_a_site_of_one_file_has_slides_to_show(
    browser: Browser, stage: Stage, tmp_path: Path
) -> None:
    assert faults(browser, write_one_file(tmp_path), stage) == {}


@pytest.mark.parametrize("stage", STAGES, ids=("wide", "tall"))
def test_the_shortest_content_has_every_kind_of_slide(
    browser: Browser, stage: Stage, short: Path
) -> None:
    assert faults(browser, short, stage) == {}
    kinds = {one.slide.kind for one in projected(short, stage).shown}
    assert set(SlideKind) - kinds == {SlideKind.QR, SlideKind.PRE_SHIFT, SlideKind.RESULT}


@pytest.mark.parametrize("stage", [*STAGES, *FAR], ids=("wide", "tall", "far", "far-tall"))
def test_the_code_to_scan_stands_clear_of_everything(
    browser: Browser, stage: Stage, tmp_path: Path
) -> None:
    site = "-- site.yaml --\n网址: http://bulletin.freight.example/xuanchuan/2026/\n"
    content = unpack(site + team(), tmp_path / "content")
    (code,) = (one for one in projected(content, stage).shown if one.slide.kind is SlideKind.QR)
    assert 'class="qr-squares"' in code.html
    assert faults(browser, content, stage) == {}
