"""Which one is meant: the nearest weekday, month, quarter or holiday, by words ("last", "next"), by verb, by distance."""

from __future__ import annotations

from datetime import date

import msgspec

from mi7facts.annotate.dates import calendar
from mi7facts.annotate.dates.anchors import Anchors, Published
from mi7facts.annotate.dates.meaning import Calendar
from mi7facts.annotate.dates.timex import Moment, day_in

#: A verb in the future reaches so many months ahead, one in the past so many back; beyond, the nearer year is meant.
FAR_AHEAD, FAR_BACK = 9.0, 11.0
#: Firms report on the quarter that has ended: "expects a third-quarter loss", said in November.
FAR_QUARTER = 6.0
#: With no verb to tell, a past month may be so many months farther away than a coming one.
LEAN = 2.0


def of_day(published: Published) -> Moment:
    """Return the publication date as a moment, open where it is not known."""
    return Moment(year=published.year, month=published.month, day=published.day.day if published.day else None)


def in_year(core: Calendar, year: int) -> Moment | None:
    """Return the place in a known year; None when there is no such day."""
    if core.holiday is not None:
        day = calendar.holiday_in(core.holiday, year)
        return Moment(year=day.year, month=day.month, day=day.day) if day else None
    if core.day is not None and not calendar.day_of(year, core.month or 0, core.day):
        return None
    place = Moment(year=year, bc=core.bc, half=core.half, quarter=core.quarter, season=core.season, year_to=core.year_to)
    return msgspec.structs.replace(place, month=core.month, day=core.day)


def nearest_weekday(core: Calendar, published: date, anchors: Anchors) -> date | None:
    """Return the nearest such day back, today included, unless words or verb point ahead; None outside the calendar."""
    back = (published.isoweekday() - (core.weekday or 0)) % 7
    if core.toward == -1:
        return calendar.plus_days(published, -(back or 7))
    if core.toward == 1 or (back and anchors.tense() == "future"):
        return calendar.plus_days(published, 7 - back)
    if core.toward == 0 and anchors.tense() != "past":
        return calendar.plus_days(published, (7 - back) % 7)
    return calendar.plus_days(published, -back)


def numbered(base: date, number: int, said: int | None) -> list[date]:
    """Return the days of that number in the months around a day; within half a year, those that fall on a weekday that is said."""
    reach = 6 if said else 2  # at least one month in three has a 31st
    months = (calendar.plus_months(base.year, base.month, n) for n in range(-reach, reach + 1))
    days = [day for year, month in months if (day := calendar.day_of(year, month, number))]
    return [day for day in days if said in (None, day.isoweekday())]


def nearest_year(core: Calendar, said: int | None, anchors: Anchors) -> Moment | None:
    """Return the place in the year that is meant; `said` is a weekday beside it, which settles the matter where it fits one year only."""
    year = anchors.published.year or 0
    years = [y for y in (year - 1, year, year + 1) if 0 < y < calendar.LAST_YEAR]
    options = [m for m in (in_year(core, y) for y in years) if m]
    agreeing = [m for m in options if said and _weekday(m) == said and _may_be_meant(m, anchors)]
    if len(agreeing) == 1:
        return agreeing[0]
    if core.toward == 0:
        return next((m for m in options if m.year == year), None)
    return _of_two(core, options, anchors)


def _may_be_meant(m: Moment, anchors: Anchors) -> bool:
    """Can the weekday be trusted? Not where it leads far ahead of a verb in the past: then it is misprinted."""
    return position(m) - position(of_day(anchors.published)) < FAR_AHEAD or anchors.tense() != "past"


def _of_two(core: Calendar, options: list[Moment], anchors: Anchors) -> Moment | None:
    """The last one before or the first one after the day of publication."""
    now = position(of_day(anchors.published))
    if core.toward is not None:  # "last September", said in September or October, is not this year's
        options = [m for m in options if not _running(m, anchors.published) and not _just_past(core, m, anchors.published)]
    before = [m for m in options if position(m) <= now]
    after = [m for m in options if position(m) >= now]
    if not before or not after:
        return next(iter(before or after), None)
    return before[-1] if _back(core, now - position(before[-1]), position(after[0]) - now, anchors) else after[0]


def _back(core: Calendar, back: float, ahead: float, anchors: Anchors) -> bool:
    """Does it lie back? A verb decides only where the year it points to is not far away."""
    if core.toward is not None:
        return core.toward < 0
    tense = anchors.tense()
    if tense == "future" and ahead < (FAR_QUARTER if core.quarter else FAR_AHEAD):
        return False
    return (tense == "past" and (back < FAR_BACK or (core.day is None and core.holiday is None))) or back <= ahead + LEAN


def _weekday(m: Moment) -> int | None:
    day = day_in(m)
    return day.isoweekday() if day else None


def _running(m: Moment, published: Published) -> bool:
    """Does the day of publication lie in it?"""
    if m.year != published.year or published.month is None:
        return False
    if m.day is not None:
        return m.month == published.month and published.day is not None and m.day == published.day.day
    if m.season is not None:
        return calendar.SEASON_MONTHS[m.season] <= published.month < calendar.SEASON_MONTHS[m.season] + 3
    return m.month == published.month


def _just_past(core: Calendar, m: Moment, published: Published) -> bool:
    """Would one have said "last month"?"""
    if core.toward != -1 or core.day or not core.month or published.month is None:
        return False
    return m.year == published.year and m.month == published.month - 1


def later(core: Calendar, first: Moment, years: int) -> Moment | None:
    """Return the first such place not before a moment, at most so many years on; the first such weekday after a day."""
    if core.weekday is not None:
        day = day_in(first)
        following = calendar.plus_days(day, (core.weekday - day.isoweekday() - 1) % 7 + 1) if day else None
        return Moment(year=following.year, month=following.month, day=following.day) if following else None
    options = (in_year(core, (first.year or 0) + n) for n in range(years + 1))
    return next((m for m in options if m and position(m) >= position(first)), None)


def whole_year(m: Moment) -> bool:
    """Is nothing finer known than the year?"""
    return not (m.century or m.decade or m.half or m.quarter or m.season or m.month or m.week or m.months or m.year_to)


def holds(m: Moment, month: int) -> bool:
    """Is it a larger place in which the month lies? Of a winter nobody knows on which side of New Year."""
    if m.season:
        return m.season != "WI" and 0 <= month - calendar.SEASON_MONTHS[m.season] < 3
    return calendar.quarter_of(month) == m.quarter or (month + 5) // 6 == m.half or whole_year(m)


def position(m: Moment) -> float:
    """Return where a moment begins, in months, fine enough to order days."""
    if m.quarter:
        month = m.quarter * 3 - 2
    elif m.half:
        month = m.half * 6 - 5
    elif m.season:
        month = calendar.SEASON_MONTHS[m.season]
    else:
        month = m.month or 1
    return (m.year or 0) * 12 + month + (m.day or 0) / 40
