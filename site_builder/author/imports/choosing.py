"""Which sheets of a file are meant, and which team they belong to."""

from collections.abc import Sequence
from pathlib import Path

from site_builder.author.homes import Home, likely, matching
from site_builder.author.imports.columns import Table, understand
from site_builder.author.imports.grid import Sheet, unimportable
from site_builder.author.imports.header import Header, find_header

_ALL = frozenset({"全部", "所有", "all", "*"})
_NAMED = 12  # teams that are listed

Headed = tuple[Sheet, Header]


def sheets_of(sheets: Sequence[Sheet], wanted: Sequence[str], name: str) -> tuple[Headed, ...]:
    """The sheets to import, with their heads.

    Without a wish these are those that can be seen and have heads. Raises Unimportable: E457 no
    heads, E460 no sheet of that name.
    """
    known = tuple(one.name for one in sheets)
    for wish in wanted:
        if wish not in known and wish not in _ALL and not _is_number(wish, sheets):
            raise unimportable("E460", name=name, found=wish, known=known)
    chosen = [
        sheet
        for number, sheet in enumerate(sheets, 1)
        if (sheet.name in wanted or str(number) in wanted)
        or (not sheet.hidden and (not wanted or _ALL & set(wanted)))
    ]
    headed = tuple((one, header) for one in chosen if (header := find_header(one)) is not None)
    if not headed:
        raise unimportable("E457", name=name)
    return headed


def _is_number(wish: str, sheets: Sequence[Sheet]) -> bool:
    return wish.isdecimal() and 1 <= int(wish) <= len(sheets)


def tables_of(
    headed: Sequence[Headed], wanted: Sequence[str], kind: str | None, file: str, year: int | None
) -> tuple[Table, ...]:
    """The sheets understood. Raises Unimportable E458 for several without a wish, E459."""
    if len(headed) > 1 and not wanted:
        names = tuple(sheet.name for sheet, _ in headed)
        raise unimportable("E458", name=file, found=names, first=names[0])
    stem = file.rpartition(".")[0]
    return tuple(understand(sheet, header, kind, stem, year) for sheet, header in headed)


def home_of(homes: tuple[Home, ...], wanted: str | None, file: Path, content: Path) -> Home:
    """The team or unit: the one wished for, the one whose folder holds `file`, or the only one.

    Raises Unimportable: E461 nobody said which, E462 there is no such.
    """
    if wanted is not None:
        found = matching(homes, _below(wanted, content))
        if len(found) == 1:
            return found[0]
        if found:
            raise unimportable("E461", known=tuple(home.path for home in found))
        near = likely(homes, wanted) or _names(homes)
        raise unimportable("E462", found=wanted, known=near)
    here = _below(str(file.parent), content)
    around = [home for home in homes if f"{here}/".startswith(f"{home.folder}/")]
    if around:
        return max(around, key=lambda home: len(home.folder))
    teams = [home for home in homes if home.is_team]
    if len(teams) == 1:
        return teams[0]
    raise unimportable("E461", known=_names(homes))


def _names(homes: tuple[Home, ...]) -> tuple[str, ...]:
    names = tuple(home.path for home in homes if home.is_team)
    return names if len(names) <= _NAMED else (*names[:_NAMED], "…")


def _below(path: str, content: Path) -> str:
    """A path as the content folder knows it; a name that is no path stays as it is."""
    there = Path(path.replace("\\", "/"))
    if there.exists() and there.resolve().is_relative_to(content.resolve()):
        return there.resolve().relative_to(content.resolve()).as_posix()
    return path
