"""Some files of a site by themselves: what is wrong with them whatever the rest of it says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.assemble.sound import all_slips
from site_builder.echoes import without_echoes
from site_builder.memory import Memory
from site_builder.model.interpret import interpret, site_of
from site_builder.model.lost import names_lost
from site_builder.problems import Language, Problem, told_once
from site_builder.read.content import read_content
from site_builder.read.documents import parse_documents
from site_builder.render.markdown_slips import markdown_slips

if TYPE_CHECKING:
    from site_builder.assemble.bulletin import Waiting

_SETTINGS = ("site.yaml", "site.yml")


@dataclass(frozen=True, slots=True)
class Alone:
    """What was found in the files, their texts by path, and of the site its language and day."""

    problems: tuple[Problem, ...]
    sources: Mapping[str, str]
    language: Language
    today: date
    waiting: "tuple[Waiting, ...]" = ()  # who has to act is known of the whole only


def look_alone(content: Path, paths: tuple[str, ...], today: Callable[[str], date]) -> Alone:
    """Look through the files at `paths` or below them; of the rest only the settings are read.

    Whom they name, what they refer to and how they look on a page is left to `build`. `today` tells the
    day in a time zone.
    """
    only = () if not paths or "." in paths else (*paths, *_SETTINGS)
    memory = Memory()
    read = read_content(content, memory, only)
    parsed = parse_documents(read.value.sources, memory)
    documents, unread = parsed.value, (*read.problems, *parsed.problems)
    filled = interpret(documents, memory)
    site = site_of(filled.value)
    day = today(site.timezone)
    found = (
        *unread,
        *(one for document in documents for one in markdown_slips(document)),
        *filled.problems,
        *all_slips(filled.value, day, memory),
    )
    nameless = names_lost(documents, filled.value)
    told = without_echoes(told_once(found), unread, names_lost=nameless)
    texts = {document.path: document.text for document in documents}
    return Alone(told, texts, site.language, day)
