"""Rules of the `read` stage: folders, encodings, and the form of YAML and Markdown files."""

from site_builder.problems.catalogue.rule import Rule

_FOLDER = (
    Rule(
        "E129",
        zh="文件名“{name}”里有 Windows 不允许的符号：{signs}",
        en="The name “{name}” has signs that Windows does not allow: {signs}",
        zh_help="请改名，例如把冒号和引号去掉；否则同事的电脑取不到这个文件。",
        en_help="Rename it without them; otherwise colleagues on Windows cannot fetch it.",
    ),
    Rule(
        "W130",
        zh="“{name}”是表格，宣传栏不会直接读它",
        en="“{name}” is a spreadsheet; the bulletin does not read it directly",
        zh_help="请运行：site-builder import {path}，转换后把表格移出内容文件夹。",
        en_help="Run: site-builder import {path}, then move it out of the content folder.",
    ),
    Rule(
        "E160",
        zh="找不到内容文件夹“{folder}”",
        en="There is no content folder “{folder}”",
        zh_help="请检查 --content 后面的路径，或先新建这个文件夹。",
        en_help="Check the path after --content, or create the folder first.",
    ),
    Rule(
        "E161",
        zh="“{folder}”是文件，不是文件夹",
        en="“{folder}” is a file, not a folder",
        zh_help="--content 后面请写内容文件夹的路径。",
        en_help="Give the path of the content folder after --content.",
    ),
    Rule(
        "W162",
        zh="“{name}”不会显示：宣传栏读不了 Word、PDF 这类文件",
        en="“{name}” is not shown: the bulletin cannot read Word, PDF and the like",
        zh_help="请新建一个 .md 文件，把文字粘贴进去，再把原文件移走。",
        en_help="Paste its text into a new .md file, then move the original elsewhere.",
    ),
    Rule(
        "W170",
        zh="“{name}”不会显示：文字稿的文件名要以 .md 结尾",
        en="“{name}” is not shown: the name of a text must end in .md",
        zh_help="请把扩展名改成 .md。",
        en_help="Change its extension to .md.",
    ),
    Rule(
        "E163",
        zh="“{name}”打不开，没有读取权限或磁盘出错",
        en="“{name}” cannot be opened: no permission, or a fault of the disk",
        zh_help="请检查它的权限，或重新复制一份。",
        en_help="Check its permissions, or copy it again.",
    ),
    Rule(
        "W164",
        zh="“{name}”不会显示：宣传栏只读 .yaml、.md 和图片",
        en="“{name}” is not shown: the bulletin reads .yaml, .md and pictures only",
        zh_help="请把它移出内容文件夹。",
        en_help="Move it out of the content folder.",
    ),
    Rule(
        "E166",
        zh="快捷链接“{name}”指向的文件已经不在了",
        en="The link “{name}” leads to something that no longer exists",
        zh_help="请删除这个链接，或放入真正的文件。",
        en_help="Delete the link, or put the real file here.",
    ),
    Rule(
        "E167",
        zh="快捷链接“{name}”指向内容文件夹之外，不会跟随",
        en="The link “{name}” leads out of the content folder and is not followed",
        zh_help="请把真正的文件复制到这里。",
        en_help="Copy the real file here instead.",
    ),
    Rule(
        "E168",
        zh="快捷链接“{name}”指向的文件夹已经读过，不会再读一遍",
        en="The link “{name}” leads to a folder that is read already",
        zh_help="请删除这个链接。",
        en_help="Delete the link.",
    ),
    Rule(
        "E169",
        zh="“{name}”超过 2 MB，对一份文字稿来说太大了",
        en="“{name}” is larger than 2 MB, too much for a text",
        zh_help="请按年份拆成几个文件；如果里面贴了图片，请把图片单独存放。",
        en_help="Split it by year; keep pictures in files of their own.",
    ),
    Rule(
        "E171",
        zh="文件名“{name}”的开头或末尾有空格或点，Windows 存不了",
        en="The name “{name}” begins or ends with a blank or ends with a dot; Windows cannot hold it",
        zh_help="请改名，去掉多余的空格和点。",
        en_help="Rename it without them.",
    ),
    Rule(
        "E172",
        zh="“{name}”是 Windows 自用的名字，同事的电脑取不到它",
        en="Windows keeps the name “{name}” for itself; colleagues could not fetch the file",
        zh_help="请换一个名字。",
        en_help="Choose another name.",
    ),
    Rule(
        "E173",
        zh="文件名“{name}”超过 80 个字",
        en="The name “{name}” is longer than 80 characters",
        zh_help="请起一个短些的名字，标题写在文件里面。",
        en_help="Shorten it; the full title belongs inside the file.",
    ),
    Rule(
        "E174",
        zh="文件名“{name}”里有乱码",
        en="The name “{name}” is garbled",
        zh_help="请重新输入文件名。",
        en_help="Type the name again.",
    ),
    Rule(
        "E175",
        zh="“{name}”和“{twin}”只有大小写不同，在 Windows 上会互相覆盖",
        en="“{name}” and “{twin}” differ in capitals only; on Windows one replaces the other",
        zh_help="请给其中一个改名。",
        en_help="Rename one of them.",
    ),
    Rule(
        "E176",
        zh="有两个看起来都叫“{name}”的文件，只读了第一个",
        en="Two files look like “{name}”; only the first was read",
        zh_help="请给其中一个改名，或删除多余的一个。",
        en_help="Rename or delete one of them.",
    ),
)

_ENCODING = (
    Rule(
        "W109",
        zh="文件是 GBK 编码，已自动识别",
        en="The file is in GBK; it was recognised and read",
        zh_help="请在编辑器里另存为 UTF-8。",
        en_help="Save it as UTF-8 in your editor.",
    ),
    Rule(
        "E109",
        zh="认不出这个文件的文字编码",
        en="The text encoding of this file cannot be told",
        zh_help="它可能是改了扩展名的 Word 文件；请用记事本打开，另存为 UTF-8。",
        en_help="Open it in a text editor and save it as UTF-8.",
    ),
    Rule(
        "N110",
        zh="文件是 {encoding} 编码，已自动识别",
        en="The file is in {encoding}; it was recognised and read",
        zh_help="另存为 UTF-8 更好，这样能看到每次改了什么。",
        en_help="UTF-8 is better: changes can then be compared.",
    ),
    Rule(
        "W110",
        zh="有 {count} 处乱码“{found}”",
        en="{count} garbled place(s), the first “{found}”",
        zh_help="请从原稿重新复制这些文字。",
        en_help="Copy the words again from the original.",
    ),
    Rule(
        "E110",
        zh="这是 Word 或 Excel 文件，只是改了扩展名",
        en="This is a Word or Excel file under another extension",
        zh_help="表格请用 site-builder import 导入；文字请粘贴到新的 .md 文件里。",
        en_help="Import a spreadsheet with site-builder import; paste text into a new .md file.",
    ),
    Rule(
        "E165",
        zh="这个文件里不是文字",
        en="This file does not hold text",
        zh_help="它可能是图片或其他文件改了扩展名；请放入真正的文字稿。",
        en_help="It may be a picture or something else under another extension.",
    ),
)

_FORM = (
    Rule(
        "W119",
        zh="“{found}”看起来是信息区的分隔线，已按“---”处理",
        en="“{found}” looks like the fence of the header; read as “---”",
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
    ),
    Rule(
        "E132",
        zh="文件里有合并冲突标记，第{first}–{last}行",
        en="The file holds merge conflict marks, lines {first}–{last}",
        zh_help="请和另一位修改的同事商量，留下正确的内容，再删掉 <<<<<<<、=======、>>>>>>> 三种标记行。",
        en_help="Keep the right version, then delete the <<<<<<<, ======= and >>>>>>> lines.",
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
        "E159",
        zh="冒号前面应是一个名称，现在是“{found}”",
        en="A name should stand before the colon, found “{found}”",
        zh_help="请去掉括号；如果这是普通文字，请给整行加上引号。",
        en_help="Remove the brackets, or put the whole text in quotes.",
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
        zh="行首是全角空格，已按普通空格处理{more}",
        en="Full-width blanks at the start of the line; read as ordinary ones{more}",
    ),
    Rule(
        "W106",
        zh="列表的“{found}”已按“- ”处理{more}",
        en="The list mark “{found}” was read as “- ”{more}",
    ),
    Rule(
        "W107",
        zh="内容里的“{sign}”有特殊含义，已整段按文字处理{more}",
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
        en="{count} invisible character(s) removed{more}",
    ),
)

RULES: tuple[Rule, ...] = (*_FOLDER, *_ENCODING, *_FORM, *_REPAIRED)
