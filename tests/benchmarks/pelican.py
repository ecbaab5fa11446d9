"""The stories of `many` as a site of Pelican, the peer in Python: as plain as the one of Hugo."""

from pathlib import Path

from tests.benchmarks.many import items, put, team_name

_SETTINGS = """
SITENAME = "大宣传栏"
SITEURL = ""
PATH = "content"
OUTPUT_PATH = "public"
THEME = "theme"
THEME_STATIC_PATHS = []
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh"
ARTICLE_URL = "{category}/{slug}/"
ARTICLE_SAVE_AS = "{category}/{slug}/index.html"
CATEGORY_URL = "{slug}/"
CATEGORY_SAVE_AS = "{slug}/index.html"
USE_FOLDER_AS_CATEGORY = True
DIRECT_TEMPLATES = ["index"]
AUTHOR_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""

_BASE = """<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{% block title %}{% endblock %} · {{ SITENAME }}</title></head>
<body>
<nav><ul>{% for category, _ in categories %}<li><a href="/{{ category.url }}">{{ category }}</a></li>{% endfor %}</ul></nav>
<main>{% block main %}{% endblock %}</main>
</body>
</html>
"""

_STORY = """{% extends "base.html" %}
{% block title %}{{ article.title }}{% endblock %}
{% block main %}
<h1>{{ article.title }}</h1>
<p>{{ article.author }} · {{ article.date.strftime("%Y-%m-%d") }} · {{ article.category }}</p>
{{ article.content }}
{% endblock %}
"""

_LIST = """{% extends "base.html" %}
{% block title %}{{ category or "" }}{% endblock %}
{% block main %}
<ol>{% for article in articles[:20] %}
<li><a href="/{{ article.url }}">{{ article.title }}</a> {{ article.date.strftime("%Y-%m-%d") }}</li>{% endfor %}
</ol>
{% endblock %}
"""


def write_pelican(site: Path, count: int) -> None:
    """Write `count` stories as a site of Pelican into the folder `site`."""
    put(site / "pelicanconf.py", _SETTINGS)
    templates = {"base": _BASE, "article": _STORY, "category": _LIST, "index": _LIST}
    for name, text in templates.items():
        put(site / "theme" / "templates" / f"{name}.html", text)
    for item in items(count):
        head = f"Title: {item.title}\nDate: {item.day}\nAuthor: {item.author}\nSlug: {item.name}\n"
        head += f"Category: {team_name(item.team)}\n"
        path = site / "content" / f"team-{item.team:04}" / f"{item.name}.md"
        put(path, f"{head}\n{item.body}")
