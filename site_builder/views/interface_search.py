"""The files of the search as they are told to whoever wants to know what is in them."""

from site_builder.problems import Term
from site_builder.views.interface import Interface, field

SEARCH_NOW = "search/now.js"

SEARCH = Interface(
    "search",
    Term("搜索的分片", "The parts of the search"),
    SEARCH_NOW,
    Term(
        "它点到的：search/g…、t…、p….js，文件名后五个字母是内容号",
        "those it names: search/g…, t… and p….js, each with five letters of its content's hash",
    ),
    Term(
        "JavaScript，UTF-8：每个文件只有一句 siteSearch(种类, 第几个, 内容)，从文件夹里打开也读得到",
        "JavaScript, UTF-8: one call siteSearch(kind, number, content), which loads from a folder too",
    ),
    Term(
        "给本站的搜索页用，格式会跟着版本变；写在这里，好让人查得到里面有什么："
        "都是网页上看得见的字，网页上隐去的名字这里也没有。",
        "For the search of this site; their format changes with its versions. They are told here so that "
        "anybody can see what is in them: what the pages show, and no name that the pages hide.",
    ),
    (
        field("now.grams", "字词分片的内容号，五个字母一个", "hashes of the parts of the index"),
        field("now.texts", "正文分片的内容号", "hashes of the parts with texts"),
        field("now.pages", "网页总表的内容号", "hash of the table of pages"),
        field("p.kinds", "有哪几类网页", "the kinds of pages"),
        field("p.lists", "第几类是总览", "which kind is that of lists"),
        field(
            "p.teams[]",
            "班组：名称、简称、颜色、纹",
            "a team: its name, short name, colour and weave",
        ),
        field("p.groups[]", "每一组有几段网页", "parts of pages in each group"),
        field(
            "p.pages",
            "每段网页六个字符：类别、班组、日期",
            "six signs for each part of a page: its kind, team and day",
        ),
        field(
            "g", "每个字、每两个相邻的字，在哪几段里", "in which parts each sign and pair stands"
        ),
        field("t[][0]", "网页的路径", "path of the page"),
        field("t[][1]", "标题", "its title"),
        field("t[][2]", "日期，写成字", "its day in words"),
        field("t[][3][]", "名称和它的拼音", "a name and how it sounds"),
        field("t[][4]", "正文，一行一行", "its text, line by line"),
    ),
    'siteSearch("t",5,[["campaign/concepts/index.html","理念","",["理念\\tli nian"],'
    '"首页\\n活动\\n理念\\n换一双眼睛看手里的活。"]]);',
)
