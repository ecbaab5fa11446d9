"""Playlists: the kinds of slides and the records that the words of an author mean."""

from collections.abc import Iterable, Iterator

from site_builder.assemble.desk import Desk
from site_builder.assemble.screen_plan import Item
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.refs import SlideRef
from site_builder.model.screen import Screen
from site_builder.model.screen_choices import SlideKind
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import nearest, plain

RECORDS = (
    "topic",
    "award",
    "news",
    "suggestion",
    "special_skill",
    "mentorship",
    "post",
    "concept",
    "training",
    "change",
)
"""The kinds of records that can stand on a slide."""

_AUTO = frozenset({"自动", "auto", "automatic", "默认", "default"})
_FRESH = frozenset(
    {
        "上一班以来",
        "上班以来",
        "上个班以来",
        "上次上班以来",
        "since_last_shift",
        "since_your_last_shift",
    }
)


def items_of(
    desk: Desk, entry: Entry[Screen], refs: Iterable[SlideRef], *steps: str | int
) -> tuple[Item, ...]:
    """What a playlist names, in its order; nothing for an automatic one."""
    found: list[Item] = []
    for number, ref in enumerate(refs):
        word = plain(ref.text).casefold().replace(" ", "_")
        if word in _FRESH:
            found.append(Item(is_fresh=True))
        elif word not in _AUTO:
            found += _item(desk, entry, ref, (*steps, number))
    return tuple(dict.fromkeys(found))


def _item(
    desk: Desk, entry: Entry[Screen], ref: SlideRef, steps: tuple[str | int, ...]
) -> Iterator[Item]:
    try:
        yield Item(kind=SlideKind.read(ref.text, Reading()))
    except Unreadable:
        record = _record(desk, entry, ref, steps)
        if record is not None and desk.shows(record):
            yield Item(record=desk.linked(record))


def _record(
    desk: Desk, entry: Entry[Screen], ref: SlideRef, steps: tuple[str | int, ...]
) -> Entry[Form] | None:
    """The record that `ref` means by its path, id, title or file name; reported when there is none."""
    path = ref.text.strip().replace("\\", "/").strip("/").removeprefix("content/")
    by_path = tuple(one for one in desk.entries if one.path == path and one.kind in RECORDS)
    found = by_path or desk.index.find(RECORDS, ref.text, "")
    if len(found) == 1:
        return found[0]
    if found:
        candidates = tuple(f"{one.path}:{one.at().line}" for one in found[:3])
        desk.problems.append(entry.problem("W254", *steps, found=ref.text, candidates=candidates))
    elif not desk.index.is_lost(RECORDS, ref.text):
        words = [word for kind in SlideKind for word in (kind.zh, kind.en, *kind.synonyms)]
        near = nearest(ref.text, words)[:2] or desk.index.similar(RECORDS, ref.text)
        known = tuple(kind.term for kind in SlideKind)
        desk.problems.append(
            entry.problem("W290", *steps, found=ref.text, nearest=near, known=known)
        )
    return None
