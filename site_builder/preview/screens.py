"""The screens of a site over one day, and any slide of them: what the boxes on the walls will show."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from urllib.parse import quote, urlencode

from site_builder.assemble.screen_plan import MAIN, Deck, ScreenPlan
from site_builder.preview.builds import Shown
from site_builder.preview.dress import own_page
from site_builder.preview.panel import RESERVED
from site_builder.preview.screen_days import Reel, Stretch, days_of, reel_of, stretches
from site_builder.problems import Language, Term
from site_builder.render.screen_build import whole

SCREENS = "_screens"
"""The folder of addresses of this page; a build never writes it."""

_TITLE = Term("大屏", "Screens")
_LEAD = Term(
    "这一天里，每块屏什么时候放什么。点一页看大的，点时间看真的屏。",
    "What every screen shows when, on this day. A slide opens large, a time opens the screen itself.",
)
_KINDS = Term("每种画面长什么样", "Every kind of slide")
_DAY = Term("看哪天", "Day")
_CLOCK = Term("几点", "Time")
_LOOK = Term("看看", "Show")
_BEFORE = Term("前一天", "The day before")
_AFTER = Term("后一天", "The day after")
_USUAL = Term("平时", "Usual loop")
_DARK = Term("熄屏", "Dark")
_FORMER = Term("和 {time} 那段一样", "as at {time}")
_LOOP = Term("{count} 页，一圈 {length}", "{count} slides, {length} for a loop")
_MINUTES = Term("{minutes} 分 {seconds} 秒", "{minutes} min {seconds} s")
_CREWS = Term("{crews}班", "crew {crews}")
_STAGE = Term("正文 {body} 像素，最小 {floor} 像素", "text {body} px, at least {floor} px")
_TEAMS = Term("放 {count} 个班组", "{count} teams")
_NONE = Term("这段没有可放的页", "There is no slide for this time")
_NOT_MADE = Term("画面还没有做出来", "Its slides are not made yet")
_LOBBY = Term(
    "还没有写过大屏，这是每个网站都有的一块。用 site-builder new 大屏 写一块自己的。",
    "No screen was written yet; every site has this one. site-builder new screen begins your own.",
)
_COMMA = Term("，", ", ")
_PAUSE = Term("、", ", ")
_HOURS = (0, 6, 12, 18, 24)
_MOST = 24  # slides of one part


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to see: the day, and the time of the day (HH:MM) or nothing."""

    day: date | None = None
    clock: str = ""


def screens_page(shown: Shown, wish: Wish, theme: str) -> bytes:
    """The page of all screens for a day."""
    language = shown.report.language
    plans = shown.bulletin.screens if shown.bulletin else ()
    day = _within(plans, wish.day)
    body = "".join(
        (
            f"<h1>{_TITLE.in_language(language)}</h1>\n<p>{_LEAD.in_language(language)}</p>\n",
            f'<p><a href="/{SCREENS}/kinds">{_KINDS.in_language(language)}</a></p>\n',
            _chooser(plans, day, wish, language),
            *(_screen(plan, reel_of(plan, shown.files), day, wish, language) for plan in plans),
        )
    )
    page = own_page(_TITLE.in_language(language), body, language, theme)
    return page.replace(b'<body class="sb-page">', b'<body class="sb-page sb-screens">', 1)


def slide_page(shown: Shown, screen: str, ident: str) -> bytes | None:
    """One slide as its screen shows it, filling the window; None when there is none."""
    plans = shown.bulletin.screens if shown.bulletin else ()
    plan = next((one for one in plans if one.id == screen), None)
    reel = Reel({}) if plan is None else reel_of(plan, shown.files)
    slide = reel.slide(ident)
    if plan is None or slide is None:
        return None
    html = whole(reel.build, slide["html"]).replace('data-media="', 'src="/screens/')
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(reel.build["lang"])}" data-theme="{plan.theme}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(plan.name)}</title>\n<style>{reel.build['css']}</style>\n"
        f'<link rel="stylesheet" href="/{RESERVED}/slide.css">\n'
        f'</head>\n<body data-stage="{_hangs(plan)}">\n<div id="sb-stage">{html}</div>\n'
        f'<script src="/{RESERVED}/slide.js"></script>\n'
        "</body>\n</html>\n"
    ).encode()


def _within(plans: tuple[ScreenPlan, ...], wanted: date | None) -> date:
    first, last = days_of(plans[0]) if plans else (date.min, date.max)
    return min(max(wanted or first, first), last)


def _chooser(plans: tuple[ScreenPlan, ...], day: date, wish: Wish, language: Language) -> str:
    """The form that asks for a day and a time, and the ways to the days around."""
    if not plans:
        return ""
    first, last = days_of(plans[0])
    ways = "".join(
        f'<a href="?day={other.isoformat()}">{term.in_language(language)}</a>'
        for other, term in ((day - timedelta(days=1), _BEFORE), (day + timedelta(days=1), _AFTER))
        if first <= other <= last
    )
    return (
        f'<form class="sb-choose"><label>{_DAY.in_language(language)} '
        f'<input type="date" name="day" value="{day}" min="{first}" max="{last}"></label>'
        f"<label>{_CLOCK.in_language(language)} "
        f'<input type="time" name="time" value="{escape(wish.clock)}"></label>'
        f"<button>{_LOOK.in_language(language)}</button>{ways}</form>\n"
    )


def _screen(plan: ScreenPlan, reel: Reel, day: date, wish: Wish, language: Language) -> str:
    parts = tuple(stretches(plan, reel, day))
    if wish.clock:
        parts_shown = tuple(one for one in parts if one.begins <= wish.clock < one.until)
    else:
        parts_shown = parts
    facts = [
        _TEAMS.in_language(language).format(count=len(plan.teams)),
        _STAGE.in_language(language).format(body=plan.body_px, floor=plan.floor_px),
    ]
    hint = "" if plan.source else f"<p>{_LOBBY.in_language(language)}</p>"
    none = "" if reel.build else f"<p>{_NOT_MADE.in_language(language)}</p>"
    place = f" <small>{escape(plan.place)}</small>" if plan.place else ""
    address = f"/screens/{quote(plan.id)}/"
    link = f'<a href="{address}">screens/{escape(plan.id)}/</a>' if reel.build else escape(address)
    return (
        f'<section class="sb-screen" data-stage="{_hangs(plan)}">\n<h2>{escape(plan.name)}{place}</h2>\n'
        f"<p>{link}{_COMMA.in_language(language)}"
        f"{_COMMA.in_language(language).join(facts)}</p>\n{hint}{none}"
        f"{_line(parts, wish)}<ol>{''.join(_rows(plan, parts_shown, day, wish, language))}</ol>\n</section>\n"
    )


def _line(parts: tuple[Stretch, ...], wish: Wish) -> str:
    """The day as a line: plain as usual, thick for parts, dotted in the dark, a ring at every change."""
    drawn = []
    for one in parts:
        begins, until = one.minutes
        look = "dark" if one.quiet else "usual" if one.deck.name == MAIN else "part"
        drawn.append(f'<line class="{look}" x1="{begins}" x2="{until}" y1="20" y2="20"/>')
    drawn += [f'<circle cx="{one.minutes[0]}" cy="20" r="7"/>' for one in parts[1:]]
    drawn += [f'<text x="{60 * hour}" y="52">{hour:02}:00</text>' for hour in _HOURS]
    if wish.clock:
        minute = sum(int(n) * unit for n, unit in zip(wish.clock.split(":"), (60, 1), strict=True))
        drawn.append(f'<line class="now" x1="{minute}" x2="{minute}" y1="2" y2="38"/>')
    return f'<svg viewBox="-40 0 1520 60" aria-hidden="true">{"".join(drawn)}</svg>\n'


def _rows(
    plan: ScreenPlan, parts: tuple[Stretch, ...], day: date, wish: Wish, language: Language
) -> Iterator[str]:
    """The parts of the day; slides that stood there before are not shown a second time."""
    known: dict[tuple[str, ...], str] = {}
    for one in parts:
        at = f"{day.isoformat()} {wish.clock}" if wish.clock else one.at
        way = f"/screens/{quote(plan.id)}/?{urlencode({'at': at})}"
        hours = f"{one.begins}–{one.until}"
        said = _DARK.in_language(language) if one.quiet else _name(one.deck, language)
        head = f'<a href="{escape(way)}"><time>{hours}</time></a> <strong>{escape(said)}</strong>'
        before = known.setdefault(one.slides, one.begins) if one.slides else one.begins
        if one.slides:
            head += f" <small>{_loop(one, language)}</small>"
        if before != one.begins:
            head += f" <small>{_FORMER.in_language(language).format(time=before)}</small>"
            yield f"<li><p>{head}</p></li>\n"
        elif one.slides:
            yield f'<li><p>{head}</p><div class="sb-reel">{_reel(plan, one)}</div></li>\n'
        else:
            none = "" if one.quiet else f" <small>{_NONE.in_language(language)}</small>"
            yield f"<li><p>{head}{none}</p></li>\n"


def _reel(plan: ScreenPlan, one: Stretch) -> str:
    """The slides of a part in small."""
    ways = (
        f"/{SCREENS}/slide?{urlencode({'screen': plan.id, 'slide': ident})}"
        for ident in one.slides[:_MOST]
    )
    return "".join(
        f'<a href="{escape(way)}"><iframe src="{escape(way)}" loading="lazy" tabindex="-1"'
        f' title="{number}"></iframe></a>'
        for number, way in enumerate(ways, start=1)
    )


def _name(deck: Deck, language: Language) -> str:
    """When a deck is shown, in the words of its author, and for which crews."""
    said = deck.said or _USUAL.in_language(language)
    if not deck.crews:
        return said
    crews = _PAUSE.in_language(language).join(deck.crews)
    return f"{said} · {_CREWS.in_language(language).format(crews=crews)}"


def _loop(one: Stretch, language: Language) -> str:
    minutes, seconds = divmod(one.seconds, 60)
    length = _MINUTES.in_language(language).format(minutes=minutes, seconds=seconds)
    return _LOOP.in_language(language).format(count=len(one.slides), length=length)


def _hangs(plan: ScreenPlan) -> str:
    return "portrait" if plan.height > plan.width else "landscape"


def wish_of(day: str, clock: str) -> Wish:
    """A wish from an address; what cannot be read is not wished."""
    hour, _, minute = clock.partition(":")
    is_time = hour.isdecimal() and minute.isdecimal() and int(hour) < 24 and int(minute) < 60  # noqa: PLR2004
    try:
        wanted = date.fromisoformat(day)
    except ValueError:
        wanted = None
    return Wish(wanted, f"{int(hour):02}:{int(minute):02}" if is_time else "")
