"""Public notices: how long something can still be said, and to whom."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import News
from site_builder.views.countdown import notice_left
from site_builder.views.links import record_href
from site_builder.views.values import Timely
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A public notice. `left` says on each day how long it still runs.

    `span` is when it was issued and for how long, `contact` whom to tell, "" where nobody is named.
    """

    title: str
    href: str
    text: str
    left: Timely
    span: str
    contact: str
    is_running: bool


def notice_view(bulletin: Bulletin, one: News, words: Wording) -> NoticeView | None:
    """Return the public notice of `one`; None when that is another kind of news."""
    if one.last_day is None:
        return None
    form = one.form
    day = words.day_seen_from(form.date, bulletin.today)
    return NoticeView(
        title=form.title,
        href=record_href(one),
        text=form.summary or "",
        left=notice_left(one.last_day, bulletin.today, bulletin.workdays, words)
        if form.date <= bulletin.today
        else Timely(words.t("On public notice from {day}", day=day)),
        span=words.t(
            "Issued on {day}, for {count:workday|workdays}.", day=day, count=form.notice_days
        ),
        contact=_contact(one, words) if bulletin.today <= one.last_day else "",
        is_running=one.days_left is not None,
    )


def _contact(one: News, words: Wording) -> str:
    contact = one.form.contact
    if contact is None:
        return ""
    office = words.clauses(part for part in (contact.office, contact.phone or "") if part)
    return words.t("See it differently? Tell {office}.", office=office)
