"""The pictures of a team: what stands on its line, and the wall of photos."""

from dataclasses import dataclass
from zlib import crc32

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.records import Photo
from site_builder.model.choices import LineDrawing
from site_builder.views.parts import PhotoView, photo_view
from site_builder.views.values import Width
from site_builder.views.wording import Wording

_MOST_PHOTOS = 3  # a full row; on a phone one large and two small
_AT_WORK = (
    *(LineDrawing.MEETING, LineDrawing.LESSON, LineDrawing.HANDOVER, LineDrawing.CART),
    *(LineDrawing.BENCH, LineDrawing.MEASURE, LineDrawing.IDEA, LineDrawing.READING),
)


@dataclass(frozen=True, slots=True)
class PhotoWall:
    """The first pictures, and `older` ones a reader unfolds under the words `more`.

    `withheld` says how many are not shown for want of consent, "" when all are.
    """

    photos: tuple[PhotoView, ...]
    older: tuple[PhotoView, ...]
    more: str
    withheld: str


def drawing(team: Team) -> str:
    """Return the name of the drawing on the team's line, "" when its photo stands there.

    A team that chose neither keeps one of its own, found from its folder.
    """
    if team.form.drawing is not None:
        return team.form.drawing.value
    if team.cover is not None:
        return ""
    return _AT_WORK[crc32(team.sign.folder.encode()) % len(_AT_WORK)].value


def cover(team: Team, words: Wording) -> PhotoView | None:
    """Return the photo on the team's line; None when a drawing stands there."""
    if team.cover is None or team.form.drawing is not None:
        return None
    return photo_view(team.cover, words)


def photo_wall(bulletin: Bulletin, team: Team, words: Wording) -> PhotoWall | None:
    """Return the pictures that do not stand on the line already; None when there are none at all."""
    on_line = cover(team, words)
    photos = tuple(one for one in _photos(team) if on_line is None or one != team.cover)
    folder = f"{team.sign.folder}/"
    withheld = sum(path.startswith(folder) for path in bulletin.withheld_pictures)
    if not photos and not withheld:
        return None
    shown = tuple(
        photo_view(photo, words, Width.THUMB if number else Width.HALF)
        for number, photo in enumerate(photos)
    )
    older = shown[_MOST_PHOTOS:]
    return PhotoWall(
        photos=shown[:_MOST_PHOTOS],
        older=older,
        more=words.t("{count:more picture|more pictures}", count=len(older)) if older else "",
        withheld=_withheld(withheld, words),
    )


def _photos(team: Team) -> tuple[Photo, ...]:
    """The cover first, then the others in their order."""
    rest = tuple(
        photo for photo in team.photos if team.cover is None or photo.path != team.cover.path
    )
    return rest if team.cover is None else (team.cover, *rest)


def _withheld(count: int, words: Wording) -> str:
    if not count:
        return ""
    if count == 1:
        return words.t("Not everyone in one more picture has agreed, so it stays away.")
    return words.t(
        "{count:more picture stays|more pictures stay} away, because not everyone in them has agreed.",
        count=count,
    )
