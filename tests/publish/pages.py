"""Small finished files for the tests of publishing."""

from site_builder.render.artifact import Artifact, Role


def page(path: str, body: str = "", source: str = "") -> Artifact:
    """A page without faults, apart from those in `body`."""
    html = f'<!doctype html><html lang="zh-CN"><head><title>页</title></head><body>{body}</body>'
    return Artifact(path, html.encode(), source=source)


def asset(path: str, data: bytes = b"") -> Artifact:
    return Artifact(path, data, Role.ASSET)


def pointer(path: str, text: str = "") -> Artifact:
    return Artifact(path, text.encode(), Role.POINTER)
