"""A picture is shown when everyone in it agreed, and when someone said who is in it."""

import pytest

from site_builder.assemble.bulletin import Bulletin
from site_builder.problems import Checked
from tests.sites import AGREED, CREW, bulletin, file, member, problems, roster, team

PEOPLE = roster(
    member("单志远"),
    member("周启明", "同意: {姓名: 是, 日期: 2026-01-12}"),
    member("马骏", ""),
    member("何丽娟", f"{AGREED}, 离开: 2026-01-31"),
    member("赖勤", "同意: {姓名: 否, 照片: 是, 日期: 2026-01-12}"),
)
WARN = "-- site.yaml --\n标题: 一线\n个人信息联系人: 工会\n照片未登记人物时: 提醒\n"


def site(record: str, *more: str, head: str = "") -> Checked[Bulletin]:
    """A team with one picture, `a.jpg`, that a training shows."""
    training = "- {内容: 练, 日期: 2026-03-05, 学时: 1, 参加: 3, 照片: photos/a.jpg}\n"
    files = (PEOPLE, file("training-2026.yaml", training), *more, "photos/a.jpg --\n")
    answers = (file("photos.yaml", record),) if record else ()
    return bulletin(head + team(*answers, *files))


def shows(record: str, *more: str, head: str = "") -> bool:
    """Whether the picture is shown; it is everywhere or nowhere."""
    found = site(record, *more, head=head).value
    crew = found.teams[CREW]
    where = {bool(crew.photos), bool(crew.trainings[0].photos)}
    where.add(f"{CREW}/photos/a.jpg" not in found.withheld_pictures)
    (shown,) = where
    return shown


@pytest.mark.parametrize(
    ("people", "shown"),
    [
        ("无", True),
        ("人群", True),
        ("none", True),
        ("单志远", True),
        ("单志远、周启明", False),
        ("周启明", False),
        ("马骏", False),
        ("何丽娟", False),
        ("赖勤", False),
        ("某外人", False),
        ("[无, 单志远]", False),
        ("[]", False),
        ("", False),
    ],
)
def test_everyone_in_a_picture_must_have_agreed(people: str, *, shown: bool) -> None:
    assert shows(f"- {{文件: a.jpg, 人物: {people}}}\n") is shown


def test_a_picture_nobody_answered_for_is_withheld() -> None:
    found = site("")
    assert [(one.code, one.span.path) for one in found.problems] == [
        ("W123", f"{CREW}/training-2026.yaml")
    ]
    assert shows("") is False


class TestWhereUnansweredPicturesAreOnlyReported:
    def test_they_are_shown(self) -> None:
        found = site("", head=WARN)
        assert [one.code for one in found.problems] == ["W123"]
        assert found.value.teams[CREW].trainings[0].photos[0].caption == ""
        assert found.value.withheld_pictures == frozenset()

    @pytest.mark.parametrize(
        "record",
        ["- {文件: a.jpg, 拍摄时间: 从前, 人物: 马骏}\n", "- {文件: a.jpg, 人物: [马骏}\n"],
    )
    def test_those_whose_answer_cannot_be_read_are_not(self, record: str) -> None:
        assert shows(record, head=WARN) is False

    def test_records_that_are_lost_elsewhere_change_nothing(self) -> None:
        lost = file("changes.yaml", "- {标题: 改}\n")
        assert site("", lost, head=WARN).value.withheld_pictures == frozenset()

    def test_those_of_people_who_refused_are_not(self) -> None:
        assert shows("- {文件: a.jpg, 人物: 马骏}\n", head=WARN) is False


def test_one_no_outweighs_every_yes() -> None:
    yes, no = "- {文件: a.jpg, 人物: 无}\n", "- {文件: photos/a.jpg, 人物: 马骏}\n"
    assert shows(yes + no) is False
    assert shows(no + yes) is False


def test_namesakes_nobody_can_tell_apart_have_not_agreed() -> None:
    other = team(roster(member("单志远")), folder="teams/crew-2")
    text = team(file("photos.yaml", "- {文件: a.jpg, 人物: 单志远}\n"), "photos/a.jpg --\n") + "\n"
    third = team(roster(member("单志远")), folder="teams/crew-3")
    assert bulletin(text + other).value.teams[CREW].photos != ()
    assert bulletin(text + other + "\n" + third).value.teams[CREW].photos == ()


def test_a_picture_carries_its_words() -> None:
    record = "- {文件: a.jpg, 人物: 单志远, 说明: 马骏练绳, 拍摄时间: 2026-06, 地点: 马骏家}\n"
    (photo,) = site(record).value.teams[CREW].photos
    assert (photo.caption, photo.place) == ("马*练绳", "马*家")
    assert photo.taken is not None


class TestPaths:
    def _told(self, written: str) -> tuple[list[str], bool]:
        training = f"- {{内容: 练, 日期: 2026-03-05, 学时: 1, 参加: 3, 照片: {written}}}\n"
        text = team(
            file("training-2026.yaml", training),
            file("photos.yaml", "- {文件: 绳.jpg, 人物: 无}\n"),
            "photos/绳.jpg --\n",
            "photos/Knot.JPG --\n".replace("JPG", "jpg"),
        )
        found = bulletin(text)
        shown = bool(found.value.teams[CREW].trainings[0].photos)
        told = [one.code for one in found.problems if not one.span.path.endswith(".jpg")]
        return told, shown

    @pytest.mark.parametrize(
        "written",
        [
            "photos/绳.jpg",
            "绳.jpg",
            "./photos/绳.jpg",
            r"photos\绳.jpg",
            "teams/crew-1/photos/绳.jpg",
            "x/../photos/绳.jpg",
        ],
    )
    def test_a_picture_is_found_from_several_places(self, written: str) -> None:
        assert self._told(written) == ([], True)

    def test_capitals_do_not_matter_but_are_told(self) -> None:
        assert self._told("photos/KNOT.jpg") == (["W123"], False)
        text = team(rest="照片: photos/KNOT.jpg\n") + (
            f"-- {CREW}/photos.yaml --\n- {{文件: Knot.jpg, 人物: 无}}\n-- {CREW}/photos/Knot.jpg --\n"
        )
        found = bulletin(text)
        (problem,) = found.problems
        assert problem.code == "W120"
        assert [edit.text for edit in problem.edits] == ["photos/Knot.jpg"]
        assert found.value.teams[CREW].cover is not None

    def test_a_picture_like_another_is_told_its_name(self) -> None:
        assert self._told("photos/绳子.jpg") == (["E120"], False)

    def test_a_picture_like_no_other_is_missing(self) -> None:
        assert self._told("qqqqqqqq.webp") == (["E314"], False)

    def test_an_answer_for_a_missing_picture_is_told(self) -> None:
        text = team(file("photos.yaml", "- {文件: qqq.webp, 人物: 无}\n"))
        assert problems(text) == [("E314", f"{CREW}/photos.yaml", 1, 8)]

    def test_pictures_outside_the_teams_can_be_answered_for(self) -> None:
        text = (
            "-- photos.yaml --\n- {文件: news/2026/a.jpg, 人物: 无}\n-- news/2026/a.jpg --\n"
            "-- news/2026/a.md --\n---\n标题: 开会\n日期: 2026-07-10\n图片: a.jpg\n---\n"
        )
        found = bulletin(text)
        assert found.problems == ()
        assert len(found.value.news[0].photos) == 1


def test_a_photo_that_was_only_dropped_into_the_folder_is_told_of() -> None:
    text = team() + f"-- {CREW}/photos/b.jpg --\n"
    assert problems(text) == [("W123", f"{CREW}/photos/b.jpg", 0, 1)]
