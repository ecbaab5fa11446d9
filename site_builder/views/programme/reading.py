"""How long a slide stays: the time to look up, and to read it with ease.

Comfortable serial reading of Chinese is about 260 characters a minute, reading aloud 255 (IReST), which
is 4.3 a second; subtitles allow up to 9, and careful makers of subtitles write for 4. English is read
aloud at about 158 words a minute. A glance at a sign lasts 4.6 seconds on average, up to 27.
"""

import re
from dataclasses import dataclass

LEAST, MOST = 8.0, 45.0
"""Seconds of any slide. One that would need more is to be parted."""

GLANCE = 3.0
HAN_A_SECOND = 4.0
WORDS_A_SECOND = 2.5
PICTURE, ROWS, CODE = 2.0, 3.0, 6.0
"""Seconds for a picture, for a group of rows of a table, and for a phone that reads a code."""

ROWS_OF_A_GROUP = 5
MOST_CHARACTERS = 160
"""What is read within `MOST` seconds; longer text goes on with the next slide."""

_HAN = re.compile("[\u2e80-\u2fdf㐀-鿿豈-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ.,:'’/-]*")


@dataclass(frozen=True, slots=True)
class Reading:
    """What there is to read: Han characters, words and numbers of letters, and things to look at."""

    han: int = 0
    words: int = 0
    pictures: int = 0
    rows: int = 0
    codes: int = 0

    @property
    def seconds(self) -> float:
        """How long it takes, within `LEAST` and `MOST`."""
        groups = -(-self.rows // ROWS_OF_A_GROUP)
        seconds = GLANCE + self.han / HAN_A_SECOND + self.words / WORDS_A_SECOND
        seconds += PICTURE * self.pictures + ROWS * groups + CODE * self.codes
        return round(min(max(seconds, LEAST), MOST), 1)


def reading(*texts: str, pictures: int = 0, rows: int = 0, codes: int = 0) -> Reading:
    """Count what there is to read in `texts`."""
    han = sum(len(_HAN.findall(text)) for text in texts)
    words = sum(len(_WORD.findall(text)) for text in texts)
    return Reading(han, words, pictures, rows, codes)
