"""Every sheet for the wall is one page of its paper, fits its places, and can be read on a screen."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from site_builder.model.wall import SheetKind
from tests.browser.conftest import Sheet
from tests.browser.test_access import told
from tests.browser.visiting import PHONES, desk, go, measured
from tests.equipment import module_file
from tests.finished import Finished

Sites = Callable[[str], Finished]
POINTS = {"a3-wide": (1191, 842), "a3-tall": (842, 1191), "a4": (595, 842)}
_MEDIA = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]")
_PAGES = re.compile(rb"/Type\s*/Page(?!s)\b")
# What leaves its sheet or runs into the foot; 1 px for rounding.
_OUTSIDE = """() => {
  const sheet = document.querySelector('.sheet').getBoundingClientRect();
  const foot = document.querySelector('.foot');
  const limit = foot.getBoundingClientRect().top;
  const out = [];
  for (const one of document.querySelectorAll('.sheet *:not(.snake)')) {
    const box = one.getBoundingClientRect();
    if (!box.width || !box.height || !one.checkVisibility()) continue;
    const name = `${one.tagName.toLowerCase()}.${one.getAttribute('class') || ''} “${one.textContent.trim().slice(0, 30)}”`;
    if (box.left < sheet.left - 1 || box.right > sheet.right + 1) out.push(`${name} leaves the sheet sideways`);
    if (!foot.contains(one) && box.bottom > limit + 1) out.push(`${name} runs into the foot`);
    if (one.matches('.ln, p, h2, h3, b, li') && one.scrollWidth > one.clientWidth + 2 && one.clientWidth)
      out.push(`${name} is wider than its place`);
  }
  return out;
}"""


def of_kinds(site: Finished) -> dict[SheetKind, list[Path]]:
    """The sheets of a site by their kind, the largest file first."""
    found = {
        kind: sorted(site.files(f"print/{kind.value}-*.html"), key=lambda one: -one.stat().st_size)
        for kind in SheetKind
    }
    return {kind: files for kind, files in found.items() if files}


def one_of_each(site: Finished) -> Iterator[Path]:
    """The fullest sheet of each kind."""
    return (files[0] for files in of_kinds(site).values())


def faults(page: Page, file: Path) -> list[str]:
    """What is wrong with a sheet when it is printed."""
    page.goto(file.as_uri())
    paper = (page.locator(".sheet").get_attribute("class") or "").split()[1]
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    found = list(page.evaluate(_OUTSIDE))
    count = len(_PAGES.findall(pdf))
    if count != 1:
        found.append(f"{count} pages")
    sizes = {(round(float(width)), round(float(height))) for width, height in _MEDIA.findall(pdf)}
    near = POINTS[paper]
    if not all(abs(w - near[0]) <= 1 and abs(h - near[1]) <= 1 for w, h in sizes) or not sizes:
        found.append(f"{sizes} instead of {near}")
    return [f"{file.name}: {one}" for one in found]


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        page = context.new_page()
        page.emulate_media(media="print")
        yield page


def test_every_sheet_of_the_demo_is_one_page_of_its_paper(paper: Page, finished: Sites) -> None:
    site = finished("demo")
    assert of_kinds(site).keys() == set(SheetKind)
    files = [file for files in of_kinds(site).values() for file in files]
    found = [one for file in files for one in faults(paper, file)]
    assert not found, "\n".join(found)


def test_a_sheet_of_extremes_is_one_page_of_its_paper(paper: Page, finished: Sites) -> None:
    site = finished("stress")  # nobody asks anything of its teams
    assert of_kinds(site).keys() == set(SheetKind) - {SheetKind.COVERAGE}
    found = [one for file in one_of_each(site) for one in faults(paper, file)]
    assert not found, "\n".join(found)


def test_the_measure_sees_more_pages_and_what_runs_out(paper: Page, tmp_path: Path) -> None:
    file = tmp_path / "wrong.html"
    tall = '<p style="height: 900mm">x</p><p style="width: 240mm">y</p><p class="foot">z</p>'
    style = "<style>@page { size: A4; margin: 0 } .foot { position: absolute; top: 9mm }</style>"
    sheet = f'<div class="sheet a4" style="width: 210mm; position: relative">{tall}</div>'
    file.write_text(f"<!DOCTYPE html>{style}{sheet}", encoding="utf-8")
    said = "\n".join(faults(paper, file))
    assert "3 pages" in said
    assert "leaves the sheet" in said
    assert "runs into the foot" in said


def test_nothing_stands_in_the_way_of_a_reader(browser: Browser, finished: Sites) -> None:
    module_file("axe-core/axe.min.js")
    files = list(one_of_each(finished("demo")))
    with desk(browser, color_scheme="light") as context:
        page = context.new_page()
        found = [
            one for file in files for one in told(page, Sheet("demo", file.name, file.as_uri()))
        ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("site", ["demo", "stress"])
def test_a_sheet_on_a_telephone_does_not_widen_its_page(
    browser: Browser, finished: Sites, site: str
) -> None:
    found = []
    with desk(browser) as context:
        page = context.new_page()
        for file in one_of_each(finished(site)):
            go(page, file.as_uri())
            found += [f"{file.name}: {one}" for one in measured(page, ("wide",), PHONES)]
    assert not found, "\n".join(found)
