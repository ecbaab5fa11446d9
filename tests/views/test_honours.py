"""Honours, special skills and mentors: who is praised, and who teaches whom."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order, seen

HONOURS = """\
-- teams/crew/awards-2026.yaml --
- {编号: a-1, 名称: 学习型班组, 类别: 荣誉称号, 级别: 处级, 日期: 2026-06-26, 形式: [荣誉, 学习机会], 理由: 个个上过讲台, 金句: 先摸再说, 佐证: [t-1], 状态: 已表彰}
- {编号: a-2, 名称: 学得最勤, 类别: 学习成果突出, 获奖人: [马骏, 周启明], 日期: 2026-06-29, 形式: 荣誉, 理由: 练了一个月, 金额: 500元, 状态: 已表彰}
- {编号: a-3, 名称: 学习先进, 类别: 学习成果突出, 获奖班组: [货装一班, 篷布班], 日期: 2026-05-01, 理由: 课课有人换着讲, 状态: 已表彰}
- {编号: a-4, 名称: 绳结快解, 类别: 绝技绝活, 获奖人: 周启明, 日期: 2026-07-10, 理由: 42 秒变 15 秒, 公示: n-1, 状态: 公示中}
- {编号: a-5, 名称: 还没定的奖, 类别: 绝技绝活, 获奖人: 周启明, 日期: 2026-07-10, 理由: 再看看, 状态: 拟表彰}
- {编号: a-7, 名称: 想得细, 类别: 改善创新成绩突出, 获奖人: 马骏, 日期: 2026-03-01, 理由: 少跑一趟}
- {编号: a-6, 名称: 没有公示的, 类别: 优秀教员, 获奖人: 何丽娟, 日期: 2026-07-11, 理由: 讲得明白, 状态: 公示中}
-- teams/crew/awards-2025.yaml --
- {编号: a-old, 名称: 去年的奖, 类别: 改善创新成绩突出, 获奖人: 何丽娟, 日期: 2025-11-20, 形式: 荣誉, 理由: 改得准}
-- news/2026/n.md --
---
编号: n-1
标题: 绝技绝活公示
类型: 公示
日期: 2026-07-10
联系方式: {部门: 工会办公室, 电话: 内线 6021}
---
-- teams/crew/special-skills/knot.md --
---
编号: k-1
标题: 单人绳结快解
绝活人: 周启明
内容: 不用撬棍
怎么练成: 每天二十个
证明: 42 秒的结，15 秒解开
原来: 42 秒
现在: 15 秒
教会: 4 人
推广到: [篷布班]
日期: 2026-06-03
对应奖项: a-5
---
先看绳头。
-- teams/crew/special-skills/listen.md --
---
标题: 听声辨偏
绝活人: 马骏
内容: 离地一掌高就听得出
证明: 十回说对九回
命名操作法: 是
对应奖项: a-1
---
-- teams/crew/mentoring.yaml --
- {编号: m-1, 师傅: 周启明, 徒弟: 马骏, 开始: 2026-03-01, 结束: 2027-03-01, 目标: [看垫点, 系绳]}
- {师傅: 单志远, 徒弟: 何丽娟, 开始: 2025-09-01, 状态: 出师, 出师日期: 2026-06-15, 结果: 独立看车}
-- teams/crew/topics/line.md --
---
编号: t-1
标题: 垫木一次放准
类别: 质量
阶段: 选题
组长: 单志远
开始: 2026-07-01
期限: 2026-12-31
奖励: a-old
---
"""
PAGE, SKILLS, MENTORS = "honours/index.html", "special-skills/index.html", "mentors/index.html"
EARLIER = "honours/2025.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(HONOURS, tmp_path_factory.mktemp("honours"))


def honour(site: Site, ident: str, path: str = PAGE) -> str:
    """The text of the award with this anchor."""
    return seen(site.html[path].partition(f'id="{ident}">')[2].partition("</article>")[0])


def test_the_latest_honour_of_a_team_stands_first_and_large(site: Site) -> None:
    first = site.html[PAGE].partition("<article")[2].partition("</article>")[0]
    assert 'class="honour is-first" id="a-1"' in first
    assert site.html[PAGE].count('id="a-1"') == 1


def test_categories_stand_in_their_order_and_teams_before_people(site: Site) -> None:
    page = site[PAGE].partition("谁戴上了大红花")[2]
    assert order(page, "学习成果突出", "担任教员表现优秀", "掌握绝技绝活")
    assert order(page, "学习先进", "学得最勤")


def test_an_award_says_why(site: Site) -> None:
    said = honour(site, "a-1")
    assert said.startswith("荣 学习型班组 装一 货装一班 个个上过讲台 先摸再说 处级，6月26日")
    assert "荣誉、学习机会 凭什么 垫木一次放准" in said


def test_an_award_names_only_those_who_agreed_and_never_its_money(site: Site) -> None:
    said = honour(site, "a-2")
    assert "周启明，还有 1 位" in said
    assert "没有本人同意，我们不列名。" in said
    assert "500" not in site[PAGE]


def test_where_nobody_agreed_to_be_named_only_their_number_is_told(site: Site) -> None:
    assert honour(site, "a-7").startswith("改 想得细 1 位同事 装一 货装一班 少跑一趟")


def test_an_award_of_several_teams_names_them(site: Site) -> None:
    assert "学习先进 装一 货装一班 篷 篷布班 课课有人换着讲" in honour(site, "a-3")


def test_an_award_on_notice_says_until_when_and_counts_the_workdays(site: Site) -> None:
    assert "公示到 7月17日" in honour(site, "a-4")
    assert "公示 绝技绝活公示" in honour(site, "a-4")
    html = site.html[PAGE]
    for later in (
        "2026-07-15 公示中，还剩 3 个工作日",
        "2026-07-17 公示中，今天截止",
        "2026-07-18 公示中，已截止",
    ):
        assert later in html
    assert "公示中" in honour(site, "a-6")


def test_an_award_not_decided_yet_is_nowhere_to_be_read(site: Site) -> None:
    assert all("还没定的奖" not in site[path] for path in site)


def test_the_forms_of_praise_are_counted_by_level(site: Site) -> None:
    assert "今年到现在 荣誉 学习机会 班组 1 – 处级 1 1" in site[PAGE]
    assert "6 份表彰里，1 份给的是出去学一学、上台讲一讲。" in site[PAGE]


def test_an_earlier_year_has_its_own_page(site: Site) -> None:
    assert "去年的奖" not in site[PAGE]
    earlier = site[EARLIER]
    assert order(earlier, "首页 光荣榜 2025年的光荣榜", "2026年 2025年", "去年的奖")
    assert "2025年 荣誉 班组 1" in earlier
    assert "上台讲一讲" not in earlier
    assert 'href="../honours/2025.html" aria-current="page"' in site.html[EARLIER]


def test_what_refers_to_an_award_leads_to_the_page_of_its_year(site: Site) -> None:
    topic = site.html["teams/crew/topics/line.html"]
    assert 'href="../../../honours/2025.html#a-old"' in topic
    assert 'id="a-old"' in site.html[EARLIER]


def test_of_many_awards_of_a_category_the_older_ones_are_unfolded(tmp_path: Path) -> None:
    line = (
        "- {{名称: 奖 {0}, 类别: 优秀教员, 获奖人: 周启明, 日期: 2026-06-{0:02}, 理由: 讲得好}}\n"
    )
    many = "".join(line.format(day) for day in range(1, 8))
    site = Site(f"-- teams/crew/awards-2026.yaml --\n{many}", tmp_path)
    assert order(site[PAGE], "奖 7", "奖 6", "奖 5", "还有 4 份表彰", "奖 4", "奖 1")
    assert "用什么奖" not in site[PAGE]


def test_without_awards_there_is_one_warm_sentence(tmp_path: Path) -> None:
    site = Site("", tmp_path)
    assert "下一朵大红花" in site[PAGE]
    assert "<table>" not in site.html[PAGE]
    assert "还没有人的绝活写在这里。" in site[SKILLS]
    assert "还没有结对的师徒。" in site[MENTORS]


def test_a_special_skill_says_from_whom_to_learn_it_and_its_proof(site: Site) -> None:
    record = site.record(SKILLS, "单人绳结快解")
    assert "找谁学 周启明 证明 42 秒 → 15 秒 教会了 4 人，篷布班" in record
    assert "证明 十回说对九回" in site.record(SKILLS, "听声辨偏")
    assert "命名操作法" in site.record(SKILLS, "听声辨偏")


def test_a_special_skill_has_its_page(site: Site) -> None:
    page = site["teams/crew/special-skills/knot.html"]
    assert order(page, "单人绳结快解", "42 秒的结，15 秒解开", "每天二十个", "先看绳头。", "篷布班")
    named = site["teams/crew/special-skills/listen.html"]
    assert "命名操作法" in named
    assert "得到的表彰 学习型班组" in named
    assert "找谁学 马*" in named


def test_special_skills_and_named_methods_are_results_too(site: Site) -> None:
    assert order(site["results/index.html"], "命名操作法", "听声辨偏", "绝技绝活", "单人绳结快解")


def test_pairs_say_what_is_learned_and_how_long_it_takes(site: Site) -> None:
    assert "1 对师徒正在带，1 人已出师" in site[MENTORS]
    record = site.record(MENTORS, "周启明 带 马*")
    assert "3月1日起" in record
    assert "结对 4 个月，约定 12 个月 学什么 看垫点、系绳" in record
    assert '<li class="record" id="m-1">' in site.html[MENTORS]


def test_an_apprentice_who_finished_says_what_came_of_it(site: Site) -> None:
    record = site.record(MENTORS, "单志远 带 何丽娟")
    assert "结对 9 个月" in record
    assert "出师日期 2026年6月15日 带来了什么 独立看车" in record
