from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mi7facts.model import Author, Role
from mi7facts.parse.lines import read_lines
from mi7facts.parse.page import Label
from mi7facts.parse.segments import cut_lines, name_bylines

ROLES: tuple[Role, ...] = ("body", "caption", "byline", "timestamp", "nav", "headline")


def cut(text: str, *roles: Role) -> list[tuple[str, str]]:
    lines = read_lines(text)
    return [(s.role, text[s.start : s.end]) for s in cut_lines(text, lines, [Label(role, 0.9) for role in roles])]


def test_a_break_belongs_to_the_line_before_it() -> None:
    assert cut("One.\nTwo.\r\nThree.", "body", "body", "body") == [("body", "One.\n"), ("body", "Two.\r\n"), ("body", "Three.")]


def test_blank_lines_are_one_segment() -> None:
    assert cut("One.\n\n \n\nTwo.\n", "body", "body") == [("body", "One.\n"), ("blank", "\n \n\n"), ("body", "Two.\n")]


def test_indentation_belongs_to_the_first_piece() -> None:
    text = "   By Ida Brandt, 3 June 2021  \n"
    assert cut(text, "byline") == [("byline", "   By Ida Brandt"), ("timestamp", ", 3 June 2021  \n")] or cut(text, "byline")[0][
        1
    ].startswith("   By Ida")
    assert "".join(words for _, words in cut(text, "byline")) == text


def test_a_dateline_is_looked_for_at_the_top_only() -> None:
    text = "OSLO (NRK) - The ferry sank.\n" + "More words.\n" * 5 + "OSLO (NRK) - The ferry sank.\n"
    roles = [role for role, _ in cut(text, *(["body"] * 7))]
    assert roles == ["dateline", "body", *["body"] * 5, "body"]


def test_confidence_is_that_of_the_line() -> None:
    lines = read_lines("Anders HolmAnders HolmTarn Photo Agency")
    found = cut_lines("Anders HolmAnders HolmTarn Photo Agency", lines, [Label("caption", 0.7)])
    assert [(s.role, s.confidence) for s in found] == [("caption", 0.7), ("credit", 0.7)]


@given(st.lists(st.tuples(st.sampled_from(ROLES), st.text(alphabet=st.sampled_from("aB. \t(:)-©1920"), max_size=40)), max_size=8))
def test_segments_partition_any_text(rows: list[tuple[Role, str]]) -> None:
    text = "\n".join(words for _, words in rows)
    lines = read_lines(text)
    labels = [Label(rows[0][0], 0.5) for line in lines if not line.blank]
    found = cut_lines(text, lines, labels)
    assert "".join(text[s.start : s.end] for s in found) == text
    assert all(a.end == b.start for a, b in pairwise(found))
    assert all(s.start < s.end for s in found)


def test_furniture_that_names_the_author_is_a_byline() -> None:
    text = "Menu\nIda Brandt in Tarn\nThe ferry sank, said Ida Brandt.\n"
    segments = cut_lines(text, read_lines(text), [Label(role, 0.9) for role in ("nav", "nav", "body")])
    found = name_bylines(
        segments, (Author(name="Ida Brandt", start=5, end=15), Author(name="Ida Brandt", start=45, end=55), Author(name="Bo"))
    )
    assert [s.role for s in found] == ["nav", "byline", "body"]
    assert [(s.start, s.end) for s in found] == [(s.start, s.end) for s in segments]


def test_speakers_in_capitals_are_no_places() -> None:
    talk = "BANTING: When did you come?\nPERPETUA: In May.\nBANTING: And then?\n"
    assert [role for role, _ in cut(talk, "body", "body", "body")] == ["body"] * 3
    story = "SINGAPORE: The ferry sank.\nNobody was hurt.\n"
    assert [role for role, _ in cut(story, "body", "body")] == ["dateline", "body", "body"]
