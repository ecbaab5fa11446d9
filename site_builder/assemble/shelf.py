"""All records of the bulletin, and the share of each team in them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from site_builder.assemble import records
from site_builder.assemble.places import TeamSign
from site_builder.model.approval import is_settled

R = TypeVar("R", bound=records.Record)
Piles = Mapping[str, tuple[R, ...]]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Records by kind, each kind in its own order."""

    plans: tuple[records.Plan, ...]
    trainings: tuple[records.Training, ...]
    topics: tuple[records.Topic, ...]
    suggestions: tuple[records.Suggestion, ...]
    awards: tuple[records.Award, ...]
    mentorships: tuple[records.Mentorship, ...]
    special_skills: tuple[records.SpecialSkill, ...]
    skills: tuple[records.Skills, ...]
    changes: tuple[records.Change, ...]
    posts: tuple[records.Post, ...]
    rules: tuple[records.Document, ...]


def shelves(shelf: Shelf, folders: Iterable[str]) -> Mapping[str, Shelf]:
    """The records of each team by its folder; awards and topics that it shares count too."""
    plans, trainings = _piles(shelf.plans), _piles(shelf.trainings)
    topics = _piles(shelf.topics, lambda one: one.partners)
    suggestions = _piles(shelf.suggestions)
    awards = _piles(shelf.awards, lambda one: one.teams)
    mentorships, special_skills = _piles(shelf.mentorships), _piles(shelf.special_skills)
    skills, changes = _piles(shelf.skills), _piles(shelf.changes)
    posts, rules = _piles(shelf.posts), _piles(shelf.rules)
    return {
        folder: Shelf(
            plans=plans.get(folder, ()),
            trainings=trainings.get(folder, ()),
            topics=topics.get(folder, ()),
            suggestions=suggestions.get(folder, ()),
            awards=awards.get(folder, ()),
            mentorships=mentorships.get(folder, ()),
            special_skills=special_skills.get(folder, ()),
            skills=skills.get(folder, ()),
            changes=changes.get(folder, ()),
            posts=posts.get(folder, ()),
            rules=rules.get(folder, ()),
        )
        for folder in folders
    }


def settled(found: Iterable[R]) -> tuple[R, ...]:
    """Those that nobody has still to approve or to finish: the others prove nothing yet."""
    return tuple(one for one in found if is_settled(one.form))  # type: ignore[attr-defined]


def _piles(
    found: Iterable[R], shared: Callable[[R], tuple[TeamSign, ...]] | None = None
) -> Piles[R]:
    """Records by the folder of the team they belong to, or that shares them."""
    piles: dict[str, list[R]] = {}
    for one in found:
        signs = () if shared is None else shared(one)
        own = () if one.team is None else (one.team,)
        for folder in dict.fromkeys(sign.folder for sign in (*own, *signs)):
            piles.setdefault(folder, []).append(one)
    return {folder: tuple(pile) for folder, pile in piles.items()}
