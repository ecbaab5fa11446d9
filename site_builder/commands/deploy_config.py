"""`deploy-config`: the settings of a web server for this site, ready to be saved."""

from pathlib import Path

import click

from site_builder.commands.ending import say
from site_builder.operate.configs import Server, Site, server_config
from site_builder.operate.published import look_at

_FORBIDDEN = frozenset("\"'`{}<>;#$\n\r\t @")


def _plain(_context: click.Context, _option: click.Parameter, text: str) -> str:
    """Nothing that could mean more than itself in the settings of a server."""
    if _FORBIDDEN & set(text) or not text:
        raise click.BadParameter(f"“{text}”：有不能用的符号 / holds signs that cannot be used")
    return text


@click.command("deploy-config")
@click.argument("server", type=click.Choice([one.value for one in Server]))
@click.option(
    "--root",
    callback=_plain,
    default="/srv/bulletin",
    show_default=True,
    help="成品在服务器上的文件夹 / the folder on the server",
)
@click.option(
    "--path",
    callback=_plain,
    default="/",
    show_default=True,
    help="网址里的路径，如 /xuanchuan/ / path of the address",
)
@click.option("--host", callback=_plain, default="localhost", show_default=True, help="域名 / name")
@click.option("--port", default=80, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("output"),
    show_default=True,
    help="本机的成品，IIS 要知道有哪些大屏 / the site here: IIS must be told the screens",
)
def deploy_config_command(  # noqa: PLR0913  (one argument per option)
    server: str, *, root: str, path: str, host: str, port: int, output: Path
) -> None:
    """打印网站服务器的配置 / print settings for nginx, Apache, IIS or Caddy."""
    place = "/" + path.strip("/") + "/" if path.strip("/") else "/"
    screens = tuple(look_at(output).screens)
    say(server_config(Server(server), Site(root, place, host, port, screens)))
