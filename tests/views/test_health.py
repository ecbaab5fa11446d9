"""The page for editors: what is to do, by team, and nothing that the site itself withholds."""

from site_builder.problems import Language, Problem, Span
from site_builder.views.health import HealthView, Patient, health_pages
from site_builder.views.parts import Row
from tests.factories import words_of
from tests.sites import AGREED, CREW, bulletin, file, member, roster, team

REFUSED = "同意: {姓名: 否, 日期: 2026-01-12}"
ENDED = "同意: {姓名: 是, 网页: 是, 日期: 2026-01-12, 有效期至: 2026-07-01}"
ENDING = "同意: {姓名: 是, 网页: 是, 日期: 2026-01-12, 有效期至: 2026-08-01}"
PLAN = """\
项目:
  - {内容: 苫盖复训, 时间: 2026-03, 状态: 计划}
  - {内容: 绳结练习, 时间: 2026-04, 状态: 计划}
  - {内容: 秋季安全课, 时间: 2026-11, 状态: 计划}
"""
NEWS = "---\n标题: {title}\n日期: 2026-07-01\n类型: 通知\n下架日期: {day}\n---\n好。\n"


def page(text: str, *problems: Problem, language: Language = Language.ZH) -> HealthView:
    (made,) = health_pages(bulletin(text).value, problems, words_of(language))
    assert isinstance(made.view, HealthView)
    return made.view


def of_team(text: str, *problems: Problem, language: Language = Language.ZH) -> Patient:
    return page(text, *problems, language=language).patients[1]


def row(patient: Patient, title: str) -> Row:
    (found,) = [one for one in patient.rows if one.title == title]
    return found


def crew(*consents: str) -> str:
    people = [member(name, consent) for name, consent in zip("甲乙丙丁", consents, strict=False)]
    return team(roster(*(one.replace("姓名: ", "姓名: 王", 1) for one in people)))


def test_teams_stand_in_their_order_after_what_belongs_to_none() -> None:
    text = team() + "\n" + team(folder="teams/crew-2")
    assert [one.name for one in page(text).patients] == ["全站", "crew-1", "crew-2"]


def test_teams_without_anything_to_do_stand_together_at_the_end() -> None:
    late = team(file("plan-2026.yaml", PLAN))
    view = page(late + "\n" + team(folder="teams/crew-2"))
    assert [one.name for one in view.busy] == ["crew-1"]
    assert [one.name for one in view.at_ease] == ["crew-2"]


def test_of_many_things_to_do_the_first_are_shown_and_the_others_folded() -> None:
    late = "类别: 工效\n阶段: 选题\n组长: 单志远\n开始: 2026-01-05\n期限: 2026-02-01"
    topics = [
        file(f"topics/{number}.md", f"---\n编号: T-{number}\n标题: 事\n{late}\n---\n好。\n")
        for number in range(11)
    ]
    busy = of_team(team(*topics))
    assert (len(busy.shown), len(busy.others)) == (8, 3)
    assert (busy.count, busy.rest) == ("11 件事", "还有 3 项")


def test_many_teams_with_something_to_do_are_each_to_be_unfolded() -> None:
    def many(count: int) -> HealthView:
        late = file("plan-2026.yaml", PLAN)
        folders = [f"teams/crew-{number:02}" for number in range(count)]
        return page("\n".join(team(late, folder=folder) for folder in folders))

    few, more = many(12), many(13)
    assert (len(few.open), few.folded) == (12, ())
    assert (more.open, len(more.folded)) == ((), 13)


def test_problems_are_told_in_the_words_of_the_rules_without_those_of_authors() -> None:
    span = Span(f"{CREW}/plan-2026.yaml", 14)
    told = of_team(team(), Problem("W257", span, {"found": "潘小勇", "shown": "潘**"}))
    assert [one.tags[0].text for one in told.rows] == ["警告"]
    assert "潘" not in repr(told)
    assert "plan-2026.yaml 第 14 行" in told.rows[0].text


def test_alike_problems_are_one_row_and_errors_come_first() -> None:
    path = f"{CREW}/plan-2026.yaml"
    warnings = [Problem("W257", Span(path, line), {"found": "潘小勇"}) for line in range(1, 6)]
    told = of_team(team(), *warnings, Problem("E260", Span(path, 9), {"found": "潘小勇"}))
    assert [(one.when, one.tags[0].text) for one in told.rows] == [
        ("1 处", "错误"),
        ("5 处", "警告"),
    ]
    assert "第 3 行、还有 2 项" in told.rows[1].text


def test_repairs_are_not_told() -> None:
    assert of_team(team(), Problem("N101", Span(f"{CREW}/team.yaml", 1))).rows == ()


def test_a_file_named_by_hand_is_named_only_when_it_has_a_page() -> None:
    hidden, shown = f"{CREW}/posts/pan.md", f"{CREW}/posts/rope.md"
    text = team(file("posts/rope.md", "---\n标题: 绳结\n类型: 分享\n日期: 2026-07-01\n---\n好。\n"))
    told = of_team(text, *(Problem("E260", Span(path, 2)) for path in (hidden, shown)))
    assert "rope.md 第 2 行" in told.rows[0].text
    assert "pan.md" not in repr(told)


def test_problems_of_no_team_and_of_no_known_place_are_those_of_the_whole_site() -> None:
    told = page(team(), Problem("E260", Span("teams/潘小勇/x.txt", 3)), Problem("E260", Span("")))
    assert [one.when for one in told.patients[0].rows] == ["2 处"]
    assert "潘" not in repr(told)


def test_more_kinds_of_problems_than_fit_are_counted() -> None:
    codes = [f"W{number}" for number in range(900, 910)]
    told = of_team(team(), *(Problem(code, Span(f"{CREW}/team.yaml", 1)) for code in codes))
    assert len(told.rows) == 5
    assert told.more == "还有 5 类，运行 check 看全部。"


def test_consents_are_numbers_and_nobody_who_refused_is_asked_again() -> None:
    told = of_team(crew(AGREED, REFUSED, ENDED, ENDING))
    assert row(told, "同意到期了").when == "1 人"
    assert row(told, "同意 60 天内到期").when == "1 人"
    assert len(told.rows) == 2
    assert "王" not in repr(told)


def test_people_nobody_asked_are_counted() -> None:
    assert row(of_team(crew("岗位: 装卸工", "岗位: 装卸工")), "还没问过本人").when == "2 人"


def test_what_waits_is_counted_without_its_title() -> None:
    waiting = "- {标题: 未定的事, 日期: 2026-04-12, 发布状态: 待审}\n"
    draft = "- {标题: 没写完的事, 日期: 2026-04-12, 发布状态: 草稿}\n"
    view = page(team(file("changes.yaml", waiting * 2 + draft)))
    told = view.patients[1]
    assert (row(told, "等班组长点头").when, row(told, "等作者写完").when) == ("2 条", "1 条")
    assert row(told, "等班组长点头").note == "最久的等了 94 天"
    assert row(told, "等班组长点头").text.startswith("在那以前只上网页，标着待审。")
    assert "的事" not in repr(view)
    assert [(one.label, one.value) for one in view.head.facts][2] == ("待审", "3")


def test_a_plan_behind_its_time_names_what_is_late() -> None:
    told = row(of_team(team(file("plan-2026.yaml", PLAN))), "计划过了时间，还没记结果")
    assert (told.when, told.text) == ("2 项", "苫盖复训、绳结练习")


def test_news_that_leaves_soon_is_told_with_its_last_day() -> None:
    soon, later = (NEWS.format(title=title, day=day) for title, day in DAYS)
    text = f"{team()}-- news/2026/a.md --\n{soon}-- news/2026/b.md --\n{later}"
    told = page(text).patients[0].rows
    assert [(one.title, one.when, one.note) for one in told] == [("快了", "7月19日", "最后一天")]


DAYS = (("快了", "2026-07-20"), ("还早", "2026-08-20"))


def test_a_rule_that_runs_out_is_told_at_its_team() -> None:
    rule = "---\n标题: 苫盖作业规定\n有效期至: 2026-08-01\n---\n好。\n"
    assert row(of_team(team(file("rules/a.md", rule))), "苫盖作业规定").when == "8月1日"


def test_an_archive_has_no_such_page() -> None:
    found = bulletin("-- site.yaml --\n标题: 一线\n封存: 2026-07-01\n" + team()).value
    assert health_pages(found, (), words_of(Language.ZH)) == ()


def test_it_speaks_english() -> None:
    problem = Problem("W257", Span(f"{CREW}/team.yaml", 2), {"found": "潘小勇"})
    told = of_team(crew("岗位: 装卸工"), problem, language=Language.EN)
    assert [one.when for one in told.rows] == ["1 place", "1 person"]
