"""A site of many teams keeps its lists by unit, and every way to a record leads there."""

from functools import cache

from site_builder.assemble.bulletin import Bulletin
from site_builder.problems import Language
from site_builder.views.by_part import PartsView
from site_builder.views.health import HealthView, health_pages
from site_builder.views.links import record_href
from site_builder.views.pages import make_pages
from site_builder.views.prints.room import RoomView, room_pages
from site_builder.views.prints.sheet import Printed
from site_builder.views.prints.table import make_prints
from site_builder.views.suggestions import SuggestionsView
from site_builder.views.teams_index import TeamsView
from site_builder.views.values import Page
from tests.factories import words_of
from tests.sites import bulletin, file, team

WORDS = words_of(Language.ZH)
IDEA = "- {{编号: {ident}, 标题: 添一盏灯, 日期: {day}, 状态: 已提}}\n"
UNITS = "-- teams/a/unit.yaml --\n名称: 装运科\n-- teams/b/unit.yaml --\n名称: 运营科\n"


def ideas(number: int) -> tuple[str, ...]:
    """The suggestions of a team: those of the first from two years, all others' from one."""
    text = IDEA.format(ident=f"s-{number}", day="2026-07-10")
    early = IDEA.format(ident="s-early", day="2025-03-04")
    return (
        file("suggestions-2026.yaml", text),
        *((file("suggestions-2025.yaml", early),) if number == 1 else ()),
    )


@cache
def site(teams: int) -> Bulletin:
    """A site of teams, the odd ones in one unit, the even ones in another."""
    folders = (f"teams/{'ba'[n % 2]}/t-{n:02}" for n in range(1, teams + 1))
    made = (team(*ideas(n), folder=folder) for n, folder in enumerate(folders, start=1))
    return bulletin(UNITS + "\n".join(made)).value


@cache
def pages(teams: int) -> dict[str, Page]:
    return {page.path: page for page in make_pages(site(teams), WORDS)}


def test_forty_teams_stand_together() -> None:
    view = pages(40)["suggestions/index.html"].view
    assert isinstance(view, SuggestionsView)
    assert site(40).parts == {}
    assert "suggestions/teams/a/index.html" not in pages(40)


def test_the_lists_of_more_teams_begin_with_the_way_to_each_unit() -> None:
    view = pages(41)["suggestions/index.html"].view
    assert isinstance(view, PartsView)
    (group, other) = view.groups
    links = [(one.name, one.href, one.count) for one in (*group.parts, *other.parts)]
    assert links == [
        ("装运科", "suggestions/teams/a/index.html", "22"),
        ("运营科", "suggestions/teams/b/index.html", "20"),
    ]
    assert view.head.lead == "一共 42 条，按单位分开放。点自己的单位就看得到。"


def test_a_unit_has_its_own_list_with_the_way_to_its_years_and_back() -> None:
    page = pages(41)["suggestions/teams/a/index.html"]
    assert isinstance(page.view, SuggestionsView)
    assert page.view.head.title == "装运科：合理化建议"
    assert [one.href for one in page.view.head.crumbs] == ["index.html", "suggestions/index.html"]
    assert [one.href for one in page.view.years] == [
        "suggestions/teams/a/index.html",
        "suggestions/teams/a/2025.html",
    ]
    (waiting,) = page.view.shelves
    assert len(waiting.ideas) == 21
    assert pages(41)["suggestions/teams/b/index.html"].title == "运营科：合理化建议"


def test_a_record_is_found_on_the_list_of_its_unit_and_year() -> None:
    found = {one.ident: record_href(one) for one in site(41).suggestions}
    assert found["s-1"] == "suggestions/teams/a/index.html#s-1"
    assert found["s-early"] == "suggestions/teams/a/2025.html#s-early"
    assert found["s-2"] == "suggestions/teams/b/index.html#s-2"


def test_a_unit_without_records_of_a_kind_has_no_list_of_them() -> None:
    assert "honours/teams/a/index.html" not in pages(41)
    assert "honours/index.html" in pages(41)


def test_each_of_many_teams_in_one_unit_has_its_own_list() -> None:
    flat = "\n".join(team(*ideas(n), folder=f"teams/a/t-{n:02}") for n in range(1, 42))
    found = bulletin(UNITS + flat).value
    assert set(found.parts.values()) == {"teams/a", "teams/b", *found.teams}


def test_the_health_of_many_teams_is_told_by_unit() -> None:
    whole, *parts = health_pages(site(41), (), WORDS)
    assert isinstance(whole.view, HealthView)
    assert [one.name for one in whole.view.patients] == ["全站"]
    assert [one.path for one in parts] == ["teams/a/health.html", "teams/b/health.html"]
    links = [one.href for group in whole.view.groups for one in group.parts]
    assert links == [one.path for one in parts]
    (first, _) = parts
    assert isinstance(first.view, HealthView)
    assert len(first.view.patients) == 21


@cache
def sheets() -> tuple[Printed, ...]:
    return make_prints(site(41), (), WORDS).value


def test_the_print_room_of_many_teams_has_a_room_for_each_unit() -> None:
    whole, *parts = room_pages(site(41), site(41), sheets(), WORDS)
    assert isinstance(whole.view, RoomView)
    assert [one.team for one in whole.view.stacks if one.team] == []
    assert [one.path for one in parts] == ["teams/a/print-room.html", "teams/b/print-room.html"]
    (_, last) = parts
    assert isinstance(last.view, RoomView)
    assert last.view.head.title == "运营科：打印室"
    assert len(last.view.stacks) == 20


def test_forty_teams_are_named_on_the_page_of_all_teams_and_thousands_are_not() -> None:
    view = pages(40)["teams/index.html"].view
    assert isinstance(view, TeamsView)
    assert view.parts == ()
    assert sum(len(group.names) for group in view.groups) == 40
