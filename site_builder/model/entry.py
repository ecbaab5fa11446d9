"""A typed thing that a team, a unit or the organiser shares, and where it was written."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from site_builder.model.form import Form
from site_builder.model.tree import Branch, lines_of, locate
from site_builder.problems import Edit, Fact, Language, Problem, Span
from site_builder.read.documents import Body

F_co = TypeVar("F_co", bound=Form, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[F_co]):
    """One filled form.

    `kind` is a name of the table of kinds; `path` the source file, relative to the content folder;
    `home` the folder of the team or unit it belongs to ("" for the site's own); `number` counts the
    records of a list file from 1; `year` is the year in the file's name.
    """

    kind: str
    path: str
    home: str
    form: F_co
    tree: Branch
    body: Body | None = None
    language: Language = Language.ZH
    number: int = 1
    year: int | None = None

    def at(self, *steps: str | int) -> Span:
        """The place of a field of this entry, or of the nearest thing around it."""
        return locate(self.tree, steps)

    def lines(self) -> range:
        """The lines of the file that this entry's fields stand on."""
        first, last = lines_of(self.tree)
        return range(first, last + 1)

    def problem(
        self,
        code: str,
        *steps: str | int,
        edits: tuple[Edit, ...] = (),
        related: Span | None = None,
        **facts: Fact,
    ) -> Problem:
        """A problem at a field of this entry, in its author's language."""
        return Problem(code, self.at(*steps), facts, self.language, edits, related)
