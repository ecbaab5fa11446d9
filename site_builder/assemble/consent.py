"""Who may be shown how: the one judgement on consent, channel and date. It fails closed."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from site_builder.model.choices import Channel, Display
from site_builder.model.consent import Consent
from site_builder.model.people import OnRoster
from site_builder.model.values.people import family_name, mask, tidy_name, titled
from site_builder.problems import Language

RETENTION = timedelta(days=90)  # a consent without an end lasts until the campaign's end and this


class Basis(StrEnum):
    """Why a name is shown, or why it is not."""

    SHOWN = "shown"
    NO_ANSWER = "no_answer"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    CHANNEL = "channel"
    BY_CHOICE = "by_choice"
    LEFT = "left"
    UNKNOWN = "unknown"
    UNSUITABLE = "unsuitable"  # no name at all: a word that the site never shows


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which terms people are judged: the day, the channel, the campaign's last day."""

    today: date
    channel: Channel
    campaign_end: date | None
    language: Language


@dataclass(frozen=True, slots=True)
class Showing:
    """What may be shown of a person: a name or its stand-in, and which further things."""

    name: str
    basis: Basis
    photo: bool = False
    profile: bool = False
    vision: bool = False
    skill: bool = False

    @property
    def named(self) -> bool:
        """Whether `name` is the person's own name."""
        return self.basis is Basis.SHOWN


def showing(person: OnRoster, terms: Terms) -> Showing:
    """Judge what may be shown of `person` under `terms`."""
    basis = _basis(person, terms)
    if basis is not Basis.SHOWN or person.consent is None:
        return Showing(_stand_in(person, basis, terms.language), basis)
    consent = person.consent
    return Showing(
        tidy_name(person.name),
        basis,
        consent.photo,
        consent.profile,
        consent.vision,
        consent.skill,
    )


def turns(person: OnRoster, terms: Terms) -> tuple[date, ...]:
    """The days after today on which what may be shown of `person` changes by itself."""
    days = [person.left]
    if person.consent is not None:
        days += [person.consent.on, person.consent.withdrawn_on]
        end = last_day(person.consent, terms)
        days.append(None if end is None else end + timedelta(days=1))
    return tuple(day for day in days if day is not None and day > terms.today)


def unknown(name: str, role: str = "") -> Showing:
    """What is shown for a name nobody recorded an answer for: `单**`, or `单班长` with a role."""
    stand_in = family_name(name) + role if role else mask(name)
    return Showing(stand_in, Basis.UNKNOWN)


def _basis(person: OnRoster, terms: Terms) -> Basis:
    if person.left is not None and person.left <= terms.today:
        return Basis.LEFT
    if person.consent is None:
        return Basis.NO_ANSWER
    lapsed = _lapsed(person.consent, terms)
    if lapsed is not None:
        return lapsed
    if not _allows(person.consent, terms.channel):
        return Basis.CHANNEL
    if person.display not in {None, Display.FULL}:
        return Basis.BY_CHOICE
    return Basis.SHOWN


def _lapsed(consent: Consent, terms: Terms) -> Basis | None:
    """Why a consent does not hold at all on the day, or None when it does."""
    if consent.withdrawn_on is not None and consent.withdrawn_on <= terms.today:
        return Basis.WITHDRAWN
    if not consent.name:
        return Basis.REFUSED
    if consent.on is None or consent.on > terms.today:
        return Basis.NO_ANSWER
    end = last_day(consent, terms)
    return Basis.EXPIRED if end is not None and end < terms.today else None


def last_day(consent: Consent, terms: Terms) -> date | None:
    """The last day on which a consent holds, None when it has none."""
    if consent.until is None and terms.campaign_end is not None:
        return terms.campaign_end + RETENTION
    return consent.until


def _allows(consent: Consent, channel: Channel) -> bool:
    answers = {
        Channel.WEB: consent.web,
        Channel.SCREEN: consent.screen,
        Channel.PRINT: consent.print,
    }
    return answers[channel]


def _stand_in(person: OnRoster, basis: Basis, language: Language) -> str:
    chinese = language is Language.ZH
    if basis is Basis.LEFT:
        return "原班组成员" if chinese else "a former team member"
    if person.display is Display.NONE:
        return "一位同事" if chinese else "a colleague"
    if person.display is Display.SURNAME_TITLE:
        return titled(tidy_name(person.name))
    return mask(tidy_name(person.name))
