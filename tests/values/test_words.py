"""Yes and no, closed lists, ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.values import Reading
from site_builder.model.values.answer import read_answer
from site_builder.model.values.choice import Choice
from site_builder.model.values.ident import read_id
from site_builder.problems import Term
from tests.values.support import refusal, refused, remarked, worded


class Status(Choice):
    PLANNED = "planned", "计划", "已计划"
    ONGOING = "ongoing", "进行中", "在做", "in progress"
    DONE = "done", "完成", "已完成"


@pytest.mark.parametrize(
    "text", ["是", "有", "对", "√", "Y", "yes", "True", "on", "1", "“是”", "ＹＥＳ"]
)
def test_words_for_yes(text: str) -> None:
    assert read_answer(text, Reading()) is True


@pytest.mark.parametrize(
    "text", ["否", "无", "不", "错", "×", "N", "no", "FALSE", "off", "0", "没有"]
)
def test_words_for_no(text: str) -> None:
    assert read_answer(text, Reading()) is False


@pytest.mark.parametrize("text", ["随便", "", "是否", "2"])
def test_anything_else_is_no_answer(text: str) -> None:
    assert refused(read_answer, text) == "E112"


@given(st.sampled_from(Status), st.data())
def test_every_synonym_reads_as_its_member(member: Status, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from((member.value, member.zh, *member.synonyms)))
    shape = data.draw(st.sampled_from([str.upper, str.title, lambda w: f"  “{w}”\u3000"]))
    assert Status.read(shape(word), Reading()) is member


@pytest.mark.parametrize("text", ["in-progress", "In Progress", "in_progress"])
def test_hyphen_blank_and_underscore_are_one(text: str) -> None:
    assert Status.read(text, Reading()) is Status.ONGOING


def test_a_member_has_words_in_both_languages() -> None:
    assert Status.DONE.term == Term("完成", "done")
    assert (Status.ONGOING.zh, Status.ONGOING.en, Status.ONGOING) == (
        "进行中",
        "ongoing",
        "ongoing",
    )


def test_an_unknown_word_is_told_the_choices_nearest_first() -> None:
    problem = refusal(Status.read, "完城")
    assert problem.code == "E118"
    assert problem.facts["allowed"] == (Status.DONE.term, Status.PLANNED.term, Status.ONGOING.term)
    assert problem.facts["nearest"] == (Status.DONE.term,)
    assert worded(problem.code, problem.facts)[1] == "是不是“完成”？\n可选：完成、计划、进行中"
    assert refusal(Status.read, "搞定了").facts["nearest"] == ()


def test_two_members_never_share_a_word() -> None:
    with pytest.raises(TypeError, match="two members"):

        class Broken(Choice):
            ONE = "one", "一", "first-one"
            TWO = "two", "二", "First One"


@given(st.from_regex(r"[a-z0-9](?:[a-z0-9]-?){1,20}[a-z0-9]", fullmatch=True))
def test_a_slug_is_its_own_id(slug: str) -> None:
    assert read_id(slug, Reading()) == slug
    assert remarked(read_id, slug) == []


@pytest.mark.parametrize(
    "text", ["T 2026 01", "t_2026_01", "Ｔ-2026-01", " t-2026—01", "“t-2026-01”"]
)
def test_blanks_and_capitals_in_an_id_are_mended_with_a_note(text: str) -> None:
    assert remarked(read_id, text) == [("N115", "t-2026-01")]


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("篷布 01", "peng-bu-01"),
        ("x", "t-2026-01"),
        ("a/b", "a-b"),
        ("", "t-2026-01"),
        ("a" * 65, "a" * 64),
    ],
)
def test_what_cannot_be_an_id_is_refused_with_a_suggestion(text: str, example: str) -> None:
    problem = refusal(read_id, text)
    assert (problem.code, problem.facts["example"]) == ("E144", example)
