"""From lessons to results: who is counted at which stage, and what a page says of it."""

from pathlib import Path

import pytest

from site_builder.assemble.chain import Flow, flow
from tests.factories import SITE, bulletin_of
from tests.views.crew import UNITS, Site, order

_HELD = "学时: 1, 形式: 讲授, 内容类别: 岗位技能, 教员: 单志远, 参加: 8"
_POINTS = "[{时期: 2026-04, 数值: 17}, {时期: 2026-05, 数值: 17}, {时期: 2026-06, 数值: 17}]"
LESSONS = """\
-- teams/crew/training-2026.yaml --
- {编号: tr-1, 日期: 2026-02-03, HELD, 内容: 网绳打结, 用在: [t-quick]}
- {编号: tr-2, 日期: 2026-03-03, HELD, 内容: 雨天苫盖}
- {编号: tr-3, 日期: 2026-04-01, HELD, 内容: 口头交班, 用在: [c-1]}
- {编号: tr-4, 日期: 2026-05-06, HELD, 内容: 白上了一课}
- {编号: tr-0, 日期: 2025-03-03, HELD, 内容: 去年的课, 用在: [t-quick]}
-- teams/crew/changes.yaml --
- {编号: c-1, 标题: 交班三栏, 日期: 2026-04-12}
-- teams/crew/topics/quick.md --
---
编号: t-quick
标题: 苫盖提速
类别: 工效
阶段: 结题
组长: 单志远
开始: 2026-02-01
期限: 2026-06-30
结题日期: 2026-06-30
学自: [tr-1, tr-2]
指标: {名称: 苫盖用时, 单位: 分钟, 方向: 下降, 基线: 26, 目标: 18, 数据: POINTS}
""".replace("HELD", _HELD).replace("POINTS", _POINTS)
STANDARD = "固化: [{文件: 作业卡 PB-07, 日期: 2026-06-20}]\n"
TAUGHT = "推广: [{班组: 篷布班, 日期: 2026-07-01, 状态: 完成}]\n"
END = "---\n正文\n"


def flow_of(text: str, folder: Path) -> Flow:
    """What came of all lessons of 2026."""
    found = bulletin_of(SITE + UNITS + text, folder)
    return flow(found.trainings, (*found.topics, *found.changes), 2026)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(LESSONS + STANDARD + TAUGHT + END, tmp_path_factory.mktemp("chain"))


class TestCounting:
    def test_each_stage_counts_only_what_passed_the_one_before(self, tmp_path: Path) -> None:
        found = flow_of(LESSONS + TAUGHT + END, tmp_path)
        assert (found.lessons, found.used, len(found.chains)) == (4, 3, 2)
        assert (found.arrived, found.standard, found.spread, found.teams) == (1, 0, 0, 0)

    def test_a_whole_chain_ends_with_another_team(self, tmp_path: Path) -> None:
        found = flow_of(LESSONS + STANDARD + TAUGHT + END, tmp_path)
        assert (found.standard, found.spread, found.teams) == (1, 1, 1)
        assert [team.name for team in found.chains[0].taught] == ["篷布班"]

    def test_a_lesson_and_a_topic_that_name_each_other_are_one_link(self, tmp_path: Path) -> None:
        chain, change = flow_of(LESSONS + END, tmp_path).chains
        assert [one.form.title for one in chain.lessons] == ["网绳打结", "雨天苫盖"]
        assert [one.form.title for one in change.lessons] == ["口头交班"]

    @pytest.mark.parametrize("state", ["计划", "进行中"])
    def test_only_who_has_been_taught_counts(self, state: str, tmp_path: Path) -> None:
        plan = TAUGHT.replace("完成", state)
        assert flow_of(LESSONS + STANDARD + plan + END, tmp_path).teams == 0

    def test_the_team_itself_is_not_taught(self, tmp_path: Path) -> None:
        own = TAUGHT.replace("篷布班", "货装一班")
        assert flow_of(LESSONS + STANDARD + own + END, tmp_path).teams == 0


class TestPages:
    RESULTS, TEAM = "results/index.html", "teams/crew/index.html"
    WHERE = (RESULTS, TEAM)

    def test_the_results_tell_the_whole_way_in_one_sentence(self, site: Site) -> None:
        assert "2026年上了 4 堂课" in site[self.RESULTS]
        for said in ("3 堂用在 2 个课题和变化上", "1 个到了目标", "1 个写进标准", "教给了 1 个班"):
            assert said in site[self.RESULTS]

    def test_the_list_says_the_same_without_the_figure(self, site: Site) -> None:
        rows = site[self.RESULTS].partition("一条一条看")[2]
        assert order(
            rows,
            "苫盖提速",
            "2月3日 网绳打结",
            "3月3日 雨天苫盖",
            "作业卡 PB-07",
            "篷布班",
            "交班三栏",
        )

    def test_a_team_sees_what_came_of_its_own_lessons(self, site: Site) -> None:
        assert "学了用，用了成" in site[self.TEAM]
        assert "学了用，用了成" not in site["teams/other/index.html"]
        heads = {page: site.html[page].partition("chain-list-title")[2] for page in self.WHERE}
        named = [
            heads[page].partition("chain-list-way")[0].count("team-link") for page in self.WHERE
        ]
        assert named[0]
        assert not named[1]

    def test_lessons_that_led_nowhere_are_not_drawn(self, tmp_path: Path) -> None:
        lesson = f"- {{日期: 2026-05-06, {_HELD}, 内容: 白上了一课}}\n"
        site = Site(f"-- teams/crew/training-2026.yaml --\n{lesson}", tmp_path)
        assert "学了用，用了成" not in site[self.TEAM] + site[self.RESULTS]

    def test_the_first_stage_nothing_has_reached_is_said_once(self, tmp_path: Path) -> None:
        begun = LESSONS.replace("数值: 17", "数值: 25").replace("阶段: 结题", "阶段: 执行")
        page = Site(begun.replace("结题日期: 2026-06-30\n", "") + END, tmp_path)[self.RESULTS]
        assert "都还在路上" in page
        assert "还没写进标准" not in page
