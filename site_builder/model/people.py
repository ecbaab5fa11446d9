"""Members of teams and people outside them, as their rosters have them."""

from typing import Annotated, ClassVar

from site_builder.model.choices import Display, InstructorSource, Role, SkillLevel
from site_builder.model.consent import Consent
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Day, Ident, Line, Moment, Name, Number, Word
from site_builder.problems import Term

_NEVER: dict[str, Term] = {
    name: Term(zh, en)
    for zh, en, names in (
        ("身份证号", "ID number", ("身份证号", "身份证", "id_number", "id_card")),
        ("手机号", "mobile number", ("手机", "手机号", "电话", "联系电话", "phone", "mobile")),
        ("住址", "home address", ("住址", "家庭住址", "地址", "address")),
        ("生日", "birthday", ("生日", "出生日期", "出生年月", "birthday", "date_of_birth")),
        ("健康状况", "health", ("健康", "健康状况", "病史", "health")),
        ("家庭情况", "family", ("家庭", "家庭情况", "婚姻", "婚姻状况", "family")),
        ("工资", "pay", ("工资", "薪资", "收入", "奖金", "salary", "pay")),
        ("政治面貌或信仰", "political or religious data", ("政治面貌", "宗教", "民族", "religion")),
        ("工号", "employee number", ("工号", "员工号", "employee_number")),
    )
    for name in names
}


class OnRoster(Form):
    """Someone a roster names, and how they may be shown."""

    lenient: ClassVar[bool] = True
    falls_with: ClassVar[dict[str, str]] = {"left": "consent", "display": "consent"}
    private: ClassVar[dict[str, Term]] = _NEVER
    name: Annotated[
        Name, key("姓名", about="姓名", about_en="name", example="单志远", example_en="Sam Dent")
    ]
    id: Annotated[
        Ident | None,
        key(
            "编号",
            about="同名的人才需要，不用工号",
            about_en="only for people of the same name",
            example="wang-wei-2",
        ),
    ] = None
    pinyin: Annotated[
        Line | None,
        key(
            "拼音",
            about="自动注音不对时填写",
            about_en="when the automatic reading is wrong",
            example="shàn zhì yuǎn",
        ),
    ] = None
    post: Annotated[
        Line | None,
        key(
            "岗位",
            "职务",
            about="岗位或职务",
            about_en="post",
            example="货装值班员",
            example_en="Loading foreman",
        ),
    ] = None
    left: Annotated[
        Day | None,
        key(
            "离开",
            "离开日期",
            "离职",
            "离职日期",
            "离开时间",
            "离职时间",
            "调离",
            "调离日期",
            "退休",
            "退休日期",
            about="哪天离开的，当天起不再出现",
            about_en="gone from this day on",
            example="2026-06-30",
        ),
    ] = None
    display: Annotated[
        Display | None,
        key(
            "展示方式",
            about="比同意的范围更少地展示",
            about_en="show less than consented",
            example="隐名",
        ),
    ] = None
    consent: Annotated[
        Consent | None,
        key(
            "同意",
            about="本人同意公开什么；没有就不显示姓名",
            about_en="what they agreed to; without it no name is shown",
        ),
    ] = None


class Member(OnRoster):
    """One line of `members.yaml`."""

    shorthand: ClassVar[str] = "name"
    role: Annotated[
        Role,
        key(
            "角色",
            about="班组长、副班长、成员等",
            about_en="leader, deputy, member …",
            example="成员",
        ),
    ] = Role.MEMBER
    skill_level: Annotated[
        SkillLevel | None,
        key("技能等级", about="八级之一", about_en="one of eight levels", example="高级工"),
    ] = None
    skill_trade: Annotated[
        Line | None,
        key(
            "工种",
            about="技能等级的工种",
            about_en="trade of the level",
            example="装卸工",
            example_en="Loader",
        ),
    ] = None
    skill_since: Annotated[
        Day | None,
        key("取证日期", about="哪天评上的", about_en="when it was reached", example="2026-03-20"),
    ] = None
    joined: Annotated[
        Moment | None,
        key(
            "入班",
            "入班时间",
            about="什么时候来的",
            about_en="when they joined",
            example="2019年",
            example_en="2019",
        ),
    ] = None
    personal_vision: Annotated[
        Line | None,
        key(
            "个人愿景",
            about="40 字以内，同意后才展示",
            about_en="shown only with consent",
            example="考上技师",
            example_en="Become a technician",
        ),
    ] = None
    vision_pillar: Annotated[
        Line | None,
        key(
            "对应愿景",
            about="和班组愿景的哪一条相连",
            about_en="the pillar of the team's vision it serves",
            example="人人教得会",
            example_en="Everyone can teach",
        ),
    ] = None
    order: Annotated[
        Number | None,
        key("排序", about="数字小的排前面", about_en="smaller numbers come first", example="1"),
    ] = None


class OutsidePerson(OnRoster):
    """One line of `people.yaml`: an instructor or reviewer outside the teams."""

    office: Annotated[
        Line | None,
        key(
            "部门",
            about="所在部门",
            about_en="office",
            example="职教科",
            example_en="Training office",
        ),
    ] = None
    source: Annotated[
        InstructorSource,
        key(
            "教员来源",
            "来源",
            about="上级主管、专业部门、外部",
            about_en="supervisor, specialist department, external",
            example="专业部门",
        ),
    ] = InstructorSource.SPECIALIST_DEPT
    strong_in: Annotated[
        tuple[Word, ...],
        key(
            "擅长",
            about="能讲什么",
            about_en="what they teach",
            example="运单填制",
            example_en="Filling in waybills",
        ),
    ] = ()
