"""The page of a team and that of its vision."""

from datetime import date
from pathlib import Path

from PIL import Image

from site_builder.views.team import TeamView
from site_builder.views.team import pages as team_pages
from site_builder.views.values import Timely
from site_builder.views.vision import VisionView
from site_builder.views.vision import pages as vision_pages
from tests.factories import SITE, TEAM, build_text, bulletin_of, html_of, page_at, words_of

UNIT = """\
-- teams/unit.yaml --
名称: 货运处
愿景: 货畅其流
-- teams/loading/unit.yaml --
名称: 装运科
"""
FULL = """\
-- teams/loading/crew/team.yaml --
名称: 货装一班
简称: 装一
班组长: 单志远
成立: 2012年
主要工作: 卷钢装卸
地点: 三号货位
班制: 常白班/常白
愿景:
  内容: 车车装得稳
  支柱: [一次装对, 个个能讲]
  确定时间: 2026-01-08
口号: 稳字当头
目标:
  - {内容: 湿损不超过 3 件, 起点值: 12 件, 当前值: 6 件, 目标值: 3 件, 期限: 2026年10月, 标签: 一次装对}
  - {内容: 都上过讲台, 当前值: 8 人, 目标值: 8 人}
  - {内容: 合格率, 目标值: 97.5％}
  - {内容: 快装, 当前值: 5 分钟, 目标值: 4 分钟}
  - {内容: 人人提建议}
分工:
  - {职务: 学习委员, 谁: 何丽娟}
称号:
  - {称号: 学习型班组, 级别: 处级, 年份: 2025}
-- teams/loading/crew/members.yaml --
- {姓名: 单志远, 角色: 班组长, 同意: {姓名: 是, 简介: 是, 网页: 是, 日期: 2026-01-05}}
- {姓名: 何丽娟, 岗位: 货运值班员, 个人愿景: 把账记明白, 同意: {姓名: 是, 简介: 是, 愿景: 是, 网页: 是, 日期: 2026-01-05}}
- {姓名: 马骏}
-- teams/loading/crew/vision.md --
---
标题: 为什么是教得会
摘要: 改了三稿
别名: old/vision.html
---
那天**八个人**坐在休息室里。
-- teams/loading/crew/plan-2026.yaml --
计划:
  - {内容: 上月的课, 时间: 2026-06-20}
  - {内容: 挪了的课, 时间: 2026-06-25, 状态: 延期, 新时间: 2026-07-20, 原因: 抢运}
  - {内容: 雨天演练, 时间: 2026-07-22 14:00, 时段: 工余, 地点: 三号货位, 备注: 带雨衣。}
  - {内容: 网绳试用, 时间: 8月}
  - {内容: 每周一错, 时间: 每周三}
-- teams/loading/crew/skills.yaml --
日期: 2026-06-24
技能:
  - {编号: s1, 名称: 网绳加固, 关键: 是, 最少人数: 3}
  - {编号: s2, 名称: 找垫点, 最少人数: 3}
  - {编号: s3, 名称: 绑扎, 最少人数: 1}
等级:
  单志远: {s1: O, s2: U, s3: O}
  何丽娟: {s1: I, s2: U, s3: U}
  马骏: {s1: L, s2: I, s3: U}
-- teams/loading/crew/changes.yaml --
- {标题: 换了交接班本, 日期: 2026-05-20, 方面: 软件, 原因: 老漏话, 效果: 没再漏}
-- teams/loading/crew/rules/learning.md --
---
标题: 班前二十分钟
类型: 制度
状态: 生效
---
一页纸。
-- teams/loading/crew/posts/2026-06-13-rain.md --
---
标题: 一块秒表
类型: 分享
日期: 2026-06-13
作者: 何丽娟
摘要: 量掉了一句老话
---
三句话。
-- teams/loading/crew/awards-2026.yaml --
- {名称: 好课题, 类别: 改善突出, 获奖人: 何丽娟, 获奖班组: 货装一班, 日期: 2026-07-01, 理由: 省了时间, 状态: 已表彰}
-- teams/loading/crew/topics/rope.md --
---
标题: 少用一根绳
类别: 成本
阶段: 实施
组长: 单志远
开始: 2026-01-10
期限: 2026-06-30
摘要: 先量再说
---
做法。
-- teams/loading/crew/topics/next.md --
---
标题: 快装
类别: 工效
阶段: 选题
组长: 单志远
开始: 2026-07-01
期限: 2026-12-30
---
做法。
-- teams/loading/gantry/team.yaml --
名称: 门吊班
简称: 吊
班组长: 解立新
人数: 2
"""
CREW = "teams/loading/crew/index.html"
INDEX = "teams/crew/index.html"


def team_view(text: str, root: Path, path: str = CREW) -> TeamView:
    page = page_at(team_pages(bulletin_of(text, root), words_of()), path)
    assert isinstance(page.view, TeamView)
    return page.view


def test_the_head_says_where_and_who(tmp_path: Path) -> None:
    head = team_view(SITE + UNIT + FULL, tmp_path).head
    assert [crumb.label for crumb in head.crumbs] == ["首页", "货运处", "装运科"]
    assert {fact.label: fact.value for fact in head.facts} == {
        "班组长": "单志远",
        "人数": "3 人",
        "地点": "三号货位",
        "班制": "常白班",
        "目标": "3 项，2 项已达到",
        "下一站": "7月20日，挪了的课",
    }
    assert head.note == "Huòzhuāng Yī Bān"
    assert head.team is not None
    assert (head.team.short, head.team.href) == ("装一", CREW)


def test_goals_say_how_far_they_are(tmp_path: Path) -> None:
    view = team_view(SITE + FULL, tmp_path)
    goals = [*(goal for pillar in view.pillars for goal in pillar.goals), *view.goals]
    plain = [goal.sentence.replace("\N{NO-BREAK SPACE}", " ") for goal in goals]
    assert plain == [
        "现在 6 件，要从 12 件做到 3 件，期限2026年10月",
        "现在 8 人，目标 8 人，已达到",
        "目标 97.5％，还没有测",
        "现在 5 分钟，目标 4 分钟，已达到",
        "不计数，年底一起回头看",
    ]
    assert [goal.track and (goal.track.at, goal.track.end) for goal in goals] == [
        (66.7, 100),
        (100, 100),
        None,
        (88, 70.4),
        None,
    ]
    assert (goals[0].value, goals[0].unit) == ("6", "件")
    ends = [f"{goal.start}｜{goal.target}".replace("\N{NO-BREAK SPACE}", " ") for goal in goals]
    assert ends == [
        "原来 12 件｜目标 3 件，还差 3 件，期限2026年10月",
        "｜目标 8 人，已达到",
        "｜目标 97.5％",
        "｜目标 4 分钟，已达到",
        "｜",
    ]
    assert view.has_tracks


def test_goals_stand_under_the_pillars_whose_names_they_bear(tmp_path: Path) -> None:
    view = team_view(SITE + FULL, tmp_path)
    assert [(one.name, [goal.text for goal in one.goals]) for one in view.pillars] == [
        ("一次装对", ["湿损不超过 3 件"]),
        ("个个能讲", []),
    ]
    assert len(view.goals) == 4


def test_what_is_next_comes_in_the_order_of_time(tmp_path: Path) -> None:
    rows = team_view(SITE + FULL, tmp_path).upcoming
    late = rows[1].tags[0].text
    assert isinstance(late, Timely)
    assert dict(late.by_day)[date(2026, 7, 15)] == "逾期 25 天"
    assert [(row.title, row.when, row.tags[0].text, row.tags[0].look) for row in rows] == [
        ("挪了的课", "7月20日", "原定6月25日", "open"),
        ("上月的课", "原定6月20日", late, "late"),
        ("雨天演练", "7月22日 14:00", "培训", "kind"),
        ("网绳试用", "8月", "日子待定", "open"),
        ("每周一错", "每周三", "培训", "kind"),
    ]
    assert (rows[2].note, rows[2].text) == ("周三、工余", "三号货位，带雨衣")


def test_skills_that_hang_on_one_person_come_first(tmp_path: Path) -> None:
    view = team_view(SITE + FULL, tmp_path)
    assert [(one.name, one.tag and one.tag.text) for one in view.skills] == [
        ("网绳加固", "只有一人会"),
        ("找垫点", "要有 3 人"),
        ("绑扎", None),
    ]
    assert view.skills[0].marks == ("able", "learning", "learning")
    assert view.skills[0].is_critical
    assert view.skills_note == "2026年6月24日评定"


def test_people_are_named_as_far_as_they_agreed(tmp_path: Path) -> None:
    view = team_view(SITE + FULL, tmp_path)
    assert view.people is not None
    assert [(one.name, one.note, one.vision) for one in view.people.people] == [
        ("单志远", "班组长", ""),
        ("何丽娟", "学习委员、货运值班员", "把账记明白"),
    ]
    assert view.people.unnamed == "还有 1 位同事，没有在这里写名字。"
    assert "马骏" not in html_of(build_text(SITE + FULL, tmp_path / "b"))[CREW]


def test_a_team_without_a_roster_tells_how_many_work_there(tmp_path: Path) -> None:
    people = team_view(SITE + TEAM, tmp_path, INDEX).people
    assert people is not None
    assert people.unnamed == "班里一共 8 人。"


def test_topics_honours_posts_rules_and_history_are_told(tmp_path: Path) -> None:
    view = team_view(SITE + FULL, tmp_path)
    assert {row.title: (row.when, [tag.text for tag in row.tags]) for row in view.topics} == {
        "快装": ("待测", ["选题"]),
        "少用一根绳": ("待测", ["实施", "已过期限"]),
    }
    assert view.honours is not None
    assert (view.honours.newest.who, view.honours.newest.reason) == ("何丽娟", "省了时间")
    assert view.honours.rows == ()
    assert [(row.title, row.note) for row in view.posts] == [("一块秒表", "何丽娟")]
    assert [row.title for row in view.rules] == ["班前二十分钟"]
    assert [(row.title, row.when) for row in view.history] == [
        ("换了交接班本", "5月20日"),
        ("学习型班组", "2025年"),
        ("班组成立", "2012年"),
    ]


def test_neighbours_lead_through_the_teams(tmp_path: Path) -> None:
    first = team_view(SITE + FULL, tmp_path)
    assert first.previous is None
    assert first.next is not None
    assert first.next.label == "门吊班"
    last = team_view(SITE + FULL, tmp_path / "b", "teams/loading/gantry/index.html")
    assert last.next is None


def test_hours_per_head_need_a_group(tmp_path: Path) -> None:
    training = (
        "-- teams/loading/{}/training-2026.yaml --\n"
        "- {{内容: 绑扎, 日期: 2026-03-05, 学时: 2, 参加: 3}}\n"
    )
    text = SITE + FULL + training.format("crew") + training.format("gantry")
    crew = team_view(text, tmp_path)
    assert [(one.value, one.label) for one in crew.figures] == [
        ("1", "场学习"),
        ("6", "一起学"),
        ("2", "平均每人"),
    ]
    small = team_view(text, tmp_path / "b", "teams/loading/gantry/index.html")
    assert "平均每人" not in [one.label for one in small.figures]


def test_a_new_team_has_three_warm_sentences_and_no_empty_sections(tmp_path: Path) -> None:
    html = html_of(build_text(SITE + TEAM, tmp_path))[INDEX]
    assert html.count('class="empty-box"') == 3
    assert html.count("<h2>") == 4
    assert 'class="drawing"' in html
    assert "走到哪了、课题、谁会什么、大红花、学习园地、照片：一站一站来。" in html


def test_the_vision_page_tells_story_pillars_wishes_and_the_wider_vision(tmp_path: Path) -> None:
    bulletin = bulletin_of(SITE + UNIT + FULL, tmp_path)
    (page,) = vision_pages(bulletin, words_of())
    view = page.view
    assert isinstance(view, VisionView)
    assert page.path == "teams/loading/crew/vision.html"
    assert [(one.name, len(one.goals)) for one in view.pillars] == [
        ("一次装对", 1),
        ("个个能讲", 0),
    ]
    assert [one.vision for one in view.wishes] == ["把账记明白"]
    assert view.tree is not None
    assert (view.tree.of and view.tree.of.label, view.tree.text) == ("货运处", "货畅其流")
    (own,) = view.tree.branches
    assert own.text == "车车装得稳"
    assert [one.text for one in own.branches][:2] == ["一次装对", "个个能讲"]
    assert [(one.label, one.look) for one in view.steps] == [
        ("定下愿景", "done"),
        ("湿损不超过 3 件", "ahead"),
    ]
    assert view.story is not None
    assert "八个人" in view.story.text


def test_a_story_without_a_title_or_vision_still_has_its_page(tmp_path: Path) -> None:
    text = SITE + TEAM + "-- teams/crew/vision.md --\n---\n摘要: 还在找\n---\n我们还在找。\n"
    (page,) = vision_pages(bulletin_of(text, tmp_path), words_of())
    assert isinstance(page.view, VisionView)
    assert page.view.vision is None
    assert page.view.pillars == ()
    assert page.title == "我们的愿景 · 货装一班"
    assert "我们还在找" in html_of(build_text(text, tmp_path / "b"))["teams/crew/vision.html"]


def test_the_team_page_leads_to_the_story(tmp_path: Path) -> None:
    html = html_of(build_text(SITE + FULL, tmp_path))
    assert 'href="../../../teams/loading/crew/vision.html"' in html[CREW]


def test_pictures_of_the_team_are_shown_with_their_captions(tmp_path: Path) -> None:
    photos = (
        "-- teams/crew/photos.yaml --\n"
        "- {文件: photos/a.png, 说明: 班前会, 人物: 无, 拍摄时间: 2026-03-05, 地点: 三号货位}\n"
        "- {文件: photos/b.png, 人物: 无}\n"
    )
    folder = tmp_path / "content" / "teams" / "crew" / "photos"
    folder.mkdir(parents=True)
    for name in ("a", "b"):
        Image.new("RGB", (40, 30), (len(name), 90, 200)).save(folder / f"{name}.png")
    text = SITE + TEAM + "照片: photos/a.png\n" + photos
    view = team_view(text, tmp_path, INDEX)
    assert view.cover is not None
    assert (view.cover.image.alt, view.cover.note) == ("班前会", "2026年3月5日，三号货位")
    assert view.drawing == ""
    assert view.photos is not None
    assert [photo.image.alt for photo in view.photos.photos] == ["照片"]
    html = html_of(build_text(text, tmp_path))[INDEX]
    assert 'alt="班前会"' in html
    drawn = team_view(f"{SITE}{TEAM}照片: photos/a.png\n画: 推车\n{photos}", tmp_path, INDEX)
    assert (drawn.drawing, drawn.cover) == ("cart", None)
    assert drawn.photos is not None
    assert [photo.image.alt for photo in drawn.photos.photos] == ["班前会", "照片"]


def test_when_everybody_is_named_nobody_is_counted(tmp_path: Path) -> None:
    member = "{姓名: 单志远, 同意: {姓名: 是, 网页: 是, 日期: 2026-01-05}}"
    text = SITE + TEAM + f"-- teams/crew/members.yaml --\n- {member}\n"
    people = team_view(text, tmp_path, INDEX).people
    assert people is not None
    assert people.unnamed == ""


def test_a_vision_may_be_one_sentence_without_a_date(tmp_path: Path) -> None:
    view = team_view(SITE + TEAM + "愿景: 装得稳\n", tmp_path, INDEX)
    assert view.vision is not None
    assert (view.vision.text, view.vision.note, view.vision.more) == ("装得稳", "", "")
