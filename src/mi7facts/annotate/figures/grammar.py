"""Compose neighbouring amounts: ranges, one in five, units shared in coordination; refuse chains of dashes. Mixed units: `mixed`.

Only the few characters between two amounts are looked at, so the work is linear in the number of amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

import msgspec

from mi7facts.annotate.figures.amounts import Amount, same_measure
from mi7facts.annotate.figures.compare import bound, cue
from mi7facts.annotate.figures.lexicon import change_forms
from mi7facts.annotate.figures.mixed import mixed

_DASH = re.compile(r"-|–|−|\s[–—-]\s|[- ]to[- ]|-?\s(?:to|and)\s(?:as (?:high|much|many) as |about |around |more than )?|\s?–\s?")
_TIGHT = frozenset({"-", "–", "−"})
_SHARED = re.compile(r"-?(?: or| and|, or|, and| by| x| ×)[ -]")
_RATIO = re.compile(r"\s(?:in|out of|in every|of every|in each)\s|-in-")
_FROM = re.compile(r"\b(?:from|between|range[sd]?|ranging)\s(?:[a-z$£€]+\s){0,2}\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:[a-z]+\s){0,2}\Z", re.IGNORECASE)
#: A fall has two levels and is no range: "shrank from 9 to 7 metres" stays two figures, "from 9 to 7 metres" by itself does not.
_FALL = re.compile(r"\b([a-z]+)(?:\s[a-z]+)?\sfrom\s(?:[a-z$£€]+\s){0,2}\Z", re.IGNORECASE)
_ERROR = re.compile(r"\s?(?:±|\+/-?|\+-)\s?")
_AND_BOUND = re.compile(r",?\s(?:(?:and|but|or)\s)?([a-z ]+)\s")
_ABOVE, _BELOW = frozenset({">", ">="}), frozenset({"<", "<="})
_THOUSAND = 1000
#: More characters between two amounts join nothing.
_MOST_BETWEEN = 36
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
    return max(sizes) >= 4 and (sizes[0] != sizes[1] or _FIRST_YEAR <= a.low < b.low <= _LAST_YEAR)


def _range(a: Amount, b: Amount) -> Amount | None:
    if not _comparable(a, b):
        return None
    low, high = a.low * _shared_scale(a, b), b.high
    if low > high:
        low, high = high, low
    if low == high:
        return None
    return msgspec.structs.replace(b, start=a.start, low=low, high=high, bare=False, comparator=a.comparator)


def _shared_scale(a: Amount, b: Amount) -> Decimal:
    """Return the magnitude that the first number takes from the second ("3 to 5 million", but not "$900 to $2 million")."""
    shares = a.magnitude == 1 and b.magnitude > 1 and a.low < _THOUSAND and (a.low <= b.high / b.magnitude or a.unit is b.unit is None)
    return b.magnitude if shares else Decimal(1)


def _comparable(a: Amount, b: Amount) -> bool:
    if "vague" in (a.style, b.style) or a.noun is not None:
        return False
    if a.unit is not None and b.unit is None:
        return a.unit.dimension == "money" and b.noun is None
    return a.unit is None or same_measure(a.unit, b.unit)


def _join(text: str, a: Amount, b: Amount) -> list[Amount] | None:
    between = text[a.end : b.start]
    if len(between) > _MOST_BETWEEN:
        return None
    before = text[max(0, a.start - _LOOK_BACK) : a.start]
    for make in (_one_in, _spread, _bounded):
        one = make(a, b, between, before)
        if one is not None:
            return [one]
    if _DASH.fullmatch(between) and between not in _TIGHT and (made := _reached(a, b, between, before)):
        return made
    one = mixed(text, a, b, between)
    if one is not None:
        return [one]
    if _SHARED.fullmatch(between) and _lacks_unit(a, b):
        return [msgspec.structs.replace(a, unit=b.unit, noun=b.noun, hyphened=b.hyphened), b]
    return None


def _reached(a: Amount, b: Amount, between: str, before: str) -> list[Amount] | None:
    """Return the range of "4 to 7 km", or the two levels of a fall ("from 9 to 7 km")."""
    made = _range(a, b) if _ranged(a, b, between, before) else None
    if made is None or not _falls(before) or "to" not in between:
        return [made] if made is not None else None
    scale = _shared_scale(a, b)
    if a.low * scale <= b.high:
        return [made]
    first = msgspec.structs.replace(a, unit=a.unit or b.unit, noun=b.noun, low=a.low * scale, high=a.high * scale, hyphened=b.hyphened)
    return [first, b]


def _falls(before: str) -> bool:
    """Do a verb of change and "from" end the words before?"""
    found = _FALL.search(before)
    return found is not None and found[1].lower() in change_forms()


def _spread(a: Amount, b: Amount, between: str, before: str) -> Amount | None:
    """Return the range of a value and its error ("12.5 ± 0.1 mm")."""
    signed = between + b.sign
    if not _ERROR.fullmatch(signed) or not _comparable(a, b) or a.low != a.high or b.low != b.high:
        return None
    error = abs(b.low)
    return msgspec.structs.replace(b, start=a.start, low=a.low - error, high=a.low + error, bare=False)


def _bounded(a: Amount, b: Amount, between: str, before: str) -> Amount | None:
    """Return the range of two bounds ("at least five but no more than eight boats")."""
    joined = _AND_BOUND.fullmatch(between)
    if joined is None or not _comparable(a, b):
        return None
    first, second = cue(before), bound(joined[1])
    rising = first in _ABOVE and second in _BELOW and a.low * _shared_scale(a, b) < b.high
    falling = first in _BELOW and second in _ABOVE and a.low * _shared_scale(a, b) > b.high
    made = _range(a, b) if rising or falling else None
    return msgspec.structs.replace(made, comparator="=") if made is not None else None


def _one_in(a: Amount, b: Amount, between: str, before: str) -> Amount | None:
    """Return the part of "one in five"."""
    if not _ratio(a, b, between):
        return None
    return msgspec.structs.replace(b, start=a.start, low=a.low / b.low, high=a.low / b.low, style="fraction", bare=False)


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
    if _says_change(before) and (a.unit is not None or b.unit is None or a.magnitude != b.magnitude):
        return False
    return a.low < b.high or a.magnitude != b.magnitude


def _says_change(before: str) -> bool:
    """Is the first number what something changed by ("rose 18 cents to $2")? Then the second is a level, and no end of a range."""
    last = re.search(r"([a-z]+)\s(?:(?:about|nearly|more than|some|a|another)\s)?\Z", before)
    return last is not None and (last[1] in ("up", "down", "by") or last[1] in change_forms())


def _lacks_unit(a: Amount, b: Amount) -> bool:
    """Does the first number of a pair wait for the unit of the second ("5 or 6 km")? A sum of money with its sign before is none."""
    if a.unit is not None or a.noun is not None or a.style == "vague" or a.magnitude != b.magnitude:
        return False
    if b.unit is None and b.noun is None:
        return False
    return not (a.bare and _FIRST_YEAR <= a.low <= _LAST_YEAR)
