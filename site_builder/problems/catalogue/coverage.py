"""Rules about the criteria of the coverage matrix and what is measured by them."""

from site_builder.problems.catalogue.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "E340",
        zh="没有“{found}”这个度量",
        en="there is no measure “{found}”",
        zh_help="是不是“{nearest}”？\n能用的度量都在《度量.md》里",
        en_help="did you mean “{nearest}”?\nall measures are listed in MEASURES.md",
    ),
    Rule(
        "E341",
        zh="“{found}”的括号写得不对：{allowed}",
        en="the brackets of “{found}” are wrong: {allowed}",
        zh_help="请写成这样，例如 → {example}",
        en_help="write it like this → {example}",
    ),
    Rule(
        "E342",
        zh="“{label}”里的“{found}”看不懂是什么条件",
        en="“{found}” in “{label}” is no condition",
        zh_help='请写比较符号加数字，例如 → ">= 3" 或 ">= 80%"',
        en_help='write a sign and a number, such as → ">= 3" or ">= 80%"',
    ),
    Rule(
        "E343",
        zh="“{label}”里的“{found}”看不懂是多久",
        en="“{found}” in “{label}” is no length of time",
        zh_help="请写天数，例如 → 35d 或 35天",
        en_help="write a number of days, such as → 35d",
    ),
    Rule(
        "W344",
        zh="规则“{found}”里，“部分”的条件比“有据”的还难",
        en="rule “{found}” asks more for partly than for met",
        zh_help='请把两个条件对调一下，例如 → 有据: ">= 3"，部分: ">= 2"',
        en_help='exchange the two, such as → met: ">= 3", partial: ">= 2"',
    ),
    Rule(
        "W345",
        zh="“{found}”在达标规则里没有",
        en="“{found}” is none of the criteria",
        zh_help="是不是“{nearest}”？",
        en_help="did you mean “{nearest}”?",
    ),
    Rule(
        "W347",
        zh="“{label}”是 {found}，比全班 {count} 人还多",
        en="“{label}” is {found}, more than the {count} people of the team",
        zh_help="请核对份数；有人离开的话，按现在还在班里的人数。",
        en_help="check the number; count those who are in the team now.",
    ),
)
