"""The program from outside: versions, pipes, closed and full streams, locales."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import mi7facts

PROGRAM = [sys.executable, "-m", "mi7facts"]
STORY = "Ferry to sail\n\nBy Lise Ravn\n\nThe ferry Aurelia will sail in March 2031, Odd Brekke said. “She is late,” he said on Friday.\n"


@pytest.fixture
def herd(tmp_path: Path) -> Path:
    """A folder of a few healthy articles."""
    for number in range(3):
        (tmp_path / f"story{number}.txt").write_text(STORY, "utf-8")
    return tmp_path


def shell(line: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a shell line in which $M is the program."""
    python = " ".join(PROGRAM)
    return subprocess.run(["sh", "-c", line.replace("$M", python)], env=os.environ | environment, capture_output=True, check=False)


def test_the_version_is_quick() -> None:
    def seconds(arguments: list[str]) -> float:
        begin = time.monotonic()
        subprocess.run(arguments, capture_output=True, check=True)
        return time.monotonic() - begin

    empty = min(seconds([sys.executable, "-c", "pass"]) for _ in range(3))
    assert min(seconds([*PROGRAM, "--version"]) for _ in range(3)) <= 6 * empty


def test_the_public_face() -> None:
    from mi7facts.model import Article, Sheet

    assert mi7facts.__all__ == sorted(mi7facts.__all__)
    assert mi7facts.Article is Article
    assert mi7facts.Sheet is Sheet
    assert callable(mi7facts.extract)
    assert callable(mi7facts.reconcile)
    with pytest.raises(AttributeError, match="no attribute 'helpers'"):
        _ = mi7facts.helpers


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys, mi7facts; print([m for m in sys.modules if m.startswith(('mi7facts.', 'msgspec', 'spacy', 'typer'))])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_reader_that_leaves(herd: Path) -> None:
    done = shell(f"{{ $M extract --format jsonl {herd}; echo $? >&2; }} | head -1 >/dev/null")
    assert done.stderr == b"0\n"


def test_a_full_device(herd: Path) -> None:
    done = shell(f"$M extract --format jsonl {herd} >/dev/full")
    assert done.returncode == 74
    assert done.stderr == b"mi7facts: M301 standard output cannot be written: No space left on device\n"
    assert shell("$M --help >/dev/full").returncode == 74


def test_closed_streams(herd: Path) -> None:
    done = shell(f"$M extract {herd} >&-")
    assert (done.returncode, done.stderr) == (74, b"mi7facts: M301 standard output is closed\n")
    assert shell("$M extract <&- >/dev/null").returncode == 2


def test_the_locale_changes_nothing(herd: Path) -> None:
    plain = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii:strict"}
    one, other = (shell(f"$M extract -f text {herd}", **env) for env in ({}, plain))
    assert (one.returncode, one.stderr) == (0, b"")
    assert one.stdout == other.stdout
    assert "─" in one.stdout.decode("utf-8")


def test_a_pipe_into_it(herd: Path) -> None:
    done = shell(f"cat {herd}/story0.txt | $M extract --published 2031-01-01 --only dates")
    assert done.returncode == 0
    assert b'"2031-03"' in done.stdout
