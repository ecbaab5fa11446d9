"""The files of the site that programs may read: one table for the page about them and for tests."""

from site_builder.problems import Term
from site_builder.views.interface import Interface, field
from site_builder.views.interface_search import SEARCH

COVERAGE_CSV = "coverage/coverage.csv"
COVERAGE_JSON = "coverage/coverage.json"
SUMMARY_JSON = "coverage/summary.json"

_NO_MORE = Term("", "")
_FORMAT = field("format", "这份格式的版本，现在是 1", "version of this format, now 1")
_DAY = field("day", "算到哪一天", "the day it is of")
_JSON = Term("JSON，UTF-8", "JSON, UTF-8")

_CSV = Interface(
    "coverage-csv",
    Term("达标矩阵，表格", "The matrix as a table"),
    COVERAGE_CSV,
    _NO_MORE,
    Term(
        "CSV，UTF-8 带 BOM，Excel、WPS 双击就能打开",
        "CSV, UTF-8 with a mark, so that Excel reads it",
    ),
    Term(
        "每个班组、每条标准一行。像公式的字前面有一撇，表格软件不会去算它。",
        "A line for every team and criterion. What looks like a formula begins with an apostrophe.",
    ),
    (
        field("unit", "班组所在单位", "the unit of the team"),
        field("team", "班组", "the team"),
        field("criterion", "标准的编号", "number of the criterion"),
        field("title", "标准的名称", "its title"),
        field(
            "state",
            "状态：met 有据，partial 部分，missing 待补，expired 已过期，not_applicable 不适用，starting 起步，untold 不在这里列",
            "met, partial, missing, expired, not_applicable, starting or untold",
        ),
        field("value", "算出来的数；比例写成 0 到 1", "what was measured; a share from 0 to 1"),
        field("out_of", "比例的分母", "of how many, for a share"),
        field("threshold", "到多少算有据", "from where on it is met"),
        field("partial", "到多少算部分", "from where on it is partly met"),
        field("before", "三个月前的状态", "the state a quarter ago"),
        field("fresh_until", "证据新到哪一天", "until when the evidence is fresh"),
        field("evidence", "证据有几条", "pieces of evidence"),
        field("next", "下一步", "the next step"),
    ),
    "unit,team,criterion,title,state,value,out_of,threshold,partial,before,fresh_until,evidence,next\n"
    "装运科,货装一班,G3.2,学习经常化,met,3.0000,,>= 3,>= 2,met,2026-08-15,19,补记最近一次学习",
)
_EVIDENCE = "teams[].cells[].evidence[]."
_MATRIX = Interface(
    "coverage-json",
    Term("达标矩阵，连同证据", "The matrix with its evidence"),
    COVERAGE_JSON,
    _NO_MORE,
    _JSON,
    Term(
        "同一张矩阵，每一格带着证据在哪个文件第几行。不写个人姓名。",
        "The same matrix, each cell with the file and line of its evidence. It names no person.",
    ),
    (
        _FORMAT,
        _DAY,
        field("trend_since", "和哪一天比", "the day it is compared with"),
        field("rules[].id", "标准的编号", "number of the criterion"),
        field("rules[].text", "标准的名称", "its title"),
        field("rules[].measure", "用哪个度量", "how it is measured"),
        field("rules[].met", "到多少算有据", "from where on it is met"),
        field("rules[].partial", "到多少算部分", "from where on it is partly met, or null"),
        field("teams[].folder", "班组的文件夹", "folder of the team"),
        field("teams[].name", "班组", "the team"),
        field("teams[].met", "有据几条", "criteria that are met"),
        field("teams[].counted", "一共算几条", "criteria that count"),
        field("teams[].met_before", "三个月前有据几条", "criteria met a quarter ago"),
        field("teams[].level", "等级", "the level, if there are levels"),
        field("teams[].cells[].id", "标准的编号", "number of the criterion"),
        field("teams[].cells[].state", "状态，同上表", "the state, as in the table"),
        field("teams[].cells[].before", "三个月前的状态", "the state a quarter ago, or null"),
        field("teams[].cells[].value", "算出来的数，写成字", "what was measured, as text, or null"),
        field("teams[].cells[].count", "数到几个", "how many were counted, or null"),
        field("teams[].cells[].out_of", "一共几个", "of how many, or null"),
        field("teams[].cells[].theirs", "班组自己能不能办", "whether the team can do it by itself"),
        field("teams[].cells[].waived", "不适用的原因", "why it does not apply, or null"),
        field(f"{_EVIDENCE}kind", "是哪一类内容", "kind of the record"),
        field(f"{_EVIDENCE}title", "标题", "its title"),
        field(f"{_EVIDENCE}file", "在哪个文件", "its file"),
        field(f"{_EVIDENCE}line", "在第几行", "its line"),
        field(f"{_EVIDENCE}day", "哪一天的", "its day, or null"),
    ),
    '{"id": "G3.2", "state": "met", "before": "met", "value": "3.0000", "count": 3, "out_of": null,\n'
    ' "theirs": true, "waived": null, "evidence": [{"kind": "training", "title": "大卷垫木加宽，先摸后量",\n'
    '  "file": "teams/loading/crew-1/training-2026.yaml", "line": 411, "day": "2026-07-11"}]}',
)
_SUMS = (
    ("teams", "几个班组", "teams"),
    ("met", "有据几格", "cells that are met"),
    ("counted", "一共算几格", "cells that count"),
    ("met_before", "三个月前有据几格", "cells met a quarter ago"),
    ("states.*.*", "每条标准、每种状态有几个班组", "teams, by criterion and state"),
)
_SUMMARY = Interface(
    "summary-json",
    Term("汇总", "Sums"),
    SUMMARY_JSON,
    _NO_MORE,
    _JSON,
    Term(
        "全体和每个单位的合计，给上级的大屏、报表用。不写个人姓名。",
        "Sums of all and of every unit, for dashboards further up. It names no person.",
    ),
    (
        _FORMAT,
        _DAY,
        *(field(f"whole.{name}", zh, en) for name, zh, en in _SUMS),
        field("units[].folder", "单位的文件夹", "folder of the unit"),
        field("units[].name", "单位", "the unit"),
        *(field(f"units[].{name}", zh, en) for name, zh, en in _SUMS),
    ),
    '{"format": 1, "day": "2026-07-15",\n'
    ' "whole": {"teams": 8, "met": 184, "counted": 284, "met_before": 130,\n'
    '  "states": {"G1.1": {"met": 8}, "G1.2": {"met": 6, "partial": 2}}}}',
)
_CALENDAR = Interface(
    "calendar",
    Term("日历", "Calendars"),
    "calendar.ics",
    Term("每个班组一份：teams/…/calendar.ics", "one of each team: teams/…/calendar.ics"),
    Term("iCalendar（RFC 5545）", "iCalendar (RFC 5545)"),
    Term(
        "在手机、Outlook、Thunderbird 里添加为“订阅”：这里改了，那边也跟着改。超过 40 个班组时，总的这一份只留最近三个月和往后的，各班组的仍是全部。",
        "To subscribe to in a phone, Outlook or Thunderbird: what changes here changes there. With more than 40 teams the one of all keeps three months back and what is to come; those of teams keep everything.",
    ),
    (
        field("UID", "一项安排的编号，改期也不变", "names an item for ever, whenever it is"),
        field("DTSTAMP", "哪一天生成的", "the day the file was made"),
        field("SUMMARY", "班组和标题", "team and title"),
        field("DTSTART", "开始；只有日子的是全天", "the start; a day alone is a whole day"),
        field("DTEND", "结束；全天的写后一天", "the end; for whole days the day after"),
        field("TRANSP", "全天的不占时间：TRANSPARENT", "whole days make nobody busy: TRANSPARENT"),
        field(
            "STATUS",
            "CONFIRMED 定了，TENTATIVE 日子待定，CANCELLED 取消",
            "CONFIRMED, TENTATIVE (day not fixed) or CANCELLED",
        ),
        field("LOCATION", "地点", "the place"),
        field("DESCRIPTION", "说明", "what it is about"),
        field("URL", "网页；站点写了网址才有", "its page, where the site states its address"),
    ),
    "BEGIN:VEVENT\nUID:…\nDTSTAMP:20260715T000000Z\nSUMMARY:货检班：封印看三眼\n"
    "DTSTART;VALUE=DATE:20260722\nDTEND;VALUE=DATE:20260723\nTRANSP:TRANSPARENT\n"
    "STATUS:CONFIRMED\nEND:VEVENT",
)
_FEED = Interface(
    "feed",
    Term("有什么新的", "What is new"),
    "feed.xml",
    Term("每个班组一份：teams/…/feed.xml", "one of each team: teams/…/feed.xml"),
    Term("Atom（RFC 4287）", "Atom (RFC 4287)"),
    Term(
        "最新的分享、通知、表彰、课题、绝活，全文在里面，用阅读器看。",
        "The latest posts, notices, honours, topics and skills in full, for feed readers.",
    ),
    (
        field("feed/id", "这份订阅的编号，不变", "names the feed for ever"),
        field("feed/title", "名称", "its title"),
        field("feed/subtitle", "口号", "the slogan"),
        field("feed/link", "自己的地址（self）和网页（alternate）", "its own address and its page"),
        field("feed/updated", "最近一次有新内容", "when something last changed"),
        field("feed/author/name", "单位", "the organisation"),
        field("feed/generator", "用什么生成的", "what made it"),
        field("feed/entry/id", "一条的编号，不变", "names an entry for ever"),
        field("feed/entry/title", "标题", "its title"),
        field("feed/entry/link", "网页", "its page"),
        field("feed/entry/published", "发布", "when it was published"),
        field("feed/entry/updated", "最近改动", "when it last changed"),
        field("feed/entry/author/name", "谁写的，本人同意才有", "who wrote it, by consent"),
        field("feed/entry/category", "是哪一类", "its kind"),
        field("feed/entry/content", "全文，HTML", "all of it, as HTML"),
    ),
    "<entry>\n  <id>urn:uuid:…</id>\n  <title>半年了，我们走到哪儿了</title>\n"
    '  <link rel="alternate" type="text/html" href="news/2026/half-year.html"/>\n'
    "  <published>2026-07-13T00:00:00+08:00</published>\n</entry>",
)
_SITEMAP = Interface(
    "sitemap",
    Term("网页清单", "The list of pages"),
    "sitemap.xml",
    _NO_MORE,
    Term("Sitemap 0.9（sitemaps.org）", "Sitemap 0.9 (sitemaps.org)"),
    Term(
        "给单位自己的搜索引擎收录。site.yaml 里写了“网址”才有。",
        "For search engines of the intranet. It is there where site.yaml states the address.",
    ),
    (
        field("urlset/url/loc", "网页的完整地址", "the whole address of a page"),
        field(
            "urlset/url/lastmod",
            "这一页讲的内容最近哪天有变化；说不准的不写",
            "when what the page tells of last changed, where that is known",
        ),
    ),
    "<url><loc>http://10.1.2.3/xuanchuan/teams/index.html</loc></url>",
)
_SCREEN = Interface(
    "screen-now",
    Term("大屏现在放哪一版", "What a screen plays now"),
    "",
    Term("每块屏一份：screens/…/now.json", "one of each screen: screens/…/now.json"),
    _JSON,
    Term(
        "看大屏换没换上新内容：每次生成都改写，播放器每隔一会儿来取一次。",
        "Tells whether a screen has the latest: every build writes it, players ask for it again and again.",
    ),
    (
        field("mark", "认这种文件的字样", "tells that it is such a file"),
        _FORMAT,
        field("screen", "哪块屏", "which screen"),
        field("build", "现在这一版的编号", "name of the current edition"),
        field("path", "这一版在哪里，从本文件算起", "where it lies, from this file"),
        field("bytes", "多少字节", "its length"),
        field("sum", "校验", "its checksum"),
        field("shell", "页面外壳的校验", "checksum of the page of the screen"),
        field("player.path", "播放器在哪里", "where the player lies"),
        field("player.bytes", "播放器多少字节", "its length"),
        field("player.sum", "播放器的校验", "its checksum"),
    ),
    '{"mark": "site_builder now", "format": 1, "screen": "hall", "build": "c5a5d3786a6c",\n'
    ' "path": "builds/c5a5d3786a6c/build.json", "bytes": 555452, "sum": "86c7a04d", …}',
)

INTERFACES = (_CSV, _MATRIX, _SUMMARY, _CALENDAR, _FEED, _SITEMAP, _SCREEN, SEARCH)
COVERAGE_FIELDS = _CSV.names
"""The heads of the table, in their order."""
