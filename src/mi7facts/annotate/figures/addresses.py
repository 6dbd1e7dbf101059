"""Addresses: the number of a house before the name of its street, a block, a box."""

from __future__ import annotations

import re
from functools import cache

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.lexicon import cue_words, words_of

_BLOCK = re.compile(r"\s(?:block|BLOCK) of\b")
#: A house number before a capitalised name that no street word ends: "at 16411 Saybrook".
_AT = re.compile(r"\b(?:at|to|of|near|outside|from|address(?: is|:)?)\s\Z")
_NAME = re.compile(r"\s[A-Z][a-z]{2,}(?:\s[A-Z][a-z]+){0,2}(?=[,.;]|\s(?:in|on|at|near)\b|\Z)")
_BOX = re.compile(r"\b(?:P\.?\s?O\.?\s)?[Bb]ox\s\Z")
_HOUSE = 100


def is_address(amount: Amount, before: str, after: str) -> bool:
    """Is the number that of a house, a block or a box?"""
    if not amount.bare or amount.style != "digits":
        return False
    if _streets().match(after) or _BLOCK.match(after) or _BOX.search(before):
        return True
    return amount.low >= _HOUSE and bool(_AT.search(before)) and bool(_NAME.match(after))


@cache
def _streets() -> re.Pattern[str]:
    name = r"(?:\s(?:[A-Z][\w.'’]{0,20}|[0-9]{1,3}(?:st|nd|rd|th))){0,4}?"
    return re.compile(rf"{name}\s(?:{words_of(w.capitalize() for w in cue_words('streets'))})\b")
