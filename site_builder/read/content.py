"""The content folder: what lies in it, read once, without leaving it."""

import os
import stat
import unicodedata
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from site_builder.memory import Memory
from site_builder.problems import Checked, Problem, Span
from site_builder.read.filenames import code_for_name, forbidden_signs
from site_builder.read.files import Content, FontFile, PictureFile, SourceFile

SOURCE_SUFFIXES = frozenset({".yaml", ".yml", ".md"})
PICTURE_SUFFIXES = frozenset(
    ".jpg .jpeg .png .webp .gif .svg .heic .heif .bmp .tif .tiff".split()  # noqa: SIM905
)
FONT_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_TABLES = frozenset({".xlsx", ".xls", ".xlsm", ".csv", ".tsv", ".et", ".ods"})
_PROSE = frozenset({".docx", ".doc", ".wps", ".pdf", ".pptx", ".ppt", ".odt", ".rtf"})
_TEXTS = frozenset({".txt", ".text", ".markdown", ".mdown"})
_IGNORED = frozenset({"readme.md", "说明.txt", "thumbs.db", "desktop.ini"})
_GUIDES = frozenset(  # beside the guide, at the top
    {"字段.md", "提示.md", "度量.md", "管理员.md", "fields.md", "codes.md", "measures.md"}
)
_SECOND = 1_000_000_000  # nanoseconds
_DEEPEST = 180  # characters of a path; Windows has 260, and the folder lies somewhere
LARGEST = 2_000_000  # bytes; a year of records of one team is a hundredth of it


def read_content(
    root: Path, memory: Memory | None = None, only: tuple[str, ...] = ()
) -> Checked[Content]:
    """Read every source, list every picture and font below `root`, in the order of their paths.

    With `only`, nothing but what is one of these paths, or below one, is looked at.

    Files that editors and systems leave behind are passed over in silence. A problem is reported
    at the path of what cannot be read, what leads out of the folder, what other computers could not
    hold, and what the bulletin has no use for. A source that is the one in `memory`, by its size and
    times, is not read again.
    """
    if not root.is_dir():
        code = "E161" if root.exists() else "E160"
        return Checked(Content((), ()), (Problem(code, Span("."), {"folder": root.name}),))
    walk = _Walk(Path(os.path.realpath(root)), memory or Memory(), only)
    walk.folder(root, "", frozenset({walk.root}))
    sources = tuple(sorted(walk.sources, key=lambda source: source.path))
    pictures = tuple(sorted(walk.pictures, key=lambda picture: picture.path))
    fonts = tuple(sorted(walk.fonts, key=lambda font: font.path))
    problems = tuple(sorted(walk.problems, key=lambda p: p.span))
    return Checked(Content(sources, pictures, fonts), problems)


@dataclass(slots=True)
class _Walk:
    """One walk through the folder. `root` is free of links; `linked` are folders met by a link.

    Places on the disk and in the content folder are texts here: there are many of them, and most are
    looked at only to see that nothing has changed.
    """

    root: Path
    memory: Memory
    only: tuple[str, ...] = ()
    sources: list[SourceFile] = field(default_factory=list)
    pictures: list[PictureFile] = field(default_factory=list)
    fonts: list[FontFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    linked: set[Path] = field(default_factory=set)

    def report(self, code: str, path: str, /, **facts: str | tuple[str, ...]) -> None:
        self.problems.append(Problem(code, Span(path or "."), facts))

    def folder(self, disk: str | Path, path: str, above: frozenset[Path]) -> None:
        try:
            with os.scandir(disk) as found:
                entries = sorted(found, key=lambda entry: (_nfc(entry.name), entry.name))
        except OSError:
            self.report("E163", path, name=_last(path))
            return
        names: dict[str, str] = {}
        for entry in entries:
            name = _nfc(entry.name)
            if _is_ignored(name, path) or not self.accepts(name, path, names):
                continue
            inner = _joined(path, name)
            if not self.wants(inner):
                continue
            if entry.is_symlink():
                self.link(Path(entry.path), inner, above)
            elif entry.is_dir(follow_symlinks=False):
                self.folder(entry.path, inner, above | {Path(entry.path)})
            else:
                self.file(entry.path, inner)

    def wants(self, path: str) -> bool:
        """Whether a path is to be looked at: for itself, or for what is below it."""
        return not self.only or any(
            f"{path}/".startswith(f"{one}/") or one.startswith(f"{path}/") for one in self.only
        )

    def accepts(self, name: str, path: str, names: dict[str, str]) -> bool:
        """Judge a name; False when a second file of the same name must be left out."""
        readable = name if name.isascii() else name.encode("utf-8", "replace").decode("utf-8")
        if readable != name:
            self.report("E174", _joined(path, readable), name=readable)
            return False
        twin = names.get(name.casefold())
        names[name.casefold()] = name
        if twin is not None:
            code = "E176" if twin == name else "E175"
            self.report(code, _joined(path, name), name=name, twin=twin)
            return twin != name
        code = code_for_name(name)
        if code:
            self.report(code, _joined(path, name), name=name, signs=forbidden_signs(name))
        whole = len(_joined(path, name))
        if len(path) <= _DEEPEST < whole:  # what is in a folder is not told again
            self.report("E179", _joined(path, name), count=str(whole), limit=str(_DEEPEST))
        return True

    def link(self, disk: Path, path: str, above: frozenset[Path]) -> None:
        """Follow a link as long as it stays inside and leads neither up nor to a folder twice."""
        target = Path(os.path.realpath(disk))
        if not target.exists():
            self.report("E166", path, name=_last(path))
        elif not target.is_relative_to(self.root):
            self.report("E167", path, name=_last(path))
        elif not target.is_dir():
            self.file(disk, path)
        elif target in self.linked or any(parent.is_relative_to(target) for parent in above):
            self.report("E168", path, name=_last(path))
        else:
            self.linked.add(target)
            self.folder(disk, path, above | {target})

    def file(self, disk: str | Path, path: str) -> None:
        suffix = _suffix(path)
        try:
            found = os.stat(disk)  # noqa: PTH116  (no Path for each of thousands of files)
            if not stat.S_ISREG(found.st_mode):
                self.report("W164", path, name=_last(path))
            elif suffix in SOURCE_SUFFIXES:
                self.source(os.fspath(disk), path, found)
            elif suffix in PICTURE_SUFFIXES:
                self.pictures.append(_picture(Path(disk), path, found))
            elif suffix in FONT_SUFFIXES:
                self.fonts.append(FontFile(path, Path(disk)))
            else:
                self.report(_code_for_kind(suffix), path, name=_last(path), path=path)
        except OSError:
            self.report("E163", path, name=_last(path))

    def source(self, disk: str, path: str, found: os.stat_result) -> None:
        if found.st_size > LARGEST:
            self.report("E169", path, name=_last(path))
            return
        stamp = (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
        if found.st_mtime_ns % _SECOND:
            one = self.memory.recall("source", (disk, path, stamp), partial(_read, disk, path))
        else:  # a disk that counts in seconds could hide a change
            one = _read(disk, path)
        self.sources.append(one)


def _picture(disk: Path, path: str, found: os.stat_result) -> PictureFile:
    """A picture with a stamp, unless its disk counts in seconds and could hide a change.

    Of two that change names, size and time may agree; the number of the entry does not. When that
    was changed is told by POSIX only, also of what was unpacked with a time in whole seconds.
    """
    entry = found.st_ctime_ns if os.name == "posix" else 0
    tells = bool(found.st_mtime_ns % _SECOND or entry % _SECOND)
    stamp = (found.st_ino, found.st_size, found.st_mtime_ns, entry)
    return PictureFile(path, disk, found.st_size, stamp if tells else None)


def _read(disk: str, path: str) -> SourceFile:
    return SourceFile(path, Path(disk).read_bytes())


def _joined(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _suffix(path: str) -> str:
    """The ending of a file name with its dot, in small letters; "" without one."""
    stem, dot, ending = _last(path).rpartition(".")
    return f"{dot}{ending}".lower() if stem else ""


def _last(path: str) -> str:
    return path.rpartition("/")[2]


def _code_for_kind(suffix: str) -> str:
    if suffix in _TABLES:
        return "W130"
    if suffix in _PROSE:
        return "W162"
    return "W170" if suffix in _TEXTS else "W164"


def _is_ignored(name: str, folder: str) -> bool:
    if name.startswith((".", "~$")) or name.casefold() in _IGNORED:
        return True
    return not folder and name.casefold() in _GUIDES


def _nfc(name: str) -> str:
    return name if name.isascii() else unicodedata.normalize("NFC", name)
