"""A learning archive goes from one private folder to another, and nowhere else."""

import re
import stat
from pathlib import Path

import pytest
from click.testing import Result

from tests.operate.site import finished_site, invoke
from tests.support import unpack
from tests.whole import CONTENT, FINE, TODAY, USAGE

SITE = """\
-- site.yaml --
标题: 宣传栏
个人信息联系人: 工会办公室
私密文件夹: ../own
-- teams/a/team.yaml --
名称: 一班
班组长: 邓佳
-- teams/a/members.yaml --
- {姓名: 邓佳, 编号: deng-1}
- {姓名: 谷溪}
- {姓名: 阮棠, 离开: 2026-01-01}
-- teams/a/training-2026.yaml --
- {内容: 卷钢加固, 日期: 2026-03-05, 学时: 1.5, 教员: 邓佳, 参加人员: [谷溪, 查志刚]}
- {内容: 篷布苫盖, 日期: 2026-04-05, 学时: 90分钟, 参加人员: [谷溪, 邓佳]}
-- teams/b/team.yaml --
名称: 二班
班组长: 邓佳
-- teams/b/members.yaml --
- {姓名: 邓佳, 编号: deng-2}
"""
PRIVATE = """\
-- gu.yaml --
姓名: 谷溪
成长计划:
  - 年份: 2026
    岗位要求: 高级工
    目标:
      - {内容: 会编组, 怎么算到: 独立编一列, 期限: 9月, 状态: 进行中}
      - 会看 <轨>
    行动: [跟班两周]
    支持: [备考假]
    商定人: 邓佳
    商定日期: 2026-01-20
    回顾:
      - {日期: 2026-06-30, 结果: 部分达到, 说明: 再练}
证书:
  - {名称: 叉车作业证, 取得: 2024-05-10, 有效期至: 2028-05-09}
技能:
  - {技能: 篷布苫盖, 等级: 能独立, 日期: 2026-04-01}
学习:
  - {日期: 2026-02-01, 内容: 夜校, 学时: 2, 成绩: 合格}
备注: 想学电工
-- others.yaml --
- 姓名: deng-1
- 姓名: 查无此人
- 姓名: 阮棠
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    unpack(SITE, tmp_path / "content")
    unpack(PRIVATE, tmp_path / "own")
    return tmp_path


def archive(folder: Path, *arguments: str | Path) -> Result:
    usual = ("--content", folder / "content", "--output", folder / "output", "--date", TODAY)
    return invoke("archive", *arguments, *usual)


def words(file: Path) -> str:
    body = file.read_text("utf-8").partition("<body>")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_an_archive_holds_the_plan_and_everything_learnt(folder: Path) -> None:
    done = archive(folder, "谷溪", "--to", folder / "given")
    assert done.exit_code == FINE, done.output
    file = folder / "given" / "谷溪-学习档案.html"
    text = words(file)
    for part in (
        "谷溪 学习档案与成长计划 · 一班 · 整理于 2026-07-15",
        "成长计划 2026 岗位要求：高级工",
        "会编组 独立编一列 9月 进行中 会看 &lt;轨&gt;",
        "打算这样做 跟班两周 需要的支持 备考假 商定：邓佳 2026-01-20",
        "2026-06-30 部分达到 再练",
        "2026-02-01 夜校 2 合格 2026-03-05 卷钢加固 1.5 2026-04-05 篷布苫盖 1.5 合计 5",
        "2026-04-01 篷布苫盖 能独立",
        "叉车作业证 2024-05-10 2028-05-09",
        "讲课、课题、建议、表彰、师徒 还没有记录。",
        "想学电工",
    ):
        assert part in text
    assert "查志刚" not in text
    assert "http" not in file.read_text("utf-8")
    assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0
    assert [one.name for one in (folder / "given").iterdir()] == [file.name]


def test_deeds_of_people_of_one_name_are_kept_apart(folder: Path) -> None:
    assert archive(folder, "邓佳", "--to", folder / "given").exit_code == USAGE
    assert archive(folder, "deng-1", "--to", folder / "given").exit_code == FINE
    first = words(folder / "given" / "邓佳-deng-1-学习档案.html")
    assert "2026-03-05 培训记录 · 教员 卷钢加固" in first
    assert archive(folder, "deng-2", "--to", folder / "given", "--lang", "en").exit_code == FINE
    second = words(folder / "given" / "邓佳-deng-2-学习档案.html")
    assert "卷钢加固" not in second
    assert "Lessons Nothing on record yet." in second


def test_an_archive_is_written_anew_over_the_old_one(folder: Path) -> None:
    for _ in range(2):
        assert archive(folder, "谷溪", "--to", folder / "given").exit_code == FINE


def test_only_counts_reach_the_site(folder: Path) -> None:
    done = archive(folder, "--counts")
    assert (
        done.output
        == "content/teams/a/counts.yaml\n- {日期: 2026-07-15, 学习计划: 1, 学习档案: 2}\n"
    )
    assert "谷溪" not in done.output
    assert "learning_plans: 1" in archive(folder, "--counts", "--lang", "en").output


@pytest.mark.parametrize("place", ["content", "content/own", "output", "output/deep/er", "."])
@pytest.mark.parametrize("option", ["--to", "--from"])
def test_no_folder_that_readers_could_reach_is_used(folder: Path, option: str, place: str) -> None:
    (folder / place).mkdir(parents=True, exist_ok=True)
    rest = () if option == "--to" else ("--to", folder / "given")
    done = archive(folder, "谷溪", option, folder / place, *rest)
    assert done.exit_code == USAGE, done.output
    assert not list(folder.rglob("*档案*"))


@pytest.mark.parametrize("option", ["--to", "--from"])
def test_symbolic_links_do_not_help(folder: Path, option: str) -> None:
    (folder / "content" / "deep").mkdir()
    (folder / "link").symlink_to(folder / "content" / "deep", target_is_directory=True)
    rest = () if option == "--to" else ("--to", folder / "given")
    assert archive(folder, "谷溪", option, folder / "link", *rest).exit_code == USAGE
    assert not list(folder.rglob("*档案*"))


def test_another_finished_site_is_no_private_folder_either(folder: Path) -> None:
    site = finished_site(folder / "elsewhere")
    done = archive(folder, "谷溪", "--to", site / "teams" / "a")
    assert done.exit_code == USAGE
    assert not (site / "teams").exists()


def test_what_is_missing_is_told(folder: Path) -> None:
    assert archive(folder, "--to", folder / "given").exit_code == USAGE
    assert archive(folder, "谷溪").exit_code == USAGE
    assert archive(folder, "查无此人", "--to", folder / "given").exit_code == USAGE
    assert archive(folder, "谷溪", "--from", folder / "none", "--to", folder).exit_code == USAGE


def test_a_slip_in_a_private_file_is_told_and_the_rest_is_used(folder: Path) -> None:
    (folder / "own" / "gu.yaml").write_text(
        "姓名: 谷溪\n证书:\n  - {名称: 证, 取得: 某天}\n", "utf-8"
    )
    (folder / "own" / "bad.yaml").write_text("只是一句话\n", "utf-8")
    done = archive(folder, "谷溪", "--to", folder / "given")
    assert done.exit_code == CONTENT
    assert "gu.yaml:3" in done.output
    assert "证" in words(folder / "given" / "谷溪-学习档案.html")


def test_a_target_that_cannot_be_written_is_told(folder: Path) -> None:
    (folder / "given").write_text("x", "utf-8")
    assert archive(folder, "谷溪", "--to", folder / "given").exception is not None
