"""The book for an inspection holds the evidence of the matrix, all of it, and names nobody more."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from site_builder.assemble.assemble import Sitting, assemble
from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.coverage.cells import Cell
from site_builder.model.choices import Channel
from site_builder.model.interpret import interpret
from site_builder.model.lost import left_out
from site_builder.problems import Language
from site_builder.read.content import read_content
from site_builder.read.documents import parse_documents
from site_builder.render.book import render_book
from site_builder.render.template_files import find_templates
from site_builder.views.book.book import Book, book_of, numbered
from site_builder.views.book.criteria import BookRow
from site_builder.views.book.scope import (
    Scope,
    rules_called,
    team_called,
    teams_in,
    unit_called,
)
from tests.coverage.test_cells import RULES, sessions
from tests.factories import words_of
from tests.sites import AGREED, bulletin, file, member, roster, team
from tests.test_html_checker import complaints
from tests.whole import DEMO, TODAY

PLAN = """\
年份: 2026
审批人: {by}
审批日期: 2026-01-16
计划:
  - {{编号: p-1, 内容: 练绳结, 时间: 2026-05-20, 状态: 完成}}
"""
PLANNED = RULES.replace(
    "等级:",
    "  - {编号: R2.1, 内容: 有计划, 度量: plan_state, 有据: '>= 2', 部分: '>= 1'}\n等级:",
)
ON_PAPER = AGREED.replace("日期", "纸质: 是, 日期")
NOT_ON_PAPER = (AGREED, "", "同意: {姓名: 否, 日期: 2026-01-12}")
HOSTILE = '</style><script>alert(1)</script>"}*{display:none}\\'


@cache
def demo() -> Bulletin:
    """The edition for paper of the demo, without its pages."""
    content = read_content(DEMO).value
    documents = parse_documents(content.sources).value
    entries = interpret(documents).value
    sitting = Sitting(date.fromisoformat(TODAY), Channel.PRINT, Language.ZH)
    pictures = [one.path for one in content.pictures]
    return assemble(entries, left_out(documents, entries), pictures, sitting).value


def whole(made: Bulletin, language: Language = Language.ZH) -> Book:
    scope = Scope("", tuple(made.teams.values()), made.coverage.rules)
    return book_of(made, scope, words_of(language))


def page(made: Bulletin, language: Language = Language.ZH) -> str:
    words = words_of(language)
    rendered = render_book(whole(made, language), made, find_templates().value, words)
    assert rendered.problems == ()
    (one,) = rendered.value
    return one.data.decode()


def small(*files: str, rules: str = RULES) -> Bulletin:
    return bulletin(rules + team(*files), channel=Channel.PRINT).value


def planned(by: str, *members: str) -> Book:
    plan = file("plan-2026.yaml", PLAN.format(by=by))
    return whole(small(roster(*members), plan, rules=PLANNED))


def row_of(book: Book, number: str) -> BookRow:
    criteria = (one for chapter in book.chapters for one in chapter.criteria)
    return next(one for one in criteria if one.number == number).rows[0]


def sources(cell: Cell, folder: str) -> list[str]:
    """The places of the evidence as the book writes them, in the order of the alphabet."""
    evidence = cell.evidence or ((cell.found.older,) if cell.found.older else ())
    return sorted(f"{one.source.removeprefix(f'{folder}/')}:{one.line}" for one in evidence)


def test_every_cell_stands_in_the_book_with_all_its_evidence() -> None:
    book, covered = whole(demo()), demo().coverage.teams
    assert sum(len(cell.evidence) for one in covered.values() for cell in one.cells) > 100
    told = {
        (row.team.name, criterion.number): row
        for chapter in book.chapters
        for criterion in chapter.criteria
        for row in criterion.rows
    }
    assert len(told) == sum(len(one.cells) for one in covered.values())
    for folder, one in covered.items():
        for cell in one.cells:
            row = told[demo().teams[folder].sign.name, str(cell.rule.id)]
            assert row.sign == cell.state.value
            assert sorted(proof.where for proof in row.proofs) == sources(cell, folder)


def test_what_is_named_as_a_source_is_there() -> None:
    book = whole(demo())
    folders = {one.team.name: one.folder for one in book.folders}
    rows = (row for part in book.chapters for one in part.criteria for row in one.rows)
    for row in rows:
        for proof in row.proofs:
            path = proof.where.rpartition(":")[0]
            assert (DEMO / folders[row.team.name] / path).is_file() or (DEMO / path).is_file()


def test_the_survey_says_the_same_as_the_chapters() -> None:
    book = whole(demo())
    (survey,) = book.surveys
    rows = [[row.sign for row in one.rows] for part in book.chapters for one in part.criteria]
    assert [[sign.name for sign in line.signs] for line in survey.lines] == rows


def test_a_unit_or_a_team_is_called_by_any_of_its_names() -> None:
    unit = unit_called(demo(), "装运科")
    assert unit is not None
    names = [one.sign.short for one in teams_in(demo(), unit)]
    assert names == ["装一", "装二", "吊", "篷"]
    crew = team_called(demo(), "loading/crew-1")
    assert crew is not None
    assert crew is team_called(demo(), "装一")
    assert (unit_called(demo(), ""), team_called(demo(), "装")) == (None, None)


def test_a_requirement_or_a_single_criterion_can_be_asked_for() -> None:
    assert {str(one.id)[:2] for one in rules_called(demo(), "r2")} == {"R2"}
    assert [str(one.id) for one in rules_called(demo(), "Ｇ3.2")] == ["G3.2"]
    assert rules_called(demo(), "G9") == ()


def test_a_book_of_one_team_and_one_requirement_holds_nothing_else() -> None:
    crew = team_called(demo(), "装一")
    assert crew is not None
    scope = Scope(crew.sign.name, (crew,), rules_called(demo(), "R2"))
    book = book_of(demo(), scope, words_of())
    assert [one.number for one in book.chapters] == ["R2"]
    rows = [row for one in book.chapters[0].criteria for row in one.rows]
    assert {row.team.name for row in rows} == {"货装一班"}
    assert book.facts[0].value == "货装一班"
    assert "货装一班" in book.foot


def test_who_approved_a_plan_is_told_with_the_day() -> None:
    book = planned("沈秋实", member("沈秋实", ON_PAPER))
    assert row_of(book, "R2.1").proofs[0].approved == "沈秋实批准，2026年1月16日"


@pytest.mark.parametrize("rest", NOT_ON_PAPER)
def test_who_did_not_agree_is_not_named_as_having_approved(rest: str) -> None:
    book = planned("沈秋实", member("沈秋实", rest))
    assert "沈秋实" not in row_of(book, "R2.1").proofs[0].approved
    assert "2026年1月16日" in row_of(book, "R2.1").proofs[0].approved


RULE = """\
---
标题: 班前约定
类型: 学习制度
状态: 生效
生效日期: 2026-01-01
审核人: {by}
审核日期: 2026-01-05
---
班前二十分钟。
"""
RULED = RULES.replace(
    "等级:",
    "  - {编号: G3.1, 内容: 制度, 度量: document_state(rule), 有据: '>= 2', 部分: '>= 1'}\n等级:",
)


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ((member("沈秋实", ON_PAPER),), "沈秋实审核，2026年1月5日"),
        ((member("沈秋实", ""),), "已审核（审核人不印姓名），2026年1月5日"),
        (
            (member("沈秋实", ON_PAPER), member("沈秋实", "编号: b")),
            "已审核（审核人不印姓名），2026年1月5日",
        ),
    ],
)
def test_a_reviewer_is_named_only_where_all_of_that_name_agreed(
    people: tuple[str, ...], said: str
) -> None:
    rule = file("rules/learning.md", RULE.format(by="沈秋实"))
    book = whole(small(roster(*people), rule, rules=RULED))
    assert row_of(book, "G3.1").proofs[0].approved == said


def test_an_office_may_review_and_is_named() -> None:
    rule = file("rules/learning.md", RULE.format(by="处工会办公室"))
    found = bulletin(RULED + team(roster(member("沈秋实", "")), rule), channel=Channel.PRINT)
    assert not [one for one in found.problems if one.span.path.endswith("learning.md")]
    book = whole(found.value)
    assert row_of(book, "G3.1").proofs[0].approved == "处工会办公室审核，2026年1月5日"


@pytest.mark.parametrize("rest", NOT_ON_PAPER)
def test_a_name_that_is_withheld_is_nowhere_in_the_book(rest: str) -> None:
    shared = file(
        "training-2026.yaml", "- {内容: 跟赵小满学绳结, 日期: 2026-07-01, 学时: 1, 参加: 7}\n"
    )
    assert "赵小满" in page(small(roster(member("赵小满", ON_PAPER)), shared))
    masked = page(small(roster(member("赵小满", rest)), shared))
    assert "赵小满" not in masked
    assert "学绳结" in masked


def test_hostile_words_stay_words() -> None:
    site = f"-- site.yaml --\n标题: 一线\n单位: '{HOSTILE}'\n个人信息联系人: 工会办公室\n"
    text = sessions("2026-07-01").replace("内容: 课", f"内容: '{HOSTILE}'")
    made = bulletin(site + RULES + team(text), channel=Channel.PRINT).value
    said = page(made)
    assert "<script" not in said
    assert said.count("</style>") == 1
    assert said.count("&lt;script&gt;") > 1
    foot = next(line for line in said.splitlines() if "@bottom-left" in line)
    assert '"}*' not in foot


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.ZH, ("迎检材料", "目录", "还差什么，下一步", "有据 ≥\xa090%")),
        (Language.EN, ("Evidence for the inspection", "Contents", "Missing and next step")),
    ],
)
def test_it_speaks_either_language(language: Language, words: tuple[str, ...]) -> None:
    said = page(small(sessions("2026-07-01")), language)
    assert [one for one in words if one not in said] == []
    assert f'<html lang="{language}"' in said


def test_the_contents_lead_to_the_chapters_and_tell_their_pages() -> None:
    book = numbered(whole(demo()), {"in-G1": 4, "in-R5": 51})
    assert [one.page for one in book.chapters][0::9] == ["4", "51"]
    assert {one.page for one in book.chapters[1:-1]} == {""}


def test_many_teams_are_surveyed_in_pieces() -> None:
    text = "".join(team(folder=f"teams/crew-{number}") for number in range(10, 26))
    made = bulletin(RULES + text, channel=Channel.PRINT).value
    assert [len(one.teams) for one in whole(made).surveys] == [12, 4]


def test_the_checker_finds_nothing_wrong_with_it(tmp_path: Path) -> None:
    file_ = tmp_path / "book.html"
    file_.write_text(page(demo()), encoding="utf-8")
    assert complaints("html", [file_]) == []
