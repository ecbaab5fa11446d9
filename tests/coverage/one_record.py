"""Changes of one record of the demo, each with the cells it must change: one for every measure."""

from collections.abc import Mapping
from dataclasses import dataclass

SECOND = "teams/loading/crew-2/"  # where most changes are made
COPIES = "teams/loading/crew-2/counts.yaml"
IDEAS = "teams/loading/crew-2/suggestions-2026.yaml"
LESSONS = "teams/loading/crew-2/training-2026.yaml"
PRAISE = "teams/loading/crew-2/awards-2026.yaml"
PEOPLE = "teams/loading/crew-2/members.yaml"
PLAN = "teams/loading/crew-2/plan-2026.yaml"
TEAM = "teams/loading/crew-2/team.yaml"
TOPIC = "teams/loading/crew-2/topics/boxcar-unloading.md"


@dataclass(frozen=True, slots=True)
class Change:
    """A change in one file, and what follows from it.

    `swaps` are texts that stand in the file once, each with what is written instead; a new file,
    or one with something behind its end, has only a text. `measure` gets the `value` for the first
    team of `cells`, the criteria of each team of which anything at all changes.
    """

    measure: str
    file: str
    swaps: tuple[tuple[str, str], ...]
    value: float
    cells: Mapping[str, str]


def _swap(measure: str, file: str, swap: tuple[str, str], value: float, cells: str) -> Change:
    return Change(measure, file, (swap,), value, {"crew-2": cells})


def _more(measure: str, file: str, text: str, value: float, cells: str) -> Change:
    return Change(measure, file, (("", text),), value, {"crew-2": cells})


def _document(kind: str) -> str:
    return (
        f"---\n标题: 一页纸\n类型: {kind}\n状态: 生效\n生效日期: 2026-05-01\n---\n一、讲完就用。\n"
    )


def _post(kind: str, day: str) -> str:
    return (
        f"---\n标题: 说一段\n类型: {kind}\n日期: {day}\n作者: 许静\n---\n\n叉车慢半拍，货垛不晃。\n"
    )


def _screen(teams: str) -> str:
    return f"名称: 堆场休息室\n地点: 堆场\n班组: {teams}\n尺寸: 43寸\n播放: 自动\n"


_WALL = """名称: 堆场门口
地点: 堆场
大小: 1×3 张 A3
班组: 门吊班
张贴:
  - {内容: 月历, 位置: 左, 贴出: 2026-07-01}
"""
_TOPIC = """---
标题: 零散货先画后装
类别: 工效
阶段: 实施
组长: 韩一鸣
组员: [许静]
开始: 2025-11-20
期限: 2026-12-31
指标: {名称: 一车用时, 单位: 分钟, 方向: 下降, 目标: 30}
---
## 背景

拼一车要倒三回手。
"""
_AFFECTED = """牵连:
  - {谁: 受理核算班, 影响: 货源改托盘的消息他们最早知道，当时没想到去问}
  - {谁: 设备维修班, 影响: 滑板不用再做了，已经打过招呼}
"""
_LESSON = "- {内容: 雨天垫脚, 日期: 2026-06-05, 学时: 0.5, 参加: 7}\n"
_AWARD = "- {名称: 手稳, 类别: 其他, 获奖人: [许静], 级别: 班组, 日期: 2026-07-14, 理由: 叉得稳}\n"

OF_GOALS = (
    _swap("vision_state", TEAM, ("确定时间: 2026-01-15", "确定时间: 2024-01-15"), 1, "G1.1"),
    _swap(
        "share_with_personal_vision",
        PEOPLE,
        ("  入班: 2019年\n", "  入班: 2019年\n  个人愿景: 一遍装到位\n"),
        5 / 8,
        "G1.2",
    ),
    _swap("share_aligned", PEOPLE, ("  对应愿景: 有话当面说\n", ""), 3 / 8, "G1.3"),
    _swap("vision_shown", COPIES, ("知道愿景: 3", "知道愿景: 6"), 2, "G1.4"),
    Change(
        "systems_view",
        TOPIC,
        (
            (
                _AFFECTED,
                "",
            ),
            (", 证据: 8 车里有 2 车堵过", ""),
        ),
        0,
        {"crew-2": "G2.1"},
    ),
    _swap("halves_with_change", f"{SECOND}changes.yaml", ("参与人数: 6", "参与人数: 3"), 0, "G2.2"),
    _more("document_state", f"{SECOND}rules/learning.md", _document("学习制度"), 2, "G3.1"),
    Change(  # what a unit lays down holds for all its teams
        "document_state",
        "teams/loading/rules/learning.md",
        (("", _document("学习制度")),),
        2,
        dict.fromkeys(("crew-2", "crew-1", "gantry", "tarpaulin"), "G3.1"),
    ),
    _more("months_with_training", LESSONS, _LESSON, 3, "G3.2 G4.2 R2.3 R2.4 R2.6"),
    _swap("share_with_learning_plan", COPIES, ("学习计划: 4", "学习计划: 5"), 5 / 8, "G3.3"),
    _swap(
        "count_support",
        TEAM,
        ("提供: 职教科}\n", "提供: 职教科}\n  - {类型: 时间, 内容: 备考半天, 日期: 2026-06-01}\n"),
        2,
        "G3.4 R4.2",
    ),
    _swap("career_state", f"{SECOND}mentoring.yaml", ("状态: 延长", "状态: 终止"), 0, "G3.5 R4.2"),
    _more(
        "answered_suggestions_per_head",
        IDEAS,
        "- {标题: 灯往里挪, 日期: 2026-07-01, 状态: 采纳, 答复: 挪, 答复日期: 2026-07-03}\n",
        12 / 8,
        "G4.1",
    ),
    _swap(
        "share_applied",
        LESSONS,
        ("  备注: 五月没排上，七月补的\n", "  用在: [t-2026-07]\n"),
        3 / 18,
        "G4.2",
    ),
    _swap(
        "skills_state", f"{SECOND}skills.yaml", ("日期: 2026-01-27", "日期: 2025-12-01"), 0, "G4.3"
    ),
    Change(
        "results_state",
        TOPIC,
        (("阶段: 中止\n", "阶段: 结题\n"), ("阶段开始: 2026-05-19", "结题日期: 2026-06-01")),
        1,
        {"crew-2": "G4.4 R1.3"},
    ),
    _more("quarters_with_share", f"{SECOND}posts/told.md", _post("分享", "2026-01-05"), 2, "G5.1"),
    _more(
        "months_with_meeting", f"{SECOND}posts/met.md", _post("班会记录", "2026-06-30"), 2, "G5.2"
    ),
    _swap("duties_held_by_members", TEAM, ("谁: 李春燕", "谁: 仇国栋"), 2, "G5.3"),
    _swap("pulse_trust", COPIES, ("信得过: 4", "信得过: 6"), 1, "G5.4"),
)
OF_TASKS = (
    Change(
        "place_age_days",
        "screens/yard.yaml",
        (("", _screen("门吊班")),),
        0,
        {"gantry": "G1.4 R1.1 R1.2"},
    ),
    Change("views_shown", "walls/yard.yaml", (("", _WALL),), 1, {"gantry": "G1.4 R1.1 R1.2"}),
    _more("result_age_days", PRAISE, _AWARD, 1, "R1.3 R5.3"),
    _swap("plan_state", PLAN, ("审批人: 方毅\n审批日期: 2026-01-20\n", "#\n#\n"), 1, "R2.1"),
    _swap(
        "share_plan_done",
        PLAN,
        ("[R2], 状态: 计划, 备注: 六", "[R2], 状态: 完成, 备注: 六"),
        1,
        "R2.2",
    ),
    _swap("share_interactive", LESSONS, ("形式: [演示, 实操]", "形式: [演示]"), 12 / 18, "R2.3"),
    _swap(
        "share_suitable_slot",
        LESSONS,
        ("时段: 班后\n  形式: [演示,", "时段: 班中\n  形式: [演示,"),
        17 / 18,
        "R2.4",
    ),
    _swap(
        "instructor_sources",
        LESSONS,
        (
            "教员: 蒋大勇\n  教员来源: 班组同事\n  参加: 7\n  备注",
            "教员: 蒋大勇\n  教员来源: 外部\n  参加: 7\n  备注",
        ),
        3,
        "R2.5",
    ),
    _swap(
        "share_core_content",
        LESSONS,
        (
            "内容类别: 质量\n  教员: 仇国栋\n  教员来源: 班组同事\n  参加: 7\n",
            "内容类别: 新知识\n  教员: 仇国栋\n  教员来源: 班组同事\n  参加: 7\n",
        ),
        8 / 18,
        "R2.6",
    ),
    _swap(
        "largest_topic_group",
        TOPIC,
        ("邓佳, 蒋大勇]\n开始", "邓佳, 蒋大勇, 许静]\n开始"),
        5,
        "R3.1",
    ),
    _more("halves_with_new_topic", f"{SECOND}topics/drawn-first.md", _TOPIC, 2, "R3.2"),
    Change(
        "share_prompt_results",
        "teams/loading/tarpaulin/topics/faster-sheeting.md",
        (("\n奖励: a-2026-02", ""),),
        0,
        {"tarpaulin": "R3.3"},
    ),
    _swap("share_with_archive", COPIES, ("学习档案: 7", "学习档案: 8"), 1, "R4.1"),
    _swap("growth_state", COPIES, ("学习计划: 4", "学习计划: 8"), 2, "G3.3 R4.2"),
    _swap("award_categories", PRAISE, ("类别: 其他", "类别: 改善创新成绩突出"), 2, "R5.2"),
    _swap(
        "award_reach",
        PRAISE,
        ("  获奖人: [许静]\n  级别: 班组", "  获奖人: [许静]\n  级别: 处级"),
        2,
        "R5.3",
    ),
    Change(  # praise from above reaches a team too
        "award_reach",
        "teams/awards-2026.yaml",
        (("获奖班组: 篷布加固班", "获奖班组: [篷布加固班, 门吊班]"),),
        2,
        {"gantry": "R1.3 R5.3"},
    ),
)
CHANGES: tuple[Change, ...] = (*OF_GOALS, *OF_TASKS)

NOTHING: Mapping[str, tuple[str, str]] = {
    "an award nobody agreed to yet": (PRAISE, _AWARD.replace("理由", "发布状态: 待审, 理由")),
    "praise still on its way": (PRAISE, _AWARD.replace("理由", "状态: 拟表彰, 理由")),
    "a draft": (
        f"{SECOND}rules/later.md",
        _document("学习制度").replace("状态", "发布状态: 草稿\n状态"),
    ),
    "a screen for everybody": ("screens/gate.yaml", _screen("").replace("班组: \n", "")),
    "a plan of next year": (
        f"{SECOND}plan-2027.yaml",
        "年份: 2027\n计划:\n  - {内容: 学, 时间: 1月}\n",
    ),
}
"""What is no evidence on the day: a text put behind the end of a file, or a new one."""
