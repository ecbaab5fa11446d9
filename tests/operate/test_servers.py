"""The settings we give for web servers do what they promise: read by the servers themselves."""

import http.client
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from site_builder.operate.configs import POLICY, TYPES, Server, Site, server_config
from tests.operate.servers import running
from tests.operate.site import BUILD, finished_site, invoke
from tests.whole import CONTENT, FINE, SOUND, USAGE, built

REAL = (Server.NGINX, Server.APACHE, Server.CADDY)


def ask(url: str) -> http.client.HTTPResponse:
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    connection.request("GET", parts.path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    response.read()
    connection.close()
    return response


@pytest.mark.parametrize("server", REAL)
def test_a_server_with_our_settings_satisfies_check_deploy(server: Server, tmp_path: Path) -> None:
    root = finished_site(tmp_path / "site")
    with running(server, root, tmp_path) as url:
        done = invoke("check-deploy", url, "--output", root)
        assert done.stdout.splitlines()[-1] == "都对，大屏和网页可以放心用。", done.stdout
        assert done.exit_code == FINE
        assert (
            "screens/hall/index.html  200 text/html; charset=utf-8  断网后还能开机 365 天"
            in done.stdout
        )
        assert ask(url + "nowhere.html").status == 404
        gone = ask(f"{url}screens/hall/builds/gone/build.json")
        assert gone.status == 404
        assert "max-age" not in (gone.getheader("Cache-Control") or "")
        assert ask(url + ".site-builder.json").status in {403, 404}
        assert ask(url.rstrip("/")).getheader("Location", "").endswith("/board/")
        policy = ask(f"{url}screens/hall/").getheader("Content-Security-Policy") or ""
        assert "script-src 'self' 'unsafe-inline'" in policy
        assert "unsafe" not in (ask(url).getheader("Content-Security-Policy") or "")


def test_a_page_has_the_policy_that_servers_send() -> None:
    page = next(one.data.decode() for one in built(SOUND).artifacts if one.path == "index.html")
    of_servers_only = "; frame-ancestors 'self'"
    assert POLICY.endswith(of_servers_only)
    assert f'"Content-Security-Policy" content="{POLICY.removesuffix(of_servers_only)}">' in page


@pytest.mark.parametrize("server", REAL)
def test_a_site_at_the_top_of_its_server_works_too(server: Server, tmp_path: Path) -> None:
    root = finished_site(tmp_path / "site")
    with running(server, root, tmp_path, "/") as url:
        done = invoke("check-deploy", url, "--output", root)
        assert done.exit_code == FINE, done.stdout


@pytest.mark.parametrize("server", REAL)
def test_the_log_of_a_server_with_our_settings_tells_of_screens(
    server: Server, tmp_path: Path
) -> None:
    root = finished_site(tmp_path / "site")
    with running(server, root, tmp_path) as url:
        for screen in ("hall", "yard", "attic"):
            parts = urlsplit(url)
            connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
            connection.request("GET", f"{parts.path}screens/{screen}/now.json?s={screen}&b={BUILD}")
            connection.getresponse().read()
            connection.close()
    done = invoke("screens", "report", tmp_path / "access.log", "--output", root)
    assert done.exit_code == CONTENT
    assert "2 块大屏，2 块正常" in done.stdout
    assert "attic" in done.stdout


def test_the_settings_of_iis_are_sound_and_name_every_screen() -> None:
    text = server_config(Server.IIS, Site("C:\\sites\\bulletin", screens=("hall", "a&b")))
    root = ET.fromstring(text)  # noqa: S314  (our own text)
    places = [one.get("path") for one in root.findall("location")]
    assert places == [
        "screens",
        "assets",
        "screens/media",
        "screens/index.html",
        "screens/hall/index.html",
        "screens/hall/builds",
        "screens/a&b/index.html",
        "screens/a&b/builds",
    ]
    maps = {one.get("fileExtension"): one.get("mimeType") for one in root.iter("mimeMap")}
    assert maps == TYPES


@pytest.mark.parametrize("server", list(Server))
def test_no_placeholder_stays_in_the_settings(server: Server) -> None:
    for path in ("/", "/board/"):
        text = server_config(server, Site("/srv/www/", path))
        assert not [word for word in text.split() if word.count("@") > 1]
        assert "/srv/www" in text


def test_deploy_config_prints_settings(tmp_path: Path) -> None:
    root = finished_site(tmp_path / "site")
    done = invoke("deploy-config", "iis", "--root", "D:\\www", "--output", root)
    assert done.exit_code == FINE
    assert '<location path="screens/hall/index.html">' in done.stdout
    done = invoke("deploy-config", "nginx", "--path", "xuanchuan", "--host", "board.example")
    assert "location /xuanchuan/ {" in done.stdout
    assert "server_name board.example;" in done.stdout


def test_deploy_config_refuses_what_would_mean_more_than_itself() -> None:
    for option in ("--root", "--path", "--host"):
        done = invoke("deploy-config", "nginx", option, "a; return 200")
        assert done.exit_code == USAGE
