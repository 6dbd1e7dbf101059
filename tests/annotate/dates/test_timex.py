"""TIMEX3 and EDTF of moments and lengths."""

from __future__ import annotations

import pytest
from edtf import parse_edtf

from mi7facts.annotate.dates.meaning import Clock, Length
from mi7facts.annotate.dates.timex import Moment, edtf, length_value, value

DAY = {"year": 2020, "month": 9, "day": 6}
MOMENTS: list[tuple[Moment, str, str | None]] = [
    (Moment(), "XXXX", None),
    (Moment(year=2020), "2020", "2020"),
    (Moment(year=987), "0987", "0987"),
    (Moment(year=44, bc=True), "BC0044", None),
    (Moment(decade=199), "199", "199X"),
    (Moment(century=18), "18", "18XX"),
    (Moment(year=2020, half=1), "2020-H1", "2020-01/2020-06"),
    (Moment(year=2020, half=2), "2020-H2", "2020-07/2020-12"),
    (Moment(year=2020, quarter=1), "2020-Q1", "2020-01/2020-03"),
    (Moment(year=2020, quarter=4), "2020-Q4", "2020-10/2020-12"),
    (Moment(year=2020, quarter=0), "2020-QX", None),
    (Moment(quarter=3), "XXXX-Q3", None),
    (Moment(year=2020, season="SP"), "2020-SP", "2020-21"),
    (Moment(year=2020, season="SU"), "2020-SU", "2020-22"),
    (Moment(year=2020, season="FA"), "2020-FA", "2020-23"),
    (Moment(year=2020, season="WI"), "2020-WI", "2020-24"),
    (Moment(season="WI"), "XXXX-WI", None),
    (Moment(year=2020, month=9), "2020-09", "2020-09"),
    (Moment(year=2020, month=0), "2020-XX", None),
    (Moment(month=9), "XXXX-09", None),
    (Moment(month=0), "XXXX-XX", None),
    (Moment(**DAY), "2020-09-06", "2020-09-06"),
    (Moment(month=12, day=25), "XXXX-12-25", None),
    (Moment(month=0, day=0), "XXXX-XX-XX", None),
    (Moment(year=2020, week=36), "2020-W36", "2020-08-31/2020-09-06"),
    (Moment(year=2020, week=53), "2020-W53", "2020-12-28/2021-01-03"),
    (Moment(year=2019, week=53), "2019-W53", None),
    (Moment(week=0), "XXXX-WXX", None),
    (Moment(year=2020, week=36, weekend=True), "2020-W36-WE", "2020-09-05/2020-09-06"),
    (Moment(week=0, weekend=True), "XXXX-WXX-WE", None),
    (Moment(weekday=1), "XXXX-WXX-1", None),
    (Moment(year=2012, year_to=2013), "2012", "2012/2013"),
    (Moment(**DAY, part="MO"), "2020-09-06TMO", None),
    (Moment(weekday=5, part="NI"), "XXXX-WXX-5TNI", None),
    (Moment(**DAY, clock=Clock(hour=17)), "2020-09-06T17:00", "2020-09-06T17:00:00"),
    (Moment(**DAY, clock=Clock(hour=17, minute=5)), "2020-09-06T17:05", "2020-09-06T17:05:00"),
    (Moment(**DAY, clock=Clock(hour=17, minute=5, second=9)), "2020-09-06T17:05:09", "2020-09-06T17:05:09"),
    (Moment(**DAY, clock=Clock(hour=17, minute=5, zone="Z")), "2020-09-06T17:05", "2020-09-06T17:05:00Z"),
    (Moment(**DAY, clock=Clock(hour=17, minute=5, zone="-05:00")), "2020-09-06T17:05", "2020-09-06T17:05:00-05:00"),
    (Moment(**DAY, clock=Clock(hour=24, minute=0)), "2020-09-06T24", "2020-09-07T00:00:00"),
    (Moment(year=2020, month=12, day=31, clock=Clock(hour=24)), "2020-12-31T24", "2021-01-01T00:00:00"),
    (Moment(year=9999, month=12, day=31, clock=Clock(hour=24)), "9999-12-31T24", None),
    (Moment(month=0, day=0, clock=Clock(hour=5)), "XXXX-XX-XXT05:00", None),
]


@pytest.mark.parametrize(("moment", "timex", "extended"), MOMENTS)
def test_moments(moment: Moment, timex: str, extended: str | None) -> None:
    assert value(moment) == timex
    assert edtf(moment, None) == extended


@pytest.mark.parametrize("extended", sorted({e for _, _, e in MOMENTS if e}))
def test_the_oracle_reads_what_we_write(extended: str) -> None:
    assert str(parse_edtf(extended)) == extended


@pytest.mark.parametrize(
    ("moment", "mod", "extended"),
    [
        (Moment(year=2020), "APPROX", "2020~"),
        (Moment(**DAY), "APPROX", "2020-09-06~"),
        (Moment(year=2020), "START", "2020"),
        (Moment(year=2020), "END", "2020"),
        (Moment(year=2020, quarter=1), "APPROX", "2020-01/2020-03"),
        (Moment(**DAY, clock=Clock(hour=5)), "APPROX", "2020-09-06T05:00:00"),
        (Moment(month=9), "APPROX", None),
    ],
)
def test_only_about_is_said_by_edtf(moment: Moment, mod: str, extended: str | None) -> None:
    assert edtf(moment, mod) == extended


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        (1, "Y", "P1Y"),
        (2, "M", "P2M"),
        (3, "W", "P3W"),
        (4, "D", "P4D"),
        (1, "WE", "P1WE"),
        (3, "Q", "P3Q"),
        (2, "DE", "P20Y"),
        (2, "CE", "P200Y"),
        (1, "FN", "P2W"),
        (2, "H", "P12M"),
        (24, "TH", "PT24H"),
        (90, "TM", "PT90M"),
        (10, "TS", "PT10S"),
        (2.5, "Y", "P2Y6M"),
        (0.5, "Y", "P6M"),
        (0.5, "TH", "PT30M"),
        (1.5, "TH", "PT1H30M"),
        (1.5, "TM", "PT1M30S"),
        (0.5, "D", "PT12H"),
        (1.5, "D", "PT36H"),
        (1.5, "DE", "P15Y"),
        (0.5, "CE", "P50Y"),
        (2.5, "M", "P2.5M"),
        (None, "Y", "PXY"),
        (None, "DE", "PXDE"),
        (None, "CE", "PXC"),
        (None, "FN", "PXW"),
        (None, "TH", "PTXH"),
        (None, "TM", "PTXM"),
    ],
)
def test_lengths(amount: float | None, unit: str, expected: str) -> None:
    assert length_value(Length(amount=amount, unit=unit)) == expected


def test_lengths_of_several_units() -> None:
    years = Length(amount=2, unit="Y", more=(Length(amount=3, unit="M"),))
    days = Length(amount=1, unit="D", more=(Length(amount=6, unit="TH"), Length(amount=30, unit="TM")))
    assert (length_value(years), length_value(days)) == ("P2Y3M", "P1DT6H30M")
