"""Write the demo's illustrations: `python -m tests.illustrations [folder]`."""

import sys
from pathlib import Path

from tests.illustrations.catalogue import PICTURES, picture

TEAMS = Path(__file__).resolve().parents[2] / "content" / "teams"


def main(teams: Path) -> None:
    """Draw every picture below the folder `teams`."""
    for path in PICTURES:
        target = teams / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(picture(path))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TEAMS)
