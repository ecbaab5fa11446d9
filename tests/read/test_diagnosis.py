"""The line to blame, and what is said about it, when YAML cannot be read."""

import pytest

from site_builder.problems import Span
from tests.read.helpers import parse, told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("愿景: 好\n  班组长: 甲\n人数: 8", ("E105", 2, 3)),
        ("甲:\n    乙: 1\n  丙: 2", ("E105", 3, 3)),
        ("- 姓名: 甲\n 岗位: 工", ("E105", 2, 2)),
        ("- 姓名: 甲\n   岗位: 工", ("E105", 2, 4)),
        ("  甲: 1\n乙: 2", ("E105", 2, 1)),
        ("甲:\n  乙: [1]\n   丙: 2", ("E105", 3, 4)),
        ('甲:\n  乙: "1"\n   丙: 2', ("E105", 3, 4)),
        ("\t甲: 1\n 乙: 2", ("E103", 2, 2)),
        ('甲: "未完\n乙: "好"\n丙: 1', ("E150", 1, 4)),
        ('甲: "安全”\n乙: 1', ("E150", 1, 4)),
        ("甲: 'x\n  y\n乙: 1", ("E150", 1, 4)),
        ("甲: [1, 2\n乙: 3", ("E158", 1, 4)),
        ("甲: {a: [1, 2}\n", ("E158", 1, 4)),
        ("甲: 1\n没有冒号\n乙: 2", ("E152", 2, 1)),
        ("没有冒号", ("E152", 1, 1)),
        ("没有冒号\n甲: 1", ("E152", 1, 1)),
        ("甲: 1\n- 乙", ("E178", 2, 1)),
        ("- 甲\n乙: 1", ("E178", 2, 1)),
        ("- 甲\n  - 乙", ("E177", 2, 3)),
        ("甲: 好\n  - 乙", ("E177", 2, 3)),
        ("**技能**: x\n乙: 1", ("E157", 1, 1)),
        ("题: 甲: 乙\n  丙\n丁: 1", ("E107", 1, 4)),
        ("甲: [1, , 2]", ("E157", 1, 1)),
        ("甲: |\n   乙\n  丙\n丁: 1", ("E157", 3, 3)),
        ("[甲]: 乙\n丙: 1", ("E159", 1, 1)),
        ("甲: !!int 3", ("E154", 1, 4)),
        ("甲: &x 1\n乙: *x", ("E154", 1, 4)),
        ("甲: 1\n---\n乙: 2", ("E153", 2, 1)),
        ("甲: " + "[" * 13 + "]" * 13, ("E155", 1, 15)),
    ],
)
def test_the_culprit_is_named(text: str, place: tuple[str, int, int]) -> None:
    checked = parse(text)
    assert checked.value is None
    assert told(checked.problems) == [place]


def test_wrong_indentation_names_the_line_to_align_with() -> None:
    (problem,) = parse("甲:\n  乙: 1\n   丙: 2").problems
    assert problem.facts == {"found": 3, "expected": 2, "line": 2}
    assert problem.related == Span("a.yaml", 2, 3, 4)


def test_a_line_below_a_header_is_counted_from_the_top_of_the_file() -> None:
    (problem,) = parse("---\n甲: 1\n没有冒号\n乙: 2\n---\n", "a.md").problems
    assert (problem.code, problem.span.line) == ("E152", 3)


def test_too_many_entries_are_refused() -> None:
    assert [p.code for p in parse("- a\n" * 20_001).problems] == ["E156"]


def test_twenty_thousand_entries_less_one_list_are_read() -> None:
    assert parse("- a\n" * 19_999).problems == ()


def test_twelve_levels_are_read() -> None:
    assert parse("[" * 11 + "a" + "]" * 11).problems == ()


def test_brackets_by_the_thousand_are_refused_at_once() -> None:
    assert [p.code for p in parse("[" * 100_000).problems] in (["E155"], ["E158"])


def test_a_text_of_nothing_but_open_quotes_gives_up_early() -> None:
    text = "".join(" " * depth + '- "x\n' for depth in range(100))
    assert told(parse(text).problems) == [("E150", 1, 3)]
