"""`book`: all evidence for an inspection as one file to print, and as a PDF where a browser is there."""

import os
import shutil
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import NoReturn

import click

from site_builder.assemble.bulletin import Bulletin
from site_builder.build import Built, build
from site_builder.commands.building import code_of
from site_builder.commands.ending import CONTENT, FINE, PRIVACY, USAGE, say
from site_builder.commands.naming import unknown
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.printing import lay_out
from site_builder.commands.requests import request_of
from site_builder.model.choices import Channel
from site_builder.model.values.text import plain
from site_builder.operate.pdf import VARIABLE, NoPdf, find_browser, page_numbers, print_pdf
from site_builder.problems import Severity
from site_builder.publish.check import check_site
from site_builder.publish.places import temporary_name
from site_builder.publish.stops import disk_trouble
from site_builder.render.book import render_book
from site_builder.render.site import read_wording
from site_builder.render.template_files import TemplateFiles, find_templates
from site_builder.views.book.book import Book, book_of, numbered
from site_builder.views.book.scope import (
    Scope,
    rule_names,
    rules_called,
    team_called,
    teams_in,
    unit_called,
)
from site_builder.views.wording import Wording

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("book")
@common_options
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("output"),
    show_default=True,
    help="成品在哪里（册子不写进去）/ where the site is: no book goes there",
)
@click.option("--unit", help="只要这个单位的班组 / only the teams of this unit")
@click.option("--team", help="只要这个班组 / only this team")
@click.option(
    "--requirement", help="只要这一条，如 R2、G3 或 R2.4 / only this goal, requirement or criterion"
)
@click.option(
    "--to",
    "target",
    type=_FILE,
    default=Path("迎检材料.html"),
    show_default=True,
    help="写成哪个 .html / file to write",
)
@click.option(
    "--pdf", is_flag=True, help="旁边再印一份 PDF（要有浏览器） / a PDF beside it, by a browser"
)
def book_command(  # noqa: PLR0913  (one argument per option)
    content: Path,
    output: Path,
    day: date | None,
    lang: str | None,
    *,
    unit: str | None,
    team: str | None,
    requirement: str | None,
    target: Path,
    pdf: bool,
) -> None:
    """迎检材料：每条标准、每个班组的证据，装成一册 / the evidence for an inspection as one book.

    只写宣传栏里有的，没有同意上纸的人不出现。
    It tells what the bulletin has; people who did not agree to be on paper are not in it.
    """
    options = Options(content, output, day, LANGUAGES.get(lang or ""))
    _check_place(target, options)
    if unit and team:
        raise click.UsageError("--unit 和 --team 只写一个 / write either --unit or --team")
    request = request_of(options)
    built = build(request)
    files = find_templates(request.templates).value
    language = options.language or built.bulletin.language
    words = read_wording(files, language).value
    if built.stopped is not None or built.paper is None:
        _refuse(built, options)
    made = partial(_made, built, built.paper, files, words)
    book = book_of(built.paper, _scope(built.paper, unit, team, requirement, words), words)
    _save(target, made(book))
    say(words.t("Written: {file}", file=target))
    code = code_of(built)
    if code != FINE:
        say(words.t("Some content has errors and is not in it: site-builder check tells where."))
    sys.exit((_print(book, made, target, words) if pdf else FINE) or code)


def _check_place(file: Path, options: Options) -> None:
    """Refuse other kinds of files, and the folders of the content and of the site."""
    if file.suffix.casefold() != ".html":
        raise click.UsageError(f"“{file.name}”：文件名要以 .html 结尾 / must end with .html")
    place = _real(file)
    for folder in (options.content, options.output):
        if _real(folder) in place.parents:
            raise click.UsageError(
                f"册子不能放进“{folder}”，请放到别处 / a book must not lie in {folder}"
            )


def _real(path: Path) -> Path:
    return Path(os.path.normcase(os.path.realpath(path)))


def _refuse(built: Built, options: Options) -> NoReturn:
    """Say why there is no site, and so no book."""
    say(lay_out(built, built.problems, "text", options.language, verbose=False))
    sys.exit(code_of(built))


def _scope(
    bulletin: Bulletin, unit: str | None, team: str | None, requirement: str | None, words: Wording
) -> Scope:
    """What was asked for; a name that nothing has ends the command."""
    name, teams = "", tuple(bulletin.teams.values())
    if team:
        one = team_called(bulletin, team)
        if one is None:
            names = [each.sign.name for each in bulletin.teams.values()]
            unknown(words.t("no team is called “{said}”", said=team), team, names, words)
        name, teams = one.sign.name, (one,)
    if unit:
        found = unit_called(bulletin, unit)
        if found is None:
            names = [each.form.name for each in bulletin.units.values()]
            unknown(words.t("no unit is called “{said}”", said=unit), unit, names, words)
        name, teams = found.form.name, teams_in(bulletin, found)
    rules = bulletin.coverage.rules
    if requirement:
        rules, wanted = rules_called(bulletin, requirement), plain(requirement).upper()
        if not rules:
            said = words.t("there is no goal, requirement or criterion “{said}”", said=requirement)
            unknown(said, wanted, rule_names(bulletin), words)
    if not rules or not teams:
        click.echo(words.t("There is nothing to tell: no criteria, or no teams."), err=True)
        sys.exit(CONTENT)
    return Scope(name, teams, rules)


def _made(built: Built, paper: Bulletin, files: TemplateFiles, words: Wording, book: Book) -> bytes:
    """The book, looked through for names that must not be on paper as every print is."""
    made = render_book(book, paper, files, words)
    screens = built.screens or built.bulletin
    editions = {Channel.WEB: built.bulletin, Channel.SCREEN: screens, Channel.PRINT: paper}
    looked = check_site(made.value, editions, built.problems, words.vocabulary())
    private = [one for one in looked.problems if one.severity is Severity.PRIVACY]
    if private or not made.value:
        say(lay_out(built, private or made.problems, "text", words.language, verbose=False))
        sys.exit(PRIVACY if private else CONTENT)
    return made.value[0].data


def _save(file: Path, data: bytes) -> None:
    """Put the book into place in one step."""
    passing = file.with_name(temporary_name(file.name))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        passing.write_bytes(data)
        passing.replace(file)
    except OSError as trouble:
        raise disk_trouble(trouble, file) from trouble


def _print(book: Book, made: Callable[[Book], bytes], page: Path, words: Wording) -> int:
    """Print the book into a PDF beside its page; returns the exit code. The page stays anyhow.

    It is printed twice: on which page a chapter begins is known only when pages have been made.
    """
    browser, pdf = find_browser(os.environ, shutil.which), page.with_suffix(".pdf")
    if browser is None:
        said = words.t(
            "No PDF: no browser was found to print with. Install Chromium, Chrome or Edge, or "
            "name one in {variable}. Or open {file} in any browser and print it: that gives the "
            "same pages.",
            variable=VARIABLE,
            file=page,
        )
        click.echo(said, err=True)
        return USAGE
    try:
        pages = page_numbers(print_pdf(browser, made(book)))
        data = print_pdf(browser, made(numbered(book, pages)))
    except NoPdf as trouble:
        said = words.t(
            "No PDF: {browser} did not print it ({reason}). Open {file} in any browser and print "
            "it there.",
            browser=browser,
            reason=trouble,
            file=page,
        )
        click.echo(said, err=True)
        return USAGE
    _save(pdf, data)
    say(words.t("Written: {file}", file=pdf))
    return FINE
