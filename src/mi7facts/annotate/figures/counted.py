"""What a figure counts or measures (`of`) and whose figure it is (`about`), by the dependencies of its sentence.

A count: the noun that the number modifies. A measure: the noun it stands before, the noun it is said "of", or the subject.
An age: the person.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.lexicon import cue_words
from mi7facts.annotate.figures.syntax import NOUNS, SUBJECTS, Clause
from mi7facts.annotate.figures.units import is_unit
from mi7facts.model import Entity

_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_BEFORE_NOUN = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "POS", "CD", "RB", "RBR", "RBS"})
_RELATIVE = frozenset({"WDT", "WP"})
_VERBS = frozenset({"VERB", "AUX"})
#: Prepositions that join a measure to the noun it measures ("a distance of", "prices at").
_SAID_OF = frozenset({"of", "at", "to", "from", "for", "in", "by", "with", "on", "between"})
_TIES = frozenset({"at", "by", "for", "from", "to"})
_UNITS = frozenset({"per", "cent", "percent", "%"})
_MOST_WORDS = 6
_REACH_BACK = 30

Finder = Callable[[Clause, range], int | None]


class Names:
    """The mentions of an article's entities, asked by offset."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._by_start = {offset: e.name for e in entities for m in e.mentions for offset in range(m.start, min(m.end, m.start + 200))}
        self._people = {e.name for e in entities if e.type == "person"}

    def at(self, offset: int) -> str | None:
        """Return the canonical name of the entity that is mentioned here."""
        return self._by_start.get(offset)

    def person_at(self, offset: int) -> bool:
        """Is a person mentioned here?"""
        return self._by_start.get(offset) in self._people


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
    owner = noun if _owns_itself(clause, amount, noun) else _owner(clause, span, noun)
    about = _named(text, clause, owner, span, names) or _entity(clause, noun, names)
    if amount.noun is not None:
        return Counted(amount.noun, about)
    if noun is None and amount.unit is None and _harmed(clause, span):
        return Counted("people", about)
    if _is_age(amount):
        about = _named(text, clause, noun, span, names)
    measured = _subject(clause, span) if noun is None else noun
    return Counted(_phrase(text, clause, _counted_in(clause, measured), span), about)


def _is_age(amount: Amount) -> bool:
    return amount.unit is not None and amount.unit.dimension == "age"


def _owns_itself(clause: Clause, amount: Amount, noun: int | None) -> bool:
    """Is the figure its noun's own ("the 900-seat hall", "the 2,318-metre Bellhorn")?"""
    return amount.noun is not None or (amount.hyphened and noun is not None and clause.tokens[noun].tag in ("NNP", "NNPS"))


def _counted_in(clause: Clause, noun: int | None) -> int | None:
    """Look through "the number of cases" to the cases."""
    if noun is None or clause.tokens[noun].lemma.lower() not in ("number", "total"):
        return noun
    preposition = next((c for c in clause.children(noun) if clause.tokens[c].text.lower() == "of"), None)
    found = clause.child(preposition, "pobj") if preposition is not None else None
    return noun if found is None else found


def head_noun(clause: Clause, amount: Amount) -> int | None:
    """Return the noun that a number without a unit counts."""
    return _count_noun(clause, clause.covering(amount.start, amount.end))


def _noun(clause: Clause, amount: Amount, span: range) -> int | None:
    if amount.unit is None and amount.noun is None:
        noun = _count_noun(clause, span)
        return None if noun is not None and clause.tokens[noun].tag in _RELATIVE else noun
    if _is_age(amount) and not amount.hyphened:
        finders: tuple[Finder, ...] = (_apposed, _attributive, _subject)
    else:
        finders = (_attributive, _complement, _in_funding, _listed, _paid_for, _changed, _measured)
    return next((noun for find in finders if (noun := find(clause, span)) is not None), None)


def _count_noun(clause: Clause, span: range) -> int | None:
    modified = clause.modified(span)
    if modified is not None:
        return modified
    after = clause.word(span.stop)
    if after is not None and after.text.lower() == "of":
        return _object_of(clause, span.stop)
    noun = _next_noun(clause, span.stop)
    return noun if noun is not None else _noun_before(clause, span)


def _noun_before(clause: Clause, span: range) -> int | None:
    """Return the noun that a number without one goes on counting ("two men and 30 more"), or that it gives ("a crowd of 900")."""
    number = clause.tokens[clause.head_of(span)]
    head = clause.tokens[number.head]
    if number.dep == "conj" and head.tag == "NNS":
        return number.head
    return _measured(clause, span) if number.dep == "pobj" and head.text.lower() == "of" else None


def _object_of(clause: Clause, preposition: int) -> int | None:
    """Return the noun that a preposition governs; a count inside it ("of the 30 people") gives way to its noun."""
    found = clause.child(preposition, "pobj")
    return found if found is not None and found > preposition else _next_noun(clause, preposition + 1)


def _next_noun(clause: Clause, start: int) -> int | None:
    """Return the last noun of the run that begins at `start`, adjectives passed over."""
    found = None
    for i in range(start, min(start + _MOST_WORDS, len(clause.tokens))):
        token = clause.tokens[i]
        if token.tag not in _BEFORE_NOUN and (token.tag not in ("DT", "PRP$") or not _splits(clause, start - 1)):
            break
        if token.tag in NOUNS:
            found = i
        elif found is not None and token.tag not in ("HYPH", "POS"):
            break
    return found


def _splits(clause: Clause, i: int) -> bool:
    """May an article follow the word ("half the flats", "of the flats")? After a plain number it begins a rate ("2,400 a week")."""
    token = clause.word(i)
    return token is not None and token.tag != "CD"


def _attributive(clause: Clause, span: range) -> int | None:
    """Return the noun that a measure stands before ("the 2,318-metre crag")."""
    for i in reversed(span):
        token = clause.tokens[i]
        if token.head >= span.stop and clause.tokens[token.head].tag in NOUNS and token.dep not in SUBJECTS:
            return token.head
    after = clause.word(span.stop)
    if after is not None and after.tag in ("NN", "NNS", "JJ") and after.dep != "npadvmod" and after.ent not in ("DATE", "TIME"):
        found = _next_noun(clause, span.stop)
        return found if found is not None and clause.tokens[found].tag in NOUNS else None
    return None


def _complement(clause: Clause, span: range) -> int | None:
    """Return the noun behind "of" ("64 per cent of firms")."""
    after = clause.word(span.stop)
    return _object_of(clause, span.stop) if after is not None and after.text.lower() == "of" else None


def _in_funding(clause: Clause, span: range) -> int | None:
    """Return the noun without an article behind "in" ("£2m in funding")."""
    after, noun = clause.word(span.stop), clause.word(span.stop + 1)
    if after is None or noun is None or after.text.lower() != "in" or noun.ent or noun.tag not in ("NN", "NNS", "JJ"):
        return None
    return _next_noun(clause, span.stop + 1)


def _listed(clause: Clause, span: range) -> int | None:
    """Return the noun right before "up 4 %", in a list of market moves, or before "worth £2m"."""
    moved, name = clause.word(span.start - 1), clause.word(span.start - 2)
    if moved is None or name is None or moved.text.lower() not in ("up", "down", "worth"):
        return None
    return span.start - 2 if name.tag in NOUNS else None


def _paid_for(clause: Clause, span: range) -> int | None:
    """Return what a sum was paid for ("paid $300 for a bike")."""
    after = clause.word(span.stop)
    return _object_of(clause, span.stop) if after is not None and after.text.lower() == "for" else None


def _changed(clause: Clause, span: range) -> int | None:
    """Return the object of the verb that a preposition ties the measure to ("raised the fee by £2", "sold the house for £2m")."""
    token = clause.tokens[clause.head_of(span)]
    preposition = clause.tokens[token.head]
    if token.dep != "pobj" or preposition.text.lower() not in _TIES or clause.tokens[preposition.head].pos != "VERB":
        return None
    found = clause.child(preposition.head, "dobj")
    return found if found is not None and found < span.start and _may_be_measured(clause, found) else None


def _measured(clause: Clause, span: range) -> int | None:
    """Return the noun that a measure is said of by a preposition ("a height of sixty metres")."""
    head = clause.head_of(span)
    token = clause.tokens[head]
    governor = clause.tokens[token.head]
    if (
        token.dep == "pobj"
        and governor.text.lower() in _SAID_OF
        and clause.tokens[governor.head].tag in NOUNS
        and governor.head < span.start
    ):
        return governor.head
    if token.dep == "appos" and token.head < span.start and _may_be_measured(clause, token.head):
        return token.head
    return None


def _may_be_measured(clause: Clause, i: int) -> bool:
    """Is the token a noun, and neither a number nor a unit of another figure?"""
    token = clause.tokens[i]
    return token.tag in NOUNS and token.text[0].isalpha() and not is_unit(token.text)


def _apposed(clause: Clause, span: range) -> int | None:
    """Return the person before an age between commas or brackets, or before "aged"."""
    i = span.start - 1
    while i >= 0 and clause.tokens[i].text.lower() in (",", "(", "aged", "age", "just", "about"):
        i -= 1
    return i if 0 <= i < span.start - 1 and clause.tokens[i].tag in NOUNS else None


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
    return _nearest_subject(clause, span, path)


def _nearest_subject(clause: Clause, span: range, path: list[int]) -> int | None:
    """Return the last subject before a figure: what is left when the parse ties the figure to nothing."""
    before = range(span.start - 1, max(-1, span.start - 1 - _REACH_BACK), -1)
    return next((i for i in before if clause.tokens[i].dep in SUBJECTS and i not in path and clause.tokens[i].tag in NOUNS), None)


def _antecedent(clause: Clause, verb: int, subject: int) -> int:
    if clause.tokens[subject].tag not in _RELATIVE and clause.tokens[subject].lemma.lower() != "that":
        return subject
    for i in clause.climb(verb):
        if clause.tokens[i].dep == "relcl":
            return clause.tokens[i].head
    return subject


def _owner(clause: Clause, span: range, noun: int | None) -> int | None:
    """Return whose figure it is: the possessor or the "of" of its noun, else the subject of its verb and its possessor."""
    if noun is not None and (owner := _possessor(clause, span, noun)) is not None:
        return owner
    subject = _subject(clause, span)
    if subject is None or noun is not None:
        return subject
    owner = _possessor(clause, span, _counted_in(clause, subject))
    return subject if owner is None else owner


def _possessor(clause: Clause, span: range, noun: int | None) -> int | None:
    """Return the owner that a noun names: "the firm's revenue", "the price of fish"."""
    if noun is None:
        return None
    owner = clause.child(noun, "poss")
    if owner is not None:
        return owner
    preposition = next((c for c in clause.children(noun) if clause.tokens[c].text.lower() == "of" and c not in span), None)
    found = clause.child(preposition, "pobj") if preposition is not None else None
    return found if found not in span else None


def _harmed(clause: Clause, span: range) -> bool:
    """Does a bare number stand as the object of a verb of harm ("drowned 16")?"""
    path = clause.climb(clause.head_of(span))
    return any(clause.tokens[i].pos == "VERB" and clause.tokens[i].lemma.lower() in cue_words("harm") for i in path)


def _phrase(text: str, clause: Clause, head: int | None, span: range) -> str | None:
    """Return a noun with the adjectives and nouns glued before it, as printed."""
    if head is None:
        return None
    first = head
    for i in range(head - 1, max(-1, head - _MOST_WORDS), -1):
        token = clause.tokens[i]
        joined = token.dep in _MODIFIERS or token.tag in ("HYPH",) or (clause.tokens[i].dep == "npadvmod" and token.head < head)
        if i in span or not joined or token.tag == "CD" or token.text.lower() in _UNITS or _numbered(clause, i):
            break
        first = i
    return re.sub(r"\s+", " ", text[clause.tokens[first].start : clause.tokens[head].end]).strip(" -'\"‘’“”")


def _numbered(clause: Clause, i: int) -> bool:
    """Does a hyphen tie the word to a number ("the 900-seat theatre")?"""
    return i >= 2 and clause.tokens[i - 1].tag == "HYPH" and clause.tokens[i - 2].tag == "CD"


def _named(text: str, clause: Clause, i: int | None, span: range, names: Names) -> str | None:
    """Return the entity at a token, else the noun as printed. A pronoun that no entity claims names nobody."""
    if i is None:
        return None
    if clause.tokens[i].tag in NOUNS:
        return names.at(clause.tokens[i].start) or _phrase(text, clause, i, span) or None
    return names.at(clause.tokens[i].start)


def _entity(clause: Clause, i: int | None, names: Names) -> str | None:
    return names.at(clause.tokens[i].start) if i is not None else None
