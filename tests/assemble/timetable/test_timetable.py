"""A timetable says at every moment what a plain interpreter of the same rules says."""

from datetime import date, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.assemble.screen_plan import MAIN
from site_builder.assemble.timetable.compile import compile_timetable
from site_builder.assemble.timetable.instants import MINUTE, instant
from site_builder.assemble.timetable.rules import Crew, Programme, Rule
from site_builder.model.values.clock import TimeRange
from site_builder.model.values.daypart import Duty
from site_builder.model.values.days import read_days
from site_builder.model.values.reading import Reading
from site_builder.model.values.shift import ShiftPattern
from site_builder.model.values.workday import Workdays
from tests.assemble.timetable.plain import Interpreter

# Places, and days on which their clocks are changed, at one, two and three, at midnight, by half an
# hour, by a whole day.
CHANGES = [
    ("Asia/Shanghai", date(2026, 10, 1)),
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("America/New_York", date(2026, 11, 1)),
    ("America/Havana", date(2026, 3, 8)),
    ("America/Havana", date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("Africa/Cairo", date(2026, 4, 24)),
    ("Asia/Tehran", date(2021, 9, 22)),
    ("Pacific/Apia", date(2011, 12, 30)),
]
HOLIDAYS = Workdays(
    holidays=frozenset(day for _, day in CHANGES),
    workdays=frozenset({date(2026, 10, 10), date(2026, 4, 4)}),
)
WORDS = ["每天", "工作日", "节假日", "法定节假日", "周末", "周一至周五", "周日", "每月1日"]
DATES = [f"{day + timedelta(days=n)}" for _, day in CHANGES for n in (-1, 0, 1)]

clocks = st.builds(lambda n: time(n // 6, n % 6 * 10), st.integers(0, 143))
hours = st.builds(lambda start, end: TimeRange(start, end, end <= start), clocks, clocks)
days = st.sampled_from(WORDS + DATES).map(lambda text: read_days(text, Reading()))


@st.composite
def rotas(draw: st.DrawFn) -> tuple[Crew, ...]:
    cycle = draw(
        st.lists(st.sampled_from(["day", "night", "off", "study"]), min_size=1, max_size=4)
    )
    shifts = {shift: draw(st.tuples(clocks, clocks)) for shift in ("day", "night")}
    shifts |= draw(st.dictionaries(st.just("study"), st.tuples(clocks, clocks)))
    names = "甲乙丙"[: draw(st.integers(1, 3))]
    offsets = {name: n for n, name in enumerate(names)}
    rota = ShiftPattern("班", tuple(cycle), date(2026, 1, 1), shifts, offsets)
    return tuple(Crew(rota, name, name, (f"teams/{name}",)) for name in names)


def rules(
    kind: str, duties: st.SearchStrategy[Duty | None], most: int
) -> st.SearchStrategy[tuple[Rule, ...]]:
    """Up to so many rules. Most name no day, so that they meet."""
    named = st.just(()) | st.just(()) | st.lists(days, max_size=2).map(tuple)
    rule = st.tuples(named, st.none() | hours | hours, duties)
    return st.lists(rule, max_size=most).map(
        lambda found: tuple(
            Rule(f"{kind}-{number}", number, (), *one) for number, one in enumerate(found)
        )
    )


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    zone, changed = draw(st.sampled_from(CHANGES))
    crews = draw(rotas())
    duty = st.none() | st.sampled_from([Duty.PRE_SHIFT, Duty.STUDY, Duty.DAY, Duty.NIGHT])
    return Programme(
        zone=ZoneInfo(zone),
        first=changed - timedelta(days=draw(st.integers(0, 1))),
        days=2,
        workdays=HOLIDAYS,
        crews=crews,
        teams=tuple(team for crew in crews for team in crew.teams),
        items=(),
        parts=draw(rules("part", duty, 4)),
        quiet=draw(rules("quiet", st.none(), 1)),
        takeovers=draw(rules("takeover", duty, 1)),
    )


def bare(zone: str, first: date, *parts: Rule, length: int = 1) -> Programme:
    return Programme(ZoneInfo(zone), first, length, HOLIDAYS, (), (), (), parts, (), ())


OVER_MIDNIGHT = Rule("late", 0, clock=TimeRange(time(22), time(2, 30), crosses_midnight=True))


@given(programmes())
@example(bare("Europe/Berlin", date(2026, 3, 28), OVER_MIDNIGHT, length=2))
@example(bare("Europe/Berlin", date(2026, 10, 24), OVER_MIDNIGHT, length=2))
@settings(max_examples=100)
def test_a_timetable_shows_what_its_rules_say_at_every_moment(programme: Programme) -> None:
    timetable = compile_timetable(programme)
    spans = iter(timetable.spans)
    span = next(spans)
    steps = list(Interpreter(programme).shown())
    assert steps[0][0] == timetable.begins
    for moment, deck, quiet in steps:
        while moment >= span.until:
            span = next(spans)
        assert span.begins <= moment
        assert (span.deck, span.quiet) == (deck, quiet)
    assert next(spans, None) is None


@given(programmes())
@settings(max_examples=60)
def test_spans_follow_each_other_without_gaps_and_each_is_different(programme: Programme) -> None:
    timetable = compile_timetable(programme)
    spans = timetable.spans
    assert (spans[0].begins, spans[-1].until) == (timetable.begins, timetable.until)
    assert all(one.begins < one.until for one in spans)
    assert all(
        one.begins % (10 * MINUTE) == 0 for one in spans
    )  # every edge is where it was written
    for one, other in pairwise(spans):
        assert one.until == other.begins
        assert (one.deck, one.quiet) != (other.deck, other.quiet)
    decks = [deck.name for deck in timetable.decks]
    assert decks[0] == MAIN
    assert len(decks) == len(set(decks))
    assert {span.deck for span in spans} <= set(decks) == {MAIN, *(span.deck for span in spans)}


@pytest.mark.parametrize(("zone", "day"), CHANGES)
def test_later_on_the_wall_is_never_earlier(zone: str, day: date) -> None:
    place = ZoneInfo(zone)
    walls = [(day + timedelta(days=n), time(hour)) for n in (-1, 0, 1) for hour in range(24)]
    moments = [instant(one, hour, place) for one, hour in walls]
    assert moments == sorted(moments)


def test_an_hour_left_out_begins_when_the_clock_is_put_past_it() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    skipped = [instant(date(2026, 3, 29), time(2, minute), berlin) for minute in (0, 17, 59)]
    assert set(skipped) == {instant(date(2026, 3, 29), time(3), berlin)}


def test_hours_that_are_left_out_never_come() -> None:
    rule = Rule("early", 0, clock=TimeRange(time(2, 10), time(2, 50), crosses_midnight=False))
    timetable = compile_timetable(bare("Europe/Berlin", date(2026, 3, 29), rule))
    assert [span.deck for span in timetable.spans] == [MAIN]
    assert timetable.until - timetable.begins == 23 * 60 * MINUTE


def test_an_hour_that_comes_twice_belongs_to_what_began_in_it() -> None:
    rule = Rule("early", 0, clock=TimeRange(time(1, 30), time(3), crosses_midnight=False))
    timetable = compile_timetable(bare("Europe/Berlin", date(2026, 10, 25), rule))
    early = next(span for span in timetable.spans if span.deck == "early")
    assert early.until - early.begins == 150 * MINUTE


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Asia/Kathmandu"])
def test_the_end_of_a_window_is_no_longer_in_it(zone: str) -> None:
    rule = Rule("noon", 0, clock=TimeRange(time(11, 30), time(13), crosses_midnight=False))
    day = date(2026, 7, 15)
    spans = compile_timetable(bare(zone, day, rule)).spans
    edges = [instant(day, time(11, 30), ZoneInfo(zone)), instant(day, time(13), ZoneInfo(zone))]
    assert [span.until for span in spans[:2]] == edges
    assert [span.deck for span in spans] == [MAIN, "noon", MAIN]
