"""Long lists by year: the newest year on the page of the list, each earlier one on a page of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from site_builder.views.links import earlier_path
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class YearLink:
    """A year of a list, the page it stands on, and whether that is the page shown."""

    label: str
    href: str
    is_current: bool


def years_of(days: Iterable[date]) -> tuple[int, ...]:
    """Return the years that have something, the newest first."""
    return tuple(sorted({day.year for day in days}, reverse=True))


def year_path(index: str, year: int, years: tuple[int, ...]) -> str:
    """Return the page that shows `year` of the list whose page is `index` (`honours/index.html`)."""
    return index if year == years[0] else earlier_path(index, year)


def year_links(
    index: str, shown: int, years: tuple[int, ...], words: Wording
) -> tuple[YearLink, ...]:
    """Return the way to every year; () when there is only one."""
    if len(years) < 2:  # noqa: PLR2004  (one year needs no way to it)
        return ()
    return tuple(
        YearLink(words.year(year), year_path(index, year, years), year == shown) for year in years
    )
