"""Which kind of thing somebody means, and whose folder it belongs to."""

from site_builder.author.homes import Home, likely, matching
from site_builder.author.interview import Asker, Cannot, Question
from site_builder.author.shapes import SHAPES, Shape, shape_called
from site_builder.problems import Language, Term

_MOST = 8  # homes that are named

_WHERE = {
    "unit": Term("建在哪个单位下", "Which unit does it belong to"),
    "team": Term("哪个班组的", "Which team's is it"),
    "any": Term("哪个班组或单位的", "Which team's or unit's is it"),
}


def shape_meant(word: str | None, ask: Asker | None, language: Language) -> Shape:
    """What is to be begun, by its word in either language. Raises Cannot."""
    every = tuple(s.zh[0] if language is Language.ZH else s.word for s in SHAPES)
    if word is None and ask is not None:
        word = _chosen(ask, "要建什么" if language is Language.ZH else "What shall it be", every)
    shape = shape_called(word) if word else None
    if shape is None:
        zh = "、".join(f"{s.zh[0]}（{s.word}）" for s in SHAPES)
        en = ", ".join(s.word for s in SHAPES)
        first = (f"没有“{word}”这一种。", f"there is no kind “{word}”. ") if word else ("", "")
        raise Cannot(f"{first[0]}可以建：{zh}、网站（site）", f"{first[1]}There are: {en}, site")
    return shape


def owner_meant(
    shape: Shape, homes: tuple[Home, ...], wanted: str | None, ask: Asker | None, language: Language
) -> Home | None:
    """Whose folder it goes to; None for the site's own, and for what stands at the top. Raises Cannot."""
    fit = tuple(h for h in homes if shape.owner == "any" or h.is_team == (shape.owner == "team"))
    if not shape.owner or (shape.owner == "unit" and not wanted and not fit):
        return None
    if not wanted and len(fit) == 1:
        return fit[0]
    if not wanted and ask is not None and fit:
        label = _WHERE[shape.owner].in_language(language)
        shown = {f"{home.name}（{home.path}）": home for home in fit}
        wanted = _chosen(ask, label, tuple(shown))
        if wanted in shown:
            return shown[wanted]
    if not wanted:
        raise _unsaid(shape, fit)
    return _found(fit, wanted)


def _unsaid(shape: Shape, fit: tuple[Home, ...]) -> Cannot:
    if not fit:
        return Cannot(
            "还没有班组，请先建一个：site-builder new 班组 名称",
            "there is no team yet; begin with: site-builder new team NAME",
        )
    option, some = "--unit" if shape.owner == "unit" else "--team", _some(fit)
    return Cannot(
        f"请加上 {option}，写文件夹或名称，例如：{some}",
        f"add {option} with a folder or a name, for example: {some}",
    )


def _found(fit: tuple[Home, ...], wanted: str) -> Home:
    found = matching(fit, wanted)
    if len(found) == 1:
        return found[0]
    if found:
        folders = "、".join(home.path for home in found)
        raise Cannot(
            f"“{wanted}”不止一个，请写文件夹：{folders}",
            f"“{wanted}” is more than one; give its folder: {folders}",
        )
    near = "、".join(likely(fit, wanted)[:3] or tuple(home.name for home in fit[:_MOST]))
    raise Cannot(f"找不到“{wanted}”，有：{near}", f"there is no “{wanted}”; there is {near}")


def _some(fit: tuple[Home, ...]) -> str:
    return "、".join(home.path for home in fit[:_MOST])


def _chosen(ask: Asker, label: str, choices: tuple[str, ...]) -> str:
    """One of `choices`, by its number or as it is written."""
    while True:
        answer = ask(Question(label, "", "", choices)).strip()
        if answer.isdecimal() and 0 < int(answer) <= len(choices):
            return choices[int(answer) - 1]
        if answer:
            return answer
