"""Standard streams: colour, problems, progress."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from mi7facts.cli import streams
from mi7facts.cli.streams import Messages, colour_of_output, is_terminal, problem_line, tell, wants_colour, width
from mi7facts.model import Problem


class Screen(io.TextIOWrapper):
    """A terminal."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")

    def isatty(self) -> bool:
        return True

    def shown(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode("utf-8")


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "colour"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
        ("always", {"NO_COLOR": "1", "TERM": "dumb"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour(choice: streams.Colour, environment: dict[str, str], terminal: bool, colour: bool) -> None:
    assert wants_colour(choice, Screen() if terminal else io.StringIO(), environment) is colour


def test_files_are_coloured_only_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert colour_of_output("auto", None)
    assert not colour_of_output("auto", "out.txt")
    assert colour_of_output("always", "out.txt")


def test_closed_streams_are_no_terminals() -> None:
    closed = Screen()
    closed.close()
    assert not is_terminal(None)
    assert not is_terminal(io.StringIO())


@pytest.mark.parametrize(("columns", "taken"), [("20", 40), ("80", 80), ("100", 100), ("500", 120)])
def test_width(monkeypatch: pytest.MonkeyPatch, columns: str, taken: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert width() == taken


@pytest.mark.parametrize(
    ("path", "line", "shown"),
    [("a.txt", 3, "a.txt:3: M201 wrong"), ("a.txt", None, "a.txt: M201 wrong"), (None, None, "mi7facts: M201 wrong")],
)
def test_a_problem_is_a_line(path: str | None, line: int | None, shown: str) -> None:
    assert problem_line(Problem(code="M201", severity="error", path=path, line=line, message="wrong")) == shown


def test_a_line_stays_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    tell("::error::na\nme\x1b[2J\udc80")
    assert screen.shown() == "\\::error::na\\nme\\x1b[2J\\udc80\n"


def test_no_stderr_ends_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    tell("nobody hears")
    with pytest.raises(OSError), Path("/dev/full").open("w", encoding="utf-8") as full:  # what is left fails again when it is closed
        monkeypatch.setattr(sys, "stderr", full)
        tell("nobody hears this either")
        monkeypatch.undo()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that stands still until it is moved."""
    now = [0.0]
    monkeypatch.setattr(streams.time, "monotonic", lambda: now[0])
    return now


def test_progress_waits_a_second_and_is_taken_away(monkeypatch: pytest.MonkeyPatch, clock: list[float]) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setenv("TERM", "xterm")
    messages = Messages()
    messages.articles_done(1)
    assert screen.shown() == ""
    clock[0] = 1.5
    messages.articles_done(7)
    messages.articles_done(8)
    assert screen.shown() == "\r7 articles"
    messages.summary("9 articles")
    assert screen.shown() == "\r7 articles\r          \r9 articles\n"


@pytest.mark.parametrize("why", ["dumb", "quiet", "never", "pipe", "results on the screen"])
def test_no_progress(monkeypatch: pytest.MonkeyPatch, clock: list[float], why: str) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO()) if why == "pipe" else screen)
    monkeypatch.setattr(sys, "stdout", Screen() if why == "results on the screen" else io.StringIO())
    monkeypatch.setenv("TERM", "dumb" if why == "dumb" else "xterm")
    messages = Messages(quiet=why == "quiet", progress="never" if why == "never" else "auto")
    clock[0] = 5
    messages.articles_done(9)
    assert screen.shown() == ""


@pytest.mark.parametrize(
    ("severity", "quiet", "verbose", "told"),
    [
        ("error", False, False, True),
        ("warning", False, False, True),
        ("note", False, False, False),
        ("note", False, True, True),
        ("error", True, False, False),
        ("error", True, True, False),
    ],
)
def test_which_problems_are_told(monkeypatch: pytest.MonkeyPatch, severity: str, quiet: bool, verbose: bool, told: bool) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    Messages(quiet=quiet, verbose=verbose).problem(Problem(code="M1", severity=severity, path="a", message="x"))
    assert bool(screen.shown()) is told
