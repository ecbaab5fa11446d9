"""Awards, mentorships and special skills: who is praised, and who teaches whom."""

from datetime import date

from site_builder.assemble.desk import EVIDENCE, Desk
from site_builder.assemble.measures import whole_months
from site_builder.assemble.records import Award, Mentorship, SpecialSkill
from site_builder.model.award import Award as AwardForm
from site_builder.model.choices import AwardStatus, MentorshipStatus
from site_builder.model.documents import News
from site_builder.model.entry import Entry
from site_builder.model.mentorship import Mentorship as MentorshipForm
from site_builder.model.special_skill import SpecialSkill as SkillForm
from site_builder.model.values.workday import Workdays

_LONGEST_NOTICE = 366  # workdays; more is a slip of the pen, and the calendar has an end


def awards(desk: Desk) -> tuple[Award, ...]:
    """All awards shown, newest first. Nominated, objected and revoked ones stay off the site."""
    found = [_award(desk, entry) for entry in desk.of(AwardForm, "award")]
    return tuple(sorted(found, key=lambda one: (one.form.date, one.ident), reverse=True))


def notice_ends(notice: News, workdays: Workdays) -> date:
    """The last day of a public notice: its `notice_days`-th workday after the day of issue."""
    return workdays.add(notice.date, min(notice.notice_days, _LONGEST_NOTICE))


def _award(desk: Desk, entry: Entry[AwardForm]) -> Award:
    form = entry.form
    people = desk.persons(entry, form.people, "people")
    own = desk.team(entry)
    ends = _checked_end(desk, entry)
    changed: dict[str, object] = {"amount": None}
    if ends is not None and desk.today <= ends:
        changed["status"] = AwardStatus.ON_NOTICE  # whatever is written: the notice still runs
    teams = desk.signs(entry, form.teams, "teams") or (() if people or own is None else (own,))
    return Award(
        source=entry.path,
        ident=desk.ident(entry),
        team=own,
        form=desk.safe(entry).model_copy(update=changed),
        people=people,
        teams=teams,
        evidence=desk.links(entry, EVIDENCE, form.evidence, "evidence"),
        notice=desk.link(entry, ("news",), form.notice, "notice"),
        notice_ends=ends,
        photos=desk.photos(entry, form.images, "images"),
        earlier=desk.earlier(entry),
        part=desk.part(entry),
    )


def _checked_end(desk: Desk, entry: Entry[AwardForm]) -> date | None:
    """When the public notice of an award ends; an award given before that is reported."""
    ref = entry.form.notice
    found = () if ref is None else desk.index.find(("news",), ref.text, "")
    if len(found) != 1 or not isinstance(found[0].form, News):
        return None
    end = notice_ends(found[0].form, desk.workdays)
    if entry.form.status is AwardStatus.AWARDED and entry.form.date <= end:
        desk.problems.append(
            entry.problem("E261", "date", related=found[0].at("date"), ends=end.isoformat())
        )
    if entry.form.status is AwardStatus.ON_NOTICE and end < desk.today:
        desk.problems.append(entry.problem("W261", "status", ends=end.isoformat()))
    return end


def mentorships(desk: Desk) -> tuple[Mentorship, ...]:
    """All pairs shown, active ones first, then the latest."""
    found = list(desk.each(MentorshipForm, "mentorship", _mentorship))
    active = {MentorshipStatus.ACTIVE, MentorshipStatus.EXTENDED}
    found.sort(key=lambda one: (one.form.start, one.ident), reverse=True)
    return tuple(sorted(found, key=lambda one: one.form.status not in active))


def _mentorship(desk: Desk, entry: Entry[MentorshipForm]) -> Mentorship:
    form = entry.form
    until = min(form.completed_on or desk.today, desk.today)
    return Mentorship(
        source=entry.path,
        ident=desk.ident(entry),
        team=desk.team(entry),
        part=desk.part(entry),
        form=desk.safe(entry),
        mentor=desk.person(entry, form.mentor, "mentor"),
        apprentice=desk.person(entry, form.apprentice, "apprentice"),
        months=whole_months(form.start, until),
        months_agreed=None
        if form.end is None
        else round(max((form.end - form.start).days, 0) * 12 / 365),
    )


def special_skills(desk: Desk) -> tuple[SpecialSkill, ...]:
    """All special skills shown, by team."""
    return desk.each(SkillForm, "special_skill", _special_skill)


def _special_skill(desk: Desk, entry: Entry[SkillForm]) -> SpecialSkill:
    return SpecialSkill(
        source=entry.path,
        ident=desk.ident(entry),
        team=desk.team(entry),
        form=desk.safe(entry),
        body=desk.body(entry),
        person=desk.person(entry, entry.form.person, "person"),
        spread_to=desk.signs(entry, entry.form.spread_to, "spread_to"),
        award=desk.link(entry, ("award",), entry.form.award, "award"),
        photos=desk.photos(entry, entry.form.images, "images"),
    )
