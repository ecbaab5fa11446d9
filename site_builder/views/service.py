"""Pages that every site needs: what it does with personal information, and the one for lost ways."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from site_builder.assemble.bulletin import Bulletin
from site_builder.views.links import NOT_FOUND, PLAN, PRIVACY, TEAMS, TOPICS
from site_builder.views.parts import Anchor, Fact, Head, facts, home_crumb
from site_builder.views.values import Page
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading with its sentences."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrivacyView:
    head: Head
    passages: tuple[Passage, ...]
    contact_title: str
    contact: tuple[Fact, ...]
    no_contact: str


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """What is said to those who lost their way, and where they can go on."""

    head: Head
    ways: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    privacy = _privacy(bulletin, words)
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
    )
    # A server shows this page at any address: its links cannot count from where it stands.
    root = urlsplit(bulletin.site.address or "").path
    return (
        Page(PRIVACY, "pages/privacy.html", privacy, title=privacy.head.title),
        Page(NOT_FOUND, "pages/not_found.html", lost, title=lost.head.title, root=root),
    )


def _privacy(bulletin: Bulletin, words: Wording) -> PrivacyView:
    contact = bulletin.site.privacy_contact
    return PrivacyView(
        head=Head(
            words.t("Personal information"),
            (home_crumb(words),),
            words.t("About you, this site shows only what you agreed to."),
        ),
        passages=_passages(bulletin, words),
        contact_title=words.t("Whom to turn to"),
        contact=facts(
            (
                (words.t("Office"), contact.office if contact else ""),
                (words.t("Telephone"), (contact.phone or "") if contact else ""),
                (words.t("Room"), (contact.place or "") if contact else ""),
            )
        ),
        no_contact=words.t("Tell your team leader or the union office."),
    )


def _passages(bulletin: Bulletin, words: Wording) -> tuple[Passage, ...]:
    k_min = bulletin.site.k_min
    return (
        Passage(
            words.t("Why names and pictures are shown"),
            (
                words.t("To make good work visible, and so that others know whom to ask."),
                words.t("Nothing here is used to rank or to judge anyone."),
            ),
        ),
        Passage(
            words.t("What may be shown"),
            (
                words.t("Your name, where you agreed to it; else your family name or none at all."),
                words.t("Pictures, where everyone in them has agreed."),
                words.t("Your own vision and your skills, each only if you said yes to it."),
            ),
        ),
        Passage(
            words.t("What is never shown"),
            (
                words.t("Who attended or missed what, marks, and hours of a single person."),
                words.t("Telephone numbers, addresses, health, pay."),
                words.t("Averages of groups smaller than {count} people.", count=k_min),
            ),
        ),
        Passage(
            words.t("For how long"),
            (
                words.t("Until the day you named, until you withdraw, or until you leave."),
                words.t("Pictures of people go when the campaign is over."),
            ),
        ),
        Passage(
            words.t("How to take it back"),
            (
                words.t("Say so; no reason is needed, and it has no effect on anything else."),
                words.t("With the next edition you are gone from pages, screens and prints."),
            ),
        ),
    )
