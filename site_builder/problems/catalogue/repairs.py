"""Rules of repairing: what is read all the same and can be written plainly, what was not written."""

from site_builder.problems.catalogue.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "N106",
        zh="“{found}”已拆成 {count} 个人",
        en="“{found}” was read as {count} people",
    ),
    Rule(
        "N124",
        zh="姓名“{found}”已按“{example}”读取",
        en="the name “{found}” was read as “{example}”",
    ),
    Rule(
        "N127",
        zh="正文里有 {count} 处已按 Markdown 的写法读取，第一处是“{found}”",
        en="{count} place(s) of the text were read as Markdown, the first “{found}”",
    ),
    Rule(
        "E440",
        zh="“{found}”刚才被别人改过，没有写入",
        en="“{found}” was changed by somebody else just now and was not written",
        zh_help="请关掉正在编辑它的程序，再运行一次 site-builder fix。",
        en_help="Close whatever edits it, and run site-builder fix again.",
    ),
    Rule(
        "E441",
        zh="“{found}”其实在内容文件夹之外，没有写入",
        en="“{found}” really lies outside the content folder and was not written",
        zh_help="请把真正的文件复制到内容文件夹里。",
        en_help="Copy the real file into the content folder.",
    ),
)
