"""Turns the facts of a problem into words, with the templates of the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from site_builder.problems.catalogue import RULES, Rule
from site_builder.problems.excerpt import visible
from site_builder.problems.facts import Fact, Language, Problem, Severity, Term


@dataclass(frozen=True, slots=True)
class Words:
    """What to tell a person: one line that says what is true, and at most two that help."""

    says: str
    help: tuple[str, ...] = ()


def say(problem: Problem, language: Language | None = None) -> Words:
    """The words for `problem`, in the author's language unless another is asked for.

    A help line whose facts are not known is left out; in the first line “…” stands for them.
    A code without a rule is said as it is, with its facts.
    """
    language = language or problem.language
    rule = RULES.get(problem.code) or _without_words(problem)
    says, help_ = (rule.zh, rule.zh_help) if language is Language.ZH else (rule.en, rule.en_help)
    facts = {name: _spoken(fact, language) for name, fact in problem.facts.items()}
    lines = (_filled(line, facts) for line in help_.splitlines() if _is_known(line, facts))
    return Words(_filled(says, facts), tuple(line for line in lines if line.strip()))


def severity_word(severity: Severity, language: Language) -> str:
    """The severity as a reader knows it."""
    return _SEVERITIES[severity].in_language(language)


_SEVERITIES = {
    Severity.NOTE: Term("提示", "note"),
    Severity.WARNING: Term("警告", "warning"),
    Severity.ERROR: Term("错误", "error"),
    Severity.PRIVACY: Term("隐私", "privacy"),
}


def _without_words(problem: Problem) -> Rule:
    known = " ".join(f"{name}={{{name}}}" for name in problem.facts)
    return Rule(problem.code, zh=known or problem.code, en=known or problem.code)


def _spoken(fact: Fact, language: Language) -> str:
    if isinstance(fact, Term):
        fact = fact.in_language(language)
    if isinstance(fact, tuple):
        return ("、" if language is Language.ZH else ", ").join(
            _spoken(part, language) for part in fact
        )
    return visible(" ".join(str(fact).split()))


def _filled(template: str, facts: Mapping[str, str]) -> str:
    return "".join(
        text + ("" if name is None else facts.get(name, "…"))
        for text, name, _, _ in Formatter().parse(template)
    )


def _is_known(template: str, facts: Mapping[str, str]) -> bool:
    """Whether every fact the template needs is there and not empty."""
    return all(name is None or facts.get(name) for _, name, _, _ in Formatter().parse(template))
