"""`screens`: what concerns the displays, each a command of its own."""

import sys
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import BinaryIO

import click

from site_builder.commands.ending import CONTENT, FINE, say
from site_builder.commands.misuse import Commands
from site_builder.commands.options import LANGUAGES
from site_builder.commands.screens_plan import plan_command
from site_builder.operate.beats import listen
from site_builder.operate.logs import NoLog, Reading, hits
from site_builder.operate.published import look_at
from site_builder.operate.urgent import Level, Wrong, message, moment, read, still_to_come, write
from site_builder.operate.watching import judge
from site_builder.operate.watching_layout import Told, as_json, as_page, as_text
from site_builder.publish.places import temporary_name
from site_builder.publish.stops import disk_trouble

_OUTPUT = click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("output"),
    show_default=True,
    help="成品在哪里 / where the finished site is",
)


@click.group("screens", cls=Commands)
def screens_command() -> None:
    """大屏：放什么，谁在值守，紧急通知 / displays: what they play, who is on duty, urgent messages."""


screens_command.add_command(plan_command)


@screens_command.command("report")
@click.argument("logs", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@_OUTPUT
@click.option(
    "--html", type=click.Path(path_type=Path, dir_okay=False), help="写成网页 / as a page"
)
@click.option("--format", "layout", type=click.Choice(["text", "json"]), default="text")
@click.option(
    "--silent",
    default=15,
    show_default=True,
    type=click.IntRange(1, 100_000),
    help="多少分钟没有声音算失联 / minutes of silence that count",
)
@click.option(
    "--now", type=click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]), help="按何时判断 / as of"
)
@click.option("--lang", type=click.Choice(list(LANGUAGES)), default="zh-CN")
def report_command(  # noqa: PLR0913  (one argument per option)
    logs: tuple[Path, ...],
    *,
    output: Path,
    html: Path | None,
    layout: str,
    silent: int,
    now: datetime | None,
    lang: str,
) -> None:
    """从网站日志看哪块屏没了声音 / which screens are alive, from the server's access log.

    LOG 可以有几个，轮转过的、.gz 的都行，“-”是标准输入。有要看的屏，退出码是 1。
    Several logs may be given, rotated or packed ones too; “-” is standard input. Exit code 1
    when a screen needs somebody to look.
    """
    moment_ = (now or datetime.now(UTC)).astimezone()
    there = look_at(output)
    reading = Reading()
    with ExitStack() as opened:
        streams = [_open(log, opened) for log in logs]
        try:
            heard = listen(hits(streams, reading), there.screens)
        except NoLog as trouble:
            raise click.UsageError(f"日志读不下去 / a log cannot be read: {trouble}") from trouble
    board = judge(heard, there, moment_.timestamp(), silent * 60)
    zone = timezone(moment_.utcoffset() or timedelta())
    told = Told(board, reading, LANGUAGES[lang], zone)
    if html is not None:
        _save(html, as_page(told))
    say(as_json(told) if layout == "json" else as_text(told))
    sys.exit(CONTENT if board.worried else FINE)


def _open(log: Path, opened: ExitStack) -> BinaryIO:
    if str(log) == "-":
        return sys.stdin.buffer
    try:
        return opened.enter_context(log.open("rb"))
    except OSError as trouble:
        raise click.UsageError(f"打不开“{log}” / cannot open: {log}") from trouble


def _save(path: Path, page: str) -> None:
    """Put the page into place in one step: a browser may be reading it."""
    passing = path.with_name(temporary_name(path.name))
    try:
        passing.write_bytes(page.encode())
        passing.replace(path)
    except OSError as trouble:
        raise disk_trouble(trouble, path) from trouble


@screens_command.command("urgent")
@click.argument("text", required=False)
@click.option(
    "--until", help="到什么时候（必填）：18:00 或 2026-07-15 18:00 / when it ends (needed)"
)
@click.option("--from", "since", help="从什么时候，不写就是现在 / when it begins; now without")
@click.option("--screen", "screens", multiple=True, help="只在这些屏 / only on these (ID)")
@click.option(
    "--level", type=click.Choice([one.value for one in Level]), default=Level.URGENT.value
)
@click.option("--clear", is_flag=True, help="先撤下原来的 / take down what is there")
@_OUTPUT
def urgent_command(  # noqa: PLR0913  (one argument per option)
    text: str | None,
    *,
    until: str | None,
    since: str | None,
    screens: tuple[str, ...],
    level: str,
    clear: bool,
    output: Path,
) -> None:
    """在大屏上插一条紧急通知，到点自动撤下 / an urgent message, which ends by itself.

    不用重新生成网站。它不是生命安全系统：大屏要隔十几秒才来问一次，网断了就看不到。
    No build is needed. This is no life-safety system: screens ask every ten to fifteen seconds,
    and not at all without the network.
    """
    if text is None and not clear:
        raise click.UsageError("请写通知的文字，或 --clear / write a text, or --clear")
    if text is not None and until is None:
        raise click.UsageError("请写 --until：到什么时候撤下 / --until is needed: when it ends")
    there = look_at(output)
    unknown = sorted(set(screens) - set(there.screens))
    if unknown or not (output / "screens").is_dir():
        known = "、".join(there.screens) or "–"
        raise click.UsageError(
            f"“{output}”里没有大屏 {'、'.join(unknown)}（有：{known}） / no such screen there"
        )
    now = datetime.now(UTC).astimezone().replace(second=0, microsecond=0, tzinfo=None)
    try:
        messages = () if clear else still_to_come(read(output), now)
        if text is not None and until is not None:
            begin = moment(since, now) if since else now
            new = message(text, Level(level), screens, begin, moment(until, now))
            messages = (*messages, new.as_data())
        write(messages, output)
    except Wrong as wrong:
        raise click.UsageError(str(wrong)) from wrong
    except OSError as trouble:
        raise disk_trouble(trouble, output) from trouble
    say(_done(messages, output))


def _done(messages: tuple[object, ...], output: Path) -> str:
    if not messages:
        return (
            f"紧急通知已全部撤下：{output}/screens/urgent.json\nAll urgent messages are taken down."
        )
    count = len(messages)
    return (
        f"写好了，现在有 {count} 条：{output}/screens/urgent.json、urgent.js\n"
        f"{count} in place. 网站在别的机器上的，把这两个文件传上去 / "
        "where the site is served from elsewhere, upload these two files."
    )
