"""`extract`: formats, places, exit codes, what is told on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from commandline import Runner, Story, Terminal
from mi7facts.cli.app import main
from mi7facts.model import Date, Problem
from sheets import make_findings

GONE = Problem(code="M201", severity="error", path="bad.jsonl", line=7, message="broken\x1b[31m JSON")
BUG = Problem(code="M900", severity="error", path="odd.txt", message="internal error in article 'odd'")
NOTE = Problem(code="M110", severity="note", path="empty.txt", message="an article without text")


def test_json_is_the_default_in_a_pipe(run: Runner, story: Story) -> None:
    code, out, err = run("extract", "-")
    assert (code, err) == (0, "")
    assert out.count("\n") == 1
    assert json.loads(out)["schema"] == "mi7facts.sheet/1"


def test_jsonl_is_a_record_an_article_in_input_order(run: Runner, story: Story) -> None:
    code, out, _ = run("extract", "-f", "jsonl", "-")
    assert code == 0
    assert [json.loads(line)["article"]["id"] for line in out.splitlines()] == ["first", "second"]


def test_jsonl_writes_each_record_as_it_comes(run: Runner, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    written: list[str] = []
    monkeypatch.setattr("mi7facts.cli.sinks.StandardOutput.write", lambda self, text: written.append(text))

    def slowly(paths: object, settings: object) -> Iterator[object]:
        for item in story.items:
            yield item
            seen.append(len(written))

    monkeypatch.setattr("mi7facts.library.extract", slowly)
    run("extract", "-f", "jsonl", "-")
    assert seen == [1, 2]


def test_text_on_a_terminal(run: Runner, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[1mConflicts" in run("extract", "-").out
    monkeypatch.setenv("NO_COLOR", "1")
    plain = run("extract", "-").out
    assert "Conflicts ─" in plain
    assert "\x1b" not in plain
    assert "\x1b[" in run("extract", "--color", "always", "-").out


def test_presentation(run: Runner, story: Story) -> None:
    assert run("extract", "--ascii", "-").out.isascii()
    assert run("extract", "--ascii", "-f", "text", "-").out.isascii()
    assert run("extract", "--pretty", "-").out.count("\n") > 20
    assert set(json.loads(run("extract", "--only", "dates, quotes", "-").out)) == {
        "schema", "generator", "articles", "dates", "quotes", "problems",
    }  # fmt: skip


def test_no_path_means_standard_input(run: Runner, story: Story) -> None:
    assert run("extract").code == 0
    assert story.asked[0][0] == ["-"]
    code, out, err = run("extract", stdin=Terminal())
    assert (code, out) == (2, "")
    assert err.count("mi7facts extract") == 2


def test_settings_reach_the_library(run: Runner, story: Story, tmp_path: Path) -> None:
    (tmp_path / "mi7facts.toml").write_text('timezone = "Europe/Oslo"\n', "utf-8")
    run("extract", "--published", "2021-05-04", "-j", "2", "--max-bytes", "1M", "--date-order", "DMY", "--timeout-per-article", "2.5", "-")
    settings = story.asked[0][1]
    assert (settings.published, settings.jobs, settings.max_bytes) == ("2021-05-04", 2, 1024**2)
    assert (settings.date_order, settings.timeout_per_article, settings.timezone) == ("DMY", 2.5, "Europe/Oslo")
    run("extract", "--isolated", "-")
    assert story.asked[1][1].timezone is None


@pytest.mark.parametrize(
    ("items", "options", "code"),
    [
        ("both", [], 0),
        ("both", ["--fail-on", "conflict"], 1),
        ("both", ["--fail-on", "conflict", "-f", "jsonl"], 1),
        ("both", ["--fail-on", "empty"], 1),
        ("both", ["--fail-on", "conflict,empty", "--exit-zero"], 0),
        ("both+gone", [], 3),
        ("both+gone", ["--exit-zero"], 3),
        ("both+gone", ["--fail-on", "conflict"], 3),
        ("both+note", [], 0),
        ("both+bug", [], 70),
        ("bug", ["--exit-zero"], 70),
        ("gone", [], 4),
        ("gone", ["--fail-on", "conflict"], 4),
        ("note", [], 4),
        ("", [], 4),
    ],
)
def test_exit_codes(run: Runner, story: Story, items: str, options: list[str], code: int) -> None:
    known = {"both": story.items, "gone": [GONE], "note": [NOTE], "bug": [BUG], "": []}
    story.items = [item for word in items.split("+") for item in known[word]]
    found = run("extract", *options, "-")
    assert found.code == code
    assert bool(found.err) == (code > 1)


def test_an_article_with_something_in_it_is_not_empty(run: Runner, story: Story) -> None:
    date = Date(id="d1", start=0, end=4, text="2031", type="date", value="2031", edtf="2031", anchor=None, confidence=1.0)
    story.items = [msgspec.structs.replace(make_findings("k", "2031\n"), dates=(date,))]
    assert run("extract", "--fail-on", "empty", "-").code == 0


def test_problems_are_told_on_stderr(run: Runner, story: Story) -> None:
    story.items = [GONE, *story.items, NOTE]
    assert run("extract", "-").err == "bad.jsonl:7: M201 broken\\x1b[31m JSON\n"
    assert run("extract", "-q", "-").err == ""
    told = run("extract", "-v", "-").err.splitlines()
    assert told == [
        "bad.jsonl:7: M201 broken\\x1b[31m JSON",
        "empty.txt: M110 an article without text",
        "2 articles, 1 conflict, 1 unreadable",
    ]
    assert run("extract", "-q", "-v", "-").err == ""


def test_nothing_found_says_so(run: Runner, story: Story) -> None:
    story.items = []
    assert run("extract", "-").err == "mi7facts: no article was found\n"


def test_output_file(run: Runner, story: Story, tmp_path: Path) -> None:
    for name, start in (("a.json", '{"schema":"mi7facts.sheet/1"'), ("b.jsonl", '{"schema":"mi7facts.article/1"'), ("c.txt", "2 articles")):
        found = run("extract", "-o", name, "-")
        assert found == (0, "", "")
        assert (tmp_path / name).read_text("utf-8").startswith(start)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.json", "b.jsonl", "c.txt"]
    assert run("extract", "-o", "-", "-").out.startswith("{")


def test_an_output_that_fails_leaves_the_old_file(run: Runner, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out.json").write_text("OLD\n", "utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    code, out, err = run("extract", "-o", "out.json", "-")
    assert (code, out) == (74, "")
    assert err == "out.json: M301 cannot be written: No space left on device\n"
    assert [p.name for p in tmp_path.iterdir()] == ["out.json"]
    assert (tmp_path / "out.json").read_text("utf-8") == "OLD\n"


@pytest.mark.parametrize("target", ["no/such/folder/out.json", ".", "/dev/full"])
def test_an_output_that_cannot_be(run: Runner, story: Story, target: str) -> None:
    code, out, err = run("extract", "-o", target, "-")
    assert (code, out) == (74, "")
    assert f"{target}: M301" in err


def test_output_folder(run: Runner, story: Story, tmp_path: Path) -> None:
    story.items = [make_findings(key, "Text.\n") for key in ("../../up", "../../up", "/abs", "..\\x", "con", "", "x" * 5000, "nul\0\n")]
    found = run("extract", "--output-dir", "deep/out", "-")
    assert found == (0, "", "")
    files = sorted(p for p in tmp_path.rglob("*") if p.is_file())
    assert len(files) == 8
    assert {p.parent for p in files} == {tmp_path / "deep" / "out"}
    assert all(p.suffix == ".json" and len(p.name) < 100 for p in files)
    assert json.loads(files[0].read_text("utf-8"))["schema"] == "mi7facts.article/1"


def test_output_folder_of_texts(run: Runner, story: Story, tmp_path: Path) -> None:
    run("extract", "--output-dir", "out", "-f", "text", "-")
    assert {p.suffix for p in (tmp_path / "out").iterdir()} == {".txt"}


def test_closed_standard_output(run: Runner, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", None)
        assert main(["extract", "-"]) == 74
