"""YAML as the author wrote it: text with positions, never loaded values.

Loading values would turn `12:30` into 750 and `no` into false, keep the last of two equal keys and
lose every position. What a text means is decided later, by the form it belongs to.
"""

from dataclasses import dataclass

from site_builder.problems import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, or one key, exactly as written; quotes and escapes already resolved."""

    text: str
    span: Span
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Field:
    """One `key: value` of a mapping."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields in the order written. Repeated keys are kept: judging them is the model's work."""

    fields: tuple[Field, ...]
    span: Span


Node = Scalar | Sequence | Mapping
