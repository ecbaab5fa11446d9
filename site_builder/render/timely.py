"""Words that change with the day: the browser finds every wording and the day it holds from."""

from markupsafe import Markup

from site_builder.views.values import Timely


def timely(value: Timely) -> Markup:
    """Return the words that stay true, with the later ones for the script beside them."""
    if not value.by_day:
        return Markup("{}").format(value.text)
    return Markup('<span data-by-day="{}">{}</span>').format(value.days, value.text)
