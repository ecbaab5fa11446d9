"""Several mistakes at once: each told once at its place in the author's file, and nothing besides.

A case replaces texts in files of a site in order; ⟦CODE|…⟧ in a new text stands around the place
of a problem. A file may then be saved in another encoding, with other line ends. What is said, and
the lines as the repairs leave them, stand in `mistakes/together.txt`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.said import assert_said, cases
from tests.test_mistakes import (
    AWARDS,
    CONCEPT,
    MEMBERS,
    PLAN,
    POST,
    RULE,
    SUGGESTIONS,
    TEAM,
    TOPIC,
    TRAINING,
    UNIT,
)  # fmt: skip
from tests.whole import CREW, SOUND, TARPAULIN, built, copy_of, places

SITE, CALENDAR, NEWS = "site.yaml", "calendar/2026.yaml", "news/2026/notice.md"
CHANGES, PHOTOS, MENTORING = (f"{CREW}/{n}.yaml" for n in ("changes", "photos", "mentoring"))
KNOT = f"{TARPAULIN}/special-skills/knot.md"
_MARK = re.compile(r"⟦(?P<codes>[A-Z0-9,]+)\|(?P<text>[^⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Saved:
    """How an editor's program saves a file."""

    encoding: str = "utf-8"
    newline: str = "\n"
    said: str = ""  # the code of what is said of the file as a whole


GBK = Saved("gb18030", "\r\n", "W109")
NOTEPAD = Saved("utf-8-sig", "\r\n")
UNICODE = Saved("utf-16", "\r\n", "N110")
MAC = Saved("utf-8", "\r")


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    changes: tuple[tuple[str, str, str], ...]
    saved: Mapping[str, Saved] = field(default_factory=dict)


def alone(name: str, file: str, *changes: tuple[str, str], saved: Saved | None = None) -> Case:
    """A case of one file."""
    made = tuple((file, old, new) for old, new in changes)
    return Case(name, made, {} if saved is None else {file: saved})


CASES = (
    alone("full-width colon and smart quotes in one line", TEAM, ("简称: 装一", "简称⟦W101|：⟧⟦N108|“装一”⟧")),
    alone("full-width colon, smart quotes and a fuzzy date in one line", TRAINING, ("  日期: 2026-06-03", "  日期⟦W101|：⟧⟦W113|“6月3日”⟧")),
    alone("full-width colon and an impossible day", TRAINING, ("日期: 2026-06-03", "日期⟦W101|：⟧⟦E134|2026-02-30⟧")),
    alone("no blank and a misspelt key", TEAM, ("主要工作: ", "⟦W117|主要工做⟧⟦W102|:⟧")),
    alone("full-width colon after a misspelt key", TEAM, ("主要工作: ", "⟦W117|主要工做⟧⟦W101|：⟧")),
    alone("misspelt key beside the proper one", TEAM, ("地点: 三号", "⟦W203|地典⟧: 东头\n地点: 三号")),
    alone("key twice, the second with a full-width colon", TEAM, ("简称: 装一", "简称: 装一\n⟦E116|简称⟧⟦W101|：⟧一班")),
    alone("minus without a blank and a key without one", TRAINING, ("- 内容: 雨布", "⟦W106|-⟧内容⟦W102|:⟧雨布")),
    alone("minus without a blank, its fields below the first letter", TRAINING, ("""- 内容: 雨布怎么压边
  日期: 2026-06-03
  学时: 1.5
  时段: 班后
  形式: [互教]
  内容类别: 安全
  教员: 马骏
  参加: 4""", """⟦W106|-⟧内容: 雨布怎么压边
 日期: 2026-06-03
 学时: 1.5
 时段: 班后
 形式: [互教]
 内容类别: 安全
 教员: 马骏
 参加: 4""")),
    alone("minus without a blank, its fields below the minus", TRAINING, ("- 内容: 雨布怎么压边\n  日期", "- 内容: 雨布怎么压边\n⟦E149|日⟧期")),
    alone("tab and full-width colon in one line", TEAM, ("  确定时间: ", "⟦W103|\t⟧确定时间⟦W101|：⟧")),
    alone("full-width indentation and a date in words", TEAM, ("  确定时间: 2026-01-20", "⟦W104|　　⟧确定时间: ⟦E137|6月30日⟧")),
    alone("mark and tab saved by Notepad", TEAM, ("  确定时间", "⟦W103|\t⟧确定时间"), saved=NOTEPAD),
    alone("mark, tab and full-width colon in the first line", TEAM, ("名称: 货装", "名称⟦W101|：⟧货装"), ("  确定时间", "⟦W103|\t⟧确定时间"), saved=NOTEPAD),
    alone("GBK with full-width colons", TEAM, ("简称: 装一", "简称⟦W101|：⟧装一"), ("班组长: ", "班组长⟦W101|：⟧"), saved=GBK),
    alone("GBK with an unknown choice", PLAN, ("状态: 计划", "状态: ⟦E118|搞定了⟧"), saved=GBK),
    alone("GBK in prose with a mobile number", POST, ("量了十二车", "⟦P122|13800138000⟧量了十二车"), saved=GBK),
    alone("UTF-16 with a misspelt key", TEAM, ("主要工作:", "⟦W117|主要工做⟧:"), saved=UNICODE),
    alone("old Mac line ends with a tab", TEAM, ("  确定时间", "⟦W103|\t⟧确定时间"), saved=MAC),
    alone("header and body", POST, ("类型: 反思", "类型⟦W101|：⟧反思"), ("量了十二车", "量了⟦E126|××⟧车")),
    alone("header, body and GBK", POST, ("作者: 马骏", "作者: ⟦E252|马俊⟧"), ("量了十二车", "量了⟦E126|××⟧车"), saved=GBK),
    alone("look-alike fences and a full-width colon", RULE, ("---\n标题: 货装", "⟦W119|———⟧\n标题⟦W101|：⟧货装"), ("2026-02-01\n---", "2026-02-01\n⟦W119|－－－⟧")),
    alone("header never closed, date without a year", RULE, ("生效日期: 2026-02-01\n---\n", "⟦W151|生效日期: 2026-02-01⟧\n\n")),
    alone("picture and link in one line of prose", TOPIC, ("看[分享](../posts/rain.md)。", "看[分享](⟦W300|../posts/rains.md⟧)，![空货位](⟦E314|../photos/9.jpg⟧)。")),
    alone("unknown person twice in one team", TRAINING, ("教员: 单志远", "教员: ⟦E252|单志元⟧"), ("教员: 马骏", "教员: 单志元")),
    alone("known and unknown people in one list", TOPIC, ("组员: [单志远, 何丽娟]", "组员: 单志远、⟦E252|何丽绢⟧")),
    alone("one-line list of people", AWARDS, ("获奖人: [马骏]", "获奖人: 马骏、何丽娟")),
    alone("two dates of one record", TOPIC, ("开始: 2026-02-03", "开始: ⟦E137|2月3日⟧"), ("期限: 2026-07-31", "期限: ⟦E135|26-7-31⟧")),
    alone("two records, a mistake in each", TRAINING, ("日期: 2026-03-13", "日期: ⟦E146|2026-13-03⟧"), ("日期: 2026-06-03", "日期: ⟦E113|上礼拜⟧")),
    alone("a record left out and what refers to it", TRAINING, ("日期: 2026-03-13", "日期: ⟦E136|03/04/2026⟧")),
    alone("a plan item left out and what refers to it", PLAN, ("时间: 3月中旬", "时间: ⟦E138|等通知⟧")),
    Case("a topic left out and the links to it",
         changes=((TOPIC, "阶段: 检查", "阶段: ⟦E118|快完了⟧"), (POST, "量了十二车", "见[课题](../topics/less-damage.md)"))),
    alone("a roster that cannot be read and the people on it", MEMBERS, ("- 姓名: 马骏", '- 姓名: ⟦E150|"⟧马骏')),
    alone("a unit that cannot be read and the rotas in it", UNIT, ("类型: 科", "⟦E152|类型 科⟧")),
    alone("settings that cannot be read", SITE, ("口号: 今天", '口号: ⟦E150|"⟧今天')),
    alone("syntax beyond reading and other slips before it", TEAM, ("简称: 装一", "简称：装一"), ("照片: photos/team.png", "照片: ⟦E158|[⟧photos/team.png")),
    alone("conflict marks and other slips", PLAN, ("年份: 2026", "年份：2026"), ("  - 编号: p-02", "⟦E132|<<<<<<< 我的⟧\n  - 编号: p-02\n=======\n  - 编号: p-03\n>>>>>>> 他的")),
    alone("the same slip on every line", TOPIC,
         ("编号: t", "编号⟦W101|：⟧t"), ("标题: 雨", "标题：雨"), ("类别: 质", "类别：质"), ("来源: 自", "来源：自"),
         ("阶段: 检", "阶段：检"), ("组长: 马", "组长：马"), ("开始: 2", "开始：2")),
    alone("invisible characters in a key and a value", TEAM, ("简称: 装一", "⟦N128|\u200b⟧简称: 装\u200b一")),
    alone("word processor's blanks before a field", TEAM, ("  内容: 车车", "⟦W104|\xa0\xa0⟧内容: 车车")),
    alone("full-width digits, percent and brackets", TEAM, ("目标值: 97.5%", "目标值: ⟦N114|９７.５％⟧")),
    alone("an id with capitals and blanks", SUGGESTIONS, ("编号: s-2026-01", "编号: ⟦N115|S 2026 01⟧")),
    alone("two ids of one file", PLAN, ("编号: p-02", "编号: ⟦E115|p-01⟧")),
    alone("two fields of a choice", TRAINING, ("时段: 班前", "时段: ⟦E118|早上⟧"), ("内容类别: 安全", "内容类别: ⟦E118|其它事⟧")),
    alone("yes and no in other words", MEMBERS, ("姓名: 是, 日期: 2026-01-13", "姓名: √, 照片: ×, 日期: 2026-01-13")),
    alone("consent key misspelt", MEMBERS, ("姓名: 是, 日期: 2026-01-13", "姓名: 是, ⟦E208|日其⟧: 2026-01-13")),
    alone("private key beside an unknown one", MEMBERS, ("- 姓名: 何丽娟", "- 姓名: 何丽娟\n  ⟦P206|生日⟧: 三月\n  ⟦W203|血压⟧: 高")),
    alone("two private numbers in one line", POST, ("量了十二车", "⟦P122|11010519491231002X⟧，⟦P122|139-1234-5678⟧")),
    alone("times written otherwise", TRAINING, ('开始: "07:40"', "开始: 7点40"), ('结束: "08:00"', "结束: ⟦E111|八点整左右⟧")),
    Case("range backwards and a weekday that is wrong",
         changes=((CALENDAR, "2026-06-19 至 2026-06-21", "⟦E139|2026-06-21 至 2026-06-19⟧"), (TRAINING, "日期: 2026-06-03", "日期: ⟦W134|2026-06-03（周一）⟧"))),
    Case("mistakes in many files", changes=(
        (SITE, "口号: 今天", "口号⟦W101|：⟧今天"), (NEWS, "类型: 公示", "类型: ⟦E118|公事⟧"),
        (CHANGES, "参与人数: 4", "参与人数: ⟦E142|全班⟧"), (MENTORING, "开始: 2026-03-02", "开始: ⟦E134|2026-02-29⟧"))),
    alone("English keys beside Chinese ones", KNOT, ("日期: 2026-06", "⟦W117|dat⟧: 2026-06"), ("原来: 42 秒", "⟦W117|befor⟧⟦W102|:⟧42 秒")),
    alone("pinyin of another character in a key and a choice", SUGGESTIONS, ("建议人: 马骏", "⟦W117|建意人⟧: 马骏"), ("状态: 完成", "状态: ⟦E118|玩成⟧")),
    alone("lists with marks of a word processor", CONCEPT, ("- 画一张", "⟦W106|•⟧ 画一张")),
    alone("numbered list in a header", MENTORING, ("目标: [独立完成卷钢加固]", "目标:\n    ⟦W106|1、⟧独立完成卷钢加固\n    ⟦W106|2、⟧会看垫点")),
    alone("backslashes in a picture's path", TEAM, ("照片: photos/team.png", '照片: ⟦W107|"photos\\team.png"⟧')),
    Case("two teams, a mistake in each", changes=(
        (TEAM, "简称: 装一", "⟦W203|微信群⟧: 装一"), (f"{TARPAULIN}/team.yaml", "地点: 三号", "⟦W203|微信群⟧: 有\n地点: 三号"))),
    alone("an unknown key in every record is told once", TRAINING, ("  计划: p-01", "  ⟦W203|天气⟧: 晴"), ("  学时: 1.5", "  学时: 1.5\n  天气: 雨")),
    alone("photo without people and another without a file", PHOTOS, ("文件: photos/work.png, 说明: 空货位, 拍摄时间: 2026-02-20, 人物: 无", "文件: photos/work.png, 说明: 空货位, 人物: ⟦E252|马俊⟧")),
)  # fmt: skip


def spoil(content: Path, case: Case) -> list[tuple[str, str, int, int]]:
    """Make the mistakes; return the problems that they must give, in order."""
    expected = [(saved.said, path, 0, 1) for path, saved in case.saved.items() if saved.said]
    for path in dict.fromkeys(path for path, _, _ in case.changes):
        text = (content / path).read_text(encoding="utf-8")
        for _, old, new in (change for change in case.changes if change[0] == path):
            assert old in text, "the site in order has changed"
            text = text.replace(old, new, 1)
        expected += _marked(path, text)
        saved = case.saved.get(path, Saved())
        plain = _MARK.sub(lambda mark: mark["text"], text).replace("\n", saved.newline)
        (content / path).write_bytes(plain.encode(saved.encoding))
    return sorted(expected, key=lambda one: (one[1], one[2], one[3], one[0]))


def _marked(path: str, text: str) -> list[tuple[str, str, int, int]]:
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        taken = 0
        for mark in _MARK.finditer(line):
            column = mark.start() - taken + 1
            found += [(code, path, number, column) for code in mark["codes"].split(",")]
            taken += len(mark.group()) - len(mark["text"])
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mistakes_made_together_are_each_told_once(
    case: Case, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    content = copy_of(SOUND, tmp_path)
    expected = spoil(content, case)
    site = built(content)
    told = sorted(places(site.problems), key=lambda one: (one[1], one[2], one[3], one[0]))
    assert told == expected
    assert_said("together", case.name, site, pytestconfig)


def test_every_golden_case_is_still_made() -> None:
    assert cases("together") == {case.name for case in CASES}
