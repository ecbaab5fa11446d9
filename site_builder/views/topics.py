"""The board of topics: what is being improved, and how far each has come."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Topic
from site_builder.model.choices import Stage
from site_builder.views.folding import Fold
from site_builder.views.links import CHANGES, RESULTS, SUGGESTIONS, TOPICS
from site_builder.views.parts import Anchor, Empty, Head, TeamTag, home_crumb, team_tag
from site_builder.views.topic_rows import CIRCLE, ENDED, TopicRow, team_key, topic_row_of
from site_builder.views.values import Page
from site_builder.views.wording import Wording
from site_builder.views.years import YearLink, year_links, year_path

_ENOUGH_TO_CHOOSE = 6  # rows below which nobody needs to choose among them
_MOST_ROWS, _FIRST_OF_STAGE = 30, 5  # rows that all stand open; of more, so many of each stage


@dataclass(frozen=True, slots=True)
class StageCount:
    """A stage, and how many topics are at it."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Choosable:
    """Rows that can be chosen together: what they share, the key they bear, how many they are."""

    name: str
    key: str
    count: int


@dataclass(frozen=True, slots=True)
class TopicsView:
    """`rows` has the topics along the circle, the farthest first, then those that left it.

    Of a long board `rows` has the first of every stage and `folds` the rest of it.
    Only the newest year has `counts` of all stages and the `idle` teams: those without a topic under
    way. `areas` and `teams` are () where there is nothing to choose.
    """

    head: Head
    years: tuple[YearLink, ...]
    counts: tuple[StageCount, ...]
    areas: tuple[Choosable, ...]
    teams: tuple[Choosable, ...]
    rows: tuple[TopicRow, ...]
    folds: tuple[Fold[TopicRow], ...]
    idle: tuple[TeamTag, ...]
    idle_note: Empty
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the board of what is under way or ended this year, and a page for each year before."""
    by_year: dict[int, list[Topic]] = {bulletin.today.year: []}
    for topic in bulletin.topics:
        by_year.setdefault(_year(topic, bulletin.today), []).append(topic)
    years = tuple(sorted(by_year, reverse=True))
    return tuple(_page(bulletin, by_year[year], (year, years), words) for year in years)


def _page(
    bulletin: Bulletin, topics: list[Topic], shown: tuple[int, tuple[int, ...]], words: Wording
) -> Page:
    year, years = shown
    is_now = year == years[0]
    count, title = len(topics), words.t("Topics")
    name = title if is_now else words.t("Topics that ended in {year}", year=words.year(year))
    heading = words.t("{count:topic, and how far it is|topics, and how far they are}", count=count)
    crumbs = (home_crumb(words),) if is_now else (home_crumb(words), Anchor(title, TOPICS))
    rows, folds = _folded(bulletin, sorted(topics, key=_order), words)
    view = TopicsView(
        head=Head(
            heading if is_now and count else name,
            crumbs,
            "" if not is_now else _lead(topics, words),
        ),
        years=year_links(TOPICS, year, years, words),
        counts=_counts(topics, words) if is_now else (),
        areas=_areas(topics, words),
        teams=_teams(bulletin, topics),
        rows=rows,
        folds=folds,
        idle=_idle(bulletin) if is_now and bulletin.topics else (),
        idle_note=Empty(
            words.t("These teams have no topic under way."),
            words.t(
                "Talk about one small daily nuisance at the next meeting, and a new line opens."
            ),
            "lamp",
        ),
        empty=Empty(
            words.t("The first topic is still to be found."),
            words.t("What annoys us every day, and would be worth measuring for a month?"),
            "box",
        ),
        onward=(
            Anchor(words.t("What came of it"), RESULTS),
            Anchor(words.t("Suggestions and their answers"), SUGGESTIONS),
            Anchor(words.t("Changes"), CHANGES),
        ),
    )
    path = year_path(TOPICS, year, years)
    return Page(
        path, "pages/topics.html", view, title=name, description=view.head.lead, section=TOPICS
    )


def _folded(
    bulletin: Bulletin, topics: list[Topic], words: Wording
) -> tuple[tuple[TopicRow, ...], tuple[Fold[TopicRow], ...]]:
    """Return the rows of `topics`, which stand by stage; of many, most of each stage is folded."""
    first = len(topics) if len(topics) <= _MOST_ROWS else _FIRST_OF_STAGE
    rows: list[TopicRow] = []
    folds: list[Fold[TopicRow]] = []
    for stage, found in groupby(topics, key=lambda topic: topic.form.stage):
        made = [topic_row_of(bulletin, topic, words) for topic in found]
        rows += made[:first]
        if rest := tuple(made[first:]):
            said = words.t("{stage}: {count} more", stage=words.choice(stage), count=len(rest))
            folds.append(Fold(said, rest))
    return tuple(rows), tuple(folds)


def _year(topic: Topic, today: date) -> int:
    """The year of the board a topic stands on: that of its end, or the present one."""
    if topic.form.stage not in ENDED:
        return today.year
    ended = topic.form.closed or topic.form.stage_since or topic.form.due
    return min(ended.year, today.year)


def _order(topic: Topic) -> tuple[bool, int, str, bool, date, str]:
    """Those in the circle by how far they are, the farthest first; the late ones lead their stage."""
    stage = topic.form.stage
    is_out = stage not in CIRCLE
    far = 0 if is_out else -CIRCLE.index(stage)
    return is_out, far, stage.value, not topic.overdue, topic.form.due, topic.source


def _lead(topics: Iterable[Topic], words: Wording) -> str:
    topics = tuple(topics)
    if not topics:
        return ""
    running = sum(topic.form.stage not in ENDED for topic in topics)
    arrived = sum(topic.arrived for topic in topics)
    late = sum(topic.overdue for topic in topics)
    parts = (
        words.t("{count} under way", count=running),
        words.t("{count:has reached its target|have reached their target}", count=arrived)
        if arrived
        else "",
        words.t("{count:past its date|past their date}", count=late) if late else "",
        *_left(topics, words),
    )
    return words.clauses(part for part in parts if part)


def _left(topics: Iterable[Topic], words: Wording) -> Iterable[str]:
    """Yield how many left the circle, and how."""
    counted = Counter(topic.form.stage for topic in topics)
    if stopped := counted[Stage.STOPPED]:
        yield words.t("{count} stopped", count=stopped)
    if carried := counted[Stage.CARRIED_OVER]:
        yield words.t("{count} carried over to the next cycle", count=carried)


def _counts(topics: Iterable[Topic], words: Wording) -> tuple[StageCount, ...]:
    counted = Counter(topic.form.stage for topic in topics)
    return tuple(StageCount(words.choice(stage), counted[stage]) for stage in CIRCLE)


def _areas(topics: list[Topic], words: Wording) -> tuple[Choosable, ...]:
    counted = Counter(topic.form.area for topic in topics)
    if len(topics) < _ENOUGH_TO_CHOOSE or len(counted) == 1:
        return ()
    return tuple(
        Choosable(words.choice(area), f"area-{area}", count)
        for area, count in counted.most_common()
    )


def _teams(bulletin: Bulletin, topics: list[Topic]) -> tuple[Choosable, ...]:
    counted = Counter(team_key(topic) for topic in topics)
    if len(topics) < _ENOUGH_TO_CHOOSE:
        return ()
    signs = (team.sign for team in bulletin.teams.values())
    return tuple(
        Choosable(sign.name, f"team-{sign.folder}", counted[f"team-{sign.folder}"])
        for sign in signs
        if counted[f"team-{sign.folder}"]
    )


def _idle(bulletin: Bulletin) -> tuple[TeamTag, ...]:
    return tuple(
        team_tag(team.sign)
        for team in bulletin.teams.values()
        if all(topic.form.stage in ENDED for topic in team.topics)
    )
