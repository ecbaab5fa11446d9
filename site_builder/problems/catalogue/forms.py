"""Rules of the `model` stage: which fields a form has, and which it needs."""

from site_builder.problems.catalogue.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "E200",
        zh="不认识时区“{found}”",
        en="“{found}” is no known time zone",
        zh_help="中国大陆请写 → 时区: Asia/Shanghai",
        en_help="write one such as → timezone: Asia/Shanghai",
    ),
    Rule(
        "N108",
        zh="“{found}”两端的引号已去掉",
        en="the quotes around “{found}” were removed",
    ),
    Rule(
        "E209",
        zh="缺少“{label}”",
        en="“{label}” is missing",
        zh_help="请补上一行，例如 → {example}",
        en_help="add a line such as → {example}",
    ),
    Rule(
        "E116",
        zh="“{found}”写了两次（第 {first} 行、第 {second} 行）",
        en="the key “{found}” appears twice (lines {first} and {second})",
        zh_help="请合并成一处；现在用的是第 {first} 行。",
        en_help="merge the two; line {first} is used for now.",
    ),
    Rule(
        "W117",
        zh="不认识“{found}”，是不是“{nearest}”？这一项没有用上",
        en="unknown key “{found}”; did you mean “{nearest}”? It is not used",
        zh_help="改成：{nearest}: …",
        en_help="write: {nearest}: …",
    ),
    Rule(
        "W201",
        zh="这个文件放的位置没有含义，内容没有用上：{found}",
        en="nothing is known about a file at this place, so it is not used: {found}",
        zh_help="是不是应该放在 {where}？",
        en_help="should it be {where}?",
    ),
    Rule(
        "W202",
        zh="这个文件不属于任何一类内容，没有用上：{found}",
        en="this file belongs to no kind of content and is not used: {found}",
        zh_help="文件夹和文件名的用法见填写指南 content/README.md。",
        en_help="content/README.md lists the files and folders there are.",
    ),
    Rule(
        "W203",
        zh="不认识“{found}”，这一项没有用上",
        en="unknown key “{found}”; it is not used",
        zh_help="这里可以写：{known} 等。",
        en_help="known here: {known} …",
    ),
    Rule(
        "E204",
        zh="这里应该是一项一项的“名称: 内容”，没有用上",
        en="fields of the form “key: value” are expected here; this is not used",
        zh_help="每项单独一行，冒号用英文的，后面空一格，例如 → 名称: 货装一班",
        en_help="one a line, with a space after the colon, such as → name: Crew one",
    ),
    Rule(
        "E205",
        zh="“{label}”只要一个值，这里写成了一组",
        en="“{label}” takes one value, but several are written here",
        zh_help="写在同一行，例如 → {example}",
        en_help="write it on one line, such as → {example}",
    ),
    Rule(
        "P206",
        zh="“{what}”属于个人隐私，不能写进公开的内容里",
        en="{what} is private and must not be part of public content",
        zh_help="请删掉这一行；需要留档的放到单位的私有资料里。",
        en_help="remove this line; keep such records outside the content folder.",
    ),
    Rule(
        "P273",
        zh="“{label}”看不懂：“{found}”；它决定谁能看到什么，所以没有发布",
        en="“{label}” cannot be read: “{found}”; it decides who may see what, so nothing is published",
        zh_help="请改正，例如 → {example}",
        en_help="put it right, for example → {example}",
    ),
    Rule(
        "E272",
        zh="“{found}”和“{first}”是同一份内容，只用了前一个",
        en="“{found}” repeats “{first}”, which alone is used",
        zh_help="请合并成一个文件，另一个删掉。",
        en_help="merge the two files and delete one of them.",
    ),
    Rule(
        "E207",
        zh="“同意”里不认识“{found}”；为稳妥起见，这个人按“不同意”处理",
        en="“{found}” is not known in a consent; to be safe the person counts as not agreeing",
        zh_help="这里可以写：{known} 等。",
        en_help="known here: {known} …",
    ),
    Rule(
        "E208",
        zh="“同意”里的“{found}”是不是“{nearest}”？为稳妥起见，这个人按“不同意”处理",
        en="is “{found}” in a consent “{nearest}”? To be safe the person counts as not agreeing",
        zh_help="改成：{nearest}: …",
        en_help="write: {nearest}: …",
    ),
)
