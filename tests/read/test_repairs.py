"""Each common slip of the hand: what is read, what is told where, and the edit that mends it."""

import pytest

from site_builder.problems import Edit, Language, Span
from tests.read.helpers import fields, mend, parse, told


@pytest.mark.parametrize(
    ("text", "places", "mended"),
    [
        # 1 full-width colon
        ("名称：货装一班\n班次: 乙\n", [("W101", 1, 3)], "名称: 货装一班\n班次: 乙\n"),
        ("名称 ： 货装一班", [("W101", 1, 3)], "名称: 货装一班"),
        ("愿景：\n  - 安全", [("W101", 1, 3)], "愿景:\n  - 安全"),
        ("时间：08:30", [("W101", 1, 3)], "时间: 08:30"),
        ('"名称"：x', [("W101", 1, 5)], '"名称": x'),
        (
            "- 姓名：张三\n  岗位：装卸工",
            [("W101", 1, 5), ("W101", 2, 5)],
            "- 姓名: 张三\n  岗位: 装卸工",
        ),
        ("- 姓名: 甲\n- 姓名：乙", [("W101", 2, 5)], "- 姓名: 甲\n- 姓名: 乙"),
        ("- 岗位：\n    名称: 工", [("W101", 1, 5)], "- 岗位:\n    名称: 工"),
        (
            "同意:\n  照片：是\n  姓名：否",
            [("W101", 2, 5), ("W101", 3, 5)],
            "同意:\n  照片: 是\n  姓名: 否",
        ),
        # 2 no blank after the colon
        ("name:货装一班\n", [("W102", 1, 5)], "name: 货装一班\n"),
        ("名称:　货装一班", [("W102", 1, 3)], "名称: 货装一班"),
        # 3 tabs
        ("成员:\n\t- 张三\n\t- 李四", [("W103", 2, 1), ("W103", 3, 1)], "成员:\n  - 张三\n  - 李四"),
        ("名称:\t甲", [("W103", 1, 3)], "名称: 甲"),
        ("名称:\t\n  x: 1", [("W103", 1, 3)], "名称:\n  x: 1"),
        # 4 blanks of other scripts
        ("愿景:\n　名称: x", [("W104", 2, 1)], "愿景:\n  名称: x"),
        ("愿景:\n\xa0\xa0名称: x", [("W104", 2, 1)], "愿景:\n  名称: x"),
        ("备注: 第一\n　　第二", [("W104", 2, 1)], "备注: 第一\n    第二"),
        ("甲: 1\n　　\n乙: 2", [("W104", 2, 1)], "甲: 1\n\n乙: 2"),
        ("甲:\n　# 注\n  乙: 2", [("W104", 2, 1)], "甲:\n  # 注\n  乙: 2"),
        ("愿景: |\n　　安全：第一\n　　　质量", [("W104", 2, 1), ("W104", 3, 1)], "愿景: |\n    安全：第一\n      质量"),
        ("愿景: |\n  安全\n　　\n  质量", [("W104", 3, 1)], "愿景: |\n  安全\n\n  质量"),
        # 6 list marks
        ("参加:\n-张三\n-李四", [("W106", 2, 1), ("W106", 3, 1)], "参加:\n- 张三\n- 李四"),
        ("参加:\n  －　张三", [("W106", 2, 3)], "参加:\n  - 张三"),
        ("参加:\n  · 张三", [("W106", 2, 3)], "参加:\n  - 张三"),
        ("参加:\n  1、张三\n  2、李四", [("W106", 2, 3), ("W106", 3, 3)], "参加:\n  - 张三\n  - 李四"),
        ("参加:\n  -　张三", [("W106", 2, 3)], "参加:\n  - 张三"),
        ("-张三\n-李四", [("W106", 1, 1), ("W106", 2, 1)], "- 张三\n- 李四"),
        ("- 张三\n－李四\n-\t", [("W106", 2, 1), ("W106", 3, 1)], "- 张三\n- 李四\n-"),
        (
            "员:\n  － 姓名: 甲\n     岗位: 乙",
            [("W106", 2, 3)],
            "员:\n  -  姓名: 甲\n     岗位: 乙",
        ),
        # 7 signs with a meaning inside a value
        ("题: 课题: 缩短", [("W107", 1, 4)], '题: "课题: 缩短"'),
        ("题: 如下:", [("W107", 1, 4)], '题: "如下:"'),
        ("车: 3 #道 调车", [("W107", 1, 4)], '车: "3 #道 调车"'),
        ("车: #5 机车", [("W107", 1, 4)], '车: "#5 机车"'),
        ("题: [通知] 班组 # 注", [("W107", 1, 4)], '题: "[通知] 班组" # 注'),
        ("题: *重要*", [("W107", 1, 4)], '题: "*重要*"'),
        ("题: >5分钟", [("W107", 1, 4)], '题: ">5分钟"'),
        ("题: - 一", [("W107", 1, 4)], '题: "- 一"'),
        ('题: @张三 说"好"', [("W107", 1, 4)], "题: '@张三 说\"好\"'"),
        ("题: !it's \"好\"", [("W107", 1, 4)], "题: '!it''s \"好\"'"),
        ("- @张三", [("W107", 1, 3)], '- "@张三"'),
        ('图: "照片\\new\\a.jpg"', [("W107", 1, 4)], "图: '照片\\new\\a.jpg'"),
        # 8 quotes around a part
        ('题: "安全" 第一', [("W108", 1, 4)], "题: '\"安全\" 第一'"),
        ("题: '安全' 第一", [("W108", 1, 4)], "题: \"'安全' 第一\""),
        # 28 invisible characters
        ("名\u200b称: 货装\x0b一班\u200b", [("N128", 1, 2)], "名称: 货装一班"),
        ("a: x\x0by", [("N128", 1, 5)], "a: x y"),
        ("名称: 甲\u2028乙", [("N128", 1, 6)], "名称: 甲乙"),
        # several at once
        ("　名\u200b称：课题: 缩短", [("W104", 1, 1), ("N128", 1, 3), ("W101", 1, 5), ("W107", 1, 6)], '  名称: "课题: 缩短"'),
        ("\t\u200b　名称: x", [("W103", 1, 1), ("N128", 1, 2)], "    名称: x"),
    ],
)  # fmt: skip
def test_a_slip_is_mended_and_told_where_it_stands(
    text: str, places: list[tuple[str, int, int]], mended: str
) -> None:
    checked = parse(text)
    assert told(checked.problems) == places
    assert mend(text, checked.problems) == mended
    assert parse(mended).problems == ()
    assert fields(text) == fields(mended)


@pytest.mark.parametrize(
    "text",
    [
        "- 目标：提高效率\n- 方法：多练习",
        "愿景:\n  安全：第一",
        "愿景: 我们要\n  安全：第一\n  -质量",
        "愿景: |\n  名称：x\n  -张三\n  a: b: c\n  1、x\n\n  \u3000\u3000段落",
        "愿景: >-\n  名称:x\n下: 1",
        "- |\n  名称：x",
        '愿景: "甲\n  名称：x"\n乙: 1',
        "列: [甲,\n  乙：丙,\n  丁]  # 注\n戊: 1",
        "列: [\n  甲\n]\n戊: 1",
        "列: ['a]', b, \"c]\" # ]\n  ]",
        "# 名称：x\n  #说明\n名称: 甲  #注\n数: 8 # 含班组长",
        "名称: #待填\n数: 1",
        "- 08:30 点名",
        "- http://x.cn\n- 3：1",
        "温度:\n  -5",
        "数:\n  1.5小时",
        "项:\n  2、第二",
        "网址:\n  a: http://x.cn",
        "---\n名称: 甲\n---\n",
        "名称: 甲\n...\n",
        "表情: 👨\u200d👩 好",
        "a: 'it''s'\nb: \"x\\\"y\"",
        "'k': \"v\"\n\"k2\" : 'v'",
        "a: it's 5\" long",
        "a: [b, it's]",
        "[]",
        "{a: b}",
        "a: {b: 'c: d'}",
        "a: x#y http://z :w",
        "",
        "\n\n",
        "# 只有备注",
    ],
)
def test_what_was_right_stays_untouched(text: str) -> None:
    assert parse(text).problems == ()


def test_a_comment_keeps_its_invisible_characters() -> None:
    assert parse("# a\u200bb\x0b\n名称: 甲").problems == ()


def test_an_edit_names_exactly_the_signs_it_replaces() -> None:
    (problem,) = parse("班组长　：张三").problems
    assert problem.edits == (Edit(Span("a.yaml", 1, 4, 2), ": "),)
    assert problem.facts["key"] == "班组长"
    assert problem.facts["found"] == "："


def test_quoting_inserts_at_both_ends() -> None:
    (problem,) = parse("a: b: c").problems
    assert problem.edits == (
        Edit(Span("a.yaml", 1, 4, 0), '"'),
        Edit(Span("a.yaml", 1, 8, 0), '"'),
    )
    assert problem.span == Span("a.yaml", 1, 4, 4)


def test_nodes_behind_repairs_keep_the_authors_positions() -> None:
    document = parse("外:\n\t名\u200b称：课题: 缩短  # 注\n").value
    assert document is not None
    outer = document.fields.fields[0]  # type: ignore[union-attr]
    inner = outer.value.fields[0]  # type: ignore[union-attr]
    assert inner.key.span == Span("a.yaml", 2, 2, 3)
    assert inner.value.span == Span("a.yaml", 2, 6, 6)


def test_a_habit_of_more_than_five_lines_is_told_once_with_all_its_edits() -> None:
    text = "".join(f"键{i}：{i}\n" for i in "甲乙丙丁戊己")
    (problem,) = parse(text).problems
    assert problem.code == "W101"
    assert problem.span.line == 1
    assert len(problem.edits) == 6
    assert problem.facts["more"].zh == "（共6行）"  # type: ignore[union-attr]
    assert parse(mend(text, [problem])).problems == ()


def test_five_lines_are_told_one_by_one() -> None:
    text = "".join(f"键{i}：{i}\n" for i in "甲乙丙丁戊")
    assert [p.span.line for p in parse(text).problems] == [1, 2, 3, 4, 5]


def test_problems_are_told_in_the_language_of_the_keys() -> None:
    assert parse("name：甲").problems[0].language is Language.EN
    assert parse("name：甲\n班次：乙").problems[0].language is Language.ZH
    assert parse("a: [\n").problems[0].language is Language.EN
    assert parse("名称: [\n").problems[0].language is Language.ZH
    assert parse("文字").problems[0].language is Language.ZH


def test_repairs_stay_silent_when_the_file_cannot_be_read() -> None:
    assert told(parse("名称：甲\n列: [1\n").problems) == [("E158", 2, 4)]
