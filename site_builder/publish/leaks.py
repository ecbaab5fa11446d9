"""Looks through the finished site for what must not be public: withheld names, private numbers."""

import hashlib
import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from site_builder.model.values.private import (
    PrivateNumber,
    email_addresses,
    plain_number,
    private_numbers,
)
from site_builder.problems import Problem, Span, Term
from site_builder.publish.findings import Finding, finding, gather
from site_builder.publish.html import Html, read_html
from site_builder.publish.links import is_markup
from site_builder.publish.metadata import carries_metadata
from site_builder.publish.names import Names
from site_builder.read.lookalikes import LOOKALIKE_SIGNS, LOOKALIKES
from site_builder.render.artifact import Artifact

WEB, SCREEN, PRINT = "web", "screen", "print"
NO_CONSENT = Term("本人没有同意", "no consent was given")


@dataclass(frozen=True, slots=True)
class Withheld:
    """A name that may not be shown in `channels`.

    `span` is where the roster names the person; `reason` says why, for the message.
    """

    name: str
    span: Span | None
    reason: str | Term = NO_CONSENT
    channels: tuple[str, ...] = (WEB, SCREEN, PRINT)
    code: str = "P423"


def scan_for_leaks(
    artifacts: Iterable[Artifact],
    withheld: Iterable[Withheld],
    allowed_numbers: Iterable[str],
    allowed_words: Mapping[str, Iterable[str]] | None = None,
) -> tuple[Problem, ...]:
    """Find withheld names and private numbers in the bytes and paths of `artifacts`.

    `allowed_numbers` are telephone numbers and e-mail addresses of offices, in any spelling;
    `allowed_words` are, by channel, words that may be shown although a withheld name is part of
    them.
    """
    watch = Watch.over(withheld, allowed_numbers, allowed_words)
    return gather(leak for artifact in artifacts for leak in leaks_of(artifact, watch))


@dataclass(frozen=True, slots=True)
class Watch:
    """What to look for, made ready once for all files. `digest` is the same for the same search."""

    names: dict[str, Names]
    people: dict[tuple[str, str], Withheld]
    allowed: frozenset[str]
    digest: bytes

    @classmethod
    def over(
        cls,
        withheld: Iterable[Withheld],
        allowed_numbers: Iterable[str],
        allowed_words: Mapping[str, Iterable[str]] | None = None,
    ) -> "Watch":
        people: dict[tuple[str, str], Withheld] = {}
        withheld = tuple(withheld)
        for one in withheld:
            for channel in one.channels:
                people.setdefault((channel, one.name), one)
        words = {channel: tuple(said) for channel, said in (allowed_words or {}).items()}
        allowed = frozenset(plain_number(number) for number in allowed_numbers)
        sought = repr((withheld, sorted(words.items()), sorted(allowed))).encode()
        return cls(
            {
                channel: Names(
                    (name for where, name in people if where == channel), words.get(channel, ())
                )
                for channel in (WEB, SCREEN, PRINT)
            },
            people,
            allowed,
            hashlib.blake2b(sought, digest_size=16).digest(),
        )


def leaks_of(artifact: Artifact, watch: Watch, page: Html | None = None) -> Iterator[Finding]:
    """The leaks of one file; `page` spares reading a page that has been read already."""
    if carries_metadata(artifact.data):
        yield finding("P424", artifact, picture=artifact.path)
    text = artifact.path + "\n" + text_of(artifact, page)
    channel = channel_of(artifact.path)
    for name in watch.names[channel].found_in(text):
        person = watch.people[channel, name]
        yield finding(person.code, artifact, person.span, name=name, reason=person.reason)
    for code, hits in (("P422", private_numbers(text)), ("W422", email_addresses(text))):
        for hit in _distinct(hits):
            if hit.plain not in watch.allowed:
                yield finding(code, artifact, kind=hit.kind.term, masked=hit.masked)


_CHOICE_OF_PRINTS = "print/index.html"  # a page of the site, read to choose what to print


def channel_of(path: str) -> str:
    """The channel through which people meet the output file `path`."""
    if path == _CHOICE_OF_PRINTS:
        return WEB
    return {"screens": SCREEN, "print": PRINT}.get(path.partition("/")[0], WEB)


def _distinct(hits: Iterable[PrivateNumber]) -> Iterable[PrivateNumber]:
    return {hit.plain: hit for hit in hits}.values()


_BINARY = re.compile(
    r"\.(?:png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|mp4|webm|mp3|ogg|pdf|zip|gz|br|xlsx?)$",
    re.IGNORECASE,
)
_HIDING = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    f"\ufe00-\ufe0f\ufeff\uffa0{LOOKALIKE_SIGNS}]"
)
_ESCAPE = re.compile(r"\\u\{?([0-9a-fA-F]{4,6})\}?|\\x([0-9a-fA-F]{2})|\\([0-9a-fA-F]{4,6}) ?")
_QUOTED = re.compile("%[0-9a-fA-F]{2}")
_EMBEDDED = re.compile(r"data:[\w/+.;=-]*;base64,[A-Za-z0-9+/=%\s]*")
_NAME_OF_ENTRY = (
    re.compile(  # of feeds and calendars: a UUID made of a name, whose digits are chance
        r"\b[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b"
    )
)
_TAG = re.compile(r"<[^<>]*>")
_FOLD = re.compile(r"\r?\n[ \t]")


def text_of(artifact: Artifact, page: Html | None = None) -> str:
    """Everything that can be read in a file, with its encodings undone; "" for pictures, fonts."""
    if _BINARY.search(artifact.path):
        return ""
    markup = artifact.data.decode("utf-8", "replace")
    if is_markup(artifact.path):
        return _decoded((page or read_html(markup)).text)
    if artifact.path.endswith(".xml"):
        return _decoded(_NAME_OF_ENTRY.sub(" ", _text_of_feed(markup)))
    if artifact.path.endswith(".ics"):
        markup = _NAME_OF_ENTRY.sub(" ", _FOLD.sub("", markup))
    text = _decoded(markup)
    if artifact.path.endswith((".json", ".js")) and "<" in text:
        text += "\n" + read_html(text).text  # the slides of a screen are HTML within data
    return text


def _text_of_feed(markup: str) -> str:
    """Feeds carry HTML as escaped text: both layers are taken off."""
    outer = read_html(markup).text
    return outer + "\n" + html.unescape(_TAG.sub("", outer)) if "<" in outer else outer


def _decoded(text: str) -> str:
    text = _HIDING.sub(lambda hit: LOOKALIKES.get(hit[0], ""), _EMBEDDED.sub(" ", text))
    if _ESCAPE.search(text):
        text = text + "\n" + _unescaped(text)
    if _QUOTED.search(text):
        text = text + "\n" + unquote(text, errors="ignore")
    return text


def _unescaped(text: str) -> str:
    """Scripts, data and style sheets may spell any character as its number."""
    plain = _ESCAPE.sub(lambda hit: _character(int(next(filter(None, hit.groups())), 16)), text)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _character(number: int) -> str:
    return chr(number) if number < 0x110000 else ""  # noqa: PLR2004  (the end of Unicode)
