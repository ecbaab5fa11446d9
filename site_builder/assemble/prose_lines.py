"""Where prose that is a field of a YAML file begins, so that a slip in it is told at its line."""

from collections.abc import Iterable, Mapping

from site_builder.model.campaign import Campaign
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.site import Site
from site_builder.model.tree import part_of
from site_builder.model.unit import Unit

_FIELDS: Mapping[type[Form], str] = {
    Site: "welcome",
    Campaign: "guiding_principle",
    Unit: "intro",
}


def prose_lines(entries: Iterable[Entry[Form]]) -> Mapping[str, int]:
    """Return the line of the first word of such a field, by the path of its file."""
    return {
        entry.path: _first_line(entry, _FIELDS[type(entry.form)])
        for entry in entries
        if type(entry.form) in _FIELDS
    }


def _first_line(entry: Entry[Form], name: str) -> int:
    """A text of several lines begins below the sign that stands behind its key."""
    part = part_of(entry.tree, (name,))
    has_lines = isinstance(part, str) and "\n" in part
    return part.span.line + (1 if has_lines else 0)
