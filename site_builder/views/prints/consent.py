"""The consent form: what, where, until when, and how to take it back; to be signed on paper."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.sheets import Sheet
from site_builder.views.fitting.fit import Fitter
from site_builder.views.prints.paper import Paper, Press
from site_builder.views.prints.sheet import Draft
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class ConsentView:
    """A form. `purposes` are ticked one by one, `channels` too; `blanks` are lines to write on."""

    title: str
    lead: str
    purposes_title: str
    purposes: tuple[tuple[str, str], ...]
    channels_title: str
    channels: tuple[str, ...]
    until_title: str
    until: str
    way_out_title: str
    way_out: tuple[str, ...]
    blanks: tuple[str, ...]
    yes: str
    no: str


def consent(bulletin: Bulletin, sheet: Sheet, fitter: Fitter, words: Wording) -> Draft | None:
    """Return the form for the people of a team, A4."""
    team = bulletin.teams.get(sheet.team.folder) if sheet.team else None
    if team is None:
        return None
    del fitter  # every line of a form has room enough
    end = bulletin.campaign.end
    contact = bulletin.site.privacy_contact
    office = contact.office if contact else words.t("the union office")
    where = " ".join(part for part in (contact.phone, contact.place) if part) if contact else ""
    view = ConsentView(
        title=words.t("May we show you?"),
        lead=words.t(
            "For the bulletin of {team}. Every line is your own choice; saying no has no consequences.",
            team=team.sign.name,
        ),
        purposes_title=words.t("What may be shown"),
        purposes=_purposes(words),
        channels_title=words.t("Where"),
        channels=_channels(words),
        until_title=words.t("Until when"),
        until=words.t("Until {day}, the end of the campaign.", day=words.day(end))
        if end
        else words.t("Until the end of the campaign."),
        way_out_title=words.t("Taking it back"),
        way_out=(
            words.t("At any time, without a reason: a word to {office} is enough.", office=office),
            *((where,) if where else ()),
            words.t(
                "Then it disappears from the pages and screens with the next build; what hangs on a wall is taken down."
            ),
        ),
        blanks=(
            words.t("Name"),
            words.t("Date signed"),
            words.t("Signature"),
            words.t("Number of this form"),
        ),
        yes=words.t("yes"),
        no=words.t("no"),
    )
    name = words.t("Consent form of {team}", team=team.sign.name)
    press = Press(Fitter(), team.source, name)
    return Draft(sheet, name, Paper.A4, view, tuple(press.problems), until=end)


def _purposes(words: Wording) -> tuple[tuple[str, str], ...]:
    """What may be shown, and what for."""
    return (
        (words.t("My name"), words.t("with what I did, learned or was praised for")),
        (words.t("My picture"), words.t("at work, in lessons, with an award")),
        (words.t("My post and a line about me"), words.t("so that others know whom to ask")),
        (words.t("My own vision"), words.t("in the words I chose")),
        (words.t("What I can do"), words.t("my levels in the skills of the team")),
    )


def _channels(words: Wording) -> tuple[str, ...]:
    return (
        words.t("On the intranet"),
        words.t("On the screens in the break rooms"),
        words.t("On paper, on the wall"),
    )
