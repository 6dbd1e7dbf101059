"""Measures in two units: "7lb 4oz", "two hours, 43 minutes and 12 seconds", "5ft 10", "3 dollars and 25 cents".

A measure has the unit of its last part, in which its value is exact. Marks of feet and inches are read in `units`.
"""

from __future__ import annotations

import re

import msgspec

from mi7facts.annotate.figures.amounts import Amount, same_measure
from mi7facts.annotate.figures.tables import Unit, by_code
from mi7facts.annotate.figures.units import age_unit

_BETWEEN = re.compile(r"\s?|\s(?:and\s)?")
#: Times of a day or less and bodies go on behind a comma: "5 years, 8 months" may be two terms.
_COMMA = re.compile(r",\s(?:and\s)?")
_LISTED = frozenset({"[ft_i]", "[lb_av]", "[stone_av]", "h", "min"})
#: Behind an abbreviation of one of these a smaller unit goes on with it ("4 lbs. 10 oz."), and no new sentence begins.
_ABBREVIATED, _SHORT = re.compile(r"\.,?\s"), frozenset({"[ft_i]", "[lb_av]", "[stone_av]", "[yd_i]", "h", "min"})
_MEASURES = frozenset({"length", "mass", "time", "age"})
#: The part that goes without saying behind a unit: "5ft 10", "12st 4", "1h30".
_UNSAID = {"[ft_i]": "[in_i]", "[stone_av]": "[lb_av]", "h": "min"}
#: The unit of the second part where its letter is another unit's by itself: "2h 43m".
_LETTERS = {("h", "m"): "min"}
_CENTS = 100
_TWO_DIGITS = re.compile(r"[0-9]{2}")
_MANY = re.compile(r"\s(?!was\b|is\b|has\b)[a-z]+s\b|[-\w%$£€]|\s(?:of|percent|per)\b|[.,:]\d")
_STOPS = re.compile(r"\.?\s*\Z|[.,;)]\s")


def mixed(text: str, a: Amount, b: Amount, between: str) -> Amount | None:
    """Return the measure that two amounts make, None where they are two figures."""
    if a.unit is None or a.low != a.high or b.low != b.high or b.sign:
        return None
    if _COMMA.fullmatch(between):
        return _sum(a, b, a.unit, b.unit) if a.unit.code in _LISTED else None
    if _ABBREVIATED.fullmatch(between):
        return _sum(a, b, a.unit, b.unit) if a.unit.code in _SHORT and text[a.start : a.end][-1:].isalpha() else None
    if not _goes_on(a, b, between):
        return None
    if a.unit.dimension == "money":
        return _money(text, a, b, a.unit)
    return _sum(a, b, *_units(text, a.unit, b, between))


def _goes_on(a: Amount, b: Amount, between: str) -> bool:
    """Do only blanks or "and" stand between, or the hyphen of "a 6-foot-4 forward"?"""
    return bool(_BETWEEN.fullmatch(between)) or (between == "-" and a.hyphened and b.unit is None)


def _units(text: str, unit: Unit, b: Amount, between: str) -> tuple[Unit, Unit | None]:
    """Return the units of both parts: the unsaid one of "5ft 10", the minutes and seconds of "2h 43m" and "1m 30s"."""
    if b.unit is None:
        followed = "and" in between or b.noun is not None or not b.bare or _MANY.match(text, b.end)
        return unit, None if followed else by_code().get(_UNSAID.get(unit.code, ""))
    if (unit.code, b.unit.code) == ("m", "s"):
        return by_code()["min"], b.unit
    return unit, by_code().get(_LETTERS.get((unit.code, b.unit.code), ""), b.unit)


def _sum(a: Amount, b: Amount, unit: Unit, part: Unit | None) -> Amount | None:
    """Return the sum where the second amount is less than one of the first unit."""
    if part is not None and part.dimension == "age" and unit.dimension == "time":
        unit = age_unit(unit)
    if part is None or not same_measure(unit, part) or unit.dimension not in _MEASURES or unit.offset:
        return None
    if a.low != a.low.to_integral_value() or b.low * part.factor >= unit.factor:
        return None
    value = a.low * (unit.factor / part.factor) + b.low
    return msgspec.structs.replace(a, end=b.end, low=value, high=value, unit=part, bare=False, hyphened=b.hyphened)


def _money(text: str, a: Amount, b: Amount, unit: Unit) -> Amount | None:
    """Return the sum of "3 dollars and 25 cents"; "15 dollars 50" where nothing is counted behind."""
    if unit.factor != 1 or a.magnitude != 1 or a.low != a.low.to_integral_value() or b.low >= _CENTS:
        return None
    minor = b.unit is not None and b.unit.dimension == "money" and b.unit.factor < 1
    if not minor and not (text[a.end - 1].isalpha() and _are_cents(text, b)):
        return None
    value = a.low + b.low / _CENTS
    return msgspec.structs.replace(a, end=b.end, low=value, high=value, bare=False)


def _are_cents(text: str, b: Amount) -> bool:
    """Do two digits at the end of a sentence or a part of it say cents?"""
    return b.unit is None and bool(_TWO_DIGITS.fullmatch(text[b.start : b.end])) and bool(_STOPS.match(text, b.end))
