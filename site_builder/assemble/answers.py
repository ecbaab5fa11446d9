"""What may stand in place of names where people are asked for: nobody, or a crowd."""

from site_builder.model.choices import PhotoPeople
from site_builder.model.refs import PersonRef
from site_builder.model.values.text import plain, unquote

_WORDS = frozenset(
    word.casefold() for one in PhotoPeople for word in (one.value, one.zh, *one.synonyms)
)


def is_answer(ref: PersonRef) -> bool:
    """Whether the author wrote “none” or “crowd” instead of names."""
    return unquote(plain(ref.text)).casefold() in _WORDS
