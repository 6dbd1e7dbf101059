"""Times of day, alone and with the labels of zones that nobody can write as an offset."""

from __future__ import annotations

import pytest

from date_builders import Row, plain_dates, rows

CASES: list[tuple[str, list[Row]]] = [
    ("at 5 p.m.", [("5 p.m.", "2020-09-09T17:00")]),
    ("at 12 a.m.", [("12 a.m.", "2020-09-09T00:00")]),
    ("at 12 p.m.", [("12 p.m.", "2020-09-09T12:00")]),
    ("at 17:05", [("17:05", "2020-09-09T17:05")]),
    ("at 8 o'clock in the evening", [("8 o'clock in the evening", "2020-09-09T20:00")]),
    ("at half past nine", [("half past nine", "2020-09-09T09:30")]),
    ("at half past nine in the evening", [("half past nine in the evening", "2020-09-09T21:30")]),
    ("at a quarter past nine", [("a quarter past nine", "2020-09-09T09:15")]),
    ("at quarter to ten in the morning", [("quarter to ten in the morning", "2020-09-09T09:45")]),
    ("at a quarter to one", [("a quarter to one", "2020-09-09T12:45")]),
    ("at 5 p.m. ET on 6 May 2019", [("5 p.m. ET on 6 May 2019", "2019-05-06T17:00")]),
    ("at 9 a.m. Eastern time on 6 May 2019", [("9 a.m. Eastern time on 6 May 2019", "2019-05-06T09:00")]),
    ("around 2 a.m. local time on 6 May 2019", [("around 2 a.m. local time on 6 May 2019", "2019-05-06T02:00")]),
    ("on May 6, 2019, at 10:42 AM EDT", [("May 6, 2019, at 10:42 AM EDT", "2019-05-06T10:42")]),
    (
        "at 7:42 a.m. local time (12:42 GMT) on 6 May 2019",
        [
            ("7:42 a.m. local time", "2019-05-06T07:42"),
            ("12:42 GMT", "2019-05-06T12:42"),
            ("6 May 2019", "2019-05-06"),
        ],
    ),
    ("for half past", []),
    ("at 13 p.m.", []),
    ("at 2461 GMT", []),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_times_of_day(words: str, expected: list[Row]) -> None:
    assert rows(plain_dates(f"It began {words}.")) == expected


def test_a_label_invents_no_zone() -> None:
    (labelled,) = plain_dates("It began at 5 p.m. ET on 6 May 2019.")
    (zoned,) = plain_dates("It began at 5 p.m. EDT on 6 May 2019.")
    assert labelled.edtf == "2019-05-06T17:00:00"
    assert zoned.edtf == "2019-05-06T17:00:00-04:00"
