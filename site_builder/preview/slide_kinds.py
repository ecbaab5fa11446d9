"""Every kind of slide as the screens of the site show it, and the kinds that have nothing to show yet."""

from html import escape
from urllib.parse import urlencode

from site_builder.assemble.screen_plan import ScreenPlan
from site_builder.model.screen_choices import SlideKind
from site_builder.preview.builds import Shown
from site_builder.preview.dress import own_page
from site_builder.preview.screen_days import Reel, reel_of
from site_builder.problems import Language, Term

KINDS = "/_screens/kinds"

_TITLE = Term("画面一览", "Kinds of slides")
_LEAD = Term(
    "每一种画面在各块屏上的样子。写播放清单时，用这里的名称。",
    "Every kind of slide as each screen shows it. Playlists call them by these names.",
)
_NONE = Term("现在没有可放的内容", "There is nothing to show in it now")
_BACK = Term("回到大屏", "Back to the screens")


def kinds_page(shown: Shown, theme: str) -> bytes:
    """The page of all kinds: of each the first slide on every screen."""
    language = shown.report.language
    plans = shown.bulletin.screens if shown.bulletin else ()
    reels = [(plan, reel_of(plan, shown.files)) for plan in plans]
    title = _TITLE.in_language(language)
    body = "".join(
        (
            f"<h1>{title}</h1>\n<p>{_LEAD.in_language(language)}</p>\n",
            f'<p><a href="/_screens/">{_BACK.in_language(language)}</a></p>\n',
            *(_kind(kind, reels, language) for kind in SlideKind),
        )
    )
    page = own_page(title, body, language, theme)
    return page.replace(b'<body class="sb-page">', b'<body class="sb-page sb-screens">', 1)


def _kind(kind: SlideKind, reels: list[tuple[ScreenPlan, Reel]], language: Language) -> str:
    """The section of a kind; screens that hang upright come after the others."""
    name = escape(kind.term.in_language(language))
    drawn: dict[str, list[str]] = {"landscape": [], "portrait": []}
    for plan, reel in reels:
        found = next((one for one in reel.build.get("slides", ()) if one.get("kind") == kind), None)
        if found is not None:
            hangs = "portrait" if plan.height > plan.width else "landscape"
            drawn[hangs].append(_small(plan, str(found["id"])))
    rows = "".join(
        f'<div data-stage="{hangs}"><div class="sb-reel">{"".join(links)}</div></div>\n'
        for hangs, links in drawn.items()
        if links
    )
    none = f"<p>{_NONE.in_language(language)}</p>\n"
    shown = f"<h2>{name}</h2>\n{rows or none}"
    return f'<section class="sb-screen sb-kind" id="{kind}">\n{shown}</section>\n'


def _small(plan: ScreenPlan, ident: str) -> str:
    way = escape(f"/_screens/slide?{urlencode({'screen': plan.id, 'slide': ident})}")
    return (
        f'<a href="{way}"><iframe src="{way}" loading="lazy" tabindex="-1"'
        f' title="{escape(plan.name)}"></iframe></a>'
    )
