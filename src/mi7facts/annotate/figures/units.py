"""Units: which words and symbols after (or before) a number name a unit, which code it has, and how many base units it is.

The tables are data (`tables`). What a unit measures ("a height", "the revenue of ...") is decided in `counted`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from mi7facts.annotate.figures.letters import is_precious
from mi7facts.annotate.figures.lexicon import cue_words, words_of
from mi7facts.annotate.figures.marks import MARKS, mark_after
from mi7facts.annotate.figures.money import named_places, whose
from mi7facts.annotate.figures.tables import Unit, UnitMatch, by_code, loose_prefixes, names, prefixes, shared_nouns, symbols

#: Longest name of a unit in words ("megabits per second"), and in characters for the slice that is looked at.
MOST_WORDS, MOST_CHARACTERS = 3, 40
_WORDS = re.compile(r"[^\W\d_][\w.]*(?:-[^\W\d_]\w*)*(?:[ \u00a0]{1,2}(?:[^\W\d_][\w.]*(?:-[^\W\d_]\w*)*)){0,2}")
#: The signs of vowels in the scripts of South Asia are no letters to a regular expression.
_SYMBOL = re.compile(r"[^\W\d_]+-[^\W\d_]+|°[CF]?|º[CF]|[^\W_]*[\w²³/%\u0900-\u0dff]+|[%％′″¢$£€¥₹₪₺₽₴₩₦₾₡₿]")
_RATE = re.compile(
    r"(?:\s?/\s?|(?:\s{1,2}|-)(?:per|an?|each|every)(?:\s|-)|\sto the (?=gallon|lit(?:re|er)))"
    r"(?:(?:basic|common|diluted|ordinary)\s)?([^\W\d_]+(?:-hours?)?(?: (?:feet|foot|inch|mile|metres?|meters?))?)"
)
#: Behind "per" any noun is divided by ("$1,200 per pupil"), but for the words of per cents.
_PER, _EACH = re.compile(r"(?:\s{1,2}|-)per(?:\s|-)"), re.compile(r"[a-z]{3,}")
_CENT = frozenset({"billion", "cent", "centum", "hundred", "mille", "million", "thousand"})
#: What flows or comes out, as "140 grams of CO2" in "140 grams of CO2 per kilometre".
_OF, _FLOWING = (
    re.compile(r"\sof\s[^\W_][\w-]*(?:\s[^\W\d_][\w-]*)??(?=\s(?:per|an?|each|every)\s)"),
    frozenset({"energy", "mass", "volume"}),
)
#: Behind a sum, and before no noun that the word would belong to ("$40 Canadian wine").
_WHOSE = re.compile(
    r"\s(US|U\.S\.|Canadian|Australian|Hong Kong|New Zealand|Singapore|Taiwan)"
    r"(?=[,.;:)]|\Z|\n|\s(?:an?|and|after|at|by|each|for|from|in|is|of|on|or|per|to|was|were|with)\b)"
)
_AGO = re.compile(r"\s(?:ago|earlier|later|before|after|on|old)\b")
_SUM = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+\.[0-9]{2}(?![0-9])|[0-9]+(?:\.[0-9]+)?\s?(?:m|bn|mn|k|crore|lakh|[mbt]r?illion)\b")
_LONGEST_PREFIX = 9
#: Units whose parts follow without a space ("2h43m", "5ft10in").
_CHAINED = frozenset({"ft", "h", "lb", "m", "st"})
_PART = re.compile(r"[0-9]{1,2}(?:\.[0-9]+)?(?:m|min|s|in|lb|oz)?(?!\w)|[0-9]{1,2}m[0-9]{1,2}s(?!\w)")
#: What is divided by, where a symbol says so ("mg/dL", "£5 a kg").
_DIVISORS = frozenset({"area", "energy", "length", "mass", "time", "volume"})
_POUND = frozenset({"pound", "pounds"})


#: Years, months, weeks and days of a life: the same codes as for time that passes, another dimension.
AGE_BASE = "a"


@cache
def _before_number() -> tuple[re.Pattern[str], dict[str, Unit]]:
    return _fronts(prefixes())


@cache
def _before_sum() -> tuple[re.Pattern[str], dict[str, Unit]]:
    return _fronts(loose_prefixes())


def _fronts(table: dict[str, Unit]) -> tuple[re.Pattern[str], dict[str, Unit]]:
    """Return the pattern of signs before a number: also "HK $5", and "nzd$15" in lower case, but "A $5 bill" is no Australian one."""
    dollars = {prefix: unit for prefix, unit in table.items() if prefix.endswith("$") and len(prefix) > 2 and prefix[0].isalpha()}
    spaced = {prefix[:-1] + " $": unit for prefix, unit in dollars.items()}
    spaced |= {front: unit for prefix, unit in table.items() if prefix == "C$" for front in ("C $", "c $")}
    both = table | spaced | {prefix.lower(): unit for prefix, unit in (dollars | spaced).items()}
    return re.compile(rf"(?<!\w)(?:{words_of(both)})(?:\s|-)?\Z"), both


def money_before(text: str, at: int, floor: int, end: int) -> tuple[Unit, int] | None:
    """Return the currency that stands right before the number at[at:end], and where it starts ("US$", "£", "EUR ")."""
    pattern, table = _before_number()
    found = pattern.search(text, max(floor, at - _LONGEST_PREFIX), at)
    if found:
        return table[found[0].strip().rstrip("-").strip()], found.start()
    pattern, table = _before_sum()
    found = pattern.search(text, max(floor, at - _LONGEST_PREFIX), at)
    if found and _is_sum(text, at, end, found[0], table[found[0].strip()]):
        return table[found[0].strip()], found.start()
    return None


def _is_sum(text: str, at: int, end: int, sign: str, unit: Unit) -> bool:
    """Is it a sum of money by its form ("R1,250", "R18.40", "R3m")? "R2" and "PS5" are names, but for a sign of one letter at home."""
    return bool(_SUM.match(text, at, end + 9)) or (len(sign) == 1 and bool(named_places(text).get(unit.code)))


def unit_after(text: str, at: int, end: int, money: bool) -> UnitMatch | None:
    """Return the unit that begins at `at`, the longest name that fits; `money` says that the text around speaks of money."""
    if text[at : at + 1] in MARKS:
        return mark_after(text, at, end)
    words = _WORDS.match(text, at, min(end, at + MOST_CHARACTERS))
    if words:
        for stop in _ends(words[0]):
            unit = _named(text, words[0][:stop].lower().replace("\u00a0", " "), money)
            if unit:
                return UnitMatch(unit, at + stop)
    return _symbol(text, at, end)


def _ends(words: str) -> list[int]:
    """Return the ends of the words and of the parts of hyphened words, the last first."""
    return [m.end() for m in re.finditer(r"[\w.]*\w", words)][::-1]


def _named(text: str, name: str, money: bool) -> Unit | None:
    if name in _POUND and not money:
        return by_code()["[lb_av]"]
    shared = shared_nouns().get(name)
    return names().get(name) if shared is None else whose(text, shared)


@cache
def _spaced_symbols() -> tuple[str, ...]:
    return tuple(sorted((symbol for symbol in symbols() if " " in symbol), key=len, reverse=True))


def _symbol(text: str, at: int, end: int) -> UnitMatch | None:
    found = _SYMBOL.match(text, at, min(end, at + 12))
    if not found:
        return None
    table = symbols()
    for symbol in _spaced_symbols():
        if text.startswith(symbol, at) and not text[at + len(symbol) : at + len(symbol) + 1].isalnum():
            return UnitMatch(table[symbol], at + len(symbol))
    for size in range(len(found[0]), 0, -1):
        symbol = found[0][:size]
        after = text[at + size : at + size + 1]
        glued = symbol[-1].isalnum() and after.isalnum()
        if symbol in table and (not glued or (symbol in _CHAINED and _PART.match(text, at + size))):
            return UnitMatch(table[symbol], at + size)
    return None


def rate_after(text: str, at: int, end: int) -> tuple[str, int] | None:
    """Return the code of what a sum or count is divided by ("a litre", "/hour", "per share"), and the offset after it."""
    found = _RATE.match(text, at, min(end, at + MOST_CHARACTERS))
    if not found or _AGO.match(text, found.end(), end):
        return None
    start = found.start(1)
    by = _symbol(text, start, end)
    if by is not None and by.unit.dimension in _DIVISORS and (by.end > start + 1 or "/" in text[at:start]) and text[start : by.end] != "in":
        return by.unit.code, by.end
    words = found[1].lower()
    return _named_rate(text, start, words) or _named_rate(text, start, words.split()[0]) or _each(text, at, start, found[1].split()[0])


def dollars_after(text: str, at: int, unit: Unit) -> UnitMatch:
    """Return the dollar that a word behind the sum names ("$31.20 US", "$45 Canadian"), and the offset after it; else the unit."""
    found = _WHOSE.match(text, at) if unit.code == "USD" else None
    dollar = names().get(found[1].lower() + " dollars") if found else None
    return UnitMatch(unit, at) if found is None or dollar is None else UnitMatch(dollar, found.end(1))


def rate_over(text: str, at: int, end: int, unit: Unit) -> Unit:
    """Return the unit of "140 grams of CO2 per kilometre", where what is measured stands between, else the unit itself."""
    between = _OF.match(text, at, min(end, at + MOST_CHARACTERS)) if unit.dimension in _FLOWING else None
    rate = rate_after(text, between.end(), end) if between else None
    by = by_code().get(rate[0]) if rate is not None else None
    if rate is None or by is None or (by.dimension != "time" and not text.startswith(" per ", between.end() if between else at)):
        return unit
    return rate_unit(unit, rate[0])


def _named_rate(text: str, start: int, word: str) -> tuple[str, int] | None:
    """Return the code of the unit or thing that a word names as what is divided by, and the offset after it."""
    unit = names().get(word) if word not in _POUND else by_code()["[lb_av]"]
    if unit is not None:
        return None if unit.dimension in ("money", "proportion") else (_weighed(text, start, unit), start + len(word))
    return ("{" + word + "}", start + len(word)) if word in cue_words("denominators") else None


def _each(text: str, at: int, start: int, word: str) -> tuple[str, int] | None:
    """Return any noun in lower case behind "per"; a currency is a rate of exchange."""
    if not _PER.match(text, at) or not _EACH.fullmatch(word) or word in _CENT or word in names() or word in shared_nouns():
        return None
    return "{" + word + "}", start + len(word)


def _weighed(text: str, at: int, unit: Unit) -> str:
    return "[oz_tr]" if unit.code == "[oz_av]" and is_precious(text, at) else unit.code


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
    unit = names().get(word.lower())
    return unit if unit is not None and unit.dimension == "time" else None


def count_rate(noun: str, by: str) -> Unit:
    """Return the unit of a count in a time, or of each of something ("3,000 tests per day")."""
    code = "{" + "_".join(noun.split()) + "}/" + by.strip("{}") if noun else "/" + by  # no code holds a space
    return Unit(code, "rate", code, Decimal(1))


def is_unit(word: str) -> bool:
    """Is the word the name of a unit, or of money and of nothing else?"""
    shared = shared_nouns().get(word.lower())
    return word.lower() in names() or (shared is not None and not shared.guarded)
