"""Numerals: which characters spell a number, and which number. Digits in every grouping, words, fractions, vague plurals.

Nothing here knows units or context: "7" in a film title is a numeral too, and later modules refuse it. Offsets are those of the given text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal

import msgspec

from mi7facts.annotate.figures.lexicon import words_of
from mi7facts.data import load_toml

Style = Literal["digits", "words", "fraction", "vague"]

#: Longer runs of digits are serial numbers or attacks, and no count: nothing on earth needs more.
LONGEST = 40
#: Dozens and hundreds multiply within a group ("two hundred thousand"); greater words close one.
_MULTIPLIER = 100
_LONGEST_PAIR = 80
#: Parts are counted with the words below it: "twenty third" is an ordinal.
_SCORE = 20
#: Characters looked at behind number words for decimals or a fraction ("... point one four one five nine").
_LONGEST_PART = 48
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?|[0-9]{1,3}(?:['’ \u00a0\u2009\u202f][0-9]{3})+(?:\.[0-9]+)?")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?|\.[0-9]+")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_EXPONENT = re.compile(r"[eE]([+-]?[0-9]{1,3})(?![\w.])|\s?[×x]\s?10\^?([-−+]?[0-9]{1,3}|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\w)")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"


class Numeral(msgspec.Struct, frozen=True, gc=False):
    """A number as it is spelled: `low` and `high` are equal but for vague plurals. `bare` is an integer without grouping."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    style: Style
    bare: bool = False


def find_numerals(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Yield the numerals of text[start:end] in order. Runs that spell no one number (versions, clock times) are passed over."""
    at = start
    for match in _candidate().finditer(text, start, end):
        if match.start() < at:
            continue
        for numeral in _joined(match) or (read_numeral(text, match),):
            if numeral is not None:
                at = numeral.end
                yield numeral


def _joined(match: re.Match[str]) -> list[Numeral]:
    """Return the numbers of a run that spells two ("seven and eight") or a mixed one ("one and one third"), else nothing."""
    run = match["words"]
    if run is None or len(run) > _LONGEST_PAIR or " and " not in run or spell(_split(run)) is not None:
        return []
    first, _, second = run.partition(" and ")
    values = spell(_split(first)), spell(_split(second))
    parts = _parts().match(match.string, match.end(), match.end() + _LONGEST_PART)
    if parts and None not in values and (parts[1].endswith("s") or values[1] == 1):
        value = (values[0] or 0) + (values[1] or 0) / _table("denominators")[parts[1].lower()]
        return [Numeral(match.start(), parts.end(), value, value, "words")]
    spans = (match.start(), match.start() + len(first)), (match.end() - len(second), match.end())
    return [Numeral(*span, value, value, "words", bare=True) for span, value in zip(spans, values, strict=True) if value is not None]


def _split(run: str) -> list[str]:
    return re.findall(r"[a-z]+", run.lower())


def read_numeral(text: str, match: re.Match[str]) -> Numeral | None:
    """Return the numeral that a candidate match spells."""
    if match["digits"] is not None:
        return _digits(text, match)
    if match["vulgar"] is not None:
        value = Decimal(repr(round(unicodedata.numeric(match["vulgar"]), 12)))
        return Numeral(match.start(), match.end(), value, value, "fraction")
    if match["vague"] is not None:
        low, high = _vague()[" ".join(match["vague"].lower().split())]
        return Numeral(match.start(), match.end(), low, high, "vague")
    if match["part"] is not None:
        return _fraction(match)
    return _words(text, match)


def _digits(text: str, match: re.Match[str]) -> Numeral | None:
    raw, start, end = match["digits"], match.start(), match.end()
    if len(raw) > LONGEST:
        return None
    slashed = _SLASHED.fullmatch(raw)
    if slashed:
        return _ratio(start, end, Decimal(slashed[1]), Decimal(slashed[2]))
    grouped = _GROUPED.fullmatch(raw)
    if not grouped and not _PLAIN.fullmatch(raw):
        return None
    value = Decimal(re.sub(r"[^0-9.]", "", raw)) if grouped else Decimal(raw)
    value, end = _plus_fraction(text, value, end)
    power = _EXPONENT.match(text, end, end + 12)
    if power:
        end, value = power.end(), value.scaleb(int((power[1] or power[2]).translate(_SUPERSCRIPT)))
    return Numeral(start, end, value, value, "digits", bare=not grouped and end == match.end() and raw.isdecimal())


def _plus_fraction(text: str, value: Decimal, end: int) -> tuple[Decimal, int]:
    """Add the fraction behind an integer ("2½", "2 1/2"), and return the offset after it."""
    if value != value.to_integral_value():
        return value, end
    if text[end : end + 1] and text[end] in _VULGAR:
        return value + Decimal(repr(round(unicodedata.numeric(text[end]), 12))), end + 1
    slashed = _SLASHED.match(text, end + 1) if _mixed(text, end) else None
    if slashed and 0 < int(slashed[1]) < int(slashed[2]):
        return value + Decimal(slashed[1]) / Decimal(slashed[2]), slashed.end()
    return value, end


def _mixed(text: str, end: int) -> bool:
    """Does a fraction follow the integer ("2 1/2")?"""
    return text[end : end + 1] == " " and "/" in text[end + 2 : end + 4]


def _ratio(start: int, end: int, part: Decimal, whole: Decimal) -> Numeral | None:
    # news writes 1/3 and 3/4; 24/7, 9/11 and 50/50 are names, dates and idioms
    if not 0 < part < whole or whole > 10:
        return None
    return Numeral(start, end, part / whole, part / whole, "fraction")


def _fraction(match: re.Match[str]) -> Numeral | None:
    words = re.findall(r"[a-z]+", match["part"].lower())
    small, denominators, magnitudes = _table("small"), _table("denominators"), _table("magnitudes")
    value, scale = Decimal(1), Decimal(1)
    for word in words:
        if word in small:
            value *= small[word]
        elif word in denominators:
            value /= denominators[word]
        elif word in magnitudes:
            scale *= magnitudes[word]
    return Numeral(match.start(), match.end(), value * scale, value * scale, "fraction" if scale == 1 else "words")


def _words(text: str, match: re.Match[str]) -> Numeral | None:
    words = _split(match["words"][:2000])
    if len(words) > LONGEST:
        return None
    value = spell(words)
    if value is None or (value >= _SCORE and value % 10 == 0 and _ordinal().match(text, match.end(), match.end() + _LONGEST_PART)):
        return None
    low, end, style = _with_parts(text, match, value)
    return Numeral(match.start(), end, low, low, style, bare=len(words) == 1 and end == match.end())


def _with_parts(text: str, match: re.Match[str], value: Decimal) -> tuple[Decimal, int, Style]:
    """Read on behind number words: a decimal point ("five point two"), a fraction ("three and a third"), a denominator ("twelve fifths")."""
    at = match.end()
    behind = _behind().match(text, at, at + _LONGEST_PART)
    if behind is None or "half" in match["words"].lower():
        return value, at, "words"
    if behind["decimals"]:
        digits = "".join(str(_table("small")[word]) for word in _split(behind["decimals"]))
        return value + Decimal("0." + digits), behind.end(), "words"
    denominators = _table("denominators")
    if behind["parts"]:
        part = _table("small").get(behind["count"].lower(), Decimal(1)) / denominators[behind["parts"].lower()]
        return value + part * _last_magnitude(match["words"]), behind.end(), "words"
    denominator = denominators[behind["denominator"].lower()]
    whole, _, count = match["words"].lower().rpartition(" and ")
    first = spell(_split(whole)) if whole and count in _table("small") else None
    if first is None:
        return value / denominator, behind.end(), "fraction"
    return first + _table("small")[count] / denominator * _last_magnitude(whole), behind.end(), "words"


def _last_magnitude(run: str) -> Decimal:
    """Return what the fraction behind a number is part of: a million in "two million and a third", one in "two hundred and a third"."""
    magnitude = _table("magnitudes").get(_split(run)[-1], Decimal(1))
    return magnitude if magnitude > _MULTIPLIER else Decimal(1)


def spell(words: list[str]) -> Decimal | None:
    """Return the number that a run of words spells, or None where they spell no single one ("nineteen eighty four").

    >>> spell("three hundred and nine".split()), spell("two and a half million".split())
    (Decimal('309'), Decimal('2500000.0'))
    """
    small, magnitudes = _table("small"), _table("magnitudes")
    total, current, ceiling = Decimal(0), Decimal(-1), Decimal("Infinity")  # current is negative where no number is open
    for word in words:
        if word in ("a", "an", "and"):
            continue
        if word == "half" or word in small:
            added = small.get(word, Decimal("0.5"))
            if current >= 0 and word != "half" and not _adds(current, added):
                return None
            current = max(current, Decimal(0)) + added
        elif magnitudes[word] <= _MULTIPLIER:
            hundreds = current - current % 100 if current >= 100 else Decimal(0)  # "three hundred and two dozen"
            current = hundreds + magnitudes[word] * (current - hundreds if current >= 0 else 1)
        else:
            if magnitudes[word] >= ceiling:
                return None
            ceiling = magnitudes[word]
            total, current = total + ceiling * (current if current >= 0 else 1), Decimal(-1)
    if current == Decimal("0.5") and ceiling.is_finite():  # "a million and a half"
        return total + ceiling / 2
    return total + max(current, Decimal(0))


def _adds(current: Decimal, word: Decimal) -> bool:
    """May a word below a hundred follow ("twenty" one, "two hundred" six)?"""
    if current % 100 == 0:
        return current > 0
    return current % 10 == 0 and current % 100 >= 20 and 0 < word < 10


@cache
def _table(name: str) -> dict[str, Decimal]:
    rows = load_toml("lexicons/numbers.toml")[name]
    assert isinstance(rows, dict)
    return {str(word): Decimal(str(value)) for word, value in rows.items()}


@cache
def _behind() -> re.Pattern[str]:
    """What may go on behind number words. Only plurals are denominators there: "twenty third" is an ordinal."""
    ones = words_of(word for word, value in _table("small").items() if value < 10)
    parts = _table("denominators")
    plural = words_of(word for word in parts if word.endswith("s"))
    decimals = rf"\s(?:point|decimal)\s(?P<decimals>(?:{ones})(?:\s(?:{ones})){{0,5}})"
    whole = rf"[\s-](?:and[\s-])(?P<count>an?|{ones})[\s-](?P<parts>{words_of(parts)})(?!\sof)"
    return re.compile(rf"(?:{decimals}|[\s-](?P<denominator>{plural})|{whole})\b", re.IGNORECASE)


@cache
def _parts() -> re.Pattern[str]:
    """The denominator behind number words ("one third", "two fifths")."""
    return re.compile(rf"[\s-]({words_of(_table('denominators'))})\b", re.IGNORECASE)


@cache
def _ordinal() -> re.Pattern[str]:
    """The second word of an ordinal: "twenty-first", "one hundred and third"."""
    ones = words_of(word for word, value in _table("denominators").items() if 2 < value < _SCORE and not word.endswith("s"))
    return re.compile(rf"[\s-](?:and\s)?(?:first|{ones})\b", re.IGNORECASE)


@cache
def fraction_behind() -> tuple[re.Pattern[str], dict[str, Decimal]]:
    """Return the pattern of a fraction behind digits ("and a half", "and three quarters"), and what its words are worth."""
    ones = {word: value for word, value in _table("small").items() if 0 < value < 10}
    parts = _table("denominators")
    pattern = rf"[ -]and[ -](?P<count>an?|{words_of(ones)})[ -](?P<parts>{words_of(parts)})\b(?!\sof)"
    return re.compile(pattern), {"a": Decimal(1), "an": Decimal(1)} | ones | {word: 1 / value for word, value in parts.items()}


@cache
def _vague() -> dict[str, tuple[Decimal, Decimal]]:
    tables = load_toml("lexicons/numbers.toml")
    found: dict[str, tuple[Decimal, Decimal]] = {}
    for name in ("vague", "vague_of"):
        rows = tables[name]
        assert isinstance(rows, dict)
        found |= {str(words): (Decimal(low), Decimal(high)) for words, (low, high) in rows.items()}
    return found


@cache
def _candidate() -> re.Pattern[str]:
    """All that may begin a numeral; each alternative is a run without nested repetition."""
    small, big = words_of(_table("small")), words_of(_table("magnitudes"))
    denominators, before_of = _table("denominators"), load_toml("lexicons/numbers.toml")["vague_of"]
    assert isinstance(before_of, dict)
    vague = words_of(word for word in _vague() if word not in before_of).replace(r"\ ", r"\s{1,3}")
    vague += rf"|(?:{words_of(before_of)})(?=\s+of\s+[a-z])"
    ones = words_of(word for word, value in _table("small").items() if value < _SCORE)
    gap = r"(?:\s{1,3}|\s?-\s?)"
    spaced = r"[0-9]{1,3}(?:[\u00a0\u2009\u202f ][0-9]{3})+(?![0-9,:/])(?:\.[0-9]+)?"
    digits = rf"(?P<digits>{spaced}|(?:(?<![\w.])\.)?[0-9]+(?:[.,:/'’][0-9]+)*)"
    single = rf"(?:an?|one){gap}(?:{words_of(word for word in denominators if not word.endswith('s'))})|three{gap}quarter"
    several = rf"(?:{ones}){gap}(?:{words_of(word for word in denominators if word.endswith('s'))})"
    part = rf"(?P<part>(?:{single}|{several})\b(?:\s+of\s+an?\s+(?:{big}))?|(?:half|quarter)\s+(?:of\s+)?(?:an?\s+)?(?:{big})|half)\b"
    run = rf"(?P<words>(?:{small}|an?\s+(?:{big}))\b(?:{gap}(?:and(?:\s{{1,3}}|-))?(?:a[\s-](?=half))?(?:{small}|{big}|half)\b)*)"
    return re.compile(rf"{digits}|(?P<vulgar>[{_VULGAR}])|\b(?:(?P<vague>{vague})\b|{part}|{run})", re.IGNORECASE)
