"""What the commands print: problems in a layout, and lines for whoever listens."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from site_builder.assemble.bulletin import Waiting
from site_builder.author.repairs import is_repairable
from site_builder.commands.awaiting import waiting_data, waiting_lines, waiting_text
from site_builder.commands.ending import CONTENT, FINE, PRIVACY, wants_colour
from site_builder.problems import Language, Problem, Severity, Term
from site_builder.problems.data import render_json
from site_builder.problems.line import render_lines
from site_builder.problems.listing import in_order
from site_builder.problems.text import render_text

MOST_OF_A_TEAM = 20
"""Problems of one team on the terminal."""

_MENDABLE = Term(
    "其中 {count} 处可以自动改：site-builder fix", "{count} of them can be mended: site-builder fix"
)


class Seen(Protocol):
    """What was looked at: what was found in it, the texts of the files by path, the site's language and day."""

    @property
    def problems(self) -> tuple[Problem, ...]: ...
    @property
    def waiting(self) -> tuple[Waiting, ...]: ...
    @property
    def sources(self) -> Mapping[str, str]: ...
    @property
    def language(self) -> Language: ...
    @property
    def today(self) -> date: ...


def lay_out(  # noqa: PLR0913  (all but four by name)
    seen: Seen,
    problems: Sequence[Problem],
    layout: str,
    language: Language | None,
    *,
    verbose: bool,
    all_of_them: bool = False,
    waiting: Sequence[Waiting] | None = None,
) -> str:
    """The problems in a layout; notes only on request, except for programs.

    With `waiting` it is told after them who has to act on what; in the text only if anybody has.
    """
    chosen = language or seen.language
    if layout == "json":
        more = {} if waiting is None else {"waiting": waiting_data(waiting, seen.today)}
        return render_json(problems, **more)
    shown = [p for p in problems if verbose or p.severity is not Severity.NOTE]
    if layout == "line":
        told = render_lines(shown, language=language)
        return told + waiting_lines(waiting or (), seen.today, chosen)
    limit = None if all_of_them else MOST_OF_A_TEAM
    told = render_text(
        shown,
        seen.sources,
        language=language,
        colour=wants_colour(),
        limit_per_folder=limit,
    )
    asked = waiting_text(waiting or (), seen.today, chosen, all_of_them=all_of_them)
    return "\n".join(part.rstrip("\n") for part in (told, asked) if part)


def mendable(problems: Iterable[Problem], language: Language) -> str:
    """The line that says how many of the problems need nobody; "" when none does."""
    count = sum(map(is_repairable, in_order(problems)))
    return _MENDABLE.in_language(language).format(count=count) if count else ""


def worst_code(problems: Sequence[Problem]) -> int:
    severities = {problem.severity for problem in problems}
    if Severity.PRIVACY in severities:
        return PRIVACY
    return CONTENT if Severity.ERROR in severities else FINE
