"""The code to scan: from the screen to the site, for as much as somebody wants to read."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.screen_choices import SlideKind
from site_builder.views.links import page_path
from site_builder.views.prints.qr import QrCode, qr_to
from site_builder.views.slides.scope import Scope, ident
from site_builder.views.slides.setting import NOTHING, Lines
from site_builder.views.slides.slide import Slide
from site_builder.views.team_pictures import drawing

_SCHEME = "://"


@dataclass(frozen=True, slots=True)
class ScanView:
    """An invitation, the code, and its address for whoever rather types it."""

    title: Lines
    text: Lines
    address: Lines
    code: QrCode
    drawing: str


def qr(scope: Scope) -> Iterator[Slide]:
    """Lead to the page of the team, from a screen of several to the home page; only if it has an address."""
    team, words, sheet, kind = scope.alone, scope.words, scope.sheet, SlideKind.QR
    title = words.t("Scan to read it all")
    code = qr_to(scope.bulletin, page_path(team.source) if team else "", title)
    home = scope.bulletin.site.address
    if code is None or home is None:
        return
    width = sheet.pick(1000, sheet.main)
    text = words.t("Plans, topics and results in full, to read on your phone whenever you like.")
    typed = words.t("Or type {address}", address=home.partition(_SCHEME)[2].rstrip("/"))
    address = sheet.quiet(typed, width)
    view = ScanView(
        title=sheet.heavy(title, (width, 220), 156, sheet.lead),
        text=sheet.spoken(text, (width, 240), 60),
        address=NOTHING if address.lost else address,  # a part of it leads nowhere
        code=code,
        drawing=(drawing(team) or "meeting") if team else "meeting",
    )
    sign = team.sign if team else None
    folder = sign.folder if sign else ""
    yield Slide(ident(kind, scope.plan.id), kind, scope.head(sign), view, team=folder, codes=1)
