"""The honour poster: who is praised, in the largest letters, and for what exactly."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Award
from site_builder.assemble.sheets import Sheet
from site_builder.model.choices import AwardStatus
from site_builder.views.achievements import flower_word
from site_builder.views.fitting.fit import Fitter
from site_builder.views.parts import TeamTag, team_tag
from site_builder.views.prints.paper import Lines, Paper, Press
from site_builder.views.prints.sheet import Draft
from site_builder.views.values import Image, Width
from site_builder.views.wording import Wording

_MOST = 6  # people whose names stand large
_ONE_COLUMN = 2  # names that stand below each other
_LARGE = 4  # names that may stand in large letters
_SHOWN = frozenset((AwardStatus.AWARDED, AwardStatus.ON_NOTICE))


@dataclass(frozen=True, slots=True)
class HonourView:
    """A poster. `columns` is how many names stand side by side. `notice` says that it is not final."""

    word: str
    heading: str
    title: Lines
    people: tuple[Lines, ...]
    columns: int
    more: Lines | None
    teams: tuple[TeamTag, ...]
    reason: Lines
    quote: Lines | None
    photo: Image | None
    notice: Lines | None
    given: tuple[str, ...]


def honour_poster(bulletin: Bulletin, sheet: Sheet, fitter: Fitter, words: Wording) -> Draft | None:
    """Return the poster of an award, A3 portrait; None for one that is not given."""
    award = _award(bulletin, sheet)
    if award is None or award.form.status not in _SHOWN:
        return None
    name = words.t("Honour poster “{title}”", title=award.form.title)
    press = Press(fitter, award.source, name, sheet.line)
    people = tuple(dict.fromkeys(one.name for one in award.people))
    shown = people[:_MOST]
    own = award.teams or ((award.team,) if award.team else ())
    columns = 1 if len(shown) <= _ONE_COLUMN else 2
    width = 245.0 / columns
    names = shown or tuple(sign.name for sign in own)
    most = {1: 240, 2: 200}.get(len(names), 148 if len(names) <= _LARGE else 108)
    panel = press.panel(245, 200)
    quote = award.form.quote
    ends = award.notice_ends
    on_notice = award.form.status is AwardStatus.ON_NOTICE
    left = len(people) - len(shown)
    view = HonourView(
        word=flower_word(award.form.category, words),
        heading=words.choice(award.form.category),
        title=panel.heavy(award.form.title, 60, 128, 52),
        people=tuple(press.panel(width, 50).heavy(one, 48, most, 52) for one in names),
        columns=columns,
        more=panel.running(words.t("and {count:more colleague|more colleagues}", count=left), 1, 46)
        if left > 0
        else None,
        teams=tuple(team_tag(sign) for sign in own) if shown else (),
        reason=press.panel(245, 62).heavy(award.form.reason, 60, 76, 36),
        quote=press.panel(245, 30).heavy(f"“{quote}”", 28, 60, 36) if quote else None,
        photo=Image(award.photos[0].path, award.photos[0].caption or award.form.title, Width.PAPER)
        if award.photos
        else None,
        notice=press.panel(245, 20).running(_notice(bulletin, words.day(ends), words), 2, 40)
        if on_notice and ends
        else None,
        given=(bulletin.site.organization or "", words.month(award.form.date)),
    )
    return Draft(sheet, name, Paper.A3_TALL, view, tuple(press.problems))


def _award(bulletin: Bulletin, sheet: Sheet) -> Award | None:
    ident = sheet.record.ident if sheet.record else ""
    return next((one for one in bulletin.awards if one.ident == ident), None)


def _notice(bulletin: Bulletin, day: str, words: Wording) -> str:
    contact = bulletin.site.privacy_contact
    office = " ".join(part for part in (contact.office, contact.phone) if part) if contact else ""
    said = words.t("On public notice until {day}.", day=day)
    return said + (words.t("Objections: {office}.", office=office) if office else "")
