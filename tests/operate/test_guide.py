"""The administrator's guide names commands and options that exist."""

import re
import shlex

import click
import pytest

from site_builder.author.guide import operators_guide
from site_builder.cli import cli

LINES = re.findall(r"site-builder ([^`\n|]+)", operators_guide())


def test_the_guide_names_commands() -> None:
    assert len(LINES) > 10


@pytest.mark.parametrize("line", LINES)
def test_every_command_of_the_guide_can_be_called_so(line: str) -> None:
    words = shlex.split(line.partition(">")[0])
    context = click.Context(cli)
    command: click.Command | None = cli
    while isinstance(command, click.Group) and words:
        command = command.get_command(context, words.pop(0))
    assert command is not None, line
    known = {name for one in command.params for name in one.opts}
    assert [word for word in words if word.startswith("--") and word not in known] == []
