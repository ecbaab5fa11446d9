"""What a team can do, and how it came to be what it is."""

from dataclasses import dataclass
from datetime import date

from site_builder.assemble.bulletin import Team
from site_builder.assemble.records import SkillCover, Skills
from site_builder.model.choices import Iluo
from site_builder.views.parts import Row, Tag
from site_builder.views.wording import Wording

_MOST_CHANGES = 6
_MOST_MARKS = 16  # more people than that are told, not drawn
_MOST_WARNED = 2
_ALONE = frozenset((Iluo.U, Iluo.O))


@dataclass(frozen=True, slots=True)
class SkillView:
    """How far a skill is covered: a mark for each of the team, and a sentence.

    `marks` are able, learning or open, as many for every skill; they say nothing that `sentence` does not, and are left out
    where there are too many to be counted. A bar stands after the mark with the number `needed`, 0
    for none. `brief` is the sentence in a few words.
    """

    name: str
    is_critical: bool
    marks: tuple[str, ...]
    sentence: str
    tag: Tag | None
    needed: int = 0
    brief: str = ""


def skill_views(team: Team, words: Wording) -> tuple[SkillView, ...]:
    """Return the skills of a team, those that hang on one person first."""
    if team.skills is None:
        return ()
    cover = sorted(team.skills.cover, key=lambda one: (not one.single, not one.short))
    people = len(team.skills.rows) + team.skills.unnamed
    places = max((people, *(max(one.needed, one.alone + one.learning) for one in cover)))
    return tuple(_skill(one, places, words) for one in cover)


def _skill(cover: SkillCover, places: int, words: Wording) -> SkillView:
    open_places = places - cover.alone - cover.learning
    marks = ("able",) * cover.alone + ("learning",) * cover.learning + ("open",) * open_places
    sentence = _cover_sentence(cover, words)
    tag = None
    if cover.single:
        tag = Tag(words.t("only one can"), "late")
    elif cover.short:
        tag = Tag(words.t("{count} needed", count=cover.needed), "open")
    return SkillView(
        cover.name,
        cover.critical,
        marks if len(marks) <= _MOST_MARKS else (),
        sentence,
        tag,
        cover.needed,
        words.t("{count} can", count=cover.alone),
    )


def _cover_sentence(cover: SkillCover, words: Wording) -> str:
    alone, teachers, learning = cover.alone, cover.teachers, cover.learning
    parts = (
        words.t("{count} can do it alone", count=alone)
        if alone
        else words.t("nobody can do it alone yet"),
        words.t("{count} of them can teach it", count=teachers) if teachers else "",
        words.t("nobody can teach it yet") if alone and not teachers else "",
        words.t("{count:is|are} learning", count=learning) if learning else "",
    )
    return words.clauses(part for part in parts if part)


def skill_warnings(team: Team, words: Wording) -> tuple[str, ...]:
    """Return what hangs on one person, else what too few can do, each in a sentence.

    A person is named only when they agreed to show what they can. Where nothing is wanting it says so.
    """
    if team.skills is None or not team.skills.cover:
        return ()
    single = [one for one in team.skills.cover if one.single]
    short = [one for one in team.skills.cover if one.short]
    if not single and not short:
        return (words.t("For everything we do there is someone to step in."),)
    if not single:
        return tuple(_too_few(one, words) for one in short[:_MOST_WARNED])
    single.sort(key=lambda one: not one.critical)
    return tuple(_warning(one, team.skills, words) for one in single[:_MOST_WARNED])


def _too_few(one: SkillCover, words: Wording) -> str:
    missing = one.needed - one.alone
    return words.t(
        "{skill} takes {needed} of us; {missing} more to learn it.",
        skill=one.name,
        needed=one.needed,
        missing=missing,
    )


def _warning(one: SkillCover, skills: Skills, words: Wording) -> str:
    able = (
        row.person.name
        for row in skills.rows
        if any(name == one.name and level in _ALONE for name, level in row.levels)
    )
    name = next(able, "")
    if not name:
        return words.t(
            "Only one person can do {skill} alone. A day off, and it waits.", skill=one.name
        )
    return words.t(
        "Only {name} can do {skill} alone. A day off, and it waits.", name=name, skill=one.name
    )


def history(team: Team, words: Wording, today: date) -> tuple[Row, ...]:
    """Return the titles and changes of a team, the newest first, and its foundation."""
    changes = [
        Row(
            title=change.form.title,
            when=words.day_seen_from(change.form.date, today),
            note=words.choice(change.form.side),
            text=change.form.effect or change.form.why or "",
        )
        for change in team.changes[:_MOST_CHANGES]
    ]
    titles = [
        Row(title=one.title, when=words.year(one.year), note=words.choice(one.level))
        for one in sorted(team.form.levels, key=lambda one: one.year, reverse=True)
    ]
    founded = team.form.founded
    first = [Row(title=words.t("The team is founded"), when=words.when(founded))] if founded else []
    return (*changes, *titles, *first)
