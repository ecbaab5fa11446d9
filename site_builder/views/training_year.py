"""What a team or unit learned in a year, session by session."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import year_month
from site_builder.assemble.records import Training
from site_builder.views.items import (
    Group,
    Item,
    groups,
    photo_views,
    place_of_record,
    related,
    session_length,
    tag_of,
)
from site_builder.views.links import (
    POSTS,
    TRAININGS,
    fragment,
    href,
    page_path,
    record_href,
)
from site_builder.views.parts import (
    Anchor,
    Head,
    PhotoView,
    Tag,
    facts,
    home_crumb,
    names,
)
from site_builder.views.values import Page
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class TrainingYearView:
    """What a team held in a year, the newest month first. `onward` leads to its other years."""

    head: Head
    months: tuple[Group, ...]
    photos: tuple[PhotoView, ...]
    onward: tuple[Anchor, ...]


def training_item(bulletin: Bulletin, one: Training, words: Wording, *, is_here: bool) -> Item:
    """Return a session as a record of a list: how many took part, never who."""
    form = one.form
    said = (
        words.choice(form.slot) if form.slot else "",
        session_length(one.hours, words),
        form.place or "",
        words.join(words.choice(kind) for kind in form.form),
    )
    taught = names(one.instructors, words)
    return Item(
        title=form.title,
        ident=fragment(one) if is_here else "",
        href="" if is_here else record_href(one),
        when=words.day_seen_from(form.date, bulletin.today),
        text=words.clauses(part for part in said if part),
        team=None if is_here else tag_of(one.team),
        place="" if is_here else place_of_record(bulletin, one),
        facts=facts(
            (
                (words.t("Taught by"), taught),
                (words.t("Took part"), _took_part(one, words)),
                (words.t("Material"), form.material or "" if is_here else ""),
                (words.t("Note"), form.note or "" if is_here else ""),
            )
        ),
        tags=(Tag(words.choice(form.content_kind)),) if form.content_kind and is_here else (),
        related=related(words.t("Put to use in"), *one.applied_in),
    )


def _took_part(one: Training, words: Wording) -> str:
    if not one.attended:
        return ""
    if one.expected:
        return words.t("{count} of {expected}", count=one.attended, expected=one.expected)
    return words.t("{count} people", count=one.attended)


def year_page(bulletin: Bulletin, source: str, held: tuple[Training, ...], words: Wording) -> Page:
    held = tuple(sorted(held, key=lambda one: (one.form.date, one.ident), reverse=True))
    first = held[0]
    year = max(one.form.date.year for one in held)
    team = tag_of(first.team)
    name = team.name if team else place_of_record(bulletin, first)
    title = words.t("{name}: what was learned in {year}", name=name, year=words.year(year))
    crumbs = (home_crumb(words), Anchor(words.t("Learning and training"), TRAININGS))
    view = TrainingYearView(
        head=Head(title, crumbs, sum_sentence(held, words, year), team=team),
        months=groups(
            (
                Group(
                    words.month(date(*month, 1)),
                    tuple(training_item(bulletin, one, words, is_here=True) for one in of_month),
                )
                for month, of_month in groupby(held, key=lambda one: year_month(one.form.date))
            ),
            words,
            "sessions: {count}",
        ),
        photos=photo_views((photo for one in held for photo in one.photos), words),
        onward=_other_years(bulletin, source, words),
    )
    path = page_path(source)
    template = "pages/training_year.html"
    return Page(path, template, view, source, title=title, section=POSTS)


def _other_years(bulletin: Bulletin, source: str, words: Wording) -> tuple[Anchor, ...]:
    """Links to what the same team or unit held in other years, the latest first."""
    home = source.rpartition("/")[0]
    years = {
        one.source: one.form.date.year
        for one in reversed(bulletin.trainings)
        if one.source != source and one.source.rpartition("/")[0] == home
    }
    return tuple(
        Anchor(words.year(year), href(page_path(path)))
        for path, year in sorted(years.items(), key=lambda item: item[1], reverse=True)
    )


def sum_sentence(held: Iterable[Training], words: Wording, year: int) -> str:
    held = tuple(held)
    if not held:
        return ""
    return words.t(
        "{year}: {sessions} sessions so far, {hours} person-hours of learning",
        year=words.year(year),
        sessions=words.number(len(held)),
        hours=words.rounded(sum((one.person_hours for one in held), Decimal(0))),
    )
