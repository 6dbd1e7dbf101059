"""Where results go: whole or not at all, inside the folder or nowhere."""

from __future__ import annotations

import contextlib
import io
import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.cli.sinks import Folder, ReaderGone, StandardOutput, file_stem, open_sink
from mi7facts.errors import OutputError


@contextlib.contextmanager
def standard_output_in_a_pipe() -> Iterator[int]:
    """Put a pipe in standard output's place; gives the end to read from."""
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    with io.TextIOWrapper(io.BufferedWriter(io.FileIO(writer, "w")), encoding="ascii") as stream, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", stream)
        yield reader


def test_standard_output_is_utf8_and_flushed_whatever_the_locale() -> None:
    with standard_output_in_a_pipe() as reader:
        StandardOutput().write("blåbær 漢字 \udc80\n")
        assert os.read(reader, 100) == "blåbær 漢字 \\udc80\n".encode()
    os.close(reader)


def test_a_reader_that_left_is_no_error_of_ours() -> None:
    with standard_output_in_a_pipe() as reader:
        os.close(reader)
        with pytest.raises(ReaderGone):
            StandardOutput().write("x" * 10)
        StandardOutput().write("what is written afterwards goes nowhere")


def test_a_full_device_is_told() -> None:
    with Path("/dev/full").open("w", encoding="ascii") as full, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", full)
        with pytest.raises(OutputError, match="No space left"):
            StandardOutput().write("x")


def test_a_closed_standard_output_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match="closed"):
        StandardOutput().write("x")


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old", "utf-8")
    target.chmod(0o640)
    with open_sink(str(target)) as sink:
        sink.write("new ")
        assert target.read_text("utf-8") == "old"
        sink.write("text")
    assert target.read_text("utf-8") == "new text"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        with open_sink(str(tmp_path / "new")) as sink:
            sink.write("x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_failure_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old", "utf-8")
    with pytest.raises(ZeroDivisionError), open_sink(str(target)) as sink:
        sink.write("half")
        raise ZeroDivisionError
    assert target.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old", "utf-8")
    (tmp_path / "link").symlink_to("real")
    with open_sink(str(tmp_path / "link")) as sink:
        sink.write("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text("utf-8") == "new"


def test_a_device_is_written_directly() -> None:
    with open_sink("/dev/null") as sink:
        sink.write("x")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_names_that_are_no_text(tmp_path: Path) -> None:
    target = tmp_path / os.fsdecode(b"n\xff.json")
    with open_sink(str(target)) as sink:
        sink.write("x")
    assert [os.fsencode(path.name) for path in tmp_path.iterdir()] == [b"n\xff.json"]


@given(st.text(max_size=300), st.text(max_size=300))
def test_file_stems_are_safe(key: str, seed: str) -> None:
    stem = file_stem(key, seed)
    assert re.fullmatch(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?-[0-9a-f]{10}", stem)
    assert len(stem) <= 71
    assert stem == file_stem(key, seed)


def test_equal_articles_get_a_number(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path / "out"), ".json")
    for _ in range(3):
        folder.write("id", "seed", "x")
    names = sorted(p.name for p in (tmp_path / "out").iterdir())
    assert len(names) == 3
    assert names[0].endswith("-2.json")


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OutputError):
        Folder(str(tmp_path / "file"), ".json")


def test_a_planted_link_leads_nowhere(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine", "utf-8")
    folder = Folder(str(tmp_path / "out"), ".json")
    (tmp_path / "out" / f"{file_stem('id', 'seed')}.json").symlink_to(outside)
    folder.write("id", "seed", "x")
    assert outside.read_text("utf-8") == "mine"
