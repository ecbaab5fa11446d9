"""Rules of the import of spreadsheets and photos."""

from site_builder.problems.catalogue.rule import Rule

_FILE = (
    Rule(
        "E450",
        zh="“{name}”是旧格式或别的软件的表格，读不了",
        en="“{name}” is a spreadsheet of an old or another format, which cannot be read",
        zh_help="用 WPS 或 Excel 打开，另存为“Excel 工作簿（*.xlsx）”，再导入新文件。",
        en_help="Open it, choose Save as, “Excel Workbook (*.xlsx)”, and import the new file.",
    ),
    Rule(
        "E451",
        zh="“{name}”加了密码，打不开",
        en="“{name}” is protected by a password",
        zh_help="用 WPS 或 Excel 打开，取消密码（文件 → 文档加密），另存一份再导入。",
        en_help="Open it, take the password off, save a copy and import that.",
    ),
    Rule(
        "E452",
        zh="“{name}”不是表格",
        en="“{name}” is not a spreadsheet",
        zh_help="能导入的是 .xlsx、.csv、.tsv；Word 里的表格请复制到新的 Excel 文件，存成 .xlsx。",
        en_help="Import .xlsx, .csv or .tsv; copy a table out of Word into a new .xlsx file.",
    ),
    Rule(
        "E453",
        zh="“{name}”打不开，文件可能损坏了，或者没有传完整",
        en="“{name}” cannot be opened; it may be damaged or incomplete",
        zh_help="重新复制一份；能用 WPS 或 Excel 打开的，另存为 .xlsx 再导入。",
        en_help="Copy it again, or open it, save it as .xlsx and import that.",
    ),
    Rule(
        "E454",
        zh="“{name}”太大：一次最多导入 5000 行、10 万个格子、20 MB（文本 2 MB）",
        en="“{name}” is too large: at most 5,000 rows, 100,000 cells and 20 MB (2 MB of text) at once",
        zh_help="只留要导入的行和列，复制到新文件里再导入；图片请删掉。",
        en_help="Copy the rows and columns you need into a new file, without pictures.",
    ),
    Rule(
        "E455",
        zh="“{name}”其实是网页格式，只是叫作表格",
        en="“{name}” is a web page under the name of a spreadsheet",
        zh_help="用 WPS 或 Excel 打开，另存为“Excel 工作簿（*.xlsx）”，再导入新文件。",
        en_help="Open it, choose Save as, “Excel Workbook (*.xlsx)”, and import the new file.",
    ),
    Rule(
        "E456",
        zh="要读“{name}”，这台电脑还缺一个组件 openpyxl",
        en="To read “{name}”, this computer lacks a part called openpyxl",
        zh_help="请运行：python -m pip install openpyxl；或者在 WPS、Excel 里另存为 .csv 再导入。",
        en_help="Run: python -m pip install openpyxl; or save the sheet as .csv and import that.",
    ),
    Rule(
        "E457",
        zh="“{name}”里找不到表头：没有一行像“日期、内容、人数”这样的列名",
        en="“{name}” has no row of column names such as date, title, participants",
        zh_help="请在数据上面加一行列名，比如：日期、培训内容、学时、授课人、参训人数。",
        en_help="Put a row of names above the data: date, title, hours, instructor, attended.",
    ),
    Rule(
        "E458",
        zh="“{name}”里有几张表：{found}",
        en="“{name}” has several sheets: {found}",
        zh_help="请说明导入哪一张：--sheet “{first}”；全部导入写 --sheet 全部。",
        en_help="Say which: --sheet “{first}”; for all of them --sheet all.",
    ),
    Rule(
        "E459",
        zh="看不出这是哪种台账，列名有：{found}",
        en="The columns do not tell what kind of ledger this is: {found}",
        zh_help="请加上 --kind：training 培训、suggestion 建议、award 表彰、member 名单。",
        en_help="Add --kind training, suggestion, award or member.",
    ),
    Rule(
        "E460",
        zh="“{name}”里没有叫“{found}”的工作表，只有：{known}",
        en="“{name}” has no sheet “{found}”, only: {known}",
    ),
    Rule(
        "E461",
        zh="不知道导入到哪个班组",
        en="It is not clear which team this belongs to",
        zh_help="请加上 --team 和班组的文件夹，可选：{known}",
        en_help="Add --team and the folder of the team, one of: {known}",
    ),
    Rule(
        "E462",
        zh="找不到班组“{found}”",
        en="There is no team “{found}”",
        zh_help="可选：{known}",
        en_help="One of: {known}",
    ),
    Rule(
        "E472",
        zh="{path} 没法在末尾添加记录：它有错误，或者整份写在一对括号里",
        en="Nothing can be added to {path}: it has errors, or is written inside one pair of brackets",
        zh_help="先运行 site-builder check 改好它；括号里的，改成一条一条以“- ”开头。",
        en_help="Mend it first (site-builder check); write records one by one, each after “- ”.",
    ),
    Rule(
        "E481",
        zh="{path} 刚才被别人改过，没有写入",
        en="{path} was changed by somebody else just now; it was not written",
        zh_help="请再运行一次。",
        en_help="Run the command again.",
    ),
    Rule(
        "E482",
        zh="{path} 经由快捷链接指向内容文件夹之外，没有写入",
        en="{path} leads out of the content folder by a link; it was not written",
        zh_help="请把真正的文件夹放进来。",
        en_help="Put the real folder there instead.",
    ),
)

_CELL = (
    Rule(
        "E474",
        zh="这一格的数字太长，表格软件已经丢了后面的几位：{found}",
        en="The number in this cell is too long; the spreadsheet has lost its last digits: {found}",
        zh_help="请把这一格设成文本格式，照原件重新输入。",
        en_help="Format the cell as text and type it again from the original.",
    ),
    Rule(
        "E475",
        zh="这一格是公式，文件里没有存下算好的结果",
        en="This cell is a formula, and the file does not hold its result",
        zh_help="用 WPS 或 Excel 打开，保存一次再导入；或者把公式粘贴成数值。",
        en_help="Open and save it once in a spreadsheet program, or paste the value.",
    ),
    Rule(
        "E476",
        zh="这一格的公式出错了：{found}",
        en="The formula in this cell has failed: {found}",
        zh_help="请改成正确的内容，或者清空这一格。",
        en_help="Correct it, or empty the cell.",
    ),
    Rule(
        "E477",
        zh="这一格里有{kind}（{masked}），这一行没有导入",
        en="This cell holds {kind} ({masked}); the row was not imported",
        zh_help="请从表格里删掉它，再导入这一行。",
        en_help="Delete it from the spreadsheet, then import the row.",
    ),
    Rule(
        "E478",
        zh="这一行没有填“{head}”",
        en="“{head}” is empty in this row",
        zh_help="请补上；不是记录的行，请删掉。",
        en_help="Fill it in, or delete the row when it is no record.",
    ),
    Rule(
        "E485",
        zh="表里没有“{label}”这一列，少了它不成一条记录",
        en="The table has no column “{label}”, without which there is no record",
        zh_help="请在表里加上这一列；或者看看列名是不是认错了。",
        en_help="Add the column to the table, or see whether its name was taken for another.",
    ),
    Rule(
        "E479",
        zh="名单里有两个“{found}”，分不清是不是同一个人",
        en="“{found}” stands twice in the list; they may be one person or two",
        zh_help="同一个人，请删掉一行；是两个人，请加一列“编号”，写成 wang-wei-2 这样。",
        en_help="Delete one row; for two people add a column “id” with ids such as wang-wei-2.",
    ),
    Rule(
        "E480",
        zh="这一行写进文件以后，读回来不一样，没有导入",
        en="Written to the file, this row would not be read back as it is; it was not imported",
        zh_help="请手工添加这一条，或把少见的符号去掉再试。",
        en_help="Add this record by hand, or try again without unusual signs.",
    ),
)

_PHOTO = (
    Rule(
        "E483",
        zh="“{name}”不是照片",
        en="“{name}” is not a photo",
        zh_help="能导入的是 JPG、PNG、WebP、BMP、TIFF、HEIC；矢量图请直接放进 photos 文件夹。",
        en_help="Import JPG, PNG, WebP, BMP, TIFF or HEIC; put drawings into photos yourself.",
    ),
    Rule(
        "E484",
        zh="“{name}”打不开：没有这个文件，或没有读取权限",
        en="“{name}” cannot be opened: it is not there, or may not be read",
        zh_help="请检查文件名和路径；文件正开着的，先关掉。",
        en_help="Check its name and path; close it if it is open elsewhere.",
    ),
)

RULES: tuple[Rule, ...] = (*_FILE, *_CELL, *_PHOTO)
