"""The calendars as other programs read them."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from site_builder.views.calendars import calendars
from tests.factories import words_of
from tests.finished import Finished
from tests.sites import CREW, bulletin, file, team
from tests.views.crew import Site
from tests.whole import PATIENCE

ZONE = ZoneInfo("Asia/Shanghai")
PLAN = """\
-- site.yaml --
标题: 一线
网址: http://10.1.2.3/
-- teams/crew/plan-2026.yaml --
计划:
  - {编号: p-1, 内容: 垫木三句话, 时间: 2026-07-20 07:40, 学时: 0.5, 地点: 三号货位, 教员: 周启明}
  - {编号: p-2, 内容: 跟表十二车, 时间: 7月下旬}
  - {编号: p-3, 内容: 卸车比武, 时间: 2026-07-25, 状态: 取消, 原因: 抢运}
  - {编号: p-4, 内容: 去货检班看一天, 时间: 2026-06-10, 状态: 延期, 新时间: 2026-08-10, 原因: 六月抢运}
  - {编号: p-5, 内容: 绳结二十个, 时间: 每月10日}
  - {编号: p-6, 内容: 两天拉练, 时间: 2026-08-03 至 2026-08-04}
  - {编号: p-7, 内容: 已经学过的课, 时间: 2026-07-01, 状态: 完成}
  - {编号: p-8, 内容: 全年的事, 时间: 长期}
-- teams/crew/training-2026.yaml --
- {编号: tr-1, 内容: 已经学过的课, 日期: 2026-07-02, 开始: "22:30", 结束: "00:30", 计划: p-7, 教员: 马骏, 形式: 讲课, 参加: 3}
- {编号: tr-2, 内容: 没列进计划的课, 日期: 2026-07-03, 学时: 1, 形式: 讲课, 参加: 3}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(PLAN, tmp_path_factory.mktemp("calendars"))


def events_of(site: Site, path: str = "teams/crew/calendar.ics") -> dict[str, icalendar.Component]:
    data = next(one.data for one in site.built.artifacts if one.path == path)
    calendar = icalendar.Calendar.from_ical(data)
    return {f"{one['summary']}@{one.decoded('dtstart')}": one for one in calendar.walk("VEVENT")}


def event(site: Site, title: str) -> icalendar.Component:
    found = [one for key, one in events_of(site).items() if key.startswith(title)]
    assert len(found) == 1, found
    return found[0]


def test_a_time_of_the_clock_is_in_the_zone_of_the_site(site: Site) -> None:
    one = event(site, "垫木三句话")
    assert one.decoded("dtstart") == datetime(2026, 7, 20, 7, 40, tzinfo=ZONE)
    assert one.decoded("dtend") == datetime(2026, 7, 20, 8, 10, tzinfo=ZONE)
    assert one["location"] == "三号货位"
    assert "周启明" in str(one["description"])
    assert one["url"] == "http://10.1.2.3/teams/crew/plan-2026.html#p-1"


def test_a_fuzzy_time_is_a_span_of_whole_days_that_is_not_sure(site: Site) -> None:
    one = event(site, "跟表十二车")
    assert (one.decoded("dtstart"), one.decoded("dtend")) == (date(2026, 7, 21), date(2026, 8, 1))
    assert one["status"] == "TENTATIVE"
    assert one["transp"] == "TRANSPARENT"
    assert "7月下旬" in str(one["summary"])


def test_what_was_cancelled_says_so_in_its_title_too(site: Site) -> None:
    one = event(site, "已取消：卸车比武")
    assert one["status"] == "CANCELLED"
    assert "抢运" in str(one["description"])


def test_what_was_put_off_stands_at_its_new_time_with_the_old_one(site: Site) -> None:
    one = event(site, "去货检班看一天")
    assert one.decoded("dtstart") == date(2026, 8, 10)
    assert "原定6月10日" in str(one["summary"])


def test_two_days_are_two_days(site: Site) -> None:
    one = event(site, "两天拉练")
    assert (one.decoded("dtstart"), one.decoded("dtend")) == (date(2026, 8, 3), date(2026, 8, 5))
    assert one["status"] == "CONFIRMED"


def test_what_comes_round_is_there_each_time_under_a_name_of_its_own(site: Site) -> None:
    turns = [one for key, one in events_of(site).items() if key.startswith("绳结二十个")]
    assert [one.decoded("dtstart").month for one in turns] == list(range(1, 13))
    assert len({one["uid"] for one in turns}) == len(turns)


def test_what_was_held_stands_where_it_was_held_and_keeps_its_name(
    site: Site, tmp_path: Path
) -> None:
    one = event(site, "已经学过的课")
    assert one.decoded("dtstart") == datetime(2026, 7, 2, 22, 30, tzinfo=ZONE)
    assert one.decoded("dtend") == datetime(2026, 7, 3, 0, 30, tzinfo=ZONE)
    unheld = Site(PLAN.replace("计划: p-7, ", "").replace("状态: 完成}", "状态: 计划}"), tmp_path)
    planned = [key for key in events_of(unheld) if key.startswith("已经学过的课")]
    assert one["uid"] in {events_of(unheld)[key]["uid"] for key in planned}


def test_a_habit_without_days_is_no_appointment(site: Site) -> None:
    assert not any("全年的事" in key for key in events_of(site))


def test_an_unplanned_session_is_there_too(site: Site) -> None:
    assert event(site, "没列进计划的课").decoded("dtstart") == date(2026, 7, 3)


def test_who_did_not_agree_is_not_named(site: Site) -> None:
    for one in site.built.artifacts:
        if one.path.endswith(".ics"):
            assert "马骏" not in icalendar.Calendar.from_ical(one.data).to_ical().decode()


def test_in_the_calendar_of_all_the_team_stands_first(site: Site) -> None:
    assert any(key.startswith("货装一班：垫木三句话@") for key in events_of(site, "calendar.ics"))


@pytest.mark.parametrize(
    ("teams", "days"), [(40, ["2026-03-31", "2026-04-01"]), (41, ["2026-04-01"])]
)
def test_of_very_many_teams_only_three_months_back_are_in_the_calendar_of_all(
    teams: int, days: list[str]
) -> None:
    lessons = "".join(
        f"- {{内容: 课, 日期: {day}, 学时: 1, 参加: 5}}\n" for day in ("2026-03-31", "2026-04-01")
    )
    crews = (team(folder=f"teams/t{number:02}") for number in range(1, teams))
    crowd = team(file("training-2026.yaml", lessons)) + "\n" + "\n".join(crews)
    whole, *own = calendars(bulletin(crowd).value, words_of())
    assert [str(one.first) for one in whole.appointments] == days
    (told,) = (one for one in own if one.path == f"{CREW}/calendar.ics")
    assert len(told.appointments) == 2


def test_every_calendar_of_the_demo_comes_back_the_same(
    finished: Callable[[str], Finished],
) -> None:
    for path in finished("demo").files("*.ics"):
        data = path.read_bytes()
        calendar = icalendar.Calendar.from_ical(data)
        assert calendar.to_ical() == data
        assert not calendar.errors
        names = [one["uid"] for one in calendar.walk("VEVENT")]
        assert len(names) == len(set(names)) > 0
        assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_khal_reads_every_event_of_the_demo(
    finished: Callable[[str], Finished], tmp_path: Path
) -> None:
    config = tmp_path / "config"
    (tmp_path / "here").mkdir()
    formats = "\n".join(
        f"{name} = {text}"
        for name, text in {
            "timeformat": "%H:%M",
            "dateformat": "%Y-%m-%d",
            "longdateformat": "%Y-%m-%d",
            "datetimeformat": "%Y-%m-%d %H:%M",
            "longdatetimeformat": "%Y-%m-%d %H:%M",
            "local_timezone": "Asia/Shanghai",
            "default_timezone": "Asia/Shanghai",
        }.items()
    )
    config.write_text(f"[calendars]\n[[here]]\npath = {tmp_path / 'here'}\n[locale]\n{formats}\n")
    file = finished("demo").folder / "calendar.ics"
    expected = file.read_bytes().count(b"BEGIN:VEVENT")
    said = subprocess.run(  # noqa: S603  (a program of the tests)
        [sys.executable, "-m", "khal", "-c", str(config), "printics", str(file)],
        env={"XDG_CACHE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=True,
    ).stdout
    assert said.startswith(f"{expected} events found")
