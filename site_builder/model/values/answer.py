"""Yes and no, in the words people use for them."""

from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import plain, unquote

_YES = frozenset(
    [
        "是",
        "有",
        "对",
        "√",
        "✓",
        "✔",
        "☑",
        "同意",
        "可",
        "可以",
        "已",
        "好",
        "要",
        "y",
        "yes",
        "true",
        "on",
        "1",
        "ok",
    ]
)
_NO = frozenset(
    [
        "否",
        "无",
        "不",
        "错",
        "×",
        "✗",
        "✘",
        "x",
        "没有",
        "没",
        "未",
        "不是",
        "不对",
        "不同意",
        "不可以",
        "不要",
        "n",
        "no",
        "false",
        "off",
        "0",
        "☐",
    ]
)


def read_answer(text: str, reading: Reading) -> bool:  # noqa: ARG001  (one form for all readers)
    """Return whether `text` says yes. Raises Unreadable E112 when it says neither."""
    found = plain(text)
    word = unquote(found).casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise Unreadable("E112", found=found)
