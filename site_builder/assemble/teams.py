"""Units and teams: everything of their own gathered, their goals and indicators judged."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar, cast

from site_builder.assemble import records
from site_builder.assemble.bulletin import Goal, Team, Totals, Unit
from site_builder.assemble.desk import Desk
from site_builder.assemble.measures import Standing, standing
from site_builder.assemble.people import Person, stranger
from site_builder.assemble.places import Place, TeamSign
from site_builder.assemble.rotas import crew_of, rotas_of
from site_builder.model.choices import NameSort, Role
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.measures import Indicator
from site_builder.model.team import Team as TeamForm
from site_builder.model.team import TeamGoal, VisionStory
from site_builder.model.team import Unit as UnitForm
from site_builder.model.values.shift import ShiftPattern
from site_builder.problems import Language

R = TypeVar("R", bound=records.Record)


@dataclass(frozen=True, slots=True)
class Shelf:
    """All records of the bulletin, ready to be handed to their teams."""

    plans: tuple[records.Plan, ...]
    trainings: tuple[records.Training, ...]
    topics: tuple[records.Topic, ...]
    suggestions: tuple[records.Suggestion, ...]
    awards: tuple[records.Award, ...]
    mentorships: tuple[records.Mentorship, ...]
    special_skills: tuple[records.SpecialSkill, ...]
    skills: tuple[records.Skills, ...]
    changes: tuple[records.Change, ...]
    posts: tuple[records.Post, ...]
    rules: tuple[records.Document, ...]

    def of(self, folder: str) -> "Shelf":
        """The records of one team; awards and topics that it shares count too."""
        return Shelf(
            plans=_own(self.plans, folder),
            trainings=_own(self.trainings, folder),
            topics=_own(self.topics, folder, lambda one: one.partners),
            suggestions=_own(self.suggestions, folder),
            awards=_own(self.awards, folder, lambda one: one.teams),
            mentorships=_own(self.mentorships, folder),
            special_skills=_own(self.special_skills, folder),
            skills=_own(self.skills, folder),
            changes=_own(self.changes, folder),
            posts=_own(self.posts, folder),
            rules=_own(self.rules, folder),
        )


def _own(
    found: Iterable[R], folder: str, shared: Callable[[R], tuple[TeamSign, ...]] | None = None
) -> tuple[R, ...]:
    return tuple(
        one
        for one in found
        if (one.team is not None and one.team.folder == folder)
        or (shared is not None and any(sign.folder == folder for sign in shared(one)))
    )


@dataclass(frozen=True, slots=True)
class Rules:
    """Settings of the site that judge teams."""

    k_min: int
    name_sort: NameSort
    language: Language


def units(desk: Desk) -> Mapping[str, Unit]:
    """All units by folder."""
    return {
        place.folder: _unit(desk, place.entry, place)
        for place in desk.places.units.values()
        if place.entry is not None and isinstance(place.entry.form, UnitForm)
    }


def _unit(desk: Desk, entry: Entry[Form], place: Place) -> Unit:
    form = entry.form
    if not isinstance(form, UnitForm):
        raise TypeError(type(form).__name__)
    below = [folder for folder in desk.places.teams if folder.startswith(place.folder + "/")]
    indicators = tuple(standing(one) for one in form.indicators)
    names = {desk.places.teams[folder].name for folder in below}
    inner = sorted(u.folder for u in desk.places.units.values() if _is_in(u, place.folder))
    safe = desk.safe(entry)
    return Unit(
        folder=place.folder,
        source=entry.path,
        parent=place.parent,
        form=safe.model_copy(update={"name": place.name}),
        leader=desk.maybe(entry, form.leader, "leader"),
        union_contact=desk.maybe(entry, form.union_contact, "union_contact"),
        goals=goals(safe.goals, form.indicators, indicators),
        indicators=indicators,
        units=tuple(inner),
        teams=tuple(f for f in below if desk.places.teams[f].parent == place.folder),
        all_teams=tuple(below),
        missing=tuple(name for name in form.expected_teams if name not in names),
        rotas=rotas_of(form),
    )


def _is_in(place: Place, folder: str) -> bool:
    return place.parent == folder and place.folder != folder


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
    unit = goal.target.unit if goal.target else ""
    share = None
    if current is not None and target is not None:
        begun = start if start is not None else Decimal(0)
        if target != begun:
            share = min(max((current - begun) / (target - begun), Decimal(0)), Decimal(1))
    return Goal(goal, current, unit or (indicator.unit if indicator else ""), share)


def teams(
    desk: Desk, shelf: Shelf, rules: Rules, all_units: Mapping[str, Unit]
) -> Mapping[str, Team]:
    """All teams by folder, in their order."""
    stories = {entry.home: entry for entry in desk.of(VisionStory, "vision")}
    return {
        folder: _team(
            desk,
            _entry(place),
            shelf.of(folder),
            rules,
            story=stories.get(folder),
            rotas=_rotas(place, all_units),
        )
        for folder, place in desk.places.teams.items()
    }


def _rotas(place: Place, all_units: Mapping[str, Unit]) -> tuple[ShiftPattern, ...]:
    """The rotas of the units around a team, the nearest first."""
    found: list[ShiftPattern] = []
    folder = place.parent
    while folder in all_units:
        found += all_units[folder].rotas
        if all_units[folder].parent == folder:
            break
        folder = all_units[folder].parent
    return tuple(found)


def _team(  # noqa: PLR0913  (a team is gathered from six places)
    desk: Desk,
    entry: Entry[TeamForm],
    own: Shelf,
    rules: Rules,
    *,
    story: Entry[VisionStory] | None,
    rotas: tuple[ShiftPattern, ...],
) -> Team:
    form = entry.form
    place = desk.places.teams[entry.home]
    roster = [one for one in desk.people.known if one.home == place.folder]
    members = _sorted([one.person for one in roster if one.active], rules.name_sort)
    headcount = len(members) or form.headcount or 0
    indicators = tuple(standing(one) for one in form.indicators)
    safe = desk.redactor.form(
        form, entry.home, lambda ref: _leading(desk, entry, ref.text, rules).name
    )
    year = [one for one in own.trainings if one.form.date.year == desk.today.year]
    hours = sum((one.person_hours for one in year), Decimal(0))
    return Team(
        sign=desk.places.signs[place.folder],
        source=entry.path,
        parent=place.parent,
        form=safe.model_copy(update={"name": place.name}),
        leader=None if form.leader is None else _leader(desk, entry, form, rules),
        headcount=headcount,
        members=members,
        former=sum(not one.active for one in roster),
        vision_story=None if story is None else (desk.safe(story), desk.body(story)),
        goals=goals(safe.goals, form.indicators, indicators),
        indicators=indicators,
        duties=tuple(
            (one.duty, desk.person(entry, one.who, "duties", i, "who"))
            for i, one in enumerate(form.duties)
        ),
        crew=crew_of(desk, entry, form, rotas),
        cover=desk.photo(entry, form.photo, "photo"),
        photos=tuple(p for path, p in desk.gallery.shown.items() if _in_folder(path, place.folder)),
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
        year=totals(
            own.trainings, own.topics, own.suggestions, date(desk.today.year, 1, 1), desk.today
        ),
        hours_per_head=hours / headcount if headcount >= max(rules.k_min, 1) else None,
        updated=_updated(own, desk.today),
    )


def _entry(place: Place) -> Entry[TeamForm]:
    entry = place.entry
    if entry is None or not isinstance(entry.form, TeamForm):
        raise TypeError(place.folder)
    return cast("Entry[TeamForm]", entry)


def _in_folder(path: str, folder: str) -> bool:
    return path.startswith(folder + "/")


def _sorted(people: list[Person], name_sort: NameSort) -> tuple[Person, ...]:
    """The leader first, then by pinyin; people without a shown name last, in the roster's order."""
    if name_sort is not NameSort.ORDER:
        named = sorted((p for p in people if p.order is not None), key=lambda p: (p.order, p.key))
        people = named + [p for p in people if p.order is None]
    return tuple(sorted(people, key=lambda person: person.role is not Role.LEADER))


def _leader(desk: Desk, entry: Entry[TeamForm], form: TeamForm, rules: Rules) -> Person | None:
    """The leader: on the roster, or, without a roster, `单班长` until a consent is recorded."""
    if form.leader is None:
        return None
    if any(one.home == entry.home for one in desk.people.known):
        return desk.person(entry, form.leader, "leader")
    return _leading(desk, entry, form.leader.text, rules)


def _leading(desk: Desk, entry: Entry[Form], name: str, rules: Rules) -> Person:
    found = desk.people.find(name, entry.home)
    if len(found) == 1:
        return found[0].person
    return stranger(name, entry.home, "班长" if rules.language is Language.ZH else "…")


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
    state submitted.
    """
    held = [one for one in trainings if start <= one.form.date <= end]
    going = [one for one in topics if one.form.start <= end and (one.form.closed or end) >= start]
    made = [one for one in suggestions if start <= one.form.date <= end]
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
