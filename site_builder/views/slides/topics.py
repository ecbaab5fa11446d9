"""Topics on a screen: where one stands, and what it was and is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from site_builder.assemble.measures import Standing
from site_builder.assemble.records import Photo, Topic
from site_builder.model.screen_choices import SlideKind
from site_builder.views.charts import RunChart, Station
from site_builder.views.numbers import outlook_sentence
from site_builder.views.slides.scope import Scope, folder_of, ident, record_id
from site_builder.views.slides.setting import NOTHING, Lines
from site_builder.views.slides.slide import Slide
from site_builder.views.topic_figures import run_chart, stage_stops
from site_builder.views.topic_rows import ENDED
from site_builder.views.values import Image

MOST = 2  # topics of each team, of each kind of slide


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage of a topic as a station of its line."""

    name: str
    look: Station


@dataclass(frozen=True, slots=True)
class TopicView:
    """Where a topic stands. Without a course to draw, its number of now stands large."""

    title: Lines
    stages: tuple[StageView, ...]
    chart: RunChart | None
    number: Lines
    unit: str
    sentence: Lines


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a comparison: what it looked like (a photo, else a drawing), and the number."""

    name: str
    photo: Image | None
    drawing: str
    number: Lines
    unit: str
    text: Lines


@dataclass(frozen=True, slots=True)
class CompareView:
    before: SideView
    after: SideView


def topic(scope: Scope) -> Iterator[Slide]:
    """The topics under way of each team, those with a number first."""
    words, kind = scope.words, SlideKind.TOPIC
    going = [one for one in scope.of(scope.bulletin.topics) if one.form.stage not in ENDED]
    going.sort(key=lambda one: one.metric is None or one.metric.last is None)
    for one in scope.newest(going, MOST):
        yield topic_slide(scope, kind, one, _topic(scope, one), words.t("Topic under way"))


def _topic(scope: Scope, one: Topic) -> TopicView:
    words, sheet, metric = scope.words, scope.sheet, one.metric
    chart = run_chart(metric, one.form.metric, one.countermeasures, words)
    has_number = metric is not None and metric.last is not None
    said = _headline(metric, scope) if chart and metric else one.form.title
    about = (
        words.clauses((one.form.title, outlook_sentence(metric, words)))
        if metric and has_number
        else one.form.summary or words.t("To be measured: no number has been chosen yet")
    )
    number = words.number(metric.last) if metric and metric.last is not None else ""
    width = sheet.main if chart else sheet.pick(1000, 936)
    return TopicView(
        title=sheet.title(said, sheet.pick(120 if chart else 230, 240), 88 if chart else 104),
        stages=tuple(StageView(stop.label, stop.look) for stop in stage_stops(one, words)),
        chart=chart,
        number=NOTHING if chart else sheet.large(number, sheet.pick(620, 700), 360),
        unit=metric.unit if metric and has_number else "",
        sentence=sheet.running(about, (width, sheet.pick(80 if chart else 320, 240)), sheet.text)
        if chart
        else sheet.running(about, (width, sheet.pick(320, 480)), 72),
    )


def _headline(metric: Standing | None, scope: Scope) -> str:
    """Say the newest number of a course: `单车苫盖时间：17.5 分钟`."""
    if metric is None or metric.last is None:
        return ""
    now = scope.words.with_unit(metric.last, metric.unit)
    return scope.words.t("{name}: {now}", name=metric.name, now=now)


def before_after(scope: Scope) -> Iterator[Slide]:
    """Topics with a number before and after, or with both photos."""
    kind = SlideKind.BEFORE_AFTER
    for one in scope.newest(filter(_is_compared, scope.bulletin.topics), MOST):
        slide = topic_slide(
            scope, kind, one, _compared(scope, one), one.form.title, pictures=_photos(one)
        )
        if scope.sheet.is_far:  # its foot stands where the title stood
            slide = replace(slide, head=scope.head(one.team, name=one.form.title))
        yield slide


def _is_compared(one: Topic) -> bool:
    metric = one.metric
    has_numbers = metric is not None and metric.baseline is not None and metric.better is True
    return has_numbers or (one.before is not None and one.after is not None)


def _photos(one: Topic) -> tuple[Image, ...]:
    return tuple(image for image in (_image(one.before), _image(one.after)) if image)


def _image(photo: Photo | None) -> Image | None:
    if photo is None or photo.path.lower().endswith(".svg"):
        return None
    return Image(photo.path, photo.caption)


def _compared(scope: Scope, one: Topic) -> CompareView:
    words, metric = scope.words, one.metric
    was = one.before.caption if one.before else ""
    done = [change.form.what for change in one.countermeasures if change.form.status == "done"]
    now = one.after.caption if one.after else words.join(done[:2])
    cause = next((cause.text for cause in one.form.causes if cause.main), "")
    values = (metric.baseline, metric.last) if metric else (None, None)
    unit = metric.unit if metric else ""
    return CompareView(
        _side(scope, words.t("Before"), _image(one.before), "box", (values[0], unit, was or cause)),
        _side(scope, words.t("After"), _image(one.after), "cart", (values[1], unit, now)),
    )


def _side(
    scope: Scope, name: str, photo: Image | None, drawn: str, said: tuple[Decimal | None, str, str]
) -> SideView:
    value, unit, text = said
    sheet = scope.sheet
    number = "" if value is None else scope.words.number(value)
    width = sheet.pick(816, 936)
    return SideView(
        name=name,
        photo=photo,
        drawing=drawn,
        number=sheet.large(
            number, sheet.pick(width - 60 * len(unit), 470), int(sheet.pick(228, 210))
        ),
        unit=unit if number else "",
        text=sheet.spoken(text, (width, sheet.pick(230 if sheet.is_far else 150, 190)), sheet.lead),
    )


def topic_slide(  # noqa: PLR0913  (two of them by name)
    scope: Scope,
    kind: SlideKind,
    one: Topic,
    view: object,
    note: str,
    *,
    pictures: tuple[Image, ...] = (),
    day: date | None = None,
) -> Slide:
    """Return a slide of one topic, with a note at the end of its head."""
    return Slide(
        ident(kind, one.source),
        kind,
        scope.head(one.team, note),
        view,
        record=record_id(one),
        team=folder_of(one),
        newest=day or _moved(one, scope.today),
        pictures=pictures,
    )


def _moved(one: Topic, today: date) -> date:
    """The latest day on which something is known of a topic."""
    days = [one.form.start, one.form.stage_since, one.form.closed]
    if one.metric:
        days += [point.when.end for point in one.metric.points]
    return max((day for day in days if day and day <= today), default=one.form.start)
