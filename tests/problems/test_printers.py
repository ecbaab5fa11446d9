"""What the printers put on paper."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.problems import Edit, Fact, Language, Problem, Span, Term
from site_builder.problems.data import render_json
from site_builder.problems.excerpt import excerpt, hide_numbers, width
from site_builder.problems.line import render_lines
from site_builder.problems.listing import summary
from site_builder.problems.text import render_text

PLAN = "teams/loading/crew-1/plan-2026.yaml"
SOURCE = "\n" * 13 + "    状态: 搞定了\n"
HERE = Span(PLAN, 14, 9, 3)


def problem(code: str = "E404", span: Span = HERE, **facts: Fact) -> Problem:
    return Problem(code, span, {"link": "x/", "target": "x", **facts})


def test_an_excerpt_points_at_the_place_in_display_columns() -> None:
    one = Problem("E404", HERE, {"link": "x/", "target": "x"}, edits=(Edit(HERE, "完成"),))
    assert render_text([one], {PLAN: SOURCE}) == (
        "错误[E404] 链接“x/”指向文件夹“x”\n"
        " --> content/teams/loading/crew-1/plan-2026.yaml:14:9\n"
        "   |\n"
        "14 |     状态: 搞定了\n"
        "   |           ^^^^^^\n"
        "   = 请写出其中的文件名，例如 index.html\n"
        "   = 改成：状态: 完成\n"
    )


def test_english_is_answered_in_english() -> None:
    text = render_text([problem()], {PLAN: SOURCE}, language=Language.EN)
    assert text.startswith("error[E404] The link “x/” leads to the folder “x”\n")


@pytest.mark.parametrize(
    ("code", "word"), [("E404", "错误"), ("W122", "警告"), ("P122", "隐私"), ("N999", "提示")]
)
def test_each_severity_has_its_word(code: str, word: str) -> None:
    assert render_text([Problem(code, Span(""))], {}).startswith(f"{word}[{code}] ")


def test_a_problem_of_the_whole_file_has_no_excerpt() -> None:
    text = render_text([problem(span=Span(PLAN))], {PLAN: SOURCE})
    assert " --> content/" + PLAN + "\n" in text
    assert "|" not in text


def test_a_problem_of_no_file_has_no_place() -> None:
    assert "-->" not in render_text([problem(span=Span(""))], {})


def test_a_line_that_is_not_there_is_not_shown() -> None:
    assert "|" not in render_text([problem(span=Span(PLAN, 99))], {PLAN: "a\n"})


def test_a_page_of_the_site_is_not_looked_for_in_the_content() -> None:
    one = Problem("E410", Span("index.html"), {"page": "index.html"})
    assert " --> index.html\n" in render_text([one], {})


def test_a_related_place_is_named() -> None:
    one = Problem("E404", HERE, related=Span("a.yaml", 5, 1))
    assert "= 另见：content/a.yaml:5:1\n" in render_text([one], {PLAN: SOURCE})


def test_tabs_and_control_characters_do_not_move_the_caret() -> None:
    cut = excerpt(Span("a", 1, 4, 1), "\t\x07字x")
    assert cut is not None
    assert cut.line == "    �字x"
    assert cut.marks == "       ^"


def test_combining_characters_take_no_column() -> None:
    cut = excerpt(Span("a", 1, 3, 1), "e\u0301x")
    assert cut is not None
    assert cut.marks == " ^"


def test_a_place_after_the_end_of_the_line_gets_one_caret() -> None:
    cut = excerpt(Span("a", 1, 9, 4), "名称")
    assert cut is not None
    assert cut.marks == "    ^"


@given(st.text("ab字\t ", min_size=101, max_size=300), st.integers(1, 300), st.integers(1, 20))
def test_a_long_line_is_clipped_with_the_place_in_sight(
    line: str, column: int, length: int
) -> None:
    cut = excerpt(Span("a", 1, column, length), line)
    assert cut is not None
    assert width(cut.line) <= 102
    assert len(cut.marks) <= 103
    assert cut.marks.endswith("^")


def test_the_clipped_end_is_marked() -> None:
    cut = excerpt(Span("a", 1, 60, 2), "字" * 100)
    assert cut is not None
    assert cut.line == "…" + "字" * 50 + "…"
    assert cut.marks == " " * 31 + "^^^^"


def test_private_numbers_are_hidden_from_every_excerpt_of_their_line() -> None:
    source = {"a.md": "电话 139 1234 5678 x\n"}
    private = Problem("P122", Span("a.md", 1, 4, 13), {"masked": "139*******8"})
    edit = Edit(Span("a.md", 1, 1, 2), "手机")
    other = Problem("E404", Span("a.md", 1, 1, 2), edits=(edit,))
    text = render_text([private, other], source)
    assert text.count("电话 *** **** **** x") == 2
    assert "1234" not in text


def test_no_printer_repeats_a_private_number_through_another_problem() -> None:
    span = Span("a.md", 1, 4, 11)
    facts: dict[str, Fact] = {
        "link": "13912345678",
        "target": (Term("甲", "A"), "13912345678"),
        "n": 13912345678,
        "t": Term("甲", "A"),
    }
    other = Problem("E404", span, facts, edits=(Edit(span, "13912345679"),))
    private = Problem("P122", span, {"masked": "139*******8"})
    for text in (render_text([other, private], {}), render_lines([other, private])):
        assert "链接“***********”指向文件夹“甲、***********”" in text
    assert "1391234567" not in render_json([other, private])


@given(st.text("0123456789 xX-１２字", max_size=60))
def test_hiding_numbers_keeps_the_length(text: str) -> None:
    assert len(hide_numbers(text)) == len(text)


def test_problems_come_in_order_and_once() -> None:
    spans = [Span("b", 2, 1), Span("a", 2, 1), Span("a", 1, 5), Span("a", 1, 2), Span("b", 2, 1)]
    lines = render_lines([problem(span=span) for span in spans], prefix="").splitlines()
    assert [line.partition(": ")[0] for line in lines] == ["a:1:2", "a:1:5", "a:2:1", "b:2:1"]


def test_problems_that_differ_in_facts_are_both_shown() -> None:
    lines = render_lines([problem(link="x"), problem(link=("y",), target=Term("a", "b"))])
    assert len(lines.splitlines()) == 2


def test_a_team_folder_shows_twenty_and_counts_the_rest() -> None:
    team = "teams/a/b"
    many = [problem(span=Span(f"{team}/topics/{n}.md", 1)) for n in range(23)]
    elsewhere = problem(span=Span("news/2026/x.md", 1))
    text = render_text([*many, elsewhere], {f"{team}/team.yaml": ""})
    assert text.count("错误[") == 21
    assert "… content/teams/a/b 里还有 3 处。全部列出：site-builder check --all\n" in text


def test_colour_marks_the_head_and_the_caret_only() -> None:
    text = render_text([problem()], {PLAN: SOURCE}, colour=True)
    assert text.count("\x1b[1;31m") == 2
    assert text.count("\x1b[0m") == 2
    assert "          \x1b[1;31m^^^^^^\x1b[0m" in text


def test_no_problems_print_nothing() -> None:
    assert render_text([], {}) == ""
    assert render_lines([]) == ""


def test_an_editor_gets_one_line_for_each_problem() -> None:
    assert render_lines([problem()]) == f"content/{PLAN}:14:9: E404 链接“x/”指向文件夹“x”\n"
    assert render_lines([problem(span=Span(""))], language=Language.EN).startswith("-: E404 The")


def test_programs_get_both_languages_spans_and_edits() -> None:
    one = Problem("E404", HERE, {}, edits=(Edit(HERE, "完成"),), related=Span("a.yaml", 1))
    data = json.loads(render_json([one, one]))
    assert data["counts"] == {"note": 0, "warning": 0, "error": 1, "privacy": 0}
    (found,) = data["problems"]
    assert found["severity"] == "error"
    assert found["span"] == {"path": PLAN, "line": 14, "column": 9, "length": 3}
    assert found["related"]["path"] == "a.yaml"
    assert found["edits"] == [{"span": found["span"], "text": "完成"}]
    assert "链接" in found["zh-CN"]["says"]
    assert "link" in found["en"]["says"]
    assert found["en"]["help"] == ["Please name the file in it, for example index.html"]


def test_the_summary_counts_by_severity_the_worst_first() -> None:
    problems = [
        Problem("E404", Span("a")),
        Problem("E404", Span("b")),
        Problem("W122", Span("a")),
        Problem("P122", Span("a")),
        Problem("N999", Span("a")),
    ]
    assert summary(problems, Language.ZH) == "1 处隐私问题、2 处错误、1 处警告、1 处提示"
    assert summary(problems, Language.EN) == "1 privacy problem, 2 errors, 1 warning, 1 note"
    assert summary([], Language.ZH) == "没有发现问题"
    assert summary([], Language.EN) == "No problems found"
