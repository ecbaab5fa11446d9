"""The page on personal information: what is shown of people, for how long, and how it goes away."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.views.links import HOME, PRIVACY, TEAMS
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
    """`way_out` says in one sentence how to be taken down; `no_contact` stands for no `contact`."""

    head: Head
    way_out: str
    contact: tuple[Fact, ...]
    no_contact: str
    passages: tuple[Passage, ...]
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    contact = bulletin.site.privacy_contact
    title = words.t("Personal information")
    lead = words.t("About you, this site shows only what you agreed to.")
    view = PrivacyView(
        head=Head(title, (home_crumb(words),), lead),
        way_out=words.t("Say so, that is all. No reason is needed."),
        contact=facts(
            (
                (words.t("Office"), contact.office if contact else ""),
                (words.t("Telephone"), (contact.phone or "") if contact else ""),
                (words.t("Room"), (contact.place or "") if contact else ""),
            )
        ),
        no_contact=words.t("Tell your team leader or the union office."),
        passages=_passages(bulletin, words),
        onward=(Anchor(words.t("Home"), HOME), Anchor(words.t("Our teams"), TEAMS)),
    )
    return (Page(PRIVACY, "pages/privacy.html", view, title=title, description=lead),)


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
                words.t("Praise usually stays for five years, a notice until it has run out."),
            ),
        ),
        Passage(
            words.t("What happens when you take it back"),
            (
                words.t("It has no effect on anything else."),
                words.t("With the next edition you are gone from pages, screens and prints."),
                words.t("What you did together stays the work of your team, without your name."),
            ),
        ),
    )
