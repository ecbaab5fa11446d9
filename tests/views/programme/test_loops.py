"""Every team gets the same time on a screen, loops stay short, and everything has its turn."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from site_builder.views.programme.loops import LOOP, REST, ROTATION, SHORT, programme
from site_builder.views.programme.turn import Programme, Turn

DAY = date(2026, 7, 15)


def turns(owner: str, count: int, seconds: float = 15, age: int = 0) -> list[Turn]:
    return [
        Turn((f"{owner}-{number}",), seconds, owner, DAY - timedelta(days=number + age))
        for number in range(count)
    ]


def times(made: Programme) -> Counter[str]:
    found: Counter[str] = Counter()
    for loop in made.loops:
        for turn in loop:
            if not turn.pinned:
                found[turn.owner] += int(turn.seconds)
    return found


@st.composite
def decks(draw: st.DrawFn) -> list[Turn]:
    found: list[Turn] = []
    for owner in range(draw(st.integers(1, 9))):
        for number in range(draw(st.integers(1, 14))):
            seconds = draw(st.integers(8, 45))
            when = DAY - timedelta(days=draw(st.integers(0, 400)))
            found.append(Turn((f"{owner}-{number}",), seconds, f"team-{owner}", when))
    if draw(st.booleans()):
        found += [replace(one, pinned=True, owner="") for one in turns("pin", 2, 10)]
    return found


@given(decks())
def test_everything_has_its_turn_or_is_told_to_be_left_out(given_turns: list[Turn]) -> None:
    made = programme(given_turns)
    shown = set(made.slides)
    assert shown | {slide for turn in made.left_out for slide in turn.slides} == {
        slide for turn in given_turns for slide in turn.slides
    }
    assert not shown & {slide for turn in made.left_out for slide in turn.slides}
    assert {turn.owner for turn in given_turns} == {t.owner for loop in made.loops for t in loop}


@given(decks())
def test_loops_are_within_their_budget_and_show_nothing_twice(given_turns: list[Turn]) -> None:
    made = programme(given_turns)
    for loop in made.loops:
        assert sum(turn.seconds for turn in loop) <= LOOP
        assert len(set(loop)) == len(loop)
    different = sum(turn.seconds for turn in set().union(*made.loops))
    if different >= ROTATION / 4:
        assert all(sum(turn.seconds for turn in loop) >= SHORT for loop in made.loops)
    assert different <= ROTATION + LOOP / 2


@given(st.integers(2, 4), st.lists(st.integers(14, 20), min_size=45, max_size=45))
def test_teams_with_enough_to_tell_never_differ_by_more_than_one_turn(
    count: int, lengths: list[int]
) -> None:
    found = [
        Turn((f"{owner}-{number}",), seconds + owner % 2, f"team-{owner}")
        for owner in range(count)
        for number, seconds in enumerate(lengths)
    ]
    had = dict.fromkeys((turn.owner for turn in found), 0.0)
    for loop in programme(found).loops:
        for turn in loop:
            had[turn.owner] += turn.seconds
            assert max(had.values()) - min(had.values()) <= 21


@given(decks())
def test_no_team_waits_much_longer_than_its_slides_must_rest(given_turns: list[Turn]) -> None:
    made = programme(given_turns)
    owners = {turn.owner for turn in given_turns if not turn.pinned}
    last = dict.fromkeys(owners, 0.0)
    now = 0.0
    for loop in made.loops:
        for turn in loop:
            if not turn.pinned:
                assert now - last[turn.owner] <= REST + 2 * LOOP + 45 * len(owners)
            now += turn.seconds
            last[turn.owner] = now


@given(decks())
def test_a_slide_rests_ten_minutes_where_there_is_enough_else(given_turns: list[Turn]) -> None:
    made = programme(given_turns)
    different = {turn for loop in made.loops for turn in loop if not turn.pinned}
    if sum(turn.seconds for turn in different) < REST:
        return
    seen: dict[Turn, float] = {}
    now = 0.0
    early = 0
    for loop in made.loops:
        for turn in loop:
            if turn in seen and not turn.pinned:
                early += now - seen[turn] < REST
            now += turn.seconds
            seen[turn] = now
    longest = max(turn.seconds for turn in different)
    assert early == 0 or sum(turn.seconds for turn in different) < REST + LOOP + longest * 9


@given(decks())
def test_the_same_turns_make_the_same_programme(given_turns: list[Turn]) -> None:
    assert programme(given_turns) == programme(tuple(given_turns))


def test_teams_with_the_same_to_tell_have_the_same_time() -> None:
    made = programme([*turns("吊", 8), *turns("装", 8), *turns("篷", 8)])
    assert set(times(made).values()) == {8 * 15}


def test_a_team_with_one_slide_shows_it_every_ten_minutes() -> None:
    made = programme([*turns("吊", 100), *turns("装", 1)])
    ids = made.slides
    at = [index for index, one in enumerate(ids) if one == "装-0"]
    assert {second - first for first, second in pairwise(at)} == {41}


def test_the_newest_comes_first_and_teams_take_turns() -> None:
    made = programme([*turns("吊", 3), *turns("装", 3, age=9)], ("装", "吊"))
    assert made.slides == ("装-0", "吊-0", "装-1", "吊-1", "装-2", "吊-2")


def test_pinned_slides_begin_every_loop() -> None:
    pin = Turn(("today",), 10, pinned=True)
    made = programme([*turns("吊", 30), pin])
    assert len(made.loops) > 1
    assert all(loop[0] == pin for loop in made.loops)


def test_too_many_pinned_slides_take_turns_like_others() -> None:
    pins = [replace(one, pinned=True) for one in turns("", 10, 20)]
    made = programme([*pins, *turns("吊", 9)])
    assert [turn.slides[0] for turn in made.loops[0][:4]] == ["-0", "-1", "-2", "-3"]
    assert "-9" in made.slides
    assert all(any(turn.owner == "吊" for turn in loop) for loop in made.loops)


def test_more_than_an_hour_leaves_the_oldest_out() -> None:
    made = programme([*turns("吊", 300, 20), *turns("装", 2, 20)])
    assert [turn.slides[0] for turn in made.left_out][:1] == ["吊-178"]
    assert {"装-0", "装-1"} <= set(made.slides)


def test_few_slides_make_one_loop() -> None:
    made = programme(turns("吊", 3))
    assert made.slides == ("吊-0", "吊-1", "吊-2")
    assert made.seconds == 45
    assert programme([]) == Programme(())
    pin = Turn(("today",), 10, pinned=True)
    assert programme([pin]).slides == ("today",)


def test_parts_of_a_text_stay_together() -> None:
    parts = Turn(("a-1", "a-2", "a-3"), 100, "吊")
    assert "a-1 a-2 a-3" in " ".join(programme([*turns("装", 9), parts]).slides)
