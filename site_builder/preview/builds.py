"""The builds of a preview: one at a time beside the server, and what is shown after each."""

import asyncio
import contextlib
import threading
import traceback
from collections.abc import Callable, Mapping
from concurrent import futures
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Never

from site_builder.assemble.bulletin import Bulletin
from site_builder.build import Built, Stop
from site_builder.memory import GivenUp
from site_builder.preview.glances import Glances
from site_builder.preview.panel import Report
from site_builder.problems import Language, Term

_REASONS = {
    Stop.PRIVACY: Term(
        "有关个人信息的问题没有解决，这样的网站不会发布。",
        "There is a problem with people's data; a site like this is not published.",
    ),
    Stop.MACHINERY: Term(
        "内容文件夹、模板或界面文字有问题，页面不完整。",
        "Something is wrong with the content folder, a template or the interface words.",
    ),
}
_FAULT = Term(
    "程序自身出了问题（{fault}），不是您写错了。",
    "The program itself failed ({fault}); the content is not to blame.",
)
_LAST = Term("现在看到的是上一次的页面。", "You are looking at the last good pages.")
_NONE = Term("还没有可以显示的页面。", "There is no page to show yet.")
_PARTS = Term("现在看到的只是其中一部分。", "You are looking at a part of it.")


_COURTESY = 0.05  # seconds in which a page that came early has the processor to itself
_MOST_IN_VAIN = 8  # builds given up in a row; after that one comes to its end, whatever happens


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of our own that ended a build: its kind and place, such as `KeyError, team.py:31`."""

    words: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What the preview shows: the files of the last good build, and the report of the last build.

    `number` counts builds from 1; 0 is before the first. `files` are by their path in the site,
    `origins` names the content file of a page that has one of its own, and `bulletin` is what they
    are made of. `former` are the pages of earlier builds.
    """

    report: Report
    number: int = 0
    files: Mapping[str, bytes] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    bulletin: Bulletin | None = None
    former: frozenset[str] = frozenset()

    @property
    def pages(self) -> frozenset[str]:
        return frozenset(path for path in self.files if path.endswith(".html"))


def following(last: Shown, outcome: Built | Fault) -> Shown:
    """What is shown after `outcome`, when `last` was shown before it."""
    number = last.number + 1
    if isinstance(outcome, Fault):
        language = last.report.language
        reason = _FAULT.in_language(language).format(fault=outcome.words)
        fate = _LAST if last.files else _NONE
        trouble = reason + fate.in_language(language)
        report = Report(language, trouble=trouble, editor=last.report.editor)
        return replace(last, report=report, number=number)
    if outcome.stopped is Stop.PRIVACY or (outcome.stopped is Stop.MACHINERY and last.files):
        fate = _LAST if last.files else _NONE
        return replace(last, report=_report(outcome, fate, last.report), number=number)
    files = {one.path: one.data for one in outcome.artifacts}
    return Shown(
        _report(outcome, _PARTS if files else _NONE, last.report),
        number,
        files,
        {one.path: one.source for one in outcome.artifacts if one.source},
        outcome.bulletin,
        last.former | last.pages,
    )


def _report(outcome: Built, fate: Term, last: Report) -> Report:
    language = outcome.bulletin.language
    trouble = _trouble(outcome.stopped, fate, language)
    return Report(language, outcome.problems, outcome.sources, trouble, last.editor)


def _trouble(stopped: Stop | None, fate: Term, language: Language) -> str:
    reason = None if stopped is None else _REASONS.get(stopped)
    return reason.in_language(language) + fate.in_language(language) if reason else ""


class Builds:
    """Builds in a thread, never two at once. Lives on one event loop.

    `shown` is always what to serve. A first build is due from the beginning. Pages of `glances` that
    are there before the build is through are served at once; when another build is asked for by then,
    the rest of it is given up.
    """

    def __init__(
        self,
        make: Callable[[], Built],
        first: Shown,
        clock: Callable[[], float],
        glances: Glances | None = None,
    ) -> None:
        self.shown = first
        self.glances = glances or Glances()
        self._early: Mapping[str, bytes] = {}
        self._early_of = 0
        self._make = make
        self._clock = clock
        self._asked = 1
        self._done = 0
        self._in_vain = 0
        self._wake = asyncio.Event()
        self._settled = asyncio.Condition()
        self._thread: threading.Thread | None = None

    def ask(self) -> None:
        """Ask for a build of the content as it is now; all asked during a build become one more."""
        self._asked += 1
        self._wake.set()

    async def run(
        self, tell: Callable[[Shown, float], None], news: Callable[[], None] = lambda: None
    ) -> Never:
        """Build whenever asked; `tell` what is shown, and the seconds it took; until cancelled.

        `news` is called when pages have come early.
        """
        while True:
            await self._wake.wait()
            self._wake.clear()
            asked, began = self._asked, self._clock()
            self._hear(asked, news)
            outcome = await self._in_thread()
            if isinstance(outcome, GivenUp):
                self._in_vain += 1
                continue
            self._in_vain = 0
            self.shown = following(self.shown, outcome)
            self._early = {}
            async with self._settled:
                self._done = asked
                self._settled.notify_all()
            tell(self.shown, self._clock() - began)

    async def settled(self, patience: float) -> None:
        """Wait until what has been asked for by now is built, for `patience` seconds at most."""
        asked = self._asked
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience), self._settled:
                await self._settled.wait_for(lambda: self._done >= asked)

    async def early(self, path: str, patience: float) -> bytes | None:
        """Wait as `settled` does, or until the page `path` is there early: then that page."""
        asked = self._asked

        def is_there() -> bool:
            return self._early_of >= asked and path in self._early

        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience), self._settled:
                await self._settled.wait_for(lambda: self._done >= asked or is_there())
        return self._early[path] if is_there() and self._done < asked else None

    def _hear(self, asked: int, news: Callable[[], None]) -> None:
        """Take in what the build that begins shows before it is through."""
        loop = asyncio.get_running_loop()

        async def take(pages: Mapping[str, bytes]) -> None:
            if self._done < asked:
                self._early, self._early_of = pages, asked
                async with self._settled:
                    self._settled.notify_all()
                news()

        def arrived(pages: Mapping[str, bytes]) -> None:
            taking = take(pages)
            try:
                taken = asyncio.run_coroutine_threadsafe(taking, loop)
            except RuntimeError:  # the loop may be closed by now
                taking.close()
                return
            with contextlib.suppress(TimeoutError, futures.CancelledError):
                taken.result(_COURTESY)  # whoever waits for the page goes first

        self.glances.listen(arrived, lambda: self._asked > asked and self._in_vain < _MOST_IN_VAIN)

    def end(self, patience: float) -> None:
        """Wait for a running build, for `patience` seconds at most; it writes nothing."""
        if self._thread is not None:
            self._thread.join(patience)

    async def _in_thread(self) -> Built | Fault | GivenUp:
        """One build. The thread is a daemon, so that a long build does not keep the program alive."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Built | Fault | GivenUp] = loop.create_future()

        def work() -> None:
            outcome = _attempt(self._make)
            with contextlib.suppress(RuntimeError):  # the loop may be closed by now
                loop.call_soon_threadsafe(_hand_over, future, outcome)

        self._thread = threading.Thread(target=work, name="build", daemon=True)
        self._thread.start()
        return await future


def _hand_over(
    future: "asyncio.Future[Built | Fault | GivenUp]", outcome: Built | Fault | GivenUp
) -> None:
    if not future.done():
        future.set_result(outcome)


def _attempt(make: Callable[[], Built]) -> Built | Fault | GivenUp:
    try:
        return make()
    except GivenUp as end:
        return end
    except BaseException as fault:  # noqa: BLE001  (libraries in other languages raise such, too)
        last = traceback.extract_tb(fault.__traceback__)[-1]
        return Fault(f"{type(fault).__name__}, {Path(last.filename).name}:{last.lineno}")
