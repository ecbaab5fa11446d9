"""What praise comes with: how many awards of a year, by level and form."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from site_builder.assemble.records import Award
from site_builder.model.choices import AwardForm, AwardLevel
from site_builder.views.wording import Wording

_CHANCES = frozenset((AwardForm.LEARNING_OPPORTUNITY, AwardForm.STAGE_OPPORTUNITY))


@dataclass(frozen=True, slots=True)
class LevelView:
    """A level of awards, and how many of its awards came in each form."""

    name: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormsView:
    """`when` is the span counted, `forms` are the heads of the columns of `levels`."""

    when: str
    forms: tuple[str, ...]
    levels: tuple[LevelView, ...]
    sentence: str


def forms_view(awards: Sequence[Award], today: date, words: Wording) -> FormsView | None:
    """Return the awards of one year by level and form; None when no form is known."""
    forms = tuple(form for form in AwardForm if any(form in one.form.form for one in awards))
    if not forms:
        return None
    counted = Counter((one.form.level, form) for one in awards for form in one.form.form)
    year = awards[0].form.date.year
    return FormsView(
        when=words.t("This year so far") if year == today.year else words.year(year),
        forms=tuple(words.choice(form) for form in forms),
        levels=tuple(
            LevelView(
                words.choice(level),
                tuple(str(counted[level, form] or "–") for form in forms),
            )
            for level in AwardLevel
            if any(counted[level, form] for form in forms)
        ),
        sentence=_sentence(awards, words),
    )


def _sentence(awards: Sequence[Award], words: Wording) -> str:
    chances = sum(not _CHANCES.isdisjoint(one.form.form) for one in awards)
    if not chances:
        return ""
    return words.t(
        "A certificate hangs on the wall, a chance goes along. Of {count} awards, {chances} came "
        "with a chance to learn elsewhere or to teach others.",
        count=len(awards),
        chances=chances,
    )
