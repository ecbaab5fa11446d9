"""From a tree to a filled form: pydantic judges, its errors become problems at their places.

What cannot be read is cut out as small as the form allows: one record of a list, one field of a
lenient form, or, for a record, the whole of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from site_builder.model.examples import written
from site_builder.model.form import Form, keys_of, label, subform
from site_builder.model.located import Located
from site_builder.model.shapes import shape_of
from site_builder.model.tree import Branch, locate, part_of, plain_value, without
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.problems import Edit, Fact, Language, Problem, Term

F = TypeVar("F", bound=Form)
Path = tuple[str | int, ...]


@dataclass(slots=True)
class Ear:
    """Gives readers the year of their file, and turns their remarks into problems."""

    year: int | None
    language: Language
    problems: list[Problem] = field(default_factory=list)

    def reading(self) -> Reading:
        return Reading(self.year)

    def heard(self, value: str, reading: Reading) -> None:
        if not isinstance(value, Located):
            return
        for remark in reading.remarks:
            edits = () if remark.text is None else (Edit(value.span, remark.text),)
            self.problems.append(
                Problem(remark.code, value.span, remark.facts, self.language, edits)
            )


def fill(
    form: type[F], tree: Branch, year: int | None, language: Language
) -> tuple[F | None, Branch, tuple[Problem, ...]]:
    """Fill `form` from `tree`.

    Returns the filled form (None when the record must be left out), the tree less what was cut
    out, and the problems met, each at its place in the author's file.
    """
    problems = list(_missing(form, tree, language))
    while True:  # every round leaves less of the tree
        ear = Ear(year, language)
        try:
            filled = form.model_validate(plain_value(tree), context=ear)
        except ValidationError as refusal:
            errors = refusal.errors(include_url=False, include_input=False)
            problems += (p for e in errors if (p := _problem(form, tree, e, language)) is not None)
            gone = frozenset[Path]().union(*(_cut(form, tuple(e["loc"])) for e in errors))
            if () in gone:
                return None, tree, _together(problems)
            pruned = without(tree, gone)
            if not isinstance(pruned, Branch) or pruned == tree:
                return None, tree, _together(problems)
            tree = pruned
        else:
            return filled, tree, _together((*problems, *ear.problems))


def _together(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems; what one record lacks as one, with an example of the first."""
    told: dict[object, Problem] = {}
    for number, problem in enumerate(problems):
        key = problem.span if problem.code == "E209" else number
        first = told.setdefault(key, problem)
        if first is not problem:
            labels = (*_labels(first), *_labels(problem))
            told[key] = replace(first, facts={**first.facts, "label": labels})
    return tuple(told.values())


def _labels(problem: Problem) -> tuple[str | Term, ...]:
    label = problem.facts["label"]
    return label if isinstance(label, tuple) else (label,) if isinstance(label, Term) else ()


def _missing(form: type[Form], tree: Branch, language: Language) -> tuple[Problem, ...]:
    """Required fields that a lenient form can do without, but should not."""
    return tuple(
        Problem(
            "E209",
            tree.span,
            {"label": label(form, name), "example": written(form, name)},
            language,
        )
        for name, key in keys_of(form).items()
        if key.required and name not in tree.values
    )


def _problem(
    form: type[Form], tree: Branch, error: ErrorDetails, language: Language
) -> Problem | None:
    steps = tuple(step for step in error["loc"] if step != "[key]")
    span = locate(tree, steps)
    if error["type"] == "missing":
        owner, name = _owner(form, steps)
        missing: dict[str, Fact] = {"label": label(owner, name), "example": written(owner, name)}
        return Problem("E209", span, missing, language)
    cause = error.get("ctx", {}).get("error")
    facts = {**_field_facts(form, steps), "found": _written(tree, steps)}
    if str(error["loc"][0]) in form.guards:
        return Problem("P273", span, facts, language)
    if isinstance(cause, Unreadable):
        return Problem(cause.code, span, {**facts, **cause.facts}, language)
    return Problem("E205", span, facts, language)


def _written(tree: Branch, steps: Path) -> str:
    """What the author wrote at the end of `steps`, when it is one value."""
    found = part_of(tree, steps)
    return str(found) if isinstance(found, Located) else ""


def _field_facts(form: type[Form], steps: Path) -> dict[str, Fact]:
    """The label of the field, for words that name it."""
    owner, name = _owner(form, steps)
    return {"label": label(owner, name), "example": written(owner, name)} if name else {}


def _owner(form: type[Form], steps: Path) -> tuple[type[Form], str]:
    """The form and field that a path of steps ends in."""
    owner, name = form, ""
    for step in steps:
        if isinstance(step, str) and step in owner.model_fields and name == "":
            name = step
        elif isinstance(step, str) and name:
            inner = subform(owner, name)
            if inner is not None and step in inner.model_fields:
                owner, name = inner, step
    return owner, name


def _cut(form: type[Form], loc: Path) -> frozenset[Path]:
    """What to leave out for an error at `loc`; the empty path means the whole record."""
    if not loc or not form.lenient:
        return frozenset({()})
    name, rest = str(loc[0]), loc[1:]
    if shape_of(form, name).sort in {"list", "map"} and rest:
        return frozenset({(name, rest[0])})
    if name in form.model_fields and form.model_fields[name].is_required():
        return frozenset({()})
    fallen = form.falls_with.get(name)
    return frozenset({(name,)} if fallen is None else {(name,), (fallen,)})
