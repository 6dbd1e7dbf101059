"""Where results go: standard output, one file, or a folder of files.

A file is written beside its place and renamed, so that it is the old one or the new one and never half. A reader that leaves ends the run
silently; any other failure is an OutputError.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Protocol

from mi7facts.cli.signals import guard
from mi7facts.errors import OutputError

#: A file name keeps so many characters of an article's id; its hash tells equal beginnings apart.
SLUG = 60


class ReaderGone(Exception):
    """Nobody reads standard output any more (`| head`)."""


class Sink(Protocol):
    """Takes the text of a result, in order."""

    def write(self, text: str) -> None:
        """Write a piece of text, whole."""


class StandardOutput:
    """Standard output, as UTF-8 whatever the locale, flushed after each piece."""

    def write(self, text: str) -> None:
        """Write and flush.

        Raises:
            ReaderGone: the pipe is closed.
            OutputError: it is closed, full or broken.
        """
        if sys.stdout is None:
            raise OutputError("standard output is closed")
        try:
            with guard.whole():
                sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
                sys.stdout.buffer.flush()
        except BrokenPipeError as error:
            silence_output()
            raise ReaderGone from error
        except OSError as error:
            silence_output()
            raise OutputError(f"standard output cannot be written: {error.strerror}") from error


def silence_output() -> None:
    """Let what is left in Python's buffer go nowhere, so that the interpreter's own last flush is quiet."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


@contextlib.contextmanager
def open_sink(target: str | None, *, follow: bool = True) -> Iterator[Sink]:
    """Give the sink of `-o`: standard output for None and `-`; a device or pipe is written directly, a file atomically.

    Without `follow` a link is replaced, so that it cannot lead out of its folder.
    """
    if target is None or target == "-":
        yield StandardOutput()
        return
    path = os.path.realpath(target) if follow else target
    with _telling(target):
        mode = Path(path).lstat().st_mode if os.path.lexists(path) else None
    if mode is not None and stat.S_ISLNK(mode):
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        with _telling(target):
            handle = os.open(path, os.O_WRONLY)
        with os.fdopen(handle, "wb", buffering=0) as device:
            yield _File(device, target)
        return
    with _telling(target):
        handle, temporary = _beside(path)
    with guard.removing(temporary):
        with os.fdopen(handle, "wb") as stream:
            yield _File(stream, target)
            with _telling(target):
                stream.flush()
                os.fsync(handle)
        with _telling(target), guard.whole():
            Path(temporary).chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
            os.replace(temporary, path)  # noqa: PTH105 - the path may hold bytes that are no text


class _File:
    def __init__(self, stream: IO[bytes], name: str) -> None:
        self._stream = stream
        self._name = name

    def write(self, text: str) -> None:
        with _telling(self._name):
            self._stream.write(text.encode("utf-8", "backslashreplace"))


@contextlib.contextmanager
def _telling(name: str) -> Iterator[None]:
    """Turn what the system says while a file is written into an error that names the file."""
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderGone from error
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror}", path=name) from error


def _beside(path: str) -> tuple[int, str]:
    """Make a temporary file in the folder of a path: only there can it be renamed in one step."""
    import tempfile

    return tempfile.mkstemp(prefix=".mi7facts-", suffix=".part", dir=Path(path).parent)


def _umask() -> int:
    """Return the mask for new files. It can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


class Folder:
    """A folder with one file an article. Ids are data: a name is the id's letters plus a hash, never a path."""

    def __init__(self, folder: str, suffix: str) -> None:
        self._folder = Path(folder)
        self._suffix = suffix
        self._used: dict[str, int] = {}
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"no such folder can be made: {error.strerror}", path=folder) from error

    def write(self, key: str, seed: str, text: str) -> None:
        """Write one article's file; equal articles get a number."""
        stem = file_stem(key, seed)
        count = self._used[stem] = self._used.get(stem, 0) + 1
        name = f"{stem}{f'-{count}' if count > 1 else ''}{self._suffix}"
        with open_sink(str(self._folder / name), follow=False) as sink:
            sink.write(text)


def file_stem(key: str, seed: str) -> str:
    """Return a safe file name without suffix: the readable part of the id, and a hash of what tells it apart."""
    import hashlib

    slug = re.sub(r"[^A-Za-z0-9]+", "-", key[: 4 * SLUG]).strip("-")[:SLUG].strip("-").lower() or "article"
    return f"{slug}-{hashlib.sha256(seed.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"
