"""Slips of logic: what one record says that cannot be, or hardly can."""

from collections.abc import Iterable, Iterator
from datetime import date

from site_builder.assemble.judged import Judged
from site_builder.assemble.slips_coverage import campaign_slips
from site_builder.assemble.slips_improvement import (
    change_slips,
    metric_slips,
    suggestion_slips,
    topic_slips,
)
from site_builder.assemble.slips_learning import (
    mentorship_slips,
    outside_year,
    plan_slips,
    skill_slips,
    training_slips,
)
from site_builder.assemble.slips_people import member_slips, outside_person_slips, photo_slips
from site_builder.assemble.slips_publicity import (
    award_slips,
    document_slips,
    length_slips,
    news_slips,
    publishing_slips,
    team_slips,
)
from site_builder.model.award import Award
from site_builder.model.campaign import Campaign
from site_builder.model.change import Change
from site_builder.model.documents import Document, News
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.mentorship import Mentorship
from site_builder.model.people import Member, OutsidePerson
from site_builder.model.photo import Photo
from site_builder.model.plan import Plan
from site_builder.model.publishing import Publishable
from site_builder.model.skills import SkillMatrix
from site_builder.model.suggestion import Suggestion
from site_builder.model.team import Team
from site_builder.model.topic import Topic
from site_builder.model.training import Training
from site_builder.model.unit import Unit
from site_builder.problems import Problem


def slips(entry: Entry[Form], today: date) -> tuple[Problem, ...]:
    """Everything impossible (E) or unlikely (W) that `entry` says by itself, as of `today`.

    Each root cause is told once, at the field to change, in the order of the checks.
    """
    form = entry.form
    found = [*_of_kind(entry, form, today), *length_slips(Judged(entry, form, today))]
    if isinstance(form, Publishable):
        found += publishing_slips(Judged(entry, form, today))
    return tuple(found)


def year_slips(entries: Iterable[Entry[Form]], today: date | None = None) -> tuple[Problem, ...]:
    """W131, once for each list file named after a year that holds dates outside that year.

    Looks at trainings, suggestions and awards; a plan is one entry, and `slips` does it. With
    `today`, dates still to come are left aside: `slips` has told about them.
    """
    files: dict[str, list[Entry[Form]]] = {}
    for entry in entries:
        if _is_outside(entry, today):
            files.setdefault(entry.path, []).append(entry)
    return tuple(outside_year(strays) for strays in files.values())


def _is_outside(entry: Entry[Form], today: date | None) -> bool:
    form = entry.form
    if entry.year is None or not isinstance(form, (Training, Suggestion, Award)):
        return False
    told = today is not None and form.date > today
    return form.date.year != entry.year and not told


def _of_kind(entry: Entry[Form], form: Form, today: date) -> Iterator[Problem]:  # noqa: C901, PLR0912  (a table)
    match form:
        case Topic():
            yield from topic_slips(Judged(entry, form, today))
        case Plan():
            yield from plan_slips(Judged(entry, form, today))
        case Training():
            yield from training_slips(Judged(entry, form, today))
        case Suggestion():
            yield from suggestion_slips(Judged(entry, form, today))
        case Award():
            yield from award_slips(Judged(entry, form, today))
        case Mentorship():
            yield from mentorship_slips(Judged(entry, form, today))
        case Change():
            yield from change_slips(Judged(entry, form, today))
        case SkillMatrix():
            yield from skill_slips(Judged(entry, form, today))
        case Member():
            yield from member_slips(Judged(entry, form, today))
        case OutsidePerson():
            yield from outside_person_slips(Judged(entry, form, today))
        case Photo():
            yield from photo_slips(Judged(entry, form, today))
        case News():
            yield from news_slips(Judged(entry, form, today))
        case Document():
            yield from document_slips(Judged(entry, form, today))
        case Campaign():
            yield from campaign_slips(Judged(entry, form, today))
        case Team():
            yield from team_slips(Judged(entry, form, today))
            yield from _indicators(Judged(entry, form, today))
        case Unit():
            yield from _indicators(Judged(entry, form, today))
        case _:
            return


def _indicators(judged: Judged[Team] | Judged[Unit]) -> Iterator[Problem]:
    for index, indicator in enumerate(judged.form.indicators):
        yield from metric_slips(judged, indicator, "indicators", index)
