"""`check-deploy`: how a live server hands out the site, and what to change about it."""

import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import click

from site_builder.commands.ending import CONTENT, FINE, say
from site_builder.commands.options import LANGUAGES
from site_builder.operate.deploy import HINTS, Asked, Fault, Known, ask_all
from site_builder.operate.deploy_words import conclusion, lines_of, server_of
from site_builder.operate.fetching import SECONDS, Answer, fetch
from site_builder.operate.published import look_at
from site_builder.problems import Language, Term

_MOVED = Term("“{url}”转到“{target}”，检查那里。", "“{url}” leads to “{target}”; looking there.")
_MOST_TURNS = 5


@click.command("check-deploy")
@click.argument("url")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("output"),
    show_default=True,
    help="本机的成品，从中知道有哪些大屏 / the finished site here, which tells the screens",
)
@click.option("--screen", "screens", multiple=True, help="只查这些大屏 / only these screens (ID)")
@click.option("--timeout", default=SECONDS, show_default=True, type=click.FloatRange(0.1, 300))
@click.option("--lang", type=click.Choice(list(LANGUAGES)), default="zh-CN")
def check_deploy_command(
    url: str, output: Path, screens: tuple[str, ...], timeout: float, lang: str
) -> None:
    """问一问网站服务器：该留的留住了吗，大屏断网能开机吗 / ask the live server for the real files."""
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
        raise click.BadParameter(f"“{url}”：请写全 http://… / write it in full: http://…")
    language = LANGUAGES[lang]
    there = look_at(output)
    builds = {name: one.build for name, one in there.screens.items()}
    known = Known(there.files, screens or tuple(there.screens), builds)

    def ask(address: str) -> Answer:
        return fetch(address, timeout)

    found: list[Asked] = []
    server = None
    for asked in ask_all(_top(ask(url), timeout, language), known, ask, time.time()):
        server = server_of(asked.answer.headers.get("server", "")) or server
        found.append(asked)
        say("\n".join(lines_of(asked, server, language)))
    say("\n".join(conclusion(found, server, language)))
    faults: set[Fault] = {one.fault for asked in found for one in asked.findings}
    sys.exit(CONTENT if faults - HINTS else FINE)


def _top(answer: Answer, timeout: float, language: Language) -> str:
    """The folder the site is served from, redirects followed."""
    for _ in range(_MOST_TURNS):
        if not answer.leads_to:
            break
        words = _MOVED.in_language(language)
        say(words.format(url=answer.url, target=answer.leads_to))
        answer = fetch(answer.leads_to, timeout)
    parts = urlsplit(answer.url)
    folder, _, last = parts.path.rpartition("/")
    if "." not in last and last:  # a folder written without its slash
        folder = parts.path
    return f"{parts.scheme}://{parts.netloc}{folder}/"
