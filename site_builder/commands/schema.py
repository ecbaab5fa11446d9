"""`schema`: what editors need to complete and check keys while somebody types."""

import json
from pathlib import Path

import click

from site_builder.author.schema import schemas
from site_builder.author.vscode import associations
from site_builder.commands.ending import say
from site_builder.commands.new import Unwritten
from site_builder.commands.options import LANGUAGES
from site_builder.problems import Language


@click.command("schema")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("schema"),
    show_default=True,
    help="放在哪里 / where the schemas go",
)
@click.option(
    "--lang",
    type=click.Choice(list(LANGUAGES)),
    help="只提示这种语言的名称，两种都认 / suggest names of this language; both are accepted",
)
def schema_command(output: Path, lang: str | None) -> None:
    """写出 JSON Schema，编辑器用来补全和检查 / write JSON Schemas for editors."""
    offered = (LANGUAGES[lang],) if lang else tuple(Language)
    files = schemas(offered)
    try:
        output.mkdir(parents=True, exist_ok=True)
        for one in files:
            (output / one.name).write_bytes(one.text().encode())
    except OSError as trouble:
        raise Unwritten(trouble) from trouble
    folder = "./" + output.as_posix().removeprefix("./")
    settings = json.dumps(
        {"yaml.schemas": associations(folder, offered)}, ensure_ascii=False, indent=2
    )
    say(
        f"已写出 {len(files)} 份到 {output.as_posix()}。在 .vscode/settings.json 里写上："
        f" / {len(files)} schemas are in {output.as_posix()}; put into .vscode/settings.json:\n{settings}"
    )
