"""One browser for the tests of this folder, and pages to look at with it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.visiting import MANY, OF_MANY_TEAMS
from tests.equipment import program
from tests.finished import Finished

_QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    "--disable-background-networking",
)
# What readers on desks have: scroll bars that take room.
_UNWANTED = ["--hide-scrollbars"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a finished site."""

    site: str
    path: str
    address: str

    def __str__(self) -> str:
        return f"{self.site}/{self.path}"


# A fixture of the package, so that no event loop of the browser runs below the tests after it.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    executable = program("chromium", "chromium-browser", variable="SITE_BUILDER_CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=list(_QUIET), ignore_default_args=_UNWANTED
        )
        yield browser
        browser.close()


@pytest.fixture
def sheets(template: str, finished: Callable[[str], Finished]) -> Callable[..., list[Sheet]]:
    """The pages that the template of the test arranges, in the sites of these names."""

    def found(*names: str) -> list[Sheet]:
        return [
            Sheet(name, path, (finished(name).folder / path).as_uri())
            for name in ((MANY,) if template == OF_MANY_TEAMS else names)
            for path in finished(name).of_template(template)
        ]

    return found
