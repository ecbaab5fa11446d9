"""How long a browser keeps a page is computed from its headers as browsers do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.operate.freshness import Ground, directives, freshness

DATE = "Wed, 15 Jul 2026 08:00:00 GMT"
DAY = 86_400


@pytest.mark.parametrize(
    ("headers", "seconds", "ground"),
    [
        ({"cache-control": "public, max-age=31536000"}, 31_536_000, Ground.MAX_AGE),
        ({"cache-control": "Max-Age=60, max-age=90", "age": "20"}, 40, Ground.MAX_AGE),
        ({"cache-control": 'max-age="60"'}, 60, Ground.MAX_AGE),
        ({"cache-control": "max-age=10", "age": "20"}, 0, Ground.MAX_AGE),
        ({"cache-control": "max-age=-1"}, 0, Ground.MAX_AGE),
        ({"cache-control": "max-age=a lot"}, 0, Ground.MAX_AGE),
        ({"cache-control": "no-cache, max-age=60"}, 0, Ground.FORBIDDEN),
        ({"cache-control": "no-store"}, 0, Ground.FORBIDDEN),
        ({"pragma": "no-cache"}, 0, Ground.FORBIDDEN),
        ({"cache-control": "max-age=60", "pragma": "no-cache"}, 60, Ground.MAX_AGE),
        ({"cache-control": "max-age=60", "vary": "*"}, 0, Ground.FORBIDDEN),
        ({"date": DATE, "expires": "Thu, 16 Jul 2026 08:00:00 GMT"}, DAY, Ground.EXPIRES),
        ({"date": DATE, "expires": "0"}, 0, Ground.EXPIRES),
        ({"expires": DATE}, 0, Ground.EXPIRES),
        ({"date": DATE, "last-modified": "Sun, 05 Jul 2026 08:00:00 GMT"}, DAY, Ground.GUESSED),
        ({"date": DATE, "last-modified": "Thu, 16 Jul 2026 08:00:00 GMT"}, 0, Ground.NOTHING),
        ({"date": DATE, "last-modified": "yesterday"}, 0, Ground.NOTHING),
        ({"last-modified": DATE}, 0, Ground.NOTHING),
        ({}, 0, Ground.NOTHING),
    ],
)
def test_freshness_follows_the_header_that_decides(
    headers: dict[str, str], seconds: int, ground: Ground
) -> None:
    found = freshness(headers)
    assert (found.seconds, found.ground) == (seconds, ground)


def test_a_page_dated_2000_is_kept_for_years() -> None:
    kept = freshness({"date": DATE, "last-modified": "Sat, 01 Jan 2000 00:00:00 GMT"})
    assert kept.seconds > 2 * 365 * DAY


def test_orders_are_read_whatever_their_case() -> None:
    assert directives('No-Cache="a, b" , Private;max-age = 3') == {
        "no-cache": "a, b",
        "private": "",
        "max-age": "3",
    }


NAMES = ("cache-control", "age", "date", "expires", "last-modified", "vary", "pragma")


@given(st.dictionaries(st.sampled_from(NAMES), st.text() | st.integers().map(str)))
def test_no_header_breaks_it(headers: dict[str, str]) -> None:
    assert freshness(headers).seconds >= 0
