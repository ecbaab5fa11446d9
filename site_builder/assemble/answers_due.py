"""How many people of each team are still to be asked for their consent: numbers, never names."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.assemble.consent import Basis
from site_builder.assemble.people import Known

SOON = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Answers:
    """People nobody asked yet (`missing`), whose consent has `ended`, and whose is `ending` soon.

    Who refused or withdrew is in none of them: nobody is to be asked again.
    """

    missing: int = 0
    ended: int = 0
    ending: int = 0


def answers_due(people: Iterable[Known], today: date) -> Mapping[str, Answers]:
    """Count by folder of the team ("" for people outside); who has left does not count."""
    counts: dict[str, Counter[str]] = {}
    for one in people:
        own = counts.setdefault(one.home, Counter())
        own["missing"] += one.basis is Basis.NO_ANSWER
        own["ended"] += one.basis is Basis.EXPIRED
        named = one.basis is Basis.SHOWN
        own["ending"] += named and any(day <= today + SOON for day in one.turns)
    return {
        home: Answers(own["missing"], own["ended"], own["ending"]) for home, own in counts.items()
    }
