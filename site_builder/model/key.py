"""How a field of a form introduces itself: its names, what to write, an example."""

from dataclasses import dataclass

from site_builder.problems import Term


@dataclass(frozen=True, slots=True)
class Key:
    """Stands in the annotation of every field of a form.

    `zh` holds the Chinese names, the usual one first; the attribute's own name is the English one,
    `en` more of those. `about` says what to write, `example` is a value that the field accepts, and
    `example_en` one for people who write English, where the first is Chinese prose.
    `required` fields of forms that are never left out (a team, the site) are reported when missing.
    """

    zh: tuple[str, ...]
    about: Term
    example: str = ""
    required: bool = False
    en: tuple[str, ...] = ()
    example_en: str = ""


def key(  # noqa: PLR0913  (the parts of a `Key`, two of them in both languages)
    *zh: str,
    about: str,
    about_en: str,
    example: str = "",
    required: bool = False,
    en: tuple[str, ...] = (),
    example_en: str = "",
) -> Key:
    return Key(zh, Term(about, about_en), example, required, en, example_en)
