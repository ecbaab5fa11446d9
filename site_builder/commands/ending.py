"""How a command ends: its exit codes, and lines for whoever listens."""

import os
import sys

import click

from site_builder.problems import Language

FINE, CONTENT, USAGE, PRIVACY, OURS, INTERRUPTED = 0, 1, 2, 3, 4, 130


def wants_colour() -> bool:
    """Whether somebody reads this on a terminal that may be coloured."""
    return sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def say(text: str) -> None:
    """Print, if anybody listens: a reader who has gone must not keep a site from being published."""
    if not text.strip():
        return
    try:
        click.echo(text.rstrip("\n"))
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


def figures(pages: int, changed: int, gone: int, seconds: float, language: Language) -> str:
    """The last line of a build: pages, what happened to files, how long it took."""
    if language is Language.ZH:
        return f"共 {pages} 页，更新 {changed} 个文件，删除 {gone} 个，用时 {seconds:.1f} 秒。"
    return f"{pages} pages; {changed} files updated, {gone} deleted; {seconds:.1f} s."
