"""The help of the preview: the guide of the site, and a place for every code."""

from pathlib import Path

import pytest

from site_builder.preview.help import help_page
from site_builder.problems import Language
from site_builder.problems.catalogue import RULES


def test_every_code_has_its_place(tmp_path: Path) -> None:
    page = help_page(tmp_path, Language.ZH, "line").decode()
    assert [code for code in RULES if page.count(f'id="{code}"') != 1] == []


@pytest.mark.parametrize("language", Language)
def test_it_speaks_the_language_of_the_preview(language: Language) -> None:
    page = help_page(None, language, "redgold").decode()
    assert f'<html lang="{language}" data-theme="redgold">' in page
    assert ("怎么改" if language is Language.ZH else "what to do") in page
    assert page.count("<h1") == 4, "the guide, the fields, the messages, the measures"


def test_the_guide_of_the_site_stands_first(tmp_path: Path) -> None:
    guide = "# 我们的指南\n\n写 `名称`，见[提示](提示.md)。\n\n<script>alert(1)</script>\n"
    (tmp_path / "README.md").write_text(guide, encoding="utf-8")
    page = help_page(tmp_path, Language.ZH, "line").decode()
    assert "我们的指南" in page
    assert 'href="/_preview/help"' in page
    assert "<script>" not in page.partition("<main>")[2]
    assert page.index("我们的指南") < page.index('id="E118"')


def test_a_guide_that_cannot_be_read_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "README.md").mkdir()
    assert "填写指南" in help_page(tmp_path, Language.ZH, "line").decode()
