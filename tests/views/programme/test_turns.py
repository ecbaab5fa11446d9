"""Slides that belong together take one turn."""

from dataclasses import dataclass
from datetime import date

from site_builder.views.programme.turns import Days, programme_of

DAY, NEXT = date(2026, 7, 15), date(2026, 7, 16)


@dataclass(frozen=True, slots=True)
class Plain:
    id: str
    seconds: float = 10
    group: str = ""
    team: str = ""
    newest: date | None = None
    when: tuple[Days, ...] | None = None


def test_parts_of_a_text_follow_each_other_and_take_the_time_of_all() -> None:
    made = programme_of([Plain("a-1", group="a"), Plain("b"), Plain("a-2", group="a")])
    assert made.slides == ("a-1", "a-2", "b")
    assert made.seconds == 30


def test_slides_of_several_days_take_the_time_of_one() -> None:
    days = [
        Plain("today-1", 8, "today", when=((DAY, DAY),)),
        Plain("today-2", 12, "today", when=((NEXT, None),)),
    ]
    assert programme_of(days).seconds == 12


def test_the_date_of_the_newest_part_counts_and_pinned_slides_come_first() -> None:
    slides = [
        Plain("old", newest=date(2026, 1, 1)),
        Plain("new-1", group="n", newest=date(2025, 1, 1)),
        Plain("new-2", group="n", newest=DAY),
        Plain("title"),
    ]
    assert programme_of(slides, pinned=["title"]).slides == ("title", "new-1", "new-2", "old")
