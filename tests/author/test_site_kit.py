"""A new site is complete: it builds without a word, editors know its files, commits are checked."""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path, PurePosixPath

import jsonschema
import pytest
import yaml
from click.testing import CliRunner, Result

from site_builder.author.site_kit import site_kit
from site_builder.build import Request, build
from site_builder.cli import cli
from site_builder.model.kinds import place_of
from site_builder.problems import Language
from tests.author.test_schema import loaded
from tests.whole import FINE, ROOT, USAGE, files_in, surroundings

TODAY = date(2026, 7, 15)
LANGUAGES = pytest.mark.parametrize("language", Language)


def new_site(folder: Path, language: Language = Language.ZH) -> Result:
    said = ["new", "site", str(folder), "--lang", language.value, "--date", TODAY.isoformat()]
    return CliRunner().invoke(cli, said)


@LANGUAGES
def test_a_new_site_builds_without_a_word(language: Language, tmp_path: Path) -> None:
    done = new_site(tmp_path / "site", language)
    assert (done.exit_code, done.stderr) == (FINE, "")
    built = build(Request(tmp_path / "site" / "content", None, lambda _zone: TODAY, strict=True))
    assert [(p.code, p.span) for p in built.problems] == []
    assert built.stopped is None
    assert len(built.bulletin.teams) == 1


@LANGUAGES
def test_an_editor_finds_the_schema_of_every_file(language: Language) -> None:
    files = {path: data.decode() for path, data in site_kit(language, TODAY).items()}
    table = json.loads(files[".vscode/settings.json"])["yaml.schemas"]
    for path, text in files.items():
        if not path.startswith("content/") or not path.endswith(".yaml"):
            continue
        assert place_of(path.removeprefix("content/")) is not None
        (schema,) = (
            name for name, globs in table.items() if any(_is_in(path, glob) for glob in globs)
        )
        validator = jsonschema.Draft7Validator(json.loads(files[schema.removeprefix("./")]))
        assert list(validator.iter_errors(loaded(text, path))) == []
        assert list(validator.iter_errors({**loaded(text, path), "標題": "x"})) != []


def _is_in(path: str, glob: str) -> bool:
    head, found, tail = glob.partition("**/")
    if found:
        return path.startswith(head) and PurePosixPath(path).match(tail)
    return PurePosixPath(path).match(glob)


@LANGUAGES
def test_no_file_names_a_registry_or_another_host(language: Language) -> None:
    for path, data in site_kit(language, TODAY).items():
        if path.startswith(("schema/", "content/")):
            continue
        assert re.findall(rb"https?://|pypi|\bnpmjs\b", data) == [], path


@LANGUAGES
def test_the_rules_of_servers_are_yaml(language: Language) -> None:
    files = site_kit(language, TODAY)
    for path in (
        ".gitlab-ci.yml",
        ".github/workflows/bulletin.yml",
        ".gitea/workflows/bulletin.yml",
    ):
        said = yaml.safe_load(files[path])
        assert "site-builder check" in json.dumps(said)
        assert "site-builder build" in json.dumps(said)


@LANGUAGES
def test_the_readme_names_files_that_are_there(language: Language) -> None:
    files = site_kit(language, TODAY)
    folders = {str(parent) + "/" for path in files for parent in PurePosixPath(path).parents}
    for page in ("README.md", "content/README.md"):
        text = files[page].decode()
        links = re.findall(r"\]\(([^)#:]+)\)", text)
        names = (
            re.findall(r"`((?:content|\.github|\.gitea)/[^`*]*)`", text)
            if page == "README.md"
            else []
        )
        base = PurePosixPath(page).parent
        assert links
        missing = [one for one in links if str(base / one) not in files]
        assert missing + [one for one in names if one not in files and one not in folders] == []


def test_a_folder_with_a_site_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    done = new_site(tmp_path)
    assert done.exit_code == USAGE
    assert "已经有 README.md" in done.stderr
    assert files_in(tmp_path) == {"README.md": b"mine"}


def test_a_folder_is_asked_for(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["new", "site"])
    assert done.exit_code == USAGE
    assert "哪个文件夹" in done.stderr


@pytest.mark.skipif(shutil.which("git") is None or os.name == "nt", reason="needs git and a shell")
class TestHook:
    @pytest.fixture
    def site(self, tmp_path: Path) -> Path:
        site = tmp_path / "新 网站"
        new_site(site)
        program = tmp_path / "bin" / "site-builder"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m site_builder "$@"\n')
        program.chmod(0o755)
        self.git(site, "init", "-q")
        self.git(site, "config", "core.hooksPath", "hooks")
        self.git(site, "add", ".")
        return site

    def git(self, site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        names = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a"}
        path = f"{site.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(  # noqa: S603
            ["git", *arguments],  # noqa: S607
            cwd=site,
            env={
                **surroundings(),
                **names,
                "GIT_COMMITTER_EMAIL": "a@b",
                "PATH": path,
                "PYTHONPATH": str(ROOT),
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def test_content_in_order_is_committed(self, site: Path) -> None:
        done = self.git(site, "commit", "-qm", "first")
        assert done.returncode == FINE

    def test_a_mistake_is_not_committed_and_told(self, site: Path) -> None:
        self.git(site, "commit", "-qnm", "first")
        team = site / "content/teams/first/team.yaml"
        team.write_text(team.read_text("utf-8").replace("人数: 8", "人数: 八个左右"), "utf-8")
        (site / "content/teams/first/成 员.txt").write_text("x")
        self.git(site, "add", ".")
        done = self.git(site, "commit", "-qm", "second")
        assert done.returncode != FINE
        assert "E142" in done.stdout + done.stderr
        assert self.git(site, "log", "--oneline").stdout.count("\n") == 1
