"""The command line as a whole: its commands, and how every run ends.

Exit codes: 0 fine (warnings included), 1 problems in the content, 2 wrong usage, 3 privacy stop,
4 our own fault or the disk's, 130 interrupted.
"""

import importlib
import os
import sys
import traceback
from pathlib import Path
from typing import NoReturn

import click

from site_builder import __version__
from site_builder.commands.ending import FINE, INTERRUPTED, OURS, USAGE
from site_builder.commands.misuse import Commands, misuse
from site_builder.problems.text import render_text
from site_builder.publish.stops import DiskTrouble, Stopped, unreadable

_COMMANDS = {
    "archive": "archive",
    "book": "book",
    "build": "build",
    "check": "check",
    "check-deploy": "check_deploy",
    "deploy-config": "deploy_config",
    "explain": "explain",
    "fix": "fix",
    "import": "importing",
    "new": "new",
    "posted": "posted",
    "schema": "schema",
    "screens": "screens",
    "serve": "serve",
    "who-is-shown": "who_is_shown",
}
"""The commands with their modules: a build does not wait for what only the others need."""


class _Commands(Commands):
    """Commands that are loaded when they are called, or when all of them are listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"site_builder.commands.{_COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="site-builder")
def cli() -> None:
    """班组宣传栏：把 content/ 里的内容变成网站 / turns content into a bulletin site."""


def main() -> NoReturn:
    """Run the command line; whatever happens ends in a sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        cli.main(standalone_mode=False)  # click would call an interruption a failure
    except click.ClickException as wrong:
        click.echo(misuse(wrong), err=True)
        sys.exit(wrong.exit_code)
    except Stopped as stop:
        click.echo(render_text(stop.problems, {}), err=True)
        sys.exit(OURS if isinstance(stop, DiskTrouble) else USAGE)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except OSError as fault:
        if fault.filename is None:
            _confess(fault)
        else:
            click.echo(render_text(unreadable(fault).problems, {}), err=True)
        sys.exit(OURS)
    except Exception as fault:  # noqa: BLE001  (the last place where a fault of ours can be told)
        _confess(fault)
        sys.exit(OURS)
    sys.exit(FINE)


def _confess(fault: Exception) -> None:
    """Say that the fault is ours, and where; the full trace only on request."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    where = f"{Path(last.filename).name}:{last.lineno}"
    click.echo(
        f"程序自身出了问题（{type(fault).__name__}，{where}），不是您写错了。已有的网站没有改动。\n"
        f"The program itself failed ({type(fault).__name__} at {where}); the content is not to blame.\n"
        "SITE_BUILDER_DEBUG=1 shows the details.",
        err=True,
    )
    if os.environ.get("SITE_BUILDER_DEBUG"):
        traceback.print_exception(fault)
