"""Dates as intervals of time, each at its own precision: 2023 holds 2023-06, a weekday holds every seventh day.

Bounds are minutes since year 1, half-open, so that days and clock times share one scale.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, date

import msgspec

_DAY = 24 * 60
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_SEASON = re.compile(r"(\d{4})-(2[1-4]|SP|SU|FA|WI|Q[1-4]|H[12])")
_DECADE = re.compile(r"(\d{3})X?")
_CENTURY = re.compile(r"(\d\d)(?:XX)?")
_WEEKDAY = re.compile(r"X{4}-WX{2}-([1-7])")
#: First month and number of months. Winter runs into the next year.
_MONTHS = {
    "21": (3, 3), "22": (6, 3), "23": (9, 3), "24": (12, 3), "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6),
}  # fmt: skip
_FOREVER = float("inf")


class Extent(msgspec.Struct, frozen=True):
    """A stretch of time or of numbers, from `low` to `high`."""

    low: float
    high: float

    def touches(self, other: Extent) -> bool:
        """Do the two have a point in common, their ends included?"""
        return self.low <= other.high and other.low <= self.high

    def meets(self, other: Extent) -> bool:
        """Do the two have a point in common?"""
        return (self.low < other.high and other.low < self.high) or self == other

    def holds(self, other: Extent) -> bool:
        """Does the other lie in this one?"""
        return self.low <= other.low and other.high <= self.high


def _span(year: int, month: int, months: int) -> Extent | None:
    """The extent of some months; None outside the calendar."""
    last = year * 12 + month - 2 + months
    if not (year >= 1 and last // 12 <= MAXYEAR and 1 <= month <= 12):
        return None
    end_year, end_month = last // 12, last % 12 + 1
    end = date(end_year, end_month, monthrange(end_year, end_month)[1]).toordinal() + 1
    return Extent(date(year, month, 1).toordinal() * _DAY, end * _DAY)


def _iso(match: re.Match[str]) -> Extent | None:
    year, month, day, hour, minute = (int(g) if g else None for g in match.groups())
    if year is None:
        return None
    if month is None:
        return _span(year, 1, 12)
    if day is None:
        return _span(year, month, 1)
    try:
        start = date(year, month, day).toordinal() * _DAY
    except ValueError:
        return None
    if hour is None or minute is None:
        return Extent(start, start + _DAY)
    at = start + hour * 60 + minute
    return Extent(at, at + 1)


def _week(match: re.Match[str]) -> Extent | None:
    try:
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1).toordinal()
    except ValueError:
        return None
    return Extent(monday * _DAY, (monday + 7) * _DAY)


def _one(value: str) -> Extent | None:
    text = value.rstrip("?~%")
    if match := _SEASON.fullmatch(text):
        extent = _span(int(match[1]), *_MONTHS[match[2]])
    elif match := _ISO.fullmatch(text):
        extent = _iso(match)
    elif match := _WEEK.fullmatch(text):
        extent = _week(match)
    elif match := _DECADE.fullmatch(text):
        extent = _span(int(match[1]) * 10, 1, 120)
    elif match := _CENTURY.fullmatch(text):
        extent = _span(int(match[1]) * 100, 1, 1200)
    else:
        return None
    if extent and text != value:
        width = extent.high - extent.low
        return Extent(extent.low - width, extent.high + width)
    return extent


def date_extent(value: str) -> Extent | None:
    """Return the extent of a date (ISO 8601, TIMEX3 or EDTF level 1, an interval too), or None where it stands for no stretch of time."""
    first, slash, last = value.partition("/")
    if not slash:
        return _one(value)
    start = Extent(-_FOREVER, -_FOREVER) if first in ("", "..") else _one(first)
    end = Extent(_FOREVER, _FOREVER) if last in ("", "..") else _one(last)
    if start is None or end is None or start.low >= end.high:
        return None
    return Extent(start.low, end.high)


def day_of(value: str | None) -> int | None:
    """Return the ordinal of the one day that a date or time lies in, or None: a month is no day."""
    extent = date_extent(value) if value else None
    return int(extent.low // _DAY) if extent and extent.low > 0 and extent.high - extent.low <= _DAY else None


def last_day_of(value: str) -> int | None:
    """Return the ordinal of the last day of a date, or None."""
    extent = date_extent(value)
    return int((extent.high - 1) // _DAY) if extent and extent.high < _FOREVER else None


def falls_on(value: str, weekday: str) -> bool | None:
    """Does a single day fall on the weekday that a TIMEX3 value without a year names? None where either is neither."""
    match, extent = _WEEKDAY.fullmatch(weekday), date_extent(value)
    if not match or not extent or extent.high - extent.low > _DAY:
        return None
    return date.fromordinal(int(extent.low // _DAY)).isoweekday() == int(match[1])


def birth_extent(age: float, as_of: int) -> Extent:
    """Return the days on which somebody was born who had this age on a day."""
    years = 365.2425
    return Extent(as_of - (age + 1) * years, as_of - age * years + 1)
