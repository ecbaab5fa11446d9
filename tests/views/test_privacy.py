"""The page on personal information: how to be taken down comes first."""

from pathlib import Path

from tests.views.crew import Site, order

CONTACT = "个人信息联系人: {部门: 工会办公室, 电话: 内线 6021, 地点: 305 室}\n最小人数: 4\n"


def test_how_to_be_taken_down_comes_first(tmp_path: Path) -> None:
    page = Site("", tmp_path)["privacy.html"]
    assert order(
        page, "不想出现在这里？ 说一声就行，不问理由。", "跟班长或工会办公室说。", "说到做到"
    )


def test_purpose_kinds_and_time_are_told(tmp_path: Path) -> None:
    page = Site("", tmp_path)["privacy.html"]
    headings = ("为什么会有姓名和照片", "会展示什么", "从不展示什么", "展示到什么时候")
    assert order(page, *headings, "收回同意以后")
    assert "表彰一般展示五年" in page


def test_the_office_and_the_smallest_group_are_those_of_the_site(tmp_path: Path) -> None:
    root = tmp_path / "site"
    page = Site(f"-- site.yaml --\n标题: 一线\n{CONTACT}", root)["privacy.html"]
    assert "部门 工会办公室 电话 内线 6021 地点 305 室" in page
    assert "不满 4 人的平均数" in page
    assert "跟班长" not in page
