"""What is found late is told at the line where its text stands."""

import pytest

from site_builder.problems import Problem, Span
from site_builder.publish.locating import located
from site_builder.read.documents import parse_documents
from site_builder.read.files import SourceFile

_FILES = {
    "teams/a/team.yaml": "名称: 一班\n愿景: 稳\n",
    "teams/a/training-2026.yaml": "- 日期: 2026-07-01\n  内容: 卷钢三处看点再走一遍，边走边说\n",
    "teams/b/training-2026.yaml": "- 内容: 二班的课\n",
}


@pytest.mark.parametrize(
    ("text", "line", "place"),
    [
        ("稳", 1, Span("teams/a/team.yaml", 2, 5, 1)),
        ("卷钢三处看点再走一遍，边走边说…", 1, Span("teams/a/training-2026.yaml", 2, 7, 15)),
        ("二班的课", 1, Span("teams/a/team.yaml", 1)),  # another team's words are not looked for
        ("稳", 7, Span("teams/a/team.yaml", 7)),  # a place that is known stays
    ],
)
def test_a_text_too_long_for_a_sheet_is_told_where_it_stands(
    text: str, line: int, place: Span
) -> None:
    documents = parse_documents(SourceFile(path, one.encode()) for path, one in _FILES.items())
    problem = Problem("W196", Span("teams/a/team.yaml", line), {"found": text})
    assert [one.span for one in located([problem], documents.value)] == [place]
