"""The page of a screen, which hardly ever changes, and the player that it starts."""

import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from site_builder.render.template_files import TemplateFiles
from site_builder.views.phrasing.phrases import clauses
from site_builder.views.phrasing.together import Together

_FOLDER = "screens"
_PARTS = (
    *("choices", "tasks", "clock", "media"),
    *("show", "urgent", "update", "diag", "run"),
)
_UNDECIDED = "00000000"  # stands in the page for its version while that is reckoned
_REMARK = re.compile(r"^\s*//.*\n|^\s+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ScreenFace:
    """What the page of a screen says before anything else has come.

    `id` is "" for the page that leads to the others. `words` are those of `player_words`, in
    final text; `lang` is a language tag, `zone` such as `Asia/Shanghai`, `theme` that of builds.
    """

    id: str
    name: str
    place: str
    campaign: str
    lang: str
    zone: str
    theme: str
    no_script: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Shell:
    """The page as bytes of UTF-8, and its version for `now.json`: 8 lower hex digits."""

    data: bytes
    version: str


def checksum(data: bytes) -> str:
    """Return the CRC-32 of some bytes as 8 lower hex digits, as the player reckons it."""
    return f"{zlib.crc32(data):08x}"


def player_script(files: TemplateFiles) -> bytes:
    """Return the player as one classic script. Raises OSError and UnicodeDecodeError."""
    parts = "".join(_lean(files.text(f"{_FOLDER}/player/{name}.js")) for name in _PARTS)
    head = 'window.siteBuilderPlayer = function (boot, version) {\n"use strict";\n'
    return f"{head}{parts}}};\n".encode()


def screen_shell(files: TemplateFiles, face: ScreenFace) -> Shell:
    """Return the page of a screen: the same for the same face, whatever there is to show.

    Its version is the sum of the page with zeros in the place of the version. Raises OSError,
    UnicodeDecodeError and jinja2.TemplateError.
    """
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    template = environment.from_string(files.text(f"{_FOLDER}/shell.html"))
    boot = _lean(files.text(f"{_FOLDER}/{'boot' if face.id else 'lead'}.js"))

    def page(version: str) -> bytes:
        values = {
            **{name: getattr(face, name) for name in ("lang", "name", "place", "campaign")},
            "parts": _phrases(face.name),
            "theme": face.theme,
            "no_script": face.no_script,
            "config": Markup(_config(face, version)),  # noqa: S704 - no "<" is left in it
            "boot": Markup(boot),  # noqa: S704 - our own file
        }
        return template.render(shell=values).encode()

    version = checksum(page(_UNDECIDED))
    return Shell(page(version), version)


def _phrases(name: str) -> tuple[str, ...]:
    """A name in the pieces between which its line may end."""
    return tuple(
        f"{phrase.text}{phrase.gap}" for clause in clauses(name, Together()) for phrase in clause
    )


def _config(face: ScreenFace, version: str) -> str:
    """What the scripts know of the page, as JSON that may stand in HTML."""
    known = {
        "id": face.id,
        "name": face.name,
        "zone": face.zone,
        "version": version,
        "words": dict(face.words),
    }
    plain = json.dumps(known, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return plain.replace("<", "\\u003c")


def _lean(script: str) -> str:
    """A script without its remarks and indentation; no string of ours begins a line with either."""
    return _REMARK.sub("", f"{script.strip()}\n")
