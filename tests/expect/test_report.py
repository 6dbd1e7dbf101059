"""The report of a check: readable lines, the same as JSON, nothing that steers a terminal."""

from __future__ import annotations

import json

import msgspec
from jsonschema import Draft202012Validator

from mi7facts.expect.compare import Mismatch, compare
from mi7facts.expect.records import Expected, ExpectedFact
from mi7facts.expect.report import CheckReport, Outcome, json_report, text_report
from mi7facts.render.schema import json_schema
from sheets import both_findings, make_sheet

WRONG = Expected(fact=(ExpectedFact(subject="Aurelia", attribute="release_date", value="2031-04"),))


def outcome(expected: Expected = WRONG, name: str = "ferry/expected.toml") -> Outcome:
    """The outcome of a check of the invented story."""
    sheet = make_sheet()
    return Outcome(expectation=name, sheet=sheet, findings=tuple(both_findings()), mismatches=compare(expected, sheet))


def test_cases_that_are_right_are_counted_only() -> None:
    assert text_report([outcome(Expected()), outcome(Expected())]) == "2 cases, 2 as expected\n"
    assert text_report([outcome(Expected())]) == "1 case, 1 as expected\n"


def test_a_difference_is_told_with_its_places() -> None:
    lines = text_report([outcome(Expected()), outcome()]).splitlines()
    assert lines[0] == "ferry/expected.toml"
    assert lines[2:4] == ["  - expected 2031-04", "  + found    2031-03 / 2031-05 / 2031-06"]
    assert "      first.txt:1:32 March 2031" in lines
    assert lines[-1] == "2 cases, 1 as expected, 1 not"


def test_nothing_found_is_said() -> None:
    missing = Expected(fact=(ExpectedFact(subject="Boat", attribute="age", value=3),))
    assert "  + found    nothing" in text_report([outcome(missing)]).splitlines()


def test_many_places_are_counted() -> None:
    many = Mismatch(kind="forbidden", what="person X", places=tuple(("a1", i, "X") for i in range(10)))
    text = text_report([msgspec.structs.replace(outcome(), mismatches=(many,))])
    assert "and 6 more places" in text
    assert "- expected" not in text


def test_places_in_other_files_are_those_of_the_text() -> None:
    made = outcome()
    sheet = made.sheet
    inside = tuple(msgspec.structs.replace(a, path=a.path.replace(".txt", ".json")) for a in sheet.articles)
    text = text_report([msgspec.structs.replace(made, sheet=msgspec.structs.replace(sheet, articles=inside))])
    assert "first.json, in its text at " in text


def test_unknown_articles_are_named_by_id() -> None:
    lost = Mismatch(kind="unexpected", what="x", places=(("a9", 5, "words"),))
    assert "a9, in its text at 1:1 words" in text_report([msgspec.structs.replace(outcome(), mismatches=(lost,))])


def test_json_says_the_same_and_has_a_schema() -> None:
    report = json.loads(json_report([outcome(Expected()), outcome()]))
    Draft202012Validator(json_schema(CheckReport, "check/1", "x")).validate(report)
    right, wrong = report["cases"]
    assert right["mismatches"] == []
    assert right["articles"] == ["first.txt", "second.txt"]
    assert wrong["mismatches"][0]["found"] == ["2031-03", "2031-05", "2031-06"]


def test_names_cannot_steer() -> None:
    evil = Mismatch(kind="missing", what="\x1b[2J\n::error::", expected="\u202e", found=("\x07",))
    text = text_report([msgspec.structs.replace(outcome(name="::error::x\n"), mismatches=(evil,))])
    assert not any(c in text for c in "\x1b\x07\u202e")
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())
