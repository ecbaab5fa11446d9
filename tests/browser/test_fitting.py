"""Lines that Python fits are as wide in a browser as Python says."""

import base64
import html

import pytest
from playwright.sync_api import Browser

from site_builder.render.letters import letters_of
from site_builder.render.subset import subset
from site_builder.views.fitting.fit import Box, Fitted, Fitter
from site_builder.views.fitting.letters import ROUGH
from tests.fonts import LATIN, font

TEXT = (
    "龙门吊PB-07的钢丝绳由26分钟换好：“以前是车等人，现在是人等车。”共 196 次，50%是夜班（含雨天）"
)
WIDTHS = {**LATIN, **{char: 500 + ord(char) % 7 * 90 for char in TEXT if char > "~"}}
_STYLE = (
    "p{{margin:0;display:inline-block;white-space:nowrap;font:{weight} {size}px {family};"
    "font-kerning:none;text-autospace:no-autospace;text-spacing-trim:space-all}}"
)
_FACE = "@font-face{{font-family:Boxes;src:url(data:font/woff2;base64,{font})}}"


def _measured(
    browser: Browser, fitted: Fitted, family: str, weight: int = 400, data: bytes = b""
) -> list[float]:
    style = _STYLE.format(size=fitted.size, family=family, weight=weight)
    if data:
        style += _FACE.format(font=base64.b64encode(data).decode())
    lines = "<br>".join(f"<p>{html.escape(line)}</p>" for line in fitted.lines)
    page = browser.new_page()
    try:
        page.set_content(f"<style>{style}</style>{lines}")
        page.evaluate("document.fonts.ready.then(() => 1)")
        found: list[float] = page.evaluate(
            "[...document.querySelectorAll('p')].map((p) => p.getBoundingClientRect().width)"
        )
    finally:
        page.close()
    return found


def test_lines_in_a_font_of_the_site_have_the_widths_that_were_reckoned(browser: Browser) -> None:
    source = font(WIDTHS)
    fitter = Fitter(letters_of(source))
    fitted = fitter.fit(TEXT, Box(900, 600, (60, 48)))
    assert isinstance(fitted, Fitted)
    assert len(fitted.lines) > 2
    measured = _measured(browser, fitted, "Boxes", data=subset(source, [TEXT]).data)
    reckoned = [fitter.letters.width(line) * fitted.size for line in fitted.lines]
    assert measured == pytest.approx(reckoned, abs=1)


def test_lines_by_the_rough_rule_are_never_wider_in_a_font_of_the_system(browser: Browser) -> None:
    fitted = Fitter().fit(TEXT, Box(900, 600, (60, 48)))
    assert isinstance(fitted, Fitted)
    for weight in (400, 700):
        measured = _measured(browser, fitted, "'Noto Sans CJK SC',sans-serif", weight)
        for line, width in zip(fitted.lines, measured, strict=True):
            assert width <= ROUGH.width(line) * fitted.size + 0.5
            assert width <= 900
