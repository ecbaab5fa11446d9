"""What the preview writes into pages: badges, the bar above them, the way to a file."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.assemble.publication import ASKED, EARLY
from site_builder.build import Request, build
from site_builder.model.approval import WAITS, Actor
from site_builder.preview.bar import bar, day_line, lost_lines, page_lines
from site_builder.preview.builds import Shown, following
from site_builder.preview.dress import Extras, decorate
from site_builder.preview.finding import alike
from site_builder.preview.marks import with_words
from site_builder.preview.panel import Report, panel
from site_builder.problems import Language, Problem, Span
from tests.factories import SITE, TEAM, TODAY
from tests.support import unpack

DRAFT = EARLY["draft"]
NEWS = "-- news/2026/{name}.md --\n---\n标题: 通知\n类型: 通知\n日期: 2026-07-01\n{more}\n---\n\n好。\n"


def shown(tmp_path: Path, text: str, language: Language = Language.ZH) -> Shown:
    content = unpack(f"{SITE}{TEAM}{text}", tmp_path / "content")
    request = Request(content, None, lambda _zone: TODAY, language, preview=True)
    return following(Shown(Report(language)), build(request))


def words(html: str, language: Language = Language.ZH) -> str:
    return with_words(html.encode(), language, html=True).decode()


class TestBadges:
    def test_in_text_a_sign_is_a_badge(self) -> None:
        assert words(f"<p>{DRAFT}题</p>") == '<p><span class="sb-badge">草稿</span> 题</p>'

    @pytest.mark.parametrize(
        "html",
        [
            "<title>{}题</title>",
            '<a title="{}题">',
            "<svg><text>{}题</text></svg>",
            "<option>{}题</option>",
            "<!-- {}题 > -->",
        ],
    )
    def test_where_no_element_may_stand_it_is_a_word(self, html: str) -> None:
        assert words(html.format(DRAFT)) == html.format("[草稿] ")

    @pytest.mark.parametrize("actor", list(Actor))
    def test_beside_it_stands_who_has_to_act(self, actor: Actor) -> None:
        said = words(f"<h1>{EARLY['in_review']}{ASKED[actor]}题</h1>")
        badges = ("待审", WAITS[actor].in_language(Language.ZH))
        spans = "".join(f'<span class="sb-badge">{badge}</span> ' for badge in badges)
        assert said == f"<h1>{spans}题</h1>"

    def test_after_a_drawing_badges_go_on(self) -> None:
        html = f"<svg><path/><g>{DRAFT}</g></svg><b>{DRAFT}</b>"
        assert words(html, Language.EN) == (
            '<svg><path/><g>[Draft] </g></svg><b><span class="sb-badge">Draft</span> </b>'
        )

    def test_calendars_and_lists_have_words(self) -> None:
        data = with_words(f"SUMMARY:{DRAFT}题".encode(), Language.ZH, html=False)
        assert data.decode() == "SUMMARY:[草稿] 题"

    def test_a_page_without_signs_stays_as_it_is(self) -> None:
        assert with_words(b"\xff<p>", Language.ZH, html=True) == b"\xff<p>"


class TestTheBar:
    def test_without_anything_to_say_there_is_none(self, tmp_path: Path) -> None:
        assert bar(page_lines("teams/index.html", shown(tmp_path, "")), Language.ZH) == ""
        assert day_line(None, Language.ZH) == ""

    def test_the_day_is_named_in_either_language(self) -> None:
        assert "正在看 2026-09-01 的样子" in day_line(date(2026, 9, 1), Language.ZH)
        assert "As on 2026-09-01" in day_line(date(2026, 9, 1), Language.EN)

    @pytest.mark.parametrize(
        ("more", "expected"),
        [
            ("发布状态: 草稿", "只有预览能看见"),
            ("发布状态: 待审", "还没审过"),
            ("发布日期: 2026-09-01", "2026-09-01 起展示"),
            ("下架日期: 2026-07-10", "读者已经看不到"),
        ],
    )
    def test_the_page_of_a_draft_says_who_sees_it(
        self, tmp_path: Path, more: str, expected: str
    ) -> None:
        site = shown(tmp_path, NEWS.format(name="n", more=more))
        assert expected in "".join(page_lines("news/2026/n.html", site))
        assert "".join(page_lines("index.html", site)).count("sb-badge") == 0

    def test_the_page_of_what_waits_says_for_whom_and_who_sees_it(self, tmp_path: Path) -> None:
        post = "-- teams/crew/posts/p.md --\n---\n标题: 通知\n类型: 分享\n日期: 2026-07-01\n发布状态: 待审\n---\n"
        site = shown(tmp_path, post + NEWS.format(name="n", more="发布状态: 待审"))
        told = "".join(page_lines("teams/crew/posts/p.html", site))
        assert "等班组长点头，只上网页，标着待审" in told
        assert "只有预览能看见" not in told
        told = "".join(page_lines("news/2026/n.html", site))
        assert "等工会办公室点头，只在预览里看得到" in told

    def test_one_missing_thing_is_one(self, tmp_path: Path) -> None:
        text = "-- teams/crew/changes.yaml --\n- {标题: 改, 日期: 2026-13-12}\n"
        site = shown(tmp_path, text, Language.EN)
        assert "One thing on this page" in "".join(page_lines("teams/crew/index.html", site))
        assert "content/teams/crew/changes.yaml:1:" in "".join(
            page_lines("changes/index.html", site)
        )
        assert "".join(page_lines("teams/index.html", site)) == ""

    def test_the_list_of_a_page_has_an_end(self, tmp_path: Path) -> None:
        text = "-- teams/crew/changes.yaml --\n" + "- {标题: 改, 日期: 2026-13-12}\n" * 30
        lines = "".join(page_lines("teams/crew/index.html", shown(tmp_path, text)))
        assert lines.count("data-copy") == 20
        assert "<li>…</li>" in lines


class TestLostWays:
    def test_what_was_withdrawn_or_is_for_others_says_so(self, tmp_path: Path) -> None:
        text = NEWS.format(name="w", more="发布状态: 撤回") + NEWS.format(
            name="v", more="可见范围: 班组"
        )
        site = shown(tmp_path, text)
        assert "content/news/2026/w.md 已撤回" in "".join(lost_lines("news/2026/w.html", site))
        assert "可见范围" in "".join(lost_lines("news/2026/v.html", site))

    def test_what_cannot_be_made_is_told_with_its_mistakes(self, tmp_path: Path) -> None:
        site = shown(
            tmp_path, NEWS.format(name="b", more="状态: x").replace("类型: 通知", "类型: 无")
        )
        lines = "".join(lost_lines("news/2026/b.html", site))
        assert "先改好下面的错误" in lines
        assert "content/news/2026/b.md:" in lines

    def test_pages_of_the_same_name_come_first(self) -> None:
        pages = ("a/index.html", "teams/one/topics/x.html", "teams/two/topics/y.html")
        assert alike("teams/two/topics/x.html", pages)[0] == "teams/one/topics/x.html"
        assert alike("zzz", pages) == ()

    def test_an_address_nobody_knows_leads_home(self, tmp_path: Path) -> None:
        lines = "".join(lost_lines("<x>", shown(tmp_path, "")))
        assert "这个地址没有页面" in lines
        assert '<a href="/">' in lines


class TestTheWayToAFile:
    def test_an_editor_that_is_known_opens_the_place(self) -> None:
        problem = Problem("E404", Span("班/a.yaml", 3, 5), {"link": "x", "target": "y"})
        report = Report(
            Language.ZH, (problem,), {"班/a.yaml": "\n\nabc: x\n"}, editor="vscode://file/c"
        )
        assert 'href="vscode://file/c/%E7%8F%AD/a.yaml:3:5"' in panel(report)

    def test_a_template_is_named_and_not_opened(self) -> None:
        problem = Problem("E331", Span("templates/pages/home.html", 3), {"found": "x"})
        shown = panel(Report(Language.ZH, (problem,), editor="vscode://file/c"))
        assert 'data-copy="templates/pages/home.html:3:1"' in shown
        assert "vscode:" not in shown


def test_a_change_of_style_alone_is_no_change_of_the_page() -> None:
    page = '<html><link rel="stylesheet" href="{}"><body>x</body></html>'

    def print_of(html: str) -> str:
        done = decorate(html.encode(), Report(Language.ZH), Extras("s.1")).decode()
        return done.partition('data-page="')[2].partition('"')[0]

    assert print_of(page.format("a.css")) == print_of(page.format("b.css"))
    assert print_of(page.format("a.css")) != print_of(page.format("a.css").replace("x", "y"))


def test_what_is_shown_after_a_failed_build_keeps_the_way_to_the_editor(tmp_path: Path) -> None:
    first = Shown(Report(Language.ZH, editor="vscode://file/c"))
    content = unpack(f"{SITE}{TEAM}", tmp_path / "content")
    after = following(first, build(Request(content, None, lambda _zone: TODAY)))
    assert after.report.editor == "vscode://file/c"
    assert after.origins["teams/crew/index.html"] == "teams/crew/team.yaml"
    assert (
        following(after, build(Request(content, None, lambda _zone: TODAY))).former == after.pages
    )
