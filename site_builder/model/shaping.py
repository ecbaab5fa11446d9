"""From nodes to a tree: keys recognised, shorthands written out, one-line lists split."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from site_builder.model.form import Form, keys_of, label, names_of, normal, subform
from site_builder.model.located import Located
from site_builder.model.refs import PersonRef
from site_builder.model.shapes import Shape, inner_shape, kind_of, shape_of, split_line
from site_builder.model.tree import Branch, Row, Tree
from site_builder.model.values.people import split_people
from site_builder.model.values.text import likeness, nearest, tidy
from site_builder.problems import Edit, Language, Problem, Span, Term
from site_builder.read.nodes import Field, Mapping, Node, Scalar, Sequence

# How people part the names of a list.
_PARTED = tuple(map(re.compile, (r"\s*[、，,;；]\s*", r"\s*[、，,;；]\s*|\s+")))
_SURE = 0.85
# Words of somebody who has gone or does not want to be shown, in whatever field.
_FAREWELL = re.compile(
    "撤回|撤销|收回|离职|离岗|离开|离班|调离|调走|调出|退休|退养|辞职|解聘|去世|病故|不同意|拒绝|不公开"
    "|withdr[ae]w|retired|resigned|has left|refused|deceased"
)


@dataclass(slots=True)
class Shaper:
    """Shapes the nodes of one document, collecting what its keys get wrong."""

    language: Language
    problems: list[Problem] = field(default_factory=list)

    def form(self, form: type[Form], node: Node) -> Branch | None:
        """The fields of `node` under the names of `form`; None when it holds no fields at all."""
        if isinstance(node, Scalar) and form.shorthand:
            return self._short(form, node)
        if not isinstance(node, Mapping):
            self._report("E204", node.span, found=_shown(node))
            return None
        branch = Branch(node.span)
        written = _names(form, node)
        told = len(self.problems)
        doubts = [name for item in node.fields for name in self._field(form, item, branch, written)]
        if doubts:
            own = {item.key.span for item in node.fields}
            self.problems[told:] = _without_rivals(form, self.problems[told:], own)
        if doubts and form.exact_keys:
            return None
        for name in doubts:
            branch.values.pop(_fallen(form, name), None)
        return branch

    def _short(self, form: type[Form], node: Scalar) -> Branch:
        text = Located(node.text, node.span)
        return Branch(node.span, {form.shorthand: text}, {form.shorthand: text})

    def _field(
        self, form: type[Form], item: Field, branch: Branch, written: frozenset[str]
    ) -> tuple[str, ...]:
        """Put one field on the branch; names the field that was perhaps meant, or meant twice.

        `written` are the fields that stand in the record under a name of theirs.
        """
        key = Located(item.key.text, item.key.span)
        name = names_of(form).get(normal(tidy(key)))
        if name is None:
            return (self._unknown(form, key, item.value, written),)
        if name in branch.keys:
            other = branch.keys[name]
            self._report(
                "E116" if normal(tidy(key)) == normal(tidy(other)) else "E145",
                key.span,
                related=other.span,
                found=key,
                other=other,
                first=str(other.span.line),
                second=str(key.span.line),
            )
            return (name,)
        branch.keys[name] = key
        value = self._value(shape_of(form, name), item.value)
        if value is not None:
            branch.values[name] = value
        return ()

    def _unknown(self, form: type[Form], key: Located, value: Node, written: frozenset[str]) -> str:
        """Report an unknown key; the name of the field it is likely to mean, or nothing."""
        forbidden = form.private.get(normal(tidy(key)))
        if forbidden is not None:
            self._report("P206", key.span, what=forbidden)
            return ""
        limits = _limits(form)
        stray = nearest(tidy(key), tuple(limits), 0.6)
        if stray:
            owner = limits[stray[0]]
            self._report("E266", key.span, found=key, nearest=stray[0], label=label(form, owner))
            return owner
        if form.falls_with and _FAREWELL.search(f"{key} {_shown(value)}"):
            self._report("E267", key.span, found=key)
            return next(iter(form.falls_with))
        spellings = {
            s: n for n, k in keys_of(form).items() for s in (*k.zh, n, *k.en) if n not in written
        }
        near = nearest(tidy(key), tuple(spellings), 0.6)
        if not near:
            known = tuple(label(form, name) for name in _own_first(form) if name not in written)
            self._report(
                "E207" if form.exact_keys else "W203", key.span, found=key, known=known[:8]
            )
            return ""
        meant = near[0]
        if form.exact_keys:
            self._report("E208", key.span, found=key, nearest=meant)
            return spellings[meant]
        sure = likeness(tidy(key), meant) >= _SURE
        self._report(
            "W117",
            key.span,
            edits=(Edit(key.span, meant),) if sure else (),
            found=key,
            nearest=meant,
            label=label(form, spellings[meant]),
        )
        return spellings[meant]

    def _value(self, shape: Shape, node: Node) -> Tree | None:
        if isinstance(node, Scalar) and not tidy(node.text):
            return None
        if shape.sort == "form":
            return self.form(shape.inner, node)
        if shape.sort == "list":
            return self._list(inner_shape(shape.inner), node)
        if shape.sort == "map":
            return self._map(inner_shape(shape.inner), node)
        return _as_written(node)

    def _list(self, shape: Shape, node: Node) -> Row:
        if isinstance(node, Scalar):
            self._note_people(shape, node)
            items: Iterator[Tree | None] = (
                self.form(shape.inner, node) if shape.sort == "form" else part
                for part in split_line(shape, node)
            )
        elif isinstance(node, Mapping):
            items = iter((self._value(shape, node),))
        else:
            items = (self._value(shape, item) for item in node.items)
        rows = tuple(item for item in items if item is not None)
        if shape.sort == "form" and "id" in shape.inner.model_fields:
            rows = self._with_own_ids(shape.inner, rows)
        return Row(node.span, rows)

    def _with_own_ids(self, form: type[Form], rows: tuple[Tree, ...]) -> tuple[Tree, ...]:
        """The records of a list, the second of one id without it, or left out when it needs one."""
        first: dict[str, Span] = {}
        kept: list[Tree] = []
        for row in rows:
            ident = row.values.get("id") if isinstance(row, Branch) else None
            if not isinstance(row, Branch) or not isinstance(ident, Located):
                kept.append(row)
                continue
            known = first.setdefault(tidy(ident).casefold(), ident.span)
            if known is ident.span:
                kept.append(row)
                continue
            first_line, second = _line(known), _line(ident.span)
            self._report(
                "E115", ident.span, related=known, found=ident, first=first_line, second=second
            )
            if not form.model_fields["id"].is_required():
                del row.values["id"]
                kept.append(row)
        return tuple(kept)

    def _note_people(self, shape: Shape, node: Scalar) -> None:
        """Tell of a list of people in one line with more in it than names and what parts them."""
        if kind_of(shape) is not PersonRef or "\n" in node.text:
            return
        people, written = split_people(node.text), tidy(node.text)
        if people == (written,):
            return
        if len(people) == 1:
            edit = Edit(node.span, people[0])
            self._report("N124", node.span, (edit,), found=written, example=people[0])
        elif all(people != tuple(parted.split(written)) for parted in _PARTED):
            comma = ", " if node.text.isascii() else "、"
            edit = Edit(node.span, comma.join(people))
            self._report("N106", node.span, (edit,), found=written, count=str(len(people)))

    def _map(self, shape: Shape, node: Node) -> Tree:
        if not isinstance(node, Mapping):
            return _as_written(node)
        branch = Branch(node.span)
        for item in node.fields:
            name = tidy(item.key.text)
            value = self._value(shape, item.value)
            if name in branch.keys:
                self._report(
                    "E116",
                    item.key.span,
                    related=branch.keys[name].span,
                    found=name,
                    first=str(branch.keys[name].span.line),
                    second=str(item.key.span.line),
                )
            elif value is not None:
                branch.keys[name] = Located(item.key.text, item.key.span)
                branch.values[name] = value
        return branch

    def _report(
        self,
        code: str,
        span: Span,
        edits: tuple[Edit, ...] = (),
        related: Span | None = None,
        **facts: str | Term | tuple[str | Term, ...],
    ) -> None:
        self.problems.append(Problem(code, span, facts, self.language, edits, related))


def _without_rivals(
    form: type[Form], problems: Iterable[Problem], own: set[Span]
) -> Iterator[Problem]:
    """The problems; of two misspelt keys, of those at `own`, for one field only one is corrected."""
    taken: set[str] = set()
    for problem in problems:
        if problem.code != "W117" or not problem.edits or problem.span not in own:
            yield problem
            continue
        name = names_of(form)[normal(problem.edits[0].text)]
        yield replace(problem, edits=()) if name in taken else problem
        taken.add(name)


@cache
def _limits(form: type[Form]) -> dict[str, str]:
    """Keys that limit what is shown of a person, and the field inside which they belong."""
    return {
        spelling: owner
        for owner in keys_of(form)
        if (inner := subform(form, owner)) is not None
        for name in inner.limits
        for spelling in (*keys_of(inner)[name].zh, name, *keys_of(inner)[name].en)
    }


def _own_first(form: type[Form]) -> list[str]:
    """The fields of `form`, those it shares with other kinds last."""
    return sorted(keys_of(form), key=lambda name: name not in form.__annotations__)


def _fallen(form: type[Form], name: str) -> str:
    """What goes when nobody knows what the field `name` says: it could show more than agreed."""
    inner = subform(form, name) if name in form.model_fields else None
    if inner is not None and inner.exact_keys:
        return name
    return form.falls_with.get(name, "")


def _names(form: type[Form], node: Mapping) -> frozenset[str]:
    known = names_of(form)
    found = (known.get(normal(tidy(item.key.text))) for item in node.fields)
    return frozenset(name for name in found if name is not None)


def _line(span: Span) -> Term:
    return Term(f"第 {span.line} 行", f"line {span.line}")


def _shown(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _as_written(node: Node) -> Tree:
    """A node where one value is asked for: readers of values say what is wrong with a list."""
    if isinstance(node, Scalar):
        return Located(node.text, node.span)
    if isinstance(node, Sequence):
        return Row(node.span, tuple(_as_written(item) for item in node.items))
    return Branch(node.span, {f.key.text: _as_written(f.value) for f in node.fields})
