"""The coverage matrix as data: a table for spreadsheets, everything with evidence, and the sums.

Their fields are those of `views/interface_table.py`, which the page about interfaces shows. None of
the files names a person.
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.coverage.cells import Cell, Sums, TeamCoverage
from site_builder.assemble.coverage.found import Evidence
from site_builder.problems import Language, Term
from site_builder.render.artifact import Artifact
from site_builder.views.interface_table import (
    COVERAGE_CSV,
    COVERAGE_FIELDS,
    COVERAGE_JSON,
    SUMMARY_JSON,
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_FORMAT = 1


def coverage_data(bulletin: Bulletin) -> tuple[Artifact, ...]:
    """The three files; none where there are no rules or no teams."""
    if not bulletin.coverage.rules or not bulletin.teams:
        return ()
    return (
        Artifact(COVERAGE_CSV, _table(bulletin)),
        Artifact(COVERAGE_JSON, _json(_whole(bulletin))),
        Artifact(SUMMARY_JSON, _json(_summary(bulletin))),
    )


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _table(bulletin: Bulletin) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COVERAGE_FIELDS)
    for folder, covered in bulletin.coverage.teams.items():
        for cell in covered.cells:
            writer.writerow([harmless(text) for text in _row(bulletin, folder, cell)])
    return out.getvalue().encode("utf-8-sig")


def _row(bulletin: Bulletin, folder: str, cell: Cell) -> Iterator[str]:
    team, rule, found = bulletin.teams[folder], cell.rule, cell.found
    unit = bulletin.units.get(team.parent)
    yield unit.form.name if unit else ""
    yield team.sign.name
    yield from (str(rule.id), rule.text, cell.state.value)
    yield _number(cell)
    yield str(found.out_of or "")
    yield str(rule.met)
    yield str(rule.partial or "")
    yield cell.before.value if cell.before else ""
    yield cell.fresh_until.isoformat() if cell.fresh_until else ""
    yield str(len(cell.evidence))
    yield rule.next or ""


def _number(cell: Cell) -> str:
    return "" if cell.found.value is None else f"{round(cell.found.value, 4):f}"


def _whole(bulletin: Bulletin) -> dict[str, Any]:
    coverage = bulletin.coverage
    return {
        "format": _FORMAT,
        "day": bulletin.today.isoformat(),
        "trend_since": coverage.since.isoformat(),
        "rules": [
            {
                "id": str(rule.id),
                "text": rule.text,
                "measure": str(rule.measure),
                "met": str(rule.met),
                "partial": str(rule.partial) if rule.partial else None,
            }
            for rule in coverage.rules
        ],
        "teams": [_team(bulletin, one) for one in coverage.teams.values()],
    }


def _team(bulletin: Bulletin, covered: TeamCoverage) -> dict[str, Any]:
    return {
        "folder": covered.folder,
        "name": bulletin.teams[covered.folder].sign.name,
        "met": covered.met,
        "counted": covered.counted,
        "met_before": covered.met_before,
        "level": covered.level,
        "cells": [_cell(bulletin, cell) for cell in covered.cells],
    }


def _cell(bulletin: Bulletin, cell: Cell) -> dict[str, Any]:
    waived = cell.waived
    return {
        "id": str(cell.rule.id),
        "state": cell.state.value,
        "before": cell.before.value if cell.before else None,
        "value": _number(cell) or None,
        "count": cell.found.count,
        "out_of": cell.found.out_of,
        "theirs": cell.theirs,
        "waived": waived.form.reason if waived else None,
        "evidence": [_evidence(one, bulletin.language) for one in cell.evidence],
    }


def _evidence(one: Evidence, language: Language) -> dict[str, Any]:
    title = one.title.in_language(language) if isinstance(one.title, Term) else one.title
    day = one.day.isoformat() if one.day else None
    return {"kind": one.kind, "title": title, "file": one.source, "line": one.line, "day": day}


def _summary(bulletin: Bulletin) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "day": bulletin.today.isoformat(),
        "whole": _sums(bulletin.coverage.whole),
        "units": [
            {"folder": folder, "name": bulletin.units[folder].form.name, **_sums(sums)}
            for folder, sums in bulletin.coverage.units.items()
        ],
    }


def _sums(sums: Sums) -> dict[str, Any]:
    return {
        "teams": sums.teams,
        "met": sums.met,
        "counted": sums.counted,
        "met_before": sums.met_before,
        "states": {
            number: {state.value: count for state, count in sorted(states.items())}
            for number, states in sums.states.items()
        },
    }


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
