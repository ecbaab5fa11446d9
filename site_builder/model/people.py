"""Members, their consent, and people outside the teams."""

from typing import Annotated, ClassVar

from site_builder.model.choices import ConsentBasis, Display, InstructorSource, Role, SkillLevel
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Answer, Day, Ident, Line, Moment, Number, Person, Picture
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


class Consent(Form):
    """What a person agreed to, until when. Anything but granted and current counts as no."""

    exact_keys: ClassVar[bool] = True
    name: Annotated[
        Answer, key("姓名", about="能否显示姓名", about_en="may the name be shown", example="是")
    ] = False
    photo: Annotated[
        Answer, key("照片", about="能否展示照片", about_en="may photos be shown", example="是")
    ] = False
    profile: Annotated[
        Answer,
        key(
            "简介",
            about="能否展示岗位和简介",
            about_en="may post and profile be shown",
            example="是",
        ),
    ] = False
    vision: Annotated[
        Answer,
        key(
            "愿景",
            "个人愿景",
            about="能否展示个人愿景",
            about_en="may the personal vision be shown",
            example="是",
        ),
    ] = False
    skill: Annotated[
        Answer, key("技能", about="能否展示技能", about_en="may skills be shown", example="是")
    ] = False
    web: Annotated[Answer, key("网页", about="能否上网页", about_en="on the web", example="是")] = (
        True
    )
    screen: Annotated[
        Answer, key("屏幕", about="能否上大屏", about_en="on screens", example="是")
    ] = False
    print: Annotated[
        Answer, key("纸质", about="能否印在纸上", about_en="on paper", example="是")
    ] = False
    basis: Annotated[
        ConsentBasis,
        key("依据", about="本人同意或规章制度", about_en="consent or a rule", example="本人同意"),
    ] = ConsentBasis.CONSENT
    on: Annotated[
        Day | None,
        key(
            "日期",
            "同意日期",
            about="哪天同意的",
            about_en="day it was given",
            example="2026-01-12",
            required=True,
        ),
    ] = None
    until: Annotated[
        Day | None,
        key("有效期至", about="到哪天为止", about_en="valid until", example="2028-03-31"),
    ] = None
    ref: Annotated[
        Line | None,
        key(
            "编号",
            "表号",
            about="纸质同意书的编号",
            about_en="number of the paper form",
            example="同-012",
        ),
    ] = None
    withdrawn_on: Annotated[
        Day | None,
        key("撤回日期", about="哪天撤回的", about_en="day it was withdrawn", example="2026-05-20"),
    ] = None


class Member(Form):
    """One line of `members.yaml`."""

    lenient: ClassVar[bool] = True
    falls_with: ClassVar[dict[str, str]] = {"left": "consent", "display": "consent"}
    private: ClassVar[dict[str, Term]] = _NEVER
    shorthand: ClassVar[str] = "name"
    name: Annotated[Line, key("姓名", about="姓名", about_en="name", example="单志远")]
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
    role: Annotated[
        Role,
        key(
            "角色",
            about="班组长、副班长、成员等",
            about_en="leader, deputy, member …",
            example="成员",
        ),
    ] = Role.MEMBER
    post: Annotated[
        Line | None, key("岗位", about="岗位名称", about_en="job post", example="货装值班员")
    ] = None
    skill_level: Annotated[
        SkillLevel | None,
        key("技能等级", about="八级之一", about_en="one of eight levels", example="高级工"),
    ] = None
    skill_trade: Annotated[
        Line | None,
        key("工种", about="技能等级的工种", about_en="trade of the level", example="装卸工"),
    ] = None
    skill_since: Annotated[
        Day | None,
        key("取证日期", about="哪天评上的", about_en="when it was reached", example="2026-03-20"),
    ] = None
    joined: Annotated[
        Moment | None,
        key(
            "入班", "入班时间", about="什么时候来的", about_en="when they joined", example="2019年"
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
    personal_vision: Annotated[
        Line | None,
        key(
            "个人愿景",
            about="40 字以内，同意后才展示",
            about_en="shown only with consent",
            example="考上技师",
        ),
    ] = None
    vision_pillar: Annotated[
        Line | None,
        key(
            "对应愿景",
            about="和班组愿景的哪一条相连",
            about_en="the pillar of the team's vision it serves",
            example="人人教得会",
        ),
    ] = None
    order: Annotated[
        Number | None,
        key("排序", about="数字小的排前面", about_en="smaller numbers come first", example="1"),
    ] = None


class OutsidePerson(Form):
    """One line of `people.yaml`: an instructor or reviewer outside the teams."""

    lenient: ClassVar[bool] = True
    falls_with: ClassVar[dict[str, str]] = {"left": "consent", "display": "consent"}
    private: ClassVar[dict[str, Term]] = _NEVER
    name: Annotated[Line, key("姓名", about="姓名", about_en="name", example="秦墨")]
    id: Annotated[
        Ident | None,
        key(
            "编号",
            about="同名的人才需要",
            about_en="only for people of the same name",
            example="qin-mo",
        ),
    ] = None
    pinyin: Annotated[
        Line | None,
        key(
            "拼音",
            about="自动注音不对时填写",
            about_en="when the automatic reading is wrong",
            example="qín mò",
        ),
    ] = None
    post: Annotated[
        Line | None, key("岗位", "职务", about="职务或岗位", about_en="post", example="培训工程师")
    ] = None
    office: Annotated[
        Line | None, key("部门", about="所在部门", about_en="office", example="职教科")
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
        tuple[Line, ...],
        key("擅长", about="能讲什么", about_en="what they teach", example="运单填制"),
    ] = ()
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
            about="哪天离开的",
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
        Consent | None, key("同意", about="本人同意公开什么", about_en="what they agreed to")
    ] = None


class Photo(Form):
    """One line of `photos.yaml`: a picture and everyone in it."""

    file: Annotated[
        Picture,
        key(
            "文件",
            about="photos 文件夹里的文件名",
            about_en="file in the photo folder",
            example="练习绳结.jpg",
        ),
    ]
    caption: Annotated[
        Line | None,
        key(
            "说明",
            about="30 字以内，写清什么时候在做什么",
            about_en="what happened and when",
            example="6 月 3 日，练快解绳结",
        ),
    ] = None
    taken: Annotated[
        Moment | None,
        key(
            "拍摄时间",
            "日期",
            about="什么时候拍的",
            about_en="when it was taken",
            example="2026-06-03",
        ),
    ] = None
    people: Annotated[
        tuple[Person, ...] | None,
        key(
            "人物",
            about="照片里有谁：无、人群或姓名",
            about_en="who is in it: none, crowd or names",
            example="无",
        ),
    ] = None
    place: Annotated[
        Line | None, key("地点", about="在哪里拍的", about_en="where", example="三号货位")
    ] = None
    credit: Annotated[
        Person | None, key("拍摄", "摄影", about="谁拍的", about_en="who took it", example="马骏")
    ] = None
