"""What the commands have in common: their options."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from site_builder.problems import Language

LANGUAGES = {"zh-CN": Language.ZH, "zh": Language.ZH, "en": Language.EN}
"""What `--lang` takes."""

_YEARS = range(1990, 2200)  # beyond them calendars end


@dataclass(frozen=True, slots=True)
class Options:
    """What the commands have in common. `jobs` processes work together; 0 is one for each core.

    With `profile` a build tells where its time went.
    """

    content: Path
    output: Path
    day: date | None
    language: Language | None
    strict: bool = False
    jobs: int = 0
    profile: bool = False

    @property
    def own_templates(self) -> Path:
        """Where a site keeps templates of its own, if it has any."""
        return self.content.absolute().parent / "templates"

    def today(self, timezone: str) -> date:
        """Return the day to build for: the one asked for, else today in that zone."""
        return self.day or datetime.now(ZoneInfo(timezone)).date()


def _day(_context: click.Context, _option: click.Parameter, text: str | None) -> date | None:
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
        if day.year in _YEARS:
            return day
        raise click.BadParameter(
            f"“{text}”：年份要在 {_YEARS[0]} 到 {_YEARS[-1]} 之间 / years from {_YEARS[0]} to {_YEARS[-1]}"
        )
    except ValueError:
        raise click.BadParameter(f"“{text}”：请写成 2026-07-15 / write it as 2026-07-15") from None


def common_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that every command takes."""
    options = (
        click.option(
            "--content",
            type=click.Path(path_type=Path),
            default=Path("content"),
            show_default=True,
            help="内容文件夹 / content folder",
        ),
        click.option(
            "--date",
            "day",
            callback=_day,
            envvar="SITE_BUILDER_DATE",
            help="按哪一天生成 / the day to build for (YYYY-MM-DD)",
        ),
        click.option(
            "--lang",
            type=click.Choice(list(LANGUAGES)),
            help="界面和提示的语言 / language of the interface and messages",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command
