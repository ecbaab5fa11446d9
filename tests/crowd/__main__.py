"""Write a site of many teams: `python -m tests.crowd TEAMS FOLDER`.

Such as 8, 150, 2000 or 10000; `FOLDER` becomes a content folder.
"""

import argparse
from pathlib import Path

from tests.crowd.site import write_crowd


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("teams", type=int)
    parser.add_argument("folder", type=Path)
    wanted = parser.parse_args()
    write_crowd(wanted.folder, wanted.teams)


if __name__ == "__main__":
    main()
