"""The index of the search: what is read from a page, how it is made alike, what is written."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.build import Built
from site_builder.memory import Memory
from site_builder.publish.leaks import text_of
from site_builder.render.artifact import Artifact, Role
from site_builder.render.search.fold import fold
from site_builder.render.search.grams import ALPHABET, KEYS, Field, code, grams, key, listed
from site_builder.render.search.index import make_search
from site_builder.render.search.segments import MOST, grouped
from site_builder.render.search.sounds import Names, sound
from site_builder.render.search.text import ANCHOR, DAYS, LATER, NOW, lines_of, wordings
from site_builder.views.finding import Findable, Listed
from tests.support import unpack
from tests.whole import DEMO, built


def page(main: str) -> str:
    return f"<body><nav>目录</nav><main id='main'>{main}</main><footer>脚</footer></body>"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("３ 号　货位", "3号货位"),
        ("5 分钟", "5分钟"),
        ("Stop  Watch 2026", "stop watch 2026"),
        ("Péngbù Jiāgù", "pengbu jiagu"),
        ("加\u200b固\u00ad，㎡", "加固,m2"),
        ("A 班 B", "a班b"),
    ],
)
def test_width_case_accents_and_blanks_say_nothing(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12))
def test_a_piece_without_blanks_is_found_where_it_was_cut_from(a: str, b: str, c: str) -> None:
    for piece in b.split():
        assert fold(piece) in fold(a + b + c)


class TestLines:
    def test_only_the_main_part_counts(self) -> None:
        assert lines_of(page("<p>正文</p>")) == ("正文",)
        assert lines_of("<body>没有</body>") == ()

    def test_inline_markup_is_nothing_and_blocks_are_lines(self) -> None:
        html = page('<p>红<b>绳</b><span class="nb">三 根</span>,<wbr>齐</p><div>秒<i>表</i></div>')
        assert lines_of(html) == ("红绳三 根,齐", "秒表")

    def test_pictures_and_readings_are_told(self) -> None:
        html = page('<img alt="开工前" src="a"><ruby>篷<rt>péng</rt></ruby>布')
        assert lines_of(html) == ("开工前", "篷布", "péng")

    def test_scripts_styles_and_comments_are_not(self) -> None:
        html = page("<script>a</script><style>b</style><!-- c --><template><p>d</p></template>看")
        assert lines_of(html) == ("看",)

    def test_a_line_stands_once_and_knows_its_place(self) -> None:
        html = page('<section id="goals"><p>目标</p><p>目标</p></section><div id="end"></div>')
        assert lines_of(html) == (f"{ANCHOR}goals", "目标")

    def test_signs_of_our_own_in_a_text_are_left_out(self) -> None:
        assert lines_of(page(f"<p>甲{LATER}乙</p>")) == ("甲乙",)

    def test_words_that_change_are_kept_in_every_wording(self) -> None:
        days = "2026-07-16 明天|2026-07-17 今天"
        lines = lines_of(page(f'<p>班会<span data-by-day="{days}">后天</span>开</p>'))
        assert lines == (f"班会{LATER}后天{DAYS}{days}{NOW}开",)
        assert list(wordings(lines)) == ["班会后天开", "班会明天开", "班会今天开"]


class TestSounds:
    def test_every_sign_has_its_syllable(self) -> None:
        assert sound("3号货位CBM班") == (
            "3号货位CBM班",
            ("3", "hao", "huo", "wei", "c", "b", "m", "ban"),
        )

    def test_latin_text_is_found_as_it_is_written(self) -> None:
        assert sound("Stop Watch") is None

    def test_names_are_heard_in_a_text(self) -> None:
        names = Names([("单志远", ("shan", "zhi", "yuan")), ("王立", ("wang", "li"))])
        assert names.heard(["记录：单志远", "王", "立"]) == (("单志远", ("shan", "zhi", "yuan")),)


class TestGrams:
    def test_they_are_signs_and_neighbours_within_a_line(self) -> None:
        assert grams(["红绳", "a b"]) == {"红", "绳", "红绳", "a", "b"}

    @given(st.sets(st.integers(0, MOST - 1)))
    def test_a_list_tells_its_numbers(self, numbers: set[int]) -> None:
        written = listed(sorted(numbers))
        found, at, last = set(), 0, -1
        while at < len(written):
            gap = ALPHABET.index(written[at])
            if gap >= 40:
                at += 1
                gap = 40 + (gap - 40) * len(ALPHABET) + ALPHABET.index(written[at])
            at, last = at + 1, last + gap + 1
            found.add(last)
        assert found == numbers

    def test_an_index_cannot_spell_names_or_numbers(self) -> None:
        assert not re.search(r"[aeiouyA-Z0-9\"\\@%<&]", ALPHABET)
        assert len(set(ALPHABET)) ** 3 == KEYS
        assert all(len(key(code(one), field)) == 3 for one in ("红", "ab") for field in Field)


def test_groups_stay_the_same_when_a_page_comes() -> None:
    paths = [f"posts/{number:04}.html" for number in range(1000)]
    before = set(grouped((path, path) for path in paths))
    after = set(grouped((path, path) for path in sorted([*paths, "posts/0500a.html"])))
    assert len(after - before) == 1
    assert max(map(len, before)) <= MOST


def finding(*texts: str) -> tuple[tuple[Artifact, ...], Findable]:
    pages = tuple(Listed(f"{n}.html", f"第{n}页", 0, -1, None, "") for n in range(len(texts)))
    made = [
        Artifact(one.path, page(f"<p>{text}</p>").encode())
        for one, text in zip(pages, texts, strict=True)
    ]
    return tuple(made), Findable(("页",), 1, (), pages, ())


def scripts(files: tuple[Artifact, ...]) -> dict[str, Artifact]:
    return {one.path.partition("-")[0]: one for one in files}


def test_parts_are_named_by_content_and_one_file_names_them() -> None:
    files = make_search(*finding("红绳", "秒表"))
    kinds = {one.path: one.role for one in files}
    assert kinds.pop("search/now.js") is Role.POINTER
    assert set(kinds.values()) == {Role.ASSET}
    assert all(re.fullmatch(r"search/[gtp]\d+-[b-z]{5}\.js", path) for path in kinds)
    now = scripts(files)["search/now.js"].data.decode()
    assert all(re.search(r"-(\w+)\.", path)[1] in now for path in kinds)  # type: ignore[index]


def test_no_pages_need_no_index() -> None:
    assert make_search((), finding("红绳")[1]) == ()


def test_the_same_pages_give_the_same_index_with_and_without_memory() -> None:
    memory = Memory()
    make_search(*finding("红绳", "秒表"), memory)
    memory.turn()
    assert make_search(*finding("红绳", "看板"), memory) == make_search(*finding("红绳", "看板"))


def test_texts_hold_each_record_as_the_script_reads_it() -> None:
    script = scripts(make_search(*finding("红绳\u2028", "秒表")))["search/t0"].data.decode()
    found = re.fullmatch(r'siteSearch\("t",0,(.*)\);\n', script, re.DOTALL)
    assert found
    assert "\u2028" not in script
    assert json.loads(found[1])[1] == ["1.html", "第1页", "", ["第1页\tdi 1 ye"], "秒表"]


WITHHELD = """
-- site.yaml --
标题: 一线
个人信息联系人: 工会办公室
-- teams/crew/team.yaml --
名称: 货装一班
人数: 8
-- teams/crew/members.yaml --
- {姓名: 单志远, 同意: {姓名: 是, 照片: 否, 简介: 是, 日期: 2026-01-12}}
- {姓名: 欧阳雪梅, 同意: {姓名: 否, 日期: 2026-01-12}}
-- teams/crew/posts/rain.md --
---
标题: 雨天记
类型: 分享
日期: 2026-07-01
作者: 单志远
---
欧阳雪梅说，先量再说。单志远记的表。
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built(unpack(WITHHELD, tmp_path_factory.mktemp("withheld")))


def test_who_is_not_shown_is_not_in_the_index(site: Built) -> None:
    texts = [text_of(one) for one in site.artifacts if one.path.startswith("search/")]
    assert [one for one in texts if "雪梅" in one or "xue mei" in one] == []
    assert any("单志远\\tshan zhi yuan" in one for one in texts)


def test_a_demo_is_searched_in_all_its_pages_but_those_that_tell_of_none(tmp_path: Path) -> None:
    site = built(DEMO)
    texts = "".join(one.data.decode() for one in site.artifacts if one.path.startswith("search/t"))
    pages = [one.path for one in site.artifacts if one.path.endswith(".html")]
    missing = [path for path in pages if f'["{path}",' not in texts]
    moved = [one.path for one in site.artifacts if b'http-equiv="refresh"' in one.data]
    assert set(missing) - set(moved) <= {
        "404.html",
        "search.html",
        "health.html",
        *(p for p in missing if p.startswith(("screens/", "print/"))),
    }
