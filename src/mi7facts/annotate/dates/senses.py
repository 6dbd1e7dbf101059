"""Words of time in another sense than their plain one: "a year" that is a rate, "one day" that is some day, "today's world",
a summer that is any summer. What is no time at all is vetoed before.
"""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from mi7facts.annotate.dates.anchors import Anchors
from mi7facts.annotate.dates.lexicon import context
from mi7facts.annotate.dates.meaning import Calendar, Length, Phrase, Relative
from mi7facts.annotate.dates.nodes import Node
from mi7facts.annotate.dates.resolve import Resolved
from mi7facts.annotate.dates.tense import habitual
from mi7facts.annotate.dates.timex import Moment, length_value, value
from mi7facts.model import Sentence, Token

#: What stands before "a year" when it is a rate.
COUNTED = frozenset({"NN", "NNS", "NNP", "CD"})
#: What follows "one day" where it measures.
AFTER_A_DAY = frozenset({"after", "ago", "ahead", "and", "before", "earlier", "from", "later", "of", "or", "to"})
#: A mark that ends a clause.
CLOSES = frozenset({"", ",", ".", "!", "?", ";", ":", "-", "–", "—", ")", "”", "''", '"'})
#: A mark after which one begins.
OPENS = frozenset({":", ".", "-", "–", "—", "(", "“", '"', "‘", "``", "''", "'", "…", "..."})
#: What may be about something.
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
#: What a word like "today" stands for when it means an age rather than a day.
AGES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def other_sense(node: Node, phrase: Phrase, sentence: Sentence, anchors: Anchors) -> Resolved | None:
    """Return the value of words that mean something else here than they say; None where they do not."""
    core = phrase.core
    at = bisect_left(sentence.tokens, node.start, key=lambda t: t.start)
    if isinstance(core, Length):
        return _of_length(core, node, sentence, at, anchors)
    if isinstance(core, Relative):
        age = _age(core, phrase, sentence.tokens, at)
        return Resolved(type="date", value=age, confidence=0.7) if age else None
    if isinstance(core, Calendar) and core == Calendar(season=core.season) and habitual(sentence, node.start, node.end):
        return Resolved(type="date", value=value(Moment(season=core.season)), confidence=0.7)
    return None


def without_topic(node: Node, sentence: Sentence) -> Node:
    """Leave "about" out where it names what is spoken of ("a film about 1968"), rather than blurring a time."""
    tokens = sentence.tokens
    at = bisect_left(tokens, node.start, key=lambda t: t.start)
    if node.phrase is None or node.phrase.mod != "APPROX" or at + 1 >= len(tokens) or tokens[at].text.lower() != "about":
        return node
    if tokens[at + 1].end > node.end or not _on_topic(node.phrase, tokens, at):
        return node
    return msgspec.structs.replace(node, start=tokens[at + 1].start, phrase=msgspec.structs.replace(node.phrase, mod=None))


def _on_topic(phrase: Phrase, tokens: tuple[Token, ...], about: int) -> bool:
    above = tokens[tokens[about].head]
    if tokens[about].dep == "prep" and (above.pos in NOUNS or above.lemma.lower() in context("topics")):
        return True
    return isinstance(phrase.core, Calendar) and phrase.clock is None and about > 0 and tokens[about - 1].pos in NOUNS


def _of_length(core: Length, node: Node, sentence: Sentence, at: int, anchors: Anchors) -> Resolved | None:
    if _is_rate(core, node, sentence.tokens, at):
        return Resolved(type="set", value=length_value(core), confidence=0.75)
    if _is_some_day(core, node, sentence.tokens, at, anchors):
        return Resolved(type="date", value="PAST_REF" if anchors.tense() == "past" else "FUTURE_REF", confidence=0.6)
    return None


def _is_rate(core: Length, node: Node, tokens: tuple[Token, ...], at: int) -> bool:
    """Is this "a year" as in "two million a year": how often rather than how long?"""
    if core.amount != 1 or core.span or core.more:
        return False
    if at == 0 or at + 1 >= len(tokens) or tokens[at].tag != "DT" or tokens[at + 1].end != node.end:
        return False
    return tokens[at - 1].tag in COUNTED and tokens[at + 1].dep == "npadvmod" and tokens[at + 1].tag == "NN"


def _is_some_day(core: Length, node: Node, tokens: tuple[Token, ...], at: int, anchors: Anchors) -> bool:
    """Is this "one day" as in "one day it will rain": when rather than how long?"""
    if (core.amount, core.unit, core.span, core.more) != (1, "D", False, ()):
        return False
    if at + 1 >= len(tokens) or tokens[at].text.lower() != "one" or tokens[at + 1].end != node.end:
        return False
    after = tokens[at + 2].text.lower() if at + 2 < len(tokens) else ""
    if at == 0 or tokens[at - 1].tag == "MD" or tokens[at - 1].text in OPENS:
        return after not in AFTER_A_DAY
    return after in CLOSES and _of_coming_verb(tokens, at + 1) and anchors.tense() == "future"


def _of_coming_verb(tokens: tuple[Token, ...], day: int) -> bool:
    """Does the day hang on a verb that lasts no time by itself ("it will end one day", not "it will last one day")?"""
    return tokens[day].dep == "npadvmod" and tokens[tokens[day].head].lemma.lower() not in context("lasting")


def _age(core: Relative, phrase: Phrase, tokens: tuple[Token, ...], at: int) -> str | None:
    """Today's world, the leaders of tomorrow: an age, not a day."""
    if core.unit != "D" or core.steps not in AGES or phrase.part or phrase.clock or at >= len(tokens):
        return None
    token = tokens[at]
    if token.dep == "poss":
        noun = tokens[token.head]
    elif token.dep == "pobj" and tokens[token.head].text == "of":
        noun = tokens[tokens[token.head].head]
    else:
        return None
    return AGES[core.steps] if noun.lemma.lower() in context("ages") else None
