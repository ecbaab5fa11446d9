"""Whether a record is published on a day, and the days on which that changes."""

from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.model.choices import Channel, Publication, Visibility
from site_builder.model.publishing import Publishable

_WIDTH = tuple(Visibility)


@dataclass(frozen=True, slots=True)
class Window:
    """When a record is shown: from `opens` until the day before `closes`; None means no bound."""

    opens: date | None
    closes: date | None
    open: bool  # it may be shown at all: approved, wide enough, for this channel

    def shows(self, today: date) -> bool:
        return (
            self.open
            and (self.opens is None or self.opens <= today)
            and (self.closes is None or today < self.closes)
        )

    def turns(self, today: date) -> tuple[date, ...]:
        """The days after `today` on which it appears or disappears."""
        if not self.open:
            return ()
        return tuple(day for day in (self.opens, self.closes) if day is not None and day > today)


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom the site is for: records of a narrower visibility stay off it."""

    visibility: Visibility
    channel: Channel
    default: Visibility = Visibility.COMPANY  # of records that name none


def window(
    form: Publishable, audience: Audience, lasts: timedelta | None = None, since: date | None = None
) -> Window:
    """The window of `form`.

    Without an `expire` of its own a record that `lasts` is shown for so long after its
    `publish` date, or after `since`.
    """
    named = "visibility" in form.model_fields_set
    visibility = form.visibility if named else audience.default
    wide = _WIDTH.index(visibility) >= _WIDTH.index(audience.visibility)
    here = not form.channels or audience.channel in form.channels
    approved = form.publication is Publication.APPROVED
    start = form.publish or since
    closes = form.expire
    if closes is None and lasts is not None and start is not None:
        closes = start + lasts
    return Window(form.publish, closes, approved and wide and here)
