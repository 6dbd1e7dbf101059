"""Lists and ranges whose members share words: each member is a time of its own; what only looks like one is not.

Published on Wednesday, 9 September 2020.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from date_builders import Row, plain_dates, read_dates, rows
from mi7facts.annotate.nlp import Engine

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")

DAYS: list[tuple[str, list[Row]]] = [
    ("from 3 to 5 May", [("3", "2020-05-03"), ("5 May", "2020-05-05")]),
    ("from 3 to 5 May 2019", [("3", "2019-05-03"), ("5 May 2019", "2019-05-05")]),
    ("from May 3 to 5, 2019", [("May 3", "2019-05-03"), ("5, 2019", "2019-05-05")]),
    ("from May 3 to June 5", [("May 3", "2020-05-03"), ("June 5", "2020-06-05")]),
    ("on May 3-5, 2019", [("May 3", "2019-05-03"), ("5, 2019", "2019-05-05")]),
    ("on 3–5 May 2019", [("3", "2019-05-03"), ("5 May 2019", "2019-05-05")]),
    ("between 3 and 5 May", [("3", "2020-05-03"), ("5 May", "2020-05-05")]),
    ("on June 3 and 4", [("June 3", "2020-06-03"), ("4", "2020-06-04")]),
    ("on June 3rd and 4th", [("June 3rd", "2020-06-03"), ("4th", "2020-06-04")]),
    ("on June 3, 4 and 5", [("June 3", "2020-06-03"), ("4", "2020-06-04"), ("5", "2020-06-05")]),
    ("on June 3, 4, and 5, 2019", [("June 3", "2019-06-03"), ("4", "2019-06-04"), ("5, 2019", "2019-06-05")]),
    ("on 3, 4, 5 and 6 June 2019", [("3", "2019-06-03"), ("4", "2019-06-04"), ("5", "2019-06-05"), ("6 June 2019", "2019-06-06")]),
    ("on 3 June, 4 July and 5 May 2019", [("3 June", "2019-06-03"), ("4 July", "2019-07-04"), ("5 May 2019", "2019-05-05")]),
    ("from 30 December 2019 to 2 January", [("30 December 2019", "2019-12-30"), ("2 January", "2020-01-02")]),
]  # fmt: skip
LONGER: list[tuple[str, list[Row]]] = [
    ("between March and June", [("March", "2020-03"), ("June", "2020-06")]),
    ("between March and June 2019", [("March", "2019-03"), ("June 2019", "2019-06")]),
    ("from March through June 2019", [("March", "2019-03"), ("June 2019", "2019-06")]),
    ("from March to June of last year", [("March", "2019-03"), ("June of last year", "2019-06")]),
    ("in May, June and July 2019", [("May", "2019-05"), ("June", "2019-06"), ("July 2019", "2019-07")]),
    ("in March, April and May of last year", [("March", "2019-03"), ("April", "2019-04"), ("May of last year", "2019-05")]),
    ("in the first and second quarters of 2019", [("the first", "2019-Q1"), ("second quarters of 2019", "2019-Q2")]),
    ("in the first and second quarters of last year", [("the first", "2019-Q1"), ("second quarters of last year", "2019-Q2")]),
    ("from 2012 to 2013", [("2012", "2012"), ("2013", "2013")]),
    ("in the 2012-13 season", [("2012-13", "2012")]),
    ("in the 1999-2000 season", [("1999-2000", "1999")]),
    ("in the 1980s and '90s", [("the 1980s", "198"), ("'90s", "199")]),
    ("in the 18th and 19th centuries", [("the 18th", "17"), ("19th centuries", "18")]),
    ("in the sixteenth and seventeenth centuries", [("the sixteenth", "15"), ("seventeenth centuries", "16")]),
    ("from late May to early June", [("late May", "2020-05"), ("early June", "2020-06")]),
]  # fmt: skip
HOURS: list[tuple[str, list[Row]]] = [
    ("from 9 a.m. to 5 p.m. on Monday", [("9 a.m.", "2020-09-07T09:00"), ("5 p.m. on Monday", "2020-09-07T17:00")]),
    ("from 9 to 5 p.m. on Monday", [("9", "2020-09-07T09:00"), ("5 p.m. on Monday", "2020-09-07T17:00")]),
    ("from 9 to 11 a.m. on Monday", [("9", "2020-09-07T09:00"), ("11 a.m. on Monday", "2020-09-07T11:00")]),
    ("from 11 to 1 p.m. on Monday", [("11", "2020-09-07T11:00"), ("1 p.m. on Monday", "2020-09-07T13:00")]),
    ("between 2 and 3 p.m. on Monday", [("2", "2020-09-07T14:00"), ("3 p.m. on Monday", "2020-09-07T15:00")]),
    ("2-3 p.m. on Monday", [("2", "2020-09-07T14:00"), ("3 p.m. on Monday", "2020-09-07T15:00")]),
    ("from 10:30 to 11:45 on Monday", [("10:30", "2020-09-07T10:30"), ("11:45 on Monday", "2020-09-07T11:45")]),
    ("on Monday from 9 a.m. to 5 p.m.", [("Monday", "2020-09-07"), ("9 a.m.", "2020-09-07T09:00"), ("5 p.m.", "2020-09-07T17:00")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), [*DAYS, *LONGER, *HOURS], ids=lambda case: case if isinstance(case, str) else "")
def test_each_member_is_a_time_of_its_own(engine: Engine, words: str, expected: list[Row]) -> None:
    assert rows(read_dates(engine, f"The fair ran {words}.")) == expected


REFUSED: list[tuple[str, list[str]]] = [
    ("On May 3, 10 and 15 people were hurt.", ["May 3"]),
    ("On May 3, 10 to 15 people were hurt.", ["May 3"]),
    ("On May 3, 10 or more people were hurt.", ["May 3"]),
    ("Between 3 and 5 people came at 5 p.m.", ["5 p.m."]),
    ("From 3 to 5 people came.", []),
    ("The 18th and 19th holes were closed.", []),
    ("The first and second floors were closed.", []),
    ("They won by 9 to 5.", []),
    ("In May the first stone was laid.", ["May"]),
    ("In May the 3rd Rifles came home.", ["May"]),
]


@pytest.mark.parametrize(("text", "dates"), REFUSED)
def test_what_counts_something_else_is_no_member(engine: Engine, text: str, dates: list[str]) -> None:
    assert [d.text for d in read_dates(engine, text)] == dates


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2090, 1, 1)), st.lists(st.integers(1, 40), min_size=2, max_size=3))
def test_lists_of_full_days_read_back(first: date, steps: list[int]) -> None:
    """Days of one year, the year printed once, at the end."""
    every = [first + timedelta(days=sum(steps[:n])) for n in range(len(steps) + 1)]
    if every[-1].year != first.year:
        return
    printed = [f"{d.day} {MONTHS[d.month - 1]}" for d in every]
    found = plain_dates(f"It rained on {', '.join(printed[:-1])} and {printed[-1]} {first.year}.", None)
    assert [(d.value, d.anchor) for d in found] == [(d.isoformat(), None) for d in every]


@given(st.integers(1, 28), st.integers(1, 3), st.integers(1, 12), st.integers(1600, 2090), st.sampled_from(["{m} {d}, {y}", "{d} {m} {y}"]))
def test_lists_of_bare_days_read_back(start: int, more: int, month: int, year: int, style: str) -> None:
    """Days of one month: month and year are printed once."""
    days = [start + n for n in range(more + 1) if start + n <= 28]
    if len(days) < 2:
        return
    name = MONTHS[month - 1]
    listed = f"{', '.join(map(str, days[:-1]))} and {days[-1]}"
    printed = f"{name} {listed}, {year}" if style.startswith("{m}") else f"{listed} {name} {year}"
    found = plain_dates(f"It rained on {printed}.", None)
    assert [d.value for d in found] == [f"{year}-{month:02d}-{day:02d}" for day in days]


@given(st.integers(1, 11), st.integers(1, 11), st.sampled_from(["a.m.", "p.m."]))
def test_hours_of_a_range_come_in_order(start: int, end: int, half: str) -> None:
    """The first hour is at most half a day before the second, maybe in the evening before."""
    found = plain_dates(f"It was open from {start} to {end} {half}, on 6 May 2019.", None)
    last = end % 12 + (12 if half == "p.m." else 0)
    hours = [int(d.value[-5:-3]) for d in found if d.type == "time"]
    assert hours[-1] == last
    if len(hours) == 2:
        assert (last - hours[0]) % 24 <= 12 and hours[0] % 12 == start % 12
