"""`check` over several cases: what each is told of, which code wins, and what --update writes and leaves."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from commandline import Runner, Story
from mi7facts.model import Problem
from sheets import FIRST, SECOND

GOOD = '[[fact]]\nsubject = "Aurelia"\nattribute = "price"\nvalue = 40_000_000\n'
BAD = GOOD.replace("40_000_000", "41_000_000")


@pytest.fixture
def desk(tmp_path: Path, story: Story) -> Path:
    """Two articles, each with an expectation of its own."""
    for name, text in (("first", FIRST), ("second", SECOND)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        (tmp_path / f"{name}.expected.toml").write_text(GOOD, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("wrong", "last", "code"),
    [
        ([], "2 cases, 2 as expected", 0),
        (["first"], "2 cases, 1 as expected, 1 not", 1),
        (["first", "second"], "2 cases, 0 as expected, 2 not", 1),
    ],
)
def test_cases_are_counted(run: Runner, desk: Path, wrong: list[str], last: str, code: int) -> None:
    for name in wrong:
        (desk / f"{name}.expected.toml").write_text(BAD, "utf-8")
    found = run("check")
    assert (found.code, found.out.splitlines()[-1]) == (code, last)
    assert [line for line in found.out.splitlines() if line.endswith(".toml")] == [f"{name}.expected.toml" for name in wrong]
    assert run("check", "--exit-zero").code == 0


@pytest.mark.parametrize(
    ("expectation", "problems", "options", "code"),
    [
        (BAD, ["M101"], [], 3),
        (BAD, ["M101"], ["--exit-zero"], 3),
        (BAD, ["M900", "M101"], [], 70),
        (BAD, ["M110"], [], 1),
        (GOOD, ["M110"], [], 0),
        (GOOD, ["M900"], ["--exit-zero"], 70),
        (BAD, [], ["--update"], 0),
        (BAD, ["M101"], ["--update"], 3),
    ],
)
def test_which_code_wins(
    run: Runner, story: Story, desk: Path, expectation: str, problems: list[str], options: list[str], code: int
) -> None:
    (desk / "first.expected.toml").write_text(expectation, "utf-8")
    severity = {"M110": "note"}
    story.items = [*story.items, *(Problem(code=c, severity=severity.get(c, "error"), path="first.txt", message="x") for c in problems)]
    assert run("check", *options).code == code


@pytest.mark.parametrize("text", [GOOD + "valeu = 3\n", "[[fact]]\n", "fact = [\n"])
def test_one_wrong_expectation_stops_all_before_anything_is_written(run: Runner, story: Story, desk: Path, text: str) -> None:
    (desk / "second.expected.toml").write_text(text, "utf-8")
    code, out, err = run("check", "--update")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("second.expected.toml:")
    assert (desk / "first.expected.toml").read_text("utf-8") == GOOD
    assert story.asked == []


def test_the_report_goes_where_it_is_sent(run: Runner, desk: Path) -> None:
    (desk / "first.expected.toml").write_text(BAD, "utf-8")
    assert run("check", "-f", "json", "-o", "report.json") == (1, "", "")
    cases = json.loads((desk / "report.json").read_text("utf-8"))["cases"]
    assert [(case["expectation"], len(case["mismatches"])) for case in cases] == [("first.expected.toml", 1), ("second.expected.toml", 0)]
    assert cases[0]["mismatches"][0]["expected"] == "41000000"
    assert cases[0]["mismatches"][0]["found"] == ["40000000 NOK"]


def test_update_says_what_it_wrote_only_when_asked(run: Runner, desk: Path) -> None:
    assert run("check", "--update") == (0, "", "")
    assert run("check", "--update", "-v").err.splitlines() == [
        "first.expected.toml: 2 facts, 1 conflict",
        "second.expected.toml: 2 facts, 1 conflict",
    ]
    assert run("check", "--strict").code == 0


@pytest.mark.parametrize("words", ['"quoted" \\ and\ttabbed', "line\nbreak", "\x00\x1b\x7f", "漢字 é", "# [x] = 'y'"])
def test_update_writes_any_words_so_that_they_read_back(run: Runner, story: Story, desk: Path, words: str) -> None:
    fact = story.sheet.facts[1]
    value = msgspec.structs.replace(fact.values[0], type="text", value=None, unit=msgspec.UNSET, text=words)
    story.sheet = msgspec.structs.replace(story.sheet, facts=(msgspec.structs.replace(fact, values=(value,)),))
    assert run("check", "--update").code == 0
    assert run("check").code == 0
    (desk / "first.expected.toml").write_text(BAD, "utf-8")
    assert "\x1b" not in run("check").out
