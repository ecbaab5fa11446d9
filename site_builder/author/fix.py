"""Mends all that can be mended without asking, in memory: edits until nothing is left to edit."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.author.manuscript import Manuscript
from site_builder.author.meaning import says_the_same
from site_builder.author.repairs import ENCODINGS, changes_value, repairs
from site_builder.problems import Edit, Problem
from site_builder.read.encodings import as_written
from site_builder.read.files import SourceFile

_ROUNDS = 8  # one slip may hide the next; more than a few levels are not a slip

Survey = Callable[[Mapping[str, bytes]], Sequence[Problem]]
"""All problems of the site when some files, by path, hold other bytes."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A file as it is and as it shall be. `encoding` names one that was not plain UTF-8."""

    source: SourceFile
    before: Manuscript
    after: Manuscript
    encoding: str

    @property
    def data(self) -> bytes:
        """The bytes to write."""
        return self.after.whole.encode()


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was mended, and the problems that are left then.

    `count` counts the problems mended, a slip that is told once for a file as one.
    """

    files: tuple[Repaired, ...]
    remaining: tuple[Problem, ...]
    count: int


def fix(sources: Iterable[SourceFile], problems: Sequence[Problem], survey: Survey) -> Fixed:
    """Mend `sources`, those files of a site that are to be mended, as far as nobody need be asked.

    Nothing is written. `problems` are those of the site as it is; after every round `survey` is
    asked for those that are left.
    """
    desk = _Desk({source.path: source for source in sources})
    desk.open()
    for _ in range(_ROUNDS):
        if not desk.mend(problems):
            break
        problems = survey(desk.changed())
    left = (one for one in problems if one.code not in ENCODINGS or one.span.path not in desk.now)
    return Fixed(tuple(desk.repaired()), tuple(left), desk.count)


@dataclass(slots=True)
class _Desk:
    """The texts under repair, as they were `first` and are `now`, by path."""

    sources: Mapping[str, SourceFile]
    first: dict[str, Manuscript] = field(default_factory=dict)
    now: dict[str, Manuscript] = field(default_factory=dict)
    encodings: dict[str, str] = field(default_factory=dict)
    count: int = 0

    def open(self) -> None:
        for path, source in self.sources.items():
            written = as_written(source)
            if written is not None:
                self.first[path] = self.now[path] = Manuscript.of(written.text)
                self.encodings[path] = written.encoding
                self.count += bool(written.encoding)

    def changed(self) -> dict[str, bytes]:
        """The bytes of every file that is not what it was."""
        return {one.source.path: one.data for one in self.repaired()}

    def repaired(self) -> list[Repaired]:
        return [
            Repaired(self.sources[path], first, self.now[path], self.encodings[path])
            for path, first in self.first.items()
            if self.encodings[path] or self.now[path] != first
        ]

    def mend(self, problems: Iterable[Problem]) -> bool:
        """Make one round of repairs; False when there was nothing to do."""
        by_path: dict[str, list[Problem]] = defaultdict(list)
        for problem in problems:
            if problem.code not in ENCODINGS:
                by_path[problem.span.path].append(problem)
        mended = [self.mend_file(path, all_) for path, all_ in by_path.items()]
        return any(mended)

    def mend_file(self, path: str, problems: Iterable[Problem]) -> bool:
        """Mend one file, all at once where that says the same, else repair by repair."""
        before = self.now.get(path)
        if before is None:
            return False
        found = list(repairs(before, problems))
        if not found:
            return False
        kept = found if _holds(path, before, found) else _holding(path, before, found)
        self.now[path] = before.mended(edit for _, edits in kept for edit in edits)
        self.count += len(kept)
        return self.now[path] != before


_Repairs = list[tuple[Problem, tuple[Edit, ...]]]


def _holds(path: str, before: Manuscript, made: _Repairs) -> bool:
    """Whether the text says the same after these repairs."""
    after = before.mended(edit for _, edits in made for edit in edits)
    meant = [edit for problem, edits in made if changes_value(problem) for edit in edits]
    in_body = [edit for problem, edits in made if problem.code == "N127" for edit in edits]
    return says_the_same(path, before, after, [*meant, *in_body])


def _holding(path: str, before: Manuscript, found: _Repairs) -> _Repairs:
    """Of the repairs those that can be made together without saying anything else."""
    kept: _Repairs = []
    for one in found:
        if _holds(path, before, [*kept, one]):
            kept.append(one)
    return kept
