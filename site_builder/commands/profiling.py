"""`build --profile`: where the time of a build goes, stage by stage and library by library.

Taken by the profiler of Python in one process, which makes everything about twice as slow: shares
tell more than seconds.
"""

import cProfile
import pstats
import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from site_builder.problems import Language

T = TypeVar("T")

_Function = tuple[str, int, str]

_CALLERS = {
    ("build.py", "build"),
    ("build.py", "_read"),
    ("rest.py", "make_rest"),
    ("rest.py", "_made"),
    ("rest.py", "_sound"),
}
_BETWEEN = {"_read", "make_rest", "_made", "_sound", "accept", "each"}
_LEAST = 0.005  # of the whole; what takes less is not named
_ROOM = re.compile(r"site_builder[/\\](\w+)")
_LIBRARY = re.compile(r"site-packages[/\\](\w+)")
_HEADS = {
    Language.ZH: ("各步用时（秒，占比）", "时间花在谁的代码里（秒，占比）", "Python 自身"),
    Language.EN: ("Stages (seconds, share)", "Whose code it was (seconds, share)", "Python itself"),
}


def profiled(make: Callable[[], T]) -> tuple[T, pstats.Stats]:
    """Return what `make` makes, and how long which function took."""
    profiler = cProfile.Profile()
    made = profiler.runcall(make)
    return made, pstats.Stats(profiler)


def profile_told(stats: pstats.Stats, language: Language) -> str:
    """Two tables as text: the stages that `build` calls one after the other, and whose code ran.

    A stage has its time with everything it calls; of whose code it was, each second counts once.
    """
    stages, rooms, python = _HEADS[language]
    seconds, owners = Counter[str](), Counter[str]()
    for function, figures in _taken(stats).items():
        file, _, name = function
        owners[_owner(file) or python] += figures[2]
        for (caller, _, by), (*_, together) in figures[4].items():
            if (Path(caller).name, by) in _CALLERS and _ROOM.search(file) and name not in _BETWEEN:
                seconds[f"{Path(file).stem}.{name}"] += together
    whole = sum(owners.values())
    return f"{stages}\n{_table(seconds, whole)}\n{rooms}\n{_table(owners, whole)}"


def _taken(stats: pstats.Stats) -> Mapping[_Function, tuple[Any, ...]]:
    """Calls, own and whole seconds of each function, and the same for each that called it."""
    return cast("Mapping[_Function, tuple[Any, ...]]", vars(stats)["stats"])


def _owner(file: str) -> str:
    found = _ROOM.search(file) or _LIBRARY.search(file)
    return found[1] if found else ""


def _table(seconds: Counter[str], whole: float) -> str:
    lines = (
        f"  {taken:7.2f}  {taken / whole:4.0%}  {name}"
        for name, taken in seconds.most_common()
        if taken >= _LEAST * whole
    )
    return "\n".join(lines)
