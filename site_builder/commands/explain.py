"""`explain`: why a cell of the coverage matrix is as it is."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.build import build
from site_builder.commands.ending import FINE, USAGE, say
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.requests import request_of
from site_builder.model.values.text import nearest, plain
from site_builder.render.site import read_wording
from site_builder.render.template_files import find_templates
from site_builder.views.explanation import explanation
from site_builder.views.wording import Wording

_LIKE = 0.4


@click.command("explain")
@common_options
@click.argument("team")
@click.argument("criterion")
def explain_command(
    content: Path, day: date | None, lang: str | None, team: str, criterion: str
) -> None:
    """说明达标矩阵里的一格是怎么算的 / how a cell of the coverage matrix came about."""
    options = Options(content, Path("output"), day, LANGUAGES.get(lang or ""))
    request = request_of(options)
    bulletin = build(request).bulletin
    language = options.language or bulletin.language
    words = read_wording(find_templates(request.templates).value, language).value
    found = _team(bulletin, team)
    if found is None:
        names = [one.sign.name for one in bulletin.teams.values()]
        _unknown(words.t("no team is called “{said}”", said=team), team, names, words)
    cells = bulletin.coverage.teams[found.sign.folder].cells
    cell = next((one for one in cells if str(one.rule.id) == plain(criterion).upper()), None)
    if cell is None:
        known = [str(one.rule.id) for one in cells]
        said = words.t("there is no criterion “{said}”", said=criterion)
        _unknown(said, plain(criterion).upper(), known, words)
    say(explanation(bulletin, found, cell, words))
    sys.exit(FINE)


def _team(bulletin: Bulletin, said: str) -> Team | None:
    """The team of that name, short name or folder."""
    wanted = plain(said).casefold().strip("/")
    for folder, one in bulletin.teams.items():
        names = (one.sign.name, one.sign.short, folder, folder.removeprefix("teams/"))
        if wanted in {plain(name).casefold() for name in names}:
            return one
    return None


def _unknown(trouble: str, said: str, known: Iterable[str], words: Wording) -> NoReturn:
    """Say that nothing is called so, and what might be meant."""
    names = tuple(known)
    near = nearest(said, names, _LIKE)[:3]
    click.echo(trouble, err=True)
    if near:
        click.echo(words.t("did you mean {nearest}?", nearest=words.join(near)), err=True)
    else:
        click.echo(words.t("all of them: {known}", known=words.join(names)), err=True)
    sys.exit(USAGE)
