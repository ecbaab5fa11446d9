"""Templates compiled: read from the template folder, and kept from one process to the next."""

import contextlib
import hashlib
import marshal
from collections.abc import Callable, MutableMapping
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.exceptions import TemplateError

from site_builder.hands import Hands
from site_builder.memory import MISSING, Memory
from site_builder.render.template_files import FOLDER, TemplateFiles

_TEMPLATES = (".html", ".xml")
_FILTERS = ("typeset", "display", "as_text")


def bare_environment(finalize: Callable[[object], object]) -> Environment:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        finalize=finalize,
    )
    environment.globals.clear()
    environment.filters.clear()
    environment.filters |= dict.fromkeys(_FILTERS, _as_is)
    return environment


@lru_cache(maxsize=512)
def _compiled(name: str, text: str) -> CodeType:
    """Compile a template. Most of them are the same in the next build of this process."""
    return bare_environment(_as_is).compile(text, name, shown_path(name))


def compile_all(files: TemplateFiles, memory: Memory, hands: Hands) -> None:
    """Compile the templates that no earlier process did, by many hands, for `memory` to have them.

    What is wrong with one is told when it is used.
    """
    found: list[tuple[str, str]] = []
    for name in files.files if hands.count > 1 else ():
        with contextlib.suppress(OSError, UnicodeDecodeError):
            if name.endswith(_TEMPLATES):
                found.append((name, files.text(name)))

    def compiled(one: tuple[str, str]) -> None:
        with contextlib.suppress(TemplateError):
            _code(*one, memory)

    unknown = [one for one in found if memory.find("template", _key(*one)) is MISSING]
    for _ in hands.each(compiled, unknown):
        pass


def _key(name: str, text: str) -> bytes:
    return hashlib.blake2b(f"{name}\0{text}".encode(), digest_size=16).digest()


def _code(name: str, text: str, memory: Memory) -> CodeType:
    """Return a template compiled, by an earlier process if there was one."""
    key = _key(name, text)
    found: bytes | object = memory.find("template", key)
    if isinstance(found, bytes):
        kept: CodeType = marshal.loads(found)  # noqa: S302  (code of this program, as it was compiled)
        return kept
    code = _compiled(name, text)
    memory.keep("template", key, marshal.dumps(code))
    return code


def _as_is(value: object) -> object:
    return value


class Loader(BaseLoader):
    """Loads templates by their path below the template folder."""

    def __init__(self, files: TemplateFiles, memory: Memory) -> None:
        self._files = files
        self._memory = memory

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  (the name is Jinja2's)
    ) -> Template:
        if name not in self._files.files:
            raise TemplateNotFound(name)
        try:
            text = self._files.text(name)
        except UnicodeDecodeError as fault:
            raise TemplateSyntaxError("not UTF-8", 1, name, shown_path(name)) from fault
        code = _code(name, text, self._memory)
        return environment.template_class.from_code(environment, code, globals or {})


def shown_path(name: str) -> str:
    return f"{FOLDER}/{name}"
