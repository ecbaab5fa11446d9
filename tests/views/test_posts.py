"""The learning corner: the question of the month, posts by year, and the page of each."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order, seen

STORIES = """\
-- campaign/concepts/models.md --
---
标题: 改善心智
---
-- teams/crew/posts/rain.md --
---
标题: 想错了的一件事
摘要: 填了五张“天气”。
类型: 反思
日期: 2026-06-13
作者: 周启明
问题: 湿损真是天气的事？
原来认为: 湿损是天气的事
现在认为: 盖布顺序也是原因
难点: 班后没人复查
阻力: 嫌麻烦
机会: 和调度一起改
下一步: 雨季前再试
标签: 改善心智
旧地址: old.html
---
六件湿损，五件在搭口。
-- teams/crew/posts/older.md --
---
标题: 去年的问题？
类型: 反思
日期: 2025-06-13
问题: 去年的问题？
现在认为: 也不全是
---
-- teams/crew/posts/stage.md --
---
标题: 磕磕巴巴，也是一堂课
类型: 分享
日期: 2026-03-20
作者: 马骏
摘要: 三分钟出了两身汗。
---
-- teams/other/posts/wind.md --
---
标题: 风的冤枉
类型: 分享
日期: 2026-02-20
标签: 改善心智
---
> 冤枉风了。
"""
POSTS, EARLIER = "posts/index.html", "posts/2025.html"
LESSON = """\
-- teams/{team}/posts/{number}.md --
---
标题: 第 {number} 课
类型: {kind}
日期: 2026-0{month}-01
---
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(STORIES, tmp_path_factory.mktemp("stories"))


def test_the_question_of_the_month_is_that_of_the_latest_reflection(site: Site) -> None:
    asked = "本月一问 湿损真是天气的事？ 湿损是天气的事 → 盖布顺序也是原因 装一 货装一班"
    assert asked in site[POSTS]


def test_posts_of_the_latest_year_stand_newest_first(site: Site) -> None:
    assert order(site[POSTS], "想错了的一件事", "磕磕巴巴", "风的冤枉")
    assert "3月20日 分享 磕磕巴巴，也是一堂课 三分钟出了两身汗。 装一 货装一班 马*" in site[POSTS]
    assert "填了五张“天气”。 湿损是天气的事 → 盖布顺序也是原因" in site[POSTS]


def test_an_earlier_year_has_its_own_page_and_no_question_of_the_month(site: Site) -> None:
    assert "去年的问题？" not in site[POSTS]
    assert order(site[EARLIER], "2025年的学习园地", "2026年 2025年", "去年的问题？")
    assert "本月一问" not in site[EARLIER]


def test_a_post_says_what_was_believed_and_what_is_thought_now(site: Site) -> None:
    page = site["teams/crew/posts/rain.html"]
    assert "类型 反思 日期 2026年6月13日 班组 货装一班 作者 周启明" in page
    assert "湿损真是天气的事？ 湿损是天气的事 → 盖布顺序也是原因 六件湿损，五件在搭口。" in page
    assert "难点 班后没人复查 阻力 嫌麻烦 机会 和调度一起改 下一步 雨季前再试" in page
    assert (
        site.html["teams/crew/posts/rain.html"].partition("<main")[2].startswith(' class="page t-')
    )


def test_a_question_that_is_the_title_is_not_asked_twice(site: Site) -> None:
    page = site["teams/crew/posts/older.html"]
    assert page.partition("‹")[2].count("去年的问题？") == 0
    assert "也不全是" in page


def test_a_post_leads_to_its_concept_its_neighbours_and_what_is_close_to_it(site: Site) -> None:
    page = site["teams/crew/posts/rain.html"]
    assert "背后的理念 改善心智" in page
    assert order(page.partition("挨着它读")[2], "风的冤枉", "磕磕巴巴", "去年的问题？")
    html = site.html["teams/crew/posts/stage.html"]
    assert 'rel="prev" href="../../../teams/crew/posts/rain.html"' in html
    assert 'rel="next" href="../../../teams/other/posts/wind.html"' in html
    assert "背后的理念" not in seen(html)


def test_an_old_address_of_a_post_still_works(site: Site) -> None:
    assert "想错了的一件事" in site["old.html"]


def test_few_posts_need_no_choice(site: Site) -> None:
    assert "data-chooser" not in site.html[POSTS]


def test_many_posts_are_chosen_by_kind_and_team(tmp_path: Path) -> None:
    crew = "".join(LESSON.format(team="crew", kind="分享", number=n, month=n) for n in range(1, 5))
    other = "".join(
        LESSON.format(team="other", kind="一点课", number=n, month=n) for n in range(5, 7)
    )
    html = Site(crew + other, tmp_path).html[POSTS]
    assert order(seen(html), "全部 分享 4 一点课 2", "全部班组 货装一班 4 篷布班 2")
    assert 'data-keys="kind-lesson team-teams/other"' in html


def test_posts_of_one_kind_and_team_leave_nothing_to_choose(tmp_path: Path) -> None:
    same = "".join(LESSON.format(team="crew", kind="分享", number=n, month=n) for n in range(1, 8))
    assert "data-chooser" not in Site(same, tmp_path).html[POSTS]


def test_without_posts_there_is_one_warm_sentence(tmp_path: Path) -> None:
    page = Site("", tmp_path)[POSTS]
    assert "还没有人动笔。" in page
    assert "本月一问" not in page


def test_a_long_year_is_unfolded_month_by_month_and_all_of_it_can_be_chosen_from(
    tmp_path: Path,
) -> None:
    post = "-- teams/{0}/posts/{1:02}.md --\n---\n标题: 第 {1:02} 篇\n类型: {2}\n日期: 2026-{3:02}-{4:02}\n---\n"
    many = "".join(
        post.format(("crew", "other")[n % 2], n, ("分享", "一点课")[n % 2], 1 + n // 25, 1 + n % 25)
        for n in range(50)
    )
    site = Site(many, tmp_path)
    assert order(site[POSTS], "第 49 篇", "第 38 篇", "2026年2月（13） 2月13日", "2026年1月（25）")
    chooser, _, rest = site.html[POSTS].partition('<div id="posts">')
    assert 'data-chooser="posts"' in chooser
    assert rest.partition("</section>")[0].count("data-keys") == 50
