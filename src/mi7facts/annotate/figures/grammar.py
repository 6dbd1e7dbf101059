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
from mi7facts.annotate.figures.lexicon import change_forms, cue_words
from mi7facts.annotate.figures.mixed import mixed

_DASH = re.compile(r"-|–|−|\s[–—-]\s|[- ]to[- ]|-?\s(?:to|and)\s(?:as (?:high|much|many) as |about |around |more than )?|\s?–\s?")
_TIGHT = frozenset({"-", "–", "−"})
_SHARED = re.compile(r"-?(?: or| and|, or|, and| by| x| ×)[ -]")
_RATIO = re.compile(r"\s(?:in|out of|in every|of every|in each)\s|-in-")
#: Behind these a number stands for all the times there were: "14 in 22 games" is no share of them.
_PLAYED = re.compile(r"\s(?:[a-z]+\s)?(?:appearances|at-bats|games|innings|matches|outings|overs|starts|tests)\b")
_FROM = re.compile(r"\b(?:from|between|range[sd]?|ranging)\s(?:[a-z$£€]+\s){0,2}\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:[a-z]+\s){0,2}\Z", re.IGNORECASE)
#: What may stand between a word of change and how much it was, and "of" where that word is a noun ("a drop of some").
_JUST = (
    r"(?:(?:about|additional|almost|another|around|at|by|extra|further|just|least|less|mere|more|nearly|only|over|roughly|some|than|under"
    r"|a|an)\s){0,4}"
)
_CHANGED, _CHANGE_OF = re.compile(rf"\b([a-z]+)\s{_JUST}\Z"), re.compile(rf"\b([a-z]+?)s?\sof\s{_JUST}\Z")
#: What rose by 4 % to reach 6 % would have trebled: "by 4 % to 6 %", where the second number is at most twice the first, is a range.
_TWICE, _MEASURE_OF_CHANGE = 2, re.compile(rf"\b(?:by|of)\s{_JUST}\Z")
#: Arithmetic read aloud: "one over three", "the share is 2 over 5.", but not "won 2 over 5".
_SUM, _CLOSED = re.compile(r"(?:\A|[.:;]\s|\b(?:by|equals|is|of)\s)\Z"), re.compile(r"\s*(?:\Z|[.,;)])")
_ERROR = re.compile(r"\s?(?:±|\+/-?|\+-)\s?")
#: The name that a number ends within a sentence, and how far from it no range reaches: "sold the iPhone 14 to 2,000 people".
_NAMED, _NAMED_GAP = re.compile(r"[a-z] (?:the |an? |his |her |its )?(?:[a-z]{0,2}[A-Z]\w+)\s\Z"), 4
_AND_BOUND = re.compile(r",?\s(?:(?:and|but|or)\s)?([a-z ]+)\s")
_ABOVE, _BELOW = frozenset({">", ">="}), frozenset({"<", "<="})
_THOUSAND = 1000
_UNRANGED = frozenset({"multiple", "vague"})
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
    if a.unit is not None and a.unit.dimension == "price" and b.noun is None and same_measure(b.unit, a.unit):
        b = msgspec.structs.replace(b, unit=a.unit)  # "from $7 a barrel to $5": the second price leaves out of what
    if not _comparable(a, b):
        return None
    low, high = _in_unit_of(a, b) * _shared_scale(a, b), b.high
    if low > high:
        low, high = high, low
    if low == high:
        return None
    return msgspec.structs.replace(b, start=a.start, low=low, high=high, bare=False, comparator=a.comparator, unit=b.unit or a.unit)


def _in_unit_of(a: Amount, b: Amount) -> Decimal:
    """Return the first number in the unit of the second ("50 cents to $2")."""
    if a.unit is None or b.unit is None or a.unit.dimension != b.unit.dimension or a.unit.factor == b.unit.factor:
        return a.low
    return (a.unit.to_base(a.low) - b.unit.offset) / b.unit.factor


def _shared_scale(a: Amount, b: Amount) -> Decimal:
    """Return the magnitude that the first number takes from the second ("3 to 5 million", but not "$900 to $2 million")."""
    shares = a.magnitude == 1 and b.magnitude > 1 and a.low < _THOUSAND and (a.low <= b.high / b.magnitude or a.unit is b.unit is None)
    return b.magnitude if shares else Decimal(1)


def _comparable(a: Amount, b: Amount) -> bool:
    if not {a.style, b.style}.isdisjoint(_UNRANGED) or a.noun is not None:
        return False
    if a.unit is not None and b.unit is None:
        return a.unit.dimension == "money" and b.noun is None
    return a.unit is None or same_measure(a.unit, b.unit)


def _join(text: str, a: Amount, b: Amount) -> list[Amount] | None:
    between = text[a.end : b.start]
    if len(between) > _MOST_BETWEEN:
        return None
    before = text[max(0, a.start - _LOOK_BACK) : a.start]
    if _is_score(a, b, between):
        return []
    one = None if _in_so_many_games(text, a, b, between) else _one(text, a, b, between, before)
    if one is not None:
        return [one]
    if _SHARED.fullmatch(between) and _lacks_unit(a, b) and not _restates(b, between, before):
        return [msgspec.structs.replace(a, unit=b.unit, noun=b.noun, hyphened=b.hyphened), b]
    return None


def _one(text: str, a: Amount, b: Amount, between: str, before: str) -> Amount | None:
    """Return the one figure that two amounts make, by the first reading that fits."""
    for make in (_one_in, _spread, _bounded):
        made = make(a, b, between, before)
        if made is not None:
            return made
    return _over(text, a, b, between, before) or _to(a, b, between, before) or mixed(text, a, b, between)


def _in_so_many_games(text: str, a: Amount, b: Amount, between: str) -> bool:
    """Do two counts say what was done in how many matches ("14 in 22 games")? "One in five games" is a share."""
    return between == " in " and a.low > 1 and _PLAYED.match(text, b.end, b.end + _LOOK_BACK) is not None


def _over(text: str, a: Amount, b: Amount, between: str, before: str) -> Amount | None:
    """Return the part of "one over three", where that is all that is said."""
    if between != " over " or not (_SUM.search(before) and _CLOSED.match(text, b.end) and _divides(a, b)):
        return None
    return _quotient(a, b)


def _is_score(a: Amount, b: Amount, between: str) -> bool:
    """Are two numbers in one word with the greater first working hours, a margin or odds ("9-to-5", "3-to-1")?"""
    return between == "-to-" and a.bare and b.bare and a.low > b.low


def _to(a: Amount, b: Amount, between: str, before: str) -> Amount | None:
    """Return the range of "4 to 7 km"."""
    if between in _TIGHT or not _DASH.fullmatch(between) or not _ranged(a, b, between, before):
        return None
    return _range(a, b)


def _restates(b: Amount, between: str, before: str) -> bool:
    """Does a per cent say the number before it over again ("tumbled 5.4, or 1.2 %")? In a list ("3, 4, or 5 %") it does not."""
    return between == ", or " and b.unit is not None and b.unit.dimension == "proportion" and not before.endswith(", ")


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
    return _quotient(a, b) if _RATIO.fullmatch(between) and _divides(a, b) else None


def _quotient(a: Amount, b: Amount) -> Amount:
    return msgspec.structs.replace(b, start=a.start, low=a.low / b.low, high=a.low / b.low, style="fraction", bare=False)


def _divides(a: Amount, b: Amount) -> bool:
    if not {a.style, b.style} <= {"digits", "words"} or a.unit is not None or b.unit is not None:
        return False
    year = b.bare and b.style == "digits" and _FIRST_YEAR <= b.low <= _LAST_YEAR
    fits = b.low <= MOST_BASE or (a.low == 1 and b.magnitude > 1)
    return a.low == a.high and b.low == b.high and 0 < a.low < b.low and fits and not year


def _ranged(a: Amount, b: Amount, between: str, before: str) -> bool:
    """Do the words around say that two amounts are the ends of a range?"""
    if " and " in between:
        return bool(_BETWEEN.search(before))
    if "to" not in between:
        return a.low < b.high and (b.unit is not None or between.strip() in ("–", "-"))
    if _FROM.search(before):
        return True
    if a.bare and a.unit is b.unit is None and b.low >= _NAMED_GAP * a.low and _NAMED.search(before):
        return False
    return not _is_level(a, b, before) and (_in_unit_of(a, b) < b.high or a.magnitude != b.magnitude)


def _is_level(a: Amount, b: Amount, before: str) -> bool:
    """Is the second number the level that something rose or fell to by the first ("rose 18 cents to $2"), and no end of a range?"""
    if not _says_change(before) or (a.unit is None and b.unit is not None and a.magnitude == b.magnitude):
        return False
    ranged = a.unit is not None and a.unit == b.unit and a.low < b.low <= _TWICE * a.low
    return not (ranged and _MEASURE_OF_CHANGE.search(before))


def _says_change(before: str) -> bool:
    """Is the number what something changed by: behind a verb of change, "up" or "down", "by", or "a rise of"?"""
    verb, noun = _CHANGED.search(before), _CHANGE_OF.search(before)
    if noun is not None and noun[1] in cue_words("changes"):
        return True
    return verb is not None and (verb[1] in ("up", "down") or before.endswith("by ") or verb[1] in change_forms())


def _lacks_unit(a: Amount, b: Amount) -> bool:
    """Does the first number of a pair wait for the unit of the second ("5 or 6 km")? A sum of money with its sign before is none."""
    if a.unit is not None or a.noun is not None or a.style in _UNRANGED or a.magnitude != b.magnitude:
        return False
    if b.unit is None and b.noun is None:
        return False
    return not (a.bare and _FIRST_YEAR <= a.low <= _LAST_YEAR)
