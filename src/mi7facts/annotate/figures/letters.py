"""Letters and words after a number that are a unit only sometimes: "16 in a field", "the 1970s", "three stone walls", "40 pounds".

Which unit they would be is in `tables`; here it is decided whether they are one where they stand.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import chain, zip_longest
from typing import Protocol

from mi7facts.annotate.figures.lexicon import cue_words
from mi7facts.annotate.figures.numerals import Style
from mi7facts.annotate.figures.tables import Unit, by_code

#: Letters that are units right after digits only: with a space between they are words or initials.
_ATTACHED = frozenset({"p", "c", "F", "C", "K", "J", "st", "h", "s", "pc", "MP", "AU"})
#: Symbols that look like units of temperature or like initials ("5 C students").
_SCALES = frozenset({"C", "F"})
_SHORT = 2
_WORD = re.compile(r"[a-z]+")
_INCH = re.compile(r"in(?:\)|[,.;]|\s+(?:thick|wide|long|tall|high|deep|by|x)\b|\Z)")
_MINUTES = re.compile(r"(?:m|n) ?\Z")
_STONES = re.compile(r" (?!(?:as|less|this|was)\b)[a-z]+s\b")
_ORDINAL = re.compile(r"(?<!1)1\Z")
#: Fewer kelvins are the label of a figure ("3K").
_COLDEST = 50
#: Millibars of the air; other "mb" are megabytes.
_AIR = (Decimal(850), Decimal(1100))
_NO_WEIGHT = 100_000  # beyond it news weighs in tonnes
_REACH, _MONEY_REACH = 32, 80


class Number(Protocol):
    """What is known of a number before its unit is."""

    @property
    def start(self) -> int:
        """Return where the number starts."""

    @property
    def end(self) -> int:
        """Return the offset after the number."""

    @property
    def low(self) -> Decimal:
        """Return its value."""

    @property
    def style(self) -> Style:
        """Return how it is written."""

    @property
    def bare(self) -> bool:
        """Is it an integer without grouping?"""

    @property
    def magnitude(self) -> Decimal:
        """Return what it was multiplied by."""


def is_unit_here(text: str, number: Number, at: int, stop: int) -> bool:
    """Is the unit at text[at:stop] one where it stands?"""
    symbol = text[at:stop]
    if symbol in ("in", "ins"):
        return at == number.end or bool(_INCH.match(text, at))
    if _is_else(text, number, symbol, stop) or (number.style in ("words", "vague") and len(symbol) <= _SHORT):
        return False
    if at == number.end or symbol not in _ATTACHED:
        return True
    return symbol in _SCALES and not text[stop : stop + 2].strip().isupper()


def _is_else(text: str, number: Number, symbol: str, stop: int) -> bool:
    """Is it a decade, an ordinal, a label, or what a thing is made of?"""
    match symbol:
        case "s":
            return number.bare and not _MINUTES.search(text, max(0, number.start - _SHORT), number.start)
        case "st":
            return bool(_ORDINAL.search(str(number.low)))
        case "K":
            return number.low < _COLDEST
        case "stone":
            return bool(_STONES.match(text, stop, stop + _REACH))
    return False


def meant(number: Number, symbol: str, unit: Unit) -> Unit:
    """Return the unit that a symbol of two units means: the other one where the number is out of the first one's range."""
    return by_code()["MBy"] if symbol == "mb" and not _AIR[0] <= number.low <= _AIR[1] else unit


def speaks_of_money(text: str, number: Number, at: int) -> bool:
    """Would "pounds" be money here: a great sum, or a word of money nearest to it? A "thirty-pound sack" weighs that much."""
    if not text.startswith(("pound", "Pound"), at) or text[at - 1] == "-":
        return False
    if number.magnitude > 1 or number.low >= _NO_WEIGHT:
        return True
    before = [m[0] for m in _WORD.finditer(text[max(0, at - _MONEY_REACH) : at].lower())][::-1]
    after = [m[0] for m in _WORD.finditer(text[at : at + _MONEY_REACH].lower())]
    for near in chain.from_iterable(zip_longest(before, after, fillvalue="")):
        if near in cue_words("money") or near in cue_words("weight"):
            return near in cue_words("money")
    return False
