"""The words of time and what they stand for, from data; and the alphabet in which the grammar sees a sentence.

A word may belong to several categories ("second" counts and measures). Each set of categories that occurs gets one letter, so that
a sentence becomes a short string of letters and a rule an ordinary, linear regular expression over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import cast

from mi7facts.annotate.dates.meaning import Holiday
from mi7facts.data import load_toml
from mi7facts.model import Record

Value = int | float | str
Sense = Mapping[str, Value]

#: Tables whose keys are words and whose values are what the words stand for.
TABLES = (
    "month", "weekday", "weekdays", "unit", "units", "season", "seasons", "part", "parts", "moment", "meridiem", "zone", "deictic",
    "tonight", "cardinal", "ordinal", "tens", "toward", "relative", "early", "edge", "blur", "blur_first", "blur_second", "adverb",
    "frequency",
)  # fmt: skip
#: Tables whose words are often shortened, with a full stop that belongs to them.
SHORTENED = ("month", "weekday")
#: What a token that is no word can be; the lexer makes these.
TOKENS = (
    (), ("apostrophe",), ("closed",), ("comma",), ("dash",), ("dot",), ("opened",), ("possessive",), ("slash",),
    ("iso",), ("slashed",), ("hours",), ("hours", "number"), ("decade_digits",),
    ("decade_short",),
    ("short_year",), ("nth",), ("nth", "day_number"), ("number",), ("number", "whole"), ("number", "whole", "two_digits", "hour"),
    ("number", "whole", "two_digits", "hour", "day_number"), ("number", "whole", "two_digits", "day_number"),
    ("number", "whole", "two_digits"), ("number", "whole", "year_number"), ("fraction",), ("year_span",), ("meridiem",), ("oclock",),
    ("quarter_code",), ("fiscal_code",),
)  # fmt: skip
#: What the grammar itself makes of several tokens.
PHRASES = ("DAY", "MONTH", "YEAR", "QUARTER", "PERIOD", "SEASON", "CLOCK", "PART", "REPEAT", "REF")
MADE = (("COMPARED",), ("SAME",), *(("TIME", name) for name in PHRASES), ("LENGTH",), ("AMOUNT",), ("AGE",), ("HOLIDAY",))

#: Categories that start no expression by themselves; a sentence of these alone is not parsed.
IDLE = frozenset(
    {
        "apostrophe", "closed", "comma", "dash", "dot", "opened", "possessive", "slash",
        "number", "whole", "two_digits", "hour", "day_number", "fraction", "ordinal",
        "toward", "relative", "early", "edge", "blur", "blur_first", "blur_second",
    }
)  # fmt: skip
#: Function words that may stand for a time with no other word of time beside them.
TELLING = frozenset({"bc", "future_word", "past_word", "period"})

NOTHING: Sense = {}


class Lexicon(Record, frozen=True, kw_only=True):
    """Word senses, the letters of the categories, and the holidays by their first word."""

    senses: Mapping[str, Sense]
    capitalised: frozenset[str]
    shortened: frozenset[str]
    letters: Mapping[frozenset[str], str]
    blank: str  # the letter of a word that has nothing to do with time
    idle: frozenset[str]  # letters that start no expression by themselves
    holidays: Mapping[str, tuple[tuple[tuple[str, ...], bool, Holiday], ...]]
    holiday_start: re.Pattern[str]  # the first word of any of them

    def letter(self, *categories: str) -> str:
        """Return the letter of a set of categories."""
        return self.letters[frozenset(categories)]

    def letters_of(self, category: str) -> str:
        """Return all letters that stand for this category, alone or with others."""
        found = "".join(letter for kinds, letter in self.letters.items() if category in kinds)
        if not found:
            raise KeyError(f"no word, token or rule makes a {category!r}")
        return found


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once a process."""
    table = load_toml("lexicons/dates.toml")
    senses: dict[str, dict[str, Value]] = {}
    for name in TABLES:
        for word, value in cast(Mapping[str, Value], table[name]).items():
            senses.setdefault(word, {})[name] = value
    for name, words in cast(Mapping[str, list[str]], table["function"]).items():
        for word in words:
            senses.setdefault(word, {})[name] = word
    kinds = {frozenset(sense) for sense in senses.values()} | {frozenset(t) for t in (*TOKENS, *MADE)}
    ordered = sorted(kinds, key=lambda k: (len(k), sorted(k)))
    holidays = _holidays()
    letters = {kind: chr(0xE000 + i) for i, kind in enumerate(ordered)}
    idle = IDLE | (set(cast(Mapping[str, list[str]], table["function"])) - TELLING)
    return Lexicon(
        senses=senses,
        capitalised=frozenset(cast(Mapping[str, list[str]], table["capitalised"])["words"]),
        shortened=frozenset(_shortened(senses)),
        letters=letters,
        blank=letters[frozenset()],
        idle=frozenset(letter for kind, letter in letters.items() if kind <= idle),
        holidays=holidays,
        holiday_start=re.compile(rf"\b(?:{'|'.join(word.capitalize() for word in holidays)})\b"),
    )


@cache
def context(name: str) -> frozenset[str]:
    """Return a list of words that are looked for around a time."""
    return frozenset(cast(Mapping[str, list[str]], load_toml("lexicons/dates.toml")["context"])[name])


@cache
def memorable() -> Mapping[str, int]:
    """Return the years of days that are named without one."""
    return cast(Mapping[str, int], load_toml("lexicons/dates.toml")["memorable"])


def _shortened(senses: Mapping[str, Sense]) -> Iterator[str]:
    """Yield the words that are the beginning of a longer one with the same meaning ("Sept", "Tues")."""
    for name in SHORTENED:
        words = [word for word, sense in senses.items() if name in sense]
        for word in words:
            if any(w.startswith(word) and w != word and senses[w][name] == senses[word][name] for w in words):
                yield word


def _holidays() -> dict[str, tuple[tuple[tuple[str, ...], bool, Holiday], ...]]:
    """Holidays by their first word, the longest names first."""
    found: dict[str, list[tuple[tuple[str, ...], bool, Holiday]]] = {}
    for row in cast(list[dict[str, list[int]]], load_toml("lexicons/holidays.toml")["holiday"]):
        words = tuple(str(w) for w in row["words"])
        rule = Holiday(
            fixed=cast(tuple[int, int], tuple(row["fixed"])) if "fixed" in row else None,
            nth=cast(tuple[int, int, int], tuple(row["nth"])) if "nth" in row else None,
            easter=cast(int, row.get("easter")),
            shift=cast(int, row.get("shift", 0)),
        )
        found.setdefault(words[0], []).append((words, bool(row.get("needs_day")), rule))
    return {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in found.items()}
