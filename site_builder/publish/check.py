"""Every check of the finished site; each page is read once and kept no longer than needed."""

from collections.abc import Iterable

from site_builder.problems import Problem
from site_builder.publish.findings import Finding, gather
from site_builder.publish.html import read_html
from site_builder.publish.leaks import Watch, Withheld, leaks_of
from site_builder.publish.links import (
    Outline,
    is_markup,
    link_faults,
    outline,
    page_faults,
    style_outline,
)
from site_builder.render.artifact import Artifact


def check(
    artifacts: Iterable[Artifact],
    withheld: Iterable[Withheld] = (),
    allowed_numbers: Iterable[str] = (),
    allowed_words: Iterable[str] = (),
) -> tuple[Problem, ...]:
    """What `check_links` and `scan_for_leaks` find in `artifacts`, in one reading."""
    watch = Watch.over(withheld, allowed_numbers, allowed_words)
    artifacts = tuple(artifacts)
    findings: list[Finding] = []
    outlines: list[Outline] = []
    for artifact in artifacts:
        if is_markup(artifact.path):
            page = read_html(artifact.data.decode("utf-8", "replace"))
            findings += page_faults(artifact, page)
            findings += leaks_of(artifact, watch, page)
            outlines.append(outline(artifact, page))
        else:
            findings += leaks_of(artifact, watch)
            if artifact.path.endswith(".css"):
                outlines.append(style_outline(artifact))
    findings += link_faults(outlines, [artifact.path for artifact in artifacts])
    return gather(findings)
