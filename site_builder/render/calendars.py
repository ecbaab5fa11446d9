"""Calendars become iCalendar files (RFC 5545), as phones, Outlook and Thunderbird subscribe to them."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from functools import cache, partial
from typing import Any, Protocol

from site_builder.memory import Memory
from site_builder.render.artifact import Artifact, Role
from site_builder.render.remembering import fingerprint
from site_builder.views.calendars import Appointment, Calendar


class Fillable(Protocol):
    """What takes properties by name."""

    def add(self, name: str, value: object) -> None: ...


_DAY = timedelta(days=1)
_AGAIN = timedelta(hours=12)  # how often a program should look for changes


def render_calendars(calendars: Iterable[Calendar], memory: Memory) -> Iterator[Artifact]:
    """Yield the file of each calendar; one that says what it said before is not written again."""
    for one in calendars:
        yield memory.kept("calendar", fingerprint(one), partial(_artifact, one))


def _artifact(one: Calendar) -> Artifact:
    return Artifact(one.path, calendar_file(one), Role.POINTER)


def calendar_file(one: Calendar) -> bytes:
    """Return a calendar as the bytes of its file."""
    import icalendar  # noqa: PLC0415  (slow to import, and only needed when a calendar changed)

    made = icalendar.Calendar()
    made.add("prodid", "-//site_builder//bulletin//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", one.name)
    made.add("x-wr-timezone", one.zone)
    made.add("refresh-interval", _AGAIN, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT12H")
    if one.zone != "UTC" and any(appointment.start for appointment in one.appointments):
        made.add_component(_rules_of(one.zone))
    stamp = datetime.combine(one.made_on, time(), UTC)
    for appointment in one.appointments:
        event = icalendar.Event()
        _fill(event, appointment, stamp)
        made.add_component(event)
    data: bytes = made.to_ical()
    return data


@cache
def _rules_of(zone: str) -> Any:
    """What the calendars of a time zone say of it; slow to make, and the same in all of them."""
    import icalendar  # noqa: PLC0415  (as above)

    return icalendar.Timezone.from_tzid(zone)


def _fill(event: Fillable, one: Appointment, stamp: datetime) -> None:
    event.add("uid", one.ident)
    event.add("dtstamp", stamp)
    event.add("summary", one.title)
    if one.start is None or one.end is None:
        event.add("dtstart", one.first)
        event.add("dtend", one.last + _DAY)
        event.add("transp", "TRANSPARENT")  # a whole day on a board does not make anyone busy
    else:
        event.add("dtstart", one.start)
        event.add("dtend", one.end)
    event.add("status", one.certainty.value)
    for name, text in (("location", one.place), ("description", one.text), ("url", one.address)):
        if text:
            event.add(name, text)
