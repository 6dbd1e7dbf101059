"""Buttons that a dump has glued into one line ("Share options312 views27 Comments"): where they part, and what each is.

The lexicon alone is asked; a button that it does not know goes with the one before it, words too long for one keep the line's role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mi7facts.model import Role
from mi7facts.parse.cues import phrases
from mi7facts.parse.pieces import Piece

#: Roles of lines that may be buttons in a row, and characters of the longest such line.
BUTTONS: frozenset[Role] = frozenset({"nav", "promo", "share", "comments", "legal", "related", "timestamp", "topics"})
LONGEST = 400
JOINT = re.compile(r"(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[A-Z][a-z])")
WORD = re.compile(r"[^\W\d_]+")
#: Words of the longest button that the lexicon need not know.
LABEL = 3
#: The surest first, where a phrase is in the lists of several roles.
RANK: tuple[Role, ...] = ("share", "comments", "promo", "legal", "topics", "related", "nav", "timestamp")


def split_buttons(text: str, start: int, end: int, role: Role) -> list[Piece]:
    """Cut a line where buttons of different roles are glued together."""
    if role not in BUTTONS or end - start > LONGEST or not JOINT.search(text, start + 1, end):
        return [(start, end, role)]
    pieces = list(_named(text, start, end, role))
    return pieces if len({piece[2] for piece in pieces}) > 1 else [(start, end, role)]


def _named(text: str, start: int, end: int, role: Role) -> Iterator[Piece]:
    """Yield the pieces of a line, neighbours of one role together."""
    cuts = [start, *(m.start() for m in JOINT.finditer(text, start + 1, end)), end]
    at, last = start, role
    for left, right in pairwise(cuts):
        words = WORD.findall(text[left:right].lower())
        now = _button(words) or (role if len(words) > LABEL else last)
        if role == "related" and now == "nav":
            now = role
        if now != last and left > at:
            yield at, left, last
            at = left
        last = now
    yield at, end, last


def _button(words: list[str]) -> Role | None:
    """Return the role of a button, None where the lexicon does not know it."""
    known = {cue.role for cue in phrases().whole.get(" ".join(words), ())}
    return next((role for role in RANK if role in known), None)
