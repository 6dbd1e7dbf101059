"""The sentences of an article as a tree that can be asked by offset: which token stands here, what governs it, what depends on it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from msgspec.structs import replace

from mi7facts.model import Sentence, Token
from mi7facts.syntax import Tree

#: Dependencies of a subject, active and passive.
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: How a number or its parts hang on the noun that it counts.
NUMBERS = frozenset({"nummod", "amod", "compound", "quantmod", "nmod"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
#: More dependents of one word than this are a list or an attack; the first ones are looked at.
_MOST_CHILDREN = 64
#: Climbing further than this from a figure finds words that have nothing to do with it.
REACH = 8


def _counted_as_nouns(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with nouns for the verbs that a number counts: in "900 motocross jumps" the tags may say that somebody jumps."""
    misread = {t.head for i, t in enumerate(tokens) if t.dep == "nummod" and t.head > i and tokens[t.head].tag == "VBZ"}
    if not misread:
        return tokens
    return tuple(replace(t, tag="NNS", pos="NOUN") if i in misread else t for i, t in enumerate(tokens))


class Clause:
    """One sentence, asked about the words around a figure: every walk is short, however long the sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self._tree = Tree(sentence)
        self.tokens = _counted_as_nouns(sentence.tokens)
        self.start, self.end = sentence.start, sentence.end

    @cached_property
    def in_capitals(self) -> bool:
        """Do half of the words or more begin with a capital, as in a headline?"""
        words = [t.text for t in self.tokens if t.text[0].isalpha()]
        return 2 * sum(word[0].isupper() for word in words) >= len(words)

    def at(self, offset: int) -> int:
        """Return the index of the token that holds or precedes an offset."""
        return self._tree.at(offset)

    def covering(self, start: int, end: int) -> range:
        """Return the indices of the tokens that share a character with a span."""
        first, last = self.at(start), self.at(max(start, end - 1))
        return range(first, last + 1)

    def children(self, i: int) -> list[int]:
        """Return the first dependents of token i, in order."""
        return self._tree.first_children(i, _MOST_CHILDREN)

    def child(self, i: int, *deps: str) -> int | None:
        """Return the first dependent of token i with one of the given relations."""
        return next((j for j in self.children(i) if self.tokens[j].dep in deps), None)

    def climb(self, i: int) -> Iterator[int]:
        """Yield token i and its governors up to the root."""
        yield i
        yield from islice(self._tree.ancestors(i), REACH - 1)

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
