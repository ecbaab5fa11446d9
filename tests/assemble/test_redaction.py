"""No name that must not be shown is anywhere in the bulletin."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.redact import Redactor, Withheld
from site_builder.assemble.spelling import bare, pattern_of
from tests.sites import AGREED, CREW, bulletin, codes, file, member, problems, roster, team

HIDDEN = roster(member("单志远", ""), member("周启明"))


def changed(title: str, *more: str, people: str = HIDDEN) -> str:
    """The title of a change as shown by a team of 单志远 (withheld) and 周启明 (shown)."""
    changes = file("changes.yaml", f'- {{标题: "{title}", 日期: 2026-04-12}}\n')
    return bulletin(team(people, changes, *more)).value.changes[0].form.title


class TestSpellings:
    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("单志远的主意", "单**的主意"),
            ("听单 志 远讲", "听单**讲"),
            ("听单　志远讲", "听单**讲"),
            ("单志远单志远", "单**单**"),
            ("周启明教单志远", "周启明教单**"),
            ("单志", "单志"),
            ("周启明", "周启明"),
        ],
    )
    def test_a_name_is_found_in_a_text(self, written: str, shown: str) -> None:
        assert changed(written) == shown

    @pytest.mark.parametrize("dot", "•・‧·∙⋅･.．。")
    def test_any_dot_between_the_parts_of_a_name_is_the_same(self, dot: str) -> None:
        people = roster(member("吐尔逊·阿里", ""), member("单志远"))
        assert changed(f"听吐尔逊{dot}阿里讲", people=people) == "听吐尔逊·**讲"

    @pytest.mark.parametrize(
        "written", ["John Smith", "JOHN SMITH", "john  smith", "John\u3000Smith"]
    )
    def test_latin_names_are_found_in_any_case(self, written: str) -> None:
        people = roster(member("John Smith", ""), member("单志远"))
        assert "mith" not in changed(f"听{written}讲", people=people).casefold()

    def test_latin_names_are_no_part_of_words(self) -> None:
        people = roster(member("Li", ""), member("单志远"))
        assert changed("List of Li, Ali and LI", people=people) == "List of L*, Ali and L*"

    def test_a_name_of_one_character_is_left_in_texts(self) -> None:
        people = roster(member("单", ""), member("周启明"))
        assert changed("单车与简单", people=people) == "单车与简单"

    def test_a_longer_name_that_is_shown_stays_whole(self) -> None:
        people = roster(member("王伟", ""), member("王伟民"), member("单志远"))
        assert changed("王伟民教王伟", people=people) == "王伟民教王*"
        text = team(people, leader="王伟民")
        assert bulletin(text).value.longer_names == ("王伟民",)

    def test_a_longer_name_that_is_not_shown_is_masked_whole(self) -> None:
        people = roster(member("王伟", ""), member("王伟民", ""), member("单志远"))
        assert changed("王伟民教王伟", people=people) == "王**教王*"

    def test_a_longer_name_shown_elsewhere_is_masked_where_its_bearer_is_not(self) -> None:
        text = team(roster(member("王伟民")), folder="teams/a", leader="王伟民") + "\n"
        change = file("changes.yaml", "- {标题: 王伟民和王伟, 日期: 2026-04-12}\n")
        people = roster(member("王伟", ""), member("王伟民", ""))
        text += team(people, change, folder="teams/b", leader="王伟")
        assert bulletin(text).value.changes[0].form.title == "王**和王*"

    @given(st.lists(st.text("王伟民李·ab ", min_size=1, max_size=4), min_size=1, max_size=9))
    def test_many_names_are_found_as_one_by_one(self, names: list[str]) -> None:
        spelt = [name.strip() for name in names if bare(name)]
        pattern = pattern_of(spelt)
        for name in spelt:
            assert pattern is not None
            found = pattern.search(f"（{name}）")
            assert found is not None
            assert bare(found.group()) in {bare(one) for one in spelt}

    def test_no_names_make_no_pattern(self) -> None:
        assert pattern_of(()) is None
        empty = Redactor((), {}, {}, None)
        assert (empty.text("单", ""), empty.prose("单", ""), empty.names_in("单", "")) == (
            "单",
            "单",
            (),
        )


class TestProse:
    def _body(self, text: str) -> str:
        post = file("posts/a.md", f"---\n标题: 分享\n类型: 分享\n日期: 2026-06-18\n---\n{text}")
        body = bulletin(team(HIDDEN, post)).value.posts[0].body
        assert body is not None
        return body.text.strip()

    def test_the_stars_of_a_mask_are_no_emphasis(self) -> None:
        assert self._body("听**单志远**讲，单志远教") == r"听**单\*\***讲，单\*\*教"

    def test_a_name_over_the_end_of_a_line_is_found_and_lines_stay(self) -> None:
        assert self._body("听单\n志远讲\n又讲") == "听单\\*\\*\n讲\n又讲"

    def test_a_name_does_not_run_over_two_paragraphs(self) -> None:
        assert self._body("买单\n\n志远者成") == "买单\n\n志远者成"

    def test_a_name_that_is_shown_stays_as_it_is(self) -> None:
        assert self._body("听周启明讲") == "听周启明讲"

    def test_a_shared_name_stays_where_its_bearer_is_shown(self) -> None:
        text = team(roster(member("王伟", "")), folder="teams/a", leader="王伟") + "\n"
        post = file("posts/a.md", "---\n标题: 王伟\n类型: 分享\n日期: 2026-06-18\n---\n王伟讲")
        text += team(roster(member("王伟")), post, folder="teams/b", leader="王伟")
        (found,) = bulletin(text).value.posts
        assert found.body is not None
        assert (found.form.title, found.body.text.strip()) == ("王伟", "王伟讲")


class TestReports:
    def test_a_withheld_name_in_a_text_is_told_at_its_place(self) -> None:
        text = team(
            HIDDEN,
            file("changes.yaml", "- {标题: 听单志远讲, 日期: 2026-04-12}\n"),
            file(
                "posts/a.md", "---\n标题: 分享\n类型: 分享\n日期: 2026-06-18\n---\n一\n问单志远\n"
            ),
        )
        assert problems(text) == [
            ("W257", f"{CREW}/changes.yaml", 1, 9),
            ("W257", f"{CREW}/posts/a.md", 7, 2),
        ]

    def test_a_withheld_name_in_the_words_of_a_team_is_told_too(self) -> None:
        text = team(HIDDEN, rest="口号: 学习单志远\n")
        assert problems(text) == [("W257", f"{CREW}/team.yaml", 5, 7)]

    def test_a_name_where_a_person_is_meant_is_masked_in_silence(self) -> None:
        assert codes(team(HIDDEN, rest="分工: [{职务: 安全员, 谁: 单志远}]\n")) == []

    def test_a_record_that_is_not_shown_is_not_searched(self) -> None:
        change = file("changes.yaml", "- {标题: 听单志远讲, 日期: 2026-04-12, 发布状态: 草稿}\n")
        found = bulletin(team(HIDDEN, change))
        assert found.problems == ()
        assert [one.title for one in found.value.held] == ["听单**讲"]


# Fields of words in every kind: `@` stands for what an author may write there.
SITE = """\
-- site.yaml --
标题: 一线@
单位: 单位@
口号: 口号@
导语: 导语@
个人信息联系人: {部门: 工会@, 地点: 楼@}
责任编辑: 顾文清
-- campaign/campaign.yaml --
名称: 创争@
口号: 口@
开始: 2026-01-01
结束: 2027-12-31
终点: 终@
指导思想: 想@
阶段: [{名称: 启@, 开始: 2026-01-01, 结束: 2026-03-31, 目标: 标@}]
创建目标: [{编号: G1, 内容: 愿@, 标签: [签@]}]
创建要求: [{编号: R1, 内容: 求@, 途径: [法@]}]
-- campaign/concepts/a.md --
---
标题: 思考@
一句话: 看@
做法: [画@]
---
正文@
-- campaign/documents/a.md --
---
标题: 办法@
摘要: 摘@
---
正文@
-- calendar/2026.yaml --
依据: 通知@
-- news/2026/a.md --
---
标题: 公示@
类型: 公示
日期: 2026-07-10
联系方式: {部门: 工会@, 电话: 6021}
---
正文@
-- people.yaml --
- {姓名: 顾文清, 岗位: 干事@, 部门: 办@, 擅长: [写@], AGREED}
-- teams/unit.yaml --
名称: 处@
简称: 处@
愿景: 愿@
简介: 简@
应有班组: [某班@]
班制: [{名称: 倒@, 循环: 白、休, 起点: 2026-01-01, 班次: {白: 08:00-20:00}, 班组: {甲@: 0, 乙: 1}}]
指标: [{名称: 量@, 单位: 次@, 方向: 上升, 目标: 5 次@}]
目标: [{内容: 标@, 目标值: 5 件@}]
-- teams/crew-1/team.yaml --
名称: 一班@
简称: 一@
班组长: 单志远
主要工作: 装@
地点: 室@
班制: 倒@/甲@
愿景: {内容: 稳@, 支柱: [一@, 二@, 三@]}
口号: 口@
目标: [{内容: 学@, 指标: 数@, 目标值: 3 人@}]
指标: [{名称: 数@, 单位: 人@, 方向: 上升, 基线: 1, 目标: 9, 数据: [{时期: 2026-05, 数值: 4}]}]
分工: [{职务: 委员@, 谁: 单志远}]
称号: [{称号: 先进@, 年份: 2025}]
课题小组: [{名称: 组@, 组长: 单志远, 组员: [周启明, 单志远], 登记号: 号@}]
支持: [{类型: 时间, 内容: 假@, 对象: 人@, 提供: 科@}]
-- teams/crew-1/members.yaml --
- {姓名: 单志远, 岗位: 班长@}
- {姓名: 周启明, 岗位: 装@, 个人愿景: 像@一样, AGREED}
-- teams/crew-1/vision.md --
---
标题: 由来@
---
正文@
-- teams/crew-1/plan-2026.yaml --
审批人: 单志远
需求: 需@
计划: [{编号: p-1, 内容: 学@, 时间: 3月, 对象: 全@, 教员: 单志远, 原因: 因@, 备注: 注@, 地点: 室@}]
-- teams/crew-1/training-2026.yaml --
- {编号: tr-1, 计划: p-1, 内容: 练@, 日期: 2026-03-05, 学时: 1, 参加人员: [单志远, 周启明], 教员: 单志远, 地点: 场@, 资料: 卡@, 备注: 注@, 标签: [签@]}
-- teams/crew-1/suggestions-2026.yaml --
- {编号: s-1, 标题: 建议@, 建议人: 单志远, 日期: 2026-02-11, 答复: 好@, 负责人: 单志远, 效果: 效@}
-- teams/crew-1/awards-2026.yaml --
- {编号: a-1, 名称: 奖@, 获奖人: 单志远, 日期: 2026-06-30, 理由: 因@, 金句: 说@, 佐证: [tr-1, t-1]}
-- teams/crew-1/mentoring.yaml --
- {师傅: 单志远, 徒弟: 周启明, 开始: 2026-03-01, 目标: [教@], 结果: 果@, 协议号: 号@}
-- teams/crew-1/skills.yaml --
评定人: 谁@
说明: {U: 能@}
技能: [{名称: 绳结@}]
等级: {单志远: {绳结@: U}, 周启明: {绳结@: O}}
-- teams/crew-1/changes.yaml --
- {标题: 变@, 日期: 2026-04-12, 变化: {原来: 旧@, 现在: 新@}, 原因: 因@, 效果: 效@, 牵连: [{谁: 某@, 影响: 怎@}]}
-- teams/crew-1/photos.yaml --
- {文件: a.jpg, 说明: 说@, 地点: 地@, 人物: 无, 拍摄: 单志远}
-- teams/crew-1/photos/a.jpg --
-- teams/crew-1/topics/a.md --
---
编号: t-1
标题: 课题@
类别: 工效
阶段: 检查
小组: 组@
组长: 单志远
组员: [周启明, 单志远]
开始: 2026-02-01
期限: 2026-06-30
指标: {名称: 时间@, 单位: 分钟, 方向: 下降, 基线: 26, 目标: 18, 数据: [{时期: 2026-05, 数值: 17}], 核实人: 单志远}
看护指标: [{名称: 质量@, 单位: 件@, 方向: 下降, 基线: 2, 目标: 1}]
原因: [{内容: 乱@, 证据: 跟@}]
对策: [{内容: 挂@, 谁: 单志远}]
牵连: [{谁: 班@, 影响: 变@}]
研讨: [{日期: 2026-02-10, 内容: 谈@}]
效益: {内容: 省@, 金额: 3元, 核实人: 单志远}
固化: [{文件: 卡@}]
推广: [{班组: 一班@}]
合作班组: [一班@]
奖励: 奖@
心得: 得@
---
## 背景@

正文@
-- teams/crew-1/posts/a.md --
---
标题: 分享@
类型: 反思
日期: 2026-06-18
作者: 单志远
审核人: 周启明
问题: 问@
原来认为: 旧@
下一步: 步@
图片: [photos/a.jpg]
---
正文@
-- teams/crew-1/rules/a.md --
---
标题: 制度@
---
正文@
-- teams/crew-1/special-skills/a.md --
---
标题: 绝活@
绝活人: 单志远
内容: 快@
证明: 证@
推广到: [一班@]
---
正文@
""".replace("AGREED", AGREED)
PLACES = len(re.findall("@", SITE))


def parts(value: Any) -> Iterator[str]:
    """Every text in a value, however deep; withheld names themselves left aside."""
    if isinstance(value, str):
        yield value.value if isinstance(value, Enum) else str(value)
    else:
        for one in _inside(value):
            yield from parts(one)


def _inside(value: Any) -> Iterable[Any]:
    match value:
        case Withheld():
            return ()
        case BaseModel():
            return (getattr(value, name) for name in type(value).model_fields)
        case dict():
            return (*value, *value.values())
        case tuple() | list() | set() | frozenset():
            return value
        case _ if is_dataclass(value):
            return (getattr(value, one.name) for one in fields(value))
        case _:
            return ()


def leaks(found: Bulletin, name: str) -> list[str]:
    return [text for text in parts(found) if bare(name) in bare(text)]


def planted(text: str, where: frozenset[int]) -> str:
    """The site with `text` at the marked places of those numbers."""
    pieces = SITE.split("@")
    marked = (text if number in where else "" for number in range(PLACES))
    return "".join(piece + mark for piece, mark in zip(pieces, (*marked, ""), strict=True))


def test_without_the_name_the_site_is_in_order() -> None:
    assert codes(planted("", frozenset())) == []


def test_a_name_written_everywhere_is_nowhere() -> None:
    found = bulletin(planted("单志远", frozenset(range(PLACES))))
    assert leaks(found.value, "单志远") == []
    assert {one.code for one in found.problems} == {"W257"}


def test_a_name_that_may_be_shown_is_everywhere() -> None:
    found = bulletin(planted("周启明", frozenset(range(PLACES)))).value
    assert len(leaks(found, "周启明")) > PLACES / 2


@settings(max_examples=40, deadline=None)
@given(
    st.sets(st.integers(0, PLACES - 1), min_size=1, max_size=6),
    st.sampled_from(["单志远", "单 志远", "单志 远", "单　志　远"]),
)
def test_a_name_written_anywhere_is_nowhere(where: set[int], name: str) -> None:
    found = bulletin(planted(name, frozenset(where))).value
    assert leaks(found, "单志远") == []
    assert [one.name for one in found.withheld] == ["单志远"]
