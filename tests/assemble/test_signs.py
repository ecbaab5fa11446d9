"""The lines of any number of teams: all different, whatever their order, and hard to move."""

from collections.abc import Collection, Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assemble import signs
from site_builder.assemble.signs import Line, Wish, lines
from site_builder.model.choices import LineColour, LineWeave
from tests.sites import CREW, bulletin, team

COLOURS, WEAVES = tuple(LineColour), tuple(LineWeave)
ALL = 64

folders = st.text("abcdefgh/123", min_size=1, max_size=8).map("teams/".__add__)
plain = st.lists(folders.map(Wish), max_size=ALL, unique_by=lambda wish: wish.folder)
wished = st.builds(
    Wish,
    folders,
    st.none() | st.sampled_from(COLOURS),
    st.none() | st.sampled_from(WEAVES),
)
mixed = st.lists(wished, max_size=30, unique_by=lambda wish: wish.folder)
coloured = st.lists(
    st.builds(Wish, folders, st.none() | st.sampled_from(COLOURS)),
    max_size=len(WEAVES),
    unique_by=lambda wish: wish.folder,
)


def teams(count: int, site: str = "loading") -> list[Wish]:
    return [Wish(f"teams/{site}/crew-{number}") for number in range(count)]


def moved(before: Mapping[str, Line], after: Mapping[str, Line]) -> list[str]:
    """Who had another line before."""
    return [folder for folder, line in before.items() if after.get(folder, line) != line]


class TestDistinct:
    @given(plain)
    def test_up_to_64_teams_have_lines_of_their_own(self, wishes: list[Wish]) -> None:
        found = lines(wishes)
        assert found.keys() == {wish.folder for wish in wishes}
        assert len(set(found.values())) == len(wishes)

    @given(plain)
    def test_no_colour_comes_again_before_all_have_come(self, wishes: list[Wish]) -> None:
        used = [line.colour for line in lines(wishes).values()]
        counts = [used.count(number + 1) for number in range(len(COLOURS))]
        assert max(counts) - min(counts) <= 1

    @given(plain)
    def test_a_colour_kept_for_the_last_goes_to_the_eighth_of_a_round(
        self, wishes: list[Wish]
    ) -> None:
        found = lines(wishes, LineColour.ORANGE)
        used = [line.colour for line in found.values()]
        assert used.count(COLOURS.index(LineColour.ORANGE) + 1) == len(wishes) // 8
        assert len(set(found.values())) == len(wishes)

    def test_who_wishes_for_it_gets_it_all_the_same(self) -> None:
        wish = Wish("teams/a", LineColour.ORANGE)
        assert lines([wish], LineColour.ORANGE) == lines([wish])

    @given(plain)
    def test_the_first_eight_weaves_are_those_of_their_colours(self, wishes: list[Wish]) -> None:
        found = lines(wishes[:8])
        assert all(line.colour == line.weave for line in found.values())

    def test_a_ninth_team_takes_a_colour_again_with_the_next_weave(self) -> None:
        found = list(lines(teams(9)).values())
        (again,) = [line for line in found if line.colour != line.weave]
        assert again.weave == again.colour % len(WEAVES) + 1

    def test_64_teams_have_all_64_lines(self) -> None:
        found = set(lines(teams(ALL)).values())
        assert found == {Line(colour + 1, weave + 1) for colour in range(8) for weave in range(8)}

    def test_teams_beyond_64_share_lines_and_move_nobody(self) -> None:
        few, many = lines(teams(300)), lines(teams(301))
        assert all(1 <= line.colour <= 8 and 1 <= line.weave <= 8 for line in many.values())
        assert len(set(few.values())) == ALL
        assert len(moved(few, many)) <= ALL


class TestWishes:
    @given(mixed)
    def test_every_wish_is_granted(self, wishes: list[Wish]) -> None:
        found = lines(wishes)
        for wish in wishes:
            line = found[wish.folder]
            assert wish.colour in (None, COLOURS[line.colour - 1])
            assert wish.weave in (None, WEAVES[line.weave - 1])

    @given(coloured)
    def test_those_of_one_colour_differ_in_weave(self, wishes: list[Wish]) -> None:
        assert len(set(lines(wishes).values())) == len(wishes)

    @given(coloured)
    def test_one_alone_in_its_colour_has_the_weave_of_that_colour(self, wishes: list[Wish]) -> None:
        asked = [wish.colour for wish in wishes]
        found = lines(wishes)
        for wish in wishes:
            if wish.colour is not None and asked.count(wish.colour) == 1:
                number = COLOURS.index(wish.colour) + 1
                assert found[wish.folder] == (number, number)

    def test_eight_of_one_colour_have_the_eight_weaves_and_a_ninth_repeats_one(self) -> None:
        wishes = [Wish(f"teams/{n}", LineColour.AMBER) for n in range(9)]
        assert {line.weave for line in lines(wishes[:8]).values()} == set(range(1, 9))
        found = lines(wishes)
        assert {line.colour for line in found.values()} == {3}
        assert len(set(found.values())) == 8

    def test_a_weave_alone_may_be_asked_for(self) -> None:
        found = lines([Wish(f"teams/{n}", weave=LineWeave.BEADS) for n in range(8)])
        assert set(found.values()) == {Line(colour + 1, 8) for colour in range(8)}

    def test_two_that_ask_for_the_same_line_both_have_it(self) -> None:
        wish = (LineColour.TEAL, LineWeave.RAILS)
        assert set(lines([Wish("a", *wish), Wish("b", *wish)]).values()) == {Line(8, 3)}

    def test_those_without_a_wish_leave_the_wished_lines_alone(self) -> None:
        wishes = [Wish("teams/x", LineColour.BLUE), *teams(7)]
        found = lines(wishes)
        assert {line.colour for line in found.values()} == set(range(1, 9))


class TestStable:
    @given(mixed.flatmap(lambda wishes: st.tuples(st.just(wishes), st.permutations(wishes))))
    def test_the_order_of_teams_does_not_matter(self, both: tuple[list[Wish], list[Wish]]) -> None:
        assert lines(both[0]) == lines(both[1])

    @given(plain.filter(bool))
    def test_one_more_team_moves_one_chain(self, wishes: list[Wish]) -> None:
        newcomer, *others = wishes
        before, after = lines(others), lines(wishes)
        chain = _chain(newcomer.folder, before, after)
        assert set(chain[1:]) == set(moved(before, after))
        assert set(after.values()) - set(before.values()) == {after[chain[-1]]}

    @given(plain.filter(bool))
    def test_a_chain_goes_to_ever_later_rounds(self, wishes: list[Wish]) -> None:
        newcomer, *others = wishes
        before, after = lines(others), lines(wishes)
        rounds = [_round(after[one]) for one in _chain(newcomer.folder, before, after)]
        assert all(early <= late for early, late in pairwise(rounds))
        assert all(rounds.count(number) <= len(COLOURS) for number in rounds)

    @given(plain.filter(bool))
    def test_in_a_round_bids_go_down_along_the_chain(self, wishes: list[Wish]) -> None:
        newcomer, *others = wishes
        before, after = lines(others), lines(wishes)
        bids = [
            (-_round(line), signs._digest(f"{_round(line)} {one}")[8 * line.colour - 8 :][:8])
            for one in _chain(newcomer.folder, before, after)
            for line in (after[one],)
        ]
        assert all(before > after for before, after in pairwise(bids))

    @given(plain.filter(bool))
    def test_one_team_less_lets_others_move_up(self, wishes: list[Wish]) -> None:
        gone, *left = wishes
        before, after = lines(wishes), lines(left)
        freed = {before[gone.folder], *(before[one] for one in moved(before, after))}
        assert {after[one] for one in moved(before, after)} < freed
        assert all(_round(after[one.folder]) <= _round(before[one.folder]) for one in left)

    @given(coloured.filter(bool))
    def test_one_more_team_with_a_wish_takes_one_more_line(self, wishes: list[Wish]) -> None:
        before, after = set(lines(wishes[1:]).values()), set(lines(wishes).values())
        assert before < after
        assert len(after) == len(before) + 1

    @pytest.mark.parametrize(("count", "few"), [(3, 0.3), (7, 1), (8, 1.6), (20, 2), (40, 4)])
    def test_few_move_on_the_average(self, count: int, few: float) -> None:
        moves = [
            len(moved(lines(teams(count, f"{site}")), lines(teams(count + 1, f"{site}"))))
            for site in range(100)
        ]
        assert sum(moves) / len(moves) <= few

    def test_lines_stay_as_they_were_when_this_was_written(self) -> None:
        found = lines(teams(9))
        colours = [found[wish.folder].colour for wish in teams(9)]
        assert colours == [5, 2, 7, 4, 1, 5, 8, 6, 3]
        assert found["teams/loading/crew-0"] == (5, 6)


def _round(line: Line) -> int:
    return (line.weave - line.colour) % len(WEAVES)


def _chain(newcomer: str, before: Mapping[str, Line], after: Mapping[str, Line]) -> list[str]:
    """The newcomer, whose line it took, whose line that one took, and so on."""
    holder = {line: folder for folder, line in before.items()}
    chain = [newcomer]
    while (line := after[chain[-1]]) in holder:
        chain.append(holder[line])
    return chain


class TestSigns:
    def _lines(self, texts: Collection[str]) -> dict[str, tuple[int, int]]:
        found = bulletin("\n".join(texts)).value.teams
        return {folder: (one.sign.colour, one.sign.weave) for folder, one in found.items()}

    def test_a_team_keeps_its_line_when_others_are_renamed_or_reordered(self) -> None:
        others = [team(folder=f"teams/{n}") for n in range(6)]
        changed = [
            team(folder=f"teams/{n}", rest=f"排序: {9 - n}\n").replace("名称: ", "名称: 新")
            for n in range(6)
        ]
        assert self._lines([team(), *others]) == self._lines([team(), *changed])

    def test_a_team_may_choose_its_line(self) -> None:
        text = team(rest="颜色: 青\n纹: 双轨\n")
        assert self._lines([text, *(team(folder=f"teams/{n}") for n in range(8))])[CREW] == (8, 3)
