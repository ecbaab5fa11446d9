"""What only the whole content shows: names in prose, rosters and rotas that do not add up."""

from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import replace
from functools import partial

from site_builder.assemble.answers import is_answer
from site_builder.assemble.desk import Desk
from site_builder.assemble.rotas import pattern
from site_builder.assemble.slips_coverage import coverage_oversights
from site_builder.assemble.strangers import is_office, people_in
from site_builder.memory import Memory, Same
from site_builder.model.choices import Area
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.people import OnRoster
from site_builder.model.site import Site
from site_builder.model.team import Team
from site_builder.model.tree import leaves
from site_builder.model.unit import Unit
from site_builder.model.values.people import tidy_name
from site_builder.model.values.shift import check
from site_builder.model.values.surnames import begins_like_a_name
from site_builder.problems import Problem, Span, Term

_AREAS = frozenset({Area.MANAGEMENT, Area.QUALITY, Area.COST, Area.EFFICIENCY})
_SHORTEST, _OFTEN = 2, 6  # a name of two characters in so many places may be a word
_NO_SITE = Problem("E270", Span("site.yaml"))


def oversights(desk: Desk, memory: Memory) -> tuple[Problem, ...]:
    """Everything of this kind, in the order of the entries."""
    found = () if any(isinstance(e.form, Site) for e in desk.entries) else (_NO_SITE,)
    company = memory.recall("company", _company(desk), object)
    shown = tuple(entry for entry in desk.entries if desk.shows(entry))
    named = iter(memory.each("names", shown, Same(company), partial(_names, desk)))
    seen: list[Problem] = []
    for entry in desk.entries:
        if desk.shows(entry):
            seen += next(named)
        if isinstance(entry.form, (Site, Team, Unit)):
            seen += (one for look in (_roster, _rota, _calendar) for one in look(desk, entry))
    return (
        *found,
        *_with_way_out(tuple(seen)),
        *_areas(desk),
        *_unanswered(desk),
        *coverage_oversights(desk),
    )


def _with_way_out(problems: tuple[Problem, ...]) -> Iterator[Problem]:
    """The problems; of names that are perhaps mere words, with the word to allow."""
    times = Counter(one.facts.get("found") for one in problems if one.code == "W257")
    for one in problems:
        name = str(one.facts.get("found"))
        often = len(name) == _SHORTEST and times[name] >= _OFTEN
        if one.code == "W257" and (often or not begins_like_a_name(name)):
            yield replace(one, facts={**one.facts, "word": name})
        else:
            yield one


def _company(desk: Desk) -> tuple[Hashable, ...]:
    """Everything that decides what is said of the names in an entry."""
    signs = tuple((folder, sign.name) for folder, sign in desk.places.signs.items())
    return (Same(desk.people), Same(desk.redactor), signs, frozenset(desk.places.units))


def _names(desk: Desk, entry: Entry[Form]) -> tuple[Problem, ...]:
    return (*_people(desk, entry), *_named_in_text(desk, entry))


def _unanswered(desk: Desk) -> Iterator[Problem]:
    """Photos of a team that nobody answered for and nothing refers to: they would never show."""
    told = {problem.facts.get("path") for problem in desk.problems if problem.code == "W123"}
    for path in sorted(desk.gallery.unanswered - told):
        home, folder, name = path.rpartition("/photos/")
        if folder and home in desk.places.teams and not desk.index.is_lost(("photo",), name):
            yield Problem("W123", Span(path), {"found": name, "path": path})


def _areas(desk: Desk) -> Iterator[Problem]:
    """Topics and suggestions in an area that the site has not opened."""
    extra = (one for e in desk.entries if isinstance(e.form, Site) for one in e.form.extra_areas)
    opened = {*_AREAS, *extra}
    for entry in (*desk.by_kind.get("topic", ()), *desk.by_kind.get("suggestion", ())):
        area = getattr(entry.form, "area", None)
        if area is not None and area not in opened:
            yield entry.problem("W268", "area", found=area.term, allowed=_terms(opened))


def _terms(areas: set[Area]) -> tuple[Term, ...]:
    return tuple(area.term for area in Area if area in areas)


def _people(desk: Desk, entry: Entry[Form]) -> Iterator[Problem]:
    """People referred to who are nobody on record, or several."""
    for steps, ref in people_in(entry.form):
        by_office = steps == ("reviewed_by",) and is_office(ref.text)
        doubt = None if is_answer(ref) or by_office else desk.doubt(entry, ref, *steps)
        if doubt is not None:
            yield doubt


def _named_in_text(desk: Desk, entry: Entry[Form]) -> Iterator[Problem]:
    """Names that must not be shown, written in free text: replaced, and said."""
    if isinstance(entry.form, OnRoster):
        return
    for leaf in leaves(entry.tree):
        found = desk.redactor.names_in(leaf, entry.home)
        silent = found and (_is_name(desk, leaf) or _is_listed(desk, entry, leaf))
        for match in () if silent else found:
            yield _named(entry, leaf.part(match.start(), match.end()).span, desk, match.group())
    if entry.body is not None:
        for number, line in enumerate(entry.body.text.split("\n"), start=entry.body.line):
            for match in desk.redactor.names_in(line, entry.home):
                span = Span(entry.path, number, match.start() + 1, len(match.group()))
                yield _named(entry, span, desk, match.group())


def _is_listed(desk: Desk, entry: Entry[Form], text: str) -> bool:
    """Whether a text of `site.yaml` is the list itself of the words that are never shown."""
    return isinstance(entry.form, Site) and desk.redactor.is_unsuitable(text)


def _is_name(desk: Desk, text: str) -> bool:
    """Whether a text is a name and nothing else: a reference, which is masked in silence."""
    return tidy_name(text) in desk.people.by_name or desk.redactor.withholds(text)


def _named(entry: Entry[Form], span: Span, desk: Desk, found: str) -> Problem:
    shown = desk.redactor.text(found, entry.home)
    code = "W271" if desk.redactor.is_unsuitable(found) else "W257"
    return Problem(code, span, {"found": found, "shown": shown}, entry.language)


def _roster(desk: Desk, entry: Entry[Form]) -> Iterator[Problem]:
    """A leader who is not on the roster, a team of nobody, two people of one name without ids."""
    if not isinstance(entry.form, Team) or not desk.shows(entry):
        return
    roster = desk.people.roster(entry.home)
    if not roster and entry.form.headcount is None and "headcount" not in entry.tree.cut:
        yield entry.problem("W263", "name")
    leader = entry.form.leader
    if roster and leader is not None:
        found = desk.people.find(leader.text, entry.home)
        if len(found) == 1 and found[0].home != entry.home:
            yield entry.problem("W262", "leader", found=leader.text)
    bearers: dict[str, Span] = {}
    for one in roster:
        if bearers.setdefault(one.name, one.span) != one.span and one.ident is None:
            yield Problem("E260", one.span, {"found": one.name}, entry.language)


def _rota(desk: Desk, entry: Entry[Form]) -> Iterator[Problem]:
    """A rota in which some shift has no crew, or two."""
    del desk
    if not isinstance(entry.form, Unit):
        return
    for number, rota in enumerate(entry.form.shifts):
        gaps = check(pattern(rota)) if rota.cycle and len(rota.crews) > 1 else ()
        if gaps:
            first = gaps[0]
            yield entry.problem(
                "W259",
                "shifts",
                number,
                "crews",
                name=rota.name,
                day=first.day.isoformat(),
                shift=first.shift,
                crews=first.crews or ("—",),
            )


def _calendar(desk: Desk, entry: Entry[Form]) -> Iterator[Problem]:
    """No calendar for the year the bulletin is about: workdays are plain weekdays then."""
    if isinstance(entry.form, Site) and not desk.workdays.known(desk.today):
        yield entry.problem("W258", year=desk.today.year)
