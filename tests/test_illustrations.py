"""The demo's illustrations are drawn alike every time, and none that the content names is missing."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.illustrations.__main__ import TEAMS, main
from tests.illustrations.brush import COLOURS, SIZE
from tests.illustrations.catalogue import PICTURES, picture

NAMED = re.compile(r"(?:photos/)?([a-z-]+\.png)")
LARGEST = 60_000


def named_in_content() -> set[str]:
    """The pictures that the teams' files refer to, as paths below the teams' folder."""
    texts = [*TEAMS.rglob("*.yaml"), *TEAMS.rglob("*.md")]
    return {
        f"{'/'.join(text.relative_to(TEAMS).parts[:2])}/photos/{name}"
        for text in texts
        for name in NAMED.findall(text.read_text(encoding="utf-8"))
    }


@pytest.fixture(scope="module")
def drawn_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all the pictures, drawn once for all these tests."""
    folder = tmp_path_factory.mktemp("teams")
    main(folder)
    return folder


@pytest.mark.parametrize("path", sorted(PICTURES))
def test_drawing_twice_gives_the_same_bytes_of_a_small_poster(
    path: str, drawn_before: Path
) -> None:
    drawn = picture(path)
    assert drawn == (drawn_before / path).read_bytes()
    assert len(drawn) <= LARGEST
    with Image.open(BytesIO(drawn)) as image:
        assert image.size == SIZE
        assert len(image.getcolors(COLOURS) or ()) > 4
        assert not image.info


def test_every_picture_named_in_content_is_drawn() -> None:
    assert named_in_content() <= set(PICTURES)


@pytest.mark.parametrize("path", sorted(PICTURES))
def test_every_picture_stands_in_content(path: str) -> None:
    with Image.open(TEAMS / path) as image:
        assert image.size == SIZE


def test_the_pictures_are_written_below_the_folder_asked_for(drawn_before: Path) -> None:
    written = {str(file.relative_to(drawn_before)) for file in drawn_before.rglob("*.png")}
    assert written == set(PICTURES)
