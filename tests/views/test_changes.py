"""Changes: what it was, what it became, and the pages of earlier years."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order, seen

CHANGES = """\
-- teams/crew/changes.yaml --
- 编号: c-1
  标题: 口头交班改三栏
  日期: 2026-04-12
  方面: 软硬结合
  变化: {原来: 口头交班, 现在: 三栏书面}
  原因: 一个月漏了九句
  参与人数: 9
  牵连: [{谁: 货检班, 影响: 一起用}, {谁: 客户, 影响: 少跑一趟}]
  效果: 九次降到两次
- {标题: 垫点画线, 日期: 2026-05-01}
- {编号: c-0, 标题: 早就改了的, 日期: 2024-05-01, 方面: 硬件}
-- teams/crew/awards-2026.yaml --
- {名称: 改得准, 日期: 2026-06-01, 理由: 改得准, 佐证: [c-0, c-1]}
"""
PAGE, EARLIER = "changes/index.html", "changes/2024.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(CHANGES, tmp_path_factory.mktemp("changes"))


def change(site: Site, path: str, ident: str) -> str:
    return seen(site.html[path].partition(f'id="{ident}">')[2].partition("</li>")[0])


def test_a_change_says_what_it_was_and_what_it_became(site: Site) -> None:
    said = change(site, PAGE, "c-1")
    assert said.startswith("4月12日 装一 货装一班 口头交班改三栏 软硬结合 口头交班 → 三栏书面")
    assert (
        "九次降到两次 原因 一个月漏了九句 参加 9 人 影响到 货检班：一起用；客户：少跑一趟" in said
    )


def test_a_change_without_its_course_has_no_arrow(site: Site) -> None:
    page = site.html[PAGE]
    assert order(site[PAGE], "垫点画线", "口头交班改三栏")
    assert page.count("turn-arrow") == 1


def test_an_earlier_year_has_its_own_page(site: Site) -> None:
    assert "早就改了的" not in site[PAGE]
    assert order(
        site[EARLIER], "2024年的变革", "2026年 2024年", "2024年5月1日", "早就改了的", "硬件"
    )


def test_what_refers_to_a_change_leads_to_the_page_of_its_year(site: Site) -> None:
    honours = site.html["honours/index.html"]
    assert 'href="../changes/2024.html#c-0"' in honours
    assert 'href="../changes/index.html#c-1"' in honours


def test_without_changes_there_is_one_warm_sentence(tmp_path: Path) -> None:
    page = Site("", tmp_path)[PAGE]
    assert "还没有写下的变化。" in page
    assert "今年哪件事和去年不一样？写一行就行。" in page
