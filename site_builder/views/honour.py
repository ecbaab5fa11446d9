"""An award as it is praised: the flower, who wears it, what for."""

from dataclasses import dataclass
from datetime import date

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Award
from site_builder.model.choices import AwardStatus
from site_builder.views.achievements import flower_word
from site_builder.views.countdown import notice_left
from site_builder.views.items import Related, related
from site_builder.views.links import fragment
from site_builder.views.parts import Tag, TeamTag, photo_view, team_tag
from site_builder.views.values import Image, Timely
from site_builder.views.wording import Wording

_LONG = 22  # characters that fill two lines in the largest type


@dataclass(frozen=True, slots=True)
class Praised:
    """An award. `word` stands in the heart of its flower; `ident` is its anchor on the page.

    `who` is "" where whole `teams` are praised. `unnamed` says why somebody is not named; `reason`
    is what for, `quote` the winner's own word, which stands largest where there is one.
    """

    ident: str
    word: str
    title: str
    who: str
    teams: tuple[TeamTag, ...]
    unnamed: str
    reason: str
    quote: str
    note: str
    tags: tuple[Tag, ...]
    related: tuple[Related, ...]
    photo: Image | None

    @property
    def is_long(self) -> bool:
        """Whether what stands largest is too long for the largest type."""
        return len(self.quote or self.reason) > _LONG


def praised(
    bulletin: Bulletin, one: Award, words: Wording, seen_from: date | None = None
) -> Praised:
    """Return an award with its reason. While its notice runs it says so, and until when.

    Days of the year of `seen_from`, else of the bulletin's day, stand without their year.
    """
    form = one.form
    own = one.teams or ((one.team,) if one.team else ())
    hidden = {person.key for person in one.people if not person.named}
    parts = (
        words.choice(form.level),
        words.day_seen_from(form.date, seen_from or bulletin.today),
        words.join(words.choice(kind) for kind in form.form),
    )
    return Praised(
        ident=fragment(one),
        word=flower_word(form.category, words),
        title=form.title,
        who=_who(one, len(hidden), words),
        teams=tuple(team_tag(sign) for sign in own),
        unnamed=words.t("Whoever has not agreed to it is not named.") if hidden else "",
        reason=form.reason,
        quote=form.quote or "",
        note=words.clauses(part for part in parts if part),
        tags=_notice(bulletin, one, words),
        related=(
            *related(words.t("For"), *one.evidence),
            *related(words.t("Public notice"), one.notice),
        ),
        photo=photo_view(one.photos[0], words).image if one.photos else None,
    )


def _who(one: Award, hidden: int, words: Wording) -> str:
    """Return the people who may be named; of the others only how many they are."""
    named = words.join(dict.fromkeys(person.name for person in one.people if person.named))
    if not hidden:
        return named
    if named:
        return words.t("{names} and {count} more", names=named, count=hidden)
    return words.t("{count:colleague|colleagues}", count=hidden)


def _notice(bulletin: Bulletin, one: Award, words: Wording) -> tuple[Tag, ...]:
    if one.form.status is not AwardStatus.ON_NOTICE:
        return ()
    if one.notice_ends is None:
        return (Tag(words.choice(AwardStatus.ON_NOTICE), "open"),)
    left = notice_left(one.notice_ends, bulletin.today, bulletin.workdays, words)
    by_day = tuple(
        (day, words.t("On public notice: {left}", left=text)) for day, text in left.by_day
    )
    return (Tag(Timely(left.text, by_day), "open"),)
