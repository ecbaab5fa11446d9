"""A small site to render prose in: two pages, three pictures, and the answer with its problems."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from site_builder.problems import Problem
from site_builder.problems.catalogue import RULES
from site_builder.read.files import PictureFile
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.views.values import Prose

TARGETS = {
    "teams/x/team.yaml": "teams/x/index.html",
    "teams/x/topics/tarpaulin.md": "teams/x/topics/tarpaulin.html",
    "teams/x/topics/篷布.md": "teams/x/topics/篷布.html",
    "campaign/concepts/vision.md": "campaign/concepts/vision.html",
    "site.yaml": "index.html",
}
PATH = "teams/x/vision.md"


@dataclass(frozen=True, slots=True)
class Answer:
    html: str
    problems: tuple[Problem, ...]

    @property
    def codes(self) -> list[str]:
        return [problem.code for problem in self.problems]

    @property
    def places(self) -> list[tuple[str, int, int, int]]:
        return [(p.code, p.span.line, p.span.column, p.span.length) for p in self.problems]


def assert_has_words(problem: Problem) -> None:
    """Every word of the rule finds its fact, in both languages."""
    rule = RULES[problem.code]
    for words in (rule.zh, rule.en, rule.zh_help, rule.en_help):
        words.format(**problem.facts)


def shop(folder: Path, withheld: frozenset[str] = frozenset()) -> PictureShop:
    pictures = []
    for number, path in enumerate(("photos/a.jpg", "photos/图 片.png", "photos/b(1).jpg")):
        disk = folder / f"{number}.png"
        Image.new("RGB", (40, 30), (number, 90, 200)).save(disk)
        pictures.append(PictureFile(f"teams/x/{path}", disk, disk.stat().st_size))
    return PictureShop(pictures, withheld=withheld)


def render(
    text: str, pictures: PictureShop | None = None, *, line: int = 1, level: int = 2
) -> Answer:
    renderer = ProseRenderer(TARGETS, pictures or PictureShop(()))
    html = renderer.html(Prose(text, PATH, line, level))
    for problem in renderer.problems:
        assert_has_words(problem)
    return Answer(str(html), renderer.problems)
