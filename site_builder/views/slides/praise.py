"""Whom and what we praise: honours, special skills, and those who learn from each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from site_builder.assemble.records import Award, Mentorship, SpecialSkill
from site_builder.model.choices import AwardStatus, MentorshipStatus
from site_builder.model.screen_choices import SlideKind
from site_builder.views.achievements import flower_word
from site_builder.views.parts import flowing
from site_builder.views.slides.scope import Scope, folder_of, ident, record_id
from site_builder.views.slides.setting import NOTHING, Lines
from site_builder.views.slides.sheet import HEAVY, Room, Sheet
from site_builder.views.slides.slide import Slide
from site_builder.views.special_skill import proof_of
from site_builder.views.values import Image

_MOST = 2  # of each team
_FRESH = timedelta(days=270)
_STATIONS = 12  # of the way of a pair
_PAIRS = frozenset((MentorshipStatus.ACTIVE, MentorshipStatus.EXTENDED))


@dataclass(frozen=True, slots=True)
class HonourView:
    """An award: its flower with a `word` in the heart, who, and why, or their own `quote`.

    `photo` stands in the place of the flower, which is then small.
    """

    word: str
    photo: Image | None
    name: Lines
    quote: Lines
    is_quote: bool
    note: Lines


@dataclass(frozen=True, slots=True)
class KnackView:
    """A special skill: what, the proof in numbers if it has some, and whom to ask."""

    title: Lines
    before: Lines
    after: Lines
    unit: str
    proof: Lines
    ask: Lines


@dataclass(frozen=True, slots=True)
class PairView:
    """Two people on one line; `steps` is their way in stations: done, now or ahead."""

    mentor_name: str
    mentor: Lines
    apprentice_name: str
    apprentice: Lines
    steps: tuple[str, ...]
    months: str
    aim: Lines


def honour(scope: Scope) -> Iterator[Slide]:
    """The latest awards of each team, and those of the department."""
    words, kind = scope.words, SlideKind.HONOUR
    given = [
        one
        for one in scope.bulletin.awards
        if one.form.status is AwardStatus.AWARDED and scope.today - one.form.date <= _FRESH
    ]
    for one in scope.newest(given, _MOST):
        photo = _photo(one)
        own = one.team or (one.teams[0] if len(one.teams) == 1 else None)
        level = words.choice(one.form.level)
        what, when = words.choice(one.form.category), words.month(one.form.date)
        notes = (words.clauses((what, level, when)), words.clauses((what, when)), what)
        head = scope.head(own, *notes)
        yield Slide(
            ident(kind, record_id(one)),
            kind,
            head,
            _honour(scope, one, photo),
            record=record_id(one),
            team=folder_of(one),
            newest=one.form.date,
            pictures=(photo,) if photo else (),
        )


def _photo(one: Award | SpecialSkill) -> Image | None:
    found = (photo for photo in one.photos if not photo.path.lower().endswith(".svg"))
    return next((Image(photo.path, photo.caption) for photo in found), None)


def _honour(scope: Scope, one: Award, photo: Image | None) -> HonourView:
    words, sheet, form = scope.words, scope.sheet, one.form
    width = sheet.pick(1050, 936)
    named = list(dict.fromkeys(person.name for person in one.people if person.named))
    hidden = len({person.key for person in one.people if not person.named})
    who = words.join(named)
    if hidden:
        count = words.t("{count:colleague|colleagues}", count=hidden)
        who = words.t("{names} and {count} more", names=who, count=hidden) if named else count
    who = who or words.join(sign.name for sign in one.teams) or form.title
    is_quote = bool(form.quote)
    said = f"“{form.quote}”" if form.quote else form.reason
    name = sheet.heavy(who, (width, sheet.pick(270, 250)), 210, sheet.lead)
    left = sheet.pick(600, 620) - len(name.lines) * name.size * HEAVY
    note = form.reason if is_quote else form.title
    return HonourView(
        word=flower_word(form.category, words),
        photo=photo,
        name=name,
        quote=sheet.heavy(said, (width - (52 if is_quote else 0), left), 104, sheet.text),
        is_quote=is_quote,
        note=sheet.spoken(note, _below(sheet), 52) if note != who else NOTHING,
    )


def _below(sheet: Sheet) -> Room:
    """The room below the line, where there may be a foot to its right."""
    return (
        sheet.pick(1060 if sheet.is_far else 920, 936),
        sheet.pick(156 if sheet.is_far else 124, 170),
    )


def special_skill(scope: Scope) -> Iterator[Slide]:
    """The special skills of the teams shown: what, how good, and whom to ask."""
    words, kind = scope.words, SlideKind.SPECIAL_SKILL
    for one in scope.newest(scope.bulletin.special_skills, _MOST):
        day = one.form.date.start if one.form.date else None
        head = scope.head(one.team, words.t("Special skill"))
        yield Slide(
            ident(kind, one.source),
            kind,
            head,
            _knack(scope, one),
            record=record_id(one),
            team=folder_of(one),
            newest=day,
        )


def _knack(scope: Scope, one: SpecialSkill) -> KnackView:
    words, sheet = scope.words, scope.sheet
    proof = proof_of(one, words)
    number = 360 if sheet.is_tall else 320
    half = sheet.pick(640, 420)
    who = one.person.name
    ask = (
        words.t("Ask {name} to show you", name=who)
        if one.person.named
        else words.t("Ask the team to show you")
    )
    return KnackView(
        title=sheet.title(one.form.title, sheet.pick(120, 240), 104),
        before=sheet.large(proof.before, half, int(number * 0.6)) if proof else NOTHING,
        after=sheet.large(proof.after, sheet.pick(820, 880 - 100 * len(proof.unit)), number)
        if proof
        else NOTHING,
        unit=proof.unit if proof else "",
        proof=sheet.spoken(
            flowing(one.form.proof),
            (
                sheet.main if proof else sheet.pick(1130, 936),
                sheet.pick(156, 300) if proof else 430,
            ),
            60 if proof else 104,
        ),
        ask=sheet.large(ask, sheet.pick(1450, 800), 72),
    )


def mentor(scope: Scope) -> Iterator[Slide]:
    """The pairs that are under way, where both may be named."""
    words, kind = scope.words, SlideKind.MENTOR
    pairs = [
        one
        for one in scope.bulletin.mentorships
        if one.form.status in _PAIRS and one.mentor.named and one.apprentice.named
    ]
    for one in scope.newest(pairs, _MOST):
        head = scope.head(one.team, words.t("Mentor and apprentice"))
        yield Slide(
            ident(kind, record_id(one)),
            kind,
            head,
            _pair(scope, one),
            record=record_id(one),
            team=folder_of(one),
            newest=one.form.start,
        )


def _pair(scope: Scope, one: Mentorship) -> PairView:
    words, sheet = scope.words, scope.sheet
    aim = words.clauses(one.form.aims[:2]) if one.form.aims else ""
    names = one.mentor.name, one.apprentice.name
    width = sheet.pick(690, 540)  # beside the drawing
    size = min(sheet.large(name, width, 190).size for name in names)
    since = words.t("since {day}", day=words.month(one.form.start))
    return PairView(
        mentor_name=words.t("Mentor"),
        mentor=sheet.large(one.mentor.name, width, size),
        apprentice_name=words.t("Apprentice"),
        apprentice=sheet.large(one.apprentice.name, width, size),
        steps=_steps(one),
        months=since,
        aim=sheet.heavy(aim, (sheet.main, sheet.pick(160, 420)), 72, sheet.text)
        if aim
        else NOTHING,
    )


def _steps(one: Mentorship) -> tuple[str, ...]:
    """The way of a pair: a station for each month agreed, at most twelve."""
    agreed = one.months_agreed or _STATIONS
    count = min(max(agreed, 3), _STATIONS)
    done = min(one.months * count // max(agreed, 1), count - 1)
    return ("done",) * done + ("now",) + ("ahead",) * (count - done - 1)
