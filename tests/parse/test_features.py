from __future__ import annotations

import pytest

from mi7facts.parse.features import line_features
from mi7facts.parse.lines import read_lines
from mi7facts.parse.shape import shape

TEXT = """\
Menu
Home
Ferry runs aground off Skerrow in fog
By Oona Marrick
The ferry ran aground in thick fog off the island of Skerrow on Friday night, the coastguard said.
All of the passengers were taken off the ferry by lifeboat within three hours, and nobody was hurt.
Home
"""


def features(text: str) -> list[set[str]]:
    lines = [line for line in read_lines(text) if not line.blank]
    return [set(names) for names in line_features(lines, [shape(line) for line in lines])]


def test_every_line_has_features_of_all_kinds() -> None:
    rows = features(TEXT)
    assert len(rows) == 7
    for row in rows:
        for start in ("bias", "size", "end:", "above", "below", "near", "gap", "common"):
            assert any(name.startswith(start) for name in row), start


def test_prose_above_and_below_is_counted() -> None:
    rows = features(TEXT)
    assert {"above0", "below2"} <= rows[0]
    assert {"above2", "below0"} <= rows[-1]


def test_repeated_lines_say_so() -> None:
    rows = features(TEXT)
    assert "times2" in rows[1]
    assert not any(name.startswith("times") for name in rows[2])


def test_neighbours_are_seen() -> None:
    rows = features(TEXT)
    assert "n1:byline:starts" in rows[2]
    assert "p1:byline:starts" in rows[4]
    assert "p1:none" in rows[0]


def test_the_words_of_the_story_are_shared_by_its_headline_and_not_by_the_menu() -> None:
    rows = features(TEXT)
    assert "common8" in rows[2] or "common7" in rows[2]
    assert "common0" in rows[0]


def test_case_and_length_of_a_text_do_not_break_anything() -> None:
    assert features("") == []
    assert len(features("x")) == 1


@pytest.mark.parametrize(
    ("line", "stub"),
    [
        ("The bath in its last summer. Ann Lund for Dalby Mail", True),
        ("The bath in its last summer. Handout", True),
        ("“It was cold.” Ann Lund", True),
        ("The bath in its last summer.", False),
        ("The bath in its last summer", False),
        ("It cost 3.5 million crowns", False),
    ],
)
def test_words_without_an_end_after_a_sentence_are_told(line: str, stub: bool) -> None:
    assert any(name.startswith("stub") for name in features(line)[0]) is stub


def test_the_words_of_a_line_are_features_once() -> None:
    found = features("Share and share alike")[0]
    assert {"w:share", "w:and", "w:alike"} <= found


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("Ann Lund walks past the harbour office in Dalby.", "lead:s:1:1"),
        ("Ann Lund walked past the harbour office in Dalby with her dog.", "lead:ed:1:1"),
        ("Ann Lund arriving at court", "lead:ing:0:0"),
        ("The ferry of Skerrow", "lead:other:0:0"),
        ("Ann Lund of Dalby", "lead:of:0:0"),
        ("Ann Lund by the sea", "lead:stop:0:0"),
    ],
)
def test_the_first_word_in_lower_case_tells_captions_from_stories(line: str, lead: str) -> None:
    assert {name for name in features(line)[0] if name.startswith("lead")} == {lead}


def test_a_line_of_capitals_has_no_such_word() -> None:
    assert not any(name.startswith("lead") for name in features("FERRY RUNS AGROUND")[0])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Follow the Dalby Mail on Facebook, Twitter and Instagram.", "buttons3:1"),
        ("Her post on Facebook was read by all of the passengers.", "buttons1:1"),
    ],
)
def test_the_names_of_buttons_are_counted(line: str, found: str) -> None:
    assert found in features(line)[0]
