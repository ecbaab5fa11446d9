"""Words by which the phrases of a Chinese title are told apart. More words, better lines."""

import re
from enum import Enum, auto
from types import MappingProxyType

_COUNTED = "一二两三四五六七八九十百千几半每这那哪"
_MEASURES = (
    "分钟|小时|个月|季度|工时|学时|课时|车次|个|次|条|件|台|辆|车|节|组|班|份|篇|张|本|页|课|场|期|届|轮|批|步|级|层|"
    "日|天|月|年|分|秒|元|吨|米|度|倍|成|户|处|家|门|点|座|根|块|把|支|只|对|双|套|道|趟|类|种|句|字|箱|栏|圈|样|遍|"
    "笔|段|桶|包|卷|排|人|名|位|项|眼|辈子|下午|口"
)

# A phrase begins with these; one character alone never stands apart from what follows it.
_OPENERS = """
和 与 或 或者 及 以及 在 把 将 对 对于 从 向 让 给 被 跟 比 由 按 按照 像 为了 因为 由于 如果 只要 只有 只能 但 但是 可是
而 而是 并 并且 不是 还是 就是 是不是 要不要 能不能 会不会 用不用 有没有 算不算 为什么 怎么 怎样 如何 什么时候
改成 变成 成为 作为 通过 围绕 关于 先 再 就 也 都 还 还有 还差 才 却 别 不再 不用 不要 不能 不会 不算 不怕 不放 不欠 没有 没人
总是 一直 一起 已经 正在 可以 需要 应该 才能 不如 哪儿 哪些 谁 请 看看 问问 想要 能够 各自 其实 到底
"""
# A phrase ends with these.
_CLOSERS = "的 了 之后 之前 以后 以前 以来 期间 时候"
# These are words; a line may break between two of them, never inside one.
_WORDS = """
一线 一度 一样 一定 一般 一眼 一点 一边 一半 一共 一份 一课 三栏 上台 上岗 上课 上旬 中旬 下旬 上半年 下半年 下班 上班 下午 上午 下次 不对 不同 不好
专业 业务 个人 中级工 为止 主任 举措 了解 事情 互教 交接 交接单 交班 交换 人才 人员 人人 什么 什么样 今年 今天 介绍 他们 以为 价值
任务 休息 休息室 会议 传承 何时 作业 作业卡 你们 你们这儿 使用 值班 假期 做到 做法 停在 全员 全年 八月 公示 共同 关键 兴趣 其中 再次 写在 冬季 冬天 军训
减少 减到 凭眼力 出来 出勤 出去 分享 分析 创效 创新 创建 制度 制定 办公室 办法 加固 加班 努力 劳动 包装 协作 单位 单子 单元 单人 卷钢 卸车
原因 参加 参观 双方 反映 发布 发现 取得 受理 变化 口诀 司机 司机室 同事 同意 名单 向前 听到 告诉 员工 和谐 咱们 咱们班 哪里 问题 商量 喜欢 器具 团队
回来 图片 国家 在岗 地方 地点 场地 坚持 培训 基层 基础 增加 处级 备件 复查 复查单 复看 夏季 夜班 夜里 大家 天气 失误 奖励 女工 好处 姓名 委员 学习 学会 安全
安全日 安全月 安排 安心 完成 实施 实操 实际 客户 宣传 审批 审核 家属 对策 对讲 对锁 对照 对比 对劲 小车 小册子 小组 少用 工会 工作 工具 工效 工序 差错 常用 年底 年终
年会 干部 平时 平车 年假 应急 建议 建设 开始 开展 开题 异议 张贴 当班 影像 影子 征求 征求意见 微动 徒弟 得到 心得 心里 志愿 思考 急救 总结 愿景 意见 感谢 成果 成绩 我们
我们班 我觉得 手册 手柄 手机 手上 托盘 扣分 技师 技术 技能 技巧 技改 投稿 报修 报修单 报名 指南 指挥 指标 排名 探索 接班 接着 控制 推广 掌握 描述 提升 提高 提醒 操作 改善
改进 改革 放心 放错 效果 效率 教会 教训 教员 整改 文件 文化 料场 新人 新来 新同事 新员工 方向 方案 方法 施工 旁边 日常 日子 时间 明年 昨天 春天 是否 晚上 晨会 暑期
最后 最好 月份 有关 服务 期限 本事 机会 机制 来讲讲 材料 条件 板车 标准 标准化 样单 样板 栏目 检修 检查 检车 棚车 楷模 模范 次序 比武 比例 比赛 毛病 水平 汇报 汛期 注意 活动 派班
流程 消防 添一栏 清单 清楚 演练 演示 湿损 漏检 满意 激励 火车 点名 热身 照片 熟练 爱好 特别 状态 现在 现场 班前 班前会 班前课 班后 班会 班会记 班组 班组长 班长 班里 理由 理论
生产 用品 用得上 电话 电话录音 留下 登记 白板 的确 目标 目的 直接 相关 看到 看得见 看法 看点 知识 知道 研究 研讨 确认 示范 礼仪 票据 秋季 秋天 科室 称号 程序 窗口 站位 第一 等级
管理 箱位 箱位图 节后 节能 精神 系统 索具 红绳 纪律 组织 经验 结果 结题 绝技 绝技绝活 绝技绝活奖 绝活 绳结 绳头 维修 维护 编成 网绳 群众 考核 考试 考前 联系 职工 职责 职务 背后 能力 自主 自己 自觉 航线
节约 苦练 苫盖 荣誉 荣誉榜 获奖 落箱 行动 行为 表彰 表扬 装卸 装车 装载 装载图 装运 补签单 要求 规则 规定 规矩 规范 规程 角色 解决 触电 训练 讨论 讲台 讲师 讲评 讲述 许可 证书
试点 试用 试行 话题 说明 说明书 课题 课程 课堂 调度 调查 货位 货场 货检 货源 货物 货运 货车 质量 超过 超重 足迹 路径 车间 车顶 车头 转变 轮流 轮着 轮胎 轴承 辛苦 达到 过程 运单 运用 返工
返工单 还在 进度 进步 进行 连续 迟到 退休 适应 选择 通知 通道 造成 遇到 道理 遗漏 那些 部门 部分 配合 采纳 重点 重称 量一量 钢绳 铁路 锁具 销号 错单 错误 长期 门吊 问卷 防护 防滑垫
防滑 阶段 降低 隐患 雨季 雨天 雨布 雨具 集体 集装箱 零件 青工 非常 面谈 音乐 顺便 顺序 领导 题目 风险 食堂 高级工 高温 高温天 高空 黑板 龙门吊 垫木 垫点 叉车 吊具 篷布 箱门 合格率 示范点
大红花 学习园地 五班三运转 四班两倒 四班三倒 三班倒 常白班 学习机会 展示机会 案例 讲授 复训 口袋 厂家 手感 车板 客货 封印 铅封 信号 信息 信息卡 单据 复核 核算 核实 计划 记录 记号 资料 资格 质检 数据 曲线 电流 机器 眼力 痛快 办事 影响 前夜 回路 因果 心智 改善心智 系统思考 团队学习
共同愿景 自我超越 学习型 奖项 突出奖 优秀奖 进步奖 提案 建言 宣传栏 光荣榜 里程碑 路线图 时间表 责任 责任人 负责人 主持人 参与 参与率 覆盖 覆盖率 一次 二十四 全处 全科 本月 本季 上周 下周 上月 下月 昨夜
"""


class Role(Enum):
    """What a word does in a phrase."""

    OPENER = auto()
    CLOSER = auto()
    OTHER = auto()


_ROLES = MappingProxyType(
    {
        **dict.fromkeys(_WORDS.split(), Role.OTHER),
        **dict.fromkeys(_OPENERS.split(), Role.OPENER),
        **dict.fromkeys(_CLOSERS.split(), Role.CLOSER),
    }
)
_LONGEST = max(map(len, _ROLES))
_AMOUNT = re.compile(rf"第?[{_COUNTED}]+(?:{_MEASURES})")


def word_at(text: str, at: int, end: int) -> tuple[str, Role] | None:
    """Return the longest known word with which `text[at:end]` begins, and what it does.

    Numbers of things in Chinese characters, such as 三处, are among the words.
    """
    amount = _AMOUNT.match(text, at, end) if text[at] in _COUNTED + "第" else None
    least = len(amount[0]) if amount else 0
    for size in range(min(_LONGEST, end - at), least, -1):
        word = text[at : at + size]
        if role := _ROLES.get(word):
            return word, role
    return (amount[0], Role.OTHER) if amount else None
