"""Is a found value the expected one? Names, dates with a tolerance, numbers."""

from __future__ import annotations

import calendar
import math
import re

from mi7facts.expect.records import ExpectedFact, Scalar
from mi7facts.model import Subject, Value

#: A number with `~` may be off by this share.
ABOUT = 0.05
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


def same_subject(expected: str, subject: Subject) -> bool:
    """Does a subject bear the expected name? A common noun ("fire") also names what ends with it ("mill fire")."""
    return any(same_name(expected, name) for name in (subject.name, *subject.aliases))


def same_name(expected: str, name: str) -> bool:
    """Are two names the same but for case, white space and a leading article?"""
    wanted, found = _plain(expected), _plain(name)
    return wanted == found or (expected == expected.lower() and found.endswith(f" {wanted}"))


def _plain(name: str) -> str:
    return " ".join(_ARTICLE.sub("", name, count=1).casefold().split()) if _ARTICLE.match(name) else " ".join(name.casefold().split())


def same_value(expected: Scalar | None, value: Value) -> bool:
    """Is this the value? Strings with a trailing `~` tolerate about; a bool is no value."""
    about = isinstance(expected, str) and expected.endswith("~")
    wanted = expected.removesuffix("~") if isinstance(expected, str) else expected
    number = _number(wanted)
    if isinstance(value.value, int | float) and number is not None:
        return number == value.value or _close(number, value.value, ABOUT if about else 1e-9)
    if value.type == "date" and isinstance(value.value, str):
        return value.value == wanted or (about and _near(str(wanted), value.value))
    return wanted is not None and same_name(str(wanted), bare_value(value))


def bare_value(value: Value) -> str:
    """Write a found value without its unit: the name, the value, or the words."""
    if isinstance(value.name, str):
        return value.name
    return value.text if value.value is None else str(value.value)


def fits(expected: ExpectedFact, value: Value) -> bool:
    """Does a found value meet all that is expected of it, but for its evidence?"""
    if expected.value is not None and not same_value(expected.value, value):
        return False
    for name, wanted in (("low", expected.low), ("high", expected.high), ("unit", expected.unit), ("modality", expected.modality)):
        if wanted is not None and getattr(value, name) != wanted:
            return False
    return value.polarity == expected.polarity


def _close(a: float, b: float, share: float) -> bool:
    try:
        return math.isclose(a, b, rel_tol=share)
    except OverflowError:  # an integer of 400 digits is no float
        return False


def _number(value: Scalar | None) -> float | None:
    if isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            return None
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _near(expected: str, found: str) -> bool:
    """Do two dates overlap, each widened by one of its own units (a day, a month, a year)?"""
    a, b = _interval(expected), _interval(found)
    return a is not None and b is not None and a[0] - a[2] <= b[1] and b[0] <= a[1] + a[2]


def _interval(text: str) -> tuple[int, int, int] | None:
    """Return the first and the last day of a date as ordinals, and how many days about is."""
    from datetime import date

    found = _DATE.match(text)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        if day:
            return (at := date(year, month, day).toordinal()), at, 1
        if month:
            return date(year, month, 1).toordinal(), date(year, month, calendar.monthrange(year, month)[1]).toordinal(), 31
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), 366
    except ValueError:
        return None
