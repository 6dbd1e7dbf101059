"""Who wrote it: names in a byline, without roles, outlets and dates. Which line is the byline is decided in roles."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import cast

from mi7facts.data import load_toml
from mi7facts.parse.cues import CLOCK, DATE

OPENING = re.compile(
    r"^\W*(?:(?:written|posted|published|reported|reporting|story|words|text|report|article|opinion|analysis|column|commentary|essay|feature|interview(?:ed)?|review)\s+)?(?:by(?:\b|(?-i:(?<=y)(?=[A-Z][a-z])))\s*:?\s*){1,2}"
    r"|^\W*(?:byline|contributors?|correspondent|interview|reporter|reporting|text|words)\s*:\s*"
    r"|^\W*from\s*:\s*(?:(?=[^\W\d_])|$)|^\W*(?:news\s+)?provided\s+by\s*:?\s*"
    r"|^\W*(?:authors?|writers?)(?:\s+of\s+(?:the|this)\s+(?:article|story|post))?\s*(?::\s*|$)",
    re.IGNORECASE,
)
SEPARATOR = re.compile(
    r"\s*(?:,|;|&|\||/|•|·|\(|(?<=\s)\S*@|(?i:\band\b|\bwith\b)|\bin\s+(?=[A-Z])|\bfor\b|\bfrom\b|\bat\b|\s[-–—]\s|\bon\b\s*:?|(?<=\w)\s(?=The\s[A-Z]))\s*"
)
PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "van", "von", "y"}
)
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’\-])*$")
LONGEST = 200
WORD = re.compile(r"\S+")
#: Where others than the authors are named in the same line, or an outlet is glued to a name.
OTHERS = re.compile(
    r"(?<!^)\b(?:additional|compil|edit|graphic|illustrat|photo|produc|review|translat|video|writ)\w*(?: \w+){0,2} by\b"
    r"|(?-i:(?<=[a-z]{3})(?=[A-Z]{2}))",
    re.IGNORECASE,
)
#: What ends the name of an outlet, in which "and", "for" and "of" may stand.
SIGNATURE_END = re.compile(r"\s*(?:[|·•,;()@/]|\s[-–—]\s|\bon\b)")
#: What no signature begins with.
NOBODY = frozenset({"a", "an", "any", "my", "our", "this", "your"})
#: Words of the longest signature, and of a name written without capitals.
LONGEST_SIGNATURE, PEN_NAME = 5, 2


def byline_words(table: str) -> tuple[str, ...]:
    """Return the words of one table of the bylines' lexicon."""
    return tuple(cast("dict[str, dict[str, list[str]]]", load_toml("lexicons/bylines.toml"))[table]["words"])


@cache
def no_names() -> frozenset[str]:
    """Words that no person is called by: jobs, sections, outlets, days."""
    return frozenset(byline_words("not_names"))


@cache
def jobs() -> frozenset[str]:
    """Words that say what somebody does, and not who: staff, reporter."""
    return frozenset(byline_words("jobs"))


@cache
def agencies() -> frozenset[str]:
    """Outlets and agencies that sign with one word."""
    return frozenset(byline_words("agencies"))


@cache
def given_names() -> frozenset[str]:
    """Usual given names."""
    people = cast("dict[str, list[str]]", load_toml("lexicons/people.toml"))
    more = cast("dict[str, dict[str, list[str]]]", load_toml("lexicons/bylines.toml"))["given"]["names"]
    return frozenset((*people["male"], *people["female"], *more))


def opens_byline(text: str) -> bool:
    """Does a line say no more than "By" or "Written by:", the names being on the next lines?"""
    opening = OPENING.match(text[:LONGEST])
    return opening is not None and opening.end() == len(text.rstrip())


def is_usual_name(text: str) -> bool:
    """Is this a person's name that begins with a usual given name?"""
    return is_name(text) and text.split()[0] in given_names()


def begins_with_name(text: str) -> bool:
    """Is this a name, degrees, a comma or another name behind it maybe?"""
    spans = byline_spans(text)
    return bool(spans) and not any(mark.isalnum() for mark in text[: spans[0][0]])


def is_name(text: str) -> bool:
    """Could this be the name of one person?"""
    words = text.split()
    if not 2 <= len(words) <= 5 or len(text) > 45:
        return False
    if any(word.strip(".,’'").lower() in no_names() for word in words):
        return False
    proper = [word for word in words if word.lower() not in PARTICLES]
    return len(proper) >= 2 and all(NAME_WORD.match(word) and word[0].isupper() for word in proper)


def are_names(text: str) -> bool:
    """Is this no more than the names of several persons ("Ann Lund & Bo Ek")?"""
    spans = byline_spans(text)
    between = [text[a:b] for (_, a), (b, _) in pairwise(((0, 0), *spans, (len(text), len(text))))]
    return len(spans) > 1 and all(rest.strip(" ,").lower() in ("", "&", "and") for rest in between)


def byline_spans(text: str) -> list[tuple[int, int]]:
    """Return where the names stand in a byline ("By A and B, science editor")."""
    text = text[:LONGEST]
    opening = OPENING.match(text)
    at = _opened(text)
    stop = _stop(text, at, OTHERS)
    found: list[tuple[int, int]] = []
    for separator in [*SEPARATOR.finditer(text, at, stop), None]:
        end = separator.start() if separator else stop
        left, right = _bare(text, at, end)
        if opening and (not found or separator_joins(text, found[-1][1], left)):
            right = _without_role(text, left, right)
        if is_name(text[left:right]) or (_alone(text[left:right], found) and opening):
            found.append((left, right))
        elif _is_over(text, found, left, right):
            break
        at = separator.end() if separator else stop
    return found


def _opened(text: str) -> int:
    """Return where the names begin, behind "By" or "Author of the article: By"."""
    opening = OPENING.match(text)
    again = OPENING.match(text[opening.end() :]) if opening else None
    return (opening.end() if opening else 0) + (again.end() if again else 0)


def _is_over(text: str, found: list[tuple[int, int]], left: int, right: int) -> bool:
    """Does what is no name end the names?"""
    return bool(found) and left < right and not separator_joins(text, found[-1][1], left)


def _stop(text: str, at: int, end: re.Pattern[str]) -> int:
    """Return where the names of a byline end: at a date, a time or what `end` says."""
    return min((m.start() for pattern in (DATE, CLOCK, end) if (m := pattern.search(text, at))), default=len(text))


def _without_role(text: str, left: int, right: int) -> int:
    """Return where a name ends that a role or an outlet follows without a comma ("Ida Brandt Staff Writer")."""
    words = list(WORD.finditer(text, left, right))
    named = next((i for i, word in enumerate(words) if word.group().strip(".,’'").lower() in no_names()), len(words))
    if named == len(words) or named == 0:
        return right
    end = words[named - 1].end()
    return end if is_name(text[left:end]) or text[left:end] in given_names() else right


def signature_spans(text: str) -> list[tuple[int, int]]:
    """Return where those stand who sign in so many words: persons, else a pen name or an outlet ("By Tarn Post")."""
    text = text[:LONGEST]
    if found := byline_spans(text):
        return found
    opening = OPENING.match(text)
    if opening is None:
        return []
    left, right = _bare(text, opening.end(), _stop(text, opening.end(), SIGNATURE_END))
    return [(left, right)] if is_signature(text[left:right]) else []


def is_signature(text: str) -> bool:
    """Could this sign an article: a pen name, an outlet or its team, a name without capitals?"""
    words = text.split()
    if not 1 <= len(words) <= LONGEST_SIGNATURE or len(text) > 45 or not text[:1].isalpha():
        return False
    plain = [word.strip(".,:’'").lower() for word in words]
    if _signs_nothing(plain):
        return False
    if text.islower():
        return len(words) == PEN_NAME and words[0].title() in given_names()
    return all(word[0].isupper() or word[0].isdigit() or low in jobs() or low in PARTICLES for word, low in zip(words, plain, strict=True))


def _signs_nothing(words: list[str]) -> bool:
    """Do these words name no one: only jobs, a word of a menu, "our reporter"?"""
    if len(words) == 1 and words[0] in no_names():
        return words[0] not in agencies()
    return words[0] in NOBODY or all(word in jobs() for word in words)


def _alone(word: str, found: list[tuple[int, int]]) -> bool:
    """Is this a given name that is all that a byline gives?"""
    return not found and word in given_names()


def separator_joins(text: str, left: int, right: int) -> bool:
    """May another name follow after these words?"""
    return text[left:right].strip().lower() in ("and", "&", ",", ", and", "with", ";")


def byline_names(text: str) -> list[str]:
    """Return the names in a byline."""
    return [text[a:b] for a, b in byline_spans(text)]


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (text[start].isalnum()):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".’'"):
        end -= 1
    return start, end
