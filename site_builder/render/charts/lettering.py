"""Lettering: how a text is broken into lines, and how it is made to fit."""

import re

from site_builder.render.charts.canvas import text_width

_PIECE = re.compile(
    r"[\x21-\xff]+[，。、；：！？）》”％]*\s*|[（《“]*.[，。、；：！？）》”％]*\s*", re.DOTALL
)
_CUT = "…"


def fitted(text: str, size: float, room: float) -> str:
    """Return `text`, shortened with an ellipsis where it is wider than `room`."""
    if text_width(text, size) <= room:
        return text
    while text and text_width(text + _CUT, size) > room:
        text = text[:-1]
    return text.rstrip() + _CUT


def wrapped(text: str, size: float, room: float, most: int = 3) -> tuple[str, ...]:
    """Return `text` in lines no wider than `room`, about equally long and at most so many.

    Words and numbers stay whole where they fit. What is left after the last line is cut off.
    """
    lines = _filled(text, size, room)
    if 1 < len(lines) <= most:
        even = text_width(text, size) / len(lines)
        for share in (even, even + size, even + 2 * size):
            balanced = _filled(text, size, min(room, share))
            if len(balanced) == len(lines):
                return balanced
    kept = lines[:most]
    if len(lines) > most:
        kept = (*kept[:-1], fitted(kept[-1] + "".join(lines[most:]), size, room))
    return kept


def _filled(text: str, size: float, room: float) -> tuple[str, ...]:
    lines = [""]
    for piece in _pieces(text, size, room):
        if text_width((lines[-1] + piece).rstrip(), size) <= room or not lines[-1]:
            lines[-1] += piece
        else:
            lines.append(piece)
    return tuple(line.strip() for line in lines)


def _pieces(text: str, size: float, room: float) -> list[str]:
    """Return what a line may be broken between; what is wider than a line comes in characters."""
    pieces: list[str] = []
    for piece in _PIECE.findall(text.strip()):
        fits = text_width(piece.rstrip(), size) <= room
        pieces.extend((piece,) if fits else piece)
    return pieces
