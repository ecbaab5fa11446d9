"""The red flowers on the board of a team: what it was praised for, as far as there is room."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Team
from site_builder.assemble.records import Award
from site_builder.model.choices import AwardStatus
from site_builder.views.achievements import flower_word
from site_builder.views.parts import names
from site_builder.views.prints.paper import Lines, Panel
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class PrintHonour:
    """An award. `word` stands in the heart of the flower, "" for one without a flower."""

    word: str
    title: Lines
    text: tuple[Lines, ...]


def print_honours(panel: Panel, team: Team, words: Wording) -> tuple[PrintHonour, ...]:
    """Return the awards there is room for, those that are given first."""
    shown = (AwardStatus.AWARDED, AwardStatus.ON_NOTICE)
    given = [one for one in team.awards if one.form.status in shown]
    given.sort(key=lambda one: one.form.status is not AwardStatus.AWARDED)
    made: list[PrintHonour] = []
    for one in given[:4]:
        before = panel.left
        honour = _honour(panel, one, words, is_first=not made)
        if honour is None:
            panel.left = before
            break
        made.append(honour)
    return tuple(made)


def _honour(panel: Panel, one: Award, words: Wording, *, is_first: bool) -> PrintHonour | None:
    """An award; None when there is no room for it. The first stands beside its flower."""
    part = panel.press.panel(41 if is_first else panel.width, panel.left)
    title = part.maybe(one.form.title, 2, 32)
    if not title.lines:
        return None
    who = part.maybe(_who(one, words), 2)
    till = one.notice_ends if one.form.status is AwardStatus.ON_NOTICE else None
    said = words.t("on notice until {day}", day=words.short_day(till)) if till else one.form.reason
    reason = part.sentences(said, 5 if is_first else 2)
    if (not who.lines and _who(one, words)) or (till and not reason.lines):
        return None
    used = max(panel.left - part.left, 40 if is_first else 0) + 3
    panel.left -= used
    word = flower_word(one.form.category, words) if is_first else ""
    return PrintHonour(word, title, tuple(text for text in (who, reason) if text.lines))


def _who(one: Award, words: Wording) -> str:
    return names(one.people, words) or words.join(sign.name for sign in one.teams)
