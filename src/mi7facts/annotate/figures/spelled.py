"""Number words: which number a run of words spells, and what may go on behind it. Where runs stand in a text is found in `numerals`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from mi7facts.annotate.figures.lexicon import words_of
from mi7facts.data import load_toml

#: Dozens and hundreds multiply within a group ("two hundred thousand"); greater words close one.
_MULTIPLIER = 100
#: Parts are counted with the words below it: "twenty third" is an ordinal.
SCORE = 20
#: Characters looked at behind number words for decimals or a fraction ("... point one four one five nine").
LONGEST_PART = 48
_HALF = Decimal("0.5")


def spell(words: list[str]) -> Decimal | None:
    """Return the number that a run of words spells, or None where they spell no single one ("nineteen eighty four").

    >>> spell("three hundred and nine".split()), spell("two and a half million".split())
    (Decimal('309'), Decimal('2500000.0'))
    """
    small, magnitudes = table("small"), table("magnitudes")
    total, current, ceiling = Decimal(0), Decimal(-1), Decimal("Infinity")  # current is negative where no number is open
    for word in words:
        if word in ("a", "an", "and"):
            continue
        if word == "half" or word in small:
            added = small.get(word, _HALF)
            if current >= 0 and word != "half" and not _adds(current, added):
                return None
            current = max(current, Decimal(0)) + added
        elif magnitudes[word] <= _MULTIPLIER:
            current = _times(current, magnitudes[word])
        elif magnitudes[word] >= ceiling:
            return None
        else:
            ceiling = magnitudes[word]
            total, current = total + _times(current, ceiling), Decimal(-1)
    return total + _rest(current, ceiling)


def _times(current: Decimal, magnitude: Decimal) -> Decimal:
    """Multiply what is open, one where nothing is. A dozen counts from its own last number on ("three hundred and two dozen")."""
    if current < 0:
        return magnitude
    kept = current - current % 100 if magnitude <= _MULTIPLIER else Decimal(0)
    return kept + magnitude * (current - kept)


def _rest(current: Decimal, ceiling: Decimal) -> Decimal:
    """Return what is still open at the end of a run: after "a million and a half" half a million."""
    if current == _HALF and ceiling.is_finite():
        return ceiling / 2
    return max(current, Decimal(0))


def _adds(current: Decimal, word: Decimal) -> bool:
    """May a word below a hundred follow ("twenty" one, "two hundred" six)?"""
    if current % 100 == 0:
        return current > 0
    return current % 10 == 0 and current % 100 >= 20 and 0 < word < 10


def read_on(text: str, words: str, value: Decimal, at: int) -> tuple[Decimal, int, bool]:
    """Read on behind number words: decimals ("five point two"), a fraction ("three and a third"), a denominator ("twelve fifths").

    Returns the value, the offset after it, and whether the whole is a fraction.
    """
    behind = _behind().match(text, at, at + LONGEST_PART)
    if behind is None or "half" in words.lower():
        return value, at, False
    if behind["decimals"]:
        digits = "".join(str(table("small")[word]) for word in split(behind["decimals"]))
        scale = _magnitude_behind().match(text, behind.end(), behind.end() + LONGEST_PART)
        worth, end = (table("magnitudes")[scale[1].lower()], scale.end()) if scale else (Decimal(1), behind.end())
        return (value + Decimal("0." + digits)) * worth, end, False
    denominators = table("denominators")
    if behind["parts"]:
        part = table("small").get(behind["count"].lower(), Decimal(1)) / denominators[behind["parts"].lower()]
        return value + part * _last_magnitude(words), behind.end(), False
    denominator = denominators[behind["denominator"].lower()]
    whole, _, count = words.lower().rpartition(" and ")
    first = spell(split(whole)) if whole and count in table("small") else None
    if first is None:
        return value / denominator, behind.end(), True
    return first + table("small")[count] / denominator * _last_magnitude(whole), behind.end(), False


def mixed(text: str, whole: Decimal, count: Decimal, at: int) -> tuple[Decimal, int] | None:
    """Return the number that "seven and one" starts where a denominator follows ("third"), and the offset after it."""
    parts = _parts().match(text, at, at + LONGEST_PART)
    if parts is None or not (parts[1].endswith("s") or count == 1):
        return None
    return whole + count / table("denominators")[parts[1].lower()], parts.end()


def is_ordinal(text: str, value: Decimal, at: int) -> bool:
    """Does an ordinal end at `at` and behind ("twenty first", "one hundred and third")?"""
    return value >= SCORE and value % 10 == 0 and _ordinal().match(text, at, at + LONGEST_PART) is not None


def _last_magnitude(run: str) -> Decimal:
    """Return what the fraction behind a number is part of: a million in "two million and a third", one in "two hundred and a third"."""
    magnitude = table("magnitudes").get(split(run)[-1], Decimal(1))
    return magnitude if magnitude > _MULTIPLIER else Decimal(1)


def split(run: str) -> list[str]:
    """Return the words of a run in lower case."""
    return re.findall(r"[a-z]+", run.lower())


@cache
def table(name: str) -> dict[str, Decimal]:
    """Return a table of number words: word to what it is worth."""
    rows = load_toml("lexicons/numbers.toml")[name]
    assert isinstance(rows, dict)
    return {str(word): Decimal(str(value)) for word, value in rows.items()}


@cache
def _behind() -> re.Pattern[str]:
    """What may go on behind number words. Only plurals are denominators there: "twenty third" is an ordinal."""
    ones = words_of(word for word, value in table("small").items() if value < 10)
    parts = table("denominators")
    plural = words_of(word for word in parts if word.endswith("s"))
    decimals = rf"\s(?:point|decimal)\s(?P<decimals>(?:{ones})(?:\s(?:{ones})){{0,5}})"
    whole = rf"[\s-](?:and[\s-])(?P<count>an?|{ones})[\s-](?P<parts>{words_of(parts)})(?!\sof)"
    return re.compile(rf"(?:{decimals}|[\s-](?P<denominator>{plural})|{whole})\b", re.IGNORECASE)


@cache
def _magnitude_behind() -> re.Pattern[str]:
    """The magnitude behind decimals in words ("one point six billion")."""
    return re.compile(rf"\s({words_of(table('magnitudes'))})\b", re.IGNORECASE)


@cache
def _parts() -> re.Pattern[str]:
    """The denominator behind number words ("one third", "two fifths")."""
    return re.compile(rf"[\s-]({words_of(table('denominators'))})\b", re.IGNORECASE)


@cache
def _ordinal() -> re.Pattern[str]:
    """The second word of an ordinal: "twenty-first", "one hundred and third"."""
    ones = words_of(word for word, value in table("denominators").items() if 2 < value < SCORE and not word.endswith("s"))
    return re.compile(rf"[\s-](?:and\s)?(?:first|{ones})\b", re.IGNORECASE)


@cache
def fraction_behind() -> tuple[re.Pattern[str], dict[str, Decimal]]:
    """Return the pattern of a fraction behind digits ("and a half", "and three quarters"), and what its words are worth."""
    ones = {word: value for word, value in table("small").items() if 0 < value < 10}
    parts = table("denominators")
    pattern = rf"[ -]and[ -](?P<count>an?|{words_of(ones)})[ -](?P<parts>{words_of(parts)})\b(?!\sof)"
    return re.compile(pattern), {"a": Decimal(1), "an": Decimal(1)} | ones | {word: 1 / value for word, value in parts.items()}
