"""All problems of a site as one page: to be sent round, printed and ticked off, team by team."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from itertools import groupby

from site_builder.preview.panel import marked
from site_builder.problems import Language, Problem, Severity, Term
from site_builder.problems.excerpt import corrected, excerpt
from site_builder.problems.listing import in_order, location, place, secret_places, summary
from site_builder.problems.text import by_folder
from site_builder.problems.wording import say, severity_word

_TITLE = Term("检查报告", "Report of the check")
_DAY = Term("按 {day} 检查", "Checked for {day}")
_FOLDERS = Term("班组和文件夹", "Teams and folders")
_WHOLE = Term("整个网站", "The site as a whole")
_PLACE = Term("第 {line} 行", "Line {line}")
_CORRECTED = Term("改成：", "write: ")
_LEGEND = Term(
    "每一处前面的方框，改好一处勾一处。",
    "Tick the box in front of each one that is done.",
)
_CSS = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1c211e; --ink-2: #4a514c; --rule: #cfd3ce;
  --wash: #f4f2ec; --late: #a3260e; --warn: #8a6100; --mark: #ffd84d; }
@media (prefers-color-scheme: dark) { :root { --paper: #15191b; --ink: #eceeea; --ink-2: #b4bab5;
  --rule: #444b4e; --wash: #20262a; --late: #ff9a85; --warn: #e6b84a; } }
* { box-sizing: border-box; }
body { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.65 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.75rem; } h2 { margin: 2.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink); font-size: 1.3rem; overflow-wrap: anywhere; }
h3 { margin: 1.25rem 0 .25rem; font-size: 1rem; overflow-wrap: anywhere; }
p { margin: .25rem 0; } a { color: inherit; } .lead, .help { color: var(--ink-2); }
nav ul, ol { margin: 0; padding: 0; list-style: none; } nav li { padding: .2rem 0; }
ol > li { position: relative; margin: .9rem 0; padding-left: 1.9rem; break-inside: avoid; }
ol > li::before { content: ""; position: absolute; left: 0; top: .3rem; width: 1.1rem; height: 1.1rem; border: 2px solid var(--warn); }
.error::before, .privacy::before { border-color: var(--late) !important; }
b { font-weight: 600; color: var(--warn); } .error b, .privacy b { color: var(--late); }
code, pre { font: .875rem/1.6 ui-monospace, "Noto Sans Mono CJK SC", monospace; overflow-wrap: anywhere; }
pre { margin: .35rem 0; padding: .4rem .6rem; background: var(--wash); white-space: pre-wrap; }
mark { background: var(--mark); color: #1c211e; }
@media print { :root { color-scheme: light; --paper: #fff; --ink: #000; --ink-2: #333; --rule: #999; --wash: #f4f4f4; --late: #8a1500; --warn: #6b4b00; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } nav { break-after: avoid; } h2, h3 { break-after: avoid; } pre { border: 1px solid #999; } }
"""


@dataclass(frozen=True, slots=True)
class Checkup:
    """What a report tells. `forced` is the language asked for, None for that of each file."""

    problems: Sequence[Problem]
    sources: Mapping[str, str]
    language: Language
    day: date
    forced: Language | None = None
    note: str = ""


def report_page(checkup: Checkup) -> bytes:
    """The page, which needs no other file."""
    language = checkup.language
    title = _TITLE.in_language(language)
    ordered = in_order(checkup.problems)
    folders = by_folder(ordered, checkup.sources)
    secret = secret_places(ordered)
    sections = "".join(
        _folder(number, name, found, checkup, secret)
        for number, (name, found) in enumerate(folders.items(), 1)
    )
    lead = [summary(ordered, language), _DAY.in_language(language).format(day=checkup.day)]
    note = f'<p class="lead">{escape(checkup.note)}</p>' if checkup.note else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_CSS}</style>\n</head>\n<body>\n<main>\n"
        f'<h1>{title}</h1>\n<p class="lead">{" · ".join(map(escape, lead))}</p>\n{note}'
        f"{_contents(folders, language)}{sections}</main>\n</body>\n</html>\n"
    ).encode()


def _contents(folders: Mapping[str, Sequence[Problem]], language: Language) -> str:
    if not folders:
        return ""
    title = _FOLDERS.in_language(language)
    items = "".join(
        f'<li><a href="#f{number}">{escape(_name(name, language))}</a> {summary(found, language)}</li>'
        for number, (name, found) in enumerate(folders.items(), 1)
    )
    legend = _LEGEND.in_language(language)
    return f'<nav aria-label="{title}"><ul>{items}</ul></nav>\n<p class="help">{legend}</p>\n'


def _name(folder: str, language: Language) -> str:
    return f"content/{folder}" if folder else _WHOLE.in_language(language)


def _folder(
    number: int,
    name: str,
    problems: Iterable[Problem],
    checkup: Checkup,
    secret: frozenset[tuple[str, int]],
) -> str:
    title = escape(_name(name, checkup.language))
    files = "".join(
        (f"<h3><code>{escape(path)}</code></h3>\n" if path else "")
        + "<ol>"
        + "".join(_item(one, checkup, hidden=place(one) in secret) for one in found)
        + "</ol>\n"
        for path, found in groupby(problems, key=_file)
    )
    return f'<section><h2 id="f{number}">{title}</h2>\n{files}</section>\n'


def _file(problem: Problem) -> str:
    """The file of a problem as people look for it."""
    return location(replace(problem, span=replace(problem.span, line=0)), "content/")


def _item(problem: Problem, checkup: Checkup, *, hidden: bool) -> str:
    """One problem: what is true, the line itself, and how to mend it."""
    language = checkup.forced or problem.language
    words = say(problem, language)
    source = checkup.sources.get(problem.span.path, "")
    cut = excerpt(problem.span, source, hidden=hidden) if problem.span.line else None
    where = _PLACE.in_language(checkup.language).format(line=problem.span.line)
    told = f"{severity_word(problem.severity, language)} {problem.code}"
    lines = [
        f"<p><b>{told}</b> {escape(words.says)}</p>",
        f'<p class="help">{where}</p>' if problem.span.line else "",
        f"<pre>{marked(cut)}</pre>" if cut else "",
        *(
            f'<p class="help">{escape(line)}</p>'
            for line in _help(problem, words.help, source, language)
        ),
    ]
    tone = problem.severity.name.lower()
    return f'<li class="{tone}" lang="{language}">{"".join(lines)}</li>\n'


def _help(problem: Problem, words: Iterable[str], source: str, language: Language) -> Iterator[str]:
    mended = corrected(problem, source)
    label = _CORRECTED.in_language(language)
    yield from (line for line in words if mended is None or not line.startswith(label))
    if mended is not None:
        yield label + mended


def worth_reporting(problems: Iterable[Problem], *, verbose: bool) -> tuple[Problem, ...]:
    """What a person need read: silent repairs only on request."""
    return tuple(one for one in problems if verbose or one.severity is not Severity.NOTE)
