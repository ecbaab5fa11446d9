"""Teams come and go, and what guards people is never guessed."""

from tests.sites import bulletin, codes, file, problems, team

OTHER = "-- teams/b/team.yaml --\n名称: 乙班\n班组长: 李四\n人数: 5\n"


def test_a_team_shows_from_its_first_day_to_its_last() -> None:
    for line, there in (
        ("启用: 2026-07-15", True),
        ("启用: 2026-07-16", False),
        ("撤销: 2026-07-15", True),
        ("撤销: 2026-07-14", False),
    ):
        found = bulletin(team() + OTHER + line + "\n").value
        assert ("teams/b" in found.teams) is there, line


def test_a_team_that_is_no_more_takes_its_records_along_in_silence() -> None:
    gone = (
        OTHER
        + "撤销: 2026-06-30\n"
        + "-- teams/b/changes.yaml --\n- {标题: 换表, 日期: 2026-04-12}\n"
    )
    assert bulletin(team() + gone).value.changes == ()
    assert codes(team() + gone) == []


def test_an_area_must_be_opened_by_the_site() -> None:
    text = team(file("suggestions-2026.yaml", "- {标题: 夜灯, 日期: 2026-05-04, 类别: 安全}\n"))
    assert codes(text) == ["W268"]


def test_a_setting_that_guards_people_stops_when_it_cannot_be_read() -> None:
    text = "-- site.yaml --\n标题: 栏\n个人信息联系人: 工会\n本站范围: 大家\n" + team()
    assert problems(text) == [("P273", "site.yaml", 3, 7)]


def test_two_spellings_of_one_file_are_one_file() -> None:
    text = team(file("changes.yaml", ""), file("changes.yml", "- {标题: 换表, 日期: 2026-04-12}\n"))
    assert codes(text) == ["E272"]
