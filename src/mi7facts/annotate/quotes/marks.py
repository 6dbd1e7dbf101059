"""Pair quotation marks on the raw text, paragraph by paragraph.

Decides which marks open and close, of every kind and nested, and tells apostrophes and inches from marks. Whether speech or a title stands
inside them is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mi7facts.text import Span

#: Tags of embedded markup hold attribute quotes; they are matched first so that their marks are passed over.
MARK = re.compile(r"<[a-zA-Z/][^<>]{0,500}>|''|``|[\"“”„‟«»‘’‚']")
#: Elisions that begin with an apostrophe: '90s, 'em, 'tis.
ELISION = re.compile(r"['‘’](?:\d\ds?\b|(?:em|tis|twas|til|till|cause|bout|round|n)\b)", re.IGNORECASE)
#: Marks that a single quotation can close with, by the mark that opened it; ‘ ends the search.
CURLED, UPRIGHT = re.compile("[’‘]"), re.compile("[’'‘]")
POSSIBLE, SURE = 1, 2
SINGLES = ("single", "upright")
DOUBLE_OPENERS, DOUBLE_CLOSERS = ("“", "„", "‟", "«", "``"), ("”", "»", "''")
OPENERS = ("“", "„", "‟", "``", "‚", "‘")
#: „so“ closes with the mark that opens elsewhere.
LOW_PAIRS = (("“", "„"),)
#: A straight mark at the end of a word, and how far a pair inside a pair reaches.
CLOSING, NESTED_LENGTH = re.compile(r'\w[.,!?…]*"(?=[\s,.;:)])'), 200
#: What may stand directly before an opening mark besides white space.
BEFORE_OPEN = frozenset("([{<—–-/:;,.…=|*\"“«‘'„‚")
#: A single mark beside one of these surely closes: a possessive has a word on both sides.
STOPS = frozenset(',.!?…;:—–-)]"”»')
HAS_WORD = re.compile(r"\w")
#: A nickname in marks: William "Billy" Tate, Mary (not one: "Stop" he said).
NICKNAME = re.compile(r"[A-Z]\w*(?:[ -][A-Z]\w*)?")
NICKNAME_LENGTH = 24
NAME_BEFORE = re.compile(r"\b[A-Z][\w.]+ $")
NAME_AFTER = re.compile(r" [A-Z]\w+")
FAMILY = {
    '"': "straight", "“": "curly", "”": "curly", "„": "curly", "‟": "curly", "«": "angle", "»": "angle", "''": "doubled", "``": "doubled",
    "‘": "single", "’": "single", "‚": "single", "'": "upright",
}  # fmt: skip


class Marked(NamedTuple):
    """A stretch between marks. `start` and `end` leave the marks out; `open` and `close` take them in."""

    start: int
    end: int
    open: int
    close: int
    family: str
    closed: bool
    paragraph: int
    continues: bool = False  # the next paragraph reopens without this one having closed


class _Opening(NamedTuple):
    start: int
    end: int
    family: str
    until: int  # a single mark knows its end when it opens; others -1


def find_marked(text: str, parts: tuple[Span, ...]) -> tuple[Marked, ...]:
    """Return the outermost marked stretches of the paragraphs in order; nested ones belong to the words around them."""
    found: list[Marked] = []
    for number, part in enumerate(parts):
        following = parts[number + 1] if number + 1 < len(parts) else None
        for marked in _pair(_Line(text, *part), number):
            if not marked.closed:
                reopens = following is not None and _family_at(text, following[0]) == marked.family
                if marked.family == "single" and not reopens:
                    continue
                marked = marked._replace(continues=reopens)
            if HAS_WORD.search(text, marked.start, marked.end) and not _is_nickname(text, marked, part):
                found.append(marked)
    return tuple(found)


def _is_nickname(text: str, m: Marked, part: Span) -> bool:
    """Does a single name stand between a given name and a surname?"""
    return bool(
        m.end - m.start <= NICKNAME_LENGTH
        and NICKNAME.fullmatch(text, m.start, m.end)
        and NAME_BEFORE.search(text, max(part[0], m.open - NICKNAME_LENGTH), m.open)
        and NAME_AFTER.match(text, m.close)
    )


def _family_at(text: str, at: int) -> str | None:
    match = MARK.match(text, at)
    return FAMILY.get(match.group()) if match else None


class _Line(NamedTuple):
    """A paragraph as its marks see it: beyond its ends is white space."""

    text: str
    start: int
    stop: int

    def before(self, at: int) -> str:
        return self.text[at - 1] if at > self.start else " "

    def after(self, end: int) -> str:
        return self.text[end] if end < self.stop else " "


def _pair(line: _Line, number: int) -> Iterator[Marked]:
    """Yield what stands between outermost marks. A double mark left open closes with its paragraph; a single one is an apostrophe."""
    stack: list[_Opening] = []
    for match in MARK.finditer(*line):
        mark, (at, end) = match.group(), match.span()
        family = FAMILY.get(mark)
        if family is None:
            continue
        depth = _closes(line, stack, mark, at, end)
        if depth is not None:
            opening = stack[depth]
            del stack[depth:]
            if not stack:
                yield Marked(opening.end, at, opening.start, end, opening.family, True, number)
        elif all(o.family != family for o in stack) and _opens(line, mark, at, end):
            until = _close_of(line, at) if family in SINGLES else -1
            if until is not None:
                stack.append(_Opening(at, end, family, until))
    if stack:
        yield from _left_open(line, stack[0], number)


def _left_open(line: _Line, opening: _Opening, number: int) -> Iterator[Marked]:
    """Yield the rest of a paragraph whose mark never closes; a single mark must open the paragraph for that."""
    may = opening.family not in SINGLES or opening.start == line.start
    if may and opening.until < 0 and opening.end < line.stop:
        yield Marked(opening.end, line.stop, opening.start, line.stop, opening.family, False, number)


def _closes(line: _Line, stack: list[_Opening], mark: str, at: int, end: int) -> int | None:
    """Return the depth in the stack that this mark closes, or None."""
    family = FAMILY[mark]
    if stack and {stack[-1].family, family} == {"curly", "straight"} and _shuts(line, mark, at, end):
        return len(stack) - 1
    depth = next((d for d in range(len(stack) - 1, -1, -1) if stack[d].family == family), None)
    if depth is None:
        return None
    if stack[depth].until >= 0:
        return depth if stack[depth].until == at else None
    if _only_opens(mark, line.text[stack[depth].start]):
        return None
    return None if len(stack) == 1 and mark == '"' and _opens_inside(line, at, end) else depth


def _only_opens(mark: str, opener: str) -> bool:
    """Can a mark not close what `opener` opened?"""
    return (mark in OPENERS and (mark, opener) not in LOW_PAIRS) or mark == opener == "«"


def _shuts(line: _Line, mark: str, at: int, end: int) -> bool:
    """Can this mark only be a closing one, by what stands around it? Then it may close a double mark of the other make."""
    return mark in ('"', "”") and not line.before(at).isspace() and not line.after(end).isalnum()


def _opens_inside(line: _Line, at: int, end: int) -> bool:
    """Does a straight mark inside an open pair look like an opening one, with two closing ones to come?"""
    if not line.after(end).isalnum() or not line.before(at).isspace():
        return False
    inner = CLOSING.search(line.text, end, min(line.stop, end + NESTED_LENGTH))
    return inner is not None and line.text.find('"', inner.end(), min(line.stop, end + NESTED_LENGTH)) >= 0


def _opens(line: _Line, mark: str, at: int, end: int) -> bool:
    """May this mark open here?"""
    before, after = line.before(at), line.after(end)
    if mark in DOUBLE_OPENERS:
        return end < line.stop
    if mark == '"':
        return end < line.stop and not (before.isdigit() and not after.isalnum())
    if after.isspace() or not (before.isspace() or before in BEFORE_OPEN):
        return False
    return mark in DOUBLE_CLOSERS or (mark != "’" and not ELISION.match(line.text, at))


def _close_of(line: _Line, at: int) -> int | None:
    """Return where the single mark at `at` closes: the first mark that no possessive explains, up to the next opening one.

    None says that it is an apostrophe, -1 that the next paragraph may go on with it.
    """
    pattern = UPRIGHT if line.text[at] == "'" else CURLED
    weak = None
    for match in pattern.finditer(line.text, at + 1, line.stop):
        i = match.start()
        if i > at + 1 and _opens(line, match.group(), i, i + 1):
            break
        strength = 0 if i == at + 1 else _strength(line, i)
        if strength == SURE:
            return i
        if strength and weak is None:
            weak = i
    return -1 if weak is None and line.text[at] == "‘" and at == line.start else weak


def _strength(line: _Line, i: int) -> int:
    """Tell how surely a single mark closes: not at all inside a word, weakly where it may be a possessive's."""
    before, after = line.text[i - 1], line.after(i + 1)
    if line.text[i] == "‘" or after.isalnum() or before.isspace():
        return 0
    possessive = before in "sS" and after not in STOPS and i + 1 < line.stop
    return POSSIBLE if possessive else SURE
