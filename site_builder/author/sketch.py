"""A form as text to fill in: what must be there is filled, everything else waits in comments.

Whatever is uncommented by taking away `# ` is YAML in its right place, and its example is accepted
by the form. So nothing here has to be learned before the first line is written.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.author.scalars import as_value
from site_builder.model.examples import choice_of, example_of
from site_builder.model.form import Form, keys_of, subform
from site_builder.model.publishing import Publishable
from site_builder.model.shapes import shape_of
from site_builder.problems import Language

_JOINTS = re.compile(r"[、，,;；。]|或|等$|\bor\b|…|\band so on\b")
_STEP = "  "

Known = Mapping[str, "str | tuple[Known, ...]"]


@dataclass(frozen=True, slots=True)
class Sketch:
    """One record to be: its form, and what is known of it by the English names of the fields.

    Of a field that holds a form the value of its shorthand is known; of a list of forms, its records.
    """

    form: type[Form]
    known: Known
    language: Language

    def lines(self) -> tuple[str, ...]:
        """The record: first what is known, then the rest as comments."""
        return (*self.filled(), *self.own(), *self.common())

    def filled(self) -> tuple[str, ...]:
        """What is known."""
        names = [name for name in in_order(self.form) if name in self.known]
        return tuple(line for name in names for line in self._filled(name))

    def own(self) -> tuple[str, ...]:
        """The rest of its own fields, as comments."""
        return self._waiting(name for name in in_order(self.form) if name not in self._shared())

    def common(self) -> tuple[str, ...]:
        """The rest of the fields that all records have, as comments."""
        return self._waiting(self._shared())

    def common_names(self) -> tuple[str, ...]:
        """The names of the fields that all records have and this one does not yet."""
        names = (name for name in self._shared() if name not in self.known)
        return tuple(said(self.form, name, self.language) for name in names)

    def _shared(self) -> tuple[str, ...]:
        return tuple(name for name in in_order(self.form) if _rank(self.form, name) == _SHARED)

    def _waiting(self, names: Iterable[str]) -> tuple[str, ...]:
        rest = [name for name in names if name not in self.known]
        return tuple(
            f"# {line}" for name in rest for line in _example(self.form, name, self.language)
        )

    def _filled(self, name: str) -> Iterator[str]:
        inner, value = subform(self.form, name), self.known[name]
        if inner is None:
            yield _remarked(self.form, name, self.language, as_value(str(value)))
        elif isinstance(value, str):
            yield f"{said(self.form, name, self.language)}:"
            part = Sketch(inner, {inner.shorthand: value}, self.language)
            yield from (_STEP + line for line in part.lines())
        else:
            yield _remarked(self.form, name, self.language, "")
            for record in value:
                part = Sketch(inner, record, self.language)
                yield from (_STEP + line for line in as_item(part.lines()))


def as_item(lines: Iterable[str]) -> Iterator[str]:
    """Lines of a record as those of an item of a list."""
    for number, line in enumerate(lines):
        yield (_STEP if number else "- ") + line


def in_order(form: type[Form]) -> tuple[str, ...]:
    """The fields of a form as they are best met: needed ones, its own ones, those all records have."""
    return tuple(sorted(keys_of(form), key=lambda name: _rank(form, name)))


_NEEDED, _OWN, _SHARED = range(3)


def _rank(form: type[Form], name: str) -> int:
    if needed(form, name):
        return _NEEDED
    return _SHARED if issubclass(form, Publishable) and name in Publishable.model_fields else _OWN


def needed(form: type[Form], name: str) -> bool:
    """Whether a record without the field is left out, or complained of."""
    return form.model_fields[name].is_required() or keys_of(form)[name].required


def said(form: type[Form], name: str, language: Language) -> str:
    """The name of a field in a language."""
    return keys_of(form)[name].zh[0] if language is Language.ZH else name


def remark(form: type[Form], name: str, language: Language) -> str:
    """What to write in a field, in one line; of a closed list, all there is to choose from."""
    about = keys_of(form)[name].about.in_language(language)
    choice = choice_of(form, name)
    if choice is None:
        return about
    words = [one.zh if language is Language.ZH else one.value for one in choice]
    known = {word for one in choice for word in (one.zh, one.value, one.en, *one.synonyms)}
    parts = [part.strip() for part in _JOINTS.split(about) if part.strip()]
    listed = all(part in known for part in parts)
    if language is Language.ZH:
        return f"{'' if listed else about + '；'}可选：{'、'.join(words)}"
    return f"{'' if listed else about + '; '}one of: {', '.join(words)}"


def _example(form: type[Form], name: str, language: Language) -> Iterator[str]:
    shape, inner = shape_of(form, name), subform(form, name)
    if inner is not None:
        yield _remarked(form, name, language, "")
        body = [line for one in in_order(inner) for line in _example(inner, one, language)]
        listed = as_item(body) if shape.sort == "list" else body
        yield from (_STEP + line for line in listed)
        return
    example = example_of(form, name, language)
    if shape.sort == "map":
        yield _remarked(form, name, language, "")
        yield _STEP + example
    else:
        yield _remarked(form, name, language, as_value(example))


def _remarked(form: type[Form], name: str, language: Language, value: str) -> str:
    label, words = said(form, name, language), remark(form, name, language)
    field = f"{label}: {value}".rstrip()
    return field if words == label else f"{field}  # {words}"
