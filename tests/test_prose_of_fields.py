"""Prose that is a field of a YAML file: a slip in it is told at its own line, once."""

from pathlib import Path

import pytest

from tests.whole import SOUND, built, copy_of, places

BROKEN = "详见[这里](snow-in-may.md)。"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("site.yaml", "导语"),
        ("campaign/campaign.yaml", "指导思想"),
        ("teams/loading/unit.yaml", "简介"),
        ("teams/unit.yaml", "简介"),
    ],
)
@pytest.mark.parametrize(
    ("written", "below"),
    [
        (f"{{name}}: {BROKEN}\n", 1),
        (f"{{name}}: |\n  第一句。\n  {BROKEN}\n", 3),
        (f"{{name}}: |\n  {BROKEN}\n", 2),
    ],
)
def test_a_broken_link_in_a_field_is_told_at_its_line(
    path: str, name: str, written: str, below: int, tmp_path: Path
) -> None:
    content = copy_of(SOUND, tmp_path)
    file = content / path
    kept = "\n".join(_without(file.read_text(encoding="utf-8"), name)) + "\n"
    file.write_text(kept + written.format(name=name), encoding="utf-8")
    told = [(code, where, line) for code, where, line, _ in places(built(content).problems)]
    assert told == [("W301", path, kept.count("\n") + below)]


def _without(text: str, name: str) -> list[str]:
    """Return the lines of a file but the field `name` and what is indented below it."""
    lines: list[str] = []
    inside = False
    for line in text.rstrip("\n").split("\n"):
        inside = line.startswith(f"{name}:") or (inside and line.startswith(" "))
        if not inside:
            lines.append(line)
    return lines
