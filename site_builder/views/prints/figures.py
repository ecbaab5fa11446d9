"""Figures as they stand on paper: drawn for one width, in letters as large as the text around."""

from dataclasses import dataclass

from site_builder.views.charts import RunChart


@dataclass(frozen=True, slots=True)
class PaperChart:
    """A number over time, for a panel of 140 mm; `height` is what it takes there, in mm."""

    chart: RunChart
    height: float = 60.0


def paper_chart(chart: RunChart | None) -> PaperChart | None:
    """Return a chart for paper; None when there is no course to see."""
    return PaperChart(chart) if chart is not None and chart.readings else None


_ROOMY, _TIGHT = 9, 16


def scale_of(*parts: str) -> str:
    """How a large number with its unit is set in a panel of 68 mm: `large`, `middle` or `small`."""
    width = sum(2 if char > "\u2e7f" else 1 for part in parts for char in part)
    if width <= _ROOMY:
        return "large"
    return "middle" if width <= _TIGHT else "small"
