"""Standard streams: what they are, how problems are told on stderr, and the progress line."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import time
from collections.abc import Mapping
from typing import Literal, TextIO

from mi7facts.model import Problem
from mi7facts.render.escape import harmless, one_line

Colour = Literal["auto", "always", "never"]

#: A run shorter than this shows no progress.
PATIENCE = 1.0
#: Ten pictures a second are enough for an eye.
FRAME = 0.1


def is_terminal(stream: TextIO | None) -> bool:
    """Is the stream open, and is somebody looking at it?"""
    if stream is None:
        return False
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False


def wants_colour(choice: Colour, stream: TextIO | None, environment: Mapping[str, str] | None = None) -> bool:
    """Decide on colour: the option, then NO_COLOR, FORCE_COLOR, TERM=dumb, then whether it is a terminal."""
    env = os.environ if environment is None else environment
    if choice != "auto":
        return choice == "always"
    if env.get("NO_COLOR"):
        return False
    if env.get("FORCE_COLOR"):
        return True
    return env.get("TERM") != "dumb" and is_terminal(stream)


def colour_of_output(choice: Colour, target: str | None) -> bool:
    """Decide on colour for what goes to standard output, or into files where it must be asked for."""
    return choice == "always" if target not in (None, "-") else wants_colour(choice, sys.stdout)


def width() -> int:
    """Return how many columns a text view may take: the terminal's, within what reads well."""
    return max(40, min(shutil.get_terminal_size((80, 24)).columns, 120))


def tell(text: str) -> None:
    """Write one line to stderr, made visible; a closed or full stderr must not end the run."""
    write_error(harmless(one_line(text)) + "\n")


def write_error(text: str) -> None:
    """Write to stderr as UTF-8, whatever the locale."""
    stream = sys.stderr
    if stream is None:
        return
    with contextlib.suppress(OSError, ValueError):
        stream.flush()
        stream.buffer.write(text.encode("utf-8", "backslashreplace"))
        stream.buffer.flush()


class Messages:
    """The lines on stderr: problems as they come, and a summary at the end."""

    def __init__(self, *, quiet: bool = False, verbose: bool = False, progress: Literal["auto", "never"] = "auto") -> None:
        self._quiet = quiet
        self._verbose = verbose
        watched = is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"
        self.summarize = not quiet and (verbose or is_terminal(sys.stderr))
        self._progress = _Progress() if progress == "auto" and watched and not quiet and not is_terminal(sys.stdout) else None

    def problem(self, problem: Problem) -> None:
        """Tell a problem, `path:line: M201 message`. Notes are told with -v only: they cost nothing."""
        if self._quiet or (problem.severity == "note" and not self._verbose):
            return
        self.clear()
        tell(problem_line(problem))

    def articles_done(self, count: int) -> None:
        """Show how far the run is."""
        if self._progress:
            self._progress.show(f"{count:,} articles")

    def failure(self, text: str) -> None:
        """Tell why the run comes to nothing."""
        if not self._quiet:
            self.clear()
            tell(f"mi7facts: {text}")

    def summary(self, text: str) -> None:
        """Tell what came of the run, on a terminal or with -v."""
        self.clear()
        if self.summarize:
            tell(text)

    def clear(self) -> None:
        """Take the progress line away before anything else is written."""
        if self._progress:
            self._progress.clear()


def problem_line(problem: Problem) -> str:
    """Return a problem as one line: where, code, message."""
    place = f"{problem.path}:{problem.line}" if problem.path and problem.line else problem.path
    return f"{place}: {problem.code} {problem.message}" if place else f"mi7facts: {problem.code} {problem.message}"


class _Progress:
    """One line on stderr that is overwritten with carriage returns: no escape sequence, any terminal can show it."""

    def __init__(self) -> None:
        self._due = time.monotonic() + PATIENCE
        self._shown = 0

    def show(self, text: str) -> None:
        now = time.monotonic()
        if now < self._due:
            return
        self._due = now + FRAME
        write_error("\r" + text.ljust(self._shown))
        self._shown = len(text)

    def clear(self) -> None:
        if self._shown:
            write_error("\r" + " " * self._shown + "\r")
            self._shown = 0
