"""Sites small enough to read in a test: their bulletins, their words, their finished pages."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from jinja2 import Environment

from site_builder.assemble.bulletin import Bulletin
from site_builder.build import Built, Request, build
from site_builder.problems import Language
from site_builder.read.messages import read_messages
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.render.template_files import TemplateFiles, find_templates
from site_builder.render.templates import Tools, make_environment
from site_builder.render.typeset import Typesetter
from site_builder.views.frame import Assets, Brand, Frame, NavItem
from site_builder.views.values import Page
from site_builder.views.wording import Wording
from tests.support import unpack

TODAY = date(2026, 7, 15)
SITE = """\
-- site.yaml --
标题: 一线
单位: 远岫物流货运处
口号: 学习加一度
"""
TEAM = """\
-- teams/crew/team.yaml --
名称: 货装一班
简称: 装一
班组长: 单志远
人数: 8
"""


def build_text(
    text: str,
    root: Path,
    *,
    today: date = TODAY,
    language: Language = Language.ZH,
    templates: Path | None = None,
) -> Built:
    """The site written in `text`, with `-- path --` headers, unpacked below `root` and built."""
    content = unpack(text, root / "content")
    return build(Request(content, templates, lambda _zone: today, language))


def bulletin_of(
    text: str, root: Path, *, today: date = TODAY, language: Language = Language.ZH
) -> Bulletin:
    return build_text(text, root, today=today, language=language).bulletin


def html_of(built: Built) -> Mapping[str, str]:
    """The finished pages of the site by path; sheets for the walls and screens are no pages of it."""
    sheets = {sheet.path for sheet in built.sheets}
    pages = (
        one
        for one in built.artifacts
        if one.path.endswith(".html")
        and one.path not in sheets
        and not one.path.startswith("screens/")
    )
    return {page.path: page.data.decode() for page in pages}


def words_of(language: Language = Language.ZH) -> Wording:
    """The words of the packaged catalogue."""
    if language is Language.EN:
        return Wording({}, language)
    messages = read_messages(find_templates().value.messages("messages/zh_CN.po"))
    assert messages.problems == ()
    return Wording(messages.value, language)


def frame(navigation: Iterable[NavItem] = ()) -> Frame:
    return Frame(
        site="一线",
        organization="远岫物流货运处",
        language="zh-CN",
        theme="line",
        navigation=tuple(navigation),
        assets=Assets(
            "assets/site-0.css", "", "assets/icon-0.svg", "assets/icon-0.png", "share.png"
        ),
        home="index.html",
        updated="2026年7月15日",
        editor="顾文清",
        privacy_href="privacy.html",
        privacy_contact="工会办公室",
        brand=Brand("", "线", ""),
        zone="Asia/Shanghai",
        built="2026-07-15",
        archived="",
        address="",
    )


def environment(files: TemplateFiles | None = None) -> Environment:
    shop = PictureShop(())
    tools = Tools(ProseRenderer({}, shop), shop, words_of(), Typesetter())
    return make_environment(files or find_templates().value, tools)


def page_at(pages: Iterable[Page], path: str) -> Page:
    return next(page for page in pages if page.path == path)
