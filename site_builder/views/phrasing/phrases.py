"""Where a large line of Chinese may break: between clauses, else between phrases, never in words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from site_builder.views.phrasing.phrase_words import Role, word_at
from site_builder.views.phrasing.together import Together, width

_CLOSING = "，。；：！？、…—）】〕》〉”’」』％"
_OPENING = "（【〔《〈“‘「『"
_LATIN_CLOSING, _LATIN_OPENING = ",.;:!?)]}%", "([{"  # of English beside Chinese
_ENDS_CLAUSE = "，。；：！？…—"
_CLINGING = "的了着过们儿吗呢吧啊呀嘛地得性化者里"
_TITLE = re.compile(r"《[^《》\n]{1,10}》|（[^（）\n]{1,7}）|[!-~À-ɏ]+")
_GAP = re.compile(r"[ \t\n\r\u3000]+")
_MARKS = re.compile(rf"[{_CLOSING}{_OPENING}\s]")
_HAN = re.compile("[㐀-鿿]")
LARGE_ROOM = 6.5
"""What may be kept on one line of a large text: a phone shows about seven characters of it."""
_SEAM = re.compile(r"(?<=[年–—~～至到])(?!$)")
_LEAST_CLAUSE = 3.0  # shorter clauses go on with the next
_LEAST_PHRASE = 2.0
_LEAST_BRACKET = 4


class _Kind(Enum):
    CHAR = auto()
    WORD = auto()
    OPENER = auto()
    CLOSER = auto()
    OPENING = auto()
    CLOSING = auto()
    GAP = auto()


_KINDS = MappingProxyType(
    {Role.OTHER: _Kind.WORD, Role.OPENER: _Kind.OPENER, Role.CLOSER: _Kind.CLOSER}
)


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    kind: _Kind


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stay together: `pieces` in order, then the blanks that follow in the text.

    Within a piece there is no place to break, blanks or not.
    """

    pieces: tuple[str, ...]
    gap: str = ""

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    @property
    def size(self) -> float:
        """The width without punctuation and blanks, in full-width characters."""
        return width(_MARKS.sub("", self.text))


Clause = tuple[Phrase, ...]


def clauses(text: str, together: Together) -> tuple[Clause, ...]:
    """Return the phrases of `text`, clause by clause; joined with their gaps they are the text.

    Text without Chinese characters is one phrase.
    """
    if not _HAN.search(text):
        return ((Phrase((text,)),),)
    found = (_phrases(tokens) for tokens in _split(_tokens(text, together)))
    return tuple(_joined(tuple(phrases) for phrases in found))


def _tokens(text: str, together: Together) -> list[_Token]:
    """Return the text in tokens: what stays together, then words, then single characters."""
    tokens: list[_Token] = []
    at = 0
    spans = [*together.spans(text), (len(text), len(text))]
    for start, end in spans:
        while at < start:
            token = _token(text, at, start)
            tokens.append(token)
            at += len(token.text)
        if at == start < end:
            tokens += (_Token(part, _Kind.WORD) for part in _parts(text[start:end]))
            at = end
    return tokens


def _parts(amount: str) -> list[str]:
    """Return what stays together, a long span of time in its parts."""
    if width(amount) <= LARGE_ROOM:
        return [amount]
    return [part for part in _SEAM.split(amount) if part]


def _token(text: str, at: int, end: int) -> _Token:
    if gap := _GAP.match(text, at, end):
        return _Token(gap[0], _Kind.GAP)
    if title := _TITLE.match(text, at):
        return _Token(title[0], _Kind.WORD)
    if word := word_at(text, at, end):
        return _Token(word[0], _KINDS[word[1]])
    kind = _Kind.CHAR
    if text[at] in _CLOSING:
        kind = _Kind.CLOSING
    elif text[at] in _OPENING:
        kind = _Kind.OPENING
    return _Token(text[at], kind)


def _split(tokens: list[_Token]) -> Iterator[list[_Token]]:
    """Yield the tokens of each clause."""
    clause: list[_Token] = []
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        clause.append(token)
        if following is not None and _ends_clause(clause, token, following):
            yield clause
            clause = []
    if clause:
        yield clause


def _ends_clause(clause: list[_Token], token: _Token, following: _Token) -> bool:
    if following.kind in (_Kind.CLOSING, _Kind.GAP):
        return False
    if following.text[0] == "（":
        return len(following.text) >= _LEAST_BRACKET and token.kind is not _Kind.OPENING
    if token.kind is _Kind.GAP:
        return (len(clause) > 1 and _is_stop(clause[-2])) or _is_han_gap(clause, following)
    return _is_stop(token) or (
        token.kind is _Kind.CLOSING and len(clause) > 1 and _is_stop(clause[-2])
    )


def _is_stop(token: _Token) -> bool:
    return token.kind is _Kind.CLOSING and token.text in _ENDS_CLAUSE


def _is_han_gap(clause: list[_Token], following: _Token) -> bool:
    """Say whether a blank stands between two Chinese characters, where an author parted them."""
    before = clause[-2].text[-1] if len(clause) > 1 else ""
    return bool(_HAN.match(before) and _HAN.match(following.text))


def _phrases(tokens: list[_Token]) -> list[Phrase]:
    """Return the phrases of a clause, none so small that it looks lost on a line."""
    phrases: list[Phrase] = []
    pieces: list[str] = []
    for index, token in enumerate(tokens):
        if token.kind is _Kind.GAP:
            phrases.append(Phrase(tuple(pieces), token.text))
            pieces = []
            continue
        pieces.append(token.text)
        if index + 1 < len(tokens) and _may_break(tokens, index):
            phrases.append(Phrase(tuple(pieces)))
            pieces = []
    if pieces:
        phrases.append(Phrase(tuple(pieces)))
    return _without_crumbs(phrases)


def _may_break(tokens: list[_Token], index: int) -> bool:
    """Say whether a line may end after the token at `index`."""
    here, after = tokens[index], tokens[index + 1]
    if after.kind in (_Kind.CLOSING, _Kind.CLOSER, _Kind.GAP) or here.kind is _Kind.OPENING:
        return False
    if after.text[0] in _LATIN_CLOSING or here.text[-1] in _LATIN_OPENING:
        return False
    if after.kind is _Kind.CHAR and after.text in _CLINGING:
        return False
    if here.kind in (_Kind.CLOSER, _Kind.CLOSING) or after.kind is _Kind.OPENING:
        return True
    if here.kind is _Kind.OPENER and len(here.text) == 1:
        return False
    return after.kind is _Kind.OPENER or (
        _run(tokens, index, -1) != 1 and _run(tokens, index + 1, 1) != 1
    )


def _run(tokens: list[_Token], index: int, step: int) -> int:
    """Count the characters of no known word from `index` on; 0 for a known word.

    A single such character may belong to the word beside it.
    """
    count = 0
    while 0 <= index < len(tokens) and tokens[index].kind is _Kind.CHAR:
        count += 1
        index += step
    return count


def _without_crumbs(phrases: list[Phrase]) -> list[Phrase]:
    """Join each phrase of less than two characters with a neighbour."""
    index = 0
    while index < len(phrases) and len(phrases) > 1:
        if phrases[index].size >= _LEAST_PHRASE or not _HAN.search(phrases[index].text):
            index += 1
            continue
        start = index if index == 0 or _leads(phrases, index) else index - 1
        first, second = phrases[start : start + 2]
        gap = (first.gap,) if first.gap else ()
        phrases[start : start + 2] = [Phrase((*first.pieces, *gap, *second.pieces), second.gap)]
        index = start
    return phrases


def _leads(phrases: list[Phrase], index: int) -> bool:
    """Say whether a small phrase belongs to what follows it."""
    small = phrases[index]
    if index + 1 == len(phrases) or small.text[-1] in _CLOSING + _CLINGING:
        return False
    return not small.gap or bool(phrases[index - 1].gap)


def _joined(found: Iterable[Clause]) -> list[Clause]:
    """Join clauses of one or two characters with the next; the last with the one before it."""
    result: list[Clause] = []
    is_short = False
    for clause in found:
        size = sum(phrase.size for phrase in clause)
        if result and (is_short or size < _LEAST_CLAUSE):
            size += sum(phrase.size for phrase in result[-1])
            result[-1] += clause
        else:
            result.append(clause)
        is_short = size < _LEAST_CLAUSE
    return result
