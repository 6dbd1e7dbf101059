"""What looks like a time and is none: numbers that happen to be years, verbs that happen to be months, names that happen to be seasons."""

from __future__ import annotations

from bisect import bisect_left

from mi7facts.annotate.dates.meaning import Calendar
from mi7facts.annotate.dates.nodes import Node
from mi7facts.model import Sentence, Token

#: Words before a number that make it a label.
LABELS = frozenset(
    {"room", "flight", "no", "number", "page", "route", "highway", "section", "chapter", "unit", "bus", "train", "apartment"}
)
#: A bare number is a year only between these.
EARLIEST, LATEST = 1400, 2100
OPENING = frozenset("'‘“\"`")
CLOSING = frozenset("'’”\"")
VERBAL = frozenset({"VERB", "AUX", "ADV", "ADP"})


def vetoed(node: Node, text: str, sentence: Sentence) -> bool:
    """Is this expression no time after all?"""
    phrase = node.phrase
    if phrase is None or (phrase.core is None and phrase.clock is None):
        return True
    at = bisect_left(sentence.tokens, node.start, key=lambda t: t.start)
    token = sentence.tokens[at] if at < len(sentence.tokens) else None
    if token is None or not isinstance(phrase.core, Calendar):
        return False
    word = text[node.start : node.end]
    if word.isdigit():
        return _no_year(sentence.tokens, at, word)
    if word.isalpha() and phrase.core.month and phrase.core.day is None:
        return token.pos in VERBAL or (len(word) < 4 and word != "May")
    if word.isalpha() and phrase.core.season:
        return token.pos not in ("NOUN", "PROPN") or (word[:1].isupper() and at > 0)
    return False


def _no_year(tokens: tuple[Token, ...], at: int, word: str) -> bool:
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if not EARLIEST <= int(word) <= LATEST or (before and before.text.lower().strip(".") in LABELS):
        return True
    if before and after and before.text in OPENING and after.text in CLOSING:
        return True
    counts = after is not None and after.tag == "NNS"
    return counts and not (before is not None and before.pos in ("ADP", "SCONJ"))
