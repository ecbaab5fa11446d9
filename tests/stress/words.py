"""The words of extremes: the shortest, the longest, the rarest, and those that look like code."""

from collections.abc import Iterator

LONGEST_TEAM = "远岫物流集团货运处装运科超限货物加固示范班"[-20:]
SHORTEST_TEAM = "装班"
UNBROKEN = "从雨季湿损到换人复查我们用了整整两年把一张谁都嫌麻烦的复查单做成了人人离不开的那一张纸"[
    :40
]
PUNCTUATED = (
    "“东西不在手边”，一句话说了十几年；量了十二车、画了一张图、焊了一台小车：找工具，"
    "从5.8分钟，到1.2分钟！谁想得到？咱们自己，也没想到——可它就是，真的发生了；今天，讲给你听。"
)[:80]
ADDRESS = "https://example.com/a/very/long/path/without/any/space/in/it/at/all/so-that-nothing-breaks?q=1234567890"
LONG_WORD = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG_NUMBER = "123456789012"
EMOJI = "👷🏽‍♀️🚂👨‍👩‍👧‍👦🇨🇳❤️‍🔥"
RARE = "𠮷野㐂太𡃁𪚥𫝀𬺰𮯠𰻞𱍊"
HOSTILE = '<script>alert(1)</script> "><img src=x onerror=alert(1)> </main></style><!-- {{ 7*7 }} {% if %} &amp;amp; ]]>'
UYGHUR_TITLE = "بىزنىڭ گۇرۇپپا ھەر كۈنى ئۆگىنىدۇ"

TITLES = (
    UNBROKEN,
    PUNCTUATED,
    "量",
    ADDRESS,
    LONG_WORD,
    HOSTILE,
    f"{EMOJI}第一趟",
    f"{RARE}几个字",
    UYGHUR_TITLE,
    "Loading crew no. 3: fewer trips, more time to think",
)
NAMES = (
    "吐尔逊·阿里木江",
    "阿卜杜拉·买买提·艾合买提江·吐尔逊",
    "پەرھات تۇرسۇن",
    "ئايگۈل مەمەت",
    "Alexandra Konstantinopolskaya-Featherstonehaugh",
    "Li Wei",
    "欧阳娜娜",
    "𠮷田正",
    "㐂多川",
    "龘靐",
    "丁一",
)
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章"
_GIVEN = "伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红玲建国志斌海波宁贵福生龙元全"


def names(count: int) -> Iterator[str]:
    """`count` names, no two the same: the rare ones first."""
    yield from NAMES[:count]
    for index in range(count - len(NAMES)):
        surname = _SURNAMES[index % len(_SURNAMES)]
        yield f"{surname}{_GIVEN[index % len(_GIVEN)]}{_GIVEN[(index * 7 + 3) % len(_GIVEN)]}"


def title(index: int) -> str:
    """A title of its own: every tenth of each extreme kind."""
    return f"{TITLES[index % len(TITLES)]}{index}"


PROSE = f"""
# 一级标题

{UNBROKEN}{UNBROKEN}。{PUNCTUATED}

### 三级标题跳过了二级

{ADDRESS} 与 <{ADDRESS}>、[{LONG_WORD}]({ADDRESS})，`{LONG_WORD}_{LONG_NUMBER}`，{EMOJI}{RARE}。

> {UYGHUR_TITLE}

| {LONG_WORD} | {UNBROKEN} | 三 | 四 | 五 | 六 |
|---|---:|:-:|---|---|---|
| {LONG_NUMBER} | {LONG_NUMBER} | {ADDRESS} | {EMOJI} | {RARE} | |
| | | | | | |

1. 一层
    - 二层
        - 三层 {LONG_WORD}
            - 四层 {UNBROKEN}

```
{LONG_WORD} {LONG_WORD} {ADDRESS}
```

---

`{HOSTILE.replace("`", "")}`

1 &lt; 2 && 3 > 2, {{{{ 7*7 }}}} {{% raw %}}
"""
