"""Fields shared by everything that can be published."""

from typing import Annotated

from site_builder.model.choices import Channel, Publication, Visibility
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Answer, Day, Goal, Ident, Line, Person, Picture, Word


class Publishable(Form):
    """When, where and to whom a record is shown. All optional: the defaults suit most records."""

    id: Annotated[
        Ident | None,
        key(
            "编号",
            about="别处要提到它时才写；小写字母、数字、连字符",
            about_en="needed only when something else refers to it",
            example="t-2026-01",
        ),
    ] = None
    publication: Annotated[
        Publication,
        key(
            "发布状态",
            about="不写就是已审；草稿、撤回不上网，待审等人点头",
            about_en="approved when empty; drafts and withdrawn records stay off the site",
            example="已审",
        ),
    ] = Publication.APPROVED
    publish: Annotated[
        Day | None,
        key(
            "发布日期",
            about="从哪天起展示，不写就立即展示",
            about_en="shown from this day on; at once when empty",
            example="2026-03-05",
        ),
    ] = None
    expire: Annotated[
        Day | None,
        key(
            "下架日期",
            about="从哪天起不再展示",
            about_en="no longer shown from this day on",
            example="2026-12-31",
        ),
    ] = None
    visibility: Annotated[
        Visibility,
        key("可见范围", about="谁可以看到", about_en="who may see it", example="公司"),
    ] = Visibility.COMPANY
    channels: Annotated[
        tuple[Channel, ...],
        key(
            "渠道",
            about="网页、屏幕、纸质，不写就都可以",
            about_en="where it may be shown; everywhere when empty",
            example="网页、屏幕",
        ),
    ] = ()
    author: Annotated[
        Person | None,
        key(
            "作者",
            about="谁写的",
            about_en="who wrote it",
            example="沈秋实",
            example_en="Sean Shaw",
        ),
    ] = None
    reviewed_by: Annotated[
        Person | None,
        key(
            "审核人",
            about="谁审核的，不能是作者本人；可以写办公室",
            about_en="who approved it, not its author; an office may stand here",
            example="顾文清",
            example_en="Gwen Cook",
        ),
    ] = None
    reviewed_on: Annotated[
        Day | None,
        key("审核日期", about="哪天审核的", about_en="day of the approval", example="2026-03-06"),
    ] = None
    tags: Annotated[
        tuple[Word, ...],
        key(
            "标签",
            about="理念、能力等标签",
            about_en="concepts and abilities",
            example="系统思考",
            example_en="Systems thinking",
        ),
    ] = ()
    goals: Annotated[
        tuple[Goal, ...],
        key(
            "对应目标",
            about="对应的创建目标或要求",
            about_en="goals and requirements it serves",
            example="G4、R3",
        ),
    ] = ()
    images: Annotated[
        tuple[Picture, ...],
        key(
            "图片",
            about="图片文件，从本文件或 photos 文件夹算起",
            about_en="pictures, from this file or the photo folder",
            example="photos/现场.jpg",
            example_en="photos/on-site.jpg",
        ),
    ] = ()


class Story(Publishable):
    """A Markdown file: a title, a summary, and prose below the front matter."""

    title: Annotated[
        Line,
        key(
            "标题",
            about="30 个字以内，一眼看懂",
            about_en="at most 30 characters",
            example="敞车篷布苫盖提速",
            example_en="Sheeting wagons faster",
        ),
    ]
    summary: Annotated[
        Line | None,
        key(
            "摘要",
            about="一两句话，80 字以内",
            about_en="one or two sentences, at most 80 characters",
            example="工具定位、两人拉绳，单车少用八分半钟。",
            example_en="Tools in place, two at the rope: eight minutes less per wagon.",
        ),
    ] = None
    aliases: Annotated[
        tuple[Line, ...],
        key(
            "旧地址",
            about="以前的网址，保留可访问",
            about_en="old addresses to keep alive",
            example="news/old.html",
        ),
    ] = ()
    featured: Annotated[
        Answer, key("置顶", about="是否放在最前面", about_en="whether it comes first", example="否")
    ] = False
