"""Text added at the end of a file, in its encoding and with its line ends."""

import codecs
from collections.abc import Sequence

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)


def added_to(before: bytes, pieces: Sequence[str], *, parted: bool) -> bytes:
    """The bytes of a file with `pieces` after them, each ending with a line end.

    `parted` puts a blank line between them, as there is between the records before.
    """
    codec = _codec(before)
    text = before.decode(codec, "replace")
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    joint = "" if not plain or plain.endswith("\n") else "\n"
    if parted and not plain.endswith("\n\n"):
        joint += "\n"
    added = joint + ("\n" if parted else "").join(pieces)
    if "\r\n" in text:
        added = added.replace("\n", "\r\n")
    return before + added.encode(codec)


def _codec(data: bytes) -> str:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8"
