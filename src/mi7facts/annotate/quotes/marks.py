"""Pair quotation marks on the raw text, paragraph by paragraph.

Decides which marks open and close, of every kind and nested, and tells apostrophes and inches from marks. Whether speech or a title stands
inside them is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mi7facts.text import Span, lines, trim

#: Tags of embedded markup hold attribute quotes; they are matched first so that their marks are passed over.
MARK = re.compile(r"<[a-zA-Z/][^<>]{0,500}>|''|``|[\"“”„‟«»‘’‚']")
#: Elisions that begin with an apostrophe: '90s, 'em, 'tis.
ELISION = re.compile(r"['‘’](?:\d\ds?\b|(?:em|tis|twas|til|till|cause|bout|round|n)\b)", re.IGNORECASE)
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


def paragraphs(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the trimmed, non-empty lines of the story's spans."""
    found = []
    for start, end in spans:
        for a, b in lines(text[start:end]):
            a, b = trim(text, start + a, start + b)
            if b > a:
                found.append((a, b))
    return tuple(found)


def find_marked(text: str, parts: tuple[Span, ...]) -> tuple[Marked, ...]:
    """Return the outermost marked stretches of the paragraphs in order; nested ones belong to the words around them."""
    found: list[Marked] = []
    for number, part in enumerate(parts):
        following = parts[number + 1] if number + 1 < len(parts) else None
        for marked in _pair(text, part, number):
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


def _pair(text: str, part: Span, number: int) -> Iterator[Marked]:
    """Yield what stands between outermost marks. A double mark left open closes with its paragraph; a single one is an apostrophe."""
    stack: list[_Opening] = []
    singles = _Singles(text, part)
    for match in MARK.finditer(text, *part):
        family = FAMILY.get(match.group())
        if family is None:
            continue
        at, end = match.span()
        depth = _closes(text, part, stack, match.group(), family, at, end)
        if depth is not None:
            opening = stack[depth]
            del stack[depth:]
            if not stack:
                yield Marked(opening.end, at, opening.start, end, opening.family, True, number)
        elif not any(o.family == family for o in stack) and _opens(text, part, match.group(), at, end):
            until = singles.close_of(at) if family in ("single", "upright") else -1
            if until is not None:
                stack.append(_Opening(at, end, family, until))
    if stack and (stack[0].family not in ("single", "upright") or stack[0].start == part[0]):
        opening = stack[0]
        if opening.until < 0 and opening.end < part[1]:
            yield Marked(opening.end, part[1], opening.start, part[1], opening.family, False, number)


def _closes(text: str, part: Span, stack: list[_Opening], mark: str, family: str, at: int, end: int) -> int | None:
    """Return the depth in the stack that this mark closes, or None."""
    for depth in range(len(stack) - 1, -1, -1):
        opening = stack[depth]
        if opening.family != family:
            if depth == len(stack) - 1 and {opening.family, family} == {"curly", "straight"} and _shuts(text, part, mark, at, end):
                return depth
            continue
        if opening.until >= 0:
            return depth if opening.until == at else None
        if mark in ("“", "„", "‟", "``", "‚", "‘") and not (mark == "“" and text[opening.start] == "„"):
            return None
        if mark == "«" and text[opening.start] == "«":
            return None
        glued = end < part[1] and text[end].isalnum() and (at == part[0] or text[at - 1].isspace())
        return None if glued and mark in ('"', "''") and len(stack) == 1 and _has_partner(text, part, end) else depth
    return None


def _shuts(text: str, part: Span, mark: str, at: int, end: int) -> bool:
    """Can this mark only be a closing one, by what stands around it? Then it may close a double mark of the other make."""
    after = text[end] if end < part[1] else " "
    return mark in ('"', "”") and at > part[0] and not text[at - 1].isspace() and not after.isalnum()


def _has_partner(text: str, part: Span, end: int) -> bool:
    """Does a straight mark that looks like an opening one stand inside an open pair that closes twice later?"""
    window = text[end : min(part[1], end + 200)]
    inner = re.search(r'\w[.,!?…]*"(?=[\s,.;:)])', window)
    return bool(inner) and '"' in window[inner.end() :] if inner else False


def _opens(text: str, part: Span, mark: str, at: int, end: int) -> bool:
    """May this mark open here?"""
    before = text[at - 1] if at > part[0] else " "
    after = text[end] if end < part[1] else " "
    if mark in ("“", "„", "‟", "«", "``"):
        return end < part[1]
    if mark == '"':
        return end < part[1] and not (before.isdigit() and not after.isalnum())
    if mark in ("”", "»", "''"):
        return not after.isspace() and (before.isspace() or before in BEFORE_OPEN)
    if after.isspace() or not (before.isspace() or before in BEFORE_OPEN):
        return False
    return mark != "’" and not ELISION.match(text, at)


class _Singles:
    """Tells which single mark closes a single quote: the first that no possessive explains, up to the next opening one."""

    def __init__(self, text: str, part: Span) -> None:
        self._text = text
        self._part = part

    def close_of(self, at: int) -> int | None:
        """Return the offset of the closing mark of the single mark at `at`, or None when it is an apostrophe."""
        text, (_, stop) = self._text, self._part
        own = "’'" if text[at] == "'" else "’"
        weak = None
        for match in re.compile(f"[{own}‘]").finditer(text, at + 1, stop):
            i = match.start()
            before, after = text[i - 1], text[i + 1] if i + 1 < stop else "."
            if _opens(text, self._part, match.group(), i, i + 1) and i > at + 1:
                break
            if match.group() == "‘" or after.isalnum() or before.isspace() or i == at + 1:
                continue
            if before in STOPS or after in STOPS or before not in "sS":
                return i
            weak = i if weak is None else weak
        if weak is None and text[at] == "‘" and at == self._part[0]:
            return -1
        return weak
