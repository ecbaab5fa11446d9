"""Documents in, entries out: the right form for each file, filled record by record."""

import re
from collections.abc import Iterable, Iterator

from site_builder.memory import Memory
from site_builder.model.astray import RECORD_KEYS, misplaced, unlike, unlike_its_name
from site_builder.model.entry import Entry
from site_builder.model.filling import fill
from site_builder.model.form import Form
from site_builder.model.kinds import Place, place_of
from site_builder.model.screening import screen
from site_builder.model.shaping import Shaper
from site_builder.model.site import Site
from site_builder.model.tree import Branch
from site_builder.model.values.private import plain_number
from site_builder.model.values.text import plain
from site_builder.problems import Checked, Language, Problem, Span
from site_builder.read.documents import Document
from site_builder.read.nodes import Mapping, Node, Scalar, Sequence

_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")


def interpret(
    documents: Iterable[Document], memory: Memory | None = None
) -> Checked[tuple[Entry[Form], ...]]:
    """Fill a form from every record of every document, in the order of the paths.

    A document that `memory` has met gives the very same entries again.
    """
    memory = memory or Memory()
    entries: list[Entry[Form]] = []
    problems: list[Problem] = []
    documents = tuple(documents)
    first: dict[str, str] = {}
    stray: list[Document] = []
    stems = memory.each("stem", documents, None, _stem)
    filled = memory.each("entries", documents, None, _filled)
    for document, stem, found in zip(documents, stems, filled, strict=True):
        twin = first.setdefault(stem, document.path)
        if twin != document.path:
            facts = {"found": document.path, "first": twin}
            problems.append(Problem("E272", Span(document.path), facts, document.language))
        elif found is None:
            stray.append(document)
        else:
            entries += found.value
            problems += found.problems
    problems += misplaced(stray)
    allowed = _office_numbers(entries)

    def screened(document: Document) -> tuple[Problem, ...]:
        return tuple(screen(document, allowed))

    for told in memory.each("screen", documents, allowed, screened):
        problems += told
    return Checked(tuple(entries), tuple(problems))


def _stem(document: Document) -> str:
    """A path by which two spellings of one YAML file are recognised."""
    return re.sub(r"\.ya?ml\Z", "", document.path)


def site_of(entries: Iterable[Entry[Form]]) -> Site:
    """The settings of the site, or their defaults when there are none."""
    return next((entry.form for entry in entries if isinstance(entry.form, Site)), Site())


def languages_of(documents: Iterable[Document]) -> dict[str, Language]:
    """The language each file is written in, by path."""
    return {document.path: document.language for document in documents}


def _office_numbers(entries: Iterable[Entry[Form]]) -> frozenset[str]:
    return frozenset(
        plain_number(phone)
        for entry in entries
        if isinstance(entry.form, Site)
        for phone in entry.form.office_phones
    )


def _filled(document: Document) -> Checked[tuple[Entry[Form], ...]] | None:
    """The entries of a document; None where nothing is said by its place."""
    place = place_of(document.path)
    return None if place is None else _read(document, place)


def _read(document: Document, place: Place) -> Checked[tuple[Entry[Form], ...]]:
    if document.fields is None:
        return _blank(document, place)
    other = unlike(document, place)
    if other is not None:
        told = (unlike_its_name(document, place, other),)
        return Checked(_unread(document, place), told)
    entries: list[Entry[Form]] = []
    problems: list[Problem] = []
    for number, node in enumerate(records_of(document.fields, place), start=1):
        shaper = Shaper(document.language)
        tree = shaper.form(place.kind.form, node)
        problems += shaper.problems
        if tree is None:
            continue
        year = _year(tree) or place.year
        form, tree, met = fill(place.kind.form, tree, year, document.language)
        problems += met
        if form is not None:
            entries.append(_entry(document, place, form, tree, number))
    return Checked(tuple(entries), tuple(problems))


def _blank(document: Document, place: Place) -> Checked[tuple[Entry[Form], ...]]:
    """A file without fields: an empty list, a header that was reported, or a form left blank."""
    if place.kind.many or document.body is not None:
        return Checked(())
    tree = Branch(Span(document.path, 1))
    if document.broken:
        return Checked(_unread(document, place))
    form, tree, problems = fill(place.kind.form, tree, place.year, document.language)
    entries = () if form is None else (_entry(document, place, form, tree, 1),)
    return Checked(entries, problems)


def _unread(document: Document, place: Place) -> tuple[Entry[Form], ...]:
    """What stands for a file that cannot be used: a form left blank keeps a team in its place."""
    if place.kind.many or not place.kind.form.lenient:
        return ()
    tree = Branch(Span(document.path, 1))
    return (_entry(document, place, place.kind.form(), tree, 1),)


def records_of(fields: Mapping | Sequence, place: Place) -> Iterator[Node]:
    """The records of a file: its fields, or the items of its list, wrapped in a key or not."""
    if not place.kind.many:
        yield fields
        return
    node: Node = fields
    if isinstance(fields, Mapping) and len(fields.fields) == 1:
        only = fields.fields[0]
        listed = isinstance(only.value, Sequence) or only.key.text in RECORD_KEYS
        if listed or (isinstance(only.value, Scalar) and not only.value.text):
            node = only.value
    if isinstance(node, Sequence):
        yield from node.items
    elif not isinstance(node, Scalar) or node.text:
        yield node


def _year(tree: Branch) -> int | None:
    """The year a record is about: as written, else that of its own date."""
    for name in ("year", "date", "start"):
        written = tree.values.get(name)
        found = _YEAR.match(plain(written)) if isinstance(written, str) else None
        if found:
            return int(found.group())
    return None


def _entry(document: Document, place: Place, form: Form, tree: Branch, number: int) -> Entry[Form]:
    return Entry(
        kind=place.kind.name,
        path=document.path,
        home=place.home,
        form=form,
        tree=tree,
        body=document.body,
        language=document.language,
        number=number,
        year=place.year,
    )
