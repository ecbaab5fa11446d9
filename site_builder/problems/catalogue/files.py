"""Rules of the `read` stage: files, their names and their encodings."""

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
        zh="“{name}”没有用上：文件名要以 .yaml 或 .md 结尾",
        en="“{name}” is not used: its name must end in .yaml or .md",
        zh_help="名单、记录去掉末尾的 .txt（team.yaml.txt → team.yaml），文字稿改成 .md。",
        en_help="Drop an ending too many (team.yaml.txt → team.yaml); a text ends in .md.",
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

RULES: tuple[Rule, ...] = (*_FOLDER, *_ENCODING)
