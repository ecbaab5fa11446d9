"""What `build` does when something has changed, or nobody knows."""

import time
from functools import partial

from site_builder.build import Built, Stop, build, put
from site_builder.commands.ending import CONTENT, PRIVACY, figures, say
from site_builder.commands.options import Options
from site_builder.commands.printing import lay_out, mendable, worst_code
from site_builder.commands.profiling import profile_told, profiled
from site_builder.commands.requests import request_of
from site_builder.commands.unchanged import Said, keep_told
from site_builder.hands import Hands, cores
from site_builder.memory import Memory
from site_builder.problems import Term
from site_builder.render.artifact import Role
from site_builder.store import Store
from site_builder.summary import describe

_LOST = Term(
    "有 {count} 个同时工作的进程中途没了（多半是内存不够），它们的活已由主进程做完，网站是完整的。"
    "想省内存，加上 --jobs 1。",
    "{count} of the processes at work ended early (most likely for want of memory); what they left was"
    " done by the first, and the site is whole. --jobs 1 needs less memory.",
)


def run(options: Options, store: Store | None, began: float, *, verbose: bool) -> int:
    """Build and publish, and say how it went; returns the exit code.

    `began` is the time of the command on the clock of `time.perf_counter`.
    """
    started = time.time_ns()
    hands = Hands(1 if options.profile else options.jobs or cores(), store)
    make = partial(build, request_of(options), Memory(store), hands=hands)
    built, stats = profiled(make) if options.profile else (make(), None)
    language = built.bulletin.language
    problems = lay_out(built, built.problems, "text", options.language, verbose=verbose)
    say(problems)
    published = None if built.stopped else put(built, options.content, options.output)
    summary, advice = describe(built), mendable(built.problems, language)
    pages, code = sum(one.role is Role.PAGE for one in built.artifacts), code_of(built)
    say(profile_told(stats, language) if stats else "")
    say(summary)
    say(advice)
    say(_LOST.in_language(language).format(count=hands.lost) if hands.lost else "")
    if published is not None:
        changed, gone = len(published.written), len(published.deleted)
        say(figures(pages, changed, gone, time.perf_counter() - began, language))
        if store is not None:
            said = Said(problems, f"{summary}\n{advice}", pages, code, language)
            keep_told(store, options, said, built.bulletin.site.timezone, started, verbose=verbose)
    return code


def code_of(built: Built) -> int:
    """How a command ends that was about this site."""
    codes = {Stop.PRIVACY: PRIVACY, Stop.MACHINERY: CONTENT, Stop.STRICT: CONTENT}
    return worst_code(built.problems) if built.stopped is None else codes[built.stopped]
