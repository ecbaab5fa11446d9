"""What `check-deploy` says: what is wrong, why it matters, and the line that mends it."""

from collections.abc import Iterator, Mapping

from site_builder.operate.configs import Server
from site_builder.operate.deploy import DAY, HINTS, Asked, Fault, Finding
from site_builder.operate.freshness import Freshness, Ground
from site_builder.problems import Language, Term
from site_builder.problems.excerpt import visible

_SAYS: Mapping[Fault, Term] = {
    Fault.UNREACHABLE: Term("没有回音（{reason}）", "no answer ({reason})"),
    Fault.MISSING: Term(
        "服务器答 {status}，文件没有发出来", "the server answers {status}, not the file"
    ),
    Fault.REDIRECTED: Term("被转到 {target}", "redirected to {target}"),
    Fault.TYPE: Term("类型是 {found}，应为 {wanted}", "the type is {found} and should be {wanted}"),
    Fault.CHARSET: Term(
        "没有写明 charset=utf-8（{found}），汉字可能变成乱码",
        "charset=utf-8 is not stated ({found}); Chinese may come out garbled",
    ),
    Fault.SHORT: Term(
        "浏览器留不住这一页（{found}），断网、断电以后大屏打不开",
        "browsers do not keep this page ({found}): without the server the screen cannot start",
    ),
    Fault.KEPT: Term(
        "会被缓存 {seconds} 秒（Cache-Control: {found}），大屏看不到新内容",
        "is cached for {seconds} s (Cache-Control: {found}): screens miss what is new",
    ),
    Fault.GUESSED: Term(
        "没有写缓存多久，浏览器会猜；大屏带着时间来问，还能用",
        "does not say how long it may be kept; screens ask with the time, so it still works",
    ),
    Fault.ASKED_AGAIN: Term(
        "内容从不改变，却没有让浏览器长期保留（{found}），白费流量",
        "never changes but is not kept for long ({found}), which wastes traffic",
    ),
    Fault.PLAIN: Term("没有压缩（{size} KB）", "is not compressed ({size} KB)"),
    Fault.LOST: Term(
        "不存在的地址答了 {status}，应为 404；大屏会把别的网页当成内容",
        "an address that does not exist answers {status} instead of 404; screens take it for content",
    ),
    Fault.CLOCK: Term(
        "服务器的时钟和这里差 {seconds} 秒；大屏靠它对时",
        "the server's clock is {seconds} s off from here; screens set theirs by it",
    ),
    Fault.ALTERED: Term(
        "到手 {found} 字节，应为 {wanted} 字节，或内容被改过；大屏不会用它",
        "{found} bytes arrive instead of {wanted}, or they were changed; screens refuse it",
    ),
    Fault.FOREIGN: Term(
        "内容不是本站的文件（缺少“{mark}”），可能是登录页",
        "is not a file of this site (no “{mark}”); perhaps a sign-in page",
    ),
    Fault.STALE: Term(
        "服务器上是 {found}，本机生成的是 {wanted}：请再上传一次",
        "the server has {found}, the build here is {wanted}: please upload again",
    ),
    Fault.POLICY: Term(
        "没有安全头：Content-Security-Policy、X-Content-Type-Options",
        "security headers are missing: Content-Security-Policy, X-Content-Type-Options",
    ),
    Fault.NO_SCREENS: Term(
        "不知道有哪些大屏，没有检查；请加 --screen 编号，或 --output 指向本机的成品",
        "which screens there are is unknown; name them with --screen, or the site here with --output",
    ),
}

_KEEP = "public, max-age=31536000"
_CURES: Mapping[Fault, Mapping[Server, str]] = {
    Fault.SHORT: {
        Server.NGINX: f'location ~ /screens/([^/]+/)?(index\\.html)?$ {{ add_header Cache-Control "{_KEEP}"; }}',
        Server.APACHE: f'Header set Cache-Control "{_KEEP}" "expr=%{{REQUEST_URI}} =~ m#/screens/([^/]+/)?(index\\.html)?$#"',
        Server.IIS: '<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />'
        ' (location path="screens/…/index.html")',
        Server.CADDY: f'@shell path_regexp ^/screens/([^/]+/)?(index\\.html)?$ · header @shell Cache-Control "{_KEEP}"',
    },
    Fault.KEPT: {
        Server.NGINX: "location ~ /screens/([^/]+/now|urgent)\\.js(on)?$ { add_header Cache-Control no-store; }",
        Server.APACHE: 'Header set Cache-Control "no-store" "expr=%{REQUEST_URI} =~ m#/screens/([^/]+/now|urgent)\\.js(on)?$#"',
        Server.IIS: '<clientCache cacheControlMode="DisableCache" />',
        Server.CADDY: "@pointer path_regexp ^/screens/([^/]+/now|urgent)\\.js(on)?$ · header @pointer Cache-Control no-store",
    },
    Fault.ASKED_AGAIN: {
        Server.NGINX: f'location ~ /(assets|screens/media|builds)/ {{ add_header Cache-Control "{_KEEP}, immutable"; }}',
        Server.APACHE: f'Header set Cache-Control "{_KEEP}, immutable" "expr=%{{REQUEST_URI}} =~ m#/(assets|screens/media|builds)/#"',
        Server.IIS: '<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />'
        ' (location path="screens/media", "screens/…/builds")',
        Server.CADDY: f'@kept path_regexp /(assets|media|builds)/ · header @kept Cache-Control "{_KEEP}, immutable"',
    },
    Fault.TYPE: {
        Server.NGINX: "types { {wanted} {suffix}; }",
        Server.APACHE: "AddType {wanted} .{suffix}",
        Server.IIS: '<mimeMap fileExtension=".{suffix}" mimeType="{wanted}" />',
        Server.CADDY: '@typed path *.{suffix} · header @typed Content-Type "{wanted}"',
    },
    Fault.CHARSET: {
        Server.NGINX: "charset utf-8;  charset_types text/css text/javascript application/javascript application/json;",
        Server.APACHE: "AddCharset utf-8 .{suffix}",
        Server.IIS: '<mimeMap fileExtension=".{suffix}" mimeType="…; charset=utf-8" />',
        Server.CADDY: '@typed path *.{suffix} · header @typed Content-Type "…; charset=utf-8"',
    },
    Fault.PLAIN: {
        Server.NGINX: "gzip on;  gzip_types text/css text/javascript application/javascript application/json;",
        Server.APACHE: "AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json",
        Server.IIS: '<urlCompression doStaticCompression="true" />',
        Server.CADDY: "encode gzip",
    },
    Fault.MISSING: {Server.IIS: '<mimeMap fileExtension=".{suffix}" mimeType="{kind}" />'},
    Fault.LOST: {
        Server.NGINX: "error_page 404 /404.html;",
        Server.APACHE: "ErrorDocument 404 /404.html",
        Server.IIS: '<httpErrors errorMode="Custom"> … path="404.html" responseMode="File"',
        Server.CADDY: "handle_errors { rewrite * /404.html · file_server }",
    },
}
_ELSEWHERE = Term("整份配置：site-builder deploy-config {server}", "All of it: site-builder deploy-config {server}")  # fmt: skip
_SET = Term("设置：", "set: ")
_DATES = Term(
    "或者上传时保留文件时间（rsync -t、robocopy /DCOPY:T）：外壳的时间是 2000 年，浏览器会自己留住它。",
    "Or keep file times when uploading (rsync -t, robocopy): the page is dated 2000, so browsers keep it.",
)
_GROUNDS = {
    Ground.MAX_AGE: Term("服务器写明", "stated by the server"),
    Ground.EXPIRES: Term("服务器写明", "stated by the server"),
    Ground.GUESSED: Term("浏览器按文件日期推算", "guessed by browsers from the file's date"),
    Ground.FORBIDDEN: Term("服务器不许保留", "the server forbids it"),
    Ground.NOTHING: Term("服务器没有写明", "nothing is stated"),
}
_STARTS = Term(
    "断网后还能开机 {time}（{ground}）", "starts without the server for {time} ({ground})"
)
_SUM = (
    Term("都对，大屏和网页可以放心用。", "All is well: screens and pages can rely on this server."),
    Term("{wrong} 处要改，{hints} 处可以更好。", "{wrong} to be mended, {hints} could be better."),
)


def server_of(header: str) -> Server | None:
    """Which server a `Server` header names, None when it is another or says nothing."""
    names = {
        "nginx": Server.NGINX,
        "apache": Server.APACHE,
        "iis": Server.IIS,
        "caddy": Server.CADDY,
    }
    return next((one for name, one in names.items() if name in header.lower()), None)


def lines_of(asked: Asked, server: Server | None, language: Language) -> Iterator[str]:
    """One line for the file, then what is wrong with it and how to mend it."""
    wrong = any(one.fault not in HINTS for one in asked.findings)
    sign = "✗" if wrong else ("!" if asked.findings else "✓")
    kind = asked.answer.headers.get("content-type", "")
    status = str(asked.answer.status or "–")
    kept = f"  {starts(asked.kept, language)}" if asked.kept is not None else ""
    yield visible(f"{sign} {asked.path}  {status} {kind}".rstrip()) + kept
    for finding in asked.findings:
        says = _SAYS[finding.fault].in_language(language).format(**finding.facts)
        yield "    " + visible(says)
        for line in _cures(finding, asked.path, server, language):
            yield "    " + visible(line)


def starts(kept: Freshness, language: Language) -> str:
    """How long a screen starts without its server, and why."""
    ground = _GROUNDS[kept.ground].in_language(language)
    return _STARTS.in_language(language).format(time=_time(kept.seconds, language), ground=ground)


def conclusion(found: list[Asked], server: Server | None, language: Language) -> Iterator[str]:
    """The last lines: how many are wrong, and where all settings are."""
    findings = [one for asked in found for one in asked.findings]
    hints = sum(one.fault in HINTS for one in findings)
    words = _SUM[1 if findings else 0].in_language(language)
    yield words.format(wrong=len(findings) - hints, hints=hints)
    if findings:
        name = server.value if server else "|".join(Server)
        yield _ELSEWHERE.in_language(language).format(server=name)


def _cures(finding: Finding, path: str, server: Server | None, language: Language) -> Iterator[str]:
    suffix = path.rpartition(".")[2]
    from_facts = {"suffix": suffix, "kind": _KINDS.get(suffix, ""), **finding.facts}
    for name, cure in _CURES.get(finding.fault, {}).items():
        if name is server or (server is None and finding.fault is not Fault.MISSING):
            for key, value in from_facts.items():
                cure = cure.replace("{" + key + "}", value)  # noqa: PLW2901  (filled step by step)
            yield f"{_SET.in_language(language)}{name.value}: {cure}"
    if finding.fault is Fault.SHORT:
        yield _DATES.in_language(language)


_KINDS = {"webp": "image/webp", "woff2": "font/woff2", "json": "application/json", "ics": "text/calendar"}  # fmt: skip


def _time(seconds: int, language: Language) -> str:
    chinese = language is Language.ZH
    if seconds < 2 * DAY:
        hours = seconds / 3600
        return f"{hours:.0f} 小时" if chinese else f"{hours:.0f} h"
    return f"{seconds // DAY} 天" if chinese else f"{seconds // DAY} days"
