"""The sheets that can be printed: their codes, and which of them an author means."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.assemble.desk import Desk
from site_builder.assemble.places import TeamSign
from site_builder.assemble.records import Link
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import nearest, plain
from site_builder.model.wall import SheetKind

OF_TEAMS = (SheetKind.BOARD, SheetKind.MONTH, SheetKind.COVERAGE, SheetKind.CONSENT)
"""The kinds of which every team has one."""

OF_RECORDS: Mapping[str, SheetKind] = {"topic": SheetKind.TOPIC, "award": SheetKind.HONOUR}
"""The kinds of which every record of a kind of content has one."""

_PARTS = re.compile(r"[\s:：·/《》“”\"]+")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that can be printed. `code` stands at its foot and in its address.

    `team` is the team it is about; `record` the record, None on a sheet about the team itself;
    `line` is where that begins in its file.
    """

    code: str
    kind: SheetKind
    team: TeamSign | None
    record: Link | None = None
    line: int = 1

    @property
    def subject(self) -> str:
        """What the sheet is about, in the author's words."""
        return self.record.title if self.record else self.team.name if self.team else ""


@dataclass(frozen=True, slots=True)
class Meant:
    """What an author means by a sheet: the sheet, or why there is none.

    `is_gone`: there is such a record, but it is not shown today. `lacks`: it does not say whose.
    """

    sheet: Sheet | None = None
    is_gone: bool = False
    lacks: bool = False


def team_code(kind: SheetKind, folder: str) -> str:
    """The code of a team's sheet: `board-loading-crew-1`."""
    return f"{kind.value}-{_slug(folder.removeprefix('teams/'))}"


def record_code(kind: SheetKind, ident: str) -> str:
    """The code of the sheet of a record: `topic-t-2026-01`."""
    return f"{kind.value}-{_slug(ident)}"


def sheets(desk: Desk) -> tuple[Sheet, ...]:
    """Every sheet there is today: those of the teams, then those of their records."""
    found = [
        Sheet(team_code(kind, sign.folder), kind, sign)
        for sign in map(desk.places.sign, desk.places.teams)
        if sign is not None
        for kind in OF_TEAMS
    ]
    found += (_sheet(desk, e) for e in desk.entries if e.kind in OF_RECORDS and desk.shows(e))
    return tuple({sheet.code: sheet for sheet in reversed(found)}.values())[::-1]


def meant(desk: Desk, known: tuple[Sheet, ...], text: str, team: TeamSign | None) -> Meant:
    """The sheet that `text` means on a wall of `team` (None: of several teams, or of nobody)."""
    wanted = _slug(text.replace("_", "-"))
    by_code = next((sheet for sheet in known if sheet.code == wanted), None)
    if by_code is not None:
        return Meant(by_code)
    kind, subject = _kind(text)
    if kind in OF_TEAMS and not subject:
        return _of_team(known, kind, team) if team else Meant(lacks=True)
    if kind in OF_TEAMS:
        signs = desk.places.find_team(subject)
        if len(signs) != 1:
            return Meant(is_gone=desk.places.is_closed(subject))
        return _of_team(known, kind, signs[0])
    if kind is not None and not subject:
        return Meant(lacks=True)
    return _of_record(desk, subject or text, kind, team)


def _kind(text: str) -> tuple[SheetKind | None, str]:
    """The kind that the first word of `text` names, and what follows it."""
    parts = [part for part in _PARTS.split(plain(text)) if part]
    try:
        kind = SheetKind.read(parts[0], Reading()) if parts else None
    except Unreadable:
        return None, text
    rest = plain(text).strip()[len(parts[0]) :] if parts else ""
    return kind, rest.strip(' :：·/《》“”"')


def _of_team(known: tuple[Sheet, ...], kind: SheetKind, team: TeamSign) -> Meant:
    code = team_code(kind, team.folder)
    return Meant(next((sheet for sheet in known if sheet.code == code), None))


def _of_record(desk: Desk, text: str, kind: SheetKind | None, team: TeamSign | None) -> Meant:
    kinds = tuple(name for name, made in OF_RECORDS.items() if kind in {None, made})
    found = desk.index.find(kinds, text, team.folder if team else "")
    found = found or tuple(_by_code(desk, kinds, text))
    shown = [entry for entry in found if desk.shows(entry)]
    if len(shown) == 1:
        return Meant(_sheet(desk, shown[0]))
    return Meant(is_gone=(bool(found) and not shown) or desk.index.is_lost(kinds, text))


def _by_code(desk: Desk, kinds: tuple[str, ...], text: str) -> Iterator[Entry[Form]]:
    """The records whose sheet has the code `text`, also those that are not shown today."""
    for entry in desk.entries:
        if entry.kind in kinds and _code(desk, entry) == _slug(text):
            yield entry


def similar(known: tuple[Sheet, ...], text: str) -> tuple[str, ...]:
    """What could be meant by `text`: at most two sheets, as an author would write them."""
    names = [written(sheet) for sheet in known]
    return nearest(text, names, 0.4)[:2] or tuple(names[:1])


def written(sheet: Sheet) -> str:
    """A sheet as an author writes it."""
    return f"{sheet.kind.zh} {sheet.subject}"


def _sheet(desk: Desk, entry: Entry[Form]) -> Sheet:
    kind, line = OF_RECORDS[entry.kind], entry.lines().start
    return Sheet(_code(desk, entry), kind, desk.team(entry), desk.linked(entry), line)


def _code(desk: Desk, entry: Entry[Form]) -> str:
    return record_code(OF_RECORDS[entry.kind], desk.ident(entry))


def _slug(text: str) -> str:
    return re.sub(r"[\W_]+", "-", plain(text).casefold()).strip("-")
