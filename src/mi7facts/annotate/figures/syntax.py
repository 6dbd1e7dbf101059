"""The sentences of an article as a tree that can be asked by offset: which token stands here, what governs it, what depends on it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from mi7facts.model import Sentence, Token

#: Dependencies of a subject, active and passive.
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: How a number or its parts hang on the noun that it counts.
NUMBERS = frozenset({"nummod", "amod", "compound", "quantmod", "nmod"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
#: More dependents of one word than this are a list or an attack; the first ones are looked at.
_MOST_CHILDREN = 64
#: Climbing further than this from a figure finds words that have nothing to do with it.
REACH = 8


class Clause:
    """One sentence with the children of each of its tokens."""

    def __init__(self, sentence: Sentence) -> None:
        self.tokens = sentence.tokens
        self.start, self.end = sentence.start, sentence.end
        self._starts = [t.start for t in self.tokens]
        self._children: dict[int, list[int]] | None = None

    def at(self, offset: int) -> int:
        """Return the index of the token that holds or precedes an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def covering(self, start: int, end: int) -> range:
        """Return the indices of the tokens that share a character with a span."""
        first, last = self.at(start), self.at(max(start, end - 1))
        return range(first, last + 1)

    def children(self, i: int) -> list[int]:
        """Return the dependents of token i, in order."""
        if self._children is None:
            self._children = {}
            for j, token in enumerate(self.tokens):
                siblings = self._children.setdefault(token.head, [])
                if token.head != j and len(siblings) < _MOST_CHILDREN:
                    siblings.append(j)
        return self._children.get(i, [])

    def child(self, i: int, *deps: str) -> int | None:
        """Return the first dependent of token i with one of the given relations."""
        return next((j for j in self.children(i) if self.tokens[j].dep in deps), None)

    def climb(self, i: int) -> Iterator[int]:
        """Yield token i and its governors up to the root."""
        for _ in range(REACH):
            yield i
            head = self.tokens[i].head
            if head == i:
                return
            i = head

    def head_of(self, span: range) -> int:
        """Return the token of a span that governs the others: whose own head lies outside."""
        for i in reversed(span):
            head = self.tokens[i].head
            if head not in span or head == i:
                return i
        return span[-1]

    def modified(self, span: range) -> int | None:
        """Return the noun to the right of a span that a number in the span modifies."""
        for i in reversed(span):
            token = self.tokens[i]
            if token.dep in NUMBERS and token.head >= span.stop and self.tokens[token.head].tag in NOUNS:
                return token.head
        return None

    def word(self, i: int) -> Token | None:
        """Return token i, or None outside the sentence."""
        return self.tokens[i] if 0 <= i < len(self.tokens) else None


class Syntax:
    """All sentences of an article, asked by offset."""

    def __init__(self, sentences: tuple[Sentence, ...]) -> None:
        self._sentences = sentences
        self._starts = [s.start for s in sentences]
        self._clauses: dict[int, Clause] = {}

    def clause(self, offset: int) -> Clause | None:
        """Return the sentence that holds an offset."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0 or self._sentences[i].end <= offset:
            return None
        if i not in self._clauses:
            self._clauses[i] = Clause(self._sentences[i])
        return self._clauses[i]
