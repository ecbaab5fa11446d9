"""The picture shop: develops the pictures that pages ask for, and remembers what it made."""

import base64
import hashlib
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial

from markupsafe import Markup

from site_builder.memory import MISSING, Memory
from site_builder.problems import Problem, Span
from site_builder.read.files import PictureFile
from site_builder.render.artifact import Artifact, Role
from site_builder.render.darkroom import Darkroom, Encoding, done
from site_builder.render.markup import address, attribute, internal_url
from site_builder.render.photo import RECIPE, Photo, UnusablePhoto, scaled_height
from site_builder.render.picture_sizes import SIZES, widths_for
from site_builder.render.svg import UnsafeDrawing, safe_drawing
from site_builder.views.values import Image, Width

FOLDER = "assets/pictures"
_HUGE = 10 * 1024 * 1024
_MAX_READ = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Variant:
    """One size of a picture: its output path and its width in pixels."""

    path: str
    width: int


@dataclass(frozen=True, slots=True)
class Developed:
    """A picture as published: output path and size in pixels of the main variant, and all sizes.

    `variants` grow in width and hold the main one; for a drawing it is the only one.
    """

    path: str
    width: int
    height: int
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Negative:
    """What is known of a photo without decoding it; its size in pixels is that of it upright."""

    fingerprint: str
    width: int
    height: int


Order = tuple[str, Width]
"""A picture asked for: its path as written, and how wide it is shown."""


class PictureShop:
    """Develops pictures when a page first shows them; the rest of the folder is never opened.

    `folder` is where in the output they lie; `withheld` names pictures that must not be shown; they
    are refused without a problem, because whoever withholds them says why. The output path of a size is
    made of the source bytes and the recipe, so that it is known before the work is done, and `memory`
    finds the work by it.
    """

    def __init__(
        self,
        pictures: Iterable[PictureFile],
        *,
        withheld: Collection[str] = frozenset(),
        memory: Memory | None = None,
        folder: str = FOLDER,
    ) -> None:
        self._folder = folder
        self._files = {picture.path: picture for picture in pictures}
        self._by_key: dict[str, str] = {}
        for path in sorted(self._files):
            self._by_key.setdefault(_key(path), path)
        self._withheld = withheld
        self._memory = memory or Memory()
        self._developed: dict[Order, Developed | None] = {}
        self._artifacts: dict[str, Artifact] = {}
        self._only_looks = False
        self._encodings: dict[str, tuple[str, int, Encoding]] = {}
        self._fresh: set[str] = set()
        self._darkroom = Darkroom()
        self._open: tuple[PictureFile, Photo] | None = None
        self._asked: set[Order] = set()
        self._problems: dict[tuple[str, str], Problem] = {}

    @property
    def paths(self) -> Collection[str]:
        """The paths of all pictures in the content folder."""
        return self._files.keys()

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """What was developed so far, by path."""
        for path, (source, width, encoding) in self._encodings.items():
            fault = encoding.exception()
            if isinstance(fault, UnusablePhoto):
                self._report(fault.code, source)
            else:
                data = encoding.result()[width]
                self._artifacts[path] = Artifact(path, data, Role.ASSET)
                if path in self._fresh:
                    self._memory.keep("size", path.encode(), data)
        self._encodings.clear()
        self._darkroom.close()
        return tuple(self._artifacts[path] for path in sorted(self._artifacts))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found so far, by place."""
        return tuple(sorted(self._problems.values(), key=lambda one: (one.span, one.code)))

    def find(self, path: str) -> str | None:
        """Return the path of the picture meant by `path`, whatever the case it is written in."""
        if path in self._files:
            return path
        return self._by_key.get(_key(path))

    def is_withheld(self, path: str) -> bool:
        return path in self._withheld

    @contextmanager
    def watched(self) -> Iterator[set[Order]]:
        """Gather what is asked for inside, so that whoever remembers a result can ask again."""
        outer, self._asked = self._asked, set()
        try:
            yield self._asked
        finally:
            outer |= self._asked
            self._asked = outer

    def ask_again(self, orders: Iterable[Order]) -> None:
        """Develop what an earlier result asked for."""
        for path, width in orders:
            self.develop(path, width)

    def only_look(self) -> None:
        """From now on only see whether photos can be used: another process makes them."""
        self._only_looks = True

    def develop(self, path: str, width: Width = Width.FULL) -> Developed | None:
        """Return the published picture; None when it is missing, withheld or refused.

        A missing or refused picture is reported once, at the picture itself.
        """
        self._asked.add((path, width))
        found = self.find(path)
        if found is None:
            self._report("E314", path, found=path)
            return None
        if self.is_withheld(found):
            return None
        if (found, width) not in self._developed:
            self._developed[found, width] = self._develop(self._files[found], width)
        return self._developed[found, width]

    def img(self, image: Image) -> Markup:
        """Return the `<img>` of a picture, or its text in a `<span>` when there is no picture.

        A picture that can be enlarged stands in a link to its largest size.
        """
        developed = self.develop(image.path, image.width)
        if developed is None:
            return missing_picture(image.alt)
        parts = ["<img", address("src", internal_url(developed.path))]
        if len(developed.variants) > 1:
            offered = ", ".join(f"{internal_url(v.path)} {v.width}w" for v in developed.variants)
            parts += [address("srcset", offered), attribute("sizes", SIZES[image.width])]
        parts.append(f' width="{developed.width}" height="{developed.height}"')
        parts.append(attribute("alt", image.alt))
        loading = "" if image.width is Width.PAPER else ' loading="lazy"'  # printers do not scroll
        parts.append(f'{loading} decoding="async">')
        if image.zoom and len(developed.variants) > 1:
            largest = internal_url(developed.variants[-1].path)
            parts = [
                f"<a{address('href', largest)}{attribute('data-zoom', image.zoom)}>",
                *parts,
                "</a>",
            ]
        return Markup("".join(parts))  # noqa: S704  (every part is escaped above)

    def _develop(self, picture: PictureFile, width: Width) -> Developed | None:
        try:
            if _HUGE < picture.size <= _MAX_READ:
                self._report("W121", picture.path, size=_megabytes(picture.size))
            if picture.path.lower().endswith(".svg"):
                return self._drawing(picture)
            return self._photo(picture, width)
        except UnusablePhoto as refusal:
            self._report(refusal.code, picture.path, size=_megabytes(picture.size))
        except UnsafeDrawing:
            self._report("E322", picture.path)
        return None

    def _drawing(self, picture: PictureFile) -> Developed:
        data = _bytes(picture)
        drawing = self._memory.recall("drawing", data, partial(safe_drawing, data))
        path = f"{self._folder}/drawing-{_fingerprint(drawing.data)}.svg"
        self._artifacts[path] = Artifact(path, drawing.data, Role.ASSET)
        variants = (Variant(path, drawing.width),)
        return Developed(path, drawing.width, drawing.height, variants)

    def _photo(self, picture: PictureFile, width: Width) -> Developed:
        negative = self._known(picture)
        # The author's file name is not used: it may be that of a person who did not agree to it.
        stem = f"{self._folder}/photo-{negative.fingerprint}"
        main, widths = widths_for(negative.width, width)
        paths = {size: f"{stem}-{size}.webp" for size in widths}
        self._encode(picture, negative, paths)
        return Developed(
            paths[main],
            main,
            scaled_height(negative.width, negative.height, main),
            tuple(Variant(path, size) for size, path in paths.items()),
        )

    def _encode(self, picture: PictureFile, negative: Negative, paths: Mapping[int, str]) -> None:
        """Have those sizes made that nobody has made yet, all from one decoding."""
        unknown = [size for size, path in paths.items() if not self._memory.knows("size", path)]
        found = {size: self._memory.find("size", paths[size].encode()) for size in unknown}
        kept = {size: data for size, data in found.items() if data is not MISSING}
        missing = [size for size in unknown if size not in kept]
        if missing and self._only_looks:
            self._memory.recall("decoded", negative, self._opened(picture).decode)
        if self._only_looks:
            return
        self._fresh |= {paths[size] for size in missing}

        @cache
        def made() -> Encoding:
            photo = self._opened(picture)
            photo.decode()
            return self._darkroom.leave(photo, missing)

        for size, path in paths.items():
            ready = partial(done, {size: kept[size]} if size in kept else {})
            encoding = self._memory.recall("size", path, made if size in missing else ready)
            self._encodings[path] = (picture.path, size, encoding)

    def _known(self, picture: PictureFile) -> Negative:
        """The negative of a photo; one of the same place, size, time and entry is the same photo."""
        if picture.stamp is None:
            return self._negative(picture)
        key = f"{picture.disk}\0{picture.stamp}".encode()
        return self._memory.kept("negative", key, lambda: self._negative(picture))

    def _negative(self, picture: PictureFile) -> Negative:
        data = _bytes(picture)
        photo = Photo(data)
        self._open = (picture, photo)
        return Negative(_fingerprint(data), photo.width, photo.height)

    def _opened(self, picture: PictureFile) -> Photo:
        """The photo, which mostly has just been opened for its negative."""
        last, photo = self._open or (None, None)
        return photo if photo and last == picture else Photo(_bytes(picture))

    def _report(self, code: str, path: str, **facts: str) -> None:
        name = path.rpartition("/")[2]
        problem = Problem(code, Span(path), {"name": name, **facts})
        self._problems.setdefault((code, path), problem)


def missing_picture(alt: str) -> Markup:
    """Return what stands in the place of a picture that cannot be shown."""
    return Markup('<span class="missing-picture">{}</span>').format(alt)


def _key(path: str) -> str:
    return unicodedata.normalize("NFKC", path).casefold()


def _fingerprint(data: bytes) -> str:
    """Return ten characters that name these bytes made by this recipe."""
    digest = hashlib.blake2b(data, digest_size=10, person=RECIPE.encode()).digest()
    return base64.b32encode(digest).decode().lower()[:10]


def _bytes(picture: PictureFile) -> bytes:
    if picture.size > _MAX_READ:
        raise UnusablePhoto("E321")
    try:
        return picture.disk.read_bytes()
    except OSError as fault:
        raise UnusablePhoto("E320") from fault


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f}"
