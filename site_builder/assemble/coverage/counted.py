"""What is known only as a number: the roster, reported copies, answers to a survey."""

from site_builder.assemble.coverage.found import Evidence, Found, share
from site_builder.assemble.coverage.look import Look
from site_builder.model.counts import Copies
from site_builder.problems import Term

LEAST_ANSWERS = 5
"""Answers to a survey below which it would tell about the few who gave them."""

_SURVEY_MONTHS = 12
_ROSTER = Term("名单里的个人愿景（只计人数）", "personal visions on the roster (only counted)")
_COPIES = Term("报来的份数（只计份数）", "numbers reported (only counted)")


def roster(look: Look) -> tuple[Evidence, ...]:
    """The roster as evidence, as one line without anybody in it."""
    return (Evidence("member", _ROSTER, f"{look.held.entry.home}/members.yaml", "", 1, None),)


def counted(look: Look, line: int, form: Copies) -> Evidence:
    """A report of numbers as evidence."""
    return Evidence("counts", _COPIES, f"{look.held.entry.home}/counts.yaml", "", line, form.date)


def latest_copies(look: Look, name: str) -> tuple[int, Evidence] | None:
    """The latest number reported under `name`, None when nobody ever did."""
    told = [
        (form.date, place, value, counted(look, line, form))
        for place, (form, line) in enumerate(look.held.copies)
        if form.date <= look.day and (value := getattr(form, name)) is not None
    ]
    if not told:
        return None
    latest = max(told, key=lambda one: one[:2])
    return latest[2], latest[3]


def share_of_copies(look: Look, name: str) -> Found:
    """The latest number reported, as a share of the team."""
    told = latest_copies(look, name)
    if told is None:
        return Found(None)
    return share(told[0], look.headcount, (told[1],))


def survey(look: Look, name: str) -> Found | None:
    """The latest survey of a year that enough people answered, None when there was none."""
    span = look.months(_SURVEY_MONTHS)
    held = [
        (form.date, line, form)
        for form, line in look.held.copies
        if span.holds(form.date)
        and getattr(form, name) is not None
        and (form.answers or 0) >= LEAST_ANSWERS
    ]
    if not held:
        return None
    _, line, form = max(held, key=lambda one: one[:2])
    return share(getattr(form, name), form.answers or 0, (counted(look, line, form),))
