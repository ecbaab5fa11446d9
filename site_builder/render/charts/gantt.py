"""Draws a `Gantt`."""

from markupsafe import Markup

from site_builder.render.charts.canvas import figure
from site_builder.views.charts import Gantt


def gantt(chart: Gantt) -> Markup:
    return figure(chart.sentence)
