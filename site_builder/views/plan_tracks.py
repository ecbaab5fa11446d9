"""How far the plans of the year are: one track for each team or unit."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.records import Plan, PlanState
from site_builder.views.links import href, page_path
from site_builder.views.parts import TeamTag, team_tag
from site_builder.views.plan_items import owner_tag
from site_builder.views.tally import with_tenths
from site_builder.views.wording import Wording

_MOST = 16  # tracks that all stand openly; of more, those on time are unfolded


@dataclass(frozen=True, slots=True)
class PlanTrack:
    """A plan of this year. `done` and `due` are percent of the whole plan, `due` is the tick on it.

    Without a plan `href` is "" and there is no track. `learned` says what was learned this year.
    """

    team: TeamTag | None
    href: str
    done: int
    due: int
    value: str
    unit: str
    sentence: str
    learned: str


@dataclass(frozen=True, slots=True)
class PlanTracks:
    """`rows` stand openly, `others` are unfolded under the words `more`."""

    rows: tuple[PlanTrack, ...]
    others: tuple[PlanTrack, ...]
    more: str


def plan_tracks(bulletin: Bulletin, words: Wording) -> PlanTracks:
    """Return the plans of units, then those of every team; of many, those that lag stand openly."""
    plans = {one.source.rpartition("/")[0]: one for one in _of_this_year(bulletin)}
    units = [_unit(bulletin, plan, words) for plan in plans.values() if plan.team is None]
    teams = [
        (plans.get(folder), _team(team, plans.get(folder), words))
        for folder, team in bulletin.teams.items()
    ]
    rows = (*units, *(row for _, row in teams))
    if len(rows) <= _MOST:
        return PlanTracks(rows, (), "")
    lagging = tuple(row for plan, row in teams if plan is None or plan.done < plan.due)
    on_time = tuple(row for plan, row in teams if plan is not None and plan.done >= plan.due)
    more = words.t("{count:team has|teams have} done all that was due", count=len(on_time))
    return PlanTracks((*units, *lagging), on_time, more if on_time else "")


def due_and_done(bulletin: Bulletin) -> tuple[int, int]:
    """Return how many items of all plans of this year were due, and how many of them are done."""
    plans = tuple(_of_this_year(bulletin))
    return sum(plan.due for plan in plans), sum(plan.done for plan in plans)


def _of_this_year(bulletin: Bulletin) -> Iterable[Plan]:
    return (plan for plan in bulletin.plans if plan.year == bulletin.today.year)


def _unit(bulletin: Bulletin, plan: Plan, words: Wording) -> PlanTrack:
    return _track(owner_tag(bulletin, plan), plan, "", words)


def _team(team: Team, plan: Plan | None, words: Wording) -> PlanTrack:
    learned = _learned(team, words)
    tag = team_tag(team.sign)
    if plan is None:
        sentence = words.t("No plan for this year yet.")
        return PlanTrack(tag, "", 0, 0, "", "", sentence, learned)
    return _track(tag, plan, learned, words)


def _track(tag: TeamTag | None, plan: Plan, learned: str, words: Wording) -> PlanTrack:
    whole = sum(item.state is not PlanState.CANCELLED for item in plan.items)
    return PlanTrack(
        team=tag,
        href=href(page_path(plan.source)),
        done=_percent(plan.done, whole),
        due=_percent(plan.due, whole),
        value=f"{plan.done}/{whole}",
        unit=words.t("items"),
        sentence=_sentence(plan, words),
        learned=learned,
    )


def _percent(part: int, whole: int) -> int:
    return part * 100 // whole if whole else 0


def _sentence(plan: Plan, words: Wording) -> str:
    if not plan.due:
        return words.t("Nothing was due yet.")
    if plan.done == plan.due:
        return words.t("{due} were due by today, all done", due=plan.due)
    missing = plan.due - plan.done
    return words.t("{due} were due by today, {missing} still to do", due=plan.due, missing=missing)


def _learned(team: Team, words: Wording) -> str:
    """Return what a team learned this year; hours each only of a group that is large enough."""
    if not team.year.sessions:
        return ""
    parts = [
        words.t("{count:session|sessions} this year", count=words.number(team.year.sessions)),
        with_tenths(team.year.person_hours, words.t("person-hours"), words),
    ]
    if team.hours_per_head is not None:
        each = with_tenths(team.hours_per_head, words.t("hours"), words)
        parts.append(words.t("{hours} each", hours=each))
    return words.clauses(parts)
