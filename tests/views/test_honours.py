"""Honours: who is praised and why, on one page for each year."""

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
PAGE, EARLIER = "honours/index.html", "honours/2025.html"


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
    assert said.startswith("荣 学习型班组 装一 货装一班 先摸再说 个个上过讲台 处级，6月26日")
    assert "荣誉、学习机会 凭的是 垫木一次放准" in said


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
