"""What was achieved, said in one sentence."""

from decimal import Decimal

import pytest

from site_builder.assemble.measures import Standing
from site_builder.model.choices import Direction
from site_builder.views.achievements import metric_sentence
from site_builder.views.wording import NARROW
from tests.factories import words_of


def standing(
    baseline: str | None = None, last: str | None = None, target: str | None = None
) -> Standing:
    numbers = (None if text is None else Decimal(text) for text in (baseline, target, last))
    first, aim, now = numbers
    return Standing(
        name="单车用时",
        unit="分钟",
        direction=Direction.DOWN,
        baseline=first,
        target=aim,
        points=(),
        last=now,
        achievement=None,
        met=False,
        reached=False,
        better=None,
    )


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        ((), "单车用时还没有测"),
        ((None, "20"), "单车用时 20 分钟"),
        (("26", "17.5"), "单车用时从 26 分钟到 17.5 分钟"),
        (("26", "17.5", "18"), "单车用时从 26 分钟到 17.5 分钟，目标 18 分钟"),
    ],
)
def test_a_sentence_tells_what_is_known(known: tuple[str | None, ...], sentence: str) -> None:
    assert metric_sentence(standing(*known), words_of()).replace(NARROW, " ") == sentence
