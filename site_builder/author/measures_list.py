"""The list of the editor's guide that tells every measure of the coverage matrix."""

from site_builder.model.yardstick import RANGES, Takes, Unit, Yardstick
from site_builder.model.yardsticks import YARDSTICKS
from site_builder.problems import Language, Term

_UNITS = {
    Unit.NUMBER: Term("个数", "a number"),
    Unit.SHARE: Term("百分比", "per cent"),
    Unit.DAYS: Term("天数，越少越好", "days, the fewer the better"),
    Unit.STEPS: Term("0、1、2 三步", "0, 1 or 2"),
}
_TAKES = {
    Takes.NOTHING: Term("不带括号", "nothing"),
    Takes.MONTHS: Term("最近几个月", "the last months"),
    Takes.DAYS: Term("几天", "days"),
    Takes.SPANS: Term("往回数几段", "how many spans back"),
    Takes.DOCUMENT: Term("文件类型", "a kind of document"),
}
_MADE = Term(
    "<!-- 由 python -m site_builder.author.guide 生成，请不要直接改 -->",
    "<!-- made by python -m site_builder.author.guide: do not edit -->",
)
_LEAD = Term(
    "`campaign/campaign.yaml` 的达标规则里，“度量”只能从这张表里选。\n"
    "只看内容里的证据，不给人打分；名单和份数只计数，不出现姓名。\n\n"
    "一条规则这样写：\n\n"
    "```yaml\n"
    '- {编号: G3.2, 内容: 学习经常化, 度量: months_with_training(3), 有据: ">= 3", 部分: ">= 2", 有效期: 35d, 下一步: 补记最近一次班组学习}\n'
    "```\n\n"
    "“有据”和“部分”写比较符号加数字，百分比带上 %。“有效期”过了，证据算“已过期”。"
    "班组自己办不了的，写“算谁的: 处”。\n"
    "成立不到 90 天的班组（team.yaml 的启用），缺的先记“起步”。月、季度、半年都从当天往回数。",
    "The rules in `campaign/campaign.yaml` choose their `measure` from this table.\n"
    "Only evidence in the content is judged, never people; rosters are counted, names never shown.\n\n"
    "A rule looks like this:\n\n"
    "```yaml\n"
    '- {id: G3.2, text: Learning is regular, measure: months_with_training(3), met: ">= 3", partial: ">= 2", fresh: 35d, next: Write down the latest session}\n'
    "```\n\n"
    "`met` and `partial` are a sign and a number, shares with %. After `fresh` evidence has expired. "
    "What a team cannot do by itself has `counts_for: department`.\n"
    "Within 90 days of `since` in team.yaml gaps are no gaps yet. Months, quarters and half-years are counted back from the day.",
)
_HEADS = Term(
    "| 度量 | 数的是什么 | 单位 | 括号里 | 证据在哪 |",
    "| measure | what it counts | in | in brackets | evidence |",
)


def measures(language: Language) -> str:
    """Every measure: its name, what it counts, in what, what stands in brackets, the evidence."""
    title = Term("度量", "Measures").in_language(language)
    rows = [_row(one, language) for one in YARDSTICKS.values()]
    parts = (f"# {title}", _MADE.in_language(language), _LEAD.in_language(language))
    table = "\n".join((_HEADS.in_language(language), "|---|---|---|---|---|", *rows))
    return "\n\n".join((*parts, table)) + "\n"


def _row(one: Yardstick, language: Language) -> str:
    takes = _TAKES[one.takes].in_language(language)
    bounds = RANGES.get(one.takes)
    if bounds is not None:
        takes += (
            f" ({bounds[0]}–{bounds[-1]})"
            if language is Language.EN
            else f"（{bounds[0]}–{bounds[-1]}）"
        )
    cells = (
        f"`{one.example}`",
        one.about.in_language(language),
        _UNITS[one.unit].in_language(language),
        takes,
        one.evidence.in_language(language),
    )
    return f"| {' | '.join(cells)} |"
