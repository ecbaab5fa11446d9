"""The guide and its lists say what the program does, and are no content."""

import re
from pathlib import Path

import pytest

from site_builder.author.guide import guide, lists, main
from site_builder.author.shapes import shape_called
from site_builder.model.form import keys_of
from site_builder.model.kinds import KINDS
from site_builder.problems import Language
from site_builder.problems.catalogue import RULES
from site_builder.read.content import read_content
from tests.whole import DEMO, ROOT

AGAIN = "python -m site_builder.author.guide"


@pytest.mark.parametrize("name", lists())
def test_the_lists_are_current(name: str) -> None:
    assert (DEMO / name).read_text("utf-8") == lists()[name], f"run: {AGAIN}"


@pytest.mark.parametrize("language", Language)
def test_every_code_has_its_section(language: Language) -> None:
    found = re.findall(r"^### ([NWEP]\d+)$", list(lists(language).values())[1], re.MULTILINE)
    assert sorted(found) == sorted(RULES)


@pytest.mark.parametrize("language", Language)
def test_every_field_is_listed(language: Language) -> None:
    text = next(iter(lists(language).values()))
    for kind in KINDS:
        for name in keys_of(kind.form):
            assert f" {name} " in text or f"**{name}**" in text, (kind.name, name)


def test_the_english_lists_are_english() -> None:
    codes = lists(Language.EN)["CODES.md"]
    assert re.findall("[\u3400-\u9fff]+", codes) == []


@pytest.mark.parametrize("language", Language)
def test_links_of_the_guide_lead_to_its_lists(language: Language) -> None:
    links = re.findall(r"\]\(([^)]+)\)", guide(language))
    assert set(lists(language)) <= set(links)


@pytest.mark.parametrize("language", Language)
def test_everything_the_guide_begins_can_be_begun(language: Language) -> None:
    text = guide(language)
    words = re.findall(r"site-builder new ([^\s`…]+)", text)
    table = re.search(r"^\| [^|]+ \| [^|]*`site-builder new.*?\n\n", text, re.DOTALL | re.MULTILINE)
    assert table is not None
    words += re.findall(r"^\| [^|`]+ \| `(?!site-)([^\s`]+)", table[0], re.MULTILINE)
    assert len(words) > 10
    assert [word for word in words if shape_called(word) is None and word != "site"] == []


def test_the_lists_are_no_content(tmp_path: Path) -> None:
    (tmp_path / "teams").mkdir()
    for language in Language:
        for name, text in lists(language).items():
            (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "teams" / "字段.md").write_text("x", "utf-8")
    read = read_content(tmp_path)
    assert [one.path for one in read.value.sources] == ["teams/字段.md"]
    assert read.problems == ()


def test_the_lists_are_made_by_one_command(tmp_path: Path) -> None:
    main([str(tmp_path)])
    assert {one.name: one.read_text("utf-8") for one in tmp_path.iterdir()} == dict(lists())


def test_a_wheel_brings_the_guide_along() -> None:
    assert '"content/README.md" = "site_builder/_guide/README.md"' in (
        ROOT / "pyproject.toml"
    ).read_text("utf-8")
