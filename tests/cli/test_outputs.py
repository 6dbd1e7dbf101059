"""What a command line writes, where and in which form; which fault wins; and that nothing half-written is left."""

from __future__ import annotations

import itertools
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commandline import Runner, Story
from mi7facts.cli import exits
from mi7facts.cli.app import bug_line
from mi7facts.cli.extract import listed
from mi7facts.cli.sinks import SLUG, file_stem
from mi7facts.errors import BadRecord, InputError, ModelMissing, NotText, OutputError, TimedOut, Unreadable, UsageError
from mi7facts.model import Problem
from mi7facts.render.json import PARTS
from sheets import make_findings

ARTICLE, SHEET, TEXT = '{"schema":"mi7facts.article/1"', '{"schema":"mi7facts.sheet/1"', "2 articles · "
LISTS = {"entities", "dates", "figures", "quotes", "facts", "conflicts", "updates"}


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.json", SHEET),
        ("a.JSON", SHEET),
        ("a", SHEET),
        ("a.sheet", SHEET),
        ("a.txt.json", SHEET),
        ("a.jsonl", ARTICLE),
        ("a.NDJSON", ARTICLE),
        ("a.txt", TEXT),
        ("a.Text", TEXT),
        (".txt", SHEET),
    ],
)
def test_the_suffix_tells_the_form(run: Runner, story: Story, tmp_path: Path, name: str, start: str) -> None:
    assert run("extract", "-o", name, "-") == (0, "", "")
    assert (tmp_path / name).read_text("utf-8").startswith(start)


@pytest.mark.parametrize(("form", "start"), [("json", SHEET), ("jsonl", ARTICLE), ("text", TEXT)])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.txt", "-"])
def test_a_form_that_is_told_beats_the_suffix(run: Runner, story: Story, tmp_path: Path, form: str, start: str, name: str) -> None:
    found = run("extract", "-f", form, "-o", name, "-")
    assert (found.code, found.err) == (0, "")
    assert (found.out if name == "-" else (tmp_path / name).read_text("utf-8")).startswith(start)


@pytest.mark.parametrize("options", [["-o", "a.json"], ["-o", "-"]])
def test_a_file_and_a_folder_are_one_too_many(run: Runner, story: Story, tmp_path: Path, options: list[str]) -> None:
    assert run("extract", *options, "--output-dir", "out", "-") == (2, "", "mi7facts: M001 -o and --output-dir: say one of them\n")
    assert list(tmp_path.iterdir()) == []
    assert story.asked == []


@pytest.mark.parametrize("suffix", ["json", "jsonl", "txt"])
def test_a_run_that_breaks_off_leaves_the_old_file(
    run: Runner, story: Story, tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(paths: object, settings: object) -> Iterator[object]:
        yield story.items[0]
        raise KeyError("in the middle")

    monkeypatch.setattr("mi7facts.library.extract", breaks)
    target = tmp_path / f"out.{suffix}"
    target.write_text("OLD\n", "utf-8")
    code, out, err = run("extract", "-o", target.name, "-")
    assert (code, out, err.count("\n")) == (exits.BUG, "", 1)
    assert target.read_text("utf-8") == "OLD\n"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_keeps_the_articles_that_were_done(run: Runner, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(paths: object, settings: object) -> Iterator[object]:
        yield story.items[0]
        raise KeyError("in the middle")

    monkeypatch.setattr("mi7facts.library.extract", breaks)
    assert run("extract", "--output-dir", "out", "-").code == exits.BUG
    (done,) = (tmp_path / "out").iterdir()
    assert json.loads(done.read_text("utf-8"))["article"]["id"] == "first"


def test_a_second_run_writes_the_same_names(run: Runner, story: Story, tmp_path: Path) -> None:
    run("extract", "--output-dir", "out", "-")
    first = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    run("extract", "--output-dir", "out", "-")
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == first
    assert len(first) == 2


@pytest.mark.parametrize(
    ("key", "begins"),
    [
        ("Plain", "plain-"),
        ("two  words", "two-words-"),
        ("../../etc/passwd", "etc-passwd-"),
        ("C:\\news\\one.txt", "c-news-one-txt-"),
        ("--version", "version-"),
        ("blåbær", "bl-b-r-"),
        ("漢字", "article-"),
        ("", "article-"),
        ("\0\n\x1b", "article-"),
        ("half \udc80", "half-"),
        ("x" * 500, "x" * SLUG + "-"),
        ("-" * 500 + "x", "article-"),
        ("a" * (SLUG - 1) + "-b", "a" * (SLUG - 1) + "-"),
    ],
)
def test_a_file_is_named_after_its_article(key: str, begins: str) -> None:
    stem = file_stem(key, "seed")
    assert stem[:-10] == begins
    assert file_stem(key, "other seed") != stem


@given(st.lists(st.text(max_size=8), min_size=2, max_size=8, unique=True))
def test_articles_that_differ_never_share_a_name(seeds: list[str]) -> None:
    assert len({file_stem("same", seed) for seed in seeds}) == len(seeds)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_only_one_part(run: Runner, story: Story, part: str, form: str) -> None:
    found = json.loads(run("extract", "-f", form, "--only", part, "-").out.splitlines()[0])
    kept = set(found) & LISTS
    assert kept == {"facts": {"facts"} if form == "jsonl" else {"facts", "conflicts", "updates"}, "segments": set()}.get(part, {part})
    if form == "jsonl":
        assert ("segments" in found["article"]) is (part == "segments")


def test_only_reaches_files_and_text(run: Runner, story: Story, tmp_path: Path) -> None:
    run("extract", "--only", "quotes", "--output-dir", "out", "-")
    for path in (tmp_path / "out").iterdir():
        assert set(json.loads(path.read_text("utf-8"))) & LISTS == {"quotes"}
    shown = run("extract", "--only", "quotes,segments", "-f", "text", "-").out
    assert ["Quotes ─" in shown, "Segments ─" in shown, "Facts ─" in shown, "Conflicts ─" in shown] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, set()),
        ("", set()),
        (" , ,", set()),
        ("dates", {"dates"}),
        (" dates,quotes ,dates", {"dates", "quotes"}),
        (",".join(PARTS), {*PARTS}),
    ],
)
def test_a_list_of_words(text: str | None, words: set[str]) -> None:
    assert listed("--only", text, PARTS) == words


@pytest.mark.parametrize(
    ("option", "word", "says"),
    [
        ("--only", "quote", "did you mean 'quotes'?"),
        ("--only", "segment", "did you mean 'segments'?"),
        ("--only", "dates,entites", "--only entites: did you mean 'entities'?"),
        ("--only", "Facts", "did you mean 'facts'?"),
        ("--only", "zzz", "--only zzz: known are entities, dates, figures, quotes, facts, segments"),
        ("--fail-on", "conflicts", "did you mean 'conflict'?"),
        ("--fail-on", "empy", "did you mean 'empty'?"),
        ("--fail-on", "zzz", "--fail-on zzz: known are conflict, empty"),
    ],
)
def test_an_unknown_word_is_told_before_anything_is_read(run: Runner, story: Story, option: str, word: str, says: str) -> None:
    code, out, err = run("extract", option, word, "-o", "out.json", "-")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert says in err
    assert story.asked == []
    assert not Path("out.json").exists()


@pytest.mark.parametrize(
    ("conflicts", "empty", "asked"),
    [(c, e, a) for c, e in itertools.product([True, False], repeat=2) for a in ("", "conflict", "empty", "conflict,empty")],
)
@pytest.mark.parametrize("where", [["-o", "x.jsonl"], ["-o", "x.json"], ["--output-dir", "x"], []])
def test_exit_1_is_for_what_was_asked(run: Runner, story: Story, conflicts: bool, empty: bool, asked: str, where: list[str]) -> None:
    if not conflicts:
        story.sheet = msgspec.structs.replace(story.sheet, conflicts=())
    if not empty:
        story.items = [msgspec.structs.replace(item, dates=story.sheet.dates[:1]) for item in story.items]
    expected = (conflicts and "conflict" in asked) or (empty and "empty" in asked)
    options = ["--fail-on", asked] if asked else []
    assert run("extract", *options, *where, "-") == (int(expected), run("extract", *where, "-").out, "")
    assert run("extract", "--exit-zero", *options, *where, "-").code == 0


ERRORS = [
    (UsageError("say it"), 2, "mi7facts: M001 say it"),
    (UsageError("say it", path="a.toml"), 2, "a.toml: M001 say it"),
    (UsageError("say it", path="a.toml", line=3), 2, "a.toml:3: M001 say it"),
    (ModelMissing("get it"), 2, "mi7facts: M002 get it"),
    (OutputError("full", path="out"), 74, "out: M301 full"),
    (OutputError("full"), 74, "mi7facts: M301 full"),
    (Unreadable("gone", path="a.txt"), 4, "a.txt: M101 gone"),
    (NotText("binary", path="a.bin"), 4, "a.bin: M103 binary"),
    (TimedOut("slow"), 4, "mi7facts: M107 slow"),
    (BadRecord("deep", path="a.jsonl", line=12), 4, "a.jsonl:12: M201 deep"),
    (InputError("odd\nline\x1b[2J", path="::x"), 4, "\\::x: M100 odd\\nline\\x1b[2J"),
    (OSError(5, "Input/output error"), 74, "mi7facts: M301 standard output cannot be written: Input/output error"),
]


@pytest.mark.parametrize(("error", "code", "line"), ERRORS)
def test_an_error_is_one_line_and_a_code(
    run: Runner, story: Story, monkeypatch: pytest.MonkeyPatch, error: Exception, code: int, line: str
) -> None:
    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr("mi7facts.library.extract", fails)
    monkeypatch.setattr("mi7facts.cli.app.silence_output", lambda: None)
    assert run("extract", "-") == (code, "", line + "\n")


def test_a_bug_names_its_place_and_is_short() -> None:
    try:
        json.loads("{" * 3)
    except ValueError as error:
        line = bug_line(error)
        assert "JSONDecodeError: " in line
        assert " at json." in line
    assert " at " not in bug_line(KeyError("x")).split(";")[0]
    assert len(bug_line(ValueError("x" * 9_000))) < 400


@pytest.mark.parametrize(
    ("items", "code"),
    [
        (["bug", "gone", "one"], 70),
        (["bug"], 70),
        (["gone", "one"], 3),
        (["warned", "one"], 0),
        (["note", "gone"], 4),
        (["warned"], 4),
    ],
)
@pytest.mark.parametrize("command", [["extract", "-"], ["extract", "-q", "-f", "jsonl", "-"], ["extract", "-v", "-"]])
def test_the_worst_wins_and_quiet_hides_no_code(run: Runner, story: Story, items: list[str], code: int, command: list[str]) -> None:
    known = {
        "one": make_findings("one", "Text.\n"),
        "bug": Problem(code="M900", severity="error", path="b.txt", message="internal error"),
        "gone": Problem(code="M101", severity="error", path="g.txt", line=4, message="gone"),
        "warned": Problem(code="M202", severity="warning", path="w.txt", message="a field was refused"),
        "note": Problem(code="M110", severity="note", path="n.txt", message="no text"),
    }
    story.items = [known[item] for item in items]
    found = run(*command)
    assert found.code == code
    lines = found.err.splitlines()
    for word, line in (
        ("bug", "b.txt: M900 internal error"),
        ("gone", "g.txt:4: M101 gone"),
        ("warned", "w.txt: M202 a field was refused"),
    ):
        assert (line in lines) is (word in items and "-q" not in command)
    assert ("n.txt: M110 no text" in lines) is ("note" in items and "-v" in command)


@pytest.mark.parametrize("command", ["extract", "check"])
def test_a_missing_path_costs_the_whole_run(run: Runner, story: Story, tmp_path: Path, command: str) -> None:
    (tmp_path / "there.txt").write_text("Text.\n", "utf-8")
    assert run(command, "there.txt", "gone.txt") == (2, "", "gone.txt: M001 no such file or folder\n")
    assert run(command, "") == (2, "", "'': M001 no such file or folder\n")
    assert story.asked == []


def test_a_broken_link_is_read_not_refused(run: Runner, story: Story, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("nowhere")
    assert run("extract", "link.txt").code == 0
    assert story.asked[0][0] == ["link.txt"]


def test_no_standard_input_is_a_usage_error(run: Runner, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    from mi7facts.cli.extract import named_inputs

    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UsageError, match="no input"):
        named_inputs([], "extract")
    assert named_inputs(["-"], "extract") == ["-"]


@pytest.mark.parametrize("command", [["info"], ["info", "-f", "json"]])
def test_info_shows_a_path_that_is_no_text(run: Runner, tmp_path: Path, command: list[str]) -> None:
    name = os.fsdecode(b"odd\xff\x1b.toml")
    (tmp_path / name).write_text("jobs = 3\n", "utf-8")
    code, out, err = run(*command, "--config", name)
    assert (code, err) == (0, "")
    assert "3 (odd" in out
    assert not set(out) & {"\x1b", "\udcff"}
