"""Every rule can be said, in both languages, whatever the facts."""

from importlib import import_module
from pkgutil import iter_modules
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.problems import Fact, Language, Problem, Severity, Span, Term, catalogue
from site_builder.problems.catalogue import RULES, Rule
from site_builder.problems.wording import say

ALL = tuple(RULES.values())
NAMES = sorted(
    {
        name
        for rule in ALL
        for template in (rule.zh, rule.en, rule.zh_help, rule.en_help)
        for _, name, _, _ in Formatter().parse(template)
        if name
    }
)
texts = st.text(max_size=12)
terms = st.builds(Term, texts, texts)
facts = st.dictionaries(
    st.sampled_from(NAMES),
    st.one_of(texts, st.integers(), terms, st.lists(st.one_of(texts, terms)).map(tuple)),
)


def test_no_code_is_used_by_two_rules() -> None:
    names = [found.name for found in iter_modules(catalogue.__path__) if found.name != "rule"]
    modules = [import_module(f"{catalogue.__name__}.{name}") for name in names]
    codes = [rule.code for module in modules for rule in module.RULES]
    assert len(codes) == len(set(codes))
    assert set(codes) == set(RULES)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_a_rule_speaks_both_languages_in_one_line(rule: Rule) -> None:
    for text in (rule.zh, rule.en):
        assert text
        assert "\n" not in text
        assert "!" not in text
        assert "！" not in text
    assert bool(rule.zh_help) == bool(rule.en_help)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_help_has_at_most_two_lines(rule: Rule) -> None:
    assert len(rule.zh_help.splitlines()) <= 2
    assert len(rule.en_help.splitlines()) <= 2


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_a_code_is_a_severity_and_a_number(rule: Rule) -> None:
    Severity(rule.code[0])
    assert rule.code[1:].isdigit()
    assert len(rule.code) == 4


@given(st.sampled_from(ALL), facts, st.sampled_from(Language))
def test_a_rule_can_be_said_with_any_facts(
    rule: Rule, known: dict[str, Fact], language: Language
) -> None:
    words = say(Problem(rule.code, Span("a.yaml"), known), language)
    assert words.says
    assert "\n" not in words.says
    assert len(words.help) <= 2


@pytest.mark.parametrize("language", Language)
def test_a_fact_nobody_gave_is_left_open_and_its_help_left_out(language: Language) -> None:
    words = say(Problem("E401", Span("a.md"), {"page": "a.html"}), language)
    assert "“…”" in words.says
    assert len(words.help) == 1
    assert "a.html" in words.help[0]


def test_the_author_s_language_is_the_answer_s() -> None:
    assert "不存在" in say(Problem("E401", Span(""))).says
    assert "exist" in say(Problem("E401", Span(""), language=Language.EN)).says


def test_lists_are_joined_as_each_language_joins_them() -> None:
    problem = Problem("E401", Span(""), {"target": ("甲", Term("乙", "B"))})
    assert "甲、乙" in say(problem, Language.ZH).says
    assert "甲, B" in say(problem, Language.EN).says


def test_a_code_without_a_rule_is_said_with_its_facts() -> None:
    assert say(Problem("E999", Span(""), {"found": "x{y}"})).says == "found=x{y}"
    assert say(Problem("E999", Span(""))).says == "E999"


def test_line_ends_in_facts_do_not_break_the_line() -> None:
    assert say(Problem("E999", Span(""), {"found": "a\n  b"})).says == "found=a b"
