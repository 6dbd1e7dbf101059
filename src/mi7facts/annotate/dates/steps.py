"""Steps from a moment: the unit around a day, so many units before or after, at the precision of the unit."""

from __future__ import annotations

from datetime import date

import msgspec

from mi7facts.annotate.dates import calendar
from mi7facts.annotate.dates.anchors import Published
from mi7facts.annotate.dates.meaning import Direction, Length
from mi7facts.annotate.dates.nearest import of_day
from mi7facts.annotate.dates.timex import COMPOUND, Moment, day_in

#: Steps longer than this leave every calendar.
MAX_STEPS = 100_000


def open_unit(unit: str) -> Moment:
    """Return a unit of which nothing is known but its kind; 0 is written as open."""
    match unit:
        case "D":
            return Moment(month=0, day=0)
        case "W" | "FN":
            return Moment(week=0)
        case "WE":
            return Moment(week=0, weekend=True)
        case "M":
            return Moment(month=0)
        case "Q":
            return Moment(quarter=0)
        case _:
            return Moment()


def stepped(published: Published, unit: str, steps: int) -> Moment | None:
    """Return the unit that lies so many steps from the one around the publication date, None when that is not known."""
    return shifted(of_day(published), Length(amount=float(abs(steps)), unit=unit), 1 if steps >= 0 else -1, whole=True)


def shifted(base: Moment, length: Length, direction: Direction, whole: bool = False) -> Moment | None:
    """Return the moment so long before or after another, as precise as the unit; None when the base is too coarse.

    `whole`: the next decade or century itself, not a year ten or a hundred years away.
    """
    amount, unit = (length.amount or 0.0) * direction, length.unit
    if abs(amount) > MAX_STEPS or base.year is None or base.bc:
        return None
    if unit in COMPOUND:
        factor, unit = COMPOUND[unit] if unit != "H" else (6, "M")
        if length.unit in ("DE", "CE") and abs(amount) <= 1 and whole:
            return _era(base.year, length.unit, int(amount))
        amount *= factor
    if unit == "Y":
        return _years(base, amount)
    if unit in ("M", "Q"):
        return _months(base, amount, unit)
    return _days(base, amount, unit)


def anniversary(base: Moment, length: Length, direction: Direction) -> Moment | None:
    """Return the same day, week or month so many years away, None where that year has none."""
    year = shifted(base, length, direction)
    if year is None or year.year is None:
        return None
    same = msgspec.structs.replace(base, year=year.year)
    return None if same.day and day_in(same) is None else same


def _era(year: int, unit: str, steps: int) -> Moment | None:
    if unit == "DE":
        decade = year // 10 + steps
        return Moment(decade=decade) if 0 < decade <= 999 else None
    century = year // 100 + steps
    return Moment(century=century) if 0 < century <= 99 else None


def _years(base: Moment, amount: float) -> Moment | None:
    if amount == int(amount):
        year = (base.year or 0) + int(amount)
        return Moment(year=year) if 0 < year <= 9999 else None
    return _months(base, round(amount * 12), "M")


def _months(base: Moment, amount: float, unit: str) -> Moment | None:
    if unit == "Q":
        number = base.quarter or (calendar.quarter_of(base.month) if base.month else None)
        if not number:
            return None
        index = (base.year or 0) * 4 + number - 1 + round(amount)
        return Moment(year=index // 4, quarter=index % 4 + 1) if 4 < index < 39999 else None
    if not base.month:
        return None
    year, month = calendar.plus_months(base.year or 0, base.month, round(amount))
    return Moment(year=year, month=month) if 0 < year <= 9999 else None


def _days(base: Moment, amount: float, unit: str) -> Moment | None:
    start = _first_day(base, unit)
    if start is None:
        return None
    day = calendar.plus_days(start, round(amount * (7 if unit in ("W", "WE") else 1)))
    if day is None:
        return None
    if unit == "D":
        return Moment(year=day.year, month=day.month, day=day.day)
    year, week = calendar.iso_week(day)
    return Moment(year=year, week=week, weekend=unit == "WE")


def _first_day(base: Moment, unit: str) -> date | None:
    if base.week and unit != "D":
        return calendar.week_start(base.year or 0, base.week)
    return day_in(base)
