"""Paths to documents: forms, limits, isolation, and inputs that would hang or lie."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mi7facts.model import Document, Problem
from mi7facts.read.files import MAX_FAULTS, read_documents
from mi7facts.settings import Settings

STORY = "Quay opens\r\n\r\nIda Holm opened the quay in Tromsø.\n"


def read(*paths: Path | str, **settings: object) -> list[Document | Problem]:
    return list(read_documents([str(p) for p in paths], Settings(**settings)))


def documents(*paths: Path | str, **settings: object) -> list[Document]:
    return [item for item in read(*paths, **settings) if isinstance(item, Document)]


def told(items: list[Document | Problem]) -> list[tuple[str, int | None]]:
    return [(item.code, item.line) for item in items if isinstance(item, Problem)]


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_text_file_is_an_article(tmp_path: Path) -> None:
    path = write(tmp_path / "quay.txt", STORY)
    (document,) = documents(path)
    assert (document.id, document.path, document.text, document.encoding, document.kind) == ("quay", str(path), STORY, "utf-8", "dump")
    assert document.sha256 == hashlib.sha256(STORY.encode()).hexdigest()


def test_a_page_brings_its_metadata_and_provenance(tmp_path: Path) -> None:
    page = "<html lang=en><meta property=og:title content='Quay opens'><h1>Quay opens</h1><p class=lead>Ida Holm opened it.</p>"
    (document,) = documents(write(tmp_path / "quay.html", page))
    assert (document.kind, document.text) == ("page", "Quay opens\n\nIda Holm opened it.")
    assert (document.given.title, document.given.language) == ("Quay opens", "en")
    assert [(m.tag, m.names) for m in document.markup] == [("h1", ""), ("p", "lead")]


@pytest.mark.parametrize(
    ("name", "content", "ids"),
    [
        ("one.json", '{"text": "a"}', ["one"]),
        ("one.json", '{"text": "a"}\n\n', ["one"]),
        ("one.json", '\ufeff{"id": "x", "text": "a"}', ["x"]),
        ("some.json", '[{"id": "x", "text": "a"}, {"id": "y", "text": "b"}]', ["x", "y"]),
        ("some.json", '[\n{"id": "x", "text": "a"}\n]', ["x"]),
        ("lines.json", '{"id": "x", "text": "a"}\n\n{"id": "y", "text": "b"}\n', ["x", "y"]),
        ("lines.jsonl", '{"id": "x", "text": "a"}\n{"id": "x", "text": "b"}\n', ["x", "x-3e23e816"]),
        ("lines.ndjson", '{"text": "a"}\n{"text": "b"}', ["lines-ca978112", "lines-3e23e816"]),
        ("none.json", "[]", []),
        ("none.jsonl", "", []),
    ],
)
def test_json(tmp_path: Path, name: str, content: str, ids: list[str]) -> None:
    items = read(write(tmp_path / name, content))
    assert [item.id for item in items if isinstance(item, Document)] == ids
    assert told(items) == []


def test_a_page_inside_json_yields_to_the_record(tmp_path: Path) -> None:
    html = "<meta property=og:title content='Quay opens'><meta name=author content='Ida Holm'><p>Words."
    (document,) = documents(write(tmp_path / "a.json", json.dumps({"html": html, "title": "Quay closes"})))
    assert (document.kind, document.text, document.given.title, document.given.authors) == ("page", "Words.", "Quay closes", ("Ida Holm",))


def test_a_broken_line_costs_itself_only(tmp_path: Path) -> None:
    good = json.dumps({"id": "a", "text": STORY})
    lines = [
        good,
        "{broken",
        "",
        "\0\0\0",
        '"text"',
        '{"text": null}',
        json.dumps({"id": "b", "text": STORY, "published": "never"}),
        good[:20],
    ]
    items = read(write(tmp_path / "feed.jsonl", "\n".join(lines)))
    assert [item.id for item in items if isinstance(item, Document)] == ["a", "b"]
    assert told(items) == [("M201", 2), ("M103", 4), ("M201", 5), ("M201", 6), ("M201", 8)]
    (warning,) = next(item for item in items if isinstance(item, Document) and item.id == "b").problems
    assert (warning.code, warning.line, warning.path) == ("M202", 7, str(tmp_path / "feed.jsonl"))


def test_a_bad_item_of_an_array_costs_itself_only(tmp_path: Path) -> None:
    items = read(write(tmp_path / "a.json", '[1, {"id": "x", "text": "a"}, []]'))
    assert [item.message.split(":")[0] if isinstance(item, Problem) else item.id for item in items] == ["item 1", "x", "item 3"]


def test_a_file_of_faults_is_told_in_bounds(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", "{broken\n" * (MAX_FAULTS + 7) + '{"id": "a", "text": "Words."}\n')
    items = read(path)
    assert [d.id for d in items if isinstance(d, Document)] == ["a"]
    assert told(items) == [("M201", n) for n in range(1, MAX_FAULTS + 1)] + [("M201", None)]
    last = items[-1]
    assert isinstance(last, Problem) and last.message.startswith("7 more items")


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl"])
def test_compressed_files(tmp_path: Path, name: str) -> None:
    content = {"a.txt": "Words.", "a.html": "<p>Words.", "a.json": '{"text": "Words."}', "a.jsonl": '{"id": "a", "text": "Words."}'}[name]
    (document,) = documents(write(tmp_path / f"{name}.gz", gzip.compress(content.encode())))
    assert (document.id, document.text) == ("a", "Words.")


@pytest.mark.parametrize("cut", [10, 25, -4])
def test_a_cut_archive_is_unreadable(tmp_path: Path, cut: int) -> None:
    data = gzip.compress(STORY.encode() * 30)[:cut]
    assert told(read(write(tmp_path / "a.txt.gz", data))) == [("M101", None)]


def test_a_bomb_is_refused_before_it_unfolds(tmp_path: Path) -> None:
    bomb = write(tmp_path / "a.txt.gz", gzip.compress(b"a" * 50_000_000))
    assert told(read(bomb, max_bytes=100_000)) == [("M104", None)]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a", "a.txt.gz"])
def test_longer_than_allowed_is_refused_never_cut(tmp_path: Path, name: str) -> None:
    content = b'{"text": "' + b"a" * 90 + b'"}'
    path = write(tmp_path / name, gzip.compress(content) if name.endswith(".gz") else content)
    assert len(documents(path, max_bytes=len(content))) == 1
    assert told(read(path, max_bytes=len(content) - 1)) == [("M104", None)]


def test_a_long_line_costs_itself_only(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": "x"}, {"id": "b", "text": "x" * 5_000_000}, {"id": "c", "text": "x"}]
    items = read(write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, rows))), max_bytes=1_000)
    assert [item.id if isinstance(item, Document) else (item.code, item.line) for item in items] == ["a", ("M104", 2), "c"]


def test_lines_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    row = json.dumps({"id": "a", "text": "x" * 1000}) + "\n"
    found = read_documents([str(write(tmp_path / "a.jsonl", row * 2_000 + "{broken"))], Settings())
    assert isinstance(found, Iterator)
    first = next(found)
    assert isinstance(first, Document) and first.id == "a"


@pytest.mark.parametrize("text", ["", "\n", " \t\r\n\u00a0"])
def test_an_article_without_text_is_noted(tmp_path: Path, text: str) -> None:
    (document,) = documents(write(tmp_path / "a.txt", text))
    assert document.text == text
    assert [(p.code, p.severity) for p in document.problems] == [("M110", "note")]


@pytest.mark.parametrize(
    ("content", "kind", "text"),
    [
        (b"Words.", "dump", "Words."),
        (b"[Photo] Words.", "dump", "[Photo] Words."),
        (b"{curly} Words.", "dump", "{curly} Words."),
        (b"<!DOCTYPE html><p>Words.", "page", "Words."),
        (b"\n <html><p>Words.", "page", "Words."),
        (b'{"text": "Words."}', "dump", "Words."),
        (b'[{"maintext": "Words."}]', "body", "Words."),
        (b'{"text": "Words."}\n{"text": "More."}\n', "dump", "Words."),
        (gzip.compress(b"Words.", mtime=0), "dump", "Words."),
        ("\ufeffWords.".encode("utf-16-le"), "dump", "Words."),
        (b"", "dump", ""),
    ],
)
def test_an_unknown_file_is_told_by_its_first_bytes(
    tmp_path: Path, content: bytes, kind: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = documents(write(tmp_path / "download", content))
    assert (found[0].kind, found[0].text) == (kind, text)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    found = documents("-")
    assert (found[0].kind, found[0].text, found[0].path) == (kind, text, "-")
    assert sys.stdin.buffer.read() == b""


def test_the_form_can_be_said(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", '{"text": "Words."}\n')
    assert documents(path)[0].text == '{"text": "Words."}\n'
    assert documents(path, input_format="jsonl")[0].text == "Words."
    assert documents(path, input_format="html")[0].kind == "page"


def test_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert told(read("-")) == [("M101", None)]


def test_missing_files_are_named(tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "gone.txt")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.path, problem.severity) == ("M101", str(tmp_path / "gone.txt"), "error")
    assert told(read("a\0b")) == [("M101", None)]


def test_a_file_with_several_names_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "good.txt", STORY)
    os.link(tmp_path / "good.txt", tmp_path / "hard.txt")
    (tmp_path / "soft.txt").symlink_to("good.txt")
    assert [d.id for d in documents(tmp_path, tmp_path / "good.txt")] == ["good"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's special files")
def test_only_regular_files_are_read(tmp_path: Path) -> None:
    write(tmp_path / "good.txt", STORY)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    (tmp_path / "mem.txt").symlink_to("/proc/self/mem")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(tmp_path / "sock.txt"))
        items = read(tmp_path)
    assert [item.id for item in items if isinstance(item, Document)] == ["good"]
    assert told(items) == [("M101", None)] * 7


def test_stems_that_are_shared_are_told_apart(tmp_path: Path) -> None:
    for folder, text in (("x", "one"), ("y", "two")):
        write(tmp_path / folder / "index.txt", text)
    ids = {d.id for d in documents(tmp_path)}
    assert ids == {d.id for d in documents(tmp_path / "y", tmp_path / "x")}
    assert all(key.startswith("index-") for key in ids) and len(ids) == 2
