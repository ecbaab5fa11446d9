"""Draws a `Trend`: this year's columns beside those of the year before, all on zero."""

from markupsafe import Markup

from site_builder.render.charts.canvas import figure
from site_builder.render.charts.trend_narrow import narrow_trend
from site_builder.render.charts.trend_wide import wide_trend
from site_builder.views.charts import Trend


def trend(chart: Trend) -> Markup:
    """Return the figure: upright columns for wide screens, level ones for phones."""
    if not chart.columns:
        return figure(chart.sentence)
    return figure(chart.sentence, wide_trend(chart), narrow_trend(chart))
