"""Problems as rows of a page that anybody may read: the words of `check` without those of authors.

What an author wrote may be a name that must not be shown, or a record that is held back. So only
the words of the rules stand here, “…” for everything else; `check` tells the rest.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from site_builder.model.kinds import place_of
from site_builder.problems import Fact, Problem, Severity, Term
from site_builder.problems.wording import say, severity_word
from site_builder.views.parts import Row, Tag
from site_builder.views.wording import Wording

_LOOKS = {Severity.PRIVACY: "late", Severity.ERROR: "late", Severity.WARNING: "open"}
_MOST, _MOST_PLACES = 5, 3


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader can see anyway: folders of teams and units, and files that have a page."""

    folders: frozenset[str]
    sources: frozenset[str]

    def shows(self, path: str) -> bool:
        """Whether the path tells no more than the site does: no name of a file made up by hand."""
        place = place_of(path)
        if place is None:
            return False
        is_fixed = "*" not in place.kind.where
        return path in self.sources or (is_fixed and place.home in {"", *self.folders})


def fault_rows(
    problems: Iterable[Problem], known: Known, words: Wording
) -> tuple[tuple[Row, ...], str]:
    """The problems, alike ones in one row, the gravest first; and how many kinds more there are."""
    alike: dict[tuple[Severity, str, tuple[str, ...]], list[Problem]] = {}
    for one in problems:
        said = say(_discreet(one), words.language)
        alike.setdefault((one.severity, said.says, said.help), []).append(one)
    order = tuple(_LOOKS)
    groups = sorted(alike.items(), key=lambda group: order.index(group[0][0]))
    rows = tuple(
        Row(
            title=says,
            when=words.t("{count:place|places}", count=len(found)),
            text=" ".join((*help_, _places(found, known, words))).strip(),
            tags=(Tag(severity_word(severity, words.language), _LOOKS[severity]),),
        )
        for (severity, says, help_), found in groups[:_MOST]
    )
    more = len(groups) - len(rows)
    told = words.t("{count:more kind is|more kinds are} told by “check”.", count=more)
    return rows, told if more else ""


def worth_telling(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems somebody has to act on: repairs are none."""
    return (one for one in problems if one.severity is not Severity.NOTE)


def _discreet(problem: Problem) -> Problem:
    """The problem without what its author wrote."""
    facts = {name: fact for name, fact in problem.facts.items() if _is_ours(fact)}
    return replace(problem, facts=facts)


def _is_ours(fact: Fact) -> bool:
    if isinstance(fact, tuple):
        return all(isinstance(part, Term) for part in fact)
    return isinstance(fact, (Term, int))


def _places(problems: Iterable[Problem], known: Known, words: Wording) -> str:
    """Where they are, as far as a reader may know: `plan-2026.yaml 第 14 行`."""
    spans = [one.span for one in problems if known.shows(one.span.path)]
    told = [
        words.t("{file} line {line}", file=span.path.rpartition("/")[2], line=span.line)
        if span.line
        else span.path.rpartition("/")[2]
        for span in spans
    ]
    told = list(dict.fromkeys(told))
    more = words.t("and {count} more", count=len(told) - _MOST_PLACES)
    shown = [*told[:_MOST_PLACES], *([more] if len(told) > _MOST_PLACES else [])]
    return words.t("At {places}.", places=words.join(shown)) if shown else ""
