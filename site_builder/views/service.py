"""Pages that every site needs: what it does with personal information, and the one for lost ways."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from site_builder.assemble.bulletin import Bulletin
from site_builder.views import privacy
from site_builder.views.links import NOT_FOUND, PLAN, SEARCH, TEAMS, TOPICS
from site_builder.views.parts import Anchor, Head, home_crumb
from site_builder.views.values import Page
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """What is said to those who lost their way, where they can go on, and the page of the search."""

    head: Head
    ways: tuple[Anchor, ...]
    search: str


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    lost = NotFoundView(
        head=Head(
            words.t("There is no page here"),
            lead=words.t("It may have moved, or its address was cut off on the way."),
        ),
        ways=(
            home_crumb(words),
            Anchor(words.t("Teams"), TEAMS),
            Anchor(words.t("Plan"), PLAN),
            Anchor(words.t("Topics"), TOPICS),
        ),
        search=SEARCH,
    )
    # A server shows this page at any address: its links cannot count from where it stands.
    root = urlsplit(bulletin.site.address or "").path
    return (
        *privacy.pages(bulletin, words),
        Page(NOT_FOUND, "pages/not_found.html", lost, title=lost.head.title, root=root),
    )
