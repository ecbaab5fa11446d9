"""The help of the preview: the guide that lies in the content folder, its lists, and every code."""

import contextlib
import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from string import Formatter

from site_builder.preview.dress import own_page
from site_builder.preview.panel import RESERVED
from site_builder.problems import Language, Problem, Severity, Span, Term
from site_builder.problems.catalogue import RULES, Rule
from site_builder.problems.wording import say, severity_word
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.render.templates import relative
from site_builder.views.values import Prose

# The guide, and the lists of fields and of codes that go with it.
_GUIDE = {
    Language.ZH: ("README.md", "字段.md", "提示.md"),
    Language.EN: ("README.md", "FIELDS.md", "CODES.md"),
}
_TITLE = Term("填写指南", "Guide")
_CODES = Term("每个代码说的是什么", "What each code says")
_ORDER = (Severity.PRIVACY, Severity.ERROR, Severity.WARNING, Severity.NOTE)
_SCROLLS = re.compile(r"<(pre|table)>")  # by the keyboard too
_HEADING = re.compile(r"<h[1-6][^>]*>(?:<[^>]+>)*\s*(?P<code>[NWEP]\d{3})\b")


def help_page(content: Path | None, language: Language, theme: str) -> bytes:
    """The help as a page; each code has its place by its name, such as `#E118`."""
    guide = _guide(content, _GUIDE[language]) if content else ""
    told = {found["code"] for found in _HEADING.finditer(guide)}
    codes = "".join(_codes(language, told))
    title = _TITLE.in_language(language)
    return own_page(title, f"{guide or f'<h1>{title}</h1>'}\n{codes}", language, theme)


def _guide(content: Path, names: Iterable[str]) -> str:
    """The parts of the guide that are there, as HTML; their sections on codes are named by them."""
    prose = ProseRenderer(dict.fromkeys(names, f"{RESERVED}/help"), PictureShop(()))
    parts = []
    for name in names:
        with contextlib.suppress(OSError):
            text = (content / name).read_text("utf-8-sig", "replace")
            parts.append(str(prose.html(Prose(text, name, level=1))))
    named = _HEADING.sub(lambda one: f'<span id="{one["code"]}"></span>{one[0]}', "\n".join(parts))
    return _SCROLLS.sub(r'<\1 tabindex="0">', relative(named, "", "/"))


def _codes(language: Language, told: set[str]) -> Iterator[str]:
    """A list of the rules of each severity, the gravest first, without those told already."""
    rest = [rule for code, rule in sorted(RULES.items()) if code not in told]
    if rest:
        yield f"<h2>{_CODES.in_language(language)}</h2>"
    for severity in _ORDER:
        rules = [rule for rule in rest if rule.code[0] == severity]
        if rules:
            items = "".join(_item(rule, language) for rule in rules)
            yield f"<h3>{severity_word(severity, language)}</h3>\n<dl>{items}</dl>\n"


def _item(rule: Rule, language: Language) -> str:
    """What a rule says where “…” stands for what somebody wrote."""
    templates = (rule.zh, rule.en, rule.zh_help, rule.en_help)
    names = {name for text in templates for _, name, _, _ in Formatter().parse(text) if name}
    words = say(Problem(rule.code, Span(""), dict.fromkeys(names, "…"), language))
    lines = "".join(f"<dd>{escape(line)}</dd>" for line in (words.says, *words.help))
    return f'<dt id="{rule.code}">{rule.code}</dt>{lines}'
