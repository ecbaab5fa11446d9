"""The drawings that come with us: clean, small, in the colours of the team, on their feet."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
import yaml
from jinja2 import TemplateNotFound

from site_builder.render.template_files import TemplateFiles, find_templates, packaged_folder
from site_builder.render.templates import maker, render
from site_builder.views.values import Page
from tests.factories import environment, frame

STYLES = packaged_folder() / "assets" / "css" / "components"
CSS = (STYLES / "drawing.css").read_text(encoding="utf-8")
CLASSES = frozenset(re.findall(r"\.([a-z-]+)", CSS))
WIDTHS = {
    name: float(width)
    for names, width in re.findall(r"^(.+) \{.*stroke-width: ([\d.]+)", CSS, re.MULTILINE)
    for name in re.findall(r"\.([a-z-]+)", names)
}
DRAWINGS = sorted((packaged_folder() / "drawings").iterdir())
ALLOWED = {
    "svg": {"class", "viewBox", "aria-hidden"},
    "path": {"class", "d"},
    "circle": {"class", "cx", "cy", "r"},
}
LIMIT = 3500

each_drawing = pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)


def parsed(path: Path) -> Element:
    return tree(path.read_text(encoding="utf-8"))


def tree(text: str) -> Element:
    return fromstring(text)  # noqa: S314  (we drew it ourselves)


def called(macro: str, argument: str, files: TemplateFiles | None = None) -> str:
    """Return what a component makes of its argument."""
    module = environment(files).get_template(f"components/{macro}.html").module
    return str(getattr(module, macro)(argument)).strip()


def classes(element: Element) -> list[str]:
    return element.get("class", "").split()


def points(d: str) -> Iterator[complex]:
    """Yield points along a path of lines and quadratic curves, close enough to measure it."""
    here = control = 0j
    for command, arguments in re.findall(r"([A-Za-z])([^A-Za-z]*)", d):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", arguments)]
        base = here if command.islower() else 0j
        kind = command.upper()
        assert kind in "MLHVQTZ", f"{command} is not measured here"
        if kind == "Z":
            continue
        if kind in "HV":
            across, down = (numbers[0], 0) if kind == "H" else (0, numbers[0])
            end = (here if command.islower() else kept(here, kind)) + complex(across, down)
        else:
            end = base + complex(*numbers[-2:])
        if kind in "QT":
            control = base + complex(*numbers[:2]) if kind == "Q" else 2 * here - control
            yield from (bent(here, control, end, step / 16) for step in range(16))
        yield end
        here = end


def kept(here: complex, kind: str) -> complex:
    """Return what a line that is level or upright leaves as it was."""
    return complex(0, here.imag) if kind == "H" else complex(here.real, 0)


def bent(start: complex, control: complex, end: complex, t: float) -> complex:
    return (1 - t) ** 2 * start + 2 * t * (1 - t) * control + t**2 * end


def reach(element: Element) -> Iterator[tuple[complex, float]]:
    """Yield points of an element with the ink around each, in units of the drawing."""
    half = max((WIDTHS[name] for name in classes(element) if name in WIDTHS), default=4) / 2
    if element.tag == "circle":
        x, y, radius = (float(element.get(key, "")) for key in ("cx", "cy", "r"))
        yield complex(x, y), radius + half
    for point in points(element.get("d", "")):
        yield point, half


@each_drawing
def test_a_drawing_has_shapes_and_classes_and_nothing_else(path: Path) -> None:
    for element in parsed(path).iter():
        assert set(element.attrib) <= ALLOWED[element.tag]
        assert set(classes(element)) <= CLASSES
        assert not (element.text or "").strip()


@each_drawing
def test_a_drawing_is_hidden_from_those_who_listen(path: Path) -> None:
    root = parsed(path)
    assert root.tag == "svg"
    assert classes(root) == ["drawing"]
    assert root.get("aria-hidden") == "true"


@each_drawing
def test_a_drawing_is_small(path: Path) -> None:
    assert path.suffix == ".svg"
    assert path.stat().st_size <= LIMIT


@each_drawing
def test_a_drawing_stands_on_its_lower_edge_and_is_not_cut_off(path: Path) -> None:
    root = parsed(path)
    left, top, width, height = map(float, root.get("viewBox", "").split())
    ink = [found for element in root for found in reach(element)]
    assert max(point.imag + half for point, half in ink) == pytest.approx(top + height, abs=1)
    assert min(point.imag - half for point, half in ink) >= top
    assert min(point.real - half for point, half in ink) >= left
    assert max(point.real + half for point, half in ink) <= left + width


def test_no_class_is_defined_in_vain() -> None:
    elements = [element for path in DRAWINGS for element in parsed(path).iter()]
    assert {name for element in elements for name in classes(element)} == CLASSES


def test_every_drawing_is_among_the_examples() -> None:
    text = (packaged_folder() / "examples.yaml").read_text(encoding="utf-8")
    subjects = [example["subject"] for example in yaml.safe_load(text)["drawing"]]
    assert sorted(subjects) == [path.stem for path in DRAWINGS]


def test_a_drawing_that_is_not_there_is_a_fault_of_the_template(tmp_path: Path) -> None:
    own = tmp_path / "pages" / "moved.html"
    own.parent.mkdir()
    own.write_text(
        '{% from "components/drawing.html" import drawing %}\n{{ drawing("mgu") }}',
        encoding="utf-8",
    )
    files = find_templates(tmp_path).value
    made = render([Page("p.html", "pages/moved.html", None)], maker(frame(), environment(files)))
    (problem,) = made.problems
    assert (problem.code, problem.facts["found"]) == ("E333", "drawings/mgu.svg")
    with pytest.raises(TemplateNotFound):
        called("drawing", "../pages/home")


def test_a_site_brings_a_drawing_of_its_own(tmp_path: Path) -> None:
    own = tmp_path / "drawings" / "mug.svg"
    own.parent.mkdir()
    own.write_text('<svg class="drawing"><path d="M0 0h9"/></svg>', encoding="utf-8")
    found = find_templates(tmp_path)
    assert found.problems == ()
    assert called("drawing", "mug", found.value) == own.read_text(encoding="utf-8")


@pytest.mark.parametrize(("word", "size"), [("学", "31"), ("绝活", "26")])
def test_a_rosette_takes_one_or_two_characters(word: str, size: str) -> None:
    (text,) = tree(called("rosette", word)).iter("text")
    assert (text.text, text.get("font-size")) == (word, size)
