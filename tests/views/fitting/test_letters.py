"""Widths of letters: exact from a font, never too small by the rule."""

import subprocess
from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection, TTFont

from site_builder.views.fitting.letters import ROUGH, Letters
from tests.equipment import missing, program

_USED = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "一线学习，。；：！？、（）《》“”‘’—…·–→⇒×÷±≤≥≈℃‰°²µΩ①Ⅱ½αβāǎéü✓★■€￥−•№㎡§「」〔〕"
)


def _installed(pattern: str) -> list[Path]:
    command = [program("fc-list"), "--format", "%{file}\n", pattern]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    found = sorted({Path(line) for line in done.stdout.splitlines() if line})
    if not found:
        missing(f"no font {pattern} is installed")
    return found


def _fonts(path: Path) -> list[TTFont]:
    return list(TTCollection(path).fonts) if path.suffix == ".ttc" else [TTFont(path)]


@pytest.mark.parametrize("family", ["Noto Sans CJK SC", "Liberation Sans"])
def test_the_rule_never_gives_less_than_a_common_font(family: str) -> None:
    for path in _installed(family):
        for font in _fonts(path):
            glyphs, widths = font.getBestCmap(), font["hmtx"]
            for char in _USED:
                if ord(char) in glyphs and "Mono" not in str(font["name"].getDebugName(1)):
                    real = widths[glyphs[ord(char)]][0] / font["head"].unitsPerEm
                    assert ROUGH.advance(char) >= real, (path.name, char, real)


def test_the_rule_is_not_wasteful() -> None:
    assert ROUGH.width("装卸一班，学习加一度") == 10
    assert ROUGH.width("training") < 5


def test_a_font_says_its_own_widths_and_the_rule_the_rest() -> None:
    letters = Letters({ord("一"): 0.9, ord("A"): 0.5})
    assert letters.width("一A") == 1.4
    assert letters.advance("线") == ROUGH.advance("线")


def test_a_font_says_which_characters_it_lacks() -> None:
    assert Letters({ord("一"): 1.0}).lacks("一 线线㛃\n") == "线㛃"


@pytest.mark.parametrize(
    ("char", "width"),
    [("\N{SIX-PER-EM SPACE}", 1 / 6), ("\u3000", 1.0), ("\u0301", 0), ("🏅", 1.4), ("Ж", 0.9)],
)
def test_blanks_marks_and_pictures_have_their_widths(char: str, width: float) -> None:
    assert ROUGH.advance(char) == width
