"""Quotation marks on raw text: what pairs, what nests, what is an apostrophe."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.annotate.quotes.marks import Marked, find_marked
from mi7facts.text import Span, lines, trim

MARKED_TEXT = st.text(alphabet=st.sampled_from(list("ab sS.,?90\n \"“”„‟«»‘’‚'`—(<>")), max_size=120)


def parts_of(text: str) -> tuple[Span, ...]:
    spans = (trim(text, start, end) for start, end in lines(text))
    return tuple((start, end) for start, end in spans if end > start)


def marked(text: str) -> tuple[Marked, ...]:
    return find_marked(text, parts_of(text))


def inner(text: str) -> list[str]:
    return [text[m.start : m.end] for m in marked(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It rained,” she said.", ["It rained,"]),
        ('"It rained," she said. "Twice."', ["It rained,", "Twice."]),
        ("''It rained,'' she said.", ["It rained,"]),
        ("``It rained,'' she said.", ["It rained,"]),
        ("«Il pleut», said Odile.", ["Il pleut"]),
        ("»Es regnet«, said Uwe.", ["Es regnet"]),
        ("„Es regnet“, said Uwe.", ["Es regnet"]),
        ("„Pada deszcz”, said Ola.", ["Pada deszcz"]),
        ("‘It rained,’ she said.", ["It rained,"]),
        ("'It rained,' she said.", ["It rained,"]),
    ],
)
def test_every_kind_of_mark_pairs(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It’s the bakers’ yard, and Ana’s.", []),
        ("It's the bakers' yard, and Ana's.", []),
        ("‘It’s the bakers’ yard,’ said Ana. ‘Don’t ask.’", ["It’s the bakers’ yard,", "Don’t ask."]),
        ("'It's the bakers' yard,' said Ana of the '90s. The bakers' yard.", ["It's the bakers' yard,"]),
        ("Rock ’n’ roll in the ’60s", []),
        ("He played ‘Winter Stars’ twice.", ["Winter Stars"]),
        ("The sequel to ‘Salt Roads’ and the actors’ ‘pay’", ["Salt Roads", "pay"]),
        ("The 27\" screen and the 9' fence went.", []),
        ("(‘so’) and—‘thus’—", ["so", "thus"]),
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He said ‘run,’ so I ran,” said Leo.", ["He said ‘run,’ so I ran,"]),
        ("‘He said “run,” so I ran,’ said Leo.", ["He said “run,” so I ran,"]),
        ("\"He said 'run' to me,\" said Leo.", ["He said 'run' to me,"]),
        ("“We saw ‘Salt Road’,” she said. “And ‘Ebb’.”", ["We saw ‘Salt Road’,", "And ‘Ebb’."]),
    ],
)
def test_nested_marks_belong_to_the_outer_pair(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_an_open_mark_closes_with_its_paragraph() -> None:
    text = "“One day it will end.\n\n“And then we rest,” she said."
    first, second = marked(text)
    assert text[first.start : first.end] == "One day it will end."
    assert (first.closed, first.continues) == (False, True)
    assert (second.closed, second.continues) == (True, False)


def test_an_open_single_mark_needs_a_paragraph_that_reopens() -> None:
    assert inner("‘One day it will end.\n\n‘And then we rest,’ she said.") == ["One day it will end.", "And then we rest,"]
    assert inner("‘One day it will end.\n\nAnd then we rest.") == []


def test_marks_never_reach_over_a_paragraph() -> None:
    assert inner("She said “no.\nHe said yes” and left.") == ["no."]


def test_marks_of_embedded_markup_are_passed_over() -> None:
    assert inner('<a href="x y">He</a> said “no way.”') == ["no way."]


@given(MARKED_TEXT)
def test_marked_stretches_are_ordered_and_inside_their_paragraph(text: str) -> None:
    parts = parts_of(text)
    last = 0
    for m in find_marked(text, parts):
        start, end = parts[m.paragraph]
        assert start <= m.open <= m.start < m.end <= m.close <= end
        assert m.open >= last
        last = m.close


@pytest.mark.parametrize("unit", ["“", '"', "‘a ", "'a ", " 'a s' ", "’", "s’ ", "«", "<", "''", "‘“", "„", "“a ” ", "(“["])
def test_hostile_marks_take_linear_time(unit: str) -> None:
    text = unit * 20_000
    began = time.process_time()
    inner(text)
    assert time.process_time() - began < 2.0
