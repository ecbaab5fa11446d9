"""`new`: a commented file, or a record in one, for whoever starts to write."""

import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from site_builder.author.begin import Begun, Order, begin
from site_builder.author.homes import homes_in, site_in
from site_builder.author.interview import Cannot, Question
from site_builder.author.placing import Elsewhere, put_instead, put_new
from site_builder.author.shapes import Scene
from site_builder.author.whose import owner_meant, shape_meant
from site_builder.commands.ending import OURS, say
from site_builder.commands.options import LANGUAGES, common_options
from site_builder.model.site import Site
from site_builder.problems import Language


@click.command("new")
@common_options
@click.argument("kind", required=False)
@click.argument("title", required=False)
@click.option(
    "--team", "--to", "home", help="哪个班组或单位：文件夹或名称 / whose: a folder or a name"
)
@click.option("--unit", help="建在哪个单位下 / the unit it belongs to")
@click.option("--leader", help="班组长 / leader of the team")
@click.option("--headcount", help="人数 / how many people")
@click.option("--year", type=click.IntRange(1990, 2199), help="哪一年的文件 / the year of the file")
@click.option("--name", help="文件或文件夹的名字，不写用拼音 / name of the file or folder")
@click.option("--set", "pairs", multiple=True, metavar="KEY=VALUE", help="填好一项 / fill a field")
def new_command(
    content: Path, day: date | None, lang: str | None, kind: str | None, **said: Any
) -> None:
    """建一个写好注释的文件，或往里添一条 / begin a file, or a record in one.

    \b
    site-builder new 班组 货装三班 --unit loading --leader 单志远 --headcount 8
    site-builder new 课题 "少盖八分半钟" --team loading/crew-1
    site-builder new site 新网站
    """  # noqa: D301  (click wants the sign itself, which keeps the lines apart)
    settings = site_in(content)
    language = LANGUAGES.get(lang or "", settings.language)
    try:
        if kind is not None and kind.casefold() in {"site", "网站"}:
            done = _site(said["title"], day or datetime.now(ZoneInfo(Site().timezone)).date(), lang)
        else:
            done = _file(content, day, settings, language, kind, said)
    except Cannot as cannot:
        words = cannot.words
        both = f"{words.zh} / {words.en}" if language is Language.ZH else words.en
        raise click.UsageError(both) from cannot
    except OSError as trouble:
        raise Unwritten(trouble) from trouble
    say(done)


class Unwritten(click.ClickException):
    """The disk would not take it."""

    exit_code = OURS

    def __init__(self, trouble: OSError) -> None:
        where, why = trouble.filename or "", trouble.strerror or type(trouble).__name__
        super().__init__(
            f"写不了 {where}：{why}。请看看文件夹是不是只读、磁盘是不是满了 / cannot write {where}: {why}"
        )


def _file(  # noqa: PLR0913, PLR0917  (what the command line says, and what the site says)
    content: Path,
    day: date | None,
    settings: Site,
    language: Language,
    kind: str | None,
    said: Mapping[str, Any],
) -> str:
    if not content.is_dir():
        raise Cannot(
            f"找不到内容文件夹“{content}”；新网站请用 site-builder new site 文件夹",
            f"there is no content folder “{content}”; for a new site: site-builder new site FOLDER",
        )
    ask = _ask if sys.stdin is not None and sys.stdin.isatty() else None
    shape = shape_meant(kind, ask, language)
    wanted = said["unit"] or said["home"]
    owner = owner_meant(shape, homes_in(content), wanted, ask, language)
    today = day or datetime.now(ZoneInfo(settings.timezone)).date()
    pairs = tuple(f"{key}={said[key]}" for key in ("leader", "headcount") if said[key])
    top = "teams" if shape.owner == "unit" else ""
    order = Order(
        shape,
        said["title"] or "",
        owner.folder if owner else top,
        said["name"] or "",
        said["year"],
        (*pairs, *said["pairs"]),
    )
    begun = begin(order, Scene(language, today, settings, owner), content, ask)
    _write(content, begun)
    return _done(begun, content, language)


def _write(content: Path, begun: Begun) -> None:
    try:
        if begun.before is None:
            put_new(content, begun.path, begun.data)
        else:
            put_instead(content, begun.path, begun.data)
    except Elsewhere as elsewhere:
        raise Cannot(
            f"{begun.path} 是一个链接，指到了内容文件夹外面，没有写",
            f"{begun.path} is a link that leads out of the content folder; nothing was written",
        ) from elsewhere


def _ask(question: Question) -> str:
    """Ask a person at the terminal."""
    for number, choice in enumerate(question.choices, 1):
        click.echo(f"  {number}  {choice}")
    about = f"（{question.about}）" if question.about else ""
    default = question.default or ("" if question.free else None)
    return str(click.prompt(question.label + about, default=default, show_default=bool(default)))


def _done(begun: Begun, content: Path, language: Language) -> str:
    where = (content / begun.path).as_posix()
    added = begun.before is not None
    team = begun.path.rpartition("/")[0] if begun.path.endswith("/team.yaml") else ""
    if language is Language.EN:
        done = f"Added to {where}" if added else f"Begun: {where}"
        more = f"\nThen: site-builder new vision --team {team}" if team else ""
        return (
            f"{done}\nOpen it and write on; afterwards: site-builder check {_quoted(where)}{more}"
        )
    done = f"已添进 {where}" if added else f"已建好 {where}"
    more = f"\n愿景、计划、课题也一样一行：site-builder new 愿景 --team {team}" if team else ""
    return f"{done}\n打开它接着写；写完看一眼：site-builder check {_quoted(where)}{more}"


def _quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path


def _site(folder: str | None, today: date, lang: str | None) -> str:
    """Write a whole site to begin with; nothing that is there is touched."""
    # The guide and the schemas are of no use to the other commands and would delay their start.
    from site_builder.author.site_kit import HOOK, site_kit  # noqa: PLC0415

    language = LANGUAGES.get(lang or "", Language.ZH)
    if not folder:
        raise Cannot(
            "请写出放在哪个文件夹，例如：site-builder new site 宣传栏",
            "give a folder, for example: site-builder new site bulletin --lang en",
        )
    root, files = Path(folder), site_kit(language, today)
    there = [path for path in files if (root / path).exists() or (root / path).is_symlink()]
    if there:
        raise Cannot(
            f"“{folder}”里已经有 {there[0]} 了，什么都没有写；请换一个文件夹",
            f"“{folder}” has {there[0]} already; nothing was written: choose another folder",
        )
    for path, data in files.items():
        put_new(root, path, data)
    (root / HOOK).chmod(0o755)
    if language is Language.EN:
        return f"A new site: {folder}\nNext: cd {folder} and site-builder serve --open; README.md tells the rest."
    return f"新网站建好了：{folder}\n接着：cd {folder}，再敲 site-builder serve --open。先改哪几处，看 README.md。"
