"""From lessons to results, in words: the figure of a year, and each chain as a row."""

from dataclasses import dataclass

from site_builder.assemble.chain import Chain, Flow
from site_builder.assemble.records import Topic, Training
from site_builder.views.achievements import metric_sentence
from site_builder.views.charts import ChainFlow, ChainStop
from site_builder.views.links import record_href
from site_builder.views.parts import Anchor, Tag, TeamTag, team_tag
from site_builder.views.wording import Wording

_MOST_LESSONS = 3  # named in a row; the others are counted


@dataclass(frozen=True, slots=True)
class ChainRow:
    """Lessons, what they were used in, its number, what is now standard, who was taught it.

    What is not there yet is "" or empty. `more` counts the lessons that are not named.
    """

    title: str
    href: str
    team: TeamTag | None
    lessons: tuple[Anchor, ...]
    more: str
    number: str
    standard: str
    taught: tuple[TeamTag, ...]
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class ChainView:
    """The chains of a year: `fold` opens their list."""

    figure: ChainFlow
    fold: str
    rows: tuple[ChainRow, ...]


def chain_view(
    found: Flow, words: Wording, most: int | None = None, home: str = ""
) -> ChainView | None:
    """Return what came of the lessons, with at most so many chains; None where none was used.

    On the page of the team with the folder `home` only other teams are named.
    """
    if not found.chains:
        return None
    sentence = _sentence(found, words)
    fold = words.t(
        "All of them: {count:topic or change|topics and changes}", count=len(found.chains)
    )
    rows = tuple(_row(one, words, home) for one in found.chains[:most])
    return ChainView(ChainFlow(sentence, _stops(found, words)), fold, rows)


def _sentence(found: Flow, words: Wording) -> str:
    """Say how far the lessons led, up to the first stage that nothing has reached."""
    year = words.year(found.year)
    parts = [words.t("{year}: {count:lesson|lessons} held", year=year, count=found.lessons)]
    parts.append(
        words.t(
            "{count} used in {goals:topic or change|topics and changes}",
            count=found.used,
            goals=len(found.chains),
        )
    )
    later = (
        (found.arrived, words.t("{count} reached the target", count=found.arrived)),
        (found.standard, words.t("{count} became a standard", count=found.standard)),
        (found.teams, words.t("taught to {count:other team|other teams}", count=found.teams)),
    )
    missing = (
        words.t("none has reached its target yet"),
        words.t("none has become a standard yet"),
        words.t("no other team has been taught yet"),
    )
    for (count, said), none in zip(later, missing, strict=True):
        parts.append(said if count else none)
        if not count:
            break
    return words.t("{sentence}.", sentence=words.clauses(parts))


def _stops(found: Flow, words: Wording) -> tuple[ChainStop, ...]:
    """Return the stations that something has reached; each stage needs the one before."""
    goals, spread = len(found.chains), words.t("other teams taught")
    if found.teams == 1:
        spread = words.t("other team taught")
    stages = (
        (found.lessons, 1, 1, words.t("lessons held")),
        (goals, found.used, found.lessons, words.t("topics and changes that used them")),
        (found.arrived, found.arrived, goals, words.t("at their target")),
        (found.standard, found.standard, found.arrived, words.t("written into a standard")),
        (found.teams, found.spread, found.standard, spread),
    )
    return tuple(
        ChainStop(words.number(count), name, passed / of)
        for count, passed, of, name in stages
        if count
    )


def _row(chain: Chain, words: Wording, home: str) -> ChainRow:
    goal, rest = chain.goal, len(chain.lessons) - _MOST_LESSONS
    metric = goal.metric if isinstance(goal, Topic) else None
    return ChainRow(
        title=goal.form.title,
        href=record_href(goal),
        team=team_tag(goal.team) if goal.team and goal.team.folder != home else None,
        lessons=tuple(_lesson(one, words) for one in chain.lessons[:_MOST_LESSONS]),
        more=words.t("and {count:more lesson|more lessons}", count=rest) if rest > 0 else "",
        number=metric_sentence(metric, words) if metric else "",
        standard=words.join(chain.standards),
        taught=tuple(map(team_tag, chain.taught)),
        tags=(Tag(words.t("target met"), "done"),) if chain.arrived else (),
    )


def _lesson(lesson: Training, words: Wording) -> Anchor:
    day = words.short_day(lesson.form.date)
    label = words.t("{day} {title}", day=day, title=lesson.form.title)
    return Anchor(label, record_href(lesson))
