"""Compose neighbouring amounts: ranges, mixed units, one in five, units shared in coordination; refuse chains of dashes.

Only the few characters between two amounts are looked at, so the work is linear in the number of amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from mi7facts.annotate.figures.amounts import Amount, same_measure
from mi7facts.annotate.figures.lexicon import change_forms

_DASH = re.compile(r"-|–|−|\s[–—-]\s|[- ]to[- ]|-?\s(?:to|and)\s(?:as (?:high|much|many) as |about |around |more than )?|\s?–\s?")
_TIGHT = frozenset({"-", "–", "−"})
_SHARED = re.compile(r"-?(?: or| and|, or|, and| by| x| ×)[ -]")
_MIXED = re.compile(r"\s?|\s(?:and\s)?")
_RATIO = re.compile(r"\s(?:in|out of|in every|of every|in each)\s|-in-")
_FROM = re.compile(r"\b(?:from|between|range[sd]?|ranging)\s(?:[a-z$£€]+\s){0,2}\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:[a-z]+\s){0,2}\Z", re.IGNORECASE)
#: A base of "one in ..." beyond this is a year or a count of something else.
MOST_BASE = 10_000
_LOOK_BACK = 32
_FIRST_YEAR, _LAST_YEAR = 1000, 2100


def compose(text: str, amounts: Iterable[Amount]) -> list[Amount]:
    """Return the figures that the amounts make, in order."""
    chains: list[list[Amount]] = []
    for amount in amounts:
        if chains and text[chains[-1][-1].end : amount.start] in _TIGHT and not chains[-1][-1].hyphened:
            chains[-1].append(amount)
        else:
            chains.append([amount])
    merged: list[Amount] = []
    for chain in chains:
        if len(chain) > 2:
            continue
        first = chain[0] if len(chain) == 1 else _dashed(*chain)
        if first is None:
            continue
        joined = _join(text, merged[-1], first) if merged else None
        if joined is None:
            merged.append(first)
        else:
            merged[-1:] = joined
    return merged


def _dashed(a: Amount, b: Amount) -> Amount | None:
    """Return the range of two numbers with a bare dash between them; a score, a season or a phone number is none."""
    if a.unit is not None and b.unit is None and b.noun is None:
        return None
    if a.bare and b.bare and b.unit is None and (a.low >= b.low or _serial(a, b)):
        return None
    return _range(a, b)


def _serial(a: Amount, b: Amount) -> bool:
    """Are two bare numbers a season or a phone number rather than a range: "2014-15", "555-1234", "1914-1918"?"""
    sizes = len(str(a.low)), len(str(b.low))
    return max(sizes) >= 4 and (sizes[0] != sizes[1] or _FIRST_YEAR <= a.low <= _LAST_YEAR)


def _range(a: Amount, b: Amount) -> Amount | None:
    if not _comparable(a, b):
        return None
    low, high = a.low, b.high
    if a.magnitude == 1 and b.magnitude > 1 and low < 1000 and (low <= high / b.magnitude or a.unit is b.unit is None):
        low *= b.magnitude
    if low > high:
        low, high = high, low
    if low == high:
        return None
    return msgspec.structs.replace(b, start=a.start, low=low, high=high, bare=False, comparator=a.comparator)


def _comparable(a: Amount, b: Amount) -> bool:
    if "vague" in (a.style, b.style) or a.noun is not None:
        return False
    if a.unit is not None and b.unit is None:
        return a.unit.dimension == "money" and b.noun is None
    return a.unit is None or same_measure(a.unit, b.unit)


def _join(text: str, a: Amount, b: Amount) -> list[Amount] | None:
    between = text[a.end : b.start]
    if len(between) > 20:
        return None
    if _ratio(a, b, between):
        part = a.low / b.low
        return [msgspec.structs.replace(b, start=a.start, low=part, high=part, style="fraction", bare=False)]
    if _DASH.fullmatch(between) and between not in _TIGHT:
        before = text[max(0, a.start - _LOOK_BACK) : a.start]
        composed = _range(a, b) if _ranged(a, b, between, before) else None
        if composed is not None:
            return [composed]
    if _MIXED.fullmatch(between) and _mixes(a, b):
        return [_mixed(a, b)]
    if _SHARED.fullmatch(between) and _lacks_unit(a, b):
        return [msgspec.structs.replace(a, unit=b.unit, low=a.low, high=a.high, noun=b.noun, hyphened=b.hyphened), b]
    return None


def _ratio(a: Amount, b: Amount, between: str) -> bool:
    if not _RATIO.fullmatch(between) or not {a.style, b.style} <= {"digits", "words"} or a.unit is not None or b.unit is not None:
        return False
    return a.low == a.high and b.low == b.high and 0 < a.low < b.low <= MOST_BASE and not _FIRST_YEAR <= b.low <= _LAST_YEAR


def _ranged(a: Amount, b: Amount, between: str, before: str) -> bool:
    """Do the words around say that two amounts are the ends of a range?"""
    if " and " in between:
        return bool(_BETWEEN.search(before))
    if "to" not in between:
        return a.low < b.high and (b.unit is not None or between.strip() in ("–", "-"))
    if _FROM.search(before):
        return True
    if _says_change(before):
        return False
    return a.low < b.high or a.magnitude != b.magnitude


def _says_change(before: str) -> bool:
    """Is the first number what something changed by ("rose 18 cents to $2")? Then the second is a level, and no end of a range."""
    last = re.search(r"([a-z]+)\s(?:(?:about|nearly|more than|some|a|another)\s)?\Z", before)
    return last is not None and (last[1] in ("up", "down", "by") or last[1] in change_forms())


def _mixes(a: Amount, b: Amount) -> bool:
    """Is the second amount the smaller part of one measure ("7lb 4oz")?"""
    if a.unit is None or b.unit is None or not same_measure(a.unit, b.unit) or a.low != a.high or b.low != b.high:
        return False
    if a.unit.dimension not in ("length", "mass", "time", "age") or a.unit.offset or b.sign:
        return False
    return a.unit.factor > b.unit.factor and b.low * b.unit.factor < a.unit.factor and a.low == a.low.to_integral_value()


def _mixed(a: Amount, b: Amount) -> Amount:
    assert a.unit is not None
    assert b.unit is not None
    value = a.low + b.low * b.unit.factor / a.unit.factor
    return msgspec.structs.replace(a, end=b.end, low=value, high=value, bare=False, hyphened=b.hyphened)


def _lacks_unit(a: Amount, b: Amount) -> bool:
    """Does the first number of a pair wait for the unit of the second ("5 or 6 km")? A sum of money with its sign before is none."""
    if a.unit is not None or a.noun is not None or a.style == "vague" or a.magnitude != b.magnitude:
        return False
    if b.unit is None and b.noun is None:
        return False
    return not (a.bare and _FIRST_YEAR <= a.low <= _LAST_YEAR)
