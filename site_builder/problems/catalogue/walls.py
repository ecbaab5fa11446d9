"""Rules of walls and of the sheets for them."""

from site_builder.problems.catalogue.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "E192",
        zh="“{found}”不是内容号",
        en="“{found}” is no content number",
        zh_help="请抄这张脚上的六位号码，例如 7f3a9c；认不清就删掉这一行",
        en_help="copy the six characters at the foot of the sheet, such as 7f3a9c, or remove the line",
    ),
    Rule(
        "W193",
        zh="没有“{found}”这一张，墙上这一条没有用上",
        en="there is no sheet “{found}”; this item of the wall is not used",
        zh_help="您是不是想写 {nearest}\n能印的有：{known}",
        en_help="did you mean {nearest}?\nwhat can be printed: {known}",
    ),
    Rule(
        "W194",
        zh="“{found}”没说是谁的，墙上这一条没有用上",
        en="“{found}” does not say whose; this item of the wall is not used",
        zh_help="请在后面写清，例如 {example}",
        en_help="say whose it is, such as {example}",
    ),
    Rule(
        "W196",
        zh="“{found}”太长，{name}上放不下，多了 {count} 个字，印出来末尾是“…”",
        en="“{found}” is {count} characters too long for the {name}; it ends with “…” there",
        zh_help="请把这句话改短，网页上照样是全文。",
        en_help="shorten it; the website shows all of it.",
    ),
    Rule(
        "W195",
        zh="{found} 还没到，先当作没贴",
        en="{found} is still to come; the sheet counts as not put up yet",
        zh_help="请核对贴出日期；真贴了再记。",
        en_help="check the day, and record it once the sheet hangs there.",
    ),
)
