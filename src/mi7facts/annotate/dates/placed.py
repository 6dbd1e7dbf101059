"""A place found in the calendar: the moment, what it hangs on, how sure that is."""

from __future__ import annotations

from datetime import date

from mi7facts.annotate.dates.meaning import Calendar
from mi7facts.annotate.dates.timex import Moment
from mi7facts.model import Record


class Placed(Record, frozen=True, kw_only=True):
    """A moment, what it hangs on, and how sure that is."""

    moment: Moment
    anchor: str | None = None
    confidence: float = 0.97
    base: bool = True  # may later words point to it? Not to what is itself only compared with


def on_day(day: date) -> Moment:
    """Return a day as a moment."""
    return Moment(year=day.year, month=day.month, day=day.day)


def in_no_year(core: Calendar) -> Moment:
    """Return the place in an unknown year."""
    if core.holiday is not None:
        fixed = core.holiday.fixed if core.holiday.shift == 0 else None
        return Moment(month=fixed[0], day=fixed[1]) if fixed else Moment(month=0, day=0)
    return Moment(half=core.half, quarter=core.quarter, season=core.season, month=core.month, day=core.day, weekday=core.weekday)
