"""Who is on shift, in one line."""

from datetime import date
from pathlib import Path

from site_builder.views.crews import Crews, crews_on
from tests.factories import SITE, bulletin_of, words_of
from tests.views.crew import UNITS


def crews(text: str, root: Path, day: date) -> tuple[Crews, ...]:
    return crews_on(bulletin_of(text, root), words_of(), day)


def test_teams_stand_by_their_shift_and_those_at_rest_last(tmp_path: Path) -> None:
    def on(day: int) -> list[tuple[str, str, str]]:
        found = crews(SITE + UNITS, tmp_path / str(day), date(2026, 7, day))
        return [(one.shift, one.teams, one.look) for one in found]

    assert on(13) == [("白班", "装一", "day"), ("休", "篷", "off")]
    assert on(14) == [("白班", "篷", "day"), ("夜班", "装一", "night")]
    assert on(15) == [("夜班", "篷", "night"), ("休", "装一", "off")]


def test_teams_on_the_same_shift_stand_together(tmp_path: Path) -> None:
    same = UNITS.replace("四班两倒/丙", "四班两倒/丁")
    (one,) = crews(SITE + same, tmp_path, date(2026, 7, 13))
    assert (one.shift, one.teams) == ("白班", "装一、篷")


def test_too_many_teams_for_one_line_are_left_to_the_plan(tmp_path: Path) -> None:
    team = "-- teams/t{n}/team.yaml --\n名称: 第{n}装卸班\n班组长: 王小麦\n人数: 3\n班制: 四班两倒/甲\n"
    many = "".join(team.format(n=number) for number in range(12))
    assert crews(SITE + UNITS + many, tmp_path, date(2026, 7, 13)) == ()


def test_without_rotas_there_is_nothing_to_say(tmp_path: Path) -> None:
    team = "-- teams/a/team.yaml --\n名称: 早班组\n班组长: 王小麦\n人数: 3\n"
    assert crews(SITE + team, tmp_path, date(2026, 7, 15)) == ()
