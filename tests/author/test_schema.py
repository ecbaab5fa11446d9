"""Schemas accept what our reading accepts, and catch a misspelt key."""

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from site_builder.author.schema import SchemaFile, schemas
from site_builder.author.vscode import associations
from site_builder.cli import cli
from site_builder.model.kinds import place_of
from site_builder.problems import Language
from tests.model.test_forms import LEAST
from tests.whole import DEMO, FINE, OURS, SOUND


class Core(yaml.SafeLoader):
    """YAML 1.2 as editors load it: days stay texts, and only true and false are booleans."""


Core.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in known if not tag.endswith(("timestamp", "bool"))]
    for sign, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def loaded(text: str, path: str) -> Any:
    if path.endswith(".md"):
        text = text.split("---\n", 2)[1]
    return yaml.load(text, Core)  # noqa: S506  (a safe loader)


def by_kind() -> dict[str, SchemaFile]:
    return {one.name.removesuffix(".json").replace("-", "_"): one for one in schemas()}


SCHEMAS = by_kind()
VALIDATORS = {name: jsonschema.Draft7Validator(one.schema) for name, one in SCHEMAS.items()}


def sources(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if file.suffix in {".yaml", ".md"} and place_of(path) is not None:
            yield path, file.read_text("utf-8")


def faults(kind: str, value: Any) -> list[str]:
    return [error.message for error in VALIDATORS[kind].iter_errors(value)]


@pytest.mark.parametrize("name", VALIDATORS)
def test_a_schema_is_sound(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name].schema)


@pytest.mark.parametrize("folder", [DEMO, SOUND], ids=str)
def test_every_file_of_a_sound_site_is_valid(folder: Path) -> None:
    seen = set()
    for path, text in sources(folder):
        place = place_of(path)
        assert place is not None
        seen.add(place.kind.name)
        assert faults(place.kind.name, loaded(text, path)) == [], path
    assert len(seen) > 10


@pytest.mark.parametrize("kind", LEAST)
def test_the_least_record_is_valid(kind: str) -> None:
    path = "a.md" if LEAST[kind].startswith("---") else "a.yaml"
    assert faults(kind, loaded(LEAST[kind], path)) == []


def test_every_file_belongs_to_the_schema_of_its_kind() -> None:
    for path, _text in sources(DEMO):
        place = place_of(path)
        fit = {k for k, one in SCHEMAS.items() for g in one.globs if _match(path, g)}
        assert place is not None
        assert fit == {place.kind.name}, path


def _match(path: str, glob: str) -> bool:
    if "**" not in glob:
        return PurePosixPath(path).match(glob) and path.count("/") == glob.count("/")
    head, _, tail = glob.partition("**/")
    return path.startswith(head) and PurePosixPath(path).match(tail)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("team", "名称: 货\n班组張: 单\n"),
        ("team", "name: a\nleeder: b\n"),
        ("team", "名称: 货\n目标: [{内容: 学, 目標值: 3}]\n"),
        ("team", "名称: 货\n颜色: 青铜\n"),
        ("training", "- {内容: 学, 日期: 2026-01-01, 学時: 1}\n"),
        ("training", "记录: [{内容: 学, 日期: 2026-01-01, 学時: 1}]\n"),
        ("training", "- {内容: 学}\n"),
        ("member", "- {姓名: 甲, 同意: {姓名: 是, 撒回日期: 2026-01-01}}\n"),
        ("member", "- {姓名: 甲, 手机: 13800138000}\n"),
        ("topic", "标题: 题\n"),
        (
            "topic",
            "{标题: 题, 类别: 工效, 阶段: 做, 组长: 甲, 开始: 2026-01-01, 期限: 2026-02-01}\n",
        ),
        ("plan", "计划: [{内容: 学, 时间: 3月, 状态: 搞定了}]\n"),
    ],
)
def test_a_slip_is_caught(kind: str, text: str) -> None:
    assert faults(kind, loaded(text, "a.yaml")) != []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("team", "Name: a\nTopic Groups: [{name: b}]\nHEADCOUNT: 8\n"),
        ("team", "名称: 货\n简称:\n目标: 人人会讲\n愿景: {内容: 稳, 支柱: 一、二}\n"),
        ("team", "名称: 货\n目标: {内容: 学}\n颜色: ' Blue '\n"),
        ("training", "{内容: 学, 日期: 2026-01-01, 形式: 实操、互教, 教员: 甲、乙}\n"),
        ("training", "items:\n  - {title: a, date: 2026-01-01, form: [practice, Peer-Teaching]}\n"),
        ("training", "三月: [{内容: 学, 日期: 2026-01-01}]\n"),
        ("member", "[甲, {姓名: 乙, 同意: {姓名: yes, 照片: true, 日期: 2026-01-01}}]\n"),
        (
            "unit",
            "名称: 处\n班制: [{名称: 四, 循环: 白、夜, 起点: 2026-01-01, 班次: {白班: '8:00-20:00'}, 班组: {甲: 0}}]\n",
        ),
        ("skills", "技能: 苫盖\n等级: {甲: {苫盖: o}}\n说明: {I: 学}\n"),
        ("post", "{标题: 分享, 类型: “分享”, 日期: 2026-01-01, 置顶: 是}\n"),
    ],
)
def test_what_our_reading_takes_is_valid(kind: str, text: str) -> None:
    assert faults(kind, loaded(text, "a.yaml")) == []


def test_only_the_names_of_one_language_are_offered_and_both_are_taken() -> None:
    (team,) = (one for one in schemas((Language.ZH,)) if one.name == "team.json")
    offered = team.schema["definitions"]["Team"]["properties"]
    assert "班组长" in offered
    assert "leader" not in offered
    assert offered["班组长"]["description"].endswith("例如：单志远")
    validator = jsonschema.Draft7Validator(team.schema)
    assert list(validator.iter_errors({"name": "a", "leader": "b"})) == []


def test_the_command_writes_them_and_tells_an_editor(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["schema", "--output", str(tmp_path / "schema"), "--lang", "zh"])
    assert done.exit_code == FINE
    assert {one.name for one in (tmp_path / "schema").iterdir()} == {s.name for s in schemas()}
    told = json.loads(done.stdout[done.stdout.index("{") :])["yaml.schemas"]
    assert [glob for globs in told.values() for glob in globs if glob.endswith(".md")] == []
    assert "content/teams/**/team.yaml" in next(v for k, v in told.items() if "/team.json" in k)
    assert associations("./schema", (Language.ZH,))["./schema/site.json"][0] == "content/site.yaml"


def test_a_disk_that_says_no_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = CliRunner().invoke(cli, ["schema", "--output", str(tmp_path / "file" / "schema")])
    assert done.exit_code == OURS
    assert "写不了" in done.stderr
