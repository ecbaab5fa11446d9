"""The bar above a page: the day it is shown for, who sees it, and what is missing on it."""

from collections.abc import Iterable
from datetime import date
from html import escape
from urllib.parse import quote

from site_builder.assemble.bulletin import Held, Waiting
from site_builder.assemble.publication import EARLY
from site_builder.model.approval import WAITS
from site_builder.preview.builds import Shown
from site_builder.preview.finding import alike, held_at, missing_at, waiting_at
from site_builder.preview.marks import WORDS
from site_builder.preview.panel import Report, label, ways
from site_builder.preview.screens import SCREENS
from site_builder.problems import Language, Problem, Term
from site_builder.problems.wording import say
from site_builder.views.links import HOME

_MOST = 20  # of what is missing on one page
_LABEL = Term("这一页的预览说明", "About this page of the preview")
_DAY = Term("正在看 {day} 的样子", "As on {day}")
_EARLY: dict[str, Term] = {
    "draft": Term("只有预览能看见", "visible only in this preview"),
    "in_review": Term("还没审过，只有预览能看见", "not approved yet, visible only in this preview"),
    "scheduled": Term(
        "{until} 起展示，现在只有预览能看见", "due on {until}, visible only in this preview"
    ),
    "expired": Term(
        "读者已经看不到，只有预览能看见", "no longer shown, visible only in this preview"
    ),
}
_WITHHELD = {
    "withdrawn": Term("{file} 已撤回，不展示", "{file} was withdrawn and is not shown"),
    "audience": Term(
        "{file} 不在本站的可见范围，不展示", "{file} is not for the readers of this site"
    ),
}
_MISSING = Term(
    "这一页有 {count} 处没能照您写的展示", "{count} things on this page are not shown as written"
)
_MISSING_ONE = Term("", "One thing on this page is not shown as written")
_UNMADE = Term(
    "这一页还做不出来，先改好下面的错误", "This page cannot be made until this is mended"
)
_FORMER = Term(
    "这一页刚才还在：它的文件改了名、搬了家，或者删掉了",
    "This page was here a moment ago: its file was renamed, moved or deleted",
)
_NOWHERE = Term("这个地址没有页面", "There is no page at this address")
_ALIKE = Term("是不是要看：", "Perhaps:")
_BOXES = Term("大屏今天放什么", "What the screens show today")
_HOME = Term("回到首页", "To the home page")


def bar(lines: Iterable[str], language: Language) -> str:
    """The bar with these lines of HTML; "" without any."""
    inside = "".join(lines)
    name = _LABEL.in_language(language)
    return (
        f'<aside id="sb-bar" lang="{language}" aria-label="{name}">{inside}</aside>'
        if inside
        else ""
    )


def day_line(day: date | None, language: Language) -> str:
    """The day one travelled to; "" for today."""
    if day is None:
        return ""
    said = _DAY.in_language(language).format(day=day.isoformat())
    return f'<p class="sb-day">{said}</p>'


def page_lines(page: str, shown: Shown) -> Iterable[str]:
    """Who sees a page, and what is missing on it; on the home page the way to the screens."""
    report = shown.report
    if page == HOME and shown.bulletin and any(one.source for one in shown.bulletin.screens):
        yield f"<p>{_link(f'{SCREENS}/', _BOXES.in_language(report.language))}</p>"
    for held in held_at(page, shown):
        if held.reason in EARLY:
            yield _early(held, report.language)
    for waiting in waiting_at(page, shown):
        yield _waits(waiting, report.language)
    missing = () if report.trouble else missing_at(page, shown)
    if missing:
        one = _MISSING_ONE.in_language(report.language) if len(missing) == 1 else ""
        said = one or _MISSING.in_language(report.language).format(count=len(missing))
        yield f"<details><summary>{said}</summary>{_list(missing, report)}</details>"


def lost_lines(page: str, shown: Shown) -> Iterable[str]:
    """Why there is no page at an address, and where else to look."""
    report = shown.report
    missing = missing_at(page, shown)
    withheld = [one for one in held_at(page, shown) if one.reason in _WITHHELD]
    if missing:
        yield f"<p>{_UNMADE.in_language(report.language)}</p>{_list(missing, report)}"
    for held in withheld:
        said = _WITHHELD[held.reason].in_language(report.language)
        yield f"<p>{escape(said.format(file=f'content/{held.source}'))}</p>"
    if not missing and not withheld:
        term = _FORMER if page in shown.former else _NOWHERE
        yield f"<p>{term.in_language(report.language)}</p>"
    near = "".join(f"<li>{_link(one, one)}</li>" for one in alike(page, shown.pages))
    if near:
        yield f"<p>{_ALIKE.in_language(report.language)}</p><ul>{near}</ul>"
    yield f"<p>{_link('', _HOME.in_language(report.language))}</p>"


def _early(held: Held, language: Language) -> str:
    until = held.until.isoformat() if held.until else ""
    words = WORDS[held.reason].in_language(language)
    said = _EARLY[held.reason].in_language(language).format(until=until)
    comma = "，" if language is Language.ZH else ", "
    badge = f'<span class="sb-badge">{words}</span>'
    return f'<p class="sb-early">{badge}<span class="sb-quiet">{comma}</span>{said}</p>'


def _waits(waiting: Waiting, language: Language) -> str:
    said = WAITS[waiting.actor].in_language(language)
    comma = "，" if language is Language.ZH else ", "
    return f'<p class="sb-early">{said}{comma}{waiting.until.term.in_language(language)}</p>'


def _list(problems: tuple[Problem, ...], report: Report) -> str:
    items = (
        f'<li lang="{one.language}"><p class="sb-says">{label(one)} {escape(say(one).says)}</p>'
        f"{ways(one, report)}</li>"
        for one in problems[:_MOST]
    )
    more = "<li>…</li>" if len(problems) > _MOST else ""
    return f"<ol>{''.join(items)}{more}</ol>"


def _link(page: str, words: str) -> str:
    return f'<a href="/{quote(page)}">{escape(words)}</a>'
