"""Which file a record goes to, and whether it is there already."""

import re
from collections.abc import Hashable, Iterable, Mapping

from site_builder.author.imports.ledgers import Ledger
from site_builder.author.imports.records import Record
from site_builder.model.award import Award
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.people import OnRoster
from site_builder.model.suggestion import Suggestion
from site_builder.model.training import Training
from site_builder.model.values.text import plain
from site_builder.read.files import SourceFile

_SIGNS = re.compile(r"[\W_]+")


def target_of(ledger: Ledger, record: Record, home: str, known: Mapping[str, SourceFile]) -> str:
    """The file of `home` that a record belongs to: that of its year, as it is spelt there.

    Records of no team go to the file of the whole site.
    """
    day = getattr(record.form, "date", None)
    name = ledger.file.format(year=day.year if day else "")
    path = name if ledger.is_of_all else f"{home}/{name}"
    other = path.removesuffix("yaml") + "yml"
    return other if other in known and path not in known else path


def marks_of(form: Form) -> frozenset[Hashable]:
    """What a record is recognised by; two records are the same when they share one of these."""
    if isinstance(form, Training):
        return frozenset({(form.date, _bare(form.title))})
    if isinstance(form, Suggestion):
        return frozenset({_bare(form.title), *((("id", form.id),) if form.id else ())})
    if isinstance(form, Award):
        to = frozenset(_bare(ref.text) for ref in (*form.people, *form.teams))
        return frozenset({(_bare(form.title), form.date, to)})
    if isinstance(form, OnRoster):
        return frozenset({(_bare(form.name), form.id)})
    raise TypeError(type(form))


def _bare(text: str) -> str:
    """A text as it is compared: without blanks and signs, in half-width letters."""
    return _SIGNS.sub("", plain(text).casefold()) or text


def is_namesake(record: Record, known: Iterable[Form]) -> bool:
    """Whether somebody else of this name is known, and no id tells the two apart."""
    return (
        isinstance(record.form, OnRoster)
        and record.form.id is None
        and any(
            isinstance(one, OnRoster) and _bare(one.name) == _bare(record.form.name)
            for one in known
        )
    )


def forms_of(entries: Iterable[Entry[Form]]) -> list[Form]:
    return [entry.form for entry in entries]
