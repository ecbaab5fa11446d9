"""Draws a `RunChart`."""

from markupsafe import Markup

from site_builder.render.charts.canvas import figure
from site_builder.views.charts import RunChart


def run_chart(chart: RunChart) -> Markup:
    return figure(chart.sentence)
