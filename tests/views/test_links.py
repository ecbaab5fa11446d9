"""Where things are, and where they have moved from."""

import pytest

from site_builder.assemble.records import Link
from site_builder.views.links import folder_href, href, page_path, record_href, targets
from site_builder.views.moved import MovedView, alias_path, moved_pages
from site_builder.views.values import Page
from tests.factories import words_of


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("site.yaml", "index.html"),
        ("campaign/campaign.yaml", "campaign/index.html"),
        ("campaign/concepts/shared-vision.md", "campaign/concepts/shared-vision.html"),
        ("teams/unit.yaml", "teams/index.html"),
        ("teams/loading/unit.yaml", "teams/loading/index.html"),
        ("teams/loading/crew-1/team.yaml", "teams/loading/crew-1/index.html"),
        ("teams/loading/crew-1/vision.md", "teams/loading/crew-1/vision.html"),
        ("teams/x/topics/篷布.md", "teams/x/topics/篷布.html"),
        ("teams/x/rules/learning.md", "teams/x/rules/learning.html"),
        ("teams/x/awards-2026.yaml", "honours/index.html"),
        ("notes.txt", ""),
    ],
)
def test_a_content_file_has_its_page(source: str, path: str) -> None:
    assert page_path(source) == path


def test_an_address_is_percent_encoded() -> None:
    assert href("teams/篷布 班/index.html") == "teams/%E7%AF%B7%E5%B8%83%20%E7%8F%AD/index.html"
    assert href("a.html", "甲") == "a.html#%E7%94%B2"
    assert folder_href("teams/x") == "teams/x/index.html"


def test_a_record_of_a_list_is_a_place_on_the_page_of_its_family() -> None:
    award = Link("award", "优秀教员", "teams/x/awards-2026.yaml", "a-1")
    assert record_href(award) == "honours/index.html#a-1"
    topic = Link("topic", "篷布", "teams/x/topics/tarpaulin.md", "t-1")
    assert record_href(topic) == "teams/x/topics/tarpaulin.html"
    assert record_href(Link("?", "?", "nowhere.txt", "x")) == ""


def test_prose_finds_the_page_of_a_source() -> None:
    pages = (Page("a.html", "t", None, source="a.md"), Page("b.html", "t", None))
    assert targets(pages) == {"a.md": "a.html"}


@pytest.mark.parametrize(
    ("alias", "path"),
    [
        ("news/old.html", "news/old.html"),
        ("/news/old/", "news/old/index.html"),
        ("news\\旧闻", "news/旧闻/index.html"),
        ("old.htm#part", "old.htm"),
        ("/", ""),
        ("../secret.html", ""),
        ("https://example.com/x.html", ""),
    ],
)
def test_an_old_address_becomes_a_path(alias: str, path: str) -> None:
    assert alias_path(alias) == path


def test_an_old_address_leads_to_the_new_page() -> None:
    pages = (
        Page("a.html", "t", None, aliases=("old.html", "b.html", "old.html"), title="甲"),
        Page("b.html", "t", None, aliases=("old.html",), title="乙"),
    )
    (moved,) = moved_pages(pages, words_of())
    assert (moved.path, moved.view) == ("old.html", MovedView("a.html", "甲"))
