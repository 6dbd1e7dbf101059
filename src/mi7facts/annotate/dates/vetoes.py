"""What looks like a time and is none: numbers that happen to be years, verbs that happen to be months, names that happen to be seasons."""

from __future__ import annotations

from bisect import bisect_left

from mi7facts.annotate.dates.lexicon import context
from mi7facts.annotate.dates.meaning import Calendar, Length
from mi7facts.annotate.dates.nodes import Node
from mi7facts.model import Sentence, Token

#: A bare number is a year only between these.
EARLIEST, LATEST = 1400, 2100
OPENING = frozenset("'‘“\"`")
CLOSING = frozenset("'’”\"")
#: What stands before "a year" when it is a rate.
COUNTED = frozenset({"NN", "NNS", "NNP", "CD"})
SHORTEST_WEEKDAY = 6
VERBAL = frozenset({"VERB", "AUX", "ADV", "ADP"})


def vetoed(node: Node, text: str, sentence: Sentence) -> bool:
    """Is this expression no time after all?"""
    phrase = node.phrase
    if phrase is None or (phrase.core is None and phrase.clock is None):
        return True
    at = bisect_left(sentence.tokens, node.start, key=lambda t: t.start)
    if at >= len(sentence.tokens) or not isinstance(phrase.core, Calendar):
        return False
    word = text[node.start : node.end]
    if word.isdigit():
        return phrase.core.month is None and _no_year(sentence.tokens, at, word)
    if phrase.core.season and (phrase.core.year, phrase.core.within, phrase.core.toward) == (None, None, None):
        return _no_season(sentence.tokens, node, word)
    return word.isalpha() and _no_name(phrase.core, sentence.tokens[at], word)


def _no_name(place: Calendar, token: Token, word: str) -> bool:
    """A month that is a verb ("may"), or three letters that may be anything ("Sun", "Mar")."""
    if place.month and place.day is None:
        return token.pos in VERBAL or (len(word) < 4 and word != "May")
    return place.weekday is not None and place.toward is None and len(word) < SHORTEST_WEEKDAY


def _no_season(tokens: tuple[Token, ...], node: Node, word: str) -> bool:
    """Seasons are nouns in small letters; "the fall of the city" and "a spring in her step" are none."""
    last = bisect_left(tokens, node.end, key=lambda t: t.start) - 1
    noun, after = tokens[last], tokens[last + 1] if last + 1 < len(tokens) else None
    if noun.pos not in ("NOUN", "PROPN") or (after is not None and after.text in ("of", "from")):
        return True
    return word.isalpha() and word[0].isupper() and last > 0


def is_rate(node: Node, sentence: Sentence) -> bool:
    """Is this "a year" as in "two million a year": how often rather than how long?"""
    core = node.phrase.core if node.phrase else None
    if not isinstance(core, Length) or core.amount != 1 or core.span or core.more:
        return False
    at = bisect_left(sentence.tokens, node.start, key=lambda t: t.start)
    if at == 0 or at + 1 >= len(sentence.tokens) or sentence.tokens[at].tag != "DT" or sentence.tokens[at + 1].end != node.end:
        return False
    before = sentence.tokens[at - 1]
    return before.tag in COUNTED and sentence.tokens[at + 1].dep == "npadvmod" and sentence.tokens[at + 1].tag == "NN"


def _no_year(tokens: tuple[Token, ...], at: int, word: str) -> bool:
    """Four digits that number a room, name a book or count things."""
    before = tokens[at - 1].text.lower().strip(".") if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if not EARLIEST <= int(word) <= LATEST or before in context("labels"):
        return True
    if after is None:
        return False
    return (before in OPENING and before != "" and after.text in CLOSING) or (
        after.tag == "NNS" and before not in context("year_prepositions")
    )
