"""The stories of `many` as a site of Hugo: the peer that reloads of the preview are timed beside.

Its pages are plain: a menu of all teams, a page for each team with its newest stories, a page for
each story with the way to its neighbours. That is less work than our pages are.
"""

import json
from pathlib import Path

from tests.benchmarks.many import items, put, team_name, teams_of

_SETTINGS = """
baseURL: "http://127.0.0.1/"
languageCode: zh-CN
title: 大宣传栏
disableKinds: [taxonomy, term, RSS, sitemap, robotsTXT]
"""

_BASE = """<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{{ .Title }} · {{ site.Title }}</title></head>
<body>
<nav><ul>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
"""

_STORY = """{{ define "main" }}
<h1>{{ .Title }}</h1>
<p>{{ .Params.author }} · {{ .Date.Format "2006-01-02" }} · {{ .CurrentSection.Title }}</p>
{{ .Content }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ end }}
"""

_LIST = """{{ define "main" }}
<h1>{{ .Title }}</h1>
<ol>{{ range first 20 .RegularPagesRecursive.ByDate.Reverse }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}
</ol>
{{ end }}
"""


def write_hugo(site: Path, count: int) -> None:
    """Write `count` stories as a site of Hugo into the folder `site`."""
    put(site / "hugo.yaml", _SETTINGS)
    put(site / "layouts" / "_default" / "baseof.html", _BASE)
    put(site / "layouts" / "_default" / "single.html", _STORY)
    put(site / "layouts" / "_default" / "list.html", _LIST)
    put(site / "layouts" / "index.html", _LIST)
    content = site / "content"
    for number in range(teams_of(count)):
        put(content / f"team-{number:04}" / "_index.md", f"---\ntitle: {team_name(number)}\n---\n")
    for item in items(count):
        head = {"title": item.title, "date": item.day.isoformat(), "author": item.author}
        lines = "".join(
            f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items()
        )
        path = content / f"team-{item.team:04}" / f"{item.name}.md"
        put(path, f"---\n{lines}---\n{item.body}")
