"""Instructors: who can teach what, by name only of those who agreed."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order, seen

YES = "同意: {姓名: 是, 简介: 是, 技能: 是, 网页: 是, 日期: 2026-01-05}"
TAUGHT = f"""\
-- people.yaml --
- {{姓名: 秦墨, 来源: 专业部门, 部门: 职教科, 岗位: 工程师, 擅长: [画图, 量时间], {YES}}}
- {{姓名: 方毅, 来源: 上级主管, {YES}}}
- {{姓名: 没讲过, 来源: 外部, {YES}}}
-- teams/crew/skills.yaml --
技能: [{{名称: 看点, 最少人数: 1}}, {{名称: 系绳, 最少人数: 1}}]
等级:
  单志远: {{看点: O, 系绳: U}}
  周启明: {{看点: O}}
  何丽娟: {{}}
  马骏: {{}}
-- teams/crew/training-2026.yaml --
- {{编号: tr-1, 内容: 画一画时间, 日期: 2026-02-25, 学时: 1, 教员: 秦墨, 参加: 7}}
- {{编号: tr-2, 内容: 三处看点, 日期: 2026-03-05, 学时: 1, 教员: [周启明, 马骏], 参加: 7}}
- {{编号: tr-3, 内容: 三处看点, 日期: 2026-04-05, 学时: 1, 教员: 周启明, 参加: 7}}
- {{编号: tr-4, 内容: 安全课, 日期: 2026-05-05, 学时: 1, 教员: [方毅, 单志远], 参加: 7}}
"""
PAGE = "instructors/index.html"
FAMILIES = "安白曹丁方高何江孔李马倪欧潘钱任孙田王"


def teacher(site: Site, name: str) -> str:
    """What a reader sees of one instructor."""
    parts = site.html[PAGE].split('<li class="teacher-list-teacher')[1:]
    (found,) = [part for part in parts if f'name">{name}<' in part]
    return seen("<li" + found.partition("</li>")[0])


def many(count: int) -> str:
    """A team of so many people who all taught once."""
    names = [
        f"{FAMILIES[n % len(FAMILIES)]}小{'一二三四五六七八九'[n // len(FAMILIES)]}"
        for n in range(count)
    ]
    return (
        "-- teams/crew/members.yaml --\n"
        + "".join(f"- {{姓名: {name}, {YES}}}\n" for name in names)
        + "-- teams/crew/team.yaml --\n名称: 货装一班\n班组长: 安小一\n"
        + "-- teams/crew/training-2026.yaml --\n"
        + "".join(
            f"- {{内容: 课{n}, 日期: 2026-03-05, 学时: 1, 教员: {name}, 参加: 7}}\n"
            for n, name in enumerate(names)
        )
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(TAUGHT, tmp_path_factory.mktemp("instructors"))


def test_the_page_begins_with_how_many_teach(site: Site) -> None:
    assert "5 位同事上过讲台" in site[PAGE]


def test_instructors_are_those_who_taught_by_where_they_come_from(site: Site) -> None:
    assert order(
        site[PAGE],
        "班组同事 3 人，3 次",
        "周启明",
        "专业部门 1 人，1 次",
        "秦墨",
        "上级主管 1 人，1 次",
        "方毅",
    )
    assert "没讲过" not in site[PAGE]


def test_an_instructor_says_what_was_taught_and_how_often(site: Site) -> None:
    assert teacher(site, "周启明") == "周启明 装一 货装一班 装卸工 讲过 2 次 三处看点"


def test_from_outside_there_is_an_office_and_what_they_are_strong_in(site: Site) -> None:
    assert teacher(site, "秦墨") == "秦墨 职教科、工程师 讲过 1 次 画图、量时间 画一画时间"


def test_what_a_colleague_can_teach_is_told_only_of_those_who_agreed(site: Site) -> None:
    assert "看点 安全课" in teacher(site, "单志远")
    assert "系绳" not in teacher(site, "单志远")


def test_who_did_not_agree_to_be_named_is_only_counted(site: Site) -> None:
    assert "另有 1 位教员不列名。" in site[PAGE]
    assert "马" not in site[PAGE]


def test_a_source_of_which_nobody_is_named_is_only_counted(tmp_path: Path) -> None:
    text = (
        "-- teams/crew/training-2026.yaml --\n"
        "- {内容: 三处看点, 日期: 2026-03-05, 学时: 1, 教员: 马骏, 参加: 7}\n"
    )
    page = Site(text, tmp_path)
    assert "班组同事 1 人，1 次 另有 1 位教员不列名。" in page[PAGE]
    assert "teacher-list" not in page.html[PAGE]


def test_few_people_stand_in_one_list_without_letters(site: Site) -> None:
    assert 'teacher-list-letter"' not in site.html[PAGE]


def test_many_people_are_found_by_the_letter_of_their_name(tmp_path: Path) -> None:
    page = Site(many(24), tmp_path)
    assert order(page[PAGE], "A 安小二", "B 白小二", "W 王小一")
    assert '<details class="teacher-list' not in page.html[PAGE]


def test_of_very_many_people_each_letter_is_unfolded(tmp_path: Path) -> None:
    page = Site(many(90), tmp_path)
    assert "A 安小二、安小三、安小四，还有 2 位" in page[PAGE]


def test_the_page_ends_with_an_invitation(site: Site) -> None:
    assert "想听谁讲、听哪一课？跟班长说一声。" in site[PAGE]


def test_where_nobody_taught_stands_one_warm_sentence(tmp_path: Path) -> None:
    page = Site("", tmp_path)[PAGE]
    assert "教员墙" in page
    assert "第一课还等着人来讲。" in page
    assert "想听谁讲" not in page
