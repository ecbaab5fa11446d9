"""One mistake in a site that is in order: one problem, at its place, and no other.

A case replaces `old` by `new` in one file; the marks ⟦ ⟧ in `new` stand around the place that the
problem must point at. Without marks the file as a whole is meant. What is said in both languages,
and the lines as its repairs leave them, stand in `mistakes/single.txt`.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder.build import Stop
from site_builder.model.kinds import KINDS
from tests.said import assert_said
from tests.specimens import Planting, path_of, specimen
from tests.whole import CREW, SOUND, TARPAULIN, built, copy_of, place, places

OPEN, CLOSE = "⟦", "⟧"
TEAM = f"{CREW}/team.yaml"
MEMBERS = f"{CREW}/members.yaml"
PLAN = f"{CREW}/plan-2026.yaml"
TRAINING = f"{CREW}/training-2026.yaml"
SUGGESTIONS = f"{CREW}/suggestions-2026.yaml"
AWARDS = f"{CREW}/awards-2026.yaml"
TOPIC = f"{CREW}/topics/less-damage.md"
POST = f"{CREW}/posts/rain.md"
CONCEPT = "campaign/concepts/systems-thinking.md"
RULES = "campaign/campaign.yaml"
COUNTS = f"{CREW}/counts.yaml"
RULE = f"{CREW}/rules/learning.md"
UNIT = "teams/loading/unit.yaml"


@dataclass(frozen=True, slots=True)
class Mistake:
    name: str
    file: str
    old: str
    new: str
    code: str


MISTAKES = (
    Mistake("unknown measure", RULES, "months_with_training(3)", "⟦month_with_training(3)⟧", "E340"),
    Mistake("wrong brackets", RULES, "months_with_training(3)", "⟦months_with_training(99)⟧", "E341"),
    Mistake("brackets too many", RULES, "months_with_training(3)", "⟦share_aligned(3)⟧", "E341"),
    Mistake("unreadable threshold", RULES, '">= 3"', '⟦"很多"⟧', "E342"),
    Mistake("unreadable freshness", RULES, "35d", "⟦一阵子⟧", "E343"),
    Mistake("thresholds exchanged", RULES, '">= 2"', '⟦">= 4"⟧', "W344"),
    Mistake("waiver of no criterion", TEAM, "标准: G3.3", "标准: ⟦G33⟧", "W345"),
    Mistake("more copies than people", COUNTS, "学习计划: 2", "学习计划: ⟦12⟧", "W347"),
    Mistake("full-width colon", TEAM, "简称: 装一", "简称⟦：⟧装一", "W101"),
    Mistake("no blank after the colon", TEAM, "简称: 装一", "简称⟦:⟧装一", "W102"),
    Mistake("tab as indentation", TEAM, "  确定时间", "⟦\t⟧确定时间", "W103"),
    Mistake("full-width indentation", TEAM, "  确定时间", "⟦　⟧确定时间", "W104"),
    Mistake("uneven indentation", TEAM, "  确定时间", "   ⟦确⟧定时间", "E105"),
    Mistake("list mark without a blank", CONCEPT, "- 画一张", "⟦-⟧画一张", "W106"),
    Mistake("full-width list mark", "calendar/2026.yaml", "- 2026", "⟦－⟧ 2026", "W106"),
    Mistake("colon in a value", TEAM, "地点: 三号", "地点: ⟦新址: ⟧三号", "W107"),
    Mistake("half-quoted value", TEAM, "简称: 装一", '简称: ⟦"装"一⟧', "W108"),
    Mistake("quotes around a name", TEAM, "简称: 装一", "简称: ⟦“装一”⟧", "N108"),
    Mistake("unreadable time", TRAINING, '"07:40"', '⟦"一大早"⟧', "E111"),
    Mistake("neither yes nor no", MEMBERS, "照片: 是, 简介", "照片: ⟦随便⟧, 简介", "E112"),
    Mistake("date without a year", TRAINING, "日期: 2026-06-03", "日期: ⟦6月3日⟧", "W113"),
    Mistake("date in words", TRAINING, "日期: 2026-06-03", "日期: ⟦上礼拜⟧", "E113"),
    Mistake("impossible date", TRAINING, "日期: 2026-06-03", "日期: ⟦2026-02-30⟧", "E134"),
    Mistake("wrong weekday", TRAINING, "日期: 2026-06-03", "日期: ⟦2026-06-03 周一⟧", "W134"),
    Mistake("two-digit year", TRAINING, "日期: 2026-06-03", "日期: ⟦26-6-3⟧", "E135"),
    Mistake("day or month", TRAINING, "日期: 2026-06-03", "日期: ⟦03/06/2026⟧", "E136"),
    Mistake("full-width digits", TRAINING, "学时: 1.5", "学时: ⟦１.５⟧", "N114"),
    Mistake("unreadable hours", TRAINING, "学时: 1.5", "学时: ⟦半天左右⟧", "E140"),
    Mistake("fuzzy count", TRAINING, "  参加: 4\n", "  参加: ⟦好几个⟧\n", "E142"),
    Mistake("id taken twice", TRAINING, "- 内容: 雨布", "- 编号: ⟦tr-crew-1-01⟧\n  内容: 雨布", "E115"),
    Mistake("key written twice", TEAM, "简称: 装一", "简称: 装一\n⟦简称⟧: 一班", "E116"),
    Mistake("misspelt key", TEAM, "主要工作:", "⟦主要工做⟧:", "W117"),
    Mistake("misspelt English key", POST, "原来认为:", "⟦befor⟧:", "W117"),
    Mistake("unknown key", TEAM, "简称: 装一", "⟦微信群⟧: 装一", "W203"),
    Mistake("unknown choice", PLAN, "状态: 计划", "状态: ⟦搞定了⟧", "E118"),
    Mistake("no front matter", POST, "---\n标题: 湿损真是天气的事吗\n类型: 反思\n日期: 2026-06-13\n作者: 马骏\n原来认为: 湿损是天气的事\n现在认为: 压边顺序也是原因\n---\n", "⟦⟧", "E119"),
    Mistake("look-alike fence", RULE, "---\n标题: 货装", "⟦———⟧\n标题: 货装", "W119"),
    Mistake("picture in other capitals", TEAM, "photos/team.png", "⟦photos/Team.PNG⟧", "W120"),
    Mistake("missing picture", TEAM, "photos/team.png", "⟦合影.jpg⟧", "E314"),
    Mistake("nearly the picture's name", TEAM, "photos/team.png", "⟦photos/teem.png⟧", "E120"),
    Mistake("picture missing in prose", TOPIC, "../photos/work.png", "⟦../photos/9.jpg⟧", "E314"),
    Mistake("ID number", POST, "量了十二车", "⟦11010519491231002X⟧量了", "P122"),
    Mistake("mobile number", TEAM, "三号货位休息室", "⟦13800138000⟧", "P122"),
    Mistake("private field", MEMBERS, "- 姓名: 何丽娟", "- 姓名: 何丽娟\n  ⟦生日⟧: 三月", "P206"),
    Mistake("picture of unknown people", TEAM, "照片: photos/team.png", "照片: ⟦crowd.png⟧", "W123"),
    Mistake("unknown person", TRAINING, "教员: 马骏", "教员: ⟦马俊⟧", "E252"),
    Mistake("ambiguous person", UNIT, "负责人: 单志远", "负责人: ⟦王伟⟧", "E124"),
    Mistake("two of one name on a roster", MEMBERS, "姓名: 王伟\n  编号: wang-wei-1", "姓名: 王伟\n- 姓名: ⟦王伟⟧", "E260"),
    Mistake("consent dated in words", MEMBERS, "日期: 2026-01-13", "日期: ⟦上礼拜⟧", "E113"),
    Mistake("photo on an impossible day", f"{CREW}/photos.yaml", "2026-01-20", "⟦2026-02-30⟧", "E134"),
    Mistake("leader of another team", TEAM, "班组长: 单志远", "班组长: ⟦查志刚⟧", "W262"),
    Mistake("reference to nothing", TOPIC, "[tr-crew-1-01]", "[⟦tr-crew-1-99⟧]", "W253"),
    Mistake("unknown team", f"{TARPAULIN}/special-skills/knot.md", "日期: 2026-06", "日期: 2026-06\n推广到: [⟦货装九班⟧]", "W255"),
    Mistake("unknown rota", TEAM, "四班两倒/甲", "⟦四班两倒/戊⟧", "W265"),
    Mistake("wrong side of the baseline", TOPIC, "  目标: 6", "  目标: ⟦16⟧", "W125"),
    Mistake("due before it starts", TOPIC, "期限: 2026-07-31", "期限: ⟦2026-01-31⟧", "E211"),
    Mistake("range that ends before it starts", "calendar/2026.yaml", "2026-06-19 至 2026-06-21", "⟦2026-06-21 至 2026-06-19⟧", "E139"),
    Mistake("done in the future", PLAN, "时间: 四季度\n    状态: 计划", "时间: ⟦四季度⟧\n    状态: 完成", "E225"),
    Mistake("postponed without a new time", PLAN, "状态: 延期\n    新时间: 7月下旬", "状态: ⟦延期⟧", "E226"),
    Mistake("award before its notice ends", AWARDS, "日期: 2026-06-25", "日期: ⟦2026-06-18⟧", "E261"),
    Mistake("one person trains themselves", f"{CREW}/mentoring.yaml", "徒弟: 王伟", "徒弟: ⟦单志远⟧", "E240"),
    Mistake("suggestion put off without a reply", SUGGESTIONS, "状态: 完成\n  答复: 三月底前焊一台小车\n  答复日期: 2026-02-05", "状态: ⟦缓办⟧", "E236"),
    Mistake("more came than there are", TRAINING, "参加: 4\n- 内容", "应到: 3\n  参加: ⟦4⟧\n- 内容", "W233"),
    Mistake("record of another year", TRAINING, "日期: 2026-06-03", "日期: ⟦2025-06-03⟧", "W131"),
    Mistake("placeholder in a field", TEAM, "三号货位休息室", "⟦某某⟧休息室", "E126"),
    Mistake("placeholder in prose", POST, "量了十二车", "量了⟦（此处填写）⟧车", "E126"),
    Mistake("merge conflict", PLAN, "  - 编号: p-02", "⟦<<<<<<< HEAD⟧\n  - 编号: p-02\n=======\n  - 编号: p-03\n>>>>>>> theirs", "E132"),
    Mistake("missing required field", TRAINING, "- 内容: 雨布怎么压边\n  日期: 2026-06-03", "- ⟦内容⟧: 雨布怎么压边", "E209"),
    Mistake("unclosed quote", TEAM, "简称: 装一", '简称: ⟦"⟧装一', "E150"),
    Mistake("unclosed bracket", AWARDS, "[马骏]", "⟦[⟧马骏", "E158"),
    Mistake("line without a colon", TEAM, "简称: 装一", "⟦简称 装一⟧", "E152"),
    Mistake("list where a value belongs", TEAM, "简称: 装一", "简称: ⟦[装一, 一班]⟧", "E205"),
    Mistake("value where fields belong", TOPIC, "  基线: {数值: 12, 时期: 2026-01}", "  基线: {数值: ⟦[12, 13]⟧, 时期: 2026-01}", "E205"),
    Mistake("second document", TEAM, "简称: 装一", "⟦---⟧\n简称: 装一", "E153"),
    Mistake("broken link in prose", TOPIC, "../posts/rain.md", "⟦../posts/snow-in-may.md⟧", "W301"),
    Mistake("nearly the file linked to", TOPIC, "../posts/rain.md", "⟦../posts/rains.md⟧", "W300"),
    Mistake("path of one computer", TOPIC, "../posts/rain.md", "⟦D:\\宣传\\rain.md⟧", "E302"),
    Mistake("picture from elsewhere", TOPIC, "../photos/work.png", "⟦https://example.com/1.png⟧", "E303"),
    Mistake("script in prose", POST, "量了十二车", "⟦<script>⟧alert(1)</script>量了十二车", "E128"),
    Mistake("missing font", "site.yaml", "所属单位: 西货场", "所属单位: 西货场\n字体: ⟦fonts/没有.otf⟧", "W323"),
    Mistake("address that is none", "site.yaml", "所属单位: 西货场", "所属单位: 西货场\n网址: ⟦内网⟧", "E201"),
    Mistake("unreadable percentage", "campaign/campaign.yaml", "创建要求:", "等级:\n  - {名称: 达标, 需要: ⟦大半⟧}\n创建要求:", "E143"),
    Mistake("fraction for a percentage", "campaign/campaign.yaml", "创建要求:", "等级:\n  - {名称: 达标, 需要: ⟦0.6⟧}\n创建要求:", "W143"),
    Mistake("plan item's id given twice", PLAN, "编号: p-02", "编号: ⟦p-01⟧", "E115"),
    Mistake("two names of one key", SUGGESTIONS, "  效果: 每车", "  效果: 少找\n  ⟦效益⟧: 每车", "E145"),
    Mistake("e-mail address", POST, "量了十二车", "⟦crew@example.com⟧量了", "W122"),
    Mistake("picture without words", TOPIC, "![空货位](../photos/work.png)", "![](⟦../photos/work.png⟧)", "W304"),
)  # fmt: skip


def spoil(content: Path, mistake: Mistake) -> tuple[str, str, int, int]:
    """Make the mistake; return the problem that it must give."""
    file = content / mistake.file
    text = file.read_text(encoding="utf-8")
    assert text.count(mistake.old) >= 1, "the site in order has changed"
    text = text.replace(mistake.old, mistake.new, 1)
    file.write_text(text.replace(OPEN, "").replace(CLOSE, ""), encoding="utf-8", newline="")
    before, mark, _ = text.partition(OPEN)
    line = before.count("\n") + 1 if mark else 0
    column = len(before) - before.rfind("\n") if mark else 1
    return (mistake.code, mistake.file, line, column)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_told_once_at_its_place(
    mistake: Mistake, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    content = copy_of(SOUND, tmp_path)
    expected = spoil(content, mistake)
    site = built(content)
    assert places(site.problems) == [expected]
    assert_said("single", mistake.name, site, pytestconfig)


def test_teams_of_one_folder_name_in_two_units_are_told_apart(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    other = content / "teams" / "yard" / "crew-1"
    other.mkdir(parents=True)
    (other.parent / "unit.yaml").write_text("名称: 货场\n", encoding="utf-8")
    (other / "team.yaml").write_text("名称: 货场一班\n班组长: 马骏\n人数: 6\n", encoding="utf-8")
    award = "- {名称: 好教员, 类别: 优秀教员, 获奖人: 马骏, 日期: 2026-03-02, 理由: 讲得好}\n"
    for folder in (content / CREW, other):
        (folder / "awards-2026.yaml").write_text(award, encoding="utf-8")
    (content / "news/2026/notice.md").unlink()
    assert places(built(content).problems) == []


def test_a_file_in_another_encoding_is_told_once(tmp_path: Path) -> None:
    for encoding, code in (("gb18030", "W109"), ("utf-16", "N110"), ("utf-8-sig", "")):
        content = copy_of(SOUND, tmp_path / encoding)
        file = content / TOPIC
        file.write_bytes(file.read_text(encoding="utf-8").encode(encoding))
        expected = [(code, TOPIC, 0, 1)] if code else []
        assert places(built(content).problems) == expected


def test_every_reference_to_a_person_is_checked_at_its_place(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    names = [f"钱{chr(0x4E00 + 7 * number)}" for number in range(200)]
    planting = Planting(people=iter(names))
    for kind in KINDS:
        if kind.name not in {"member", "outside_person"}:
            home = "teams/loading" if kind.name == "unit" else NEW_TEAM
            put(content / path_of(kind, home, "planted"), specimen(kind, planting))
    put(content / NEW_TEAM / "members.yaml", "- {姓名: 董小满}\n")
    written = sorted(place_in(content, name) for name in names if place_in(content, name)[0])
    told = [place(problem) for problem in built(content).problems if problem.code == "E252"]
    assert len(written) > 50
    assert sorted(told) == [("E252", *where) for where in written]


NEW_TEAM = "teams/new"


def put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def place_in(content: Path, name: str) -> tuple[str, int, int]:
    """Path, line and column of the only place in the content folder where `name` stands."""
    for file in sorted(content.rglob("*.*")):
        text = file.read_text(encoding="utf-8") if file.suffix in {".md", ".yaml"} else ""
        if name in text:
            before = text.partition(f'"{name}')[0]
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            return file.relative_to(content).as_posix(), line, column
    return "", 0, 0


def test_a_word_that_is_also_a_name_is_told_once_and_may_be_kept(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    with (content / MEMBERS).open("a", encoding="utf-8") as roster:
        roster.write("- 姓名: 学习\n")
    (problem,) = built(content).problems
    assert (problem.code, problem.facts["word"]) == ("W257", "学习")
    with (content / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("不是姓名: 学习\n")
    site = built(content)
    assert site.problems == ()
    home = next(one.data.decode() for one in site.artifacts if one.path == "index.html")
    assert "学*" not in home


def test_a_word_not_to_be_public_is_left_out_everywhere_and_told_at_its_places(
    tmp_path: Path,
) -> None:
    content = copy_of(SOUND, tmp_path)
    with (content / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("不宜公开的词: 北山 客户、NH-7\n")
    for file, old, new in (
        (TEAM, "三号货位休息室", "北山客户货位"),
        (POST, "量了十二车", "给北山客户的 nh-7 量了十二车"),
        (SUGGESTIONS, "每车", "北山客户每车"),
    ):
        text = (content / file).read_text(encoding="utf-8")
        (content / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    site = built(content)
    found = sorted((one.span.path, str(one.facts["found"])) for one in site.problems)
    assert {one.code for one in site.problems} == {"W271"}
    assert found == sorted(
        [(TEAM, "北山客户"), (POST, "北山客户"), (POST, "nh-7"), (SUGGESTIONS, "北山客户")]
    )
    assert all(one.span.line > 1 for one in site.problems)
    texts = [one.data.decode("utf-8", "ignore") for one in site.artifacts]
    assert not any("北山客户" in text or "nh-7" in text.casefold() for text in texts)
    assert any("给〔略〕的 〔略〕 量了十二车" in text for text in texts)
    assert site.stopped is None


def test_a_word_not_to_be_public_in_the_name_of_a_file_stops_the_site(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    with (content / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("不宜公开的词: 北山客户\n")
    (content / POST).rename((content / POST).with_stem("北山客户"))
    site = built(content)
    assert "P425" in {one.code for one in site.problems}
    assert site.stopped is Stop.PRIVACY


def test_a_link_to_a_heading_that_is_not_there_is_told_at_its_line(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    text = (content / TOPIC).read_text(encoding="utf-8")
    text = text.replace("../posts/rain.md", "../posts/rain.md#没有这一节", 1)
    (content / TOPIC).write_text(text, encoding="utf-8")
    before = text.partition("#没有这一节")[0]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert places(built(content).problems) == [("E402", TOPIC, line, column)]
