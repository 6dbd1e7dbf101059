"""Names as forms: folded for comparison, taken apart into given name, surname and suffix, or into series, number and part.

It decides whether two forms may mean one thing. Whether they do, in these articles, is people.py's to say.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import msgspec
from rapidfuzz.distance import Levenshtein

from mi7facts.data import load_toml

_LEX = load_toml("lexicons/names.toml")


def _words(key: str) -> frozenset[str]:
    words = _LEX[key]
    return frozenset(str(w) for w in words) if isinstance(words, list) else frozenset()


def _numbers() -> dict[str, int]:
    table = _LEX["numbers"]
    return {str(k): int(v) for k, v in table.items()} if isinstance(table, dict) else {}


HONORIFICS, SUFFIXES, PARTICLES = _words("honorifics"), _words("suffixes"), _words("particles")
PART_WORDS, SET_WORDS, NUMBERS = _words("part_words"), _words("set_words"), _numbers()
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ](?=\w)")
_NO_WORD = re.compile(r"[\W_]+")
#: Two surnames this long may be one, misspelt, when they differ by one letter.
_VARIANT_LENGTH = 5


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return a name without case, accents, marks and a leading article: the form in which names are compared."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = _NO_WORD.sub(" ", _APOSTROPHE.sub("", _POSSESSIVE.sub("", plain))).split()
    article = len(words) > 1 and words[0] in ("the", "a", "an") and not plain.lstrip().startswith("a.")
    return " ".join(words[1:] if article else words)


def compact(name: str) -> str:
    """Return the folded name without spaces, so that a hashtag equals the words it is made of."""
    return fold(name).replace(" ", "")


class PersonName(msgspec.Struct, frozen=True):
    """A person's name in its parts. `given` is empty where only a surname (or a single name) is known."""

    given: tuple[str, ...]
    surname: str
    suffix: str


_SAME_SUFFIX = {"jnr": "jr", "junior": "jr", "snr": "", "sr": "", "senior": ""}


@lru_cache(maxsize=16384)
def person(name: str) -> PersonName:
    """Take a person's name apart; titles before it are left out."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in HONORIFICS:
        words = words[1:]
    suffix = ""
    if len(words) > 1 and words[-1] in SUFFIXES:
        suffix = _SAME_SUFFIX.get(words[-1], words[-1])
        words = words[:-1]
    return PersonName(tuple(w for w in words[:-1] if w not in PARTICLES), words[-1] if words else "", suffix)


def _given_agree(a: str, b: str) -> bool:
    return a == b or (1 in (len(a), len(b)) and a[0] == b[0])


def _middle_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return all(_given_agree(x, y) for x, y in zip(a, b, strict=False))


def same_full_name(a: PersonName, b: PersonName) -> bool:
    """May two full names be one person's? Initials stand for names, a missing middle name is none; given names that clash never agree."""
    if a.surname != b.surname or a.suffix != b.suffix or not a.given or not b.given:
        return False
    return _given_agree(a.given[0], b.given[0]) and _middle_agree(a.given[1:], b.given[1:])


def misspelt(a: PersonName, b: PersonName) -> bool:
    """Do two full names differ by one letter inside a long surname only?"""
    if a.given != b.given or not a.given or a.suffix != b.suffix or min(len(a.surname), len(b.surname)) < _VARIANT_LENGTH:
        return False
    return a.surname[0] == b.surname[0] and Levenshtein.distance(a.surname, b.surname, score_cutoff=1) == 1


def names_agree(a: str, b: str) -> bool:
    """May two printed names be one person's or organization's, a surname standing for the full name?"""
    if fold(a) == fold(b):
        return True
    x, y = person(a), person(b)
    if x.given and y.given:
        return same_full_name(x, y)
    return x.surname == y.surname and bool(x.surname) and "" in (x.suffix, y.suffix)


class WorkName(msgspec.Struct, frozen=True):
    """A title in its parts: the compact series before a number, the number, that of a part, and whether it names several parts."""

    series: str
    number: int | None
    part: int | None
    several: bool


def _value(word: str) -> int | None:
    if word.isascii() and word.isdigit() and len(word) <= 3:
        return int(word)
    return NUMBERS.get(word)


@lru_cache(maxsize=16384)
def work(name: str) -> WorkName:
    """Take a title apart: "Harbour 3" is number 3 of "harbour", "Harbour: Low Tide Part Two" is part 2 and has no number."""
    words = fold(name).split()
    number, part, series = None, None, ""
    for i, word in enumerate(words):
        value = _value(word)
        if value is None or i == 0:
            continue
        if words[i - 1] in PART_WORDS:
            part = value
        elif number is None and (word.isdigit() or i == len(words) - 1):
            number, series = value, "".join(words[:i])
    return WorkName(series, number, part, any(w in SET_WORDS for w in words))


def subtitle_of_series(title: str, anchor: str) -> bool:
    """Does `title` begin with the series of the numbered `anchor`, whole words of it, and go on with a name of its own?"""
    series = work(anchor).series
    if not series:
        return False
    head = ""
    words = fold(title).split()
    for i, word in enumerate(words):
        head += word
        if head == series:
            return i + 1 < len(words)
        if not series.startswith(head):
            return False
    return False


def numbers_clash(title: str, anchor: str) -> bool:
    """Do two titles tell different numbers or parts, or is one of them several parts at once?"""
    a, b = work(title), work(anchor)
    if a.several or b.several:
        return True
    return _differ(a.number, b.number) or _differ(a.part, b.part)


def _differ(a: int | None, b: int | None) -> bool:
    return a is not None and b is not None and a != b
