from __future__ import annotations

import pytest

from mi7facts.parse.lines import read_lines
from mi7facts.parse.runs import find_runs, run_features
from mi7facts.parse.shape import shape

LONG = (
    "The council of Merrick has voted to close the last swimming bath of the town at the end of the year, after a debate of five hours.",
    "A petition with 4,000 names is to be handed over on Monday, and the mayor has said that he will read every one of them.",
)
SHORT = "The bath was opened in the spring of 1934."


def features(*rows: str) -> list[list[str]]:
    lines = read_lines("\n".join(rows))
    return run_features(lines, [shape(line) for line in lines])


@pytest.mark.parametrize(
    ("rows", "runs"),
    [
        ((*LONG,), [(True, 0, 2, "e", "e")]),
        ((LONG[0], "What comes next", LONG[1]), [(True, 0, 1, "e", "n"), (False, 1, 2, "p", "p"), (True, 2, 3, "n", "e")]),
        (("Menu", "Home", SHORT), [(False, 0, 2, "e", "s"), (True, 2, 3, "n", "e")]),
        (("Menu",), [(False, 0, 1, "e", "e")]),
    ],
)
def test_runs_partition_a_text(rows: tuple[str, ...], runs: list[tuple[bool, int, int, str, str]]) -> None:
    lines = read_lines("\n".join(rows))
    found = [(r.prose, r.start, r.end, r.above, r.below) for r in find_runs([shape(line) for line in lines])]
    assert found == runs


def test_a_lone_heading_between_paragraphs_is_told_from_a_menu() -> None:
    heading = features(LONG[0], "What comes next", LONG[1])[1]
    menu = features("Home", "News", "Sport", LONG[0])[1]
    assert "run:only:pp:0" in heading
    assert "lone0" in heading
    assert not [name for name in menu if name.startswith("lone")]
    assert "run:mid:ep:0" in menu


def test_headings_of_one_look_are_counted() -> None:
    rows = features(LONG[0], "What comes next", LONG[1], "What was said", LONG[0], "What was lost", LONG[1])
    assert "lone2" in rows[1]


def test_the_longest_block_of_prose_ranks_first() -> None:
    rows = features(SHORT, "Menu", *LONG)
    assert "rank1" in rows[0]
    assert "rank0" in rows[2]


def test_a_list_is_told_by_its_bullets() -> None:
    assert "runlist:pp" in features(LONG[0], "* bread and butter", "* milk and honey", LONG[1])[2]


def test_a_heading_shares_words_with_what_it_announces() -> None:
    heading, text, other = features("Council of Merrick votes to close bath", LONG[0], "Nobody has anything to add to that here.")
    assert "tells4:0" in heading
    assert "told4:1" in text
    assert "told0:1" in other


def test_nothing_has_no_runs() -> None:
    assert run_features([], []) == []
