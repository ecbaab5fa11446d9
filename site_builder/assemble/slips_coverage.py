"""Slips in the rules of the coverage matrix, in waivers from them and in reported numbers."""

from collections import Counter
from collections.abc import Iterator

from site_builder.assemble.desk import Desk
from site_builder.assemble.judged import Judged
from site_builder.model.campaign import Campaign
from site_builder.model.counts import Copies
from site_builder.model.criteria import Rule
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.people import Member
from site_builder.model.team import Team
from site_builder.model.values.text import nearest
from site_builder.problems import Problem

_NUMBERS = ("personal_visions", "learning_plans", "archives")
_LIKE = 0.5


def campaign_slips(judged: Judged[Campaign]) -> Iterator[Problem]:
    """Rules whose thresholds contradict each other."""
    for place, rule in enumerate(judged.form.rules):
        if _is_crossed(rule):
            yield judged.slip("W344", "rules", place, "partial", found=str(rule.id))


def _is_crossed(rule: Rule) -> bool:
    """Whether what is met would not even be partly met."""
    if rule.partial is None or rule.met.sign[:1] not in {">", "<"}:
        return False
    return not rule.partial.passed(rule.met.value) and rule.met.sign[0] == rule.partial.sign[0]


def coverage_oversights(desk: Desk) -> Iterator[Problem]:
    """Waivers from criteria that do not exist, and more copies than people."""
    known = [
        str(rule.id)
        for one in desk.entries
        if isinstance(one.form, Campaign)
        for rule in one.form.rules
    ]
    people = Counter(
        one.home for one in desk.entries if isinstance(one.form, Member) and one.form.left is None
    )
    for entry in desk.entries:
        form = entry.form
        if isinstance(form, Team) and known:
            yield from _waived(entry, form, known)
        elif isinstance(form, Copies) and people[entry.home]:
            yield from _too_many(entry, form, people[entry.home], desk)


def _waived(entry: Entry[Form], form: Team, known: list[str]) -> Iterator[Problem]:
    for place, waiver in enumerate(form.waivers):
        said = str(waiver.criterion)
        if said not in known:
            near = nearest(said, known, _LIKE)[:3]
            steps = ("waivers", place, "criterion")
            yield entry.problem("W345", *steps, found=said, nearest=near)


def _too_many(entry: Entry[Form], form: Copies, people: int, desk: Desk) -> Iterator[Problem]:
    judged = Judged(entry, form, desk.today)
    for name in _NUMBERS:
        if (getattr(form, name) or 0) > people:
            yield judged.slip("W347", name, count=people)
