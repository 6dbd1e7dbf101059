"""A strict reading of TIMEX3 values, apart from the code that writes them: form by type, and that the calendar has such a time.

What is allowed is what ISO-TimeML and the TempEval corpora write; nothing is taken from `mi7facts.annotate.dates`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from mi7facts.model import DateType

REFERENCE = re.compile(r"(?:PAST|PRESENT|FUTURE)_REF")
ERA = re.compile(r"\d\d|\d{3}|BC\d{4}")
PLACE = re.compile(
    r"""(?P<year>\d{4}|XXXX)
        (?: -(?P<quarter>Q[1-4X]) | -(?P<half>H[12]) | -(?P<season>SP|SU|FA|WI)
          | -W(?P<week>\d\d|XX)(?:-(?P<weekday>[1-7]|WE))?
          | -(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?
        )?""",
    re.VERBOSE,
)
CLOCK = re.compile(r"(?P<part>MO|MI|AF|EV|NI|DT)|(?P<end>24)|(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?")
NUMBER = r"(?:\d+(?:\.\d+)?|X)"
UNITS = ("C", "DE", "Y", "Q", "M", "W", "WE", "D")  # from large to small
LENGTH = re.compile("P" + "".join(f"(?:{NUMBER}{unit})?" for unit in UNITS) + f"(?:T(?=[0-9X])(?:{NUMBER}H)?(?:{NUMBER}M)?(?:{NUMBER}S)?)?")


def why_invalid(value: str, kind: DateType) -> str | None:
    """Say what is wrong with a value of a type; None where nothing is."""
    if kind == "duration":
        return _length(value)
    if kind == "set":
        return (
            None if _length(value) is None or why_invalid(value, "time" if "T" in value else "date") is None else "neither length nor place"
        )
    place, stroke, clock = value.partition("T")
    if REFERENCE.fullmatch(value) or (ERA.fullmatch(value) and kind == "date"):
        return None
    if bool(stroke) != (kind == "time"):
        return f"a {kind} {'with' if stroke else 'without'} a time of day"
    match = PLACE.fullmatch(place)
    if match is None:
        return "no place in a calendar"
    if stroke and not (match["day"] or match["weekday"]):
        return "a time of day without a day"
    return _calendar(match) or (_clock(clock) if stroke else None)


def _length(value: str) -> str | None:
    return None if LENGTH.fullmatch(value) and len(value) > 1 else "no length of time"


def _calendar(match: re.Match[str]) -> str | None:
    year = None if match["year"] == "XXXX" else int(match["year"])
    if year == 0:
        return "a year 0"
    month, day, week = match["month"], match["day"], match["week"]
    if month not in (None, "XX") and not 1 <= int(month) <= 12:
        return "no such month"
    if day not in (None, "XX"):
        longest = monthrange(year or 2000, int(month))[1] if month != "XX" else 0
        if not 1 <= int(day) <= longest:
            return "no such day"
    if week not in (None, "XX") and not 1 <= int(week) <= (date(year, 12, 28).isocalendar().week if year else 53):
        return "no such week"
    return None


def _clock(printed: str) -> str | None:
    match = CLOCK.fullmatch(printed)
    if match is None:
        return "no time of day"
    if match["hour"] and not (int(match["hour"]) <= 23 and int(match["minute"]) <= 59 and int(match["second"] or 0) <= 59):
        return "no such time of day"
    return None


def days_of(value: str) -> tuple[date, date] | None:
    """Return the first and last day of a date that is not open; None for what has no days of its own (seasons, times)."""
    if ERA.fullmatch(value) and not value.startswith("BC"):
        zeros = 4 - len(value)
        return date(max(1, int(value + "0" * zeros)), 1, 1), date(int(value + "9" * zeros), 12, 31)
    match = PLACE.fullmatch(value)
    if match is None or "X" in value or match["season"] or match["weekday"] in tuple("1234567"):
        return None
    year = int(match["year"])
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return monday + timedelta(days=5 if match["weekday"] else 0), monday + timedelta(days=6)
    first, last = _months(match)
    if match["day"]:
        return date(year, first, int(match["day"])), date(year, first, int(match["day"]))
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _months(match: re.Match[str]) -> tuple[int, int]:
    if match["quarter"]:
        return int(match["quarter"][1]) * 3 - 2, int(match["quarter"][1]) * 3
    if match["half"]:
        return int(match["half"][1]) * 6 - 5, int(match["half"][1]) * 6
    return (int(match["month"]), int(match["month"])) if match["month"] else (1, 12)
