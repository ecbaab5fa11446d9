"""Names in the content that are on no roster: nobody recorded an answer for them."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, get_args

from site_builder.assemble.answers import is_answer
from site_builder.assemble.consent import unknown
from site_builder.assemble.people import Directory
from site_builder.memory import Memory, Same
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.refs import PersonRef
from site_builder.model.skills import SkillMatrix
from site_builder.model.values.people import tidy_name

_LEAST = 2  # one character is no name

# What is written where a person is asked for, and is nobody's name: taken out of every sentence,
# it would leave holes all over the site.
_NOBODY = frozenset(
    (
        *(
            "班组",
            "各班组",
            "班组长",
            "各班组长",
            "班长",
            "组长",
            "副班长",
            "工班长",
            "全体",
            "全班",
            "全员",
            "大家",
        ),
        *(
            "待定",
            "未定",
            "暂定",
            "暂无",
            "没有",
            "不详",
            "同事",
            "同事们",
            "成员",
            "组员",
            "班组成员",
            "全体成员",
        ),
        *(
            "职工",
            "员工",
            "全体职工",
            "全体员工",
            "专家",
            "外部专家",
            "老师",
            "教员",
            "讲师",
            "师傅",
            "徒弟",
            "厂家",
        ),
        *(
            "技术员",
            "安全员",
            "质检员",
            "值班员",
            "管理员",
            "领导",
            "主任",
            "科长",
            "队长",
            "站长",
            "段长",
            "处长",
        ),
        *(
            "工会",
            "团委",
            "党支部",
            "车间",
            "公司",
            "部门",
            "科室",
            "安全科",
            "职教科",
            "技术科",
            "人事科",
            "质量科",
        ),
        *(
            "设备科",
            "教育科",
            "财务科",
            "调度室",
            "办公室",
            "值班室",
            "综合科",
            "党群科",
            "外部",
            "外聘",
            "上级",
        ),
    )
)

_OFFICES = (
    "工会",
    "车间",
    "公司",
    "中心",
    "班组",
    "部门",
    "科室",
    "办公室",
    "调度室",
    "委员会",
    "小组",
)


def strangers(
    entries: Iterable[Entry[Form]], people: Directory, memory: Memory
) -> tuple[tuple[str, str, str], ...]:
    """Every such name with its stand-in and the folder that names it."""

    def unheard(entry: Entry[Form]) -> tuple[str, ...]:
        names = dict.fromkeys(filter(_may_be_name, _named(entry.form)))
        return tuple(name for name in names if not people.find(name, entry.home))

    entries = tuple(entries)
    named = memory.each("strangers", entries, Same(people), unheard)
    found: dict[str, tuple[str, str, str]] = {}
    for entry, names in zip(entries, named, strict=True):
        for name in names:
            found.setdefault(name, (name, unknown(name).name, entry.home))
    return tuple(found.values())


def is_office(text: str) -> bool:
    """Whether `text` is what an office is called, and nobody's name."""
    return text.endswith(_OFFICES)


def _may_be_name(name: str) -> bool:
    return len(name) >= _LEAST and name not in _NOBODY and not is_office(name)


def _named(form: Form) -> Iterator[str]:
    """Every name that a form gives, those of a skill matrix included."""
    for _, ref in people_in(form):
        if not is_answer(ref):
            yield tidy_name(ref.text)
    if isinstance(form, SkillMatrix):
        yield from map(tidy_name, form.levels)


@cache
def _with_people(form: type[Form]) -> tuple[str, ...]:
    """The fields of a form in which a person may be named, however deep."""
    fields = form.model_fields.items()
    return tuple(name for name, field in fields if _may_name(field.annotation))


def _may_name(annotation: Any) -> bool:
    if isinstance(annotation, type):
        named = issubclass(annotation, PersonRef)
        return named or (issubclass(annotation, Form) and bool(_with_people(annotation)))
    return any(_may_name(part) for part in get_args(annotation))


def people_in(value: Any, *steps: str | int) -> Iterator[tuple[tuple[str | int, ...], PersonRef]]:
    """Every person a form refers to, with the steps that lead there."""
    if isinstance(value, PersonRef):
        yield steps, value
    elif isinstance(value, Form):
        for name in _with_people(type(value)):
            yield from people_in(getattr(value, name), *steps, name)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from people_in(item, *steps, number)
