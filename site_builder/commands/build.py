"""`build`: content in, site out."""

import sys
import time
from datetime import date
from pathlib import Path

import click

from site_builder.build import Built, Stop, build, put
from site_builder.commands.keeping import cache_option, remembering
from site_builder.commands.options import CONTENT, LANGUAGES, PRIVACY, Options, common_options
from site_builder.commands.printing import lay_out, mendable, say, worst_code
from site_builder.summary import describe


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
@click.option("--verbose", is_flag=True, help="连自动修正的也列出 / list silent repairs too")
def build_command(  # noqa: PLR0913  (one argument per option)
    content: Path,
    output: Path,
    day: date | None,
    lang: str | None,
    *,
    strict: bool,
    no_cache: bool,
    verbose: bool,
) -> None:
    """生成网站 / build the site."""
    began = time.perf_counter()
    options = Options(content, output, day, LANGUAGES.get(lang or ""), strict)
    with remembering(wanted=not no_cache) as memory:
        built = build(options.request(), memory)
        say(lay_out(built, built.problems, "text", options.language, verbose=verbose))
        published = None
        if built.stopped is None:
            published = put(built, content, output)
    say(describe(built, published, time.perf_counter() - began))
    say(mendable(built.problems, built.bulletin.language))
    sys.exit(_code(built))


def _code(built: Built) -> int:
    codes = {Stop.PRIVACY: PRIVACY, Stop.MACHINERY: CONTENT, Stop.STRICT: CONTENT}
    return worst_code(built.problems) if built.stopped is None else codes[built.stopped]
