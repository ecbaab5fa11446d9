"""The style of screens: one theme at a time, for browsers of 2017, with contrast for bright rooms."""

import re

import pytest

from site_builder.model.screen_choices import ScreenTheme
from site_builder.render.screen_style import screen_style, tokens
from site_builder.render.template_files import find_templates, packaged_folder
from site_builder.views.fitting.fit import Fitter
from site_builder.views.slides.setting import LADDER
from site_builder.views.slides.sheet import Sheet
from tests.test_palette import contrast

FILES = find_templates().value
SHEET = Sheet(1920, 1080, 33, 46, Fitter())
# What browsers of 2017 (Chrome 60) cannot do.
NEWER = (
    *(r"\binset\s*:", r"\bgap\s*:", r"aspect-ratio", r":is\(", r":where\(", r":has\(", r"@layer"),
    *(
        r"@container",
        r"color-mix",
        r"oklch",
        r"\bclamp\(",
        r"\bmin\(",
        r"\bmax\(",
        r"\d[dsl]v[hw]\b",
    ),
    *(r"\bcq[wh]\b", r"@property", r"\btext-wrap", r"backdrop-filter", r"\bmargin-inline"),
)
BODY = (
    *(("ink", "ground"), ("ink-2", "ground"), ("on-band", "band"), ("on-board", "board")),
    *(
        ("on-stripe", "stripe"),
        ("board-num", "board"),
        ("on-board-2", "board"),
        ("trunk", "ground"),
    ),
)


@pytest.mark.parametrize("theme", ScreenTheme)
def test_body_text_is_seven_to_one_on_every_ground(theme: ScreenTheme) -> None:
    css = tokens(FILES.text("assets/css/tokens.css"), theme)
    own = dict(re.findall(r"--([\w-]+): (#[0-9A-Fa-f]{6})", _root(css)))
    for text, ground in BODY:
        least = 7.0 if text != "trunk" else 4.5  # labels are large and bold
        assert contrast(own[text], own[ground]) >= least, (text, ground)


def _root(css: str) -> str:
    """All declarations of the root; the later win."""
    return "".join(re.findall(r":root\s*\{([^}]*)\}", css))


@pytest.mark.parametrize("theme", ScreenTheme)
def test_the_style_of_a_screen_is_written_for_old_browsers(theme: ScreenTheme) -> None:
    css = screen_style(FILES, theme, SHEET)
    assert [one for one in NEWER if re.search(one, css)] == []
    assert "prefers-color-scheme" not in css
    assert "data-theme" not in css


def test_nothing_on_a_screen_moves_for_ever() -> None:
    css = screen_style(FILES, ScreenTheme.LINE, SHEET)
    assert "infinite" not in css
    assert "animation" not in css
    assert "url(" not in css


def test_every_size_that_text_may_be_set_to_has_its_class() -> None:
    css = FILES.text("assets/screen/sizes.css")
    assert tuple(map(int, re.findall(r"\.z-(\d+) ", css))) == LADDER


def test_screens_far_away_have_larger_notes() -> None:
    far = screen_style(FILES, ScreenTheme.LINE, Sheet(1920, 1080, 51, 72, Fitter()))
    assert "--small: 52px; --note: 52px; --text: 72px; --lead: 76px" in far.replace(";--", "; --")


def test_the_page_around_the_slides_has_no_rule_for_anything_in_them() -> None:
    folder = packaged_folder()
    shell = (folder / "screens" / "shell.html").read_text(encoding="utf-8")
    style = shell.partition("<style>")[2].partition("</style>")[0]
    heads = [
        head.strip() for rule in style.split("}") for head in rule.partition("{")[0].split(",")
    ]
    bare = {found[1] for head in heads if (found := re.match(r"\.([\w-]+)", head))}
    said = "".join(
        slide.read_text(encoding="utf-8") for slide in sorted((folder / "slides").glob("*.html"))
    )
    used = {name for found in re.findall(r'class="([^"]*)"', said) for name in found.split()}
    assert "first" in bare
    assert bare & used <= {"slide"}
