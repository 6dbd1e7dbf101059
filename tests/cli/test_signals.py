"""Signals: whole lines, no litter, no children, one word, the shell's exit code."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

START = """
import sys, time
from mi7facts.cli.signals import guard
guard.install()
def ready():
    print("ready", flush=True)
"""


@contextlib.contextmanager
def started(body: str, *, ignored: bool = False) -> Iterator[subprocess.Popen[bytes]]:
    """Start a small program under the guard and wait until it is ready."""
    disposition = signal.SIG_IGN if ignored else signal.default_int_handler  # whatever this test run itself inherited
    with subprocess.Popen(
        [sys.executable, "-c", START + body],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, disposition),
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize(("number", "code", "word"), [(signal.SIGINT, 130, b"interrupted\n"), (signal.SIGTERM, 143, b"terminated\n")])
def test_a_signal_ends_the_run_with_one_word(number: signal.Signals, code: int, word: bytes) -> None:
    with started("ready(); time.sleep(30)") as process:
        process.send_signal(number)
        _, err = process.communicate(timeout=10)
        assert (process.returncode, err) == (code, word)


def test_it_is_not_swallowed_by_a_broad_handler() -> None:
    with started("ready()\nwhile True:\n    try:\n        time.sleep(30)\n    except BaseException:\n        pass\n") as process:
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 130


def test_a_line_is_written_to_its_end() -> None:
    body = """
ready()
with guard.whole():
    sys.stdout.write("first half, ")
    sys.stdout.flush()
    time.sleep(1)
    sys.stdout.write("second half\\n")
    sys.stdout.flush()
time.sleep(30)
"""
    with started(body) as process:
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
        assert (process.returncode, err) == (130, b"interrupted\n")
        assert out.endswith(b"second half\n")


def test_a_second_signal_does_not_wait() -> None:
    with started("ready()\nwith guard.whole():\n    time.sleep(30)\n    time.sleep(30)\n") as process:
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        time.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 143


def test_temporary_files_are_removed(tmp_path: Path) -> None:
    litter = tmp_path / "half"
    litter.write_text("half", "utf-8")
    with started(f"with guard.removing({str(litter)!r}):\n    ready()\n    time.sleep(30)\n") as process:
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 143
        assert not litter.exists()


def test_children_go_too() -> None:
    body = """
import multiprocessing
child = multiprocessing.get_context("fork").Process(target=time.sleep, args=(60,))
child.start()
ready()
print(child.pid, flush=True)
time.sleep(30)
"""
    with started(body) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline())
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 143
        for _ in range(50):
            state = Path(f"/proc/{child}/stat")
            if not state.exists() or state.read_text("ascii").split()[2] == "Z":
                break
            time.sleep(0.1)
        else:
            pytest.fail("the child is still there")


def test_what_the_caller_had_ignored_stays_ignored() -> None:
    with started("ready(); time.sleep(0.5); print('done')", ignored=True) as process:
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=10)[0] == b"done\n"
