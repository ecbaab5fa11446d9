"""Every rule this stage reports has words in both languages, and they fit its facts."""

from pathlib import Path

import pytest

from site_builder.problems import Language, Problem
from site_builder.problems.catalogue import RULES
from site_builder.problems.facts import Fact, Term
from site_builder.read.content import read_content
from tests.read.helpers import parse
from tests.support import unpack

TEXTS = (
    "名称：甲", "name:x", "甲:\t1", "　甲: 1", "参加:\n-甲", "甲: b: c", "甲: 'b' c", "甲\u200b: 1",
    "a:\n\t\tb: 1\n c: 2", "甲:\n  乙: 1\n 丙: 2", "甲: b: c\n  丁", '甲: "', "甲: [", "甲: 1\n乙", "甲: 1\n---\n乙: 1",
    "甲: &x", "甲: !x y", "[" * 13 + "]" * 13, "- a\n" * 20_001, "甲: [1, , 2]", "[甲]: 1", "甲: 1\n- 乙", "- 甲\n  - 乙",
    "<<<<<<< a\n>>>>>>> b", "甲: \ufffd",
)  # fmt: skip
BYTES = ("甲: 乙".encode("gbk"), "甲: 乙".encode("utf-16"), b"PK\x03\x04", b"\0", b"a: \xff")
MARKDOWN = ("正文", "———\n标题: x\n---\n", "---\n标题: x")


def said(problem: Problem, language: Language) -> list[str]:
    def in_language(fact: Fact) -> str:
        if isinstance(fact, Term):
            return fact.in_language(language)
        return "、".join(map(in_language, fact)) if isinstance(fact, tuple) else str(fact)

    rule = RULES[problem.code]
    words = (rule.zh, rule.zh_help) if language is Language.ZH else (rule.en, rule.en_help)
    return [
        text.format_map({k: in_language(v) for k, v in problem.facts.items()}) for text in words
    ]


def assert_said(problems: tuple[Problem, ...]) -> None:
    assert problems
    for problem in problems:
        for language in Language:
            first, second = said(problem, language)
            assert first
            assert "\n" not in first + second
            assert second or problem.edits


@pytest.mark.parametrize("text", [*TEXTS, *BYTES], ids=range(len(TEXTS) + len(BYTES)))
def test_what_is_wrong_in_a_file_can_be_said(text: str | bytes) -> None:
    assert_said(parse(text).problems)


@pytest.mark.parametrize("text", MARKDOWN)
def test_what_is_wrong_in_a_header_can_be_said(text: str) -> None:
    assert_said(parse(text, "a.md").problems)


def test_what_is_wrong_in_a_folder_can_be_said(tmp_path: Path) -> None:
    names = ["a:b.md", "con.md", "x..md ", "A.md", "a.md", "a.xlsx", "a.pdf", "a.txt", "a.bin"]
    names += ["x" * 90 + ".md", "é.md", "e\u0301.md"]
    unpack("".join(f"-- {name} --\nx\n" for name in names if not name.endswith(" ")), tmp_path)
    (tmp_path / "尾 ").mkdir()
    (tmp_path / "链").symlink_to(tmp_path / "无")
    (tmp_path / "外").symlink_to("/")
    (tmp_path / "上").symlink_to(tmp_path)
    (tmp_path / "大.md").write_bytes(b"x" * 2_000_001)
    problems = read_content(tmp_path).problems
    assert_said(problems)
    assert len({problem.code for problem in problems}) == 14
    assert_said(read_content(tmp_path / "无").problems)
    assert_said(read_content(tmp_path / "a.md").problems)


def test_everything_reported_is_in_the_catalogue_under_its_number() -> None:
    assert all(code == rule.code and code[0] in "NWEP" for code, rule in RULES.items())
