"""What looks like a time and is none: numbers that happen to be years, verbs that happen to be months, names that happen to be seasons."""

from __future__ import annotations

from bisect import bisect_left

from mi7facts.annotate.dates.meaning import Anaphor, Calendar, Core, Length, Phrase, Relative, Repeat, Vague
from mi7facts.annotate.dates.namesakes import named, numbers_something
from mi7facts.annotate.dates.nodes import Node
from mi7facts.model import Sentence, Token
from mi7facts.text import Span

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
#: How the parser hangs a word before a noun.
NOMINAL = frozenset({"amod", "compound"})
#: What follows "one day" where it measures.
AFTER_A_DAY = frozenset({"after", "ago", "ahead", "and", "before", "earlier", "from", "later", "of", "or", "to"})
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
    last = max(at, bisect_left(sentence.tokens, node.end, key=lambda t: t.start) - 1)
    place = phrase.core if isinstance(phrase.core, Calendar) else None
    if named(sentence, place, at, last):
        return True
    return _no_place(phrase, place, node, sentence, (at, last), word) if place else _no_time(phrase, sentence, at, word)


def _no_place(phrase: Phrase, place: Calendar, node: Node, sentence: Sentence, span: Span, word: str) -> bool:
    """A year, a season, a month or a weekday that is none."""
    digits = sentence.tokens[span[1]].text
    bare = span[0] == span[1] or phrase.mod is not None  # not "fiscal 1989"
    if bare and digits.isdecimal() and place == Calendar(year=int(digits[:4])) and phrase.clock is None:
        return _no_year(sentence.tokens, *span)
    if place.season and (place.year, place.within, place.toward) == (None, None, None):
        return _no_season(sentence.tokens, node, word)
    return word.isalpha() and _no_name(place, sentence.tokens, span[0], word)


def _no_time(phrase: Phrase, sentence: Sentence, at: int, word: str) -> bool:
    """A title ("This Week"), a share ("a quarter of it"), what merely is to come ("future profits")."""
    tokens, core = sentence.tokens, phrase.core
    words = word.split()
    if isinstance(core, Length) and core.unit == "Q" and words[-1] == "quarter":
        return _share(tokens, at, word)
    if isinstance(core, Vague) and word == "future":
        return _someones(tokens, at)
    plain = len(words) == 1 and not (_common(core, word) or tokens[max(0, at - 1)].pos == "PROPN")
    if phrase.part and "-" in word:  # "late-night talks"
        return True
    return not plain and (_titled(sentence, at, words) or _of_the_week(sentence, core, words))


def _someones(tokens: tuple[Token, ...], at: int) -> bool:
    """Future profits, her future, a better future: none of them is a time."""
    return tokens[at].dep in NOMINAL or (at > 0 and tokens[at - 1].text.lower() != "in")


def _share(tokens: tuple[Token, ...], at: int, word: str) -> bool:
    """A quarter of it, a quarter million."""
    end = bisect_left(tokens, tokens[at].start + len(word), key=lambda t: t.start)
    return end < len(tokens) and (tokens[end].text == "of" or tokens[end].tag == "CD")


def _common(core: Core | None, word: str) -> bool:
    """Is it a word that has no capital of its own: minutes, daily, midnight, but not Mondays?"""
    if isinstance(core, Repeat):
        return core.value.startswith("P")
    return isinstance(core, Length | Vague) or (core is None and word.isalpha())


def _titled(sentence: Sentence, at: int, words: list[str]) -> bool:
    """Is it written with capitals where a common word has none?"""
    if sentence.role in HEADED or not all(w[0].isupper() or w.isdigit() for w in words) or words[-1].isupper():
        return False
    return len(words) > 1 or (at > 0 and sentence.tokens[at - 1].text not in STARTS)


def _of_the_week(sentence: Sentence, core: Core | None, words: list[str]) -> bool:
    """The Player of the Week is a prize."""
    if not isinstance(core, Relative | Anaphor) or (isinstance(core, Anaphor) and core.weekday is not None):
        return False
    return sentence.role not in HEADED and words[0].islower() and words[-1][0].isupper()


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
    noun, after = tokens[last], tokens[last + 1].text if last + 1 < len(tokens) else ""
    if noun.pos not in ("NOUN", "PROPN") or after in ("of", "from") or _a_fall(tokens, last):
        return True
    return noun.text[0].isupper() and last > 0 and (word.isalpha() or after[:1].isupper())


def _a_fall(tokens: tuple[Token, ...], at: int) -> bool:
    """A nasty fall, her spring."""
    before = [t for t in tokens[max(0, at - 2) : at] if t.head == at]
    return any(t.text.lower() in ("a", "an") or t.tag == "PRP$" for t in before)


def is_some_day(node: Node, sentence: Sentence) -> bool:
    """Is this "one day" as in "one day it will rain": when rather than how long?"""
    core = node.phrase.core if node.phrase else None
    if not isinstance(core, Length) or (core.amount, core.unit, core.span, core.more) != (1, "D", False, ()):
        return False
    tokens = sentence.tokens
    at = bisect_left(tokens, node.start, key=lambda t: t.start)
    if at + 1 >= len(tokens) or tokens[at].text.lower() != "one" or tokens[at + 1].end != node.end:
        return False
    after = tokens[at + 2].text.lower() if at + 2 < len(tokens) else ""
    opens = at == 0 or tokens[at - 1].tag == "MD" or tokens[at - 1].text in STARTS
    return opens and after not in AFTER_A_DAY


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


def _no_year(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Four digits that number a room, name a book or count things."""
    if not EARLIEST <= int(tokens[last].text) <= LATEST or numbers_something(tokens, first, last):
        return True
    before, after = tokens[first - 1].text if first else "", tokens[last + 1].text if last + 1 < len(tokens) else ""
    return before in OPENING and before != "" and after in CLOSING
