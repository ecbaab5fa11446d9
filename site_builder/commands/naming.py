"""What commands say to a name that nothing has."""

import sys
from collections.abc import Iterable
from typing import NoReturn

import click

from site_builder.commands.ending import USAGE
from site_builder.model.values.text import nearest
from site_builder.views.wording import Wording

_LIKE = 0.4


def unknown(trouble: str, said: str, known: Iterable[str], words: Wording) -> NoReturn:
    """Say that nothing is called so, and what might be meant."""
    names = tuple(known)
    near = nearest(said, names, _LIKE)[:3]
    click.echo(trouble, err=True)
    if near:
        click.echo(words.t("did you mean {nearest}?", nearest=words.join(near)), err=True)
    else:
        click.echo(words.t("all of them: {known}", known=words.join(names)), err=True)
    sys.exit(USAGE)
