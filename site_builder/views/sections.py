"""Which pages of the navigation have nothing to show yet: nobody should be led to them."""

from site_builder.assemble.bulletin import Bulletin
from site_builder.views import links


def empty_sections(bulletin: Bulletin) -> frozenset[str]:
    """Return the paths of the pages that the site has no content for."""
    campaign, teams, trainings = bulletin.campaign, bulletin.teams.values(), bulletin.trainings
    filled = {
        links.ABOUT: campaign.name or campaign.start or campaign.guiding_principle,
        links.TEAMS: bulletin.teams or bulletin.units,
        links.PLAN: bulletin.plans or any(team.crew for team in teams),
        links.TOPICS: bulletin.topics,
        links.HONOURS: bulletin.awards,
        links.POSTS: bulletin.posts,
        links.NEWS: bulletin.news,
        links.TRAININGS: trainings,
        links.LIBRARY: bulletin.posts or bulletin.documents or bulletin.special_skills,
        links.RESULTS: bulletin.special_skills or any(one.arrived for one in bulletin.topics),
        links.SUGGESTIONS: bulletin.suggestions,
        links.INSTRUCTORS: any(one.instructors for one in trainings),
        links.MENTORS: bulletin.mentorships,
        links.SKILLS: any(team.skills for team in teams),
        links.SPECIAL_SKILLS: bulletin.special_skills,
        links.CHANGES: bulletin.changes,
        links.CONCEPTS: bulletin.concepts,
        links.DOCUMENTS: bulletin.documents,
    }
    return frozenset(path for path, content in filled.items() if not content)
