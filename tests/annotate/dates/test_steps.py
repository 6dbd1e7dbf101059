"""Steps from a moment at the precision of the unit."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.annotate.dates.anchors import Published
from mi7facts.annotate.dates.meaning import Length
from mi7facts.annotate.dates.steps import anniversary, open_unit, shifted, stepped
from mi7facts.annotate.dates.timex import Moment, value

WEDNESDAY = Published(2020, 9, date(2020, 9, 9))
UNITS = ("D", "W", "WE", "FN", "M", "Q", "H", "Y", "DE", "CE")


@pytest.mark.parametrize(
    ("unit", "steps", "expected"),
    [
        ("D", 0, "2020-09-09"),
        ("D", -9, "2020-08-31"),
        ("W", 0, "2020-W37"),
        ("W", -1, "2020-W36"),
        ("W", 17, "2021-W01"),
        ("WE", -1, "2020-W36-WE"),
        ("FN", 1, "2020-W39"),
        ("M", 0, "2020-09"),
        ("M", -9, "2019-12"),
        ("M", 4, "2021-01"),
        ("Q", 0, "2020-Q3"),
        ("Q", -1, "2020-Q2"),
        ("Q", 2, "2021-Q1"),
        ("Y", -1, "2019"),
        ("DE", 0, "202"),
        ("DE", -1, "201"),
        ("CE", 0, "20"),
        ("CE", -1, "19"),
    ],
)
def test_from_the_day_of_publication(unit: str, steps: int, expected: str) -> None:
    found = stepped(WEDNESDAY, unit, steps)
    assert found is not None and value(found) == expected


@pytest.mark.parametrize(
    ("published", "unit", "there"),
    [
        (Published(), "Y", False),
        (Published(2020), "Y", True),
        (Published(2020), "M", False),
        (Published(2020), "Q", False),
        (Published(2020, 9), "M", True),
        (Published(2020, 9), "Q", True),
        (Published(2020, 9), "W", False),
        (Published(2020, 9), "D", False),
    ],
)
def test_a_coarse_date_is_no_base_for_finer_units(published: Published, unit: str, there: bool) -> None:
    assert (stepped(published, unit, -1) is not None) == there


@pytest.mark.parametrize(
    ("base", "amount", "unit", "expected"),
    [
        (Moment(year=2020, week=37), 1, "W", "2020-W38"),
        (Moment(year=2020, quarter=1), 1, "Q", "2020-Q2"),
        (Moment(year=2020, quarter=4), 1, "Q", "2021-Q1"),
        (Moment(year=2020, month=9), 5, "M", "2021-02"),
        (Moment(year=2020, month=9), 2.5, "Y", "2023-03"),
        (Moment(year=2020, month=9), 3, "Y", "2023"),
        (Moment(year=2020, month=2, day=28), 1, "D", "2020-02-29"),
        (Moment(year=2020, month=2, day=28), 1, "M", "2020-03"),
    ],
)
def test_from_a_moment(base: Moment, amount: float, unit: str, expected: str) -> None:
    found = shifted(base, Length(amount=amount, unit=unit), 1)
    assert found is not None and value(found) == expected


@pytest.mark.parametrize(
    ("year", "unit", "steps", "expected"),
    [
        (9999, "CE", 1, None),
        (9995, "DE", 1, None),
        (50, "CE", -1, None),
        (5, "DE", -1, None),
        (9899, "CE", 1, "99"),
        (150, "DE", -1, "014"),
    ],
)
def test_centuries_and_decades_end_with_the_calendar(year: int, unit: str, steps: int, expected: str | None) -> None:
    found = stepped(Published(year), unit, steps)
    assert (found and value(found)) == expected


@given(st.dates(), st.sampled_from(UNITS), st.integers(-200_000, 200_000))
def test_no_step_leaves_the_calendar(day: date, unit: str, steps: int) -> None:
    found = stepped(Published(day.year, day.month, day), unit, steps)
    assert found is None or value(found)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.sampled_from(("D", "W", "M", "Q", "Y")), st.integers(0, 50))
def test_there_and_back(day: date, unit: str, steps: int) -> None:
    base = stepped(Published(day.year, day.month, day), unit, 0)
    assert base is not None
    there = shifted(base, Length(amount=steps, unit=unit), 1)
    assert there is not None
    assert shifted(there, Length(amount=steps, unit=unit), -1) == base


@pytest.mark.parametrize(
    ("unit", "expected"), [("D", "XXXX-XX-XX"), ("W", "XXXX-WXX"), ("WE", "XXXX-WXX-WE"), ("M", "XXXX-XX"), ("Q", "XXXX-QX"), ("Y", "XXXX")]
)
def test_open_units(unit: str, expected: str) -> None:
    assert value(open_unit(unit)) == expected


@pytest.mark.parametrize(
    ("base", "years", "expected"),
    [
        (Moment(year=2020, month=2, day=29), 4.0, "2016-02-29"),
        (Moment(year=2020, month=2, day=29), 1.0, None),
        (Moment(year=2020, month=9), 10.0, "2010-09"),
        (Moment(), 10.0, None),
    ],
)
def test_the_same_day_years_before(base: Moment, years: float, expected: str | None) -> None:
    found = anniversary(base, Length(amount=years, unit="Y"), -1)
    assert (None if found is None else value(found)) == expected
