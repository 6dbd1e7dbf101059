"""Walking: what is read, in which order, and how its names are printed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from mi7facts.model import Problem
from mi7facts.read.paths import Source, shown, walk


def grow(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words.\n")


def walked(*names: str) -> list[str]:
    return [item.shown if isinstance(item, Source) else f"{item.code} {item.path}" for item in walk(names)]


def test_a_folder_is_sorted_and_filtered(tmp_path: Path) -> None:
    grow(
        tmp_path,
        "b.txt",
        "a/z.html",
        "a/y.JSON",
        "a.txt",
        "c.jsonl.gz",
        "gold.toml",
        "b.expected.toml",
        ".hidden.txt",
        ".git/a.txt",
        "notes",
        "x.gz",
        "B.md",
    )
    root = str(tmp_path)
    assert walked(root) == [f"{root}/{name}" for name in ("B.md", "a/y.JSON", "a/z.html", "a.txt", "b.txt", "c.jsonl.gz")]


def test_hidden_things_are_read_when_they_are_named(tmp_path: Path) -> None:
    grow(tmp_path, ".hidden.txt", ".git/a.txt")
    assert walked(f"{tmp_path}/.hidden.txt", f"{tmp_path}/.git") == [f"{tmp_path}/.hidden.txt", f"{tmp_path}/.git/a.txt"]


@pytest.mark.parametrize(
    ("name", "stem", "form"),
    [
        ("a.txt", "a", "txt"),
        ("a.b.txt", "a.b", "txt"),
        ("A.HTM", "A", "html"),
        ("a.ndjson.gz", "a", "jsonl"),
        ("a.text", "a", "txt"),
        ("a.warc", "a", None),
        ("noname", "noname", None),
        ("a\x1b[31m.txt", "a\\x1b[31m", "txt"),
    ],
)
def test_a_named_file(name: str, stem: str, form: str | None) -> None:
    (source,) = walk([name])
    assert isinstance(source, Source)
    assert (source.path, source.stem, source.form) == (name, stem, form)


def test_standard_input() -> None:
    (source,) = walk(["-"])
    assert isinstance(source, Source)
    assert (source.path, source.shown, source.stem) == ("-", "-", "stdin")


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    grow(tmp_path, "gold.toml")
    (problem,) = walk([str(tmp_path)])
    assert isinstance(problem, Problem)
    assert (problem.code, problem.severity, problem.path) == ("M101", "error", str(tmp_path))


def test_links_to_folders_are_not_followed_inside_one(tmp_path: Path) -> None:
    grow(tmp_path, "in/a.txt", "out/b.txt")
    (tmp_path / "in/up").symlink_to("..", target_is_directory=True)
    (tmp_path / "in/me.txt").symlink_to(".", target_is_directory=True)
    (tmp_path / "link").symlink_to("in", target_is_directory=True)
    assert walked(f"{tmp_path}/in") == [f"{tmp_path}/in/a.txt"]
    assert walked(f"{tmp_path}/link") == [f"{tmp_path}/link/a.txt"]


def test_a_folder_called_like_a_file(tmp_path: Path) -> None:
    grow(tmp_path, "x.txt/a.txt")
    assert walked(str(tmp_path)) == [f"{tmp_path}/x.txt/a.txt"]


def test_depth_is_no_matter(tmp_path: Path) -> None:
    deep = "/".join(["d" * 20] * 60)
    grow(tmp_path, f"{deep}/a.txt")
    assert walked(str(tmp_path)) == [f"{tmp_path}/{deep}/a.txt"]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("a/b.txt", "a/b.txt"),
        ("./a.txt", "a.txt"),
        ("😀 é.txt", "😀 é.txt"),
        ("new\nline", "new\\x0aline"),
        ("\x1b[31m\x07\x7f\x9b", "\\x1b[31m\\x07\\x7f\\x9b"),
        ("\u202etxt.exe", "\\u202etxt.exe"),
        ("[bold]%s{0}", "[bold]%s{0}"),
    ],
)
def test_names_are_printed_visibly(name: str, printed: str) -> None:
    assert shown(name) == printed


@pytest.mark.skipif(sys.platform != "linux", reason="only there are file names plain bytes")
def test_names_that_are_no_text(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/bad\xff\xfe.txt"
    Path(os.fsdecode(name)).write_text("Words.")
    (source,) = walk([str(tmp_path)])
    assert isinstance(source, Source)
    assert source.shown == f"{tmp_path}/bad\\xff\\xfe.txt"
    source.shown.encode()
    assert Path(source.path).read_text() == "Words."
