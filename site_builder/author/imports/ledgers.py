"""The words of ledgers: what the columns of real tables are called, and what they mean to us."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from site_builder.model.award import Award
from site_builder.model.form import Form, names_of
from site_builder.model.kinds import place_of
from site_builder.model.people import Member, OutsidePerson
from site_builder.model.suggestion import Suggestion
from site_builder.model.training import Training
from site_builder.model.values.text import plain
from site_builder.problems import Term

MOMENT = "moment"
"""Not a field: a column that holds a day, a time of the clock, or both."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """A kind of table: `words` of its columns, `hints` in its title, and words of its values."""

    kind: str
    term: Term
    form: type[Form]
    file: str  # the file of a home it goes to; {year} for that of its day
    main: str  # the field without which a row is no record
    words: Mapping[str, str]
    hints: str
    values: Mapping[str, Mapping[str, str]]
    own: frozenset[str] = frozenset()  # fields of which it has one, unless its title says so

    @property
    def is_of_all(self) -> bool:
        """Whether its records belong to no team but to the whole site."""
        place = place_of(self.file)
        return place is not None and not place.home


def _words(**fields: str) -> dict[str, str]:
    return {label(word): name for name, text in fields.items() for word in text.split()}


def label(text: str) -> str:
    """What a column is called, for comparing: without remarks in brackets, blanks and colons."""
    bare = re.sub(r"[(\[【〔].*?[)\]】〕]", "", plain(text).casefold())
    return re.sub(r"[\s:*＊、/_-]+", "", bare) or re.sub(r"\s+", "", plain(text).casefold())


_TRAINING = Ledger(
    "training",
    Term("培训记录", "trainings"),
    Training,
    "training-{year}.yaml",
    "title",
    _words(
        title="培训主题 培训内容 学习内容 课程名称 课程 课题 主题 培训项目 学习主题 活动内容 培训名称 "
        "培训课程 培训题目 学习题目 内容摘要 topic subject course content",
        date="培训日期 学习日期 活动日期 授课日期 day",
        moment="培训时间 学习时间 时间 活动时间 授课时间 日期时间 日期及时间 时间日期 起止时间 time",
        hours="课时 学时数 课时数 培训学时 培训课时 时长 培训时长 学习时长 小时 学时合计 duration",
        attended="参训人数 实到人数 参加人次 参训人次 到课人数 人数 培训人数 实际参加人数 实训人数 "
        "participants",
        expected="应到人数 应训人数 应参加人数 计划人数 应参训人数",
        passed="考核合格人数 考试合格人数 及格人数",
        attendees="参训人员 参加人员 参训名单 人员名单 参加人 参训人",
        instructor="授课人 讲师 主讲人 授课教师 培训教师 授课老师 讲课人 培训师 教师 主讲 授课人员 "
        "培训讲师 teacher trainer",
        place="培训地点 学习地点 活动地点 授课地点 location",
        form="培训形式 培训方式 授课方式 学习形式 学习方式",
        content_kind="培训类别 培训类型 类型 学习类别",
        material="教材 培训资料 培训教材",
        note="说明 remarks comment",
    ),
    "培训|学习|授课|课程|training",
    {},
)

_SUGGESTION = Ledger(
    "suggestion",
    Term("合理化建议", "suggestions"),
    Suggestion,
    "suggestions-{year}.yaml",
    "title",
    _words(
        id="建议编号 提案编号",
        title="建议内容 建议名称 合理化建议 合理化建议内容 合理化建议名称 提案 提案名称 提案内容 "
        "建议题目 建议标题 suggestion idea",
        by="提案人 建议者 提出者 建议人姓名 姓名 提出人姓名",
        date="提出时间 建议日期 提案日期 时间 上报日期 提报日期 提交日期 建议时间 提案时间",
        area="建议类别 类型 建议类型 分类",
        status="采纳情况 处理状态 办理情况 实施情况 是否采纳 处理结果 进展",
        reply="答复意见 处理意见 回复 评审意见 答复内容 反馈意见",
        replied_on="回复日期 答复时间 反馈日期",
        owner="责任人 承办人 实施人",
        benefit="实施效果 预期效果 效果评价 经济效益",
    ),
    "建议|提案|金点子|suggestion",
    {
        "status": {
            "已采纳": "采纳",
            "未采纳": "不采纳",
            "已实施": "完成",
            "正在实施": "实施",
            "待答复": "已提",
            "待处理": "已提",
            "是": "采纳",
            "否": "不采纳",
        }
    },
)

_AWARD = Ledger(
    "award",
    Term("表彰", "awards"),
    Award,
    "awards-{year}.yaml",
    "title",
    _words(
        title="荣誉名称 奖项名称 表彰名称 荣誉 获得荣誉 荣誉称号 获奖名称 称号 award",
        category="奖项类别 表彰类别",
        people="获奖人员 受表彰人 获奖者 姓名 获奖个人 受奖人 recipient winner",
        teams="获奖集体 获奖单位 班组",
        level="奖励级别 表彰级别 授予级别 荣誉级别",
        date="获奖日期 获奖时间 表彰日期 授予日期 时间 表彰时间 授予时间",
        reason="主要事迹 获奖理由 表彰原因 事由 先进事迹 获奖原因",
        form="奖励形式 奖励方式",
    ),
    "表彰|荣誉|获奖|先进|奖励|award",
    {},
)

_MEMBER = Ledger(
    "member",
    Term("班组名单", "roster"),
    Member,
    "members.yaml",
    "name",
    _words(
        name="员工姓名 职工姓名 成员姓名 成员",
        role="班组职务 班组角色",
        post="工作岗位 岗位名称 职名 岗位职务",
        skill_level="职业技能等级 技术等级 等级 技能级别",
        skill_trade="职业工种 工种名称",
        joined="到岗时间 进班时间 到班时间 入班日期",
    ),
    "名单|花名册|人员|成员|roster|members",
    {},
)

_INSTRUCTOR = Ledger(
    "outside_person",
    Term("教员名单", "instructors"),
    OutsidePerson,
    "people.yaml",
    "name",
    _words(
        name="教员姓名 讲师姓名 教师姓名 授课人姓名 教员 讲师 内训师 专家姓名",
        post="工作岗位 岗位名称 职务 职称 岗位职务 现任职务",
        office="所在部门 单位 所在单位 工作单位 所属部门 科室",
        source="教员类别 讲师类别 来源类别",
        strong_in="专长 擅长领域 授课方向 主讲课程 授课内容 主讲内容 可授课程 研究方向 讲什么 topics",
    ),
    "教员|讲师|师资|内训师|instructor",
    {},
    frozenset({"source", "strong_in"}),
)

LEDGERS: tuple[Ledger, ...] = (_TRAINING, _SUGGESTION, _AWARD, _MEMBER, _INSTRUCTOR)

# Everything a team's bulletin never needs of a person, as it stands in rosters and lists.
_PRIVATE_WORDS = (
    "工号 员工编号 职工编号 人员编号 员工号 身份证号 身份证 身份证号码 证件号 证件号码 "
    "公民身份号码 联系电话 手机 手机号 手机号码 电话 联系方式 电话号码 短号 性别 出生年月 "
    "出生日期 生日 年龄 民族 籍贯 政治面貌 宗教 学历 文化程度 婚姻 婚姻状况 住址 家庭住址 "
    "地址 现住址 邮箱 电子邮箱 微信 微信号 QQ QQ号 银行卡号 银行账号 卡号 工资 薪资 收入 "
    "奖金 奖金额 家庭 家庭情况 健康 健康状况 紧急联系人 成绩 考试成绩 分数 得分 考核成绩 "
    "phone mobile telephone email address birthday age gender sex salary employeenumber "
    "employeeid idnumber score"
)
_PRIVATE = frozenset(label(word) for word in _PRIVATE_WORDS.split())
_SERIAL = frozenset(label(word) for word in ("序号", "序", "No.", "No", "#", "行号", "项次"))
_CONSENT = re.compile("同意|授权|consent")
_FIELDS_NOT_IMPORTED = frozenset(
    {"consent", "display", "publication", "visibility", "channels", "images", "photos"}
)


def is_private(text: str) -> bool:
    """Whether a column of this name holds what is never written down."""
    return label(text) in _PRIVATE or normal_private(text)


def normal_private(text: str) -> bool:
    """Whether the roster itself refuses a key of this name."""
    return plain(text).casefold() in Member.private


def is_serial(text: str) -> bool:
    """Whether a column only counts the rows."""
    return label(text) in _SERIAL


def is_consent(text: str) -> bool:
    """Whether a column says what a person agreed to."""
    return _CONSENT.search(text.casefold()) is not None


@cache
def _names(kind: str) -> Mapping[str, str]:
    ledger = ledger_of(kind)
    own = {label(word): name for word, name in names_of(ledger.form).items()}
    known = {**own, **ledger.words}
    return {word: name for word, name in known.items() if name not in _FIELDS_NOT_IMPORTED}


def ledger_of(kind: str) -> Ledger:
    """The ledger of a kind. Raises KeyError for a kind that has none."""
    return {ledger.kind: ledger for ledger in LEDGERS}[kind]


def field_of(ledger: Ledger, text: str) -> str | None:
    """The field that a column of this name goes to, if any."""
    return _names(ledger.kind).get(label(text))


def is_known(text: str) -> bool:
    """Whether a cell of this text may well be the head of a column."""
    return (
        is_private(text)
        or is_serial(text)
        or any(field_of(ledger, text) is not None for ledger in LEDGERS)
    )
