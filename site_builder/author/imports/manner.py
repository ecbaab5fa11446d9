"""How a file of records is written, and one more record written in the same manner."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as habits

from site_builder.author.scalars import as_value
from site_builder.model.form import Form, keys_of, names_of, normal
from site_builder.model.interpret import records_of
from site_builder.model.kinds import Place
from site_builder.model.values.text import tidy
from site_builder.problems import Language
from site_builder.read.documents import Document, parse_document
from site_builder.read.files import SourceFile
from site_builder.read.nodes import Field, Scalar, Sequence
from site_builder.read.nodes import Mapping as Fields

Value = str | tuple[str, ...]
_ITEM = re.compile(r"(?P<indent> *)-(?P<gap> +)")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")


@dataclass(frozen=True, slots=True)
class Manner:
    """The habits of a file: the names of its keys, where its dashes stand, brackets or lines.

    `listed` are fields whose values stand in brackets though there may be one only.
    """

    language: Language
    keys: Mapping[str, str] = habits(default_factory=dict)
    indent: str = ""
    gap: str = " "
    flow: bool = False
    parted: bool = False  # a blank line between records
    listed: frozenset[str] = frozenset()
    wrapped: bool = False  # the list is the value of a key

    def written(self, form: type[Form], values: Mapping[str, Value]) -> str:
        """One record as text, ending with a line end."""
        pairs = [
            (self._key(form, name), self._value(name, values[name]))
            for name in keys_of(form)
            if name in values
        ]
        start = f"{self.indent}-{self.gap}"
        if self.flow:
            return start + "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}\n"
        deeper = "\n" + " " * len(start)
        return start + deeper.join(f"{key}: {value}" for key, value in pairs) + "\n"

    def _key(self, form: type[Form], name: str) -> str:
        usual = keys_of(form)[name].zh[0] if self.language is Language.ZH else name
        return self.keys.get(name, usual)

    def _value(self, name: str, value: Value) -> str:
        if isinstance(value, str):
            return scalar(value, flow=self.flow)
        comma = "、" if self.language is Language.ZH else ", "
        together = comma.join(value)
        plain = len(value) == 1 or not any(re.search(r"[、，,;；\s]", item) for item in value)
        if name in self.listed or not plain:
            return f"[{', '.join(scalar(item, flow=True) for item in value)}]"
        return scalar(together, flow=self.flow)


def scalar(text: str, *, flow: bool) -> str:
    """`text` as a YAML value that is read as the very same text, quoted only where it must be."""
    if _CLOCK.fullmatch(text):
        return f'"{text}"'
    for candidate in (as_value(text, flow=flow), json.dumps(text, ensure_ascii=False)):
        if _reads_as(candidate, text, flow=flow):
            return candidate
    return json.dumps(text)


def _reads_as(candidate: str, text: str, *, flow: bool) -> bool:
    line = f"- {{a: {candidate}}}\n" if flow else f"- a: {candidate}\n"
    parsed = parse_document(SourceFile("a.yaml", line.encode("utf-8", "replace")))
    document = parsed.value
    if document is None or parsed.problems or not isinstance(document.fields, Sequence):
        return False
    record = document.fields.items[0]
    if not isinstance(record, Fields) or len(record.fields) != 1:
        return False
    value = record.fields[0].value
    return isinstance(value, Scalar) and value.text == text


def manner_of(document: Document, place: Place, fallback: Language) -> Manner | None:
    """The habits of a file; None when records cannot simply be added at its end."""
    if document.fields is None:
        return Manner(fallback)
    records = list(records_of(document.fields, place))
    wrapped = isinstance(document.fields, Fields)
    if not records:
        return Manner(fallback, indent="  ", wrapped=True) if wrapped else None
    if wrapped and len(records) == 1 and records[0] is document.fields:
        return None
    lines = document.text.split("\n")
    last = records[-1]
    item = _ITEM.match(lines[last.span.line - 1])
    if item is None:
        return None
    fields = [one for record in records if isinstance(record, Fields) for one in record.fields]
    return Manner(
        document.language,
        _spellings(place.kind.form, fields),
        item["indent"],
        item["gap"],
        flow=lines[last.span.line - 1][item.end() :].startswith("{"),
        parted=len(records) > 1 and not lines[last.span.line - 2].strip(),
        listed=_listed(place.kind.form, fields),
        wrapped=wrapped,
    )


def _spellings(form: type[Form], fields: Iterable[Field]) -> dict[str, str]:
    """The usual name of every field that the file has."""
    found: dict[str, Counter[str]] = {}
    for name, key in _named(form, fields):
        found.setdefault(name, Counter())[key] += 1
    return {name: counted.most_common(1)[0][0] for name, counted in found.items()}


def _named(form: type[Form], fields: Iterable[Field]) -> Iterator[tuple[str, str]]:
    for one in fields:
        name = names_of(form).get(normal(tidy(one.key.text)))
        if name is not None:
            yield name, one.key.text


def _listed(form: type[Form], fields: Iterable[Field]) -> frozenset[str]:
    inside = [one for one in fields if isinstance(one.value, Sequence)]
    return frozenset(name for name, _ in _named(form, inside))
