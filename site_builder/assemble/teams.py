"""Units and teams: everything of their own gathered, their goals and indicators judged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from site_builder.assemble import records
from site_builder.assemble.bulletin import Goal, Team, Totals, Unit
from site_builder.assemble.coverage.cells import Waived
from site_builder.assemble.desk import Desk
from site_builder.assemble.measures import Standing, standing
from site_builder.assemble.people import Known, Person, stranger
from site_builder.assemble.places import Place, Places
from site_builder.assemble.rotas import crew_of, rotas_of
from site_builder.assemble.shelf import Shelf, settled, shelves
from site_builder.model.choices import NameSort, Role
from site_builder.model.entry import Entry
from site_builder.model.measures import Indicator
from site_builder.model.refs import PersonRef
from site_builder.model.team import Team as TeamForm
from site_builder.model.unit import Unit as UnitForm
from site_builder.model.values.shift import ShiftPattern
from site_builder.model.vision import TeamGoal, VisionStory
from site_builder.problems import Language


@dataclass(frozen=True, slots=True)
class Rules:
    """Settings of the site that judge teams."""

    k_min: int
    name_sort: NameSort
    language: Language


def units(desk: Desk) -> Mapping[str, Unit]:
    """All units by folder, in their order."""
    below = _below(desk.places)
    return {
        folder: _unit(desk, cast("Entry[UnitForm]", place.entry), place, below.get(folder, ()))
        for folder, place in desk.places.units.items()
    }


def _below(places: Places) -> Mapping[str, tuple[str, ...]]:
    """The teams directly and indirectly in each unit, in their order."""
    below: dict[str, list[str]] = {}
    for folder, place in places.teams.items():
        around = place.parent
        while around:
            below.setdefault(around, []).append(folder)
            around = places.units[around].parent
    return {unit: tuple(teams) for unit, teams in below.items()}


def _unit(desk: Desk, entry: Entry[UnitForm], place: Place, below: tuple[str, ...]) -> Unit:
    form, safe = entry.form, desk.safe(entry)
    indicators = tuple(standing(one) for one in safe.indicators)
    names = {desk.places.teams[folder].name for folder in below}
    return Unit(
        folder=place.folder,
        source=entry.path,
        parent=place.parent,
        form=safe.model_copy(update={"name": place.name}),
        leader=desk.maybe(entry, form.leader, "leader"),
        union_contact=desk.maybe(entry, form.union_contact, "union_contact"),
        goals=goals(safe.goals, safe.indicators, indicators),
        indicators=indicators,
        units=tuple(u.folder for u in desk.places.units.values() if u.parent == place.folder),
        teams=tuple(f for f in below if desk.places.teams[f].parent == place.folder),
        all_teams=below,
        missing=tuple(name for name in safe.expected_teams if name not in names),
        rotas=rotas_of(safe),
    )


def goals(
    written: Iterable[TeamGoal], indicators: Iterable[Indicator], standings: Iterable[Standing]
) -> tuple[Goal, ...]:
    """Judge goals by the indicator they name, else by the current value their author wrote."""
    by_name = {
        name: judged
        for one, judged in zip(indicators, standings, strict=True)
        for name in (one.name, one.id)
        if name is not None
    }
    return tuple(_goal(goal, by_name.get(goal.indicator or "")) for goal in written)


def _goal(goal: TeamGoal, indicator: Standing | None) -> Goal:
    """`share` is (current − start) ÷ (target − start), between 0 and 1."""
    current = goal.current.value if goal.current else (indicator.last if indicator else None)
    start = goal.start.value if goal.start else (indicator.baseline if indicator else None)
    target = goal.target.value if goal.target else (indicator.target if indicator else None)
    written = (goal.target, goal.current, goal.start)
    unit = next((one.unit for one in written if one and one.unit), "")
    share = None
    if current is not None and target is not None:
        begun = start if start is not None else Decimal(0)
        if target != begun:
            share = min(max((current - begun) / (target - begun), Decimal(0)), Decimal(1))
    named = unit or (indicator.unit if indicator else "")
    return Goal(goal, current, named, share, start, target)


def teams(
    desk: Desk, shelf: Shelf, rules: Rules, all_units: Mapping[str, Unit]
) -> Mapping[str, Team]:
    """All teams by folder, in their order."""
    stories = {entry.home: entry for entry in desk.of(VisionStory, "vision")}
    own, photos = shelves(shelf, desk.places.teams), _photos(desk)
    return {
        folder: _team(
            desk,
            cast("Entry[TeamForm]", place.entry),
            own[folder],
            rules,
            story=stories.get(folder),
            rotas=_rotas(place, all_units),
            photos=photos.get(folder, ()),
        )
        for folder, place in desk.places.teams.items()
    }


def _rotas(place: Place, all_units: Mapping[str, Unit]) -> tuple[ShiftPattern, ...]:
    """The rotas of the units around a team, the nearest first."""
    found: list[ShiftPattern] = []
    folder = place.parent
    while folder:
        found += all_units[folder].rotas
        folder = all_units[folder].parent
    return tuple(found)


def _photos(desk: Desk) -> Mapping[str, tuple[records.Photo, ...]]:
    """The pictures that may be shown, by the folder of the team they lie in."""
    found: dict[str, list[records.Photo]] = {}
    for path, photo in desk.gallery.shown.items():
        folder = path.rpartition("/")[0]
        while folder and folder not in desk.places.teams:
            folder = folder.rpartition("/")[0]
        found.setdefault(folder, []).append(photo)
    return {folder: tuple(photos) for folder, photos in found.items()}


def _team(  # noqa: PLR0913  (a team is gathered from seven places)
    desk: Desk,
    entry: Entry[TeamForm],
    own: Shelf,
    rules: Rules,
    *,
    story: Entry[VisionStory] | None,
    rotas: tuple[ShiftPattern, ...],
    photos: tuple[records.Photo, ...],
) -> Team:
    form, safe, place = entry.form, desk.safe(entry), desk.places.teams[entry.home]
    leader = _leader(desk, entry, rules)
    shown_leader = None if leader is None else PersonRef(leader.name)
    roster = desk.people.roster(entry.home)
    members = _members(roster, rules.name_sort)
    headcount = len(members) or form.headcount or 0
    indicators = tuple(standing(one) for one in safe.indicators)
    year = _this_year(own, desk.today)
    return Team(
        sign=desk.places.signs[place.folder],
        source=entry.path,
        parent=place.parent,
        form=safe.model_copy(update={"name": place.name, "leader": shown_leader}),
        leader=leader,
        headcount=headcount,
        members=members,
        former=sum(not one.active for one in roster),
        vision_story=None if story is None else (desk.safe(story), desk.body(story)),
        goals=goals(safe.goals, safe.indicators, indicators),
        indicators=indicators,
        duties=_duties(desk, entry, safe),
        waivers=_waivers(desk, entry, safe),
        crew=crew_of(desk, entry, safe, rotas),
        cover=desk.photo(entry, form.photo, "photo"),
        photos=photos,
        plans=own.plans,
        trainings=own.trainings,
        topics=own.topics,
        suggestions=own.suggestions,
        awards=own.awards,
        mentorships=own.mentorships,
        special_skills=own.special_skills,
        skills=own.skills[0] if own.skills else None,
        changes=own.changes,
        posts=own.posts,
        rules=own.rules,
        year=year,
        hours_per_head=_per_head(year, headcount, rules.k_min),
        updated=_updated(own, desk.today),
    )


def _duties(desk: Desk, entry: Entry[TeamForm], safe: TeamForm) -> tuple[tuple[str, Person], ...]:
    return tuple(
        (safe.duties[i].duty, desk.person(entry, one.who, "duties", i, "who"))
        for i, one in enumerate(entry.form.duties)
    )


def _waivers(desk: Desk, entry: Entry[TeamForm], safe: TeamForm) -> tuple[Waived, ...]:
    return tuple(
        Waived(safe.waivers[i], desk.person(entry, one.approved_by, "waivers", i, "approved_by"))
        for i, one in enumerate(entry.form.waivers)
    )


def _this_year(own: Shelf, today: date) -> Totals:
    return totals(own.trainings, own.topics, own.suggestions, date(today.year, 1, 1), today)


def _per_head(year: Totals, headcount: int, k_min: int) -> Decimal | None:
    """The hours of each member on average; a group below the minimum size has no average."""
    return year.person_hours / headcount if headcount >= max(k_min, 1) else None


def _members(roster: Iterable[Known], name_sort: NameSort) -> tuple[Person, ...]:
    """Those who are there: the leader first, then by number, then by pinyin.

    People without a shown name come last, in the roster's order, so that it does not tell theirs.
    """
    active = [one for one in roster if one.active]
    if name_sort is not NameSort.ORDER:
        named = [one for one in active if one.person.named]
        named.sort(key=lambda one: (one.person.order, one.person.key))
        active = named + [one for one in active if not one.person.named]
    active.sort(key=lambda one: (one.rank is None, one.rank or 0))
    active.sort(key=lambda one: one.person.role is not Role.LEADER)
    return tuple(one.person for one in active)


def _leader(desk: Desk, entry: Entry[TeamForm], rules: Rules) -> Person | None:
    """The leader: on the roster, or, without a roster, `单班长` until a consent is recorded."""
    ref = entry.form.leader
    if ref is None:
        return None
    if desk.people.roster(entry.home) or len(desk.people.find(ref.text, entry.home)) == 1:
        return desk.person(entry, ref, "leader")
    return stranger(ref.text, entry.home, "班长" if rules.language is Language.ZH else "…")


def totals(
    trainings: Iterable[records.Training],
    topics: Iterable[records.Topic],
    suggestions: Iterable[records.Suggestion],
    start: date,
    end: date,
) -> Totals:
    """What was done from `start` to `end`, both included.

    A topic counts when it was under way in the span, and as arrived when its target holds. A
    suggestion counts by the day it was made, and as answered when it got a reply or left the
    state submitted. What somebody has still to approve counts in neither.
    """
    held = [one for one in settled(trainings) if start <= one.form.date <= end]
    going = [
        one
        for one in settled(topics)
        if one.form.start <= end and (one.form.closed or end) >= start
    ]
    made = [one for one in settled(suggestions) if start <= one.form.date <= end]
    answered = [one for one in made if one.form.reply is not None or one.form.status != "submitted"]
    return Totals(
        sessions=len(held),
        person_hours=sum((one.person_hours for one in held), Decimal(0)),
        topics=len(going),
        arrived=sum(one.arrived for one in going),
        suggestions=len(made),
        answered=len(answered),
    )


def _updated(own: Shelf, today: date) -> date | None:
    days = [one.form.date for one in own.trainings]
    days += [one.form.date for one in own.suggestions]
    days += [one.form.date for one in own.awards]
    days += [one.form.date for one in own.posts]
    days += [one.form.date for one in own.changes]
    return max((day for day in days if day <= today), default=None)
