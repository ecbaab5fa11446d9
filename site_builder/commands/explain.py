"""`explain`: why a cell of the coverage matrix is as it is, or how a team stands with all of them."""

import sys
from datetime import date
from pathlib import Path

import click

from site_builder.build import build
from site_builder.commands.ending import FINE, say
from site_builder.commands.naming import unknown
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.requests import request_of
from site_builder.model.values.text import plain
from site_builder.render.site import read_wording
from site_builder.render.template_files import find_templates
from site_builder.views.book.scope import team_called
from site_builder.views.explanation import explanation, overview


@click.command("explain")
@common_options
@click.argument("team")
@click.argument("criterion", required=False)
def explain_command(
    content: Path, day: date | None, lang: str | None, team: str, criterion: str | None
) -> None:
    """说明达标矩阵里的一格，或一个班组的每一条 / a cell of the coverage matrix, or all of a team."""
    options = Options(content, Path("output"), day, LANGUAGES.get(lang or ""))
    request = request_of(options)
    built = build(request)
    bulletin = built.bulletin
    if built.paper is not None and not bulletin.coverage.whole_told:
        bulletin = built.paper  # whoever asks here edits the content
    language = options.language or bulletin.language
    words = read_wording(find_templates(request.templates).value, language).value
    found = team_called(bulletin, team)
    if found is None:
        names = [one.sign.name for one in bulletin.teams.values()]
        unknown(words.t("no team is called “{said}”", said=team), team, names, words)
    if criterion is None:
        say(overview(bulletin, found, words))
        sys.exit(FINE)
    cells = bulletin.coverage.teams[found.sign.folder].cells
    cell = next((one for one in cells if str(one.rule.id) == plain(criterion).upper()), None)
    if cell is None:
        known = [str(one.rule.id) for one in cells]
        said = words.t("there is no criterion “{said}”", said=criterion)
        unknown(said, plain(criterion).upper(), known, words)
    say(explanation(bulletin, found, cell, words))
    sys.exit(FINE)
