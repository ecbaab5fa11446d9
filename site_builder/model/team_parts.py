"""What a team is described by besides its vision: duties, titles, topic groups, support."""

from typing import Annotated

from site_builder.model.choices import AwardLevel, SupportKind
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Count, Day, Goal, Line, Moment, Person


class Duty(Form):
    """A duty held by a member: self-management made visible."""

    duty: Annotated[
        Line,
        key(
            "职务",
            "分工",
            about="学习委员、安全员等",
            about_en="learning officer, safety officer …",
            example="学习委员",
            example_en="Learning officer",
        ),
    ]
    who: Annotated[
        Person,
        key(
            "谁",
            "姓名",
            about="由谁担任",
            about_en="who holds it",
            example="何丽娟",
            example_en="Helen Hall",
        ),
    ]


class Title(Form):
    """A title the team holds."""

    title: Annotated[
        Line,
        key(
            "称号",
            "名称",
            about="称号",
            about_en="the title",
            example="学习型班组",
            example_en="Learning team",
        ),
    ]
    level: Annotated[AwardLevel, key("级别", about="哪一级", about_en="level", example="处级")] = (
        AwardLevel.DEPARTMENT
    )
    year: Annotated[Count, key("年份", "年度", about="哪一年", about_en="year", example="2025")]


class TopicGroup(Form):
    """A group that works on topics."""

    name: Annotated[
        Line,
        key(
            "名称",
            about="小组名称",
            about_en="name of the group",
            example="稳装小组",
            example_en="Steady loaders",
        ),
    ]
    leader: Annotated[
        Person | None,
        key("组长", about="组长", about_en="its leader", example="周启明", example_en="Joe Kim"),
    ] = None
    members: Annotated[
        tuple[Person, ...],
        key(
            "组员",
            "成员",
            about="组员",
            about_en="its members",
            example="马骏、郭晓棠",
            example_en="Max Jones, Grace Tang",
        ),
    ] = ()
    formed: Annotated[
        Moment | None,
        key(
            "成立",
            about="什么时候成立的",
            about_en="when it was formed",
            example="2026年2月",
            example_en="2026-02",
        ),
    ] = None
    registered_no: Annotated[
        Line | None,
        key("登记号", about="注册登记号", about_en="registration number", example="QC-2026-07"),
    ] = None


class Support(Form):
    """Help given to those who learn."""

    kind: Annotated[
        SupportKind,
        key(
            "类型",
            about="时间、场地、资料、经费、辅导、服务、考试假",
            about_en="time, place, material, budget, coaching, service, exam leave",
            example="辅导",
        ),
    ]
    what: Annotated[
        Line,
        key(
            "内容",
            about="给了什么支持",
            about_en="what was given",
            example="调出两个下午备考",
            example_en="Two free afternoons before the exam",
        ),
    ]
    date: Annotated[
        Moment | None, key("日期", "时间", about="什么时候", about_en="when", example="2026-05-12")
    ] = None
    beneficiary: Annotated[
        Line | None,
        key(
            "对象",
            about="给谁（写岗位，不写姓名）",
            about_en="for whom: a post, not a name",
            example="两名备考高级工",
            example_en="Two candidates for senior",
        ),
    ] = None
    by: Annotated[
        Line | None,
        key(
            "提供",
            about="谁提供的",
            about_en="by whom",
            example="职教科",
            example_en="Training office",
        ),
    ] = None


class Waiver(Form):
    """A criterion of the coverage matrix that does not apply to the team for a while."""

    criterion: Annotated[
        Goal, key("标准", "编号", about="哪条标准", about_en="the criterion", example="G4.3")
    ]
    reason: Annotated[
        Line,
        key(
            "原因",
            "理由",
            about="为什么不适用，写在页上",
            about_en="why, shown on the page",
            example="岗位年底合并，矩阵等新岗位定了再评",
            example_en="The posts are merged this year; the matrix follows",
        ),
    ]
    approved_by: Annotated[
        Person,
        key(
            "批准人",
            about="谁批准的，不能是本班的人",
            about_en="who agreed, from outside the team",
            example="顾文清",
            example_en="Gwen Cook",
        ),
    ]
    until: Annotated[
        Day, key("到期", "到", about="到哪天为止", about_en="until this day", example="2026-12-31")
    ]
