"""Real web servers with the settings that we give, each for the time of a test."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.operate.configs import Server, Site, server_config
from tests.equipment import program

_WAIT = 20.0  # seconds until a server counts as not starting
_APACHE_MODULES = ("mpm_event", "authz_core", "alias", "dir", "mime", "headers", "deflate", "filter")  # fmt: skip


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def running(server: Server, root: Path, folder: Path, path: str = "/board/") -> Iterator[str]:
    """The address of a server that serves `root`; what it writes lies in `folder`."""
    port = free_port()
    site = Site(str(root), path, "127.0.0.1", port, log=str(folder / "access.log"))
    command = _STARTS[server](server_config(server, site), folder)
    said = (folder / "said.txt").open("wb")
    process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)  # noqa: S603
    try:
        _wait_for(port, process, folder)
        yield f"http://127.0.0.1:{port}{path}"
    finally:
        process.terminate()
        process.wait(_WAIT)
        said.close()


def _wait_for(port: int, process: "subprocess.Popen[bytes]", folder: Path) -> None:
    end = time.monotonic() + _WAIT
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError((folder / "said.txt").read_text("utf-8", "replace"))


def _nginx(config: str, folder: Path) -> list[str]:
    name = program("nginx", "/usr/sbin/nginx")
    main = folder / "nginx.conf"
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    kept = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in kinds)
    # Started by root, nginx would read as somebody who may not look into our folder.
    user = "user root;" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
    main.write_text(
        f"{user} daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{\n{kept}{config}\n}}\n",
        encoding="utf-8",
    )
    return [name, "-p", str(folder), "-c", str(main)]


def _apache(config: str, folder: Path) -> list[str]:
    name = program("apache2", "/usr/sbin/apache2", "httpd")
    modules = Path("/usr/lib/apache2/modules")
    loads = "".join(f"LoadModule {m}_module {modules}/mod_{m}.so\n" for m in _APACHE_MODULES)
    main = folder / "apache.conf"
    port = config.partition("<VirtualHost *:")[2].partition(">")[0]
    main.write_text(
        f"{loads}Listen 127.0.0.1:{port}\nPidFile {folder}/apache.pid\nServerName localhost\n"
        f"ErrorLog {folder}/error.log\nTypesConfig /dev/null\n{config}",
        encoding="utf-8",
    )
    return [name, "-X", "-d", str(folder), "-f", str(main)]


def _caddy(config: str, folder: Path) -> list[str]:
    name = program("caddy")
    main = folder / "Caddyfile"
    head = "{\n\tadmin off\n\tauto_https off\n}\n"
    main.write_text(head + config, encoding="utf-8")
    return [name, "run", "--config", str(main), "--adapter", "caddyfile"]


_STARTS = {Server.NGINX: _nginx, Server.APACHE: _apache, Server.CADDY: _caddy}
