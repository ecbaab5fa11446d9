"""What holds for every file, however broken."""

from collections.abc import Iterator

import yaml as pyyaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.problems import Problem, Severity, Span
from site_builder.read.documents import Document
from site_builder.read.nodes import Mapping, Node, Sequence
from site_builder.read.passage import Passage
from site_builder.read.repairs import repair
from site_builder.read.yaml import read_nodes
from tests.read.helpers import mend, parse

SLIPS = (
    "：", ":", ": ", " ", "  ", "　", "\t", "\n", "\n", "\n  ", "\n- ", "\n  - ", "-", "－", "· ", "1、", "2、",
    '"', "'", "“", "[", "]", "{", "}", "#", " #", "# ", "|", ">", ": |\n", "*", "&", "!", "%", "@", "`", ",", "，",
    "---\n", "\u200b", "\x0b", "\ufeff", "\u2028", "\x85", "\xa0", "\\", "?", "~", "12:30", "http://x", "👨\u200d👩", "𬱖",
    "名称", "班组长", "张三", "a", "b1", "安全 第一", "…", "...\n", "<<<<<<< ", ">>>>>>> ", "=======\n",
)  # fmt: skip
BROKEN = st.lists(st.sampled_from(SLIPS), max_size=25).map("".join)
SAMPLE = (
    "名称: 货装一班\n班组长：单志远\n成员:\n\t- 姓名：张三\n\t  岗位: 工\n愿景: |\n  每一车：都稳\n"
    "  每一天 # 学\n列: [a, 'b: c',\n  d]\n引: \"x\n  y\"\n题: 课题: 缩短\n参加:\n-李四\n－ 王五\n"
)
CUT = st.tuples(st.integers(0, len(SAMPLE)), st.integers(0, len(SAMPLE))).map(
    lambda ends: SAMPLE[ends[0] : ends[1]] + SAMPLE[: ends[0]]
)
SHUFFLED = st.permutations(SAMPLE.split("\n")).map("\n".join)
LINES = st.tuples(
    st.sampled_from(["", "", "", "  ", "  ", "    ", "\t", "　", "\xa0 ", " "]),
    st.sampled_from(["", "", "", "- ", "-", "－ ", "· ", "1、", "2、", "-　", "- - "]),
    st.sampled_from(["名称", "a", "日期", "b c", '"引"', "1", "12", "*x", ""]),
    st.sampled_from([": ", ":", "：", " ： ", ":\t", ":　", "", " :"]),
    st.sampled_from(
        ["", "张三", "a: b", '"好" x', "'x'", "'x", "[a, b]", "[a] b", "[a,", "{a: b}", "|", ">", ">5", "- x", "*重*",
         "3 #道", "3  # 注", "x:", "一：二", "# 注", "\u200b", "&a x", "*a", "!x", "`", "C:\\x", '"a\\b.jpg"', "12:30"]
    ),
).map("".join)  # fmt: skip
OUTLINED = st.lists(LINES, max_size=6).map("\n".join)
HEADED = st.tuples(
    st.sampled_from(["---", "———", "－－－", "----", "\n---", " --- ", "***", "", "\u200b---"]),
    OUTLINED,
    st.sampled_from(
        ["---", "———", "", "...", "\n", "---\n正文", "\n正文：x\n\n---\n", "\n# 题\n\n文"]
    ),
).map("\n".join)
TEXTS = BROKEN | CUT | SHUFFLED | OUTLINED | HEADED
PATHS = st.sampled_from(["a.yaml", "a.md"])


def spans(node: Node) -> Iterator[Span]:
    yield node.span
    if isinstance(node, Mapping):
        for field in node.fields:
            yield field.key.span
            yield from spans(field.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from spans(item)


def assert_inside(span: Span, text: str, least: int = 1) -> None:
    if span.line == 0:
        return
    lines = text.split("\n")
    assert 1 <= span.line <= len(lines)
    room = len(lines[span.line - 1]) + 1 - span.column
    assert span.column >= 1
    assert room >= 0
    assert least <= span.length <= max(room, 1)


def assert_all_inside(problems: tuple[Problem, ...], document: Document | None, text: str) -> None:
    for problem in problems:
        assert_inside(problem.span, text)
        if problem.related is not None:
            assert_inside(problem.related, text)
        for edit in problem.edits:
            assert_inside(edit.span, text, least=0)
            assert edit.span.line > 0
    if document is not None and document.fields is not None:
        for span in spans(document.fields):
            assert_inside(span, text)


@given(data=st.binary(max_size=200) | BROKEN.map(lambda t: t.encode("gb18030")), path=PATHS)
@settings(max_examples=150)
def test_no_bytes_whatever_raise(data: bytes, path: str) -> None:
    checked = parse(data, path)
    if checked.value is not None:
        assert_all_inside(checked.problems, checked.value, checked.value.text)


@given(text=SHUFFLED | CUT, cut=st.integers(0, 400))
def test_a_file_cut_anywhere_between_bytes_never_raises(text: str, cut: int) -> None:
    checked = parse(text.encode()[:cut])
    if checked.value is not None:
        assert_all_inside(checked.problems, checked.value, checked.value.text)


@given(text=TEXTS, path=PATHS)
@settings(max_examples=250)
@example(text="a: |\n\x85\n\u2028x\n", path="a.yaml")
@example(text="a:\n", path="a.yaml")
def test_every_position_lies_in_the_authors_file(text: str, path: str) -> None:
    checked = parse(text, path)
    shown = checked.value.text if checked.value is not None else text.removeprefix("\ufeff")
    assert_all_inside(checked.problems, checked.value, shown.replace("\r", "\n"))


@given(text=TEXTS, path=PATHS)
@settings(max_examples=250)
def test_what_cannot_be_read_gives_exactly_one_error(text: str, path: str) -> None:
    checked = parse(text, path)
    errors = [p for p in checked.problems if p.severity is Severity.ERROR]
    if checked.value is None:
        assert len(errors) == 1
        assert checked.problems == tuple(errors)
    else:
        assert [p.code for p in errors] in ([], ["E119"])


@given(text=TEXTS, path=PATHS)
@example(text=" -名称: \n\xa0 a: ", path="a.yaml")
@settings(max_examples=400)
def test_a_mended_file_needs_no_repair_and_means_the_same(text: str, path: str) -> None:
    before = parse(text, path)
    if before.value is None:
        return
    repairs = [p for p in before.problems if p.edits]
    mended = mend(before.value.text, repairs)
    after = parse(mended, path)
    assert after.value is not None, mended
    assert [p for p in after.problems if p.edits] == [], mended
    assert meaning(after.value) == meaning(before.value), mended


def meaning(document: Document) -> object:
    return (
        None if document.fields is None else shape(document.fields),
        None if document.body is None else document.body.text,
    )


def shape(node: Node) -> object:
    if isinstance(node, Mapping):
        return [(field.key.text, shape(field.value)) for field in node.fields]
    if isinstance(node, Sequence):
        return [shape(item) for item in node.items]
    return node.text


WORDS = st.text(
    st.sampled_from("名称班组安全ab12 ：:#-'\"[]{}*&!|>%@`,，。、.·\n\\“”（）?~\t"), max_size=12
)
NAMES = st.text(st.sampled_from("名称班组安全ab_"), min_size=1, max_size=6)
VALUES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


@given(
    value=st.dictionaries(NAMES, VALUES, min_size=1, max_size=5)
    | st.lists(st.dictionaries(NAMES, VALUES, min_size=1), min_size=1, max_size=4),
    style=st.sampled_from([None, '"', "'", "|"]),
    flow=st.sampled_from([False, None]),
    indent=st.integers(2, 4),
)
@example(value={"_": {"a": '1 "', "_": "\t}"}}, style=None, flow=None, indent=2)
@settings(max_examples=200)
def test_proper_yaml_is_read_the_same_with_and_without_repairs(
    *, value: object, style: str | None, flow: bool | None, indent: int
) -> None:
    text = pyyaml.dump(
        value,
        allow_unicode=True,
        width=10_000,
        default_style=style,
        default_flow_style=flow,
        indent=indent,
        sort_keys=False,
        Dumper=Indented,
    )
    lines = tuple(text.split("\n"))
    repaired = repair("a.yaml", lines, 1)
    assert repaired.problems == (), text
    assert read_nodes(repaired.value) == read_nodes(Passage("a.yaml", lines)), text


class Indented(pyyaml.SafeDumper):
    """Writes texts only, so that nothing needs a tag."""
