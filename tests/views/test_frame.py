"""What stands around every page: the name of the site, where the page is, and what a link shows."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from site_builder.views.frame import Brand, brand_of
from site_builder.views.values import Page
from tests import factories
from tests.factories import SITE, TEAM, build_text, html_of

ADDRESS = "http://10.1.2.3/xuanchuan/"
SERVED = f"{SITE}网址: {ADDRESS}\n"
UNRULY = "http://10.1.2.3/宣传栏/index.html"
_META = re.compile(r'<meta (?:name|property)="(?P<name>[\w:-]+)" content="(?P<content>[^"]*)"')


def head(html: str) -> dict[str, str]:
    """What the head of a page says by the names of its fields."""
    found = _META.findall(html.partition("</head>")[0])
    return {name: unescape(content) for name, content in found}


def heads(text: str, root: Path) -> dict[str, dict[str, str]]:
    return {path: head(html) for path, html in html_of(build_text(text, root)).items()}


def page(path: str, title: str = "", description: str = "", root: str = "") -> Page:
    return Page(path, "pages/home.html", None, title=title, description=description, root=root)


class TestBrand:
    @pytest.mark.parametrize(
        ("title", "brand"),
        [
            ("一线", Brand("", "线", "")),
            ("一线 · 货运处班组宣传栏", Brand("", "线", "货运处班组宣传栏")),
            ("一线·货运处班组宣传栏", Brand("", "线", "货运处班组宣传栏")),
            ("在一起 · 西货场", Brand("在", "起", "西货场")),
            ("第一 · 一车间 · 二班", Brand("第", "", "一车间 · 二班")),
            ("一心一意", Brand("", "心一意", "")),
            ("一", Brand("", "", "")),
        ],
    )
    def test_the_line_stands_for_the_first_yi_of_a_short_name(
        self, title: str, brand: Brand
    ) -> None:
        assert brand_of(title) == brand

    @pytest.mark.parametrize(
        ("title", "brand"),
        [
            ("西货场班组宣传栏", Brand("", "西货场班组宣传栏", "")),
            ("晨光 · 第一车间", Brand("", "晨光", "第一车间")),
            ("货运一处班组宣传栏", Brand("", "货运一处班组宣传栏", "")),
            ("Team board · Freight", Brand("", "Team board", "Freight")),
            ("  晨光  ", Brand("", "晨光", "")),
        ],
    )
    def test_it_stands_before_any_other_name(self, title: str, brand: Brand) -> None:
        assert brand_of(title) == brand

    @pytest.mark.parametrize("title", ["· 西货场", "·", "一线 ·", ""])
    def test_a_dot_without_a_name_beside_it_parts_nothing(self, title: str) -> None:
        brand = brand_of(title)
        assert "·" not in brand.before + brand.after + brand.rest

    def test_the_whole_name_is_read_aloud(self, tmp_path: Path) -> None:
        site = "-- site.yaml --\n标题: 一线 · 西货场\n个人信息联系人: 工会\n"
        html = html_of(build_text(site, tmp_path))["index.html"]
        masthead = html.partition("<header")[2].partition("</header>")[0]
        assert '<span class="visually-hidden">一线 · 西货场</span>' in masthead
        assert masthead.count('aria-hidden="true"') >= 2


class TestWhereAPageIs:
    def test_it_has_a_whole_address_only_where_the_site_has_one(self) -> None:
        bare = factories.frame()
        served = replace(bare, address=ADDRESS)
        crew = page("teams/装卸/index.html")
        assert bare.around(crew).url == ""
        assert served.around(crew).url == f"{ADDRESS}teams/%E8%A3%85%E5%8D%B8/index.html"

    def test_the_first_page_is_the_site_itself(self) -> None:
        served = replace(factories.frame(), address=ADDRESS)
        assert served.around(page("index.html")).url == ADDRESS

    def test_a_page_shown_anywhere_has_none(self) -> None:
        served = replace(factories.frame(), address=ADDRESS)
        assert served.around(page("404.html", root="/xuanchuan/")).url == ""

    def test_its_title_names_the_site_and_a_shared_link_does_not(self) -> None:
        around = factories.frame().around(page("teams/a/index.html", "货装一班"))
        assert (around.title, around.name) == ("货装一班 · 一线", "货装一班")
        home = factories.frame().around(page("index.html"))
        assert (home.title, home.name) == ("一线", "一线")


class TestSharedLinks:
    def test_every_page_says_what_it_is(self, tmp_path: Path) -> None:
        for path, found in heads(SITE + TEAM, tmp_path).items():
            assert found["og:type"] == "website", path
            assert found["og:title"], path
            assert (found["og:site_name"], found["og:locale"]) == ("一线", "zh_CN"), path

    def test_a_picture_needs_the_address_of_the_site(self, tmp_path: Path) -> None:
        for found in heads(SITE + TEAM, tmp_path).values():
            assert not {"og:image", "og:url"} & set(found)
            assert found["twitter:card"] == "summary"

    @pytest.mark.parametrize(
        ("address", "root"),
        [(ADDRESS, ADDRESS), (UNRULY, "http://10.1.2.3/%E5%AE%A3%E4%BC%A0%E6%A0%8F/")],
    )
    def test_with_it_pictures_and_pages_have_whole_addresses(
        self, address: str, root: str, tmp_path: Path
    ) -> None:
        built = build_text(f"{SITE}网址: {address}\n{TEAM}", tmp_path)
        paths = {one.path for one in built.artifacts}
        for path, html in html_of(built).items():
            found = head(html)
            if path == "404.html":
                assert "og:url" not in found
                continue
            assert found["og:image"].startswith(root), path
            assert found["og:image"].removeprefix(root) in paths
            assert found["og:url"] == root + ("" if path == "index.html" else path)
            assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")

    def test_what_authors_write_ends_no_tag(self, tmp_path: Path) -> None:
        story = "-- teams/crew/posts/a.md --\n---\n标题: 甲“\"'<b>&amp;\n类型: 反思\n日期: 2026-07-01\n摘要: 三\"五<script>'\n---\n说。\n"
        html = html_of(build_text(SITE + TEAM + story, tmp_path))["teams/crew/posts/a.html"]
        assert "<script>'" not in html
        found = head(html)
        assert found["og:title"] == "甲“\"'<b>&amp;"

    def test_a_description_is_written_as_text(self) -> None:
        frame = replace(
            factories.frame(), title="甲", description='说"三<五&六"', name="甲", locale="zh_CN"
        )
        template = factories.environment().from_string('{% extends "layouts/base.html" %}')
        html = template.render(frame=frame, view=None)
        assert head(html)["og:description"] == '说"三<五&六"'
        assert head(html)["description"] == '说"三<五&六"'
        assert "三<五" not in html


class TestLostWays:
    def test_all_addresses_of_the_page_for_them_count_from_where_the_site_is_served(
        self, tmp_path: Path
    ) -> None:
        built = build_text(SERVED + TEAM, tmp_path)
        paths = {one.path for one in built.artifacts}
        found = re.findall(r' (?:href|src)="([^"#][^"]*)"', html_of(built)["404.html"])
        rooted = {one.removeprefix("/xuanchuan/") for one in found if one.startswith("/")}
        # What a folder on a disk is dressed with, beside the same from the server.
        relative = {one for one in found if not one.startswith("/")}
        assert len(rooted) > 6
        assert rooted <= paths
        assert relative == {one for one in rooted if one.startswith("assets/site-")}

    def test_all_other_pages_count_from_themselves(self, tmp_path: Path) -> None:
        for path, html in html_of(build_text(SERVED + TEAM, tmp_path)).items():
            assert path == "404.html" or ' href="/' not in html, path

    def test_without_an_address_they_count_from_the_page(self, tmp_path: Path) -> None:
        html = html_of(build_text(SITE + TEAM, tmp_path))["404.html"]
        assert ' href="/' not in html
        assert "data-root" not in html


class TestColoursOfTheBrowser:
    def test_a_theme_with_a_night_has_two(self, tmp_path: Path) -> None:
        html = html_of(build_text(SITE, tmp_path))["index.html"]
        assert html.count('name="theme-color"') == 2
        assert head(html)["color-scheme"] == "light dark"

    def test_a_theme_without_one_stays_light(self, tmp_path: Path) -> None:
        html = html_of(build_text(f"{SITE}主题: 红金\n", tmp_path))["index.html"]
        assert html.count('name="theme-color"') == 1
        assert head(html)["color-scheme"] == "light"


class TestNavigation:
    def test_it_leads_to_no_page_that_has_nothing_yet(self, tmp_path: Path) -> None:
        html = html_of(build_text(SITE + TEAM, tmp_path))["index.html"]
        menu = html.partition('class="masthead-list"')[2].partition("</ul>")[0]
        assert re.findall(r">([^<>\s]+)</a>", menu) == ["首页", "班组"]
