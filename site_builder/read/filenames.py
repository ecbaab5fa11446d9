"""Names of files and folders that every computer of every editor can hold."""

import re

_FORBIDDEN = re.compile(r'[\\:*?"<>|\x00-\x1f]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\..*)?$", re.IGNORECASE)
_LONGEST = 80


def code_for_name(name: str) -> str:
    """Return the rule that `name`, one part of a path, breaks on Windows; empty when it breaks none.

    E129 forbidden signs, E171 a dot or blank at the end, E172 a name Windows keeps for itself,
    E173 more than 80 characters.
    """
    if _FORBIDDEN.search(name):
        return "E129"
    if name.rstrip(". \u3000\xa0") != name or name.lstrip(" \u3000\xa0") != name:
        return "E171"
    if _RESERVED.match(name):
        return "E172"
    if len(name) > _LONGEST:
        return "E173"
    return ""


def forbidden_signs(name: str) -> tuple[str, ...]:
    """Return the signs of `name` that Windows forbids, each once, in order."""
    return tuple(dict.fromkeys(_FORBIDDEN.findall(name)))
