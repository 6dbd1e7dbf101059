"""Feet and inches in marks: 5'10", a 9" plate, 25.5″. A quotation mark that closes or opens speech is none."""

from __future__ import annotations

import re

from mi7facts.annotate.figures.tables import UnitMatch, by_code

MARKS = frozenset("'’′\"”″")
_FEET, _INCHES = frozenset("'’′"), frozenset('"”″')
#: Primes are typed for nothing else.
_PRIMES = frozenset("′″")
_PART = re.compile(r"(?:[0-9]|1[01])(?![0-9])")
_AFTER_FEET = re.compile(r"[0-9]['’′] ?[0-9]{1,2}(?:\.[0-9])?\Z")
_HEIGHT = re.compile(r"\b(?:altitude|boat|ceiling|cliff|deep|depth|height|high|long|mast|tall|wall|wide|yacht)\b", re.IGNORECASE)
_OPENS = re.compile(r"(?<![^\s(\[—–-])\"")
#: A quotation longer than this is looked at no further back.
_SPEECH, _NEAR = 600, 32


def mark_after(text: str, at: int, end: int) -> UnitMatch | None:
    """Return the feet or inches that the mark at `at` stands for."""
    mark = text[at]
    if mark in _FEET:
        return UnitMatch(by_code()["[ft_i]"], at + 1) if mark in _PRIMES or _are_feet(text, at, end) else None
    if mark in _PRIMES or _AFTER_FEET.search(text, max(0, at - 8), at) or not _closes(text, at):
        return UnitMatch(by_code()["[in_i]"], at + 1)
    return None


def _are_feet(text: str, at: int, end: int) -> bool:
    """Do inches follow, or does the text speak of a height? "The class of '99's" and "'30' he said" do neither."""
    if _PART.match(text, at + 1, end):
        return True
    quoted = "'" in text[max(0, at - _NEAR) : at] or text[at + 1 : at + 2].isalpha()
    return not quoted and bool(_HEIGHT.search(text, max(0, at - _NEAR), min(end, at + _NEAR)))


def _closes(text: str, at: int) -> bool:
    """Is a quotation open that the mark may close: one that no mark has closed since?"""
    before = text[text.rfind("\n", max(0, at - _SPEECH), at) + 1 : at] if at < _SPEECH else text[at - _SPEECH : at].rpartition("\n")[2]
    if text[at] == "”":
        return before.rfind("“") > before.rfind("”")
    opened = max((m.start() for m in _OPENS.finditer(before)), default=None)
    return opened is not None and '"' not in before[opened + 1 :]
