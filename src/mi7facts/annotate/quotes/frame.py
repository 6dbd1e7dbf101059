"""The article's tokens in one row, with the quoted ones marked off: the frame in which quotations hang.

Decides nothing; answers questions of neighbourhood (what stands before a quotation, what hangs below a verb).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from mi7facts.annotate.quotes.marks import Marked
from mi7facts.model import Sentence, Token
from mi7facts.text import Span

#: Tokens looked at on either side of a quotation; a tag stands near it, and the work stays bounded.
REACH = 60
ENDS = frozenset({".", "!", "?", "...", "…"})


class Frame:
    """Tokens of an article with article-wide heads, children and subtree edges."""

    def __init__(self, text: str, sentences: tuple[Sentence, ...], parts: tuple[Span, ...], marked: tuple[Marked, ...]) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.head: list[int] = []
        self.sentence: list[Span] = []
        for s in sentences:
            base = len(self.tokens)
            self.tokens.extend(t for t in s.tokens)
            self.head.extend(base + t.head for t in s.tokens)
            self.sentence.extend([(base, base + len(s.tokens))] * len(s.tokens))
        self.starts = [t.start for t in self.tokens]
        self.kids: list[list[int]] = [[] for _ in self.tokens]
        for i, head in enumerate(self.head):
            if head != i:
                self.kids[head].append(i)
        self.left, self.right = self._edges()
        self.parts = parts
        self.marked = marked
        self.within = self._cover(marked)
        self._part_starts = [p[0] for p in parts]

    def _edges(self) -> tuple[list[int], list[int]]:
        """Return the first and last token below each token."""
        left, right = list(range(len(self.head))), list(range(len(self.head)))
        order = [i for i, head in enumerate(self.head) if head == i]
        for i in order:
            order.extend(self.kids[i])
        for i in reversed(order):
            head = self.head[i]
            left[head] = min(left[head], left[i])
            right[head] = max(right[head], right[i])
        return left, right

    def _cover(self, marked: tuple[Marked, ...]) -> list[int]:
        """Return for each token the number of the quotation that it stands in, marks included, or -1."""
        within = [-1] * len(self.tokens)
        for number, m in enumerate(marked):
            for i in range(self.at(m.open), self.at(m.close)):
                within[i] = number
        return within

    def below(self, i: int, *deps: str) -> list[int]:
        """Return what hangs directly below token i by one of these relations, among its first children."""
        return [k for k in self.kids[i][:REACH] if self.tokens[k].dep in deps]

    def at(self, offset: int) -> int:
        """Return the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def paragraph(self, i: int) -> int:
        """Return the number of the paragraph in which token i stands."""
        return bisect_right(self._part_starts, self.tokens[i].start) - 1

    def room(self, number: int) -> tuple[int, int]:
        """Return the token range of a paragraph."""
        start, end = self.parts[number]
        return self.at(start), self.at(end)

    def free(self, i: int) -> bool:
        """Does token i stand outside all marks?"""
        return self.within[i] < 0

    def ends_sentence(self, i: int) -> bool:
        """Does token i end a sentence of the frame?"""
        return self.tokens[i].text in ENDS

    def sentence_around(self, i: int) -> tuple[int, int]:
        """Return the token range of the frame's sentence around token i, within its paragraph, the mark at its end left out."""
        first, stop = self.room(self.paragraph(i))
        start = end = i
        while start > max(first, i - REACH) and not self._closes(start - 1):
            start -= 1
        while end < min(stop, i + REACH) and not (self.free(end) and self.ends_sentence(end)):
            end += 1
        return start, end

    def _closes(self, i: int) -> bool:
        """Does a sentence of the frame end with token i, bare or as the last of a quotation?"""
        if self.free(i):
            return self.ends_sentence(i)
        return (i + 1 >= len(self.tokens) or self.within[i + 1] != self.within[i]) and self.inner_end(self.within[i]) in ".!?"

    def inner_end(self, number: int) -> str:
        """Return the last character inside a quotation, nested marks and brackets passed over."""
        m = self.marked[number]
        return self.text[max(m.start, m.end - 12) : m.end].rstrip(" \t\u00a0'’\"”»)]")[-1:]

    def after(self, number: int) -> list[int]:
        """Return the tokens after a quotation, up to the end of the sentence, the next quotation or the paragraph."""
        m = self.marked[number]
        out = []
        for i in range(self.at(m.close), min(self.room(m.paragraph)[1], self.at(m.close) + REACH)):
            if not self.free(i) or self.ends_sentence(i):
                break
            if not self.tokens[i].text.isspace():
                out.append(i)
        return out

    def before(self, number: int) -> list[int]:
        """Return the tokens before a quotation back to the start of its sentence, other quotations left out, in order."""
        m = self.marked[number]
        first = self.room(m.paragraph)[0]
        out: list[int] = []
        skipped = 0
        i = self.at(m.open) - 1
        while i >= first and len(out) < REACH and skipped < REACH:
            other = self.within[i]
            if other >= 0:
                if self.inner_end(other) in ".!?":
                    break
                i = self.at(self.marked[other].open) - 1
                skipped += 1
                continue
            if self.ends_sentence(i):
                break
            if not self.tokens[i].text.isspace():
                out.append(i)
            i -= 1
        return out[::-1]

    def span(self, start: int, end: int) -> Span:
        """Return the offsets of the tokens [start, end)."""
        return self.tokens[start].start, self.tokens[end - 1].end
