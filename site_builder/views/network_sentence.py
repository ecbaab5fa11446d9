"""What a map of lines shows, in one sentence."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.assemble.bulletin import Team
from site_builder.assemble.records import Topic
from site_builder.model.choices import Stage
from site_builder.views.charts import Interchange, Line, Spur
from site_builder.views.network_line import Course, arrival_day, own_topics, stage_day
from site_builder.views.wording import Wording

_MOST_NAMES = 6  # beyond, teams are counted


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is on the map."""

    lines: tuple[Line, ...]
    interchanges: tuple[Interchange, ...]
    spurs: tuple[Spur, ...]

    @property
    def is_anything(self) -> bool:
        has_marks = any(line.stops or line.loops for line in self.lines)
        return has_marks or bool(self.interchanges or self.spurs)


def sentence(teams: Sequence[Team], drawn: Drawn, course: Course, now: float | None) -> str:
    """Return who arrived, who shares, who spread to whom, who stopped: as it is drawn."""
    words, count = course.words, len(drawn.lines)
    facts = (*_fates(teams, course), *_shared(drawn, words), *_branches(drawn, words))
    if now is None:
        lines = words.t("{count:line|lines}, all the way", count=count)
    elif now == 0:
        lines = words.t("{count:line|lines}, about to start", count=count)
    else:
        lines = words.t(
            "{count:line|lines}, as far as {day}", count=count, day=words.short_day(course.today)
        )
    said = ("；" if words.is_chinese else "; ").join(facts)
    if not said:
        return words.t("{said}.", said=lines)
    return words.t("{lines}: {facts}.", lines=lines, facts=said)


def _fates(teams: Sequence[Team], course: Course) -> Iterator[str]:
    """Yield what became of topics."""
    words, today = course.words, course.today

    def names(is_so: Callable[[Topic], bool]) -> str:
        found = (team.sign.name for team in teams if any(map(is_so, own_topics(team))))
        return _names(found, words)

    def has_arrived(topic: Topic) -> bool:
        day = arrival_day(topic, today)
        return day is not None and course.time.at(day) is not None

    def is_at(stage: Stage) -> Callable[[Topic], bool]:
        return lambda topic: (
            topic.form.stage is stage and course.time.at(stage_day(topic, today)) is not None
        )

    def is_late(topic: Topic) -> bool:
        return topic.overdue and course.time.at(topic.form.due) is not None

    if arrived := names(has_arrived):
        yield words.t("{teams} have a topic that arrived", teams=arrived)
    if stopped := names(is_at(Stage.STOPPED)):
        yield words.t("{teams} stopped a topic", teams=stopped)
    if carried := names(is_at(Stage.CARRIED_OVER)):
        yield words.t("{teams} carried a topic over to the next cycle", teams=carried)
    if late := names(is_late):
        yield words.t("{teams} have a topic past its date", teams=late)


def _shared(drawn: Drawn, words: Wording) -> Iterator[str]:
    """Yield who shares a topic, each pair once."""
    pairs = dict.fromkeys((one.first, one.second) for one in drawn.interchanges)
    for pair in pairs:
        teams = words.join(drawn.lines[row].team.name for row in pair)
        yield words.t("{teams} share a topic", teams=teams)


def _branches(drawn: Drawn, words: Wording) -> Iterator[str]:
    """Yield who takes over whose way, what is done before what is planned."""
    found: dict[tuple[bool, int], list[str]] = {}
    for spur in sorted(drawn.spurs, key=lambda spur: (not spur.is_done, spur.line)):
        found.setdefault((spur.is_done, spur.line), []).append(spur.team.name)
    for (is_done, row), names in found.items():
        team, others = drawn.lines[row].team.name, _names(names, words)
        if is_done:
            yield words.t("the way of {team} was taken over by {others}", team=team, others=others)
        else:
            yield words.t("the way of {team} is to go on to {others}", team=team, others=others)


def _names(names: Iterable[str], words: Wording) -> str:
    """Return names as a list, or their number."""
    known = tuple(dict.fromkeys(names))
    if len(known) > _MOST_NAMES:
        return words.t("{count:team|teams}", count=len(known))
    return words.join(known)
