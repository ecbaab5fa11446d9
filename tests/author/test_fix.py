"""Repairs: exactly what was slipped is written anew, everything else stays as its author left it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.author.mending import fixed, mended, pages
from tests.whole import CREW, SOUND, built, copy_of, files_in

TEAM = f"{CREW}/team.yaml"
MEMBERS = f"{CREW}/members.yaml"
TRAINING = f"{CREW}/training-2026.yaml"
PLAN = f"{CREW}/plan-2026.yaml"
RULE = f"{CREW}/rules/learning.md"
TOPIC = f"{CREW}/topics/less-damage.md"
POST = f"{CREW}/posts/rain.md"
CONCEPT = "campaign/concepts/systems-thinking.md"
CALENDAR = "calendar/2026.yaml"


@dataclass(frozen=True, slots=True)
class Slip:
    """`old` of a sound file was slipped into `new`; `fixed` is what repairing writes, else `old`."""

    code: str
    file: str
    old: str
    new: str
    fixed: str = ""


SLIPS = (
    Slip("W101", TEAM, "简称: 装一", "简称：装一"),
    Slip("W102", TEAM, "简称: 装一", "简称:装一"),
    Slip("W103", TEAM, "  确定时间", "\t确定时间"),
    Slip("W104", TEAM, "  确定时间", "　确定时间"),
    Slip("W106", CONCEPT, "- 画一张", "-画一张"),
    Slip("W106", CALENDAR, "- 2026", "－ 2026"),
    Slip("W106", CALENDAR, "- 2026", "·2026"),
    Slip("W107", TEAM, "地点: 三号货位休息室", "地点: 三号: 休息室", '地点: "三号: 休息室"'),
    Slip("W107", TEAM, "地点: 三号货位休息室", "地点: @三号", '地点: "@三号"'),
    Slip("W107", TEAM, "photos/team.png", '"photos\\team.png"', "'photos\\team.png'"),
    Slip("W108", TEAM, "地点: 三号货位休息室", '地点: "三号" 货位', "地点: '\"三号\" 货位'"),
    Slip("N108", TEAM, "简称: 装一", "简称: “装一”"),
    Slip("N108", TEAM, "简称: 装一", '简称: "“装一”"', '简称: "装一"'),
    Slip("N108", TEAM, "地点: 三号货位休息室", "地点: “三号: 左”", '地点: "三号: 左"'),
    Slip("W113", TRAINING, "日期: 2026-06-03", "日期: 6月3日"),
    Slip("N115", TRAINING, "编号: tr-crew-1-01", "编号: TR crew-1 01"),
    Slip("N115", TRAINING, "编号: tr-crew-1-01", '编号: "Tr_crew_1_01"', '编号: "tr-crew-1-01"'),
    Slip("W117", TEAM, "主要工作:", "主要工做:"),
    Slip("W117", POST, "原来认为:", "原来人为:"),
    Slip("W119", RULE, "---\n标题: 货装", "———\n标题: 货装"),
    Slip("W119", RULE, "---\n标题: 货装", "－－－\n标题: 货装"),
    Slip("W120", TEAM, "photos/team.png", "photos/Team.PNG"),
    Slip("W120", TOPIC, "../photos/work.png", "../photos/Work.PNG"),
    Slip("N106", PLAN, "教员: 单志远", "教员: 1、马骏 2、单志远", "教员: 马骏、单志远"),
    Slip(
        "N106", TOPIC, "组员: [单志远, 何丽娟]", "组员: 1.单志远 2.何丽娟", "组员: 单志远、何丽娟"
    ),
    Slip("N115", TRAINING, "计划: p-01", "计划: P 01"),
    Slip("N115", TOPIC, "[tr-crew-1-01]", "[TR crew-1 01]"),
    Slip("N124", TRAINING, "教员: 马骏", "教员: 马 骏"),
    Slip("N124", MEMBERS, "姓名: 马骏", "姓名: 马　骏"),
    Slip("N127", TOPIC, "## 对策", "##对策"),
    Slip("N127", TOPIC, "## 对策", "＃＃　对策"),
    Slip("N127", TOPIC, "![空货位](../photos/work.png)", "！[空货位]（../photos/work.png）"),
    Slip("N127", TOPIC, "[分享](../posts/rain.md)", "[分享]（../posts/rain.md）"),
    Slip("N127", POST, "量了十二车", "１、量了十二车", "1. 量了十二车"),
    Slip("N127", POST, "量了十二车", "·量了十二车", "- 量了十二车"),
    Slip("N127", POST, "量了十二车", "车｜漏\n－｜－\n3｜7\n\n", "车|漏\n-|-\n3|7\n\n"),
    Slip("N127", TOPIC, "两个人一起压边", "两个人&nbsp;一起压边", "两个人 一起压边"),
    Slip("N128", TEAM, "简称: 装一", "简称: 装\u200b一"),
    Slip("N128", POST, "量了十二车", "量了\x0b十\u200b二车"),
    Slip("W310", TOPIC, "../posts/rain.md", "../posts/Rain.md"),
)


def slipped(content: Path, slip: Slip) -> Path:
    file = content / slip.file
    text = file.read_text(encoding="utf-8")
    assert slip.old in text, "the site in order has changed"
    file.write_text(text.replace(slip.old, slip.new, 1), encoding="utf-8", newline="")
    return file


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.code} {slip.new!r}")
def test_a_slip_is_written_as_it_should_be_and_nothing_else(slip: Slip, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    before = files_in(content)
    text = (content / slip.file).read_text(encoding="utf-8")
    slipped(content, slip)
    as_read = built(content)
    assert slip.code in {one.code for one in as_read.problems}
    assert mended(content).written == (slip.file,)
    expected = text.replace(slip.old, slip.fixed or slip.old, 1)
    assert files_in(content) == {**before, slip.file: expected.encode()}
    after = built(content)
    assert after.problems == ()
    if slip.code != "W117":  # what a misspelt key held was not used
        assert pages(after) == pages(as_read)
    assert fixed(content).files == ()
