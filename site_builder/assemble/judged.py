"""A record under judgement: its words, its places and the day, for those who look for slips."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from site_builder.model.entry import Entry
from site_builder.model.form import Form, label, subform
from site_builder.model.tree import Branch, Row, Tree
from site_builder.model.values.text import tidy
from site_builder.problems import Edit, Fact, Problem, Span, Term

F_co = TypeVar("F_co", bound=Form, covariant=True)
Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Judged(Generic[F_co]):
    """An entry with its form at its own type, and the day it is judged on."""

    entry: Entry[Form]
    form: F_co
    today: date

    def slip(
        self,
        code: str,
        *steps: str | int,
        related: Steps = (),
        edits: tuple[Edit, ...] = (),
        **facts: Fact,
    ) -> Problem:
        """A problem at a field, with its name as `label` and the author's words as `found`.

        `related` leads to the other field that it does not go with: `other`, `other_found`.
        """
        known: dict[str, Fact] = {"label": self.label(*steps), "found": self.said(*steps)}
        if related:
            known |= {"other": self.label(*related), "other_found": self.said(*related)}
        also = self.entry.at(*related) if related else None
        place = self.entry.at(*steps)
        return Problem(code, place, {**known, **facts}, self.entry.language, edits, also)

    def future(self, day: date | None, *steps: str | int) -> Iterator[Problem]:
        """E210 when the field at `steps` says a day that is still to come."""
        if day is not None and day > self.today:
            yield self.slip("E210", *steps)

    def order(
        self,
        first: tuple[date | None, Steps],
        second: tuple[date | None, Steps],
        code: str = "E211",
    ) -> Iterator[Problem]:
        """A problem at the second field when its day is before that of the first."""
        if first[0] is not None and second[0] is not None and second[0] < first[0]:
            yield self.slip(code, *second[1], related=first[1])

    def label(self, *steps: str | int) -> Term:
        """The name of the field that `steps` end in."""
        form: type[Form] | None = type(self.form)
        found = Term("", "")
        for step in steps:
            if form is not None and isinstance(step, str) and step in form.model_fields:
                found = label(form, step)
                form = subform(form, step)
        return found

    def said(self, *steps: str | int) -> str:
        """The author's words at `steps`, or nothing when it is no single value."""
        tree = self._tree(steps)
        return tidy(tree) if isinstance(tree, str) else ""

    def key_place(self, *steps: str | int) -> Span:
        """The place of the key that the last of `steps` names, as written."""
        around = self._tree(steps[:-1])
        written = around.keys.get(str(steps[-1])) if isinstance(around, Branch) else None
        return self.entry.at(*steps) if written is None else written.span

    def _tree(self, steps: Steps) -> Tree | None:
        tree: Tree | None = self.entry.tree
        for step in steps:
            if isinstance(tree, Branch):
                tree = tree.values.get(str(step))
            elif isinstance(tree, Row) and isinstance(step, int) and step < len(tree.items):
                tree = tree.items[step]
            else:
                return None
        return tree
