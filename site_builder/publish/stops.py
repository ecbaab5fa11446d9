"""Why nothing was published: a refusal before the first change, or the disk in the middle of one."""

import errno
from pathlib import Path

from site_builder.problems import Fact, Problem, Span


class Stopped(Exception):  # noqa: N818  (reads as a fact)
    """Publishing did not happen; `problems` say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = problems


class Refused(Stopped):
    """Nothing was touched, because touching it could have done harm."""


class DiskTrouble(Stopped):
    """The disk said no. What stood in the output folder still works; the next build completes it."""


def refused(code: str, path: str = "", related: Span | None = None, **facts: Fact) -> Refused:
    """A refusal about `path`."""
    return Refused(Problem(code, Span(path), facts, related=related))


def disk_trouble(error: OSError, output: Path) -> DiskTrouble:
    """The disk's error in terms of what a person can do about it."""
    code = _CODES.get(error.errno or 0, "E427")
    facts: dict[str, Fact] = {
        "path": str(error.filename or output),
        "reason": error.strerror or type(error).__name__,
    }
    return DiskTrouble(Problem(code, Span(""), facts))


def unreadable(error: OSError) -> DiskTrouble:
    """A file of the program or of a site's own templates that the disk does not give."""
    facts: dict[str, Fact] = {
        "path": str(error.filename),
        "reason": error.strerror or type(error).__name__,
    }
    return DiskTrouble(Problem("E427", Span(""), facts))


_CODES = {
    errno.ENOSPC: "E425",
    errno.EDQUOT: "E425",
    errno.EACCES: "E426",
    errno.EPERM: "E426",
    errno.EROFS: "E426",
}
