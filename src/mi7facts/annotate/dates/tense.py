"""Where the governing verb points: back, ahead, or neither. Read from the parse; decides which "Friday" and which "May" is meant."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from mi7facts.annotate.dates.lexicon import context
from mi7facts.model import Sentence, Token

Tense = Literal["past", "present", "future"]

#: Words before a time that point ahead whatever the verb.
SOON = (["as", "soon", "as"], ["as", "early", "as"])
#: How the parser hangs a word before a noun ("a June agreement").
NOMINAL = frozenset({"compound", "nmod", "amod", "poss"})
#: Forms of a verb of planning after which its complement lies ahead.
PLANNED = frozenset({"VBD", "VBG", "VBN", "VBZ", "VBP", "JJ"})
STEPS = 12
#: How far before its verb an auxiliary is looked for.
WINDOW = 20


def tense_at(sentence: Sentence, start: int, end: int) -> Tense | None:
    """Return where the verb that governs the words of a span points, None where no verb does."""
    tokens = sentence.tokens
    at = bisect_left(tokens, start, key=lambda t: t.start)
    before = [t.text.lower() for t in tokens[max(0, at - 3) : at]]
    if before and (before[-1] in context("until") or before in SOON):
        return "future"
    verb = _governor(tokens, at, start, end)
    return _of_verb(tokens, verb) if verb is not None else None


def _governor(tokens: tuple[Token, ...], at: int, start: int, end: int) -> int | None:
    """The verb above a word; none where the word only qualifies a noun ("a June agreement")."""
    for _ in range(STEPS):
        if at >= len(tokens):
            return None
        token, head = tokens[at], tokens[at].head
        if token.start >= start and token.dep in NOMINAL and not start <= tokens[head].start < end:
            return None
        if token.tag[:2] in ("VB", "MD") or token.pos in ("VERB", "AUX"):
            return at
        if head == at:
            return None
        at = head
    return None


def _of_verb(tokens: tuple[Token, ...], at: int, depth: int = 0) -> Tense | None:
    verb = tokens[at]
    helpers = [t for t in tokens[max(0, at - WINDOW) : at] if t.dep in ("aux", "auxpass") and tokens[t.head] is verb]
    if any(t.text.lower() in context("ahead") for t in helpers):
        return "future"
    if any(t.tag == "TO" for t in helpers):
        return _infinitive(tokens, verb.head, depth)
    if verb.lemma == "be" and verb.tag in ("VBZ", "VBP") and _is_to(tokens, at):
        return "future"
    return _of_finite(verb, helpers)


def _is_to(tokens: tuple[Token, ...], at: int) -> bool:
    """ "The mayor is to travel": does an infinitive follow at once, or after an adverb?"""
    after = tokens[at + 1 : at + 3]
    return any(t.tag == "TO" and tokens[t.head].dep == "xcomp" and tokens[t.head].head == at for t in after)


def _of_finite(verb: Token, helpers: list[Token]) -> Tense | None:
    had = any(t.tag == "VBD" and t.lemma == "have" for t in helpers)
    if verb.lemma.lower() in context("plans") and verb.tag in PLANNED and not had:
        return "future"
    if verb.tag in ("VBD", "VBN") or any(t.tag == "VBD" for t in helpers):
        return "past"
    return "present" if verb.tag in ("VBZ", "VBP") else None


def _infinitive(tokens: tuple[Token, ...], governor: int, depth: int) -> Tense | None:
    """An infinitive points where its governor does; after a verb of planning it points ahead."""
    verb = tokens[governor]
    if verb.lemma.lower() in context("plans") or (verb.lemma == "be" and verb.tag in ("VBZ", "VBP")):
        return "future"
    if depth > 3 or tokens[governor].pos not in ("VERB", "AUX"):
        return "future"
    return _of_verb(tokens, governor, depth + 1)
