"""Numbers told in one sentence."""

import pytest

from site_builder.assemble.measures import Standing, standing
from site_builder.model.topic import Topic
from site_builder.views.numbers import number_sentence
from tests.assemble.marked import entries
from tests.factories import words_of

TOPIC = """\
---
标题: 快盖
类别: 工效
阶段: 检查
组长: 查志刚
开始: 2026-01-01
期限: 2026-12-31
指标:
  名称: 单车用时
  单位: "{unit}"
  方向: 下降
"""


def judged(
    points: tuple[str, ...], base: str = "26", target: str = "18", unit: str = "分钟"
) -> Standing:
    text = TOPIC.format(unit=unit)
    text += f"  基线: {base}\n" if base else ""
    text += f"  目标: {target}\n" if target else ""
    text += "  数据:\n" if points else ""
    text += "".join(f"    - {{时期: 2026-{n:02}, 数值: {v}}}\n" for n, v in enumerate(points, 1))
    (entry,) = entries("teams/crew/topics/t.md", text + "---\n")
    assert isinstance(entry.form, Topic)
    assert entry.form.metric is not None
    return standing(entry.form.metric)


@pytest.mark.parametrize(
    ("metric", "sentence"),
    [
        (judged(("17.9", "17.8", "17.5")), "26 → 17.5 分钟，目标 18 分钟，已到站"),
        (judged(("22", "17.5")), "26 → 17.5 分钟，目标 18 分钟，够到目标了，还要看稳不稳"),
        (judged(("22",)), "26 → 22 分钟，目标 18 分钟，还差 4 分钟"),
        (judged(("28",)), "26 → 28 分钟，目标 18 分钟，比原来差了，还差 10 分钟"),
        (judged(("26",)), "26 → 26 分钟，目标 18 分钟，还差 8 分钟"),
        (judged(("4.5",), "5", "4", "%"), "5 → 4.5％，目标 4％，还差 0.5 个百分点"),
        (judged(()), "原来 26 分钟，目标 18 分钟，还没有新测点"),
        (judged((), ""), "待测基线，目标 18 分钟"),
        (judged(("22",), ""), "现在 22 分钟，待测基线，目标 18 分钟，还差 4 分钟"),
        (judged(("22",), target=""), "26 → 22 分钟"),
        (judged((), "", ""), "待测基线"),
        (None, "待测：还没定下量什么"),
    ],
)
def test_a_sentence_tells_from_where_to_where(metric: Standing | None, sentence: str) -> None:
    assert number_sentence(metric, words_of()).replace("\N{NO-BREAK SPACE}", " ") == sentence


def test_when_it_has_ended_nothing_is_missing_any_more() -> None:
    words = words_of()
    given_up = number_sentence(judged(("22",)), words, ended=True)
    assert given_up.replace("\N{NO-BREAK SPACE}", " ") == "26 → 22 分钟，原目标 18 分钟"
    assert "还没有" not in number_sentence(judged(()), words, ended=True)
    assert "已到站" in number_sentence(judged(("17", "17", "17")), words, ended=True)
