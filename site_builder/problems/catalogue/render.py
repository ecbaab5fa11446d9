"""Rules of the `render` stage."""

from site_builder.problems.catalogue.rule import Rule

_PICTURES = (
    Rule(
        "W120",
        zh="图片名的大小写和文件不一样：写的是“{found}”，文件是“{fixed}”，已按文件显示",
        en="the picture is written “{found}”, its file is “{fixed}”; the file was used",
        zh_help="改成：{fixed}",
        en_help="write: {fixed}",
    ),
    Rule(
        "E120",
        zh="找不到图片“{found}”",
        en="there is no picture “{found}”",
        zh_help="名字相近的有：{near}",
        en_help="similar names: {near}",
    ),
    Rule(
        "E314",
        zh="找不到图片“{found}”",
        en="there is no picture “{found}”",
        zh_help="把图片放进 photos 文件夹，再写成：![说明](photos/文件名.jpg)",
        en_help="put it into the photos folder and write: ![text](photos/name.jpg)",
    ),
    Rule(
        "E121",
        zh="照片“{name}”是 HEIC 格式，这台电脑打不开",
        en="the photo “{name}” is in HEIC format, which this computer cannot open",
        zh_help="转成 JPG 再放进来；或请管理员安装 pillow-heif（手机上：设置 → 相机 → 格式 → 兼容性最佳）",
        en_help="convert it to JPG, or have pillow-heif installed (on the phone: Camera → Formats → Most Compatible)",
    ),
    Rule(
        "W121",
        zh="照片“{name}”有 {size} MB，仓库会越来越大；网页上用的是缩小后的版本",
        en="the photo “{name}” is {size} MB and makes the repository grow; the site uses a small copy",
        zh_help="先缩小到 2 MB 以内再提交，例如用手机相册“编辑 → 调整大小”",
        en_help="shrink it below 2 MB before you commit it",
    ),
    Rule(
        "E320",
        zh="图片“{name}”打不开，文件可能没有传完整",
        en="the picture “{name}” cannot be opened; the file may be incomplete",
        zh_help="从手机或相机重新复制一次；仍打不开就另存为 JPG",
        en_help="copy it again from the phone or camera, or save it anew as JPG",
    ),
    Rule(
        "E321",
        zh="图片“{name}”太大：超过 8000 万像素，没有展示",
        en="the picture “{name}” has over 80 million pixels and is not shown",
        zh_help="缩小到长边 4000 像素以内再放进来",
        en_help="shrink its longer side to 4000 pixels or less",
    ),
    Rule(
        "E322",
        zh="图形“{name}”里有脚本、外部引用或动画，或者不是完整的 SVG，没有展示",
        en="the drawing “{name}” holds scripts, outside references or animation, or is not complete SVG",
        zh_help="在绘图软件里另存为“普通 SVG”，或导出为 PNG",
        en_help="save it as plain SVG, or export it as PNG",
    ),
    Rule(
        "W323",
        zh="找不到字体“{found}”，转发链接的配图上先不写站名",
        en="there is no font “{found}”; the picture of shared links stays without the name",
        zh_help="名字相近的有：{near}\n字体文件放进内容文件夹，从那里写起，例如 → 字体: fonts/思源黑体.otf",
        en_help="similar names: {near}\nput the font into the content folder and write it from there",
    ),
    Rule(
        "W324",
        zh="字体“{name}”打不开，转发链接的配图上先不写站名",
        en="the font “{name}” cannot be read; the picture of shared links stays without the name",
        zh_help="换一个 .ttf、.otf 或 .ttc 文件",
        en_help="use another .ttf, .otf or .ttc file",
    ),
    Rule(
        "E303",
        zh="图片“{found}”在外面的网站上，内网看不到",
        en="the picture “{found}” is on another site, which the intranet cannot reach",
        zh_help="把图片存进 photos 文件夹，再写成：![说明](photos/文件名.jpg)",
        en_help="save it into the photos folder and write: ![text](photos/name.jpg)",
    ),
    Rule(
        "W304",
        zh="图片“{found}”没有文字说明，看不见图的人不知道上面有什么",
        en="the picture “{found}” has no text for those who cannot see it",
        zh_help="在方括号里写一句，例如：![班前会上讨论装车方案]({found})",
        en_help="write a few words in the brackets: ![the crew discusses the plan]({found})",
    ),
)

_LINKS = (
    Rule(
        "W300",
        zh="链接“{found}”找不到对应的页面，已去掉链接、保留文字",
        en="the link “{found}” leads to no page; its text was kept without the link",
        zh_help="名字相近的有：{near}",
        en_help="similar names: {near}",
    ),
    Rule(
        "W301",
        zh="链接“{found}”找不到对应的页面，已去掉链接、保留文字",
        en="the link “{found}” leads to no page; its text was kept without the link",
        zh_help="从这个文件所在的文件夹写起，例如：[课题](topics/文件名.md)",
        en_help="write it from this file's folder, such as: [topic](topics/name.md)",
    ),
    Rule(
        "E302",
        zh="“{found}”是某台电脑上的地址，别人打不开",
        en="“{found}” is an address on one computer; nobody else can open it",
        zh_help="把文件放进内容文件夹，再写相对地址，例如：photos/文件名.jpg",
        en_help="put the file into the content folder and write a relative path, such as photos/name.jpg",
    ),
    Rule(
        "E305",
        zh="链接“{found}”不能用：网页上的链接只能以 http、https、mailto 或 tel 开头",
        en="the link “{found}” cannot be used: links begin with http, https, mailto or tel",
        zh_help="外部网址写成：[文字](https://…)，冒号和斜杠用英文的",
        en_help="write an outside address as: [text](https://…)",
    ),
    Rule(
        "W310",
        zh="链接的大小写和文件不一样：写的是“{found}”，文件是“{fixed}”，已按文件链接",
        en="the link is written “{found}”, its file is “{fixed}”; the file was used",
        zh_help="改成：{fixed}",
        en_help="write: {fixed}",
    ),
    Rule(
        "W311",
        zh="链接“{found}”没有写地址，已当作普通文字",
        en="the link “{found}” has no address and became plain text",
        zh_help="在括号里写上地址，例如：[课题](topics/文件名.md)",
        en_help="write the address in the brackets, such as: [topic](topics/name.md)",
    ),
)

_TEXT = (
    Rule(
        "E126",
        zh="还有没填写的地方“{found}”",
        en="“{found}” is still waiting to be filled in",
        zh_help="写上实际内容，或删掉这一句",
        en_help="write what belongs there, or delete the sentence",
    ),
    Rule(
        "E128",
        zh="正文里有脚本“{found}”，已去掉",
        en="the text holds a script, “{found}”, which was removed",
        zh_help="删掉这一段；正文只写文字、图片和表格",
        en_help="delete it; a text holds words, pictures and tables only",
    ),
    Rule(
        "W128",
        zh="正文里的“{found}”网页上不能用，已去掉这个标记、保留其中的文字",
        en="“{found}” cannot be used in a text; the mark was removed and its words were kept",
        zh_help="删掉它；标题用 #，重点用 **两个星号**，表格用 |",
        en_help="delete it; use # for headings, **two asterisks** for emphasis and | for tables",
    ),
    Rule(
        "E312",
        zh="这段文字里列表或引用套得太深，排不了版，已按普通文字显示",
        en="lists or quotations are nested too deep here; the text is shown without its layout",
        zh_help="把它们减到五层以内",
        en_help="nest them five deep at most",
    ),
)

_TEMPLATES = (
    Rule(
        "E330",
        zh="模板“{found}”没有可以替换的原模板，没有用上",
        en="the template “{found}” replaces none of ours and was not used",
        zh_help="最接近的是：{near}",
        en_help="the nearest is: {near}",
    ),
    Rule(
        "E331",
        zh="模板这一行排不出来：{found}",
        en="this line of the template does not work: {found}",
        zh_help="用到它的页面这次没有生成；对照原模板改好这一行",
        en_help="pages that use it were not made; compare the line with our own template",
    ),
    Rule(
        "E332",
        zh="模板用到了“{found}”，但这个页面没有它",
        en="the template uses “{found}”, which this page does not have",
        zh_help="检查拼写；页面有哪些内容，看 views 里同名的类型",
        en_help="check the spelling; what a page has is told by its type in views",
    ),
    Rule(
        "E333",
        zh="找不到模板“{found}”",
        en="there is no template “{found}”",
        zh_help="检查 extends、import 或 include 后面的文件名",
        en_help="check the file name after extends, import or include",
    ),
    Rule(
        "E334",
        zh="界面文字文件“{name}”读不懂，没有用上",
        en="the file of interface words “{name}” cannot be understood and was not used",
        zh_help='每条写成两行：msgid "English" 和 msgstr "中文"',
        en_help='write each entry as two lines: msgid "English" and msgstr "…"',
    ),
)

RULES: tuple[Rule, ...] = (*_PICTURES, *_LINKS, *_TEXT, *_TEMPLATES)
