"""The mark and the share picture: in the colours of the theme, of the right size, always the same."""

import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageFont

from site_builder.model.choices import Theme
from site_builder.render.assets import Dress, make_assets
from site_builder.render.brand import (
    Colours,
    Palette,
    UnusableFont,
    palette,
    share_picture,
    touch_icon,
    vector_icon,
)
from site_builder.render.template_files import TemplateFiles, find_templates

TOKENS = find_templates().value.text("assets/css/tokens.css")
ICON = find_templates().value.text("assets/favicon.svg")
THEMES = list(Theme)
RED, GREEN = Colours("#AA0000", "#FFFFFF", "#FFCC00"), Colours("#005500")
SHARED = 30_000  # bytes; some messengers give up on larger ones
DRAWN = 4_000


def declared(selector: str) -> dict[str, str]:
    """The colours that the style sheet writes in the first block of a selector."""
    body = re.search(rf"^ *{re.escape(selector)} \{{(.*?)^ *\}}", TOKENS, re.MULTILINE | re.DOTALL)
    assert body
    return dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6});", body[1]))


def picture(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image.convert("RGB")


def inks(data: bytes) -> dict[str, int]:
    """How many pixels of each colour a picture has."""
    counted = picture(data).getcolors(1 << 24)
    assert counted
    return {"#{:02X}{:02X}{:02X}".format(*ink): number for number, ink in counted}  # type: ignore[misc]


def trio(colours: Colours) -> tuple[str, str, str]:
    return (colours.band, colours.on_band, colours.stripe)


class TestColours:
    def test_those_of_the_line_are_those_of_its_tokens(self) -> None:
        day, night = declared(":root"), declared('[data-theme="line"]')
        made = palette(TOKENS, Theme.LINE)
        assert trio(made.day) == (day["band"], day["on-band"], day["stripe"])
        dark = {**day, **night}
        assert trio(made.night) == (dark["band"], dark["on-band"], dark["stripe"])
        assert made.day != made.night

    def test_those_of_redgold_are_those_of_its_tokens(self) -> None:
        own = {**declared(":root"), **declared('[data-theme="redgold"]')}
        made = palette(TOKENS, Theme.REDGOLD)
        assert trio(made.day) == (own["band"], own["on-band"], own["stripe"])

    def test_a_theme_without_a_night_has_the_same_colours_then(self) -> None:
        made = palette(TOKENS, Theme.REDGOLD)
        assert made.day == made.night

    def test_themes_are_told_apart(self) -> None:
        assert len({palette(TOKENS, theme).day for theme in THEMES}) == len(THEMES)

    def test_what_larger_windows_and_notes_say_does_not_count(self) -> None:
        css = (
            "/* --band: #111111; */\n:root {\n  --band: #222222;\n}\n"
            "@media (min-width: 9px) {\n  :root { --band: #333333; }\n}\n"
            ".t-1 { --stripe: #444444; }\n"
        )
        assert palette(css, Theme.LINE).day == Colours(band="#222222")

    def test_a_style_without_tokens_still_has_colours(self) -> None:
        assert palette("body { margin: 0 }", Theme.LINE) == Palette(Colours(), Colours())


class TestVectorIcon:
    @pytest.mark.parametrize("theme", THEMES)
    def test_all_its_places_are_filled(self, theme: Theme) -> None:
        made = palette(TOKENS, theme)
        svg = vector_icon(ICON, made)
        assert not re.search(r"\{[\w-]+\}", svg)
        assert all(ink in svg for ink in {*trio(made.day), *trio(made.night)})
        assert ET.fromstring(svg).tag.endswith("svg")  # noqa: S314  (our own file)

    def test_a_site_may_bring_its_own(self) -> None:
        own = '<svg xmlns="http://www.w3.org/2000/svg"><style>a{fill:red}</style></svg>'
        assert vector_icon(own, palette(TOKENS, Theme.LINE)) == own

    def test_it_wears_the_colours_of_the_night_at_night(self) -> None:
        svg = vector_icon("{band} {night-band}", Palette(RED, GREEN))
        assert svg == f"{RED.band} {GREEN.band}"


class TestTouchIcon:
    @pytest.mark.parametrize("theme", THEMES)
    def test_it_is_a_square_of_180_in_three_colours(self, theme: Theme) -> None:
        colours = palette(TOKENS, theme).day
        data = touch_icon(colours)
        assert picture(data).size == (180, 180)
        assert set(trio(colours)) <= set(inks(data))
        assert len(data) < DRAWN

    def test_its_corners_and_edges_are_ground(self) -> None:
        image = picture(touch_icon(RED))
        inside = (18, 18, 162, 162)  # phones cut corners off, some all but a circle
        image.paste((0xAA, 0, 0), inside)
        assert image.getcolors() == [(180 * 180, (0xAA, 0, 0))]

    def test_its_line_is_level_and_in_the_middle(self) -> None:
        drawn = box_of(picture(touch_icon(RED)), Image.new("RGB", (180, 180), RED.band))
        assert drawn
        left, top, right, bottom = drawn
        assert abs(left - (180 - right)) <= 1
        assert abs(top - (180 - bottom)) <= 1


class TestSharePicture:
    @pytest.mark.parametrize("theme", THEMES)
    def test_it_has_the_size_that_the_page_says(self, theme: Theme) -> None:
        colours = palette(TOKENS, theme).day
        data = share_picture(colours)
        assert picture(data).size == (1200, 630)
        assert set(trio(colours)) <= set(inks(data))
        assert len(data) < SHARED

    def test_it_is_the_same_every_time(self) -> None:
        assert share_picture(RED) == share_picture(RED)
        assert touch_icon(RED) == touch_icon(RED)
        assert share_picture(RED) != share_picture(GREEN)

    def test_its_heart_is_yellow_only_at_the_end_of_the_line(self) -> None:
        image = picture(share_picture(RED))
        found = [
            x
            for x in range(0, 1200, 10)
            for y in range(0, 630, 10)
            if image.getpixel((x, y)) == (0xFF, 0xCC, 0)
        ]
        assert found
        assert min(found) > 600

    def test_a_title_needs_a_font(self) -> None:
        assert share_picture(RED, "一线 · 班组宣传栏") == share_picture(RED)

    @pytest.mark.parametrize(
        "title", ["Line", "Line · Board of the teams", "A" * 80, "A · B · C · D", "·", ""]
    )
    def test_in_a_font_the_title_stands_in_the_room_for_it(self, title: str) -> None:
        lettered, bare = share_picture(RED, title, FONT), share_picture(RED)
        assert len(lettered) < SHARED
        changed = box_of(picture(lettered), picture(bare))
        assert (changed is not None) == bool(title.replace("·", "").strip())
        if changed:
            left, top, right, bottom = changed
            assert left >= 240
            assert right <= 1140
            assert top >= 170
            assert bottom <= 470

    def test_what_is_no_font_is_refused(self) -> None:
        with pytest.raises(UnusableFont):
            share_picture(RED, "Line", b"not a font")


class TestAssets:
    def test_a_site_that_nobody_shares_has_no_share_picture(self) -> None:
        assets, made = make_assets(find_templates().value)
        assert assets.share == ""
        assert not [one for one in made if "share" in one.path]

    @pytest.mark.parametrize("theme", THEMES)
    def test_a_shared_one_has_it_in_its_theme(self, theme: Theme) -> None:
        assets, made = make_assets(find_templates().value, Dress(theme, shared=True))
        files = {one.path: one.data for one in made}
        colours = palette(TOKENS, theme).day
        assert files[assets.share] == share_picture(colours)
        assert files[assets.touch_icon] == touch_icon(colours)
        assert files[assets.icon].decode() == vector_icon(ICON, palette(TOKENS, theme))
        assert assets.band == colours.band

    def test_only_a_theme_with_a_night_names_its_colour(self) -> None:
        files = find_templates().value
        assert make_assets(files, Dress(Theme.LINE))[0].night_band
        assert make_assets(files, Dress(Theme.REDGOLD))[0].night_band == ""

    def test_the_icon_of_a_site_is_taken_as_it_is(self, tmp_path: Path) -> None:
        own = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'
        folder = tmp_path / "templates" / "assets"
        folder.mkdir(parents=True)
        (folder / "favicon.svg").write_text(own, encoding="utf-8")
        files: TemplateFiles = find_templates(tmp_path / "templates").value
        assets, made = make_assets(files)
        assert {one.path: one.data for one in made}[assets.icon].decode() == own


def box_of(one: Image.Image, other: Image.Image) -> tuple[int, int, int, int] | None:
    """The box around all that clearly differs between two pictures."""
    pairs = zip(one.convert("L").tobytes(), other.convert("L").tobytes(), strict=True)
    marks = bytes(255 if abs(a - b) > 60 else 0 for a, b in pairs)
    return Image.frombytes("L", one.size, marks).getbbox()


def _font() -> bytes:
    """A font that comes with Pillow."""
    font = ImageFont.load_default(size=20)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font.font_bytes


FONT = _font()
