"""When what a page tells of last changed."""

from datetime import date
from pathlib import Path

from site_builder.views.changed import changed_on
from site_builder.views.frame import Assets, frame_of
from site_builder.views.pages import make_pages
from tests.factories import SITE, TEAM, bulletin_of, page_at, words_of

TOPIC = """\
-- teams/crew/topics/coil.md --
---
标题: 卷钢一次装对
类别: 质量
阶段: 检查
组长: 单志远
开始: 2026-01-10
期限: 2026-12-30
指标: {名称: 合格率, 单位: "%", 方向: 上升, 目标: 97, 数据: [{时期: 2026-05, 数值: 95}]}
研讨: [{日期: 2026-03-02}]
---
"""
TRAINING = (
    "-- teams/crew/training-2026.yaml --\n- {内容: 绑扎, 日期: 2026-06-20, 学时: 1, 参加: 5}\n"
)


def test_the_latest_day_written_counts(tmp_path: Path) -> None:
    changed = changed_on(bulletin_of(SITE + TEAM + TOPIC + TRAINING, tmp_path))
    assert changed["teams/crew/topics/coil.md"] == date(2026, 5, 31)
    assert changed["teams/crew/training-2026.yaml"] == date(2026, 6, 20)
    assert changed["teams/crew/team.yaml"] == date(2026, 6, 20)


def test_a_page_says_when_it_last_changed(tmp_path: Path) -> None:
    bulletin, words = bulletin_of(SITE + TEAM + TOPIC, tmp_path), words_of()
    pages = make_pages(bulletin, words)
    frame = frame_of(bulletin, words, pages, Assets("", "", ""))
    assert frame.around(page_at(pages, "teams/crew/topics/coil.html")).changed == "2026年5月31日"
    assert frame.around(page_at(pages, "topics/index.html")).changed == ""
