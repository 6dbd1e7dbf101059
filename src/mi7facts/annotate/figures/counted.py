"""What a figure counts or measures (`of`) and whose figure it is (`about`), by the dependencies of its sentence.

A count: the noun that the number modifies. A measure: the noun it stands before, the noun it is said "of", or the subject.
An age: the person.
"""

from __future__ import annotations

import re

import msgspec

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.lexicon import cue_words
from mi7facts.annotate.figures.syntax import SUBJECTS, Clause
from mi7facts.model import Entity

_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_BEFORE_NOUN = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "POS", "CD", "RB", "RBR", "RBS"})
_RELATIVE = frozenset({"WDT", "WP"})
_VERBS = frozenset({"VERB", "AUX"})
#: Prepositions that join a measure to the noun it measures ("a distance of", "prices at").
_SAID_OF = frozenset({"of", "at", "to", "from", "for", "in", "by", "with", "on", "between"})
_MOST_WORDS = 6


class Names:
    """The mentions of an article's entities, asked by offset."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._by_start = {offset: e.name for e in entities for m in e.mentions for offset in range(m.start, min(m.end, m.start + 200))}

    def at(self, offset: int) -> str | None:
        """Return the canonical name of the entity that is mentioned here."""
        return self._by_start.get(offset)


class Counted(msgspec.Struct, frozen=True):
    """The noun of a figure and whose figure it is."""

    of: str | None
    about: str | None


def counted(text: str, amount: Amount, clause: Clause | None, names: Names) -> Counted:
    """Return what a figure counts or measures, and whose figure it is."""
    if clause is None:
        return Counted(amount.noun, None)
    span = clause.covering(amount.start, amount.end)
    noun = _noun(clause, amount, span)
    owner = _owner(clause, span, noun, amount)
    if amount.noun is not None:
        holder = noun if noun is not None else owner
        return Counted(_phrase(text, clause, holder, span) if holder is not None else amount.noun, _named(text, clause, owner, span, names))
    if noun is None and amount.unit is None and _harmed(clause, span):
        return Counted("people", _named(text, clause, owner, span, names))
    if noun is None:
        noun = owner
    elif amount.unit is not None and amount.unit.dimension == "age":
        owner = noun if names.at(clause.tokens[noun].start) or owner is None else owner
    of = _phrase(text, clause, noun, span) if noun is not None else None
    return Counted(of, _named(text, clause, owner if owner is not None else noun, span, names))


def head_noun(clause: Clause, amount: Amount) -> int | None:
    """Return the noun that a number without a unit counts."""
    return _count_noun(clause, clause.covering(amount.start, amount.end))


def _noun(clause: Clause, amount: Amount, span: range) -> int | None:
    if amount.unit is not None and amount.unit.dimension == "age" and not amount.hyphened:
        return _subject(clause, span) if not _apposed(clause, span) else _apposed(clause, span)
    if amount.unit is None and amount.noun is None:
        return _count_noun(clause, span)
    return _attributive(clause, span) or _complement(clause, span, amount) or _measured(clause, span)


def _count_noun(clause: Clause, span: range) -> int | None:
    for i in reversed(span):
        token = clause.tokens[i]
        if (
            token.dep in ("nummod", "amod", "compound", "quantmod", "nmod")
            and token.head >= span.stop
            and clause.tokens[token.head].tag in _NOUN_TAGS
        ):
            return token.head
    after = clause.word(span.stop)
    if after is not None and after.text.lower() == "of":
        return _object_of(clause, span.stop)
    return _next_noun(clause, span.stop)


def _object_of(clause: Clause, preposition: int) -> int | None:
    """Return the noun that a preposition governs; a count inside it ("of the 30 people") gives way to its noun."""
    found = clause.child(preposition, "pobj")
    return found if found is not None and found > preposition else _next_noun(clause, preposition + 1)


def _next_noun(clause: Clause, start: int) -> int | None:
    """Return the last noun of the run that begins at `start`, adjectives passed over."""
    found = None
    for i in range(start, min(start + _MOST_WORDS, len(clause.tokens))):
        token = clause.tokens[i]
        if token.tag not in _BEFORE_NOUN and token.tag not in ("DT", "PRP$", "$"):
            break
        if token.tag in _NOUN_TAGS:
            found = i
        elif found is not None and token.tag not in ("HYPH", "POS"):
            break
    return found


def _attributive(clause: Clause, span: range) -> int | None:
    """Return the noun that a measure stands before ("the 1,246-metre peak")."""
    for i in reversed(span):
        token = clause.tokens[i]
        if token.head >= span.stop and clause.tokens[token.head].tag in _NOUN_TAGS and token.dep not in SUBJECTS:
            return token.head
    after = clause.word(span.stop)
    if after is not None and after.tag in (_NOUN_TAGS | {"JJ"}) and after.tag != "NNP" and after.dep not in ("npadvmod",):
        found = _next_noun(clause, span.stop)
        return found if found is not None and clause.tokens[found].tag in _NOUN_TAGS else None
    return None


def _complement(clause: Clause, span: range, amount: Amount) -> int | None:
    """Return the noun behind "of" ("81 per cent of firms", "£2m in funding")."""
    after = clause.word(span.stop)
    if after is None:
        return None
    money = amount.unit is not None and amount.unit.dimension == "money"
    if after.text.lower() == "of" or (money and after.text.lower() == "in"):
        return _object_of(clause, span.stop)
    return None


def _measured(clause: Clause, span: range) -> int | None:
    """Return the noun that a measure is said of by a preposition ("a distance of twenty metres")."""
    head = clause.head_of(span)
    token = clause.tokens[head]
    governor = clause.tokens[token.head]
    if (
        token.dep == "pobj"
        and governor.text.lower() in _SAID_OF
        and clause.tokens[governor.head].tag in _NOUN_TAGS
        and governor.head < span.start
    ):
        return governor.head
    if token.dep == "appos" and token.head < span.start and governor.tag in _NOUN_TAGS:
        return token.head
    return None


def _apposed(clause: Clause, span: range) -> int | None:
    """Return the person before an age between commas or brackets, or before "aged"."""
    i = span.start - 1
    while i >= 0 and clause.tokens[i].text.lower() in (",", "(", "aged", "age", "just", "about"):
        i -= 1
    return i if 0 <= i < span.start - 1 and clause.tokens[i].tag in _NOUN_TAGS else None


def _subject(clause: Clause, span: range) -> int | None:
    """Return the subject of the verb above a figure, unless the figure is part of that subject."""
    path = list(clause.climb(clause.head_of(span)))
    for i in path:
        token = clause.tokens[i]
        if token.pos not in _VERBS:
            continue
        subject = clause.child(i, *SUBJECTS)
        if subject is not None and subject not in path and subject not in span:
            return _antecedent(clause, i, subject)
        if token.dep == "acl" and token.head not in span:
            return token.head
    return None


def _antecedent(clause: Clause, verb: int, subject: int) -> int:
    if clause.tokens[subject].tag not in _RELATIVE and clause.tokens[subject].lemma.lower() != "that":
        return subject
    for i in clause.climb(verb):
        if clause.tokens[i].dep == "relcl":
            return clause.tokens[i].head
    return subject


def _owner(clause: Clause, span: range, noun: int | None, amount: Amount) -> int | None:
    """Return whose figure it is: the possessor or the "of" of its noun, else the subject of its verb."""
    if noun is not None and (amount.unit is not None or noun < span.start):
        owner = clause.child(noun, "poss")
        if owner is not None:
            return owner
        preposition = next((c for c in clause.children(noun) if clause.tokens[c].text.lower() == "of" and c not in span), None)
        found = clause.child(preposition, "pobj") if preposition is not None else None
        if found is not None and found not in span:
            return found
    return _subject(clause, span)


def _harmed(clause: Clause, span: range) -> bool:
    """Does a bare number stand as the object of a verb of harm ("killed 27")?"""
    path = clause.climb(clause.head_of(span))
    return any(clause.tokens[i].pos == "VERB" and clause.tokens[i].lemma.lower() in cue_words("harm") for i in path)


def _phrase(text: str, clause: Clause, head: int, span: range) -> str:
    """Return a noun with the adjectives and nouns glued before it, as printed."""
    first = head
    for i in range(head - 1, max(-1, head - _MOST_WORDS), -1):
        token = clause.tokens[i]
        joined = token.dep in _MODIFIERS or token.tag in ("HYPH",) or (clause.tokens[i].dep == "npadvmod" and token.head < head)
        if i in span or not joined or token.tag == "CD":
            break
        first = i
    return re.sub(r"\s+", " ", text[clause.tokens[first].start : clause.tokens[head].end]).strip(" -'\"‘’“”")


def _named(text: str, clause: Clause, i: int | None, span: range, names: Names) -> str | None:
    if i is None:
        return None
    return names.at(clause.tokens[i].start) or _phrase(text, clause, i, span) or None
