"""What a person agreed to be shown of, and until when."""

from typing import Annotated, ClassVar

from site_builder.model.choices import ConsentBasis
from site_builder.model.form import Form
from site_builder.model.key import key
from site_builder.model.types import Answer, Day, Line


class Consent(Form):
    """What a person agreed to, until when. Anything but granted and current counts as no."""

    exact_keys: ClassVar[bool] = True
    limits: ClassVar[frozenset[str]] = frozenset({"withdrawn_on", "until"})
    name: Annotated[
        Answer, key("姓名", about="能否显示姓名", about_en="may the name be shown", example="是")
    ] = False
    photo: Annotated[
        Answer, key("照片", about="能否展示照片", about_en="may photos be shown", example="是")
    ] = False
    profile: Annotated[
        Answer,
        key(
            "简介",
            about="能否展示岗位和简介",
            about_en="may post and profile be shown",
            example="是",
        ),
    ] = False
    vision: Annotated[
        Answer,
        key(
            "愿景",
            "个人愿景",
            about="能否展示个人愿景",
            about_en="may the personal vision be shown",
            example="是",
        ),
    ] = False
    skill: Annotated[
        Answer, key("技能", about="能否展示技能", about_en="may skills be shown", example="是")
    ] = False
    web: Annotated[Answer, key("网页", about="能否上网页", about_en="on the web", example="是")] = (
        True
    )
    screen: Annotated[
        Answer, key("屏幕", about="能否上大屏", about_en="on screens", example="是")
    ] = False
    print: Annotated[
        Answer, key("纸质", about="能否印在纸上", about_en="on paper", example="是")
    ] = False
    basis: Annotated[
        ConsentBasis,
        key("依据", about="本人同意或规章制度", about_en="consent or a rule", example="本人同意"),
    ] = ConsentBasis.CONSENT
    on: Annotated[
        Day | None,
        key(
            "日期",
            "同意日期",
            about="哪天同意的",
            about_en="day it was given",
            example="2026-01-12",
            required=True,
        ),
    ] = None
    until: Annotated[
        Day | None,
        key("有效期至", about="到哪天为止", about_en="valid until", example="2028-03-31"),
    ] = None
    ref: Annotated[
        Line | None,
        key(
            "编号",
            "表号",
            about="纸质同意书的编号",
            about_en="number of the paper form",
            example="同-012",
            example_en="C-012",
        ),
    ] = None
    withdrawn_on: Annotated[
        Day | None,
        key("撤回日期", about="哪天撤回的", about_en="day it was withdrawn", example="2026-05-20"),
    ] = None
