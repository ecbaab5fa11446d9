"""Where things are: the page of a content file, and the address of a record."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import quote

from site_builder.assemble.records import Link, Record
from site_builder.model.kinds import place_of
from site_builder.views.values import Page

HOME = "index.html"
ABOUT = "campaign/index.html"
CONCEPTS = "campaign/concepts/index.html"
DOCUMENTS = "campaign/documents/index.html"
TEAMS = "teams/index.html"
PLAN = "plan/index.html"
TRAININGS = "trainings/index.html"
TOPICS = "topics/index.html"
RESULTS = "results/index.html"
SUGGESTIONS = "suggestions/index.html"
HONOURS = "honours/index.html"
SPECIAL_SKILLS = "special-skills/index.html"
MENTORS = "mentors/index.html"
SKILLS = "skills/index.html"
POSTS = "posts/index.html"
LIBRARY = "library/index.html"
NEWS = "news/index.html"
INSTRUCTORS = "instructors/index.html"
CHANGES = "changes/index.html"
PRINTS = "print/index.html"
PRIVACY = "privacy.html"
NOT_FOUND = "404.html"
SEARCH = "search.html"
HEALTH = "health.html"
DATA = "data.html"

FAMILIES: Mapping[str, str] = {
    "site": HOME,
    "campaign": ABOUT,
    "calendar": PLAN,
    "suggestion": SUGGESTIONS,
    "award": HONOURS,
    "mentorship": MENTORS,
    "skills": SKILLS,
    "change": CHANGES,
    "outside_person": INSTRUCTORS,
}
"""The page that shows all records of a kind which has no page of its own for each file."""

BY_YEAR = frozenset((HONOURS, CHANGES, SUGGESTIONS))
"""The pages of a family that show its latest year only, and have one beside them for each before."""


def page_path(source: str) -> str:
    """Return the output path of the page that shows the content file `source`; "" for none.

    Teams and units are the index of their folder, short records stand on the page of their family,
    everything else has the name of its file: a topic, and a year's plan or trainings of a team too.
    """
    place = place_of(source)
    if place is None:
        return ""
    kind = place.kind.name
    if kind in FAMILIES:
        return FAMILIES[kind]
    if kind in {"team", "unit", "member", "photo"}:
        return f"{place.home}/index.html"
    return f"{source.rpartition('.')[0]}.html"


def href(path: str, fragment: str = "") -> str:
    """Return an output path as it is written behind `@/` in a template: percent-encoded."""
    encoded = _quoted(path)
    return f"{encoded}#{_quoted(fragment)}" if fragment else encoded


@lru_cache(1 << 16)
def _quoted(text: str) -> str:
    """Percent-encoded; the same addresses stand on many pages."""
    return quote(text)


def record_href(record: Record | Link) -> str:
    """Return the address of a record: its page, or its place on the page of its family."""
    path = page_path(record.source)
    if record.source.endswith(".md"):
        return href(path)
    path = part_path(path, record.part)
    if page_path(record.source) in BY_YEAR and record.earlier is not None:
        path = earlier_path(path, record.earlier)
    return href(path, fragment(record)) if path else ""


def earlier_path(index: str, year: int) -> str:
    """Return the page for an earlier year of the list whose page is `index`: `honours/2025.html`."""
    return f"{index.rpartition('/')[0]}/{year}.html"


def part_path(path: str, part: str) -> str:
    """Return where a page of lists stands for one `part` of a large site.

    `honours/2025.html` for `teams/loading` is `honours/teams/loading/2025.html`; "" is the whole.
    """
    family, _, name = path.rpartition("/")
    return f"{family}/{part}/{name}" if part else path


def prints_path(part: str) -> str:
    """Return the page of the print room with the sheets of a `part` of a large site; "" is the whole."""
    return f"{part}/print-room.html" if part else PRINTS


def fragment(record: Record | Link) -> str:
    """Return the id of a record on the page it stands on; ids of HTML hold no spaces."""
    return "-".join(record.ident.split())


def folder_href(folder: str) -> str:
    """Return the address of a team or unit."""
    return href(f"{folder}/index.html")


def targets(pages: Iterable[Page]) -> Mapping[str, str]:
    """Return the page of every content file that has one, for links in prose."""
    return {page.source: page.path for page in pages if page.source}
