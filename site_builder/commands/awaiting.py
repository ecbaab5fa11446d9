"""Who has to act on what, as `check` prints it: for people, for editors of text, for programs."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from site_builder.assemble.bulletin import Waiting
from site_builder.model.approval import WAITS, Actor
from site_builder.problems import Language, Term
from site_builder.problems.excerpt import hide_numbers, visible

MOST_OF_ONE = 5
"""Records listed for one who has to act, on the terminal."""

_HEAD = Term("等谁处理（{count} 条）", "Waiting for somebody ({count})")
_SINCE = Term("等了 {days} 天", "for {days} days")
_TODAY = Term("今天的", "of today")
_MORE = Term("……还有 {count} 条，加 --all 全列", "… and {count} more; --all lists them")
_UNTITLED = Term("（没有标题）", "(no title)")
_BETWEEN = Term("，", ", ")


def waiting_text(
    waiting: Sequence[Waiting], today: date, language: Language, *, all_of_them: bool
) -> str:
    """The records by who has to act, those that wait longest first; "" when nothing waits."""
    if not waiting:
        return ""
    lines = [_HEAD.in_language(language).format(count=len(waiting))]
    for whose, pile in _piles(waiting).items():
        told = pile if all_of_them else pile[:MOST_OF_ONE]
        lines.append(f"  {_whose(whose, language)}")
        lines += (f"    {_row(one, today, language)}" for one in told)
        if len(pile) > len(told):
            more = _MORE.in_language(language).format(count=len(pile) - len(told))
            lines.append(f"    {more}")
    return "\n".join(lines)


def waiting_lines(waiting: Iterable[Waiting], today: date, language: Language) -> str:
    """`content/news/2026/a.md:6: WAIT …`, one line for each record."""
    return "".join(
        f"{_place(one)}: WAIT {_whose(_key(one), language)}{_BETWEEN.in_language(language)}"
        f"{_said(one, today, language)}\n"
        for one in waiting
    )


def waiting_data(waiting: Iterable[Waiting], today: date) -> list[dict[str, Any]]:
    """For programs: one object for each record, in the order of the files."""
    return [
        {
            "kind": one.kind,
            "title": hide_numbers(one.title),
            "path": one.source,
            "line": one.line,
            "waits_for": one.actor.value,
            "office": one.office,
            "name": one.who,
            "since": one.since.isoformat() if one.since else None,
            "days": (today - one.since).days if one.since else None,
            "seen": one.until.value,
        }
        for one in waiting
    ]


_Key = tuple[Actor, str, str]


def _piles(waiting: Iterable[Waiting]) -> Mapping[_Key, list[Waiting]]:
    piles: dict[_Key, list[Waiting]] = {}
    for one in waiting:
        piles.setdefault(_key(one), []).append(one)
    order = tuple(Actor)
    for pile in piles.values():
        pile.sort(key=lambda one: one.since or date.max)
    return dict(sorted(piles.items(), key=lambda one: (order.index(one[0][0]), one[0][1:])))


def _key(one: Waiting) -> _Key:
    return one.actor, one.office, one.who


def _whose(key: _Key, language: Language) -> str:
    """Whom it is, with office and name: `等班组长点头：货装一班 · 单志远`."""
    actor, office, who = key
    said = WAITS[actor].in_language(language)
    named = " · ".join(visible(part) for part in (office, who) if part)
    return f"{said}{'：' if language is Language.ZH else ': '}{named}" if named else said


def _row(one: Waiting, today: date, language: Language) -> str:
    return f"{_place(one)}  {_said(one, today, language)}"


def _said(one: Waiting, today: date, language: Language) -> str:
    title = hide_numbers(visible(one.title)) or _UNTITLED.in_language(language)
    parts = [f"“{title}”"]
    if one.since is not None:
        days = (today - one.since).days
        parts.append((_SINCE if days else _TODAY).in_language(language).format(days=days))
    parts.append(one.until.term.in_language(language))
    return _BETWEEN.in_language(language).join(parts)


def _place(one: Waiting) -> str:
    return f"content/{visible(one.source)}:{one.line}"
