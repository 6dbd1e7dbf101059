"""Rules for times that share words with their neighbour in a list or a range: "June 3, 4 and 5, 2019", "the 18th and 19th centuries".

Each becomes a time of its own, with the month or year that only the other one prints.
"""

from __future__ import annotations

import msgspec

from mi7facts.annotate.dates.amounts import unit_of
from mi7facts.annotate.dates.days import JOIN, another_day, borrow_year
from mi7facts.annotate.dates.grammar import Found, Rule, rule
from mi7facts.annotate.dates.meaning import Calendar, Phrase
from mi7facts.annotate.dates.years import as_calendar

#: What closes a list of bare numbers; without it they may count what follows ("On 3 May, 10 and 15 people ...").
CLOSED = "(?=(comma day_number){0,3} comma? and day_number (comma|dot|$|year_number|YEAR))"

#: So many times before the last two of a list share what these print.
LONGEST = 3


def _inner_year(f: Found) -> Phrase | None:
    """Take the year that the other one lies in: "from March to June of last year"."""
    own, other = f.phrase("x"), as_calendar(f.phrase("p"))
    place = as_calendar(own)
    if place == Calendar() or place.year is not None or place.within or place.toward is not None:
        return None
    if other.within is None and other.year is None:
        return None
    core = msgspec.structs.replace(place, year=other.year, short_year=other.short_year, within=other.within)
    return msgspec.structs.replace(own, core=core)


def _centuries(f: Found) -> Phrase | None:
    """The centuries of "the 18th and 19th centuries"."""
    kind = "nth" if "nth" in f["o"].sense else "ordinal"
    number = f["o"].number(kind)
    if unit_of(f["u"]) != "CE" or not 1 <= number <= 30:
        return None
    return Phrase(core=Calendar(century=number - 1))


def _same_unit(f: Found) -> Phrase | None:
    if as_calendar(f.phrase("p")).century is None:
        return None
    number = f["o"].number("nth" if "nth" in f["o"].sense else "ordinal")
    return Phrase(core=Calendar(century=number - 1)) if 1 <= number <= 30 else None


def _along(pattern: str, kind: str) -> list[str]:
    """The pattern of two neighbours for each place in a list, from its end: the last two before "and", then those before them."""
    return [f"{pattern} (?=(comma {kind}){{{left}}} comma? and {kind})" for left in range(LONGEST)]


#: Applied when days and months are known, before they are joined with what they lie in.
RANGES: tuple[Rule, ...] = (
    *[rule(f"p:DAY comma d:day_number {CLOSED}", another_day, "DAY", target="d")] * LONGEST,
    rule("p:DAY comma? and t:(d:day_number comma? y:year_number/YEAR)", another_day, "DAY", target="t"),
    rule("p:DAY comma? and d:day_number (?=comma|dot|$)", another_day, "DAY", target="d"),
    *[rule(pattern, another_day, "DAY", target="d") for pattern in _along("d:day_number comma p:DAY", "DAY")],
    rule("x:DAY comma? and p:DAY", borrow_year, "DAY", target="x"),
    *[rule(pattern, borrow_year, "DAY", target="x") for pattern in _along("x:DAY comma p:DAY", "DAY")],
    *[rule(pattern, borrow_year, "MONTH", target="x") for pattern in _along("x:MONTH comma p:MONTH", "MONTH")],
    rule(f"nth/ordinal {JOIN} t:(the? o:nth/ordinal u:units)", _centuries, "PERIOD", target="t"),
    rule(f"t:(the? o:nth/ordinal) {JOIN} p:PERIOD", _same_unit, "PERIOD", target="t"),
)
#: Applied last, when they are.
SHARED: tuple[Rule, ...] = (
    rule(f"x:MONTH/QUARTER/SEASON {JOIN} p:QUARTER", _inner_year, "QUARTER", target="x"),
    *[rule(pattern, _inner_year, "QUARTER", target="x") for pattern in _along("x:MONTH comma p:QUARTER", "QUARTER")],
)
