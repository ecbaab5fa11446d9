"""Goals: where each began, where it is, where it should be, and under which pillar it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from site_builder.assemble.bulletin import Goal
from site_builder.model.vision import Vision
from site_builder.views.numbers import gap_words
from site_builder.views.wording import Wording

_MOST_BESIDE = 3
_BEYOND = 88  # per cent of a track where now stands when it is farther than the target


@dataclass(frozen=True, slots=True)
class Track:
    """A goal as a line: per cent of its length where now (`at`) and the target (`end`) stand."""

    at: float
    end: float


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal with how far it is.

    `value` with its `unit` is where it is now and stands large, "" when that is not known; `start`
    and `target` are in words. `track` is None where the way cannot be drawn. `sentence` says it all.
    """

    text: str
    value: str
    unit: str
    start: str
    target: str
    track: Track | None
    is_reached: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Pillar:
    """A pillar of a vision with the goals that carry its name among their tags."""

    name: str
    goals: tuple[GoalView, ...]

    @property
    def columns(self) -> int:
        """How many goals stand side by side."""
        return min(max(len(self.goals), 1), _MOST_BESIDE)


def pillars(
    vision: Vision | None, goals: Iterable[Goal], words: Wording
) -> tuple[tuple[Pillar, ...], tuple[GoalView, ...]]:
    """Return the pillars with their goals, and the goals that stand under none of them."""
    names = vision.pillars if vision else ()
    goals = tuple(goals)
    rest = (goal for goal in goals if not set(names) & set(goal.form.tags))
    return (
        tuple(
            Pillar(name, tuple(goal_view(goal, words) for goal in goals if name in goal.form.tags))
            for name in names
        ),
        tuple(goal_view(goal, words) for goal in rest),
    )


def columns(held: tuple[Pillar, ...]) -> tuple[Pillar, ...]:
    """Return the pillars to stand as columns; () when no goal stands under any of them."""
    return held if any(pillar.goals for pillar in held) else ()


def goal_view(goal: Goal, words: Wording) -> GoalView:
    """Return a goal with where it stands, in parts and in one sentence."""
    start, target = _said(goal.start, goal, words), _said(goal.target, goal, words)
    by = words.when(goal.form.by) if goal.form.by else ""
    return GoalView(
        text=goal.form.text,
        value="" if goal.current is None else words.number(goal.current),
        unit="" if goal.current is None else goal.unit,
        start=words.t("was {value}", value=start) if start else "",
        target=_towards(goal, target, by, words),
        track=_track(goal),
        is_reached=_is_reached(goal),
        sentence=_sentence(goal, (start, target, by), words),
    )


def _said(value: Decimal | None, goal: Goal, words: Wording) -> str:
    return "" if value is None else words.with_unit(value, goal.unit)


def _is_reached(goal: Goal) -> bool:
    return goal.share == 1


def _towards(goal: Goal, target: str, by: str, words: Wording) -> str:
    """Return the target, what is missing to it, and by when it should be there."""
    if not target:
        return words.t("by {when}", when=by) if by else ""
    parts = [words.t("target {target}", target=target)]
    if _is_reached(goal):
        parts.append(words.t("reached"))
    else:
        if goal.current is not None and goal.target is not None:
            gap = gap_words(abs(goal.target - goal.current), goal.unit, words)
            parts.append(words.t("{gap} to go", gap=gap))
        parts.append(words.t("by {when}", when=by) if by else "")
    return words.clauses(part for part in parts if part)


def _track(goal: Goal) -> Track | None:
    """Return the way from the start to the target, and a little farther when now is beyond it."""
    if goal.share is None or goal.current is None or goal.target is None:
        return None
    start = goal.start or Decimal(0)
    way = (goal.current - start) / (goal.target - start)
    if way <= 1:
        return Track(_percent(max(way, Decimal(0))), 100)
    return Track(_BEYOND, _percent(_BEYOND / way / 100))


def _percent(share: Decimal) -> float:
    return float(round(share * 100, 1))


def _sentence(goal: Goal, said: tuple[str, str, str], words: Wording) -> str:
    start, target, by = said
    now = _said(goal.current, goal, words)
    until = words.t("by {when}", when=by) if by else ""
    return words.clauses(
        part for part in (_standing(goal, now, (start, target), words), until) if part
    )


def _standing(goal: Goal, now: str, ends: tuple[str, str], words: Wording) -> str:
    start, target = ends
    if not now and not target:
        return words.t("No number; looked back on together")
    if not target:
        return words.t("{now} now", now=now)
    if not now:
        return words.t("Target {target}, not measured yet", target=target)
    if _is_reached(goal):
        return words.t("{now} now, target {target}: reached", now=now, target=target)
    if start:
        return words.t("{now} now, from {start} to {target}", now=now, start=start, target=target)
    return words.t("{now} now, target {target}", now=now, target=target)
