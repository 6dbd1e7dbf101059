"""Walking a sentence's dependency tree: children, ancestors, clauses, the subject and object of a verb.

The tree is that of the tokens of one sentence (`Token.head` is an index into it), its labels those of the spaCy English
pipelines (CLEAR style).
A parse may be wrong anywhere, so every walk is bounded by the sentence and never assumes that a label is there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from mi7facts.model import Sentence, Token
from mi7facts.text import Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
#: Labels through which a verb takes over the subject of the verb above it.
SHARED_SUBJECT = frozenset({"xcomp", "acomp", "conj", "advcl", "ccomp"})
#: Labels of a verb that modifies a noun, which then is its subject.
NOUN_CLAUSES = frozenset({"acl", "relcl"})
VERBS = frozenset({"VERB", "AUX"})


class Tree:
    """The dependency tree of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self._children: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head != i:
                self._children[token.head].append(i)
        self._clauses: dict[int, list[int]] = {}
        self._starts = [t.start for t in self.tokens]
        self._ends = [t.end for t in self.tokens]

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    def children(self, i: int, *labels: str) -> list[int]:
        """Return the dependents of a token in text order, those with one of the labels if any are given."""
        return [c for c in self._children[i] if not labels or self.tokens[c].dep in labels]

    def first_children(self, i: int, most: int) -> list[int]:
        """Return the first dependents of a token, in text order: what is left of a list or an attack with thousands of them."""
        return self._children[i][:most]

    def at(self, offset: int) -> int:
        """Return the index of the token that holds or precedes an offset of the source."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def ancestors(self, i: int) -> Iterator[int]:
        """Yield the governors of a token, the nearest first."""
        for _ in self.tokens:
            head = self.tokens[i].head
            if head == i:
                return
            yield head
            i = head

    def subtree(self, i: int) -> list[int]:
        """Return a token and all below it, in text order."""
        return self._below(i, self._children.__getitem__)

    def span_tokens(self, start: int, end: int) -> range:
        """Return the indexes of the tokens that share a character with a span of the source."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def head_of(self, span: Span) -> int | None:
        """Return the token of a span that governs the others (the first whose head lies outside), None for a span outside the sentence."""
        inside = self.span_tokens(*span)
        outer = [i for i in inside if self.tokens[i].head not in inside or self.tokens[i].head == i]
        return next((i for i in outer if self.tokens[i].pos != "PUNCT"), outer[0] if outer else None)

    def verb_above(self, i: int) -> int | None:
        """Return the nearest verb that governs a token, the token itself included."""
        if self.tokens[i].pos in VERBS and self.tokens[i].dep not in ("aux", "auxpass"):
            return i
        return next((a for a in self.ancestors(i) if self.tokens[a].pos in VERBS), None)

    def subject(self, verb: int) -> int | None:
        """Return the head of a verb's subject: its own, that of the verb it hangs from, or the noun that its clause modifies."""
        for _ in self.tokens:
            own = self.children(verb, *SUBJECTS)
            if own and self.tokens[own[0]].tag not in ("WDT", "WP"):
                return own[0]
            token = self.tokens[verb]
            if token.dep in NOUN_CLAUSES:
                return token.head
            if own:
                return next((a for a in self.ancestors(verb) if self.tokens[a].pos in ("NOUN", "PROPN")), None)
            if token.dep not in SHARED_SUBJECT and token.dep not in ("prep", "pcomp"):
                return None
            verb = token.head
        return None

    def is_passive(self, verb: int) -> bool:
        """Is the verb's subject the one to whom it is done?"""
        token = self.tokens[verb]
        if self.children(verb, "nsubjpass", "auxpass", "csubjpass"):
            return True
        return token.tag == "VBN" and token.dep in NOUN_CLAUSES and not self.children(verb, *OBJECTS)

    def objects(self, verb: int) -> list[int]:
        """Return the heads of a verb's objects and predicates, those joined by "and" included."""
        found = self.children(verb, *OBJECTS)
        return found + [c for o in found for c in self.conjuncts(o)]

    def conjuncts(self, i: int) -> list[int]:
        """Return what is coordinated with a token after it."""
        return [c for c in self._below(i, lambda k: self.children(k, "conj")) if c != i]

    def prepositional(self, i: int, *prepositions: str) -> list[int]:
        """Return the heads of the nouns that hang from a token by one of the prepositions (any, when none is given)."""
        preps = [p for p in self.children(i, "prep", "agent", "dative") if not prepositions or self.tokens[p].lemma.lower() in prepositions]
        return [n for p in preps for n in self.children(p, "pobj", "pcomp")]

    def clause(self, verb: int) -> list[int]:
        """Return the tokens of a verb's own clause: its subtree without clauses below that have a verb of their own."""
        known = self._clauses.get(verb)
        if known is None:
            known = self._below(verb, lambda i: [c for c in self._children[i] if not self._own_clause(c)])
            self._clauses[verb] = known
        return known

    def _below(self, i: int, step: Callable[[int], list[int]]) -> list[int]:
        found, todo = {i}, [i]
        while todo:
            new = [c for c in step(todo.pop()) if c not in found]
            found.update(new)
            todo.extend(new)
        return sorted(found)

    def _own_clause(self, i: int) -> bool:
        token = self.tokens[i]
        return token.pos in VERBS and token.dep in ("ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj")
