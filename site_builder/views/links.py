"""Where things are: the page of a content file, and the address of a record."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from site_builder.assemble.records import Link, Record
from site_builder.model.kinds import place_of
from site_builder.views.values import Page

HOME = "index.html"
ABOUT = "campaign/index.html"
CONCEPTS = "campaign/concepts/index.html"
DOCUMENTS = "campaign/documents/index.html"
TEAMS = "teams/index.html"
PRIVACY = "privacy.html"
NOT_FOUND = "404.html"

FAMILIES: Mapping[str, str] = {
    "site": HOME,
    "campaign": ABOUT,
    "calendar": "plan/index.html",
    "plan": "plan/index.html",
    "training": "trainings/index.html",
    "suggestion": "suggestions/index.html",
    "award": "honours/index.html",
    "mentorship": "mentors/index.html",
    "skills": "skills/index.html",
    "change": "changes/index.html",
    "outside_person": "instructors/index.html",
}
"""The page that shows all records of a kind which has no page of its own for each file."""


def page_path(source: str) -> str:
    """Return the output path of the page that shows the content file `source`; "" for none.

    Teams and units are the index of their folder, records of list files stand on the page of their
    family, everything else has the name of its file.
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
    encoded = quote(path)
    return f"{encoded}#{quote(fragment)}" if fragment else encoded


def record_href(record: Record | Link) -> str:
    """Return the address of a record: its page, or its place on the page of its family."""
    path = page_path(record.source)
    has_own_page = record.source.endswith(".md")
    return href(path, "" if has_own_page else record.ident) if path else ""


def folder_href(folder: str) -> str:
    """Return the address of a team or unit."""
    return href(f"{folder}/index.html")


def targets(pages: Iterable[Page]) -> Mapping[str, str]:
    """Return the page of every content file that has one, for links in prose."""
    return {page.source: page.path for page in pages if page.source}
