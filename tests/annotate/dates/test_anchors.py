"""Publication dates, short years, and what the text has said so far."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.annotate.dates.anchors import MEMORY, REACH, Anchors, Known, Published, published_on
from mi7facts.annotate.dates.meaning import Calendar, Holiday
from mi7facts.annotate.dates.nearest import in_year, nearest_weekday, nearest_year, position
from mi7facts.annotate.dates.tense import Tense
from mi7facts.annotate.dates.timex import Moment, value


def anchors(published: str | None, tense: Tense | None = None) -> Anchors:
    """Anchors at a place where the verb points as said."""
    return Anchors(published_on(published), lambda: tense, [])


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2020-09-07", Published(2020, 9, date(2020, 9, 7))),
        ("2020-09-07T11:25", Published(2020, 9, date(2020, 9, 7))),
        ("2020-09-07T11:25:00+02:00", Published(2020, 9, date(2020, 9, 7))),
        ("2020-09", Published(2020, 9, None)),
        ("2020", Published(2020, None, None)),
        ("2020-13", Published(2020, None, None)),
        ("2020-02-30", Published(2020, 2, None)),
        ("0000-01-01", Published()),
        ("yesterday", Published()),
        ("", Published()),
        (None, Published()),
    ],
)
def test_published_on(stated: str | None, expected: Published) -> None:
    assert published_on(stated) == expected


@pytest.mark.parametrize(
    ("published", "short", "year"),
    [
        (None, 98, 1998),
        (None, 30, 2030),
        (None, 31, 1931),
        (None, 0, 2000),
        ("2020-09-07", 98, 1998),
        ("2020-09-07", 20, 2020),
        ("2020-09-07", 30, 2030),
        ("2020-09-07", 31, 1931),
        ("1998-03-01", 98, 1998),
        ("1998-03-01", 4, 2004),
        ("1998-03-01", 12, 1912),
        ("1996-03-01", 0, 2000),
    ],
)
def test_short_years(published: str | None, short: int, year: int) -> None:
    assert anchors(published).full_year(short) == year


@given(st.integers(1000, 3000), st.integers(0, 99))
def test_a_short_year_lies_within_a_century_of_the_article(published: int, short: int) -> None:
    year = anchors(f"{published:04d}").full_year(short)
    assert year % 100 == short and published + REACH - 100 < year <= published + REACH


def test_no_year_before_the_first() -> None:
    assert anchors("0001-01-01").full_year(98) == 98


def test_the_nearest_earlier_date_that_fits() -> None:
    here = anchors("2020")
    here.known += [Known("d1", Moment(year=2001)), Known("d2", Moment(year=2002, quarter=3)), Known("d3", Moment(year=2003))]
    found = here.last(lambda m: m.quarter is not None)
    assert found is not None and found.id == "d2"
    assert here.last(lambda m: m.month is not None) is None


def test_memory_is_short() -> None:
    here = anchors("2020")
    here.known.append(Known("d0", Moment(year=2001, quarter=1)))
    here.known.extend(Known(f"d{i}", Moment(year=2002)) for i in range(MEMORY))
    assert here.last(lambda m: m.quarter is not None) is None


@pytest.mark.parametrize(
    ("core", "tense", "expected"),
    [
        (Calendar(month=6), "past", "2020-06"),
        (Calendar(month=6), "future", "2021-06"),
        (Calendar(month=6), None, "2020-06"),
        (Calendar(month=10), "past", "2019-10"),
        (Calendar(month=10), "future", "2020-10"),
        (Calendar(month=9), "past", "2020-09"),
        (Calendar(month=9, toward=-1), None, "2019-09"),
        (Calendar(month=9, toward=1), None, "2021-09"),
        (Calendar(month=11, toward=0), "past", "2020-11"),
        (Calendar(month=7, toward=-1), "future", "2020-07"),
        (Calendar(month=8, toward=-1), "past", "2019-08"),
        (Calendar(month=10, toward=1), "past", "2020-10"),
        (Calendar(quarter=2), "future", "2020-Q2"),
        (Calendar(quarter=4), "future", "2020-Q4"),
        (Calendar(season="WI"), "past", "2019-WI"),
        (Calendar(month=9, day=30), "future", "2020-09-30"),
        (Calendar(month=1, day=31), None, "2021-01-31"),
        (Calendar(month=2, day=29), "past", "2020-02-29"),
        (Calendar(holiday=Holiday(fixed=(12, 25))), None, "2020-12-25"),
        (Calendar(holiday=Holiday(easter=0)), "past", "2020-04-12"),
        (Calendar(holiday=Holiday(easter=0)), "future", "2021-04-04"),
    ],
)
def test_nearest_year(core: Calendar, tense: Tense | None, expected: str) -> None:
    found = nearest_year(core, None, anchors("2020-09-09", tense))
    assert found is not None and value(found) == expected


@pytest.mark.parametrize(("said", "year"), [(5, 2019), (7, 2020), (1, 2021), (3, 2020), (None, 2020)])
def test_a_weekday_beside_it_settles_the_year(said: int | None, year: int) -> None:
    found = nearest_year(Calendar(month=10, day=25), said, anchors("2020-09-09", "future"))
    assert found is not None and found.year == year


@pytest.mark.parametrize(
    ("weekday", "toward", "tense", "expected"),
    [
        (3, None, "past", "2020-09-09"),
        (3, None, "future", "2020-09-09"),
        (3, -1, None, "2020-09-02"),
        (3, 1, None, "2020-09-16"),
        (5, None, "past", "2020-09-04"),
        (5, None, "present", "2020-09-04"),
        (5, None, None, "2020-09-04"),
        (5, None, "future", "2020-09-11"),
        (5, -1, "future", "2020-09-04"),
        (5, 1, "past", "2020-09-11"),
        (5, 0, "future", "2020-09-11"),
        (5, 0, None, "2020-09-11"),
        (5, 0, "past", "2020-09-04"),
    ],
)
def test_nearest_weekday(weekday: int, toward: int | None, tense: Tense | None, expected: str) -> None:
    found = nearest_weekday(Calendar(weekday=weekday, toward=toward), date(2020, 9, 9), anchors("2020-09-09", tense))
    assert found is not None and found.isoformat() == expected


@pytest.mark.parametrize(
    ("core", "year", "there"),
    [(Calendar(month=2, day=29), 2019, False), (Calendar(month=2, day=29), 2020, True), (Calendar(month=4, day=31), 2020, False)],
)
def test_no_such_day(core: Calendar, year: int, there: bool) -> None:
    assert (in_year(core, year) is not None) == there


def test_positions_are_in_order() -> None:
    moments = [
        Moment(year=2019, month=12, day=31),
        Moment(year=2020, month=1, day=1),
        Moment(year=2020, month=2),
        Moment(year=2020, season="SP", month=None),
        Moment(year=2020, quarter=2),
        Moment(year=2020, half=2),
        Moment(year=2020, season="WI"),
    ]
    assert [position(m) for m in moments] == sorted(position(m) for m in moments)
