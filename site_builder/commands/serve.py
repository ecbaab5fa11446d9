"""`serve`: the preview while writing."""

import contextlib
import gc
import os
import shutil
import sys
import time
import webbrowser
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import quote

import click

from site_builder.build import Built, build
from site_builder.commands.ending import FINE, say
from site_builder.commands.keeping import kept_results
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.requests import request_of
from site_builder.glance import Glance
from site_builder.memory import Memory
from site_builder.read.reader import Reader
from site_builder.render.template_files import packaged_folder

_POLLING = "SITE_BUILDER_POLLING"
_EDITOR = "code"  # the command that comes with VS Code


@click.command("serve")
@common_options
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="端口 / port"
)
@click.option(
    "--open",
    "wanted",
    is_flag=False,
    flag_value="",
    metavar="[FILE]",
    help="打开浏览器；写上文件，就打开它那一页 / open the browser, at the page of FILE",
)
def serve_command(
    content: Path, day: date | None, lang: str | None, port: int, wanted: str | None
) -> None:
    """边写边看 / preview while writing."""
    gc.enable()  # it runs for days
    # A web server is of no use to the other commands and would delay their start.
    from site_builder.preview.drives import polling_wanted, tells_no_changes  # noqa: PLC0415
    from site_builder.preview.glances import Glances  # noqa: PLC0415
    from site_builder.serve import Preview, serve  # noqa: PLC0415

    options = Options(content, Path("output"), day, LANGUAGES.get(lang or ""))
    results = kept_results()
    memory, glances = Memory(results), Glances()
    glance = Glance(glances.wanted, glances.show, glances.is_in_vain)
    reader, wanted_site = Reader(content, memory), replace(request_of(options), preview=True)

    def built() -> Built:
        whole = _built(reader, partial(build, wanted_site, memory, glance=glance))
        results.close()  # of use at the start; later the memory is enough
        return whole

    page = source_of(wanted, content) if wanted else ""
    polling = polling_wanted(os.environ.get(_POLLING, ""))
    preview = Preview(
        build=built,
        folders=(content, options.own_templates, packaged_folder()),
        port=port,
        say=say,
        clock=time.perf_counter,
        session=f"{time.time_ns():x}",
        language=options.language,
        browse=None if wanted is None else webbrowser.open,
        page=page,
        content=content,
        templates=options.own_templates,
        day=day,
        today=options.today,
        polling=tells_no_changes((content,)) if polling is None else polling,
        editor=editor_of(content) if shutil.which(_EDITOR) else "",
        glances=glances,
        touch=reader.touch,
    )
    serve(preview)
    with contextlib.suppress(OSError):
        sys.stdout.flush()
    # A build that still runs writes nothing, and to clear away a site from memory takes a while.
    os._exit(FINE)


def _built(reader: Reader, make: Callable[..., Built]) -> Built:
    """Build what the system says has changed, and again if there was more to it."""
    gc.disable()  # what a build leaves is cleared away when nobody waits for it
    try:
        read = reader.read()
        whole = make(given=read)
        found = reader.walk()
        return whole if found == read else make(given=found)
    finally:
        gc.enable()


def source_of(wanted: str, content: Path) -> str:
    """The path in the content folder of a file named on the command line, with either slash."""
    for path in (Path(wanted), Path(wanted.replace("\\", "/")), content / wanted):
        if path.exists() and path.resolve().is_relative_to(content.resolve()):
            return path.resolve().relative_to(content.resolve()).as_posix()
    raise click.UsageError(f"内容文件夹里没有“{wanted}” / not in the content folder: {wanted}")


def editor_of(content: Path) -> str:
    """The address by which VS Code opens the content folder; below it a file, line and column."""
    return f"vscode://file/{quote(content.resolve().as_posix().lstrip('/'), safe='/:')}"
