"""The table of what can be begun: the words for it, what is asked, what is known beforehand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from site_builder.author.homes import Home
from site_builder.model import choices as words
from site_builder.model.site import Site
from site_builder.model.values.choice import Choice
from site_builder.problems import Language, Term


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known when something is begun: the day, the language, whose it is, the year it is for."""

    language: Language
    today: date
    site: Site
    home: Home | None = None
    year: int = 0

    def say(self, zh: str, en: str) -> str:
        return zh if self.language is Language.ZH else en


Known = Callable[[Scene], str]


@dataclass(frozen=True, slots=True)
class Ask:
    """A field that is asked for on a terminal. Without a default an answer is needed, unless `free`."""

    field: str
    default: Known | None = None
    free: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """Something that can be begun.

    `word` and `zh` are what people call it, `kind` is its name in the table of kinds. `subject` is
    the field its title fills. A shape with `inside` is a record in that list of its file. `sets`
    are fields filled without asking. `owner` tells whose folder it goes to: "team", "any" home, or
    "" for the site's own. `headings` begin the text of a story, `hint` is a comment below them.
    """

    word: str
    zh: tuple[str, ...]
    kind: str
    subject: str
    asks: tuple[Ask, ...] = ()
    sets: Mapping[str, Known] = field(default_factory=dict)
    owner: str = "team"
    inside: str = ""
    title: Known | None = None
    en: tuple[str, ...] = ()
    heading: Term | None = None
    hint: Term | None = None
    dated: bool = False

    @property
    def term(self) -> Term:
        return Term(self.zh[0], self.word.replace("-", " "))

    def called(self) -> tuple[str, ...]:
        """Every word it may be asked for by."""
        return (self.word, *self.en, *self.zh)


def _chosen(member: Choice) -> Known:
    return lambda scene: scene.say(member.zh, member.value)


def _after(days: int) -> Known:
    return lambda scene: (scene.today + timedelta(days=days)).isoformat()


def _leader(scene: Scene) -> str:
    return scene.home.leader if scene.home else ""


def _office(scene: Scene) -> str:
    return scene.site.privacy_contact.office if scene.site.privacy_contact else ""


def _text(zh: str, en: str) -> Known:
    return lambda scene: scene.say(zh, en)


def _month(scene: Scene) -> str:
    return scene.say(f"{scene.today.month}月", f"{scene.today:%Y-%m}")


_TODAY = _after(0)

_STEPS = Term(
    "往下走到哪一步，就在下面添一个小标题：## 现状　## 目标　## 原因　## 对策　## 效果　## 巩固　## 下一步",
    "As the topic goes on, add headings: ## Status, ## Target, ## Causes, ## What we do, ## Effect, ## Standard, ## Next",
)


def _news(word: str, zh: tuple[str, ...], kind: words.NewsKind, *asks: Ask) -> Shape:
    sets = {"kind": _chosen(kind), "date": _TODAY}
    return Shape(word, zh, "news", "title", asks, sets, owner="")


SHAPES: tuple[Shape, ...] = (
    Shape(
        "team",
        ("班组",),
        "team",
        "name",
        (Ask("leader"), Ask("headcount"), Ask("vision", free=True), Ask("place", free=True)),
        owner="unit",
    ),
    Shape(
        "unit",
        ("单位", "科", "车间"),
        "unit",
        "name",
        (Ask("kind", _chosen(words.UnitKind.SECTION)),),
        owner="unit",
        en=("department", "section"),
    ),
    Shape(
        "topic",
        ("课题",),
        "topic",
        "title",
        (Ask("area", _chosen(words.Area.EFFICIENCY)), Ask("leader", _leader)),
        {"stage": _chosen(words.Stage.PROPOSED), "start": _TODAY, "due": _after(120)},
        heading=Term("背景", "Background"),
        hint=_STEPS,
    ),
    Shape(
        "post",
        ("分享", "学习园地", "文章"),
        "post",
        "title",
        (Ask("kind", _chosen(words.PostKind.SHARE)),),
        {"date": _TODAY},
        dated=True,
    ),
    _news("news", ("新闻",), words.NewsKind.NEWS),
    _news("notice", ("通知",), words.NewsKind.NOTICE, Ask("expire", _after(30))),
    _news("public-notice", ("公示",), words.NewsKind.PUBLIC_NOTICE, Ask("contact", _office)),
    _news("reminder", ("提醒",), words.NewsKind.REMINDER, Ask("expire", _after(30))),
    Shape(
        "plan",
        ("计划", "年度计划"),
        "plan",
        "title",
        (Ask("when", _month),),
        owner="any",
        inside="items",
    ),
    Shape(
        "training",
        ("培训", "学习", "培训记录"),
        "training",
        "title",
        (
            Ask("date", _TODAY),
            Ask("hours", lambda _: "1"),
            Ask("attended"),
            Ask("instructor", free=True),
        ),
        owner="any",
        en=("trainings",),
    ),
    Shape(
        "award",
        ("表彰", "奖励", "荣誉"),
        "award",
        "title",
        (Ask("people", free=True), Ask("reason")),
        {"date": _TODAY},
        owner="any",
        en=("awards",),
    ),
    Shape(
        "suggestion",
        ("建议", "合理化建议"),
        "suggestion",
        "title",
        (Ask("by", free=True),),
        {"date": _TODAY},
        owner="any",
        en=("suggestions",),
    ),
    Shape("members", ("成员", "名单"), "member", "name", en=("member",)),
    Shape(
        "mentoring",
        ("师徒", "师带徒"),
        "mentorship",
        "mentor",
        (Ask("apprentice"),),
        {"start": _TODAY},
        owner="any",
        en=("mentorship",),
    ),
    Shape(
        "skills",
        ("技能", "技能矩阵"),
        "skills",
        "name",
        owner="any",
        inside="skills",
        en=("skill",),
    ),
    Shape(
        "counts",
        ("份数",),
        "counts",
        "note",
        (Ask("learning_plans", free=True), Ask("archives", free=True)),
        {"date": _TODAY},
    ),
    Shape(
        "change", ("变革",), "change", "title", (), {"date": _TODAY}, owner="any", en=("changes",)
    ),
    Shape(
        "photo",
        ("照片",),
        "photo",
        "file",
        (Ask("people"), Ask("caption", free=True)),
        owner="any",
        en=("photos",),
    ),
    Shape(
        "special-skill",
        ("绝技绝活", "绝活"),
        "special_skill",
        "title",
        (Ask("person"), Ask("what"), Ask("proof")),
        owner="any",
    ),
    Shape(
        "vision",
        ("愿景", "愿景故事"),
        "vision",
        "title",
        owner="any",
        title=_text("我们的愿景是怎么来的", "How we found our vision"),
    ),
    Shape("rule", ("制度", "班组制度"), "rule", "title", owner="any"),
    Shape("concept", ("理念",), "concept", "title", (Ask("one_line", free=True),), owner=""),
    Shape(
        "document",
        ("文件",),
        "document",
        "title",
        (Ask("kind", _chosen(words.DocumentKind.PLAN)),),
        owner="",
    ),
    Shape(
        "person",
        ("外部人员", "班组外人员"),
        "outside_person",
        "name",
        (Ask("office", free=True),),
        owner="",
        en=("people",),
    ),
    Shape(
        "calendar",
        ("日历",),
        "calendar",
        "name",
        (Ask("when", lambda scene: f"{scene.year}-01-01"),),
        owner="",
        inside="holidays",
        title=_text("元旦", "New Year"),
    ),
    Shape(
        "screen",
        ("大屏", "屏幕"),
        "screen",
        "name",
        (Ask("teams", free=True), Ask("size", free=True), Ask("distance", free=True)),
        owner="",
        en=("display",),
    ),
    Shape(
        "wall",
        ("墙面", "墙"),
        "wall",
        "name",
        (Ask("place", free=True), Ask("teams", free=True)),
        owner="",
        en=("board",),
    ),
    Shape(
        "campaign",
        ("活动",),
        "campaign",
        "name",
        (Ask("start", _TODAY), Ask("end", _after(730))),
        owner="",
    ),
)


def shape_called(word: str) -> Shape | None:
    """The shape people mean by `word`, in either language."""
    wanted = word.strip().casefold().replace("_", "-").replace(" ", "-")
    return next((s for s in SHAPES if wanted in {one.casefold() for one in s.called()}), None)
