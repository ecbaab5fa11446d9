"""What stands where a team has nothing to show yet: a few warm sentences, never a row of holes."""

from collections.abc import Collection
from dataclasses import dataclass

from site_builder.views.parts import Empty
from site_builder.views.wording import Wording

_MOST = 2  # boxes in the places of their sections; all else is said in one
_IN_PLACE = ("vision", "upcoming", "goals", "topics")


@dataclass(frozen=True, slots=True)
class Empties:
    """Boxes in the place of what is missing, None where nothing is to be said; `later` is for the rest."""

    vision: Empty | None = None
    upcoming: Empty | None = None
    goals: Empty | None = None
    topics: Empty | None = None
    later: Empty | None = None


def empties(missing: Collection[str], words: Wording) -> Empties:
    """Return at most three boxes for the sections that are `missing`.

    Names of sections are vision, upcoming, goals, topics, skills, posts, photos and honours.
    """
    said = _sentences(words)
    alone = [name for name in _IN_PLACE if name in missing][:_MOST]
    rest = [name for name in said if name in missing and name not in alone]
    boxes = {name: said[name] for name in alone}
    return Empties(later=_later(rest, words) if rest else None, **boxes)


def _later(names: list[str], words: Wording) -> Empty:
    said = _sentences(words)
    if len(names) == 1:
        return said[names[0]]
    titles = _titles(words)
    stations = words.join(titles[name] for name in names)
    return Empty(
        words.t("{stations}: one station at a time.", stations=stations),
        said[names[0]].next,
        "seedling",
    )


def _titles(words: Wording) -> dict[str, str]:
    return {
        "goals": words.t("How far we are"),
        "topics": words.t("Topics"),
        "skills": words.t("Who can do what"),
        "honours": words.t("Red flowers"),
        "posts": words.t("Learning corner"),
        "photos": words.t("Pictures"),
    }


def _sentences(words: Wording) -> dict[str, Empty]:
    return {
        "vision": Empty(
            words.t("This team is still looking for its one sentence."),
            words.t("At the next meeting, let everyone write down one wish."),
            "signpost",
        ),
        "upcoming": Empty(
            words.t("Nothing is planned from here on."),
            words.t("What would you like to learn next? Tell your team leader."),
            "calendar",
        ),
        "goals": Empty(
            words.t("No goal has been set yet."),
            words.t("One number that everybody sees every day is a good first goal."),
            "measure",
        ),
        "topics": Empty(
            words.t("No topic is under way."),
            words.t("Talk about one small daily nuisance, and a topic is found."),
            "idea",
        ),
        "skills": Empty(
            words.t("Who can do what has not been written down yet."),
            words.t("Begin with the five skills the team could not do without."),
        ),
        "honours": Empty(
            words.t("The first honour is still to come."),
            words.t("Who deserves a word of praise? Put the name forward."),
        ),
        "posts": Empty(
            words.t("Nobody has shared a story yet."),
            words.t("Three sentences about what you learned today are enough."),
        ),
        "photos": Empty(
            words.t("There are no pictures to show yet."),
            words.t("A picture is shown when everyone in it has agreed."),
        ),
    }
