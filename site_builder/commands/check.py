"""`check`: everything a build would find, and nothing written."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from site_builder.build import build
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.paths import is_below, wanted_paths
from site_builder.commands.printing import lay_out, say, worst_code


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
@click.option("--verbose", is_flag=True, help="连自动修正的也列出 / list silent repairs too")
def check_command(  # noqa: PLR0913  (one argument per option)
    content: Path,
    day: date | None,
    lang: str | None,
    paths: Sequence[Path],
    layout: str,
    *,
    verbose: bool,
) -> None:
    """检查内容，什么都不写 / find everything a build would find; writes nothing."""
    options = Options(content, Path("output"), day, LANGUAGES.get(lang or ""))
    built = build(options.request())
    wanted = wanted_paths(paths, content, built.problems)
    found = [p for p in built.problems if is_below(p.span.path, wanted)]
    say(lay_out(built, found, layout, options.language, verbose=verbose))
    sys.exit(worst_code(found))
