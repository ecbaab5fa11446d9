"""Tells what a file really is, whatever its name says, and refuses what is no table."""

import io
import re
import zipfile
from pathlib import Path

from site_builder.author.imports.delimited import read_delimited
from site_builder.author.imports.grid import MOST_CELLS, Sheet, unimportable
from site_builder.author.imports.workbook import read_workbook

_LARGEST = 20_000_000  # bytes; a ledger of a year is a hundredth of it
_LONGEST = 2_000_000  # bytes of a text, in which no formatting takes room
_UNPACKED = 100_000_000
_SHEETS = 24_000_000  # bytes of tables and their texts, unpacked
_PARTS = 3_000
_FORMATS = frozenset({"xl/styles.xml", "xl/workbook.xml"})
_MERGED = 1_000_000  # cells; a title over a whole row has 16,384
# What the reader makes an object of: cells and their texts, formats, and what judges cells.
_MADE = re.compile(
    rb"<(?:\w+:)?(?:c|row|si|r|xf|font|fill|border|dxf|numFmt|definedName|hyperlink"
    rb"|conditionalFormatting|cfRule|dataValidation)[\s/>]"
)
_ENTITIES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*>")
_AREA = re.compile(rb'ref="([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?"')
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PAGES = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"mime-version")
_OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"{\\rtf")


def open_tables(file: Path) -> tuple[Sheet, ...]:
    """The tables of a spreadsheet or of a text with separators, in their order.

    Raises Unimportable: E450 old format, E451 password, E452 no table, E453 damaged, E454 too
    large, E455 a web page, E456 no reader for xlsx.
    """
    if file.stat().st_size > _LARGEST:
        raise unimportable("E454", name=file.name)
    data = file.read_bytes()
    head = data[:512].lstrip(b"\xef\xbb\xbf\r\n\t ").lower()
    if data.startswith(_OLE):
        raise unimportable("E451" if _ENCRYPTED in data else "E450", name=file.name)
    if data.startswith(b"PK"):
        return read_workbook(data, file.name, formulas=_judge_archive(data, file.name))
    if head.startswith(_PAGES):
        raise unimportable("E455", name=file.name)
    if not data or data.startswith(_OTHERS):
        raise unimportable("E452", name=file.name)
    if len(data) > _LONGEST:
        raise unimportable("E454", name=file.name)
    return (read_delimited(data, file.name),)


def _judge_archive(data: bytes, name: str) -> bool:
    """Refuse what is no workbook or too large unpacked; tell whether it calculates anything."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {part.filename: part.file_size for part in archive.infolist()}
            if "xl/workbook.xml" not in parts:
                spreadsheet = "xl/workbook.bin" in parts or "content.xml" in parts
                raise unimportable("E450" if spreadsheet else "E452", name=name)
            tables = [one for one in parts if one.startswith(("xl/worksheets/", "xl/shared"))]
            read = sum(parts[one] for one in parts if one.endswith((".xml", ".rels")))
            if len(parts) > _PARTS or sum(parts.values()) > _UNPACKED or read > _SHEETS:
                raise unimportable("E454", name=name)
            if any(_defines(archive.read(one)) for one in parts if one.endswith((".xml", ".rels"))):
                raise unimportable("E453", name=name)
            texts = [archive.read(one) for one in tables if one.endswith(".xml")]
            formats = [archive.read(one) for one in parts if one in _FORMATS]
            made = sum(map(_made, (*texts, *formats)))
            if sum(map(_merged, texts)) > _MERGED or made > MOST_CELLS:
                raise unimportable("E454", name=name)
            return any(b"<f" in text for text in texts)
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError, RuntimeError):
        raise unimportable("E453", name=name) from None


def _defines(part: bytes) -> bool:
    """Whether a part could define entities, which may grow without end."""
    return any(sign in part for sign in _ENTITIES)


def _made(part: bytes) -> int:
    """How many things would be made of a part, empty or not."""
    return sum(1 for _ in _MADE.finditer(part))


def _merged(sheet: bytes) -> int:
    """How many cells the merged areas of a sheet have, each of which would be made.

    Raises ValueError for an area that is not named by two corners.
    """
    total = 0
    for merge in _MERGE.finditer(sheet):
        area = _AREA.search(merge[0])
        if area is None:
            raise ValueError(merge[0])
        left, top, right, bottom = area[1], area[2], area[3] or area[1], area[4] or area[2]
        across = abs(_number(right) - _number(left)) + 1
        total += across * (abs(int(bottom) - int(top)) + 1)
    return total


def _number(column: bytes) -> int:
    number = 0
    for letter in column:
        number = number * 26 + letter - ord("A") + 1
    return number
