"""What we think about: answers to suggestions, concepts, and how somebody came to think anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from site_builder.assemble.records import Concept, Post, Suggestion
from site_builder.model.screen_choices import SlideKind
from site_builder.views.parts import flowing, names
from site_builder.views.slides.continued import numbered, slides_of_parts, titled_parts
from site_builder.views.slides.scope import Scope, folder_of, ident, record_id
from site_builder.views.slides.setting import NOTHING, Lines
from site_builder.views.slides.sheet import HEAVY
from site_builder.views.slides.slide import Slide

_MOST = 2
_FRESH = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class TurnView:
    """Two things one after the other: asked and answered, believed and found out.

    `note` stands quietly at the end.
    """

    first_name: str
    first: Lines
    second_name: str
    second: Lines
    note: Lines


@dataclass(frozen=True, slots=True)
class ConceptView:
    """A concept: its name, what it means in one line, and a question to talk about."""

    name: Lines
    line: Lines
    asked: str
    question: Lines
    drawing: str


@dataclass(frozen=True, slots=True)
class ShareView:
    """What somebody wrote down without a turn: its title and the line below it."""

    kind: str
    title: Lines
    text: Lines
    drawing: str


def suggestion(scope: Scope) -> Iterator[Slide]:
    """The latest answered suggestions of each team."""
    words, kind = scope.words, SlideKind.SUGGESTION
    answered = [
        one
        for one in scope.bulletin.suggestions
        if one.form.reply and scope.today - (one.form.replied_on or one.form.date) <= _FRESH
    ]
    answered.sort(key=lambda one: one.form.replied_on or one.form.date, reverse=True)
    for one in scope.newest(answered, _MOST):
        slide = Slide(
            ident(kind, record_id(one)),
            kind,
            scope.head(one.team, words.choice(one.form.status)),
            None,
            record=record_id(one),
            team=folder_of(one),
            newest=one.form.replied_on or one.form.date,
        )
        yield from slides_of_parts(slide, _answered(scope, one))


def _answered(scope: Scope, one: Suggestion) -> Iterator[TurnView]:
    words = scope.words
    named = [person for person in one.by if person.named]
    days = one.reply_days
    by = words.t("Suggested by {names}", names=names(named, words)) if named else ""
    after = words.t("answered after {count:workday|workdays}", count=days) if days else ""
    notes = (words.clauses(part for part in (by, after) if part), by, after, "")
    return _turns(
        scope,
        (words.t("You asked"), one.form.title),
        (words.t("The answer"), flowing(one.form.reply)),
        notes,
    )


def _turns(
    scope: Scope, first: tuple[str, str], second: tuple[str, str], notes: tuple[str, ...]
) -> Iterator[TurnView]:
    """Yield a view, and more of them where the second text goes on.

    Of the `notes` the first is shown for which there is room.
    """
    sheet = scope.sheet
    width = sheet.pick(1500, 800)
    parts = sheet.going_on(second[1], (width, sheet.pick(330, 560)), 190, HEAVY)
    for number, part in enumerate(parts, 1):
        yield TurnView(
            first_name=first[0],
            first=sheet.heavy(first[1], (width, sheet.pick(205, 430)), 104, sheet.text),
            second_name=numbered(scope, second[0], number, len(parts)),
            second=part,
            note=sheet.first(notes, sheet.pick(1200, 640), sheet.note),
        )


def reflection(scope: Scope) -> Iterator[Slide]:
    """The latest of what colleagues wrote down, those who came to think anew first."""
    words, kind = scope.words, SlideKind.REFLECTION
    fresh = [one for one in scope.bulletin.posts if scope.today - one.form.date <= _FRESH]
    fresh.sort(key=lambda one: not (one.form.before and one.form.after))
    for one in scope.newest(fresh, _MOST):
        form = one.form
        who = one.author.name if one.author and one.author.named else ""
        sort = words.choice(form.kind)
        notes = (words.clauses((sort, who)), sort) if who else (sort,)
        slide = Slide(
            ident(kind, one.source),
            kind,
            scope.head(one.team, *notes),
            None,
            record=record_id(one),
            team=folder_of(one),
            newest=form.date,
        )
        yield from slides_of_parts(slide, _post(scope, one))


def _post(scope: Scope, one: Post) -> Iterator[TurnView | ShareView]:
    words, sheet, form = scope.words, scope.sheet, one.form
    if form.before and form.after:
        yield from _turns(
            scope,
            (words.t("I used to think"), form.before),
            (words.t("Now I think"), form.after),
            (form.title,),
        )
        return
    said = flowing(form.summary) or form.question or ""
    room = (sheet.pick(1040, 936), sheet.pick(300, 380))
    for title, text in titled_parts(scope, (form.title, said), room, 620, (128, 72)):
        yield ShareView(words.choice(form.kind), title, text, drawing="reading")


def concept(scope: Scope) -> Iterator[Slide]:
    """Each concept of the campaign."""
    kind = SlideKind.CONCEPT
    drawings = ("map", "idea", "lesson", "signpost", "meeting", "seedling")
    for number, one in enumerate(scope.bulletin.concepts):
        yield Slide(
            ident(kind, one.source),
            kind,
            scope.head(None, scope.words.t("Concept")),
            _concept(scope, one, drawings[number % len(drawings)]),
            record=record_id(one),
        )


def _concept(scope: Scope, one: Concept, drawn: str) -> ConceptView:
    words, sheet, form = scope.words, scope.sheet, one.form
    asked = form.question or ""
    width = sheet.pick(1030, 936)
    return ConceptView(
        name=sheet.heavy(form.title, (width, sheet.pick(230, 230)), 190, sheet.lead),
        line=sheet.spoken(
            form.one_line or flowing(form.summary), (width, sheet.pick(220, 330)), 80
        ),
        asked=words.t("Talk about it") if asked else "",
        question=sheet.heavy(asked, (sheet.pick(1440, 800), sheet.pick(180, 380)), 104, sheet.text)
        if asked
        else NOTHING,
        drawing=drawn,
    )
