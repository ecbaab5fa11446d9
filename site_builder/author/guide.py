"""The editor's guide: its text, and the long lists beside it, which `python -m` makes anew.

    python -m site_builder.author.guide [FOLDER]

writes the lists of fields and of messages into the content folder FOLDER.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

import site_builder
from site_builder.author.measures_list import measures
from site_builder.author.reference import codes, fields
from site_builder.problems import Language

_PACKAGE = Path(site_builder.__file__).parent


def guide(language: Language = Language.ZH) -> str:
    """The guide as Markdown. Its links name the lists beside it."""
    if language is Language.EN:
        return (_PACKAGE / "author" / "kit" / "guide.en.md").read_text("utf-8")
    return _beside("README.md")


def operators_guide() -> str:
    """What whoever keeps the server and the screens running needs to know, in Chinese."""
    return _beside(OPERATORS)


OPERATORS = "管理员.md"


def _beside(name: str) -> str:
    inside = _PACKAGE / "_guide" / name  # in a wheel
    source = inside if inside.is_file() else _PACKAGE.parent / "content" / name
    return source.read_text("utf-8")


def lists(language: Language = Language.ZH) -> Mapping[str, str]:
    """The lists that go with the guide, by their file names."""
    zh = language is Language.ZH
    names = ("字段.md", "提示.md", "度量.md") if zh else ("FIELDS.md", "CODES.md", "MEASURES.md")
    return dict(zip(names, (fields(language), codes(language), measures(language)), strict=True))


def main(arguments: list[str]) -> None:
    """Write the lists into a content folder."""
    folder = Path(arguments[0]) if arguments else _PACKAGE.parent / "content"
    for name, text in lists().items():
        (folder / name).write_bytes(text.encode())


if __name__ == "__main__":
    main(sys.argv[1:])
