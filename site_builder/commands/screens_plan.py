"""`screens plan`: what each screen plays at a moment, and what it does not show, with the reason."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.screen_plan import ScreenPlan
from site_builder.build import Built, build
from site_builder.commands.ending import say
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.requests import request_of
from site_builder.operate.not_shown import not_shown, passed_over, without_consent
from site_builder.operate.showing import Played, Showing, builds_of, showing
from site_builder.problems import Language, Problem, Term
from site_builder.render.site import read_wording
from site_builder.render.template_files import find_templates
from site_builder.views.slides.decks import left_out_of
from site_builder.views.slides.lost import cut_on
from site_builder.views.slides.slide import Slide

_MOMENTS = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%H:%M"]
_TITLE = Term("{name}（{ident}），{at}", "{name} ({ident}) at {at}")
_DARK = Term("熄屏到 {until}", "dark until {until}")
_DECK = Term(
    "放“{deck}”，到 {until}：{count} 张，轮完一遍 {minutes} 分钟",
    "plays “{deck}” until {until}: {count} slides, {minutes} minutes until all had their turn",
)
_OUTSIDE = Term(
    "这个时间超出了这次生成的 35 天，放“{deck}”", "beyond the 35 days of this build: plays “{deck}”"
)
_SECONDS = Term("{seconds} 秒", "{seconds} s")
_NOT_DUE = Term("今天不放", "not today")
_NEVER = Term("做好了，但不在任何节目里：", "made, but in no programme:")
_MISSING = Term("没有上屏：", "not shown:")
_NO_ROOM = Term(
    "一小时轮不下，先不放（同一班组里更新的在前）：",
    "no room within an hour, newer things of the same team come first:",
)
_TOO_LONG = Term("太长，没有放全：", "too long, not shown in full:")
_CUT = Term(
    "“{found}”（{place}）：长了 {excess} 个字", "“{found}” ({place}): {excess} characters too long"
)
_FROM = Term("，{day} 起上屏", ", from {day}")


@click.command("plan")
@click.argument("screen", required=False)
@click.option(
    "--at",
    type=click.DateTime(_MOMENTS),
    help="什么时候，如 2026-07-15 07:50 或 07:50 / when; noon without it",
)
@common_options
def plan_command(
    screen: str | None, at: datetime | None, content: Path, day: date | None, lang: str | None
) -> None:
    """大屏在某一时刻放什么，什么没有上屏、为什么 / what screens play, what they leave out and why."""
    if at is not None and at.date() != date(1900, 1, 1):
        day = day or at.date()
    built = build(request_of(Options(content, Path("output"), day, LANGUAGES.get(lang or ""))))
    bulletin = built.screens or built.bulletin
    plans = [plan for plan in bulletin.screens if screen in {None, plan.id}]
    if not plans:
        known = "、".join(plan.id for plan in bulletin.screens)
        raise click.UsageError(f"没有大屏“{screen}”（有：{known}） / no such screen: {screen}")
    lines = [line for plan in plans for line in _told(plan, built, bulletin, at)]
    say("\n".join(lines))


def _told(plan: ScreenPlan, built: Built, bulletin: Bulletin, at: datetime | None) -> Iterator[str]:
    """The lines about one screen."""
    language, zone = bulletin.language, ZoneInfo(plan.zone)
    clock = at.time() if at else time(12)
    seen = bulletin.today if at is None or at.date() == date(1900, 1, 1) else at.date()
    moment = datetime.combine(seen, clock, zone)
    when = f"{moment:%Y-%m-%d %H:%M}"
    yield _TITLE.in_language(language).format(name=plan.name, ident=plan.id, at=when)
    files = ((one.path, one.data) for one in built.artifacts if one.path.startswith("screens/"))
    made = builds_of(files).get(plan.id)
    if made is not None:
        now = showing(made, int(moment.timestamp()) * 1000)
        yield from _playing(now, zone, language)
        slides = built.slides.get(plan.id, ())
        yield from _no_room(left_out_of(plan, slides, now.deck, seen), language)
        words = read_wording(find_templates().value, language).value
        yield from _too_long(cut_on(plan, slides, words, built.sources, {}), language)
    yield from _left_out(bulletin, plan, built.slides.get(plan.id, ()), language)
    yield ""


def _playing(now: Showing, zone: ZoneInfo, language: Language) -> Iterator[str]:
    until = f"{datetime.fromtimestamp(now.until / 1000, zone):%m-%d %H:%M}"
    if now.quiet:
        yield "  " + _DARK.in_language(language).format(until=until)
        return
    minutes, count = f"{now.seconds / 60:.1f}", sum(one.due for one in now.slides)
    term = _DECK if now.until else _OUTSIDE
    facts = {"deck": now.deck, "until": until, "count": count, "minutes": minutes}
    yield "  " + term.in_language(language).format(**facts)
    yield from (_line(one, language) for one in now.slides)
    if now.never:
        yield "  " + _NEVER.in_language(language)
        yield from (_line(one, language) for one in now.never)


def _line(one: Played, language: Language) -> str:
    seconds = _SECONDS.in_language(language).format(seconds=f"{one.seconds:.0f}")
    note = seconds if one.due else _NOT_DUE.in_language(language)
    return f"    {note}  {one.ident}  {one.text}"


def _no_room(left: tuple[Slide, ...], language: Language) -> Iterator[str]:
    if left:
        yield "  " + _NO_ROOM.in_language(language)
    for one in left:
        seconds = _SECONDS.in_language(language).format(seconds=f"{one.seconds:.0f}")
        yield f"    {seconds}  {one.id}  {one.head.name} {one.head.note}".rstrip()


def _too_long(cut: Iterable[Problem], language: Language) -> Iterator[str]:
    """The texts that do not fit, each with its place and by how much."""
    told = [
        _CUT.in_language(language).format(place=f"{one.span.path}:{one.span.line}", **one.facts)
        for one in cut
    ]
    if told:
        yield "  " + _TOO_LONG.in_language(language)
    yield from (f"    {line}" for line in told)


def _left_out(
    bulletin: Bulletin, plan: ScreenPlan, slides: tuple[Slide, ...], language: Language
) -> Iterator[str]:
    yield "  " + _MISSING.in_language(language)
    held = not_shown(bulletin, plan, language)
    for one in (*held, *passed_over(bulletin, plan, slides, language)):
        later = _FROM.in_language(language).format(day=one.until) if one.until else ""
        yield f"    {one.title}（{one.source}）：{one.reason}{later}"
    yield from (f"    {line}" for line in without_consent(bulletin, language))
