"""What is still missing before something can be begun: asked for, taken as usual, or named."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from site_builder.author.shapes import Ask, Scene, Shape
from site_builder.author.sketch import said
from site_builder.model.examples import choice_of, example_of
from site_builder.model.form import Form, keys_of, names_of, normal, subform
from site_builder.model.shapes import shape_of
from site_builder.model.values.people import split_people
from site_builder.model.values.text import nearest, tidy
from site_builder.problems import Language, Term


class Cannot(Exception):  # noqa: N818  (a fact)
    """What was asked for cannot be done; `words` say why, and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.words = Term(zh, en)


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask a person. `choices` are all there is to choose from, or empty."""

    label: str
    about: str
    default: str = ""
    choices: tuple[str, ...] = ()
    free: bool = False


Asker = Callable[[Question], str]


def answers(
    shape: Shape, form: type[Form], scene: Scene, given: dict[str, str], ask: Asker | None
) -> dict[str, str]:
    """The values of the fields of `form`, by English name: given, asked for, or usual.

    Raises Cannot for a field that has to be answered when there is nobody to ask.
    """
    known = dict(given)
    for wish in (Ask(shape.subject, shape.title), *shape.asks):
        if wish.field in known:
            continue
        default = wish.default(scene) if wish.default else ""
        if ask is not None and wish.field in form.model_fields:
            question = _question(form, wish, scene, default)
            known[wish.field] = _answered(ask, question)
        elif not default and not wish.free:
            raise _missing(shape, form, wish.field)
        else:
            known[wish.field] = default
    known |= {name: value(scene) for name, value in shape.sets.items() if name not in known}
    return {name: value for name, value in known.items() if value}


def settings(form: type[Form], pairs: tuple[str, ...]) -> dict[str, str]:
    """The fields that `key=value` pairs set, by English name. Raises Cannot."""
    found: dict[str, str] = {}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        name = names_of(form).get(normal(tidy(key)))
        if not sign:
            raise Cannot(f"“{pair}”要写成 名称=内容", f"write “{pair}” as key=value")
        if name is None:
            raise _unknown(form, key)
        inner = subform(form, name)
        one = shape_of(form, name).sort
        if one == "map" or (inner is not None and not (one == "form" and inner.shorthand)):
            raise Cannot(
                f"“{key}”里面有好几项，请建好文件后在里面写",
                f"“{key}” holds several fields: write it in the file, once that is there",
            )
        found[name] = value.strip()
    return found


def _unknown(form: type[Form], key: str) -> Cannot:
    spellings = tuple(s for name, one in keys_of(form).items() for s in (*one.zh, name))
    near = (
        nearest(tidy(key), spellings, 0.5)[:3]
        or tuple(one.zh[0] for one in keys_of(form).values())[:8]
    )
    return Cannot(
        f"这里没有“{key}”这一项，可以写：{'、'.join(near)}",
        f"there is no “{key}” here; there is {', '.join(near)}",
    )


def _question(form: type[Form], wish: Ask, scene: Scene, default: str) -> Question:
    choice = choice_of(form, wish.field)
    chosen = [scene.say(one.zh, one.value) for one in choice] if choice else []
    about = keys_of(form)[wish.field].about.in_language(scene.language)
    example = example_of(form, wish.field, scene.language)
    hint = (
        about
        if choice or default
        else scene.say(f"{about}，如 {example}", f"{about}, e.g. {example}")
    )
    label = said(form, wish.field, scene.language)
    return Question(label, hint, default, tuple(chosen), wish.free)


def _answered(ask: Asker, question: Question) -> str:
    while True:
        answer = tidy(ask(question)) or question.default
        if question.choices and answer.isdecimal() and 0 < int(answer) <= len(question.choices):
            answer = question.choices[int(answer) - 1]
        if answer or question.free:
            return answer


_OPTIONS = {"leader": "--leader", "headcount": "--headcount"}


def _missing(shape: Shape, form: type[Form], name: str) -> Cannot:
    label = Term(keys_of(form)[name].zh[0], name)
    if name == shape.subject:
        return Cannot(
            f"请写出{label.zh}，例如：site-builder new {shape.zh[0]} {_zh(form, name)}",
            f"give the {label.en}, for example: site-builder new {shape.word} {_en(form, name)}",
        )
    if name in _OPTIONS and shape.word == "team":
        zh = en = f"{_OPTIONS[name]} "
    else:
        zh, en = f"--set {label.zh}=", f"--set {label.en}="
    return Cannot(
        f"缺少“{label.zh}”，请加上：{zh}{_zh(form, name)}",
        f"“{label.en}” is missing, add: {en}{_en(form, name)}",
    )


def _zh(form: type[Form], name: str) -> str:
    return _quoted(example_of(form, name, Language.ZH))


def _en(form: type[Form], name: str) -> str:
    return _quoted(example_of(form, name, Language.EN))


def _quoted(text: str) -> str:
    """A word of a command line."""
    return f'"{text}"' if " " in text else text


def members_of(text: str) -> Iterator[str]:
    """The names of a list of people, each once."""
    yield from dict.fromkeys(split_people(text))
