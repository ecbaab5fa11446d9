"""Order, repetition, place and number of problems: what every printer shares."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from site_builder.problems.excerpt import hide_numbers, visible
from site_builder.problems.facts import Fact, Language, Problem, Severity, Term

_ORDER = (Severity.PRIVACY, Severity.ERROR, Severity.WARNING, Severity.NOTE)
_EN = {
    Severity.PRIVACY: ("privacy problem", "privacy problems"),
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.NOTE: ("note", "notes"),
}
_ZH = {
    Severity.PRIVACY: "{} 处隐私问题",
    Severity.ERROR: "{} 处错误",
    Severity.WARNING: "{} 处警告",
    Severity.NOTE: "{} 处提示",
}


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By path, line, column and code; identical problems once.

    On a line that holds something private the other problems lose their long numbers and repairs,
    so that no report repeats what must not be repeated.
    """
    ordered = sorted(problems, key=_key)
    secret = secret_places(ordered)
    seen: dict[tuple[object, ...], Problem] = {}
    for problem in ordered:
        facts = tuple(sorted(problem.facts.items(), key=lambda item: item[0]))
        shown = _discreet(problem) if place(problem) in secret else problem
        seen.setdefault((*_key(problem), facts), shown)
    return tuple(seen.values())


def secret_places(problems: Iterable[Problem]) -> frozenset[tuple[str, int]]:
    """The lines that hold something private."""
    return frozenset(place(one) for one in problems if one.severity is Severity.PRIVACY)


def _discreet(problem: Problem) -> Problem:
    facts = {name: _hidden(fact) for name, fact in problem.facts.items()}
    return replace(problem, facts=facts, edits=())


def _hidden(fact: Fact) -> Fact:
    if isinstance(fact, tuple):
        return tuple(hide_numbers(part) if isinstance(part, str) else part for part in fact)
    return fact if isinstance(fact, Term) else hide_numbers(str(fact))


def location(problem: Problem, prefix: str) -> str:
    """`content/teams/a.yaml:14:9`, as far as it is known; "" for problems of no file.

    A finding in the finished site without a source names the page, and one in a template the
    template: neither is below `prefix`.
    """
    span = problem.span
    if not span.path:
        return ""
    elsewhere = problem.facts.get("page") == span.path or span.path.startswith("templates/")
    path = visible(span.path if elsewhere else prefix + span.path)
    return f"{path}:{span.line}:{span.column}" if span.line else path


def place(problem: Problem) -> tuple[str, int]:
    """The line a problem is about."""
    return problem.span.path, problem.span.line


def summary(problems: Iterable[Problem], language: Language) -> str:
    """How many problems there are of each severity, the worst first, as one line."""
    counts = Counter(problem.severity for problem in in_order(problems))
    present = [severity for severity in _ORDER if counts[severity]]
    if language is Language.ZH:
        return "、".join(_ZH[one].format(counts[one]) for one in present) or "没有发现问题"
    words = (f"{counts[one]} {_EN[one][counts[one] > 1]}" for one in present)
    return ", ".join(words) or "No problems found"


def _key(problem: Problem) -> tuple[str, int, int, str]:
    return (problem.span.path, problem.span.line, problem.span.column, problem.code)
