"""Numerals: which characters spell a number, and which: digits in every grouping, number words (`spelled`), fractions, vague plurals.

Nothing here knows units or context: "7" in a film title is a numeral too, and later modules refuse it. Offsets are those of the given text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Literal

import msgspec

from mi7facts.annotate.figures.lexicon import words_of
from mi7facts.annotate.figures.spelled import SCORE, is_ordinal, mixed, read_on, spell, split, table
from mi7facts.data import load_toml

Style = Literal["digits", "words", "fraction", "vague", "multiple"]

#: Longer runs of digits are serial numbers or attacks, and no count: nothing on earth needs more.
LONGEST = 40
_LONGEST_PAIR = 80
_GROUPED = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?|[0-9]{1,3}(?:['’ \u00a0\u2009\u202f][0-9]{3})+(?:\.[0-9]+)?"
    r"|[0-9]{1,3}, 000|[0-9]{1,3}(?:\.[0-9]{3}){2,}"
)
#: Decimals behind a continental comma: of a price whatever its size ("€5,50"), of another number that has none or three digits to a group.
_CENTS, _CONTINENTAL = re.compile(r"([0-9]+),([0-9]{2})"), re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})*),([0-9]{2})")
_SIGNS = frozenset("€$£")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?|\.[0-9]+")
#: What parts the integer from the fraction of "2 1/4".
_MIXED, _LONGEST_MIXED = re.compile(r" {1,2}(?=[0-9]{1,2}/)"), 6
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_EXPONENT = re.compile(r"[eE]([+-]?[0-9]{1,3})(?![\w.])|\s?[×x]\s?10\^?([-−+]?[0-9]{1,3}|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\w)")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
_FEET = re.compile(r"([3-9])['’′]([0-9]|1[01])")
#: "The first two quarters" are half a year, "the last three quarters" nine months.
_COUNTED_PARTS = re.compile(r"\b(?:all|final|first|last|next|opening|past|previous|prior|recent)\s\Z", re.IGNORECASE)
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
        for numeral in _joined(match) or _primed(match) or (read_numeral(text, match),):
            if numeral is not None:
                at = numeral.end
                yield numeral


def _joined(match: re.Match[str]) -> list[Numeral]:
    """Return the numbers of a run that spells two ("seven and eight") or a mixed one ("one and one third"), else nothing."""
    run = match["words"]
    if run is None or len(run) > _LONGEST_PAIR or " and " not in run or spell(split(run)) is not None:
        return []
    first, _, second = run.partition(" and ")
    values = spell(split(first)), spell(split(second))
    whole = mixed(match.string, values[0], values[1], match.end()) if values[0] is not None and values[1] is not None else None
    if whole is not None:
        return [Numeral(match.start(), whole[1], whole[0], whole[0], "words")]
    spans = (match.start(), match.start() + len(first)), (match.end() - len(second), match.end())
    return [Numeral(*span, value, value, "words", bare=True) for span, value in zip(spans, values, strict=True) if value is not None]


def _primed(match: re.Match[str]) -> list[Numeral]:
    """Return the feet and the inches of a height in marks ("5'10"), nothing for another run."""
    marked = _FEET.fullmatch(match["digits"]) if match["digits"] is not None else None
    if marked is None:
        return []
    at, values = match.start(), (Decimal(marked[1]), Decimal(marked[2]))
    return [
        Numeral(at, at + marked.end(1), values[0], values[0], "digits", bare=True),
        Numeral(at + marked.start(2), match.end(), values[1], values[1], "digits", bare=True),
    ]


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
    if match["multiple"] is not None:
        times = table("multiples")[match["multiple"].lower()]
        return Numeral(match.start(), match.end(), times, times, "multiple")
    if match["fold"] is not None:
        return Numeral(match.start(), match.end(), table("small")[match["fold"].lower()], table("small")[match["fold"].lower()], "words")
    return _words(text, match)


def _digits(text: str, match: re.Match[str]) -> Numeral | None:
    raw, start, end = match["digits"], match.start(), match.end()
    if len(raw) > LONGEST:
        return None
    slashed = _SLASHED.fullmatch(raw)
    if slashed:
        return _ratio(start, end, Decimal(slashed[1]), Decimal(slashed[2]))
    value = _plain(raw, priced=text[start - 1 : start] in _SIGNS)
    if value is None:
        return None
    value, end = _plus_fraction(text, value, end)
    power = _EXPONENT.match(text, end, end + 12)
    if power:
        end, value = power.end(), value.scaleb(int((power[1] or power[2]).translate(_SUPERSCRIPT)))
    return Numeral(start, end, value, value, "digits", bare=end == match.end() and raw.isdecimal())


def _plain(raw: str, priced: bool) -> Decimal | None:
    """Return the number of digits with their marks: grouped, with decimals, or a continental price."""
    cents = (_CENTS.fullmatch(raw) if priced else None) or _CONTINENTAL.fullmatch(raw)
    if cents:
        return Decimal(f"{cents[1].replace('.', '')}.{cents[2]}")
    if _GROUPED.fullmatch(raw):
        return Decimal(re.sub(r"[^0-9]" if raw.count(".") > 1 else r"[^0-9.]", "", raw))
    return Decimal(raw) if _PLAIN.fullmatch(raw) else None


def _plus_fraction(text: str, value: Decimal, end: int) -> tuple[Decimal, int]:
    """Add the fraction behind an integer ("2½", "2 1/2"), and return the offset after it."""
    if value != value.to_integral_value():
        return value, end
    if text[end : end + 1] and text[end] in _VULGAR:
        return value + Decimal(repr(round(unicodedata.numeric(text[end]), 12))), end + 1
    gap = _MIXED.match(text, end, end + _LONGEST_MIXED)
    slashed = _SLASHED.match(text, gap.end()) if gap else None
    if slashed and 0 < int(slashed[1]) < int(slashed[2]):
        return value + Decimal(slashed[1]) / Decimal(slashed[2]), slashed.end()
    return value, end


def _ratio(start: int, end: int, part: Decimal, whole: Decimal) -> Numeral | None:
    # news writes 1/3 and 3/4; 24/7, 9/11 and 50/50 are names, dates and idioms
    if not 0 < part < whole or whole > 10:
        return None
    return Numeral(start, end, part / whole, part / whole, "fraction")


def _fraction(match: re.Match[str]) -> Numeral | None:
    if match["part"][-1:] in "sS" and _COUNTED_PARTS.search(match.string, max(0, match.start() - 16), match.start()):
        count = re.split(r"[\s-]", match["part"], maxsplit=1)[0]
        value = table("small")[count.lower()]
        return Numeral(match.start(), match.start() + len(count), value, value, "words", bare=True)
    words = re.findall(r"[a-z]+", match["part"].lower())
    small, denominators, magnitudes = table("small"), table("denominators"), table("magnitudes")
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
    words = split(match["words"][:2000])
    if len(words) > LONGEST:
        return None
    value = spell(words)
    if value is None or is_ordinal(text, value, match.end()):
        return None
    value, end, part = read_on(text, match["words"], value, match.end())
    return Numeral(match.start(), end, value, value, "fraction" if part else "words", bare=len(words) == 1 and end == match.end())


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
    small, big = words_of(table("small")), words_of(table("magnitudes"))
    denominators, before_of = table("denominators"), load_toml("lexicons/numbers.toml")["vague_of"]
    assert isinstance(before_of, dict)
    vague = words_of(word for word in _vague() if word not in before_of).replace(r"\ ", r"\s{1,3}")
    vague += rf"|(?:{words_of(before_of)})(?=\s+of\s+[a-z])|a couple(?=\s(?:more|days|hours|minutes|months|times|weeks|years)\b)"
    ones = words_of(word for word, value in table("small").items() if value < SCORE)
    gap = r"(?:\s{1,3}|\s?-\s?)"
    spaced = r"[0-9]{1,3}(?:[\u00a0\u2009\u202f ][0-9]{3})+(?![0-9,:/])(?:\.[0-9]+)?|[0-9]{1,3}, 000(?![0-9])"
    digits = rf"(?P<digits>{spaced}|(?:(?<![\w.])\.)?[0-9]+(?:[.,:/'’′][0-9]+)*)"
    single = rf"(?:an?|one){gap}(?:{words_of(word for word in denominators if not word.endswith('s'))})|three{gap}quarter"
    several = rf"(?:{ones}){gap}(?:{words_of(word for word in denominators if word.endswith('s'))})"
    halves = rf"(?:half|quarter)\s+(?:of\s+)?(?:an?\s+)?(?:{big})|half-(?:{big})"
    part = rf"(?P<part>(?:{single}|{several})\b(?!-(?:{big}))(?:\s+of\s+an?\s+(?:{big}))?|{halves}|half)\b"
    fold = rf"(?P<fold>{small})(?=fold\b)"
    multiple = rf"(?P<multiple>{words_of(table('multiples'))})\b"
    run = rf"(?P<words>(?:{small}|an?\s+(?:{big}))\b(?:{gap}(?:and(?:\s{{1,3}}|-))?(?:a[\s-](?=half))?(?:{small}|{big}|half)\b)*)"
    first = _beginnings([*_vague(), *before_of, *table("small"), *table("multiples"), "a ", "a-", "an", "half", "one", "quarter", "three"])
    words = rf"\b(?={first})(?:(?P<vague>{vague})\b|{part}|{fold}|{multiple}|{run})"
    return re.compile(rf"{digits}|(?P<vulgar>[{_VULGAR}])|{words}", re.IGNORECASE)


def _beginnings(words: Iterable[str]) -> str:
    """Return a pattern of the first two letters of the words: most words of a text fail on it, long before the alternatives are tried."""
    seconds: dict[str, set[str]] = {}
    for word in words:
        seconds.setdefault(word[0], set()).add(r"\s" if word[1] == " " else re.escape(word[1]))
    return "|".join(f"{re.escape(letter)}[{''.join(sorted(after))}]" for letter, after in sorted(seconds.items()))
