"""Templates: addresses, overrides, and faults told at the template's own line."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
import yaml

from site_builder.problems import Problem
from site_builder.render.template_files import TemplateFiles, find_templates, packaged_folder
from site_builder.render.templates import maker, relative, render
from site_builder.views.frame import NavItem
from site_builder.views.values import Image, Page, Prose
from tests.factories import environment, frame

COMPONENTS = sorted(path.stem for path in (packaged_folder() / "components").glob("*.html"))
EXAMPLES = yaml.safe_load((packaged_folder() / "examples.yaml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class View:
    text: object = "x"


def files(folder: Path, texts: Mapping[str, str | bytes]) -> TemplateFiles:
    found = {}
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        found[name] = path
    return TemplateFiles(found, found)


def shown(folder: Path, template: str | bytes, view: object = None, path: str = "p.html") -> str:
    made = render(
        [Page(path, "page.html", view or View())],
        maker(frame(), environment(files(folder, {"page.html": template}))),
    )
    assert made.problems == ()
    return made.value[0].data.decode()


def faults(folder: Path, view: object = None, **texts: str | bytes) -> tuple[Problem, ...]:
    named = {f"{name}.html": text for name, text in texts.items()}
    pages = [Page(path, "page.html", view or View()) for path in ("a.html", "b.html")]
    made = render(pages, maker(frame(), environment(files(folder, named))))
    assert made.value == ()
    return made.problems


def test_an_address_becomes_relative_to_its_page() -> None:
    html = '<a href="@/teams/x/index.html#goals">'
    assert relative(html, "index.html") == '<a href="teams/x/index.html#goals">'
    assert relative(html, "a/b/c.html") == '<a href="../../teams/x/index.html#goals">'


def test_every_address_of_a_srcset_becomes_relative() -> None:
    html = '<img src="@/p.webp" srcset="@/p.webp 320w, @/q.webp 600w" alt="x">'
    assert relative(html, "a/b.html") == (
        '<img src="../p.webp" srcset="../p.webp 320w, ../q.webp 600w" alt="x">'
    )


def test_the_address_of_a_redirect_becomes_relative() -> None:
    html = '<meta http-equiv="refresh" content="0; url=@/a.html">'
    assert 'content="0; url=../a.html"' in relative(html, "old/x.html")


def test_text_that_looks_like_an_address_stays(tmp_path: Path) -> None:
    assert shown(tmp_path, "<p>{{ view.text }}</p>", View("@/x")) == "<p>@/x</p>"
    assert shown(tmp_path, "<p>{{ view.text }}</p>", View('<a href="@/x">')) == (
        "<p>&lt;a href=&#34;@/x&#34;&gt;</p>"
    )


def test_prose_and_pictures_become_html(tmp_path: Path) -> None:
    assert "<strong>稳</strong>" in shown(
        tmp_path, "{{ view.text }}", View(Prose("**稳**字当头", "x.md"))
    )
    assert '<span class="missing-picture">班前会</span>' in shown(
        tmp_path, "{{ view.text }}", View(Image("none.jpg", "班前会"))
    )


def test_a_template_sees_view_frame_and_words_and_nothing_else(tmp_path: Path) -> None:
    assert shown(tmp_path, '{{ view.text }} {{ frame.site }} {{ _("Home") }}') == "x 一线 首页"
    (problem,) = faults(tmp_path, page="{% for n in range(3) %}{% endfor %}")
    assert (problem.code, problem.facts["found"]) == ("E332", "range")
    (problem,) = faults(tmp_path, page="{{ view.text | sort }}")
    assert problem.code == "E331"


def test_text_written_in_a_template_stays_as_it_is(tmp_path: Path) -> None:
    assert shown(tmp_path, '{{ "稳" }}') == "稳"


def test_a_finished_page_remembers_its_source(tmp_path: Path) -> None:
    page = Page("p.html", "page.html", View(), source="site.yaml")
    made = render([page], maker(frame(), environment(files(tmp_path, {"page.html": "x"}))))
    assert made.value[0].source == "site.yaml"


def test_an_unknown_name_is_told_once_at_its_line(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, page="<p>\n{{ view.txet }}\n</p>")
    assert (problem.code, problem.facts["found"]) == ("E332", "txet")
    assert (problem.span.path, problem.span.line) == ("templates/page.html", 2)


def test_a_fault_in_a_component_is_told_there(tmp_path: Path) -> None:
    (problem,) = faults(
        tmp_path,
        page='{% from "part.html" import part %}\n{{ part(view) }}',
        part="{% macro part(x) %}\n\n{{ x.nothing }}{% endmacro %}",
    )
    assert (problem.span.path, problem.span.line) == ("templates/part.html", 3)


def test_a_wrong_call_is_told_at_the_caller(tmp_path: Path) -> None:
    (problem,) = faults(
        tmp_path,
        page='{% from "part.html" import part %}\n\n{{ part(view, 1, 2) }}',
        part="{% macro part(x) %}{% endmacro %}",
    )
    assert (problem.code, problem.span.path, problem.span.line) == (
        "E331",
        "templates/page.html",
        3,
    )


def test_broken_syntax_is_told_at_its_line(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, page="<p>\n{% if %}\n</p>")
    assert (problem.code, problem.span.path, problem.span.line) == (
        "E331",
        "templates/page.html",
        2,
    )


def test_broken_syntax_of_a_component_is_told_there(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, page='{% include "part.html" %}', part="x\n\n{{ 1 +")
    assert (problem.code, problem.span.path, problem.span.line) == (
        "E331",
        "templates/part.html",
        3,
    )


def test_a_template_in_another_encoding_is_told(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, page="首页".encode("gb18030"))
    assert (problem.code, problem.span.path) == ("E331", "templates/page.html")


def test_a_missing_template_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, page='\n{% extends "layuot.html" %}')
    assert (problem.code, problem.facts["found"]) == ("E333", "layuot.html")
    assert (problem.span.path, problem.span.line) == ("templates/page.html", 2)


def test_a_page_without_a_template_is_told(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, other="x")
    assert (problem.code, problem.span.path) == ("E333", "templates/page.html")


def test_a_sentence_without_its_facts_is_the_fault_of_the_template(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, page='{{ _("{count} people", number=1) }}')
    assert (problem.code, problem.span.line) == ("E331", 1)


def test_a_name_without_a_quote_is_told_as_jinja_says_it(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, View(()), page="{{ view.text[0] }}")
    assert problem.code == "E332"


def test_a_fault_of_our_own_is_not_blamed_on_a_template(tmp_path: Path) -> None:
    broken = View(Prose(cast("str", None), "x.md"))
    with pytest.raises((TypeError, AttributeError)):
        faults(tmp_path, broken, page="{{ view.text }}")


def test_the_section_of_a_page_is_marked_in_the_navigation() -> None:
    items = (NavItem("首页", "index.html", "index.html"), NavItem("班组", "t.html", "t.html"))
    page = Page("teams/x.html", "x", None, title="货装一班", section="t.html", description="稳")
    around = frame(items).around(page)
    assert [item.current for item in around.navigation] == [False, True]
    assert (around.title, around.description) == ("货装一班 · 一线", "稳")
    assert frame().around(Page("index.html", "x", None)).title == "一线"


def test_a_file_of_the_site_replaces_ours(tmp_path: Path) -> None:
    own = tmp_path / "components" / "tag.html"
    own.parent.mkdir()
    own.write_text("mine", encoding="utf-8")
    found = find_templates(tmp_path)
    assert found.problems == ()
    assert found.value.text("components/tag.html") == "mine"
    assert found.value.files["pages/home.html"] == packaged_folder() / "pages" / "home.html"


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("pages/homepage.html", "pages/home.html"),
        ("home.html", "pages/home.html"),
        ("zzz.qqq", None),
    ],
)
def test_a_file_that_replaces_nothing_is_told_with_the_nearest(
    tmp_path: Path, name: str, near: str | None
) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x", encoding="utf-8")
    found = find_templates(tmp_path)
    (problem,) = found.problems
    assert (problem.code, problem.facts["found"]) == ("E330", name)
    assert problem.facts.get("near") == near
    assert name not in found.value.files


def test_files_that_systems_leave_behind_are_not_templates(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "home.html~"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert find_templates(tmp_path).problems == ()


def test_a_site_without_templates_of_its_own_uses_ours(tmp_path: Path) -> None:
    ours = find_templates().value
    assert find_templates(tmp_path / "none").value == ours
    assert find_templates(packaged_folder()).value == ours


def test_every_component_is_a_macro_of_its_name_with_examples() -> None:
    assert sorted(EXAMPLES) == COMPONENTS
    assert all(EXAMPLES.values())
    # Every drawing is shown; of anything else four examples are enough.
    assert all(len(EXAMPLES[name]) <= 4 for name in EXAMPLES if name != "drawing")


@pytest.mark.parametrize("component", COMPONENTS)
def test_every_example_of_a_component_renders(component: str) -> None:
    module = environment().get_template(f"components/{component}.html").module
    for example in EXAMPLES.get(component, []):
        arguments = {key: value for key, value in example.items() if key != "name"}
        html = str(getattr(module, component)(**arguments))
        assert "style=" not in html
        assert "<script" not in html
