"""How a reader gets what is new without coming back to look: a calendar and a feed."""

from dataclasses import dataclass

from site_builder.views.calendars import CALENDAR, team_calendar
from site_builder.views.feeds import FEED, team_feed
from site_builder.views.links import href
from site_builder.views.parts import Anchor
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Subscription:
    """Files that programs read again by themselves, and what to do with them."""

    anchors: tuple[Anchor, ...]
    how: str


def subscription(words: Wording, folder: str = "") -> Subscription:
    """Return the calendar and the feed of the team in `folder`, or of the whole site."""
    calendar = team_calendar(folder) if folder else CALENDAR
    feed = team_feed(folder) if folder else FEED
    return Subscription(
        anchors=(
            Anchor(words.t("Calendar for your phone (.ics)"), href(calendar)),
            Anchor(words.t("What is new, as a feed (Atom)"), href(feed)),
        ),
        how=words.t(
            "Copy the address of the link and add it to your calendar as a subscription: what moves here moves there too."
        ),
    )
