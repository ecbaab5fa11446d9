"""Watches folders that may come and go, and tells when something in them has changed."""

import asyncio
import os
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Never

from watchfiles import Change, awatch

from site_builder.preview.looking import look_again

_PAUSE = 3  # milliseconds without a change that end a burst of them
_SELDOM = 50  # milliseconds, as _PAUSE, for folders that come and go
_LONGEST = 400  # milliseconds after which a burst is told of even if it goes on

Touch = Callable[[Collection[str] | None], object]
"""Takes in the places where something has changed; None is anywhere."""


async def watch(
    folders: Iterable[Path],
    changed: Callable[[], None],
    *,
    polling: bool = False,
    gave_up: Callable[[], None] = lambda: None,
    touch: Touch = lambda _places: None,
) -> Never:
    """Call `changed` once the watch stands, and after every burst of changes; until cancelled.

    `touch` is called before it with all that is known of the places of these changes.
    Folders need not exist: their parents are watched for their coming and going. With `polling` the
    folders are looked through again and again; so they are where the system cannot tell of changes,
    after `gave_up` has been called.
    """
    places = _places(folders)

    def anything_changed() -> None:
        touch(None)
        changed()

    def these_changed(paths: Collection[str]) -> None:
        touch(paths)
        changed()

    while not polling:
        try:
            await _round(places, anything_changed, these_changed)
        except* FileNotFoundError:  # a folder went while the watch was set up
            await asyncio.sleep(_PAUSE / 1000)
        except* OSError:
            gave_up()
            polling = True
    await look_again(places, anything_changed, _is_left_behind)


def _places(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Each folder once, as the system names it in its messages: free of links."""
    return tuple(dict.fromkeys(Path(os.path.realpath(folder)) for folder in folders))


async def _round(
    places: tuple[Path, ...],
    begun: Callable[[], None],
    changed: Callable[[Collection[str]], None],
) -> None:
    """Watch until one of the folders comes or goes."""
    over = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(_inside(places, changed, over))
        group.create_task(_beside(places, over))
        await asyncio.sleep(0)  # both watches stand before anything is read
        begun()


async def _inside(
    places: tuple[Path, ...], changed: Callable[[Collection[str]], None], over: asyncio.Event
) -> None:
    existing = [place for place in places if place.is_dir()]
    if not existing:
        await over.wait()
        return

    def counts(_change: Change, path: str) -> bool:
        return not any(_is_left_behind(part) for part in _below(Path(path), existing).parts)

    async for changes in awatch(
        *existing,
        watch_filter=counts,
        debounce=_LONGEST,
        step=_PAUSE,
        stop_event=over,
        force_polling=False,
        ignore_permission_denied=True,
    ):
        changed({path for _, path in changes})


async def _beside(places: tuple[Path, ...], over: asyncio.Event) -> None:
    parents = {place.parent for place in places if place.parent.is_dir()}

    def counts(change: Change, path: str) -> bool:
        return change is not Change.modified and Path(path) in places

    async for _changes in awatch(
        *parents,
        watch_filter=counts,
        debounce=_LONGEST,
        step=_SELDOM,
        stop_event=over,
        force_polling=False,
        recursive=False,
        ignore_permission_denied=True,
    ):
        over.set()


def _below(path: Path, places: Iterable[Path]) -> Path:
    for place in places:
        if path.is_relative_to(place):
            return path.relative_to(place)
    return path


def _is_left_behind(name: str) -> bool:
    """Names that editors and systems give to files of their own."""
    return name.startswith((".", "~$")) or name.endswith("~")
