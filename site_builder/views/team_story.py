"""What a team can do, and how it came to be what it is."""

from dataclasses import dataclass
from datetime import date

from site_builder.assemble.bulletin import Team
from site_builder.assemble.records import SkillCover
from site_builder.views.parts import Row, Tag
from site_builder.views.wording import Wording

_MOST_CHANGES = 6


@dataclass(frozen=True, slots=True)
class SkillView:
    """How far a skill is covered: one mark for each person needed or able, and a sentence.

    `marks` are able, learning or open; they say nothing that `sentence` does not.
    """

    name: str
    is_critical: bool
    marks: tuple[str, ...]
    sentence: str
    tag: Tag | None


def skill_views(team: Team, words: Wording) -> tuple[SkillView, ...]:
    """Return the skills of a team, those that hang on one person first."""
    if team.skills is None:
        return ()
    cover = sorted(team.skills.cover, key=lambda one: (not one.single, not one.short))
    return tuple(_skill(one, words) for one in cover)


def _skill(cover: SkillCover, words: Wording) -> SkillView:
    open_places = max(cover.needed - cover.alone - cover.learning, 0)
    marks = ("able",) * cover.alone + ("learning",) * cover.learning + ("open",) * open_places
    sentence = _cover_sentence(cover, words)
    tag = None
    if cover.single:
        tag = Tag(words.t("only one can"), "late")
    elif cover.short:
        tag = Tag(words.t("{count} needed", count=cover.needed), "open")
    return SkillView(cover.name, cover.critical, marks, sentence, tag)


def _cover_sentence(cover: SkillCover, words: Wording) -> str:
    alone, teachers, learning = cover.alone, cover.teachers, cover.learning
    parts = (
        words.t("{count} can do it alone", count=alone)
        if alone
        else words.t("nobody can do it alone yet"),
        words.t("{count} of them can teach it", count=teachers) if teachers else "",
        words.t("nobody can teach it yet") if alone and not teachers else "",
        words.t("{count} are learning", count=learning) if learning else "",
    )
    return words.clauses(part for part in parts if part)


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
