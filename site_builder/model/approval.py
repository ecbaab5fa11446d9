"""Whose approval a record needs, and who sees it until then: a closed table."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from site_builder.model.award import Award
from site_builder.model.choices import AwardLevel, AwardStatus, Publication
from site_builder.model.form import Form
from site_builder.model.publishing import Publishable
from site_builder.model.values.choice import Choice
from site_builder.problems import Term


class Actor(Choice):
    """Who has to act before a record is shown everywhere."""

    AUTHOR = "author", "作者"
    TEAM_LEADER = "team_leader", "班组长"
    DEPARTMENT = "department", "上级单位"
    UNION_OFFICE = "union_office", "工会办公室"


WAITS: Mapping[Actor, Term] = MappingProxyType(
    {
        Actor.AUTHOR: Term("等作者写完", "Waiting for the author"),
        Actor.TEAM_LEADER: Term("等班组长点头", "Waiting for the team leader"),
        Actor.DEPARTMENT: Term("等上级单位点头", "Waiting for the department"),
        Actor.UNION_OFFICE: Term("等工会办公室点头", "Waiting for the union office"),
    }
)
"""Who has to act, in the words of `check`, of the preview and of the page of health alike."""


class Until(Choice):
    """Where a record is seen until its approval."""

    WEB = "on_the_web_only", "只上网页，标着待审"
    PREVIEW = "in_the_preview_only", "只在预览里看得到"
    NOWHERE = "nowhere_yet", "还不展示"


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approves a kind of record, and who sees it before."""

    actor: Actor
    until: Until


_TEAM = Approval(Actor.TEAM_LEADER, Until.WEB)
_OWN = Approval(Actor.TEAM_LEADER, Until.PREVIEW)
_RESULT = Approval(Actor.DEPARTMENT, Until.PREVIEW)
_OFFICE = Approval(Actor.UNION_OFFICE, Until.PREVIEW)
_DRAFT = Approval(Actor.AUTHOR, Until.PREVIEW)

POLICY: Mapping[str, Approval] = MappingProxyType(
    {
        "post": _TEAM,
        "change": _TEAM,
        "training": _TEAM,
        "suggestion": _OWN,
        "mentorship": _OWN,
        "rule": _OWN,
        "vision": _OWN,
        "topic": _RESULT,
        "special_skill": _RESULT,
        "award": _RESULT,
        "news": _OFFICE,
        "concept": _OFFICE,
        "document": _OFFICE,
    }
)
"""By kind of content. An award above the team is for the union office, see `approval`."""

_UNDECIDED = frozenset({AwardStatus.NOMINATED, AwardStatus.OBJECTED})


def approval(kind: str, form: Form, *, of_team: bool) -> Approval | None:
    """Whom a record waits for; None when for nobody: approved, withdrawn, or never published.

    A record without a state of publication is approved by whoever keeps its folder. What would be
    for the leader of a team is for the department where it is not a team's (`of_team`).
    """
    if not isinstance(form, Publishable):
        return None
    if form.publication is Publication.DRAFT:
        return _DRAFT
    undecided = isinstance(form, Award) and form.status in _UNDECIDED
    is_asked = form.publication is Publication.IN_REVIEW
    if not is_asked and not (undecided and form.publication is Publication.APPROVED):
        return None
    rule = POLICY[kind]
    actor, until = rule.actor, rule.until
    if isinstance(form, Award) and form.level is not AwardLevel.TEAM:
        actor = Actor.UNION_OFFICE
    if actor is Actor.TEAM_LEADER and not of_team:
        actor = Actor.DEPARTMENT
    return Approval(actor, Until.NOWHERE if undecided else until)


def is_settled(form: Form) -> bool:
    """Whether a record may prove anything: nobody has still to approve or to finish it."""
    return not isinstance(form, Publishable) or form.publication is Publication.APPROVED
