"""The closed lists of screens: kinds of slides, themes, the way a screen hangs."""

from site_builder.model.types import Choice


class SlideKind(Choice):
    """The kinds of slides a screen can show, in the order in which a loop tells them."""

    TITLE = "title", "片头", "开场", "当班"
    VISION = "vision", "愿景"
    TODAY = "today", "今天", "今日", "近两周", "日程"
    PRE_SHIFT = "pre_shift", "班前会", "班前"
    PLAN_PROGRESS = "plan_progress", "计划进度", "计划"
    HOURS = "hours", "学时", "学时走势"
    TOPIC = "topic", "课题", "本周课题"
    BEFORE_AFTER = "before_after", "前后对比", "对比"
    RESULT = "result", "成果", "成果发布"
    TOPIC_BOARD = "topic_board", "课题看板", "看板"
    SUGGESTION = "suggestion", "建议答复", "建议", "合理化建议"
    HONOUR = "honour", "荣誉", "表彰", "honor", "award"
    SPECIAL_SKILL = "special_skill", "绝技绝活", "绝活"
    MENTOR = "mentor", "师徒", "师带徒"
    SKILL_COVERAGE = "skill_coverage", "技能覆盖", "技能"
    CONCEPT = "concept", "理念"
    REFLECTION = "reflection", "反思", "分享", "学习园地"
    UNIT_MAP = "unit_map", "班组地图", "各班组", "全图"
    NOTICE = "notice", "通知", "公示", "通知公告"
    QR = "qr", "二维码", "扫码"
    FALLBACK = "fallback", "守场", "备用"


class ScreenTheme(Choice):
    LINE = "line", "一线", "日常", "浅色", "light"
    NIGHT = "night", "夜色", "深色", "暗色", "dark"
    REDGOLD = "redgold", "红金", "正式"


class Orientation(Choice):
    LANDSCAPE = "landscape", "横屏", "横", "横向"
    PORTRAIT = "portrait", "竖屏", "竖", "竖向"
