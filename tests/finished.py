"""Finished sites on the disk, made once for all tests and shared by the workers."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from site_builder.build import Built, put
from site_builder.render.site import read_wording
from site_builder.render.template_files import find_templates
from site_builder.views.links import HEALTH
from site_builder.views.pages import make_pages
from site_builder.views.prints.sheet import ROOM
from tests.stress.site import write_empty, write_many, write_one_day, write_one_file, write_stress
from tests.whole import DEMO, TODAY, built


@dataclass(frozen=True, slots=True)
class Finished:
    """A published site: its folder, and the template of each of its pages by the page's path."""

    name: str
    folder: Path
    templates: Mapping[str, str]

    def files(self, pattern: str) -> list[Path]:
        return sorted(path for path in self.folder.rglob(pattern) if path.is_file())

    def of_template(self, template: str) -> list[str]:
        """The pages a template arranges: the first of them and the largest."""
        paths = sorted(path for path, one in self.templates.items() if one == template)
        largest = max(paths, key=lambda path: (self.folder / path).stat().st_size, default="")
        return list(dict.fromkeys([*paths[:1], largest] if paths else []))


def _demo(_folder: Path) -> Path:
    return DEMO


# Every site with the content it is made of and the day it is built on.
SITES: Mapping[str, tuple[Callable[[Path], Path], str]] = {
    "demo": (_demo, TODAY),
    "stress": (write_stress, TODAY),
    "one_file": (write_one_file, TODAY),
    "empty": (write_empty, TODAY),
    "many": (write_many, TODAY),
    "one_day": (write_one_day, TODAY),
    "before_the_start": (_demo, "2025-12-15"),
    "after_the_end": (_demo, "2028-03-01"),
}


def finish(name: str, shared: Path) -> Finished:
    """The site of that name below `shared`; the first who asks for it builds it."""
    home = shared / name
    table = home / "templates.json"
    home.mkdir(parents=True, exist_ok=True)
    with FileLock(shared / f"{name}.lock"):
        if not table.is_file():
            table.write_text(json.dumps(_built(name, home)), encoding="utf-8")
    templates = json.loads(table.read_text(encoding="utf-8"))
    assert templates, f"the site {name} could not be built"
    return Finished(name, home / "output", templates)


def _built(name: str, home: Path) -> dict[str, str]:
    """The template of each page; {} when the site must not be published."""
    write, day = SITES[name]
    content = write(home)
    site = built(content, day)
    if site.stopped is not None:
        return {}
    put(site, content, home / "output")
    return _templates(site)


def _templates(site: Built) -> dict[str, str]:
    words = read_wording(find_templates().value, site.bulletin.language).value
    published = {one.path for one in site.artifacts}
    pages = make_pages(site.bulletin, words)
    found = {
        page.path: page.template for page in pages if page.path in published and not page.is_feed
    }
    beside = {ROOM: "pages/print_room.html", HEALTH: "pages/health.html"}
    return found | {path: template for path, template in beside.items() if path in published}
