"""Writing values: TIMEX3 for everything, EDTF level 1 for the dates that it can say."""

from __future__ import annotations

from datetime import date, timedelta

from mi7facts.annotate.dates.calendar import day_of, plus_days, plus_months, week_start
from mi7facts.annotate.dates.meaning import Clock, Length
from mi7facts.model import Record

#: TIMEX3 codes of what is shorter than a day carry a leading T in our lexicon.
SHORT = {"TH": "H", "TM": "M", "TS": "S"}
#: Units that TIMEX3 has no letter for, in units that it has.
COMPOUND = {"FN": (2, "W"), "H": (6, "M"), "DE": (10, "Y"), "CE": (100, "Y")}
#: Their vague plural ("fortnights", "semesters").
VAGUE = {"FN": "W", "H": "M", "CE": "C"}
#: What half of a unit is in the next smaller one.
FINER = {"Y": (12, "M"), "Q": (3, "M"), "W": (7, "D"), "D": (24, "TH"), "TH": (60, "TM"), "TM": (60, "TS")}
#: EDTF's numbers of the seasons.
SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
OPEN = "X"
#: Half a year is six months; 6.6 days are no whole hours. Thirds are whole as nearly as a fraction can say it.
CLOSE = 1e-6


class Moment(Record, frozen=True, kw_only=True):
    """A place in the calendar with everything known filled in; None is open or finer than what was said."""

    century: int | None = None
    decade: int | None = None
    year: int | None = None
    bc: bool = False
    half: int | None = None
    quarter: int | None = None
    season: str | None = None
    month: int | None = None
    day: int | None = None
    week: int | None = None
    weekend: bool = False
    weekday: int | None = None  # only where the day is open
    part: str | None = None
    clock: Clock | None = None
    year_to: int | None = None
    months: int | None = None  # "the nine months": a stretch of the year that later words are compared with


def day_in(m: Moment) -> date | None:
    """Return the day that a moment lies on, None where no single day is known."""
    return day_of(m.year or 0, m.month or 0, m.day or 0)


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.2f}".rstrip("0")


def in_years(length: Length) -> float:
    """Return how many years a length has, 0 where it is counted in smaller units."""
    factor, unit = COMPOUND.get(length.unit, (1, length.unit))
    return (length.amount or 0) * factor if unit == "Y" else 0


def length_value(length: Length) -> str:
    """Return the TIMEX3 of a duration."""
    days, times = "", ""
    for piece in (length, *length.more):
        text, short = _piece(piece.amount, piece.unit)
        days, times = (days, times + text) if short else (days + text, times)
    return f"P{days}" + (f"T{times}" if times else "")


def _piece(amount: float | None, unit: str) -> tuple[str, bool]:
    """Return one unit of a duration and whether it belongs behind the T."""
    if amount is None:
        return OPEN + SHORT.get(unit, VAGUE.get(unit, unit)), unit in SHORT
    if unit in COMPOUND:
        factor, unit = COMPOUND[unit]
        amount *= factor
    if amount != int(amount) and unit in FINER and abs(amount * FINER[unit][0] - round(amount * FINER[unit][0])) < CLOSE:
        return _mixed(amount, unit)
    return f"{_number(amount)}{SHORT.get(unit, unit)}", unit in SHORT


def _mixed(amount: float, unit: str) -> tuple[str, bool]:
    factor, finer = FINER[unit]
    whole, rest = int(amount), round((amount - int(amount)) * factor)
    if finer in SHORT and unit not in SHORT:
        return f"{round(amount * factor)}{SHORT[finer]}", True
    head = f"{whole}{SHORT.get(unit, unit)}" if whole else ""
    return head + (f"{rest}{SHORT.get(finer, finer)}" if rest else ""), finer in SHORT


def value(moment: Moment) -> str:
    """Return the TIMEX3 of a moment."""
    return _date(moment) + _time(moment)


def _date(m: Moment) -> str:
    if m.century is not None:
        return f"{'BC' if m.bc else ''}{m.century:02d}"
    if m.decade is not None:
        return f"{m.decade:03d}"
    year = _year(m)
    coarse = _part_of_year(m)
    if coarse is not None:
        return f"{year}-{coarse}"
    if m.day is not None:
        return f"{year}-{_two(m.month)}-{_two(m.day)}"
    return f"{year}-{_two(m.month)}" if m.month is not None else year


def _part_of_year(m: Moment) -> str | None:
    """What TIMEX3 writes in the place of months: halves, quarters, seasons, weeks."""
    if m.half is not None:
        return f"H{m.half}"
    if m.quarter is not None:
        return f"Q{m.quarter or OPEN}"
    if m.season is not None:
        return m.season
    if m.weekday is not None:
        return f"W{_two(m.week)}-{m.weekday}"
    if m.week is not None:
        return f"W{_two(m.week)}" + ("-WE" if m.weekend else "")
    return None


def _year(m: Moment) -> str:
    if m.year is None:
        return OPEN * 4
    return f"BC{m.year:04d}" if m.bc else f"{m.year:04d}"


def _two(number: int | None) -> str:
    return f"{number:02d}" if number else OPEN * 2


def _time(m: Moment) -> str:
    if m.clock is not None:
        return clock_value(m.clock)
    return f"T{m.part}" if m.part else ""


def clock_value(c: Clock) -> str:
    """Return the TIMEX3 of a time of day, with the T before it."""
    if c.hour == 24:
        return "T24"
    return f"T{c.hour:02d}:{c.minute or 0:02d}" + (f":{c.second:02d}" if c.second is not None else "")


def edtf(m: Moment, mod: str | None) -> str | None:
    """Return the EDTF level 1 of a moment, None where it cannot be said."""
    said = _edtf(m)
    return f"{said}~" if said and mod == "APPROX" and "/" not in said and "T" not in said else said


def _edtf(m: Moment) -> str | None:
    if m.century is not None and not m.bc:
        return f"{m.century:02d}" + OPEN * 2
    if m.decade is not None:
        return f"{m.decade:03d}{OPEN}"
    if m.year is None or m.part or m.weekday is not None or m.bc:
        return None
    if m.year_to is not None:
        return f"{m.year:04d}/{m.year_to:04d}"
    return _edtf_time(m, m.clock) if m.clock is not None else _edtf_in_year(m)


def _edtf_in_year(m: Moment) -> str | None:
    if m.half or m.quarter or m.week:
        return _edtf_interval(m)
    if 0 in (m.quarter, m.week, m.month, m.day):
        return None
    return f"{m.year:04d}-{SEASONS[m.season]}" if m.season is not None else _date(m)


def _edtf_time(m: Moment, c: Clock) -> str | None:
    day = day_in(m)
    if day is None:
        return None
    if c.hour == 24:
        following = plus_days(day, 1)
        if following is None:
            return None
        day, c = following, Clock(hour=0, minute=0, zone=c.zone)
    return f"{day.isoformat()}T{c.hour:02d}:{c.minute or 0:02d}:{c.second or 0:02d}{c.zone or ''}"


def _edtf_interval(m: Moment) -> str | None:
    year = m.year or 0
    if m.week:
        monday = week_start(year, m.week)
        if monday is None or monday.year > 9990:
            return None
        first = monday + timedelta(days=5) if m.weekend else monday
        return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    size, number = (6, m.half) if m.half else (3, m.quarter)
    first_month = (number or 1) * size - size + 1
    last_year, last_month = plus_months(year, first_month, size - 1)
    return f"{year:04d}-{first_month:02d}/{last_year:04d}-{last_month:02d}"
