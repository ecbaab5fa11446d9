"""The printer for people: what is true, where, the line itself, one next step, the corrected line."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from site_builder.problems.excerpt import Excerpt, corrected, excerpt, visible
from site_builder.problems.facts import Edit, Language, Problem, Severity, Term
from site_builder.problems.listing import in_order, location, place, secret_places
from site_builder.problems.wording import say, severity_word

_COLOURS = {
    Severity.NOTE: "36",
    Severity.WARNING: "33",
    Severity.ERROR: "31",
    Severity.PRIVACY: "35",
}
_CORRECTED = Term("改成：", "write: ")
_RELATED = Term("另见：", "see also: ")
_MORE = Term(
    "… {folder} 里还有 {count} 处。全部列出：site-builder check --all",
    "… {count} more in {folder}. To list all: site-builder check --all",
)


def render_text(  # noqa: PLR0913  (all but two have a default)
    problems: Iterable[Problem],
    sources: Mapping[str, str],
    *,
    prefix: str = "content/",
    language: Language | None = None,
    colour: bool = False,
    limit_per_folder: int | None = 20,
) -> str:
    """Problems as shown on a terminal, in order, each once; "" when there are none.

    `sources` maps paths of content files to their text; `language` None answers in the language
    of each file. Of the problems of one team folder (or of one folder outside the teams) at most
    `limit_per_folder` (None: all) are shown, and the number of the others.
    """
    ordered = in_order(problems)
    edits = _edits_by_line(ordered)
    printer = _Printer(sources, prefix, language, secret_places(ordered), edits, colour=colour)
    blocks: list[str] = []
    for folder, group in by_folder(ordered, sources).items():
        blocks += [printer.block(problem) for problem in group[:limit_per_folder]]
        more = len(group) - len(group[:limit_per_folder])
        if more:
            words = _MORE.in_language(language or group[0].language)
            blocks.append(words.format(folder=visible(prefix + folder), count=more) + "\n")
    return "\n".join(blocks)


def _edits_by_line(problems: Iterable[Problem]) -> dict[tuple[str, int], tuple[Edit, ...]]:
    """The repairs of each line, so that a line with several slips is shown as it will be in the end."""
    found: dict[tuple[str, int], tuple[Edit, ...]] = {}
    for problem in problems:
        for edit in problem.edits:
            line = (edit.span.path, edit.span.line)
            if not any(_meet(edit, other) for other in found.get(line, ())):
                found[line] = (*found.get(line, ()), edit)
    return found


def _meet(one: Edit, other: Edit) -> bool:
    first, second = sorted((one.span, other.span))
    return first.column + first.length > second.column or first.column == second.column


def by_folder(problems: Iterable[Problem], sources: Mapping[str, str]) -> dict[str, list[Problem]]:
    """The problems of each team folder, and of each folder outside the teams."""
    groups: dict[str, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(_folder(problem.span.path, sources), []).append(problem)
    return groups


def _folder(path: str, sources: Mapping[str, str]) -> str:
    """The team folder that `path` lies in, else the folder of the file itself."""
    folder = posixpath.dirname(path)
    while folder and f"{folder}/team.yaml" not in sources:
        folder = posixpath.dirname(folder)
    return folder or posixpath.dirname(path)


@dataclass(frozen=True, slots=True)
class _Printer:
    sources: Mapping[str, str]
    prefix: str
    language: Language | None
    secret: frozenset[tuple[str, int]]  # lines that hold something private
    edits: Mapping[tuple[str, int], tuple[Edit, ...]]  # all repairs of a line
    colour: bool

    def block(self, problem: Problem) -> str:
        """All lines of one problem."""
        language = self.language or problem.language
        words = say(problem, language)
        cut = self._excerpt(problem)
        margin = " " * (len(str(problem.span.line)) + 1 if cut else 2)
        severity = severity_word(problem.severity, language)
        lines = [self._paint(f"{severity}[{problem.code}]", problem) + " " + words.says]
        if where := location(problem, self.prefix):
            lines.append(f" --> {where}")
        if cut:
            indent = " " * (len(cut.marks) - len(cut.marks.lstrip()))
            lines += [
                f"{margin}|",
                f"{problem.span.line} | {cut.line}".rstrip(),
                f"{margin}| {indent}" + self._paint(cut.marks.lstrip(), problem),
            ]
        lines += [f"{margin}= {line}" for line in self._help(problem, words.help, language)]
        return "\n".join(lines) + "\n"

    def _excerpt(self, problem: Problem) -> Excerpt | None:
        source = self.sources.get(problem.span.path)
        if source is None:
            return None
        return excerpt(problem.span, source, hidden=place(problem) in self.secret)

    def _help(self, problem: Problem, words: Iterable[str], language: Language) -> Iterator[str]:
        """The words of the rule; the mended line in place of those that say how to mend it."""
        edits = self.edits.get(place(problem), ()) if problem.edits else ()
        source = self.sources.get(problem.span.path, "")
        mended = corrected(replace(problem, edits=edits), source)
        label = _CORRECTED.in_language(language)
        yield from (line for line in words if mended is None or not line.startswith(label))
        if mended is not None:
            yield label + mended
        if problem.related is not None:
            where = location(Problem(problem.code, problem.related), self.prefix)
            yield _RELATED.in_language(language) + where

    def _paint(self, text: str, problem: Problem) -> str:
        """Bold, in the colour of the severity; Rich is not needed for two escape sequences."""
        return f"\x1b[1;{_COLOURS[problem.severity]}m{text}\x1b[0m" if self.colour else text
