"""Reads the interface words of a language: English sentences and what stands for them."""

import io
from collections.abc import Iterable, Mapping

from babel.messages.pofile import PoFileError, read_po

from site_builder.problems import Checked, Problem, Span
from site_builder.read.files import SourceFile


def read_messages(files: Iterable[SourceFile]) -> Checked[Mapping[str, str]]:
    """Read `.po` files, later ones over earlier ones; English msgids lead to their translations.

    A file that cannot be read gives one E334 and is left out; an empty translation is no
    translation. Plural forms beyond the first are not used: the languages needing them are not
    translated to.
    """
    messages: dict[str, str] = {}
    problems: list[Problem] = []
    for file in files:
        try:
            catalog = read_po(io.BytesIO(file.data), locale=None, abort_invalid=True)
        except PoFileError as fault:
            problems.append(_unreadable(file, fault.lineno + 1))
            continue
        except (UnicodeDecodeError, ValueError, LookupError):
            problems.append(_unreadable(file, 0))
            continue
        for message in catalog:
            if message.id and message.string and not message.fuzzy:
                messages[_first(message.id)] = _first(message.string)
    return Checked(messages, tuple(problems))


def _first(text: str | tuple[str, ...] | list[str]) -> str:
    return text if isinstance(text, str) else text[0]


def _unreadable(file: SourceFile, line: int) -> Problem:
    return Problem("E334", Span(file.path, line), {"name": file.path})
