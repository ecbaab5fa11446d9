"""Photos: shrunk, upright, freed of metadata, named, and withheld until somebody says who is there."""

import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.author.imports.books import CREW, bring, site, text
from tests.whole import built, files_in

ASKED = "  # 照片里有谁？写姓名；没有人写 无，远处一群人写 人群。不写就先不展示\n"


def photo(
    file: Path,
    size: tuple[int, int] = (2400, 1200),
    *,
    taken: str = "",
    turned: int = 1,
    mode: str = "RGB",
) -> Path:
    """A picture, with what a camera writes into it."""
    exif = Image.Exif()
    exif[0x0112] = turned
    exif[0x010F] = "Camera of somebody"
    exif.get_ifd(0x8825)[1] = "N"
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    image = Image.linear_gradient("L").resize(size).convert(mode)
    image.save(file, exif=exif)
    return file


def opened(content: Path, path: str) -> Image.Image:
    return Image.open(BytesIO((content / path).read_bytes()))


def test_a_photo_is_shrunk_upright_and_says_nothing_of_the_camera(tmp_path: Path) -> None:
    content = site(tmp_path)
    file = photo(tmp_path / "IMG_0123.jpg", taken="2026:06:03 14:02:11", turned=6)
    before = file.read_bytes()
    done = bring(content, "photo", file, "--team", "crew", "--write")
    assert done.exit_code == 0, done.output
    image = opened(content, f"{CREW}/photos/2026-06-03.jpg")
    assert image.size == (800, 1600)
    assert not image.getexif()
    assert b"Camera" not in (content / CREW / "photos" / "2026-06-03.jpg").read_bytes()
    assert file.read_bytes() == before


def test_its_entry_asks_who_is_in_it(tmp_path: Path) -> None:
    content = site(tmp_path)
    file = photo(tmp_path / "IMG_0123.jpg", taken="2026:06:03 14:02:11")
    bring(content, "photo", file, "--team", "crew", "--write")
    assert text(content, f"{CREW}/photos.yaml") == (
        f"- 文件: photos/2026-06-03.jpg\n  拍摄时间: 2026-06-03\n  人物:{ASKED}"
    )


def test_it_is_withheld_until_somebody_answers(tmp_path: Path) -> None:
    content = site(tmp_path)
    file = photo(tmp_path / "IMG_0123.jpg", taken="2026:06:03 14:02:11")
    bring(content, "photo", file, "--team", "crew", "--write")
    found = built(content)
    told = [p for p in found.problems if f"{CREW}/photos" in p.span.path]
    assert [p.severity for p in told] == ["W"]
    assert "photo" not in " ".join(one.path for one in found.artifacts if "pictures" in one.path)


def test_it_is_added_in_the_manner_of_the_list(tmp_path: Path) -> None:
    before = "- {文件: photos/练绳结.jpg, 说明: 练快解, 人物: 无}\n"
    content = site(tmp_path, f"-- {CREW}/photos.yaml --\n{before}")
    (content / CREW / "photos").mkdir()
    photo(content / CREW / "photos" / "练绳结.jpg", (40, 30))
    file = photo(tmp_path / "微信图片_20260603140211 班后 课.png", (40, 30))
    bring(content, "照片", file, "--team", "crew", "--write")
    assert text(content, f"{CREW}/photos.yaml") == before + (
        "- {文件: photos/2026-06-03-班后-课.jpg, 拍摄时间: 2026-06-03, 人物: }" + ASKED
    )
    answered = text(content, f"{CREW}/photos.yaml").replace("人物: }", "人物: 无}")
    (content / CREW / "photos.yaml").write_text(answered, "utf-8")
    assert [p for p in built(content).problems if "photos" in p.span.path] == []


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("练绳结.jpg", "lian-sheng-jie.jpg"),
        ("DSC00042.JPG", "photo.jpg"),
        ("2026年6月3日 Night shift (2).png", "2026-06-03-night-shift-2.jpg"),
        ("IMG_20260603_140211.jpeg", "2026-06-03.jpg"),
        ("20261399.jpg", "photo.jpg"),
    ],
)
def test_names_have_the_day_and_no_blanks(tmp_path: Path, name: str, path: str) -> None:
    content = site(tmp_path)
    bring(content, "photo", photo(tmp_path / name, (40, 30)), "--team", "crew", "--write")
    assert (content / CREW / "photos").is_dir()
    assert [one.name for one in (content / CREW / "photos").iterdir()] == [path]


def test_no_photo_takes_the_place_of_another(tmp_path: Path) -> None:
    content = site(tmp_path)
    first = photo(tmp_path / "DSC1.jpg", (40, 30))
    second = photo(tmp_path / "DSC2.jpg", (30, 40))
    bring(content, "photo", first, second, "--team", "crew", "--write")
    before = files_in(content)
    assert (content / CREW / "photos" / "photo-2.jpg").is_file()
    third = photo(tmp_path / "DSC3.jpg", (20, 40))
    bring(content, "photo", third, "--team", "crew", "--write")
    after = files_in(content)
    assert (content / CREW / "photos" / "photo-3.jpg").is_file()
    assert all(after[path] == data for path, data in before.items() if path.endswith(".jpg"))


def test_the_same_photo_is_not_taken_twice(tmp_path: Path) -> None:
    content = site(tmp_path)
    file = photo(tmp_path / "DSC1.jpg", (40, 30))
    bring(content, "photo", file, file, "--team", "crew", "--write")
    before = files_in(content)
    done = bring(content, "photo", file, "--team", "crew", "--write")
    assert "已经有了" in done.output
    assert files_in(content) == before
    assert text(content, f"{CREW}/photos.yaml").count("文件") == 1


def test_what_shows_through_stays_so(tmp_path: Path) -> None:
    content = site(tmp_path)
    file = photo(tmp_path / "DSC1.png", (40, 30), mode="RGBA")
    bring(content, "photo", file, "--team", "crew", "--write")
    assert opened(content, f"{CREW}/photos/photo.png").mode == "RGBA"


def test_what_is_no_photo_is_told_and_the_others_are_taken(tmp_path: Path) -> None:
    content = site(tmp_path)
    (tmp_path / "a.docx").write_bytes(b"PK")
    (tmp_path / "b.jpg").write_bytes(b"half a photo")
    good = photo(tmp_path / "DSC1.jpg", (40, 30))
    files = (tmp_path / "a.docx", tmp_path / "b.jpg", good)
    done = bring(content, "photo", *files, "--team", "crew", "--write")
    assert done.exit_code == 1
    assert "“a.docx”不是照片" in done.output
    assert "“b.jpg”打不开" in done.output
    assert (content / CREW / "photos" / "photo.jpg").is_file()


def test_heic_needs_its_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.heic").write_bytes(b"\x00\x00\x00\x18ftypheic" + bytes(100))
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    done = bring(site(tmp_path), "photo", tmp_path / "a.heic", "--team", "crew", "--write")
    assert done.exit_code == 1
    assert "pillow-heif" in done.output


def test_nothing_is_written_unless_asked_for(tmp_path: Path) -> None:
    content = site(tmp_path)
    before = files_in(content)
    done = bring(content, "photo", photo(tmp_path / "DSC1.jpg"), "--team", "crew")
    assert "还没有写入" in done.output
    assert files_in(content) == before


def test_a_list_nothing_can_be_added_to_stays_as_it_is(tmp_path: Path) -> None:
    content = site(tmp_path, f"-- {CREW}/photos.yaml --\n[{{文件: a.jpg}}]\n")
    before = files_in(content)
    done = bring(content, "photo", photo(tmp_path / "DSC1.jpg"), "--team", "crew", "--write")
    assert done.exit_code == 2
    assert files_in(content) == before
