"""Style sheets are joined in order, named by their content, and hold to the tokens; so are icons."""

import gzip
import re
from pathlib import Path

import pytest

from site_builder.model.choices import Theme
from site_builder.render.artifact import Role
from site_builder.render.assets import Dress, make_assets, style_names
from site_builder.render.template_files import TemplateFiles, find_templates, packaged_folder

STYLES = packaged_folder() / "assets" / "css"
COMPONENT_STYLES = sorted((STYLES / "components").glob("*.css"))
NAMES = [*("tokens", "base", "layout", "components/b", "components/a", "print")]


def style_files(folder: Path, **changed: str) -> TemplateFiles:
    texts = {f"assets/css/{name}.css": f"/* {name} */" for name in NAMES}
    texts |= {"assets/favicon.svg": "<svg/>"} | changed
    found = {}
    for name, text in texts.items():
        path = folder / name.replace("/", "-")
        path.write_text(text, encoding="utf-8")
        found[name] = path
    return TemplateFiles(found, found)


def test_styles_are_joined_from_tokens_to_print(tmp_path: Path) -> None:
    assets, files = make_assets(style_files(tmp_path))
    style = next(file for file in files if file.path == assets.stylesheet)
    order = ["tokens", "base", "layout", "components/a", "components/b", "print"]
    assert style.data.decode() == "".join(f"/* {name} */\n" for name in order)
    assert re.fullmatch(r"assets/site-[0-9a-f]{8}\.css", style.path)


def test_a_change_of_style_changes_its_name(tmp_path: Path) -> None:
    before, _ = make_assets(style_files(tmp_path))
    after, _ = make_assets(style_files(tmp_path, **{"assets/css/base.css": "body {}"}))
    assert before.stylesheet != after.stylesheet
    assert before.icon == after.icon


def test_there_is_no_script_without_scripts(tmp_path: Path) -> None:
    assets, files = make_assets(style_files(tmp_path))
    assert assets.script == ""
    assert {file.path for file in files} == {assets.stylesheet, assets.icon, assets.touch_icon}
    assert all(file.role is Role.ASSET for file in files)


def test_scripts_are_joined_too(tmp_path: Path) -> None:
    scripts = {"assets/js/b.js": "b();", "assets/js/a.js": "a();"}
    assets, files = make_assets(style_files(tmp_path, **scripts))
    script = next(file for file in files if file.path == assets.script)
    assert script.data == b"a();\nb();\n"


def test_only_a_site_that_is_shared_gets_a_picture_for_that(tmp_path: Path) -> None:
    files = style_files(tmp_path)
    assets, _ = make_assets(files)
    assert assets.share == ""
    assets, made = make_assets(files, Dress(title="一线", shared=True))
    picture = next(file for file in made if file.path == assets.share)
    assert re.fullmatch(r"assets/share-[0-9a-f]{8}\.png", picture.path)


def test_the_icon_and_the_browser_take_the_colours_of_the_theme() -> None:
    files = find_templates().value
    line, made = make_assets(files, Dress(Theme.LINE))
    icon = next(file for file in made if file.path == line.icon).data.decode()
    assert (line.band, line.night_band) == ("#14513C", "#103527")
    assert icon.index("fill:#14513C") < icon.index("@media") < icon.index("fill:#103527")
    assert not re.search(r"\{[a-z-]+\}", icon)
    red, made = make_assets(files, Dress(Theme.REDGOLD))
    assert (red.band, red.night_band) == ("#A00C0F", "")
    assert "#14513C" not in next(file for file in made if file.path == red.icon).data.decode()


def test_the_scripts_of_pages_are_small() -> None:
    files = find_templates().value
    names = ("by_day", "chooser", "copy_link", "lightbox", "lost")
    text = "".join(files.text(f"assets/js/{name}.js") for name in names)
    assert len(gzip.compress(text.encode(), mtime=0)) < 3 * 1024


def test_every_packaged_style_is_joined() -> None:
    on_disk = {path.relative_to(packaged_folder()).as_posix() for path in STYLES.rglob("*.css")}
    assert set(style_names(find_templates().value)) == on_disk


@pytest.mark.parametrize("style", COMPONENT_STYLES, ids=lambda path: path.stem)
def test_components_write_no_colour_and_no_size_of_their_own(style: Path) -> None:
    rules = [
        line for line in style.read_text(encoding="utf-8").splitlines() if "@media" not in line
    ]
    text = "\n".join(rules)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsl", text)
    assert not re.search(r"\d px|\dpx", text)
    assert "!important" not in text


@pytest.mark.parametrize("style", COMPONENT_STYLES, ids=lambda path: path.stem)
def test_components_use_only_tokens_that_exist(style: Path) -> None:
    known = set(re.findall(r"(--[\w-]+):", (STYLES / "tokens.css").read_text(encoding="utf-8")))
    used = set(re.findall(r"var\((--[\w-]+)", style.read_text(encoding="utf-8")))
    assert used <= known


def test_what_is_multiplied_has_a_unit() -> None:
    """A bare 0 in `calc` is a number: Firefox then draws lines as wide as if nothing were said."""
    texts = [path.read_text(encoding="utf-8") for path in packaged_folder().rglob("*.css")]
    sizes = set(re.findall(r"width: calc\(var\((--[\w-]+)\) \*", "".join(texts)))
    bare = set(re.findall(r"(--[\w-]+): 0;", "".join(texts)))
    assert "--thread-core" in sizes
    assert sizes & bare == set()
