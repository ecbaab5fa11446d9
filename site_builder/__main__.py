"""The `site-builder` command, and `python -m site_builder`."""

import gc
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line."""
    # Frozen values hold no cycles: collecting would cost a tenth of a build, imports included.
    gc.disable()
    from site_builder.cli import main as run  # noqa: PLC0415

    run()


if __name__ == "__main__":
    main()
