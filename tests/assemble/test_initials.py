"""The characters of teams that wrote no short name: short, whole, their own, whatever the order."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assemble.initials import Naming, characters, graphemes
from tests.sites import CREW, bulletin, codes, file, team, told

HAN = st.sampled_from("货装运调检修吊篷受核一二三四五甲乙丙班组队第號𠮷𠀋")
UYGHUR = st.sampled_from("ئەترتۆمۈيولگپى ")
LATIN = st.sampled_from("ABCabcé -12ßﬁ")
OTHER = st.sampled_from(
    ["👨\u200d👩\u200d👧", "🇨🇳", "👍🏽", "か\u3099", "क\u094dषि", "★", "（", "9"]
)
SIGNS = (HAN, UYGHUR, LATIN, HAN | LATIN | OTHER, OTHER)
NAMES = st.one_of(*(st.lists(one, min_size=2, max_size=20).map("".join) for one in SIGNS))
NAMINGS = st.lists(
    st.builds(Naming, NAMES, st.sampled_from(["", "装运科", "East yard"]), st.none() | NAMES),
    max_size=12,
)


def shorts(*names: str) -> list[str]:
    """The signs of teams of these names."""
    return signs([Naming(name) for name in names])


def signs(namings: Sequence[Naming]) -> list[str]:
    found = characters({f"teams/{n}": naming for n, naming in enumerate(namings)})
    return [found[f"teams/{n}"] for n in range(len(namings))]


class TestChinese:
    def test_it_is_the_first_character_that_no_other_name_has(self) -> None:
        names = ("门吊班", "篷布加固班", "货检班", "货运调度班", "受理核算班")
        assert shorts(*names) == ["门", "篷", "检", "运", "受"]

    def test_it_is_two_where_one_does_not_tell_them_apart(self) -> None:
        assert shorts("货装一班", "货装二班") == ["装一", "装二"]
        assert shorts("装卸甲班组", "装卸乙班组") == ["卸甲", "卸乙"]
        assert shorts("货甲运", "货乙运", "甲货乙", "运货") == ["货甲", "乙运", "甲货", "运货"]

    def test_a_number_does_not_stand_alone_unless_it_is_the_whole_name(self) -> None:
        assert shorts("一班", "第二班", "三组") == ["一", "二", "三"]
        assert shorts("货装1班", "货装2班") == ["装1", "装2"]
        assert shorts("货装A组", "货装B组") == ["装A", "装B"]
        assert shorts("货装12班", "货装13班") == ["装12", "装13"]

    def test_the_word_team_says_nothing(self) -> None:
        assert shorts("组装班", "突击队") == ["组", "突"]
        assert shorts("班组") == ["班"]
        assert shorts("货装一班（夜）", "货装一班（白）") == ["夜", "白"]

    def test_a_name_within_another_has_its_first_two(self) -> None:
        assert shorts("货装班", "货装一班") == ["货装", "装一"]

    def test_long_names_are_no_trouble(self) -> None:
        before = "乌鲁木齐西站货运车间"
        names = (f"{before}装卸一班", f"{before}装卸二班", f"{before}门吊班")
        assert shorts(*names) == ["卸一", "卸二", "门"]

    def test_teams_of_one_name_borrow_from_their_unit(self) -> None:
        units = ("装运科", "运营科")
        namings = [Naming(name, unit) for unit in units for name in ("一班", "二班", "装卸班")]
        assert signs(namings) == ["装一", "装二", "装装", "运一", "运二", "运装"]

    def test_teams_that_nothing_tells_apart_share_a_sign(self) -> None:
        assert shorts("货装班", "货装班") == ["货装", "货装"]


class TestOtherScripts:
    def test_it_is_the_initials_without_the_word_team(self) -> None:
        names = ("Night Shift A", "Night Shift B", "Day shift A", "The Crew of Lamps")
        assert shorts(*names) == ["NA", "NB", "DA", "L"]

    def test_more_letters_tell_apart_those_of_the_same_initials(self) -> None:
        assert shorts("Night Shift A", "North Shift A") == ["NiA", "NoA"]
        assert shorts("Alpha", "Alps") == ["Ah", "As"]

    def test_of_many_words_the_last_counts(self) -> None:
        assert shorts("Wagons and Yard and Track East") == ["WYE"]

    def test_short_capitals_stay_whole(self) -> None:
        assert shorts("QC小组", "QC Night", "HSE") == ["QC", "QCN", "HSE"]

    def test_numbers_count(self) -> None:
        assert shorts("crew-1", "crew 2", "crew 12", "Crew 20264") == ["1", "2", "12", "264"]

    def test_accents_stay_on_their_letters(self) -> None:
        assert shorts("Équipe", "e\u0301toile", "ẅm̈") == ["Éq", "Ét", "Ẅ"]

    def test_an_uyghur_vowel_keeps_its_seat(self) -> None:
        assert shorts("تۆمۈر يول گۇرۇپپىسى", "ئالتاي سمېنىسى") == ["تي", "ئا"]

    def test_teams_of_one_name_borrow_from_their_unit(self) -> None:
        assert signs([Naming("Crew 1", "East"), Naming("Crew 1", "West")]) == ["E1", "W1"]


class TestCharacters:
    def test_rare_characters_are_one(self) -> None:
        assert shorts("𠮷田班", "𠀋班", "\U00031350木班") == ["𠮷", "𠀋", "\U00031350"]

    @pytest.mark.parametrize(
        "whole", ["é", "e\u0301", "👨\u200d👩\u200d👧", "🇨🇳", "👍🏽", "か\u3099", "葛\U000e0100"]
    )
    def test_what_a_reader_sees_as_one_is_not_torn(self, whole: str) -> None:
        assert graphemes(f"a{whole}{whole}b") == ("a", whole, whole, "b")

    def test_a_name_of_signs_keeps_them(self) -> None:
        assert shorts("★ ★", "👨\u200d👩\u200d👧") == ["★★", "👨\u200d👩\u200d👧"]

    def test_no_name_at_all_is_a_dash(self) -> None:
        assert shorts("", " ") == ["–", "–"]


class TestAlways:
    @given(NAMINGS)
    def test_a_written_short_name_stays(self, namings: list[Naming]) -> None:
        for naming, sign in zip(namings, signs(namings), strict=True):
            assert sign == (naming.short or sign)

    @given(NAMINGS)
    def test_a_derived_one_fits_a_badge(self, namings: list[Naming]) -> None:
        for naming, sign in zip(namings, signs(namings), strict=True):
            if not naming.short:
                wide = [one for one in graphemes(sign) if ord(one[0]) > 0x2E00]
                assert 1 <= len(graphemes(sign)) <= 3
                assert len(wide) <= 2
                assert len(wide) + len(graphemes(sign)) <= 4

    @given(
        NAMINGS.flatmap(lambda some: st.tuples(st.just(some), st.permutations(range(len(some)))))
    )
    def test_the_order_of_teams_does_not_matter(self, both: tuple[list[Naming], list[int]]) -> None:
        namings, order = both
        found = signs(namings)
        assert signs([namings[n] for n in order]) == [found[n] for n in order]

    @given(st.sets(st.text(HAN, min_size=2, max_size=20), max_size=12))
    def test_no_derived_one_is_that_of_another(self, names: set[str]) -> None:
        written = Naming("别的班", short="装一")
        found = signs([written, *map(Naming, sorted(names))])
        alike = {name for name in names if found.count(signs_of(names, written)[name]) > 1}
        assert all(any(_within(a, b) or _within(b, a) for b in names - {a}) for a in alike)


def signs_of(names: set[str], *others: Naming) -> dict[str, str]:
    ordered = sorted(names)
    found = signs([*others, *map(Naming, ordered)])
    return dict(zip(ordered, found[len(others) :], strict=True))


def _within(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short if letter not in "班组队第")


class TestInTheSite:
    def test_a_derived_one_may_be_written_where_a_team_is_meant(self) -> None:
        skill = "---\n标题: 绝活\n绝活人: 单志远\n内容: 快\n证明: 证\n推广到: 篷\n---\n"
        other = team(folder="teams/z").replace("名称: z", "名称: 篷布班")
        found = bulletin(team(file("special-skills/a.md", skill)) + "\n" + other).value
        assert found.teams[CREW].special_skills[0].spread_to[0].folder == "teams/z"

    def test_two_short_names_alike_are_told(self) -> None:
        text = team(rest="简称: 装A\n") + "\n" + team(folder="teams/z", rest="简称: ⟦装ａ⟧\n")
        assert told(text) == ["W269"]

    def test_a_derived_one_gives_way_to_a_written_one(self) -> None:
        other = team(folder="teams/z", rest="简称: 篷\n").replace("名称: z", "名称: 苫盖班")
        text = team().replace("名称: crew-1", "名称: 篷布班") + "\n" + other
        assert bulletin(text).value.teams[CREW].sign.short == "布"
        assert codes(text) == []
