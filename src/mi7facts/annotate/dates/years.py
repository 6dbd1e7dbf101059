"""Rules for years and what is longer: years in digits and words, spans of years, eras, decades, centuries."""

from __future__ import annotations

import re

import msgspec

from mi7facts.annotate.dates.amounts import counted
from mi7facts.annotate.dates.grammar import Found, Rule, rule
from mi7facts.annotate.dates.meaning import Calendar, Phrase

YEAR = "y:year_number/short_year/YEAR"


LONG_YEAR = "y:year_number/YEAR"


def year_of(f: Found) -> Calendar:
    """Return the year that the node "y" says, as a calendar place; an open one when the rule matched without it."""
    if "y" not in f:
        return Calendar()
    node = f["y"]
    if node.phrase:
        return as_calendar(node.phrase)
    if "short_year" in node.sense:
        return Calendar(year=node.number("short_year"), short_year=True)
    return Calendar(year=node.number("year_number"))


def as_calendar(phrase: Phrase) -> Calendar:
    """Return the calendar place at the heart of a phrase; anything else is an empty one."""
    return phrase.core if isinstance(phrase.core, Calendar) else Calendar()


def tens_of(f: Found) -> int:
    """Return the twenty of "twenty-first"."""
    amount = counted(f["c"]).amount if "c" in f else None
    return int(amount or 0)


def bare_year(f: Found) -> Phrase:
    """Return the year itself."""
    return Phrase(core=year_of(f))


def _year_amount(f: Found) -> Phrase | None:
    amount = counted(f["n"]).amount
    return Phrase(core=Calendar(year=int(amount))) if amount and 1000 <= amount <= 2200 else None


def _year_span(f: Found) -> Phrase | None:
    first, second = re.split(r"[-–/]", f["y"].word("year_span"))
    start = int(first)
    end = int(second) if len(second) == 4 else start - start % 100 + int(second)
    if end > start:
        return Phrase(core=Calendar(year=start, year_to=end))
    # "2031-05" runs back as a span of years, and is a month
    return Phrase(core=Calendar(year=start, month=int(second))) if "-" in f["y"].word("year_span") and 1 <= int(second) <= 12 else None


def _before_christ(f: Found) -> Phrase | None:
    year = f["n"].number("whole")
    return Phrase(core=Calendar(year=year, bc=True)) if 0 < year < 5000 else None


#: What is a decade with an article before it, and what even without one.
DECADES, LIKELY = range(100, 221), range(150, 221)


def _decade(f: Found) -> Phrase | None:
    if "t" in f:
        return Phrase(core=Calendar(decade=190 + f["t"].number("tens")))
    digits = f["d"].number("decade_digits" if "decade_digits" in f["d"].sense else "decade_short")
    if digits > 99 and digits not in (DECADES if "the" in f.run[0].sense else LIKELY):  # tax forms, "1040s"
        return None
    return Phrase(core=Calendar(decade=digits if digits > 9 else digits + (190 if digits > 2 else 200)))


def _century(f: Found) -> Phrase | None:
    number = tens_of(f) + next(f["o"].number(kind) for kind in ("nth", "ordinal") if kind in f["o"].sense)
    if f["u"].sense.get("unit") != "CE" or not 1 <= number <= 30:
        return None
    return Phrase(core=Calendar(century=number - 1))


def _fiscal_code(f: Found) -> Phrase:
    digits = re.sub(r"\D", "", f["c"].word("fiscal_code"))
    return Phrase(core=Calendar(year=int(digits), short_year=len(digits) == 2))


def _century_before(f: Found) -> Phrase | None:
    """The 3rd century BC."""
    place = as_calendar(f.phrase("x"))
    return Phrase(core=msgspec.structs.replace(place, bc=True)) if place.century is not None else None


YEARS: tuple[Rule, ...] = (
    rule("the? year_word y:year_number/YEAR", bare_year, "YEAR"),
    rule("the? year_word n:AMOUNT", _year_amount, "YEAR"),
    rule("the? fiscal year_word? y:year_number/YEAR", bare_year, "YEAR"),
    rule("c:fiscal_code", _fiscal_code, "YEAR"),
    rule("y:year_span", _year_span, "YEAR"),
    rule("n:whole bc", _before_christ, "YEAR"),
    rule("the? d:decade_digits", _decade, "PERIOD"),
    rule("the d:decade_short", _decade, "PERIOD"),
    rule("the t:tens", _decade, "PERIOD"),
    rule("(?<=the early) t:tens", _decade, "PERIOD"),  # in her early thirties she is so old
    rule("the? c:AMOUNT dash o:ordinal dash? u:unit", _century, "PERIOD"),
    rule("o:nth/ordinal dash u:unit", _century, "PERIOD"),
    rule("the? o:nth/ordinal u:unit", _century, "PERIOD"),
    rule("x:PERIOD bc", _century_before, "PERIOD"),
)
