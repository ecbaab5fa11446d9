"""What a field may look like, in the words of the author's language."""

from site_builder.model.form import Form, keys_of
from site_builder.model.shapes import inner_shape, shape_of
from site_builder.model.values.answer import read_answer
from site_builder.model.values.choice import Choice
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import split_listed
from site_builder.problems import Language, Term


def choice_of(form: type[Form], name: str) -> type[Choice] | None:
    """The closed list a field, or each item of it, is chosen from; None when there is none."""
    shape = shape_of(form, name)
    inner = inner_shape(shape.inner).inner if shape.sort == "list" else shape.inner
    is_choice = shape.sort in {"one", "list"} and isinstance(inner, type)
    return inner if is_choice and issubclass(inner, Choice) else None


def example_of(form: type[Form], name: str, language: Language) -> str:
    """A value the field accepts, as it is written; empty when the field has none of its own."""
    key = keys_of(form)[name]
    if language is Language.ZH:
        return key.example
    choice = choice_of(form, name)
    if choice is not None:
        chosen = (choice.read(part, Reading()) for part in split_listed(key.example))
        return ", ".join(member.value for member in chosen)
    return key.example_en or _answer(key.example).replace("、", ", ")


def written(form: type[Form], name: str) -> Term:
    """A line that sets the field, in both languages: `名称: 货装一班`, `name: Loading One`."""
    pattern = "{}: {{{}}}" if shape_of(form, name).sort == "map" else "{}: {}"
    zh = pattern.format(keys_of(form)[name].zh[0], example_of(form, name, Language.ZH))
    return Term(zh, pattern.format(name, example_of(form, name, Language.EN)))


def _answer(example: str) -> str:
    """Yes and no in English; anything else as it is."""
    if example.isascii():
        return example
    try:
        return "yes" if read_answer(example, Reading()) else "no"
    except Unreadable:
        return example
