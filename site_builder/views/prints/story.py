"""The story of a topic on one sheet: eight stations round the circle of plan, do, check and act."""

import re
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Photo, Topic
from site_builder.assemble.sheets import Sheet
from site_builder.model.choices import MeasureStatus, Stage
from site_builder.views.fitting.fit import Fitter
from site_builder.views.links import page_path
from site_builder.views.markdown_repairs import repair
from site_builder.views.numbers import number_sentence
from site_builder.views.parts import flowing, names
from site_builder.views.prints.figures import PaperChart, paper_chart, scale_of
from site_builder.views.prints.paper import Lines, Panel, Paper, Press, PrintRow
from site_builder.views.prints.plate import Plate, plate
from site_builder.views.prints.qr import QrCode, qr_to
from site_builder.views.prints.sheet import Draft
from site_builder.views.topic import benefit_sentence
from site_builder.views.topic_figures import causes, run_chart
from site_builder.views.topic_rows import topic_tags
from site_builder.views.values import Image, Width
from site_builder.views.wording import Wording

_ABOVE, _BELOW = 86.0, 73.0
_HEADING = re.compile(r"^#{1,4}\s*(?P<name>.+?)\s*#*\s*$", re.MULTILINE)
_PARTS = {
    "why": ("背景", "选题", "选题理由", "为什么", "background", "why"),
    "status": ("现状", "现状调查", "status"),
    "target": ("目标", "target"),
    "causes": ("原因", "原因分析", "causes"),
    "doing": ("对策", "实施", "对策实施", "what we do"),
    "effect": ("效果", "效果检查", "effect"),
    "standard": ("巩固", "巩固措施", "标准化", "standard"),
    "next": ("下一步", "总结", "下一步打算", "next"),
}


@dataclass(frozen=True, slots=True)
class PrintCause:
    """A cause; `tenths` of the greatest is how long its bar is, 0 for none."""

    text: Lines
    share: str
    tenths: int
    is_main: bool


@dataclass(frozen=True, slots=True)
class PrintPhoto:
    """A picture with its caption."""

    image: Image
    caption: Lines


@dataclass(frozen=True, slots=True)
class StoryView:
    """The eight stations; `headings` are their names. `stage` says how far the topic is."""

    plate: Plate
    headings: tuple[str, ...]
    why: tuple[Lines, ...]
    photo_before: PrintPhoto | None
    target: tuple[Lines, ...]
    target_value: str
    target_unit: str
    target_scale: str
    causes: tuple[PrintCause, ...]
    cause_text: tuple[Lines, ...]
    measures: tuple[PrintRow, ...]
    measure_text: tuple[Lines, ...]
    chart: PaperChart | None
    effect: tuple[Lines, ...]
    standard: tuple[Lines, ...]
    photo_after: PrintPhoto | None
    after: tuple[Lines, ...]
    next: tuple[Lines, ...]
    code: QrCode | None


def story(bulletin: Bulletin, sheet: Sheet, fitter: Fitter, words: Wording) -> Draft | None:
    """Return the story of a topic, A3 landscape."""
    topic = _topic(bulletin, sheet)
    if topic is None:
        return None
    name = words.t("Story of “{title}”", title=topic.form.title)
    press = Press(fitter, topic.source, name, sheet.line)
    told = _told(topic)
    team = bulletin.teams.get(topic.team.folder) if topic.team else None
    why = press.panel(122, _ABOVE)
    before = _photo(why, topic.before, words)
    effect = press.panel(140, _BELOW)
    chart = paper_chart(run_chart(topic.metric, topic.form.metric, topic.countermeasures, words))
    if chart:
        effect.take(chart.height + 2)
    after_panel, next_panel = press.panel(78, _BELOW), press.panel(57, _BELOW)
    after = _photo(after_panel, topic.after, words)
    code = qr_to(bulletin, page_path(topic.source), topic.form.title)
    if code:
        next_panel.take(50)
    target = press.panel(68, _ABOVE)
    value, unit = _target(topic, words)
    if value:
        target.take(18)
    cause_panel, doing = press.panel(76, _ABOVE), press.panel(72, _ABOVE)
    found, rows = _causes(cause_panel, topic, words), _measures(doing, topic, words)
    view = StoryView(
        plate=plate(press, team, topic.form.title, _beside(topic, words)),
        headings=_headings(words),
        why=_texts(why, (topic.form.summary, told.get("why"), told.get("status"))),
        photo_before=before,
        target=_texts(target, (_metric(topic, words), told.get("target"))),
        target_value=value,
        target_unit=unit,
        target_scale=scale_of(value, unit),
        causes=found,
        cause_text=()
        if found
        else _texts(cause_panel, (told.get("causes") or _open(topic, words),)),
        measures=rows,
        measure_text=() if rows else _texts(doing, (told.get("doing") or _open(topic, words),)),
        chart=chart,
        effect=_texts(effect, _came(topic, chart, told, words)),
        standard=_texts(press.panel(72, _BELOW), _kept(topic, told, words)),
        photo_after=after,
        after=() if after else _texts(after_panel, (_unseen(topic, words),)),
        next=_texts(next_panel, _next(topic, told, words)),
        code=code,
    )
    return Draft(sheet, name, Paper.A3_WIDE, view, tuple(press.problems))


def _headings(words: Wording) -> tuple[str, ...]:
    """The names of the eight stations, each with its letter of the circle."""
    return (
        words.t("P Why this topic"),
        words.t("P Target"),
        words.t("P Why it is so"),
        words.t("D What we did"),
        words.t("C What came of it"),
        words.t("A What stays"),
        words.t("A How it looks now"),
        words.t("A Next"),
    )


def _marks(chart: PaperChart | None) -> str:
    """What the numbered pins of a chart are."""
    marks = chart.chart.marks if chart else ()
    return " ".join(f"{chr(0x2460 + n)} {mark.label}" for n, mark in enumerate(marks))


def _topic(bulletin: Bulletin, sheet: Sheet) -> Topic | None:
    ident = sheet.record.ident if sheet.record else ""
    source = sheet.record.source if sheet.record else ""
    found = (one for one in bulletin.topics if one.source == source and one.ident == ident)
    return next(found, None)


def _beside(topic: Topic, words: Wording) -> tuple[str, ...]:
    tags = words.join(str(getattr(tag.text, "text", tag.text)) for tag in topic_tags(topic, words))
    people = names((topic.leader, *topic.members), words)
    return (
        words.clauses(part for part in (words.choice(topic.form.area), tags) if part),
        words.t("By: {names}", names=people),
        words.span(topic.form.start, topic.form.closed or topic.form.due),
    )


def _told(topic: Topic) -> dict[str, str]:
    """What the story says under its headings, by part; what stands above them is the reason."""
    text = repair(topic.body.text) if topic.body else ""
    found = list(_HEADING.finditer(text))
    parts = {"why": flowing(text[: found[0].start()] if found else text)}
    ends = [*(one.start() for one in found[1:]), len(text)][: len(found)]
    for one, end in zip(found, ends, strict=True):
        called = one["name"].casefold().strip("一二三四五六七八九十、. 0123456789")
        part = next((part for part, known in _PARTS.items() if called in known), None)
        if part:
            body = flowing(re.sub(r"^\s*[-*>]\s+", "", text[one.end() : end], flags=re.MULTILINE))
            parts[part] = f"{parts.get(part, '')}{body}"
    return {part: told for part, told in parts.items() if told}


def _texts(panel: Panel, texts: tuple[str | None, ...]) -> tuple[Lines, ...]:
    """Set as much as there is room for, whole sentences only, nothing twice."""
    found = (panel.sentences(text) for text in dict.fromkeys(texts) if text)
    return tuple(one for one in found if one.lines)


def _photo(panel: Panel, photo: Photo | None, words: Wording) -> PrintPhoto | None:
    """A picture of 45 mm in height with its caption, when there is room."""
    if photo is None or not panel.take(46):
        return None
    caption = panel.maybe(photo.caption, 1, 26) if photo.caption else Lines(26, ())
    return PrintPhoto(Image(photo.path, photo.caption or words.t("Photo"), Width.PAPER), caption)


def _target(topic: Topic, words: Wording) -> tuple[str, str]:
    metric = topic.metric
    if metric is None or metric.target is None:
        return "", ""
    return words.number(metric.target), metric.unit


def _came(
    topic: Topic, chart: PaperChart | None, told: dict[str, str], words: Wording
) -> tuple[str | None, ...]:
    """What came of it: the changes the chart has numbered, the number, what it brought."""
    number = number_sentence(topic.metric, words)
    return (_marks(chart), number, benefit_sentence(topic, words), told.get("effect"))


def _metric(topic: Topic, words: Wording) -> str:
    metric = topic.metric
    if metric is None:
        return words.t("No number has been chosen yet.")
    if metric.baseline is None:
        return words.t("{name}; where it starts is still to be measured.", name=metric.name)
    base = words.with_unit(metric.baseline, metric.unit)
    return words.t("{name}; it began at {base}.", name=metric.name, base=base)


def _open(topic: Topic, words: Wording) -> str:
    if topic.form.stage is Stage.STOPPED:
        return words.t("We stopped before we came here.")
    return words.t("Still open. It is the next thing we do.")


def _unseen(topic: Topic, words: Wording) -> str:
    """What stands where no picture shows how it looks now: there is room to draw it."""
    if topic.form.stage is Stage.STOPPED:
        return _open(topic, words)
    return words.t("No picture yet. Draw it here by hand.")


def _causes(panel: Panel, topic: Topic, words: Wording) -> tuple[PrintCause, ...]:
    made = []
    for cause in causes(topic.form.causes, words):
        before = panel.left
        text = panel.maybe(cause.text, 3)
        if not text.lines or not panel.take(10):
            panel.left = before
            break
        tenths = 0 if cause.percent is None else max(1, round(cause.percent / 10))
        made.append(PrintCause(text, cause.share, tenths, cause.is_main))
    return tuple(made)


def _measures(panel: Panel, topic: Topic, words: Wording) -> tuple[PrintRow, ...]:
    done = {MeasureStatus.DONE: "✓", MeasureStatus.ONGOING: "→", MeasureStatus.PLANNED: "○"}
    pairs = [
        (
            done[one.form.status],
            words.clauses(part for part in (one.form.what, names(one.who, words)) if part),
        )
        for one in topic.countermeasures
    ]
    return panel.rows(pairs, 8, 8)


def _kept(topic: Topic, told: dict[str, str], words: Wording) -> tuple[str | None, ...]:
    docs = words.join(one.doc for one in topic.form.standardized)
    spread = words.join(one.team.name for one in topic.spread)
    return (
        words.t("Written into: {docs}.", docs=docs) if docs else None,
        words.t("Passed on to {teams}.", teams=spread) if spread else None,
        told.get("standard"),
        None if docs or spread or told.get("standard") else _open(topic, words),
    )


def _next(topic: Topic, told: dict[str, str], words: Wording) -> tuple[str | None, ...]:
    lesson = f"“{topic.form.lesson}”" if topic.form.lesson else None
    goes_on = topic.next_topic.title if topic.next_topic else ""
    return (
        lesson,
        topic.form.reason,
        words.t("Goes on in: {title}", title=goes_on) if goes_on else None,
        told.get("next"),
        None if lesson or goes_on or told.get("next") else _open(topic, words),
    )
