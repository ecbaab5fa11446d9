"""`site.yaml`: what the whole site needs to know."""

from typing import Annotated, ClassVar

from site_builder.model.choices import Area, NameSort, PhotoUnknown, Theme, Visibility
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import (
    Count,
    Day,
    Line,
    Paragraph,
    Person,
    SiteAddress,
    Term,
    TimeZone,
    UnitName,
    Word,
)
from site_builder.problems import Language


class PrivacyContact(Form):
    """Whom to ask for a name or photo to be taken down."""

    shorthand: ClassVar[str] = "office"
    office: Annotated[
        Line,
        key(
            "部门",
            "联系人",
            about="负责的部门",
            about_en="the office in charge",
            example="工会办公室",
            example_en="Union office",
        ),
    ]
    phone: Annotated[
        Line | None,
        key(
            "电话",
            "办公电话",
            about="办公电话，不写手机",
            about_en="an office telephone, never a mobile",
            example="内线 6021",
            example_en="ext. 6021",
        ),
    ] = None
    place: Annotated[
        Line | None,
        key(
            "地点",
            about="在哪里",
            about_en="where it is",
            example="办公楼 305 室",
            example_en="Room 305",
        ),
    ] = None


class Site(Form):
    """Title, organisation, language, privacy and thresholds of the site."""

    lenient: ClassVar[bool] = True
    guards: ClassVar[frozenset[str]] = frozenset(
        {"audience", "default_visibility", "k_min", "photo_unknown", "unsuitable"}
    )
    title: Annotated[
        Line,
        key(
            "标题",
            "网站名称",
            about="网站名称",
            about_en="name of the site",
            example="班组宣传栏",
            example_en="Team bulletin",
            required=True,
        ),
    ] = ""
    organization: Annotated[
        Line | None,
        key(
            "单位",
            "组织",
            about="主办单位",
            about_en="the organisation",
            example="远岫物流集团货运处",
            example_en="Hillside Logistics, freight department",
        ),
    ] = None
    slogan: Annotated[
        Line | None,
        key(
            "口号",
            about="首页大字",
            about_en="the big line of the home page",
            example="学习加一度",
            example_en="One degree more",
        ),
    ] = None
    welcome: Annotated[
        Paragraph | None,
        key(
            "导语",
            about="首页第一段话",
            about_en="the first words of the home page",
            example="每天多学一点，每月改好一处。",
            example_en="Learn a little every day, mend one thing a month.",
        ),
    ] = None
    unit: Annotated[
        UnitName | None,
        key(
            "所属单位",
            about="网站属于哪个单位",
            about_en="the unit the site belongs to",
            example="货运处",
            example_en="Freight department",
        ),
    ] = None
    timezone: Annotated[
        TimeZone,
        key(
            "时区",
            about="决定“今天”是哪天",
            about_en="decides which day is today",
            example="Asia/Shanghai",
        ),
    ] = "Asia/Shanghai"
    languages: Annotated[
        tuple[Word, ...],
        key(
            "语言",
            about="界面语言，zh-CN 或 en",
            about_en="language of the interface: zh-CN or en",
            example="zh-CN",
        ),
    ] = ("zh-CN",)
    address: Annotated[
        SiteAddress | None,
        key(
            "网址",
            "网站地址",
            about="网站在内网的地址，写到文件夹为止；转发链接和迷路页要用",
            about_en="where the site is served; shared links and the page for lost ways need it",
            example="http://10.1.2.3/xuanchuan/",
        ),
    ] = None
    font: Annotated[
        Line | None,
        key(
            "字体",
            "字体文件",
            about="大屏和转发链接的配图用的字体文件",
            about_en="a font file for screens, and for the picture of shared links",
            example="fonts/思源黑体.otf",
            example_en="fonts/SourceSans.otf",
        ),
    ] = None
    archived: Annotated[
        Day | None,
        key(
            "封存",
            "封存日期",
            about="活动结束后内容停在哪天；同意和撤回仍按当天算",
            about_en="the day the content stops at; consents still count as of today",
            example="2027-12-31",
        ),
    ] = None
    private_folder: Annotated[
        Line | None,
        key(
            "私密文件夹",
            about="学习档案在哪里，从内容文件夹算起，必须在它外面",
            about_en="where learning archives are, counted from the content folder and outside it",
            example="../../私密",
            example_en="../../private",
        ),
    ] = None
    theme: Annotated[
        Theme, key("主题", about="一线或红金", about_en="line or redgold", example="一线")
    ] = Theme.LINE
    default_visibility: Annotated[
        Visibility,
        key(
            "默认可见范围",
            about="没写可见范围时按它算",
            about_en="for records that name none",
            example="公司",
        ),
    ] = Visibility.COMPANY
    audience: Annotated[
        Visibility,
        key(
            "本站范围",
            about="本站给谁看，范围更窄的内容不发布",
            about_en="who reads this site; narrower records stay off it",
            example="公司",
        ),
    ] = Visibility.COMPANY
    k_min: Annotated[
        Count,
        key(
            "最小人数",
            about="少于这个人数不显示平均数",
            about_en="no averages for smaller groups",
            example="3",
        ),
    ] = 3
    privacy_contact: Annotated[
        PrivacyContact | None,
        key(
            "个人信息联系人",
            about="想撤下姓名、照片时找谁",
            about_en="whom to ask for a removal",
            example="工会办公室",
            example_en="Union office",
            required=True,
        ),
    ] = None
    photo_unknown: Annotated[
        PhotoUnknown,
        key(
            "照片未登记人物时",
            about="不展示或提醒",
            about_en="what to do with photos of unnamed people",
            example="不展示",
        ),
    ] = PhotoUnknown.WITHHOLD
    extra_areas: Annotated[
        tuple[Area, ...],
        key(
            "课题增加类别",
            about="四类以外允许的课题类别",
            about_en="topic areas beyond the four",
            example="安全、服务",
        ),
    ] = ()
    name_sort: Annotated[
        NameSort, key("姓名排序", about="拼音或原序", about_en="pinyin or order", example="拼音")
    ] = NameSort.PINYIN
    office_phones: Annotated[
        tuple[Word, ...],
        key(
            "办公电话白名单",
            about="可以公开的办公电话",
            about_en="office numbers that may be shown",
            example="6021",
        ),
    ] = ()
    not_names: Annotated[
        tuple[Word, ...],
        key(
            "不是姓名",
            "普通词",
            about="和某位同事同名的普通词，在句子里照常显示",
            about_en="ordinary words that stay in sentences, though somebody is called so",
            example="学习",
            example_en="Grace",
            en=("plain_words",),
        ),
    ] = ()
    unsuitable: Annotated[
        tuple[Term, ...],
        key(
            "不宜公开的词",
            "敏感词",
            "保密词",
            about="客户、涉密货物、运量这类不上墙的词，写到哪里都换成“〔略〕”",
            about_en="words that must not be public, such as customers; left out wherever they stand",
            example="北山客户、专列代号",
            example_en="Northhill Ltd",
            en=("unsuitable_words",),
        ),
    ] = ()
    editor: Annotated[
        Person | None,
        key(
            "责任编辑",
            about="页脚显示的责任编辑",
            about_en="the editor named at the foot",
            example="顾文清",
            example_en="Gwen Cook",
        ),
    ] = None

    @property
    def language(self) -> Language:
        """The language of the interface."""
        first = self.languages[0].casefold() if self.languages else ""
        return Language.EN if first.startswith("en") else Language.ZH
