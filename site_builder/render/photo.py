"""One photo: judged by its header, turned upright, freed of all metadata, encoded as WebP.

WebP alone is enough: every browser of the last four years and the oldest screens (Chrome 60) show it.
"""

import struct
import warnings
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import cast

from PIL import Image, ImageCms, ImageOps

RECIPE = "webp-q80-m2-2"
"""Names how photos are made. Change it with anything here that changes the bytes of a result."""

_QUALITY = 80
_METHOD = 2  # half the time of 4 for 4 % more bytes
_MAX_PIXELS = 80_000_000
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "DIB", "TIFF")
_HEIC_BRANDS = frozenset((b"heic", b"heix", b"hevc", b"heim", b"heis", b"hevm", b"mif1", b"msf1"))
_ORIENTATION = 0x0112
_CAMERA, _TAKEN, _CHANGED = 0x8769, 0x9003, 0x0132
_KEPT_QUALITY = 88  # of photos kept among the content, from which smaller ones are made
_QUARTER_TURNS = frozenset((5, 6, 7, 8))

# What Pillow's decoders raise on malformed files.
_FAULTS = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    NotImplementedError,
    MemoryError,
    struct.error,
    zlib.error,
)


class UnusablePhoto(ValueError):  # noqa: N818  (reads as a fact)
    """A photo that cannot be shown; `code` is the rule it breaks."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Photo:
    """A photo whose header was read; its pixels are decoded when first asked for.

    `width` and `height` are those of the upright picture, in pixels.

    Raises:
        UnusablePhoto: E121 for HEIC without its reader, E320 when the file is empty or broken,
            E321 for more than 80 million pixels.
    """

    def __init__(self, data: bytes) -> None:
        self._image = _opened(data)
        width, height = self._image.size
        if width * height > _MAX_PIXELS:
            raise UnusablePhoto("E321")
        self._orientation = _orientation(self._image)
        turned = self._orientation in _QUARTER_TURNS
        self.width, self.height = (height, width) if turned else (width, height)
        self._upright: Image.Image | None = None

    def decode(self) -> None:
        """Decode the pixels. Raises UnusablePhoto E320 when they cannot be."""
        try:
            if self._upright is None:
                self._upright = _upright(self._image, self._orientation)
        except _FAULTS as fault:
            raise UnusablePhoto("E320") from fault

    def encoded(self, widths: Iterable[int]) -> dict[int, bytes]:
        """Return the WebP bytes for each width in pixels, none of them wider than the photo.

        Raises:
            UnusablePhoto: E320 when the pixels cannot be decoded.
        """
        self.decode()
        try:
            return self._sizes(widths)
        except _FAULTS as fault:
            raise UnusablePhoto("E320") from fault

    @property
    def taken(self) -> str:
        """When the camera says it was taken, such as `2026:06:03 14:02:11`; empty when it does not."""
        try:
            with _quietly():
                exif = self._image.getexif()
                return str(exif.get_ifd(_CAMERA).get(_TAKEN) or exif.get(_CHANGED) or "")
        except _FAULTS:
            return ""

    def shrunk(self, longest: int) -> tuple[bytes, str]:
        """Return the upright photo, its longer side at most `longest` pixels, and its format.

        The format is `jpg`, or `png` where something shows through. No metadata is kept.

        Raises:
            UnusablePhoto: E320 when the pixels cannot be decoded.
        """
        self.decode()
        image = cast("Image.Image", self._upright)
        try:
            side = max(image.size)
            width = max(1, round(image.width * longest / side)) if side > longest else image.width
            image = _narrowed(image, width)
            out = BytesIO()
            if image.mode == "RGBA":
                image.save(out, "PNG", optimize=True)
                return out.getvalue(), "png"
            image.save(out, "JPEG", quality=_KEPT_QUALITY, optimize=True)
            return out.getvalue(), "jpg"
        except _FAULTS as fault:
            raise UnusablePhoto("E320") from fault

    def _sizes(self, widths: Iterable[int]) -> dict[int, bytes]:
        """Each width made from the next larger one: that is faster and looks the same."""
        sizes: dict[int, bytes] = {}
        image = self._upright
        for width in sorted(widths, reverse=True):
            if image is not None:
                image = _narrowed(image, width)
                sizes[width] = _webp(image)
        return sizes


def scaled_height(width: int, height: int, to_width: int) -> int:
    """Return the height in pixels of a `width` × `height` picture shown `to_width` wide."""
    return max(1, round(height * to_width / width))


def _opened(data: bytes) -> Image.Image:
    formats = list(_FORMATS)
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        formats = ["HEIF"]
        _learn_heic()
    try:
        with _quietly():
            return Image.open(BytesIO(data), formats=formats)
    except Image.DecompressionBombError as fault:
        raise UnusablePhoto("E321") from fault
    except _FAULTS as fault:
        raise UnusablePhoto("E320") from fault


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep the decoders' own warnings about odd files away from people."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _learn_heic() -> None:
    try:
        # An optional reader, and a heavy one: most sites hold no HEIC.
        from pillow_heif import register_heif_opener  # noqa: PLC0415
    except ImportError as fault:
        raise UnusablePhoto("E121") from fault
    register_heif_opener()


def _orientation(image: Image.Image) -> int:
    try:
        with _quietly():
            return int(image.getexif().get(_ORIENTATION, 1))
    except _FAULTS:
        return 1


def _upright(image: Image.Image, orientation: int) -> Image.Image:
    """Decode, and return new pixels in RGB or RGBA that carry nothing but themselves."""
    with _quietly():
        image.load()
        plain = _screen_colours(_eight_bit(image), image.info.get("icc_profile"))
        if orientation != 1:
            plain = _turned(plain, orientation)
    clean = Image.new(plain.mode, plain.size)
    clean.paste(plain)
    return clean


def _turned(image: Image.Image, orientation: int) -> Image.Image:
    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    image.info = {"exif": exif.tobytes()}
    return ImageOps.exif_transpose(image)


def _eight_bit(image: Image.Image) -> Image.Image:
    """Bring palettes, transparency and 16-bit greys into L, RGB, RGBA, CMYK or LAB."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        return image.convert("RGBA")
    if image.mode in {"1", "P", "YCbCr", "HSV"}:
        return image.convert("RGB")
    return image


def _screen_colours(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Bring an image to sRGB through its own colour profile, or plainly when that is unusable."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        try:
            converted = ImageCms.profileToProfile(
                image,
                ImageCms.ImageCmsProfile(BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode=mode,
            )
        except (ImageCms.PyCMSError, *_FAULTS):
            converted = None
        if converted is not None:
            return converted
    return image.convert(mode)


def _narrowed(image: Image.Image, width: int) -> Image.Image:
    """Scale down; an exact half or third is the mean of its pixels, which is quick."""
    if width >= image.width:
        return image
    factor, rest = divmod(image.width, width)
    height = scaled_height(image.width, image.height, width)
    if rest == 0 and image.height == height * factor:
        return image.reduce(factor)
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _webp(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "WEBP", quality=_QUALITY, method=_METHOD, exif=b"", icc_profile=b"", xmp=b"")
    return out.getvalue()
