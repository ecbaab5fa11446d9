"""The scale of a trend: how long a column is, and where the two years are named."""

from site_builder.views.charts import Trend


def scale(chart: Trend, length: float) -> float:
    """Return how many units one of the chart's numbers takes, so that all fit into `length`."""
    values = [
        value
        for column in chart.columns
        for value in (column.value, column.before)
        if value is not None
    ]
    return length / max([*values, 0.0]) if any(value > 0 for value in values) else 0.0


def last_now(chart: Trend) -> int | None:
    """Return the index of the last column with a value: there this year is named."""
    found = [index for index, one in enumerate(chart.columns) if one.value is not None]
    return found[-1] if found and chart.now else None


def first_before(chart: Trend) -> int | None:
    """Return the index of the first column with the year before: there that is named."""
    found = [index for index, one in enumerate(chart.columns) if one.before is not None]
    return found[0] if found and chart.before else None
