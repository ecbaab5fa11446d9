"""`check`: everything a build would find, and nothing written."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.alone import look_alone
from site_builder.commands.ending import say
from site_builder.commands.keeping import cache_option, keeping
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.paths import is_below, named_paths, wanted_paths
from site_builder.commands.printing import Seen, lay_out, mendable, worst_code
from site_builder.hands import Hands, cores
from site_builder.memory import Memory
from site_builder.preview.report import Checkup, report_page, worth_reporting
from site_builder.problems import Language, Term
from site_builder.problems.listing import summary
from site_builder.publish.stops import disk_trouble

if TYPE_CHECKING:
    from site_builder.build import Built

_ALONE = Term(
    "只看了这些文件本身。提到的人和课题有没有、页面和大屏放不放得下，不加 --alone 才看得出。",
    "Only what the files say by themselves: whether people and topics they name exist, and whether all"
    " fits its page and screen, is told without --alone.",
)
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
@click.option(
    "--alone",
    is_flag=True,
    help="只看这些文件本身，不和全站对照 / only what the files say by themselves: at once, in any site",
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
    alone: bool,
    no_cache: bool,
    verbose: bool,
) -> None:
    """检查内容，什么都不写 / find everything a build would find; writes nothing."""
    options = Options(content, Path("output"), day, LANGUAGES.get(lang or ""))
    if alone:
        seen: Seen = look_alone(content, named_paths(paths, content), options.today)
    else:
        seen = _whole(options, no_cache=no_cache)
    wanted = wanted_paths(paths, content, seen.problems)
    found = [p for p in seen.problems if is_below(p.span.path, wanted)]
    chosen = options.language
    waiting = [one for one in seen.waiting if is_below(one.source, wanted)]
    say(
        lay_out(
            seen, found, layout, chosen, verbose=verbose, all_of_them=all_of_them, waiting=waiting
        )
    )
    language = chosen or seen.language
    if layout == "text":
        say(f"{summary(found, language)}\n{mendable(found, language)}")
        say(_ALONE.in_language(language) if alone else "")
    if report is not None:
        told = worth_reporting(found, verbose=verbose)
        checkup = Checkup(
            told, seen.sources, language, seen.today, chosen, mendable(told, language)
        )
        _write(report, report_page(checkup), aside=layout != "text", language=language)
    sys.exit(worst_code(found))


def _whole(options: Options, *, no_cache: bool) -> "Built":
    """All that a build would find."""
    # Much code, and not for files alone.
    from site_builder.build import build  # noqa: PLC0415
    from site_builder.commands.requests import request_of  # noqa: PLC0415

    with keeping(wanted=not no_cache) as store:
        return build(request_of(options), Memory(store), hands=Hands(cores(), store))


def _write(report: Path, page: bytes, *, aside: bool, language: Language) -> None:
    """Write the report and say so: not among what programs read. Raises `DiskTrouble`."""
    if report.suffix.lower() not in {".html", ".htm"}:
        raise click.UsageError(f"报告要以 .html 结尾 / a report ends in .html: {report}")
    try:
        report.write_bytes(page)
    except OSError as error:
        raise disk_trouble(error, report) from error
    click.echo(_REPORT.in_language(language).format(path=report), err=aside)
