"""R1: a screen or wall of the team's own, renewed, with what belongs on it; results published."""

from datetime import date, timedelta
from decimal import Decimal

from site_builder.assemble.coverage.found import Evidence, Found
from site_builder.assemble.coverage.look import Look
from site_builder.assemble.coverage.sources import Display
from site_builder.model.choices import AwardStatus, Stage
from site_builder.model.values.bar import Measuring

VIEWS = frozenset({"vision", "goals", "plan", "results"})
"""What belongs on the screen or wall of a team."""


def shown_since(look: Look, view: str, days: int) -> tuple[Evidence, ...]:
    """The screens and walls that show `view` and were renewed within so many days."""
    first = look.day - timedelta(days=days)
    return tuple(
        _evidence(one)
        for one in look.held.displays
        if view in one.views and one.renewed is not None and first <= one.renewed <= look.day
    )


def place_age_days(look: Look, measuring: Measuring) -> Found:
    del measuring
    if not look.held.displays:
        return Found(None, placed=False)
    renewed = look.past(look.held.displays, lambda one: one.renewed)
    newest = max(renewed, key=lambda one: one.renewed or date.min, default=None)
    if newest is None or newest.renewed is None:
        return Found(None)
    return _age(look, newest.renewed, _evidence(newest))


def views_shown(look: Look, measuring: Measuring) -> Found:
    del measuring
    displays = look.held.displays
    shown = frozenset[str]().union(*(one.views for one in displays)) & VIEWS
    return Found(Decimal(len(shown)), tuple(map(_evidence, displays)), placed=bool(displays))


def result_age_days(look: Look, measuring: Measuring) -> Found:
    del measuring
    awards = [one for one in look.held.awards if one.form.status is AwardStatus.AWARDED]
    topics = [one for one in look.held.team.topics if one.form.stage is Stage.CLOSED]
    proofs = [look.proof(one, one.form.title, one.form.date) for one in awards]
    proofs += [look.topic(one, one.form.closed) for one in topics]
    newest = max(look.past(proofs, lambda one: one.day), key=_newness, default=None)
    return Found(None) if newest is None or newest.day is None else _age(look, newest.day, newest)


def _newness(proof: Evidence) -> tuple[date, str]:
    return proof.day or date.min, proof.ident


def _age(look: Look, day: date, proof: Evidence) -> Found:
    return Found(Decimal((look.day - day).days), (proof,), older=proof)


def _evidence(display: Display) -> Evidence:
    return Evidence(display.kind, display.title, display.source, "", display.line, display.renewed)
