"""Two times that make one, and two that do not."""

from __future__ import annotations

import pytest

from date_builders import Row, plain_dates, rows

CASES: list[tuple[str, list[Row]]] = [
    ("in June last year", [("June last year", "2019-06")]),
    ("on the 6th of last month", [("the 6th of last month", "2020-08-06")]),
    ("on Friday of last week", [("Friday of last week", "2020-09-04")]),
    ("in the early hours of Friday", [("the early hours of Friday", "2020-09-04TMO")]),
    ("in the early hours Friday", [("the early hours Friday", "2020-09-04TMO")]),
    ("ten years ago this month", [("ten years ago this month", "2010-09")]),
    ("ten years ago today", [("ten years ago today", "2010-09-09")]),
    ("ten years ago this week", [("ten years ago this week", "2010-W37")]),
    ("ten years ago, this month", [("ten years ago", "2010"), ("this month", "2020-09")]),
    ("on Monday week", [("Monday week", "2020-09-21")]),
    ("a week on Monday", [("a week on Monday", "2020-09-21")]),
    ("for a week on Monday", [("a week", "P1W"), ("Monday", "2020-09-07")]),
    ("in the Monday week-long", [("Monday", "2020-09-07"), ("week-long", "P1W")]),
    ("a month later than promised", [("a month", "P1M")]),
    ("in the early nineties", [("the early nineties", "199")]),
    ("in her early nineties", []),
    ("over the coming weekend", [("the coming weekend", "2020-W37-WE")]),
    ("over the coming week", [("the coming week", "2020-W38")]),
    ("for a quarter of an hour", [("a quarter of an hour", "PT15M")]),
    ("for three quarters of a century", [("three quarters of a century", "P75Y")]),
    ("for two quarters of a year", [("two quarters", "P2Q"), ("a year", "P1Y")]),
    ("20-plus hours", [("20-plus hours", "PT20H")]),
    ("a week ago Tuesday", [("a week ago Tuesday", "2020-09-01")]),
    ("a week ago on Tuesday", [("a week ago on Tuesday", "2020-09-01")]),
    ("two weeks ago Tuesday", [("two weeks ago Tuesday", "2020-08-25")]),
    ("a year ago on Tuesday", [("a year ago", "2019"), ("Tuesday", "2020-09-08")]),
    ("two weeks from Friday", [("two weeks from Friday", "2020-09-25")]),
    ("a week from tomorrow", [("a week from tomorrow", "2020-09-17")]),
    ("in the four days from 12 to 15 May", [("the four days", "P4D"), ("12", "2020-05-12"), ("15 May", "2020-05-15")]),
    ("in the week starting 14 September", [("the week starting 14 September", "2020-W38")]),
    ("in the week of 14 September", [("the week of 14 September", "2020-W38")]),
    ("later this summer", [("later this summer", "2020-SU")]),
    ("earlier Tuesday", [("Tuesday", "2020-09-08")]),
    ("around Friday", [("around Friday", "2020-09-04")]),
    ("around Friday's vote", [("Friday", "2020-09-04")]),
    ("in autumn/winter 2021", [("autumn", "2021-FA"), ("winter 2021", "2021-WI")]),
    ("on the third and fourth of June", [("the third", "2020-06-03"), ("fourth of June", "2020-06-04")]),
    ("in 2 hours, 3 minutes and 59 seconds", [("2 hours, 3 minutes and 59 seconds", "PT2H3M59S")]),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_joined(words: str, expected: list[Row]) -> None:
    assert rows(plain_dates(f"It rained {words}.")) == expected
