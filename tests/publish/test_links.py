"""Links lead somewhere, nothing comes from another host, pages can be used by everybody."""

import pytest

from site_builder.problems import Problem, Span
from site_builder.publish.links import check_links
from site_builder.render.artifact import Artifact
from tests.publish.pages import asset, page

HOME = "teams/货装/a.html"
SITE = (
    page("index.html", '<h2 id="top-1">x</h2><a name="old"></a>'),
    page("teams/货装/b c.html"),
    page("teams/index.html"),
    asset("assets/app.js"),
    Artifact("assets/i.svg", b'<svg><g id="star"/></svg>'),
)


def codes(body: str) -> list[str]:
    return [one.code for one in check_links((*SITE, page(HOME, body)))]


@pytest.mark.parametrize(
    "url",
    [
        "../../index.html",
        "../../index.html#top-1",
        "../../index.html#old",
        "../../index.html?x=1#top",
        "b%20c.html",
        "b c.html",
        "../../teams/%E8%B4%A7%E8%A3%85/b%20c.html",
        "./a.html",
        "#here",
        "#",
        "",
        "https://example.org/x#y",
        "HTTP://example.org",
        "mailto:a@example.org",
        "tel:043261234567",
        "../../assets/app.js#whatever",
        "../../assets/i.svg#star",
        " ../index.html ",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(url: str) -> None:
    assert codes(f'<p id="here"><a href="{url}">x</a>') == []


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("nothing.html", "E401"),
        ("../../Index.html", "E401"),
        ("#nowhere", "E402"),
        ("../../index.html#nowhere", "E402"),
        ("../../assets/i.svg#moon", "E402"),
        ("/index.html", "E403"),
        ("../", "E404"),
        ("../../teams", "E404"),
        ("../..", "E404"),
        (".", "E404"),
        ("../../../index.html", "E405"),
        ("../../..", "E405"),
        ("javascript:alert(1)", "E407"),
        ("file:///c:/x", "E407"),
        ("C:\\x", "E407"),
        ("//example.org/x", "E407"),
        ("data:text/html,x", "E407"),
        ("b%20c.html/", "E401"),
    ],
)
def test_a_link_that_leads_nowhere_is_reported(url: str, code: str) -> None:
    assert codes(f'<a href="{url}">x</a>') == [code]


@pytest.mark.parametrize(
    "markup",
    [
        '<img alt="" src="https://example.org/a.png">',
        '<img alt="" src="//example.org/a.png">',
        '<img alt="" srcset="https://example.org/a.png 2x">',
        '<link rel="stylesheet" href="https://example.org/a.css">',
        '<script src="http://example.org/a.js"></script>',
        '<form action="https://example.org/">',
        '<p style="background:url(https://example.org/a.png)">',
        '<style>@import "https://example.org/a.css";</style>',
        '<meta http-equiv="refresh" content="0;url=https://example.org/">',
        '<svg><image xlink:href="https://example.org/a.png"/></svg>',
        '<iframe src="javascript:x"></iframe>',
        '<svg><g fill="url(https://example.org/a.svg#b)"/></svg>',
    ],
)
def test_a_request_to_another_host_is_reported(markup: str) -> None:
    assert codes(markup) == ["E406"]


def test_pictures_inside_the_page_are_no_request() -> None:
    assert codes('<img alt="" src="data:image/png;base64,AAAA">') == []


def test_a_missing_picture_is_a_broken_link() -> None:
    assert codes('<img alt="" src="none.png">') == ["E401"]


def test_the_addresses_of_style_sheets_count_from_the_style_sheet() -> None:
    good = asset("assets/a.css", b"a{background:url(i.svg)}")
    bad = asset("assets/b.css", b"a{background:url(assets/i.svg)} @import '//example.org/x.css';")
    found = check_links((*SITE, good, bad))
    assert [(one.code, one.span.path) for one in found] == [
        ("E401", "assets/b.css"),
        ("E406", "assets/b.css"),
    ]


def test_a_bare_anchor_in_a_style_sheet_belongs_to_the_pages() -> None:
    assert check_links([asset("assets/a.css", b"a{fill:url(#star)}")]) == ()


def test_equal_anchors_count_for_each_page_by_itself() -> None:
    link = '<a href="#a">x</a>'
    found = check_links([page("x.html", link), page("y.html", '<p id="a">' + link)])
    assert [one.facts["page"] for one in found] == ["x.html"]


def test_a_link_that_stands_on_two_pages_is_judged_for_both() -> None:
    link = '<a href="none.html">x</a>'
    found = check_links([page("x.html", link, "x.md"), page("y.html", link, "y.md")])
    assert [one.facts["page"] for one in found] == ["x.html", "y.html"]


def test_guesses_end_when_there_are_too_many_faults() -> None:
    links = "".join(f'<a href="index{n}.html">x</a>' for n in range(60))
    found = check_links([page("index.html", links)])
    assert [one.facts["nearest"] for one in found].count("index.html") == 50
    assert len(found) == 60


def test_the_nearest_existing_file_is_named() -> None:
    (found,) = check_links((*SITE, page(HOME, '<a href="b-c.html">x</a>')))
    assert found.facts["target"] == "teams/货装/b-c.html"
    assert found.facts["nearest"] == "teams/货装/b c.html"


def test_the_basics_of_access_are_held() -> None:
    bare = Artifact("x.html", b'<img src="assets/i.svg"><p id="a"><p id="a">')
    found = check_links((*SITE, bare))
    assert {one.code for one in found} == {"E408", "E409", "E410", "E411"}
    assert all(one.facts["page"] == "x.html" for one in found)


def test_a_finding_points_at_the_source_of_its_page() -> None:
    one = page("teams/x.html", '<a href="none.html">x</a>', source="teams/x.md")
    (found,) = check_links([one])
    assert found.span == Span("teams/x.md")
    assert found.facts["page"] == "teams/x.html"


def test_a_finding_without_source_points_at_the_page() -> None:
    (found,) = check_links([page("x.html", '<a href="none.html">x</a>')])
    assert found.span == Span("x.html")


def shared(count: int) -> tuple[Problem, ...]:
    link = '<a href="../none.html">x</a>'
    return check_links([page(f"t{n}/x.html", link, source=f"t{n}/x.md") for n in range(count)])


def test_each_source_with_a_broken_link_is_reported() -> None:
    assert [one.span.path for one in shared(8)] == [f"t{n}/x.md" for n in range(8)]


def test_a_fault_of_a_template_is_reported_once() -> None:
    (found,) = shared(9)
    assert found.span == Span("t0/x.html")
    assert found.facts["pages"] == 9
