"""Hostile settings: files on which a whole site depends, each laid alone into a small one."""

from collections.abc import Callable, Iterator, Mapping

_SCRIPT = "</title><script>alert(1)</script><img src=x onerror=alert(1)>"
_ATTRIBUTE = "' onmouseover=alert(1) x='\" onload=\"alert(1)"
_TEMPLATE = '{{ 7*7 }}{% include "/etc/passwd" %}${7*7}'
_AGREED = "同意: {姓名: 是, 照片: 是, 简介: 是, 愿景: 是, 技能: 是, 日期: 2026-01-12}"
_USUAL = "标题: 一线\n个人信息联系人: 工会办公室\n"
_CAMPAIGN = "名称: 创建\n开始: 2026-01-01\n结束: 2027-12-31\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _people(*names: str, more: str = _AGREED) -> str:
    return "".join(f"- {{姓名: {_quoted(name)}, {more}}}\n" for name in names)


def _rule(measure: str, more: str = '有据: ">= 3"') -> str:
    return f"{_CAMPAIGN}达标规则:\n  - {{编号: G3.2, 内容: 学, 度量: {_quoted(measure)}, {more}}}\n"


# fmt: off
_SITE: Mapping[str, Callable[[], str]] = {
    "empty": str,
    "a-list": lambda: "- 标题: 一线\n",
    "a-word": lambda: "一线",
    "script": lambda: _USUAL + "".join(
        f"{key}: {_quoted(_SCRIPT)}\n" for key in ("口号", "导语", "单位", "所属单位", "责任编辑")
    ),
    "attribute": lambda: f"标题: {_quoted(_ATTRIBUTE)}\n个人信息联系人: {_quoted(_ATTRIBUTE)}\n",
    "template": lambda: f"标题: {_quoted(_TEMPLATE)}\n个人信息联系人: {_quoted(_TEMPLATE)}\n",
    "directions": lambda: '标题: "\\u202e线一\\u2066"\n个人信息联系人: "\\u202e室"\n',
    "title-endless": lambda: f"标题: {'线' * 100_000}\n个人信息联系人: 工会\n",
    "address-script": lambda: _USUAL + "网址: javascript:alert(1)\n",
    "address-data": lambda: _USUAL + "网址: data:text/html,<script>alert(1)</script>\n",
    "address-broken-out": lambda: _USUAL + f"网址: {_quoted('http://a/' + _SCRIPT)}\n",
    "address-lines": lambda: _USUAL + '网址: "http://a/\\r\\nX: y/"\n',
    "address-host": lambda: _USUAL + "网址: http://[::1/\n",
    "font-outside": lambda: _USUAL + "字体: ../secret.txt\n",
    "font-root": lambda: _USUAL + "字体: /etc/passwd\n",
    "font-nul": lambda: _USUAL + '字体: "fonts/\\0.otf"\n',
    "private-inside": lambda: _USUAL + "私密文件夹: teams\n",
    "private-root": lambda: _USUAL + "私密文件夹: /\n",
    "private-nul": lambda: _USUAL + '私密文件夹: "..\\0"\n',
    "zone-outside": lambda: _USUAL + "时区: ../../../../etc/passwd\n",
    "zone-root": lambda: _USUAL + "时区: /etc/localtime\n",
    "zone-nul": lambda: _USUAL + '时区: "Asia/\\0Shanghai"\n',
    "zone-endless": lambda: _USUAL + f"时区: {'a/' * 50_000}\n",
    "zone-folder": lambda: _USUAL + "时区: Asia\n",
    "language-outside": lambda: _USUAL + "语言: ../../templates/messages/zh_CN\n",
    "languages": lambda: _USUAL + f"语言: [{', '.join(['en'] * 50_000)}]\n",
    "theme-outside": lambda: _USUAL + "主题: ../../secret\n",
    "fewest-minus": lambda: _USUAL + "最小人数: -1\n",
    "fewest-huge": lambda: _USUAL + f"最小人数: {'9' * 5_000}\n",
    "archived-ages": lambda: _USUAL + "封存: 0001-01-01\n",
    "archived-far": lambda: _USUAL + "封存: 9999-12-31\n",
    "archived-nothing": lambda: _USUAL + "封存: 0000-00-00\n",
    "words-many": lambda: _USUAL + f"不宜公开的词: [{', '.join(f'词{n}' for n in range(50_000))}]\n",
    "words-nested": lambda: _USUAL + f"不宜公开的词: [{', '.join('班' * n for n in range(1, 600))}]\n",
    "words-pattern": lambda: _USUAL + '不宜公开的词: ["(班+)+$", ".*", "[", "\\\\", "(?R)"]\n',
    "words-a-sign": lambda: _USUAL + "不宜公开的词: [的, 一, a, <, '&', '\"', ' ', '']\n",
    "words-of-pages": lambda: _USUAL + "不宜公开的词: [script, html, href, body, class, 见证]\n",
    "not-names-many": lambda: _USUAL + f"不是姓名: [{', '.join(f'名{n}' for n in range(50_000))}]\n",
    "phones-many": lambda: _USUAL + f"办公电话白名单: [{', '.join(str(10**7 + n) for n in range(50_000))}]\n",
    "phones-all": lambda: _USUAL + "办公电话白名单: ['.*', '13800138000', '*']\n",
    "areas-many": lambda: _USUAL + f"课题增加类别: [{', '.join(['安全', '不知道'] * 20_000)}]\n",
    "contact-nested": lambda: "标题: 一线\n个人信息联系人: " + "{部门: " * 400 + "a" + "}" * 400 + "\n",
    "keys-of-objects": lambda: _USUAL + "__class__: a\n__init__: b\nconstructor: c\n__proto__: {a: b}\n",
    "twice": lambda: _USUAL * 500,
}
_ROSTER: Mapping[str, Callable[[], str]] = {
    "a-word": lambda: "单志远",
    "a-map": lambda: "姓名: 单志远\n",
    "half": lambda: "- 姓名: 单志远\n  同意: {姓名: 是",
    "script": lambda: _people(_SCRIPT, _ATTRIBUTE, _TEMPLATE),
    "texts": lambda: _people("单志远", more=", ".join(
        (_AGREED, *(f"{key}: {_quoted(_SCRIPT)}" for key in ("岗位", "个人愿景", "对应愿景", "工种")))
    )),
    "objects": lambda: _people("__proto__", "constructor", "toString", "None", "self"),
    "one-sign": lambda: _people("的", "一", "a", " ", "", "<", "&", "0"),
    "patterns": lambda: _people("(单+)+$", ".*", "[", "\\", "单|志"),
    "thousands": lambda: _people(*(f"单{chr(0x4E00 + n % 20_000)}{n // 20_000}" for n in range(5_000))),
    "namesakes": lambda: _people(*["单志远"] * 3_000),
    "in-each-other": lambda: _people(*("单" * n for n in range(1, 500))),
    "name-endless": lambda: _people("单" * 500_000),
    "names-of-pages": lambda: _people("script", "html", "href", "见证", "班组"),
    "directions": lambda: _people("\u202e远志单", "单\u200b志远", "单\u2066志远"),
    "photo-outside": lambda: _people("单志远", more=f"{_AGREED}, 照片: ../../../../secret.txt"),
    "id-outside": lambda: _people("单志远", more=f"{_AGREED}, 编号: ../../../../x"),
    "id-script": lambda: _people("单志远", more=f"{_AGREED}, 编号: {_quoted(_SCRIPT)}"),
    "pinyin": lambda: _people("单志远", more=f"{_AGREED}, 拼音: {_quoted(_SCRIPT * 500)}"),
    "consent-self": lambda: "- &a {姓名: 单志远, 同意: *a}\n",
    "consent-nested": lambda: "- {姓名: 单志远, 同意: " + "{姓名: " * 400 + "是" + "}" * 400 + "}\n",
    "consent-list": lambda: "- {姓名: 单志远, 同意: [是, 是, 是]}\n",
    "consent-odd": lambda: "- {姓名: 单志远, 同意: {姓名: 是是, 照片: 1e99, 日期: 9999-99-99}}\n",
    "consent-ages": lambda: "- {姓名: 单志远, 同意: {姓名: 是, 日期: 0001-01-01, 有效期至: 9999-12-31}}\n",
    "numbers": lambda: _people("单志远", more=f"{_AGREED}, 身份证: 11010519491231002X, 电话: 13800138000"),
    "order": lambda: _people("单志远", more=f"{_AGREED}, 排序: {'9' * 4_000}"),
}
_CAMPAIGNS: Mapping[str, Callable[[], str]] = {
    "a-list": lambda: "- 名称: 创建\n",
    "script": lambda: f"名称: {_quoted(_SCRIPT)}\n口号: {_quoted(_ATTRIBUTE)}\n开始: 2026-01-01\n结束: 2027-12-31\n",
    "ages": lambda: "名称: 创建\n开始: 0001-01-01\n结束: 9999-12-31\n",
    "backwards": lambda: "名称: 创建\n开始: 2027-12-31\n结束: 2026-01-01\n",
    "phases": lambda: _CAMPAIGN + "阶段:\n" + "  - {名称: 铺, 开始: 2026-01-01, 结束: 2027-12-31}\n" * 5_000,
    "phase-of-ages": lambda: _CAMPAIGN + "阶段:\n  - {名称: 铺, 开始: 0001-01-01, 结束: 9999-12-31}\n",
    "goals": lambda: _CAMPAIGN + "创建目标:\n" + "".join(f"  - {{编号: G{n}, 内容: 好}}\n" for n in range(3_000)),
    "goal-number": lambda: _CAMPAIGN + f"创建目标:\n  - {{编号: G{'9' * 5_000}, 内容: 好}}\n",
    "goal-same": lambda: _CAMPAIGN + "创建目标:\n" + "  - {编号: G1, 内容: 好}\n" * 3_000,
    "measure-code": lambda: _rule("__import__('os').system('id')"),
    "measure-outside": lambda: _rule("open('../secret.txt')"),
    "measure-template": lambda: _rule(_TEMPLATE),
    "measure-huge": lambda: _rule("months_with_training(999999999999)"),
    "measure-minus": lambda: _rule("months_with_training(-5)"),
    "measure-nested": lambda: _rule("months_with_training(" * 5_000),
    "threshold-huge": lambda: _rule("months_with_training(3)", '有据: ">= 9e9999"'),
    "threshold-nan": lambda: _rule("months_with_training(3)", '有据: ">= nan"'),
    "threshold-digits": lambda: _rule("months_with_training(3)", f'有据: ">= {"9" * 5_000}"'),
    "valid-ages": lambda: _rule("months_with_training(3)", '有据: ">= 3", 有效期: 999999999d'),
    "rules-many": lambda: _CAMPAIGN + "达标规则:\n" + "".join(
        f'  - {{编号: G{n}.1, 内容: 学, 度量: months_with_training(3), 有据: ">= 3"}}\n' for n in range(1, 1_000)
    ),
    "levels": lambda: _CAMPAIGN + "等级:\n" + "  - {名称: 示范}\n" * 3_000,
}
_UNIT: Mapping[str, Callable[[], str]] = {
    "self": lambda: "名称: 装运科\n上级: 装运科\n",
    "script": lambda: f"名称: {_quoted(_SCRIPT)}\n简称: {_quoted(_ATTRIBUTE)}\n",
    "rota-endless": lambda: f"名称: 装运科\n班制:\n  - {{名称: 倒, 循环: [{', '.join(['白'] * 20_000)}], 起点: 2026-01-01}}\n",
    "rota-empty": lambda: "名称: 装运科\n班制:\n  - {名称: 倒, 循环: [], 起点: 0001-01-01}\n",
    "rotas": lambda: "名称: 装运科\n班制:\n" + "  - {名称: 倒, 循环: [白, 夜], 起点: 2026-01-01}\n" * 2_000,
    "crews": lambda: f"名称: 装运科\n应建班组: [{', '.join(f'班{n}' for n in range(5_000))}]\n",
}
_CALENDAR: Mapping[str, Callable[[], str]] = {
    "ages": lambda: "依据: 通知\n节假日:\n  - {名称: 节, 时间: 0001-01-01 至 9999-12-31}\n",
    "backwards": lambda: "依据: 通知\n节假日:\n  - {名称: 节, 时间: 2026-12-31 至 2026-01-01}\n",
    "many": lambda: "依据: 通知\n节假日:\n" + "  - {名称: 节, 时间: 2026-01-01 至 2026-12-31}\n" * 3_000,
    "workdays": lambda: f"依据: 通知\n调休: [{', '.join(['2026-02-14'] * 20_000)}]\n",
    "other-year": lambda: "依据: 通知\n年份: 999999999\n",
}
# fmt: on
RULING: Mapping[str, Mapping[str, Callable[[], str]]] = {
    "site.yaml": _SITE,
    "people.yaml": _ROSTER,
    "teams/loading/crew-1/members.yaml": _ROSTER,
    "campaign/campaign.yaml": _CAMPAIGNS,
    "teams/loading/unit.yaml": _UNIT,
    "calendar/2026.yaml": _CALENDAR,
}
"""By the path of the file, then by what is odd in it."""


def ruling() -> Iterator[tuple[str, dict[str, bytes]]]:
    """Every such file with a name for it."""
    for path, texts in RULING.items():
        for name, text in texts.items():
            yield f"{path}: {name}", {path: text().encode("utf-8", "surrogatepass")}
