"""A site to begin with: the least content, and all that editors and servers need around it."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from site_builder.author.begin import head_of
from site_builder.author.guide import OPERATORS, guide, lists, operators_guide
from site_builder.author.schema import schemas
from site_builder.author.shapes import Scene
from site_builder.author.sketch import Known, Sketch
from site_builder.author.vscode import associations
from site_builder.model.kinds import KINDS
from site_builder.model.site import Site
from site_builder.problems import Language

_KIT = Path(__file__).parent / "kit"
HOOK = "hooks/pre-commit"


def site_kit(language: Language, today: date) -> Mapping[str, bytes]:
    """Every file of a new site, by its path in the repository."""
    files = dict(_around(language))
    files |= {f"schema/{one.name}": one.text() for one in schemas((language,))}
    files |= _content(Scene(language, today, Site()))
    return {path: text.encode() for path, text in files.items()}


def _around(language: Language) -> Iterator[tuple[str, str]]:
    short = "zh" if language is Language.ZH else "en"
    for name in ("gitignore", "gitattributes", "editorconfig"):
        yield f".{name}", _kit(name)
    yield "README.md", _kit(f"README.{short}.md")
    yield HOOK, _kit("pre-commit")
    yield ".gitlab-ci.yml", _kit("gitlab-ci.yml")
    yield ".github/workflows/bulletin.yml", _kit("workflow.yml")
    # Gitea has its own keeper of artifacts, which speaks an older version.
    gitea = _kit("workflow.yml").replace("upload-artifact@v4", "upload-artifact@v3")
    yield ".gitea/workflows/bulletin.yml", gitea
    yield ".vscode/settings.json", _json(_settings(language))
    yield ".vscode/extensions.json", _json({"recommendations": ["redhat.vscode-yaml"]})
    yield "content/README.md", guide(language)
    if language is Language.ZH:
        yield f"content/{OPERATORS}", operators_guide()
    yield from ((f"content/{name}", text) for name, text in lists(language).items())


def _kit(name: str) -> str:
    return (_KIT / name).read_text("utf-8")


def _settings(language: Language) -> dict[str, object]:
    yaml = {
        "editor.insertSpaces": True,
        "editor.tabSize": 2,
        "editor.detectIndentation": False,
        "editor.autoIndent": "keep",
        "editor.formatOnSave": False,
        "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
    }
    return {
        "files.encoding": "utf8",
        "files.autoGuessEncoding": True,
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "editor.unicodeHighlight.ambiguousCharacters": False,
        "[yaml]": yaml,
        "yaml.validate": True,
        "yaml.hover": True,
        "yaml.completion": True,
        "yaml.format.enable": False,
        "yaml.schemaStore.enable": False,
        "yaml.schemas": associations("./schema", (language,)),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _content(scene: Scene) -> dict[str, str]:
    """The least a site says: what it is called, its campaign, one unit, one team."""
    say, year = scene.say, scene.today.year
    site = {
        "title": say("班组宣传栏", "Team bulletin"),
        "organization": say("我们的单位", "Our organisation"),
        "slogan": say("学习加一度", "One degree more"),
        "languages": scene.language.value,
        "privacy_contact": say("工会办公室", "Union office"),
    }
    campaign = {
        "name": say("创建学习型班组", "Teams that learn"),
        "start": f"{year}-01-01",
        "end": f"{year + 1}-12-31",
    }
    holiday = {"name": say("元旦", "New Year"), "when": f"{year}-01-01"}
    unit = {"name": say("我们的单位", "Our unit"), "kind": say("处", "department")}
    team = {
        "name": say("示范班", "First team"),
        "leader": say("单志远", "Sam Dent"),
        "headcount": "8",
        "vision": say("每一步都稳，每一天都学", "Every step steady, every day learned"),
        "place": say("一号休息室", "Rest room one"),
    }
    files: dict[str, tuple[str, Known]] = {
        "site.yaml": ("site", site),
        "campaign/campaign.yaml": ("campaign", campaign),
        f"calendar/{year}.yaml": ("calendar", {"year": str(year), "holidays": (holiday,)}),
        "teams/unit.yaml": ("unit", unit),
        "teams/first/team.yaml": ("team", team),
    }
    return {f"content/{path}": _file(kind, known, scene) for path, (kind, known) in files.items()}


def _file(kind_name: str, known: Known, scene: Scene) -> str:
    kind = next(one for one in KINDS if one.name == kind_name)
    sketch = Sketch(kind.form, known, scene.language)
    return "\n".join((*head_of(kind, scene), *sketch.filled(), "", *sketch.own())) + "\n"
