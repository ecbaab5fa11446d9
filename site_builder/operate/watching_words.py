"""What is said of screens on the terminal and on the status page, in both languages."""

from datetime import datetime, tzinfo

from site_builder.operate.watching import SKEW, Board, Watched, Worry
from site_builder.problems import Language, Term

_WORRIES = {
    Worry.NEVER: Term("从没见过", "never seen"),
    Worry.SILENT: Term("没有声音", "silent"),
    Worry.OLD: Term("内容旧", "old content"),
    Worry.CLOCK: Term("时钟不准", "wrong clock"),
    Worry.TIMELESS: Term("不知道时间", "time unknown"),
    Worry.FONT: Term("缺字体", "font missing"),
    Worry.BACK: Term("退回旧版", "went back"),
    Worry.STORE: Term("存不住", "keeps nothing"),
    Worry.FULL: Term("存储满了", "store full"),
    Worry.URGENT: Term("紧急通知读不懂", "urgent file wrong"),
    Worry.REFUSED: Term("服务器多半拒绝", "mostly refused"),
    Worry.STRANGER: Term("不认识", "unknown"),
}
_ADVICE = {
    Worry.NEVER: Term(
        "日志里一次也没有。看看屏幕开没开、网址对不对。",
        "Not once in the log. Is it switched on, and is its address right?",
    ),
    Worry.SILENT: Term(
        "已经{silent}没有来问。看看电源、网线和浏览器。",
        "Has not asked for {silent}. Look at power, network and browser.",
    ),
    Worry.OLD: Term(
        "还在放旧的一版。重开一次浏览器；不行就看看磁盘满没满。",
        "Still shows an older build. Restart its browser; else see whether its disk is full.",
    ),
    Worry.CLOCK: Term(
        f"时钟差了 {{skew}} 秒（{SKEW} 秒以内不要紧）。给它对时。",
        f"Its clock is {{skew}} s off (up to {SKEW} do no harm). Please set it.",
    ),
    Worry.FONT: Term(
        "字体没有装上，有些字可能是方框。看看服务器发不发 .woff2。",
        "A font did not load; some characters may be boxes. Does the server send .woff2?",
    ),
    Worry.TIMELESS: Term(
        "它信不过自己的时钟，只放不分日期的内容。给它对时，或查一查服务器发不发 Date。",
        "It cannot trust its clock and shows undated slides only. Set it; does the server send Date?",
    ),
    Worry.BACK: Term(
        "新的一版它放不了，退回了上一版。用 site-builder check-deploy 查一查，再生成一次。",
        "It could not show the new build and went back. Look with check-deploy, then build again.",
    ),
    Worry.STORE: Term(
        "浏览器不让存东西，断网、断电以后开不了机。别用无痕模式，别设“退出时清除”。",
        "Its browser keeps nothing, so it cannot start without the server. No private mode, please.",
    ),
    Worry.FULL: Term(
        "浏览器的存储满了，新内容放不下。腾出磁盘，或清一次浏览数据。",
        "Its store is full and takes nothing new. Make room on its disk, or clear browsing data once.",
    ),
    Worry.URGENT: Term(
        "screens/urgent.json 里有一条没写对。用 site-builder screens urgent 重写。",
        "A message in screens/urgent.json is wrong. Write it with site-builder screens urgent.",
    ),
    Worry.REFUSED: Term(
        "服务器多半没有给它文件。用 site-builder check-deploy 查一查。",
        "The server mostly refused. Please look with site-builder check-deploy.",
    ),
    Worry.STRANGER: Term(
        "站里没有这块屏。可能是网址写错了，也可能是停用的旧屏。",
        "No screen of this site. A slip in its address, or a screen that was retired.",
    ),
}
_FINE = Term("正常", "fine")
COLUMNS = tuple(
    Term(zh, en)
    for zh, en in (
        ("屏幕", "screen"),
        ("状态", "state"),
        ("最近一次", "last seen"),
        ("内容", "content"),
        ("中断", "gaps"),
        ("时差", "clock"),
        ("出错", "errors"),
        ("浏览器", "browser"),
    )
)
TITLE = Term("大屏值守", "Screens on duty")
_SUM = Term(
    "{all} 块大屏，{fine} 块正常，{worried} 块要看一看。",
    "{all} screens, {fine} fine, {worried} to look at.",
)
_STRANGERS = Term("另有 {count} 块不认识的。", "{count} unknown ones besides.")
_READ = Term("看了 {lines} 行日志。", "{lines} lines of log read.")
_ODD = Term("其中 {odd} 行读不懂。", "{odd} of them could not be understood.")
_AS_OF = Term("截至 {time}", "As of {time}")


def state(one: Watched, language: Language) -> str:
    """The worries in a few words, or that all is well."""
    words = [_WORRIES[worry].in_language(language) for worry in one.worries]
    joined = "、" if language is Language.ZH else ", "
    return joined.join(words) or _FINE.in_language(language)


def advice(one: Watched, language: Language) -> list[str]:
    """What to do about each worry."""
    silent = span(one.silent or 0, language)
    if language is Language.ZH and silent[0].isdigit():
        silent = f" {silent}"
    facts = {"silent": silent, "skew": one.beats.skew}
    return [_ADVICE[worry].in_language(language).format(**facts) for worry in one.worries]


def cells(one: Watched, language: Language, zone: tzinfo) -> list[str]:
    """The row of a screen, in the order of `COLUMNS`."""
    beats = one.beats
    seen = one.silent is not None
    return [
        f"{one.screen} {one.name}".strip(),
        state(one, language),
        span_ago(one, language) if seen else "–",
        content(one, language) if seen else "–",
        gaps(one, language, zone),
        "–" if beats.skew is None else _seconds(beats.skew, language),
        "–" if beats.errors is None else str(beats.errors),
        beats.browser or "–",
    ]


def _seconds(count: int, language: Language) -> str:
    unit = "秒" if language is Language.ZH else "s"
    return f"{count:+d} {unit}" if count else f"0 {unit}"


def content(one: Watched, language: Language) -> str:
    """How old the build on show is."""
    chinese = language is Language.ZH
    if not one.beats.build:
        return "–"
    if one.current:
        return "最新" if chinese else "current"
    if one.age is None:
        return f"旧（{one.beats.build}）" if chinese else f"other ({one.beats.build})"
    return f"旧 {one.age} 天" if chinese else f"{one.age} days behind"


def gaps(one: Watched, language: Language, zone: tzinfo) -> str:
    """How often it fell silent, how long at most, and when it did last."""
    beats = one.beats
    if not beats.gaps:
        none = "没有" if language is Language.ZH else "none"
        return none if beats.count else "–"
    longest = span(beats.longest_gap, language)
    since = clock(beats.last_gap, zone)
    if language is Language.ZH:
        return f"{beats.gaps} 次，最长 {longest}，最近 {since}"
    return f"{beats.gaps}, longest {longest}, last {since}"


def span_ago(one: Watched, language: Language) -> str:
    ago = span(one.silent or 0, language)
    return f"{ago}前" if language is Language.ZH else f"{ago} ago"


def span(seconds: float, language: Language) -> str:
    """A span in its largest unit."""
    for size, zh, en in ((86_400, "天", "d"), (3_600, "小时", "h"), (60, "分钟", "min")):
        if seconds >= size:
            count = int(seconds // size)
            return f"{count} {zh}" if language is Language.ZH else f"{count} {en}"
    return "不到 1 分钟" if language is Language.ZH else "< 1 min"


def clock(when: float, zone: tzinfo) -> str:
    """A moment in the time of the reader."""
    return datetime.fromtimestamp(when, zone).strftime("%m-%d %H:%M")


def lead(board: Board, lines: int, odd: int, language: Language, zone: tzinfo) -> list[str]:
    """The sentences above the table."""
    worried = sum(bool(one.worries) for one in board.screens)
    every = len(board.screens)
    said = [
        _SUM.in_language(language).format(all=every, fine=every - worried, worried=worried),
        _STRANGERS.in_language(language).format(count=len(board.strangers)),
        _READ.in_language(language).format(lines=lines),
        _ODD.in_language(language).format(odd=odd),
    ]
    moment = datetime.fromtimestamp(board.now, zone).strftime("%Y-%m-%d %H:%M")
    shown = [said[0]] + [said[1]] * bool(board.strangers) + [said[2]] + [said[3]] * bool(odd)
    return [_AS_OF.in_language(language).format(time=moment), *shown]
