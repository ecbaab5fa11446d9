"""Suggestions, awards, mentorships and special skills: ideas answered and people praised."""

from typing import Annotated

from site_builder.model.choices import (
    Area,
    AwardCategory,
    AwardForm,
    AwardLevel,
    AwardStatus,
    MentorshipStatus,
    SuggestionStatus,
)
from site_builder.model.key import key
from site_builder.model.publishing import Publishable, Story
from site_builder.model.types import (
    Amount,
    Answer,
    AwardName,
    Day,
    Evidence,
    Ident,
    Line,
    Moment,
    NoticeName,
    Person,
    TeamName,
    TopicName,
)


class Suggestion(Publishable):
    """One line of `suggestions-<year>.yaml`."""

    title: Annotated[
        Line,
        key(
            "标题",
            "内容",
            "建议",
            about="建议什么",
            about_en="what is suggested",
            example="把常错栏印成浅黄",
        ),
    ]
    by: Annotated[
        tuple[Person, ...],
        key(
            "建议人",
            "提出人",
            about="谁提的，同意后才显示",
            about_en="who had the idea; shown only with consent",
            example="林语",
        ),
    ] = ()
    anonymous: Annotated[
        Answer,
        key("匿名", about="不愿署名就写 是", about_en="yes to leave out the name", example="否"),
    ] = False
    date: Annotated[
        Day, key("日期", "提出日期", about="哪天提的", about_en="day", example="2026-02-11")
    ]
    area: Annotated[
        Area | None,
        key(
            "类别",
            about="管理、质量、成本、工效",
            about_en="management, quality, cost, efficiency",
            example="管理",
        ),
    ] = None
    status: Annotated[
        SuggestionStatus,
        key(
            "状态",
            about="已提、采纳、暂存、不采纳、实施、完成、已奖",
            about_en="submitted, accepted, shelved, rejected, implementing, done, rewarded",
            example="完成",
        ),
    ] = SuggestionStatus.SUBMITTED
    reply: Annotated[
        Line | None,
        key(
            "答复",
            about="暂存和不采纳必须说明原因",
            about_en="required when shelved or rejected",
            example="今年预算已定，明年一季度再议",
        ),
    ] = None
    replied_on: Annotated[
        Day | None,
        key("答复日期", about="哪天答复的", about_en="day of the reply", example="2026-02-20"),
    ] = None
    owner: Annotated[
        Person | None,
        key("负责人", about="谁来办", about_en="who takes care of it", example="区慧敏"),
    ] = None
    benefit: Annotated[
        Line | None,
        key("效果", "效益", about="带来什么", about_en="what it brought", example="退改率降了一半"),
    ] = None
    award: Annotated[
        AwardName | None,
        key("奖励", about="得了哪个奖", about_en="the award it earned", example="a-2026-02"),
    ] = None
    became_topic: Annotated[
        TopicName | None,
        key(
            "转为课题", about="变成了哪个课题", about_en="the topic it became", example="t-2026-04"
        ),
    ] = None


class Award(Publishable):
    """One line of `awards-<year>.yaml`: who is praised, and why."""

    title: Annotated[
        Line,
        key(
            "名称",
            "标题",
            "奖项",
            about="奖项名称",
            about_en="name of the award",
            example="优秀教员",
        ),
    ]
    category: Annotated[
        AwardCategory,
        key(
            "类别",
            about="学习、改善、教员、绝技绝活、称号",
            about_en="learning, improvement, instructor, special skill, title",
            example="优秀教员",
        ),
    ] = AwardCategory.OTHER
    people: Annotated[
        tuple[Person, ...],
        key(
            "获奖人",
            "授予",
            about="个人奖写姓名；不写就是授予本班组",
            about_en="the people; the team when empty",
            example="解立新",
            en=("to",),
        ),
    ] = ()
    teams: Annotated[
        tuple[TeamName, ...],
        key(
            "获奖班组",
            about="授予其他班组时写",
            about_en="teams, when not this one",
            example="货装一班",
        ),
    ] = ()
    level: Annotated[
        AwardLevel,
        key(
            "级别",
            about="班组、处级、公司级、集团级、外部",
            about_en="team, department, company, group, external",
            example="处级",
        ),
    ] = AwardLevel.TEAM
    date: Annotated[Day, key("日期", about="哪天授予或提名", about_en="day", example="2026-06-30")]
    form: Annotated[
        tuple[AwardForm, ...],
        key(
            "形式",
            about="荣誉、奖金、奖品、学习机会、展示机会",
            about_en="honour, money, gift, opportunity to learn, opportunity to show",
            example="荣誉、学习机会",
        ),
    ] = ()
    amount: Annotated[
        Amount | None, key("金额", about="不公开", about_en="never published", example="500元")
    ] = None
    reason: Annotated[
        Line,
        key(
            "理由",
            "事迹",
            about="60 字以内，具体才可信",
            about_en="specific, at most 60 characters",
            example="半年讲了 11 课，7 个班组听过",
        ),
    ]
    quote: Annotated[
        Line | None,
        key(
            "金句",
            "一句话",
            about="本人说的一句话",
            about_en="a line in their own words",
            example="先把手放到钢绳上，自己摸。",
        ),
    ] = None
    evidence: Annotated[
        tuple[Evidence, ...],
        key(
            "佐证",
            "依据",
            about="课题、培训等",
            about_en="topics, trainings …",
            example="t-2026-01",
        ),
    ] = ()
    notice: Annotated[
        NoticeName | None,
        key("公示", about="对应的公示", about_en="its public notice", example="n-2026-07-10"),
    ] = None
    status: Annotated[
        AwardStatus,
        key(
            "状态",
            about="拟表彰、公示中、已表彰、有异议、撤销",
            about_en="nominated, on notice, awarded, objected, revoked",
            example="已表彰",
        ),
    ] = AwardStatus.AWARDED


class Mentorship(Publishable):
    """One line of `mentoring.yaml`: a master and an apprentice."""

    mentor: Annotated[Person, key("师傅", about="师傅", about_en="mentor", example="朴成哲")]
    apprentice: Annotated[Person, key("徒弟", about="徒弟", about_en="apprentice", example="赖勤")]
    start: Annotated[
        Day, key("开始", "结对日期", about="结对日期", about_en="first day", example="2026-03-01")
    ]
    end: Annotated[
        Day | None,
        key(
            "结束", "到期日期", about="约定到什么时候", about_en="agreed end", example="2027-02-28"
        ),
    ] = None
    aims: Annotated[
        tuple[Line, ...],
        key("目标", about="教会什么", about_en="what is to be learned", example="独立更换轮胎"),
    ] = ()
    status: Annotated[
        MentorshipStatus,
        key(
            "状态",
            about="结对、出师、延长、终止",
            about_en="active, completed, extended, ended",
            example="结对",
        ),
    ] = MentorshipStatus.ACTIVE
    completed_on: Annotated[
        Day | None,
        key("出师日期", about="哪天出师", about_en="day of completion", example="2026-06-15"),
    ] = None
    result: Annotated[
        Line | None,
        key(
            "结果",
            about="学成了什么",
            about_en="what was achieved",
            example="独立看车，三个月零漏检",
        ),
    ] = None
    agreement_no: Annotated[
        Line | None,
        key(
            "协议号", about="师徒协议编号", about_en="number of the agreement", example="师-2026-03"
        ),
    ] = None


class SpecialSkill(Story):
    """`special-skills/*.md`: a knack worth learning from someone."""

    id: Annotated[
        Ident | None,
        key(
            "编号",
            about="别处要提到它时才写",
            about_en="needed only when referred to",
            example="k-2026-01",
        ),
    ] = None
    person: Annotated[
        Person,
        key("绝活人", "姓名", "谁", about="谁的绝活", about_en="whose it is", example="查志刚"),
    ]
    what: Annotated[
        Line,
        key(
            "内容",
            "绝活",
            about="一句话说清",
            about_en="in one line",
            example="单人快解绳结，42 秒变 15 秒",
        ),
    ]
    how_learned: Annotated[
        Line | None,
        key(
            "怎么练成", about="怎么练的", about_en="how it was learned", example="每天班后练二十个"
        ),
    ] = None
    proof: Annotated[
        Line,
        key(
            "证明",
            "检验",
            about="测出来的结果",
            about_en="the measured result",
            example="42 秒 → 15 秒",
        ),
    ]
    before: Annotated[
        Amount | None, key("原来", about="原来的数", about_en="the value before", example="42 秒")
    ] = None
    after: Annotated[
        Amount | None, key("现在", about="现在的数", about_en="the value now", example="15 秒")
    ] = None
    taught: Annotated[
        Amount | None,
        key(
            "教会", "教会人数", about="教会几个人", about_en="how many were taught", example="4 人"
        ),
    ] = None
    spread_to: Annotated[
        tuple[TeamName, ...],
        key("推广到", about="教到哪些班组", about_en="teams it was taught to", example="货装一班"),
    ] = ()
    named_method: Annotated[
        Answer,
        key(
            "命名操作法",
            about="是否命名为操作法",
            about_en="whether it is a named method",
            example="否",
        ),
    ] = False
    date: Annotated[
        Moment | None,
        key("日期", about="什么时候认定", about_en="when it was recognised", example="2026-06"),
    ] = None
    award: Annotated[
        AwardName | None,
        key("对应奖项", about="对应的奖项", about_en="the award for it", example="a-2026-04"),
    ] = None
