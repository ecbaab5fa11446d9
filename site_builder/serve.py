"""Preview (placeholder)."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from site_builder.build import Request


@dataclass(frozen=True, slots=True)
class Preview:
    request: Callable[[], Request]
    content: Path
    port: int
    browser: bool
    say: Callable[[str], None]


def serve(preview: Preview) -> None:
    raise NotImplementedError(preview)
