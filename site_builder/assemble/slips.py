"""Slips of logic: what one record says that cannot be, or hardly can."""

from collections.abc import Iterable
from datetime import date

from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.problems import Problem


def slips(entry: Entry[Form], today: date) -> tuple[Problem, ...]:
    """Everything impossible (E) or unlikely (W) that `entry` says by itself, as of `today`."""
    del entry, today
    return ()


def year_slips(entries: Iterable[Entry[Form]]) -> tuple[Problem, ...]:
    """W131, once for each list file named after a year that holds dates outside that year."""
    del entries
    return ()
