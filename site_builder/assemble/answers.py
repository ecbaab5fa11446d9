"""What may stand in place of names where people are asked for: nobody, or a crowd."""

from site_builder.model.choices import PhotoPeople
from site_builder.model.refs import PersonRef
from site_builder.model.values.reading import Reading, Unreadable


def is_answer(ref: PersonRef) -> bool:
    """Whether the author wrote “none” or “crowd” instead of names."""
    try:
        PhotoPeople.read(ref.text, Reading())
    except Unreadable:
        return False
    return True
