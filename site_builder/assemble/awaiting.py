"""The records on their way, and who has to act on each: who approves, or who finishes a draft."""

from collections.abc import Iterable, Mapping
from datetime import date

from site_builder.assemble.bulletin import Team, Unit, Waiting
from site_builder.assemble.desk import Desk
from site_builder.assemble.people import Person
from site_builder.model.approval import Actor, Approval
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.refs import PersonRef

_DAYS = ("date", "start")


def awaiting(
    desk: Desk,
    waiting: Iterable[tuple[Entry[Form], Approval]],
    teams: Mapping[str, Team],
    units: Mapping[str, Unit],
) -> tuple[Waiting, ...]:
    """Who has to act on each record that is `waiting`, in the order of the files."""
    places = {"", *teams, *units}
    return tuple(
        _waiting(desk, entry, needs, teams, units)
        for entry, needs in waiting
        if entry.home in places
    )


def _waiting(
    desk: Desk,
    entry: Entry[Form],
    needs: Approval,
    teams: Mapping[str, Team],
    units: Mapping[str, Unit],
) -> Waiting:
    home, actor = entry.home, needs.actor
    safe = desk.safe(entry)
    leader = _in_charge(actor, home, teams, units)
    return Waiting(
        kind=entry.kind,
        title=str(getattr(safe, "title", "")),
        source=entry.path,
        line=_line(entry),
        actor=actor,
        office=_office(actor, home, teams, units),
        who=_named(actor, safe) or (leader.name if leader else ""),
        since=_since(entry.form, desk.today),
        until=needs.until,
    )


def _line(entry: Entry[Form]) -> int:
    """The line that says so: that of the state of publication, or of the state of an award."""
    written = "publication" if "publication" in entry.tree.values else "status"
    return entry.at(written).line


def _named(actor: Actor, safe: Form) -> str:
    """Whom the record itself names, as far as they may be named."""
    who = getattr(safe, "author" if actor is Actor.AUTHOR else "reviewed_by", None)
    return who.text if isinstance(who, PersonRef) else ""


def _office(actor: Actor, home: str, teams: Mapping[str, Team], units: Mapping[str, Unit]) -> str:
    """The team or unit in which somebody has to act; "" where there is only one such office."""
    if actor is Actor.UNION_OFFICE:
        return ""
    if actor is Actor.DEPARTMENT:
        unit = _unit(home, teams, units)
        return unit.form.name if unit else ""
    if home in teams:
        return teams[home].sign.name
    return units[home].form.name if home in units else ""


def _in_charge(
    actor: Actor, home: str, teams: Mapping[str, Team], units: Mapping[str, Unit]
) -> Person | None:
    """Who leads the team or unit that has to act."""
    if actor is Actor.TEAM_LEADER and home in teams:
        return teams[home].leader
    unit = _unit(home, teams, units) if actor is Actor.DEPARTMENT else None
    return unit.leader if unit else None


def _unit(home: str, teams: Mapping[str, Team], units: Mapping[str, Unit]) -> Unit | None:
    return units.get(teams[home].parent if home in teams else home)


def _since(form: Form, today: date) -> date | None:
    """The day of the record itself, if it has come: nothing else says when it was handed in."""
    days = (getattr(form, name, None) for name in _DAYS)
    return next((day for day in days if isinstance(day, date) and day <= today), None)
