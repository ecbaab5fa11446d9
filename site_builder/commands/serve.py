"""`serve`: the preview while writing."""

import gc
import time
import webbrowser
from datetime import date
from pathlib import Path

import click

from site_builder.build import build
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.printing import say
from site_builder.render.template_files import packaged_folder


@click.command("serve")
@common_options
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

    options = Options(content, Path("output"), day, LANGUAGES.get(lang or ""))
    preview = Preview(
        build=lambda: build(options.request()),
        folders=(content, options.own_templates, packaged_folder()),
        port=port,
        say=say,
        clock=time.perf_counter,
        session=f"{time.time_ns():x}",
        language=options.language,
        browse=webbrowser.open if browser else None,
        templates=options.own_templates,
    )
    serve(preview)
