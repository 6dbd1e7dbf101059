"""Letters and words after a number that are a unit only sometimes: "16 in a field", "the 1970s", "three stone walls", "40 pounds".

Which unit they would be is in `tables`; here it is decided whether they are one where they stand.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import chain, zip_longest
from typing import Protocol

from mi7facts.annotate.figures.lexicon import cue_words
from mi7facts.annotate.figures.numerals import Style
from mi7facts.annotate.figures.tables import Unit, by_code

#: Letters that are units right after digits only: with a space between they are words or initials.
_ATTACHED = frozenset({"p", "c", "F", "C", "K", "J", "st", "h", "s", "pc", "MP", "AU", "x"})
#: Symbols that look like units of temperature or like initials ("5 C students").
_SCALES = frozenset({"C", "F"})
_SHORT = 2
_WORD = re.compile(r"[a-z]+")
_INCH = re.compile(r"in(?:\)|[,.;]|\s+(?:thick|wide|long|tall|high|deep|by|x)\b|\Z)")
#: A noun with what ties a sum to it, right before a number.
_SUM_OF = re.compile(
    r"\b(number of [a-z]+|[A-Za-z]+)(?: [a-z]+ing)?"
    r"\s(?:of|was|were|is|are|reached|totalled|(?:climbed|dropped|fell|grew|jumped|rose|slipped|swelled) (?:by|from|to))\s"
    r"(?:(?:about|almost|around|just|less than|more than|nearly|over|some|under)\s){0,2}(?:[0-9.]{1,6}m to )?[0-9][0-9.,]*\s?\Z"
)
#: A level set against millions of something: "2.5m customers, up from 2.1m".
_AGAINST_MILLIONS = re.compile(r"[0-9]m [a-z]+s(?: [a-z]+){0,2},? (?:(?:down|up) from|compared with|against) [0-9][0-9.]*\Z")
#: Behind two degrees that a university gave.
_FROM = re.compile(r"\s(?:from|in)\s(?:[A-Z]|[a-z]+[.,;]|[a-z]+ and\b)")
_MINUTES = re.compile(r"(?:m|n) ?\Z")
_STONES = re.compile(r" (?!(?:as|less|this|was)\b)[a-z]+s\b")
_ORDINAL = re.compile(r"(?<!1)1\Z")
#: Lines of a picture ("1080p").
_LINES = frozenset(map(Decimal, (240, 360, 480, 720, 1080, 1440, 2160, 4320)))
#: Fewer kelvins are the label of a figure ("3K").
_COLDEST = 50
#: Millibars of the air; other "mb" are megabytes.
_AIR = (Decimal(850), Decimal(1100))
_NO_WEIGHT = 100_000  # beyond it news weighs in tonnes
_REACH, _MONEY_REACH, _FIRST_PAGES = 32, 80, 20_000
_SCALED = {"Cel": re.compile(r"°\s?C\b|[0-9]C\b|[Cc]elsius|[Cc]entigrade"), "[degF]": re.compile(r"°\s?F\b|[0-9]F\b|[Ff]ahrenheit")}


#: Degrees of a text that says nowhere which: warm or cold, and no angle; they have no base value but their own.
_WARMTH = Unit("deg", "temperature", "deg", Decimal(1))


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
    return symbol in _SCALES and not text[stop : stop + 2].strip().isupper() and not _STONES.match(text, stop, stop + _REACH)


def _is_else(text: str, number: Number, symbol: str, stop: int) -> bool:
    """Is it a decade, an ordinal, a label, or what a thing is made of?"""
    match symbol:
        case "s":
            return number.bare and not _MINUTES.search(text, max(0, number.start - _SHORT), number.start)
        case "st":
            return bool(_ORDINAL.search(str(number.low)))
        case "p":
            return number.low in _LINES
        case "K":
            return number.low < _COLDEST
        case "stone":
            return bool(_STONES.match(text, stop, stop + _REACH))
        case "degree" | "degrees":
            return number.style == "words" and bool(_FROM.match(text, stop)) and not _is_weather(text, number)
        case "knot" | "knots":
            return number.style == "words" and not cue_words("ropes").isdisjoint(_near(text, number))
    return False


def is_precious(text: str, at: int) -> bool:
    """Do the words around an ounce speak of gold and the like, which are weighed in troy ounces?"""
    near = _WORD.findall(text[max(0, at - _MONEY_REACH) : at + _MONEY_REACH].lower())
    return not cue_words("precious").isdisjoint(near)


def meant(text: str, number: Number, symbol: str, unit: Unit) -> Unit:
    """Return the unit that a symbol of two units means: megabytes out of the range of the air, degrees of the scale that the text uses."""
    if unit.code == "[oz_av]" and is_precious(text, number.end):
        return by_code()["[oz_tr]"]
    if symbol == "mb" and not _AIR[0] <= number.low <= _AIR[1]:
        return by_code()["MBy"]
    if unit.code != "deg" or not _is_weather(text, number):
        return unit
    scale = _scale(text)
    return by_code()[scale] if scale is not None else _WARMTH


@lru_cache(maxsize=1)
def _scale(text: str) -> str | None:
    """Return the code of the only scale of temperature that a text names."""
    named = {code for code, pattern in _SCALED.items() if pattern.search(text, 0, _FIRST_PAGES)}
    return named.pop() if len(named) == 1 else None


def _is_weather(text: str, number: Number) -> bool:
    return not cue_words("weather").isdisjoint(_near(text, number))


def _near(text: str, number: Number) -> list[str]:
    """Return the words around a number."""
    return _WORD.findall(text[max(0, number.start - _MONEY_REACH) : number.end + _MONEY_REACH].lower())


def speaks_of_millions(text: str, at: int) -> bool:
    """Would the m at `at` be millions: right behind a noun of money and its preposition or verb ("profits of 25m", "sales rose to 40m")?"""
    start = max(0, at - _MONEY_REACH)
    before = _SUM_OF.search(text, start, at)
    if before is not None and (before[1].startswith("number of ") or before[1].lower() in cue_words("millions")):
        return True
    return _AGAINST_MILLIONS.search(text, start, at) is not None


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
