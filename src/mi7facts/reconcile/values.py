"""The algebra of values: whether two values say the same, can both be true, or exclude each other.

Every figure and date is an interval at its own precision. What an exclusion means (a conflict, a revision) is relations.py's to say.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from decimal import Decimal
from typing import Literal

import msgspec

from mi7facts.data import load_toml
from mi7facts.model import Amount, Reason
from mi7facts.reconcile.calendar import Extent, date_extent, day_of
from mi7facts.reconcile.names import fold, names_agree

#: How far a number said to be "about" something may lie from it: this share, or half its last printed unit up to the second share.
_ABOUT, _ABOUT_MOST = 0.05, 0.1
#: "Nearly" and "almost" reach down this far.
_NEARLY = 0.15
#: A bare number is taken for a rounded one only when it is this large and keeps at least two digits.
_ROUND_FROM, _ROUND_DIGITS = 1000, 2
#: A range this many times as high as low comes from a word ("several", "dozens"), used more loosely than its bounds say: by so much.
_WORDED, _LOOSELY = 4.0, 2.0
#: Units whose zero is no zero of the base's: a share of their value means nothing.
_SCALES = ("Cel", "[degF]", "K")
_MONEY = re.compile(r"[A-Z]{3}")
_INFINITY = float("inf")
_SCORE = re.compile(r"\s*(\d{1,4})\s*[-–—:]\s*(\d{1,4})\s*")
_PARTS = load_toml("lexicons/dates.toml")["part"]
_NIGHTS = frozenset(str(word) for word, part in _PARTS.items() if part == "NI") if isinstance(_PARTS, dict) else frozenset[str]()
#: A night runs this many minutes into the next day.
_DAWN = 8 * 60
_BOUNDS = (">", ">=", "<", "<=")


class Verdict(msgspec.Struct, frozen=True):
    """How two values relate by themselves, and why."""

    kind: Literal["same", "compatible", "disjoint"]
    reason: Reason


SAME = Verdict("same", "same-value")


def value_key(amount: Amount) -> Hashable:
    """Return what two amounts share when they are one value. "About 500" and 500 are one; "over 500" is another."""
    match amount.type:
        case "figure":
            return _figure_key(amount)
        case "date":
            text = str(amount.value)
            return ("date", date_extent(text) or text)
        case "place" | "person" | "organization":
            return (amount.type, amount.entity or fold(printed_name(amount)))
        case "score":
            return ("score", _score(amount) or fold(amount.text))
        case _:
            return (amount.type, fold(amount.text if amount.value is None else str(amount.value)))


def printed_name(amount: Amount) -> str:
    """Return the name that a value of a place, person or organization is printed under."""
    return amount.name or str(amount.value or amount.text)


def _figure_key(amount: Amount) -> Hashable:
    bound = amount.comparator if amount.comparator in _BOUNDS else "="
    number = _number(amount)
    ends = (amount.low, amount.high) if number is None else (None, None)
    return ("figure", amount.unit or "", number, *ends, bound)


def compare(a: Amount, b: Amount, tolerance: float = 0.0, *, nested: bool = False) -> Verdict | None:
    """Return how two amounts relate, or None where they cannot be compared. `nested`: one place is known to lie in the other."""
    if value_key(a) == value_key(b):
        return SAME
    if a.type != b.type:
        return None
    match a.type:
        case "figure":
            return _figures(a, b, tolerance)
        case "date":
            return _dates(a, b)
        case "place" | "person" | "organization":
            return _named(a, b, nested)
        case "score":
            return Verdict("disjoint", "different-number") if _score(a) and _score(b) else None
        case "text":
            return Verdict("disjoint", "different-text")
        case _:
            return None


def _named(a: Amount, b: Amount, nested: bool) -> Verdict:
    one, other = printed_name(a), printed_name(b)
    if a.type == "place":
        inside = nested or f" {fold(one)} " in f" {fold(other)} " or f" {fold(other)} " in f" {fold(one)} "
        return Verdict("compatible", "finer-granularity") if inside else Verdict("disjoint", "different-place")
    return Verdict("compatible", "same-value") if names_agree(one, other) else Verdict("disjoint", "different-name")


def _day_extent(amount: Amount) -> Extent | None:
    """The time that a date stands for: "around June" is June and as much before and after, "Saturday night" ends on Sunday."""
    text = str(amount.value)
    extent = date_extent(f"{text}~" if amount.approx and "/" not in text and not text.endswith("~") else text)
    if extent and day_of(text) and not _NIGHTS.isdisjoint(amount.text.lower().split()):
        return Extent(extent.low, extent.high + _DAWN)
    return extent


def _dates(a: Amount, b: Amount) -> Verdict | None:
    x, y = _day_extent(a), _day_extent(b)
    if x is None or y is None:
        return None
    if x.holds(y) or y.holds(x):
        return Verdict("compatible", "finer-granularity")
    return Verdict("compatible", "within-bounds") if x.meets(y) else Verdict("disjoint", "disjoint-dates")


def _score(amount: Amount) -> tuple[int, ...] | None:
    """A score whichever side is named first."""
    match = _SCORE.fullmatch(str(amount.value or amount.text))
    return tuple(sorted((int(match[1]), int(match[2])), reverse=True)) if match else None


def _number(amount: Amount) -> float | None:
    return float(amount.value) if isinstance(amount.value, int | float) else None


def _figures(a: Amount, b: Amount, tolerance: float) -> Verdict | None:
    converted = not _one_unit(a, b)
    if converted and not _one_dimension(a, b):
        return None
    x, y = _extent(a, converted), _extent(b, converted)
    if x is None or y is None:
        return None
    if _bounded(a) or _bounded(b):
        return Verdict("compatible", "within-bounds") if x.touches(y) else Verdict("disjoint", "disjoint-ranges")
    if x.touches(y) or _near(x, y, tolerance) or _one_rounds_other(a, b):
        return Verdict("compatible", "unit-conversion" if converted else "rounding")
    return Verdict("disjoint", "different-number")


def _one_unit(a: Amount, b: Amount) -> bool:
    return (a.unit or "") == (b.unit or "")


def _one_dimension(a: Amount, b: Amount) -> bool:
    return bool(a.base_unit) and a.base_unit == b.base_unit


def _one_rounds_other(a: Amount, b: Amount) -> bool:
    return _one_unit(a, b) and (_rounds(a, b) or _rounds(b, a))


def _near(x: Extent, y: Extent, tolerance: float) -> bool:
    one, other = (x.low + x.high) / 2, (y.low + y.high) / 2
    return abs(one - other) <= tolerance * max(abs(one), abs(other))


def _bounded(amount: Amount) -> bool:
    return _number(amount) is None or amount.comparator in _BOUNDS


def _extent(amount: Amount, in_base: bool) -> Extent | None:
    """The closed interval that a figure stands for, in its base unit where the two printed units differ."""
    number = _number(amount)
    if number is None:
        return _range(amount) if not in_base else None
    scale, at = 1.0, number
    if in_base:
        if amount.base_value is None:
            return None
        at = float(amount.base_value)
        scale = _scale(amount, number)
    half = _half_unit(number) * scale
    if in_base and amount.unit not in _SCALES:
        half = min(half, _ABOUT_MOST * abs(at))
    slack = half if in_base else 0.0
    if _approximate(amount):
        slack = max(_ABOUT * abs(at), min(half, _ABOUT_MOST * abs(at)), slack)
    return _bound(amount, at, slack)


def _bound(amount: Amount, at: float, slack: float) -> Extent:
    match amount.comparator:
        case ">" | ">=":
            return Extent(at - slack, _INFINITY)
        case "<" | "<=":
            return Extent(at - _NEARLY * abs(at) if amount.approx else -_INFINITY, at + slack)
        case _:
            return Extent(at - slack, at + slack)


def _range(amount: Amount) -> Extent | None:
    if amount.low is None and amount.high is None:
        return None
    low, high = -_INFINITY if amount.low is None else float(amount.low), _INFINITY if amount.high is None else float(amount.high)
    if _approximate(amount) and 0 < _WORDED * low <= high:
        return Extent(low / _LOOSELY, high * _LOOSELY)
    return Extent(low, high)


def _approximate(amount: Amount) -> bool:
    return bool(amount.approx) or amount.comparator == "~"


def _scale(amount: Amount, number: float) -> float:
    """How much of the base unit one printed unit is. Degrees Fahrenheit do not start at the base's zero."""
    if amount.unit == "[degF]":
        return 5 / 9
    if amount.unit in _SCALES or not number or amount.base_value is None:
        return 1.0
    return abs(float(amount.base_value) / number)


def _decimal(number: float) -> tuple[int, int]:
    """The significant digits of a number and the exponent of its last one."""
    parts = Decimal(repr(number)).normalize().as_tuple()
    return len(parts.digits), parts.exponent if isinstance(parts.exponent, int) else 0


def _half_unit(number: float) -> float:
    return 0.5 * 10.0 ** _decimal(number)[1]


def _rounds(a: Amount, b: Amount) -> bool:
    """Is `a` what `b` gives when it is rounded to the digits of `a`?"""
    round_number, exact = _number(a), _number(b)
    if round_number is None or exact is None:
        return False
    (digits, exponent), (finer, finest) = _decimal(round_number), _decimal(exact)
    if abs(round_number) < _ROUND_FROM and not (exponent <= 0 and finest < exponent and _measured(a)):
        return False
    return _ROUND_DIGITS <= digits < finer and abs(round_number - exact) <= 0.5 * 10.0**exponent


def _measured(amount: Amount) -> bool:
    """Is it read off a scale, where fewer decimals are a rounded reading? People are counted and prices are set to the last unit."""
    return bool(amount.unit) and not _MONEY.fullmatch(amount.unit or "")


def breadth(amount: Amount) -> tuple[bool, float]:
    """Return how much an amount leaves open, to tell the one that says most: about before exact, then how wide it is."""
    if amount.type == "date":
        extent = date_extent(str(amount.value))
        return bool(amount.approx), extent.high - extent.low if extent else _INFINITY
    if amount.type == "weekday":
        return True, _INFINITY
    number = _number(amount)
    if amount.type != "figure":
        return False, -len(printed_name(amount))
    if number is not None and amount.comparator in (None, "=") and not amount.approx:
        return False, -_decimal(number)[0]
    extent = _extent(amount, False)
    return True, extent.high - extent.low if extent else _INFINITY
