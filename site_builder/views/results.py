"""What came of it: topics at their target, special skills, methods that bear a name."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.views.achievements import Result, arrived_on, result
from site_builder.views.items import Item
from site_builder.views.links import HONOURS, POSTS, RESULTS, TOPICS, record_href
from site_builder.views.parts import Anchor, Empty, Head, Row, home_crumb, team_tag
from site_builder.views.special_skills import skill_item
from site_builder.views.topic import benefit_sentence
from site_builder.views.values import Page
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class ResultsView:
    """`benefits` are those that someone verified."""

    head: Head
    arrived: tuple[Result, ...]
    empty: Empty
    benefits: tuple[Row, ...]
    methods: tuple[Item, ...]
    skills: tuple[Item, ...]
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Results")
    arrived = sorted(
        (topic for topic in bulletin.topics if topic.arrived), key=arrived_on, reverse=True
    )
    skills = bulletin.special_skills
    lead = words.t("{count} topics have reached their target.", count=len(arrived))
    view = ResultsView(
        head=Head(title, (home_crumb(words),), lead if arrived else ""),
        arrived=tuple(result(topic, words, bulletin.today) for topic in arrived),
        empty=Empty(
            words.t("The first result is still on its way."),
            words.t("It stands here on the day a topic reaches its target."),
        ),
        benefits=tuple(
            Row(
                topic.form.title,
                record_href(topic),
                text=benefit_sentence(topic, words),
                team=team_tag(topic.team) if topic.team else None,
            )
            for topic in bulletin.topics
            if topic.form.benefit is not None and topic.form.benefit.verified_by is not None
        ),
        methods=tuple(skill_item(bulletin, one, words) for one in skills if one.form.named_method),
        skills=tuple(
            skill_item(bulletin, one, words) for one in skills if not one.form.named_method
        ),
        onward=(
            Anchor(words.t("How far the topics are"), TOPICS),
            Anchor(words.t("Who was praised for it"), HONOURS),
            Anchor(words.t("What colleagues wrote down"), POSTS),
        ),
    )
    return (
        Page(RESULTS, "pages/results.html", view, title=title, description=lead, section=TOPICS),
    )
