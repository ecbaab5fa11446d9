"""How large letters must be on a screen, from its size and from how far away it is read.

A Han character should subtend 24 minutes of arc to be read at ease (the critical print size measured
for Chinese): a height of distance/142. The least is distance/200, the rule for signs and of AVIXA
for displays. A glyph fills about 93 % of its font size, so sizes are that much larger.
"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from math import ceil, hypot

from site_builder.model.screen import Screen
from site_builder.model.screen_choices import Orientation
from site_builder.model.values.length import Pixels

_LONG, _SHORT = 1920, 1080
_FULL_HD = Pixels(_LONG, _SHORT)
_LEAST, _USUAL = 200, 142  # distance over height of a character
_GLYPH = 0.93  # height of a glyph over the font size
_INCH = 25.4  # mm
# Shares of the short side of the stage: below the first nothing is ever set, above the last nothing fits.
_FLOOR, _BODY, _MOST_FLOOR, _MOST_BODY = 0.03, 0.042, 0.052, 0.0732


@dataclass(frozen=True, slots=True)
class Stage:
    """The stage of a screen and its sizes of letters, in px of the stage."""

    width: int
    height: int
    floor_px: int
    body_px: int


@dataclass(frozen=True, slots=True)
class Illegible:
    """What a screen would need: letters so high (mm), inches at least, or metres at most."""

    height: int
    inches: int
    metres: Decimal


def stage_of(form: Screen) -> Stage:
    """The stage of a screen. Without its size or distance the floors of any screen hold.

    Floors are shares of the short side: a panel that is turned keeps its millimetres per px.
    """
    upright = _hangs(form) is Orientation.PORTRAIT
    width, height = (_SHORT, _LONG) if upright else (_LONG, _SHORT)
    floor, body = ceil(_SHORT * _FLOOR), ceil(_SHORT * _BODY)
    if form.size is not None and form.distance is not None:
        distance, scale = float(form.distance) * 1000 / _GLYPH, _mm_per_px(form)
        floor = _between(floor, distance / _LEAST / scale, _SHORT * _MOST_FLOOR)
        body = _between(body, distance / _USUAL / scale, _SHORT * _MOST_BODY)
    return Stage(width, height, floor, body)


def illegible(form: Screen) -> Illegible | None:
    """What keeps a screen from being read from its distance, None when nothing does."""
    if form.size is None or form.distance is None:
        return None
    most = _SHORT * _MOST_FLOOR * _mm_per_px(form)  # mm of the largest letters that still fit
    least = float(form.distance) * 1000 / _GLYPH / _LEAST
    if least <= most:
        return None
    inches = (form.size * Decimal(least / most)).to_integral_value(ROUND_CEILING)
    metres = form.distance * Decimal(most / least)
    return Illegible(
        ceil(least * _GLYPH), int(inches), metres.quantize(Decimal("0.1"), ROUND_FLOOR)
    )


def contradicts(form: Screen) -> Orientation | None:
    """The way its resolution says a screen hangs, when its author says another."""
    seen = _of(form.resolution) if form.resolution else None
    return seen if form.orientation is not None and seen not in {None, form.orientation} else None


def _hangs(form: Screen) -> Orientation:
    if form.orientation is not None:
        return form.orientation
    return _of(form.resolution or _FULL_HD)


def _of(pixels: Pixels) -> Orientation:
    return Orientation.PORTRAIT if pixels.height > pixels.width else Orientation.LANDSCAPE


def _mm_per_px(form: Screen) -> float:
    """Millimetres of the panel that one px of the stage takes, once the stage is fitted into it."""
    pixels = form.resolution or _FULL_HD
    long, short = max(pixels), min(pixels)
    pitch = float(form.size or 0) * _INCH / hypot(long, short)
    return pitch * min(long / _LONG, short / _SHORT)


def _between(least: int, value: float, most: float) -> int:
    return max(least, min(ceil(value), int(most)))
