"""Every kind of content: its keys in both languages, its examples, its least record."""

import json
import re
from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from pydantic import ValidationError

from site_builder.model.examples import example_of
from site_builder.model.filling import Ear
from site_builder.model.form import Form, keys_of, names_of, subform
from site_builder.model.key import key
from site_builder.model.kinds import KINDS, Kind
from site_builder.model.shapes import shape_of
from site_builder.model.shaping import Shaper
from site_builder.model.tree import Branch, plain_value
from site_builder.model.types import Line
from site_builder.model.values.choice import Choice
from site_builder.model.values.reading import Reading
from site_builder.problems import Language, Problem
from site_builder.read.documents import parse_documents
from site_builder.read.files import SourceFile
from site_builder.read.nodes import Mapping
from tests.sites import entries
from tests.values.support import worded

# The fewest fields of each kind, as a team leader would write them.
LEAST = {
    "site": "标题: 一线\n个人信息联系人: 工会办公室\n",
    "campaign": "名称: 创争\n开始: 2026-01-01\n结束: 2027-12-31\n",
    "concept": "---\n标题: 系统思考\n---\n",
    "document": "---\n标题: 方案\n---\n",
    "calendar": "依据: 通知\n",
    "news": "---\n标题: 通知\n日期: 2026-07-10\n---\n",
    "screen": "名称: 大厅\n",
    "wall": "名称: 南墙\n",
    "outside_person": "- 姓名: 秦墨\n",
    "unit": "名称: 装运科\n",
    "team": "名称: 货装一班\n班组长: 单志远\n人数: 8\n愿景: 稳\n地点: 三号货位休息室\n",
    "member": "- 单志远\n",
    "vision": "---\n摘要: 一起定的\n---\n",
    "plan": "计划: [{内容: 学, 时间: 3月下旬}]\n",
    "training": "- {内容: 学, 日期: 2026-03-05, 学时: 1, 参加: 7}\n",
    "suggestion": "- {标题: 改, 日期: 2026-02-11}\n",
    "award": "- {名称: 优秀, 日期: 2026-06-30, 理由: 讲了 11 课}\n",
    "mentorship": "- {师傅: 朴成哲, 徒弟: 赖勤, 开始: 2026-03-01}\n",
    "skills": "技能: [篷布苫盖]\n",
    "change": "- {标题: 改, 日期: 2026-04-12}\n",
    "counts": "- {日期: 2026-06-30, 学习计划: 7}\n",
    "photo": "- 文件: 练绳结.jpg\n",
    "topic": "---\n标题: 提速\n类别: 工效\n阶段: 选题\n组长: 查志刚\n"
    "开始: 2026-02-01\n期限: 2026-06-30\n---\n",
    "post": "---\n标题: 分享\n类型: 分享\n日期: 2026-06-18\n---\n",
    "rule": "---\n标题: 制度\n---\n",
    "special_skill": "---\n标题: 绝活\n绝活人: 查志刚\n内容: 快解\n证明: 15 秒\n---\n",
}


def path_of(kind: Kind) -> str:
    where = kind.where.replace("{home}", "teams/a").replace("{year}", "2026")
    return where.replace("*", "one")


def forms() -> dict[str, type[Form]]:
    """Every form there is, by its name."""
    found: dict[str, type[Form]] = {}

    def visit(form: type[Form]) -> None:
        if found.setdefault(form.__name__ + form.__module__, form) is form:
            for name in keys_of(form):
                inner = subform(form, name)
                if inner is not None and inner.__name__ + inner.__module__ not in found:
                    visit(inner)

    for kind in KINDS:
        visit(kind.form)
    return found


FORMS = tuple(forms().values())
FIELDS = tuple((form, name) for form in FORMS for name in keys_of(form))
EXAMPLES = tuple((form, name) for form, name in FIELDS if keys_of(form)[name].example)


def _id(value: Any) -> str:
    return value.__name__ if isinstance(value, type) else str(value)


def written(form: type[Form], name: str, language: Language = Language.ZH) -> str:
    """The example of a field as YAML in one line."""
    example = example_of(form, name, language)
    is_map = shape_of(form, name).sort == "map"
    return f"{{{example}}}" if is_map else json.dumps(example, ensure_ascii=False)


def full(form: type[Form], *, english: bool = False) -> str:
    """A record with every field at its example, in one language, as YAML in one line."""
    return "{" + ", ".join(_pairs(form, english=english)) + "}"


def _pairs(form: type[Form], *, english: bool) -> Iterator[str]:
    for name, one in keys_of(form).items():
        inner = subform(form, name)
        said = name if english else one.zh[0]
        if inner is not None:
            part = full(inner, english=english)
            yield f"{said}: [{part}]" if shape_of(form, name).sort == "list" else f"{said}: {part}"
        elif one.example:
            yield f"{said}: {written(form, name)}"


def filled(kind: Kind, record: str) -> tuple[tuple[Form, ...], tuple[Problem, ...]]:
    story = kind.where.endswith(".md")
    text = f"---\n{record}\n---\n正文\n" if story else f"{'- ' * kind.many}{record}\n"
    found = entries(path_of(kind), text)
    return tuple(one.form for one in found.value), found.problems


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.name} {kind.where}")
class TestKinds:
    def test_the_least_record_of_a_kind_fills_its_form(self, kind: Kind) -> None:
        found = entries(path_of(kind), LEAST[kind.name])
        assert found.problems == ()
        assert [type(one.form) for one in found.value] == [kind.form]

    def test_a_record_of_all_examples_fills_its_form(self, kind: Kind) -> None:
        done, problems = filled(kind, full(kind.form))
        assert [(one.code, one.facts) for one in problems if one.code[0] in "EP"] == []
        (form,) = done
        left = [
            name for name, key in keys_of(kind.form).items() if name not in form.model_fields_set
        ]
        assert left == []

    def test_english_keys_say_the_same_as_chinese_ones(self, kind: Kind) -> None:
        assert filled(kind, full(kind.form))[0] == filled(kind, full(kind.form, english=True))[0]


@pytest.mark.parametrize(("form", "name"), EXAMPLES, ids=_id)
@pytest.mark.parametrize("language", Language)
def test_the_example_of_a_field_is_a_value_of_it(
    form: type[Form], name: str, language: Language
) -> None:
    ear = Ear(2026, language)
    assert name not in _refused(form, _shaped(form, name, language), ear)
    assert [problem.code for problem in ear.problems] == []


@pytest.mark.parametrize(("form", "name"), EXAMPLES, ids=_id)
def test_an_english_example_is_english(form: type[Form], name: str) -> None:
    assert re.search("[\u3400-\u9fff]", example_of(form, name, Language.EN)) is None


def _refused(form: type[Form], branch: Branch, ear: Ear) -> set[object]:
    """The fields that cannot be filled from a branch."""
    try:
        form.model_validate(plain_value(branch), context=ear)
    except ValidationError as refusal:
        return {error["loc"][0] for error in refusal.errors()}
    return set()


def _shaped(form: type[Form], name: str, language: Language) -> Branch:
    text = f"{keys_of(form)[name].zh[0]}: {written(form, name, language)}\n"
    (document,) = parse_documents([SourceFile("a.yaml", text.encode())]).value
    assert isinstance(document.fields, Mapping)
    shaper = Shaper(Language.ZH)
    branch = shaper.form(form, document.fields)
    assert shaper.problems == []
    assert branch is not None
    return branch


@pytest.mark.parametrize(("form", "name"), FIELDS, ids=_id)
class TestFields:
    def test_a_field_says_what_to_write_in_both_languages(
        self, form: type[Form], name: str
    ) -> None:
        key = keys_of(form)[name]
        assert key.zh[0]
        assert key.about.zh
        assert key.about.en

    def test_a_field_that_may_be_missed_has_an_example(self, form: type[Form], name: str) -> None:
        key = keys_of(form)[name]
        needed = key.required or form.model_fields[name].is_required()
        assert key.example or not needed or subform(form, name) is not None

    def test_a_field_is_missed_in_one_way_only(self, form: type[Form], name: str) -> None:
        assert not (keys_of(form)[name].required and form.model_fields[name].is_required())


@pytest.mark.parametrize("form", FORMS, ids=_id)
class TestForms:
    def test_people_are_named_in_lists_and_forms_not_in_maps(self, form: type[Form]) -> None:
        maps = (name for name in keys_of(form) if shape_of(form, name).sort == "map")
        named = [n for n in maps if "PersonRef" in str(form.model_fields[n].annotation)]
        assert named == []

    def test_only_whole_records_are_lenient(self, form: type[Form]) -> None:
        assert not form.lenient or form in {kind.form for kind in KINDS}

    def test_every_field_has_a_key(self, form: type[Form]) -> None:
        assert set(keys_of(form)) == set(form.model_fields)

    def test_no_name_means_two_fields(self, form: type[Form]) -> None:
        assert set(names_of(form).values()) == set(form.model_fields)

    def test_what_falls_with_a_field_is_a_field(self, form: type[Form]) -> None:
        assert {*form.falls_with, *form.falls_with.values()} <= set(form.model_fields)

    def test_a_shorthand_is_a_field(self, form: type[Form]) -> None:
        assert form.shorthand in {"", *form.model_fields}


class Twice(Form):
    one: Annotated[Line, key("甲", about="甲", about_en="a")]
    other: Annotated[Line, key("乙", "甲", about="乙", about_en="b")]


def test_a_name_that_means_two_fields_is_a_fault_of_the_form() -> None:
    with pytest.raises(TypeError, match="names both one and other"):
        names_of(Twice)


def _choices(kind: type[Choice] = Choice) -> Iterator[type[Choice]]:
    for one in kind.__subclasses__():
        if len(one):
            yield one
        yield from _choices(one)


@pytest.mark.parametrize("choice", [one for kind in _choices() for one in kind], ids=repr)
def test_the_words_of_a_choice_mean_it(choice: Choice) -> None:
    for word in (choice.value, choice.en, choice.zh, *choice.synonyms):
        assert type(choice).read(word, Reading()) is choice


def test_a_wrong_choice_is_told_what_there_is() -> None:
    (problem,) = entries("teams/a/unit.yaml", "名称: 甲\n类型: 大队\n").problems
    assert problem.code == "E118"
    assert "可选：" in worded("E118", dict(problem.facts))[1]
