"""Who approved what proves something, where the record says so."""

from collections.abc import Iterator
from datetime import date

from site_builder.assemble import records
from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.coverage.found import Evidence
from site_builder.assemble.people import Person
from site_builder.assemble.strangers import is_office
from site_builder.model.publishing import Publishable
from site_builder.views.wording import Wording


class Approvals:
    """The approvals of the records of a bulletin.

    A reviewer is named only where someone of that name may be named in this edition, and nobody of
    that name may not; an office always is.
    """

    def __init__(self, bulletin: Bulletin, words: Wording) -> None:
        self._words = words
        self._records = dict(_records(bulletin))
        withheld = {one.name for one in bulletin.withheld}
        named = {one.name for one in _people(bulletin) if one.named}
        self._named = named - withheld

    def of(self, evidence: Evidence) -> str:
        """Return who approved the record and when; "" where it says nothing of it."""
        record, words = self._records.get((evidence.source, evidence.ident)), self._words
        if isinstance(record, records.Plan):
            who, day = record.approved_by, record.form.approved_on
            said = words.t("approved by {name}", name=who.name) if who else words.t("approved")
            return self._dated(said, day) if who or day else ""
        form = getattr(record, "form", None)
        if isinstance(form, Publishable) and (form.reviewed_by or form.reviewed_on):
            return self._dated(self._reviewed(str(form.reviewed_by or "")), form.reviewed_on)
        return ""

    def _reviewed(self, name: str) -> str:
        if not name:
            return self._words.t("reviewed")
        if name not in self._named and not is_office(name):
            return self._words.t("reviewed by somebody not named on paper")
        return self._words.t("reviewed by {name}", name=name)

    def _dated(self, said: str, day: date | None) -> str:
        return self._words.clauses((said, self._words.day(day))) if day else said


def _people(bulletin: Bulletin) -> Iterator[Person]:
    yield from bulletin.outside
    for team in bulletin.teams.values():
        yield from team.members
        yield from (team.leader,) if team.leader else ()
    for unit in bulletin.units.values():
        yield from (one for one in (unit.leader, unit.union_contact) if one is not None)


def _records(bulletin: Bulletin) -> Iterator[tuple[tuple[str, str], records.Record]]:
    """Every record by its file and id; an item of a plan stands for the plan."""
    for plan in _plans(bulletin):
        yield (plan.source, plan.ident), plan
        yield from (((plan.source, item.ident), plan) for item in plan.items)
    for one in _others(bulletin):
        yield (one.source, one.ident), one


def _plans(bulletin: Bulletin) -> Iterator[records.Plan]:
    yield from bulletin.plans
    for team in bulletin.teams.values():
        yield from team.plans


def _others(bulletin: Bulletin) -> Iterator[records.Record]:
    yield from bulletin.trainings
    yield from bulletin.topics
    yield from bulletin.suggestions
    yield from bulletin.awards
    yield from bulletin.mentorships
    yield from bulletin.special_skills
    yield from bulletin.changes
    yield from bulletin.posts
    yield from bulletin.documents
    for team in bulletin.teams.values():
        yield from team.rules
