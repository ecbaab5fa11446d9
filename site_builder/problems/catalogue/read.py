"""Rules of the `read` stage: the form of YAML and Markdown, and the slips it mends."""

from site_builder.problems.catalogue.rule import Rule

_FORM = (
    Rule(
        "W119",
        zh="“{found}”看起来是信息区的分隔线，已按“---”处理",
        en="“{found}” looks like the fence of the header; read as “---”",
    ),
    Rule(
        "E103",
        zh="这一行缩进 {found} 格，应缩进 {expected} 格，与第{line}行左对齐；文件里用了制表符（Tab 键）",
        en="Indented by {found}, expected {expected} as in line {line}; the file mixes in tabs",
        zh_help="请把行首的制表符都换成空格，每一层两格。",
        en_help="Replace the tabs at line starts by blanks, two for each level.",
    ),
    Rule(
        "E105",
        zh="这一行缩进 {found} 格，应缩进 {expected} 格",
        en="This line is indented by {found}, expected {expected}",
        zh_help="请与第{line}行左对齐。",
        en_help="Align it with line {line}.",
    ),
    Rule(
        "E149",
        zh="“{found}”和上面的“- ”左对齐了，看不出它属于哪一条",
        en="“{found}” stands below the “- ” above, so it is not clear what it belongs to",
        zh_help="属于第{line}行那一条的，行首加两个空格，和“- ”后面的字对齐。",
        en_help="If it belongs to the item of line {line}, put two blanks before it.",
    ),
    Rule(
        "E107",
        zh="内容里的“{sign}”会被当成格式符号，后面又换了行，分不清从哪里到哪里",
        en="“{sign}” has a special meaning here, and the text goes on in the next line",
        zh_help="请把整段内容写成一行，并加上引号。",
        en_help="Write the whole text on one line, in quotes.",
    ),
    Rule(
        "E119",
        zh="文件开头缺少“---”信息区",
        en="The file does not begin with a header between “---” lines",
        zh_help="请在最前面粘贴三行：--- ⏎ 标题: {title} ⏎ ---",
        en_help="Paste three lines at the top: --- ⏎ title: {title} ⏎ ---",
    ),
    Rule(
        "W151",
        zh="信息区的末尾缺少“---”，已按到这一行为止处理",
        en="The header is not closed by “---”; read as ending with this line",
        zh_help="请在这一行下面加一行 → ---",
        en_help="Add a line below this one → ---",
    ),
    Rule(
        "E132",
        zh="文件里有合并冲突标记，第{first}–{last}行",
        en="The file holds merge conflict marks, lines {first}–{last}",
        zh_help="请和另一位修改的同事商量，留下正确的内容，再删掉 <<<<<<<、=======、>>>>>>> 三种标记行。",
        en_help="Keep the right version, then delete the <<<<<<<, ======= and >>>>>>> lines.",
    ),
    Rule(
        "E150",
        zh="从这里开始的引号“{sign}”没有结束",
        en="The quote {sign} that opens here is never closed",
        zh_help="请在内容末尾补上同样的英文引号；中文引号不能和英文引号配对。",
        en_help="Close it with the same sign at the end of the text.",
    ),
    Rule(
        "E152",
        zh="这一行缺少冒号：“{found}”",
        en="This line has no colon: “{found}”",
        zh_help="请写成“名称: 内容”，冒号后面空一格；接着上一行的话，请缩进两格。",
        en_help="Write “key: value”, with a blank after the colon; indent it if it continues a text.",
    ),
    Rule(
        "E153",
        zh="这里又出现了“---”，一个文件只能有一份内容",
        en="Another “---” begins here; a file holds one record or list only",
        zh_help="请删掉这一行，或把后面的内容放进另一个文件。",
        en_help="Delete this line, or move what follows into a file of its own.",
    ),
    Rule(
        "E154",
        zh="“{found}”以特殊符号开头，会被当成引用或类型标记",
        en="“{found}” begins with a sign that marks a reference or a type",
        zh_help="如果是普通文字，请加引号；如果想重复前面的内容，请再写一遍。",
        en_help="Put plain words in quotes; write repeated content out again.",
    ),
    Rule(
        "E155",
        zh="从这里起层级超过 {limit} 层",
        en="Nested more than {limit} levels deep from here",
        zh_help="请减少缩进的层数。",
        en_help="Use fewer levels of indentation.",
    ),
    Rule(
        "E156",
        zh="文件里的内容超过 {limit} 项",
        en="The file holds more than {limit} entries",
        zh_help="请按年份或班组拆成几个文件。",
        en_help="Split it by year or by team.",
    ),
    Rule(
        "E157",
        zh="看不懂这一行：“{found}”",
        en="This line cannot be read: “{found}”",
        zh_help="请对照上下几行的写法；内容里有特殊符号时，给整段内容加上引号。",
        en_help="Compare it with its neighbours; put a value with special signs in quotes.",
    ),
    Rule(
        "E158",
        zh="从这里开始的括号“{sign}”没有结束",
        en="The bracket “{sign}” that opens here is never closed",
        zh_help="请补上另一半英文括号；如果是普通文字，请给整段内容加引号。",
        en_help="Close it; or put the value in quotes if it is plain text.",
    ),
    Rule(
        "E177",
        zh="列表“- ”接在了已有内容的一行后面：“{above}”",
        en="A list begins below a line that has words already: “{above}”",
        zh_help="是列表，就清空上一行冒号后面的内容；是同一层，就左对齐；是文字，就给整段加引号。",
        en_help="Clear the words after the colon above, or align both lines, or quote the text.",
    ),
    Rule(
        "E178",
        zh="同一层里既有“- ”列表，又有“名称: 内容”",
        en="List items and “key: value” lines are mixed on one level",
        zh_help="请给列表起一个名称，例如“参加:”，再把列表缩进两格放在它下面。",
        en_help="Give the list a key of its own and indent the items below it.",
    ),
    Rule(
        "E159",
        zh="冒号前面应是一个名称，现在是“{found}”",
        en="A name should stand before the colon, found “{found}”",
        zh_help="请去掉括号；如果这是普通文字，请给整行加上引号。",
        en_help="Remove the brackets, or put the whole text in quotes.",
    ),
    Rule(
        "E184",
        zh="从第一行到这里，这段文字已经超过 {limit} 字",
        en="The text is longer than {limit} characters here",
        zh_help="请把它拆成几篇，每篇讲一件事。",
        en_help="Split it into several texts, one matter each.",
    ),
    Rule(
        "E185",
        zh="这一段文字超过 {limit} 字，中间没有空行",
        en="This paragraph has more than {limit} characters without a blank line",
        zh_help="请每讲完一层意思就空一行。",
        en_help="Leave a blank line wherever a thought ends.",
    ),
    Rule(
        "E186",
        zh="到这里，排版符号（如 * [ ] < > #）已经超过 {limit} 个",
        en="There are more than {limit} signs of layout (such as * [ ] < > #) up to here",
        zh_help="多半是粘贴进来的代码或乱码，请删掉；正文很长的话，请拆成几篇。",
        en_help="Delete what was pasted by mistake; split a long text.",
    ),
    Rule(
        "E187",
        zh="这里的表格超过 {limit} 格",
        en="The table has more than {limit} cells here",
        zh_help="请只留下要给大家看的几行，或按月拆成几篇。",
        en_help="Keep the rows that readers need, or split it by month.",
    ),
)

_REPAIRED = (
    Rule(
        "W101",
        zh="“{key}”后面用了中文冒号“{found}”，已按英文冒号处理{more}",
        en="A full-width colon follows “{key}”; read as “: ”{more}",
    ),
    Rule(
        "W102",
        zh="“{key}”的冒号后面要空一格，已自动补上{more}",
        en="A blank is needed after the colon of “{key}”; added{more}",
    ),
    Rule(
        "W103",
        zh="这里用了制表符（Tab 键），已换成空格{more}",
        en="A tab stands here; replaced by blanks{more}",
    ),
    Rule(
        "W104",
        zh="行首的空格不是普通空格（全角，或从 Word 里带来的），已按普通空格处理{more}",
        en="The blanks at the start of the line are no ordinary ones; read as such{more}",
    ),
    Rule(
        "W106",
        zh="列表的“{found}”已按“- ”处理{more}",
        en="The list mark “{found}” was read as “- ”{more}",
    ),
    Rule(
        "W107",
        zh="内容里的“{sign}”会被当成格式符号，已整段按文字处理{more}",
        en="“{sign}” has a special meaning here; the whole value was read as text{more}",
    ),
    Rule(
        "W108",
        zh="引号只括住了一部分，已整段按文字处理{more}",
        en="The quotes hold only a part; the whole value was read as text{more}",
    ),
    Rule(
        "N128",
        zh="已去掉 {count} 处看不见的字符{more}",
        en="Invisible characters removed: {count}{more}",
    ),
)

RULES: tuple[Rule, ...] = (*_FORM, *_REPAIRED)
