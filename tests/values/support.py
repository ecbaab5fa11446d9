"""Readers under test: what they return, what they refuse, what they remark on."""

from collections.abc import Callable
from typing import Any, TypeVar

import pytest

from site_builder.model.values import Reading, Unreadable
from site_builder.problems import Fact, Language, Term
from site_builder.problems.catalogue import RULES

T = TypeVar("T")


def refused(read: Callable[[str, Reading], object], text: str, year: int | None = 2026) -> str:
    """Return the code with which `read` refuses `text`; its words must be complete."""
    return refusal(read, text, year).code


def refusal(
    read: Callable[[str, Reading], object], text: str, year: int | None = 2026
) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read(text, Reading(year))
    worded(caught.value.code, caught.value.facts)
    return caught.value


def remarked(
    read: Callable[[str, Reading], object], text: str, year: int | None = 2026
) -> list[tuple[str, str | None]]:
    """Return the codes and repairs of the remarks made while reading; words must be complete."""
    reading = Reading(year)
    read(text, reading)
    for remark in reading.remarks:
        worded(remark.code, remark.facts)
    return [(remark.code, remark.text) for remark in reading.remarks]


def worded(code: str, facts: dict[str, Fact]) -> tuple[str, ...]:
    """Return the words of a rule in both languages, filled with `facts` and those of the field."""
    rule = RULES[code]
    facts = {"label": Term("字段", "field"), **facts}
    zh = {name: _shown(fact, Language.ZH) for name, fact in facts.items()}
    en = {name: _shown(fact, Language.EN) for name, fact in facts.items()}
    return (
        rule.zh.format(**zh),
        rule.zh_help.format(**zh),
        rule.en.format(**en),
        rule.en_help.format(**en),
    )


def _shown(fact: Fact, language: Language) -> Any:
    if isinstance(fact, tuple):
        return "、".join(str(_shown(part, language)) for part in fact)
    return fact.in_language(language) if isinstance(fact, Term) else fact
