"""Begins a file, or a record in one: everything up to the bytes, nothing on the disk."""

from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.author.growing import Unsuited, grown
from site_builder.author.interview import Asker, Cannot, answers, members_of, settings
from site_builder.author.shapes import Scene, Shape
from site_builder.author.sketch import Known, Sketch, as_item
from site_builder.author.slug import next_free, slug
from site_builder.model.form import Form, subform
from site_builder.model.interpret import interpret
from site_builder.model.kinds import KINDS, Kind, Place, place_of
from site_builder.model.people import Member, OnRoster
from site_builder.model.values.people import tidy_name
from site_builder.problems import Language, Problem, Severity
from site_builder.problems.wording import say
from site_builder.read.documents import Document, parse_document, parse_documents
from site_builder.read.files import SourceFile


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody wants to begin.

    `folder` is where it belongs below the content folder ("" for the site's own), `name` a name for
    the file or folder instead of the pinyin of the title, `pairs` are `key=value`.
    """

    shape: Shape
    title: str = ""
    folder: str = ""
    name: str = ""
    year: int | None = None
    pairs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Begun:
    """A file to be written: `before` holds its bytes when it is there already."""

    path: str
    data: bytes
    before: bytes | None
    language: Language


def begin(order: Order, scene: Scene, content: Path, ask: Asker | None) -> Begun:
    """The file that `order` asks for. Raises Cannot when something is missing or in the way."""
    kind = next(kind for kind in KINDS if kind.name == order.shape.kind)
    scene = replace(scene, year=order.year or scene.today.year)
    form = _record_form(order.shape, kind)
    given = settings(form, order.pairs)
    if order.title:
        given[order.shape.subject] = order.title.strip()
    known = answers(order.shape, form, scene, given, ask)
    path = _path(order, kind, scene, known)
    file = content / path
    if kind.many or order.shape.inside:
        path, file = _either_ending(content, path)
        if file.is_file():
            return _grown(order, kind, scene, known, SourceFile(path, file.read_bytes()))
    if file.exists() or file.is_symlink():
        raise _taken(order, kind, content, path)
    records = _records(form, known, scene, first=True)
    begun = Begun(path, _new(order.shape, kind, scene, records), None, scene.language)
    _sound(begun)
    return begun


def _record_form(shape: Shape, kind: Kind) -> type[Form]:
    inner = subform(kind.form, shape.inside) if shape.inside else None
    return inner or kind.form


def _path(order: Order, kind: Kind, scene: Scene, known: dict[str, str]) -> str:
    title = known.get(order.shape.subject, "")
    name = order.name or slug(title, order.shape.word)
    if order.shape.dated and not order.name:
        name = f"{known.get('date', scene.today.isoformat())}-{name}"
    folder = f"{order.folder}/{name}" if order.shape.word in {"team", "unit"} else order.folder
    year = str(order.year or _year(known) or scene.year)
    return kind.where.replace("{home}", folder).replace("{year}", year).replace("*", name)


def _year(known: dict[str, str]) -> str:
    written = known.get("date", known.get("when", ""))[:4]
    return written if written.isascii() and written.isdecimal() and written > "1989" else ""


def _either_ending(content: Path, path: str) -> tuple[str, Path]:
    """A file of records that is there as `.yml` grows as it is."""
    other = path.removesuffix(".yaml") + ".yml"
    if path.endswith(".yaml") and (content / other).is_file():
        return other, content / other
    return path, content / path


def _taken(order: Order, kind: Kind, content: Path, path: str) -> Cannot:
    """Something is there: its name, and the next one that is free."""
    if "*" not in kind.where and order.shape.word not in {"team", "unit"}:
        return Cannot(f"已经有 {path} 了，请直接在里面写", f"{path} is there already: write in it")
    own = Path(path) if "*" in kind.where else Path(path).parent
    taken = {one.stem for one in (content / own.parent).iterdir()}
    free = next_free(own.stem, taken)
    return Cannot(
        f"已经有 {path} 了，没有动它；可以另起一个名字：--name {free}",
        f"{path} is there already and was left alone; another name is free: --name {free}",
    )


def _records(
    form: type[Form], known: dict[str, str], scene: Scene, *, first: bool
) -> tuple[Known, ...]:
    """The records to write: of people one each, before them the leader in a new list."""
    if not issubclass(form, Member):
        return (known,)
    names = list(members_of(known["name"]))
    leader = scene.home.leader if scene.home else ""
    if first and leader:
        names = [leader, *(name for name in names if name != leader)]
    rest = {name: value for name, value in known.items() if name != "name"}
    role = {"role": scene.say("班组长", "leader")}
    return tuple({"name": n, **(role if n == leader else {}), **rest} for n in names)


def _new(shape: Shape, kind: Kind, scene: Scene, records: tuple[Known, ...]) -> bytes:
    """A new file with these records."""
    head = head_of(kind, scene)
    story = kind.where.endswith(".md")
    if shape.inside:
        sketch = Sketch(kind.form, {shape.inside: records}, scene.language)
        lines = [*head, *sketch.own(), "", *sketch.filled()]  # records to come stand at the end
    elif kind.many:
        items = _lines_of(kind.form, records, scene.language)
        lines = [*head, *(line for one in items for line in as_item(one))]
    else:
        sketch = Sketch(kind.form, records[0], scene.language)
        lines = [*head, *sketch.filled(), "", *sketch.own()]
        if sketch.common():
            lines += [
                "",
                scene.say("# 各种内容都可以写的：", "# What every kind of content may say:"),
            ]
            lines += sketch.common()
    if story:
        lines = ["---", *lines, "---", *_body(shape, scene)]
    return ("\n".join(lines) + "\n").encode()


def _lines_of(
    form: type[Form], records: tuple[Known, ...], language: Language
) -> tuple[tuple[str, ...], ...]:
    """The lines of records of a list. Of several written at once only the last has its comments."""
    *plain, last = (Sketch(form, record, language) for record in records)
    shared = last.common_names()
    lead, joint = ("# 还可以写：", "、") if language is Language.ZH else ("# There are also ", ", ")
    more = (lead + joint.join(shared),) if shared else ()
    return (*(one.filled() for one in plain), (*last.filled(), *last.own(), *more))


def head_of(kind: Kind, scene: Scene) -> tuple[str, ...]:
    """The comment a new file begins with."""
    story = scene.say(
        "# 正文写在最下面，第二道 --- 之后。", "# The text itself stands below the second ---."
    )
    return (
        scene.say(f"# {kind.term.zh}", f"# {kind.term.en.capitalize()}"),
        *((story,) if kind.where.endswith(".md") else ()),
        scene.say(
            "# 行首带“# ”的是选填。要用哪一项，就去掉它和缩进在它下面几行的“# ”，改成自己的内容。",
            "# Lines that begin with “# ” are optional: take it away, also on the lines indented below, and write your own.",
        ),
        scene.say("# 用不着的行删掉、留着都行。", "# Lines you do not need may stay or go."),
    )


def _body(shape: Shape, scene: Scene) -> tuple[str, ...]:
    hint = shape.hint.in_language(scene.language) if shape.hint else ""
    write = scene.say("正文从这里写起，像写短信一样分段写。", "Write the text here, in paragraphs.")
    heading = (f"## {shape.heading.in_language(scene.language)}", "") if shape.heading else ()
    return ("", *heading, f"<!-- {write}{hint} -->")


def _grown(
    order: Order, kind: Kind, scene: Scene, known: dict[str, str], source: SourceFile
) -> Begun:
    place, shape = place_of(source.path), order.shape
    written = parse_document(source).value
    if place is None or written is None:
        raise _by_hand(source.path)
    language = written.language if written.fields is not None else scene.language
    form = _record_form(shape, kind)
    records = _records(form, known, scene, first=False)
    _not_yet(form, records, written, place)
    lines = _lines_of(form, records, language)
    try:
        data = grown(source, place, shape.inside, lines)
    except Unsuited as unsuited:
        raise _by_hand(source.path) from unsuited
    begun = Begun(source.path, data, source.data, language)
    _sound(begun)
    return begun


def _not_yet(
    form: type[Form], records: tuple[Known, ...], document: Document, place: Place
) -> None:
    """Raise Cannot for a person who is on the roster already: a second record would void the first."""
    if not issubclass(form, OnRoster):
        return
    entries = interpret([document]).value
    there = {tidy_name(one.form.name) for one in entries if isinstance(one.form, OnRoster)}
    twice = [str(one["name"]) for one in records if tidy_name(str(one["name"])) in there]
    if twice:
        raise Cannot(
            f"{place.kind.term.zh}里已经有“{twice[0]}”了；真有同名的两个人，请打开 {document.path}，给两人各写一个编号",
            f"“{twice[0]}” is on the list already; for two people of one name, give each an id in {document.path}",
        )


def _by_hand(path: str) -> Cannot:
    return Cannot(
        f"{path} 的写法特别，没法自动往里添，请打开它照着样子添一条",
        f"{path} is written in a way that nothing can be added to by itself: please open it and add there",
    )


def _sound(begun: Begun) -> None:
    """Raise Cannot when what is to be written cannot be read as it was meant."""
    known = {(p.code, *p.facts.items()) for p in _problems(begun.path, begun.before or b"")}
    for problem in _problems(begun.path, begun.data):
        if (problem.code, *problem.facts.items()) not in known:
            zh, en = (say(problem, language) for language in (Language.ZH, Language.EN))
            raise Cannot("。".join((zh.says, *zh.help)), ". ".join((en.says, *en.help)))


def _problems(path: str, data: bytes) -> tuple[Problem, ...]:
    documents = parse_documents([SourceFile(path, data)])
    found = (*documents.problems, *interpret(documents.value).problems)
    return tuple(p for p in found if p.severity in {Severity.ERROR, Severity.PRIVACY})
