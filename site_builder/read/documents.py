"""A source file understood as far as its form: fields with positions, and a body of prose."""

from dataclasses import dataclass

from site_builder.problems import Language
from site_builder.read.nodes import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Body:
    """Markdown after the front matter. `line` is the line of its first character in the file."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """One source file.

    `text` is the file as its author sees it, decoded, with line ends as `\\n`: excerpts are cut from
    it. `fields` is None when the file holds none; `body` is None for YAML files.
    """

    path: str
    text: str
    fields: Mapping | Sequence | None
    body: Body | None
    language: Language
