"""Stations on a line that runs across a page: the stages of a topic, the year of a team."""

from dataclasses import dataclass

from site_builder.views.charts import Station


@dataclass(frozen=True, slots=True)
class StopView:
    """A station: what it is called, when ("" if unsaid), how it stands, and that in a word."""

    label: str
    note: str
    look: Station
    state: str
