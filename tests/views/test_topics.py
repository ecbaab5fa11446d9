"""The board of topics, the page of a topic, and what came of them."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order, seen

TOPICS = """\
-- teams/crew/topics/faster.md --
---
编号: t-1
标题: 一车篷布，少盖八分半钟
摘要: 工具跟着人走。
类别: 工效
来源: 自选
阶段: 结题
小组: 快盖小组
组长: 单志远
组员: [周启明, 马骏]
合作班组: [篷布班]
开始: 2026-02-03
期限: 2026-07-31
结题日期: 2026-06-30
循环: 2
步骤: {选题: 2026-02-03, 现状调查: 2月中旬}
指标:
  名称: 单车苫盖时间
  单位: 分钟
  方向: 下降
  基线: {数值: 26, 时期: 2026-01, 样本: 121}
  目标: 18
  数据:
    - {时期: 2026-05, 数值: 19, 样本: 150}
    - {时期: 2026-06, 数值: 17.5, 样本: 125}
  核实人: 周启明
看护指标:
  - 名称: 返工率
    单位: "%"
    方向: 下降
    目标: 3.5
原因:
  - {内容: 工具乱放, 要因: 是, 证据: 跟表 12 车, 占比: 5.8 分钟}
  - {内容: 风大}
对策:
  - {内容: 工具上车, 负责人: [周启明, 马骏], 期限: 2026-03-20, 状态: 完成}
  - {内容: 写成作业卡, 状态: 进行中}
牵连:
  - {谁: 调度指挥班, 影响: 少留十分钟}
学自: [tr-1]
研讨:
  - {日期: 2026-02-26, 人数: 7, 内容: 拆开看}
  - {日期: 2026-02-03}
效益: {类型: 有形, 金额: 3.2万元, 每: 年, 内容: 每盖七车省一个钟头, 核实人: 周启明}
固化:
  - {文件: 苫盖作业卡, 日期: 2026-06-24}
  - {文件: 交接清单}
推广:
  - {班组: 篷布班, 日期: 2026-07-27, 状态: 计划}
奖励: a-1
来自建议: s-1
心得: 慢在找工具
旧地址: old.html
---
## 背景

二月下冻雨。
-- teams/crew/topics/idea.md --
---
编号: t-2
标题: 夜里少转一圈
类别: 成本
阶段: 选题
组长: 何丽娟
开始: 2026-07-01
期限: 2026-12-31
---
-- teams/crew/topics/late.md --
---
编号: t-3
标题: 卷钢一次装对
类别: 质量
阶段: 检查
阶段开始: 2026-06-15
组长: 何丽娟
开始: 2026-01-01
期限: 2026-06-30
指标: {名称: 合格率, 单位: "%", 方向: 上升, 基线: 93, 目标: 97, 数据: [{时期: 2026-03, 数值: 96}]}
---
-- teams/other/topics/stopped.md --
---
编号: t-4
标题: 棚车少用一个工时
类别: 工效
阶段: 中止
中止原因: 货改托盘
组长: 查志刚
开始: 2026-01-01
期限: 2026-06-30
指标: {名称: 工时, 单位: 工时, 方向: 下降, 基线: 6, 目标: 4, 数据: [{时期: 2026-03, 数值: 4.9}]}
---
-- teams/other/topics/carried.md --
---
编号: t-5
标题: 雨季湿损
类别: 质量
阶段: 转入下一循环
中止原因: 换人复查
组长: 查志刚
下一课题: t-2
开始: 2026-01-01
期限: 2026-06-30
指标: {名称: 湿损, 单位: 件, 方向: 下降, 目标: 3}
---
-- teams/crew/training-2026.yaml --
- {编号: tr-1, 内容: 画一画时间, 日期: 2026-02-25, 学时: 1.5, 参加: 7}
-- teams/crew/awards-2026.yaml --
- {编号: a-1, 名称: 改进班组, 类别: 改善突出, 日期: 2026-07-08, 理由: 快了也没糙, 状态: 已表彰}
-- teams/crew/suggestions-2026.yaml --
- {编号: s-1, 标题: 给篷布工具找个家, 日期: 2026-01-12, 建议人: 周启明, 状态: 完成, 答复: 一起改, 答复日期: 2026-01-14}
"""
BOARD, RESULTS = "topics/index.html", "results/index.html"
FASTER = "teams/crew/topics/faster.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(TOPICS, tmp_path_factory.mktemp("topics"))


def test_the_board_says_how_many_and_how_far(site: Site) -> None:
    assert "5 个课题，走到哪站" in site[BOARD]
    assert "2 个正在做，1 个够到了目标，1 个逾期，中止 1 个，转入下一循环 1 个" in site[BOARD]


def row(site: Site, title: str) -> str:
    """The text of the one row of the board that has `title` in it."""
    rows = site.html[BOARD].partition('id="topics"')[2].split('<li class="topic-board-row')[1:]
    (found,) = [seen(f"<li{one}") for one in rows if title in seen(f"<li{one}")]
    return found


def test_the_farthest_topic_comes_first_and_those_that_left_the_circle_last(site: Site) -> None:
    headings = ("一车篷布", "卷钢一次装对", "夜里少转一圈", "雨季湿损", "棚车少用一个工时")
    board = site[BOARD].partition("每条线走到哪站")[2]
    assert order(board, *headings)
    assert "1 选题 0 计划 0 实施 1 检查 0 巩固 1 结题" in board


def test_a_topic_tells_its_number_in_a_sentence(site: Site) -> None:
    assert "17.5 分钟 目标 18 分钟，已到站" in row(site, "一车篷布")
    assert "待测：还没定下量什么" in row(site, "选题 待测")
    assert "待测基线，原目标 3 件" in row(site, "雨季湿损")


def test_what_is_late_or_no_longer_measured_is_marked(site: Site) -> None:
    record = row(site, "卷钢一次装对")
    assert "已过期限" in record
    assert "60 天没有新测点" in record
    assert "6月30日到期" in record


def test_a_stopped_topic_says_why_and_misses_nothing(site: Site) -> None:
    record = row(site, "棚车少用一个工时")
    assert "4.9 工时 原目标 4 工时" in record
    assert "货改托盘" in record
    assert "还差" not in record
    assert "货改托盘" in site["teams/other/topics/stopped.html"]


def test_a_topic_carried_over_leads_to_its_next_loop(site: Site) -> None:
    assert "转入 夜里少转一圈" in row(site, "雨季湿损")
    assert "转入 夜里少转一圈" in site["teams/other/topics/carried.html"]


def test_a_row_can_be_chosen_by_its_kind_and_its_team(tmp_path: Path) -> None:
    more = TOPICS + TOPICS.partition("-- teams/crew/topics/idea.md --")[2].partition("-- teams")[
        0
    ].join(("-- teams/crew/topics/sixth.md --", "")).replace("t-2", "t-6").replace(
        "夜里少转一圈", "白天也少转一圈", 1
    )
    page = Site(more, tmp_path).html[BOARD]
    assert 'data-keys="area-quality team-teams/crew"' in page
    assert 'value="area-quality"' in page
    assert '<option value="team-teams/crew">货装一班 4</option>' in page
    assert 'data-chooser="topics" hidden' in page


def test_few_topics_need_no_choosing(site: Site) -> None:
    assert "data-chooser" not in site.html[BOARD]


def test_topics_that_ended_in_earlier_years_have_a_page_of_their_own(tmp_path: Path) -> None:
    old = TOPICS.replace(
        "2026-02-03\n期限: 2026-07-31\n结题日期: 2026-06-30",
        "2025-02-03\n期限: 2025-07-31\n结题日期: 2025-06-30",
    )
    pages = Site(old, tmp_path)
    assert "一车篷布" not in pages[BOARD]
    assert "2025年结束的课题" in pages["topics/2025.html"]
    assert "一车篷布" in pages["topics/2025.html"]
    assert 'topics/2025.html"' in pages.html[BOARD]


def test_a_team_without_a_topic_under_way_is_invited(site: Site) -> None:
    assert "还空着的站 篷 篷布班 这里眼下没有课题。" in site[BOARD]


def test_without_topics_there_is_one_warm_sentence(tmp_path: Path) -> None:
    page = Site("", tmp_path)[BOARD]
    assert "第一个课题还在找。" in page
    assert "还空着的站" not in page


def test_the_page_of_a_topic_says_who_does_it_and_how_far_it_is(site: Site) -> None:
    page = site[FASTER]
    assert "班组 货装一班 一起做的班组 篷布班 组长 单志远 起止 2026年2月3日—6月30日" in page
    assert "起止 2026年2月3日—6月30日" in page
    assert "阶段 检查，30 天了" in site["teams/crew/topics/late.html"]
    assert "期限 2026年6月30日" in site["teams/crew/topics/late.html"]


def test_the_number_is_told_large_in_a_sentence_and_in_a_table(site: Site) -> None:
    page = site[FASTER]
    assert "26 → 17.5 分钟 单车苫盖时间：目标 18 分钟，已到站" in page
    assert "26 分钟 121 基线" in page
    assert "17.5 分钟 125 达到目标" in page
    assert "19 分钟 150 2026年6月" in page
    assert "数据由周启明核实" in page


def test_a_guard_without_a_measurement_is_awaited_not_drawn(site: Site) -> None:
    assert "返工率 待测基线，原目标 3.5％" in site[FASTER]
    assert site.html[FASTER].count("<table>") == 1


def test_a_topic_without_a_number_has_no_table(site: Site) -> None:
    page = "teams/crew/topics/idea.html"
    assert "待测：还没定下量什么" in site[page]
    assert "<table>" not in site.html[page]


def test_causes_and_what_is_done_about_them_are_told(site: Site) -> None:
    page = site[FASTER]
    assert "工具乱放 要因 5.8 分钟 跟表 12 车 风大" in page
    assert "工具上车 周启明，另有 1 人不列名，期限3月20日 完成" in page
    assert "写成作业卡 进行中" in page


def test_the_story_stands_below_the_headings_of_the_page(site: Site) -> None:
    assert level_of(site.html[FASTER], "背景") == 3
    assert order(site[FASTER], "经过", "背景", "二月下冻雨。", "慢在找工具")


def level_of(html: str, words: str) -> int:
    return int(html.partition(f">{words}</h")[2][0])


def test_what_stays_is_told(site: Site) -> None:
    page = site[FASTER]
    assert "每盖七车省一个钟头，每年 32,000 元，周启明核实" in page
    assert "苫盖作业卡 2026年6月24日 交接清单 日期未写" in page
    assert "苫盖作业卡：货装一班传给篷布班（7月27日 计划）" in page
    assert "调度指挥班 少留十分钟" in page


def test_people_are_named_as_far_as_they_agreed(site: Site) -> None:
    assert "一起做的人 单志远、周启明，另有 1 人不列名" in site[FASTER]
    assert "一起做的人 1 人不列名" in site["teams/other/topics/stopped.html"]


def test_a_topic_leads_to_what_it_came_from_and_what_it_earned(site: Site) -> None:
    assert "学自 画一画时间 来自建议 给篷布工具找个家 得到的表彰 改进班组" in site[FASTER]
    assert 'href="../../../teams/crew/training-2026.html#tr-1"' in site.html[FASTER]
    assert 'href="../../../suggestions/index.html#s-1"' in site.html[FASTER]


def test_steps_and_discussions_stand_in_the_order_of_time(site: Site) -> None:
    assert "选题 2月3日 现状调查 2月中旬 研讨 2月3日 研讨过 2月26日 拆开看，7 人" in site[FASTER]


def test_an_old_address_of_a_topic_still_works(site: Site) -> None:
    assert "一车篷布" in site["old.html"]


def test_results_show_what_arrived_and_what_it_brought(site: Site) -> None:
    page = site[RESULTS]
    assert "1 个课题已经到站：工效 1" in page
    assert "32,000 元 每年省下， 核实过" in page
    assert order(page, "到站的课题", "6月30日", "一车篷布", "核实过的效益", "32,000 元")
    assert "棚车" not in page


def test_before_the_first_result_there_is_a_warm_sentence(tmp_path: Path) -> None:
    page = Site("", tmp_path)[RESULTS]
    assert "第一个成果还在路上" in page
    assert "核实过的效益" not in page


@pytest.mark.parametrize(
    ("benefit", "told"),
    [
        ("{类型: 无形, 内容: 心里有数}", "留下了什么 心里有数"),
        ("{类型: 有形, 金额: 500元}", ""),
        ("{类型: 有形, 金额: 500元, 核实人: 周启明}", "留下了什么 500 元，周启明核实"),
    ],
)
def test_money_is_told_only_when_someone_verified_it(
    tmp_path: Path, benefit: str, told: str
) -> None:
    idea = TOPICS.partition("-- teams/crew/topics/idea.md --")[2].partition("-- teams")[0]
    text = "-- teams/crew/topics/idea.md --" + idea.replace("阶段:", f"效益: {benefit}\n阶段:")
    page = Site(text, tmp_path)["teams/crew/topics/idea.html"]
    assert (told in page) if told else ("500" not in page and "留下了什么" not in page)


def test_the_stages_stand_as_stations_with_their_days(site: Site) -> None:
    assert (
        "选题 2月3日 走过 计划 走过 实施 走过 检查 走过 巩固 走过 结题 6月30日 走过" in site[FASTER]
    )
    late = site["teams/crew/topics/late.html"]
    assert "实施 走过 检查 6月15日 正在这里 巩固 还没到 结题 还没到" in late


def test_a_topic_that_was_stopped_ends_at_its_buffer(site: Site) -> None:
    stopped = site.html["teams/other/topics/stopped.html"]
    assert "stops-stop is-stopped" in stopped
    assert "is-ahead" not in stopped


def test_the_course_of_the_number_is_drawn_with_what_was_changed(site: Site) -> None:
    page = site[FASTER]
    drawing = page[page.index("数字怎么走的") : page.index("全部测点")]
    for part in ("1月", "5月", "6月", "26", "19", "17.5", "起点", "目标", "工具上车"):
        assert part in drawing


def test_a_number_without_a_course_is_not_drawn(site: Site) -> None:
    assert 'class="chart-wide' not in site.html["teams/crew/topics/idea.html"]
    assert "待测" in site["teams/crew/topics/idea.html"]


def test_one_topic_leads_to_the_next(site: Site) -> None:
    assert "接着看 夜里少转一圈 全部课题" in site["teams/other/topics/carried.html"]


def test_of_a_long_board_the_first_of_every_stage_stand_open_and_the_rest_is_folded(
    tmp_path: Path,
) -> None:
    topic = "-- teams/crew/topics/{0:02}.md --\n---\n标题: 第 {0:02} 题\n类别: 质量\n阶段: {1}\n组长: 单志远\n开始: 2026-03-01\n期限: 2026-09-30\n指标: {{名称: 漏检, 单位: 件, 方向: 下降}}\n---\n"
    site = Site("".join(topic.format(n, ("实施", "检查")[n % 2]) for n in range(40)), tmp_path)
    board = site.html["topics/index.html"].partition('<div id="topics">')[2]
    opened, _, folded = board.partition("<details")
    assert opened.count("data-keys") == 10
    assert folded.count("data-keys") == 30
    assert "实施：还有 15 个" in seen(folded)
