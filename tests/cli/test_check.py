"""`check`: a readable difference and exit 1, files that are written for review, nothing found and exit 4."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commandline import Runner, Story
from mi7facts.model import Problem
from sheets import FIRST, SECOND

RIGHT = """\
# The ferry.
[[fact]]
subject = "Aurelia"
attribute = "release_date"
value = "2031-03"

[[conflict]]
subject = "Aurelia"
attribute = "release_date"
values = ["2031-05", "2031-06"]
"""


@pytest.fixture
def folder(tmp_path: Path, story: Story) -> Path:
    """The invented story in the current folder, with its expectation."""
    (tmp_path / "first.txt").write_text(FIRST, "utf-8")
    (tmp_path / "second.txt").write_text(SECOND, "utf-8")
    (tmp_path / "expected.toml").write_text(RIGHT, "utf-8")
    return tmp_path


def test_as_expected(run: Runner, story: Story, folder: Path) -> None:
    assert run("check", ".") == (0, "1 case, 1 as expected\n", "")
    assert story.asked[0][0] == ["first.txt", "second.txt"]
    assert run("check") == (0, "1 case, 1 as expected\n", "")


def test_a_changed_value_is_told_readably(run: Runner, folder: Path) -> None:
    (folder / "expected.toml").write_text(RIGHT.replace('"2031-03"', '"2031-04"'), "utf-8")
    code, out, err = run("check", ".")
    assert (code, err) == (1, "")
    assert out.splitlines() == [
        "expected.toml",
        "  another value: Aurelia: release_date",
        "  - expected 2031-04",
        "  + found    2031-03 / 2031-05 / 2031-06",
        "      first.txt:1:32 March 2031",
        "      second.txt:1:22 May 2031",
        "      second.txt:2:47 June 2031",
        "",
        "1 case, 0 as expected, 1 not",
    ]
    assert run("check", "--exit-zero", ".").code == 0


def test_json(run: Runner, folder: Path) -> None:
    (folder / "expected.toml").write_text(RIGHT.replace('"2031-03"', '"2031-04"'), "utf-8")
    code, out, _ = run("check", "-f", "json", ".")
    report = json.loads(out)
    assert (code, report["schema"]) == (1, "mi7facts.check/1")
    (mismatch,) = report["cases"][0]["mismatches"]
    assert mismatch["places"][0] == {"path": "first.txt", "line": 1, "column": 32, "in_file": True, "text": "March 2031"}


def test_strict(run: Runner, folder: Path) -> None:
    code, out, _ = run("check", "--strict", ".")
    assert code == 1
    assert "not expected: update over Aurelia: release_date" in out
    assert "not expected: Aurelia: price" in out


def test_update_writes_what_was_found(run: Runner, folder: Path) -> None:
    (folder / "expected.toml").write_text("# The ferry.\n[absent]\npeople = ['Lise Ravn']\n", "utf-8")
    assert run("check", "--update", ".")[:2] == (0, "")
    text = (folder / "expected.toml").read_text("utf-8")
    assert text.startswith("# The ferry.\n\n[[fact]]\n")
    assert 'people = ["Lise Ravn"]' in text
    assert run("check", "--strict", ".") == (0, "1 case, 1 as expected\n", "")


def test_update_makes_a_first_expectation(run: Runner, folder: Path, story: Story) -> None:
    (folder / "expected.toml").unlink()
    story.items = story.items[:1]
    assert run("check", "--update", "first.txt").code == 0
    assert "[[fact]]" in (folder / "first.expected.toml").read_text("utf-8")


def test_no_expectation_is_exit_4(run: Runner, folder: Path) -> None:
    (folder / "expected.toml").unlink()
    code, out, err = run("check", ".")
    assert (code, out) == (4, "")
    assert "no expectation was found" in err


def test_a_wrong_expectation_is_exit_2_with_its_place(run: Runner, folder: Path, story: Story) -> None:
    (folder / "expected.toml").write_text(RIGHT.replace("values", "valeus"), "utf-8")
    assert run("check", ".") == (2, "", "expected.toml:10: M001 [conflict] valeus: no such key; did you mean 'values'?\n")
    assert story.asked == []


def test_unreadable_articles(run: Runner, folder: Path, story: Story) -> None:
    gone = Problem(code="M101", severity="error", path="second.txt", message="Permission denied")
    story.items = [story.items[0], gone]
    assert run("check", ".").code == 3
    story.items = [gone]
    found = run("check", ".")
    assert found.code == 4
    assert "second.txt: M101 Permission denied" in found.err


def test_each_case_gets_its_own_articles(run: Runner, folder: Path, monkeypatch: pytest.MonkeyPatch, story: Story) -> None:
    (folder / "first.expected.toml").write_text("", "utf-8")
    seen: list[list[str]] = []
    plain = story.reconcile

    def noting(found, settings):  # type: ignore[no-untyped-def]
        seen.append([item.article.head.path for item in found])
        return plain(found, settings)

    monkeypatch.setattr("mi7facts.library.reconcile", noting)
    run("check", ".")
    assert seen == [["first.txt", "second.txt"], ["first.txt"]]
    assert story.asked[0][0] == ["first.txt", "second.txt"]
