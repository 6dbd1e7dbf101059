"""Bounded reading: it ends, and what it cannot read it says."""

from __future__ import annotations

import gzip
import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.errors import TooLarge, Unreadable
from mi7facts.read.paths import source
from mi7facts.read.streams import Stream, opened


def stream(data: bytes, limit: int = 100) -> Stream:
    return Stream(io.BufferedReader(io.BytesIO(data)), limit, (1, 1))


class Failing(io.RawIOBase):
    """A file whose reading fails."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        raise OSError(5, "Input/output error")


@given(st.binary(max_size=60), st.integers(0, 70), st.integers(0, 20))
def test_the_rest_is_all_or_refused(data: bytes, limit: int, ahead: int) -> None:
    raw = io.BufferedReader(io.BytesIO(data))
    before = raw.read(ahead)
    reader = Stream(raw, limit, (1, 1))
    if len(data) > limit:
        with pytest.raises(TooLarge, match="--max-bytes"):
            reader.rest(before)
    else:
        assert reader.rest(before) == data


@given(st.lists(st.binary(max_size=8).map(lambda line: line.replace(b"\n", b"")), max_size=8), st.integers(20, 40))
def test_lines_come_back(lines: list[bytes], limit: int) -> None:
    data = b"\n".join(lines)
    assert b"".join(stream(data, limit)) == data


@pytest.mark.parametrize("length", [9, 10, 11, 5_000_000])
def test_a_long_line_is_cut_and_can_be_skipped(length: int) -> None:
    reader = stream(b"x" * length + b"\nnext\n", limit=9)
    line = reader.line()
    assert line == (b"x" * length + b"\n")[:10]
    if not line.endswith(b"\n"):
        reader.skip_line()
    assert reader.line() == b"next\n"


def test_the_end_ends_skipping() -> None:
    reader = stream(b"x" * 50, limit=9)
    reader.line()
    reader.skip_line()
    assert reader.line() == b""


@pytest.mark.parametrize("method", ["rest", "line", "skip_line"])
def test_a_failing_file_is_unreadable(method: str) -> None:
    reader = Stream(io.BufferedReader(Failing()), 100, (1, 1))
    with pytest.raises(Unreadable, match="Input/output error"):
        getattr(reader, method)()


@pytest.mark.parametrize("damage", [lambda d: d[:-9], lambda d: d[:40] + b"\xff\xff\xff" + d[43:], lambda d: d[:-8] + b"\0" * 8])
def test_a_damaged_archive_is_unreadable(tmp_path: Path, damage: object) -> None:
    data = gzip.compress(bytes(range(256)) * 4, mtime=0)
    path = tmp_path / "a.txt.gz"
    path.write_bytes(damage(data))
    with opened(source(str(path)), 10_000) as reader, pytest.raises(Unreadable, match="cannot unpack"):
        reader.rest()


def test_two_names_of_one_file_have_one_id(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "c.txt").write_text("x")
    os.link(tmp_path / "a.txt", tmp_path / "b.txt")
    ids = []
    for name in "abc":
        with opened(source(f"{tmp_path}/{name}.txt"), 10) as reader:
            ids.append(reader.file_id)
    assert ids[0] == ids[1] != ids[2]


@pytest.mark.skipif(sys.platform != "linux", reason="counts open files in /proc")
def test_nothing_is_left_open(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"x"))
    before = len(list(Path("/proc/self/fd").iterdir()))
    for path in (f"{tmp_path}/a.txt", f"{tmp_path}/b.txt.gz", "/dev/zero", str(tmp_path)):
        try:
            with opened(source(path), 10) as reader:
                assert reader.rest() == b"x"
        except Unreadable as error:
            assert error.message == "not a regular file"
    assert len(list(Path("/proc/self/fd").iterdir())) == before
