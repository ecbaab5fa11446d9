"""Pictures and plans too large or too odd to be kept as files, each made by one line."""

from collections.abc import Callable, Mapping
from io import BytesIO
from struct import pack
from zlib import compress, crc32

from PIL import Image


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))


def _png(
    width: int, height: int, *, colours: int = 0, data: bytes = b"", more: bytes = b""
) -> bytes:
    head = _chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + more + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _picture(kind: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), (200, 90, 20)).save(out, kind)
    return out.getvalue()


def _spoilt(kind: str, offset: int) -> bytes:
    """A picture in which from a place on every third byte is turned over."""
    data = bytearray(_picture(kind))
    for place in range(offset, len(data), 3):
        data[place] ^= 0xFF
    return bytes(data)


# fmt: off
PICTURES: Mapping[str, Callable[[], bytes]] = {
    "bomb.png": lambda: _png(100_000, 100_000, data=compress(bytes(1_000_000))),
    "bomb-wide.png": lambda: _png(2**31 - 1, 1, data=compress(bytes(10))),
    "bomb-sides.png": lambda: _png(2**32 - 1, 2**32 - 1),
    "bomb-data.png": lambda: _png(8, 8, data=compress(bytes(50_000_000))),
    "bomb-text.png": lambda: _png(
        8, 8, more=_chunk(b"zTXt", b"a\0\0" + compress(bytes(80_000_000)))
    ),
    "bomb-profile.png": lambda: _png(
        8, 8, more=_chunk(b"iCCP", b"a\0\0" + compress(bytes(80_000_000)))
    ),
    "no-pixels.png": lambda: _png(0, 0),
    "no-data.png": lambda: _png(8, 8),
    "short-data.png": lambda: _png(80, 80, data=compress(bytes(10))),
    "no-palette.png": lambda: _png(8, 8, colours=3, data=compress(bytes(72))),
    "odd-colours.png": lambda: _png(8, 8, colours=99, data=compress(bytes(72))),
    "long-chunk.png": lambda: _picture("PNG")[:33] + pack(">I", 2**31 - 1) + b"IDAT",
    "negative-chunk.png": lambda: _picture("PNG")[:33] + b"\xff\xff\xff\xffIDAT",
    "many-chunks.png": lambda: _png(
        8, 8, data=compress(bytes(200)), more=_chunk(b"tEXt", b"a\0b") * 20_000
    ),
    "cut.png": lambda: _picture("PNG")[:50],
    "spoilt.png": lambda: _spoilt("PNG", 40),
    "tail.png": lambda: _picture("PNG") + b"<script>alert(1)</script>" * 1_000,
    "named-png.png": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
    "empty.png": lambda: b"",
    "zeros.png": lambda: bytes(100_000),
    "cut.jpg": lambda: _picture("JPEG")[:200],
    "spoilt-head.jpg": lambda: _spoilt("JPEG", 4),
    "spoilt.jpg": lambda: _spoilt("JPEG", 300),
    "only-start.jpg": lambda: b"\xff\xd8\xff",
    "huge-head.jpg": lambda: _picture("JPEG").replace(
        pack(">HH", 30, 40), pack(">HH", 65_500, 65_500), 1
    ),
    "no-lines.jpg": lambda: _picture("JPEG").replace(pack(">HH", 30, 40), pack(">HH", 0, 40), 1),
    "exif-loop.jpg": lambda: (
        _picture("JPEG")[:2]
        + b"\xff\xe1\x00\x20Exif\0\0MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08"
        + _picture("JPEG")[2:]
    ),
    "exif-beyond.jpg": lambda: (
        _picture("JPEG")[:2]
        + b"\xff\xe1\x00\x10Exif\0\0MM\0*\xff\xff\xff\xff"
        + _picture("JPEG")[2:]
    ),
    "profile.jpg": lambda: (
        _picture("JPEG")[:2]
        + b"\xff\xe2\x00\x20ICC_PROFILE\0\x01\x01"
        + b"\xff" * 16
        + _picture("JPEG")[2:]
    ),
    "php.jpg": lambda: _picture("JPEG")[:20] + b"<?php system('id'); ?>" + _picture("JPEG")[20:],
    "cut.webp": lambda: _picture("WEBP")[:40],
    "spoilt.webp": lambda: _spoilt("WEBP", 30),
    "huge-head.webp": lambda: b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff",
    "length.webp": lambda: b"RIFF\xff\xff\xff\xffWEBPVP8 \xff\xff\xff\xff",
    "cut.gif": lambda: _picture("GIF")[:30],
    "spoilt.gif": lambda: _spoilt("GIF", 20),
    "huge.gif": lambda: (
        b"GIF89a\xff\xff\xff\xff\xf7\0\0" + bytes(768) + b",\0\0\0\0\xff\xff\xff\xff\0\x08"
    ),
    "endless.gif": lambda: (
        b"GIF89a\x01\0\x01\0\x80\0\0" + bytes(6) + b"!\xf9\x04\0\0\0\0\0" * 30_000
    ),
    "heic.heic": lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0\0\0\x08meta" * 4,
    "length.heic": lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\xff\xff\xff\xffmeta",
    "nested.heic": lambda: (
        b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic"
        + b"".join(pack(">I", 8 * n) + b"meta" for n in range(500, 0, -1))
    ),
    "huge.bmp": lambda: (
        b"BM"
        + bytes(8)
        + b"\x36\0\0\0\x28\0\0\0\xff\xff\xff\x7f\xff\xff\xff\x7f\x01\0\x18\0"
        + bytes(24)
    ),
    "loop.tif": lambda: b"II*\0\x08\0\0\0\x01\0\x00\x01\x03\0\x01\0\0\0\x08\0\0\0\x08\0\0\0",
    "bytes.tiff": lambda: b"MM\0*\xff\xff\xff\xf0",
    "deep.svg": lambda: b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g>" * 50_000,
    "wide.svg": lambda: (
        b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<rect/>" * 250_000 + b"</svg>"
    ),
    "attributes.svg": lambda: (
        b'<svg xmlns="http://www.w3.org/2000/svg" '
        + b" ".join(b'a%d="b"' % n for n in range(100_000))
        + b"/>"
    ),
    "beyond.svg": lambda: (
        b'<svg xmlns="http://www.w3.org/2000/svg"><!--' + b"x" * 3_000_000 + b"--></svg>"
    ),
    "laughs.svg": lambda: (
        b"<!DOCTYPE s ["
        + b"".join(b'<!ENTITY a%d "%s">' % (n + 1, b"&a%d;" % n * 10) for n in range(9))
        + b']><svg xmlns="http://www.w3.org/2000/svg"><text>&a9;</text></svg>'
    ),
}
# fmt: on
"""Files of pictures by their name, each shown by a post of its own."""

# fmt: off
PLANS: Mapping[str, Callable[[], bytes]] = {
    "million-keys": lambda: b"\n".join(b"k%d: v" % n for n in range(1_000_000)),
    "keys-to-the-limit": lambda: b"\n".join(b"k%d: v" % n for n in range(150_000)),
    "hundred-megabytes": lambda: b"a" * 100_000_000,
    "scalar": lambda: b"a: " + b"b" * 1_900_000,
    "scalar-quoted": lambda: b'a: "' + b"\\n" * 900_000 + b'"',
    "scalar-escapes": lambda: b'a: "' + b"\\u202e" * 300_000 + b'"',
    "scalar-lines": lambda: b"a: |\n" + b"  b\n" * 450_000,
    "scalar-blank": lambda: b"a: |\n" + b"\n" * 1_900_000,
    "flow": lambda: b"a: " + b"[" * 1_900_000,
    "flow-maps": lambda: b"a: " + b"{a: " * 400_000,
    "flow-closed": lambda: b"a: " + b"[" * 900_000 + b"]" * 900_000,
    "dashes": lambda: b"- " * 900_000,
    "questions": lambda: b"? " * 900_000,
    "indent": lambda: b"\n".join(b" " * n + b"a:" for n in range(1_900)),
    "aliases": lambda: b"a: &a x\nb: [" + b"*a," * 500_000 + b"]",
    "anchors": lambda: b"\n".join(b"k%d: &a%d x" % (n, n) for n in range(60_000)),
    "quotes": lambda: b'"' * 1_900_000,
    "single-quotes": lambda: b"'" * 1_899_999,
    "colons": lambda: b":" * 1_900_000,
    "wide-colons": lambda: "甲：".encode() * 300_000,
    "wide-lines": lambda: "甲：乙\n".encode() * 100_000,
    "comments": lambda: b"# a\n" * 450_000,
    "documents": lambda: b"---\n" * 450_000,
    "tabs": lambda: b"\ta: b\n" * 300_000,
    "blanks": lambda: b" " * 1_900_000 + b"a: b",
    "newlines": lambda: b"\n" * 1_900_000 + b"a: b",
    "returns": lambda: b"\r" * 1_900_000 + b"a: b",
    "one-key-again": lambda: b"a: b\n" * 9_000,
    "key": lambda: b"k" * 1_900_000 + b": v",
    "digits": lambda: b"a: " + b"9" * 90_000,
    "date": lambda: "计划: [{内容: x, 时间: ".encode() + b"9" * 90_000 + b"-1-1}]",
    "numerals": lambda: "计划: [{内容: x, 时间: ".encode() + "二".encode() * 90_000 + b"}]",
    "percent": lambda: b"%" * 1_900_000,
    "ampersands": lambda: b"a: " + b"&" * 1_900_000,
    "exclamations": lambda: b"a: " + b"!" * 1_900_000,
    "backslashes": lambda: b'a: "' + b"\\" * 1_900_000,
    "conflict": lambda: b"<<<<<<< a\n" * 190_000,
    "nul": lambda: b"\0" * 1_900_000,
    "high": lambda: b"\xff" * 1_900_000,
    "gb18030": lambda: "计划：□".encode("gb18030") * 150_000,
    "half": lambda: "计划".encode() * 300_000 + b"\xe8",
    "directions": lambda: "计划: \u202e".encode() * 150_000,
}
# fmt: on
"""Plans by the name of their team, which has nothing else."""
