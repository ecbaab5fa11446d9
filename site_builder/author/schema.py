"""JSON Schemas of every kind of content, for editors that complete and check keys while typing.

Draft-07, which is what YAML extensions of editors know best. A schema accepts whatever our own
reading accepts: both languages, every synonym, lists in one line, single items without a list. It
offers only the usual names, so that a list of suggestions stays short.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, get_args

from site_builder.author.sketch import in_order, remark
from site_builder.model.astray import RECORD_KEYS
from site_builder.model.examples import choice_of, example_of
from site_builder.model.form import Form, keys_of, normal
from site_builder.model.kinds import KINDS, Kind
from site_builder.model.shapes import Shape, inner_shape, shape_of
from site_builder.model.types import Reads
from site_builder.model.values.choice import Choice
from site_builder.problems import Language

Schema = dict[str, Any]

_SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
_BOTH = (Language.ZH, Language.EN)


@dataclass(frozen=True, slots=True)
class SchemaFile:
    """A schema, its file name, and the files it is for: globs below the content folder."""

    name: str
    globs: tuple[str, ...]
    schema: Schema

    def text(self) -> str:
        return json.dumps(self.schema, ensure_ascii=False, indent=1) + "\n"

    @property
    def is_story(self) -> bool:
        """Whether it describes the header of Markdown files."""
        return self.globs[0].endswith(".md")


def schemas(offered: tuple[Language, ...] = _BOTH) -> tuple[SchemaFile, ...]:
    """The schemas of all kinds. `offered` are the languages whose names an editor suggests."""
    found: dict[str, SchemaFile] = {}
    for kind in KINDS:
        globs = tuple(_globs(kind))
        if kind.name in found:
            globs = (*found[kind.name].globs, *globs)
        file = kind.name.replace("_", "-") + ".json"
        found[kind.name] = SchemaFile(file, globs, schema_of(kind, offered))
    return tuple(found.values())


def schema_of(kind: Kind, offered: tuple[Language, ...] = _BOTH) -> Schema:
    """The schema of a file of `kind`; of a Markdown file, of its header."""
    writer = _Writer(offered)
    record = writer.form(kind.form)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": kind.term.zh if offered == (Language.ZH,) else f"{kind.term.zh} / {kind.term.en}",
        **(_file_of_records(record) if kind.many else record),
        "definitions": writer.definitions,
    }


def _globs(kind: Kind) -> Iterable[str]:
    where = kind.where.replace("{home}", "teams/**").replace("{year}", "*")
    yield where
    if where.endswith(".yaml"):
        yield where.removesuffix(".yaml") + ".yml"


def _file_of_records(record: Schema) -> Schema:
    """A list of records; it may stand under one key, and a single record needs no list."""
    listed = {"type": "array", "items": record}
    under = {"type": "object", "minProperties": 1, "maxProperties": 1}
    named = {key: {"anyOf": [listed, record, {"type": "null"}]} for key in sorted(RECORD_KEYS)}
    return {
        "anyOf": [
            listed,
            record,
            {**under, "additionalProperties": listed},
            {**under, "properties": named, "additionalProperties": False},
        ]
    }


@dataclass(slots=True)
class _Writer:
    """Writes schemas of forms, each once."""

    offered: tuple[Language, ...]
    definitions: dict[str, Schema] = field(default_factory=dict)

    def form(self, form: type[Form]) -> Schema:
        """A reference to the schema of `form`, or of what stands for it in short."""
        name = form.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._fields(form)
        whole: Schema = {"$ref": f"#/definitions/{name}"}
        return {"anyOf": [whole, _SCALAR]} if form.shorthand else whole

    def _fields(self, form: type[Form]) -> Schema:
        fields = {one: self._field(form, one) for one in in_order(form)}
        usual = {
            said: {**fields[one], **self._words(form, one, language)}
            for language in self.offered
            for one in fields
            for said in [_usual(form, one, language)]
        }
        needed = [one for one in fields if form.model_fields[one].is_required()]
        schema: Schema = {
            "type": "object",
            "properties": usual,
            "patternProperties": {_spelled(_names(form, one)): fields[one] for one in fields},
            "additionalProperties": False,
        }
        if needed:
            schema["allOf"] = [self._there(form, one) for one in needed]
        return schema

    def _there(self, form: type[Form], name: str) -> Schema:
        """That a field is there, under any of its names: the usual one is what an editor asks for."""
        pattern = {"pattern": f"^(?!(?:{_spelled(_names(form, name))[1:-1]})$)"}
        usual = [{"required": [_usual(form, name, language)]} for language in self.offered]
        return {"anyOf": [*usual, {"not": {"propertyNames": pattern}}]}

    def _field(self, form: type[Form], name: str) -> Schema:
        if shape_of(form, name).sort == "map":
            return self._map(form, name)
        choice = choice_of(form, name)
        words = self._choice(choice) if choice is not None else _beginning(form, name)
        return self._shape(shape_of(form, name), words)

    def _shape(self, shape: Shape, words: Schema) -> Schema:
        if shape.sort == "form":
            return _or_nothing(self.form(shape.inner))
        if shape.sort == "list":
            item = self._shape(inner_shape(shape.inner), words)
            line = [{"type": "string"}] if item == words and "anyOf" in words else []
            return {"anyOf": [item, {"type": "array", "items": item}, *line]}
        return words

    def _map(self, form: type[Form], name: str) -> Schema:
        """A map; where its keys are a closed list, other keys are none."""
        inner = inner_shape(shape_of(form, name).inner)
        if inner.sort == "map":  # names, and under each a map of its own
            levels = inner_shape(inner.inner).inner
            value: Schema = {"type": "object", "additionalProperties": self._choice(levels)}
        else:
            value = _SCALAR
        keys = _key_choice(form.model_fields[name].annotation)
        if keys is None:
            return {"type": ["object", "null"], "additionalProperties": value}
        words = [
            one.zh if lang is Language.ZH else one.value for lang in self.offered for one in keys
        ]
        return {
            "type": ["object", "null"],
            "properties": dict.fromkeys(words, value),
            "patternProperties": {_quoted(_every(keys)): value},
            "additionalProperties": False,
        }

    def _choice(self, choice: type[Choice]) -> Schema:
        """The words of a closed list; the usual ones are offered, all others are taken."""
        words = [
            one.zh if lang is Language.ZH else one.value for lang in self.offered for one in choice
        ]
        every = (word for one in choice for word in (one.value, one.zh, *one.synonyms))
        return {
            "anyOf": [
                {"enum": words},
                {"type": "string", "pattern": _quoted(every)},
                {"type": "null"},
            ]
        }

    def _words(self, form: type[Form], name: str, language: Language) -> Schema:
        """What an editor shows beside a field."""
        example = example_of(form, name, language)
        about = remark(form, name, language)
        lead = "例如：" if language is Language.ZH else "for example: "
        text = f"{about}\n\n{lead}{example}" if example else about
        return {"description": text, **({"examples": [example]} if example else {})}


def _beginning(form: type[Form], name: str) -> Schema:
    """Any value; where its text begins with one of a closed list of words, only such a text."""
    reads = (one for one in form.model_fields[name].metadata if isinstance(one, Reads))
    begins = next((one.begins for one in reads), ())
    if not begins:
        return _SCALAR
    names = "|".join(_any_case(word) for word, _ in begins)
    pattern = f"^\\s*[\"']?\\s*(?:{names})\\s*(?:[(（].*[)）])?\\s*[\"']?\\s*$"
    return {
        "anyOf": [
            {"enum": [usual for _, usual in begins]},
            {"type": "string", "pattern": pattern},
            {"type": "null"},
        ]
    }


def _usual(form: type[Form], name: str, language: Language) -> str:
    return keys_of(form)[name].zh[0] if language is Language.ZH else name


def _names(form: type[Form], name: str) -> tuple[str, ...]:
    key = keys_of(form)[name]
    return (name, *key.zh, *key.en)


def _spelled(names: Iterable[str]) -> str:
    """A pattern of names as our reading takes them: any case, `_`, `-` or a blank between words."""
    return "^(?:" + "|".join(_any_case(normal(name)) for name in names) + ")$"


def _quoted(words: Iterable[str]) -> str:
    """The same for a value, which may stand in quotes of its own or have blanks around it."""
    inner = "|".join(dict.fromkeys(_any_case(normal(word)) for word in words))
    return f"^\\s*[\"'“‘「]?\\s*(?:{inner})\\s*[\"'”’」]?\\s*$"


def _any_case(word: str) -> str:
    signs = []
    for sign in word:
        if sign == "_":
            signs.append("[ _-]+")
        elif sign.isascii() and sign.isalpha():
            wide = chr(ord(sign) + 0xFEE0) + chr(ord(sign.upper()) + 0xFEE0)
            signs.append(f"[{sign}{sign.upper()}{wide}]")
        else:
            signs.append(re.escape(sign))
    return "".join(signs)


def _or_nothing(schema: Schema) -> Schema:
    return {"anyOf": [*schema.get("anyOf", [schema]), {"type": "null"}]}


def _every(choice: type[Choice]) -> Iterable[str]:
    """Every word of a closed list."""
    return (word for one in choice for word in (one.value, one.zh, *one.synonyms))


def _key_choice(annotation: Any) -> type[Choice] | None:
    """The closed list that the keys of a map are chosen from, when there is one."""
    first = next(iter(get_args(annotation)), None)
    bare = first if isinstance(first, type) else next(iter(get_args(first)), None)
    return bare if isinstance(bare, type) and issubclass(bare, Choice) else None
