from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.parse.lines import read_lines
from mi7facts.parse.shape import Shape, is_doubled, shape


def of(text: str) -> Shape:
    return shape(read_lines(text)[0])


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The ferry sank.", "stop"),
        ("Did it?", "stop"),
        ("“It did.”", "stop"),
        ("Wait...", "dots"),
        ("Wait…", "dots"),
        ("The ‘ferry’", "quote"),
        ("Watch it here:", "colon"),
        ("First, second,", "comma"),
        ("Chapter 4", "digit"),
        ("The ferry", "letter"),
        ("The ferry |", "mark"),
    ],
)
def test_ends(text: str, end: str) -> None:
    assert of(text).end == end


@pytest.mark.parametrize(
    ("text", "first"),
    [("The ferry", "upper"), ("the ferry", "lower"), ("“The ferry”", "quote"), ("12 ferries", "digit"), ("* Ferry", "mark")],
)
def test_first_characters(text: str, first: str) -> None:
    assert of(text).first == first


@pytest.mark.parametrize(
    "text",
    ["The ferry ran aground off the island.", "“We felt a bump and then it stopped,” she said.", "This is what the council has to say:"],
)
def test_prose(text: str) -> None:
    assert of(text).prose


@pytest.mark.parametrize(
    "text",
    ["Ferry runs aground", "Home", "Harbour. Crane. Quay. Dock. Ship. Sea.", "Ferry off Skerrow runs aground in fog", "© 2021 Dalby Mail."],
)
def test_no_prose(text: str) -> None:
    assert not of(text).prose


@pytest.mark.parametrize("text", ["* Home", "- Home", "1. Home", "12) Home", "• Home", "+ Home"])
def test_bullets(text: str) -> None:
    assert of(text).bullet


@pytest.mark.parametrize(
    ("words", "doubled"),
    [
        ("anders holm anders holm", True),
        ("anders holmanders holm", True),
        ("share share", True),
        ("anders holm", False),
        ("anders", False),
        ("", False),
        ("a b c a b d", False),
    ],
)
def test_doubled(words: str, doubled: bool) -> None:
    assert is_doubled(tuple(words.split())) is doubled


def test_glued_headings_keep_their_cue() -> None:
    assert ("related", "is") in {(c.role, c.how) for c in of("Most Read StoriesMost Read").cues}


def test_shares_of_capitals_and_stop_words() -> None:
    s = of("The Ferry and the Fog")
    assert s.capitals == pytest.approx(3 / 5)
    assert s.stops == pytest.approx(3 / 5)
    assert s.key == "the ferry and the fog"


@given(st.text(min_size=1, max_size=80))
def test_any_line_has_a_shape(text: str) -> None:
    for line in read_lines(text):
        s = shape(line)
        assert 0 <= s.stops <= 1
        assert 0 <= s.capitals <= 1


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("10 comments", {"comments"}),
        ("4,823 Comments", {"comments"}),
        ("Advertisement 2", {"promo"}),
        ("3 June 2021", set()),
        ("12 men", set()),
        ("7", set()),
    ],
)
def test_a_number_beside_a_phrase_does_not_hide_it(text: str, roles: set[str]) -> None:
    assert {c.role for c in of(text).cues} == roles


@pytest.mark.parametrize(
    ("text", "count"),
    [("The ferry sank.", 1), ("The ferry sank. Nobody was hurt!", 2), ("The ferry", 0), ("It cost 4.2 million.", 1), ("“It sank.”", 1)],
)
def test_ends_of_sentences_are_counted(text: str, count: int) -> None:
    assert of(text).sentences == count


@pytest.mark.parametrize("tail", [" Read more: The loaf that took two days", " RELATED: How ferries float"])
def test_a_paragraph_is_judged_without_the_link_at_its_end(tail: str) -> None:
    paragraph = "The bakery, which sells about 90 loaves a day, beat 412 others in the final of the county on Friday."
    assert of(paragraph + tail).prose
    assert of(paragraph + tail).words == of(paragraph).words


@pytest.mark.parametrize("text", ["Tessa M.May 9, 2022 at 7:40 PM", "Oona Marrick4 February 2020", "3 June 2021"])
def test_dates_are_seen_where_a_name_is_glued_to_them(text: str) -> None:
    assert "date" in of(text).marks
