"""What the surroundings of a line say, on small dumps of invented news."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.parse.context import context_features, echoed, heading_role, main_block, recurrences
from mi7facts.parse.lines import Line, read_lines
from mi7facts.parse.shape import Shape, shape

STORY = (
    "The mill of Orsted was sold on Friday to a company that makes paper from straw and old rope.",
    "Its wheel has not turned since the flood of 1987, when the river took the weir away in one night.",
    "The buyers want to rebuild the weir first and to grind nothing before the eels have passed, they said.",
    "“We were told that we are mad, and we have decided to take it as advice,” said Ragna Holt.",
)
MENU = ("Menu", "News", "Sport", "Weather")
NAMES = st.sampled_from([*STORY, *MENU, "Comments", "Most read", "3 June 2021", "By Oona Marrick", "Reply", "?", "1234"])


def read(*rows: str) -> tuple[list[Line], list[Shape]]:
    lines = [line for line in read_lines("\n\n".join(rows)) if not line.blank]
    return lines, [shape(line) for line in lines]


def features(*rows: str) -> list[set[str]]:
    return [set(names) for names in context_features(*read(*rows))]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Comments", "comments"),
        ("10 comments", "comments"),
        ("4 Comments:", "comments"),
        ("Most read", "related"),
        ("Related stories", "related"),
        ("Topics", "topics"),
        ("Privacy policy", "legal"),
        ("Share this article", "share"),
        ("Advertisement", "promo"),
        ("Advertisement 3", "promo"),
        ("Sources", "source_list"),
        ("About the author", "bio"),
        ("The mill of Orsted", None),
        ("Comments on the sale were not hard to come by in the town, where everybody has one.", None),
        ("3 June 2021", None),
    ],
)
def test_lines_that_head_something(line: str, role: str | None) -> None:
    _, (only,) = read(line)
    assert heading_role(only) == role


def test_a_line_knows_the_heading_above_and_how_far_it_is() -> None:
    rows = features(*STORY, "Comments", "Old Drone", "I have seen that wheel turn.", "Reply")
    assert "under:none1:1" in rows[1]
    assert "under:comments1:0" in rows[5]
    assert "under:comments2:1" in rows[6]


def test_a_heading_counts_as_past_only_after_some_story() -> None:
    early = features("Related stories", *STORY)
    late = features(*STORY, "Related stories", "Eels pass the weir of Orsted")
    assert not any(name.startswith("past:") for row in early for name in row)
    assert "past:related:0" in late[5]
    assert "past:related:0" not in late[4]


def test_what_is_to_come_is_known_up_to_its_line() -> None:
    rows = features(STORY[0], "Comments", STORY[1])
    assert "fore:comments:1" in rows[0]
    assert not any(name.startswith("fore:") for name in rows[1] | rows[2])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (STORY, (0, 4)),
        ((*MENU, *STORY), (4, 8)),
        ((*STORY, *MENU), (0, 4)),
        ((*MENU, *STORY[:2], "What comes next", *STORY[2:], *MENU), (4, 9)),
        ((STORY[0], *MENU, *MENU, *MENU, *STORY), (13, 17)),
        (MENU, (0, 0)),
        ((), (0, 0)),
    ],
    ids=["story", "menu above", "menu below", "heading within", "teaser far above", "menu", "nothing"],
)
def test_the_main_block_is_where_most_prose_stands(rows: tuple[str, ...], expected: tuple[int, int]) -> None:
    assert main_block(read(*rows)[1]) == expected


def test_lines_know_where_they_stand_to_the_main_block() -> None:
    rows = features(*MENU, *STORY, *MENU)
    assert [next(name for name in row if name.startswith("main:") and name.count(":") == 2) for row in rows] == [
        "main:before3:0",
        "main:before3:0",
        "main:before2:0",
        "main:before1:0",
        *["main:in:1"] * 4,
        "main:after1:0",
        "main:after2:0",
        "main:after3:0",
        "main:after3:0",
    ]


def test_furniture_nearby_is_counted_above_and_below() -> None:
    rows = features(*MENU, *STORY)
    assert {"furnished^3:1", "furnishedv0:1"} <= rows[4]
    assert {"furnished^0:0", "furnishedv3:0"} <= rows[0]
    assert "furnished^0:1" in rows[7]


def test_times_and_repeated_lines_nearby_are_counted() -> None:
    rows = features(STORY[0], "Tessa 3 June 2021", "Reply", "Wim 4 June 2021", "Reply", STORY[1])
    assert {"stamped^2:0", "again^1:0"} <= rows[4]
    assert "stampedv2:1" in rows[0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("We were told that we are mad, and we have decided to take it as advice", True),
        ("its wheel has not turned since the flood", True),
        ("the wheel has not turned since the flood", False),
        ("Its wheel has not turned for years", False),
        ("The mill of Orsted", False),
        (STORY[0], False),
    ],
    ids=["quotation", "begin", "another word", "another end", "too short", "the same"],
)
def test_lines_that_stand_within_a_longer_one(line: str, expected: bool) -> None:
    assert echoed(read(*STORY, line)[1])[-1] is expected


def test_a_dateline_is_seen() -> None:
    rows = features("Mill of Orsted sold", "ORSTED (NPA) - The mill of Orsted was sold on Friday to a company that makes paper.")
    assert "dateline:1" in rows[1]
    assert not any(name.startswith("dateline") for name in rows[0])


@pytest.mark.parametrize("stamp", ["3 June 2021", "By Oona Marrick", "Published 3 June 2021", "2 hours ago"])
def test_the_way_from_the_imprint_is_known(stamp: str) -> None:
    rows = features("Mill of Orsted sold", stamp, *STORY)
    assert "imprintnone:0" in rows[0]
    assert "imprint1:1" in rows[2]
    assert "imprint2:1:1" in rows[3]


@given(st.lists(NAMES, max_size=30))
def test_every_line_gets_features_and_echoes_are_shorter(rows: list[str]) -> None:
    lines, shapes = read(*rows)
    found = context_features(lines, shapes)
    assert len(found) == len(lines) and all(found)
    longest = max((len(s.words) for s in shapes), default=0)
    assert all(len(s.words) < longest for s, told in zip(shapes, echoed(shapes), strict=True) if told)
    start, end = main_block(shapes)
    assert 0 <= start <= end <= len(shapes)


@pytest.mark.parametrize("row", [STORY[0], "Comments", "3 June 2021", "a b c d e " * 40 + "."])
def test_the_cost_grows_with_the_lines_only(row: str) -> None:
    lines, shapes = read(*[row] * 4000)
    began = time.process_time()
    context_features(lines, shapes)
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("The weir", "The eels at night", STORY[0], "The eels at night"), ["", "first", "", "later"]),
        (("1. The eels at night", STORY[0], "The eels at night", "2 The eels at night"), ["first", "", "later", "later"]),
        (("Menu", "Menu"), ["", ""]),
        (("1", "12", "1"), ["", "", ""]),
        ((), []),
    ],
)
def test_a_list_of_contents_stands_above_what_it_lists(rows: tuple[str, ...], expected: list[str]) -> None:
    assert recurrences(read(*rows)[1]) == expected


def test_lines_beside_those_that_come_again_know_it() -> None:
    rows = features("The weir in June", "The eels at night", "The old wheel", STORY[0], "The weir in June", STORY[1], "The eels at night")
    assert "coming^2:0" in rows[2]
    assert "comingv1:0" in rows[0]
    assert "coming^0:0" in rows[6]


def test_lines_above_the_signature_of_a_post_may_be_its_text() -> None:
    rows = features(STORY[0], "The wheel turns again, and so do we.", "— Ragna Holt (@ragnaholt) June 3, 2021", STORY[1])
    assert "post1:1" in rows[1]
    assert "post2:1" in rows[0]
    assert not any(name.startswith("post") for name in rows[2] | rows[3])


@pytest.mark.parametrize(
    ("line", "joints"),
    [
        ("A wheel stands still at the old millA wheel stands still.", False),
        ("The wheel of the mill in OrstedWheel and mill are seen from the weir.", True),
        ("The wheel was filmed for YouTube by the buyers of the mill.", False),
        ("Ragna McHolt bought the mill, and the eels with it.", False),
    ],
)
def test_words_that_a_dump_has_glued_are_told_from_names(line: str, joints: bool) -> None:
    rows = features(*STORY, line)
    assert ("joint:1" in rows[-1]) == joints


def test_times_far_and_near_are_counted() -> None:
    rows = features(*["My uncle worked there.", "3 June 2021"] * 6)
    assert "stamps2:3:0" in rows[4]
