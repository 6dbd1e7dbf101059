"""When it was published and updated, as printed: day, minute and zone no finer than the words give them. The clock is never asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import cast

from mi7facts.data import load_toml
from mi7facts.parse.cues import DATE, MONTH
from mi7facts.settings import Settings

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
TIME = re.compile(
    r"(?<![\d.])(?P<hour>2[0-3]|[01]?\d)(?:[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"\s*(?P<zone>Z\b|(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d\d)?(?!\d)|[+-]\d\d:?\d\d\b|\(?[A-Z]{2,5}\b\)?)?",
    re.IGNORECASE,
)
SHIFT = re.compile(r"(?:GMT|UTC)\s?(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?$")
#: A time of a country that puts the month first.
AMERICAN = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4},? \d{1,2}:\d\d ?[AaPp]\.?[Mm]\.? [ECMP][SD]?T\b")
#: What a day and month in numbers look like: most texts hold none, and need not be searched for them.
SEPARATED = re.compile(r"\d[-/.]\d{1,2}[-/.]\d")
NUMERIC = re.compile(r"(?P<a>\d{1,4})[-/.](?P<b>\d{1,2})[-/.](?P<c>\d{1,4})$")
UPDATED = re.compile(r"(?:\b|(?<=[\da-z]))(?:updated?|modified|revised|reviewed|edited|corrected)(?![a-z])", re.IGNORECASE)
#: Characters of a note of an update before its words, and a day in it without a year.
NOTE_HEAD = 80
YEARLESS = re.compile(
    rf"\b(?:(?P<month>{MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<number>\d{{1,2}}) (?P<named>{MONTH}))(?!\w)", re.IGNORECASE
)
#: dateparser reads what our own patterns do not; it is slow, and fed only with text this short.
LONGEST = 80
#: Any fixed day: dateparser must be given one, and results that lean on it are thrown away.
BASE = datetime(1900, 1, 1)


class Ambiguous(Exception):
    """Day and month may be swapped and nothing in the article tells."""


@cache
def zones() -> dict[str, str]:
    """Return the offset of each zone name that timestamps print."""
    return cast("dict[str, dict[str, str]]", load_toml("lexicons/zones.toml"))["offsets"]


def read_stamps(text: str, order: str | None, default_zone: str | None) -> tuple[str | None, str | None]:
    """Return when a timestamp line says that the article was published and updated."""
    published = modified = None
    at = 0
    for found in DATE.finditer(text):
        value = _stamp(
            found.group(), text[found.end() : found.end() + 40], text[max(at, found.start() - 24) : found.start()], order, default_zone
        )
        if UPDATED.search(text, at, found.start()):
            modified = modified or value
        else:
            published = published or value
        at = found.end()
    return published, modified


def read_note(text: str, published: str, default_zone: str | None) -> str | None:
    """Return the time that a note of an update gives ("Update, Oct 13, 8:40 am PDT: ..."); a year left out is the next that fits."""
    head = text[:NOTE_HEAD].split(": ")[0]
    if DATE.search(head):
        return read_stamps(head, None, default_zone)[1] or read_stamps(head, None, default_zone)[0]
    found = YEARLESS.search(head)
    if found is None:
        return None
    month, day = found["month"] or found["named"], found["day"] or found["number"]
    for year in (int(published[:4]), int(published[:4]) + 1):
        value, _ = read_stamps(f"{month} {day}, {year}{head[found.end() :]}", None, default_zone)
        if value and value[:10] >= published[:10]:
            return value
    return None


def _stamp(day: str, after: str, before: str, order: str | None, default_zone: str | None) -> str | None:
    date = read_day(day, order)
    if date is None:
        return None
    return date + (_clock(after, default_zone) or _clock_before(before, default_zone))


def read_day(words: str, order: str | None) -> str | None:
    """Return a printed day in ISO 8601, None for a day that cannot be.

    Raises:
        Ambiguous: day and month may be swapped and `order` does not say.
    """
    if numeric := NUMERIC.match(words):
        year, month, day = _numeric(numeric["a"], numeric["b"], numeric["c"], order)
    else:
        name = next(word for word in re.findall(r"[A-Za-z]{3,}", words) if word[:3].lower() in MONTHS)
        numbers = re.findall(r"\d+", words)
        day, year = int(numbers[0]), _year(numbers[-1])
        month = MONTHS.index(name[:3].lower()) + 1
    try:
        return datetime(year, month, day).date().isoformat()
    except ValueError:
        return None


def _year(digits: str) -> int:
    return int(digits) if len(digits) > 2 else 2000 + int(digits)


def _numeric(a: str, b: str, c: str, order: str | None) -> tuple[int, int, int]:
    if len(a) == 4:
        return int(a), int(b), int(c)
    if order == "YMD":
        return _year(a), int(b), int(c)
    first, second, year = int(a), int(b), _year(c)
    if first > 12 or order == "DMY" or first == second:
        return year, second, first
    if second > 12 or order == "MDY":
        return year, first, second
    raise Ambiguous(f"{a}/{b}/{c}")


def _clock(after: str, default_zone: str | None) -> str:
    """Return the time and zone that follow a date, or nothing."""
    found = TIME.search(re.sub(r"^[\s,|•·–—-]*(?:T|at|@|-)?\s*", " ", after, count=1))
    return _time(found, default_zone) if found and found.start() <= 3 else ""


def _clock_before(before: str, default_zone: str | None) -> str:
    """Return the time and zone that stand right before a date ("11:26 pm EST, Tuesday, "), or nothing."""
    found = list(TIME.finditer(before))
    return _time(found[-1], default_zone) if found else ""


def _time(found: re.Match[str], default_zone: str | None) -> str:
    if found["minute"] is None and not found["half"]:
        return ""
    hour = int(found["hour"])
    half = (found["half"] or "").lower()[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02d}:{found['minute'] or '00'}{_offset(found['zone'] or '') or default_zone or ''}"


def _offset(printed: str) -> str | None:
    zone = printed.strip("()").upper()
    if shifted := SHIFT.match(zone):
        return f"{shifted['sign']}{int(shifted['hours']):02d}:{shifted['minutes'] or '00'}"
    if not zone or zone[0].isalpha():
        return zones().get(zone)
    return f"{zone[:3]}:{zone[-2:]}"


def settle_order(texts: Sequence[str], settings: Settings) -> str | None:
    """Return the order of day and month that the settings, or else the article's unambiguous dates, tell."""
    if settings.date_order:
        return settings.date_order
    for text in filter(SEPARATED.search, texts):
        for found in DATE.finditer(text):
            if (numeric := NUMERIC.match(found.group())) and len(numeric["a"]) <= 2:
                if int(numeric["a"]) > 12:
                    return "DMY"
                if int(numeric["b"]) > 12:
                    return "MDY"
    return "MDY" if any(AMERICAN.search(text) for text in texts if SEPARATED.search(text)) else None


def read_odd_stamp(text: str, order: str | None) -> str | None:
    """Return the day of a timestamp in words that our patterns do not know. Loads dateparser, so it is the last resort."""
    import dateparser

    words = re.sub(r"^\W*(?:published|posted|created|date|on|at|:|\s)+", "", text[:LONGEST], flags=re.IGNORECASE)
    if not re.search(r"\b\d{1,2}\b", words) or not re.search(r"\b\d{4}\b|'\d\d\b", words):
        return None
    found = dateparser.parse(
        words,
        languages=["en"],
        settings={"RELATIVE_BASE": BASE, "STRICT_PARSING": True, "DATE_ORDER": order or "DMY", "PARSERS": ["absolute-time"]},
    )
    return found.date().isoformat() if found else None
