"""Slips about people: their consent, their coming and going, the day of a photo."""

from collections.abc import Iterator

from site_builder.assemble.judged import Judged
from site_builder.model.consent import Consent
from site_builder.model.people import Member, OutsidePerson
from site_builder.model.photo import Photo
from site_builder.model.values.people import names_within, tidy_name
from site_builder.problems import Problem


def member_slips(judged: Judged[Member]) -> Iterator[Problem]:
    """Slips of a member: left before joining, and those of the name and the consent."""
    member = judged.form
    yield from _name(judged)
    joined = member.joined.start if member.joined is not None else None
    yield from judged.order((joined, ("joined",)), (member.left, ("left",)))
    yield from _consent(judged, member.consent)


def outside_person_slips(judged: Judged[OutsidePerson]) -> Iterator[Problem]:
    """Slips of the name and the consent of someone outside the teams."""
    yield from _name(judged)
    yield from _consent(judged, judged.form.consent)


def _name(judged: Judged[Member] | Judged[OutsidePerson]) -> Iterator[Problem]:
    """A name with a remark, or of several people: nobody would recognise it elsewhere."""
    names = names_within(judged.form.name)
    if names and names != (tidy_name(judged.form.name),):
        yield judged.slip("W264", "name", names=names)


def _consent(
    judged: Judged[Member] | Judged[OutsidePerson], consent: Consent | None
) -> Iterator[Problem]:
    if consent is None:
        return
    if consent.on is None and _grants(consent):
        yield judged.slip("E241", "consent")
    given = (consent.on, ("consent", "on"))
    yield from judged.order(given, (consent.until, ("consent", "until")))
    yield from judged.order(given, (consent.withdrawn_on, ("consent", "withdrawn_on")))


def _grants(consent: Consent) -> bool:
    """Whether anything is agreed to; the web alone says nothing, it is the default."""
    things = (consent.name, consent.photo, consent.profile, consent.vision, consent.skill)
    return any(things) or consent.screen or consent.print


def photo_slips(judged: Judged[Photo]) -> Iterator[Problem]:
    """A photo has been taken."""
    taken = judged.form.taken
    yield from judged.future(taken.start if taken is not None else None, "taken")
