"""The table of pages: one line for each family. Adding a family is adding its line."""

from collections.abc import Callable

from site_builder.assemble.bulletin import Bulletin
from site_builder.views import (
    about,
    changes,
    concepts,
    coverage,
    documents,
    feeds,
    home,
    honours,
    instructors,
    interfaces,
    library,
    mentors,
    news,
    plan,
    plan_year,
    post,
    posts,
    results,
    search,
    service,
    skills,
    special_skill,
    special_skills,
    suggestions,
    team,
    teams_index,
    topic,
    topics,
    training_year,
    trainings,
    units,
    vision,
)
from site_builder.views.archive import is_archived
from site_builder.views.by_part import Listing, by_part
from site_builder.views.links import HEALTH, PRINTS
from site_builder.views.moved import moved_pages
from site_builder.views.sitemap import sitemaps
from site_builder.views.values import Page
from site_builder.views.wording import Wording

Family = Callable[[Bulletin, Wording], tuple[Page, ...]]

FAMILIES: tuple[Family, ...] = (
    home.pages,
    about.pages,
    concepts.pages,
    documents.pages,
    teams_index.pages,
    units.pages,
    team.pages,
    vision.pages,
    by_part(
        Listing(plan.pages, lambda one: sum(len(plan.items) for plan in one.plans)),
        Listing(trainings.pages, lambda one: len(one.trainings)),
        Listing(topics.pages, lambda one: len(one.topics)),
        Listing(results.pages, lambda one: sum(topic.arrived for topic in one.topics)),
        Listing(suggestions.pages, lambda one: len(one.suggestions)),
        Listing(honours.pages, lambda one: len(one.awards)),
        Listing(special_skills.pages, lambda one: len(one.special_skills)),
        Listing(mentors.pages, lambda one: len(one.mentorships)),
        Listing(posts.pages, lambda one: len(one.posts)),
        Listing(
            instructors.pages, lambda one: sum(bool(held.instructors) for held in one.trainings)
        ),
        Listing(
            skills.pages, lambda one: sum(team.skills is not None for team in one.teams.values())
        ),
        Listing(changes.pages, lambda one: len(one.changes)),
    ),
    plan_year.pages,
    training_year.pages,
    topic.pages,
    post.pages,
    special_skill.pages,
    library.pages,
    news.pages,
    search.pages,
    coverage.pages,
    service.pages,
    interfaces.pages,
    feeds.pages,
)


def make_pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return all pages of the site, the list of them, and the pages that old addresses lead to."""
    pages = tuple(page for family in FAMILIES for page in family(bulletin, words))
    moved = moved_pages(pages, words)
    return (*pages, *sitemaps(pages, bulletin), *moved)


def rooms_to_come(bulletin: Bulletin) -> tuple[Page, ...]:
    """Return stand-ins of the rooms, which are made of the rest of the site: where they will be."""
    paths = (PRINTS,) if is_archived(bulletin) else (PRINTS, HEALTH)
    return tuple(Page(path, "", None) for path in paths)
