"""Addresses of a site as people copy them from the line of the browser."""

import pytest

from site_builder.model.values import Reading
from site_builder.model.values.address import read_address
from tests.values.support import refused


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("http://10.1.2.3/xuanchuan/", "http://10.1.2.3/xuanchuan/"),
        ("http://10.1.2.3/xuanchuan", "http://10.1.2.3/xuanchuan/"),
        ("http://10.1.2.3", "http://10.1.2.3/"),
        ("https://board.example:8443/a/b/", "https://board.example:8443/a/b/"),
        ("  http://10.1.2.3/xuanchuan/index.html ", "http://10.1.2.3/xuanchuan/"),
        ("http://10.1.2.3/index.html", "http://10.1.2.3/"),
        ("http://10.1.2.3/宣传栏", "http://10.1.2.3/%E5%AE%A3%E4%BC%A0%E6%A0%8F/"),
        ("http://10.1.2.3/%E5%AE%A3/", "http://10.1.2.3/%E5%AE%A3/"),
        ("ｈｔｔｐ：／／10.1.2.3／xuanchuan／", "http://10.1.2.3/xuanchuan/"),
        ("HTTP://10.1.2.3/A/", "http://10.1.2.3/A/"),
        ("http://[::1]:8000/a/", "http://[::1]:8000/a/"),
        ("http://10.1.2.3/v1.2/", "http://10.1.2.3/v1.2/"),
        ("http://10.1.2.3/xuanchuan//", "http://10.1.2.3/xuanchuan/"),
    ],
)
def test_an_address_is_read_up_to_its_folder(text: str, address: str) -> None:
    assert read_address(text, Reading()) == address


@pytest.mark.parametrize(
    "text",
    [
        "10.1.2.3/xuanchuan/",
        "/xuanchuan/",
        "内网首页",
        "ftp://10.1.2.3/",
        "file:///D:/xuanchuan/",
        r"\\server\xuanchuan",
        "http://",
        "http:///xuanchuan/",
        "http://[10.1.2.3/",
        "http://10.1.2.3:宣/",
        "http://10.1.2.3:0/",
        "http://10.1.2.3:99999/",
        "http://10.1.2.3/?page=1",
        "http://10.1.2.3/#top",
        "http://10.1.2.3/teams/crew.html",
        "http://10.1.2.3/a b/",
        "http://admin:1234@10.1.2.3/",
        'http://10.1.2.3/"><script>',
        "javascript:alert(1)",
    ],
)
def test_what_is_no_folder_on_a_server_is_refused(text: str) -> None:
    assert refused(read_address, text) == "E201"


def test_reading_an_address_again_changes_nothing() -> None:
    once = read_address("http://10.1.2.3/宣传 栏".replace(" ", ""), Reading())
    assert read_address(once, Reading()) == once
