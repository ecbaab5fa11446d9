from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.values.people import (
    family_name,
    initials,
    mask,
    pinyin,
    sort_key,
    split_people,
    tidy_name,
    titled,
)
from site_builder.model.values.surnames import COMPOUND, READINGS
from site_builder.model.values.syllables import is_han, split_written, syllable

IN_ORDER = [
    "陈𬱖",
    "高明",
    "盖云鹏",
    "龚一",
    "郭晓棠",
    "卢一",
    "吕布",
    "栾一",
    "罗一",
    "区慧敏",
    "欧阳岚",
    "覃海生",
    "仇天",
    "单志远",
    "沈一",
    "吐尔逊·阿里",
    "解明",
    "谢芳",
    "许一",
    "余海",
    "余元",
    "尉迟宁",
    "袁一",
    "乐天",
    "曾一",
    "查一",
]
NAMES = st.text(st.sampled_from("王伟单志远欧阳尉迟吕𬱖·"), min_size=1, max_size=5)


@pytest.mark.parametrize(
    "text",
    [
        "张三、李四、王五",
        "张三，李四,王五",
        "张三;李四；王五。",
        "张三/李四/王五",
        "张三 李四\u3000王五",
        "- 张三\n- 李四\n－王五",
        "1、张三 2、李四 3、王五",
        "1. 张三\n2. 李四\n3）王五",
        "·张三\n· 李四\n•王五",
        "-张三 -李四、王五".replace(" -", "、"),
    ],
)
def test_a_list_in_one_line_is_split(text: str) -> None:
    assert split_people(text) == ("张三", "李四", "王五")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王 伟、马 骏", ("王伟", "马骏")),
        ("王 伟", ("王伟",)),
        ("王 伟 李四光", ("王伟", "李四光")),
        ("吐尔逊•阿里、覃海生", ("吐尔逊·阿里", "覃海生")),
        ("wang-wei-2、李四", ("wang-wei-2", "李四")),
        ("John Smith, 李四", ("John Smith", "李四")),
        ("", ()),
        ("、", ()),
    ],
)
def test_blanks_inside_a_name_do_not_split_it(text: str, names: tuple[str, ...]) -> None:
    assert split_people(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("王 伟", "王伟"),
        ("“单志远”", "单志远"),
        ("吐尔逊•阿里", "吐尔逊·阿里"),
        ("吐尔逊．阿里", "吐尔逊·阿里"),
        ("吐尔逊 . 阿里", "吐尔逊·阿里"),
        ("吐尔逊‧阿里", "吐尔逊·阿里"),
        ("John  Smith", "John Smith"),
        ("wang-wei-1", "wang-wei-1"),
    ],
)
def test_a_name_has_one_spelling(text: str, name: str) -> None:
    assert tidy_name(text) == name
    assert tidy_name(name) == name


@pytest.mark.parametrize(
    ("name", "family", "masked"),
    [
        ("单志远", "单", "单**"),
        ("欧阳岚", "欧阳", "欧阳*"),
        ("欧阳", "欧", "欧*"),
        ("林语", "林", "林*"),
        ("吐尔逊·阿里", "吐尔逊", "吐尔逊·**"),
        ("单", "单", "单*"),
        ("John Smith", "J", "J********"),
    ],
)
def test_a_masked_name_keeps_only_the_family_name(name: str, family: str, masked: str) -> None:
    assert family_name(name) == family
    assert mask(name) == masked
    assert titled(name) == f"{family}师傅"


@given(NAMES)
def test_a_mask_never_shows_the_whole_name(name: str) -> None:
    assert mask(name) != name
    assert "*" in mask(name)


@given(st.permutations(IN_ORDER))
def test_names_stand_in_dictionary_order(names: list[str]) -> None:
    assert sorted(names, key=sort_key) == IN_ORDER


def test_no_two_names_share_a_place() -> None:
    for first, second in pairwise(IN_ORDER):
        assert sort_key(first) < sort_key(second)


def test_one_family_name_stays_together() -> None:
    names = ["解一", "谢二", "解三", "谢四"]
    assert [name[0] for name in sorted(names, key=sort_key)] == ["解", "解", "谢", "谢"]


@given(st.lists(NAMES))
def test_the_order_is_total(names: list[str]) -> None:
    turned = names[1:] + names[:1]
    assert sorted(names, key=sort_key) == sorted(turned, key=sort_key)


def test_a_name_can_be_written_in_latin_letters() -> None:
    assert pinyin("单志远") == "Shan Zhiyuan"
    assert pinyin("吕布") == "Lü Bu"
    assert pinyin("尉迟宁") == "Yuchi Ning"
    assert pinyin("吐尔逊·阿里") == "Tuerxun Ali"
    assert pinyin("John Smith") == "John Smith"
    assert pinyin("单") == "Shan"


def test_initials_follow_the_surname_table() -> None:
    assert initials("单志远") == "szy"
    assert initials("尉迟宁") == "ycn"
    assert initials("John Smith") == "js"


def test_the_pinyin_a_person_gave_wins() -> None:
    assert pinyin("单志远", "dān zhìyuǎn") == "Dan Zhiyuan"
    assert initials("尉迟宁", "yuchi ning") == "ycn"
    assert sort_key("单志远", "dān zhìyuǎn") < sort_key("邓佳")
    assert pinyin("单志远", " ") == "Shan Zhiyuan"


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("shàn zhìyuǎn", "shan zhi yuan"),
        ("xi'an", "xi an"),
        ("xian", "xian"),
        ("fangan", "fan gan"),
        ("Lǚ Bù", "lü bu"),
        ("lv3 bu4", "lü bu"),
        ("zhangyilan", "zhang yi lan"),
        ("nüer", "nü er"),
        ("tsu", "tsu"),
        ("lüè", "lüe"),
    ],
)
def test_written_pinyin_is_cut_into_syllables(text: str, syllables: str) -> None:
    assert [part.written for part in split_written(text)] == syllables.split()


def test_tones_are_read_from_marks_and_digits() -> None:
    assert [syllable(text).tone for text in ("ma", "mā", "ma2", "mǎ", "mà", "ma5")] == [
        0,
        1,
        2,
        3,
        4,
        0,
    ]


def test_the_surname_tables_are_well_formed() -> None:
    assert len(READINGS) >= 120
    assert all(len(name) == 1 and is_han(name) for name in READINGS)
    assert all(len(name) == 2 and len(said.split(",")) == 2 for name, said in COMPOUND.items())
