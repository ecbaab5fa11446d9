"""The command line: arguments in, words and exit codes out. The only clock is here.

Exit codes: 0 fine (warnings included), 1 problems in the content, 2 wrong usage, 3 privacy stop,
4 our own fault or the disk's, 130 interrupted.
"""

import gc
import os
import sys
import time
import traceback
import webbrowser
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn
from zoneinfo import ZoneInfo

import click

from site_builder import __version__
from site_builder.build import Built, Request, Stop, build, put
from site_builder.problems import Language, Problem, Severity
from site_builder.problems.data import render_json
from site_builder.problems.line import render_lines
from site_builder.problems.text import render_text
from site_builder.publish.stops import DiskTrouble, Stopped
from site_builder.render.template_files import packaged_folder
from site_builder.summary import describe

FINE, CONTENT, USAGE, PRIVACY, OURS, INTERRUPTED = 0, 1, 2, 3, 4, 130

_YEARS = range(1990, 2200)  # beyond them calendars end

_LANGUAGES = {"zh-CN": Language.ZH, "zh": Language.ZH, "en": Language.EN}


@dataclass(frozen=True, slots=True)
class Options:
    """What the commands have in common."""

    content: Path
    output: Path
    day: date | None
    language: Language | None
    strict: bool = False

    @property
    def own_templates(self) -> Path:
        """Where a site keeps templates of its own, if it has any."""
        return self.content.absolute().parent / "templates"

    def request(self) -> Request:
        templates = self.own_templates if self.own_templates.is_dir() else None
        return Request(self.content, templates, self._today, self.language, self.strict)

    def _today(self, timezone: str) -> date:
        return self.day or datetime.now(ZoneInfo(timezone)).date()


def _day(_context: click.Context, _option: click.Parameter, text: str | None) -> date | None:
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
        if day.year in _YEARS:
            return day
        raise click.BadParameter(
            f"“{text}”：年份要在 {_YEARS[0]} 到 {_YEARS[-1]} 之间 / years from {_YEARS[0]} to {_YEARS[-1]}"
        )
    except ValueError:
        raise click.BadParameter(f"“{text}”：请写成 2026-07-15 / write it as 2026-07-15") from None


def _common(command: Callable[..., None]) -> Callable[..., None]:
    """The options that every command takes."""
    options = (
        click.option(
            "--content",
            type=click.Path(path_type=Path),
            default=Path("content"),
            show_default=True,
            help="内容文件夹 / content folder",
        ),
        click.option(
            "--date",
            "day",
            callback=_day,
            envvar="SITE_BUILDER_DATE",
            help="按哪一天生成 / the day to build for (YYYY-MM-DD)",
        ),
        click.option(
            "--lang",
            type=click.Choice(list(_LANGUAGES)),
            help="界面和提示的语言 / language of the interface and messages",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="site-builder")
def cli() -> None:
    """班组宣传栏：把 content/ 里的内容变成网站 / turns content into a bulletin site."""


@cli.command("build")
@_common
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    help="网站放在哪里 / where the site goes",
)
@click.option("--strict", is_flag=True, help="有错误就不发布 / publish nothing on any error")
@click.option("--verbose", is_flag=True, help="连自动修正的也列出 / list silent repairs too")
def build_command(  # noqa: PLR0913  (one argument per option)
    content: Path, output: Path, day: date | None, lang: str | None, *, strict: bool, verbose: bool
) -> None:
    """生成网站 / build the site."""
    began = time.perf_counter()
    options = Options(content, output, day, _LANGUAGES.get(lang or ""), strict)
    built = build(options.request())
    _say(_problems(built, built.problems, "text", options.language, verbose=verbose))
    published = None
    if built.stopped is None:
        published = put(built, content, output)
    _say(describe(built, published, time.perf_counter() - began))
    sys.exit(_code(built))


@cli.command("check")
@_common
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
    options = Options(content, Path("output"), day, _LANGUAGES.get(lang or ""))
    built = build(options.request())
    wanted = [_relative(path, content) for path in paths]
    for path, one in zip(paths, wanted, strict=True):
        if not any(_is_below(known, [one]) for known in _told_of(built, content, one)):
            raise click.UsageError(f"内容文件夹里没有“{path}” / not in the content folder: {path}")
    found = [p for p in built.problems if not wanted or _is_below(p.span.path, wanted)]
    _say(_problems(built, found, layout, options.language, verbose=verbose))
    sys.exit(_worst(found))


@cli.command("serve")
@_common
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="端口 / port"
)
@click.option("--open", "browser", is_flag=True, help="打开浏览器 / open the browser")
def serve_command(
    content: Path, day: date | None, lang: str | None, port: int, *, browser: bool
) -> None:
    """边写边看 / preview while writing."""
    gc.enable()  # it runs for days
    # A web server is of no use to the other commands and would delay their start.
    from site_builder.serve import Preview, serve  # noqa: PLC0415

    options = Options(content, Path("output"), day, _LANGUAGES.get(lang or ""))
    preview = Preview(
        build=lambda: build(options.request()),
        folders=(content, options.own_templates, packaged_folder()),
        port=port,
        say=_say,
        clock=time.perf_counter,
        session=f"{time.time_ns():x}",
        language=options.language,
        browse=webbrowser.open if browser else None,
        templates=options.own_templates,
    )
    serve(preview)


def _problems(
    built: Built,
    problems: Sequence[Problem],
    layout: str,
    language: Language | None,
    *,
    verbose: bool,
) -> str:
    """The problems in a layout; notes only on request, except for programs."""
    if layout == "json":
        return render_json(problems)
    shown = [p for p in problems if verbose or p.severity is not Severity.NOTE]
    if layout == "line":
        return render_lines(shown, language=language)
    colour = sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return render_text(shown, built.sources, language=language, colour=colour)


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


def _code(built: Built) -> int:
    codes = {Stop.PRIVACY: PRIVACY, Stop.MACHINERY: CONTENT, Stop.STRICT: CONTENT}
    return _worst(built.problems) if built.stopped is None else codes[built.stopped]


def _worst(problems: Sequence[Problem]) -> int:
    severities = {problem.severity for problem in problems}
    if Severity.PRIVACY in severities:
        return PRIVACY
    return CONTENT if Severity.ERROR in severities else FINE


def _say(text: str) -> None:
    """Print, if anybody listens: a reader who has gone must not keep a site from being published."""
    if not text.strip():
        return
    try:
        click.echo(text.rstrip("\n"))
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


def main() -> NoReturn:
    """Run the command line; whatever happens ends in a sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        cli.main(standalone_mode=False)  # click would call an interruption a failure
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(wrong.exit_code)
    except Stopped as stop:
        click.echo(render_text(stop.problems, {}), err=True)
        sys.exit(OURS if isinstance(stop, DiskTrouble) else USAGE)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except Exception as fault:  # noqa: BLE001  (the last place where a fault of ours can be told)
        _confess(fault)
        sys.exit(OURS)
    sys.exit(FINE)


def _confess(fault: Exception) -> None:
    """Say that the fault is ours, and where; the full trace only on request."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    where = f"{Path(last.filename).name}:{last.lineno}"
    click.echo(
        f"程序自身出了问题（{type(fault).__name__}，{where}），不是您写错了。已有的网站没有改动。\n"
        f"The program itself failed ({type(fault).__name__} at {where}); the content is not to blame.\n"
        "SITE_BUILDER_DEBUG=1 shows the details.",
        err=True,
    )
    if os.environ.get("SITE_BUILDER_DEBUG"):
        traceback.print_exception(fault)
