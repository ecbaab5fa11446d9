"""The printer for programs: JSON that stays the same from version to version.

    {
      "format": 1,
      "counts": {"privacy": 0, "error": 1, "warning": 0, "note": 0},
      "problems": [
        {
          "code": "E118",
          "severity": "error",
          "language": "zh-CN",
          "span": {"path": "teams/a/plan-2026.yaml", "line": 14, "column": 9, "length": 3},
          "related": null,
          "zh-CN": {"says": "…", "help": ["…"]},
          "en": {"says": "…", "help": ["…"]},
          "edits": [{"span": {"path": "…", "line": 14, "column": 9, "length": 3}, "text": "完成"}]
        }
      ],
      "waiting": [
        {
          "kind": "news",
          "title": "…",
          "path": "news/2026/a.md",
          "line": 6,
          "waits_for": "union_office",
          "office": "",
          "name": "",
          "since": "2026-07-14",
          "days": 1,
          "seen": "in_the_preview_only"
        }
      ]
    }

`waiting` (of `check` alone) are the records that somebody has to act on, in the order of the files. `waits_for` is
author, team_leader, department or union_office; `seen` is on_the_web_only, in_the_preview_only or
nowhere_yet. Problems come in the order of path, line, column and code, each once. Paths are relative to the
content folder, with `/`; lines and columns count from 1 in characters; line 0 is the file as a
whole; an empty path is no file. `language` is the one the author wrote in. `related` is a second
span, or null. New keys may be added, none is renamed or removed within one `format`.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from site_builder.problems.facts import Language, Problem, Severity, Span
from site_builder.problems.listing import in_order
from site_builder.problems.wording import say

_FORMAT = 1
# Signs that steer a terminal or turn the direction of a text, where JSON itself escapes none.
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def render_json(problems: Iterable[Problem], **more: list[dict[str, Any]]) -> str:
    """The problems as JSON with `more` lists beside them, ending with a line end."""
    ordered = in_order(problems)
    counts = {one.name.lower(): 0 for one in Severity}
    for problem in ordered:
        counts[problem.severity.name.lower()] += 1
    data = {"format": _FORMAT, "counts": counts, "problems": [_problem(one) for one in ordered]}
    data |= more
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n"


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity.name.lower(),
        "language": problem.language.value,
        "span": _span(problem.span),
        "related": _span(problem.related) if problem.related else None,
        **{language.value: _words(problem, language) for language in Language},
        "edits": [{"span": _span(edit.span), "text": edit.text} for edit in problem.edits],
    }


def _words(problem: Problem, language: Language) -> dict[str, Any]:
    words = say(problem, language)
    return {"says": words.says, "help": list(words.help)}


def _span(span: Span) -> dict[str, str | int]:
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "length": span.length,
    }
