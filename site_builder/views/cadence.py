"""How steadily we learn: a line of twelve months for each team, with a station for each month."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import ceil

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import YearMonth, year_month
from site_builder.assemble.records import Training
from site_builder.assemble.shelf import settled
from site_builder.views.parts import TeamTag
from site_builder.views.plan_items import owner_tag
from site_builder.views.wording import Wording

_MONTHS = 12
_SIZES = 4
_NARROW = 3  # columns below which the number of a year has no room
_MOST_NAMED = 3
_MOST_OPEN = 16  # lines that stand openly


@dataclass(frozen=True, slots=True)
class CadenceYear:
    """The months of a year stand under its name, "" where these are too few to bear it."""

    label: str
    span: int


@dataclass(frozen=True, slots=True)
class CadenceMonth:
    """A column: `name` in full, and what is seen of it with little and with more room."""

    name: str
    number: str
    label: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class Beat:
    """The sessions of a month: `count`, and the `size` of its station, 0 to 4.

    `count` is "" of a month that is still ahead, or over before anything was written down.
    """

    count: str
    size: int
    is_now: bool = False


@dataclass(frozen=True, slots=True)
class CadenceRow:
    team: TeamTag | None
    beats: tuple[Beat, ...]


@dataclass(frozen=True, slots=True)
class Cadence:
    """Twelve months in a table; `sentence` says what is to be seen.

    A long table is unfolded under the words `more`, "" for one that stands openly.
    """

    sentence: str
    more: str
    years: tuple[CadenceYear, ...]
    months: tuple[CadenceMonth, ...]
    rows: tuple[CadenceRow, ...]


def twelve_months(bulletin: Bulletin, words: Wording) -> Cadence | None:
    """Return the last twelve months of all teams, and of the units that held something; else None."""
    now = year_month(bulletin.today)
    months = tuple(now.later(back) for back in range(1 - _MONTHS, 1))
    trainings = settled(bulletin.trainings)
    counts = _counts(one for one in trainings if year_month(one.form.date) in months)
    if not counts:
        return None
    first = min(year_month(one.form.date) for one in trainings)
    tags: dict[str, TeamTag | None] = {}
    for one in bulletin.trainings:
        if one.team is None and _home(one) in counts:
            tags[_home(one)] = owner_tag(bulletin, one)
    for folder, team in bulletin.teams.items():
        tags[folder] = TeamTag(
            team.sign.name, team.sign.short, team.sign.colour, team.sign.weave, ""
        )
    return _cadence(
        _sentence(bulletin, counts, [one for one in months[:-1] if one >= first], words),
        months,
        [(tag, counts.get(home, Counter())) for home, tag in tags.items()],
        (first, now),
        words,
    )


def one_year(
    held: Iterable[Training],
    team: TeamTag | None,
    year: int,
    known: tuple[YearMonth, YearMonth],
    words: Wording,
) -> Cadence:
    """Return the months of a calendar year of one team or unit.

    `known` are the first month of which anything was written down, and the one of today.
    """
    months = tuple(YearMonth(year, month) for month in range(1, _MONTHS + 1))
    counts = Counter(year_month(one.form.date) for one in held)
    reached = [
        month for month in months if known[0] <= month < known[1] or counts[month]
    ]  # the month that still runs is no gap
    empty = sum(not counts[month] for month in reached)
    sentence = (
        words.t("Something was learned every month.")
        if not empty
        else words.t(
            "Something was learned in {count} of {all} months.",
            count=len(reached) - empty,
            all=len(reached),
        )
    )
    return _cadence(sentence, months, [(team, counts)], known, words)


def _home(one: Training) -> str:
    return one.source.rpartition("/")[0]


def _counts(trainings: Iterable[Training]) -> Mapping[str, Counter[YearMonth]]:
    counts: dict[str, Counter[YearMonth]] = {}
    for one in trainings:
        counts.setdefault(_home(one), Counter())[year_month(one.form.date)] += 1
    return counts


def _cadence(
    sentence: str,
    months: tuple[YearMonth, ...],
    rows: list[tuple[TeamTag | None, Counter[YearMonth]]],
    known: tuple[YearMonth, YearMonth],
    words: Wording,
) -> Cadence:
    most = max((counts[month] for _, counts in rows for month in months), default=0)
    spans = [(year, len(list(group))) for year, group in groupby(one.year for one in months)]
    return Cadence(
        sentence,
        words.t("All {count} lines", count=len(rows)) if len(rows) > _MOST_OPEN else "",
        tuple(
            CadenceYear(words.year(year) if span >= _NARROW else "", span) for year, span in spans
        )
        if len(spans) > 1
        else (),
        tuple(_month(one, known[1], words) for one in months),
        tuple(
            CadenceRow(team, tuple(_beat(month, counts, most, known, words) for month in months))
            for team, counts in rows
        ),
    )


def _beat(
    month: YearMonth,
    counts: Counter[YearMonth],
    most: int,
    known: tuple[YearMonth, YearMonth],
    words: Wording,
) -> Beat:
    if not known[0] <= month <= known[1]:
        return Beat("", 0)
    return Beat(words.number(counts[month]), _size(counts[month], most), month == known[1])


def _month(one: YearMonth, now: YearMonth, words: Wording) -> CadenceMonth:
    first = date(*one, 1)
    return CadenceMonth(words.month(first), str(one.month), words.month_mark(first), one == now)


def _size(count: int, most: int) -> int:
    """Return how large the station of a month is; few sessions are told apart one by one."""
    return count if most <= _SIZES else ceil(_SIZES * count / most)


def _sentence(
    bulletin: Bulletin,
    counts: Mapping[str, Counter[YearMonth]],
    whole: list[YearMonth],
    words: Wording,
) -> str:
    """Return how many teams learned in every month, and which did not, if these are few.

    The `whole` months are those that are over, from the first of which anything was written down.
    """
    gaps = [
        team.sign.name
        for folder, team in bulletin.teams.items()
        if not all(counts.get(folder, Counter())[month] for month in whole)
    ]
    if not gaps:
        return words.t("Every team learned something every month.")
    steady = len(bulletin.teams) - len(gaps)
    parts = [
        words.t("{count} of {all} teams learned every month", count=steady, all=len(bulletin.teams))
    ]
    if len(gaps) <= _MOST_NAMED:
        parts.append(words.t("{teams} left out a month or more", teams=words.join(gaps)))
    return words.t("{sentence}.", sentence=words.clauses(parts))
