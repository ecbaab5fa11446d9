"""Paths on the command line, as the content folder knows them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from site_builder.problems import Problem


def wanted_paths(
    paths: Sequence[Path], content: Path, problems: Sequence[Problem]
) -> tuple[str, ...]:
    """The content paths that were asked for; none means all of them.

    Raises UsageError for a path that neither is in the content folder nor missed there.
    """
    wanted = named_paths(paths, content)
    for path, one in zip(paths, wanted, strict=True):
        if not any(is_below(known, [one]) for known in _told_of(problems, content, one)):
            raise click.UsageError(f"内容文件夹里没有“{path}” / not in the content folder: {path}")
    return wanted


def named_paths(paths: Sequence[Path], content: Path) -> tuple[str, ...]:
    """The content paths that were asked for, whether they are there or not."""
    return tuple(_relative(path, content) for path in paths)


def is_below(path: str, wanted: Sequence[str]) -> bool:
    """Whether a content path is, or lies in, one of those wanted; every path when none is."""
    return not wanted or any(
        one in {"", "."} or path == one or path.startswith(one + "/") for one in wanted
    )


def _relative(path: Path, content: Path) -> str:
    """A path given on the command line as the content folder knows it, with either slash."""
    try:
        if "\\" in str(path) and not path.exists():
            return _relative(Path(str(path).replace("\\", "/")), content)
        return path.resolve().relative_to(content.resolve()).as_posix()
    except ValueError:
        return path.as_posix().replace("\\", "/").removeprefix("content/").strip("/")


def _told_of(problems: Sequence[Problem], content: Path, wanted: str) -> Iterator[str]:
    """Paths below the content folder that may be asked about: what is there, what is missed."""
    if wanted in {"", "."} or ((content / wanted).exists() and ".." not in wanted.split("/")):
        yield wanted
    yield from (problem.span.path for problem in problems)
