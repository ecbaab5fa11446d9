"""Pictures in prose: found whatever their case, developed, or named and replaced by their text."""

from pathlib import Path

import pytest

from site_builder.problems import Edit, Span
from tests.render.prose_site import PATH, render, shop


def test_a_lone_picture_is_a_figure_with_its_title_as_caption(tmp_path: Path) -> None:
    html = render('![装车](photos/a.jpg "七月")', shop(tmp_path)).html
    assert html.startswith('<figure><img src="@/assets/pictures/photo-')
    assert 'width="40" height="30" alt="装车" loading="lazy" decoding="async">' in html
    assert html.endswith("<figcaption>七月</figcaption></figure>")


def test_a_picture_within_a_sentence_stays_in_it(tmp_path: Path) -> None:
    html = render("前![装车](photos/a.jpg)后", shop(tmp_path)).html
    assert html.startswith('<p>前<img src="@/')
    assert html.endswith(">后</p>")


@pytest.mark.parametrize(
    "text",
    [
        "![图](photos/图 片.png)",
        "![图](photos/图%20片.png)",
        "![图](<photos/图 片.png>)",
        "！[图]（photos/图 片.png）",
        "![图](photos\\图 片.png)",
        "![图](/teams/x/photos/图 片.png)",
        "![图](photos/b(1).jpg)",
        '<img src="photos/a.jpg" alt="图">',
        "![图][k]\n\n[k]: photos/a.jpg",
    ],
)
def test_pictures_are_found_however_their_path_is_written(text: str, tmp_path: Path) -> None:
    answer = render(text, shop(tmp_path))
    assert answer.html.count("<img ") == 1
    assert answer.problems == ()


def test_another_case_is_shown_and_corrected(tmp_path: Path) -> None:
    answer = render("甲\n![图](Photos/图 片.PNG)", shop(tmp_path), line=9)
    (problem,) = answer.problems
    assert problem.code == "W120"
    assert problem.facts["actual"] == "teams/x/photos/图 片.png"
    assert problem.edits == (Edit(Span(PATH, 10, 6, 14), "photos/图%20片.png"),)
    assert "<img " in answer.html


def test_a_missing_picture_leaves_its_text_and_names_its_neighbours(tmp_path: Path) -> None:
    answer = render("![装<车](photos/图片.png)", shop(tmp_path))
    assert answer.places == [("E120", 1, 8, 13)]
    assert answer.problems[0].facts["near"] == ("photos/图 片.png",)
    assert answer.html == '<figure><span class="missing-picture">装&lt;车</span></figure>'


def test_a_missing_picture_without_neighbours_says_where_pictures_belong() -> None:
    assert render("![图](photos/z.jpg)").places == [("E314", 1, 6, 12)]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://a.example/x.jpg", "E303"),
        ("//a.example/x.jpg", "E303"),
        ("data:image/png;base64,AAAA", "E305"),
        ("mailto:a@b.example", "E305"),
        ("#x", "E305"),
        ("file:///D:/x.jpg", "E302"),
        ("D:\\照片\\x.jpg", "E302"),
        ("", "W311"),
    ],
)
def test_a_picture_from_elsewhere_becomes_its_text(address: str, code: str) -> None:
    answer = render(f"前 ![装车]({address}) 后")
    assert answer.codes == [code]
    assert answer.html == "<p>前 装车 后</p>"


def test_a_picture_without_words_is_shown_and_named(tmp_path: Path) -> None:
    answer = render("![](photos/a.jpg)", shop(tmp_path))
    assert answer.places == [("W304", 1, 5, 12)]
    assert 'alt=""' in answer.html


def test_a_withheld_picture_leaves_its_words_without_a_problem(tmp_path: Path) -> None:
    pictures = shop(tmp_path, withheld=frozenset(("teams/x/photos/a.jpg",)))
    answer = render("![装车](photos/a.jpg) [照片](photos/a.jpg)", pictures)
    assert answer.html == '<p><span class="missing-picture">装车</span> 照片</p>'
    assert answer.problems == ()
    assert pictures.artifacts == ()


def test_a_link_to_a_picture_leads_to_its_published_form(tmp_path: Path) -> None:
    html = render("[照片](photos/a.jpg)", shop(tmp_path)).html
    assert html.startswith('<p><a href="@/assets/pictures/photo-')


def test_the_words_of_a_picture_cannot_pass_for_an_address(tmp_path: Path) -> None:
    assert 'alt="@&#47;x &quot;y"' in render('![@/x "y](photos/a.jpg)', shop(tmp_path)).html
