"""The table of sheets: who makes which kind."""

from collections.abc import Callable, Iterable, Mapping

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.sheets import Sheet
from site_builder.hands import Hands
from site_builder.memory import Memory
from site_builder.model.wall import SheetKind
from site_builder.problems import Checked, told_once
from site_builder.read.files import PictureFile
from site_builder.views.fitting.fit import Fitter
from site_builder.views.prints.board import board
from site_builder.views.prints.consent import consent
from site_builder.views.prints.honour import honour_poster
from site_builder.views.prints.month import month
from site_builder.views.prints.sheet import Draft, Printed, printed, seen
from site_builder.views.prints.standing import standing
from site_builder.views.prints.story import story
from site_builder.views.wording import Wording

Maker = Callable[[Bulletin, Sheet, Fitter, Wording], Draft | None]

_MADE_BY: Mapping[SheetKind, Maker] = {
    SheetKind.BOARD: board,
    SheetKind.TOPIC: story,
    SheetKind.HONOUR: honour_poster,
    SheetKind.MONTH: month,
    SheetKind.CONSENT: consent,
    SheetKind.COVERAGE: standing,
}


def make_prints(
    bulletin: Bulletin,
    pictures: Iterable[PictureFile],
    words: Wording,
    memory: Memory | None = None,
    hands: Hands | None = None,
) -> Checked[tuple[Printed, ...]]:
    """Return every sheet of the edition for paper, in the order of `bulletin.sheets`.

    `pictures` are all there are; the number of a sheet changes with those on it. What did not fit
    is told. What `memory` has seen fitted is not fitted again; several `hands` share the sheets.
    """
    memory, hands = memory or Memory(), hands or Hands()
    known = seen(bulletin, {picture.path: picture.size for picture in pictures})
    names = _names(bulletin)
    fitter = memory.recall("fitter", names, lambda: Fitter(names=names))

    def sheet_of(sheet: Sheet) -> Printed | None:
        maker = _MADE_BY.get(sheet.kind)
        draft = maker(bulletin, sheet, fitter, words) if maker else None
        return printed(draft, bulletin, known, words) if draft else None

    made = tuple(filter(None, hands.each(sheet_of, bulletin.sheets)))
    return Checked(made, told_once(one for sheet in made for one in sheet.refused))


def _names(bulletin: Bulletin) -> tuple[str, ...]:
    people = (*bulletin.outside, *(one for team in bulletin.teams.values() for one in team.members))
    signs = (team.sign.name for team in bulletin.teams.values())
    return tuple(dict.fromkeys((*signs, *(one.name for one in people if one.named))))
