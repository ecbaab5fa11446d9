"""Setting Chinese: what stays on one line, where large lines break, and that no word is changed."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.render.typeset import Typesetter
from site_builder.views.phrasing.phrases import clauses
from site_builder.views.phrasing.together import Together
from site_builder.views.values import Prose

NAMES = ("单志远", "货装一班", "货装二班", "单志", "Li Wei", "Ann", "稳", "设备维修班", "AT&T 班组")
TYPESETTER = Typesetter(NAMES)
SNIPPETS = (
    *NAMES,
    *(
        "7月15日",
        "2026年7月15日",
        "17.5 分钟",
        "07:40–08:00",
        "26 → 17.5",
        "C₁",
        "PB-07",
        "内线 6021",
    ),
    *(
        "“先把手放到钢绳上，自己摸。”",
        "《货物装载加固规则》",
        "（征求意见）",
        "的",
        "把",
        "在",
        "一次",
        "　",
    ),
    *(
        "<b>",
        "</span>",
        "&amp;",
        "&",
        '"',
        "'",
        " ",
        "\n",
        "，",
        "。",
        "：",
        "、",
        "）",
        "July 15, 2026",
    ),
)
TEXTS = st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=6), max_size=12).map("".join)


class Reader(HTMLParser):
    """Reads HTML strictly: the text, the classes of its spans, and what stands in those of `nb`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.kept: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "wbr":
            assert attrs == []
            return
        assert tag == "span"
        ((name, value),) = attrs
        assert name == "class"
        assert value in {"nb", "ln", "ln is-aside", "lines", "phrases", "hang"}
        if value == "nb":
            self.kept.append("")
        self.open.append(value)

    def handle_endtag(self, tag: str) -> None:
        assert tag == "span"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        if "nb" in self.open:
            assert self.open.count("nb") == 1
            self.kept[-1] += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(str(html))
    reader.close()
    assert reader.open == []
    return reader


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^<>]*>", "", html))


def kept(text: str, typesetter: Typesetter = TYPESETTER) -> list[str]:
    return read(typesetter.running(text)).kept


def broken(text: str) -> str:
    """The text as `display` may break it: `|` between clauses, `/` between phrases."""
    found = clauses(text, Together(NAMES))
    return "|".join("/".join(p.text + p.gap for p in clause) for clause in found)


@given(TEXTS)
def test_running_text_reads_as_it_was_written(text: str) -> None:
    assert read(TYPESETTER.running(text)).text == text


@given(TEXTS)
def test_a_large_line_reads_as_it_was_written(text: str) -> None:
    assert read(TYPESETTER.display(text)).text == text


@given(TEXTS)
def test_clauses_joined_are_the_text(text: str) -> None:
    found = clauses(text, Together(NAMES))
    assert "".join(p.text + p.gap for clause in found for p in clause) == text


@given(TEXTS)
def test_no_phrase_of_chinese_begins_with_a_closing_mark_after_a_word(text: str) -> None:
    found = [p.text for clause in clauses("班组" + text, Together(NAMES)) for p in clause]
    gaps = [p.gap for clause in clauses("班组" + text, Together(NAMES)) for p in clause]
    for before, after in zip(gaps, found[1:], strict=False):
        assert before or not after.startswith(tuple("，。；：！？、）》”"))


@given(TEXTS)
def test_text_that_is_html_already_stays(text: str) -> None:
    html = TYPESETTER.running(text)
    assert TYPESETTER.running(html) is html
    assert TYPESETTER.display(html) is html


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("7月15日开课", ["7月15日"]),
        ("自2026年7月15日起", ["2026年7月15日"]),
        ("7月下旬或三季度", ["7月下旬", "三季度"]),
        ("七月下旬，十一月", ["七月下旬", "十一月"]),
        ("2026年三季度，2026年", ["2026年三季度", "2026年"]),
        ("7月15日–17日，7月30日至8月2日", ["7月15日–17日", "7月30日至8月2日"]),
        ("夜班 22:00–次日06:00，14:00 开会", ["22:00–次日06:00", "14:00"]),
        ("盖一车 26 → 17.5 分钟", ["26 → 17.5 分钟"]),
        ("漏检 4.6‰，合格 98％，共 3.2%", []),
        ("课题 11 个", ["11 个"]),
        ("第 196 天", ["第 196 天"]),
        ("全年 1 286 学时", ["1 286 学时"]),
        ("奖 ¥1,200 元", ["¥1,200 元"]),
        ("从 C₁ 到 CO₂", ["C₁", "CO₂"]),
        ("请打内线 6021", ["内线 6021"]),
        ("电话 010-12345678", ["010-12345678"]),
        ("作业卡 PB-07，A4纸", ["PB-07", "A4"]),
        ("3–5 人，3 到 5 天，20多人", ["3–5 人", "3 到 5 天", "20多人"]),
        ("每年 32,000 元，约 30 人", ["32,000 元", "约 30 人"]),
        ("二十分钟的课", ["二十分钟"]),
        ("12306，3.5", []),
        ("单志远在货装一班", ["单志远", "货装一班"]),
        ("稳稳当当", []),
    ],
)
def test_in_running_text_stay_together(text: str, pieces: list[str]) -> None:
    assert kept(text) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("on July 15, 2026 at 14:00", ["July 15, 2026", "14:00"]),
        ("15 Jul 2026, May 2026", ["15 Jul 2026", "May 2026"]),
        ("17.5 min for 11 teams", ["17.5 min", "11 teams"]),
        ("12 of them; in 2026 the teams", []),
        ("Ann met Anna and Joann; Li Weing and Li Wei", ["Ann", "Li Wei"]),
    ],
)
def test_in_english_text_stay_together(text: str, pieces: list[str]) -> None:
    assert kept(text) == pieces


def test_the_longest_name_is_taken() -> None:
    assert kept("单志远和单志", Typesetter(("单志", "单志远"))) == ["单志远", "单志"]


def test_what_is_too_wide_for_a_phone_may_break() -> None:
    long = "远岫物流集团西部货运处装运科一线班组"
    assert kept(long, Typesetter([long])) == []
    assert kept("A1-" + "X9-" * 12 + "Z") == []


def test_addresses_are_left_alone() -> None:
    assert kept("见 https://a.example/7月15日?x=PB-07 或 me07@a.example") == []


def test_no_piece_reaches_over_a_character_reference() -> None:
    assert TYPESETTER.running("AT&T 班组 6 件<7 件") == (
        'AT&amp;T 班组 <span class="nb">6 件</span>&lt;<span class="nb">7 件</span>'
    )
    assert TYPESETTER.running('"6 件"') == '&#34;<span class="nb">6 件</span>&#34;'


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("一张篷布，一份承诺。", "一张/篷布，|一份/承诺。"),
        (
            "“别急着说对错，先把手放到钢绳上，自己摸。”",
            "“别急着说/对错，|先把手放到/钢绳上，|自己摸。”",
        ),
        ("小车格子里画上工具的影子，空了一眼看出", "小车/格子里/画上/工具的/影子，|空了/一眼/看出"),
        ("处级讲台管理办法（征求意见）", "处级/讲台/管理/办法|（征求意见）"),
        ("设备维修班奖励办法（草案）", "设备维修班/奖励/办法/（草案）"),
        ("货装二班 2026年学习记录", "货装二班 /2026年/学习/记录"),
        ("单车苫盖时间: 17.5 分钟, 目标", "单车/苫盖/时间: /17.5 分钟, /目标"),
        ("湿损 6 件，离 3 件差在哪", "湿损 6 件，|离 3 件差/在哪"),
        ("单志远　绝技绝活：单人绳结快解", "单志远　|绝技绝活：|单人/绳结/快解"),
        ("垫点从“凭眼力”，改成“看得见的线”", "垫点/从“凭眼力”，|改成/“看得见的线”"),
        ("好，就这么办", "好，/就这么办"),
        ("学《货物装载加固规则》再上车", "学《货物装载加固规则》/再上车"),
        ("稳，准，快", "稳，/准，/快"),
        ("Rain drill: two people", "Rain drill: two people"),
        ("我", "我"),
        ("", ""),
    ],
)
def test_a_large_line_breaks_between_clauses_then_between_phrases(text: str, lines: str) -> None:
    assert broken(text) == lines


def test_clauses_are_boxes_and_phrases_are_parted_within() -> None:
    assert TYPESETTER.display("一张篷布，返工 6 件") == (
        '<span class="lines"><span class="ln">一张<wbr>篷布，</span>'
        '<span class="ln"><span class="nb">返工 6 件</span></span></span>'
    )
    assert TYPESETTER.display("学习激励办法") == (
        '<span class="phrases">学习<wbr>激励<wbr>办法</span>'
    )


def test_blanks_between_clauses_stand_outside_of_them() -> None:
    assert TYPESETTER.display("今天学会，　明天用上") == (
        '<span class="lines"><span class="ln">今天<wbr>学会，</span>　'
        '<span class="ln">明天<wbr>用上</span></span>'
    )


def test_a_bracket_at_the_end_keeps_the_width_of_its_mark() -> None:
    assert TYPESETTER.display("管理办法（征求意见）") == (
        '<span class="lines"><span class="ln">管理<wbr>办法</span>'
        '<span class="ln is-aside">（征求意见）</span></span>'
    )


def test_a_long_span_of_time_breaks_in_its_seams() -> None:
    assert broken("2026年7月15日至8月2日演练") == "2026年/7月15日至/8月2日/演练"
    assert broken("7月15日演练") == "7月15日/演练"


def test_short_lines_need_no_setting() -> None:
    assert TYPESETTER.display("一线") == "一线"
    assert TYPESETTER.display("<稳>") == "&lt;稳&gt;"


@pytest.mark.parametrize("mark", ["“", "「", "《"])
def test_an_opening_mark_hangs_where_it_begins_the_line(mark: str) -> None:
    assert TYPESETTER.display(f"{mark}稳") == (
        f'<span class="phrases"><span class="hang">{mark}</span>稳</span>'
    )
    assert "hang" not in TYPESETTER.display(f"他说{mark}稳一点儿")
    assert "hang" not in TYPESETTER.running(f"{mark}稳")


def test_prose_is_set_except_code_and_attributes() -> None:
    html = '<p title="6 件">6 件 <a href="x" title="a>6 件">7 件</a></p><pre><code>6 件</code></pre>8 件'
    assert TYPESETTER.html(html) == (
        '<p title="6 件"><span class="nb">6 件</span> <a href="x" title="a>6 件">'
        '<span class="nb">7 件</span></a></p><pre><code>6 件</code></pre><span class="nb">8 件</span>'
    )


def test_a_heading_in_prose_is_set_as_a_large_line() -> None:
    shop = PictureShop(())
    html = ProseRenderer({}, shop, typesetter=TYPESETTER).html(
        Prose("# 学习激励办法\n\n## 给 **单志远**\n\n单志远 & 6 件", "x.md")
    )
    assert html == (
        '<h2 id="学习激励办法"><span class="phrases">学习<wbr>激励<wbr>办法</span></h2>'
        '<h3 id="给-单志远">给 <strong><span class="nb">单志远</span></strong></h3>'
        '<p><span class="nb">单志远</span> &amp; <span class="nb">6 件</span></p>'
    )


@given(TEXTS)
def test_setting_prose_changes_no_text(text: str) -> None:
    html = f"<h2>{escape(text)}</h2><p>{escape(text)}</p>"
    assert text_of(TYPESETTER.html(html)) == text_of(html)
