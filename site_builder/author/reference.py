"""The two long lists of the editor's guide: every field, and every message, as Markdown.

Both are made from what the program itself goes by: the forms, and the catalogue of rules.
"""

from collections.abc import Iterator
from string import Formatter

from site_builder.author.samples import sample_of
from site_builder.author.sketch import in_order, needed, remark, said
from site_builder.model.examples import example_of
from site_builder.model.form import Form, keys_of, subform
from site_builder.model.kinds import KINDS, Kind
from site_builder.model.publishing import Publishable
from site_builder.problems import Language, Problem, Severity, Span, Term
from site_builder.problems.catalogue import RULES
from site_builder.problems.wording import say, severity_word

_MADE = Term(
    "<!-- 由 python -m site_builder.author.guide 生成，请不要直接改 -->",
    "<!-- made by python -m site_builder.author.guide: do not edit -->",
)


def fields(language: Language) -> str:
    """Every field of every kind: its names, what to write, an example."""
    zh = language is Language.ZH
    lead = (
        "每种文件能写什么，一项一项列在这里。**粗体**的必须写，其他都可以不写；斜线隔开的几个名称是一回事，写哪个都行。\n"
        "不用背：`site-builder new` 建出来的文件里，这些说明都在。"
        if zh
        else "What each file may say. Fields in **bold** must be there; names divided by slashes mean the same.\n"
        "No need to learn them: files begun with `site-builder new` have all of this in them."
    )
    title, shared = ("字段", "各种内容都可以写的") if zh else ("Fields", "Every kind of content")
    parts = [f"# {title}\n\n{_MADE.in_language(language)}\n\n{lead}\n"]
    parts += [_kind(kind, language) for kind in KINDS if kind.where != "photos.yaml"]
    parts.append(f"## {shared}\n\n{_table(Publishable, tuple(keys_of(Publishable)), language)}")
    return "\n".join(parts)


def _kind(kind: Kind, language: Language) -> str:
    zh = language is Language.ZH
    where = kind.where.replace("{home}", "teams/…").replace("{year}", "2026")
    lines = [f"## {kind.term.in_language(language)}\n", f"`{where}`\n"]
    own = tuple(n for n in in_order(kind.form) if n not in _shared(kind.form))
    lines.append(_table(kind.form, own, language))
    if _shared(kind.form):
        lines.append(
            "另外还有[各种内容都可以写的](#各种内容都可以写的)几项。\n"
            if zh
            else "And those of [every kind of content](#every-kind-of-content).\n"
        )
    lines += _inner(kind.form, language, ())
    return "\n".join(lines)


def _shared(form: type[Form]) -> tuple[str, ...]:
    if not issubclass(form, Publishable):
        return ()
    return tuple(n for n in Publishable.model_fields if not needed(form, n))


def _inner(form: type[Form], language: Language, above: tuple[str, ...]) -> Iterator[str]:
    """The tables of the forms inside a form."""
    for name in in_order(form):
        inner = subform(form, name)
        if inner is not None:
            path = (*above, said(form, name, language))
            yield f"### {' → '.join(path)}\n"
            yield _table(inner, in_order(inner), language)
            yield from _inner(inner, language, path)


def _table(form: type[Form], names: tuple[str, ...], language: Language) -> str:
    heads = (
        ("名称", "怎么写", "例如")
        if language is Language.ZH
        else ("name", "what to write", "example")
    )
    rows = [f"| {' | '.join(heads)} |", "|---|---|---|"]
    rows += [_row(form, name, language) for name in names]
    return "\n".join(rows) + "\n"


def _row(form: type[Form], name: str, language: Language) -> str:
    key = keys_of(form)[name]
    names = (*key.zh, name, *key.en) if language is Language.ZH else (name, *key.en, *key.zh)
    first = f"**{names[0]}**" if needed(form, name) else names[0]
    example = example_of(form, name, language)
    shown = f"`{example}`" if example else ""
    cells = (" / ".join((first, *names[1:])), remark(form, name, language), shown)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def codes(language: Language) -> str:
    """Every message by its code: what it says, how it may look, what to do."""
    zh = language is Language.ZH
    title = "提示代码" if zh else "Codes of messages"
    lead = (
        "按编号查：每条提示说的是什么，长什么样，怎么改。字母说轻重：`P` 整站停发，`E` 这一条没发布，`W` 发布了但请看看，`N` 已经替您认出来。"
        if zh
        else "What each message says and what to do. `P`: nothing is published; `E`: one record is left out; `W`: published, please look; `N`: repaired in silence."
    )
    parts = [f"# {title}\n\n{_MADE.in_language(language)}\n\n{lead}\n"]
    for severity in (Severity.PRIVACY, Severity.ERROR, Severity.WARNING, Severity.NOTE):
        parts.append(
            f"## {severity_word(severity, language)}（{severity}）\n"
            if zh
            else f"## {severity_word(severity, language)} ({severity})\n"
        )
        known = sorted(code for code in RULES if code[0] == severity)
        parts += [_code(code, language) for code in known]
    return "\n".join(parts)


def _code(code: str, language: Language) -> str:
    zh = language is Language.ZH
    rule = RULES[code]
    bare = say(Problem(code, Span("")), language)
    facts = sample_of(code) if zh else {}
    whole = say(Problem(code, Span(""), facts), language)
    example = f"- 例如：{whole.says}\n" if zh and whole.says != bare.says else ""
    help_ = rule.zh_help if zh else rule.en_help
    cures = whole.help if zh else tuple(_open(line) for line in help_.splitlines())
    lead, joint = ("怎么改：", "") if zh else ("what to do: ", " ")
    cure = f"- {lead}{joint.join(cures)}\n" if cures else ""
    return f"### {code}\n\n{_plain(bare.says)}\n\n{_plain(example + cure)}"


def _open(template: str) -> str:
    """A line of help with its places left open."""
    return "".join(
        text + ("" if name is None else "…") for text, name, _, _ in Formatter().parse(template)
    )


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return text.replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")
