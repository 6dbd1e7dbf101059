"""Arithmetic of days, weeks, quarters and holidays, against facts of the calendar and the standard library."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.annotate.dates.calendar import (
    day_of,
    easter,
    holiday_in,
    iso_week,
    nth_weekday,
    plus_days,
    plus_months,
    quarter_of,
    week_start,
)
from mi7facts.annotate.dates.meaning import Holiday

EASTERS = [
    (1818, 3, 22),  # the earliest that can be
    (1943, 4, 25),  # the latest
    (1981, 4, 19),
    (1999, 4, 4),
    (2000, 4, 23),
    (2008, 3, 23),
    (2019, 4, 21),
    (2020, 4, 12),
    (2024, 3, 31),
    (2038, 4, 25),
]


@pytest.mark.parametrize(("year", "month", "day"), EASTERS)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@given(st.integers(1, 9999))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    found = easter(year)
    assert found.isoweekday() == 7
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        (Holiday(fixed=(12, 25)), 2020, date(2020, 12, 25)),
        (Holiday(fixed=(12, 25), shift=-1), 2020, date(2020, 12, 24)),
        (Holiday(fixed=(1, 1), shift=-1), 2020, date(2020, 12, 31)),
        (Holiday(fixed=(2, 29)), 2020, date(2020, 2, 29)),
        (Holiday(fixed=(2, 29)), 2019, None),
        (Holiday(nth=(4, 4, 11)), 2020, date(2020, 11, 26)),
        (Holiday(nth=(1, 1, 9)), 2020, date(2020, 9, 7)),
        (Holiday(nth=(-1, 1, 5)), 2020, date(2020, 5, 25)),
        (Holiday(easter=-2), 2020, date(2020, 4, 10)),
        (Holiday(easter=1), 2019, date(2019, 4, 22)),
        (Holiday(easter=50), 2020, date(2020, 6, 1)),
        (Holiday(easter=0), 0, None),
        (Holiday(easter=0), 12000, None),
        (Holiday(), 2020, None),
    ],
)
def test_holidays(rule: Holiday, year: int, expected: date | None) -> None:
    assert holiday_in(rule, year) == expected


@given(st.integers(1, 9998), st.integers(1, 12), st.integers(1, 7), st.integers(1, 4))
def test_nth_weekday(year: int, month: int, weekday: int, nth: int) -> None:
    found = nth_weekday(year, nth, weekday, month)
    assert found is not None
    assert (found.year, found.month, found.isoweekday(), (found.day - 1) // 7 + 1) == (year, month, weekday, nth)


@given(st.integers(1, 9998), st.integers(1, 12), st.integers(1, 7))
def test_last_weekday(year: int, month: int, weekday: int) -> None:
    found = nth_weekday(year, -1, weekday, month)
    assert found is not None and found.isoweekday() == weekday
    assert (found + timedelta(days=7)).month != month


def test_a_fifth_weekday_may_be_missing() -> None:
    assert nth_weekday(2020, 5, 1, 9) is None
    assert nth_weekday(2020, 5, 1, 8) == date(2020, 8, 31)


@pytest.mark.parametrize(
    ("year", "month", "day", "there"),
    [
        (2020, 2, 29, True),
        (2019, 2, 29, False),
        (1900, 2, 29, False),
        (2000, 2, 29, True),
        (2020, 4, 31, False),
        (2020, 0, 1, False),
        (2020, 13, 1, False),
        (2020, 1, 0, False),
        (0, 1, 1, False),
        (10000, 1, 1, False),
        (-1, 1, 1, False),
    ],
)
def test_day_of(year: int, month: int, day: int, there: bool) -> None:
    assert (day_of(year, month, day) is not None) == there


@given(st.dates(), st.integers(-4_000_000, 4_000_000))
def test_plus_days_never_fails(day: date, days: int) -> None:
    found = plus_days(day, days)
    assert found is None or (found - day).days == days
    assert (found is None) == (not 1 <= day.toordinal() + days <= date.max.toordinal())


@given(st.integers(1, 9000), st.integers(1, 12), st.integers(-500, 500))
def test_plus_months_goes_there_and_back(year: int, month: int, months: int) -> None:
    there = plus_months(year, month, months)
    assert plus_months(*there, -months) == (year, month)
    assert 1 <= there[1] <= 12


@given(st.dates(min_value=date(2, 1, 1)))
def test_weeks_agree_with_the_library(day: date) -> None:
    monday = week_start(*iso_week(day))
    assert monday is not None and 0 <= (day - monday).days < 7 and monday.isoweekday() == 1


def test_a_year_without_a_week_53() -> None:
    assert week_start(2019, 53) is None
    assert week_start(2020, 53) == date(2020, 12, 28)


@pytest.mark.parametrize(("month", "quarter"), [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (9, 3), (10, 4), (12, 4)])
def test_quarter_of(month: int, quarter: int) -> None:
    assert quarter_of(month) == quarter
