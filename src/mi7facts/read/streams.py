"""Open one input so that reading it ends: only regular files, never more bytes than allowed, compressed or not."""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, cast

from mi7facts.errors import TooLarge, Unreadable
from mi7facts.read.paths import STDIN, Source

FileId = tuple[int, int]
GZIP_MAGIC = b"\x1f\x8b\x08"
_CHUNK = 1 << 20
_STDIN_ID = (0, 0)


class _BinaryFile(Protocol):
    """What is asked of a binary stream."""

    def read(self, size: int, /) -> bytes: ...
    def readline(self, size: int, /) -> bytes: ...
    def peek(self, size: int, /) -> bytes: ...
    def seek(self, offset: int, /) -> int: ...


class Stream:
    """The bytes of one input, read in bounded pieces. `file_id` is the same for two names of one file."""

    def __init__(self, raw: _BinaryFile, limit: int, file_id: FileId) -> None:
        self._raw = raw
        self.limit = limit
        self.file_id = file_id

    def rest(self, before: bytes = b"") -> bytes:
        """Return what is left, after the bytes that were read before.

        Raises:
            TooLarge: together more than the limit.
            Unreadable: reading failed.
        """
        with _read_errors():
            data = before + self._raw.read(self.limit + 1 - min(len(before), self.limit))
        if len(data) > self.limit:
            raise TooLarge(f"longer than {self.limit:,} bytes (--max-bytes)")
        return data

    def line(self) -> bytes:
        """Return the next line with its break, cut after one byte more than the limit; empty at the end."""
        with _read_errors():
            return self._raw.readline(self.limit + 1)

    def __iter__(self) -> Iterator[bytes]:
        """Yield the lines that are left."""
        return iter(self.line, b"")

    def skip_line(self) -> None:
        """Pass over the rest of a line that was too long."""
        with _read_errors():
            while (piece := self._raw.readline(_CHUNK)) and not piece.endswith(b"\n"):
                pass


@contextmanager
def opened(source: Source, limit: int) -> Iterator[Stream]:
    """Open a file or standard input for bounded reading; compressed data is unpacked.

    Raises:
        Unreadable: the system refuses, or it is no regular file.
    """
    with _standard_input() if source.path == STDIN else _regular_file(source.path) as (raw, file_id):
        with _read_errors():
            packed = raw.peek(len(GZIP_MAGIC)).startswith(GZIP_MAGIC)
        if packed and (source.form is None or source.path.lower().endswith(".gz")):
            with gzip.GzipFile(fileobj=raw) as unpacked:
                yield Stream(io.BufferedReader(unpacked), limit, file_id)
        else:
            yield Stream(raw, limit, file_id)


@contextmanager
def _standard_input() -> Iterator[tuple[_BinaryFile, FileId]]:
    if sys.stdin is None:
        raise Unreadable("standard input is closed")
    buffer = sys.stdin.buffer
    raw = io.BufferedReader(cast("io.RawIOBase", getattr(buffer, "raw", buffer)))
    try:
        yield raw, _STDIN_ID
    finally:
        raw.detach()  # closing it would close the caller's


@contextmanager
def _regular_file(path: str) -> Iterator[tuple[_BinaryFile, FileId]]:
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOCTTY", 0))
    except OSError as error:
        raise Unreadable(f"cannot open: {error.strerror}") from None
    except ValueError:
        raise Unreadable("cannot open: the name has a NUL character") from None
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise Unreadable("not a regular file")
    with io.FileIO(descriptor) as file:
        yield io.BufferedReader(file), (status.st_dev, status.st_ino)


@contextmanager
def _read_errors() -> Iterator[None]:
    try:
        yield
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise Unreadable(f"cannot unpack: {error}") from None
    except OSError as error:
        raise Unreadable(f"cannot read: {error.strerror or error}") from None
