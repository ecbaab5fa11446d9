"""What `import` asks and prints: choices on a terminal, problems at their cells, files written."""

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from site_builder.author.imports.saving import Change, save
from site_builder.commands.ending import FINE, OURS, USAGE, say
from site_builder.problems import Language, Problem, Term
from site_builder.problems.excerpt import visible
from site_builder.problems.text import render_text
from site_builder.publish.stops import DiskTrouble

_IN_FULL = 3  # problems of one rule
_PLACES = 12
_ALIKE = Term("  同样的还有 {count} 处：{places}\n", "  {count} more of the same: {places}\n")
_WROTE = Term("已写入：", "Written:")
_CHECK = Term("检查一下：site-builder check {path}", "Check it: site-builder check {path}")


def on_terminal() -> bool:
    """Whether somebody can be asked."""
    return all(one is not None and one.isatty() for one in (sys.stdin, sys.stdout))


def choose(question: Term, choices: Sequence[str], language: Language) -> str:
    """Ask for one of some names, by its number or itself."""
    for number, name in enumerate(choices, 1):
        click.echo(f"  {number}. {visible(name)}")
    numbers = [str(number) for number in range(1, len(choices) + 1)]
    answer = click.prompt(
        question.in_language(language),
        type=click.Choice([*numbers, *choices]),
        show_choices=False,
    )
    return choices[int(answer) - 1] if answer in numbers else str(answer)


def lay_out_cells(problems: Iterable[Problem], language: Language) -> str:
    """Problems at their cells in the order of the rows; of many alike the first, and the places."""
    groups: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        groups[problem.code].append(problem)
    blocks: list[str] = []
    comma = "、" if language is Language.ZH else ", "
    for group in groups.values():
        blocks += [render_text([one], {}, prefix="", language=language) for one in group[:_IN_FULL]]
        if len(group) > _IN_FULL:
            places = [visible(one.span.path) for one in group[_IN_FULL:]]
            listed = comma.join(places[:_PLACES]) + ("…" if len(places) > _PLACES else "")
            words = _ALIKE.in_language(language)
            blocks.append(words.format(count=len(places), places=listed))
    return "\n".join(blocks)


def written(changes: Mapping[str, Change], content: Path, language: Language) -> int:
    """Write files, and say so; the exit code, 0 when all were written."""
    saved = save(changes, content)
    if saved.written:
        lines = [f"  content/{path}" for path in saved.written]
        folder = saved.written[0].rpartition("/")[0].removesuffix("/photos")
        check = _CHECK.in_language(language).format(path=f"content/{folder}".rstrip("/"))
        say("\n".join((_WROTE.in_language(language), *lines, check)))
    if saved.stopped is None:
        return FINE
    click.echo(render_text(saved.stopped.problems, {}, language=language), err=True)
    return OURS if isinstance(saved.stopped, DiskTrouble) else USAGE
