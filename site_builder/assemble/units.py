"""Whether two units of measure are the same, and a quantity in the unit asked for."""

import re
from decimal import Decimal

from site_builder.model.values.amount import Quantity
from site_builder.model.values.text import plain

_SAME = {
    word: words[0]
    for words in (
        ("%", "percent", "百分比", "百分点"),
        ("分钟", "分", "min", "mins", "minute", "minutes"),
        ("小时", "时", "h", "hr", "hrs", "hour", "hours"),
        ("秒", "秒钟", "s", "sec", "second", "seconds"),
        ("天", "日", "d", "day", "days"),
        ("元", "yuan", "rmb", "人民币", "块"),
        ("人", "名", "位", "人次", "person", "persons", "people"),
        ("次", "回", "time", "times"),
        ("件", "个", "项", "条", "piece", "pieces", "item", "items"),
        ("吨", "t", "ton", "tons", "tonne", "tonnes"),
    )
    for word in words
}
_SCALES = {"万": 10**4, "亿": 10**8, "千": 10**3, "百": 100}
_PER = re.compile(r"/|每|\bper\b")


def in_unit(quantity: Quantity, unit: str) -> Decimal | None:
    """The value of `quantity` in `unit`, or None when it is written in another one.

    A number without a unit is in the unit asked for. `26分钟` is fine for `分钟/车`; `3.2万元`,
    which is read as 32000 元, is 3.2 in 万元.
    """
    if not quantity.unit:
        return quantity.value
    written, asked = canonical(quantity.unit), unit.strip()
    if _fits(written, asked):
        return quantity.value
    scale = _SCALES.get(asked[:1])
    return quantity.value / scale if scale and _fits(written, asked[1:]) else None


def _fits(written: str, asked: str) -> bool:
    """Whether a unit in its one spelling is the unit asked for, or what that counts per something."""
    return written in {canonical(asked), canonical(_PER.split(plain(asked), maxsplit=1)[0])}


def canonical(unit: str) -> str:
    """One spelling for a unit: half-width, lower case, the usual word among synonyms."""
    word = re.sub(r"\s+", "", plain(unit).casefold())
    return _SAME.get(word, word)
