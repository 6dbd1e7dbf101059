"""Units: which words and symbols after (or before) a number name a unit, which code it has, and how many base units it is.

The table is data (`lexicons/units.toml`). What a unit measures ("a height", "the revenue of ...") is decided in `counted`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

import msgspec

from mi7facts.annotate.figures.lexicon import cue_words, words_of
from mi7facts.data import load_toml

#: Longest name of a unit in words ("megabits per second"), and in characters for the slice that is looked at.
MOST_WORDS, MOST_CHARACTERS = 3, 40
_WORDS = re.compile(r"[^\W\d_][\w.]*(?:-[^\W\d_]\w*)*(?:[ \u00a0]{1,2}(?:[^\W\d_][\w.]*(?:-[^\W\d_]\w*)*)){0,2}")
_SYMBOL = re.compile(r"[^\W\d_]+-[^\W\d_]+|°[CF]?|º[CF]|[^\W_]*[\w²³/%]+|[%％′″¢$£€¥₹₪₺₽₴₩₦₾₡₿]")
_RATE = re.compile(r"(?:\s?/\s?|[ -](?:per|a|an|each)[ -])([^\W\d_]+(?: (?:feet|foot|inch|mile|metres?|meters?))?)")
_AGO = re.compile(r"\s(?:ago|earlier|later|before|after|on|old)\b")
_POUND = frozenset({"pound", "pounds"})


class Unit(msgspec.Struct, frozen=True):
    """A unit: its code, what it measures, and how to get base units: value x factor + offset."""

    code: str
    dimension: str
    base: str
    factor: Decimal
    offset: Decimal = Decimal(0)

    def to_base(self, value: Decimal) -> Decimal:
        """Return a value of this unit in base units."""
        return value * self.factor + self.offset


class UnitMatch(msgspec.Struct, frozen=True):
    """A unit where it stands; `end` is the offset after it."""

    unit: Unit
    end: int


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    code: str
    dimension: str
    base: str
    factor: str
    offset: str = "0"
    names: list[str] = []
    symbols: list[str] = []
    prefixes: list[str] = []

    def unit(self) -> Unit:
        return Unit(self.code, self.dimension, self.base, Decimal(self.factor), Decimal(self.offset))


#: Years, months, weeks and days of a life: the same codes as for time that passes, another dimension.
AGE_BASE = "a"


@cache
def entries() -> tuple[_Entry, ...]:
    """Return the table of units as it stands in the data file."""
    return tuple(msgspec.convert(load_toml("lexicons/units.toml")["unit"], list[_Entry]))


@cache
def by_code() -> dict[str, Unit]:
    """Return the units by their codes."""
    return {entry.code: entry.unit() for entry in entries()}


@cache
def _names() -> dict[str, Unit]:
    return {name: entry.unit() for entry in entries() for name in entry.names}


@cache
def _symbols() -> dict[str, Unit]:
    return {symbol: entry.unit() for entry in entries() for symbol in entry.symbols}


@cache
def _prefixes() -> tuple[re.Pattern[str], dict[str, Unit]]:
    table = {prefix: entry.unit() for entry in entries() for prefix in entry.prefixes}
    spaced = {re.sub(r"(?<=[A-Z])(?=\$)", " ", prefix): unit for prefix, unit in table.items()}
    both = table | spaced
    return re.compile(rf"(?<!\w)(?:{words_of(both)})(?:\s|-)?\Z"), both


def money_before(text: str, at: int, floor: int) -> tuple[Unit, int] | None:
    """Return the currency that stands right before offset `at`, and where it starts ("US$", "£", "EUR ")."""
    pattern, table = _prefixes()
    found = pattern.search(text, max(floor, at - 9), at)
    return (table[found[0].strip().rstrip("-").strip()], found.start()) if found else None


def unit_after(text: str, at: int, end: int, money: bool) -> UnitMatch | None:
    """Return the unit that begins at `at`, the longest name that fits; `money` says that the text around speaks of money."""
    words = _WORDS.match(text, at, min(end, at + MOST_CHARACTERS))
    if words:
        for stop in _ends(words[0]):
            unit = _named(words[0][:stop].lower().replace("\u00a0", " "), money)
            if unit:
                return UnitMatch(unit, at + stop)
    return _symbol(text, at, end)


def _ends(words: str) -> list[int]:
    """Return the ends of the words and of the parts of hyphened words, the last first."""
    return [m.end() for m in re.finditer(r"[\w.]*\w", words)][::-1]


def _named(name: str, money: bool) -> Unit | None:
    if name in _POUND:
        return by_code()["GBP" if money else "[lb_av]"]
    return _names().get(name)


def _symbol(text: str, at: int, end: int) -> UnitMatch | None:
    found = _SYMBOL.match(text, at, min(end, at + 12))
    if not found:
        return None
    table = _symbols()
    spaced = text[at : at + 6]
    for symbol in ("sq km", "sq m", "sq ft", "sq mi", "cu ft"):
        if spaced.startswith(symbol) and not text[at + len(symbol) : at + len(symbol) + 1].isalnum():
            return UnitMatch(table[symbol], at + len(symbol))
    for size in range(len(found[0]), 0, -1):
        symbol = found[0][:size]
        after = text[at + size : at + size + 1]
        if symbol in table and not (symbol[-1].isalnum() and after.isalnum()):
            return UnitMatch(table[symbol], at + size)
    return None


def rate_after(text: str, at: int, end: int) -> tuple[str, int] | None:
    """Return the code of what a sum or count is divided by ("a litre", "/hour", "per share"), and the offset after it."""
    found = _RATE.match(text, at, min(end, at + MOST_CHARACTERS))
    if not found or _AGO.match(text, found.end(), end):
        return None
    word = found[1].lower()
    unit = _names().get(word)
    if unit is None and " " in word and word.split()[0] in cue_words("denominators"):
        word = word.split()[0]
    stop = found.start(1) + len(word)
    unit = unit or _names().get(word)
    if unit is not None and unit.dimension in ("money", "proportion"):
        return None
    if unit is not None:
        return unit.code, stop
    return ("{" + word + "}", stop) if word in cue_words("denominators") else None


def rate_unit(unit: Unit, by: str) -> Unit:
    """Return the unit of a rate: a code where both are codes, words in braces otherwise."""
    code = f"{unit.code}/{by}" if not by.startswith("{") else "{" + unit.code.strip("{}") + "/" + by.strip("{}") + "}"
    dimension = "price" if unit.dimension == "money" else f"{unit.dimension} rate"
    per = by_code().get(by)
    if unit.dimension == "money" or per is None:  # nobody speaks of money a second: what it is divided by stays
        return Unit(
            code, dimension, code.replace(unit.code.strip("{}"), unit.base, 1).replace("{" + unit.base + "}", unit.base), unit.factor
        )
    return Unit(code, dimension, f"{unit.base}/{per.base}", unit.factor / per.factor)


def age_unit(unit: Unit) -> Unit:
    """Return a unit of time as a unit of age, in years."""
    return Unit(unit.code, "age", AGE_BASE, unit.factor / by_code()["a"].factor)


def time_unit(word: str) -> Unit | None:
    """Return the unit of time that a word names."""
    unit = _names().get(word.lower())
    return unit if unit is not None and unit.dimension == "time" else None


def count_rate(noun: str, by: str) -> Unit:
    """Return the unit of a count in a time, or of each of something ("3,000 tests per day")."""
    code = "{" + noun + "}/" + by.strip("{}") if noun else "/" + by
    return Unit(code, "rate", code, Decimal(1))


def is_unit(word: str) -> bool:
    """Is the word the name of a unit?"""
    return word.lower() in _names() or word.lower() in _POUND
