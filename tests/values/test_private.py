"""What must never be public is found, and what only looks like it is left alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.values.private import (
    PrivateKind,
    email_addresses,
    plain_number,
    private_numbers,
)

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
digits = st.sampled_from("0123456789")
mobiles = st.builds(
    lambda second, rest: "1" + second + rest,
    st.sampled_from("3456789"),
    st.text(digits, min_size=9, max_size=9),
)


def id_number(area: str, birth: str, order: str) -> str:
    head = area + birth + order
    total = sum(int(digit) * weight for digit, weight in zip(head, WEIGHTS, strict=True))
    return head + "10X98765432"[total % 11]


def card_number(head: str) -> str:
    """`head` with its Luhn digit."""
    total = 0
    for place, digit in enumerate(reversed(head)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return head + str(-total % 10)


ids = st.builds(
    id_number,
    st.sampled_from(("110101", "310115", "440305", "654321")),
    st.dates().filter(lambda day: 1900 <= day.year < 2100).map(lambda day: day.strftime("%Y%m%d")),
    st.text(digits, min_size=3, max_size=3),
)
cards = st.builds(
    lambda prefix, rest: card_number(prefix + rest),
    st.sampled_from(("621700", "622202")),
    st.sampled_from((9, 12)).flatmap(lambda size: st.text(digits, min_size=size, max_size=size)),
)
around = st.sampled_from(("", "电话：", "（", "。", "，后文", "tel "))
wide = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")


def kinds(text: str) -> list[PrivateKind]:
    return [number.kind for number in private_numbers(text)]


@given(mobiles, around, around, st.booleans())
def test_every_mobile_number_is_found_where_it_stands(
    number: str,
    before: str,
    after: str,
    full_width: bool,  # noqa: FBT001
) -> None:
    shown = number.translate(wide) if full_width else number
    (found,) = private_numbers(before + shown + after)
    assert found.kind is PrivateKind.MOBILE
    assert (found.start, found.end) == (len(before), len(before) + 11)
    assert found.plain == number


@given(mobiles, st.sampled_from((" ", "-", "－", "\u00a0", "　", " - ", ".", "·")))
def test_mobile_numbers_set_apart_in_groups_are_found(number: str, gap: str) -> None:
    for cuts in ((3, 7), (3, 6), (4, 7)):
        text = gap.join((number[: cuts[0]], number[cuts[0] : cuts[1]], number[cuts[1] :]))
        (found,) = private_numbers(text)
        assert found.plain == number


@given(ids, st.sampled_from(("", " ", "-")), st.booleans())
def test_every_id_number_is_found(number: str, gap: str, lower: bool) -> None:  # noqa: FBT001
    text = gap.join((number[:6], number[6:14], number[14:]))
    (found,) = private_numbers(f"身份证{text.lower() if lower else text}。")
    assert found.kind is PrivateKind.ID
    assert found.plain == number


@given(ids)
def test_a_wrong_check_digit_is_no_id_number(number: str) -> None:
    wrong = "0" if number[-1] != "0" else "1"
    assert PrivateKind.ID not in kinds(number[:-1] + wrong)


@given(cards, st.booleans())
def test_every_bank_card_is_found(number: str, grouped: bool) -> None:  # noqa: FBT001
    parts = [number[low : low + 4] for low in range(0, len(number), 4)]
    (found,) = private_numbers(" ".join(parts) if grouped else number)
    assert found.kind is PrivateKind.CARD
    assert found.plain == number


@given(st.one_of(mobiles, ids, cards))
def test_a_masked_number_shows_at_most_five_characters(number: str) -> None:
    (found,) = private_numbers(number)
    assert len(found.masked) == len(number)
    assert found.masked.count("*") >= len(number) - 5
    assert number not in repr(found)


@given(st.text("0123456789 -.Xx１２字a\n", max_size=80))
def test_findings_are_in_order_and_do_not_overlap(text: str) -> None:
    found = private_numbers(text)
    for one, two in pairwise(found):
        assert one.end <= two.start
    for one in found:
        assert plain_number(text[one.start : one.end]) == one.plain


def test_an_old_id_number_is_found() -> None:
    assert kinds("旧证 130503670401001") == [PrivateKind.ID]


@pytest.mark.parametrize("text", ["+8613912345678", "86 139-1234-5678", "0086-13912345678"])
def test_the_country_code_belongs_to_the_number(text: str) -> None:
    (found,) = private_numbers(text)
    assert found.plain == "13912345678"


def test_a_number_after_a_date_is_found() -> None:
    assert [one.plain for one in private_numbers("2026-07-15 13912345678")] == ["13912345678"]


def test_a_card_before_another_number_is_found() -> None:
    assert kinds("4111 1111 1111 1111 25") == [PrivateKind.CARD]


@pytest.mark.parametrize(
    "text",
    [
        "2026-07-15 08:30",
        "12345678901",  # no mobile number begins with 12
        "1391234567",  # too short
        "139123456789",  # too long
        "139\n1234\n5678",  # three lines are three numbers
        "app.9f13912345678c.css",  # a hash
        "990101199003070011",  # no such province
        "110101199013070011",  # no such month
        "2026071512345678",  # no bank has this prefix
        "6217000000000001",  # the check digit is wrong
        "",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert private_numbers(text) == ()


def test_letters_beside_a_number_do_not_hide_it() -> None:
    assert kinds("QQ13912345678群") == [PrivateKind.MOBILE]


def test_long_rows_of_digits_take_linear_time() -> None:
    assert private_numbers("1 " * 50_000) == ()
    assert private_numbers("13" * 50_000) == ()
    assert email_addresses("a" * 100_000 + "@" + "b." * 50_000) == ()


def test_e_mail_addresses_are_found_and_masked() -> None:
    (one, two) = email_addresses("信箱 zhang.san@example.com.cn，或 Li@example.org。")
    assert one.kind is PrivateKind.EMAIL
    assert one.masked == "z***@example.com.cn"
    assert two.plain == "li@example.org"
    assert email_addresses("@班组 a@b") == ()
    assert email_addresses("无") == ()


def test_numbers_compare_in_one_spelling() -> None:
    assert plain_number("＋８６ 139-1234-5678") == "13912345678"
    assert plain_number("0432-6123 4567") == "043261234567"
    assert plain_number(" Union@Example.org ") == "union@example.org"


def test_each_kind_has_a_word_in_both_languages() -> None:
    assert all(kind.term.zh and kind.term.en for kind in PrivateKind)
