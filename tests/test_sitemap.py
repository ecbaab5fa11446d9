"""The list of pages names every page that can be read, by its whole address."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from site_builder.build import Built
from site_builder.views.sitemap import Place, SitemapView, sitemaps
from site_builder.views.values import Page
from tests.factories import TEAM, build_text, html_of

ROOT = "http://10.1.2.3/xuanchuan/"
SITE = f"-- site.yaml --\n标题: 一线\n网址: {ROOT}\n"
NEWS = "-- news/2026/雨季.md --\n---\n标题: 雨季\n类型: 新闻\n日期: 2026-07-01\n别名: /old\n---\n雨多。\n"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NOT_LISTED = {"404.html", "search.html", "health.html", "print/index.html"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build_text(SITE + TEAM + NEWS, tmp_path_factory.mktemp("mapped"))


def listed(site: Built) -> dict[str, str]:
    """The addresses with the days of their last change, "" for none."""
    data = next(one.data for one in site.artifacts if one.path == "sitemap.xml")
    urls = ET.fromstring(data).findall(f"{NAMESPACE}url")  # noqa: S314  (our own)
    return {
        url.findtext(f"{NAMESPACE}loc", ""): url.findtext(f"{NAMESPACE}lastmod", "") for url in urls
    }


def test_it_names_every_page_but_those_for_nobody_to_find(site: Built) -> None:
    read = html_of(site)
    pages = {path for path, text in read.items() if 'http-equiv="refresh"' not in text} - NOT_LISTED
    assert "data.html" in pages
    named = {address.removeprefix(ROOT) or "index.html" for address in listed(site)}
    assert named == {page.replace("雨季", "%E9%9B%A8%E5%AD%A3") for page in pages}


def test_the_day_of_a_page_is_that_of_what_it_tells(site: Built) -> None:
    days = {address: day for address, day in listed(site).items() if day}
    assert days[f"{ROOT}news/2026/%E9%9B%A8%E5%AD%A3.html"] == "2026-07-01"
    assert days.keys() < listed(site).keys()


def test_the_page_about_interfaces_leads_to_it(site: Built) -> None:
    assert 'href="sitemap.xml"' in html_of(site)["data.html"]


def test_a_site_that_does_not_know_its_address_has_none(tmp_path: Path) -> None:
    site = build_text(SITE.replace(f"网址: {ROOT}\n", "") + TEAM, tmp_path)
    assert not [one.path for one in site.artifacts if one.path.startswith("sitemap")]


def test_more_pages_than_a_list_may_hold_stand_in_several(site: Built) -> None:
    pages = [Page(f"{number}.html", "", None) for number in range(5)]
    index, *parts = sitemaps(pages, site.bulletin, most=2)
    assert [one.path for one in parts] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    lists = [ROOT + one.path for one in parts]
    assert shown(index) == SitemapView((), tuple(Place(one, "") for one in lists))
    assert [len(shown(one).pages) for one in parts] == [2, 2, 1]


def shown(page: Page) -> SitemapView:
    assert isinstance(page.view, SitemapView)
    return page.view
