"""The `site-builder` command, and `python -m site_builder`."""

import gc
import os
import sys
from typing import NoReturn

_INTERRUPTED = 130  # as `commands.ending` has it, which is not loaded yet


def main() -> NoReturn:
    """Run the command line."""
    if sys.getfilesystemencoding().lower() != "utf-8":
        _in_unicode()
    # Frozen values hold no cycles: collecting would cost a tenth of a build, imports included.
    gc.disable()
    try:
        from site_builder.cli import main as run  # noqa: PLC0415
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    run()


def _in_unicode() -> NoReturn:
    """Begin again with file names in UTF-8, whatever the locale: ours are Chinese.

    What is printed stays as the terminal reads it, unless that knows no Chinese.
    """
    told = sys.stdout.encoding if sys.stdout else "ascii"
    if told.lower() not in {"ascii", "ansi_x3.4-1968", "latin-1", "iso-8859-1"}:
        os.environ.setdefault("PYTHONIOENCODING", told)
    os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606


if __name__ == "__main__":
    main()
