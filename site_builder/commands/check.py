"""`check`: everything a build would find, and nothing written."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from site_builder.build import Built, build
from site_builder.commands.options import LANGUAGES, Options, common_options
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
    wanted = [_relative(path, content) for path in paths]
    for path, one in zip(paths, wanted, strict=True):
        if not any(_is_below(known, [one]) for known in _told_of(built, content, one)):
            raise click.UsageError(f"内容文件夹里没有“{path}” / not in the content folder: {path}")
    found = [p for p in built.problems if not wanted or _is_below(p.span.path, wanted)]
    say(lay_out(built, found, layout, options.language, verbose=verbose))
    sys.exit(worst_code(found))


def _relative(path: Path, content: Path) -> str:
    """A path given on the command line as the content folder knows it, with either slash."""
    try:
        if "\\" in str(path) and not path.exists():
            return _relative(Path(str(path).replace("\\", "/")), content)
        return path.resolve().relative_to(content.resolve()).as_posix()
    except ValueError:
        return path.as_posix().replace("\\", "/").removeprefix("content/").strip("/")


def _told_of(built: Built, content: Path, wanted: str) -> Iterator[str]:
    """Paths below the content folder that may be asked about: what is there, what is missed."""
    if wanted in {"", "."} or ((content / wanted).exists() and ".." not in wanted.split("/")):
        yield wanted
    yield from (problem.span.path for problem in built.problems)


def _is_below(path: str, wanted: Sequence[str]) -> bool:
    return any(one in {"", "."} or path == one or path.startswith(one + "/") for one in wanted)
