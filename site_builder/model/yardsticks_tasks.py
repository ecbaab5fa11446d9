"""The measures of what a team is asked to do: a place, lessons, topics, archives, praise."""

from site_builder.model.yardstick import Takes, Unit, Yardstick
from site_builder.problems import Term

_MONTHS, _DAYS, _SPANS = Takes.MONTHS, Takes.DAYS, Takes.SPANS
_NUMBER, _SHARE, _STEPS = Unit.NUMBER, Unit.SHARE, Unit.STEPS

OF_TASKS: tuple[Yardstick, ...] = (
    Yardstick(
        "place_age_days",
        Unit.DAYS,
        Term("屏或墙上最近一次换内容，过去了几天", "days since the screen or wall was renewed"),
        Term("分给班组的屏和墙", "screens and walls of the team"),
        places=True,
    ),
    Yardstick(
        "views_shown",
        _NUMBER,
        Term(
            "愿景、目标、计划、成果，有几样在屏或墙上",
            "how many of vision, goals, plan, results are on a screen or wall",
        ),
        Term("分给班组的屏和墙上排了什么", "what is on the screens and walls of the team"),
        places=True,
    ),
    Yardstick(
        "result_age_days",
        Unit.DAYS,
        Term("最近一个成果或表彰过去了几天", "days since the latest result or award"),
        Term("结题的课题、已表彰的奖", "closed topics, awards given"),
    ),
    Yardstick(
        "plan_state",
        _STEPS,
        Term(
            "2：今年的计划有人批了；1：有计划", "2: this year's plan is approved; 1: there is one"
        ),
        Term("plan-….yaml 的审批人和审批日期", "approved_by and approved_on in plan-….yaml"),
    ),
    Yardstick(
        "share_plan_done",
        _SHARE,
        Term(
            "今年计划里到期的，办了多少；一项都没到期，不算缺",
            "share of this year's due items that were carried out; nothing due is no gap",
        ),
        Term(
            "plan-….yaml 的状态，对上计划的学习记录",
            "status in plan-….yaml, and sessions that name the item",
        ),
    ),
    Yardstick(
        "share_interactive",
        _SHARE,
        Term(
            "实操、研讨、互教、案例、演练的课占多少",
            "share of sessions with practice, discussion, peer teaching, case or drill",
        ),
        Term("training-….yaml 的形式", "form in training-….yaml"),
        _MONTHS,
        "12",
    ),
    Yardstick(
        "share_suitable_slot",
        _SHARE,
        Term(
            "放在班前、班后、工余、学习班的课占多少",
            "share of sessions before, after or between shifts or on study days",
        ),
        Term("training-….yaml 的时段", "slot in training-….yaml"),
        _MONTHS,
        "12",
    ),
    Yardstick(
        "instructor_sources",
        _NUMBER,
        Term(
            "教员来自几个方面；没有身边同事来讲，最多算部分",
            "from how many sides the instructors come; without a peer, partly at most",
        ),
        Term("training-….yaml 的教员和教员来源", "instructor and source in training-….yaml"),
        _MONTHS,
        "12",
    ),
    Yardstick(
        "share_core_content",
        _SHARE,
        Term("岗位技能和新知识的课占多少", "share of sessions on job skills or new knowledge"),
        Term("training-….yaml 的内容类别", "content_kind in training-….yaml"),
        _MONTHS,
        "12",
    ),
    Yardstick(
        "largest_topic_group",
        _NUMBER,
        Term("最大的课题小组有几个人", "how many people the largest topic group has"),
        Term(
            "team.yaml 的课题小组，最近一年做着的课题的组长和组员",
            "topic_groups in team.yaml; leader and members of topics under way within a year",
        ),
    ),
    Yardstick(
        "halves_with_new_topic",
        _NUMBER,
        Term(
            "最近几个半年里，有几个立过新课题；都没有研讨记录，最多算部分",
            "in how many of the last half-years a topic began; without any discussion, partly at most",
        ),
        Term("课题的开始日期和研讨", "start and discussions of topics"),
        _SPANS,
        "2",
    ),
    Yardstick(
        "share_prompt_results",
        _SHARE,
        Term(
            "最近一年到目标结题的课题里，见效后几天内结题发布、又有表彰的占多少",
            "of the topics closed at their target within a year, those closed so many days after their effect and praised",
        ),
        Term(
            "课题的效果检查时间（没写看第一个到目标的数据）、结题日期、奖励",
            "effect_check (else the first point at the target), closed, award of topics",
        ),
        _DAYS,
        "30",
    ),
    Yardstick(
        "share_with_archive",
        _SHARE,
        Term("有学习档案的人占全班的比例", "share of the team with a learning archive"),
        Term("counts.yaml 最近报的份数", "the latest number in counts.yaml"),
    ),
    Yardstick(
        "growth_state",
        _STEPS,
        Term(
            "七成人有学习计划算 1，最近一年有师徒或支持再算 1",
            "1 for learning plans of 70%, 1 for a pair at work or support within a year",
        ),
        Term(
            "counts.yaml、mentoring.yaml、team.yaml 的支持", "counts.yaml, mentoring.yaml, support"
        ),
    ),
    Yardstick(
        "award_categories",
        _NUMBER,
        Term(
            "学习、改善、教学、绝活四类里奖过几类",
            "how many of the categories learning, improvement, instructor, special skill were praised",
        ),
        Term("已表彰的奖的类别", "category of awards given"),
        _MONTHS,
        "12",
    ),
    Yardstick(
        "award_reach",
        _STEPS,
        Term(
            "班组和上级都奖过算 1，奖过学习或展示的机会再算 1",
            "1 for awards of the team and of a higher level, 1 for a chance to learn or to show as award",
        ),
        Term("已表彰的奖的级别和形式", "level and form of awards given"),
        _MONTHS,
        "12",
    ),
)
