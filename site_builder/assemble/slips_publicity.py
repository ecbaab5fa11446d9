"""Slips in awards, news, documents and team pages, and texts longer than their place."""

import math
import unicodedata
from collections.abc import Iterator

from site_builder.assemble.judged import Judged
from site_builder.model.award import Award
from site_builder.model.choices import AwardStatus, NewsKind
from site_builder.model.documents import Document, News
from site_builder.model.form import Form
from site_builder.model.people import Member
from site_builder.model.photo import Photo
from site_builder.model.publishing import Publishable, Story
from site_builder.model.team import Team
from site_builder.model.unit import Unit
from site_builder.problems import Problem

_LIMITS: tuple[tuple[type[Form], tuple[str, ...], int], ...] = (
    (Story, ("title",), 30),
    (Story, ("summary",), 80),
    (Team, ("short",), 4),
    (Team, ("work",), 60),
    (Team, ("motto",), 16),
    (Team, ("vision", "text"), 24),
    (Unit, ("short",), 6),
    (Unit, ("vision", "text"), 24),
    (Award, ("reason",), 60),
    (Member, ("personal_vision",), 40),
    (Photo, ("caption",), 30),
)
_PILLARS = range(3, 6)
_GOALS = 7
_USUAL_TEAM, _LARGEST_TEAM = 40, 60


def publishing_slips(judged: Judged[Publishable]) -> Iterator[Problem]:
    """Slips in when a record is shown and who approved it."""
    form = judged.form
    field, begins = "publish", form.publish
    if begins is None and isinstance(form, News):
        field, begins = "date", form.date
    if begins is not None and form.expire is not None and form.expire <= begins:
        yield judged.slip("E212", "expire", related=(field,))
    yield from judged.future(form.reviewed_on, "reviewed_on")
    if form.author is not None and form.author == form.reviewed_by:
        yield judged.slip("W243", "reviewed_by", related=("author",))


def award_slips(judged: Judged[Award]) -> Iterator[Problem]:
    """An award that was given has a day that has come."""
    award = judged.form
    if award.status is AwardStatus.AWARDED and award.date > judged.today:
        yield judged.slip("E237", "date", status=award.status.term)


def news_slips(judged: Judged[News]) -> Iterator[Problem]:
    """A public notice names an office to turn to."""
    if judged.form.kind is NewsKind.PUBLIC_NOTICE and judged.form.contact is None:
        yield judged.slip("W242", "kind")


def document_slips(judged: Judged[Document]) -> Iterator[Problem]:
    """A document does not end before it takes effect."""
    document = judged.form
    yield from judged.order((document.effective, ("effective",)), (document.until, ("until",)))


def team_slips(judged: Judged[Team]) -> Iterator[Problem]:
    """Slips in how many people, goals and pillars a team has."""
    team = judged.form
    if team.headcount is not None:
        yield from _headcount(judged, team.headcount)
    if len(team.goals) > _GOALS:
        yield judged.slip("W245", "goals", count=len(team.goals), limit=_GOALS)
    pillars = team.vision.pillars if team.vision is not None else ()
    if pillars and len(pillars) not in _PILLARS:
        yield judged.slip("W246", "vision", "pillars", count=len(pillars))
    yield from judged.order((team.since, ("since",)), (team.until, ("until",)))


def _headcount(judged: Judged[Team], headcount: int) -> Iterator[Problem]:
    if not 0 < headcount <= _LARGEST_TEAM:
        yield judged.slip("E247", "headcount", limit=_LARGEST_TEAM)
    elif headcount > _USUAL_TEAM:
        yield judged.slip("W247", "headcount", limit=_USUAL_TEAM)


def length_slips(judged: Judged[Form]) -> Iterator[Problem]:
    """W238 for every text that is longer than the place it is shown in."""
    for kind, steps, limit in _LIMITS:
        if isinstance(judged.form, kind):
            text = _text(judged.form, steps)
            if text is not None and len(text) > limit and length(text) > limit:
                yield judged.slip("W238", *steps, count=length(text), limit=limit)


def _text(form: Form, steps: tuple[str, ...]) -> str | None:
    value: object = form
    for step in steps:
        value = getattr(value, step, None)
    return value if isinstance(value, str) else None


def length(text: str) -> int:
    """How many Chinese characters `text` is wide; two letters or digits are as wide as one."""
    halves = sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)
    return math.ceil(halves / 2)
