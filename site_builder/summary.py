"""What a command tells at its end, in the language of the site."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.consent import Basis
from site_builder.build import Built, Stop
from site_builder.problems import Language, Term
from site_builder.problems.listing import summary
from site_builder.render.artifact import Artifact
from site_builder.render.screen_build import deck_at, listed

_HALF_A_DAY = 43_200_000  # ms

_STOPPED = {
    Stop.PRIVACY: Term(
        "为保护个人信息，本次没有发布；已有的网站没有改动。",
        "To protect people's data nothing was published; the site in place is unchanged.",
    ),
    Stop.MACHINERY: Term(
        "本次没有发布；已有的网站没有改动。",
        "Nothing was published; the site in place is unchanged.",
    ),
    Stop.STRICT: Term(
        "按严格方式，有错误就不发布；已有的网站没有改动。",
        "In strict mode errors stop publishing; the site in place is unchanged.",
    ),
}

_REASONS = {
    "draft": Term("草稿", "draft"),
    "in_review": Term("待审", "in review"),
    "withdrawn": Term("已撤回", "withdrawn"),
    "scheduled": Term("未到发布日期", "not due yet"),
    "expired": Term("已下架", "expired"),
    "audience": Term("不在本站可见范围", "for a narrower audience"),
}

_BASES = {
    Basis.NO_ANSWER: Term("未登记同意", "no consent on record"),
    Basis.REFUSED: Term("本人不同意", "refused"),
    Basis.WITHDRAWN: Term("已撤回同意", "withdrawn"),
    Basis.EXPIRED: Term("同意已到期", "consent expired"),
    Basis.CHANNEL: Term("未同意上网页", "not for this channel"),
    Basis.BY_CHOICE: Term("本人选择少展示", "by choice"),
    Basis.LEFT: Term("已离开", "has left"),
    Basis.UNKNOWN: Term("不在名单上", "on no roster"),
    Basis.UNSUITABLE: Term("不宜公开的词", "words not to be public"),
}


def describe(built: Built) -> str:
    """The lines after a build: problems, what was withheld, when to build next."""
    chinese = built.bulletin.language is Language.ZH
    lines = [summary(built.problems, built.bulletin.language)]
    if built.stopped is not None:
        lines.append(_STOPPED[built.stopped].in_language(built.bulletin.language))
    lines += _withheld(built)
    lines += screen_lines(built.bulletin, built.artifacts)
    turn = built.bulletin.next_change
    if turn is not None:
        lines.append(
            f"下一次内容变化在 {turn.isoformat()}，那天请再生成一次。"
            if chinese
            else f"The content changes next on {turn.isoformat()}; build again on that day."
        )
    return "\n".join(lines)


def _withheld(built: Built) -> list[str]:
    """How many names and records are held back, and why."""
    language = built.bulletin.language
    names = Counter(_BASES[one.basis].in_language(language) for one in built.bulletin.withheld)
    records = Counter(_REASONS[one.reason].in_language(language) for one in built.bulletin.held)
    chinese = language is Language.ZH
    lines = []
    if names:
        lines.append(
            ("不显示的姓名：" if chinese else "Names not shown: ") + _counted(names, language)
        )
    if records:
        label = "未展示的内容：" if chinese else "Records not shown: "
        lines.append(label + _counted(records, language) + _until(built))
    return lines


def _counted(counts: Counter[str], language: Language) -> str:
    if language is Language.ZH:
        return "、".join(f"{word} {count}" for word, count in counts.items())
    return ", ".join(f"{word} {count}" for word, count in counts.items())


def _until(built: Built) -> str:
    """The scheduled records with the day from which they will be shown."""
    due = sorted((one.until, one.title) for one in built.bulletin.held if one.until is not None)
    if not due:
        return ""
    if built.bulletin.language is Language.ZH:
        return "（" + "，".join(f"“{title}” {day.isoformat()} 起展示" for day, title in due) + "）"
    return " (" + ", ".join(f"“{title}” from {day.isoformat()}" for day, title in due) + ")"


def screen_lines(bulletin: Bulletin, artifacts: Iterable[Artifact]) -> list[str]:
    """One line for all screens that were made: the slides each has to show, and how long a loop is.

    Counted is what may be seen at noon of the bulletin's day.
    """
    files = {one.path: one.data for one in artifacts if one.path.startswith("screens/")}
    chinese = bulletin.language is Language.ZH
    told = []
    for plan in bulletin.screens:
        pointer = files.get(f"screens/{plan.id}/now.json")
        if pointer is None:
            continue
        build = json.loads(files[f"screens/{plan.id}/{json.loads(pointer)['path']}"])
        noon = plan.born + _HALF_A_DAY
        lengths = {one["id"]: one["dwell"] for one in build["slides"] if _is_seen(one, noon)}
        seen = [ident for ident in listed(build, deck_at(build, noon)) if ident in lengths]
        loop = sum(lengths[ident] for ident in _first_loop(seen))
        minutes, seconds = divmod(round(loop / 1000), 60)
        told.append(
            f"{plan.name} {len(set(seen))} 页、一圈 {minutes} 分 {seconds} 秒"
            if chinese
            else f"{plan.name} {len(set(seen))} slides, loops of {minutes} min {seconds} s"
        )
    if not told:
        return []
    return [
        f"大屏 {len(told)} 块：{'；'.join(told)}。" if chinese else f"Screens: {'; '.join(told)}."
    ]


def _is_seen(slide: Mapping[str, Any], moment: int) -> bool:
    when = slide["when"]
    return when is None or any(begins <= moment < until for begins, until in when)


def _first_loop(shown: list[str]) -> list[str]:
    """The slides until the first of them comes again."""
    again = shown.index(shown[0], 1) if shown[:1] and shown[0] in shown[1:] else len(shown)
    return shown[:again]
