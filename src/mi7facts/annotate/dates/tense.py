"""Where the governing verb points: back, ahead, or neither. Read from the parse; decides which "Friday" and which "May" is meant."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from mi7facts.model import Sentence, Token

Tense = Literal["past", "present", "future"]

#: Auxiliaries that point ahead.
AHEAD = frozenset({"will", "shall", "'ll", "’ll", "wo"})
#: Verbs and adjectives whose complement lies ahead of them.
PLANS = frozenset(
    {"agree", "aim", "decide", "due", "expect", "hope", "intend", "plan", "promise", "propose", "schedule", "set", "slate", "want"}
)
#: Prepositions before a time that point ahead or back whatever the verb.
UNTIL = frozenset({"until", "till", "through"})
#: How the parser hangs a word before a noun ("a June agreement").
NOMINAL = frozenset({"compound", "nmod", "amod", "poss"})
STEPS = 12


def tense_at(sentence: Sentence, start: int, end: int) -> Tense | None:
    """Return where the verb that governs the words of a span points, None where no verb does."""
    tokens = sentence.tokens
    at = bisect_left(tokens, start, key=lambda t: t.start)
    if at and tokens[at - 1].text.lower() in UNTIL:
        return "future"
    for _ in range(STEPS):
        if at >= len(tokens):
            return None
        token, head = tokens[at], tokens[at].head
        if token.start >= start and token.dep in NOMINAL and not start <= tokens[head].start < end:
            return None
        if token.tag[:2] in ("VB", "MD") or token.pos in ("VERB", "AUX"):
            return _of_verb(tokens, at)
        if head == at:
            return None
        at = head
    return None


def _of_verb(tokens: tuple[Token, ...], at: int, depth: int = 0) -> Tense | None:
    verb = tokens[at]
    helpers = [t for i, t in enumerate(tokens) if t.head == at and i != at and t.dep in ("aux", "auxpass")]
    if any(t.text.lower() in AHEAD for t in helpers):
        return "future"
    if any(t.tag == "TO" for t in helpers):
        return _infinitive(tokens, verb.head, depth)
    if verb.tag == "VBD" or any(t.tag == "VBD" for t in helpers):
        return "past"
    if verb.lemma.lower() in PLANS and verb.tag in ("VBN", "VBZ", "VBP", "JJ"):
        return "future"
    if verb.tag == "VBN":
        return "past"
    return "present" if verb.tag in ("VBZ", "VBP") else None


def _infinitive(tokens: tuple[Token, ...], governor: int, depth: int) -> Tense | None:
    """An infinitive points where its governor does; after a verb of planning it points ahead."""
    if tokens[governor].lemma.lower() in PLANS:
        return "future"
    if depth > 3 or tokens[governor].pos not in ("VERB", "AUX"):
        return "future"
    return _of_verb(tokens, governor, depth + 1)
