"""Dates as machines write them."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.read.moments import moment

ISO = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2020", "2020"),
        ("2020-09", "2020-09"),
        ("2020-09-07", "2020-09-07"),
        ("20200907", "2020-09-07"),
        ("2020-09-07T11:25", "2020-09-07T11:25"),
        (" 2020-09-07 11:25:00 ", "2020-09-07T11:25:00"),
        ("2020-09-07T11:25:00.123456Z", "2020-09-07T11:25:00Z"),
        ("2020-09-07T11:25:00+0200", "2020-09-07T11:25:00+02:00"),
        ("2020-09-07 11:25:00 -05", "2020-09-07T11:25:00-05:00"),
        ("2020-09-07T11:25:00 UTC", "2020-09-07T11:25:00Z"),
        ("Mon, 07 Sep 2020 11:25:00 GMT", "2020-09-07T11:25:00+00:00"),
        ("7 Sep 2020 11:25:00 +0200", "2020-09-07T11:25:00+02:00"),
        ("2020-02-29", "2020-02-29"),
    ],
)
def test_what_can_be(said: str, meant: str) -> None:
    assert moment(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "", "yesterday", "0000-00-00", "2020-02-30", "2021-02-29", "2020-13", "202009", "1e9", "-5", "2020-09-07T25:61",
        "2020-09-07T11:25+99:99", "9999-12-31T23:59:60Z", "0001-01-01T00:00:00Z", "9999-12-31", "２０２０-09-07", "2020-09-07T",
        "31 Feb 2020", "Mon, 32 Sep 2020 11:25:00 GMT", "2020-09-07T11:25:00Z junk", "9" * 10_000,
    ],
)  # fmt: skip
def test_what_cannot_be(said: str) -> None:
    assert moment(said) is None


@given(st.text(alphabet="0123456789-:T .+ZGMTa", max_size=40))
def test_never_raises_and_keeps_the_form(said: str) -> None:
    found = moment(said)
    assert found is None or ISO.fullmatch(found)


@given(st.datetimes(min_value=datetime(1700, 1, 1), max_value=datetime(2100, 1, 1)))
def test_a_datetime_comes_back(when: datetime) -> None:
    written = str(when)[:19]
    assert moment(written) == written.replace(" ", "T")
