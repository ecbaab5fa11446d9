"""The page about the campaign: why, by which document, until when, what is asked of a team."""

from dataclasses import dataclass, replace

from site_builder.assemble.bulletin import Bulletin
from site_builder.model.campaign import Campaign
from site_builder.views.concepts import ConceptLink, concept_links
from site_builder.views.coverage_parts import COVERAGE
from site_builder.views.documents import document_row
from site_builder.views.links import ABOUT, CONCEPTS, DOCUMENTS, TEAMS
from site_builder.views.parts import Anchor, Empty, Head, Row, facts, field_prose, home_crumb
from site_builder.views.phases import PhaseView, phases
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording

_SOURCE = "campaign/campaign.yaml"


@dataclass(frozen=True, slots=True)
class Criterion:
    """A goal or requirement of the campaign. `anchor` is its id on the page."""

    anchor: str
    number: str
    title: str
    text: str
    ways: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LevelView:
    name: str
    needs: str


@dataclass(frozen=True, slots=True)
class AboutView:
    head: Head
    principle: Prose | None
    phases: tuple[PhaseView, ...]
    concepts: tuple[ConceptLink, ...]
    goals: tuple[Criterion, ...]
    requirements: tuple[Criterion, ...]
    levels: tuple[LevelView, ...]
    documents: tuple[Row, ...]
    empty: Empty
    is_empty: bool
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    view = about_view(bulletin, words)
    description = bulletin.campaign.slogan or ""
    return (
        Page(
            ABOUT,
            "pages/about.html",
            view,
            source=_SOURCE,
            title=view.head.title,
            description=description,
        ),
    )


def about_view(bulletin: Bulletin, words: Wording) -> AboutView:
    campaign = bulletin.campaign
    principle = campaign.guiding_principle
    return AboutView(
        head=_head(campaign, words),
        principle=field_prose(principle, _SOURCE, bulletin),
        phases=phases(bulletin, words),
        concepts=concept_links(bulletin),
        goals=tuple(
            Criterion(str(goal.id), words.number(number), goal.short or goal.text, goal.text)
            for number, goal in enumerate(campaign.goals, start=1)
        ),
        requirements=tuple(
            Criterion(
                str(one.id), words.number(number), one.short or one.text, one.text, one.approach
            )
            for number, one in enumerate(campaign.requirements, start=1)
        ),
        levels=tuple(
            LevelView(level.name, words.with_unit(level.needs, "%")) for level in campaign.levels
        ),
        documents=tuple(
            replace(document_row(one, words), tags=()) for one in bulletin.documents if one.in_force
        ),
        empty=Empty(
            words.t("What the campaign is about will be told here."),
            words.t("The union office writes it down in campaign/campaign.yaml."),
        ),
        is_empty=not (principle or campaign.phases or campaign.goals or campaign.requirements),
        onward=(
            Anchor(words.t("Our teams"), TEAMS),
            *_matrix(bulletin, words),
            Anchor(words.t("Concepts"), CONCEPTS),
            Anchor(words.t("All documents"), DOCUMENTS),
        ),
    )


def _matrix(bulletin: Bulletin, words: Wording) -> tuple[Anchor, ...]:
    """The way to the coverage matrix, where there is one."""
    has_one = bool(bulletin.coverage.rules and bulletin.teams)
    return (Anchor(words.t("How far the evidence goes"), COVERAGE),) if has_one else ()


def _head(campaign: Campaign, words: Wording) -> Head:
    start = words.day(campaign.start) if campaign.start else ""
    end = words.day(campaign.end) if campaign.end else ""
    return Head(
        title=campaign.name or words.t("Campaign"),
        crumbs=(home_crumb(words),),
        lead=campaign.slogan or "",
        facts=facts(
            (
                (words.t("Document number"), campaign.doc_no or ""),
                (words.t("Issued by"), campaign.issued_by or ""),
                (words.t("From"), start),
                (words.t("Until"), end),
                (words.t("Destination"), campaign.destination or ""),
            )
        ),
    )
