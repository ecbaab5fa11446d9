"""`posted`: writes down that a sheet hangs on a wall, so that the print room knows when it is old."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

import click

from site_builder.assemble.walls import WallPlan
from site_builder.author.imports.saving import Change, save
from site_builder.author.posting import Posting, posted_in
from site_builder.build import build
from site_builder.commands.ending import CONTENT, FINE, say
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.requests import request_of
from site_builder.model.values.text import nearest
from site_builder.problems import Language, Term
from site_builder.views.prints.sheet import Printed

_NO_WALL = Term(
    "没有“{found}”这面墙。有：{known}", "There is no wall “{found}”. There are: {known}"
)
_NO_SHEET = Term(
    "没有“{found}”这一张。最接近的是：{known}", "There is no sheet “{found}”. Nearest: {known}"
)
_BRACES = Term(
    "walls/{wall} 里这一条写在花括号里，请自己添上：贴出: {day}，内容号: {number}",
    "This item of walls/{wall} is in braces; please add yourself: posted: {day}, hash: {number}",
)
_DONE = Term(
    "记好了：{sheet}，{day} 贴在{wall}，内容号 {number}。",
    "Written down: {sheet}, put up on {day}, {wall}, number {number}.",
)
_FAILED = Term(
    "没有写成：{wall} 刚才被别人改过，或者写不进去。请再试一次。",
    "Not written: {wall} has just been changed, or cannot be written. Please try again.",
)


@click.command("posted")
@common_options
@click.argument("hung", nargs=2, metavar="WALL SHEET")
@click.option(
    "--on",
    type=click.DateTime(("%Y-%m-%d",)),
    help="哪天贴的，如 2026-07-15 / the day it was put up",
)
def posted_command(
    content: Path, day: date | None, lang: str | None, hung: tuple[str, str], on: datetime | None
) -> None:
    """记下哪张贴上了哪面墙 / write down that a sheet hangs on a wall."""
    wall, sheet = hung
    options = Options(content, Path("output"), day, LANGUAGES.get(lang or ""))
    built = build(request_of(options))
    language = options.language or built.bulletin.language
    place = next((one for one in built.bulletin.walls if wall in {one.id, one.name}), None)
    if place is None:
        known = "、".join(one.id for one in built.bulletin.walls)
        _stop(_NO_WALL, language, found=wall, known=known or "—")
    printed = next((one for one in built.sheets if sheet in {one.code, one.name}), None)
    if printed is None:
        near = nearest(sheet, [one.code for one in built.sheets], 0.3)[:3]
        _stop(_NO_SHEET, language, found=sheet, known="、".join(near) or "—")
    when = on.date() if on else built.bulletin.today
    sys.exit(_write(content, place, printed, when, language))


def _write(content: Path, wall: WallPlan, sheet: Printed, on: date, language: Language) -> int:
    """Write it down, and say so; returns the exit code."""
    items = (one for one in wall.posted if one.sheet and one.sheet.code == sheet.code)
    line = next((one.line for one in items), None)
    path = content / wall.source
    before = path.read_bytes()
    posting = Posting(sheet.code, on, sheet.hash, sheet.marks)
    facts = {"sheet": sheet.name, "day": on.isoformat(), "wall": wall.name, "number": sheet.hash}
    try:
        after = posted_in(before.decode("utf-8-sig"), line, posting, language)
    except ValueError:
        _stop(_BRACES, language, **{**facts, "wall": wall.id})
    bom = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    saved = save({wall.source: Change(before, bom + after.encode())}, content)
    if saved.stopped is not None:
        _stop(_FAILED, language, **facts)
    say(_DONE.in_language(language).format(**facts))
    return FINE


def _stop(term: Term, language: Language, **facts: str) -> NoReturn:
    click.echo(term.in_language(language).format(**facts), err=True)
    sys.exit(CONTENT)
