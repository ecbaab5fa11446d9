"""Documents, rules, news, notices and posts: the Markdown stories of the bulletin."""

from typing import Annotated, ClassVar

from site_builder.model.choices import DocumentKind, DocumentStatus, NewsKind, PostKind, Publication
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.publishing import Story
from site_builder.model.types import AwardName, Count, Day, Line, UnitName


class Document(Story):
    """`campaign/documents/*.md` and a team's `rules/*.md`."""

    kind: Annotated[
        DocumentKind,
        key(
            "类型",
            about="方案、办法、制度等",
            about_en="plan, measures, rule and so on",
            example="制度",
        ),
    ] = DocumentKind.RULE
    doc_no: Annotated[
        Line | None,
        key(
            "文号",
            about="文件号",
            about_en="document number",
            example="远岫工〔2026〕3号",
            example_en="HL 2026/3",
        ),
    ] = None
    status: Annotated[
        DocumentStatus,
        key(
            "状态",
            about="草案、生效、被替代、废止",
            about_en="draft, effective, superseded, void",
            example="生效",
        ),
    ] = DocumentStatus.EFFECTIVE
    effective: Annotated[
        Day | None,
        key(
            "生效日期", "日期", about="从哪天起执行", about_en="in force from", example="2026-01-15"
        ),
    ] = None
    until: Annotated[
        Day | None,
        key("有效期至", about="到哪天为止", about_en="in force until", example="2027-12-31"),
    ] = None
    issued_by: Annotated[
        Line | None,
        key(
            "发文单位",
            about="谁发的",
            about_en="who issued it",
            example="货运处工会",
            example_en="Union of the freight department",
        ),
    ] = None
    applies_to: Annotated[
        tuple[UnitName, ...],
        key(
            "适用范围",
            about="适用于哪些单位",
            about_en="units it applies to",
            example="货运处",
            example_en="Freight department",
        ),
    ] = ()


class Contact(Form):
    """An office to turn to, with its office telephone."""

    shorthand: ClassVar[str] = "office"
    office: Annotated[
        Line,
        key(
            "部门",
            about="哪个部门",
            about_en="which office",
            example="工会办公室",
            example_en="Union office",
        ),
    ]
    phone: Annotated[
        Line | None,
        key(
            "电话",
            about="办公电话",
            about_en="office telephone",
            example="内线 6021",
            example_en="ext. 6021",
        ),
    ] = None


class News(Story):
    """`news/<year>/*.md`: news, notices and public notices."""

    publication: Annotated[
        Publication,
        key(
            "发布状态",
            "状态",
            about="不写就是已审；草稿、撤回不上网，待审等人点头",
            about_en="approved when empty; drafts and withdrawn records stay off the site",
            example="已审",
        ),
    ] = Publication.APPROVED
    kind: Annotated[
        NewsKind,
        key(
            "类型",
            about="新闻、通知、公示、提醒",
            about_en="news, notice, public notice, reminder",
            example="公示",
        ),
    ] = NewsKind.NEWS
    date: Annotated[
        Day, key("日期", about="发布的日子", about_en="day of issue", example="2026-07-10")
    ]
    notice_days: Annotated[
        Count,
        key(
            "公示天数",
            about="工作日数，一般 5 天",
            about_en="length of a public notice in workdays",
            example="5",
        ),
    ] = 5
    contact: Annotated[
        Contact | None,
        key(
            "联系方式",
            about="受理异议的部门和办公电话",
            about_en="office for objections",
            example="工会办公室",
            example_en="Union office",
        ),
    ] = None
    awards: Annotated[
        tuple[AwardName, ...],
        key(
            "涉及奖项", about="公示的是哪些奖", about_en="awards under notice", example="a-2026-04"
        ),
    ] = ()


class Post(Story):
    """A team's `posts/*.md`: shares, lessons, stories and reflections."""

    publication: Annotated[
        Publication,
        key(
            "发布状态",
            "状态",
            about="不写就是已审；草稿、撤回不上网，待审等人点头",
            about_en="approved when empty; drafts and withdrawn records stay off the site",
            example="已审",
        ),
    ] = Publication.APPROVED
    kind: Annotated[
        PostKind,
        key(
            "类型",
            about="分享、一点课、故事、反思等",
            about_en="share, lesson, story, reflection …",
            example="分享",
        ),
    ]
    date: Annotated[
        Day, key("日期", about="写的日子", about_en="when it was written", example="2026-06-18")
    ]
    question: Annotated[
        Line | None,
        key(
            "问题",
            about="反思的问题",
            about_en="the question reflected on",
            example="湿损真是天气的事吗？",
            example_en="Is wet cargo really the weather?",
        ),
    ] = None
    before: Annotated[
        Line | None,
        key(
            "原来认为",
            about="以前怎么想",
            about_en="what we believed",
            example="湿损是天气的事",
            example_en="Wet cargo is the weather",
        ),
    ] = None
    after: Annotated[
        Line | None,
        key(
            "现在认为",
            about="现在怎么想",
            about_en="what we do now",
            example="盖布顺序也是原因",
            example_en="So is the order of sheeting",
        ),
    ] = None
    problem: Annotated[
        Line | None,
        key(
            "难点",
            about="发现的问题",
            about_en="the problem found",
            example="班后没人复查",
            example_en="Nobody checks after the shift",
        ),
    ] = None
    resistance: Annotated[
        Line | None,
        key(
            "阻力",
            about="遇到的阻力",
            about_en="what stood in the way",
            example="嫌麻烦",
            example_en="Too much trouble",
        ),
    ] = None
    opportunity: Annotated[
        Line | None,
        key(
            "机会",
            about="看到的机会",
            about_en="the opportunity seen",
            example="和调度一起改",
            example_en="Change it with dispatch",
        ),
    ] = None
    next: Annotated[
        Line | None,
        key(
            "下一步",
            about="接下来做什么",
            about_en="what comes next",
            example="雨季前再试一次",
            example_en="Try again before the rains",
        ),
    ] = None
