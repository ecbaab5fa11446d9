"""Which places may be written to: the output folder as a whole, and each path inside it."""

import hashlib
import os
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from site_builder.problems import Problem, Span
from site_builder.publish.stops import Refused, refused
from site_builder.render.artifact import Artifact

MANIFEST = ".site-builder.json"
LOCK = ".site-builder.lock"
_OURS = frozenset((MANIFEST, LOCK))
_FORBIDDEN = frozenset('<>:"|?*\\') | {chr(code) for code in (*range(32), 127)}
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)
_LONGEST = 255  # bytes of a file name on every common file system


def check_output_place(content: Path, output: Path) -> None:
    """Refuse an output folder that is, holds or lies in the content folder."""
    inner, outer = _real(content), _real(output)
    if inner == outer or inner in outer.parents or outer in inner.parents:
        raise refused("E421", output=str(output), content=str(content))


def _real(path: Path) -> Path:
    return Path(os.path.normcase(os.path.realpath(path)))


def check_paths(artifacts: Iterable[Artifact]) -> None:
    """Refuse artifacts that cannot stand side by side on every file system."""
    problems: list[Problem] = []
    owners: dict[str, Artifact] = {}
    spelling: dict[str, tuple[str, Artifact]] = {}
    for artifact in artifacts:
        if not is_safe(artifact.path):
            problems.append(_problem("E428", artifact, artifact))
        elif other := owners.get(artifact.path):
            problems.append(_problem("E423", artifact, other))
        else:
            owners[artifact.path] = artifact
            problems += _case_twins(artifact, spelling)
    for path, artifact in owners.items():
        problems += [
            _problem("E429", artifact, owners[folder])
            for folder in folders_of(path)
            if folder in owners
        ]
    if problems:
        raise Refused(*problems)


def is_safe(path: str) -> bool:
    """Whether `path` names a place inside the output folder that every file system can hold."""
    return all(map(_is_safe_name, path.split("/"))) and path not in _OURS


def folders_of(path: str) -> list[str]:
    """The folders above `path`, outermost first."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[: end + 1]) for end in range(len(parts))]


def temporary_name(name: str) -> str:
    """The name under which a file is written before it takes its place."""
    wanted = f".~{name}.tmp"
    if len(wanted.encode()) <= _LONGEST:
        return wanted
    return f".~{hashlib.sha256(name.encode()).hexdigest()}.tmp"


def _is_safe_name(name: str) -> bool:
    return (
        name not in ("", ".", "..")
        and not name.endswith((".", " "))
        and not name.startswith(".~")
        and _FORBIDDEN.isdisjoint(name)
        and name.partition(".")[0].casefold() not in _DEVICES
        and len(name.encode("utf-8", "replace")) <= _LONGEST
        and unicodedata.is_normalized("NFC", name)
    )


def _case_twins(artifact: Artifact, spelling: dict[str, tuple[str, Artifact]]) -> list[Problem]:
    """Note how each part of the path is spelt; report the first that was spelt otherwise."""
    for part in (*folders_of(artifact.path), artifact.path):
        before, other = spelling.setdefault(part.casefold(), (part, artifact))
        if before != part:
            return [_problem("E422", artifact, other)]
    return []


def _problem(code: str, artifact: Artifact, other: Artifact) -> Problem:
    return Problem(
        code,
        Span(artifact.source or artifact.path),
        {"page": artifact.path, "other": other.path},
        related=Span(other.source) if other is not artifact and other.source else None,
    )
