from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.parse.lines import HEAD, TAIL, read_lines, shown

WRAPPED = """\
The lighthouse of Grenn was built in 1871 by a father and two sons who
had never seen the sea before. It has stood empty since the last of
the keepers left, apart from the puffins, and is now to be turned into
a small hotel, the council said.

A first plan had failed because the stairs are too narrow for beds.
"""


def printed(text: str) -> list[str]:
    return [" ".join(text[line.left : line.right].split()) for line in read_lines(text) if not line.blank]


@given(st.text(alphabet=st.sampled_from("aB. \n\r\t\u2028\u00a0é"), max_size=200))
def test_lines_partition_any_text(text: str) -> None:
    lines = read_lines(text)
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert all(line.start <= line.left <= line.right <= line.end for line in lines)


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\r", "\u2028", "\n\n"])
def test_every_kind_of_break_ends_a_line(separator: str) -> None:
    assert printed(separator.join(("One thing.", "Another thing."))) == ["One thing.", "Another thing."]


def test_blank_lines_are_counted_before_a_line() -> None:
    assert [line.gap for line in read_lines("a\n\n\nb\nc") if not line.blank] == [0, 2, 0]


def test_indent_is_white_space_at_the_left() -> None:
    assert [line.indent for line in read_lines("a\n    b\n\tc")] == [0, 4, 1]


def test_hard_wrapped_paragraphs_are_joined() -> None:
    first, second = printed(WRAPPED)
    assert first.startswith("The lighthouse") and first.endswith("the council said.")
    assert second.startswith("A first plan")


def test_a_sentence_that_runs_on_in_lower_case_is_joined() -> None:
    text = "The mayor said that the old bridge would be closed for\nrepairs until the end of March."
    assert len(printed(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Home\nNews\nSport\nWeather\nJobs",
        "The bridge is closed.\nthe ferry is not.",
        "A short line\nand another",
        "The first sentence of a story is here, and it ends with a stop.\nThe second sentence of the story is here, and ends as well.",
        "Nine taken to safety from the lower town as the river rises\nBy Tomas Reyle",
    ],
)
def test_lines_that_stand_alone_stay_alone(text: str) -> None:
    assert len(printed(text)) == text.count("\n") + 1


def test_a_very_long_line_is_shown_by_its_ends() -> None:
    text = "a" * 5000 + "z" * 5000
    assert shown(text, 0, len(text)) == "a" * HEAD + " … " + "z" * TAIL
    assert shown(text, 10, 40) == "a" * 30


def test_a_byline_glued_to_its_headline_is_a_line_of_its_own() -> None:
    text = "Menu\n  Crane falls into harbourBy Ann Lund3 June 2021\nThe crane fell.\n"
    assert [line.text for line in read_lines(text)] == ["Menu", "Crane falls into harbour", "By Ann Lund3 June 2021", "The crane fell."]
    assert "".join(text[line.start : line.end] for line in read_lines(text)) == text
