"""What looks like a time and is none: numbers that happen to be years, verbs that happen to be months, names that happen to be seasons."""

from __future__ import annotations

from bisect import bisect_left

from mi7facts.annotate.dates.lexicon import context
from mi7facts.annotate.dates.meaning import Anaphor, Calendar, Core, Length, Phrase, Relative, Repeat, Vague
from mi7facts.annotate.dates.namesakes import TIMELY, named, numbers_something
from mi7facts.annotate.dates.nodes import Node
from mi7facts.annotate.dates.unmeasured import unmeasured
from mi7facts.model import Sentence, Token
from mi7facts.text import Span

#: A bare number is a year only between these.
EARLIEST, LATEST = 1400, 2100
#: Behind "in" or "since" an older one is a year too.
OLDEST = 1000
#: Between these it is one even behind a name in capitals.
LIKELY = range(1800, 2051)
OPENING = frozenset({*"'‘“\"`", "``", "''"})
CLOSING = frozenset("'’”\"")
SHORTEST_WEEKDAY = 6
#: Roles in which every word may have a capital.
HEADED = frozenset({"headline", "subhead", "deck"})
#: A capital after these is that of a beginning.
STARTS = frozenset({":", ".", "-", "–", "—", "_", "(", "“", '"', "‘", "``", "''", "'", "…", "..."})
#: How the parser hangs a word before a noun.
NOMINAL = frozenset({"amod", "compound"})
NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
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
    if place.day is not None and place.month is None:
        return _ranked(sentence, span[1])
    if place.season and (place.year, place.within, place.toward) == (None, None, None):
        return _no_season(sentence.tokens, node, word)
    return word.isalpha() and _no_name(place, sentence.tokens, span[0], word)


def _ranked(sentence: Sentence, at: int) -> bool:
    """On the 6th floor, on the 6th of his tours, a birdie on the 6th: it counts things."""
    tokens = sentence.tokens
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].head > at or (after is not None and (after.pos in NOUNS or after.text == "of")):
        return True
    return any(t.lemma.lower() in context("rounds") for t in tokens)


def _no_time(phrase: Phrase, sentence: Sentence, at: int, word: str) -> bool:
    """A title ("This Week"), a share ("a quarter of it"), what merely is to come ("future profits")."""
    tokens, core = sentence.tokens, phrase.core
    words = word.split()
    if unmeasured(core, tokens, at, words) or (isinstance(core, Vague) and _no_reference(tokens, at, word)):
        return True
    plain = len(words) == 1 and not (_common(core, word) or tokens[max(0, at - 1)].pos == "PROPN")
    if phrase.part and "-" in word:  # "late-night talks"
        return True
    return not plain and (_titled(sentence, at, words) or _of_the_week(sentence, core, words))


def _no_reference(tokens: tuple[Token, ...], at: int, word: str) -> bool:
    """Future profits, her future, a better future; the most recent of several: none of them is a time."""
    before = tokens[at - 1].text.lower() if at else ""
    if word == "Future" and at + 1 < len(tokens) and tokens[at + 1].text[:1].isupper():
        return True
    if word == "future":
        return tokens[at].dep in NOMINAL or (at > 0 and before != "in")
    return before == "most"


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


def _coded(tokens: tuple[Token, ...], at: int) -> bool:
    """Do capitals stand directly before the digits, as in the names of machines ("the QX 1660")?"""
    return at > 0 and len(tokens[at - 1].text) > 1 and tokens[at - 1].text.isalpha() and tokens[at - 1].text.isupper()


def _earliest(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Return the oldest year that the words around four digits allow: "in 1066", but not "in 1066 cases"."""
    told = first > 0 and tokens[first - 1].text.lower() in TIMELY
    return OLDEST if told and not (last + 1 < len(tokens) and tokens[last + 1].pos in NOUNS) else EARLIEST


def _no_year(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Four digits that number a room, name a book or count things."""
    number = int(tokens[last].text)
    if (
        not _earliest(tokens, first, last) <= number <= LATEST
        or (number not in LIKELY and _coded(tokens, first))
        or numbers_something(tokens, first, last)
    ):
        return True
    before, after = tokens[first - 1].text if first else "", tokens[last + 1].text if last + 1 < len(tokens) else ""
    return before in OPENING and before != "" and after in CLOSING
