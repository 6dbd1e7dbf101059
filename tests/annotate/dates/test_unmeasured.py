"""Units of time that measure nothing, and their twins that do; read with the real pipeline."""

from __future__ import annotations

import pytest

from date_builders import read_dates, rows
from mi7facts.annotate.nlp import Engine

PAIRS = [
    # shares
    ("Add a quarter cup of sugar.", "They lost money for a quarter.", "a quarter"),
    ("They ran a quarter mile.", "It grew in the quarter.", "the quarter"),
    ("She lost a quarter of the votes.", "She lost money for two quarters.", "two quarters"),
    ("She owns three quarters of the mill.", "It took three quarters of growth.", "three quarters"),
    ("Three quarters of nurses left.", "It had three quarters of losses.", "three quarters"),
    ("Gas use fell by a quarter.", "Gas use fell for a quarter.", "a quarter"),
    # kinds of days
    ("It reported four poor mental health days.", "It was poor for days.", "days"),
    ("His working hours are long.", "He worked for hours.", "hours"),
    ("Her teenage years were hard.", "It was hard for years.", "years"),
    ("The office hours are over.", "He waited for long hours.", "hours"),
    # told by what happened
    ("It was the year of the rat.", "It was the best of the year.", "the year"),
    ("That was the year when all changed.", "All changed in the year.", "the year"),
    ("It was the week in which the mill closed.", "The mill closed in the week.", "the week"),
    ("He recalled the year the bridge opened.", "The bridge opened in the year.", "the year"),
    ("It was a year when nothing grew.", "Nothing grew for a year.", "a year"),
    # the last one of something
    ("The last day of the fair was wet.", "It was wet at the fair last week.", "last week"),
]


@pytest.mark.parametrize(("refused", "accepted", "text"), PAIRS)
def test_refused_and_accepted(engine: Engine, refused: str, accepted: str, text: str) -> None:
    assert rows(read_dates(engine, refused)) == []
    assert [d.text for d in read_dates(engine, accepted)] == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The high for the year of $40 came late.", [("the year", "2020")]),
        ("In the last year of the war he fled.", [("the last year", "P1Y")]),
        ("In the last week of June he fled.", [("the last week of June", "2020-W26")]),
        ("He fled in the last week.", [("the last week", "2020-W36")]),
    ],
)
def test_of_what(engine: Engine, text: str, expected: list[tuple[str, str]]) -> None:
    """What follows "of" decides whether the words before it are a place in the calendar or a stretch."""
    assert rows(read_dates(engine, text)) == expected
