"""`import`: ledgers and photos into the folder of a team, shown first, written on request."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from site_builder.author.homes import Home, homes_in, site_in
from site_builder.author.imports.bringing import Brought, bring
from site_builder.author.imports.choosing import home_of, sheets_of, tables_of
from site_builder.author.imports.columns import Table
from site_builder.author.imports.grid import Sheet, Unimportable, unimportable
from site_builder.author.imports.ledgers import LEDGERS
from site_builder.author.imports.opening import open_tables
from site_builder.author.imports.photos import bring_photos
from site_builder.author.imports.preview import (
    describe_photos,
    describe_records,
    describe_rest,
    describe_table,
)
from site_builder.author.imports.saving import Change
from site_builder.author.imports.survey import survey_of
from site_builder.commands.ending import CONTENT, FINE, USAGE, say
from site_builder.commands.importing_words import choose, lay_out_cells, on_terminal, written
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.problems import Language, Term
from site_builder.problems.excerpt import visible
from site_builder.problems.text import render_text
from site_builder.read.content import read_content

_PHOTOS = frozenset({"photo", "photos", "照片"})
_KINDS = (
    {
        word: ledger.kind
        for ledger in LEDGERS
        for word in (ledger.kind, ledger.term.zh, ledger.term.en)
    }
    | {"培训": "training", "建议": "suggestion", "名单": "member", "members": "member"}
    | {
        "教员": "outside_person",
        "讲师": "outside_person",
        "instructor": "outside_person",
    }
)
_HIDDEN = Term("隐藏的工作表没有看：{names}", "hidden sheets, not looked at: {names}")
_ASKED = Term("写入吗？", "Write?")
_WHICH_TEAM = Term("导入到哪个班组？", "For which team?")
_WHICH_SHEET = Term("导入哪张工作表？", "Which sheet?")
_WAITS = Term(
    "还没有写入。确认无误后，在命令末尾加上 --write 再运行一次。",
    "Nothing was written yet. When all is right, run the command again with --write.",
)


@dataclass(frozen=True, slots=True)
class Job:
    """What an import was asked for: whose content, which files, and whether to write at once."""

    options: Options
    language: Language
    files: Sequence[str]
    team: str | None
    kind: str | None
    sheets: Sequence[str]
    year: int | None
    write: bool

    @property
    def content(self) -> Path:
        return self.options.content

    def home(self, file: Path) -> Home:
        """The team; asked for on a terminal when nothing tells."""
        homes = homes_in(self.content)
        try:
            return home_of(homes, self.team, file, self.content)
        except Unimportable as unknown:
            if unknown.problem.code != "E461" or not on_terminal():
                raise
            names = [home.path for home in homes if home.is_team]
            return home_of(homes, choose(_WHICH_TEAM, names, self.language), file, self.content)

    def may_write(self) -> bool:
        """Whether to write: as wished on the command line, else as answered on a terminal."""
        return self.write or (on_terminal() and click.confirm(_ASKED.in_language(self.language)))


@click.command("import")
@common_options
@click.argument("files", nargs=-1, required=True)
@click.option("--team", help="班组的文件夹或名称 / folder or name of the team")
@click.option(
    "--kind",
    type=click.Choice(list(_KINDS)),
    metavar="KIND",
    help="台账种类：培训、建议、表彰、名单、教员 / training, suggestion, award, member or instructor",
)
@click.option(
    "--sheet", "sheets", multiple=True, help="工作表的名称或序号 / name or number of a sheet"
)
@click.option("--year", type=click.IntRange(1990, 2199), help="没写年份的日期算哪年 / year of days")
@click.option("--write", "--yes", "write", is_flag=True, help="直接写入 / write without asking")
def import_command(content: Path, day: date | None, lang: str | None, **wished: Any) -> None:
    """导入台账、名单或照片 / import a ledger, a roster or photos.

    \b
    site-builder import 培训台账.xlsx --team loading/crew-1
    site-builder import photo IMG_0123.jpg --team loading/crew-1
    """  # noqa: D301  (the mark by which click leaves lines as they are)
    language = LANGUAGES.get(lang or "") or site_in(content).language
    job = Job(Options(content, Path("output"), day, language), language, **wished)
    try:
        if not content.is_dir():
            raise unimportable("E160", folder=content.name)
        photos = job.files[0].casefold() in _PHOTOS and len(job.files) > 1
        code = _photos(job) if photos else _ledger(job)
    except Unimportable as reason:
        click.echo(render_text([reason.problem], {}, language=language), err=True)
        code = USAGE
    sys.exit(code)


def _ledger(job: Job) -> int:
    if len(job.files) > 1:
        raise click.UsageError("一次导入一个表格 / one spreadsheet at a time")
    file = _found(job.files[0], job.content)
    try:
        sheets = open_tables(file)
    except OSError as fault:
        raise unimportable("E484", name=file.name) from fault
    tables = _tables(job, sheets, file.name)
    of_all = all(table.ledger.is_of_all for table in tables)
    home = "" if of_all else job.home(file).folder
    content = read_content(job.content).value
    sources = {source.path: source for source in content.sources}
    survey = survey_of(content, job.options.today)
    brought = bring(tables, home, sources, survey, job.language)
    _describe(tables, sheets, brought, job.language)
    failed = bool(brought.refused or any(one.failed for one in brought.harvests))
    if not brought.count:
        return CONTENT if failed else FINE
    if not job.may_write():
        say(_WAITS.in_language(job.language))
        return CONTENT if failed else FINE
    changes = {one.path: Change(one.before, one.after) for one in brought.additions}
    return written(changes, job.content, job.language) or (CONTENT if failed else FINE)


def _tables(job: Job, sheets: Sequence[Sheet], name: str) -> tuple[Table, ...]:
    """The sheets that are meant, understood; asked for on a terminal when there are several."""
    wanted = job.sheets
    headed = sheets_of(sheets, wanted, name)
    if len(headed) > 1 and not wanted and on_terminal():
        wanted = [choose(_WHICH_SHEET, [sheet.name for sheet, _ in headed], job.language)]
        headed = sheets_of(sheets, wanted, name)
    return tables_of(headed, wanted, _KINDS.get(job.kind or ""), name, job.year)


def _describe(
    tables: Sequence[Table], sheets: Sequence[Sheet], brought: Brought, language: Language
) -> None:
    for table, found in zip(tables, brought.harvests, strict=True):
        say(describe_table(table, found, language))
    problems = [one for found in brought.harvests for one in found.problems]
    for part in (
        lay_out_cells([*problems, *brought.refused, *brought.warned], language),
        describe_records(brought, language),
        describe_rest(brought, language),
        _unseen(tables, sheets, language),
    ):
        if part:
            say("\n" + part)


def _unseen(tables: Sequence[Table], sheets: Sequence[Sheet], language: Language) -> str:
    """The hidden sheets that were not looked at."""
    read = {table.sheet.name for table in tables}
    names = [visible(one.name) for one in sheets if one.hidden and one.name not in read]
    comma = "、" if language is Language.ZH else ", "
    return _HIDDEN.in_language(language).format(names=comma.join(names)) if names else ""


def _found(name: str, content: Path) -> Path:
    """A file as named on the command line: from here, or from the content folder."""
    for file in (Path(name), Path(name.replace("\\", "/")), content / name.replace("\\", "/")):
        if file.is_file():
            return file
    raise unimportable("E484", name=name)


def _photos(job: Job) -> int:
    files = [_found(name, job.content) for name in job.files[1:]]
    home = job.home(files[0])
    taken = bring_photos(files, job.content, home.folder, job.language)
    say(describe_photos(taken, job.language))
    if taken.problems:
        say("\n" + render_text(taken.problems, {}, language=job.language))
    code = CONTENT if taken.problems else FINE
    if not taken.changes:
        return code
    if not job.may_write():
        say(_WAITS.in_language(job.language))
        return code
    return written(taken.changes, job.content, job.language) or code
