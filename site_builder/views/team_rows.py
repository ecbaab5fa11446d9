"""Teams in lists: in a few words to find them, or with how they stand."""

from dataclasses import dataclass
from datetime import date

from site_builder.assemble.bulletin import Team
from site_builder.assemble.records import Topic
from site_builder.model.values.numerals import by_number, in_digits
from site_builder.model.values.syllables import spell
from site_builder.views.links import record_href
from site_builder.views.parts import Anchor, TeamTag, team_tag
from site_builder.views.team_next import next_rows
from site_builder.views.topic_rows import ENDED
from site_builder.views.wording import Wording

_COUNTED = "班组队号车线区"  # what is counted in names: 一班, 二号车间


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team and how it stands: where it wants to go, the number of its topic, what is next.

    Everything but `team` and `note` (where it is, how many they are) is "" or None where there is none;
    `open` says in words that there is no topic, or no number for it.
    """

    team: TeamTag
    note: str
    vision: str
    number: str
    unit: str
    topic: Anchor | None
    when: str
    next: str
    open: str = ""


def team_row(team: Team, words: Wording, today: date) -> TeamRow:
    topic = _current(team)
    metric = topic.metric if topic else None
    last = metric.last if metric else None
    coming = next(iter(next_rows(team, words, today)), None)
    people = words.t("{count:person|people}", count=words.number(team.headcount))
    where = (team.form.place or "", people if team.headcount else "")
    return TeamRow(
        team=team_tag(team.sign),
        note=words.clauses(part for part in where if part),
        vision=team.form.vision.text if team.form.vision else "",
        number="" if last is None else words.number(last),
        unit=metric.unit if metric and last is not None else "",
        topic=Anchor(topic.form.title, record_href(topic)) if topic else None,
        when=coming.when if coming else "",
        next=coming.title if coming else "",
        open=_open(topic, has_number=last is not None, words=words),
    )


def _current(team: Team) -> Topic | None:
    """The topic under way, the one with a number first; else the newest that arrived."""
    going = [topic for topic in team.topics if topic.form.stage not in ENDED]
    going.sort(key=lambda topic: topic.metric is None or topic.metric.last is None)
    arrived = [topic for topic in team.topics if topic.arrived]
    return next(iter((*going, *arrived)), None)


def _open(topic: Topic | None, *, has_number: bool, words: Wording) -> str:
    if topic is None:
        return words.t("still choosing a topic")
    return "" if has_number else words.t("to be measured")


def letter(team: Team) -> str:
    """Return the first letter of the name as it is spoken, `#` where it has none."""
    first = "".join(part.written for part in spell(team.sign.name))[:1].upper()
    return first if first.isascii() and first.isalpha() else "#"


def sort_key(team: Team) -> str:
    """Return the name as it is spoken, without tones, and numbers as they are counted.

    `huo zhuang 000000000001 ban` comes before that of 二班.
    """
    counted = by_number(in_digits(team.sign.name, _COUNTED))
    return " ".join(part.written for part in spell(counted))
