"""Who wrote it: names in a byline, without roles, outlets and dates. Which line is the byline is decided in roles."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from mi7facts.data import load_toml
from mi7facts.model import Author
from mi7facts.parse.cues import CLOCK, DATE

OPENING = re.compile(
    r"^\W*(?:(?:written|posted|published|reported|reporting|story|words|text|report|article|opinion|analysis)\s+)?by(?:\b|(?-i:(?<=y)(?=[A-Z][a-z])))\s*:?\s*"
    r"|^\W*(?:authors?|writers?)(?:\s+of\s+(?:the|this)\s+(?:article|story|post))?\s*(?::\s*|$)",
    re.IGNORECASE,
)
SEPARATOR = re.compile(
    r"\s*(?:,|;|&|\||/|•|·|\band\b|\bwith\b|\bin\s+(?=[A-Z])|\bfor\b|\bfrom\b|\bat\b|\s[-–—]\s|\bon\b\s*:?|(?<=\w)\s(?=The\s[A-Z]))\s*"
)
PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "van", "von", "y"}
)
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’\-])*$")
LONGEST = 200


@cache
def no_names() -> frozenset[str]:
    """Words that no person is called by: jobs, sections, outlets, days."""
    return frozenset(cast("dict[str, dict[str, list[str]]]", load_toml("lexicons/bylines.toml"))["not_names"]["words"])


@cache
def given_names() -> frozenset[str]:
    """Usual given names."""
    people = cast("dict[str, list[str]]", load_toml("lexicons/people.toml"))
    return frozenset((*people["male"], *people["female"]))


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


def byline_spans(text: str) -> list[tuple[int, int]]:
    """Return where the names stand in a byline ("By A and B, science editor")."""
    text = text[:LONGEST]
    opening = OPENING.match(text)
    at = opening.end() if opening else 0
    stop = min((m.start() for m in (DATE.search(text, at), CLOCK.search(text, at)) if m), default=len(text))
    found: list[tuple[int, int]] = []
    for separator in [*SEPARATOR.finditer(text, at, stop), None]:
        end = separator.start() if separator else stop
        left, right = _bare(text, at, end)
        if is_name(text[left:right]) or (_alone(text[left:right], found) and opening):
            found.append((left, right))
        elif found and left < right and not separator_joins(text, found[-1][1], left):
            break
        at = separator.end() if separator else stop
    return found


def _alone(word: str, found: list[tuple[int, int]]) -> bool:
    """Is this a given name that is all that a byline gives?"""
    return not found and word in given_names()


def separator_joins(text: str, left: int, right: int) -> bool:
    """May another name follow after these words?"""
    return text[left:right].strip().lower() in ("and", "&", ",", ", and", "with", ";")


def byline_names(text: str) -> list[str]:
    """Return the names in a byline."""
    return [text[a:b] for a, b in byline_spans(text)]


def read_authors(text: str, start: int, end: int) -> list[Author]:
    """Return the authors named in a stretch of the text."""
    return [
        Author(name=" ".join(text[start + a : start + b].split()), start=start + a, end=start + b)
        for a, b in byline_spans(text[start : min(end, start + LONGEST)])
    ]


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (text[start].isalnum()):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".’'"):
        end -= 1
    return start, end
