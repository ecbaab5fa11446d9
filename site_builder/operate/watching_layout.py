"""The state of the screens as a table on the terminal, as data, and as a page of its own."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from html import escape

from site_builder.operate.logs import Reading
from site_builder.operate.watching import Board, Watched
from site_builder.operate.watching_words import COLUMNS, TITLE, advice, cells, lead
from site_builder.problems import Language
from site_builder.problems.excerpt import width

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Told:
    """What is laid out: the judged screens, how the logs were read, for whom."""

    board: Board
    reading: Reading
    language: Language
    zone: tzinfo

    def lead(self) -> list[str]:
        lines, odd = self.reading.lines, self.reading.odd
        return lead(self.board, lines, odd, self.language, self.zone)


def as_text(told: Told) -> str:
    """A table in columns of even width on a terminal, then what to do."""
    board, language = told.board, told.language
    head = [name.in_language(language) for name in COLUMNS]
    rows = [cells(one, language, told.zone) for one in (*board.screens, *board.strangers)]
    widths = [max(map(width, column)) for column in zip(head, *rows, strict=True)]
    lines = [_row(row, widths) for row in (head, *rows)] if rows else []
    told_of = [f"{one.screen}: {text}" for one in board.worried for text in advice(one, language)]
    return "\n".join([*told.lead(), "", *lines, *([""] if told_of else []), *told_of]) + "\n"


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = (text + " " * (room - width(text)) for text, room in zip(row, widths, strict=True))
    return "  ".join(padded).rstrip()


def as_json(told: Told) -> str:
    """For programs; stays as it is within one `format`. Times are ISO 8601 in UTC, spans seconds."""
    board = told.board
    data = {
        "format": _FORMAT,
        "at": _iso(board.now),
        "lines": told.reading.lines,
        "odd": told.reading.odd,
        "screens": [_data(one) for one in board.screens],
        "unknown": [_data(one) for one in board.strangers],
        "unnamed": board.unnamed,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _data(one: Watched) -> dict[str, object]:
    beats = one.beats
    return {
        "screen": one.screen,
        "name": one.name,
        "worries": list(one.worries),
        "requests": beats.count,
        "last_seen": _iso(beats.last) if beats.count else None,
        "silent": None if one.silent is None else int(one.silent),
        "build": beats.build or None,
        "current": one.current,
        "days_behind": one.age,
        "gaps": beats.gaps,
        "longest_gap": int(beats.longest_gap),
        "starts": beats.starts,
        "skew": beats.skew,
        "errors": beats.errors,
        "memory": beats.memory,
        "browser": beats.browser or None,
        "flags": beats.flags or None,
        "refused": beats.refused,
        "devices": one.devices,
    }


def _iso(when: float) -> str:
    return datetime.fromtimestamp(int(when), UTC).isoformat().replace("+00:00", "Z")


_CSS = """
:root { color-scheme: light dark; --ground: #F4F2EC; --paper: #FFF; --ink: #1C211E; --ink-2: #444B46; --rule: #CBC5B6;
  --trunk: #14513C; --band: #14513C; --stripe: #F4BC24; --late: #A3260E; --wash: #F8E3DB; }
@media (prefers-color-scheme: dark) { :root { --ground: #141A17; --paper: #1D2521; --ink: #EFEDE4; --ink-2: #B9C1BA;
  --rule: #45504A; --trunk: #7CC9A5; --band: #103527; --late: #FF9A85; --wash: #3A211B; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.75 "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
header { padding: 1.5rem 1.125rem 1.75rem; background: var(--band); border-bottom: .5rem solid var(--stripe); color: #FFF; }
header > *, main { max-width: 60rem; margin: 0 auto; } h1 { font-size: clamp(2rem, 6vw, 3.25rem); line-height: 1.2; }
header p { margin-block: .25rem 0; } main { padding: 2rem 1.125rem 4rem; }
ol { margin: 0; padding: 0; list-style: none; }
ol > li { position: relative; padding: 0 0 2rem 3.25rem; break-inside: avoid; }
ol > li::before { content: ""; position: absolute; left: .8rem; top: .6rem; bottom: -.6rem; width: .5rem; background: var(--trunk); }
ol > li:last-child::before { display: none; }
ol > li::after { content: ""; position: absolute; left: .25rem; top: .3rem; width: 1.6rem; height: 1.6rem; border-radius: 50%;
  border: .35rem solid var(--trunk); background: var(--trunk); box-shadow: inset 0 0 0 .2rem var(--ground); }
li.worry::after { border-color: var(--late); background: var(--ground); }
h2 { margin: 0; font-size: 1.375rem; line-height: 1.5; overflow-wrap: anywhere; } h2 small { font-size: 1rem; font-weight: 400; color: var(--ink-2); }
.state { margin: 0; font-weight: 600; color: var(--trunk); } .worry .state { color: var(--late); }
.advice { margin: .25rem 0; padding: .25rem .75rem; background: var(--wash); }
dl { display: flex; flex-wrap: wrap; gap: .1rem 1.75rem; margin: .5rem 0 0; } dl div { display: flex; gap: .6rem; }
dt { color: var(--ink-2); white-space: nowrap; } dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
@media print { :root { color-scheme: light; --ground: #FFF; --ink: #000; } header { color: #000; background: none; } }
"""


def as_page(told: Told) -> str:
    """The page, which needs no other file: every screen is a station of the line."""
    language = told.language
    title = TITLE.in_language(language)
    every = (*told.board.screens, *told.board.strangers)
    items = "".join(_station(one, told) for one in sorted(every, key=lambda one: not one.worries))
    moment, *said = map(escape, told.lead())
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{title}</title>\n<style>{_CSS}</style>\n</head>\n<body>\n"
        f"<header><h1>{title}</h1>\n<p>{''.join(said)}</p><p>{moment}</p></header>\n"
        f"<main>\n<ol>\n{items}</ol>\n</main>\n</body>\n</html>\n"
    )


def _station(one: Watched, told: Told) -> str:
    name = escape(one.name or one.screen)
    ident = f" <small>{escape(one.screen)}</small>" if one.name else ""
    tone = ' class="worry"' if one.worries else ""
    row = cells(one, told.language, told.zone)
    help_ = "".join(f'<p class="advice">{escape(text)}</p>' for text in advice(one, told.language))
    facts = "".join(_facts(row, told.language)) if one.silent is not None else ""
    return (
        f'<li{tone}><h2>{name}{ident}</h2><p class="state">{escape(row[1])}</p>{help_}'
        f"{f'<dl>{facts}</dl>' if facts else ''}</li>\n"
    )


def _facts(row: Sequence[str], language: Language) -> Iterator[str]:
    for label, value in list(zip(COLUMNS, row, strict=True))[2:]:
        if value != "–":
            yield f"<div><dt>{label.in_language(language)}</dt><dd>{escape(value)}</dd></div>"
