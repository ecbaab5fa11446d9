"""The preview as its reader sees it: fresh, in its place, and plain about what is wrong."""

import asyncio
import contextlib
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from site_builder.build import Request, build
from site_builder.memory import Memory
from site_builder.model.screen_choices import SlideKind
from site_builder.serve import Preview, run
from tests.browser.visiting import MEASURE, desk, measured, phone, until
from tests.equipment import module_file
from tests.factories import SITE, TEAM, TODAY
from tests.support import unpack

LONG = 30.0  # seconds; every wait ends, and none is a measure of speed
SOUND = """\
个人信息联系人: 工会办公室
-- calendar/2026.yaml --
年份: 2026
"""
TOPIC = """\
---
标题: {title}
类别: 工效
阶段: 选题
组长: 单志远
开始: 2026-02-03
期限: 2026-12-30
---

{text}
"""
NEWS = "---\n标题: 通知\n类型: {kind}\n日期: 2026-07-01\n---\n\n好。\n"
STORY = "".join(f"第 {number} 段。\n\n" for number in range(1, 120))
SCREEN = "名称: 大厅\n地点: 一楼\n"
HERE = "teams/crew/topics/a.html"
MARK = "window.sameAsBefore = true"
IS_SAME = "window.sameAsBefore === true"


@dataclass
class Running:
    """A preview in a thread of its own, of a site that can be written to."""

    folder: Path
    settings: Preview
    said: list[str]
    loop: asyncio.AbstractEventLoop | None = None
    task: "asyncio.Task[None] | None" = None
    thread: threading.Thread | None = None
    ready: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        found = re.findall(r"http://127\.0\.0\.1:\d+/", "\n".join(self.said))
        return str(found[-1])

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f".{file.name}.new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(file)

    def topic(self, title: str = "少盖八分半钟", text: str = STORY, name: str = "a") -> None:
        self.write(f"content/teams/crew/topics/{name}.md", TOPIC.format(title=title, text=text))

    def start(self) -> None:
        self.ready.clear()
        self.thread = threading.Thread(target=lambda: asyncio.run(self._run()))
        self.thread.start()
        assert self.ready.wait(LONG)

    async def _run(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.task = asyncio.ensure_future(run(self.settings))
        self.loop.call_later(0, self.ready.set)
        with contextlib.suppress(asyncio.CancelledError):
            await self.task

    def stop(self) -> None:
        assert self.loop is not None
        assert self.task is not None
        assert self.thread is not None
        self.loop.call_soon_threadsafe(self.task.cancel)
        self.thread.join(LONG)

    def restart(self) -> None:
        port = int(self.address.rstrip("/").rpartition(":")[2])
        self.stop()
        self.settings = replace(self.settings, port=port, session="another")
        self.start()


Start = Callable[..., Running]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a preview of a site with a team and its topic, and with what more is given."""
    started: list[Running] = []

    def begin(more: str = "", **settings: object) -> Running:
        content, templates = tmp_path / "content", tmp_path / "templates"
        unpack(f"{SITE}{SOUND}{TEAM}{more}", content)
        said: list[str] = []
        memory = Memory()
        day = settings.get("day")
        today = day if isinstance(day, date) else TODAY
        preview = Preview(
            build=lambda: build(
                Request(
                    content,
                    templates if templates.is_dir() else None,
                    lambda _zone: today,
                    preview=True,
                ),
                memory,
            ),
            folders=(content, templates),
            port=0,
            say=said.append,
            clock=lambda: 0.0,
            session="one",
            content=content,
            templates=templates,
        )
        running = Running(tmp_path, replace(preview, **settings), said)  # type: ignore[arg-type]
        running.topic()
        running.start()
        started.append(running)
        return running

    yield begin
    for running in started:
        running.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with desk(browser) as context:
        yield context


def visit(context: BrowserContext, running: Running, path: str = HERE) -> Page:
    """A page that is connected, and knows whether it has been loaded again."""
    page = context.new_page()
    page.set_default_timeout(LONG * 1000)
    page.add_init_script("document.addEventListener('LiveReloadConnect', () => window.isOn = true)")
    page.goto(running.address + path)
    until(page, "window.isOn === true")
    page.evaluate(MARK)
    return page


def title(page: Page, text: str) -> None:
    expect(page.locator("h1")).to_have_text(text, timeout=LONG * 1000)


def test_two_quick_saves_end_on_the_second_version(start: Start, context: BrowserContext) -> None:
    running = start()
    page = visit(context, running)
    running.topic("第二版")
    page.wait_for_timeout(200)
    running.topic("第三版")
    title(page, "第三版")


def test_a_page_that_changed_stays_in_its_place(start: Start, context: BrowserContext) -> None:
    running = start()
    running.topic(
        text=f"<details><summary>更多</summary>\n\n细节\n\n</details>\n\n{STORY}[去](b.md)"
    )
    running.topic("别的", name="b")
    page = visit(context, running)
    page.locator("main a[href$='b.html']").last.focus()
    page.evaluate("document.querySelectorAll('main details').forEach((one) => one.open = true)")
    page.evaluate("window.scrollTo({ top: 1500, behavior: 'instant' })")
    opened = page.locator("main details[open]").count()
    running.topic(
        "改过了", f"<details><summary>更多</summary>\n\n细节\n\n</details>\n\n{STORY}[去](b.md)"
    )
    title(page, "改过了")
    until(page, "Math.abs(window.scrollY - 1500) < 40")
    assert page.locator("main details[open]").count() == opened
    expect(page.locator("main a[href$='b.html']").last).to_be_focused()


def test_a_mistake_stands_over_the_page_and_goes_when_it_is_mended(
    start: Start, context: BrowserContext
) -> None:
    running = start("-- news/2026/m.md --\n" + NEWS.format(kind="通知"))
    page = visit(context, running)
    page.evaluate("window.scrollTo({ top: 700, behavior: 'instant' })")
    running.write("content/news/2026/n.md", NEWS.format(kind="不知道"))
    expect(page.locator("#sb-preview")).to_contain_text("1 处错误", timeout=LONG * 1000)
    assert page.evaluate(IS_SAME), "what is wrong elsewhere does not load this page again"
    running.write("content/news/2026/n.md", NEWS.format(kind="通知"))
    expect(page.locator("#sb-preview")).to_have_count(0, timeout=LONG * 1000)
    assert page.evaluate(IS_SAME)
    assert page.evaluate("window.scrollY") == 700


def test_what_stops_publishing_leaves_the_last_good_page_and_opens_the_panel(
    start: Start, context: BrowserContext
) -> None:
    running = start()
    page = visit(context, running)
    running.topic(text="电话 13812345678，证件 11010519491231002X。")
    expect(page.locator("#sb-preview .sb-trouble")).to_be_visible(timeout=LONG * 1000)
    assert page.evaluate(IS_SAME)
    title(page, "少盖八分半钟")
    assert "11010519491231002X" not in page.content()
    page.locator("#sb-preview summary").click()
    running.topic(text="电话 13812345678，证件 11010519491231002X。再来。")
    until(page, "fetch('/_preview/stamp').then((a) => a.text()).then((text) => text >= 'one.3')")
    assert not page.locator("#sb-preview .sb-trouble").is_visible(), "closed by hand stays closed"
    running.topic("改好了")
    title(page, "改好了")
    expect(page.locator("#sb-preview")).to_have_count(0)


def test_the_place_of_a_problem_is_copied_by_a_click_and_by_the_keyboard(
    start: Start, browser: Browser
) -> None:
    running = start("-- news/2026/n.md --\n" + NEWS.format(kind="不知道"))
    with desk(browser, permissions=["clipboard-read", "clipboard-write"]) as context:
        page = visit(context, running)
        page.locator("#sb-preview summary").focus()
        page.keyboard.press("Enter")
        button = page.locator("#sb-preview [data-copy]")
        button.click()
        expect(button).to_contain_text("已复制")
        assert page.evaluate("navigator.clipboard.readText()") == "content/news/2026/n.md:3:5"
        page.evaluate("navigator.clipboard.writeText('')")
        button.press("Enter")
        until(page, "navigator.clipboard.readText().then((text) => text.length > 5)")


def test_without_a_clipboard_the_place_is_selected(start: Start, context: BrowserContext) -> None:
    running = start("-- news/2026/n.md --\n" + NEWS.format(kind="不知道"))
    context.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })"
    )
    page = visit(context, running)
    page.locator("#sb-preview summary").click()
    page.locator("#sb-preview [data-copy]").click()
    until(page, "getSelection().toString() === 'content/news/2026/n.md:3:5'")


def test_a_style_is_changed_without_loading_the_page(start: Start, context: BrowserContext) -> None:
    running = start()
    page = visit(context, running)
    page.evaluate("window.scrollTo({ top: 900, behavior: 'instant' })")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<input id=typed>')")
    page.fill("#typed", "写到一半", force=True)
    top = page.evaluate("window.scrollY")
    running.write("templates/assets/css/print.css", "h1 { letter-spacing: 3px }")
    until(page, "getComputedStyle(document.querySelector('h1')).letterSpacing === '3px'")
    assert page.evaluate(IS_SAME)
    assert page.input_value("#typed") == "写到一半"
    assert page.evaluate("window.scrollY") == top
    expect(page.locator("link[rel=stylesheet]:not([data-preview])")).to_have_count(1)


def test_a_template_is_changed_under_the_page(start: Start, context: BrowserContext) -> None:
    running = start()
    page = visit(context, running)
    running.write(
        "templates/pages/topic.html",
        '{% extends "layouts/page.html" %}{% block main %}<h1>own</h1>{% endblock %}',
    )
    title(page, "own")
    running.write("templates/pages/topic.html", "{% extends 'layouts/page.html' %}{% block main %}")
    expect(page.locator("#sb-preview .sb-trouble")).to_be_visible(timeout=LONG * 1000)
    title(page, "own")


def test_a_page_that_is_deleted_says_so_and_comes_back(
    start: Start, context: BrowserContext
) -> None:
    running = start()
    page = visit(context, running)
    loads: list[str] = []
    page.on("framenavigated", lambda frame: loads.append(frame.url))
    (running.folder / "content/teams/crew/topics/a.md").rename(
        running.folder / "content/teams/crew/topics/b.md"
    )
    expect(page.locator("#sb-bar")).to_contain_text("这一页刚才还在", timeout=LONG * 1000)
    expect(page.locator("#sb-bar a").first).to_have_attribute("href", "/teams/crew/topics/b.html")
    running.topic("别的", name="c")
    expect(page.locator("#sb-bar")).to_contain_text("c.html", timeout=LONG * 1000)
    assert len(loads) == 1, "a page that is not there is not loaded for ever"
    running.topic("又有了")
    title(page, "又有了")


def test_a_page_that_cannot_be_made_says_why(start: Start, context: BrowserContext) -> None:
    running = start()
    page = visit(context, running)
    running.write(
        "content/teams/crew/topics/a.md", TOPIC.format(title="坏", text="").replace("工效", "无")
    )
    expect(page.locator("#sb-bar")).to_contain_text("先改好下面的错误", timeout=LONG * 1000)
    expect(page.locator("#sb-bar")).to_contain_text("content/teams/crew/topics/a.md:3:5")


def test_a_new_folder_has_its_page(start: Start, context: BrowserContext) -> None:
    running = start()
    page = visit(context, running, "teams/late/")
    expect(page.locator("#sb-bar")).to_contain_text("这个地址没有页面")
    running.write("content/teams/late/team.yaml", "名称: 新来的班\n班组长: 单志远\n人数: 3\n")
    expect(page.locator("h1")).to_contain_text("新来的班", timeout=LONG * 1000)


def test_a_page_of_an_earlier_run_refreshes_itself(start: Start, context: BrowserContext) -> None:
    running = start()
    page = visit(context, running)
    running.stop()
    expect(page.locator("#sb-ended")).to_contain_text("预览程序没有在运行", timeout=LONG * 1000)
    running.topic("停的时候写的")
    running.settings = replace(
        running.settings, port=int(running.address.rstrip("/").rpartition(":")[2]), session="two"
    )
    running.start()
    title(page, "停的时候写的")
    expect(page.locator("#sb-ended")).to_have_count(0)


@pytest.mark.parametrize("event", ["focus", "visibilitychange"])
def test_a_page_that_was_told_nothing_is_fresh_when_it_is_looked_at(
    start: Start, context: BrowserContext, event: str
) -> None:
    running = start()
    page = context.new_page()
    page.route("**/livereload.js*", lambda route: route.abort())
    page.goto(running.address + HERE)
    running.topic("没人告诉")
    until(page, "fetch(location.href).then((a) => a.text()).then((t) => t.includes('没人告诉'))")
    title(page, "少盖八分半钟")
    where = "window" if event == "focus" else "document"
    page.evaluate(f"{where}.dispatchEvent(new Event('{event}'))")
    title(page, "没人告诉")


def test_drafts_wear_a_badge_wherever_they_stand(start: Start, context: BrowserContext) -> None:
    running = start()
    text = TOPIC.format(title="还没写完", text="").replace("类别", "发布状态: 草稿\n类别")
    running.write("content/teams/crew/topics/d.md", text)
    page = visit(context, running, "topics/")
    expect(page.locator(".sb-badge")).to_have_count(1, timeout=LONG * 1000)
    expect(page.locator(".sb-badge")).to_have_text("草稿")
    page.goto(running.address + "teams/crew/topics/d.html")
    expect(page.locator("#sb-bar")).to_contain_text("草稿，只有预览能看见")
    expect(page.locator("h1 .sb-badge")).to_have_text("草稿")
    assert page.title().startswith("[草稿] 还没写完")


def test_another_day_is_named_and_the_page_stays_on_it(
    start: Start, context: BrowserContext
) -> None:
    running = start(day=date(2026, 9, 1))
    page = visit(context, running, "")
    expect(page.locator("#sb-bar")).to_contain_text("正在看 2026-09-01 的样子")
    assert page.locator("html").get_attribute("data-built") is None


def test_what_is_missing_on_the_page_of_a_team_is_listed_there(
    start: Start, context: BrowserContext
) -> None:
    running = start("-- teams/crew/changes.yaml --\n- {标题: 改, 日期: 2026-13-12}\n")
    page = visit(context, running, "teams/crew/")
    page.locator("#sb-bar summary").click()
    expect(page.locator("#sb-bar")).to_contain_text("这一页有 1 处没能照您写的展示")
    expect(page.locator("#sb-bar li")).to_contain_text("content/teams/crew/changes.yaml:1:")
    page.goto(running.address + HERE)
    expect(page.locator("#sb-bar")).to_have_count(0)


def test_a_code_leads_to_what_the_help_says_of_it(start: Start, context: BrowserContext) -> None:
    running = start("-- teams/crew/changes.yaml --\n- {标题: 改, 日期: 2026-13-12}\n")
    page = visit(context, running, "teams/crew/")
    page.locator("#sb-preview summary").click()
    page.locator("#sb-preview .sb-code").first.click()
    page.wait_for_url("**/_preview/help#E*")
    assert page.locator(":target").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_the_preview_adds_is_accessible_and_fits_a_phone(
    start: Start, browser: Browser, scheme: str
) -> None:
    running = start("-- teams/crew/changes.yaml --\n- {标题: 改, 日期: 2026-13-12}\n")
    guide = Path(__file__).parents[2] / "content" / "README.md"
    (running.folder / "content" / "README.md").write_bytes(guide.read_bytes())
    with phone(browser, color_scheme=scheme) as context:
        page = visit(context, running, "teams/crew/")
        page.locator("#sb-bar summary").click()
        page.locator("#sb-preview summary").click()
        assert complaints(page, "#sb-bar, #sb-preview") == []
        assert measured(page, ["wide"], (320, 390)) == []
        page.goto(running.address + "_preview/help")
        assert complaints(page, "main") == []
        assert measured(page, ["wide"], (320, 390)) == []


def test_every_kind_of_slide_is_shown_and_leads_to_it(start: Start, browser: Browser) -> None:
    running = start(
        f"-- screens/hall.yaml --\n{SCREEN}-- screens/yard.yaml --\n{SCREEN}方向: 竖屏\n"
    )
    with desk(browser) as context:
        page = context.new_page()
        page.goto(running.address + "_screens/kinds")
        page.evaluate(MEASURE)
        assert measured(page, ["wide", "lost"], (320, 390, 1366)) == []
        assert complaints(page, "main") == []
        kinds = page.locator(".sb-kind").evaluate_all("(all) => all.map((one) => one.id)")
        assert kinds == [str(kind) for kind in SlideKind]
        for stage in ("landscape", "portrait"):
            first = page.locator(f"#title [data-stage={stage}] a")
            expect(first.frame_locator("iframe").locator(".slide")).to_contain_text("15 日")
        first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/_screens/slide?*")
        expect(page.locator(".slide")).to_be_visible()


def complaints(page: Page, where: str) -> list[str]:
    """What axe says of a part of the page, which can be measured from then on."""
    page.evaluate(module_file("axe-core/axe.min.js").read_text("utf-8"))
    page.evaluate(MEASURE)
    found = page.evaluate("(where) => axe.run(where).then((all) => all.violations)", where)
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]
