"""The measure of roles counts what it says, and refuses rows that do not fit their text."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from benchmarks.roles import Dump, Miss, accuracy, confusions, find_misses, load, main, score, spread, summary, table

TEXT = "Menu\n\nFerry sinks\nBy Ida Brandt, 3 June\nThe ferry sank.\n"
ROWS = (("nav", "Menu"), ("headline", "Ferry sinks"), ("byline", "By Ida Brandt"), ("timestamp", ", 3 June"), ("body", "The ferry sank."))


def dump(*found: tuple[str, str]) -> Dump:
    """A dump whose roles were found as `found` says."""
    return Dump("ferry", TEXT, ROWS, tuple(spread(TEXT, found or ROWS)))


def test_each_printed_character_gets_the_role_of_its_row() -> None:
    roles = spread(TEXT, ROWS)
    assert [role for mark, role in zip(TEXT, roles, strict=True) if mark.isspace()] == [""] * sum(map(str.isspace, TEXT))
    assert roles[TEXT.index(",")] == "timestamp"
    assert roles[TEXT.index("Brandt")] == "byline"


@pytest.mark.parametrize("rows", [ROWS[:-1], (*ROWS, ("nav", "Home")), (("nav", "Menus"), *ROWS[1:]), ()])
def test_rows_that_do_not_fit_are_refused(rows: tuple[tuple[str, str], ...]) -> None:
    with pytest.raises(ValueError, match=r"is not what stands at|no role for"):
        spread(TEXT, rows)


def test_nothing_is_missed_where_all_is_right() -> None:
    assert find_misses(dump()) == []
    assert accuracy([dump()]) == 1
    assert confusions([dump()]) == []


def test_a_miss_is_the_stretch_within_its_line() -> None:
    wrong = dump(("nav", "Menu"), ("nav", "Ferry sinks"), ("byline", "By Ida Brandt, 3"), ("byline", "June"), ("body", "The ferry sank."))
    assert find_misses(wrong) == [Miss("ferry", "headline", "nav", "Ferry sinks"), Miss("ferry", "timestamp", "byline", ", 3 June")]


def test_one_miss_for_each_line() -> None:
    wrong = dump(*(("body", words) for _, words in ROWS))
    assert [miss.words for miss in find_misses(wrong)] == ["Menu", "Ferry sinks", "By Ida Brandt", ", 3 June"]


def test_precision_and_recall_count_characters() -> None:
    wrong = dump(("nav", "Menu"), ("nav", "Ferry"), ("headline", "sinks"), *ROWS[2:])
    found = {s.role: s for s in score([wrong])}
    assert (found["nav"].precision, found["nav"].recall) == (4 / 9, 1)
    assert (found["headline"].precision, found["headline"].recall) == (1, 0.5)
    assert found["headline"].f1 == pytest.approx(2 / 3)
    assert found["body"].dumps == 1
    assert confusions([wrong]) == [("headline", "nav", 5)]
    assert accuracy([wrong]) == pytest.approx(1 - 5 / 44)


def test_a_role_that_is_never_found_scores_nothing() -> None:
    wrong = dump(*(("body", words) for _, words in ROWS))
    assert {s.role: s.f1 for s in score([wrong])}["nav"] == 0
    assert summary([wrong])["clean"] == 0


def test_the_table_has_a_row_for_each_role_and_confusion() -> None:
    page = table([dump(("body", "Menu"), *ROWS[1:])])
    assert all(role in page for role, _ in ROWS)
    assert "nav taken for body" in page
    assert "dumps without a miss 0 of 1" in page


def case(folder: Path) -> None:
    (folder / "ferry.txt").write_text("The ferry sank on Sunday, and nobody was hurt.\n", "utf-8")
    (folder / "ferry.roles.tsv").write_text("nav\tThe ferry sank on Sunday, and nobody was hurt.\n", "utf-8")


def test_a_folder_is_read_and_parsed(tmp_path: Path) -> None:
    case(tmp_path)
    (found,) = load(tmp_path)
    assert find_misses(found) == [Miss("ferry", "nav", "body", "The ferry sank on Sunday, and nobody was hurt.")]


@pytest.mark.parametrize(
    ("flags", "shown"),
    [((), "nav taken for body"), (("--misses",), "ferry\tnav\tbody\tThe ferry"), (("--json",), '"accuracy": 0.0')],
)
def test_what_the_command_prints(
    flags: tuple[str, ...], shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    case(tmp_path)
    monkeypatch.setattr(sys, "argv", ["roles", str(tmp_path), *flags])
    main()
    out = capsys.readouterr().out
    assert shown in out
    if "--json" in flags:
        assert set(json.loads(out)) == {"dumps", "clean", "accuracy", "macro_f1", "roles", "confusions"}
