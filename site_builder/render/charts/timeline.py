"""The axis of time: months above, today as a line with its name below."""

from dataclasses import dataclass

from site_builder.render.charts.canvas import SMALL, Canvas, text_width
from site_builder.render.charts.placing import Box
from site_builder.render.charts.room import Lettering
from site_builder.views.values import Timely

PILL = 30.0  # height of the name of today
_AIR = 4.0
_CLEAR = 7.0  # from the line of today to what stands beside it
_SIDE = 14.0  # within the pill, beside its words


@dataclass(frozen=True, slots=True)
class Timeline:
    """Time from `left` to `right`, in units; the rest as the chart says it."""

    left: float
    right: float
    months: tuple[tuple[float, str], ...]
    now: float | None
    today: str | Timely

    def x(self, at: float) -> float:
        """Return where a position (0 to 1) lies; what is outside lies at the end."""
        return self.left + (self.right - self.left) * min(max(at, 0.0), 1.0)

    @property
    def x_now(self) -> float:
        """Return where the past ends."""
        return self.right if self.now is None else self.x(self.now)

    def names(self, base: float, size: float, width: float) -> tuple[Lettering, ...]:
        """Return the names of the months that fit side by side, the month of today first of all.

        They stand on the base line `base` and stay within `width`.
        """
        starts = [at for at, _ in self.months]
        cells = [
            (start, end, name)
            for (start, name), end in zip(self.months, [*starts[1:], 1.0], strict=True)
        ]
        cells.sort(key=lambda cell: not self._is_now(cell[0], cell[1]))
        kept: list[Lettering] = []
        for start, end, name in cells:
            look = "is-middle is-bold" if self._is_now(start, end) else "is-middle is-note"
            middle = (self.x(start) + self.x(end)) / 2
            half = text_width(name, size) / 2
            middle = min(max(middle, half), width - half)
            type_look = "is-small" if size >= SMALL else "is-tiny"
            named = Lettering((middle, base), name, size, f"{look} {type_look}")
            if half * 2 <= width and not any(
                named.box.wider(_AIR / 2).meets(one.box.wider(_AIR / 2)) for one in kept
            ):
                kept.append(named)
        return tuple(sorted(kept, key=lambda one: one.at))

    def draw_grid(self, canvas: Canvas, top: float, bottom: float) -> None:
        for at, _ in self.months:
            canvas.line("chart-grid", (self.x(at), top), (self.x(at), bottom))

    def draw_today(self, canvas: Canvas, top: float, bottom: float, size: float) -> None:
        """Draw the line of today; its name hangs below `bottom` and takes `PILL` units."""
        if self.now is None or not self.today:
            return
        canvas.line("timeline-today", (self.x_now, top), (self.x_now, bottom))
        wordings = [self.today] if isinstance(self.today, str) else _wordings(self.today)
        widest = max(text_width(words, size) for words in wordings)
        width = min(widest + 2 * _SIDE, canvas.width)
        left = min(max(self.x_now - width / 2, 0), canvas.width - width)
        canvas.box("timeline-pill", (left, bottom), (width, PILL), PILL / 2)
        base = bottom + PILL / 2 + size * 0.36
        canvas.text("timeline-pill-name is-middle", (left + width / 2, base), self.today)

    def today_box(self, top: float, bottom: float) -> Box | None:
        """Return what the line of today covers."""
        if self.now is None or not self.today:
            return None
        return Box(self.x_now - _CLEAR, top, self.x_now + _CLEAR, bottom)

    def _is_now(self, start: float, end: float) -> bool:
        return self.now is not None and bool(self.today) and start <= self.now < end


def _wordings(words: Timely) -> list[str]:
    return [words.text, *(text for _, text in words.by_day)]
