"""The hours of a screen as rules for its timetable, and what cannot be meant by them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

from site_builder.assemble.bulletin import Team
from site_builder.assemble.desk import Desk
from site_builder.assemble.screen_items import items_of
from site_builder.assemble.screen_plan import Item
from site_builder.assemble.timetable.compile import Timetable
from site_builder.assemble.timetable.rules import Crew, Programme, Rule
from site_builder.assemble.timetable.windows import Layer, Window, windows
from site_builder.model.entry import Entry
from site_builder.model.screen import Part, Quiet, Screen
from site_builder.model.screen_choices import SlideKind
from site_builder.model.values.clock import TimeRange
from site_builder.model.values.daypart import Daypart, Duty
from site_builder.model.values.days import Days
from site_builder.model.values.shift import ShiftPattern

_JUDGED = 50  # parts of a screen held against each other: nobody writes more
DAYS = 35
"""How many days a timetable runs, so that a box without a network lasts a month."""

_K = SlideKind
_BY_DUTY: Mapping[Duty, tuple[Item, ...]] = {
    Duty.PRE_SHIFT: (
        Item(_K.TITLE),
        Item(_K.PRE_SHIFT),
        Item(_K.TODAY),
        Item(is_fresh=True),
        Item(_K.NOTICE),
    ),
    Duty.STUDY: tuple(
        map(
            Item,
            (
                _K.TITLE,
                _K.TODAY,
                _K.PLAN_PROGRESS,
                _K.HOURS,
                _K.SKILL_COVERAGE,
                _K.MENTOR,
                _K.SPECIAL_SKILL,
                _K.CONCEPT,
                _K.REFLECTION,
            ),
        )
    ),
}
"""What a part of a rota shows when its author names nothing: the meeting before the shift, learning."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A rule with the field it was written in."""

    steps: tuple[str, int]
    part: Part
    rule: Rule

    @property
    def said(self) -> str:
        """What it is called in a message: the words of its author."""
        return self.rule.said


def programme(
    desk: Desk,
    entry: Entry[Screen],
    zone: ZoneInfo,
    teams: tuple[Team, ...],
) -> Programme:
    """Everything the timetable of a screen depends on. Parts that can never come are reported."""
    form = entry.form
    parts = tuple(_parts(desk, entry, "parts", form.parts))
    takeovers = tuple(_parts(desk, entry, "takeover", form.takeover))
    quiet = tuple(Rule("quiet", index, (), *_when(one)) for index, one in enumerate(form.quiet))
    made = Programme(
        zone=zone,
        first=desk.today,
        days=DAYS,
        workdays=desk.workdays,
        crews=_crews(teams),
        teams=tuple(team.sign.folder for team in teams),
        items=items_of(desk, entry, form.play, "play"),
        parts=tuple(one.rule for one in parts),
        quiet=quiet,
        takeovers=tuple(one.rule for one in takeovers),
    )
    for one in (*parts, *takeovers):
        _judge_duty(desk, entry, made, one)
    _judge_overlaps(desk, entry, made, parts)
    return made


def judge_quiet(desk: Desk, entry: Entry[Screen], timetable: Timetable) -> None:
    """Report a screen that is always dark."""
    if all(span.quiet for span in timetable.spans):
        desk.problems.append(entry.problem("W292", "quiet", 0))


def _crews(teams: tuple[Team, ...]) -> tuple[Crew, ...]:
    """The crews that the teams of a screen are, each once, in the order of the teams."""
    found: dict[tuple[str, str], tuple[ShiftPattern, list[str]]] = {}
    for team in teams:
        if team.crew is not None:
            rota, name = team.crew
            found.setdefault((rota.name, name), (rota, []))[1].append(team.sign.folder)
    names = [name for _, name in found]
    return tuple(
        Crew(rota, name, name if names.count(name) == 1 else f"{pattern}{name}", tuple(folders))
        for (pattern, name), (rota, folders) in found.items()
    )


def _parts(
    desk: Desk, entry: Entry[Screen], field: str, parts: tuple[Part, ...]
) -> Iterator[_Written]:
    """The rules of a list of parts; one that does not say when is reported."""
    taken: set[str] = set()
    for index, part in enumerate(parts):
        days, clock, duty = _when(part)
        whole = part.time is not None  # 全天
        items = items_of(desk, entry, part.play, field, index, "play")
        if not (days or clock or duty or whole):
            desk.problems.append(entry.problem("W294", field, index))
            continue
        if duty is not None and not part.play:
            items = _BY_DUTY.get(duty, ())
        name = _name(field, index, duty, taken)
        yield _Written(
            (field, index), part, Rule(name, index, items, days, clock, duty, _said(entry, part))
        )


def _name(field: str, index: int, duty: Duty | None, taken: set[str]) -> str:
    """The name of a deck: that of its shift, else its place in the file."""
    place = f"{'takeover' if field == 'takeover' else 'part'}-{index + 1}"
    if duty is None or field == "takeover":
        return place
    name = duty.value.replace("_", "-")
    name = f"{name}-{index + 1}" if name in taken else name
    taken.add(name)
    return name


def _when(part: Part | Quiet) -> tuple[tuple[Days, ...], TimeRange | None, Duty | None]:
    time = part.time or Daypart("")
    days = tuple(one for one in (time.days, part.days) if one is not None)
    duty = getattr(part, "shift", None) or time.duty
    return days, time.clock, duty


def _said(entry: Entry[Screen], part: Part) -> str:
    duty = part.shift.term.in_language(entry.language) if part.shift else ""
    words = (part.days.text if part.days else "", duty, part.time.text if part.time else "")
    return " ".join(word for word in words if word)


def _judge_duty(desk: Desk, entry: Entry[Screen], made: Programme, written: _Written) -> None:
    """Report a part for a shift that no crew has, and hours in which its shift never runs."""
    rule = written.rule
    if rule.duty is None:
        return
    steps = (*written.steps, "time" if written.part.shift is None else "shift")
    duty = rule.duty.term
    if not any(crew.has(rule.duty) for crew in made.crews):
        desk.problems.append(entry.problem("W293", *steps, found=duty))
    elif rule.clock is not None and not any(_unbound(made, rule)):
        hours = f"{rule.clock.start:%H:%M}-{rule.clock.end:%H:%M}"
        desk.problems.append(entry.problem("W295", *steps, found=duty, other=hours))


def _unbound(made: Programme, rule: Rule) -> Iterator[Window]:
    """The windows of a rule on whatever days."""
    free = Rule(rule.name, rule.number, rule.items, (), rule.clock, rule.duty)
    return windows(made, free, Layer.PART)


def _judge_overlaps(
    desk: Desk, entry: Entry[Screen], made: Programme, parts: tuple[_Written, ...]
) -> None:
    """Report parts by the clock that run into each other, neither being the more exact one."""
    known = [one for one in parts if one.rule.duty is None][:_JUDGED]
    known = known if len(known) > 1 else []
    found = [tuple(windows(made, one.rule, Layer.PART)) for one in known]
    for (first, ours), (second, theirs) in combinations(zip(known, found, strict=True), 2):
        pair = _crossing(ours, theirs)
        if pair is not None:
            winner = first if pair[0].rank > pair[1].rank else second
            line = str(entry.at(*first.steps).line)
            desk.problems.append(
                entry.problem(
                    "W291",
                    *second.steps,
                    found=second.said,
                    other=first.said,
                    shown=winner.said,
                    line=line,
                )
            )


def _crossing(ours: tuple[Window, ...], theirs: tuple[Window, ...]) -> tuple[Window, Window] | None:
    """The first two windows of one weight that overlap without one lying within the other."""
    by_day = {one.day: one for one in theirs}
    for one in ours:
        near = (by_day.get(one.day + timedelta(days=offset)) for offset in (-1, 0, 1))
        for other in near:
            if other is not None and one.weight == other.weight and _cross(one, other):
                return one, other
    return None


def _cross(one: Window, other: Window) -> bool:
    if one.until <= other.begins or other.until <= one.begins:
        return False
    first, second = sorted((one, other), key=lambda window: window.until - window.begins)
    within = second.begins <= first.begins and first.until <= second.until
    same = (one.begins, one.until) == (other.begins, other.until)
    return same or not within
