"""Forgiving reading: common slips of the hand are mended before the parser sees them.

The lines are walked once, keeping just enough of the outline to know what a line can be: text of a
block, the continuation of a sentence, an item, a field. Only the last two are ever changed, so
that what was right stays as it is.
"""

import re
from collections import defaultdict
from dataclasses import replace

from site_builder.problems import Checked, Problem
from site_builder.problems.facts import Term
from site_builder.read.drafts import Draft
from site_builder.read.outline import Walk
from site_builder.read.passage import Passage
from site_builder.read.strays import STRAY, stray_problem, without_strays

# A text of nothing but such lines needs no repair: proper keys, plain, quoted or bracketed values.
_CLEAN = re.compile(
    r"(?:[ ]*+(?:- )*+"
    r"(?:\#[^\t\n]*+"
    r"|[^\W\d]\w*+:(?:[ ](?:[\w（《“][^\s:#]*+(?:(?:[ ](?!\#)|:(?!\s|\Z)|(?<!\s)\#)[^\s:#]*+)*+"
    r"|\"[^\"\\\n]*+\"|\[[^\[\]{}\"'\n:#*&!]*+\])[ ]*+)?+"
    r"|(?![\d①-⑳一二三四五六七八九十])[\w《“][^\s:：#]*+(?:[ ](?!\#)[^\s:：#]*+)*+"
    r")?+(?:\n|\Z))*+",
)
# A list below a line that has words already: the parser would silently make one sentence of them.
_RUN_ON = re.compile(
    r"^( *)(?:- +)*(?:[^\s:#|>\"'\[{-][^\n:]*:)? *[^\s|>\"'\[{#-][^\n]*(?<!:)\n(?:[ \t]*\n)*+\1 +- ",
    re.MULTILINE,
)
_FEW = 5  # the same slip on more lines is one habit, told once


def repair(path: str, lines: tuple[str, ...], first_line: int) -> Checked[Passage]:
    """Return the lines as the parser shall get them, and a problem with its edits per repair.

    The number of lines stays the same. A repair that is needed on more than five lines is told
    once, with the edits of all.
    """
    text = "\n".join(lines)
    if _CLEAN.fullmatch(text) and not (STRAY.search(text) or _RUN_ON.search(text)):
        return Checked(Passage(path, lines, first_line))
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, first_line):
        cleaned, columns = without_strays(line)
        drafts.append(Draft(path, number, cleaned, columns))
        if cleaned != line and not cleaned.lstrip().startswith("#"):
            problems.append(stray_problem(path, number, line))
    Walk(drafts).run()
    problems += [problem for draft in drafts for problem in draft.problems]
    mended = [draft.applied() for draft in drafts]
    origins = {i: columns for i, (text, columns) in enumerate(mended) if text != lines[i]}
    passage = Passage(path, tuple(text for text, _ in mended), first_line, origins)
    return Checked(passage, fold(problems))


def fold(problems: list[Problem]) -> tuple[Problem, ...]:
    """Tell a repair of more than five lines once, at the first, with the edits of all lines."""
    by_code: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_code[problem.code].append(problem)
    folded: list[Problem] = []
    for group in by_code.values():
        count = len({problem.span.line for problem in group})
        if count <= _FEW:
            nothing = Term(zh="", en="")
            folded += [replace(p, facts={**p.facts, "more": nothing}) for p in group]
            continue
        more = Term(zh=f"（共{count}行）", en=f"; {count} lines in all")
        edits = tuple(edit for problem in group for edit in problem.edits)
        folded.append(replace(group[0], facts={**group[0].facts, "more": more}, edits=edits))
    return tuple(sorted(folded, key=lambda problem: (problem.span, problem.code)))
