"""What the preview adds to a page: a panel with the problems, and the scripts that keep it fresh."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import groupby

from site_builder.problems import Language, Problem, Severity, Term
from site_builder.problems.excerpt import Excerpt, corrected, excerpt, width
from site_builder.problems.listing import in_order, location, place, secret_places, summary
from site_builder.problems.wording import say, severity_word

RESERVED = "_preview"
"""The folder of addresses that belong to the preview; no page of a site lies in it."""

_ROOT = re.compile(rb'<html[^>]* data-root="([^"]+)"')
_ORDER = (Severity.PRIVACY, Severity.ERROR, Severity.WARNING)
_MOST = 100  # problems in the panel; every page carries it
_PREVIEW = Term("预览", "Preview")
_CORRECTED = Term("改成：", "write: ")
_MORE = Term("还有 {count} 处，未一一列出", "{count} more")
_NOTHING_YET = Term("还没有可以显示的页面", "There is no page to show yet")
_NOT_HERE = Term("这个地址没有页面", "There is no page at this address")


@dataclass(frozen=True, slots=True)
class Report:
    """What there is to tell about a build.

    `sources` are the texts of content files, for excerpts. `trouble` says in a sentence or two why
    the pages of this build are not shown; "" when they are.
    """

    language: Language
    problems: tuple[Problem, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    trouble: str = ""

    def worth_telling(self) -> tuple[Problem, ...]:
        """The problems in order, without those that were repaired silently."""
        return tuple(one for one in in_order(self.problems) if one.severity is not Severity.NOTE)

    def counts(self) -> str:
        return summary(self.worth_telling(), self.language)


def panel(report: Report) -> str:
    """The panel as HTML; "" when there is nothing to tell."""
    problems = report.worth_telling()
    if not problems and not report.trouble:
        return ""
    worst = min(map(_rank, problems), default=0)
    tone = "stopped" if report.trouble else _ORDER[worst].name.lower()
    title = _PREVIEW.in_language(report.language)
    head = f"<strong>{title}</strong> " + (escape(report.counts()) if problems else "")
    trouble = f'<p class="sb-trouble">{escape(report.trouble)}</p>' if report.trouble else ""
    return (
        f'<aside id="sb-preview" class="sb-{tone}" lang="{report.language}" aria-label="{title}">'
        f"<details{' open' if report.trouble else ''}><summary>{head}</summary>"
        f'<div class="sb-body">{trouble}{"".join(_groups(report, problems))}</div>'
        "</details></aside>"
    )


def plain_page(report: Report, *, missing: bool) -> bytes:
    """A page of the preview's own: an address is `missing`, or there are no pages at all yet."""
    title = (_NOT_HERE if missing else _NOTHING_YET).in_language(report.language)
    return (
        f'<!DOCTYPE html>\n<html lang="{report.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n</head>\n"
        f'<body style="font: 1.125rem/1.75 sans-serif; margin: 2rem">\n<h1>{title}</h1>\n'
        "</body>\n</html>\n"
    ).encode()


def decorate(page: bytes, report: Report, stamp: str) -> bytes:
    """The page with the panel and the scripts before its end; `stamp` names the build it is of."""
    shown = panel(report)
    style = f'<link rel="stylesheet" href="/{RESERVED}/preview.css">' if shown else ""
    addition = (
        f"{style}{shown}"
        f'<script defer src="/{RESERVED}/preview.js" data-stamp="{escape(stamp)}"></script>'
        '<script defer src="/livereload.js"></script>'
    ).encode()
    end = page.lower().rfind(b"</body>")
    end = len(page) if end < 0 else end
    return page[:end] + addition + page[end:]


def at_root(page: bytes) -> bytes:
    """The page with its links counted from the root of the preview, for use at any address."""
    served_at = _ROOT.search(page)
    if served_at:  # the links of a site that says where it will be served
        return page.replace(b'="' + served_at[1], b'="/')
    return page.replace(b"<head>", b'<head><base href="/">', 1)


def _groups(report: Report, problems: tuple[Problem, ...]) -> Iterator[str]:
    """A section for each file, the worst first; after `_MOST` problems only their number.

    What is private stands on top; else the order of lines helps those who mend them one by one.
    """
    private_first = [
        sorted(group, key=lambda one: one.severity is not Severity.PRIVACY)
        for _, group in groupby(problems, key=lambda one: one.span.path)
    ]
    by_path = sorted(private_first, key=lambda group: min(map(_rank, group)))
    room, secret = _MOST, secret_places(problems)
    for group in by_path:
        if room <= 0:
            break
        items = (_item(one, report, hidden=place(one) in secret) for one in group[:room])
        yield f"<section>{_file(group[0])}<ol>{''.join(items)}</ol></section>"
        room -= len(group)
    if len(problems) > _MOST:
        more = _MORE.in_language(report.language).format(count=len(problems) - _MOST)
        yield f"<p>{more}</p>"


def _rank(problem: Problem) -> int:
    return _ORDER.index(problem.severity)


def _file(problem: Problem) -> str:
    whole = location(problem, "content/").removesuffix(
        f":{problem.span.line}:{problem.span.column}"
    )
    return f"<h2>{escape(whole)}</h2>" if whole else ""


def _item(problem: Problem, report: Report, *, hidden: bool) -> str:
    """One problem: what is true, where, the line itself, and how to mend it."""
    words = say(problem)
    source = report.sources.get(problem.span.path, "")
    cut = excerpt(problem.span, source, hidden=hidden) if problem.span.line else None
    label = f"{severity_word(problem.severity, problem.language)} {problem.code}"
    where = location(problem, "content/") if problem.span.line else ""
    mended = corrected(problem, source)
    help_ = [*words.help, *([_CORRECTED.in_language(problem.language) + mended] if mended else [])]
    return (
        f'<li class="sb-{problem.severity.name.lower()}" lang="{problem.language}">'
        f"<p><b>{label}</b> {escape(words.says)}</p>"
        + (f"<p><code>{escape(where)}</code></p>" if where else "")
        + (f"<pre>{_marked(cut)}</pre>" if cut else "")
        + _lines(help_)
        + "</li>"
    )


def _lines(lines: Iterable[str]) -> str:
    return "".join(f'<p class="sb-help">{escape(line)}</p>' for line in lines)


def _marked(cut: Excerpt) -> str:
    """The line with the place marked. Carets would not stand below Han in a browser's fonts."""
    lead = len(cut.marks) - len(cut.marks.lstrip())
    start = _after(cut.line, lead)
    end = _after(cut.line, len(cut.marks))
    marked = escape(cut.line[start:end]) or "&nbsp;"
    return f"{escape(cut.line[:start])}<mark>{marked}</mark>{escape(cut.line[end:])}"


def _after(line: str, columns: int) -> int:
    """How many characters of `line` fill `columns` columns."""
    taken = 0
    for index, char in enumerate(line):
        if taken >= columns:
            return index
        taken += width(char)
    return len(line)
