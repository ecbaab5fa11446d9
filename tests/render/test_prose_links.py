"""Links lead to pages, outside, or nowhere; what is wrong is named where the author wrote it."""

import pytest

from site_builder.problems import Edit, Span
from tests.render.prose_site import PATH, render


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("topics/tarpaulin.md", "@/teams/x/topics/tarpaulin.html"),
        ("./topics/tarpaulin.md", "@/teams/x/topics/tarpaulin.html"),
        ("topics/tarpaulin.html", "@/teams/x/topics/tarpaulin.html"),
        ("topics/tarpaulin", "@/teams/x/topics/tarpaulin.html"),
        ("topics\\tarpaulin.md", "@/teams/x/topics/tarpaulin.html"),
        ("topics/tarpaulin.md?a=1#目标", "@/teams/x/topics/tarpaulin.html#%E7%9B%AE%E6%A0%87"),
        ("topics/篷布.md", "@/teams/x/topics/%E7%AF%B7%E5%B8%83.html"),
        ("topics/%E7%AF%B7%E5%B8%83.md", "@/teams/x/topics/%E7%AF%B7%E5%B8%83.html"),
        ("../../campaign/concepts/vision.md", "@/campaign/concepts/vision.html"),
        ("/campaign/concepts/vision.md", "@/campaign/concepts/vision.html"),
        ("team.yaml", "@/teams/x/index.html"),
        ("../x", "@/teams/x/index.html"),
        ("../x/", "@/teams/x/index.html"),
        (".", "@/teams/x/index.html"),
        ("../../", "@/index.html"),
        ("team", "@/teams/x/index.html"),
    ],
)
def test_links_to_sources_pages_and_folders_lead_to_the_page(href: str, expected: str) -> None:
    answer = render(f"[文]({href})")
    assert answer.html == f'<p><a href="{expected}">文</a></p>'
    assert answer.problems == ()


@pytest.mark.parametrize(
    "href", ["https://a.example/x?y=1", "http://a.example", "mailto:a@b.example", "tel:10086"]
)
def test_outside_links_tell_nothing_about_where_they_come_from(href: str) -> None:
    html = render(f"[文]({href})").html
    assert html == f'<p><a href="{href}" rel="noopener noreferrer">文</a></p>'


def test_raw_links_are_resolved_like_others() -> None:
    html = render('<a href="topics/tarpaulin.md" title="课题">文</a> <a name="x">锚</a>').html
    assert html == '<p><a href="@/teams/x/topics/tarpaulin.html" title="课题">文</a> 锚</p>'


def test_places_on_the_same_page_stay() -> None:
    assert render("[文](#目标)").html == '<p><a href="#目标">文</a></p>'


def test_wide_brackets_make_links_only_around_addresses() -> None:
    assert "<a href" in render("[文]（topics/tarpaulin.md）").html
    assert "<a href" in render("[文](topics/tarpaulin.md）").html
    assert render("见[1]（附后）").html == "<p>见[1]（附后）</p>"


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("见 [文](javascript:alert(1))", "E305", (7, 7, 19)),
        ("见 [文](ｊavascript:x)", "E305", (7, 7, 12)),
        ("见 [文](https：//a.example)", "E305", (7, 7, 17)),
        ("见 [文](htpp://a.example)", "E305", (7, 7, 16)),
        ("见 [文](//a.example/x)", "E305", (7, 7, 13)),
        ("见 [文](data:text/html,x)", "E305", (7, 7, 16)),
        ("见 <ftp://a.example>", "E305", (7, 4, 15)),
        ("见 [文](file:///C:/a.doc)", "E302", (7, 7, 16)),
        ("见 [文](D:\\资料\\a.doc)", "E302", (7, 7, 11)),
        ("见 [文](\\\\server\\资料)", "E302", (7, 7, 11)),
        ("见 [文]()", "W311", (7, 3, 5)),
        ("见 [文](#)", "W311", (7, 7, 1)),
        ("甲\n\n- 乙 [文](topics/tarpaulins.md)", "W300", (9, 9, 20)),
        ("见 [文](nothing-like-it.md)", "W301", (7, 7, 18)),
        ("见 [文](../../../../etc/passwd)", "W301", (7, 7, 22)),
        ("`[文](a)` [文][k]\n\n[k]: none.md", "W301", (9, 6, 7)),
    ],
)
def test_a_link_that_cannot_be_is_unwrapped_and_named(
    text: str, code: str, place: tuple[int, int, int]
) -> None:
    answer = render(text, line=7)
    assert answer.places == [(code, *place)]
    assert "<a" not in answer.html


def test_the_words_of_a_link_that_cannot_be_stay() -> None:
    assert render("见 [**好**课题](none.md) 吧").html == "<p>见 <strong>好</strong>课题 吧</p>"


def test_a_missing_page_names_its_neighbours_as_this_file_would_write_them() -> None:
    (problem,) = render("[文](topics/蓬布.md)").problems
    assert problem.facts == {"found": "topics/蓬布.md", "near": ("topics/篷布.md",)}


def test_another_case_is_followed_and_corrected() -> None:
    answer = render("[文](Topics/Tarpaulin.MD#x)")
    assert 'href="@/teams/x/topics/tarpaulin.html#x"' in answer.html
    (problem,) = answer.problems
    assert problem.code == "W310"
    assert problem.edits == (Edit(Span(PATH, 1, 5, 21), "topics/tarpaulin.md#x"),)


def test_one_wrong_address_written_twice_is_one_problem() -> None:
    assert render("[文](none.md) [文](none.md)").codes == ["W301"]


@pytest.mark.parametrize(
    ("text", "found", "place"),
    [
        ("截至 20__ 年", "20__", (5, 4, 4)),
        ("党发[20__]14号", "[20__]", (5, 3, 6)),
        ("由××负责", "××", (5, 2, 2)),
        ("由XX班负责", "XX", (5, 2, 2)),
        ("X月份", "X", (5, 1, 1)),
        ("由某某负责", "某某", (5, 2, 2)),
        ("目标：（此处填写）", "（此处填写）", (5, 4, 6)),
        ("甲\n乙（请填写指标名称）", "（请填写指标名称）", (6, 2, 9)),
        ("共____次", "____", (5, 2, 4)),
        ("__年", "__", (5, 1, 2)),
    ],
)
def test_what_a_template_left_open_is_named(
    text: str, found: str, place: tuple[int, int, int]
) -> None:
    answer = render(text, line=5)
    assert answer.places == [("E126", *place)]
    assert answer.problems[0].facts == {"found": found}


@pytest.mark.parametrize(
    "text",
    [
        "`20__`",
        "3×4",
        "XXL 号",
        "a_20__b",
        "2020__重点__",
        "----\n\n____",
        "第 XX century",
        "3×日均",
    ],
)
def test_what_only_resembles_a_placeholder_is_none(text: str) -> None:
    assert render(text).codes == []
