"""What `who-is-shown` says, for people and for programs."""

import json
from collections.abc import Iterator
from datetime import date

from site_builder.assemble.consent import Basis
from site_builder.model.choices import Channel, ConsentBasis
from site_builder.operate.appearing import Appearances, Bearer, Mention, Place, Surface
from site_builder.problems import Language, Term
from site_builder.problems.excerpt import visible

_BASES = {
    Basis.SHOWN: Term("显示", "shown"),
    Basis.NO_ANSWER: Term("不显示：没有登记同意", "not shown: no consent on record"),
    Basis.REFUSED: Term("不显示：本人不同意", "not shown: refused"),
    Basis.WITHDRAWN: Term("不显示：已撤回同意", "not shown: consent withdrawn"),
    Basis.EXPIRED: Term("不显示：同意已到期", "not shown: consent expired"),
    Basis.CHANNEL: Term("不显示：没有同意用在这里", "not shown: no consent for this"),
    Basis.BY_CHOICE: Term("不显示：本人选择少展示", "not shown: by choice"),
    Basis.LEFT: Term("不显示：已离开", "not shown: has left"),
    Basis.UNKNOWN: Term("不显示：不在名单上", "not shown: on no roster"),
    Basis.UNSUITABLE: Term("不显示：是不宜公开的词", "not shown: a word that must not be public"),
}
_CHANNELS = {
    Channel.WEB: Term("网页", "web"),
    Channel.SCREEN: Term("屏幕", "screens"),
    Channel.PRINT: Term("纸质", "paper"),
}
_SURFACES = {
    Surface.PAGE: Term("网页", "page"),
    Surface.FIGURE: Term("图", "figure"),
    Surface.SLIDE: Term("大屏", "slide"),
    Surface.PRINT: Term("纸质", "print"),
    Surface.CALENDAR: Term("日历", "calendar"),
    Surface.FEED: Term("订阅", "feed"),
    Surface.SEARCH: Term("搜索", "search"),
    Surface.FILE: Term("文件", "file"),
}
_GROUNDS = {
    ConsentBasis.CONSENT: Term("本人同意", "consent"),
    ConsentBasis.HR_RULES: Term("规章制度", "rules"),
}
_WORDS = {
    "nobody": Term(
        "名单上没有“{name}”。没有登记的姓名在成品里一律不显示全名。",
        "“{name}” is on no roster. Names without a record are never shown in full.",
    ),
    "several": Term(
        "名单上有 {count} 位“{name}”。按引用分得清的写明是第几位；成品里的文字只有姓名，分不清。",
        "{count} people are called “{name}”. References tell them apart; words on a page do not.",
    ),
    "one": Term("名单上有 1 位“{name}”。", "One person is called “{name}”."),
    "consent": Term("依据：{ground}", "basis: {ground}"),
    "given": Term("{day} 起", "from {day}"),
    "until": Term("到 {day} 为止", "until {day}"),
    "endless": Term("没有写到哪天为止", "without an end"),
    "number": Term("表号 {number}", "form {number}"),
    "places": Term(
        "成品里有 {count} 个文件出现这个姓名：", "{count} finished files hold the name:"
    ),
    "no_places": Term("成品里没有一个文件出现这个姓名。", "No finished file holds the name."),
    "stand_in": Term(
        "网页上写作“{words}”的有 {files} 页；用这个称呼的有 {sharers} 人，页面上分不清是谁。",
        "{files} pages say “{words}”, which may stand for {sharers} people; pages do not tell whom.",
    ),
    "mentions": Term("内容里写到的有 {count} 处：", "The content says it in {count} places:"),
    "text": Term("文字里提到", "in a sentence"),
    "stranger": Term("名单上没有的人", "on no roster"),
    "which": Term("第 {number} 位", "person {number}"),
    "unclear": Term("分不清是哪一位", "not told which one"),
    "slides": Term("画面 {slides}", "slides {slides}"),
}


def as_text(found: Appearances, language: Language) -> str:
    """Everything in order: who, on what basis, where in the site, where in the content."""
    return "\n".join(visible(line) for line in _lines(found, language)) + "\n"


def _word(key: str, language: Language, **facts: object) -> str:
    return _WORDS[key].in_language(language).format(**facts)


def _lines(found: Appearances, language: Language) -> Iterator[str]:
    count = len(found.bearers)
    key = "nobody" if count == 0 else ("one" if count == 1 else "several")
    yield _word(key, language, name=found.asked, count=count)
    for number, bearer in enumerate(found.bearers, 1):
        yield from _bearer(number, bearer, language)
    yield ""
    if found.places:
        yield _word("places", language, count=len(found.places))
        for place in found.places:
            yield f"  {_place(place, count, language)}"
    else:
        yield _word("no_places", language)
    for one in found.stand_ins:
        facts = {"words": one.words, "files": one.files, "sharers": one.sharers}
        yield _word("stand_in", language, **facts)
    if found.mentions:
        yield ""
        yield _word("mentions", language, count=len(found.mentions))
        for mention in found.mentions:
            yield f"  {_mention(mention, count, language)}"


def _bearer(number: int, bearer: Bearer, language: Language) -> Iterator[str]:
    ident = f"（{bearer.ident}）" if bearer.ident else ""
    yield f"{number}. {bearer.name}{ident}  content/{bearer.span.path}:{bearer.span.line}"
    if bearer.rests_on is not None:
        yield "   " + "，".join(_consent(bearer, language))
    for one in bearer.standings:
        channel = _CHANNELS[one.channel].in_language(language)
        shown = "" if one.basis is Basis.SHOWN else f"（{one.shown_as}）"
        yield f"   {channel}  {_BASES[one.basis].in_language(language)}{shown}"


def _consent(bearer: Bearer, language: Language) -> Iterator[str]:
    if bearer.rests_on is not None:
        ground = _GROUNDS.get(bearer.rests_on)
        words = ground.in_language(language) if ground else str(bearer.rests_on.value)
        yield _word("consent", language, ground=words)
    if bearer.given:
        yield _word("given", language, day=bearer.given)
    if bearer.until:
        yield _word("until", language, day=bearer.until)
    else:
        yield _word("endless", language)
    if bearer.number:
        yield _word("number", language, number=bearer.number)


def _place(place: Place, count: int, language: Language) -> str:
    parts = [_SURFACES[place.surface].in_language(language), place.path]
    if place.title:
        parts.append(place.title)
    if place.slides:
        parts.append(_word("slides", language, slides=", ".join(place.slides)))
    if place.around:
        parts.append(f"“{place.around}”")
    if place.count > 1:
        parts.append(f"×{place.count}")
    if count > 1:
        parts.append(_which(() if place.bearer is None else (place.bearer,), language))
    return "  ".join(parts)


def _mention(mention: Mention, count: int, language: Language) -> str:
    where = f"content/{mention.span.path}:{mention.span.line}:{mention.span.column}"
    what = _word("text", language) if mention.field is None else mention.field.in_language(language)
    parts = [where, what]
    if count == 0:
        parts.append(_word("stranger", language))
    elif count > 1:
        parts.append(_which(mention.bearers, language))
    return "  ".join(parts)


def _which(bearers: tuple[int, ...], language: Language) -> str:
    if len(bearers) != 1:
        return _word("unclear", language)
    return _word("which", language, number=bearers[0] + 1)


def as_json(found: Appearances) -> str:
    """For programs; stays as it is within one `format`."""
    data = {
        "format": 1,
        "asked": found.asked,
        "people": [_bearer_data(one) for one in found.bearers],
        "places": [
            {
                "path": one.path,
                "surface": one.surface.value,
                "title": one.title,
                "count": one.count,
                "slides": list(one.slides),
                "person": None if one.bearer is None else one.bearer + 1,
            }
            for one in found.places
        ],
        "stand_ins": [
            {"words": one.words, "pages": one.files, "people": one.sharers}
            for one in found.stand_ins
        ],
        "mentions": [
            {
                "path": one.span.path,
                "line": one.span.line,
                "column": one.span.column,
                "people": [number + 1 for number in one.bearers],
            }
            for one in found.mentions
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _bearer_data(one: Bearer) -> dict[str, object]:
    return {
        "name": one.name,
        "id": one.ident,
        "home": one.home,
        "path": one.span.path,
        "line": one.span.line,
        "channels": {said.channel.value: said.basis.value for said in one.standings},
        "basis": one.rests_on.value if one.rests_on else None,
        "from": _iso(one.given),
        "until": _iso(one.until),
        "form": one.number,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
