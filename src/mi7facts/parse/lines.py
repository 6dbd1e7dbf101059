"""Cut a text into lines, the unit of everything that parse decides. What a line *is* is decided in roles.

Hard-wrapped paragraphs (mail, wires, old plain text) are joined, and a byline glued to its headline is cut off, so that a line is always
a whole paragraph, heading, button or caption.
"""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from mi7facts.parse.pieces import glued_imprint
from mi7facts.text import lines as physical_lines
from mi7facts.text import trim

#: A line is judged by its first and last characters; what is between would cost time and change nothing.
HEAD, TAIL = 1200, 300
LETTER = re.compile(r"[^\W_]")
WORD = re.compile(r"\w[\w'’]*")
ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]*$|[\"”»]$")
#: Lines at the top of a text among which a headline may have a byline glued to it.
TOP = 80
#: A line of its own, though it begins in lower case.
BYLINE = re.compile(r"(?:(?:written|posted|story|words) )?by:? [A-Z]")
#: Columns at which people and mail programs wrap.
WRAP_FROM, WRAP_TO = 45, 110


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line with its place: [start, end) holds its break, [left, right) what is printed; `text` is the latter, a long one shortened."""

    start: int
    end: int
    left: int
    right: int
    text: str
    indent: int
    gap: int  # blank lines before it

    @property
    def blank(self) -> bool:
        """Does it print nothing?"""
        return self.left == self.right

    @property
    def worded(self) -> bool:
        """Does it print a letter or a digit, not bullets and bars alone?"""
        return LETTER.search(self.text) is not None


def shown(text: str, left: int, right: int) -> str:
    """Return a stretch of text, without its middle where it is very long."""
    if right - left <= HEAD + TAIL:
        return text[left:right]
    return f"{text[left : left + HEAD]} … {text[right - TAIL : right]}"


def read_lines(text: str) -> list[Line]:
    """Return the lines of a text, blank ones too; together they partition it."""
    found: list[Line] = []
    gap = 0
    for start, end in _paragraphs(text):
        left, right = trim(text, start, end)
        cut = glued_imprint(text[left:right]) if len(found) < TOP and right - left <= HEAD else 0
        if cut:
            found.append(Line(start, left + cut, left, left + cut, text[left : left + cut], left - start, gap))
            start = left = left + cut
            gap = 0
        found.append(Line(start, end, left, right, shown(text, left, right), left - start, gap))
        gap = gap + 1 if left == right else 0
    return found


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the physical lines, those of a wrapped paragraph joined."""
    spans = list(physical_lines(text))
    rows = [trim(text, start, end) for start, end in spans]
    limit = _wrap_column(text, rows)
    joined: list[tuple[int, int]] = []
    for i, (start, end) in enumerate(spans):
        if i and rows[i][0] < rows[i][1] and _runs_on(text, rows[i - 1], rows[i], limit):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _wrap_column(text: str, rows: list[tuple[int, int]]) -> int:
    """Return the column at which a hard-wrapped text is wrapped, 0 for a text that is not."""
    followed = [b - a for (a, b), (c, d) in pairwise(rows) if a < b and c < d]
    widest = max((b - a for a, b in rows), default=0)
    if len(followed) < 4 or not WRAP_FROM <= widest <= WRAP_TO:
        return 0
    full = [(a, b) for a, b in rows if b - a > widest * 0.7]
    open_ended = sum(1 for a, b in full if not ENDED.search(text[max(a, b - 4) : b]))
    return widest if len(full) > 0.6 * len(followed) and open_ended > 0.5 * len(full) else 0


def _runs_on(text: str, before: tuple[int, int], line: tuple[int, int], limit: int) -> bool:
    """Does a line go on with the sentence of the one before it?"""
    width = before[1] - before[0]
    if width == 0 or ((ends := bool(ENDED.search(text[max(before[0], before[1] - 4) : before[1]]))) and not limit):
        return False
    if limit:
        return width > limit * (0.85 if ends else 0.6)
    follows = text[line[0]].islower() and not BYLINE.match(text, line[0])
    return WRAP_FROM <= width <= WRAP_TO and follows and text[before[0]].isalpha()
