"""The closed lists of the bulletin: every value an author may choose, in both languages."""

from site_builder.model.types import Choice


class Publication(Choice):
    """How far a record is on its way to the readers. Published and expired are derived."""

    DRAFT = "draft", "草稿"
    IN_REVIEW = "in_review", "待审"
    APPROVED = "approved", "已审", "已发布"
    WITHDRAWN = "withdrawn", "撤回", "撤下"


class Visibility(Choice):
    PRIVATE = "private", "不公开"
    TEAM = "team", "班组"
    UNIT = "unit", "单位"
    COMPANY = "company", "公司"
    PUBLIC = "public", "公开"


class Channel(Choice):
    WEB = "web", "网页", "网站"
    SCREEN = "screen", "屏幕", "大屏"
    PRINT = "print", "纸质", "打印"


class Theme(Choice):
    LINE = "line", "一线", "日常", "浅色"
    REDGOLD = "redgold", "红金", "正式"


class LineColour(Choice):
    """The eight line colours of the design, in their order."""

    BLUE = "blue", "深蓝", "蓝"
    AZURE = "azure", "天蓝"
    AMBER = "amber", "琥珀", "橙黄"
    PURPLE = "purple", "紫"
    ORANGE = "orange", "橙红", "橙"
    PINK = "pink", "玫红", "粉"
    BROWN = "brown", "棕", "褐"
    TEAL = "teal", "青", "青绿"


class LineDrawing(Choice):
    """The drawings that may stand on a team's line; each is `templates/drawings/<name>.svg`."""

    MEETING = "meeting", "班会"
    LESSON = "lesson", "黑板", "讲课"
    HANDOVER = "handover", "交接"
    CART = "cart", "推车"
    BENCH = "bench", "工作台"
    MEASURE = "measure", "秒表", "测量"
    CARE = "care", "递东西", "服务"
    READING = "reading", "看书", "读书"
    IDEA = "idea", "点子箱", "建议"
    TOOLS = "tools", "工具"
    CHEER = "cheer", "锦旗", "奖旗"
    LAMP = "lamp", "信号灯", "提灯"
    MAP = "map", "地图"
    SIGNPOST = "signpost", "路牌"
    SEEDLING = "seedling", "小苗"
    MUG = "mug", "茶缸", "杯子"


class LineWeave(Choice):
    """The eight weaves of the design, in their order: what a line is without its colour."""

    PLAIN = "plain", "素线", "素"
    THREAD = "thread", "单线"
    RAILS = "rails", "双轨", "轨"
    DOTS = "dots", "细点", "点"
    STITCHES = "stitches", "针脚"
    RULES = "rules", "三线"
    TEETH = "teeth", "齿"
    BEADS = "beads", "串珠", "珠"


class NameSort(Choice):
    PINYIN = "pinyin", "拼音"
    ORDER = "order", "原序"


class PhotoUnknown(Choice):
    WITHHOLD = "withhold", "不展示", "暂不展示"
    WARN = "warn", "提醒"


class UnitKind(Choice):
    GROUP = "group", "集团", "集团公司"
    COMPANY = "company", "公司"
    DEPARTMENT = "department", "处"
    WORKSHOP = "workshop", "车间"
    SECTION = "section", "科"
    STATION = "station", "站"
    UNION_OFFICE = "union_office", "工会办公室", "工会"


class DocumentKind(Choice):
    PLAN = "plan", "实施方案", "方案"
    MEASURES = "measures", "办法"
    RULE = "rule", "制度", "学习制度"
    GUIDELINE = "guideline", "实施意见", "意见"
    INCENTIVE = "incentive", "激励办法", "激励机制"
    EVALUATION = "evaluation", "评价标准", "考评标准"
    FAQ = "faq", "问答"


class DocumentStatus(Choice):
    DRAFT = "draft", "草案", "草稿"
    EFFECTIVE = "effective", "生效", "有效"
    SUPERSEDED = "superseded", "被替代"
    VOID = "void", "废止"


class NewsKind(Choice):
    NEWS = "news", "新闻", "动态"
    NOTICE = "notice", "通知"
    PUBLIC_NOTICE = "public_notice", "公示"
    REMINDER = "reminder", "提醒"


class PostKind(Choice):
    SHARE = "share", "分享", "学习分享"
    LESSON = "lesson", "一点课"
    CASE = "case", "案例"
    STORY = "story", "故事"
    PHOTO_STORY = "photo_story", "图片故事"
    REFLECTION = "reflection", "反思"
    BOOK_NOTE = "book_note", "读书笔记"
    MEETING = "meeting", "班会记录", "班会"


class Role(Choice):
    LEADER = "leader", "班组长", "班长"
    DEPUTY = "deputy", "副班长", "副班组长"
    MEMBER = "member", "成员", "班员"
    APPRENTICE = "apprentice", "学徒", "徒弟"
    INSTRUCTOR = "instructor", "教员"
    UNION_GROUP_LEADER = "union_group_leader", "工会小组长"


class SkillLevel(Choice):
    APPRENTICE = "apprentice", "学徒工"
    JUNIOR = "junior", "初级工"
    INTERMEDIATE = "intermediate", "中级工"
    SENIOR = "senior", "高级工"
    TECHNICIAN = "technician", "技师"
    SENIOR_TECHNICIAN = "senior_technician", "高级技师"
    DISTINGUISHED_TECHNICIAN = "distinguished_technician", "特级技师"
    CHIEF_TECHNICIAN = "chief_technician", "首席技师"


class Display(Choice):
    FULL = "full", "全名"
    SURNAME_TITLE = "surname_title", "姓加师傅", "姓氏"
    MASKED = "masked", "隐名", "打码"
    NONE = "none", "不出现", "不展示"


class ConsentBasis(Choice):
    CONSENT = "consent", "本人同意", "同意"
    HR_RULES = "hr_rules", "规章制度"
    LEGITIMATE_INTEREST = "legitimate_interest", "正当利益"


class PlanKind(Choice):
    TRAINING = "training", "培训", "学习培训"
    ACTIVITY = "activity", "活动", "学习活动"
    COMPETITION = "competition", "竞赛", "比武"
    READING = "reading", "读书"
    VISIT = "visit", "参观", "外出观摩", "观摩"
    MEETING = "meeting", "会议", "研讨"


class PlanStatus(Choice):
    PLANNED = "planned", "计划", "未开始"
    ONGOING = "ongoing", "进行中"
    DONE = "done", "完成", "已完成"
    POSTPONED = "postponed", "延期", "推迟"
    CANCELLED = "cancelled", "取消"


class Slot(Choice):
    PRE_SHIFT = "pre_shift", "班前"
    POST_SHIFT = "post_shift", "班后"
    OFF_HOURS = "off_hours", "工余"
    STUDY_SHIFT = "study_shift", "学习班", "学习班日"
    WORK = "work", "班中", "工作时间"


class TrainingForm(Choice):
    LECTURE = "lecture", "讲授", "讲课"
    DEMO = "demo", "演示", "示范"
    PRACTICE = "practice", "实操"
    DISCUSSION = "discussion", "研讨", "讨论", "交流"
    PEER_TEACHING = "peer_teaching", "互教", "互动学习"
    CASE = "case", "案例"
    DRILL = "drill", "演练"
    ONLINE = "online", "线上", "网课"
    READING = "reading", "读书"
    EXAM = "exam", "考试", "测验"
    VISIT = "visit", "参观", "观摩"


class ContentKind(Choice):
    JOB_SKILL = "job_skill", "岗位技能", "岗位技术技能", "技能"
    NEW_KNOWLEDGE = "new_knowledge", "新知识"
    SAFETY = "safety", "安全"
    QUALITY = "quality", "质量"
    SYSTEM_RULE = "system_rule", "制度规章", "制度"
    CULTURE = "culture", "文化"
    OTHER = "other", "其他"


class InstructorSource(Choice):
    SUPERVISOR = "supervisor", "上级主管"
    SPECIALIST_DEPT = "specialist_dept", "专业部门"
    PEER = "peer", "班组同事", "身边同事", "同事"
    EXTERNAL = "external", "外部", "外请"


class Area(Choice):
    MANAGEMENT = "management", "管理"
    QUALITY = "quality", "质量"
    COST = "cost", "成本"
    EFFICIENCY = "efficiency", "工效", "效率"
    SAFETY = "safety", "安全"
    SERVICE = "service", "服务"


class TopicKind(Choice):
    PROBLEM_SOLVING = "problem_solving", "问题解决型"
    INNOVATION = "innovation", "创新型"


class TopicSource(Choice):
    ASSIGNED = "assigned", "指令"
    GUIDED = "guided", "指导"
    OWN_CHOICE = "own_choice", "自选"


class Stage(Choice):
    """The stages of a topic: the PDCA circle, and the ways out of it."""

    PROPOSED = "proposed", "选题"
    PLAN = "plan", "计划", "P"
    DO = "do", "实施", "执行", "D"
    CHECK = "check", "检查", "C"
    ACT = "act", "巩固", "处置", "固化", "A"
    CLOSED = "closed", "结题"
    STOPPED = "stopped", "中止"
    CARRIED_OVER = "carried_over", "转入下一循环", "转下一循环"


class QcStep(Choice):
    """The ten steps of a quality circle."""

    SELECTION = "selection", "选题"
    STATUS_SURVEY = "status_survey", "现状调查"
    TARGET = "target", "目标", "设定目标"
    CAUSE_ANALYSIS = "cause_analysis", "原因分析"
    MAIN_CAUSES = "main_causes", "要因", "确定要因"
    COUNTERMEASURES = "countermeasures", "对策", "制定对策"
    IMPLEMENTATION = "implementation", "实施", "按对策实施"
    EFFECT_CHECK = "effect_check", "效果检查"
    CONSOLIDATION = "consolidation", "巩固", "巩固措施"
    SUMMARY = "summary", "总结", "总结打算"


class Direction(Choice):
    UP = "up", "上升", "越高越好", "提高"
    DOWN = "down", "下降", "越低越好", "降低"


class IndicatorKind(Choice):
    BENEFIT = "benefit", "效益"
    MANAGEMENT = "management", "管理"
    INNOVATION = "innovation", "创新"


class BenefitKind(Choice):
    TANGIBLE = "tangible", "有形"
    INTANGIBLE = "intangible", "无形"


class MeasureStatus(Choice):
    """The state of a countermeasure, a spread or a step of a plan."""

    PLANNED = "planned", "计划", "未开始"
    ONGOING = "ongoing", "进行中"
    DONE = "done", "完成", "已完成"


class SuggestionStatus(Choice):
    SUBMITTED = "submitted", "已提", "已提交"
    ACCEPTED = "accepted", "采纳"
    SHELVED = "shelved", "暂存", "缓办"
    REJECTED = "rejected", "不采纳"
    IMPLEMENTING = "implementing", "实施", "实施中"
    DONE = "done", "完成", "已完成"
    REWARDED = "rewarded", "已奖", "已奖励"


class AwardCategory(Choice):
    OUTSTANDING_LEARNING = "outstanding_learning", "学习成果突出", "学习突出"
    OUTSTANDING_IMPROVEMENT = "outstanding_improvement", "改善创新成绩突出", "改善突出"
    OUTSTANDING_INSTRUCTOR = "outstanding_instructor", "担任教员表现优秀", "优秀教员"
    SPECIAL_SKILL = "special_skill", "掌握绝技绝活", "绝技绝活"
    TITLE = "title", "荣誉称号", "称号"
    OTHER = "other", "其他"


class AwardLevel(Choice):
    TEAM = "team", "班组", "班组级"
    DEPARTMENT = "department", "处级", "处"
    COMPANY = "company", "公司级", "公司"
    GROUP = "group", "集团级", "集团"
    EXTERNAL = "external", "上级", "外部"


class AwardForm(Choice):
    HONOUR = "honour", "荣誉", "表彰"
    MONEY = "money", "奖金"
    GIFT = "gift", "奖品"
    LEARNING_OPPORTUNITY = "learning_opportunity", "学习机会"
    STAGE_OPPORTUNITY = "stage_opportunity", "展示机会", "施展才能的机会"
    POINTS = "points", "积分"


class AwardStatus(Choice):
    NOMINATED = "nominated", "拟表彰"
    ON_NOTICE = "on_notice", "公示中"
    AWARDED = "awarded", "已表彰"
    OBJECTED = "objected", "有异议"
    REVOKED = "revoked", "撤销"


class MentorshipStatus(Choice):
    ACTIVE = "active", "结对", "在带"
    COMPLETED = "completed", "出师"
    EXTENDED = "extended", "延长"
    ENDED = "ended", "终止"


class Iluo(Choice):
    """Skill levels of a matrix. What they mean is printed beside it."""

    I = "i", "学习中"  # noqa: E741  (the letter is the level's name)
    L = "l", "需指导"
    U = "u", "独立"
    O = "o", "能教"  # noqa: E741


class ChangeSide(Choice):
    SOFT = "soft", "软件", "内部改变"
    HARD = "hard", "硬件", "外部改变"
    BOTH = "both", "软硬结合", "内外结合"


class SupportKind(Choice):
    TIME = "time", "时间"
    PLACE = "place", "场地"
    MATERIAL = "material", "资料"
    BUDGET = "budget", "经费"
    COACHING = "coaching", "辅导"
    SERVICE = "service", "服务"
    EXAM_LEAVE = "exam_leave", "考试假"


class PhotoPeople(Choice):
    NONE = "none", "无", "没有人"
    CROWD = "crowd", "人群", "远景人群"


class Answerable(Choice):
    """Who can do something about a criterion of the coverage matrix."""

    TEAM = "team", "班组"
    DEPARTMENT = "department", "处", "单位"
