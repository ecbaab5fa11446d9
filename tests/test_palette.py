"""The colours of the three themes: legible, and told apart by every kind of eye.

Contrast is that of WCAG 2.2; what a colour looks like without one kind of cone is from Machado,
Oliveira and Fernandes 2009 (severity 1.0); differences are CIE 1976, D65.
"""

import math
import re
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pytest

CSS = (Path(__file__).parent.parent / "templates/assets/css/tokens.css").read_text("utf-8")
TEAMS = range(1, 9)
THEMES = ("light", "night", "redgold")
SURFACES = ("ground", "paper", "sunk", "mark", "late-wash")
BODY, TEXT, SHAPE = 7.0, 4.5, 3.0  # WCAG: AAA and AA for text, AA for what is no text

Tokens = Mapping[str, str]
Triple = tuple[float, float, float]
EYES: Mapping[str, tuple[Triple, Triple, Triple]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)

# The smallest difference between any two of the eight lines and the trunk.
APART = {
    "light": {"normal": 26, "deutan": 16, "protan": 14, "tritan": 14},
    "night": dict.fromkeys(EYES, 14),
    "redgold": dict.fromkeys(EYES, 14),
}


def _rules(text: str) -> dict[str, dict[str, str]]:
    """The custom properties of each selector outside of at-rules."""
    found: dict[str, dict[str, str]] = {}
    for selector, body in re.findall(r"([^{};/]+?)\s*\{([^{}]*)\}", text):
        own = found.setdefault(selector.strip(), {})
        own |= re.findall(r"--([\w-]+):\s*([^;]+);", body)
    return found


def _at_rules(text: str) -> tuple[str, dict[str, str]]:
    """`text` without its at-rules, and the inside of each of those by its condition."""
    found: dict[str, str] = {}
    for head, inside in re.findall(r"(@media[^{]*?)\s*\{((?:[^{}]*\{[^{}]*\})*\s*)\}", text):
        found[head] = found.get(head, "") + inside
    return re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", text), found


PLAIN, MEDIA = _at_rules(re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL))
DAY, NIGHT = _rules(PLAIN), _rules(MEDIA["@media (prefers-color-scheme: dark)"])


def tokens(theme: str, team: int | None = None) -> Tokens:
    """All custom properties in a theme, where a team is told by its line or not."""
    own: tuple[Tokens, ...] = (DAY[f".t-{team}"],) if team else ()
    if theme == "night":
        over: Tokens = NIGHT['[data-theme="line"]']
        own += (NIGHT[f'[data-theme="line"] .t-{team}'],) if team else ()
    else:
        over = DAY.get(f'[data-theme="{theme}"]', {})
    found = dict(DAY[":root"]) | dict(over)
    for more in own:
        found |= more
    return found


def colour(found: Tokens, name: str) -> str:
    """What a token stands for in the end: six hexadecimal digits after a #."""
    value = found[name]
    while match := re.fullmatch(r"var\(--([\w-]+)\)", value):
        value = found[match[1]]
    assert re.fullmatch("#[0-9A-F]{6}", value), f"{name}: {value}"
    return value


def linear(value: str) -> Triple:
    """Light of the three primaries, 0–1."""
    red, green, blue = (_linear(int(value[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _times(matrix: tuple[Triple, ...], vector: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def luminance(value: str) -> float:
    return _times(XYZ, linear(value))[1]


def contrast(one: str, other: str) -> float:
    """From 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(value: str, eye: str) -> Triple:
    red, green, blue = (min(max(part, 0), 1) for part in _times(EYES[eye], linear(value)))
    x, y, z = (
        _cube_root(part / white)
        for part, white in zip(_times(XYZ, (red, green, blue)), WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube_root(part: float) -> float:
    return math.cbrt(part) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29


def difference(one: str, other: str, eye: str) -> float:
    return math.dist(lab(one, eye), lab(other, eye))


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


def test_differences_are_those_of_the_standard() -> None:
    assert difference("#000000", "#FFFFFF", "normal") == pytest.approx(100, abs=0.01)
    assert lab("#FF0000", "normal") == pytest.approx((53.24, 80.09, 67.20), abs=0.02)
    assert difference("#808080", "#808080", "deutan") == 0


@pytest.mark.parametrize("theme", THEMES)
class TestText:
    @pytest.mark.parametrize("surface", SURFACES)
    @pytest.mark.parametrize("ink", ["ink", "ink-2"])
    def test_body_is_legible_on_every_surface(self, theme: str, surface: str, ink: str) -> None:
        found = tokens(theme)
        assert contrast(colour(found, ink), colour(found, surface)) >= BODY

    @pytest.mark.parametrize(
        ("words", "behind"),
        [
            ("on-band", "band"),
            ("on-board", "board"),
            ("on-board-2", "board"),
            ("board-num", "board"),
            ("on-stripe", "stripe"),
            ("on-trunk", "trunk"),
        ],
    )
    def test_words_on_a_field_are_legible(self, theme: str, words: str, behind: str) -> None:
        found = tokens(theme)
        assert contrast(colour(found, words), colour(found, behind)) >= BODY

    @pytest.mark.parametrize("surface", SURFACES)
    @pytest.mark.parametrize("words", ["late", "good", "trunk"])
    def test_coloured_words_are_legible(self, theme: str, words: str, surface: str) -> None:
        found = tokens(theme)
        assert contrast(colour(found, words), colour(found, surface)) >= TEXT

    @pytest.mark.parametrize("surface", ["ground", "paper", "sunk"])
    @pytest.mark.parametrize("shape", ["rule-firm", "flower", "draw"])
    def test_firm_rules_and_drawings_are_seen(self, theme: str, shape: str, surface: str) -> None:
        found = tokens(theme)
        assert contrast(colour(found, shape), colour(found, surface)) >= SHAPE

    def test_the_waist_stripe_is_seen_on_the_band(self, theme: str) -> None:
        found = tokens(theme)
        assert contrast(colour(found, "stripe"), colour(found, "band")) >= SHAPE


@pytest.mark.parametrize("theme", THEMES)
class TestLines:
    @pytest.mark.parametrize("surface", SURFACES)
    @pytest.mark.parametrize("team", TEAMS)
    def test_a_line_and_its_links_are_seen_everywhere(
        self, theme: str, team: int, surface: str
    ) -> None:
        found = tokens(theme, team)
        assert contrast(colour(found, "line"), colour(found, surface)) >= SHAPE

    @pytest.mark.parametrize("team", TEAMS)
    def test_a_badge_is_legible(self, theme: str, team: int) -> None:
        found = tokens(theme, team)
        assert contrast(colour(found, "line"), colour(found, "on-line")) >= TEXT

    @pytest.mark.parametrize("team", [None, *TEAMS])
    def test_the_weave_is_seen_in_the_line(self, theme: str, team: int | None) -> None:
        found = tokens(theme, team)
        assert contrast(colour(found, "thread"), colour(found, "line")) >= SHAPE

    @pytest.mark.parametrize("eye", EYES)
    def test_any_two_lines_are_told_apart(self, theme: str, eye: str) -> None:
        lines = {team or "trunk": colour(tokens(theme, team), "line") for team in (None, *TEAMS)}
        near = {
            (one, other): difference(lines[one], lines[other], eye)
            for one, other in combinations(lines, 2)
        }
        assert len(near) == 36
        assert min(near.values()) >= APART[theme][eye], min(near, key=near.__getitem__)

    @pytest.mark.parametrize("team", [None, *TEAMS])
    def test_now_does_not_melt_into_its_line(self, theme: str, team: int | None) -> None:
        found = tokens(theme, team)
        line, now = colour(found, "line"), colour(found, "stripe")
        assert all(difference(line, now, eye) >= 12 for eye in EYES)
        assert difference(line, now, "normal") >= 24
        assert contrast(now, colour(found, "on-stripe")) >= BODY

    def test_all_teams_have_a_line_of_their_own(self, theme: str) -> None:
        assert len({colour(tokens(theme, team), "line") for team in TEAMS}) == len(TEAMS)


def test_redgold_changes_no_team() -> None:
    for team in TEAMS:
        light, formal = tokens("light", team), tokens("redgold", team)
        assert colour(light, "line") == colour(formal, "line")


def test_a_weave_is_told_by_its_shape_alone() -> None:
    weaves = [DAY[f".w-{number}"] for number in TEAMS]
    assert all(one != other for one, other in combinations(weaves, 2))
    assert weaves[0]["thread-w"] == "0px"
    assert DAY[":root"]["thread"] == "var(--ground)"


def test_a_theme_changes_only_what_there_is() -> None:
    known = set(DAY[":root"])
    for over in (NIGHT['[data-theme="line"]'], DAY['[data-theme="redgold"]']):
        assert set(over) <= known
