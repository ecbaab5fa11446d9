"""`photos.yaml`: pictures, and who is in them."""

from typing import Annotated

from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Line, Moment, Person, Picture


class Photo(Form):
    """One line of `photos.yaml`: a picture and everyone in it."""

    file: Annotated[
        Picture,
        key(
            "文件",
            about="photos 文件夹里的文件名",
            about_en="file in the photo folder",
            example="练习绳结.jpg",
            example_en="knots.jpg",
        ),
    ]
    caption: Annotated[
        Line | None,
        key(
            "说明",
            about="30 字以内，写清什么时候在做什么",
            about_en="what happened and when",
            example="6 月 3 日，练快解绳结",
            example_en="3 June, the quick knot",
        ),
    ] = None
    taken: Annotated[
        Moment | None,
        key(
            "拍摄时间",
            "日期",
            about="什么时候拍的",
            about_en="when it was taken",
            example="2026-06-03",
        ),
    ] = None
    people: Annotated[
        tuple[Person, ...] | None,
        key(
            "人物",
            about="照片里有谁：无、人群或姓名",
            about_en="who is in it: none, crowd or names",
            example="无",
            example_en="none",
        ),
    ] = None
    place: Annotated[
        Line | None,
        key(
            "地点", about="在哪里拍的", about_en="where", example="三号货位", example_en="Bay three"
        ),
    ] = None
    credit: Annotated[
        Person | None,
        key(
            "拍摄",
            "摄影",
            about="谁拍的",
            about_en="who took it",
            example="马骏",
            example_en="Max Jones",
        ),
    ] = None
