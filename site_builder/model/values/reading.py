"""What readers of values share: how they fail, and what they may remark on."""

from dataclasses import dataclass, field

from site_builder.problems import Fact


class Unreadable(ValueError):  # noqa: N818  (reads as a fact, not as a fault of the program)
    """A text that cannot be the value asked for: the rule it breaks and the facts to say so."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Remark:
    """A value was read, but something about it should be said (a note or a warning).

    `text` is the canonical spelling to put in place of the author's, when there is one.
    """

    code: str
    facts: dict[str, Fact]
    text: str | None = None


@dataclass(slots=True)
class Reading:
    """What a reader of values may know and say.

    `year` is the year the file is about (from its name or its `year` field), used for dates
    written without one. `remarks` collects what was noticed about the value being read.
    """

    year: int | None = None
    remarks: list[Remark] = field(default_factory=list)

    def remark(self, code: str, text: str | None = None, **facts: Fact) -> None:
        self.remarks.append(Remark(code, facts, text))
