"""`who-is-shown`: every place where a person appears, on whose word, and until when."""

from datetime import date
from pathlib import Path

import click

from site_builder.build import build
from site_builder.commands.ending import say
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.requests import request_of
from site_builder.memory import Memory
from site_builder.model.interpret import interpret
from site_builder.operate.appearing import Desk, appearances
from site_builder.operate.appearing_words import as_json, as_text
from site_builder.read.content import read_content
from site_builder.read.documents import parse_documents


@click.command("who-is-shown")
@click.argument("name")
@common_options
@click.option("--format", "layout", type=click.Choice(["text", "json"]), default="text")
def who_is_shown_command(
    name: str, *, content: Path, day: date | None, lang: str | None, layout: str
) -> None:
    """一个人出现在哪里、凭什么、到哪天为止 / where a person appears, on whose word, until when.

    NAME 写姓名；有同名的人，可以写编号。什么也不写进文件。
    A name, or the id of one of several people of the same name. Nothing is written.
    """
    options = Options(content, Path("output"), day, LANGUAGES.get(lang or ""))
    memory = Memory()
    read = read_content(content, memory)
    built = build(request_of(options), memory, given=read)
    entries = interpret(parse_documents(read.value.sources, memory).value, memory).value
    bulletin = built.bulletin
    end = bulletin.campaign.end
    desk = Desk(entries, built.sources, built.artifacts, bulletin.today, end, bulletin.language)
    found = appearances(name, desk)
    say(as_json(found) if layout == "json" else as_text(found, bulletin.language))
