"""The board of a team: eight stations on one sheet, instead of a wall of papers."""

from dataclasses import dataclass
from decimal import Decimal
from zlib import crc32

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.records import Topic
from site_builder.assemble.sheets import Sheet
from site_builder.views.achievements import arrived_on, metric_sentence
from site_builder.views.fitting.fit import Fitter
from site_builder.views.goals import GoalView, goal_view
from site_builder.views.links import page_path
from site_builder.views.prints.board_honours import PrintHonour, print_honours
from site_builder.views.prints.figures import PaperChart, paper_chart, scale_of
from site_builder.views.prints.paper import Lines, Panel, Paper, Press, PrintRow
from site_builder.views.prints.plate import Plate, plate, whose
from site_builder.views.prints.qr import QrCode, qr_to
from site_builder.views.prints.sheet import Draft
from site_builder.views.team_next import next_rows
from site_builder.views.team_pictures import drawing
from site_builder.views.topic_figures import run_chart
from site_builder.views.topic_rows import ENDED
from site_builder.views.wording import Wording

_ROOM_ABOVE, _ROOM_BELOW = 86.0, 73.0  # mm below a heading, in the two rows of panels
_DRAWN = (44, 36, 28, 22)  # heights of the drawing on the line, in mm
_SPARE = ("meeting", "lesson", "handover", "checklist", "tools", "idea")


@dataclass(frozen=True, slots=True)
class VisionPanel:
    """What the team wants to become. `drawn` is the height of the drawing in mm, 0 for none."""

    text: Lines
    motto: Lines
    drawing: str
    drawn: int


@dataclass(frozen=True, slots=True)
class PrintGoal:
    """A goal: `value` with `unit` stands large, "" when nobody knows it; `aim` stands beside it."""

    text: Lines
    value: str
    unit: str
    aim: Lines
    is_reached: bool
    verdict: str


@dataclass(frozen=True, slots=True)
class ListPanel:
    """Rows, and a number below them; `empty` stands where there are none."""

    rows: tuple[PrintRow, ...]
    empty: Lines | None = None
    total: str = ""
    unit: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class TopicPanel:
    """A topic on its way: its course, or in words how far it is."""

    heading: Lines
    chart: PaperChart | None
    text: tuple[Lines, ...]


@dataclass(frozen=True, slots=True)
class ResultPanel:
    """What arrived last: from what to what, how, and a word about it. `scale` is how large."""

    before: str
    after: str
    unit: str
    text: tuple[Lines, ...]
    quote: Lines | None
    scale: str = "large"


@dataclass(frozen=True, slots=True)
class BoardView:
    """The eight stations of a team's board. `headings` are their names, in order."""

    plate: Plate
    headings: tuple[str, ...]
    vision: VisionPanel
    goals: tuple[PrintGoal, ...]
    no_goals: Lines | None
    plan: ListPanel
    learned: ListPanel
    topic: TopicPanel
    result: ResultPanel
    honours: tuple[PrintHonour, ...]
    no_honours: Lines | None
    code: QrCode | None
    hint: tuple[Lines, ...]


def board(bulletin: Bulletin, sheet: Sheet, fitter: Fitter, words: Wording) -> Draft | None:
    """Return the board of a team, A3 landscape."""
    team = bulletin.teams.get(sheet.team.folder) if sheet.team else None
    if team is None:
        return None
    name = words.t("Team board")
    press = Press(
        fitter, team.source, words.t("{sheet} of {team}", sheet=name, team=team.sign.name)
    )
    shown = _topic(team)
    goals = _goals(press.panel(68, _ROOM_ABOVE), team, words)
    honours = print_honours(press.panel(76, _ROOM_BELOW), team, words)
    view = BoardView(
        plate=plate(press, team, team.sign.name, whose(bulletin, team, words)),
        headings=(
            words.t("Where we are going"),
            words.t("Goals"),
            words.t("Plan"),
            words.t("What we learned"),
            words.t("Topic"),
            words.t("Arrived"),
            words.t("Red flowers"),
            words.t("Scan") if bulletin.site.address else words.t("More"),
        ),
        vision=_vision(press.panel(122, _ROOM_ABOVE), team, words),
        goals=goals,
        no_goals=None
        if goals
        else press.panel(68, 60).running(
            words.t("We will agree on our goals at the next meeting.")
        ),
        plan=_plan(press.panel(76, _ROOM_ABOVE), bulletin, team, words),
        learned=_learned(press.panel(72, _ROOM_ABOVE), team, words),
        topic=_topic_panel(press.panel(140, _ROOM_BELOW + 13), shown, words),
        result=_result(press.panel(72, _ROOM_BELOW), team, words),
        honours=honours,
        no_honours=None
        if honours
        else press.panel(76, 60).running(
            words.t("The first red flower is still to come. Who deserves one? Say so.")
        ),
        code=qr_to(bulletin, page_path(team.source), team.sign.name),
        hint=_hint(press.panel(52, _ROOM_BELOW), bulletin, team, words),
    )
    return Draft(sheet, press.name, Paper.A3_WIDE, view, tuple(press.problems))


def _vision(panel: Panel, team: Team, words: Wording) -> VisionPanel:
    text = team.form.vision.text if team.form.vision else ""
    words_of = panel.heavy(text or words.t("We are still looking for our words."), 48, 108, 36)
    motto = panel.maybe(team.form.motto or "", 1, 36) if team.form.motto else Lines(36, ())
    drawn = next((height for height in _DRAWN if panel.take(height)), 0)
    shape = drawing(team) or _SPARE[crc32(team.sign.folder.encode()) % len(_SPARE)]
    return VisionPanel(words_of, motto, shape if drawn else "", drawn)


def _goals(panel: Panel, team: Team, words: Wording) -> tuple[PrintGoal, ...]:
    """The goals that fit; those with a number first."""
    ordered = sorted(team.goals, key=lambda goal: goal.current is None)
    made: list[PrintGoal] = []
    for goal in ordered:
        view = goal_view(goal, words)
        before = panel.left
        text = panel.maybe(view.text, 2)
        if not text.lines or not panel.take(19.5 if view.value else 3.4):
            panel.left = before
            continue
        made.append(_goal(panel, view, text, words))
    return tuple(made)


def _goal(panel: Panel, view: GoalView, text: Lines, words: Wording) -> PrintGoal:
    aim = view.target.partition("，" if words.is_chinese else ", ")[0]
    wide = panel.press.panel(40, 20)  # beside the number
    return PrintGoal(
        text=text,
        value=view.value,
        unit=view.unit,
        aim=wide.maybe(aim, 2) if view.value else Lines(29, ()),
        is_reached=view.is_reached,
        verdict=words.t("reached") if view.is_reached else "",
    )


def _plan(panel: Panel, bulletin: Bulletin, team: Team, words: Wording) -> ListPanel:
    found = next_rows(team, words, bulletin.today)
    pairs = [(row.when or words.t("some day"), row.title) for row in found]
    rows = panel.rows(pairs, 24, 7)
    if rows:
        return ListPanel(rows)
    return ListPanel(
        (), panel.running(words.t("Nothing is planned yet. What shall we learn next?"))
    )


def _learned(panel: Panel, team: Team, words: Wording) -> ListPanel:
    hours = team.year.person_hours
    if hours:
        panel.take(13)
    pairs = [
        (
            words.short_day(one.form.date),
            words.clauses(
                (
                    one.form.title,
                    words.t("{count:person|people}", count=words.number(one.attended)),
                )
            ),
        )
        for one in team.trainings
    ]
    rows = panel.rows(pairs, 24, 6)
    if not rows:
        said = words.t("The first lesson will be the first line here.")
        return ListPanel((), panel.running(said))
    total = words.rounded(hours or Decimal(0)) if hours else ""
    return ListPanel(rows, None, total, words.t("person-hours"), words.t("this year"))


def _topic(team: Team) -> Topic | None:
    """The topic to be told: one on its way with a course to see, else any, else the last."""
    ways = [one for one in team.topics if one.form.stage not in ENDED]
    drawn = [one for one in ways if one.metric and len(one.metric.points) > 1]
    seen = [one for one in team.topics if one.metric and len(one.metric.points) > 1]
    return next(iter((*drawn, *seen, *ways, *team.topics)), None)


def _topic_panel(panel: Panel, topic: Topic | None, words: Wording) -> TopicPanel:
    if topic is None:
        heading = panel.heavy(words.t("Topic"), 24, 46)
        said = words.t("Tell at the next meeting what annoys you every day: that is a topic.")
        return TopicPanel(heading, None, (panel.running(said),))
    title = words.t("Topic: {title}", title=topic.form.title)
    heading = panel.heavy(title, 24, 46, 32)
    chart = paper_chart(run_chart(topic.metric, topic.form.metric, topic.countermeasures, words))
    if chart is not None:
        panel.take(chart.height + 2)
        marks = " ".join(f"{chr(0x2460 + n)} {m.label}" for n, m in enumerate(chart.chart.marks))
        return TopicPanel(heading, chart, (panel.maybe(marks, 2, 29),) if marks else ())
    stage = words.t("Now: {stage}", stage=words.choice(topic.form.stage))
    number = metric_sentence(topic.metric, words) if topic.metric else ""
    steps = (one.form.what for one in topic.countermeasures)
    found = (panel.maybe(one, 3) for one in (stage, topic.form.summary, number, *steps) if one)
    return TopicPanel(heading, None, tuple(one for one in found if one.lines))


def _result(panel: Panel, team: Team, words: Wording) -> ResultPanel:
    arrived = sorted((one for one in team.topics if one.arrived), key=arrived_on, reverse=True)
    if not arrived:
        said = words.t("The first result is still on its way. It gets the largest number here.")
        return ResultPanel("", "", "", (panel.running(said),), None)
    topic = arrived[0]
    metric = topic.metric
    before = words.number(metric.baseline) if metric and metric.baseline is not None else ""
    after = words.number(metric.last) if metric and metric.last is not None else ""
    panel.take(27 if after else 0)
    named = panel.running(topic.form.title, 2)
    text = panel.sentences(topic.form.summary or "", 4)
    quote = panel.maybe(f"“{topic.form.lesson}”", 3) if topic.form.lesson else None
    texts = tuple(one for one in (named, text) if one.lines)
    unit = metric.unit if metric and after else ""
    return ResultPanel(before, after, unit, texts, quote, scale_of(before, after, unit))


def _hint(panel: Panel, bulletin: Bulletin, team: Team, words: Wording) -> tuple[Lines, ...]:
    """How to come to more than a wall can show."""
    if bulletin.site.address:
        panel.take(50)
        return (panel.running(words.t("All topics and pictures on your phone.")),)
    title = bulletin.site.title or words.t("Team bulletin")
    return (
        panel.running(words.t("All of it, on an office computer:")),
        panel.maybe(title, 4),
        panel.maybe(words.t("Teams → {team}", team=team.sign.name), 3),
    )
