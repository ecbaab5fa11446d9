"""The table of kinds: which file of the content folder holds what."""

import re
from dataclasses import dataclass
from functools import lru_cache

from site_builder.model.award import Award
from site_builder.model.calendar import Calendar
from site_builder.model.campaign import Campaign, Concept
from site_builder.model.change import Change
from site_builder.model.counts import Copies
from site_builder.model.documents import Document, News, Post
from site_builder.model.form import Form
from site_builder.model.mentorship import Mentorship
from site_builder.model.people import Member, OutsidePerson
from site_builder.model.photo import Photo
from site_builder.model.plan import Plan
from site_builder.model.screen import Screen
from site_builder.model.site import Site
from site_builder.model.skills import SkillMatrix
from site_builder.model.special_skill import SpecialSkill
from site_builder.model.suggestion import Suggestion
from site_builder.model.team import Team
from site_builder.model.topic import Topic
from site_builder.model.training import Training
from site_builder.model.unit import Unit
from site_builder.model.vision import VisionStory
from site_builder.model.wall import Wall
from site_builder.problems import Term


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of content.

    `where` is the path of its files below the content folder: `{home}` stands for the folder of a
    team or unit, `{year}` for a year, `*` for a name. A file of `many` holds a list of records.
    """

    name: str
    term: Term
    where: str
    form: type[Form]
    many: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What the path of a file says: its kind, the folder it belongs to, the year it is about."""

    kind: Kind
    home: str
    year: int | None


KINDS: tuple[Kind, ...] = (
    Kind("site", Term("网站设置", "site settings"), "site.yaml", Site),
    Kind("campaign", Term("活动", "campaign"), "campaign/campaign.yaml", Campaign),
    Kind("concept", Term("理念", "concept"), "campaign/concepts/*.md", Concept),
    Kind("document", Term("文件", "document"), "campaign/documents/*.md", Document),
    Kind("calendar", Term("日历", "calendar"), "calendar/{year}.yaml", Calendar),
    Kind("news", Term("新闻公告", "news"), "news/{year}/*.md", News),
    Kind("screen", Term("大屏", "screen"), "screens/*.yaml", Screen),
    Kind("wall", Term("墙面", "wall"), "walls/*.yaml", Wall),
    Kind(
        "outside_person",
        Term("班组外人员", "person outside the teams"),
        "people.yaml",
        OutsidePerson,
        many=True,
    ),
    Kind("unit", Term("单位", "unit"), "{home}/unit.yaml", Unit),
    Kind("team", Term("班组", "team"), "{home}/team.yaml", Team),
    Kind("member", Term("成员", "member"), "{home}/members.yaml", Member, many=True),
    Kind("vision", Term("愿景故事", "vision story"), "{home}/vision.md", VisionStory),
    Kind("plan", Term("计划", "plan"), "{home}/plan-{year}.yaml", Plan),
    Kind(
        "training", Term("培训记录", "training"), "{home}/training-{year}.yaml", Training, many=True
    ),
    Kind(
        "suggestion",
        Term("合理化建议", "suggestion"),
        "{home}/suggestions-{year}.yaml",
        Suggestion,
        many=True,
    ),
    Kind("award", Term("表彰", "award"), "{home}/awards-{year}.yaml", Award, many=True),
    Kind(
        "mentorship", Term("师带徒", "mentorship"), "{home}/mentoring.yaml", Mentorship, many=True
    ),
    Kind("counts", Term("份数", "counts"), "{home}/counts.yaml", Copies, many=True),
    Kind("skills", Term("技能矩阵", "skill matrix"), "{home}/skills.yaml", SkillMatrix),
    Kind("change", Term("变革", "change"), "{home}/changes.yaml", Change, many=True),
    Kind("photo", Term("照片", "photo"), "{home}/photos.yaml", Photo, many=True),
    Kind("photo", Term("照片", "photo"), "photos.yaml", Photo, many=True),
    Kind("topic", Term("课题", "topic"), "{home}/topics/*.md", Topic),
    Kind("post", Term("学习园地", "post"), "{home}/posts/*.md", Post),
    Kind("rule", Term("班组制度", "team rule"), "{home}/rules/*.md", Document),
    Kind(
        "special_skill",
        Term("绝技绝活", "special skill"),
        "{home}/special-skills/*.md",
        SpecialSkill,
    ),
)


def _pattern(where: str) -> re.Pattern[str]:
    escaped = re.escape(where).replace(r"\{home\}", r"(?P<home>teams(?:/[^/]+)*)")
    escaped = escaped.replace(r"\{year\}", r"(?P<year>\d{4})").replace(r"\*", r"[^/]+")
    return re.compile(escaped.replace(r"\.yaml", r"\.ya?ml") + r"\Z")


_REMEMBERED = 1 << 16  # paths; every link asks for one
_PATTERNS = tuple((_pattern(kind.where), kind) for kind in KINDS)


@lru_cache(_REMEMBERED)
def place_of(path: str) -> Place | None:
    """What kind of content the file at `path` holds, or None when its place means nothing."""
    for pattern, kind in _PATTERNS:
        match = pattern.match(path)
        if match:
            groups = match.groupdict()
            year = groups.get("year")
            return Place(kind, groups.get("home") or "", int(year) if year else None)
    return None


_GUARDS = frozenset({"site", "campaign", "member", "outside_person"})


def guards_people(path: str) -> bool:
    """Whether what may be shown of people depends on reading `path`: a roster, the settings.

    So does the campaign, whose last day ends the consents without one of their own. A folder counts, because nobody knows what is in it when it cannot be read.
    """
    place = place_of(path)
    if place is not None:
        return place.kind.name in _GUARDS
    return "." not in path.rpartition("/")[2]
