"""Mentors: who teaches whom, what, and how far they are."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order, seen

MENTORS = """\
-- teams/crew/mentoring.yaml --
- {编号: m-1, 师傅: 周启明, 徒弟: 马骏, 开始: 2026-03-01, 结束: 2027-03-01, 目标: [看垫点, 系绳]}
- {师傅: 单志远, 徒弟: 何丽娟, 开始: 2025-09-01, 状态: 出师, 出师日期: 2026-06-15, 结果: 独立看车}
- {编号: m-3, 师傅: 单志远, 徒弟: 周启明, 开始: 2026-07-10}
- {编号: m-4, 师傅: 何丽娟, 徒弟: 周启明, 开始: 2025-01-01, 结束: 2025-06-30, 状态: 延长}
- {编号: m-5, 师傅: 何丽娟, 徒弟: 马骏, 开始: 2025-01-01, 结束: 2026-01-01, 状态: 终止, 结果: 改学电气}
"""
PAGE = "mentors/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(MENTORS, tmp_path_factory.mktemp("mentors"))


def pair(site: Site, ident: str) -> str:
    return site.html[PAGE].partition(f'id="{ident}">')[2].partition('</li>\n  <li class="pair')[0]


def test_pairs_under_way_come_before_those_who_arrived_and_those_who_stopped(site: Site) -> None:
    assert "3 对师徒正在带，1 人已出师" in site[PAGE]
    assert order(site[PAGE], "正在带", "出师了，能独当一面", "商量好停下的")


def test_pairs_say_what_is_learned_and_how_long_it_takes(site: Site) -> None:
    said = seen(pair(site, "m-1"))
    assert said.startswith("师傅 周启明 徒弟 马*")
    assert "3月1日起 · 结对 4 个月，约定 12 个月 结对 装一 货装一班 看垫点 系绳" in said


def test_the_line_is_as_long_as_the_time_behind_them(site: Site) -> None:
    assert 'class="pair-list-done" x1="0%" x2="33%"' in pair(site, "m-1")
    assert 'class="pair-list-done" x1="0%" x2="50%"' in pair(site, "m-3")
    assert 'class="pair-list-done" x1="0%" x2="92%"' in pair(site, "m-4")


def test_an_apprentice_who_finished_is_at_the_terminus(site: Site) -> None:
    arrived = site.html[PAGE].split("<section")[2]
    assert 'class="pair-list-stop is-now" cx="100%"' in arrived
    assert "2025年9月1日起，6月15日出师 · 结对 9 个月 出师 装一 货装一班 独立看车" in seen(arrived)


def test_a_pair_that_stopped_has_nothing_drawn_beyond(site: Site) -> None:
    stopped = site.html[PAGE].split("<section")[3]
    assert "pair-list-buffer" in stopped
    assert "pair-list-ahead" not in stopped
    assert "终止 装一 货装一班 改学电气" in seen(stopped)


def test_of_many_who_arrived_the_earlier_are_unfolded(tmp_path: Path) -> None:
    line = "- {{师傅: 单志远, 徒弟: 周启明, 开始: 2025-01-{0:02}, 状态: 出师, 结果: 第 {0} 对}}\n"
    many = "".join(line.format(day) for day in range(1, 15))
    page = Site(f"-- teams/crew/mentoring.yaml --\n{many}", tmp_path)[PAGE]
    assert order(page, "第 14 对", "第 3 对", "更早的 2 条", "第 2 对", "第 1 对")


def test_without_pairs_there_is_one_warm_sentence(tmp_path: Path) -> None:
    assert "还没有结对的师徒。" in Site("", tmp_path)[PAGE]
