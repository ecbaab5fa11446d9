"""The panel with all problems of the last build, and the way to each of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from urllib.parse import quote

from site_builder.problems import Language, Problem, Severity, Term
from site_builder.problems.excerpt import Excerpt, corrected, excerpt, width
from site_builder.problems.listing import in_order, location, place, secret_places, summary
from site_builder.problems.wording import say, severity_word

RESERVED = "_preview"
"""The folder of addresses that belong to the preview; no page of a site lies in it."""

_ORDER = (Severity.PRIVACY, Severity.ERROR, Severity.WARNING)
_MOST = 100  # problems in the panel; every page carries it
_PREVIEW = Term("预览", "Preview")
_CORRECTED = Term("改成：", "write: ")
_MORE = Term("还有 {count} 处，未一一列出", "{count} more")
_COPY, _COPIED = Term("复制", "Copy"), Term("已复制", "Copied")
_EDIT = Term("用 VS Code 打开", "Open in VS Code")


@dataclass(frozen=True, slots=True)
class Report:
    """What there is to tell about a build.

    `sources` are the texts of content files, for excerpts. `trouble` says in a sentence or two why
    the pages of this build are not shown; "" when they are. `editor` is the address that opens the
    content folder in an editor, "" without one.
    """

    language: Language
    problems: tuple[Problem, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    trouble: str = ""
    editor: str = ""

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
    counts = f'<span class="sb-counts">{escape(report.counts())}</span>' if problems else ""
    trouble = escape(report.trouble)
    return (
        f'<aside id="sb-preview" class="sb-{tone}" lang="{report.language}" aria-label="{title}">'
        f'<details data-trouble="{trouble}"{" open" if trouble else ""}>'
        f"<summary><strong>{title}</strong> {counts}</summary>"
        '<div class="sb-body" tabindex="-1">'
        + (f'<p class="sb-trouble" role="status">{trouble}</p>' if trouble else "")
        + "".join(_groups(report, problems))
        + "</div></details></aside>"
    )


def ways(problem: Problem, report: Report) -> str:
    """The place of a problem, to be copied, and opened where an editor is known."""
    where = location(problem, "content/")
    if not where:
        return ""
    copy, done = (term.in_language(report.language) for term in (_COPY, _COPIED))
    button = (
        f'<button type="button" class="sb-copy" data-copy="{escape(where)}">'
        f'<code>{escape(where)}</code> <span data-done="{done}" aria-live="polite">{copy}</span>'
        "</button>"
    )
    address = _address(problem, report)
    edit = _EDIT.in_language(report.language)
    link = f' <a class="sb-edit" href="{escape(address)}">{edit}</a>' if address else ""
    return f'<p class="sb-ways">{button}{link}</p>'


def label(problem: Problem) -> str:
    """The severity and the code of a problem, with the way to what the guide says of it."""
    word = f"{severity_word(problem.severity, problem.language)} {problem.code}"
    return f'<a class="sb-code" href="/{RESERVED}/help#{problem.code}">{word}</a>'


def _address(problem: Problem, report: Report) -> str:
    """What opens the place of a problem in the editor; "" for what is not in the content folder."""
    span = problem.span
    if not report.editor or span.path not in report.sources:
        return ""
    return f"{report.editor}/{quote(span.path)}:{max(span.line, 1)}:{span.column}"


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
    mended = corrected(problem, source)
    help_ = [*words.help, *([_CORRECTED.in_language(problem.language) + mended] if mended else [])]
    return (
        f'<li class="sb-{problem.severity.name.lower()}" lang="{problem.language}">'
        f'<p class="sb-says">{label(problem)} {escape(words.says)}</p>'
        + (f"<pre>{marked(cut)}</pre>" if cut else "")
        + _lines(help_)
        + ways(problem, report)
        + "</li>"
    )


def _lines(lines: Iterable[str]) -> str:
    return "".join(f'<p class="sb-help">{escape(line)}</p>' for line in lines)


def marked(cut: Excerpt) -> str:
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
