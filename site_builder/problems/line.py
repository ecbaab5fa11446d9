"""The printer for text editors: one line for each problem."""

from collections.abc import Iterable

from site_builder.problems.facts import Language, Problem
from site_builder.problems.listing import in_order, location
from site_builder.problems.wording import say


def render_lines(
    problems: Iterable[Problem], *, prefix: str = "content/", language: Language | None = None
) -> str:
    """`path:line:col: E118 message`, in order, each problem once; the path alone without a line."""
    return "".join(
        f"{location(problem, prefix) or '-'}: {problem.code} {say(problem, language).says}\n"
        for problem in in_order(problems)
    )
