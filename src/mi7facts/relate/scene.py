"""What relating needs to look up in an annotated article: its trees, who is mentioned where, what stands in quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from functools import cached_property, lru_cache

from mi7facts.model import Entity, Mention, Quote, Reading
from mi7facts.relate.registry import Words, words
from mi7facts.syntax import Tree

#: Nouns about which more than the noun itself belongs to the name ("motorcycle stunt").
_PARTS = ("compound",)


class Scene:
    """A reading with its lookups. Built once an article; what it computes it keeps."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words: Words = words()
        self.trees = tuple(Tree(s) for s in reading.sentences)
        rows = [(m.start, m.end, m, e) for e in reading.entities for m in e.mentions]
        self._rows = sorted(rows, key=lambda r: (r[0], -r[1]))
        self._starts = [r[0] for r in self._rows]
        self._longest = max((r[1] - r[0] for r in self._rows), default=0)
        self._place = {id(tree): n for n, tree in enumerate(self.trees)}
        self._said: dict[int, frozenset[str]] = {}
        self._dates = sorted((d.start, d.end) for d in reading.dates if d.type in ("date", "time"))

    def mentions(self, start: int, end: int) -> list[tuple[Mention, Entity]]:
        """Return the mentions that share a character with a span, with their entities, in text order, the longer first."""
        first = bisect_right(self._starts, start - self._longest - 1)
        last = bisect_right(self._starts, end - 1)
        return [(m, e) for _, stop, m, e in self._rows[first:last] if stop > start]

    def entity_at(self, tree: Tree, i: int) -> Entity | None:
        """Return the entity in whose mention a token stands; the longest mention wins."""
        token = tree[i]
        found = self.mentions(token.start, token.end)
        return max(found, key=lambda f: f[0].end - f[0].start)[1] if found else None

    def quote_at(self, start: int, end: int) -> Quote | None:
        """Return the direct or mixed quote in whose marks a span stands."""
        quotes = (q for q in self.reading.quotes if q.type != "indirect")
        return next((q for q in quotes if any(s <= start and end <= e for s, e in q.spans)), None)

    def said(self, tree: Tree) -> frozenset[str]:
        """Return every form under which `is_any` knows a word of a sentence."""
        known = self._said.get(id(tree))
        if known is None:
            known = self._said[id(tree)] = vocabulary(tree)
        return known

    def before(self, tree: Tree) -> Tree | None:
        """Return the sentence before one of this reading in the same part of the story."""
        n = self._place[id(tree)]
        earlier = self.trees[n - 1] if n else None
        return earlier if earlier and earlier.sentence.role == tree.sentence.role else None

    def in_date(self, at: int) -> bool:
        """Does an offset of the source lie in a date or a time?"""
        n = bisect_right(self._dates, (at, self.reading.sentences[-1].end)) - 1 if self._dates else -1
        return n >= 0 and self._dates[n][1] > at

    @cached_property
    def deadly(self) -> bool:
        """Does the article say that somebody died?"""
        return any(not self.words.deadly.isdisjoint(self.said(tree)) for tree in self.trees)


def phrase(tree: Tree, i: int) -> str:
    """Return a noun with the words that make its name, in lower case unless they are proper nouns: "bridge collapse", "Elm Quay tower"."""
    first = min([i, *(tree.subtree(c)[0] for c in tree.children(i, *_PARTS) if c < i)])
    while first and _belongs(tree, first - 1):
        first -= 1
    tokens = [t for t in tree.tokens[first : i + 1] if t.pos in ("NOUN", "ADJ", "PROPN", "NUM")]
    if tree[i].pos == "PROPN":
        tokens = [t for t in tokens if t.pos == "PROPN"]
    return " ".join(t.text if t.pos == "PROPN" else t.text.lower() for t in tokens) or tree[i].text


def _belongs(tree: Tree, i: int) -> bool:
    """Is a proper noun part of the name that goes on with the next token?"""
    token, after = tree[i], tree[i + 1]
    return token.pos == "PROPN" and token.end + 1 >= after.start and token.dep != "poss"


def lemma(tree: Tree, i: int) -> str:
    """Return the lemma of a token in lower case."""
    return tree[i].lemma.lower()


def is_any(tree: Tree, i: int, wanted: Collection[str]) -> bool:
    """Is a token a form of one of the words? A tagger that errs gives odd lemmas ("premier" for "premiered"), so endings are tried too."""
    return tree[i].lemma.lower() in wanted or any(map(wanted.__contains__, _forms(tree[i].text)))


def vocabulary(tree: Tree) -> frozenset[str]:
    """Return every form under which `is_any` knows a word of the sentence."""
    found = {token.lemma.lower() for token in tree.tokens}
    found.update(form for token in tree.tokens for form in _forms(token.text))
    return frozenset(found)


@lru_cache(maxsize=50_000)
def _forms(text: str) -> tuple[str, ...]:
    word = text.lower()
    stems = [word.removesuffix(ending) for ending in ("s", "es", "d", "ed", "ing") if len(word) > len(ending) + 2 and word.endswith(ending)]
    return (word, *stems, *(stem + "e" for stem in stems))
