"""The `site-builder` command, and `python -m site_builder`."""

import gc
import sys
from typing import NoReturn

_INTERRUPTED = 130  # as `commands.ending` has it, which is not loaded yet


def main() -> NoReturn:
    """Run the command line."""
    # Frozen values hold no cycles: collecting would cost a tenth of a build, imports included.
    gc.disable()
    try:
        from site_builder.cli import main as run  # noqa: PLC0415
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    run()


if __name__ == "__main__":
    main()
