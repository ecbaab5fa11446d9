"""Suggestions as a reader asks of them: what was proposed, and what was answered."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Suggestion
from site_builder.model.choices import SuggestionStatus
from site_builder.views.charts import Station
from site_builder.views.items import Related, people, place_of_record, related, tag_of
from site_builder.views.links import fragment
from site_builder.views.parts import Fact, Tag, TeamTag, facts
from site_builder.views.wording import Wording

_LOOKS = {
    SuggestionStatus.SUBMITTED: Station.AHEAD,
    SuggestionStatus.ACCEPTED: Station.NOW,
    SuggestionStatus.IMPLEMENTING: Station.NOW,
    SuggestionStatus.SHELVED: Station.STOPPED,
    SuggestionStatus.REJECTED: Station.STOPPED,
    SuggestionStatus.DONE: Station.DONE,
    SuggestionStatus.REWARDED: Station.DONE,
}


@dataclass(frozen=True, slots=True)
class IdeaView:
    """An idea with its answer, "" as long as there is none; `answered` says when that came.

    `status` is "" where the answer says nothing else.

    `look` is that of its station: ahead while it waits, now, done, or stopped for one not taken up.
    """

    title: str
    ident: str
    when: str
    team: TeamTag | None
    place: str
    look: Station
    status: str
    answered: str
    answer: str
    effect: str
    facts: tuple[Fact, ...]
    tags: tuple[Tag, ...]
    related: tuple[Related, ...]


def is_answered(one: Suggestion) -> bool:
    return one.form.reply is not None or one.form.status is not SuggestionStatus.SUBMITTED


def idea(bulletin: Bulletin, one: Suggestion, words: Wording) -> IdeaView:
    """Return a suggestion: the idea, and its answer once there is one."""
    form = one.form
    replied = words.day_seen_from(form.replied_on, bulletin.today) if form.replied_on else ""
    waiting = (Tag(words.t("waiting for an answer"), "late"),) if one.waiting else ()
    return IdeaView(
        title=form.title,
        ident=fragment(one),
        when=words.day_seen_from(form.date, bulletin.today),
        team=tag_of(one.team),
        place=place_of_record(bulletin, one),
        look=_LOOKS[form.status],
        status=words.choice(form.status) if form.reply or not is_answered(one) else "",
        answered=words.t("Answer, {day}", day=replied) if replied else words.t("Answer"),
        answer=form.reply or (words.t("taken up") if is_answered(one) else ""),
        effect=form.benefit or "",
        facts=facts(
            (
                (words.t("Idea of"), _by(one, words)),
                (words.t("In the hands of"), one.owner.name if one.owner else ""),
            )
        ),
        tags=(*waiting, *((Tag(words.choice(form.area)),) if form.area else ())),
        related=(
            *related(words.t("Became the topic"), one.became_topic),
            *related(words.t("Praised with"), one.award),
        ),
    )


def _by(one: Suggestion, words: Wording) -> str:
    if one.form.anonymous:
        return words.t("a colleague who prefers not to be named")
    return people(one.by, words)
