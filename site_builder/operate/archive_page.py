"""The archive of one person as a page of A4 sheets, to be printed and handed over."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from html import escape

from site_builder.model.personal import OwnPlan, PersonalFile
from site_builder.operate.archive import Archive, Deed
from site_builder.problems import Language, Term

_WORDS = {
    key: Term(zh, en)
    for key, zh, en in (
        ("title", "学习档案与成长计划", "Learning archive and plan of growth"),
        (
            "private",
            "由本人保管，不上网，不张贴",
            "Kept by its owner: not for the web, not for walls",
        ),
        ("as_of", "整理于", "as of"),
        ("plan", "成长计划", "Plan of growth"),
        ("asks", "岗位要求", "The post asks for"),
        ("goals", "目标", "Goals"),
        ("measure", "怎么算到", "Measure"),
        ("by", "期限", "By"),
        ("state", "状态", "State"),
        ("actions", "打算这样做", "Actions"),
        ("support", "需要的支持", "Support wanted"),
        ("agreed", "商定", "Agreed"),
        ("reviews", "回顾", "Reviews"),
        ("lessons", "学习记录", "Lessons"),
        ("date", "日期", "Date"),
        ("what", "内容", "What"),
        ("hours", "学时", "Hours"),
        ("result", "结果", "Result"),
        ("sum", "合计", "Sum"),
        ("skills", "技能", "Skills"),
        ("level", "等级", "Level"),
        ("certificates", "证书", "Certificates"),
        ("got", "取得", "Got on"),
        ("until", "有效期至", "Valid until"),
        (
            "deeds",
            "讲课、课题、建议、表彰、师徒",
            "Courses, topics, suggestions, awards, mentoring",
        ),
        ("kind", "类别", "Kind"),
        ("nothing", "还没有记录。", "Nothing on record yet."),
        ("mine", "本人签字", "Signature"),
        ("leader", "班组长签字", "Team leader"),
    )
}
_CSS = """
@page { size: A4; margin: 18mm 16mm 20mm; }
* { box-sizing: border-box; }
body { max-width: 178mm; margin: 0 auto; padding: 12mm 0; color: #1C211E; background: #FFF;
  font: 10.5pt/1.65 "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
header { padding-bottom: 4mm; border-bottom: 2mm solid #14513C; } h1 { margin: 0; font-size: 22pt; line-height: 1.3; }
header p { margin: 1mm 0 0; color: #444B46; } .own { font-weight: 600; color: #A3260E; }
h2 { margin: 8mm 0 2mm; padding-left: 3mm; border-left: 2mm solid #F4BC24; font-size: 14pt; line-height: 1.3; break-after: avoid; }
h3 { margin: 4mm 0 1mm; font-size: 11pt; break-after: avoid; } p, ul { margin: 1mm 0; } ul { padding-left: 5mm; }
table { width: 100%; margin: 1mm 0; border-collapse: collapse; } tr { break-inside: avoid; } thead { display: table-header-group; }
th { color: #444B46; font-weight: 600; border-bottom: .5mm solid #1C211E; } th, td { padding: 1mm 3mm 1mm 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td { border-bottom: .2mm solid #CBC5B6; font-variant-numeric: tabular-nums; } .none { color: #444B46; }
footer { display: flex; gap: 20mm; margin-top: 14mm; break-inside: avoid; } footer p { flex: 1; padding-top: 10mm; border-bottom: .3mm solid #1C211E; }
@media screen { body { padding: 12mm 8mm; } }
"""


def archive_page(archive: Archive, today: date, language: Language) -> bytes:
    """The page, which needs no other file."""

    def t(key: str) -> str:
        return _WORDS[key].in_language(language)

    name = escape(archive.person.name)
    body = "".join(_body(archive, language))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{name} · {t('title')}</title>\n<style>{_CSS}</style>\n</head>\n<body>\n"
        f"<header><h1>{name}</h1><p>{t('title')} · {escape(archive.team)} · {t('as_of')} {today}</p>"
        f'<p class="own">{t("private")}</p></header>\n<main>{body}</main>\n'
        f"<footer><p>{t('mine')}</p><p>{t('leader')}</p></footer>\n</body>\n</html>\n"
    ).encode()


def _body(archive: Archive, language: Language) -> Iterator[str]:
    plans = sorted((p for one in archive.files for p in one.plans), key=lambda p: -p.year)
    for plan in plans:
        yield from _plan(plan, language)
    yield _table(
        "lessons", ("date", "what", "hours", "result"), _lessons(archive, language), language
    )
    steps = [(one.on, one.skill, one.level) for file in archive.files for one in file.skills]
    steps.sort(key=_by_day)
    yield _table("skills", ("date", "what", "level"), steps, language)
    certificates = [
        (one.title, one.got_on, one.valid_until) for f in archive.files for one in f.certificates
    ]
    yield _table("certificates", ("what", "got", "until"), certificates, language)
    deeds = [(one.day, _part(one, language), one.title) for one in archive.deeds]
    yield _table("deeds", ("date", "kind", "what"), deeds, language)
    yield from (f"<p>{escape(file.note)}</p>" for file in archive.files if file.note)


def _part(deed: Deed, language: Language) -> str:
    """What kind of record it is, and as what it names the person."""
    return f"{deed.kind.in_language(language)} · {deed.role.in_language(language)}"


def _by_day(row: tuple[date | None, str, str]) -> tuple[date, str]:
    return row[0] or date.min, row[1]


def _plan(plan: OwnPlan, language: Language) -> Iterator[str]:
    def t(key: str) -> str:
        return _WORDS[key].in_language(language)

    yield f"<h2>{t('plan')} {plan.year}</h2>"
    if plan.post_requirement:
        yield f"<p>{t('asks')}：{escape(plan.post_requirement)}</p>"
    goals = [(one.text, one.measure, one.by, one.status) for one in plan.goals]
    if goals:
        yield _rows(("goals", "measure", "by", "state"), goals, language)
    for key, lines in (("actions", plan.actions), ("support", plan.support)):
        if lines:
            items = "".join(f"<li>{escape(line)}</li>" for line in lines)
            yield f"<h3>{t(key)}</h3><ul>{items}</ul>"
    if plan.agreed_by or plan.agreed_on:
        yield f"<p>{t('agreed')}：{escape(plan.agreed_by or '')} {plan.agreed_on or ''}</p>"
    reviews = [(one.on, one.result, one.note) for one in plan.reviews]
    if reviews:
        yield f"<h3>{t('reviews')}</h3>" + _rows(("date", "result", "what"), reviews, language)


def _lessons(archive: Archive, language: Language) -> list[tuple[object, ...]]:
    """The team's lessons and the person's own in the order of their days, with the sum of hours."""
    rows = [*map(_team_lesson, archive.lessons), *_own_lessons(archive.files)]
    rows.sort(key=lambda row: row[0] or date.min)
    hours = sum((row[2] for row in rows if row[2] is not None), Decimal(0))
    shown: list[tuple[object, ...]] = [
        (day, title, _plain(h), result) for day, title, h, result in rows
    ]
    if hours:
        shown.append(("", _WORDS["sum"].in_language(language), _plain(hours), ""))
    return shown


_Lesson = tuple[date | None, str, Decimal | None, str]


def _team_lesson(deed: Deed) -> _Lesson:
    return deed.day, deed.title, deed.hours, ""


def _own_lessons(files: Iterable[PersonalFile]) -> Iterator[_Lesson]:
    for file in files:
        for one in file.lessons:
            yield one.date, one.title, one.hours, one.result or ""


def _plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"


def _table(
    title: str, head: Iterable[str], rows: Iterable[Iterable[object]], language: Language
) -> str:
    rows = [tuple(row) for row in rows]
    heading = f"<h2>{_WORDS[title].in_language(language)}</h2>"
    if not rows:
        return f'{heading}<p class="none">{_WORDS["nothing"].in_language(language)}</p>'
    return heading + _rows(head, rows, language)


def _rows(head: Iterable[str], rows: Iterable[Iterable[object]], language: Language) -> str:
    names = "".join(f'<th scope="col">{_WORDS[one].in_language(language)}</th>' for one in head)
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(str(cell or ''))}</td>" for cell in row) + "</tr>\n"
        for row in rows
    )
    return f"<table><thead><tr>{names}</tr></thead><tbody>\n{lines}</tbody></table>"
