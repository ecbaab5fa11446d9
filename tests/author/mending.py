"""Sites with slips in them, and what repairing makes of them, all in this process."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from site_builder.author.fix import Fixed, fix
from site_builder.author.writing import Wrote, write_back
from site_builder.build import Built, Request, build
from site_builder.problems import Problem
from site_builder.read.content import read_content
from site_builder.read.files import Content, SourceFile
from site_builder.views.links import HEALTH
from tests.whole import TODAY, memory_of


def fixed(content: Path) -> Fixed:
    """What repairing would make of a content folder. Nothing is written."""
    request = Request(content, None, lambda _zone: date.fromisoformat(TODAY))
    found = read_content(content)
    memory = memory_of(content)

    def survey(changed: Mapping[str, bytes]) -> Sequence[Problem]:
        sources = tuple(
            SourceFile(one.path, changed.get(one.path, one.data)) for one in found.value.sources
        )
        value = Content(sources, found.value.pictures, found.value.fonts)
        return build(request, memory, given=type(found)(value, found.problems)).problems

    return fix(found.value.sources, survey({}), survey)


def mended(content: Path) -> Wrote:
    """Repair a content folder."""
    return write_back(fixed(content).files, content)


def pages(built: Built) -> dict[str, bytes]:
    """Every file of a finished site but the page that tells editors of its problems."""
    return {one.path: one.data for one in built.artifacts if one.path != HEALTH}
