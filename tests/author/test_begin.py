"""What `new` writes, word for word: comments that become content, and files that only grow."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from site_builder.author.begin import Begun, Order, begin
from site_builder.author.homes import Home, homes_in, matching
from site_builder.author.interview import Asker, Cannot, Question
from site_builder.author.placing import Elsewhere, put_instead, put_new
from site_builder.author.scalars import as_value
from site_builder.author.shapes import SHAPES, Scene, Shape, shape_called
from site_builder.author.slug import next_free, slug
from site_builder.author.whose import owner_meant, shape_meant
from site_builder.model.interpret import interpret
from site_builder.model.site import PrivacyContact, Site
from site_builder.problems import Language
from site_builder.read.documents import parse_documents
from site_builder.read.files import SourceFile
from site_builder.read.nodes import Mapping, Scalar
from tests.support import unpack

ZH, EN = Language.ZH, Language.EN
CREW = Home("teams/crew", "货装三班", True, "装三", "单志远", 8)
ANSWERS = {
    "headcount": "8",
    "attended": "7",
    "reason": "讲了 11 课",
    "people": "无",
    "contact": "工会",
}
TRAININGS = "teams/crew/training-2026.yaml"


def scene(language: Language = ZH) -> Scene:
    site = Site.model_construct(
        title="栏", privacy_contact=PrivacyContact.model_construct(office="工会办公室")
    )
    return Scene(language, date(2026, 7, 15), site, CREW)


def shape(word: str) -> Shape:
    found = shape_called(word)
    assert found is not None
    return found


def patient(question: Question) -> str:
    """Somebody who takes what is offered, and else says yes to nothing in particular."""
    if question.default or question.choices:
        return question.default or "1"
    return "7"


def begun(word: str, content: Path, language: Language = ZH, title: str = "安全一步") -> Begun:
    owner = shape(word).owner
    folder = {"": "", "unit": "teams"}.get(owner, CREW.folder)
    return begin(Order(shape(word), title, folder), scene(language), content, patient)


def uncommented(text: str) -> str:
    """All that is optional, chosen."""
    return re.sub(r"^( *)# (?=[^\s#:]+:(?:\s|$)| +)", r"\1", text, flags=re.MULTILINE)


def problems(path: str, text: str) -> list[str]:
    documents = parse_documents([SourceFile(path, text.encode())])
    found = (*documents.problems, *interpret(documents.value).problems)
    return [f"{p.code} {p.span.line} {dict(p.facts)}" for p in found]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("word", [s.word for s in SHAPES])
def test_every_optional_line_is_content_once_its_sign_is_gone(
    word: str, language: Language, tmp_path: Path
) -> None:
    made = begun(word, tmp_path, language)
    text = made.data.decode()
    assert problems(made.path, text) == []
    all_chosen = uncommented(text)
    assert len(all_chosen) < len(text)
    assert problems(made.path, all_chosen) == []


@pytest.mark.parametrize("word", [s.word for s in SHAPES])
def test_an_english_file_has_no_chinese_in_it(word: str, tmp_path: Path) -> None:
    site = Site.model_construct(
        title="Board", privacy_contact=PrivacyContact.model_construct(office="Union")
    )
    home = Home("teams/crew", "Loading Three", True, "", "Sam Dent", 8)
    folder = {"": "", "unit": "teams"}.get(shape(word).owner, "teams/crew")
    order = Order(shape(word), "A step", folder)
    made = begin(order, Scene(EN, date(2026, 7, 15), site, home), tmp_path, patient)
    assert re.search("[\u3400-\u9fff]", made.data.decode()) is None


class TestGrowing:
    def grown(self, before: bytes, content: Path, word: str = "training") -> bytes:
        file = content / TRAININGS
        if word == "plan":
            file = content / "teams/crew/plan-2026.yaml"
        file.parent.mkdir(parents=True)
        file.write_bytes(before)
        order = Order(shape(word), "练绳结", CREW.folder, pairs=("参加=7",) * (word == "training"))
        made = begin(order, scene(), content, None)
        assert made.before == before
        return made.data

    def added(self, before: bytes, content: Path) -> str:
        after = self.grown(before, content)
        assert after.startswith(before)
        return after.removeprefix(before).decode()

    RECORD = "- {内容: 学, 日期: 2026-03-05, 学时: 1, 参加: 7}"

    def test_a_record_comes_after_what_was_there(self, tmp_path: Path) -> None:
        assert self.added(f"{self.RECORD}\n".encode(), tmp_path).startswith("- 内容: 练绳结  #")

    def test_a_missing_last_line_end_is_made_up_for(self, tmp_path: Path) -> None:
        assert self.added(self.RECORD.encode(), tmp_path).startswith("\n- 内容: 练绳结")

    def test_line_ends_stay_those_of_the_file(self, tmp_path: Path) -> None:
        added = self.added(f"# 册\r\n{self.RECORD}\r\n".encode(), tmp_path)
        assert added.count("\n") == added.count("\r\n") > 5

    @pytest.mark.parametrize("codec", ["gb18030", "utf-8-sig", "utf-16"])
    def test_a_file_keeps_its_encoding(self, codec: str, tmp_path: Path) -> None:
        before = f"{self.RECORD}\n".encode(codec)
        after = self.grown(before, tmp_path)
        assert after.startswith(before)
        assert "练绳结" in after.decode(codec)

    def test_comments_at_the_end_stay_with_the_record_before(self, tmp_path: Path) -> None:
        before = f"{self.RECORD}\n  # 学分: 1\n\n".encode()
        assert self.added(before, tmp_path).startswith("- 内容")

    def test_a_list_below_a_key_grows_at_its_own_depth(self, tmp_path: Path) -> None:
        added = self.added(f"记录:\n    {self.RECORD}\n".encode(), tmp_path)
        assert added.startswith("    - 内容: 练绳结")
        assert "\n      日期: 2026-07-15" in added

    def test_a_list_in_the_middle_grows_in_its_place(self, tmp_path: Path) -> None:
        before = "计划:\n- 内容: 学\n  时间: 3月\n\n# 批过了\n审批人: 顾文清\n"
        after = self.grown(before.encode(), tmp_path, "plan").decode()
        assert after.startswith("计划:\n- 内容: 学\n  时间: 3月\n- 内容: 练绳结")
        assert after.endswith("\n\n# 批过了\n审批人: 顾文清\n")

    @pytest.mark.parametrize(
        "before", ["", "# 空的\n", "年份: 2026\n", "计划:\n", "计划:\n年份: 2026\n"]
    )
    def test_a_list_that_is_not_there_yet_begins(self, before: str, tmp_path: Path) -> None:
        after = self.grown(before.encode(), tmp_path, "plan")
        document = parse_documents([SourceFile("teams/crew/plan-2026.yaml", after)]).value[0]
        assert isinstance(document.fields, Mapping)
        assert problems("teams/crew/plan-2026.yaml", after.decode()) == []

    @pytest.mark.parametrize(
        "before", ["[]\n", "[{内容: 学}]\n", "- 内容: [\n", "内容: 学\n日期: 1\n"]
    )
    def test_what_cannot_grow_by_rule_is_left_alone(self, before: str, tmp_path: Path) -> None:
        with pytest.raises(Cannot) as cannot:
            self.grown(before.encode(), tmp_path)
        assert "照着样子添" in cannot.value.words.zh

    def test_a_file_in_english_grows_in_english(self, tmp_path: Path) -> None:
        before = b"- {title: a, date: 2026-03-05, hours: 1, attended: 7}\n"
        assert self.added(before, tmp_path).startswith("- title: ")


class TestRefusals:
    def refused(self, order: Order, content: Path, ask: Asker | None = None) -> str:
        with pytest.raises(Cannot) as cannot:
            begin(order, scene(), content, ask)
        return cannot.value.words.zh

    def test_a_file_that_is_there_is_named_with_the_next_free_name(self, tmp_path: Path) -> None:
        unpack("-- teams/crew/topics/ti.md --\n\n-- teams/crew/topics/ti-2.md --\n\n", tmp_path)
        order = Order(shape("topic"), "题", CREW.folder, name="ti")
        words = self.refused(order, tmp_path)
        assert "teams/crew/topics/ti.md" in words
        assert "--name ti-3" in words

    def test_a_team_of_the_same_folder_is_not_overwritten(self, tmp_path: Path) -> None:
        unpack("-- teams/huo/team.yaml --\n名称: 货\n", tmp_path)
        order = Order(shape("team"), "货", "teams", pairs=("班组长=甲乙", "人数=3"))
        assert "--name huo-2" in self.refused(order, tmp_path)

    def test_what_is_missing_is_named_with_an_example(self, tmp_path: Path) -> None:
        order = Order(shape("training"), "学", CREW.folder)
        assert self.refused(order, tmp_path) == "缺少“参加”，请加上：--set 参加=7"

    def test_a_value_nobody_can_read_is_not_written(self, tmp_path: Path) -> None:
        order = Order(shape("topic"), "题", CREW.folder, pairs=("阶段=搞定了",))
        assert "“搞定了”" in self.refused(order, tmp_path)

    def test_an_unknown_key_offers_the_nearest(self, tmp_path: Path) -> None:
        order = Order(shape("topic"), "题", CREW.folder, pairs=("阶断=选题",))
        assert "阶段" in self.refused(order, tmp_path)

    @pytest.mark.parametrize("pair", ["阶段", "原因=天气", "步骤=选题"])
    def test_a_pair_that_cannot_be_set_is_told(self, pair: str, tmp_path: Path) -> None:
        assert pair.partition("=")[0] in self.refused(
            Order(shape("topic"), "题", CREW.folder, pairs=(pair,)), tmp_path
        )

    def test_somebody_on_the_roster_is_not_added_again(self, tmp_path: Path) -> None:
        unpack("-- teams/crew/members.yaml --\n- 周启明\n", tmp_path)
        assert "已经有“周启明”" in self.refused(
            Order(shape("members"), "周启明、马骏", CREW.folder), tmp_path
        )


class TestQuestions:
    def test_a_new_roster_begins_with_the_leader(self, tmp_path: Path) -> None:
        made = begun("members", tmp_path, title="周启明、单志远、马骏").data.decode()
        assert re.findall(r"- 姓名: (\w+)", made) == ["单志远", "周启明", "马骏"]
        assert "角色: 班组长" in made

    def test_a_choice_may_be_answered_by_its_number(self, tmp_path: Path) -> None:
        answers = iter(["少湿一箱", "2", ""])
        order = Order(shape("topic"), "", CREW.folder)
        made = begin(order, scene(), tmp_path, lambda _question: next(answers)).data.decode()
        assert "标题: 少湿一箱" in made
        assert "类别: 质量" in made
        assert "组长: 单志远" in made

    def test_a_needed_answer_is_asked_for_until_it_comes(self, tmp_path: Path) -> None:
        answers = iter(["", "", "少湿一箱", "", ""])
        begin(Order(shape("topic"), "", CREW.folder), scene(), tmp_path, lambda _: next(answers))
        assert list(answers) == []

    def test_a_kind_may_be_chosen_from_a_list(self) -> None:
        assert shape_meant(None, lambda q: str(q.choices.index("课题") + 1), ZH).word == "topic"
        with pytest.raises(Cannot):
            shape_meant(None, None, ZH)
        with pytest.raises(Cannot) as cannot:
            shape_meant("xx", None, EN)
        assert "no kind “xx”" in cannot.value.words.en


HOMES = """\
-- teams/unit.yaml --
名称: 处
-- teams/a/unit.yaml --
名称: 装运科
-- teams/a/one/team.yaml --
名称: 货装一班
简称: 装一
-- teams/b/one/team.yml --
名称: 一班
"""


class TestHomes:
    @pytest.mark.parametrize(
        ("said", "folders"),
        [
            ("a/one", ["teams/a/one"]),
            ("content/teams/a/one/", ["teams/a/one"]),
            ("teams\\a\\one", ["teams/a/one"]),
            ("货装一班", ["teams/a/one"]),
            ("装一", ["teams/a/one"]),
            ("one", ["teams/a/one", "teams/b/one"]),
            ("装运科", ["teams/a"]),
            ("二班", []),
        ],
    )
    def test_a_home_is_meant_by_folder_or_name(
        self, said: str, folders: list[str], tmp_path: Path
    ) -> None:
        homes = homes_in(unpack(HOMES, tmp_path))
        assert [home.folder for home in matching(homes, said)] == folders

    @pytest.mark.parametrize(
        ("said", "word"), [("one", "不止一个"), ("货装二班", "货装一班"), (None, "--team")]
    )
    def test_a_doubtful_home_is_told(self, said: str | None, word: str, tmp_path: Path) -> None:
        homes = homes_in(unpack(HOMES, tmp_path))
        with pytest.raises(Cannot) as cannot:
            owner_meant(shape("topic"), homes, said, None, ZH)
        assert word in cannot.value.words.zh

    def test_a_home_may_be_chosen_from_a_list(self, tmp_path: Path) -> None:
        homes = homes_in(unpack(HOMES, tmp_path))
        found = owner_meant(shape("topic"), homes, None, lambda _: "2", ZH)
        assert found is not None
        assert found.folder == "teams/b/one"

    def test_without_any_team_one_is_to_be_begun(self) -> None:
        with pytest.raises(Cannot) as cannot:
            owner_meant(shape("topic"), (), None, None, ZH)
        assert "new 班组" in cannot.value.words.zh


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("货装三班", "huo-zhuang-san-ban"),
        ("QC 小组 2026!", "qc-xiao-zu-2026"),
        ("！！", "topic"),
        ("绿" * 40, "lü-lü"),
    ],
)
def test_a_name_is_the_pinyin_of_the_title(title: str, name: str) -> None:
    found = slug(title, "topic")
    assert found.startswith(name.replace("ü", "u"))
    assert len(found) <= 40


def test_the_next_free_name_counts_on() -> None:
    assert next_free("a", {"a", "a-2"}) == "a-3"


@pytest.mark.parametrize(
    "text",
    [
        "普通",
        "a: b",
        "a #b",
        "- a",
        "-1",
        "—",
        "[a]",
        "'",
        "说：“好”",
        "12:30",
        "x:",
        "%",
        "？",
        "@a",
    ],
)
def test_a_value_is_read_as_it_was_said(text: str) -> None:
    data = f"标题: {as_value(text)}\n".encode()
    checked = parse_documents([SourceFile("a.yaml", data)])
    fields = checked.value[0].fields
    assert isinstance(fields, Mapping)
    value = fields.fields[0].value
    assert isinstance(value, Scalar)
    assert (value.text, checked.problems) == (text, ())


class TestPlacing:
    @pytest.mark.parametrize("put", [put_new, put_instead])
    def test_nothing_is_written_where_a_link_leads_out(
        self, put: Callable[[Path, str, bytes], None], tmp_path: Path
    ) -> None:
        root, out = tmp_path / "content", tmp_path / "out"
        root.mkdir()
        out.mkdir()
        (out / "a.yaml").write_bytes(b"")
        (root / "link").symlink_to(out)
        (root / "a.yaml").symlink_to(out / "a.yaml")
        with pytest.raises(Elsewhere):
            put(root, "link/a.yaml", b"x")
        with pytest.raises((Elsewhere, FileExistsError)):
            put(root, "a.yaml", b"x")
        assert (out / "a.yaml").read_bytes() == b""

    def test_a_file_is_replaced_with_its_mode(self, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        file.write_bytes(b"1")
        file.chmod(0o640)
        put_instead(tmp_path, "a.yaml", b"2")
        assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"2", 0o640)
        assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]
