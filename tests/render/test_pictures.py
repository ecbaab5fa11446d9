"""Photos are judged, turned upright, freed of metadata and named by what they hold."""

import struct
import sys
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from site_builder.memory import Memory
from site_builder.problems import Span
from site_builder.read.files import PictureFile
from site_builder.render.artifact import Role
from site_builder.render.photo import Photo, UnusablePhoto
from site_builder.render.pictures import PictureShop, Variant
from site_builder.views.values import Image as Shown
from site_builder.views.values import Width
from tests.render.prose_site import assert_has_words


def file_of(folder: Path, name: str, data: bytes, size: int | None = None) -> PictureFile:
    number = len(list(folder.iterdir()))
    disk = folder / f"{number}"
    disk.write_bytes(data)
    size = len(data) if size is None else size
    return PictureFile(f"teams/x/photos/{name}", disk, size, (number,))


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def halves(width: int = 40, height: int = 20) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height))
    return image


def shown(data: bytes, width: int) -> Image.Image:
    image = Image.open(BytesIO(Photo(data).encoded((width,))[width]))
    image.load()
    return image


def refusal(data: bytes) -> str:
    """Return the code of the rule that a photo breaks, or "" when it can be shown."""
    try:
        photo = Photo(data)
        photo.encoded((photo.width,))
    except UnusablePhoto as refused:
        return refused.code
    return ""


def png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_header(width: int, height: int) -> bytes:
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + header
        + png_chunk(b"IDAT", zlib.compress(b""))
        + png_chunk(b"IEND", b"")
    )


def is_red(pixel: object) -> bool:
    assert isinstance(pixel, tuple)
    return bool(pixel[0] > 150 > pixel[2])


def test_a_photo_is_offered_in_the_sizes_its_place_needs(tmp_path: Path) -> None:
    shop = PictureShop([file_of(tmp_path, "张三.jpg", saved(halves(2000, 1000), "JPEG"))])
    expected = {
        Width.FULL: (1200, 600, [600, 1200, 1600]),
        Width.HALF: (600, 300, [320, 600, 1200]),
        Width.THUMB: (320, 160, [320, 600]),
    }
    for width, (across, down, sizes) in expected.items():
        developed = shop.develop("teams/x/photos/张三.jpg", width)
        assert developed is not None
        assert (developed.width, developed.height) == (across, down)
        assert [variant.width for variant in developed.variants] == sizes
        assert developed.path.endswith(f"-{across}.webp")
    assert len(shop.artifacts) == 4
    for artifact in shop.artifacts:
        across = int(artifact.path.removesuffix(".webp").rpartition("-")[2])
        assert Image.open(BytesIO(artifact.data)).size == (across, across // 2)
        assert artifact.role is Role.ASSET
        assert artifact.path.isascii()
    assert shop.problems == ()


@pytest.mark.parametrize(
    ("natural", "main", "sizes"),
    [(100, 100, [100]), (650, 650, [650]), (800, 800, [600, 800]), (1300, 1200, [600, 1200])],
)
def test_no_photo_is_enlarged(natural: int, main: int, sizes: list[int], tmp_path: Path) -> None:
    shop = PictureShop([file_of(tmp_path, "a.png", saved(halves(natural, 50), "PNG"))])
    developed = shop.develop("teams/x/photos/a.png")
    assert developed is not None
    assert developed.width == main
    assert [variant.width for variant in developed.variants] == sizes


def test_the_name_of_an_author_s_file_is_not_published(tmp_path: Path) -> None:
    shop = PictureShop([file_of(tmp_path, "zhang-san.png", saved(halves(), "PNG"))])
    shop.develop("teams/x/photos/zhang-san.png")
    assert "zhang" not in shop.artifacts[0].path
    assert shop.artifacts[0].source == ""


def test_the_same_photo_gives_the_same_bytes_under_the_same_name(tmp_path: Path) -> None:
    data = saved(halves(700, 300), "JPEG")
    first = PictureShop([file_of(tmp_path, "a.jpg", data)])
    second = PictureShop([file_of(tmp_path, "b.jpg", data)])
    first.develop("teams/x/photos/a.jpg")
    second.develop("teams/x/photos/b.jpg", Width.FULL)
    assert first.artifacts == second.artifacts


def test_what_is_remembered_is_not_encoded_again(tmp_path: Path) -> None:
    memory = Memory()
    picture = file_of(tmp_path, "a.jpg", saved(halves(700, 300), "JPEG"))
    shop = PictureShop([picture], memory=memory)
    shop.develop(picture.path)
    made = shop.artifacts
    assert len(made) == 1
    picture.disk.unlink()
    again = PictureShop([picture], memory=memory)
    again.develop(picture.path)
    assert again.artifacts == made
    assert again.problems == ()


def test_a_photo_saved_anew_is_opened_anew(tmp_path: Path) -> None:
    memory = Memory()
    before = file_of(tmp_path, "a.jpg", saved(halves(700, 300), "JPEG"))
    shop = PictureShop([before], memory=memory)
    shop.develop(before.path)
    made = shop.artifacts
    saved_anew = file_of(tmp_path, "a.jpg", saved(halves(300, 700), "JPEG"))
    again = PictureShop([saved_anew], memory=memory)
    again.develop(before.path)
    assert again.artifacts != made


def test_a_photo_of_which_nothing_tells_a_change_is_opened_each_time(tmp_path: Path) -> None:
    memory = Memory()
    photo = replace(file_of(tmp_path, "a.jpg", saved(halves(700, 300), "JPEG")), stamp=None)
    shop = PictureShop([photo], memory=memory)
    shop.develop(photo.path)
    made = shop.artifacts
    photo.disk.write_bytes(saved(halves(300, 700), "JPEG"))
    again = PictureShop([photo], memory=memory)
    again.develop(photo.path)
    assert again.artifacts != made


def test_img_holds_all_the_browser_needs(tmp_path: Path) -> None:
    shop = PictureShop([file_of(tmp_path, "a.jpg", saved(halves(2000, 1000), "JPEG"))])
    html = shop.img(Shown("teams/x/photos/a.jpg", '装"车<', Width.THUMB))
    main, larger = (variant.path for variant in _variants(shop))
    assert html == (
        f'<img src="@/{main}" srcset="@/{main} 320w, @/{larger} 600w"'
        ' sizes="(min-width: 320px) 320px, 100vw" width="320" height="160"'
        ' alt="装&quot;车&lt;" loading="lazy" decoding="async">'
    )


def _variants(shop: PictureShop) -> tuple[Variant, ...]:
    developed = shop.develop("teams/x/photos/a.jpg", Width.THUMB)
    assert developed is not None
    return developed.variants


def test_a_picture_that_is_not_there_leaves_its_words_and_is_named_once() -> None:
    shop = PictureShop(())
    assert shop.img(Shown("a.jpg", "装<车")) == '<span class="missing-picture">装&lt;车</span>'
    assert shop.develop("a.jpg") is None
    (problem,) = shop.problems
    assert (problem.code, problem.span) == ("E314", Span("a.jpg"))
    assert_has_words(problem)


def test_pictures_are_found_in_another_case_and_width(tmp_path: Path) -> None:
    shop = PictureShop([file_of(tmp_path, "Ａ（1）.JPG", saved(halves(), "JPEG"))])
    assert shop.find("Teams/X/photos/a(1).jpg") == "teams/x/photos/Ａ（1）.JPG"
    assert shop.find("teams/x/photos/b.jpg") is None
    assert list(shop.paths) == ["teams/x/photos/Ａ（1）.JPG"]


@pytest.mark.parametrize(
    ("orientation", "size", "red"),
    [
        (1, (40, 20), (3, 10)),
        (2, (40, 20), (36, 10)),
        (3, (40, 20), (36, 10)),
        (4, (40, 20), (3, 10)),
        (5, (20, 40), (10, 3)),
        (6, (20, 40), (10, 3)),
        (7, (20, 40), (10, 36)),
        (8, (20, 40), (10, 36)),
        (99, (40, 20), (3, 10)),
    ],
)
def test_a_photo_held_sideways_is_turned_upright(
    orientation: int, size: tuple[int, int], red: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved(halves(), "JPEG", exif=exif, quality=95)
    photo = Photo(data)
    assert (photo.width, photo.height) == size
    image = shown(data, photo.width)
    assert image.size == size
    assert is_red(image.getpixel(red))
    assert not is_red(image.getpixel((size[0] - 1 - red[0], size[1] - 1 - red[1])))


SECRET = b"SECRET-PLACE-31.2304N"


def with_metadata(kind: str) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif.get_ifd(0x8825)[1] = SECRET.decode()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options: dict[str, object] = {"exif": exif, "icc_profile": profile}
    if kind == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", SECRET.decode())
        options["pnginfo"] = text
    if kind in {"JPEG", "WEBP"}:
        options["xmp"] = SECRET
    if kind in {"JPEG", "GIF"}:
        options["comment"] = SECRET
    return saved(halves(), kind, **options)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF"])
def test_no_metadata_is_published(kind: str) -> None:
    data = with_metadata(kind)
    assert SECRET in data
    published = Photo(data).encoded((40, 20))
    for encoded in published.values():
        assert SECRET not in encoded
        assert {encoded[12:16]} <= {b"VP8 ", b"VP8X", b"VP8L"}
        image = Image.open(BytesIO(encoded))
        assert not {"exif", "xmp", "icc_profile", "comment"} & image.info.keys()


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        tuple(case.split())
        for case in [
            "RGB BMP",
            "RGB TIFF",
            "CMYK JPEG",
            "CMYK TIFF",
            "L PNG",
            "1 PNG",
            "LA PNG",
            "P GIF",
            "P PNG",
            "RGBA PNG",
            "I;16 PNG",
            "I TIFF",
            "YCbCr JPEG",
            "F TIFF",
            "LAB TIFF",
            "HSV TIFF",
            "RGBX TIFF",
        ]
    ],
)
def test_every_kind_of_pixel_is_shown_or_refused_plainly(mode: str, kind: str) -> None:
    image = Image.new(mode, (30, 20))
    try:
        data = saved(image, kind)
    except (OSError, KeyError):
        pytest.skip("this Pillow cannot write it")
    assert refusal(data) == "E320" or shown(data, 30).size == (30, 20)


def test_a_grey_of_sixteen_bits_keeps_its_shades() -> None:
    image = Image.new("I;16", (10, 10), 32768)
    pixel = shown(saved(image, "PNG"), 10).getpixel((5, 5))
    assert isinstance(pixel, tuple)
    assert all(abs(value - 128) < 4 for value in pixel)


def test_transparency_stays() -> None:
    image = Image.new("RGBA", (20, 20), (255, 0, 0, 0))
    assert shown(saved(image, "PNG"), 20).mode == "RGBA"
    palette = Image.new("P", (20, 20), 0)
    assert shown(saved(palette, "PNG", transparency=0), 20).mode == "RGBA"


def test_colours_of_a_profile_become_those_of_the_web() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert shown(saved(halves(), "JPEG", icc_profile=profile), 40).mode == "RGB"
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert is_red(shown(saved(halves(), "JPEG", icc_profile=srgb), 40).getpixel((3, 10)))
    assert is_red(shown(saved(halves(), "JPEG", icc_profile=b"broken"), 40).getpixel((3, 10)))


def test_the_first_picture_of_an_animation_is_shown() -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert is_red(shown(data, 20).convert("RGB").getpixel((10, 10)))


@pytest.mark.parametrize(
    ("width", "height"), [(9000, 9000), (20000, 20000), (2**31 - 1, 2**31 - 1), (80_000_001, 1)]
)
def test_a_decompression_bomb_is_refused_by_its_header(width: int, height: int) -> None:
    assert refusal(png_header(width, height)) == "E321"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 100,
        b"not a picture",
        b"GIF89a",
        b"\xff\xd8\xff",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        png_header(0, 5),
        png_header(10, 10),
        saved(halves(200, 200), "JPEG")[:900],
        saved(halves(200, 200), "PNG")[:100],
    ],
)
def test_a_broken_file_is_one_plain_problem(data: bytes) -> None:
    assert refusal(data) == "E320"


SAMPLES = [saved(halves(6, 4), kind) for kind in ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")]


@given(
    st.sampled_from(SAMPLES),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), max_size=6),
)
@settings(max_examples=300, deadline=None)
def test_damaged_bytes_never_stop_a_build(sample: bytes, damage: list[tuple[int, int]]) -> None:
    data = bytearray(sample)
    for place, value in damage:
        data[place % len(data)] = value
    assert refusal(bytes(data)) in {"", "E121", "E320", "E321"}


@given(st.sampled_from(SAMPLES), st.integers(0, 2000))
@settings(max_examples=150, deadline=None)
def test_files_cut_short_never_stop_a_build(sample: bytes, length: int) -> None:
    assert refusal(sample[: length % len(sample)]) in {"", "E320"}


def test_a_refused_photo_is_named_once_at_itself(tmp_path: Path) -> None:
    shop = PictureShop([file_of(tmp_path, "坏.jpg", b"broken")])
    for width in Width:
        assert shop.develop("teams/x/photos/坏.jpg", width) is None
    (problem,) = shop.problems
    assert (problem.code, problem.span) == ("E320", Span("teams/x/photos/坏.jpg"))
    assert problem.facts == {"name": "坏.jpg", "size": "0.0"}
    assert_has_words(problem)


def test_a_photo_gone_from_the_disk_is_one_plain_problem(tmp_path: Path) -> None:
    shop = PictureShop([PictureFile("a.jpg", tmp_path / "none.jpg", 5)])
    assert shop.develop("a.jpg") is None
    assert [problem.code for problem in shop.problems] == ["E320"]


def test_a_heavy_photo_is_shown_and_named(tmp_path: Path) -> None:
    heavy = file_of(tmp_path, "a.png", saved(halves(), "PNG"), size=11 * 1024 * 1024 + 300_000)
    shop = PictureShop([heavy])
    assert shop.develop(heavy.path) is not None
    (problem,) = shop.problems
    assert (problem.code, problem.facts["size"]) == ("W121", "11.3")
    assert_has_words(problem)


def test_a_file_beyond_all_measure_is_not_even_read(tmp_path: Path) -> None:
    shop = PictureShop([PictureFile("a.png", tmp_path / "none.png", 10**9)])
    assert shop.develop("a.png") is None
    assert [problem.code for problem in shop.problems] == ["E321"]


def heic() -> bytes:
    pillow_heif = pytest.importorskip("pillow_heif")
    out = BytesIO()
    pillow_heif.from_pillow(halves(64, 32)).save(out, quality=90)
    return out.getvalue()


def test_heic_is_shown_when_its_reader_is_there() -> None:
    data = heic()
    assert shown(data, 64).size == (64, 32)
    assert refusal(data[:200]) == "E320"


def test_heic_without_its_reader_names_two_ways_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    assert refusal(b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40) == "E121"
