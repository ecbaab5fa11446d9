"""Measure the search in Chromium: `python -m tests.benchmarks.bench_search [--pages 2000]`.

For the demo, or for a site of so many stories, prints what a first answer costs to load (the page's
own script, the index and the texts of what is shown at once, not compressed) and how long answers
take once their parts are there. Chromium's path may be given in SITE_BUILDER_CHROMIUM.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from site_builder.build import put
from tests.benchmarks.many import write_ours
from tests.browser.test_search import pieces
from tests.equipment import program
from tests.whole import DEMO, built

KB = 1000
_QUERIES = 40
_ASK = """async (query) => {
  const field = document.querySelector('#search-field');
  const box = document.querySelector('[data-search]');
  const began = performance.now();
  field.value = query;
  field.form.requestSubmit();
  while (box.dataset.settled !== query.trim()) { await new Promise((done) => setTimeout(done)); }
  return performance.now() - began;
}"""


@contextmanager
def opened(folder: Path) -> Iterator[Page]:
    """A browser of its own, so that nothing is there from before."""
    with sync_playwright() as playwright:
        executable = program("chromium", "chromium-browser", variable="SITE_BUILDER_CHROMIUM")
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()


def loaded(page: Page, folder: Path, query: str) -> int:
    """The bytes of scripts that a first answer needs."""
    sizes: list[int] = []

    def note(url: str) -> None:
        name = url.partition(f"{folder.as_uri()}/")[2].partition("?")[0]
        if name.endswith(".js"):
            sizes.append((folder / name).stat().st_size)

    page.on("request", lambda request: note(request.url))
    page.goto(f"{folder.as_uri()}/search.html")
    page.evaluate(_ASK, query)
    return sum(sizes)


def measure(folder: Path) -> None:
    with opened(folder) as page:
        asked = [one for one, _ in pieces(page, folder, random.Random(1), _QUERIES)]  # noqa: S311
    costs = {}
    for query in ("的", "班组", asked[0], max(asked, key=len), "szy"):
        with opened(folder) as page:
            costs[query] = loaded(page, folder, query)
    with opened(folder) as page:
        page.goto(f"{folder.as_uri()}/search.html")
        for query in asked:
            page.evaluate(_ASK, query)  # loads the parts
            page.evaluate(_ASK, " ")
        times = []
        for query in asked:
            times.append(page.evaluate(_ASK, query))
            page.evaluate(_ASK, " ")
    parts = [path.stat().st_size for path in (folder / "search").iterdir()]
    told = ", ".join(f"{query} {size // KB} KB" for query, size in costs.items())
    print(f"index: {len(parts)} files, {sum(parts) // KB} KB, largest {max(parts) // KB} KB")  # noqa: T201
    print(f"before the first answer: {told}")  # noqa: T201
    median, most = statistics.median(times), max(times)
    print(f"an answer after loading: median {median:.0f} ms, most {most:.0f} ms")  # noqa: T201


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=0, help="0 measures the demo")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        content, output = DEMO, Path(folder, "output")
        if wanted.pages:
            content = Path(folder, "content")
            write_ours(content, wanted.pages)
        began = time.perf_counter()
        put(built(content), content, output)
        print(f"built in {time.perf_counter() - began:.1f} s")  # noqa: T201
        measure(output)


if __name__ == "__main__":
    main()
