"""What grows old in a team's content, and whom to ask, as rows: titles that are shown anyway, numbers."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from site_builder.assemble.answers_due import Answers
from site_builder.assemble.bulletin import Bulletin, Waiting
from site_builder.assemble.publication import last_day_of
from site_builder.assemble.records import Document, News, PlanState, Post, Record
from site_builder.model.approval import WAITS, Actor, Until
from site_builder.views.links import href, page_path, record_href
from site_builder.views.parts import Row, Tag
from site_builder.views.wording import Wording

NEWS_SOON, DOCUMENTS_SOON = timedelta(days=14), timedelta(days=60)
_MOST = 3


def task_rows(bulletin: Bulletin, folder: str, words: Wording) -> tuple[Row, ...]:
    """What is to do in the records of a team, or ("") in those of no team."""
    return (
        *_topics(bulletin, folder, words),
        *_plan(bulletin, folder, words),
        *_ending(bulletin, folder, words),
    )


def waiting_rows(waiting: Iterable[Waiting], today: date, words: Wording) -> Iterator[Row]:
    """Records on their way: how many wait for whom, who sees them until then, and for how long."""
    piles: dict[tuple[Actor, Until], list[Waiting]] = {}
    for one in waiting:
        piles.setdefault((one.actor, one.until), []).append(one)
    for (actor, until), pile in sorted(piles.items(), key=lambda one: _order(*one[0])):
        is_draft = actor is Actor.AUTHOR
        longest = max(((today - one.since).days for one in pile if one.since), default=0)
        yield Row(
            WAITS[actor].in_language(words.language),
            when=words.t("{count:record|records}", count=len(pile)),
            note=words.t("longest for {days:day|days}", days=longest) if longest else "",
            text=_meanwhile(until, words, is_draft=is_draft),
            tags=(_tag(words, is_draft=is_draft),),
        )


def _order(actor: Actor, until: Until) -> tuple[int, int]:
    return tuple(Actor).index(actor), tuple(Until).index(until)


def _meanwhile(until: Until, words: Wording, *, is_draft: bool) -> str:
    where = words.choice(until)
    if is_draft:
        return words.t("Until then {where}. Finish it, and set the state.", where=where)
    if until is Until.NOWHERE:
        return words.t(
            "Until then {where}. Put it on notice, and write “awarded” after that.", where=where
        )
    return words.t(
        "Until then {where}. Whoever approves it writes who and when, and sets the state.",
        where=where,
    )


def _tag(words: Wording, *, is_draft: bool) -> Tag:
    return Tag(words.t("draft"), "kind") if is_draft else Tag(words.t("in review"), "open")


def answer_rows(answers: Answers, words: Wording) -> Iterator[Row]:
    """How many people are to be asked; nobody who has said no."""
    tag = (Tag(words.t("consent"), "kind"),)
    if answers.missing:
        yield Row(
            words.t("Nobody has asked them yet"),
            when=_people(answers.missing, words),
            text=words.t("Ask, and write the answer into the roster; a no is an answer, too."),
            tags=tag,
        )
    if answers.ended:
        yield Row(
            words.t("Their consent has run out"),
            when=_people(answers.ended, words),
            text=words.t("They are shown without their names; ask again if they like."),
            tags=tag,
        )
    if answers.ending:
        yield Row(
            words.t("Their consent ends within 60 days"),
            when=_people(answers.ending, words),
            text=words.t("Ask in time; otherwise their names go by themselves."),
            tags=tag,
        )


def _people(count: int, words: Wording) -> str:
    return words.t("{count:person|people}", count=count)


def _topics(bulletin: Bulletin, folder: str, words: Wording) -> Iterator[Row]:
    for topic in bulletin.topics:
        if _folder(topic) == folder and topic.stale:
            yield Row(
                topic.form.title,
                record_href(topic),
                text=words.t("Being measured, and no new number for 60 days."),
                tags=(Tag(words.t("topic"), "kind"),),
            )
        elif _folder(topic) == folder and topic.overdue:
            yield Row(
                topic.form.title,
                record_href(topic),
                when=words.day_seen_from(topic.form.due, bulletin.today),
                note=words.t("was the day to be done"),
                text=words.t("Close it, or write the new day and why."),
                tags=(Tag(words.t("topic"), "kind"),),
            )


def _plan(bulletin: Bulletin, folder: str, words: Wording) -> Iterator[Row]:
    for plan in bulletin.plans:
        late = [one for one in plan.items if one.state is PlanState.OVERDUE]
        if _folder(plan) != folder or not late:
            continue
        titles = words.join(one.form.title for one in late[:_MOST])
        more = words.t("and {count} more", count=len(late) - _MOST)
        yield Row(
            words.t("Planned, and its time has passed"),
            href(page_path(plan.source)),
            when=words.t("{count:item|items}", count=len(late)),
            text=words.join((titles, more)) if len(late) > _MOST else titles,
            tags=(Tag(words.t("plan"), "kind"),),
        )


def _ending(bulletin: Bulletin, folder: str, words: Wording) -> Iterator[Row]:
    """What leaves the site by itself before long, and documents that run out."""
    today = bulletin.today
    stories: tuple[News | Post, ...] = (*bulletin.news, *bulletin.posts)
    for story in stories:
        day = last_day_of(story.form)
        if day is not None and _folder(story) == folder and _is_soon(day, today, NEWS_SOON):
            text = words.t("Leaves the site by itself after that day.")
            yield Row(
                story.form.title,
                record_href(story),
                words.day_seen_from(day, today),
                words.t("last day"),
                text,
                tags=(Tag(words.t("notice"), "kind"),),
            )
    for document in (*bulletin.documents, *_rules(bulletin)):
        day = document.form.until if document.in_force else None
        if day is not None and _folder(document) == folder and _is_soon(day, today, DOCUMENTS_SOON):
            text = words.t("Is it renewed? Write the new day, or the document that follows it.")
            yield Row(
                document.form.title,
                record_href(document),
                words.day_seen_from(day, today),
                words.t("last day"),
                text,
                tags=(Tag(words.t("document"), "kind"),),
            )


def _rules(bulletin: Bulletin) -> Iterator[Document]:
    return (rule for team in bulletin.teams.values() for rule in team.rules)


def _is_soon(day: date, today: date, within: timedelta) -> bool:
    return today <= day <= today + within


def _folder(record: Record) -> str:
    return record.team.folder if record.team else ""
