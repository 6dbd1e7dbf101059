"""Publication dates as machines write them: ISO 8601 at its own precision, and the mail format. What cannot be is None.

Dates in prose are the annotators' work.
"""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"""([0-9]{4})(?:-?([0-9]{2})(?:-?([0-9]{2})                       # date, extended or basic
        (?:[Tt\ ]\ ?([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,][0-9]{1,9})?)?  # time; fractions of a second are dropped
        \ ?(Z|z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?""",
    re.VERBOSE,
)
_MAIL = re.compile(r"(?:[A-Z][a-z]{2}, )?[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{5,8}(?: [A-Z+0-9-]{1,5})?")
#: The first newspaper is of 1605; years outside are placeholders (0001-01-01, 9999-12-31).
_YEARS = range(1605, 2200)


def moment(value: str) -> str | None:
    """Return a date or date and time in the contract's form of ISO 8601, or None where it is none.

    >>> moment("2020-09-07 11:25:00 +0200"), moment("2020-09"), moment("2020-02-30")
    ('2020-09-07T11:25:00+02:00', '2020-09', None)
    """
    value = value.strip()
    match = _ISO.fullmatch(value)
    if match is None:
        return _mail(value)
    year, month, day, hour, minute, second, zone = match.groups()
    if int(year) not in _YEARS or (day is None and len(value) == 6):
        return None
    said = [f"{year}-{month or '01'}-{day or '01'}", f"T{hour}:{minute}" if hour else "", f":{second}" if second else "", _zone(zone)]
    try:
        datetime.fromisoformat("".join(said))
    except ValueError:
        return None
    return "".join(said) if day else f"{year}-{month}" if month else year


def _zone(zone: str | None) -> str:
    if zone is None:
        return ""
    if not zone.startswith(("+", "-")):
        return "Z"
    return f"{zone[:3]}:{zone[-2:] if len(zone) > 3 else '00'}"


def _mail(value: str) -> str | None:
    if not _MAIL.fullmatch(value):
        return None
    try:
        found = parsedate_to_datetime(value)
    except ValueError:
        return None
    return found.isoformat() if found.year in _YEARS else None
