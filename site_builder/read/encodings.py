"""Bytes become text: byte order mark, then strict UTF-8, then strict GB 18030, else a problem.

Guessing libraries fail on short Chinese texts; the fixed order does not, because Chinese text in
GB 18030 is practically never well-formed UTF-8.
"""

import codecs
import re
from dataclasses import dataclass

from site_builder.problems import Checked, Problem, Span
from site_builder.read.files import SourceFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", ""),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),  # before UTF-16, whose mark begins the same way
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_OTHER_KINDS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HAN_OR_PUNCTUATION = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_UNASSIGNED = re.compile(r"[\ue000-\uf8ff\x80-\x9f]")
_GARBLED = re.compile("\ufffd+|(?:锟斤拷)+")
_MOST_CONTROLS = 4  # a text may carry a few strays of a word processor
_CONTROL_SHARE = 50  # one in so many characters makes it no text


def decode(source: SourceFile) -> Checked[str | None]:
    r"""Return the text of `source` with line ends as `\n` and without its byte order mark.

    None when it holds no text; then exactly one problem says why. Problems are in Chinese: the
    language of a document is known only after it has been read.
    """
    if source.data.startswith((*_OFFICE, *_OTHER_KINDS)):
        code = "E110" if source.data.startswith(_OFFICE) else "E165"
        return Checked(None, (_whole_file(code, source.path),))
    checked = _decode(source)
    text = checked.value
    if text is None:
        return checked
    controls = len(_CONTROLS.findall(text))
    if "\0" in text or controls > max(_MOST_CONTROLS, len(text) // _CONTROL_SHARE):
        return Checked(None, (_whole_file("E165", source.path),))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Checked(text, (*checked.problems, *_garbled(source.path, text)))


@dataclass(frozen=True, slots=True)
class Written:
    """A text with the line ends its file has; `encoding` names one other than plain UTF-8."""

    text: str
    encoding: str = ""


def as_written(source: SourceFile) -> Written | None:
    """Return the text of `source` as it could be written back; None when something would be lost."""
    decoded = decode(source)
    if decoded.value is None:
        return None
    marked = next((m for m in _MARKS if source.data.startswith(m[0])), None)
    in_gbk = any(problem.code == "W109" for problem in decoded.problems)
    codec = marked[1] if marked else "gb18030" if in_gbk else "utf-8"
    name = (marked[2] or "UTF-8 BOM") if marked else "GBK" if in_gbk else ""
    try:
        text = source.data.decode(codec)
    except UnicodeDecodeError:
        return None
    return Written(text.removeprefix("\ufeff") if marked else text, name)


def _decode(source: SourceFile) -> Checked[str | None]:
    marked = next((m for m in _MARKS if source.data.startswith(m[0])), None)
    if marked is not None:
        return _decode_marked(source, marked[1], marked[2])
    try:
        return Checked(source.data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    damaged = source.data.decode("utf-8", errors="replace")
    # Many Chinese characters beside a few broken bytes: UTF-8 that suffered, not GB 18030.
    if len(_HAN_OR_PUNCTUATION.findall(damaged)) > damaged.count("\ufffd"):
        return Checked(damaged)
    try:
        text = source.data.decode("gb18030")
    except UnicodeDecodeError:
        return Checked(None, (_whole_file("E109", source.path),))
    if _UNASSIGNED.search(text):
        return Checked(None, (_whole_file("E109", source.path),))
    return Checked(text, (_whole_file("W109", source.path),))


def _decode_marked(source: SourceFile, codec: str, name: str) -> Checked[str | None]:
    try:
        text = source.data.decode(codec)
    except UnicodeDecodeError:
        if codec != "utf-8":
            return Checked(None, (_whole_file("E109", source.path),))
        text = source.data.decode("utf-8", errors="replace")
    text = text.removeprefix("\ufeff")
    if not name:
        return Checked(text)
    return Checked(text, (Problem("N110", Span(source.path), {"encoding": name}),))


def _garbled(path: str, text: str) -> tuple[Problem, ...]:
    if "\ufffd" not in text and "锟斤拷" not in text:
        return ()
    found = [m.span() for m in _GARBLED.finditer(text)]
    start, end = found[0]
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    span = Span(path, line, column, end - start)
    return (Problem("W110", span, {"count": len(found), "found": text[start:end]}),)


def _whole_file(code: str, path: str) -> Problem:
    return Problem(code, Span(path))
