"""What screens say of themselves when they ask for their pointer, gathered per screen.

A screen asks for `now.json` about once a minute and adds to the address: its id `s`, its build `b`,
the slide `p` on show, the seconds `u` it has been up, the errors `e` so far, the skew `k` of its
clock in seconds, its memory `m` in MB, its browser `v` and letters `f` for what is the matter.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote

from site_builder.operate.logs import Hit
from site_builder.problems.excerpt import visible

GAP = 300.0
"""Seconds of silence that count as an interruption: four greetings that did not come."""

_POINTER = re.compile(r"/screens/([^/]{1,200})/now\.js(?:on)?$")
_MOST_STRANGERS = 100  # names that no screen of ours has; a log may hold any number of them
_MOST_DEVICES = 8
_LONGEST = 60  # characters of a value that are shown
_FIELDS = 12


@dataclass(slots=True)
class Beats:
    """What is known of one screen; of fixed size, however many times it greeted. Times in seconds."""

    screen: str
    count: int = 0
    first: float = 0.0
    last: float = 0.0
    gaps: int = 0
    longest_gap: float = 0.0
    last_gap: float = 0.0  # when the latest one began
    refused: int = 0  # answers other than 200 and 304
    build: str = ""
    build_since: float = 0.0
    slide: str = ""
    uptime: int | None = None
    starts: int = 0
    errors: int | None = None
    skew: int | None = None
    memory: int | None = None
    browser: str = ""
    flags: str = ""
    devices: dict[str, float] = field(default_factory=dict)

    def take(self, hit: Hit) -> None:
        """Take one greeting into account; one that is older than the last only counts."""
        self.count += 1
        if hit.status not in {200, 304}:
            self.refused += 1
        if hit.when < self.last:
            return
        if self.last and hit.when - self.last > GAP:
            self.gaps += 1
            self.last_gap = self.last
            self.longest_gap = max(self.longest_gap, hit.when - self.last)
        self.first = self.first or hit.when
        self.last = hit.when
        self._device(hit)
        self._tell(_said(hit.query), hit)

    def _device(self, hit: Hit) -> None:
        if hit.host in self.devices or len(self.devices) < _MOST_DEVICES:
            self.devices[hit.host] = hit.when

    def _tell(self, said: Mapping[str, str], hit: Hit) -> None:
        build = said.get("b", "")
        if build and build != self.build:
            self.build, self.build_since = build, hit.when
        uptime = _number(said.get("u"))
        if uptime is not None and self.uptime is not None and uptime < self.uptime:
            self.starts += 1
        self.uptime = uptime if uptime is not None else self.uptime
        self.slide = said.get("p", self.slide)
        self.errors = _number(said.get("e"), self.errors)
        self.skew = _number(said.get("k"), self.skew)
        self.memory = _number(said.get("m"), self.memory)
        self.browser = _chrome(said.get("v", "")) or self.browser or _browser(hit.agent)
        self.flags = said.get("f", "") if said else self.flags

    def devices_since(self, when: float) -> int:
        """How many devices have greeted under this name since `when`."""
        return sum(last >= when for last in self.devices.values())

    def says(self, letter: str) -> bool:
        """Whether the screen said this letter with its last greeting; see `watching.Worry`."""
        return letter in self.flags


@dataclass(slots=True)
class Heard:
    """Everything heard: screens of ours, strangers, and how many strangers there was no room for."""

    screens: dict[str, Beats]
    strangers: dict[str, Beats] = field(default_factory=dict)
    unnamed: int = 0
    until: float = 0.0  # the latest request of any kind


def listen(hits: Iterable[Hit], known: Iterable[str]) -> Heard:
    """Gather the greetings of all screens. The memory taken does not grow with the log."""
    heard = Heard({name: Beats(name) for name in known})
    for hit in hits:
        heard.until = max(heard.until, hit.when)
        asked = _POINTER.search(hit.path)
        if asked is None:
            continue
        name = clean(unquote(asked[1], errors="replace"))
        beats = heard.screens.get(name) or heard.strangers.get(name)
        if beats is None:
            if len(heard.strangers) >= _MOST_STRANGERS:
                heard.unnamed += 1
                continue
            beats = heard.strangers[name] = Beats(name)
        beats.take(hit)
    return heard


def clean(text: str) -> str:
    """A value from outside as it may be shown: short, in one line, nothing that steers a terminal."""
    plain = visible(" ".join(text.split()))
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"


def _said(query: str) -> Mapping[str, str]:
    if not query:
        return {}
    try:
        pairs = parse_qsl(query, errors="replace", max_num_fields=_FIELDS * 2)
    except ValueError:
        return {}
    return {name: clean(value) for name, value in reversed(pairs) if len(name) == 1}


def _number(text: str | None, otherwise: int | None = None) -> int | None:
    """A number up to a milliard, either sign; anything else is not said."""
    if text is None or not re.fullmatch(r"[+-]?[0-9]{1,9}(?:\.[0-9]{1,6})?", text):
        return otherwise
    return int(float(text))


def _chrome(version: str) -> str:
    return f"Chrome {version}" if version.isdecimal() else version


_BROWSER = re.compile(r"(Chrome|Chromium|Firefox|Version)/(\d{1,4})")


def _browser(agent: str) -> str:
    hit = _BROWSER.search(agent)
    if hit is None:
        return clean(agent.partition(" ")[0]) if agent not in {"", "-"} else ""
    return f"{'Safari' if hit[1] == 'Version' else hit[1]} {hit[2]}"
