"""Nothing withheld is left in the finished files, however it is spelt there."""

import json

import pytest

from site_builder.problems import Span, Term
from site_builder.publish.check import check
from site_builder.publish.leaks import Watch, Withheld, scan_for_leaks
from site_builder.publish.names import Names
from site_builder.render.artifact import Artifact
from tests.publish.pages import asset, page, pointer

ROSTER = Span("teams/a/members.yaml", 4, 5, 2)
PERSON = Withheld("邓佳", ROSTER, Term("没有同意", "no consent"))


def test_what_the_search_repeats_of_a_page_is_told_once() -> None:
    watch = Watch.over([PERSON], ())
    shown = page("a.html", "邓佳")
    repeated, alone = (asset(f"search/{name}.js", "邓佳".encode()) for name in ("t0-b", "t1-b"))
    assert [one.facts["page"] for one in check([shown, repeated], watch)] == ["a.html"]
    assert [one.code for one in check([alone], watch)] == ["P423"]


def codes(artifact: Artifact, *withheld: Withheld, allowed: tuple[str, ...] = ()) -> list[str]:
    return [one.code for one in scan_for_leaks([artifact], withheld, allowed)]


@pytest.mark.parametrize(
    "artifact",
    [
        page("a.html", "邓佳"),
        page("a.html", "邓<b>佳</b>"),
        page("a.html", "邓　佳"),
        page("a.html", "邓 佳"),
        page("a.html", "&#37011;&#x4f73;"),
        page("a.html", "邓\u200b佳"),
        page("a.html", '<img src="x" alt="邓佳">'),
        page("a.html", '<a href="%E9%82%93%E4%BD%B3.html">x</a>'),
        page("a.html", "<!-- 邓佳 -->"),
        page("a.html", '<script>var a = "\\u9093\\u4f73"</script>'),
        page("teams/邓佳.html"),
        pointer("search.json", json.dumps({"name": "邓佳"})),
        pointer("search.js", 'x = ["\\u{9093}佳"]'),
        pointer("all.csv", "姓名\n邓佳\n"),
        pointer("a.ics", "SUMMARY:辅导 邓\r\n 佳"),
        pointer("feed.xml", "<feed><title>邓佳</title></feed>"),
        pointer("feed.xml", "<content type='html'>&lt;p&gt;邓&lt;b&gt;佳&lt;/b&gt;</content>"),
        asset("a.css", b'a::after{content:"\\9093 \\4f73 "}'),
        asset("i.svg", "<svg><text>邓<tspan>佳</tspan></text></svg>".encode()),
        asset("photos/邓佳.jpg", b"\xff\xd8"),
    ],
)
def test_a_withheld_name_is_found(artifact: Artifact) -> None:
    assert codes(artifact, PERSON) == ["P423"]


def test_a_finding_names_the_page_and_the_roster() -> None:
    (found,) = scan_for_leaks([page("a.html", "邓佳", source="posts/a.md")], [PERSON], [])
    assert found.span == Span("posts/a.md")
    assert found.related == ROSTER
    assert found.facts["page"] == "a.html"
    assert found.facts["name"] == "邓佳"


@pytest.mark.parametrize(
    "artifact",
    [
        page("a.html", "<td>邓</td><td>佳</td>"),
        page("a.html", "邓某佳"),
        asset("a.png", "邓佳".encode()),
        asset("a.bin", b"\xff\xfe\x00"),
        pointer("a.json", '{"a": "\\ud800", "b": "\\u{110000}"}'),
    ],
)
def test_what_is_not_the_name_is_left_alone(artifact: Artifact) -> None:
    assert codes(artifact, PERSON) == []


def test_a_name_is_withheld_in_its_channels_only() -> None:
    screen = Withheld("邓佳", None, channels=("screen",))
    assert codes(page("screens/1/index.html", "邓佳"), screen) == ["P423"]
    assert codes(page("print/a.html", "邓佳"), screen) == []
    assert codes(page("a.html", "邓佳"), screen) == []


def test_a_longer_word_may_be_allowed() -> None:
    wise = Withheld("高明", None)
    pages = [page("a.html", "办法高明极了")]
    assert len(scan_for_leaks(pages, [wise], [])) == 1
    assert scan_for_leaks(pages, [wise], [], {"web": ["高明极了"]}) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("电话 13912345678", "P422"),
        ("电话 139<b>1234</b>5678", "P422"),
        ("电话 １３９ １２３４ ５６７８", "P422"),
        ("电话 139&nbsp;1234&nbsp;5678", "P422"),
        ('<a href="tel:%2B8613912345678">x</a>', "P422"),
        ("11010519491231002X", "P422"),
        ("6222 0212 3456 7890 128", "P422"),
        ("li@example.org", "W422"),
    ],
)
def test_private_numbers_are_found(text: str, code: str) -> None:
    assert codes(page("a.html", text)) == [code]


def test_numbers_never_enter_the_facts() -> None:
    (found,) = scan_for_leaks([page("a.html", "13912345678")], [], [])
    assert "13912345678" not in repr(found)
    assert found.facts["masked"] == "139*******8"


def test_office_numbers_are_allowed_in_any_spelling() -> None:
    artifact = page("a.html", "139-1234-5678 Union@example.org")
    assert codes(artifact, allowed=("+86 139 1234 5678", "union@example.org")) == []


def test_numbers_in_cells_are_not_run_together() -> None:
    assert codes(page("a.html", "<td>139</td><td>1234</td><td>5678</td>")) == []


def test_numbers_in_embedded_pictures_are_not_read() -> None:
    assert codes(page("a.html", '<img alt="" src="data:image/png;base64,13912345678+AA">')) == []


def test_one_leak_on_many_pages_of_a_source_is_one_problem() -> None:
    pages = [page(f"{n}.html", "13912345678 13912345678", source="a.md") for n in range(3)]
    (found,) = scan_for_leaks(pages, [], [])
    assert found.facts["page"] == "0.html"
    assert found.facts["pages"] == 3


@pytest.mark.parametrize(
    ("name", "text", "there"),
    [
        ("吐尔逊·阿里", "吐尔逊•阿里说", True),
        ("王伟", "王  伟", True),
        ("王伟东", "王 伟东", False),
        ("Li Wei", "by Li  Wei.", True),
        ("Li Wei", "Li Weiming", False),
        ("Li Wei", "Xi-Li Wei", True),
        ("Tom", "Atom", False),
    ],
)
def test_names_are_found_as_people_write_them(name: str, text: str, *, there: bool) -> None:
    assert Names([name]).found_in(text) == ((name,) if there else ())


def test_names_that_overlap_are_all_found() -> None:
    assert Names(["大王", "王伟", "王伟东"]).found_in("大王伟和王伟东") == (
        "大王",
        "王伟",
        "王伟东",
    )


def test_a_name_that_is_allowed_is_not_looked_for() -> None:
    assert Names(["王伟", " "], ["王伟"]).found_in("王伟") == ()


def test_a_name_outside_the_allowed_word_is_still_found() -> None:
    assert Names(["高明"], ["高明极了", "高明湖"]).found_in("高明极了，高明湖，高明说") == ("高明",)


def test_check_reports_leaks_links_and_faults_of_style_sheets_together() -> None:
    artifacts = [
        page("a.html", '邓佳<a href="none.html">x</a><img src="b.css">'),
        asset("b.css", b"a{background:url(none.png)}"),
        pointer("feed.xml", "13912345678"),
    ]
    found = check(artifacts, Watch.over([PERSON], ()))
    assert sorted(one.code for one in found) == ["E401", "E401", "E409", "P422", "P423"]


def test_a_clean_site_has_no_problems() -> None:
    assert check([page("index.html", "班组")], Watch.over([PERSON], ["0432-61234567"])) == ()
