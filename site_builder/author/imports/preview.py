"""What an import would do, before it does: columns, the first records, and what stays behind."""

from collections.abc import Iterable, Iterator, Sequence

from site_builder.author.imports.bringing import Brought
from site_builder.author.imports.columns import Column, Left, Table
from site_builder.author.imports.grid import letters
from site_builder.author.imports.ledgers import MOMENT
from site_builder.author.imports.photos import Photos
from site_builder.author.imports.records import Harvest, Record
from site_builder.model.form import keys_of, label
from site_builder.problems import Language, Term
from site_builder.problems.excerpt import visible, width

_SHOWN = 5  # records
_WIDEST, _WIDEST_LAST = 24, 100  # columns of a terminal for one value
_LEFT = {
    Left.PRIVATE: Term(
        "不导入：个人信息，宣传栏用不上，也不该存", "left out: personal data, never kept here"
    ),
    Left.CONSENT: Term(
        "不导入：本人的同意要照纸质同意书，一个人一个人登记",
        "left out: consents are entered person by person, from the signed form",
    ),
    Left.SERIAL: Term("不导入：只是序号", "left out: only counts the rows"),
    Left.HIDDEN: Term("不导入：这一列是隐藏的", "left out: the column is hidden"),
    Left.TWICE: Term(
        "不导入：前面已有一列是同样的内容", "left out: an earlier column holds the same"
    ),
    Left.UNKNOWN: Term("不导入：宣传栏里没有这一项", "left out: the bulletin has no such field"),
}
_OWN_NUMBERS = Term("不导入：是台账自己的编号，这里用不上", "left out: numbers of the ledger's own")
_DAY_AND_TIME = Term("日期、开始、结束", "date, start, end")
_HEADS = Term("列|表头|写到", "column|head|goes to")
_ROW = Term("行", "row")
_SHEET = Term("工作表“{name}”", "sheet “{name}”")
_SEEN_AS = Term("看作{term}（不对就加 --kind）", "taken for {term} (--kind says otherwise)")
_GOES_IN = Term("要写入 {count} 条：", "{count} records to write:")
_MORE = Term("……还有 {count} 条", "… and {count} more")
_NOTHING = Term("没有要写入的记录。", "There is nothing to write.")
_KNOWN = Term(
    "已经有了，或表里前面有同样的，不重复写：{count} 条（{rows}）",
    "there already, or twice in the table, not written again: {count} ({rows})",
)
_TOTALS = Term("合计、小计，没有导入：{rows}", "totals, left out: {rows}")
_NOTES = Term("说明文字，没有导入：{rows}", "remarks, left out: {rows}")
_HIDDEN = Term("隐藏或筛选掉的行，没有导入：{rows}", "hidden rows, left out: {rows}")
_FAILED = Term(
    "有问题，没有导入：{count} 行，见上面的提示", "not imported, see above: {count} rows"
)
_ROSTER = Term(
    "名单里的新人还没有登记同意，网页上先不显示他们的姓名。",
    "New people have no consent on record yet; the site does not show their names.",
)
_PHOTO_HEADS = Term("照片|大小|写到", "photo|size|goes to")
_PHOTO_THERE = Term("已经有了", "there already")
_PHOTO_ASKS = Term(
    "照片里的拍摄地点等信息已去掉，原图留在原处。写入后请在 photos.yaml 填好“人物”，填好以前不展示。",
    "Places and other data are taken out; originals stay where they are. Then say in photos.yaml "
    "who is in them: until then they are withheld.",
)
_ROWS_LISTED = 12
_MILLION = 1_000_000


def describe_table(table: Table, found: Harvest, language: Language) -> str:
    """Where every column goes."""
    term = table.ledger.term.in_language(language)
    head = _SEEN_AS.in_language(language).format(term=term)
    if table.sheet.name:
        sheet = _SHEET.in_language(language).format(name=visible(table.sheet.name))
        head = f"{sheet}{'：' if language is Language.ZH else ': '}{head}"
    rows = [_HEADS.in_language(language).split("|")]
    rows += [
        [letters(column.number), column.head, _goes_to(column, table, found, language)]
        for column in table.columns
    ]
    return "\n".join((head, *_aligned(rows)))


def _goes_to(column: Column, table: Table, found: Harvest, language: Language) -> str:
    if column.left is not None:
        return _LEFT[column.left].in_language(language)
    if column.field == MOMENT:
        return _DAY_AND_TIME.in_language(language)
    name = column.field or ""
    if name == "id" and found.records and all("id" not in one.values for one in found.records):
        return _OWN_NUMBERS.in_language(language)
    return label(table.ledger.form, name).in_language(language)


def describe_records(brought: Brought, language: Language) -> str:
    """The first records of every file, as they will be written."""
    if not brought.count:
        return _NOTHING.in_language(language)
    lines = [_GOES_IN.in_language(language).format(count=brought.count)]
    for addition in brought.additions:
        lines.append(f"content/{addition.path}")
        lines += _records(addition.records[:_SHOWN], language)
        more = len(addition.records) - _SHOWN
        if more > 0:
            lines.append("  " + _MORE.in_language(language).format(count=more))
    return "\n".join(lines)


def _records(records: Sequence[Record], language: Language) -> Iterator[str]:
    form = type(records[0].form)
    names = [name for name in keys_of(form) if any(name in one.values for one in records)]
    heads = [label(form, name).in_language(language) for name in names]
    rows = [[_ROW.in_language(language), *heads]]
    rows += [[str(one.row), *(_value(one, name) for name in names)] for one in records]
    yield from _aligned(rows)


def _value(record: Record, name: str) -> str:
    value = record.values.get(name, "")
    return value if isinstance(value, str) else "、".join(value)


def describe_rest(brought: Brought, language: Language) -> str:
    """What stays behind, and what there is to know."""
    lines: list[str] = []
    if brought.known:
        rows = _listed((one.row for one in brought.known), language)
        words = _KNOWN.in_language(language)
        lines.append(words.format(count=len(brought.known), rows=rows))
    for term, name in ((_TOTALS, "totals"), (_NOTES, "notes"), (_HIDDEN, "hidden")):
        numbers = [n for found in brought.harvests for n in getattr(found, name)]
        if numbers:
            lines.append(term.in_language(language).format(rows=_listed(numbers, language)))
    failed = sum(found.failed for found in brought.harvests) + len(brought.refused)
    if failed:
        lines.append(_FAILED.in_language(language).format(count=failed))
    if any(one.path.rpartition("/")[2].startswith("members.") for one in brought.additions):
        lines.append(_ROSTER.in_language(language))
    return "\n".join(lines)


def describe_photos(photos: Photos, language: Language) -> str:
    """Where every photo goes, and what it will weigh."""
    lines = [_PHOTO_HEADS.in_language(language).split("|")]
    for one in photos.taken:
        size = f"{_size(one.before)} → {_size(len(one.data))}"
        lines.append([one.source, size, f"content/{one.path}"])
    there = _PHOTO_THERE.in_language(language)
    lines += [[source, there, f"content/{path}"] for source, path in photos.known]
    told = "\n" + _PHOTO_ASKS.in_language(language) if photos.taken else ""
    return "\n".join(_aligned(lines)) + told if len(lines) > 1 else ""


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= _MILLION else f"{max(1, count // 1000)} KB"


def _listed(numbers: Iterable[int], language: Language) -> str:
    """Rows as people count them: 第 4、7–9 行."""
    runs: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    texts = [str(first) if first == last else f"{first}–{last}" for first, last in runs]
    more = "…" if len(texts) > _ROWS_LISTED else ""
    comma = "、" if language is Language.ZH else ", "
    found = comma.join(texts[:_ROWS_LISTED]) + more
    return f"第 {found} 行" if language is Language.ZH else f"rows {found}"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows of cells set in columns; a Han character takes two places."""
    clipped = [[_clip(cell, last=i == len(row) - 1) for i, cell in enumerate(row)] for row in rows]
    widths = [max(width(cell) for cell in column) for column in zip(*clipped, strict=True)]
    for row in clipped:
        padded = (cell + " " * (w - width(cell)) for cell, w in zip(row, widths, strict=True))
        yield "  " + "  ".join(padded).rstrip()


def _clip(text: str, *, last: bool) -> str:
    text = visible(text)
    room = _WIDEST_LAST if last else _WIDEST
    if width(text) <= room:
        return text
    while width(text) > room - 1:
        text = text[:-1]
    return text + "…"
