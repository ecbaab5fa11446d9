"""The server's log tells which screens are alive, whatever else somebody wrote into it."""

import gzip
import io
import json
import tracemalloc
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.operate.beats import Heard, listen
from site_builder.operate.logs import Hit, Reading, hits
from site_builder.operate.published import Edition, OnDisk
from site_builder.operate.watching import Board, Worry, judge
from site_builder.operate.watching_layout import Told, as_json, as_page, as_text
from site_builder.problems import Language
from site_builder.problems.excerpt import width
from tests.operate.site import BUILD, finished_site, invoke, screen_files
from tests.whole import CONTENT, FINE, USAGE

START = datetime(2026, 7, 15, 8, 0, tzinfo=UTC).timestamp()
AGENT = "Mozilla/5.0 (X11; Linux) Chrome/120.0.0.0 Safari/537.36"
THERE = OnDisk(
    screens={"hall": Edition(BUILD, "2026-07-15", "候工室"), "yard": Edition(BUILD, "2026-07-15", "货场")},
    days={BUILD: "2026-07-15", "0ld": "2026-07-12"},
)  # fmt: skip


def combined(minute: float, path: str, status: int = 200, agent: str = AGENT) -> str:
    when = datetime.fromtimestamp(START + minute * 60, UTC).strftime("%d/%b/%Y:%H:%M:%S +0000")
    return f'10.1.2.3 - - [{when}] "GET {path} HTTP/1.1" {status} 312 "-" "{agent}"\n'


def greeting(minute: float, screen: str = "hall", **said: object) -> str:
    query = "&".join(f"{name}={value}" for name, value in {"s": screen, "b": BUILD, **said}.items())
    return combined(minute, f"/board/screens/{screen}/now.json?{query}")


def heard(*logs: str | bytes, known: Iterable[str] = ("hall", "yard")) -> tuple[Heard, Reading]:
    reading = Reading()
    streams = [io.BytesIO(log.encode() if isinstance(log, str) else log) for log in logs]
    return listen(hits(streams, reading), known), reading


def judged(*logs: str, minute: float = 60) -> Board:
    return judge(heard(*logs)[0], THERE, START + minute * 60, 900)


def worries(board: Board) -> dict[str, tuple[Worry, ...]]:
    return {one.screen: one.worries for one in (*board.screens, *board.strangers)}


IIS = """\
#Software: Microsoft Internet Information Services 10.0
#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port c-ip cs(User-Agent) sc-status
2026-07-15 08:01:00 10.0.0.1 GET /screens/hall/now.json s=hall&b=a1b2&k=-3 80 10.1.2.3 Mozilla/5.0+Chrome/120.0 200
2026-07-15 08:02:00 10.0.0.1 GET /screens/hall/now.json - 80 10.1.2.3 - 304
#Fields: time date cs-uri-stem sc-status
08:03:00 2026-07-15 /screens/hall/now.js 200
"""
COMMON = '10.1.2.3 - ann [15/Jul/2026:16:01:00 +0800] "GET /screens/hall/now.json?s=hall HTTP/1.0" 200 12\n'
CADDY = json.dumps(
    {
        "ts": START + 60,
        "status": 200,
        "request": {
            "uri": "/screens/hall/now.json?s=hall&v=Chrome%20120",
            "remote_ip": "10.1.2.3",
            "headers": {"User-Agent": [AGENT]},
        },
    }
)


@pytest.mark.parametrize(
    ("log", "count", "last"),
    [
        (greeting(1), 1, 60),
        (COMMON, 1, 60),
        (IIS, 3, 180),
        ("\ufeff" + IIS.replace("\n", "\r\n"), 3, 180),
        (CADDY + "\n", 1, 60),
    ],
)
def test_every_usual_format_is_understood(log: str, count: int, last: int) -> None:
    for data in (log.encode(), gzip.compress(log.encode())):
        found, reading = heard(data)
        hall = found.screens["hall"]
        assert (hall.count, hall.last - START) == (count, last)
        assert reading.odd == 0


def test_what_a_screen_says_of_itself_is_read() -> None:
    found, _ = heard(greeting(1, u=60, e=2, k=-120, m=310, v="120", f="Fn", p="s3"))
    hall = found.screens["hall"]
    assert (hall.build, hall.uptime, hall.errors, hall.skew, hall.memory) == (
        BUILD,
        60,
        2,
        -120,
        310,
    )
    assert (hall.browser, hall.slide, hall.flags) == ("Chrome 120", "s3", "Fn")


def test_without_words_of_its_own_the_browser_tells_its_name() -> None:
    path = "/screens/hall/now.js"
    assert heard(combined(1, path))[0].screens["hall"].browser == "Chrome 120"
    safari = "Mozilla/5.0 (Mac) Version/17.1 Safari/605"
    assert heard(combined(1, path, agent=safari))[0].screens["hall"].browser == "Safari 17"
    assert heard(combined(1, path, agent="TV/1.0 x"))[0].screens["hall"].browser == "TV/1.0"
    assert heard(combined(1, path, agent="-"))[0].screens["hall"].browser == ""


def test_gaps_starts_and_changes_of_build_are_counted() -> None:
    told = [(0, "0ld", 0), (1, "0ld", 60), (9, BUILD, 5), (10, BUILD, 65), (40, BUILD, 9)]
    log = "".join(greeting(minute, b=build, u=up) for minute, build, up in told)
    hall = heard(log)[0].screens["hall"]
    assert (hall.gaps, hall.longest_gap, hall.last_gap - START) == (2, 1800, 600)
    assert hall.starts == 2
    assert hall.build_since - START == 540


def test_logs_are_told_in_the_order_of_time_whatever_the_order_of_files() -> None:
    early = "".join(greeting(minute) for minute in range(5))
    late = "".join(greeting(minute) for minute in range(5, 9))
    hall = heard(late, early)[0].screens["hall"]
    assert (hall.count, hall.gaps) == (9, 0)


def test_a_straggler_in_a_log_makes_no_gap() -> None:
    hall = heard(greeting(10) + greeting(2) + greeting(11))[0].screens["hall"]
    assert (hall.count, hall.gaps, hall.first - START) == (3, 0, 600)


def test_each_worry_is_found_and_nothing_else() -> None:
    assert worries(judged(greeting(59) + greeting(59, "yard"))) == {"hall": (), "yard": ()}
    assert worries(judged(greeting(40)))["hall"] == (Worry.SILENT,)
    assert worries(judged(greeting(59)))["yard"] == (Worry.NEVER,)
    assert worries(judged(greeting(59, b="0ld")))["hall"] == (Worry.OLD,)
    assert worries(judged(greeting(59, b="what")))["hall"] == (Worry.OLD,)
    assert worries(judged(greeting(59, k=91)))["hall"] == (Worry.CLOCK,)
    assert worries(judged(greeting(59, k=-90)))["hall"] == ()
    assert worries(judged(greeting(59, f="F")))["hall"] == (Worry.FONT,)
    assert worries(judged(greeting(59, f="jnqrtx")))["hall"] == (
        Worry.TIMELESS,
        Worry.BACK,
        Worry.STORE,
        Worry.FULL,
        Worry.URGENT,
    )
    assert worries(judged(greeting(58, f="F") + greeting(59, f="")))["hall"] == ()
    assert worries(judged(greeting(59, "attic")))["attic"] == (Worry.STRANGER,)
    refused = combined(59, "/screens/hall/now.json", 404)
    assert worries(judged(refused))["hall"] == (Worry.REFUSED,)


def test_a_build_of_the_same_day_is_not_old() -> None:
    there = OnDisk(screens=THERE.screens, days={**THERE.days, "am": "2026-07-15"})
    board = judge(heard(greeting(59, b="am"))[0], there, START + 3600, 900)
    assert board.screens[0].worries == ()
    assert (board.screens[0].current, board.screens[0].age) == (False, 0)


def test_devices_under_one_name_are_counted() -> None:
    log = greeting(1) + greeting(2).replace("10.1.2.3", "10.9.9.9")
    assert judged(log).screens[0].devices == 2
    many = "".join(greeting(1).replace("10.1.2.3", f"10.9.9.{n}") for n in range(50))
    assert judged(many).screens[0].devices == 8


def test_strangers_take_no_more_than_their_share_of_memory() -> None:
    log = "".join(greeting(1, f"x{number}") for number in range(300))
    found, _ = heard(log)
    assert (len(found.strangers), found.unnamed) == (100, 200)


class Endless(io.RawIOBase):
    """A log of a million lines, made as it is read."""

    def __init__(self, lines: int) -> None:
        self.left = lines
        self.line = greeting(1).encode() * 100

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        if not self.left:
            return 0
        self.left -= 1
        room = memoryview(buffer)  # type: ignore[arg-type]
        size = min(len(room), len(self.line))
        room[:size] = self.line[:size]
        return size


def test_the_memory_taken_does_not_grow_with_the_log() -> None:
    peaks = []
    for lines in (10, 100):
        tracemalloc.start()
        listen(hits([io.BufferedReader(Endless(lines))], Reading()), ["hall"])
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.5


HOSTILE = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%1B%5B31m%0Aroot%E2%80%AE"


def told(board: Board, language: Language = Language.ZH) -> Told:
    return Told(board, Reading(9, 1), language, UTC)


def test_hostile_words_are_shown_and_do_nothing() -> None:
    log = greeting(59, b=HOSTILE, v=HOSTILE, p=HOSTILE, f=HOSTILE) + greeting(59, HOSTILE)
    board = judged(log)
    page, text, data = as_page(told(board)), as_text(told(board)), as_json(told(board))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert all(sign not in page + text + data for sign in ("\x1b", "\u202e"))
    assert "\nroot" not in text
    assert json.loads(data)["unknown"][0]["screen"].startswith("<script>")


def test_long_values_are_cut() -> None:
    board = judged(greeting(59, v="x" * 5000))
    assert len(board.screens[0].beats.browser) == 60


@given(st.lists(st.binary(max_size=200)), st.booleans())
def test_any_bytes_are_a_log(lines: list[bytes], packed: bool) -> None:  # noqa: FBT001
    data = b"\n".join(lines)
    found, reading = heard(gzip.compress(data) if packed else data.removeprefix(b"\x1f\x8b"))
    assert reading.odd <= reading.lines
    as_page(told(judge(found, THERE, START, 900)))


@given(st.text(max_size=200), st.text(max_size=40), st.integers(-(10**12), 10**12))
def test_any_query_is_heard(query: str, agent: str, when: int) -> None:
    found = listen([Hit(when, "h", "/screens/hall/now.json", query, 200, agent)], ["hall"])
    assert found.screens["hall"].count == 1


def test_a_line_longer_than_any_greeting_is_read_in_part() -> None:
    found, reading = heard("x" * 100_000 + "\n" + greeting(1))
    assert (reading.lines, reading.odd, found.screens["hall"].count) == (2, 1, 1)


def test_the_table_stands_in_columns_on_a_terminal() -> None:
    lines = as_text(told(judged(greeting(58) + greeting(30, "yard", k=300)))).splitlines()
    head, first, second = lines[lines.index("") + 1 :][:3]
    assert head.startswith("屏幕")
    place = width(head.partition("状态")[0])
    assert width(first.partition("正常")[0]) == place
    assert width(second.partition("没有声音、时钟不准")[0]) == place
    assert "yard: 它" not in lines
    assert "yard: 时钟差了 300 秒（90 秒以内不要紧）。给它对时。" in lines


def test_everything_is_told_in_english_too() -> None:
    log = greeting(0) + greeting(50, b="0ld", f="F", k=99) + greeting(59, "attic")
    text = as_text(told(judged(log), Language.EN))
    for words in ("old content", "3 days behind", "1, longest 50 min", "never seen", "unknown"):
        assert words in text
    assert as_text(told(judged(greeting(59, b="what")), Language.EN)).count("other (what)") == 1


def test_the_page_is_whole_without_any_other_file() -> None:
    page = as_page(told(judged(greeting(59) + greeting(2, "yard"))))
    assert "http" not in page
    assert "src=" not in page
    assert page.count("<li") == 2
    assert '<li class="worry"><h2>货场 <small>yard</small>' in page


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return finished_site(tmp_path / "out")


NOW = ("--now", "2026-07-15T09:00", "--lang", "zh")


@pytest.fixture(autouse=True)
def _in_utc(monkeypatch: pytest.MonkeyPatch) -> Iterable[None]:
    import time  # noqa: PLC0415

    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_the_command_reads_logs_and_ends_with_a_code(output: Path, tmp_path: Path) -> None:
    log = tmp_path / "access.log"
    log.write_text(greeting(58) + greeting(59, "yard"), encoding="utf-8")
    page = tmp_path / "screens.html"
    done = invoke("screens", "report", log, "--output", output, "--html", page, *NOW)
    assert done.exit_code == FINE, done.output
    assert "截至 2026-07-15 09:00\n2 块大屏，2 块正常，0 块要看一看。" in done.output
    assert "候工室" in page.read_text("utf-8")
    packed = tmp_path / "access.log.1.gz"
    packed.write_bytes(gzip.compress(greeting(1).encode()))
    done = invoke("screens", "report", packed, "-", "--output", output, "--format", "json", *NOW, given=greeting(59).encode())  # fmt: skip
    assert done.exit_code == CONTENT
    data = json.loads(done.output)
    assert [one["worries"] for one in data["screens"]] == [[], ["never"]]
    assert data["screens"][0]["last_seen"] == "2026-07-15T08:59:00Z"
    assert data["screens"][0]["gaps"] == 1


def test_silence_is_measured_as_asked(output: Path) -> None:
    log = (greeting(40) + greeting(40, "yard")).encode()
    options = ("--output", output, *NOW)
    assert invoke("screens", "report", "-", *options, given=log).exit_code == CONTENT
    done = invoke("screens", "report", "-", "--silent", "30", *options, given=log)
    assert done.exit_code == FINE


def test_the_name_and_day_of_old_builds_come_from_the_finished_site(output: Path) -> None:
    for one in screen_files("hall", "候工室", "0ld"):
        if "builds" in one.path:
            file = output / one.path
            file.parent.mkdir(parents=True)
            file.write_bytes(one.data.replace(b"2026-07-15", b"2026-07-10"))
    done = invoke("screens", "report", "-", "--output", output, *NOW, given=greeting(59, b="0ld").encode())  # fmt: skip
    assert "旧 5 天" in done.output


def test_a_log_that_is_not_there_or_breaks_off_is_told(output: Path, tmp_path: Path) -> None:
    done = invoke("screens", "report", tmp_path / "no.log", "--output", output)
    assert done.exit_code == USAGE
    broken = tmp_path / "broken.gz"
    broken.write_bytes(gzip.compress(greeting(1).encode() * 99)[:-20])
    done = invoke("screens", "report", broken, "--output", output)
    assert done.exit_code == USAGE
    assert "日志读不下去" in done.output
