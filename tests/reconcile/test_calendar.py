"""Dates as intervals: what they hold, on which day they lie, which weekday they are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.reconcile.calendar import Extent, birth_extent, date_extent, day_of, falls_on, last_day_of

DAY = 24 * 60
WEEKDAY = f"{'X' * 4}-W{'X' * 2}-"

LENGTHS: list[tuple[str, int]] = [
    ("2023", 365),
    ("2024", 366),
    ("2023-02", 28),
    ("2024-02", 29),
    ("2023-12", 31),
    ("2023-06-14", 1),
    ("2023-W24", 7),
    ("2023-Q1", 90),
    ("2023-H2", 184),
    ("2023-SU", 92),
    ("2023-WI", 31 + 31 + 29),
    ("2023-06/2023-07", 61),
    ("2023-06-14/2023-06-16", 3),
    ("2023-06-14~", 3),
]


@pytest.mark.parametrize(("value", "days"), LENGTHS)
def test_length_of_a_date(value: str, days: int) -> None:
    extent = date_extent(value)
    assert extent is not None
    assert extent.high - extent.low == days * DAY


@pytest.mark.parametrize(("value", "years"), [("199", 10), ("199X", 10), ("19", 100), ("19XX", 100)])
def test_decades_and_centuries(value: str, years: int) -> None:
    assert date_extent(value) == Extent(date(1990 if years == 10 else 1900, 1, 1).toordinal() * DAY, date(2000, 1, 1).toordinal() * DAY)


OUTSIDE = ["", "X", "2023-00", "2023-02-30", "2023-W54", "2023-Q5", "0000-01", "soon", "2023/soon", "2024/2023", "P2D", "2023-06-14T"]


@pytest.mark.parametrize("value", OUTSIDE)
def test_what_is_no_stretch_of_time(value: str) -> None:
    assert date_extent(value) is None
    assert day_of(value) is None
    assert last_day_of(value) is None


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2023-06-14", "2023-06-14", "2023-06-14"),
        ("2023-06-14T23:59", "2023-06-14", "2023-06-14"),
        ("2023-06-14T10:30:00+02:00", "2023-06-14", "2023-06-14"),
        ("2023-06", None, "2023-06-30"),
        ("2023", None, "2023-12-31"),
        ("2023-12/2024-01", None, "2024-01-31"),
    ],
)
def test_first_and_last_day(value: str, first: str | None, last: str) -> None:
    assert day_of(value) == (date.fromisoformat(first).toordinal() if first else None)
    assert last_day_of(value) == date.fromisoformat(last).toordinal()


def test_open_interval_has_no_last_day() -> None:
    assert last_day_of("2023/..") is None
    assert day_of("../2023") is None
    assert day_of(None) is None


@pytest.mark.parametrize(
    ("one", "other", "touches", "meets", "holds"),
    [
        ((0, 4), (4, 8), True, False, False),
        ((0, 4), (3, 8), True, True, False),
        ((0, 8), (3, 4), True, True, True),
        ((3, 4), (0, 8), True, True, False),
        ((5, 5), (5, 5), True, True, True),
        ((0, 1), (2, 3), False, False, False),
    ],
)
def test_extents(one: tuple[int, int], other: tuple[int, int], touches: bool, meets: bool, holds: bool) -> None:
    a, b = Extent(*one), Extent(*other)
    assert (a.touches(b), a.meets(b), a.holds(b)) == (touches, meets, holds)
    assert (b.touches(a), b.meets(a)) == (touches, meets)


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31)))
def test_every_day_falls_on_one_weekday(when: date) -> None:
    fits = [n for n in range(1, 8) if falls_on(when.isoformat(), f"{WEEKDAY}{n}")]
    assert fits == [when.isoweekday()]
    year, week, _ = when.isocalendar()
    own, around = date_extent(when.isoformat()), date_extent(f"{year:04d}-W{week:02d}")
    assert own is not None
    assert around is not None
    assert around.holds(own)


@pytest.mark.parametrize(
    ("value", "weekday"), [("2023", f"{WEEKDAY}3"), ("2023-06-14", "Wednesday"), ("soon", f"{WEEKDAY}3"), ("2023-06-14", f"{WEEKDAY}8")]
)
def test_what_falls_on_no_weekday(value: str, weekday: str) -> None:
    assert falls_on(value, weekday) is None


@given(st.integers(0, 120), st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_somebody_of_an_age_was_born_that_many_years_before(age: int, today: date) -> None:
    born = birth_extent(age, today.toordinal())
    latest, earliest = today - timedelta(days=age * 365.25), today - timedelta(days=(age + 1) * 365.25 - 2)
    assert born.low <= latest.toordinal() <= born.high + 1
    assert born.low <= earliest.toordinal() <= born.high + 1
    assert 365 <= born.high - born.low <= 367
