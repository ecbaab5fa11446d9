"""`check`: everything a build would find, and nothing written."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from site_builder.build import build
from site_builder.commands.ending import say
from site_builder.commands.keeping import cache_option, keeping
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.paths import is_below, wanted_paths
from site_builder.commands.printing import lay_out, mendable, worst_code
from site_builder.commands.requests import request_of
from site_builder.memory import Memory
from site_builder.preview.report import Checkup, report_page, worth_reporting
from site_builder.problems import Language, Term
from site_builder.problems.listing import summary
from site_builder.publish.stops import disk_trouble

_REPORT = Term("全部问题写在：{path}", "All problems are in {path}")


@click.command("check")
@common_options
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "line", "json"]),
    default="text",
    show_default=True,
    help="输出样式 / how problems are printed",
)
@click.option(
    "--all", "all_of_them", is_flag=True, help="每个班组的都列全 / list all of every team"
)
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    help="写成一个可以打印的网页 / write all of it as one page to print (FILE.html)",
)
@cache_option
@click.option("--verbose", is_flag=True, help="连自动修正的也列出 / list silent repairs too")
def check_command(  # noqa: PLR0913, PLR0917  (one argument per option)
    content: Path,
    day: date | None,
    lang: str | None,
    paths: Sequence[Path],
    layout: str,
    report: Path | None,
    *,
    all_of_them: bool,
    no_cache: bool,
    verbose: bool,
) -> None:
    """检查内容，什么都不写 / find everything a build would find; writes nothing."""
    options = Options(content, Path("output"), day, LANGUAGES.get(lang or ""))
    with keeping(wanted=not no_cache) as store:
        built = build(request_of(options), Memory(store))
    wanted = wanted_paths(paths, content, built.problems)
    found = [p for p in built.problems if is_below(p.span.path, wanted)]
    chosen = options.language
    waiting = [one for one in built.bulletin.waiting if is_below(one.source, wanted)]
    say(
        lay_out(
            built, found, layout, chosen, verbose=verbose, all_of_them=all_of_them, waiting=waiting
        )
    )
    language = chosen or built.bulletin.language
    if layout == "text":
        say(f"{summary(found, language)}\n{mendable(found, language)}")
    if report is not None:
        told = worth_reporting(found, verbose=verbose)
        checkup = Checkup(
            told, built.sources, language, built.bulletin.today, chosen, mendable(told, language)
        )
        _write(report, report_page(checkup), aside=layout != "text", language=language)
    sys.exit(worst_code(found))


def _write(report: Path, page: bytes, *, aside: bool, language: Language) -> None:
    """Write the report and say so: not among what programs read. Raises `DiskTrouble`."""
    if report.suffix.lower() not in {".html", ".htm"}:
        raise click.UsageError(f"报告要以 .html 结尾 / a report ends in .html: {report}")
    try:
        report.write_bytes(page)
    except OSError as error:
        raise disk_trouble(error, report) from error
    click.echo(_REPORT.in_language(language).format(path=report), err=aside)
