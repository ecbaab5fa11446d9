"""A twin of the demo with every mistake there is, and every word said about it.

`broken/*.txt` hold the files that are laid over a copy of the demo; what cannot stand in a text is
made here. The words lie in `broken/said`: `--rewrite-golden` writes them anew.
"""

import os
import re
import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image

from site_builder.build import Built
from site_builder.problems import Language
from site_builder.problems.catalogue import RULES
from site_builder.problems.data import render_json
from site_builder.problems.line import render_lines
from site_builder.problems.text import render_text
from tests.support import unpack
from tests.whole import DEMO, built, copy_of

BROKEN = Path(__file__).parent / "broken"
SAID = BROKEN / "said"
MISTAKES = Path(__file__).parent / "mistakes"
TEAM = "teams/loading/mistakes"
POST = "---\n标题: {title}\n类型: 分享\n日期: 2026-06-13\n作者: 顾文清\n---\n正文。\n"

# What no content folder can bring about, and why.
ELSEWHERE = {
    "the content folder itself is missing": "E160 E161 E270",
    "the disk or its rights": "E163",
    "a site's own templates and words": "E330 E331 E332 E333 E334",
    "a machine that cannot open the photos of a telephone": "E121",
    "a day of a year without a calendar": "W258",
    "nesting deeper than the machine allows": "E312",
    "a page of our own is at fault": "E401 E403 E404 E405 E406 E407 E408 E409 E410 E411 P422 P423 P424 W422",
    "words that a site lists as not to be public": "P425 W271",
    "a name that a record left out here may have had": "W290",
    "fonts of screens": "W326",
    "lists and names beyond all measure, which tests/hostile has": "E188 P133 W141",
    "writing the output": "E420 E421 E422 E423 E424 E425 E426 E427 E428 E429 E430 E431",
}
# Said by fix and import, not by reading the content.
COMMANDS = re.compile(r"E4[4-9]\d|N106|N124|N127")


def bytes_by_path() -> dict[str, bytes]:
    """Files that are no UTF-8 text, or too large to be written out."""
    many = "\n".join(f"  - {{内容: 第{number}条, 时间: 四季度}}" for number in range(7000))
    return {
        f"{TEAM}/posts/gbk.md": POST.format(title="国标码").encode("gb18030"),
        f"{TEAM}/posts/utf16.md": POST.format(title="十六位").encode("utf-16"),
        f"{TEAM}/posts/noise.md": b"\xff" * 300,
        f"{TEAM}/posts/word.md": b"PK\x03\x04" + b"word/document.xml" * 9,
        f"{TEAM}/posts/zeros.md": b"\0" * 4096,
        f"{TEAM}/posts/large.md": b"x" * 2_000_001,
        f"{TEAM}/posts/book.md": POST.format(title="一本书").encode()
        + "慢慢讲。\n\n".encode() * 17_000,
        f"{TEAM}/posts/breathless.md": POST.format(title="一口气").encode()
        + "讲".encode() * 10_001,
        f"{TEAM}/posts/signs.md": POST.format(title="乱码").encode() + b"[<*" * 334,
        f"{TEAM}/posts/ledger.md": POST.format(title="台账").encode() + b"|a|b|c|\n" * 2_501,
        f"{TEAM}/plan-2024.yaml": f"计划:\n{many}\n".encode(),
        f"{TEAM}/名册.xlsx": b"PK\x03\x04",
        f"{TEAM}/通知.docx": b"PK\x03\x04",
        f"{TEAM}/team.yaml.txt": "名称: 试错班\n".encode(),
        f"{TEAM}/backup.zip": b"PK\x03\x04",
        f"{TEAM}/photos/broken.png": b"\x89PNG\r\n\x1a\n" + bytes(64),
        f"{TEAM}/photos/script.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        f"{TEAM}/photos/large.jpg": picture("JPEG", (40, 30)) + bytes(10_500_000),
        f"{TEAM}/photos/huge.png": picture("PNG", (9500, 9500)),
        "fonts/broken.ttf": b"no font",
        f"{TEAM}/photos/{'深' * 70}/{'处' * 70}/{'图' * 20}.png": picture("PNG", (4, 4)),
        f"{TEAM}/con.md": POST.format(title="系统用的名字").encode(),
        f"{TEAM}/{'长' * 81}.md": POST.format(title="名字太长").encode(),
    }


def picture(kind: str, size: tuple[int, int]) -> bytes:
    data = BytesIO()
    Image.new("1", size).save(data, kind)
    return data.getvalue()


# Names that cannot lie on every computer.
UNTRANSPORTABLE = (
    "问题?.md",
    " 前面有空格.md",
    "Twin.md",
    "twin.md",
    "caf\u00e9.md",
    "cafe\u0301.md",
)


def lay_over(content: Path) -> None:
    for file in sorted(BROKEN.glob("*.txt")):
        unpack(file.read_text(encoding="utf-8"), content)
    for path, data in bytes_by_path().items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(data)
    folder = content / TEAM
    for name in UNTRANSPORTABLE:
        (folder / name).write_text(POST.format(title="文件名"), encoding="utf-8")
    (folder / "gone.yaml").symlink_to("nowhere.yaml")
    (folder / "outside.md").symlink_to("/etc/hostname")
    (folder / "again").symlink_to(".", target_is_directory=True)
    os.fsencode(os.fspath(folder))
    (Path(os.fsdecode(os.fsencode(folder) + b"/\xff.md"))).write_bytes(b"x")


@cache
def twin() -> Built:
    with TemporaryDirectory() as folder:
        content = copy_of(DEMO, Path(folder))
        lay_over(content)
        return built(content)


def said(form: str) -> str:
    site = twin()
    if form == "problems.json":
        return render_json(site.problems)
    if form == "lines.txt":
        return render_lines(site.problems)
    language = Language(form.removesuffix(".txt"))
    return render_text(site.problems, site.sources, language=language, limit_per_folder=999)


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="its file names need one system")


@pytest.mark.parametrize("form", ["zh-CN.txt", "en.txt", "lines.txt", "problems.json"])
def test_every_mistake_is_told_in_these_words(form: str, pytestconfig: pytest.Config) -> None:
    words = said(form)
    if pytestconfig.getoption("--rewrite-golden"):
        SAID.mkdir(exist_ok=True)
        (SAID / form).write_text(words, encoding="utf-8", newline="")
    assert words == (SAID / form).read_text(encoding="utf-8")


def test_every_code_that_an_editor_can_meet_has_an_example() -> None:
    shown = {problem.code for problem in twin().problems}
    for book in MISTAKES.glob("*.txt"):
        shown |= set(re.findall(r"^([NWEP]\d{3}) ", book.read_text(encoding="utf-8"), re.MULTILINE))
    elsewhere = {code for codes in ELSEWHERE.values() for code in codes.split()}
    left = {code for code in RULES if not COMMANDS.fullmatch(code)} - shown - elsewhere
    assert sorted(left) == []
    assert sorted(shown & elsewhere) == []


def test_nothing_of_the_demo_itself_is_told() -> None:
    paths = {one.relative_to(DEMO).as_posix() for one in DEMO.rglob("*") if one.is_file()}
    told = {one.code for one in twin().problems if one.span.path in paths - {"site.yaml"}}
    # words and areas that settings and rosters of the twin change; a screen too far to read
    assert told <= {"W257", "W268", "W325"}
