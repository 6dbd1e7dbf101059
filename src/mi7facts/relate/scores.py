"""Scores as values: "3-2", or the sets of a match "6-4, 7-5". What a score is of, its frame in the registry says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mi7facts.text import Span

#: A side of a score has no more digits; a number glued to another one or to a letter belongs to something longer.
_SET = r"[0-9]{1,3}[-–][0-9]{1,3}"
_SCORE = re.compile(rf"(?<![\w$£€#./:–-]){_SET}(?:,\s{_SET})*(?![\w%/:–-]|\.[0-9])")
_SERIAL = re.compile(r"0[0-9]")
#: A score that counts or measures something is a range: "3-5 days", "12-15 volunteers", "3-5 per cent".
_RANGE = re.compile(
    r"\s(?:per\b|percent\b|million\b|billion\b|degrees?\b|year|[a-z]+s\b(?<!\bas)(?<!\bwas)(?<!\bis)(?<!\bhas)(?<!\bits)(?<!\bthis))"
)


def score_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield where scores stand in text[start:end]."""
    for match in _SCORE.finditer(text, start, end):
        sides = re.findall(r"[0-9]+", match[0])
        if not any(_SERIAL.match(side) for side in sides) and not _RANGE.match(text, match.end(), end):
            yield match.span()


def score_value(printed: str) -> str:
    """Return a score as it is compared: with a plain hyphen."""
    return printed.replace("–", "-")
