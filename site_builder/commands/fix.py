"""`fix`: mends what can be mended without asking; shows it first, writes it on request."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from site_builder.author.diff import render_diff
from site_builder.author.fix import Fixed, fix
from site_builder.author.writing import Wrote, write_back
from site_builder.build import build
from site_builder.commands.ending import CONTENT, FINE, OURS, say, wants_colour
from site_builder.commands.options import LANGUAGES, Options, common_options
from site_builder.commands.paths import is_below, wanted_paths
from site_builder.commands.printing import worst_code
from site_builder.commands.requests import request_of
from site_builder.memory import Memory
from site_builder.problems import Checked, Language, Problem, Severity, Term
from site_builder.problems.listing import in_order, location
from site_builder.problems.text import render_text
from site_builder.read.content import read_content
from site_builder.read.files import Content, SourceFile

_PREFIX = "content/"
_NAMED = 5  # places of errors that are listed
_SHOWN = Term(
    "可以自动改 {count} 处，涉及 {files} 个文件。确认无误后写入：site-builder fix --write",
    "{count} repairs in {files} files. To write them: site-builder fix --write",
)
_WRITTEN = Term(
    "已改好 {count} 处，写入 {files} 个文件：", "{count} repairs made, {files} files written:"
)
_NOTHING = Term("没有可以自动改的地方。", "There is nothing to repair.")
_LEFT = Term(
    "还有 {count} 处错误要人来改：{places}。怎么改：site-builder check",
    "{count} errors need a person: {places}. How to mend them: site-builder check",
)
_AND_MORE = Term(" 等", " and more")


@click.command("fix")
@common_options
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="写入文件；不写时只显示 / write; else only show")
def fix_command(
    content: Path, day: date | None, lang: str | None, paths: Sequence[Path], *, write: bool
) -> None:
    """自动改正常见笔误 / repair common slips (shown first, written with --write)."""
    options = Options(content, Path("output"), day, LANGUAGES.get(lang or ""))
    found = read_content(content)
    memory = Memory()

    def survey(changed: Mapping[str, bytes]) -> Sequence[Problem]:
        return build(request_of(options), memory, given=_changed(found, changed)).problems

    built = build(request_of(options), memory, given=found)
    language = options.language or built.bulletin.language
    wanted = wanted_paths(paths, content, built.problems)
    sources = [one for one in found.value.sources if is_below(one.path, wanted)]
    fixed = fix(sources, built.problems, survey)
    say(render_diff(fixed.files, built.problems, prefix=_PREFIX, for_people=wants_colour()))
    wrote = write_back(fixed.files, content) if write else None
    left = [one for one in fixed.remaining if is_below(one.span.path, wanted)]
    say(_summary(fixed, wrote, left, language))
    sys.exit(_code(fixed, wrote, left))


def _changed(content: Checked[Content], changed: Mapping[str, bytes]) -> Checked[Content]:
    """The content with other bytes in some files."""
    sources = tuple(
        SourceFile(one.path, changed[one.path]) if one.path in changed else one
        for one in content.value.sources
    )
    return replace(content, value=replace(content.value, sources=sources))


def _summary(fixed: Fixed, wrote: Wrote | None, left: Sequence[Problem], language: Language) -> str:
    """What was done, what could not be written, and what needs a person."""
    lines: list[str] = []
    if not fixed.files:
        lines.append(_NOTHING.in_language(language))
    elif wrote is None:
        words = _SHOWN.in_language(language)
        lines.append(words.format(count=fixed.count, files=len(fixed.files)))
    elif wrote.written:
        words = _WRITTEN.in_language(language)
        lines.append(words.format(count=fixed.count, files=len(wrote.written)))
        lines += [f"  {_PREFIX}{path}" for path in wrote.written]
    if wrote is not None and wrote.problems:
        lines.append(render_text(wrote.problems, {}, language=language).rstrip())
    errors = in_order(one for one in left if one.severity in {Severity.ERROR, Severity.PRIVACY})
    if errors:
        named = [location(one, _PREFIX) or one.code for one in errors[:_NAMED]]
        comma = "、" if language is Language.ZH else ", "
        more = _AND_MORE.in_language(language) if len(errors) > _NAMED else ""
        words = _LEFT.in_language(language)
        lines.append(words.format(count=len(errors), places=comma.join(named) + more))
    return "\n".join(lines)


def _code(fixed: Fixed, wrote: Wrote | None, left: Sequence[Problem]) -> int:
    if wrote is not None and wrote.problems:
        return OURS
    worst = worst_code(left)
    return CONTENT if worst == FINE and fixed.files and wrote is None else worst
