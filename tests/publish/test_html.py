"""One reading of a page finds what every check needs."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.publish.html import Use, css_addresses, read_html, srcset_addresses

INLINE = ("a", "b", "span", "wbr")
BLOCKS = ("p", "li", "td", "div")


class Oracle(HTMLParser):
    """The standard library's idea of ids, addresses and text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.text += "" if tag in INLINE else "\v"
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.hrefs += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        self.text += "" if tag in INLINE else "\v"

    def handle_data(self, data: str) -> None:
        self.text += data


texts = st.lists(st.sampled_from(["张", "三", " ", "\n", "&amp;", "&lt;b&gt;", "&#24352;", "5"]))
values = st.lists(st.sampled_from(["x", "张", "&amp;", ">", "/", "#", "<", "'"])).map("".join)
attributes = st.lists(
    st.builds(
        '{}="{}"'.format, st.sampled_from(["id", "href", "class", "data-x", "title"]), values
    ),
    unique_by=lambda one: one.partition("=")[0],
    max_size=3,
)


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> str:
    tag = draw(st.sampled_from(INLINE + BLOCKS))
    inner = "".join(draw(texts))
    if depth:
        inner += "".join(draw(st.lists(elements(depth - 1), max_size=2)))
    head = " ".join([tag, *draw(attributes)])
    return f"<{head}>{inner}</{tag}>" + "".join(draw(texts))


@given(elements())
def test_pages_are_read_as_the_standard_library_reads_them(markup: str) -> None:
    oracle = Oracle()
    oracle.feed(markup)
    oracle.close()
    html = read_html(markup)
    assert set(html.ids) == set(oracle.ids)
    links = [one.url for one in html.addresses]
    anchors = [one for one in links if one in oracle.hrefs]
    assert links == anchors
    visible = " ".join(oracle.text.replace("\v", "\n").split())
    assert " ".join(html.text.split()).startswith(visible)


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_be_read(markup: str) -> None:
    read_html(markup)


@given(st.text("<>\"'!-/a =", max_size=60))
def test_broken_markup_is_read(markup: str) -> None:
    read_html(markup)


def test_a_name_split_by_inline_markup_is_whole_in_the_text() -> None:
    for markup in (
        "张<b>三</b>",
        '<i class="x">张</i>三',
        "张<!-- x -->三",
        "<ruby>张<rt>zhāng</rt>三<rt>sān</rt></ruby>",
        "张<wbr>三",
        "<B>张</B>三",
        "张<a href=x>三</a>",
    ):
        assert "张三" in read_html(markup).text


def test_blocks_are_not_run_together() -> None:
    assert "张三" not in read_html("<li>张</li><li>三</li>").text
    assert "张三" not in read_html('<td class="a">张</td><td>三</td>').text
    assert "张三" not in read_html("张<br>三").text


def test_attribute_values_comments_scripts_and_titles_are_part_of_the_text() -> None:
    html = read_html(
        '<title>甲</title><!--乙--><script>"丙"</script><img alt="丁&amp;" src=x>'
        "<style>/*戊*/</style><svg><title>己</title></svg>"
        "<iframe srcdoc='&lt;p&gt;庚&lt;/p&gt;'></iframe>"
    )
    for word in ("甲", "乙", "丙", "丁&", "戊", "己", "庚"):
        assert word in html.text


def test_numbers_of_drawings_are_not_part_of_the_text() -> None:
    assert "139" not in read_html('<path d="M139 1234 5678"/>').text


def test_language_and_title_are_those_of_the_page() -> None:
    html = read_html('<html lang="zh"><head><title> A\n &amp; B </title></head><body></body>')
    assert (html.lang, html.title) == ("zh", "A & B")
    assert read_html("<html><body><svg><title>图</title></svg>").title == ""
    assert read_html("<html>").lang == ""


def test_ids_that_stand_twice_are_known() -> None:
    html = read_html('<p id="a"><p id=b><p id="a"><a name="c"></a><a name="b">')
    assert html.ids == ("a", "b", "c")
    assert html.repeated == ("a",)


def test_pictures_without_alt_are_known() -> None:
    assert read_html('<img src="a.png"><img src="b.png" alt="">').bare_images == ("a.png",)


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        ('<img alt="" src="u">', "u"),
        ("<img alt='' srcset='u 1x'>", "u"),
        ("<source srcset=u>", "u"),
        ('<link rel="stylesheet" href="u">', "u"),
        ('<link rel="preload icon" href="u">', "u"),
        ('<script src="u"></script>', "u"),
        ("<iframe src=u></iframe>", "u"),
        ("<form action=u>", "u"),
        ("<video poster=u>", "u"),
        ("<object data=u>", "u"),
        ('<use xlink:href="u"/>', "u"),
        ('<image href="u"/>', "u"),
        ('<p style="background: url(u)">', "u"),
        ("<style>@import 'u';</style>", "u"),
        ('<meta http-equiv="refresh" content="0; url=u">', "u"),
        ("<iframe srcdoc='&lt;img src=u alt>'></iframe>", "u"),
    ],
)
def test_what_a_browser_fetches_is_a_request(markup: str, url: str) -> None:
    (address,) = read_html(markup).addresses
    assert (address.url, address.use) == (url, Use.REQUEST)


@pytest.mark.parametrize(
    "markup",
    [
        "<a href=u>",
        "<area href=u>",
        '<a xlink:href="u">',
        '<link rel="canonical" href="u">',
        '<link rel="alternate" href="u">',
    ],
)
def test_what_a_reader_follows_is_a_link(markup: str) -> None:
    (address,) = read_html(markup).addresses
    assert (address.url, address.use) == ("u", Use.LINK)


def test_elements_that_name_nothing_have_no_address() -> None:
    markup = '<meta name="x" content="0; url=u"><meta http-equiv=refresh content=30><link rel=me>'
    assert read_html(markup + "<iframe title=x></iframe>").addresses == ()


def test_style_sheets_name_their_addresses_outside_comments() -> None:
    css = "/* url(no) */ @import \"a.css\"; b{background:url('b c.png'),url( d.png )} e{f:url()}"
    assert list(css_addresses(css)) == ["b c.png", "d.png", "", "a.css"]


def test_srcset_is_split_at_its_commas() -> None:
    assert list(srcset_addresses("a.png 1x, b,c.png 2x,d.png , ")) == ["a.png", "b,c.png", "d.png"]
