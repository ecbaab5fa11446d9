"""How much and how we learn, as charts, each with the sentence that says the same."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import (
    MonthSum,
    YearMonth,
    monthly,
    months_between,
    year_month,
)
from site_builder.assemble.records import Training
from site_builder.assemble.shelf import settled
from site_builder.model.values.choice import Choice
from site_builder.views.charts import Column, Mix, Share, Trend
from site_builder.views.counted import Counted
from site_builder.views.tally import beside_last_year
from site_builder.views.wording import Wording

ENOUGH_MONTHS = 3  # below which months are told, not drawn
_ENOUGH_SESSIONS = 5  # below which kinds are not compared
_MOST_PARTS = 6
_MOST_EQUAL = 3  # kinds that are named as equally frequent
_YEAR = 12


@dataclass(frozen=True, slots=True)
class MixView:
    """How sessions divide into kinds; `sentence` stands alone where there is only one kind."""

    title: str
    chart: Mix | None
    sentence: str


def months_known(bulletin: Bulletin) -> int:
    """Return in how many months, this one included, sessions have been written down."""
    days = [one.form.date for one in bulletin.trainings if one.form.date <= bulletin.today]
    return months_between(min(days), bulletin.today) + 1 if days else 0


def hours_trend(bulletin: Bulletin, year: Counted, words: Wording) -> Trend | None:
    """Return the hours by month: this year beside the last where that is known, else twelve months.

    None while there are too few months to see anything in them, and when nobody learned for a year.
    """
    known = months_known(bulletin)
    if known < ENOUGH_MONTHS:
        return None
    months = _Months(bulletin, known, words)
    is_this_year = year.start == bulletin.today.replace(month=1, day=1)
    if year.before is not None and is_this_year and bulletin.today.month >= ENOUGH_MONTHS:
        return months.beside_last_year(year)
    return months.last_twelve()


@dataclass(frozen=True, slots=True)
class _Months:
    bulletin: Bulletin
    known: int
    words: Wording

    @property
    def now(self) -> YearMonth:
        return year_month(self.bulletin.today)

    def sums(self, last: YearMonth) -> tuple[MonthSum, ...]:
        trainings = settled(self.bulletin.trainings)
        held = ((one.form.date, one.person_hours) for one in trainings)
        return monthly(held, last)

    def last_twelve(self) -> Trend | None:
        words = self.words
        sums = self.sums(self.now)[-min(self.known, _YEAR) :]
        if not any(one.value for one in sums):
            return None
        most = max(sums, key=lambda one: one.value)
        sentence = words.t(
            "{hours} in {count:month|months}, most of all in {month}: {most}.",
            hours=self.hours(sum((one.value for one in sums), Decimal(0))),
            count=len(sums),
            month=words.month(date(most.year, most.month, 1)),
            most=self.hours(most.value),
        )
        columns = tuple(self.column(one, None) for one in sums)
        return Trend(sentence, words.t("person-hours"), columns)

    def beside_last_year(self, year: Counted) -> Trend:
        words = self.words
        now, before = self.now.year, self.now.year - 1
        sums = zip(
            self.sums(YearMonth(now, _YEAR)), self.sums(YearMonth(before, _YEAR)), strict=True
        )
        sentence = words.t(
            "{hours} so far this year, {beside}.",
            hours=self.hours(year.done.person_hours),
            beside=beside_last_year(year, words),
        )
        return Trend(
            sentence,
            words.t("person-hours"),
            tuple(self.column(one, last) for one, last in sums),
            words.year(now),
            words.year(before),
        )

    def column(self, one: MonthSum, before: MonthSum | None) -> Column:
        month = YearMonth(one.year, one.month)
        is_ahead = month > self.now
        return Column(
            self.words.month_mark(date(*month, 1)),
            None if is_ahead else float(one.value),
            "" if is_ahead else self.words.rounded(one.value, 0),
            None if before is None or not before.value else float(before.value),
            month == self.now,
        )

    def hours(self, value: Decimal) -> str:
        return self.words.with_unit(value.quantize(Decimal(1)), self.words.t("person-hours"))


def mixes(held: Iterable[Training], words: Wording) -> tuple[MixView, ...]:
    """Return the forms of sessions, when they were held, and who taught; () of too few sessions."""
    held = tuple(held)
    forms = _mix(words.t("In which form"), (one.form.form for one in held), words)
    times = _mix(words.t("When"), ((one.form.slot,) for one in held), words)
    taught = _mix(words.t("Who taught"), ((one.source_kind,) for one in held), words)
    return tuple(one for one in (forms, times, taught) if one is not None)


def _mix(title: str, kinds: Iterable[Iterable[Choice | None]], words: Wording) -> MixView | None:
    """Return how many sessions were of each kind; `kinds` has those of each session."""
    known = [found for one in kinds if (found := dict.fromkeys(kind for kind in one if kind))]
    if len(known) < _ENOUGH_SESSIONS:
        return None
    counts = Counter(kind for one in known for kind in one)
    ranked = sorted(counts.items(), key=lambda one: (-one[1], _place(one[0])))
    if len(ranked) == 1:
        only = words.choice(ranked[0][0])
        said = words.t(
            "{name} every time, {count:session|sessions} in all.", name=only, count=len(known)
        )
        return MixView(title, None, said)
    sentence = _most(ranked, len(known), words)
    named = [(words.choice(kind), count) for kind, count in ranked]
    if len(named) > _MOST_PARTS:
        rest = sum(count for _, count in named[_MOST_PARTS - 1 :])
        named = [*named[: _MOST_PARTS - 1], (words.t("others"), rest)]
    whole = sum(count for _, count in named)
    parts = tuple(
        Share(name, count / whole, words.with_unit(count, words.t("sessions")))
        for name, count in named
    )
    return MixView(title, Mix(sentence, parts), sentence)


def _place(kind: Choice) -> int:
    """Return the place of a kind in its list, so that equals stand in the same order always."""
    members: tuple[Choice, ...] = tuple(type(kind))
    return members.index(kind)


def _most(ranked: list[tuple[Choice, int]], total: int, words: Wording) -> str:
    """Return which kind was the most frequent, or which were, and how frequent."""
    most = ranked[0][1]
    names = [words.choice(kind) for kind, count in ranked if count == most]
    share = words.percent(Decimal(most) / total)
    if len(names) > _MOST_EQUAL:
        return words.t(
            "{count:kind|kinds} in turn, none more often than the others.", count=len(names)
        )
    if len(names) > 1:
        return words.t(
            "{names} most of all: {count} of {total} sessions each, {share}.",
            names=words.join(names),
            count=most,
            total=total,
            share=share,
        )
    return words.t(
        "{name} most of all: {count} of {total} sessions, {share}.",
        name=names[0],
        count=most,
        total=total,
        share=share,
    )
