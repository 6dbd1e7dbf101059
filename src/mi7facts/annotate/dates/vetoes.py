"""What looks like a time and is none: numbers that happen to be years, verbs that happen to be months, names that happen to be seasons."""

from __future__ import annotations

from bisect import bisect_left

from mi7facts.annotate.dates.lexicon import context
from mi7facts.annotate.dates.meaning import Calendar, Length, Phrase, Vague
from mi7facts.annotate.dates.nodes import Node
from mi7facts.model import Sentence, Token

#: A bare number is a year only between these.
EARLIEST, LATEST = 1400, 2100
OPENING = frozenset({*"'‘“\"`", "``", "''"})
CLOSING = frozenset("'’”\"")
#: What stands before "a year" when it is a rate.
COUNTED = frozenset({"NN", "NNS", "NNP", "CD"})
SHORTEST_WEEKDAY = 6
#: Roles in which every word may have a capital.
HEADED = frozenset({"headline", "subhead", "deck"})
#: A capital after these is that of a beginning.
STARTS = frozenset({":", ".", "-", "–", "—", "_", "(", "“", '"', "‘", "``", "''", "'", "…", "..."})
#: What stands before "Today" in the name of a paper or a programme.
TITLED = frozenset({"PROPN"})
#: What a march is for, and what stands before it.
AIMS = frozenset({"of", "for", "on", "to", "against"})
DETERMINERS = frozenset({"DT", "JJ", "PRP$", "POS"})
VERBAL = frozenset({"VERB", "AUX", "ADV", "ADP"})


def vetoed(node: Node, text: str, sentence: Sentence) -> bool:
    """Is this expression no time after all?"""
    phrase = node.phrase
    if phrase is None or (phrase.core is None and phrase.clock is None):
        return True
    at = bisect_left(sentence.tokens, node.start, key=lambda t: t.start)
    if at >= len(sentence.tokens):
        return False
    word = text[node.start : node.end]
    if not isinstance(phrase.core, Calendar):
        return _no_time(phrase, sentence, at, word)
    if word.isdigit():
        return phrase.core.month is None and _no_year(sentence.tokens, at, word)
    if phrase.core.season and (phrase.core.year, phrase.core.within, phrase.core.toward) == (None, None, None):
        return _no_season(sentence.tokens, node, word)
    return word.isalpha() and _no_name(phrase.core, sentence.tokens, at, word)


def _no_time(phrase: Phrase, sentence: Sentence, at: int, word: str) -> bool:
    """A title ("This Week"), a share ("a quarter of it"), what merely is to come ("future profits")."""
    tokens, core = sentence.tokens, phrase.core
    words = word.split()
    end = bisect_left(tokens, tokens[at].start + len(word), key=lambda t: t.start)
    if isinstance(core, Length):
        share = core.unit == "Q" and words[-1] == "quarter" and end < len(tokens) and tokens[end].text == "of"
        return share or _titled(sentence, at, words)
    if isinstance(core, Vague):
        return word == "future" and tokens[at].dep in ("amod", "compound")
    return phrase.clock is None and (len(words) > 1 or tokens[max(0, at - 1)].pos in TITLED) and _titled(sentence, at, words)


def _titled(sentence: Sentence, at: int, words: list[str]) -> bool:
    """Is it written with capitals where a common word has none?"""
    if sentence.role in HEADED or not all(w[0].isupper() or w.isdigit() for w in words):
        return False
    return len(words) > 1 or (at > 0 and sentence.tokens[at - 1].text not in STARTS)


def _no_name(place: Calendar, tokens: tuple[Token, ...], at: int, word: str) -> bool:
    """A month that is a verb ("may"), or three letters that may be anything ("Sun", "Mar")."""
    token = tokens[at]
    if place.month and place.day is None:
        return token.pos in VERBAL or (len(word) < 4 and word != "May") or _walk(tokens, at, word)
    return place.weekday is not None and place.toward is None and len(word) < SHORTEST_WEEKDAY


def _walk(tokens: tuple[Token, ...], at: int, word: str) -> bool:
    """A march of the mothers, a march for peace."""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    before = tokens[at - 1] if at else None
    return word == "March" and after in AIMS and before is not None and (before.tag in DETERMINERS or before.text in OPENING)


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
