"""Times that hang on others: on a date that is told, where the verb points back, else on the day of publication."""

from __future__ import annotations

import pytest

from date_builders import Row, read_dates, rows
from mi7facts.annotate.nlp import Engine

CASES: list[tuple[str, list[Row]]] = [
    # the next year of what is told, or of the writer
    ("He moved in 2017, and for much of the next year he slept.", [("2017", "2017"), ("the next year", "2018")]),
    ("She came in May 2018 and left the next month.", [("May 2018", "2018-05"), ("the next month", "2018-06")]),
    ("She came in 2018 and will leave next year.", [("2018", "2018"), ("next year", "2021")]),
    ("The mill will close in the next year.", [("the next year", "2021")]),
    # that night, two days before
    ("On 3 March 2019 she sang. That night she slept.", [("3 March 2019", "2019-03-03"), ("That night", "2019-03-03TNI")]),
    ("On 3 March 2019 she sang. Two days before, she had called.", [("3 March 2019", "2019-03-03"), ("Two days before", "2019-03-01")]),
    ("Two days before the vote she called.", [("Two days", "P2D")]),
    ("She came in 2016. Two years later she left.", [("2016", "2016"), ("Two years later", "2018")]),
    ("The night was long.", []),
    # in so much time
    ("It will open in three weeks' time.", [("three weeks' time", "2020-W40")]),
    ("It will open in a year's time.", [("a year's time", "2021")]),
    ("It opened after a year's work.", [("a year", "P1Y")]),
    # back, the other day
    ("A few years back, she ran.", [("A few years back", "PAST_REF")]),
    ("Two years back, she ran.", [("Two years back", "2018")]),
    ("She came two years back to back.", [("two years", "P2Y")]),
    ("They came the other day.", [("the other day", "PAST_REF")]),
    ("They came every other day.", [("every other day", "P2D")]),
    # the most recent of several
    ("The most recent storm was the worst.", []),
    ("The recent storm was the worst.", [("recent", "PAST_REF")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_placed(engine: Engine, text: str, expected: list[Row]) -> None:
    assert rows(read_dates(engine, text)) == expected


def test_the_anchor_is_told(engine: Engine) -> None:
    told, following = read_dates(engine, "She came in May 2018 and left the next month.")
    assert following.anchor == f"text:{told.id}"
