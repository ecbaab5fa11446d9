"""`archive`: a person's learning archive, from one private folder into another."""

import os
import sys
from datetime import date
from pathlib import Path

import click

from site_builder.assemble.consent import Terms
from site_builder.assemble.people import Directory, Known, directory
from site_builder.commands.ending import CONTENT, FINE, say
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.model.campaign import Campaign
from site_builder.model.choices import Channel
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.interpret import interpret, site_of
from site_builder.model.personal import PersonalFile
from site_builder.model.team import Team
from site_builder.operate.archive import (
    NotPrivate,
    archive_of,
    check_private,
    copies,
    read_private,
)
from site_builder.operate.archive_page import archive_page
from site_builder.problems import Language
from site_builder.problems.line import render_lines
from site_builder.publish.places import is_safe, temporary_name
from site_builder.publish.stops import disk_trouble
from site_builder.read.content import read_content
from site_builder.read.documents import parse_documents

_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command("archive")
@click.argument("name", required=False)
@common_options
@click.option(
    "--from", "source", type=_FOLDER, help="私密文件夹，不写就用 site.yaml 里的 / private folder"
)
@click.option(
    "--to", "target", type=_FOLDER, help="写到哪个私密文件夹 / private folder to write to"
)
@click.option("--output", type=_FOLDER, default=Path("output"), show_default=True)
@click.option("--counts", is_flag=True, help="只报每班的份数 / only how many each team has")
def archive_command(  # noqa: PLR0913  (one argument per option)
    name: str | None,
    *,
    content: Path,
    day: date | None,
    lang: str | None,
    source: Path | None,
    target: Path | None,
    output: Path,
    counts: bool,
) -> None:
    """一个人的学习档案和成长计划，写成可打印的一页 / somebody's learning archive, to be printed.

    私密文件夹要在内容和成品之外；上网的只有份数。
    Private folders lie outside the content and the site; only counts ever reach readers.
    """
    options = Options(content, output, day, LANGUAGES.get(lang or ""))
    entries = interpret(parse_documents(read_content(content).value.sources).value).value
    site = site_of(entries)
    if source is None and site.private_folder:
        source = content / site.private_folder
    if source is None or not source.is_dir():
        raise click.UsageError("请用 --from 指明私密文件夹 / name the private folder with --from")
    try:
        for folder in (source, target or source):
            check_private(folder, content, output)
    except NotPrivate as refusal:
        raise click.UsageError(str(refusal)) from refusal
    today = options.today(site.timezone)
    language = options.language or site.language
    campaign = next((one.form for one in entries if isinstance(one.form, Campaign)), Campaign())
    people = directory(entries, Terms(today, Channel.PRINT, campaign.end, language))
    files = read_private(source)
    say(render_lines(files.problems, prefix=f"{source.as_posix()}/", language=language))
    if counts:
        say("\n".join(_counted(files.value, people, today, language)) or "–")
        sys.exit(CONTENT if files.problems else FINE)
    if name is None or target is None:
        raise click.UsageError("请写姓名和 --to / a name and --to are needed")
    person = _person(name, people)
    archive = archive_of(person, _team(person, entries), files.value, people, entries)
    file = _write(target, person, archive_page(archive, today, language))
    say(f"写好了，请交给本人：{file}\nWritten, to be handed to its owner.")
    sys.exit(CONTENT if files.problems else FINE)


def _person(name: str, people: Directory) -> Known:
    found = people.find(name, "")
    if not found:
        raise click.UsageError(f"名单上没有“{name}” / on no roster: {name}")
    if len(found) > 1:
        idents = "、".join(one.ident or one.home for one in found)
        raise click.UsageError(f"有 {len(found)} 位“{name}”，请写编号：{idents} / write an id")
    return found[0]


def _team(person: Known, entries: tuple[Entry[Form], ...]) -> str:
    forms = (one.form for one in entries if one.home == person.home)
    return next((form.name for form in forms if isinstance(form, Team)), "")


def _counted(
    files: tuple[PersonalFile, ...], people: Directory, today: date, language: Language
) -> list[str]:
    """A line for the `counts.yaml` of each team."""
    chinese = language is Language.ZH
    words = ("日期", "学习计划", "学习档案") if chinese else ("date", "learning_plans", "archives")
    return [
        f"content/{one.home}/counts.yaml\n"
        f"- {{{words[0]}: {today}, {words[1]}: {one.plans}, {words[2]}: {one.archives}}}"
        for one in copies(files, people, today.year)
    ]


def _write(folder: Path, person: Known, page: bytes) -> Path:
    """Put the page into place in one step, for its owner's eyes only."""
    stem = person.name if person.ident is None else f"{person.name}-{person.ident}"
    name = f"{stem}-学习档案.html"
    file = folder / (name if is_safe(name) else "学习档案.html")
    passing = folder / temporary_name(file.name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        passing.unlink(missing_ok=True)
        with os.fdopen(os.open(passing, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(page)
        passing.replace(file)
    except OSError as trouble:
        raise disk_trouble(trouble, folder) from trouble
    return file
