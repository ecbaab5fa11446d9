"""How long a slide stays follows what there is to read."""

import pytest

from site_builder.views.programme.reading import MOST_CHARACTERS, Reading, reading


@pytest.mark.parametrize(("count", "seconds"), [(0, 8), (30, 10.5), (60, 18), (120, 33), (160, 43)])
def test_four_characters_take_a_second(count: int, seconds: float) -> None:
    assert reading("我" * count).seconds == seconds


def test_what_may_stand_on_a_slide_is_read_in_time_and_more_is_not() -> None:
    assert Reading(han=MOST_CHARACTERS).seconds < 45
    assert Reading(han=200).seconds == 45


def test_pictures_tables_and_codes_take_their_time() -> None:
    assert reading("我" * 40, pictures=2).seconds == 17
    assert reading("我" * 40, rows=6).seconds == 19
    assert reading("我" * 40, codes=1).seconds == 19


def test_words_and_numbers_of_letters_are_counted_as_words() -> None:
    assert reading("由26降到17.5分钟", "PB-07 halved the wait") == Reading(han=5, words=6)
