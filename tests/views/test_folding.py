"""Long lists of a year: the latest at once, the months before to unfold."""

from datetime import date, timedelta

from site_builder.views.folding import folded
from tests.factories import words_of

TODAY = date(2026, 7, 15)


def days(count: int) -> list[tuple[date, int]]:
    return [(TODAY - timedelta(days=number), number) for number in range(count)]


def test_a_list_that_fits_a_page_is_not_folded() -> None:
    assert folded(days(18), words_of()) == (tuple(range(18)), ())
    assert folded([], words_of()) == ((), ())


def test_of_a_long_list_the_latest_come_first_and_the_months_before_are_counted() -> None:
    latest, months = folded(days(60), words_of())
    assert latest == tuple(range(12))
    assert [month.title for month in months] == [
        "2026年7月（3）",
        "2026年6月（30）",
        "2026年5月（15）",
    ]
    assert sum((month.records for month in months), ()) == tuple(range(12, 60))
