"""The book for an inspection on a screen: it can be read by everybody, on a telephone too."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from site_builder.cli import cli
from tests.browser.test_access import complaints
from tests.browser.test_read_aloud import faults, parts
from tests.browser.visiting import DESKS, PHONES, desk, measured, opened
from tests.equipment import module_file
from tests.whole import FINE, SOUND


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("book")
    file = folder / "book.html"
    given = ["--content", str(SOUND), "--output", str(folder / "output"), "--date", "2026-07-15"]
    assert CliRunner().invoke(cli, ["book", *given, "--to", str(file)]).exit_code == FINE
    return file


def test_the_book_fits_every_screen(browser: Browser, book: Path) -> None:
    with desk(browser) as context:
        page = opened(context, book.as_uri())
        found = measured(page, ("wide", "lost", "clipped"), (*PHONES, *DESKS))
    assert not found, "\n".join(found)


def test_the_book_can_be_read_by_everybody(browser: Browser, book: Path) -> None:
    module_file("axe-core/axe.min.js")
    with desk(browser) as context:
        page = opened(context, book.as_uri())
        found = [*complaints(page)]
        read = list(parts(page.locator("body").aria_snapshot()))
    assert read
    assert [*found, *faults(read)] == []
