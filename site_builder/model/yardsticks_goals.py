"""The measures of what a team strives for: vision, systems, learning, results, spirit."""

from site_builder.model.yardstick import Takes, Unit, Yardstick
from site_builder.problems import Term

_MONTHS, _DAYS, _SPANS = Takes.MONTHS, Takes.DAYS, Takes.SPANS
_NUMBER, _SHARE, _STEPS = Unit.NUMBER, Unit.SHARE, Unit.STEPS

OF_GOALS: tuple[Yardstick, ...] = (
    Yardstick(
        "vision_state",
        _STEPS,
        Term(
            "1：愿景写了；2：而且是最近几个月里定的或回看过的",
            "1: a vision is written; 2: and it was agreed within so many months",
        ),
        Term("team.yaml 的愿景和确定时间", "vision and adopted in team.yaml"),
        _MONTHS,
        "24",
    ),
    Yardstick(
        "share_with_personal_vision",
        _SHARE,
        Term("写了个人愿景的人占全班的比例", "share of the team who wrote a personal vision"),
        Term(
            "members.yaml 的个人愿景，或 counts.yaml 里最近报的份数，取多的",
            "personal_vision in members.yaml, or the latest number in counts.yaml, the larger",
        ),
    ),
    Yardstick(
        "share_aligned",
        _SHARE,
        Term(
            "个人愿景对上班组愿景支柱的人占全班的比例",
            "share of the team whose vision serves a pillar of the team's",
        ),
        Term(
            "members.yaml 的对应愿景，要和支柱写法一致",
            "vision_pillar in members.yaml, as the pillar is written",
        ),
    ),
    Yardstick(
        "vision_shown",
        _STEPS,
        Term(
            "2：愿景最近几天上过屏或墙，问卷里知道愿景的也到九成（没做问卷不算缺）；1：只有其中一样",
            "2: the vision was on a screen or wall within so many days, and 90% know it if they were asked; 1: one of the two",
        ),
        Term("屏和墙，counts.yaml 的问卷", "screens and walls; the survey in counts.yaml"),
        _DAYS,
        "90",
        places=True,
    ),
    Yardstick(
        "systems_view",
        _STEPS,
        Term(
            "2：有课题或变革写了牵连到谁，或有两条带证据的原因；1：只打了“系统思考”标签",
            "2: a topic or change says whom it affects, or has two causes with proof; 1: only the tag systems thinking",
        ),
        Term(
            "这几个月里做着的课题、做过的变革；带标签的培训、分享",
            "topics under way and changes made in these months; sessions and posts with the tag",
        ),
        _MONTHS,
        "12",
    ),
    Yardstick(
        "halves_with_change",
        _NUMBER,
        Term(
            "最近几个半年里，有几个做过半数人参与的变革",
            "in how many of the last half-years half of the team took part in a change",
        ),
        Term("changes.yaml 的日期和参与人数", "date and participants in changes.yaml"),
        _SPANS,
        "2",
    ),
    Yardstick(
        "document_state",
        _STEPS,
        Term(
            "2：班组或上级单位有这类制度在执行；1：有草案",
            "2: the team or its unit has such a document in force; 1: a draft",
        ),
        Term(
            "rules 文件夹里的文件：类型、状态、生效和失效日期",
            "files in rules: kind, status, effective, until",
        ),
        Takes.DOCUMENT,
        "rule",
    ),
    Yardstick(
        "months_with_training",
        _NUMBER,
        Term("最近几个月里，有几个月有学习记录", "how many of the last months had a session"),
        Term("training-….yaml 的日期", "date in training-….yaml"),
        _SPANS,
        "3",
    ),
    Yardstick(
        "share_with_learning_plan",
        _SHARE,
        Term("有个人学习计划的人占全班的比例", "share of the team with a learning plan"),
        Term("counts.yaml 最近报的份数", "the latest number in counts.yaml"),
    ),
    Yardstick(
        "count_support",
        _NUMBER,
        Term("给学习的支持有几件", "how often learning was supported"),
        Term("team.yaml 的支持，要写日期", "support in team.yaml, with a date"),
        _MONTHS,
        "12",
    ),
    Yardstick(
        "career_state",
        _STEPS,
        Term(
            "2：有人取证晋级，或有师徒在带、出师；1：计划里排了对应 R4 的事",
            "2: somebody reached a level, or a pair is at work or done; 1: the plan has something for R4",
        ),
        Term(
            "members.yaml 的取证日期（只计数）、mentoring.yaml、计划",
            "skill_since in members.yaml (counted only), mentoring.yaml, the plan",
        ),
        _MONTHS,
        "12",
    ),
    Yardstick(
        "answered_suggestions_per_head",
        _NUMBER,
        Term(
            "每人每年答复了的建议条数；有一条等了 15 个工作日还没答复，最多算部分",
            "answered suggestions per head and year; while one has waited 15 workdays, partly at most",
        ),
        Term(
            "suggestions-….yaml 的日期、状态和答复", "date, status and reply in suggestions-….yaml"
        ),
        _MONTHS,
        "12",
    ),
    Yardstick(
        "share_applied",
        _SHARE,
        Term("写了用在哪儿的课占多少", "share of sessions that were used in something"),
        Term("training-….yaml 的用在", "applied_in in training-….yaml"),
        _MONTHS,
        "12",
    ),
    Yardstick(
        "skills_state",
        _STEPS,
        Term(
            "1：技能矩阵是最近几天里评的；2：而且没有哪项关键技能只剩一个人或没人能独立干",
            "1: the skill matrix is at most so many days old; 2: and two can do every critical skill alone",
        ),
        Term(
            "skills.yaml 的日期和等级（只看人数）", "date and levels in skills.yaml (counted only)"
        ),
        _DAYS,
        "180",
    ),
    Yardstick(
        "results_state",
        _STEPS,
        Term(
            "2：有课题结题，到了目标，数据有人核实；1：结了题或转入下一循环",
            "2: a topic was closed at its target and verified; 1: closed or carried over",
        ),
        Term("课题的结题日期、指标和核实人", "closed, metric and verified_by of topics"),
        _MONTHS,
        "12",
    ),
    Yardstick(
        "quarters_with_share",
        _NUMBER,
        Term(
            "最近几个季度里，有几个季度有分享；只有一个人写，最多算部分",
            "in how many of the last quarters something was shared; by one author only, partly at most",
        ),
        Term(
            "posts 里的分享、一点课、案例、故事、图片故事、读书笔记",
            "posts: share, lesson, case, story, photo story, book note",
        ),
        _SPANS,
        "4",
    ),
    Yardstick(
        "months_with_meeting",
        _NUMBER,
        Term(
            "最近几个月里，有几个月记了班会或反思",
            "how many of the last months had notes of a meeting or a reflection",
        ),
        Term("posts 里的班会记录和反思", "posts: meeting, reflection"),
        _SPANS,
        "3",
    ),
    Yardstick(
        "duties_held_by_members",
        _NUMBER,
        Term("有几样分工不在班组长身上", "how many duties are held by others than the leader"),
        Term("team.yaml 的分工", "duties in team.yaml"),
    ),
    Yardstick(
        "pulse_trust",
        _SHARE,
        Term(
            "最近一年的问卷里，信得过班组的占多少；答卷不到 5 份不算",
            "share who trust their team in the latest survey of a year; none below 5 answers",
        ),
        Term("counts.yaml 的问卷份数", "the survey in counts.yaml"),
    ),
)
