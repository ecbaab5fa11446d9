"""What Chinese editors type becomes what they mean, and code stays as it is."""

import pytest

from site_builder.views.markdown_repairs import repair
from tests.render.prose_site import render


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#标题", "<h2>标题</h2>"),
        ("＃ 标题", "<h2>标题</h2>"),
        ("＃＃标题\n正文", "<h2>标题</h2><p>正文</p>"),
        ("## 目标\n\n### 措施", "<h2>目标</h2><h3>措施</h3>"),
        ("#5机车故障", "<p>#5机车故障</p>"),
        ("#1、目标", "<h2>1、目标</h2>"),
        ("1、甲\n2、乙", "<ol><li>甲</li><li>乙</li></ol>"),
        ("１．甲\n２．乙", "<ol><li>甲</li><li>乙</li></ol>"),
        ("1.甲\n2.乙", "<ol><li>甲</li><li>乙</li></ol>"),
        ("　　1、甲\n　　2、乙", "<ol><li>甲</li><li>乙</li></ol>"),
        ("3、丙\n4、丁", '<ol start="3"><li>丙</li><li>丁</li></ol>'),
        ("在\n3、4月份开展", '<p>在\n3、<span class="nb">4月份</span>开展</p>'),
        ("-甲\n-乙", "<ul><li>甲</li><li>乙</li></ul>"),
        ("－ 甲\n· 乙\n●丙", "<ul><li>甲</li><li>乙</li><li>丙</li></ul>"),
        ("范围\n-甲至乙", "<p>范围\n-甲至乙</p>"),
        ("要点：\n-甲\n-乙", "<p>要点：</p><ul><li>甲</li><li>乙</li></ul>"),
        ("要点如下\n- 甲\n- 乙", "<p>要点如下</p><ul><li>甲</li><li>乙</li></ul>"),
        ("今年是\n2026. 年", "<p>今年是\n2026. 年</p>"),
        ("- 甲\n  - 乙\n- 丙", "<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>"),
        ("- 甲\n\n  续段\n- 丙", "<ul><li><p>甲</p><p>续段</p></li><li><p>丙</p></li></ul>"),
        ("- 甲\n  - 乙\n\n  续段", "<ul><li><p>甲</p><ul><li>乙</li></ul><p>续段</p></li></ul>"),
        ("- 甲\n  接着写", "<ul><li>甲接着写</li></ul>"),
        ("- 甲\n1. 乙", "<ul><li>甲</li></ul><ol><li>乙</li></ol>"),
        ("- 甲\n  - 乙\n1. 丙", "<ul><li>甲<ul><li>乙</li></ul></li></ul><ol><li>丙</li></ol>"),
        ("- 甲\n\n段落\n- 乙", "<ul><li>甲</li></ul><p>段落</p><ul><li>乙</li></ul>"),
        ("甲\n\n---\n\n乙", "<p>甲</p><hr><p>乙</p>"),
        ("　　第一段\n\n　　第二段", "<p>第一段</p><p>第二段</p>"),
        ("    第一段，中文。\n\n    第二段。", "<p>第一段，中文。</p><p>第二段。</p>"),
        ("- 甲\n\n　　新段落", "<ul><li>甲</li></ul><p>新段落</p>"),
        ("    print('code')", "<pre><code>print('code')\n</code></pre>"),
        ("    - not a list", "<pre><code>- not a list\n</code></pre>"),
        ("第一行\n第二行", "<p>第一行第二行</p>"),
        ("第一行，\n“第二行”", "<p>第一行，“第二行”</p>"),
        ("说“好”\n然后", "<p>说“好”然后</p>"),
        ("甲\n乙\n丙\n丁", "<p>甲乙丙丁</p>"),
        ("**甲**\n乙\n**丙**", "<p><strong>甲</strong>乙<strong>丙</strong></p>"),
        ("第一行  \n第二行", "<p>第一行<br>第二行</p>"),
        ("line\nnext", "<p>line\nnext</p>"),
        ("中文\nEnglish", "<p>中文\nEnglish</p>"),
        ("> 第一行\n> 第二行", "<blockquote><p>第一行第二行</p></blockquote>"),
        ("这是__重点__内容", "<p>这是<strong>重点</strong>内容</p>"),
        ("__重点：__内容", "<p><strong>重点：</strong>内容</p>"),
        ("用__init__方法", "<p>用__init__方法</p>"),
        ("`__重点__`内容", "<p><code>__重点__</code>内容</p>"),
        ("**重点。**后文", "<p><strong>重点。</strong>后文</p>"),
        ("完成率达到**98%**后转入", "<p>完成率达到<strong>98%</strong>后转入</p>"),
        ("这是**“三检制”**的", "<p>这是<strong>“三检制”</strong>的</p>"),
        ("术语\n:   解释", "<dl><dt>术语</dt><dd>解释</dd></dl>"),
    ],
)
def test_chinese_markdown_means_what_its_author_sees(text: str, expected: str) -> None:
    html = render(text).html.replace(' id="', "\0")
    while "\0" in html:
        start = html.index("\0")
        html = html[:start] + html[html.index('"', start) + 1 :]
    assert html == expected


TABLE = (
    "<table><thead><tr><th>姓名</th><th>分</th></tr></thead><tbody><tr><td>张</td><td>1</td></tr>"
)


@pytest.mark.parametrize(
    "text",
    [
        "｜姓名｜分｜\n｜---｜---｜\n｜张｜1｜",
        "｜姓名｜分｜\n｜－－｜——｜\n｜张｜1｜",
        "如下表\n| 姓名 | 分 |\n|---|---|\n| 张 | 1 |",
    ],
)
def test_tables_with_wide_bars_and_without_a_blank_line_before_are_tables(text: str) -> None:
    assert TABLE in render(text).html


def test_wide_bars_in_a_block_that_is_no_table_stay() -> None:
    assert render("甲｜乙\n丙").html == "<p>甲｜乙丙</p>"
    assert render("甲｜乙\n丙｜丁").html == "<p>甲｜乙丙｜丁</p>"


def test_alignment_of_columns_is_a_class() -> None:
    html = render("| a | b |\n|:-:|--:|\n| c | d |").html
    assert '<th class="align-center">a</th><th class="align-right">b</th>' in html


def test_nothing_inside_code_is_repaired() -> None:
    text = "```\n#标题\n1、甲\n　　缩进\n｜表｜\n！[图]（a.jpg）\n```"
    assert "#标题\n1、甲\n　　缩进\n｜表｜\n！[图]（a.jpg）" in render(text).html


def test_text_around_code_is_repaired() -> None:
    html = render("＃ 甲\n\n~~~\nx\n~~~\n\n＃ 乙").html
    assert ">甲</h2>" in html
    assert ">乙</h2>" in html


def test_word_residue_is_stripped() -> None:
    assert repair("零\u200b宽\ufeff软\u00ad连&nbsp;接\u202e反\x07") == "零宽软连 接反"
    assert repair("甲\x0b乙\r\n丙\u2028丁") == "甲\n乙\n丙\n丁"


def test_joined_emoji_stay_whole() -> None:
    assert repair("👨\u200d👩\u200d👧") == "👨\u200d👩\u200d👧"


def test_headings_have_ids_of_their_own_words() -> None:
    html = render("# 活动现场\n\n## 目标 A\n\n## 目标 A\n\n## ！！\n\n## `x` & <b>y</b>").html
    assert [part.split('"')[0] for part in html.split(' id="')[1:]] == [
        "活动现场",
        "目标-a",
        "目标-a-2",
        "section",
        "x-y",
    ]


@pytest.mark.parametrize(
    ("text", "level", "tags"),
    [
        ("# 甲\n\n## 乙", 2, ["h2", "h3"]),
        ("## 甲\n\n### 乙", 2, ["h2", "h3"]),
        ("### 甲\n\n## 乙", 3, ["h3", "h3"]),
        ("# 甲\n\n###### 乙", 4, ["h4", "h5"]),
        ("## 甲\n\n#### 乙\n\n### 丙\n\n## 丁", 2, ["h2", "h3", "h3", "h2"]),
        ("# 甲\n\n## 乙\n\n### 丙", 5, ["h5", "h6", "h6"]),
        ("# 甲\n\n<h2>乙</h2>", 3, ["h3", "h4"]),
    ],
)
def test_headings_of_a_text_begin_at_the_level_of_its_place_and_skip_none(
    text: str, level: int, tags: list[str]
) -> None:
    html = render(text, level=level).html
    assert [f"h{html[i + 3]}" for i in range(len(html)) if html.startswith("</h", i)] == tags


def test_footnotes_speak_chinese() -> None:
    html = render("正文[^1]\n\n[^1]: 来源").html
    assert '<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup>' in html
    assert 'title="回到正文第 1 处注释"' in html
    assert '<li id="fn:1">' in html
