"""One rule: its stable code and what it says in Chinese and in English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """The words of one rule.

    `zh` and `en` state what is true, on one line; `zh_help` and `en_help` name one concrete next
    step, or are empty when the corrected line says it all. Both are `str.format` templates over
    the facts of a problem. The first letter of `code` is the severity, the number its identity.
    """

    code: str
    zh: str
    en: str
    zh_help: str = ""
    en_help: str = ""
