"""Rows of a menu: names of sections side by side, glued or not. What stands around them is looked at in places."""

from __future__ import annotations

import re
from itertools import pairwise

from mi7facts.parse.cues import phrases
from mi7facts.parse.shape import Shape, unglued

#: Words of the shortest row, share of them that are names of sections, and words of the longest link in a row with wide gaps.
LEAST, MOSTLY, LINK = 3, 0.6, 3
JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])")
GAP = re.compile(r"\s{3,}|\t|\s[|•·]\s")


def is_menu_row(text: str, s: Shape) -> bool:
    """Does a line name sections of the site ("Home News Sport", "About us   Contact   Jobs")?"""
    if s.prose or s.end in ("stop", "quote"):
        return False
    links = GAP.split(text)
    if len(links) >= LEAST:
        return all(len(link.split()) <= LINK for link in links)
    glued = JOINT.split(text)
    if len(glued) > LEAST and all(len(link.split()) <= LINK for link in glued):
        return True
    words = unglued(text)
    return len(words) >= LEAST and _named(words) >= MOSTLY * len(words)


def _named(words: tuple[str, ...]) -> int:
    """Count the words that are names of sections, alone or in pairs."""
    whole = phrases().whole
    single = {i for i, word in enumerate(words) if any(cue.role == "nav" for cue in whole.get(word, ()))}
    paired = {i for i, pair in enumerate(pairwise(words)) if any(cue.role == "nav" for cue in whole.get(" ".join(pair), ()))}
    return len(single | paired | {i + 1 for i in paired})
