"""Whether a picture still carries what a camera or a program wrote into it, beside the pixels.

Where a photo was taken, with which device, by whom, and its small preview before it was cut: none of
that may leave the content folder. The pictures of the site are encoded anew without it; this looks
at the finished bytes. Colour profiles may stay. Sources: RIFF container of WebP, PNG (third
edition), JFIF and EXIF, GIF89a, ISO base media file format.
"""

from collections.abc import Iterator

_WEBP = frozenset({b"EXIF", b"XMP "})
_PNG = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
_JPEG = frozenset({0xE1, 0xED, 0xFE})  # EXIF and XMP, Photoshop, comments
_SCAN, _LONE = 0xDA, frozenset({0x01, *range(0xD0, 0xDA)})
_GIF = (b"XMP DataXMP", b"\x21\xfe")
_BOXES = (b"Exif", b"application/rdf+xml")


def carries_metadata(data: bytes) -> bool:
    """Whether these bytes are a picture with metadata; False for anything that is no picture."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return any(name in _WEBP for name in _riff_chunks(data))
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return any(name in _PNG for name in _png_chunks(data))
    if data.startswith(b"\xff\xd8"):
        return any(marker in _JPEG for marker in _jpeg_segments(data))
    if data.startswith((b"GIF87a", b"GIF89a")):
        return any(sign in data for sign in _GIF)
    if data[4:8] == b"ftyp":  # AVIF, HEIC
        return any(sign in data[:4096] for sign in _BOXES)
    return False


def _riff_chunks(data: bytes) -> Iterator[bytes]:
    place = 12
    while place + 8 <= len(data):
        yield data[place : place + 4]
        size = int.from_bytes(data[place + 4 : place + 8], "little")
        place += 8 + size + size % 2


def _png_chunks(data: bytes) -> Iterator[bytes]:
    place = 8
    while place + 8 <= len(data):
        yield data[place + 4 : place + 8]
        place += 12 + int.from_bytes(data[place : place + 4], "big")


def _jpeg_segments(data: bytes) -> Iterator[int]:
    """The markers before the pixels."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:  # noqa: PLR2004  (every marker's first byte)
        marker = data[place + 1]
        if marker == _SCAN:
            return
        yield marker
        alone = marker in _LONE
        place += 2 if alone else 2 + int.from_bytes(data[place + 2 : place + 4], "big")
