"""Spans of text: trimming, containment, mapping between a cleaned text and its source. The only module that does offset arithmetic.

All offsets count Unicode code points, half-open [start, end).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

import msgspec

Span = tuple[int, int]

#: Characters that print nothing: they may stand inside a word without changing it (zero-width marks, soft hyphen, bidi controls, BOM).
IGNORABLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")
#: What ends a line, as browsers, editors and Unicode see it. CRLF is one break.
LINE_BREAK = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def trim(text: str, start: int, end: int) -> Span:
    """Return the span without white space at its ends (empty at `start` when there is nothing else)."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def overlaps(a: Span, b: Span) -> bool:
    """Do two spans share a character?"""
    return a[0] < b[1] and b[0] < a[1]


def within(inner: Span, outer: Span) -> bool:
    """Does `inner` lie in `outer`, the ends included?"""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def lines(text: str) -> Iterator[Span]:
    """Yield the span of each line, its break included; together they partition the text."""
    at = 0
    for match in LINE_BREAK.finditer(text):
        yield at, match.end()
        at = match.end()
    if at < len(text):
        yield at, len(text)


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column of an offset, both counted from 1."""
    line, at = 1, 0
    for match in LINE_BREAK.finditer(text, 0, offset):
        line, at = line + 1, match.end()
    return line, offset - at + 1


class SpanIndex:
    """Answers quickly whether a span overlaps one of many spans that do not overlap each other."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [s for s, _ in self._spans]

    def overlapping(self, start: int, end: int) -> Span | None:
        """Return the first span of the index that shares a character with [start, end), or None."""
        i = max(0, bisect_right(self._starts, start) - 1)
        while i < len(self._spans) and self._spans[i][0] < end:
            if overlaps(self._spans[i], (start, end)):
                return self._spans[i]
            i += 1
        return None


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A run of characters that is the same in the cleaned text and in its source."""

    clean: int
    source: int
    length: int


class Projection(msgspec.Struct, frozen=True):
    """A cleaned text and the way back: which source offset each of its characters came from."""

    text: str
    pieces: tuple[Piece, ...]

    def source(self, start: int, end: int) -> Span:
        """Map a span of the cleaned text to the source, from its first to its last character. Glue belongs to no source."""
        return self._first(start), self._last(end)

    def part(self, start: int, end: int) -> Projection:
        """Return a stretch of the cleaned text as a projection of its own."""
        pieces = []
        for i in range(max(0, bisect_right(self.pieces, start, key=lambda p: p.clean) - 1), len(self.pieces)):
            piece = self.pieces[i]
            if piece.clean >= end:
                break
            first, last = max(piece.clean, start), min(piece.clean + piece.length, end)
            if last > first:
                pieces.append(Piece(first - start, piece.source + first - piece.clean, last - first))
        return Projection(self.text[start:end], tuple(pieces) or (Piece(0, 0, 0),))

    def _first(self, at: int) -> int:
        i = max(0, bisect_right(self.pieces, at, key=lambda p: p.clean) - 1)
        piece = self.pieces[i]
        if at >= piece.clean + piece.length and i + 1 < len(self.pieces):
            piece = self.pieces[i + 1]
            return piece.source
        return piece.source + min(max(at - piece.clean, 0), piece.length)

    def _last(self, at: int) -> int:
        i = max(0, bisect_right(self.pieces, at - 1, key=lambda p: p.clean) - 1)
        piece = self.pieces[i]
        return piece.source + min(max(at - piece.clean, 0), piece.length)


def project(text: str, spans: Iterable[Span], glue: str = "\n\n") -> Projection:
    """Join the spans of a text with `glue`, leaving out ignorable characters, and keep the way back."""
    parts: list[str] = []
    pieces: list[Piece] = []
    size = 0
    for start, end in spans:
        if parts:
            parts.append(glue)
            size += len(glue)
        at = start
        for match in IGNORABLE.finditer(text, start, end):
            size = _add(text, at, match.start(), size, parts, pieces)
            at = match.end()
        size = _add(text, at, end, size, parts, pieces)
    return Projection("".join(parts), tuple(pieces) or (Piece(0, 0, 0),))


def _add(text: str, start: int, end: int, size: int, parts: list[str], pieces: list[Piece]) -> int:
    if end > start:
        parts.append(text[start:end])
        pieces.append(Piece(size, start, end - start))
    return size + end - start


def in_context(text: str, span: Span, around: Span, reach: int) -> tuple[str, str, str]:
    """Return what stands before, in and after a span, within `around` and at most `reach` characters (5 x reach inside).

    What is cut off is cut at a space where one is near, and told by an ellipsis; white space is made single.
    """
    start, end = span
    first, last = min(around[0], start), max(around[1], end)
    before, inside, after = text[max(first, start - reach) : start], text[start:end], text[end : min(last, end + reach)]
    if start - reach > first:
        before = "…" + before[before.find(" ", 0, reach // 2) + 1 :]
    if end + reach < last:
        cut = after.rfind(" ", reach // 2)
        after = (after if cut < 0 else after[:cut]) + "…"
    if len(inside) > 5 * reach:
        inside = inside[: 4 * reach] + " … " + inside[-reach:]
    return _single_spaced(before).lstrip(), _single_spaced(inside), _single_spaced(after).rstrip()


def _single_spaced(text: str) -> str:
    """Make each run of white space one space; keep one at the ends where there was any."""
    words = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{words}{' ' if words and text[-1:].isspace() else ''}"
