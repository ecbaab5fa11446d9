"""What is told of a file that programs may read: where it lies, what it is, its fields.

A field of JSON is named by its way: `teams[].cells[].id`; `*` stands for any name.
"""

from dataclasses import dataclass

from site_builder.problems import Term


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    about: Term


@dataclass(frozen=True, slots=True)
class Interface:
    """A file, or all files of a pattern. `path` is where the one to be shown lies, "" for none.

    `where` tells its other places, `sample` is some lines of it. Fields stand in their order.
    """

    key: str
    title: Term
    path: str
    where: Term
    kind: Term
    about: Term
    fields: tuple[Field, ...]
    sample: str

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(one.name for one in self.fields)


def field(name: str, zh: str, en: str) -> Field:
    """A field with its meaning in both languages."""
    return Field(name, Term(zh, en))
