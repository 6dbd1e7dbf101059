"""The strict grammar itself: what it lets through and what it stops."""

from __future__ import annotations

from datetime import date

import pytest

from mi7facts.model import DateType
from timex3 import days_of, why_invalid

X = "X"
GOOD: list[tuple[DateType, str]] = [
    ("date", "2020"), ("date", "2020-09"), ("date", "2020-09-06"), ("date", "2020-02-29"), ("date", "2020-W53"), ("date", "2020-W36-WE"),
    ("date", "2020-Q3"), ("date", "2020-QX"), ("date", "2020-H2"), ("date", "2020-WI"), ("date", "199"), ("date", "18"), ("date", "BC0044"),
    ("date", f"{X * 4}-12-25"), ("date", f"{X * 4}-W{X * 2}-1"), ("date", f"{X * 4}-02-29"), ("date", f"{X * 4}-{X * 2}-{X * 2}"),
    ("date", "PAST_REF"), ("date", "FUTURE_REF"), ("time", "2020-09-06T17:05"), ("time", "2020-09-06T17:05:09"), ("time", "2020-09-06T24"),
    ("time", "2020-09-06TMO"), ("time", f"{X * 4}-W{X * 2}-5TNI"), ("duration", "P2Y"), ("duration", "P2Y3M"), ("duration", "PXD"),
    ("duration", "PT5H"), ("duration", "P1DT2H30M"), ("duration", "P2.5Y"), ("duration", "P1WE"), ("duration", "PTXM"), ("set", "P1W"),
    ("set", f"{X * 4}-W{X * 2}-1"), ("set", f"{X * 4}-{X * 2}-{X * 2}TMO"), ("set", f"{X * 4}-12"),
]  # fmt: skip
BAD: list[tuple[DateType, str]] = [
    ("date", "2020-13"), ("date", "2020-00"), ("date", "2020-02-30"), ("date", "2019-02-29"), ("date", f"{X * 4}-02-30"),
    ("date", "2019-W53"), ("date", "2020-W00"), ("date", "2020-Q5"), ("date", "2020-9-6"), ("date", "0000"), ("date", "P2Y"),
    ("date", "2020-09-06T17:05"),
    ("date", ""), ("date", "soon"), ("date", "2020-09-06 "), ("date", "99999"), ("time", "2020-09-06"), ("time", "2020-09-06T25:00"),
    ("time", "2020-09-06T17:60"), ("time", "2020T17:00"), ("time", "2020-09T10:00"), ("time", "2020-09-06T"), ("time", "T17:00"),
    ("time", "199"), ("duration", "P"), ("duration", "PT"), ("duration", "2Y"), ("duration", "P3M2Y"), ("duration", "P2H"),
    ("duration", "P-2Y"), ("set", "weekly"), ("set", "P"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value"), GOOD)
def test_good(kind: DateType, value: str) -> None:
    assert why_invalid(value, kind) is None


@pytest.mark.parametrize(("kind", "value"), BAD)
def test_bad(kind: DateType, value: str) -> None:
    assert why_invalid(value, kind)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-09-06", date(2020, 9, 6), date(2020, 9, 6)),
        ("2020-Q4", date(2020, 10, 1), date(2020, 12, 31)),
        ("2020-H1", date(2020, 1, 1), date(2020, 6, 30)),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        ("2020-W36-WE", date(2020, 9, 5), date(2020, 9, 6)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("18", date(1800, 1, 1), date(1899, 12, 31)),
    ],
)
def test_days(value: str, first: date, last: date) -> None:
    assert days_of(value) == (first, last)


@pytest.mark.parametrize("value", ["2020-SU", "BC0044", f"{X * 4}-12-25", "2020-QX", "PAST_REF", "P2Y"])
def test_no_days_of_its_own(value: str) -> None:
    assert days_of(value) is None
