"""What a check found in one finished file, and how findings become problems without repetition."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from site_builder.problems import Fact, Problem, Span

_SHARED = 8  # sources with one and the same fault: it comes from a template, not from authors


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of one finished file. `page` is its path in the output, `source` its content file."""

    code: str
    page: str
    source: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    related: Span | None = None


class HasSource(Protocol):
    """A finished file, or what is known of it."""

    @property
    def path(self) -> str: ...
    @property
    def source(self) -> str: ...


def finding(code: str, page: HasSource, related: Span | None = None, **facts: Fact) -> Finding:
    """A finding in the finished file `page`."""
    return Finding(code, page.path, page.source, facts, related)


def gather(findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """One problem for each fault of each source, in the order of the pages.

    A problem gets the facts `page` (the first page that shows it) and `pages` (their number). A
    fault found under many sources is reported once, without a source: a template has it.
    """
    faults: dict[object, dict[str, list[Finding]]] = {}
    for found in sorted(findings, key=lambda found: found.page):
        key = (found.code, tuple(sorted(found.facts.items(), key=lambda item: item[0])))
        faults.setdefault(key, {}).setdefault(found.source, []).append(found)
    return tuple(
        problem
        for by_source in faults.values()
        for problem in (
            [_problem("", [one for group in by_source.values() for one in group])]
            if len(by_source) > _SHARED
            else [_problem(source, group) for source, group in by_source.items()]
        )
    )


def _problem(source: str, group: list[Finding]) -> Problem:
    first = group[0]
    pages = len({found.page for found in group})
    return Problem(
        first.code,
        Span(source or first.page),
        {**first.facts, "page": first.page, "pages": pages},
        related=first.related,
    )
