"""What was learned: how far the plans are, how we learn, and each team's sessions of a year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.measures import monthly, year_month
from site_builder.assemble.records import Plan, Training
from site_builder.model.values.choice import Choice
from site_builder.views.items import (
    Item,
)
from site_builder.views.links import (
    INSTRUCTORS,
    PLAN,
    POSTS,
    TRAININGS,
    href,
    page_path,
)
from site_builder.views.parts import (
    Anchor,
    Empty,
    Head,
    TeamTag,
    home_crumb,
    team_tag,
)
from site_builder.views.training_year import sum_sentence, training_item, year_page
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_LATEST = 10


@dataclass(frozen=True, slots=True)
class TeamLearning:
    """A team's year: what of the plan is done, what was held. `per_head` is "" for small teams."""

    team: TeamTag
    href: str
    plan: str
    plan_href: str
    sessions: str
    person_hours: str
    per_head: str


@dataclass(frozen=True, slots=True)
class MonthHours:
    month: str
    person_hours: str


@dataclass(frozen=True, slots=True)
class Share:
    """One kind of a mix: how many sessions, and which part of all of them."""

    name: str
    count: str
    percent: str


@dataclass(frozen=True, slots=True)
class Mix:
    """How sessions divide into kinds. `sentence` says the same as `shares`."""

    title: str
    sentence: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class TrainingsView:
    """`months` are twelve, the oldest first; `months_sentence` says the same in words."""

    head: Head
    teams: tuple[TeamLearning, ...]
    has_per_head: bool
    months: tuple[MonthHours, ...]
    months_sentence: str
    mixes: tuple[Mix, ...]
    latest: tuple[Item, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    by_source = sorted(bulletin.trainings, key=lambda one: one.source)
    years = (
        year_page(bulletin, source, tuple(held), words)
        for source, held in groupby(by_source, key=lambda one: one.source)
    )
    return (_index(bulletin, words), *years)


def _index(bulletin: Bulletin, words: Wording) -> Page:
    title = words.t("Learning and training")
    year = [one for one in bulletin.trainings if one.form.date.year == bulletin.today.year]
    teams = tuple(_team(bulletin, team, words) for team in bulletin.teams.values())
    months = monthly(
        ((one.form.date, one.person_hours) for one in bulletin.trainings),
        year_month(bulletin.today),
    )
    view = TrainingsView(
        head=Head(title, (home_crumb(words),), sum_sentence(year, words, bulletin.today.year)),
        teams=teams if bulletin.trainings else (),
        has_per_head=any(team.per_head for team in teams),
        months=tuple(
            MonthHours(words.month(date(one.year, one.month, 1)), words.rounded(one.value))
            for one in months
        )
        if any(one.value for one in months)
        else (),
        months_sentence=_months_sentence(tuple(one.value for one in months), words),
        mixes=_mixes(year, words),
        latest=tuple(
            training_item(bulletin, one, words, is_here=False)
            for one in bulletin.trainings[:_LATEST]
        ),
        empty=Empty(
            words.t("The first session of the year is still to come."),
            words.t("Twenty minutes before a shift are enough to begin."),
        ),
        onward=(
            Anchor(words.t("What is planned"), PLAN),
            Anchor(words.t("Who teaches"), INSTRUCTORS),
            Anchor(words.t("What colleagues wrote down"), POSTS),
        ),
    )
    page = "pages/trainings.html"
    return Page(TRAININGS, page, view, title=title, description=view.head.lead, section=POSTS)


def _team(bulletin: Bulletin, team: Team, words: Wording) -> TeamLearning:
    year = bulletin.today.year
    plan = next((plan for plan in team.plans if plan.year == year), None)
    held = team.trainings[0].source if team.trainings else ""
    return TeamLearning(
        team=team_tag(team.sign),
        href=href(page_path(held)) if held else "",
        plan=_completion(plan, words) if plan else words.t("No plan for this year yet."),
        plan_href=href(page_path(plan.source)) if plan else "",
        sessions=words.number(team.year.sessions),
        person_hours=words.rounded(team.year.person_hours),
        per_head="" if team.hours_per_head is None else words.rounded(team.hours_per_head, 1),
    )


def _completion(plan: Plan, words: Wording) -> str:
    """Return how much of what was due is done, for a cell of a table."""
    if not plan.due:
        return words.t("Nothing was due yet.")
    share = words.percent(Decimal(plan.done) / plan.due)
    return words.t("{done} of {due} done, {share}", done=plan.done, due=plan.due, share=share)


def _months_sentence(values: tuple[Decimal, ...], words: Wording) -> str:
    return words.t(
        "{hours} person-hours in the last twelve months, {last} of them this month.",
        hours=words.rounded(sum(values, Decimal(0))),
        last=words.rounded(values[-1]),
    )


def _mixes(held: list[Training], words: Wording) -> tuple[Mix, ...]:
    found = (
        _mix(words.t("In which form"), (one.form.form for one in held), words),
        _mix(words.t("When"), ((one.form.slot,) for one in held), words),
        _mix(words.t("Who taught"), ((one.source_kind,) for one in held), words),
    )
    return tuple(mix for mix in found if mix.shares)


def _mix(title: str, kinds: Iterable[Iterable[Choice | None]], words: Wording) -> Mix:
    """Return how many sessions were of each kind; `kinds` has those of each session."""
    known = [found for one in kinds if (found := dict.fromkeys(kind for kind in one if kind))]
    counted = Counter(kind for one in known for kind in one)
    total = len(known)
    shares = tuple(
        Share(words.choice(kind), words.number(count), words.percent(Decimal(count) / total))
        for kind, count in counted.most_common()
    )
    listed = words.join(
        words.t("{name} {count} ({percent})", name=s.name, count=s.count, percent=s.percent)
        for s in shares
    )
    return Mix(title, listed, shares)
