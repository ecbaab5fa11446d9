"""`build`: content in, site out."""

import sys
import time
from datetime import date
from pathlib import Path

import click

from site_builder.commands.ending import figures, say
from site_builder.commands.keeping import cache_option, keeping
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.unchanged import last_told


@click.command("build")
@common_options
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    help="网站放在哪里 / where the site goes",
)
@click.option("--strict", is_flag=True, help="有错误就不发布 / publish nothing on any error")
@cache_option
@click.option(
    "--jobs",
    type=click.IntRange(0, 64),
    default=0,
    help="同时用几个进程，0 是有几个核用几个 / processes at once, 0 for one per core",
)
@click.option(
    "--profile",
    is_flag=True,
    help="单进程生成，并说明时间花在哪里 / one process, and where its time goes",
)
@click.option("--verbose", is_flag=True, help="连自动修正的也列出 / list silent repairs too")
def build_command(  # noqa: PLR0913  (one argument per option)
    content: Path,
    output: Path,
    day: date | None,
    lang: str | None,
    *,
    strict: bool,
    no_cache: bool,
    jobs: int,
    profile: bool,
    verbose: bool,
) -> None:
    """生成网站 / build the site."""
    began = time.perf_counter()
    options = Options(content, output, day, LANGUAGES.get(lang or ""), strict, jobs, profile)
    with keeping(wanted=not no_cache) as store:
        told = None if store is None or profile else last_told(store, options, verbose=verbose)
        if told is None:
            # Nothing of this is needed to find out that nothing has changed.
            from site_builder.commands.building import run  # noqa: PLC0415

            sys.exit(run(options, store, began, verbose=verbose))
        say(told.problems)
        say(told.summary)
        say(figures(told.pages, 0, 0, time.perf_counter() - began, told.language))
        sys.exit(told.code)
