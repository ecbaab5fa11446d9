"""What a command keeps for the next one: results of work, in the user's own folder for such things."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from platformdirs import user_cache_path

from site_builder.store import Store

FOLDER = "SITE_BUILDER_CACHE"
"""Where to keep them instead, as a folder."""

cache_option = click.option(
    "--no-cache",
    is_flag=True,
    help="不用上次留下的结果，也不留 / neither use nor keep results of earlier builds",
)


def kept_results() -> Store:
    """Return the store of this user. Nothing in it needs keeping: it may be deleted at any time."""
    named = os.environ.get(FOLDER)
    folder = Path(named) if named else user_cache_path("site_builder", appauthor=False)
    return Store(folder / "results.sqlite")


@contextmanager
def keeping(*, wanted: bool = True) -> Iterator[Store | None]:
    """Give the store of this user, and write at the end what it got to keep; None if not wanted."""
    store = kept_results() if wanted else None
    try:
        yield store
    finally:
        if store is not None:
            store.close()
