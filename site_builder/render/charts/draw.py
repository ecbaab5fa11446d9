"""The table of charts: who draws which."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from site_builder.render.charts.chain_flow import chain_flow
from site_builder.render.charts.gantt import gantt
from site_builder.render.charts.mix import mix
from site_builder.render.charts.network_map import network_map
from site_builder.render.charts.qr_code import qr_code
from site_builder.render.charts.run_chart import paper_chart, run_chart
from site_builder.render.charts.spread_map import spread_map
from site_builder.render.charts.stage_line import stage_line
from site_builder.render.charts.trend import trend
from site_builder.views.charts import (
    ChainFlow,
    Gantt,
    Mix,
    NetworkMap,
    RunChart,
    SpreadMap,
    StageLine,
    Trend,
)
from site_builder.views.prints.figures import PaperChart
from site_builder.views.prints.qr import QrCode

DRAWN_BY: Mapping[type, Callable[[Any], Markup]] = {
    RunChart: run_chart,
    Trend: trend,
    Mix: mix,
    StageLine: stage_line,
    SpreadMap: spread_map,
    NetworkMap: network_map,
    Gantt: gantt,
    ChainFlow: chain_flow,
    PaperChart: paper_chart,
    QrCode: qr_code,
}
