"""How the names of teams are spoken."""

import pytest

from site_builder.views.pinyin import spoken


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("篷布加固班", "Péngbù Jiāgù Bān"),
        ("货装一班", "Huòzhuāng Yī Bān"),
        ("旅客班", "Lǚkè Bān"),
        ("西安组", "Xī’ān Zǔ"),
        ("重载组", "Zhòngzài Zǔ"),
        ("流水队", "Liúshuǐ Duì"),
        ("A组3班", "A Zǔ 3 Bān"),
        ("艾力·买买提组", "Àilì · Mǎimǎi Tí Zǔ"),
        ("班", "Bān"),
    ],
)
def test_a_name_is_spoken_in_words_with_tone_marks(name: str, said: str) -> None:
    assert spoken(name) == said


def test_the_sound_of_a_character_depends_on_its_neighbours() -> None:
    assert spoken("综合协调班") == "Zōnghé Xiétiáo Bān"


@pytest.mark.parametrize("name", ["Crew 7", "ئۇيغۇر", ""])
def test_a_name_without_han_characters_is_spoken_as_it_is_written(name: str) -> None:
    assert spoken(name) == ""


def test_a_syllable_without_a_vowel_bears_no_mark() -> None:
    assert spoken("嗯班") == "N Bān"
