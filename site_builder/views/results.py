"""What came of it: topics at their target, what they brought, methods and skills that stay."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.chain import flow
from site_builder.assemble.records import Change, Topic
from site_builder.views.achievements import Result, arrived_on, result
from site_builder.views.chain import ChainView, chain_view
from site_builder.views.items import Item
from site_builder.views.links import HONOURS, POSTS, RESULTS, TOPICS, record_href
from site_builder.views.parts import Anchor, Empty, Head, Row, home_crumb, team_tag
from site_builder.views.special_skills import skill_item
from site_builder.views.tally import Count
from site_builder.views.topic import benefit_sentence
from site_builder.views.values import Page
from site_builder.views.wording import Wording
from site_builder.views.years import YearLink, year_links, year_path, years_of


@dataclass(frozen=True, slots=True)
class ResultsView:
    """The results of a year; `benefits` are those that someone verified.

    `chain` is what came of the lessons of the year. `methods` and `skills` belong to no year and stand on the page of the newest.
    """

    head: Head
    years: tuple[YearLink, ...]
    chain: ChainView | None
    tally: tuple[Count, ...]
    arrived: tuple[Result, ...]
    empty: Empty
    benefits: tuple[Row, ...]
    methods: tuple[Item, ...]
    skills: tuple[Item, ...]
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the results of the newest year that has any, and a page for each year before."""
    arrived = [topic for topic in bulletin.topics if topic.arrived]
    arrived.sort(key=arrived_on, reverse=True)
    years = years_of(arrived_on(topic) for topic in arrived) or (bulletin.today.year,)
    return tuple(_page(bulletin, arrived, (year, years), words) for year in years)


def _page(
    bulletin: Bulletin, arrived: list[Topic], shown: tuple[int, tuple[int, ...]], words: Wording
) -> Page:
    year, years = shown
    topics = [topic for topic in arrived if arrived_on(topic).year == year]
    is_newest = year == years[0]
    title = words.t("Results")
    name = title if is_newest else words.t("Results of {year}", year=words.year(year))
    lead = _lead(topics, words)
    skills = bulletin.special_skills if is_newest else ()
    view = ResultsView(
        head=Head(
            name,
            (home_crumb(words),) if is_newest else (home_crumb(words), Anchor(title, RESULTS)),
            lead,
        ),
        years=year_links(RESULTS, year, years, words),
        chain=_chain(bulletin, year, words),
        tally=_money(topics, words),
        arrived=tuple(result(topic, words, bulletin.today) for topic in topics),
        empty=Empty(
            words.t("The first result is still on its way."),
            words.t("It stands here on the day a topic reaches its target."),
        ),
        benefits=tuple(_benefit(topic, words) for topic in topics if _is_verified(topic)),
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
    path = year_path(RESULTS, year, years)
    return Page(path, "pages/results.html", view, title=name, description=lead, section=TOPICS)


def _chain(bulletin: Bulletin, year: int, words: Wording) -> ChainView | None:
    """What came of the lessons of the year."""
    goals: tuple[Topic | Change, ...] = (*bulletin.topics, *bulletin.changes)
    return chain_view(flow(bulletin.trainings, goals, year), words)


def _is_verified(topic: Topic) -> bool:
    return topic.form.benefit is not None and topic.form.benefit.verified_by is not None


def _benefit(topic: Topic, words: Wording) -> Row:
    """What a topic brought, as the sentence it is."""
    return Row(
        benefit_sentence(topic, words),
        record_href(topic),
        when=words.short_day(arrived_on(topic)),
        text=topic.form.title,
        team=team_tag(topic.team) if topic.team else None,
    )


def _lead(topics: Iterable[Topic], words: Wording) -> str:
    """How many arrived, and in which areas."""
    areas = Counter(topic.form.area for topic in topics)
    if not areas:
        return ""
    said = words.t(
        "{count:topic has reached its target|topics have reached their target}", count=areas.total()
    )
    each = words.join(
        words.t("{area} {count}", area=words.choice(area), count=count)
        for area, count in areas.most_common()
    )
    return words.t("{sentence}: {parts}", sentence=said, parts=each)


def _money(topics: Iterable[Topic], words: Wording) -> tuple[Count, ...]:
    sums: dict[tuple[str, str], Decimal] = {}
    for topic in topics:
        benefit = topic.form.benefit
        if benefit is not None and benefit.money is not None and benefit.verified_by is not None:
            key = (benefit.money.unit, benefit.per or "")
            sums[key] = sums.get(key, Decimal(0)) + benefit.money.value
    return tuple(
        Count(
            words.number(value),
            unit,
            words.t("saved per {span},", span=span) if span else words.t("saved,"),
            words.t("verified"),
        )
        for (unit, span), value in sums.items()
    )
