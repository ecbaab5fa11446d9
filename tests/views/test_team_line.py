"""What stands on the line of a team: its year, what is next, its pictures, what is missing."""

from pathlib import Path

import pytest
from PIL import Image

from site_builder.problems import Language
from site_builder.views.team import TeamView
from site_builder.views.team import pages as team_pages
from site_builder.views.team_year import short_label
from site_builder.views.vision import VisionView
from site_builder.views.vision import pages as vision_pages
from site_builder.views.vision_part import VisionPart
from tests.factories import SITE, TEAM, build_text, bulletin_of, html_of, page_at, words_of

INDEX = "teams/crew/index.html"
AGREED = "同意: {姓名: 是, 简介: 是, 技能: 是, 网页: 是, 日期: 2026-01-05}"
LINE = """\
愿景: {内容: 装得稳, 确定时间: 2026-01-09, 回顾日期: 2027-01-09}
-- teams/crew/plan-2026.yaml --
计划:
  - {内容: 办过的课, 时间: 2026-03-05, 状态: 完成}
  - {内容: 雨天演练：两人一组, 时间: 2026-07-22}
  - {内容: 整个三季度的事, 时间: 三季度}
  - {内容: 网绳试用, 时间: 8月}
  - {内容: 每周一错, 时间: 每周三}
  - {内容: 说不准的事, 时间: 长期}
-- teams/crew/awards-2026.yaml --
- {名称: 学得最勤, 类别: 学习成果突出, 获奖班组: 货装一班, 日期: 2026-07-01, 理由: 七个人一课没落, 状态: 已表彰}
- {名称: 好办法, 类别: 改善突出, 获奖班组: 货装一班, 日期: 2026-04-02, 理由: 省了时间, 状态: 已表彰}
- {名称: 绝活, 类别: 绝技绝活, 获奖班组: 货装一班, 日期: 2026-07-10, 理由: 手快, 状态: 公示中, 公示: n-1}
-- news/2026/notice.md --
---
编号: n-1
标题: 绝活公示
日期: 2026-07-10
类型: 公示
---
有话请说。
-- teams/crew/topics/rope.md --
---
标题: 少用一根绳
类别: 成本
阶段: 巩固
阶段开始: 2026-06-20
组长: 单志远
开始: 2026-01-10
期限: 2026-06-30
指标: {名称: 用绳, 单位: 根, 方向: 下降, 基线: {数值: 5}, 目标: 4, 数据: [{时期: 2026-06, 数值: 4, 样本: 60}]}
对策:
  - {内容: 工具上车：绳车钩一起走, 状态: 完成, 时间: 2026-03-18}
  - {内容: 还没做的, 状态: 计划, 时间: 2026-05-18}
---
做法。
"""


def view_of(text: str, root: Path) -> TeamView:
    page = page_at(team_pages(bulletin_of(text, root), words_of()), INDEX)
    assert isinstance(page.view, TeamView)
    return page.view


def test_the_line_of_a_year_runs_from_the_vision_over_today_to_what_is_planned(
    tmp_path: Path,
) -> None:
    stops = view_of(SITE + TEAM + LINE, tmp_path).stops
    assert [(one.label, one.note, one.look) for one in stops] == [
        ("定下愿景", "1月9日", "done"),
        ("少用一根绳", "1月10日选题", "done"),
        ("好办法", "4月2日", "done"),
        ("4\xa0根", "6月20日到站", "done"),
        ("学得最勤", "7月1日", "done"),
        ("走到这里", "7月15日", "now"),
        ("雨天演练", "7月22日", "ahead"),
        ("网绳试用", "8月", "ahead"),
    ]


def test_a_change_made_for_a_topic_is_a_station_where_there_is_room(tmp_path: Path) -> None:
    text = (SITE + TEAM + LINE).replace("状态: 已表彰", "状态: 提名")
    labels = [one.label for one in view_of(text, tmp_path).stops]
    assert labels[:4] == ["定下愿景", "少用一根绳", "工具上车", "4\xa0根"]
    assert "还没做的" not in labels


def test_a_team_of_which_nothing_is_known_this_year_has_no_line_of_it(tmp_path: Path) -> None:
    assert view_of(SITE + TEAM, tmp_path).stops == ()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("“盖严”：返工率降下来", "盖严"),
        ("一句话", "一句话"),
        ("一二三四五六七八九十甲乙丙丁戊", "一二三四五六七八九十甲乙丙…"),
    ],
)
def test_a_station_is_called_by_its_first_clause(text: str, label: str) -> None:
    assert short_label(text) == label


def test_notices_stand_among_what_is_next_and_habits_last(tmp_path: Path) -> None:
    rows = view_of(SITE + TEAM + LINE, tmp_path).upcoming
    assert [(row.title, row.when) for row in rows] == [
        ("“绝活”公示截止", "7月17日"),
        ("雨天演练：两人一组", "7月22日"),
        ("网绳试用", "8月"),
        ("整个三季度的事", "三季度"),
        ("每周一错", "每周三"),
    ]
    assert rows[0].href == "news/2026/notice.html"


def test_the_newest_award_stands_large_and_the_others_below(tmp_path: Path) -> None:
    honours = view_of(SITE + TEAM + LINE, tmp_path).honours
    assert honours is not None
    assert (honours.newest.title, honours.newest.reason) == ("学得最勤", "七个人一课没落")
    assert [row.title for row in honours.rows] == ["好办法"]


def test_a_team_without_a_picture_keeps_a_drawing_of_its_own(tmp_path: Path) -> None:
    first = view_of(SITE + TEAM, tmp_path)
    again = view_of(SITE + TEAM + "地点: 三号库\n", tmp_path / "b")
    assert first.drawing == again.drawing != ""
    assert view_of(SITE + TEAM + "画: 锦旗\n", tmp_path / "c").drawing == "cheer"


def test_a_wall_shows_three_pictures_unfolds_the_rest_and_counts_the_withheld(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "content/teams/crew/photos"
    folder.mkdir(parents=True)
    names = [f"p{number:02}" for number in range(12)]
    for number, name in enumerate(names):
        Image.new("RGB", (40, 30), (number, 90, 200)).save(folder / f"{name}.png")
    shown = "".join(f"- {{文件: photos/{name}.png, 人物: 无}}\n" for name in names[:11])
    text = f"{SITE}{TEAM}-- teams/crew/photos.yaml --\n{shown}"
    wall = view_of(text, tmp_path).photos
    assert wall is not None
    assert (len(wall.photos), len(wall.older), wall.more) == (3, 8, "还有 8 张照片")
    assert wall.withheld == "还有一张照片里有人没点头，先不放。"
    html = html_of(build_text(text, tmp_path))[INDEX]
    assert html.count("<img") == 11
    first = shown.partition("\n")[0]
    few = view_of(f"{SITE}{TEAM}-- teams/crew/photos.yaml --\n{first}\n", tmp_path).photos
    assert few is not None
    assert few.withheld == "还有 11 张照片里有人没点头，先不放。"


def skills(*levels: str, least: int = 2, agreed: int = 3) -> str:
    people = ("单志远", "何丽娟", "马骏")
    roster = "".join(f"- {{姓名: {name}, {AGREED}}}\n" for name in people[:agreed])
    roster += "".join(f"- {{姓名: {name}}}\n" for name in people[agreed:])
    rows = "".join(f"  {who}: {{s1: {level}}}\n" for who, level in zip(people, levels, strict=True))
    matrix = (
        f"日期: 2026-06-24\n技能:\n  - {{编号: s1, 名称: 绑扎, 最少人数: {least}}}\n等级:\n{rows}"
    )
    head = f"-- teams/crew/members.yaml --\n{roster}-- teams/crew/skills.yaml --\n"
    return f"{SITE}{TEAM}{head}{matrix}"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (skills("O", "I", "I"), "绑扎只有单志远一个人会。一休假，活就得等。"),
        (skills("I", "I", "O", agreed=2), "绑扎只有一个人会。这个人一休假，活就得等。"),
        (skills("O", "U", "I", least=3), "绑扎要有 3 人会，还差 1 人。"),
        (skills("O", "U", "I"), "样样活都有人替得上。"),
    ],
)
def test_a_sentence_says_where_the_work_hangs(text: str, sentence: str, tmp_path: Path) -> None:
    view = view_of(text, tmp_path)
    assert view.skill_warnings == (sentence,)
    assert view.skills[0].brief.endswith("人会")


def test_a_team_of_sixty_unfolds_all_but_its_first_people(tmp_path: Path) -> None:
    roster = "".join(f"- {{姓名: {chr(0x8D75 + number)}国梁, {AGREED}}}\n" for number in range(60))
    view = view_of(f"{SITE}{TEAM}-- teams/crew/members.yaml --\n{roster}", tmp_path)
    assert view.people is not None
    assert (len(view.people.people), len(view.people.others)) == (4, 56)
    assert view.people.more == "还有 56 位"


def test_a_team_of_six_is_seen_at_once(tmp_path: Path) -> None:
    roster = "".join(f"- {{姓名: {chr(0x8D75 + number)}国梁, {AGREED}}}\n" for number in range(6))
    view = view_of(f"{SITE}{TEAM}-- teams/crew/members.yaml --\n{roster}", tmp_path)
    assert view.people is not None
    assert (len(view.people.people), view.people.others, view.people.more) == (6, (), "")


def test_a_single_missing_section_is_named_by_itself(tmp_path: Path) -> None:
    missing = view_of(SITE + TEAM + LINE, tmp_path).empty
    assert (missing.vision, missing.upcoming, missing.topics) == (None, None, None)
    assert missing.goals is not None
    assert missing.later is not None
    assert missing.later.text == "谁会什么、学习园地、照片：一站一站来。"


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("一张篷布，一份承诺", "large"),
        ("稳", "large"),
        ("让设备少停一分钟", "middle"),
        ("装得稳，盖得严，吊得准，走得快", "middle"),
        ("让每一车货平安到站", "small"),
    ],
)
def test_the_longer_a_vision_the_smaller_it_stands(text: str, size: str) -> None:
    assert VisionPart(text).size == size


@pytest.mark.parametrize(
    ("shares", "said"),
    [((0, 0), "2 项，都在路上"), ((0, 1), "2 项，1 项已达到"), ((1, 1), "2 项，都达到了")],
)
def test_the_head_says_how_far_the_team_is(
    shares: tuple[int, int], said: str, tmp_path: Path
) -> None:
    goals = "\n".join(
        f"  - {{内容: 第{n}条, 起点值: 10 件, 当前值: {20 if share else 15} 件, 目标值: 20 件}}"
        for n, share in enumerate(shares)
    )
    text = f"{SITE}-- teams/crew/team.yaml --\n名称: 装卸班\n目标:\n{goals}\n"
    page = page_at(team_pages(bulletin_of(text, tmp_path), words_of()), INDEX)
    assert isinstance(page.view, TeamView)
    assert [(fact.value, fact.href) for fact in page.view.head.facts] == [(said, "#goals")]


def test_a_team_without_a_vision_shows_those_around_it(tmp_path: Path) -> None:
    text = f"{SITE}-- teams/unit.yaml --\n名称: 货运处\n愿景: 货畅其流\n{TEAM}"
    (wider,) = view_of(text, tmp_path).wider
    assert (wider.unit.label, wider.text) == ("货运处", "货畅其流")


def test_the_steps_to_a_vision_end_with_looking_back(tmp_path: Path) -> None:
    goals = (
        "目标:\n"
        "  - {内容: 人人上讲台, 起点值: 1 人, 当前值: 3 人, 目标值: 8 人, 期限: 2026-09-30}\n"
        "  - {内容: 解得快, 当前值: 4 人, 目标值: 4 人, 期限: 2026-12-31}\n"
    )
    story = "-- teams/crew/vision.md --\n---\n标题: 怎么来的\n---\n一天晚上。\n"
    text = SITE + TEAM + goals + LINE + story
    (page,) = vision_pages(bulletin_of(text, tmp_path), words_of())
    assert isinstance(page.view, VisionView)
    assert [(one.label, one.look) for one in page.view.steps] == [
        ("定下愿景", "done"),
        ("解得快", "done"),
        ("人人上讲台", "ahead"),
        ("一起回头看", "ahead"),
    ]
    assert page.view.tree is None  # its goals stand in their own section


def test_the_tree_of_visions_ends_with_what_a_team_s_own_stands_on(tmp_path: Path) -> None:
    story = "-- teams/crew/vision.md --\n---\n标题: 怎么来的\n---\n一天晚上。\n"
    goal = "目标:\n  - {内容: 人人上讲台, 当前值: 3 人, 目标值: 8 人, 支柱: 讲得清}\n"
    text = f"{SITE}{TEAM}愿景: {{内容: 装得稳, 支柱: [讲得清, 装得牢]}}\n{goal}{story}"
    (page,) = vision_pages(bulletin_of(text, tmp_path), words_of())
    assert isinstance(page.view, VisionView)
    assert page.view.tree is not None
    assert [(one.text, one.branches) for one in page.view.tree.branches] == [
        ("讲得清", ()),
        ("装得牢", ()),
    ]


def test_a_vision_alone_has_no_tree(tmp_path: Path) -> None:
    story = "-- teams/crew/vision.md --\n---\n标题: 怎么来的\n---\n一天晚上。\n"
    text = f"{SITE}{TEAM}愿景: 稳\n{story}"
    (page,) = vision_pages(bulletin_of(text, tmp_path), words_of())
    assert isinstance(page.view, VisionView)
    assert (page.view.tree, page.view.steps) == (None, ())


def test_the_page_speaks_english_too(tmp_path: Path) -> None:
    built = build_text(SITE + TEAM + LINE, tmp_path, language=Language.EN)
    html = html_of(built)[INDEX]
    assert "Where we are going" in html
    assert "Red flowers" in html


def test_goals_say_what_is_known_of_them(tmp_path: Path) -> None:
    goals = (
        "目标:\n"
        "  - {内容: 先量着, 当前值: 5 人}\n"
        "  - {内容: 不倒退, 当前值: 3 人, 目标值: 8 人}\n"
        "  - {内容: 退了, 起点值: 6 件, 当前值: 9 件, 目标值: 3 件}\n"
    )
    view = view_of(SITE + TEAM + goals, tmp_path)
    plain = [goal.sentence.replace("\N{NO-BREAK SPACE}", " ") for goal in view.goals]
    assert plain == ["现在 5 人", "现在 3 人，目标 8 人", "现在 9 件，要从 6 件做到 3 件"]
    assert [goal.track and goal.track.at for goal in view.goals] == [None, 37.5, 0.0]
