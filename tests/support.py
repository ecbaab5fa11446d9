"""A site in one string: `-- path --` headers, then the text of that file."""

import re
from pathlib import Path

_HEADER = re.compile(r"^-- (?P<path>.+?) --\n", re.MULTILINE)


def unpack(text: str, root: Path) -> Path:
    """Write the files named in `text` below `root` and return `root`."""
    parts = _HEADER.split(text)
    if parts[0].strip():
        msg = f"text before the first header: {parts[0]!r}"
        raise ValueError(msg)
    for path, content in zip(parts[1::2], parts[2::2], strict=True):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="")
    return root
