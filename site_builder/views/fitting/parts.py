"""Text that goes on: parted at the ends of sentences, so that every part fits a slide."""

import re
from dataclasses import replace

from site_builder.views.fitting.fit import Box, Fitted, Fitter
from site_builder.views.fitting.joints import visible

MOST = 160
"""Characters of one part: more is not read at a glance, and takes more than 45 seconds."""

_SENTENCE = re.compile(r"[^。！？!?\n]*[。！？!?\n]+[”’」』）)]*\s*|[^。！？!?\n]+")
_CLAUSE = re.compile(r"[^，；：、,;:]*[，；：、,;:]+\s*|[^，；：、,;:]+")


def split(fitter: Fitter, text: str, box: Box, most: int = MOST) -> tuple[Fitted, ...]:
    """Return `text` in as few parts as fit into `box`, all of one size, none over `most` characters.

    Parts end with a sentence, a long sentence with a clause; the parts are about equally long. One
    part: the text fits as it is. A clause too long for a part is parted where its lines end. No
    parts at all: not even one line fits, or there is no text.
    """
    whole = fitter.fit(text, box)
    if isinstance(whole, Fitted) and visible(text) <= most:
        return (whole,) if whole.lines else ()
    pieces = _pieces(fitter, text, replace(box, sizes=box.sizes[-1:]), most)
    fewest = len(_filled(fitter, pieces, replace(box, sizes=box.sizes[-1:]), most))
    for size in box.sizes:
        one = replace(box, sizes=(size,))
        parts = _filled(fitter, pieces, one, most)
        if parts and len(parts) == fewest:
            return _levelled(fitter, pieces, one, most, fewest)
    return ()


def _pieces(fitter: Fitter, text: str, box: Box, most: int) -> list[str]:
    """Sentences; clauses of those that do not fit into a part, and lines of such clauses."""

    def fits(piece: str) -> bool:
        return visible(piece) <= most and isinstance(fitter.fit(piece, box), Fitted)

    found: list[str] = []
    for sentence in _SENTENCE.findall(text.strip()):
        clauses = (sentence,) if fits(sentence) else _CLAUSE.findall(sentence)
        for clause in clauses:
            found.extend((clause,) if fits(clause) else _torn(fitter, clause, box))
    return [piece for piece in found if piece.strip()]


def _torn(fitter: Fitter, clause: str, box: Box) -> tuple[str, ...]:
    broken = fitter.lines(clause, box.width, box.sizes[-1])
    return broken.lines if broken else ()


def _filled(fitter: Fitter, pieces: list[str], box: Box, most: int) -> list[Fitted]:
    """Fill part after part; [] where a piece does not fit at all."""
    texts: list[str] = []
    parts: list[Fitted] = []
    for piece in pieces:
        longer = texts[-1] + piece if texts else piece
        if texts and visible(longer) <= most and isinstance(fit := fitter.fit(longer, box), Fitted):
            texts[-1], parts[-1] = longer, fit
        elif isinstance(fit := fitter.fit(piece, box), Fitted):
            texts.append(piece)
            parts.append(fit)
        else:
            return []
    return parts


def _levelled(
    fitter: Fitter, pieces: list[str], box: Box, most: int, fewest: int
) -> tuple[Fitted, ...]:
    """The parts with the longest as short as can be, so that the last is not a mere rest."""
    total = sum(map(visible, pieces))
    least, enough = total // fewest, most
    while least < enough:
        middle = (least + enough) // 2
        found = _filled(fitter, pieces, box, middle)
        if found and len(found) <= fewest:
            enough = middle
        else:
            least = middle + 1
    return tuple(_filled(fitter, pieces, box, enough))
