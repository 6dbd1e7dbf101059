"""Arithmetic of the Gregorian calendar: weeks, quarters, seasons, holidays, steps of any unit. Pure, and without a clock."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from mi7facts.annotate.dates.meaning import Holiday

LAST_YEAR = MAXYEAR
#: First month of each season in the north; winter is named for the year in which it begins or, from January on, the running one.
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, None when the calendar has no such day."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def plus_days(day: date, days: int) -> date | None:
    """Return the day so many days on, None outside the calendar."""
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def plus_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Return the year and month so many months on."""
    index = year * 12 + month - 1 + months
    return index // 12, index % 12 + 1


def quarter_of(month: int) -> int:
    """Return the calendar quarter of a month."""
    return (month + 2) // 3


def iso_week(day: date) -> tuple[int, int]:
    """Return the ISO year and week of a day."""
    year, week, _ = day.isocalendar()
    return year, week


def week_start(year: int, week: int) -> date | None:
    """Return the Monday of an ISO week, None when the year has no such week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def easter(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def holiday_in(holiday: Holiday, year: int) -> date | None:
    """Return the day of a holiday in a year."""
    if not MINYEAR < year < MAXYEAR:
        return None
    day = _holiday(holiday, year)
    # New Year's Eve belongs to the year that it ends
    return day if day is None or day.year == year else _holiday(holiday, year + 1)


def _holiday(holiday: Holiday, year: int) -> date | None:
    if holiday.easter is not None:
        day: date | None = easter(year) + timedelta(days=holiday.easter)
    elif holiday.nth is not None:
        day = nth_weekday(year, *holiday.nth)
    elif holiday.fixed is not None:
        day = day_of(year, *holiday.fixed)
    else:
        return None
    return day + timedelta(days=holiday.shift) if day else None


def nth_weekday(year: int, nth: int, weekday: int, month: int) -> date | None:
    """Return the nth such weekday of a month; -1 is the last."""
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return day_of(year, month, 1 + (weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
