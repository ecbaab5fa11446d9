"""Every check of the finished site: first each file for itself, then what files say of each other.

The first part is a pure function of one file, so that it can run beside the rendering of that file
and be remembered with it.
"""

import hashlib
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.consent import Basis
from site_builder.hands import Hands
from site_builder.memory import Memory, Same
from site_builder.model.choices import Channel
from site_builder.problems import Checked, Problem
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

_INDEX = "search/"
_CODES = {Basis.UNSUITABLE: "P425"}
_OF_MANY = {"P133": "P422", "W141": "W422"}
"""What is not told of the pages when a file has so much of it that it was only counted there."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What one file shows by itself, and the outline that the other files are held against."""

    path: str
    findings: tuple[Finding, ...]
    outline: Outline | None = None


def check(  # noqa: PLR0913  (all but three by name)
    artifacts: Iterable[Artifact],
    watch: Watch,
    root: str = "",
    *,
    memory: Memory | None = None,
    hands: Hands | None = None,
    whole: bool = True,
) -> tuple[Problem, ...]:
    """What `check_links` and `scan_for_leaks` find in `artifacts`, in one reading.

    `root` is the path under which the site is served, where that is known. A file that `memory`
    has met, looked through by the same `watch`, is not read again. Unless `artifacts` are the
    `whole` site, links between them are left alone.
    """
    memory, hands = memory or Memory(), hands or Hands()

    def looked_at(artifact: Artifact) -> Inspection:
        seen = f"{artifact.path}\0{artifact.source}\0".encode() + watch.digest
        key = hashlib.blake2b(artifact.data, key=hashlib.blake2b(seen).digest(), digest_size=16)
        return memory.kept("looked at", key.digest(), partial(inspect, artifact, watch))

    def inspected(artifact: Artifact) -> Inspection:
        key = (artifact, Same(watch))
        return memory.recall("inspection", key, partial(looked_at, artifact))

    inspections = hands.each(inspected, tuple(artifacts))
    return conclude(inspections, root) if whole else gather(_shown(inspections))


def check_site(  # noqa: PLR0913  (what is checked, by what, and with what help)
    artifacts: Iterable[Artifact],
    editions: Mapping[Channel, Bulletin],
    told: Iterable[Problem] = (),
    interface: Iterable[str] = (),
    *,
    memory: Memory | None = None,
    hands: Hands | None = None,
    whole: bool = True,
) -> Checked[None]:
    """Check the finished site, each file by what may be shown in its channel; `whole` as `check`.

    A name that someone else shares and shows is no leak, nor is a name that is part of the words of
    the `interface`: those pages would never be clean. A private number that was `told` where it is
    written is not told again for each page.
    """
    memory = memory or Memory()
    site = editions[Channel.WEB].site
    ours = "\n".join(interface)
    withheld = tuple(
        Withheld(
            one.name, one.span, one.basis.value, (channel.value,), _CODES.get(one.basis, "P423")
        )
        for channel, bulletin in editions.items()
        for one in bulletin.withheld
        if not one.shared and one.name not in ours
    )
    longer = tuple((channel.value, one.longer_names) for channel, one in editions.items())
    sought = (withheld, site.office_phones, longer)
    watch = memory.recall(
        "watch", sought, lambda: Watch.over(withheld, site.office_phones, dict(longer))
    )
    root = urlsplit(site.address or "").path
    found = check(artifacts, watch, root, memory=memory, hands=hands, whole=whole)
    masked = {one.facts["masked"] for one in told if one.code in {"P122", "W122"}}
    counted = {_OF_MANY[one.code] for one in told if one.code in _OF_MANY}
    return Checked(
        None,
        tuple(one for one in found if one.code not in counted and not _is_told(one, masked)),
    )


def _is_told(found: Problem, masked: Collection[object]) -> bool:
    """Whether a number or an address was told where it is written.

    An address in the index of the search stands in a page too, if perhaps with more around it.
    """
    if found.code == "W422" and found.span.path.startswith(_INDEX):
        return True
    return found.code in {"P422", "W422"} and found.facts["masked"] in masked


def inspect(artifact: Artifact, watch: Watch) -> Inspection:
    """Check one file; it is read once and not kept."""
    if is_markup(artifact.path):
        page = read_html(artifact.data.decode("utf-8", "replace"))
        findings = (*page_faults(artifact, page), *leaks_of(artifact, watch, page))
        return Inspection(artifact.path, findings, outline(artifact, page))
    findings = tuple(leaks_of(artifact, watch))
    is_style = artifact.path.endswith(".css")
    return Inspection(artifact.path, findings, style_outline(artifact) if is_style else None)


def conclude(inspections: Iterable[Inspection], root: str = "") -> tuple[Problem, ...]:
    """The problems of all files together: what each shows by itself, and links between them."""
    inspections = tuple(inspections)
    outlines = [one.outline for one in inspections if one.outline is not None]
    links = link_faults(outlines, [one.path for one in inspections], root)
    return gather([*_first_hand(tuple(_shown(inspections))), *links])


def _shown(inspections: Iterable[Inspection]) -> Iterator[Finding]:
    """What files show by themselves."""
    return (found for one in inspections for found in one.findings)


def _first_hand(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """What is found in pages; of the index that is made of them, only what is in no page."""
    told = {_fault(found) for found in findings if not found.page.startswith(_INDEX)}
    for found in findings:
        if not found.page.startswith(_INDEX) or _fault(found) not in told:
            yield found


def _fault(found: Finding) -> Hashable:
    return found.code, tuple(sorted(found.facts.items(), key=lambda item: item[0]))
