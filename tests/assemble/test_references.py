"""What a reference means: by id, title or file; nobody, nothing, or several."""

import pytest

from site_builder.assemble.records import Link
from tests.sites import AGREED, CREW, bulletin, codes, file, member, roster, team, told

TOPIC = "类别: 工效\n阶段: 选题\n组长: 单志远\n开始: 2026-02-01\n期限: 2027-06-30\n"


def topic(name: str, title: str, rest: str = "") -> str:
    return file(f"topics/{name}.md", f"---\n标题: {title}\n{TOPIC}{rest}---\n正文")


def suggestion(ref: str) -> str:
    return file("suggestions-2026.yaml", f"- {{标题: 改, 日期: 2026-07-11, 转为课题: ⟦{ref}⟧}}\n")


def became(text: str) -> Link | None:
    return bulletin(text).value.suggestions[0].became_topic


@pytest.mark.parametrize(
    "ref", ["t-2026-01", "T-2026-01", "快盖.md", "快盖", "topics/快盖.md", "苫盖提速"]
)
def test_a_record_is_found_by_id_file_or_title(ref: str) -> None:
    text = team(topic("快盖", "苫盖提速", "编号: t-2026-01\n"), suggestion(ref))
    found = became(text)
    assert found == Link("topic", "苫盖提速", f"{CREW}/topics/快盖.md", "t-2026-01")


def test_a_record_without_an_id_is_found_by_the_derived_one() -> None:
    text = team(topic("a", "提速"), suggestion("crew-1-topic-0-01"))
    assert became(text) is not None


def test_an_unknown_record_is_told_with_what_is_like_it() -> None:
    text = team(topic("a", "苫盖提速"), suggestion("苫盖加速"))
    assert became(text) is None
    (problem,) = bulletin(text).problems
    assert (problem.code, problem.facts["nearest"]) == ("W253", ("苫盖提速",))
    assert told(text) == ["W253"]


def test_a_title_of_two_records_is_told_with_both() -> None:
    one = team(topic("a", "提速"), folder="teams/a") + "\n"
    two = team(topic("b", "提速"), folder="teams/b") + "\n"
    text = one + two + team(suggestion("提速"))
    (problem,) = bulletin(text).problems
    assert problem.code == "W254"
    assert problem.facts["candidates"] == ("teams/a/topics/a.md:2", "teams/b/topics/b.md:2")
    assert told(text) == ["W254"]


def test_of_two_records_that_of_the_own_team_is_meant() -> None:
    other = team(topic("a", "提速"), folder="teams/a") + "\n"
    found = became(other + team(topic("b", "提速"), suggestion("提速")))
    assert found is not None
    assert found.source == f"{CREW}/topics/b.md"


def test_a_record_that_is_not_shown_is_no_link_and_no_mistake() -> None:
    text = team(topic("a", "提速", "发布状态: 草稿\n"), suggestion("提速"))
    assert became(text) is None
    assert codes(text) == []


def test_a_record_that_was_left_out_is_told_once() -> None:
    text = team(topic("a", "提速", "阶段开始: 2027-01-01\n"), suggestion("提速"))
    assert codes(text) == ["E210"]


def test_an_award_that_was_not_given_is_no_link() -> None:
    award = "- {编号: a-1, 名称: 奖, 日期: 2026-06-30, 理由: 好, 状态: 撤销}\n"
    text = team(
        file("awards-2026.yaml", award),
        file("suggestions-2026.yaml", "- {标题: 改, 日期: 2026-07-11, 奖励: a-1}\n"),
    )
    (found,) = bulletin(text).value.suggestions
    assert (found.award, codes(text)) == (None, [])


def test_an_id_given_twice_is_told_at_the_second_place() -> None:
    text = team(topic("a", "一", "编号: t-1\n"), topic("b", "二", "编号: ⟦t-1⟧\n"))
    assert told(text) == ["E115"]
    idents = [one.ident for one in bulletin(text).value.topics]
    assert len(set(idents)) == 2


def test_kinds_have_ids_of_their_own() -> None:
    change = file("changes.yaml", "- {编号: t-1, 标题: 改, 日期: 2026-04-12}\n")
    assert codes(team(topic("a", "一", "编号: t-1\n"), change)) == []


class TestTeams:
    def _spread(self, ref: str) -> list[str]:
        text = team(rest="简称: 装一\n", folder="teams/a/crew-2", leader="周") + "\n"
        text += team(folder="teams/b/crew-3", rest="简称: 装三\n", leader="周") + "\n"
        text += "-- teams/a/unit.yaml --\n名称: 甲科\n-- teams/b/unit.yaml --\n名称: 乙科\n"
        found = bulletin(text + team(topic("a", "提速", f"推广: [{{班组: {ref}}}]\n")))
        spread = [one.team.folder for one in found.value.topics[0].spread]
        return spread or [one.code for one in found.problems]

    @pytest.mark.parametrize("ref", ["crew-2", "装一", "teams/a/crew-2", "content/teams/a/crew-2/"])
    def test_a_team_is_found_by_name_short_name_or_folder(self, ref: str) -> None:
        assert self._spread(ref) == ["teams/a/crew-2"]

    def test_an_unknown_team_is_told(self) -> None:
        assert self._spread("装卸七班") == ["W255"]

    def test_two_teams_of_one_name_are_told_by_their_folders(self) -> None:
        text = team(folder="teams/a/x", leader="周") + "\n" + team(folder="teams/b/x", leader="周")
        found = bulletin(text + "\n" + team(topic("a", "提速", "合作班组: x\n")))
        (problem,) = found.problems
        assert problem.code == "W255"
        assert problem.facts["nearest"] == ("teams/a/x", "teams/b/x")


class TestPeople:
    """The nearest bearer of a name is meant: of the team, then unit by unit upwards."""

    def _leader(self, *where: str, folder: str = "teams/a/b/crew") -> tuple[str, list[str]]:
        parts = [
            team(roster(member("王伟"), member(f"别人{n}")), folder=one, leader=f"别人{n}")
            for n, one in enumerate(where)
        ]
        units = "".join(
            f"-- {one}/unit.yaml --\n名称: {one[-1]}\n" for one in ("teams", "teams/a", "teams/a/b")
        )
        change = file("suggestions-2026.yaml", "- {标题: 改, 日期: 2026-07-11, 负责人: ⟦王伟⟧}\n")
        parts.append(team(roster(member("班长")), change, folder=folder, leader="班长"))
        found = bulletin(units + "\n".join(parts))
        owner = found.value.suggestions[0].owner
        assert owner is not None
        return owner.home, [one.code for one in found.problems]

    def test_the_only_bearer_is_meant_wherever_they_are(self) -> None:
        assert self._leader("teams/z/crew") == ("teams/z/crew", [])

    def test_one_of_the_same_unit_is_nearer(self) -> None:
        assert self._leader("teams/a/b/other", "teams/a/crew", "teams/z") == ("teams/a/b/other", [])
        assert self._leader("teams/a/other", "teams/z") == ("teams/a/other", [])

    def test_two_equally_near_are_told(self) -> None:
        home, found = self._leader("teams/z", "teams/y")
        assert (home, found) == ("teams/a/b/crew", ["E124"])

    def test_candidates_are_told_with_team_and_id(self) -> None:
        one = team(
            roster(member("王伟", f"编号: wang-wei-1, {AGREED}")), folder="teams/a", leader="王伟"
        )
        two = team(roster(member("王伟", AGREED)), folder="teams/b", leader="王伟")
        news = "-- news/2026/a.md --\n---\n标题: 会\n日期: 2026-07-10\n作者: ⟦王伟⟧\n---\n"
        text = f"{one}\n{two}\n{news}"
        (problem,) = bulletin(text).problems
        assert problem.facts["candidates"] == ("a（wang-wei-1）", "b（b）")
        assert "伟" not in str(problem.facts["found"])
        assert told(text) == ["E124"]

    def test_a_person_outside_is_a_candidate_too(self) -> None:
        people = f"-- people.yaml --\n- {{姓名: 王伟, 编号: ww-0, {AGREED}}}\n"
        text = people + team(roster(member("王伟")), folder="teams/b", leader="王伟")
        news = "\n-- news/2026/a.md --\n---\n标题: 会\n日期: 2026-07-10\n作者: 王伟\n---\n"
        (problem,) = bulletin(text + news).problems
        assert problem.facts["candidates"] == ("王伟（ww-0）", "b（b）")

    def test_an_id_is_enough(self) -> None:
        one = team(
            roster(member("王伟", f"编号: wang-wei-1, {AGREED}")), folder="teams/a", leader="王伟"
        )
        two = team(roster(member("王伟", "")), folder="teams/b", leader="王伟")
        text = f"{one}\n{two}\n-- news/2026/a.md --\n---\n标题: 会\n日期: 2026-07-10\n作者: wang-wei-1\n---\n"
        found = bulletin(text)
        author = found.value.news[0].author
        assert author is not None
        assert (author.name, found.problems) == ("王伟", ())

    def test_a_slip_in_a_name_is_told_the_likeliest_one(self) -> None:
        text = team(
            roster(member("单志远")),
            file("suggestions-2026.yaml", "- {标题: 改, 日期: 2026-07-11, 负责人: ⟦单志元⟧}\n"),
        )
        (problem,) = bulletin(text).problems
        assert (problem.facts["nearest"], [e.text for e in problem.edits]) == (
            ("单志远",),
            ["单志远"],
        )
        assert told(text) == ["E252"]

    def test_nobody_is_asked_about_in_a_unit_of_teams_without_rosters(self) -> None:
        unit = "-- teams/unit.yaml --\n名称: 处\n负责人: ⟦张大海⟧\n"
        assert told(unit + team()) == ["E252"]
