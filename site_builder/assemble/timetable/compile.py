"""Rules in, one timetable out: at every moment exactly one deck, or the dark."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time, timedelta
from itertools import chain, pairwise

from site_builder.assemble.screen_plan import MAIN, Deck, Span
from site_builder.assemble.timetable.instants import instant
from site_builder.assemble.timetable.rules import Programme
from site_builder.assemble.timetable.windows import Layer, Window, since, windows


@dataclass(frozen=True, slots=True)
class Timetable:
    """Spans from `begins` to `until`, and their decks, the main one first."""

    begins: int
    until: int
    spans: tuple[Span, ...]
    decks: tuple[Deck, ...]


def compile_timetable(programme: Programme) -> Timetable:
    """Resolve every overlap: a takeover, then the dark, then the most exact part, then the main deck."""
    zone, first = programme.zone, programme.first
    begins = instant(first, time(), zone)
    until = instant(first + timedelta(days=programme.days), time(), zone)
    decks = {MAIN: Deck(MAIN, programme.items, programme.teams)}
    spans: list[Span] = []
    for start, end, active in _stretches(_all(programme), begins, until):
        deck, quiet = decks[MAIN], False
        if active:
            top = max(active, key=lambda one: one.rank)
            quiet = top.layer is Layer.QUIET
            if not quiet:
                deck = _deck(programme, [one for one in active if one.rule is top.rule])
        deck = decks.setdefault(deck.name, deck)
        if spans and (spans[-1].deck, spans[-1].quiet) == (deck.name, quiet):
            spans[-1] = Span(spans[-1].begins, end, deck.name, quiet)
        else:
            spans.append(Span(start, end, deck.name, quiet))
    return Timetable(begins, until, tuple(spans), tuple(decks.values()))


def _all(programme: Programme) -> Iterator[Window]:
    layers = (
        (Layer.PART, programme.parts),
        (Layer.QUIET, programme.quiet),
        (Layer.TAKEOVER, programme.takeovers),
    )
    return chain.from_iterable(
        windows(programme, rule, layer) for layer, rules in layers for rule in rules
    )


def _stretches(
    found: Iterable[Window], begins: int, until: int
) -> Iterator[tuple[int, int, list[Window]]]:
    """The stretches of time in which nothing changes, each with the windows open in it."""
    within = [one for one in found if one.begins < until and one.until > begins]
    opening = sorted(within, key=lambda one: one.begins, reverse=True)
    edges = {begins, until}
    for one in within:
        edges |= {max(one.begins, begins), min(one.until, until)}
    active: list[Window] = []
    for start, end in pairwise(sorted(edges)):
        while opening and opening[-1].begins <= start:
            active.append(opening.pop())
        active = [one for one in active if one.until > start]
        yield start, end, active


def _deck(programme: Programme, open_now: list[Window]) -> Deck:
    """The deck of a rule, for the crews it holds for at the moment."""
    rule, labels = open_now[0].rule, {one.crew.label for one in open_now if one.crew}
    present = tuple(crew for crew in programme.crews if crew.label in labels)
    if not present:
        return Deck(rule.name, rule.items, programme.teams, said=rule.said)
    named = {team for crew in present for team in crew.teams}
    ends = [since(programme, one.crew, one.day) for one in open_now if one.crew is not None]
    return Deck(
        "-".join((rule.name, *(crew.label for crew in present))),
        rule.items,
        tuple(team for team in programme.teams if team in named),
        tuple(crew.name for crew in present),
        min((end for end in ends if end is not None), default=None),
        rule.said,
    )
