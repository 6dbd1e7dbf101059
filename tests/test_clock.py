"""The clock is never asked what day it is: not in the source of any stage, and not at run time by anything that a stage calls.

Three nets. The source of every module below the command line names no clock. Everything that a stage imports of ours is below the command
line, so nothing that a stage can reach was left out. And whole runs print the same bytes while Python's clocks stand in 1999 and in 2077:
that covers our code and the pure Python of the libraries (dateparser among them), not what C code asks of the system by itself.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import mi7facts

PACKAGE = Path(mi7facts.__file__).parent
#: Whoever starts and stops things, or talks to a terminal, may measure how long something takes; it is no part of a stage.
ABOVE = ("mi7facts.cli", "mi7facts.__main__", "mi7facts.engine", "mi7facts.library")
STAGES = ("read", "parse", "annotate", "relate", "reconcile", "render", "expect")
#: Names that tell the time, whatever they are called on. Some need no time but take the clock's when none is given.
CLOCKS = frozenset(
    {
        "today", "now", "utcnow", "time_ns", "localtime", "gmtime", "ctime", "asctime", "strftime", "getmtime", "getctime", "getatime",
        "st_mtime", "st_ctime", "st_atime", "clock_gettime",
    }
)  # fmt: skip
MODULES = frozenset({"time", "_time", "sched", "timeit"})


def name_of(path: Path) -> str:
    parts = ("mi7facts", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


SOURCES = {name_of(path): ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
BELOW = sorted(name for name in SOURCES if not name.startswith(ABOVE))


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules and names that a module brings in, inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{a.name}" for a in node.names)


def clocks(tree: ast.AST) -> set[str]:
    """What in a module can tell the time."""
    found = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)} | {
        n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)
    }
    brought = set(imported(tree))
    return ((found | {name.split(".")[-1] for name in brought}) & CLOCKS) | {name for name in brought if name.split(".")[0] in MODULES}


@pytest.mark.parametrize("name", BELOW)
def test_no_stage_names_a_clock(name: str) -> None:
    assert clocks(SOURCES[name]) == set()


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import date\ndate.today()",
        "import datetime as d\nx = d.datetime.now",
        "import time",
        "def f():\n    from time import time",
        "import os\nos.stat('x').st_mtime",
        "getattr(date, 'today')()",
    ],
)
def test_a_clock_would_be_seen(source: str) -> None:
    assert clocks(ast.parse(source))


def reachable(start: str) -> set[str]:
    """The modules of ours that a module brings in, directly and through others."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name in SOURCES and name not in seen:
            seen.add(name)
            waiting += imported(SOURCES[name])
    return seen


@pytest.mark.parametrize("stage", STAGES)
def test_what_a_stage_reaches_is_all_looked_at(stage: str) -> None:
    own = [name for name in SOURCES if name.split(".")[1:2] == [stage]]
    assert own
    reached = set().union(*(reachable(name) for name in own))
    assert reached <= set(BELOW)
    assert "mi7facts.model.record" in reached  # the walk does walk


def calls(tree: ast.AST, module: str) -> Iterator[ast.Call]:
    """The calls of a module's functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", None) == module:
            yield node


def test_dateparser_is_always_given_a_fixed_day() -> None:
    """Every module that brings it in calls it by its module's name, with a constant RELATIVE_BASE and no search in prose."""
    users = [name for name, tree in SOURCES.items() if any(m.split(".")[0] == "dateparser" for m in imported(tree))]
    assert users
    for name in users:
        assert {m for m in imported(SOURCES[name]) if m.startswith("dateparser")} == {"dateparser"}, name
        found = list(calls(SOURCES[name], "dateparser"))
        assert found, name
        for call in found:
            assert isinstance(call.func, ast.Attribute) and call.func.attr == "parse", name
            settings = next(k.value for k in call.keywords if k.arg == "settings")
            assert isinstance(settings, ast.Dict)
            bases = [v for k, v in zip(settings.keys, settings.values, strict=True) if getattr(k, "value", None) == "RELATIVE_BASE"]
            assert [isinstance(b, ast.Name) and b.id.isupper() for b in bases] == [True], name


#: Runs before anything else in a process of ours, and stops all of Python's clocks that tell the day.
STOPPED = """
import datetime, os, time

NOW = float(os.environ["STOPPED_AT"])
LOCAL, GREENWICH, FORMAT = time.localtime, time.gmtime, time.strftime
time.time = lambda: NOW
time.time_ns = lambda: int(NOW * 1e9)
time.localtime = lambda s=None: LOCAL(NOW if s is None else s)
time.gmtime = lambda s=None: GREENWICH(NOW if s is None else s)
time.strftime = lambda form, at=None: FORMAT(form, LOCAL(NOW) if at is None else at)


class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(NOW, tz)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(NOW)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(NOW, datetime.timezone.utc).replace(tzinfo=None)


datetime.datetime = Moment  # date.today asks time.time, datetime.now does not
"""
CLOCKS_AT = {"1999": "915280245.0", "2077": "3384947045.0"}  # 2 January 1999 and 6 April 2077
ARTICLES = {
    "undated.txt": """Ferry delayed again

The ferry Aurelia sailed on Monday, Odd Brekke, 52, said yesterday. It will sail again next week, on 5 May, at Christmas, at 8 p.m.
“She is late,” Brekke said two days ago. Last summer it carried 600 people; in '98 and '21 fewer.
""",
    "ago.txt": """Ferry delayed again

By Lise Ravn
Updated 2 hours ago

The Aurelia sails on Friday. It was built last year.
""",
    "odd.txt": """Ferry delayed again

By Lise Ravn
Published: on the 4th day of May, 2030, Saturday

The Aurelia sails on Tuesday. It was built last year.
""",
    "short.txt": """Ferry delayed again

By Lise Ravn
4/5/31

The Aurelia sails on Friday. It was built last year.
""",
    "page.html": """<html><head><title>Ferry late</title></head><body><h1>Ferry late</h1><time>3 days ago</time>
<p>The Aurelia sails on Sunday and costs 40 million crowns today, the yard said this week.</p></body></html>""",
    "record.json": '{"text": "The Aurelia sailed on Monday, the yard said today.", "published": "yesterday"}',
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles that would all come out otherwise if anybody asked the clock, and a clock that stands still."""
    place = tmp_path_factory.mktemp("clock")
    (place / "articles").mkdir()
    for name, text in ARTICLES.items():
        (place / "articles" / name).write_text(text, "utf-8")
    (place / "stopped").mkdir()
    (place / "stopped" / "sitecustomize.py").write_text(STOPPED, "utf-8")
    return place


def run_at(folder: Path, clock: str, *arguments: str) -> bytes:
    """What a Python of its own prints while its clocks stand still."""
    path = os.pathsep.join((str(folder / "stopped"), str(PACKAGE.parent)))
    environment = os.environ | {"PYTHONPATH": path, "STOPPED_AT": CLOCKS_AT[clock], "TZ": "UTC"}
    done = subprocess.run([sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode in (0, 3), done.stderr.decode()
    return done.stdout


def test_the_clocks_do_stand_still(folder: Path) -> None:
    """Without this, equal bytes would prove nothing."""
    ask = (
        "import datetime, time, email.utils, dateparser; print(datetime.date.today(), datetime.datetime.now().year, "
        "time.strftime('%Y'), int(time.time()) // 86400, dateparser.parse('two days ago').date())"
    )
    assert run_at(folder, "1999", "-c", ask).split() == [b"1999-01-02", b"1999", b"1999", b"10593", b"1998-12-31"]
    assert run_at(folder, "2077", "-c", ask).split() == [b"2077-04-06", b"2077", b"2077", b"39177", b"2077-04-04"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract", "articles", "--format", "jsonl"),
        ("extract", "articles", "--format", "json"),
        ("extract", "articles", "--format", "text"),
    ],
    ids=lambda a: a[-1],
)
def test_two_clocks_same_bytes(folder: Path, arguments: tuple[str, ...]) -> None:
    first, second = (run_at(folder, clock, "-m", "mi7facts", *arguments, "--jobs", "1") for clock in CLOCKS_AT)
    assert first == second
    assert b"Aurelia" in first
    for year in (b"1998-12", b"1999-0", b"2077", b"2076"):
        assert year not in first
