"""Every English sentence of views and templates has its Chinese words, with the same facts."""

import ast
import re
from pathlib import Path

from site_builder.render.template_files import packaged_folder
from tests.factories import words_of

_IN_TEMPLATES = re.compile(r'_\("([^"]*)"')
_FACT = re.compile(r"\{(\w+)(?::[^}]*)?\}")
_VIEWS = Path(__file__).parents[2] / "site_builder" / "views"


def said() -> set[str]:
    """The sentences written where they are said: as the first argument of `t`, or in a template."""
    found = {
        sentence
        for file in packaged_folder().rglob("*.html")
        for sentence in _IN_TEMPLATES.findall(file.read_text(encoding="utf-8"))
    }
    for file in _VIEWS.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "t" and node.args:
                found |= {
                    one.value
                    for one in ast.walk(node.args[0])
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                }
    return found


def test_every_sentence_has_its_chinese_words() -> None:
    assert sorted(said() - words_of().messages.keys()) == []


def test_a_translation_tells_no_other_facts_than_its_sentence() -> None:
    for english, chinese in words_of().messages.items():
        assert set(_FACT.findall(chinese)) <= set(_FACT.findall(english)), english
