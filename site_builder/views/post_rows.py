"""Posts in a list: the line that says what they are about, or how somebody came to think anew."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Post
from site_builder.views.items import tag_of
from site_builder.views.links import record_href
from site_builder.views.parts import TeamTag
from site_builder.views.topics import Choosable
from site_builder.views.wording import Wording

_ENOUGH_TO_CHOOSE = 6  # posts below which nobody needs to choose among them


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post in a list. `keys` are those it can be chosen by, separated by spaces.

    `before` and `after` are how somebody came to think anew, both "" where that is not told.
    """

    title: str
    href: str
    when: str
    kind: str
    line: str
    before: str
    after: str
    team: TeamTag | None
    author: str
    keys: str


def post_list_row(bulletin: Bulletin, one: Post, words: Wording) -> PostRow:
    form = one.form
    is_turn = bool(form.before and form.after)
    return PostRow(
        title=form.title,
        href=record_href(one),
        when=words.day_seen_from(form.date, bulletin.today),
        kind=words.choice(form.kind),
        line=form.summary or ("" if is_turn else form.question) or "",
        before=(form.before or "") if is_turn else "",
        after=(form.after or "") if is_turn else "",
        team=tag_of(one.team),
        author=one.author.name if one.author else "",
        keys=" ".join(_keys(one)),
    )


def kinds_of(found: Sequence[Post], words: Wording) -> tuple[Choosable, ...]:
    """Return the kinds to choose by, the most frequent first; () where there is no choice."""
    counted = Counter(one.form.kind for one in found)
    if len(found) < _ENOUGH_TO_CHOOSE or len(counted) == 1:
        return ()
    return tuple(
        Choosable(words.choice(kind), f"kind-{kind}", count)
        for kind, count in counted.most_common()
    )


def teams_of(bulletin: Bulletin, found: Sequence[Post]) -> tuple[Choosable, ...]:
    """Return the teams to choose by, in their order; () where there is no choice."""
    counted = Counter(one.team.folder for one in found if one.team)
    if len(found) < _ENOUGH_TO_CHOOSE or len(counted) == 1:
        return ()
    signs = (team.sign for team in bulletin.teams.values())
    return tuple(
        Choosable(sign.name, f"team-{sign.folder}", counted[sign.folder])
        for sign in signs
        if counted[sign.folder]
    )


def _keys(one: Post) -> Iterable[str]:
    yield f"kind-{one.form.kind}"
    if one.team:
        yield f"team-{one.team.folder}"
