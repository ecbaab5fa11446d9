"""Documents: front matter, body, nodes with positions, language, conflicts."""

import pytest
import yaml

from site_builder.problems import Edit, Language, Span
from site_builder.read import yaml as reading
from site_builder.read.documents import Body, parse_documents
from site_builder.read.files import SourceFile
from site_builder.read.nodes import Field, Mapping, Scalar, Sequence
from tests.read.helpers import fields, mend, parse, told


def test_values_stay_what_the_author_wrote() -> None:
    text = "a: 12:30\nb: 007\nc: no\nd: 2026.10\ne: ~\nf: 2026-02-30\ng: 1e3\nh: null\n"
    assert fields(text) == {
        "a": "12:30",
        "b": "007",
        "c": "no",
        "d": "2026.10",
        "e": "~",
        "f": "2026-02-30",
        "g": "1e3",
        "h": "null",
    }


def test_every_node_knows_its_place() -> None:
    document = parse("名称: 货装\n空:\n列: [甲, {b: ''}]\n文: |\n  一\n  二\n").value
    assert document is not None

    def at(line: int, column: int, length: int) -> Span:
        return Span("a.yaml", line, column, length)

    inner = Mapping(
        (Field(Scalar("b", at(3, 9, 1)), Scalar("", at(3, 12, 2), quoted=True)),), at(3, 8, 7)
    )
    assert document.fields == Mapping(
        (
            Field(Scalar("名称", at(1, 1, 2)), Scalar("货装", at(1, 5, 2))),
            Field(Scalar("空", at(2, 1, 1)), Scalar("", at(2, 3, 1))),
            Field(
                Scalar("列", at(3, 1, 1)),
                Sequence((Scalar("甲", at(3, 5, 1)), inner), at(3, 4, 12)),
            ),
            Field(Scalar("文", at(4, 1, 1)), Scalar("一\n二\n", at(4, 4, 1))),
        ),
        at(1, 1, 6),
    )


def test_a_value_of_several_lines_is_underlined_on_the_first() -> None:
    document = parse("a: 'x  \n  y'\n").value
    assert document is not None
    assert document.fields.fields[0].value.span == Span("a.yaml", 1, 4, 2)  # type: ignore[union-attr]


def test_repeated_keys_are_kept() -> None:
    document = parse("a: 1\na: 2\n").value
    assert document is not None
    assert [f.key.text for f in document.fields.fields] == ["a", "a"]  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["", "\n", "# 注\n", "---\n", "  "])
def test_an_empty_file_is_a_document_without_fields(text: str) -> None:
    checked = parse(text)
    assert checked.problems == ()
    assert checked.value is not None
    assert checked.value.fields is None
    assert checked.value.body is None
    assert checked.value.language is Language.ZH


def test_an_empty_markdown_file_is_left_to_the_model() -> None:
    checked = parse("\n", "a.md")
    assert checked.problems == ()
    assert checked.value is not None
    assert checked.value.fields is None


def test_front_matter_and_body_are_parted() -> None:
    text = "---\n标题: 提速\n---\n\n# 一\n---\n二\n"
    checked = parse(text, "a.md")
    assert checked.problems == ()
    assert checked.value is not None
    assert fields(text, "a.md") == {"标题": "提速"}
    assert checked.value.body == Body("\n# 一\n---\n二\n", 4)
    assert checked.value.text == text


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\n标题: x\n---", Body("", 3)),
        ("---\n---\n正文", Body("正文", 3)),
        ("---  \n\n标题: x\n摘要: |\n  一\n\n  二\n# 注\n---\n正文", Body("正文", 10)),
    ],
)
def test_a_proper_header_needs_no_word(text: str, body: Body) -> None:
    checked = parse(text, "a.MD")
    assert checked.problems == ()
    assert checked.value is not None
    assert checked.value.body == body


@pytest.mark.parametrize(
    ("text", "places", "mended"),
    [
        ("———\n标题: x\n---\n文", [("W119", 1, 1)], "---\n标题: x\n---\n文"),
        ("－－－\n标题: x\n－－－\n文", [("W119", 1, 1), ("W119", 3, 1)], "---\n标题: x\n---\n文"),
        ("\n  ---\n标题: x\n----\n文", [("W119", 2, 3), ("W119", 4, 1)], "\n---\n标题: x\n---\n文"),
        ("***\n标题：x\n***\n文", [("W119", 1, 1), ("W119", 3, 1), ("W101", 2, 3)], "---\n标题: x\n---\n文"),
        ("\u200b---\n标题: x\n---\n文", [("W119", 1, 1)], "---\n标题: x\n---\n文"),
        ("---\n标题: x\n\n正文。\n\n---\n\n二", [("W151", 2, 1)], "---\n标题: x\n---\n\n正文。\n\n---\n\n二"),
        ("---\n标题: x\n人:\n  - 甲\n\n各位：好\n文", [("W151", 4, 3)], "---\n标题: x\n人:\n  - 甲\n---\n\n各位：好\n文"),
        ("---\n标题: x\n# 一\n\n文", [("W151", 2, 1)], "---\n标题: x\n---\n# 一\n\n文"),
        ("---\n标题: x", [("W151", 2, 1)], "---\n标题: x\n---"),
        ("---\n\n文", [("W151", 1, 1)], "---\n---\n\n文"),
    ],
)  # fmt: skip
def test_a_fence_that_only_looks_like_one_is_mended(
    text: str, places: list[tuple[str, int, int]], mended: str
) -> None:
    checked = parse(text, "a.md")
    assert told(checked.problems) == places
    assert mend(text, checked.problems) == mended
    assert parse(mended, "a.md").problems == ()
    assert fields(text, "a.md") == fields(mended, "a.md")


@pytest.mark.parametrize(
    ("text", "title", "span"),
    [
        ("\n正文\n\n## 提速 ##\n", "提速", Span("x/a.md", 2, 1, 2)),
        ("正文", "a", Span("x/a.md", 1, 1, 2)),
        ("标题: x\n\n正文", "a", Span("x/a.md", 1, 1, 5)),
        ("***\n\n正文", "a", Span("x/a.md", 1, 1, 3)),
    ],
)
def test_a_text_without_header_keeps_its_body_and_gets_one_to_paste(
    text: str, title: str, span: Span
) -> None:
    checked = parse(text, "x/a.md")
    assert [(p.code, p.span) for p in checked.problems] == [("E119", span)]
    assert checked.problems[0].facts == {"title": title}
    assert checked.value is not None
    assert checked.value.fields is None
    assert checked.value.body == Body(text, 1)


def test_positions_in_a_header_are_those_of_the_file() -> None:
    document = parse("\n\n---\n标题: 提速\n---\n", "a.md").value
    assert document is not None
    assert document.fields is not None
    assert document.fields.fields[0].value.span == Span("a.md", 4, 5, 2)  # type: ignore[union-attr]


def test_invisible_signs_leave_the_body() -> None:
    checked = parse("---\na: 1\n---\n货装\x0b一\u200b班\n好\n", "a.md")
    assert told(checked.problems) == [("N128", 4, 3)]
    assert checked.problems[0].edits == (
        Edit(Span("a.md", 4, 3, 1), ""),
        Edit(Span("a.md", 4, 5, 1), ""),
    )
    assert checked.value is not None
    assert checked.value.body == Body("货装一班\n好\n", 4)


@pytest.mark.parametrize("path", ["a.yaml", "a.md"])
def test_merge_conflicts_are_one_problem(path: str) -> None:
    text = "名称: 甲\n<<<<<<< HEAD\n数: 1\n=======\n数：2\n>>>>>>> 分支\n尾: [\n"
    (problem,) = parse(text, path).problems
    assert (problem.code, problem.span) == ("E132", Span(path, 2, 1, 12))
    assert problem.facts == {"first": 2, "last": 6}
    assert problem.related == Span(path, 6, 1, 10)
    assert parse(text, path).value is None


@pytest.mark.parametrize("text", ["a: '<<<<<<<'", "a: |\n  <<<<<<< x", "a: |\n  x\nb: '<<<<<<< '"])
def test_marks_within_a_line_are_no_conflict(text: str) -> None:
    assert parse(text).problems == ()


def test_an_opening_conflict_mark_alone_is_an_ordinary_mistake() -> None:
    assert [p.code for p in parse("<<<<<<< HEAD\na: 1\n").problems] == ["E152"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("name: 甲", Language.EN),
        ("name: a\n班次: b", Language.ZH),
        ("- name: a\n- [x, {班: y}]", Language.ZH),
        ("- a\n- b", Language.ZH),
        ("𠮷: b", Language.ZH),
    ],
)
def test_the_keys_tell_the_language(text: str, language: Language) -> None:
    document = parse(text).value
    assert document is not None
    assert document.language is language


def test_one_bad_file_leaves_the_others() -> None:
    files = [SourceFile("a.yaml", b"a: [\n"), SourceFile("b.yaml", b"b: 1\n")]
    checked = parse_documents(files)
    assert [(d.path, d.broken, d.text) for d in checked.value] == [
        ("a.yaml", True, "a: [\n"),
        ("b.yaml", False, "b: 1\n"),
    ]
    assert [p.span.path for p in checked.problems] == ["a.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        "𬱖: 甲  # 注\n空:\n列: [甲, {b: '', c}]\n文: |\n  一\n\n  二\n引: 'x\n\n  y'\n散: x\n  y\n",
        "- a: 1\n  b:\n  - 2\n  -\n-\n- - 3\n",
        "名称：甲\n\t- x\n",
        "",
    ],
)
def test_without_the_fast_parser_the_nodes_are_the_same(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = parse(text)
    monkeypatch.setattr(reading, "_LOADER", yaml.BaseLoader)
    assert parse(text) == fast
