"""The words of every rule, in both languages, one file per stage that reports it."""

from collections.abc import Iterable

from site_builder.problems.catalogue import (
    assemble,
    coverage,
    fields,
    files,
    forms,
    imports,
    publish,
    read,
    render,
    repairs,
    screens,
    slips,
    slips_records,
    walls,
)
from site_builder.problems.catalogue.rule import Rule


def _by_code(rules: Iterable[Rule]) -> dict[str, Rule]:
    return {rule.code: rule for rule in rules}


RULES: dict[str, Rule] = _by_code(
    (
        *files.RULES,
        *read.RULES,
        *fields.RULES,
        *forms.RULES,
        *imports.RULES,
        *assemble.RULES,
        *screens.RULES,
        *walls.RULES,
        *slips.RULES,
        *slips_records.RULES,
        *coverage.RULES,
        *render.RULES,
        *publish.RULES,
        *repairs.RULES,
    )
)

__all__ = ["RULES", "Rule"]
