"""Nouns around a figure as they are printed and named: the phrase of a head noun, and the entity that is mentioned there.

Which noun a figure counts is decided in `counted` and `measured`, whose figure it is in `owners`.
"""

from __future__ import annotations

import re

from mi7facts.annotate.figures.lexicon import cue_words
from mi7facts.annotate.figures.syntax import NOUNS, Clause
from mi7facts.annotate.figures.tables import symbols
from mi7facts.annotate.figures.units import is_unit, time_unit
from mi7facts.model import Entity, Token

_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_BEFORE_NOUN = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "POS", "CD", "RB", "RBR", "RBS"})
_TAILS = frozenset({"odd", "plus"})
_UNITS = frozenset({"per", "cent", "percent", "%"})
#: What the model marks as amounts and times; every other entity is a name.
_NO_NAMES = frozenset({"", "CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})
_MOST_WORDS = 6
#: A name is asked for at most this many characters after its start.
_LONGEST_NAME = 200


class Names:
    """The mentions of an article's entities, asked by offset."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._by_start = {
            offset: e.name for e in entities for m in e.mentions for offset in range(m.start, min(m.end, m.start + _LONGEST_NAME))
        }
        self._people = {e.name for e in entities if e.type == "person"}

    def at(self, offset: int) -> str | None:
        """Return the canonical name of the entity that is mentioned here."""
        return self._by_start.get(offset)

    def person_at(self, offset: int) -> bool:
        """Is a person mentioned here?"""
        return self._by_start.get(offset) in self._people


def phrase(text: str, clause: Clause, head: int | None, span: range) -> str | None:
    """Return a noun with the adjectives and nouns glued before it, as printed. A pronoun or a bare number is no noun."""
    if head is None or not _may_head(clause, head):
        return None
    first, left = head, _MOST_WORDS - 1
    for i in range(head - 1, -1, -1):
        if _is_tail(clause, i):
            break
        left -= "HYPH" not in (clause.tokens[i].tag, clause.tokens[i + 1].tag)
        if left < 0 or i in span or _of_another(clause, i, head, span):
            break
        if _in_name(clause, i) or _joined(clause, i, head):
            first = i
        elif not _linked(clause, i):
            break
    return re.sub(r"\s+", " ", text[clause.tokens[first].start : clause.tokens[head].end]).strip(" -'\"‘’“”") or None


def _is_tail(clause: Clause, i: int) -> bool:
    """Does the word belong to the number before it rather than to what that counts ("60-plus homes")?"""
    before = clause.word(i - 1)
    return clause.tokens[i].text.lower() in _TAILS and before is not None and before.tag == "HYPH"


def _may_head(clause: Clause, i: int) -> bool:
    token = clause.tokens[i]
    if token.tag in NOUNS:
        return any(c.isalpha() for c in token.text) and not (i > 0 and _measures(clause.tokens[i - 1], token))
    return token.tag == "VBG" and token.dep in ("pcomp", "nsubj", "nsubjpass", "csubj")


def _hyphened(clause: Clause, i: int) -> bool:
    """Is token i a part of a hyphened word, or the hyphen in it ("would-be", "gas-only")?"""
    token, before, after = clause.tokens[i], clause.word(i - 1), clause.tokens[i + 1]
    return ("HYPH" in (token.tag, after.tag) and token.end == after.start) or (
        before is not None and before.tag == "HYPH" and before.end == token.start
    )


def _measures(before: Token, token: Token) -> bool:
    """Is the token the unit of another figure ("9 metres", "62 per cent")?"""
    if before.tag == "CD":
        return is_unit(token.text) or token.text in symbols()
    return is_unit(token.text) and before.text.lower() in _UNITS


def _joined(clause: Clause, i: int, head: int) -> bool:
    """Does token i belong to the noun behind it as an adjective, a noun, or the hyphen between them?"""
    token = clause.tokens[i]
    hyphened = _hyphened(clause, i)
    paired = token.tag == "JJ" and [t.tag for t in clause.tokens[i + 1 : i + 3]] == ["CC", "JJ"]
    glued = paired or token.dep in _MODIFIERS or (token.dep == "npadvmod" and token.head < head)
    return (hyphened or (glued and token.text.lower() not in _UNITS)) and token.tag != "CD" and not _numbered(clause, i)


def _of_another(clause: Clause, i: int, head: int, span: range) -> bool:
    """Does token i belong to another measure ("eight 250ml bottles", "the 7.1 magnitude quake")?"""
    token, before = clause.tokens[i], clause.word(i - 1)
    if token.text[0].isdigit():
        return True
    if before is None or before.tag != "CD" or i - 1 in span:
        return False
    return _glued(clause, i) or (token.tag == "NN" and clause.tokens[head].tag == "NN")


def _linked(clause: Clause, i: int) -> bool:
    """May token i stand between two modifiers of one noun ("male and female nurses", "oil, gas and coal plants")?"""
    token = clause.tokens[i]
    if token.dep == "conj":
        return token.tag in ("JJ", "NN", "NNP", "VBN") and not _numbered(clause, i)
    return token.tag == "CC" or token.text == ","


def _in_name(clause: Clause, i: int) -> bool:
    """Does token i stand in the same name as the token after it?"""
    token, after = clause.tokens[i], clause.tokens[i + 1]
    return token.ent not in _NO_NAMES and token.ent == after.ent and not after.ent_start and token.tag not in ("DT", "POS", "CD")


def _numbered(clause: Clause, i: int) -> bool:
    """Do hyphens tie the word to a number ("the 900-seat theatre", "the 42-year-old driver")?"""
    while i >= 2 and clause.tokens[i - 1].tag == "HYPH":
        i -= 2
        if clause.tokens[i].tag == "CD":
            return True
    return False


def named(text: str, clause: Clause, i: int | None, span: range, names: Names) -> str | None:
    """Return the entity at a token, else the name put behind it, else the noun as printed. A pronoun that no entity claims names nobody."""
    if i is None:
        return None
    known = names.at(clause.tokens[i].start)
    apposed = clause.child(i, "appos")
    if known is None and apposed == i + 1 and clause.tokens[apposed].tag in ("NNP", "NNPS"):
        return names.at(clause.tokens[apposed].start) or phrase(text, clause, apposed, span)
    return known or phrase(text, clause, i, span)


def before_number(clause: Clause, i: int) -> int | None:
    """Return the noun that ends with token i, a number or measure in its name passed over ("Norda 40", "Falk Pro 16 inch")."""
    last = i
    if i > 1 and clause.tokens[i - 1].tag == "CD" and is_unit(clause.tokens[i].text):
        last -= 1
    if clause.tokens[last].tag == "CD" and last > 0 and clause.tokens[last - 1].tag in NOUNS:
        last -= 1
    return last if may_be_measured(clause, last) else None


def next_noun(clause: Clause, start: int) -> int | None:
    """Return the last noun of the run that begins at `start`, adjectives passed over."""
    found = None
    for i in range(start, min(start + _MOST_WORDS, len(clause.tokens))):
        token = clause.tokens[i]
        if found is None and _passed_over(clause, i, start):
            continue
        if token.tag not in _BEFORE_NOUN and not (i == start and _opens(clause, i)):
            break
        if token.tag in NOUNS:
            found = i
        elif found is not None and token.tag not in ("HYPH", "POS"):
            break
    return found


def _passed_over(clause: Clause, i: int, start: int) -> bool:
    """May token i stand between a number and its noun without being either?"""
    return _is_tail(clause, i) or (i > start and (clause.tokens[i].tag == "CC" or _glued(clause, i)))


def _glued(clause: Clause, i: int) -> bool:
    """Is the token a letter that hangs on a number ("4.3M")?"""
    return clause.tokens[i - 1].tag == "CD" and clause.tokens[i - 1].end == clause.tokens[i].start


def _opens(clause: Clause, i: int) -> bool:
    """May the article at token i open the run ("half the flats", "of the flats")? After a plain number it is a rate ("2,400 a week")."""
    before = clause.word(i - 1)
    return clause.tokens[i].tag in ("DT", "PRP$") and before is not None and before.tag != "CD"


def object_of(clause: Clause, preposition: int) -> int | None:
    """Return the noun that a preposition governs; a count inside it ("of the 30 people") gives way to its noun."""
    found = clause.child(preposition, "pobj")
    kept = found is not None and found > preposition and clause.tokens[found].tag not in ("JJ", "VBG")
    return found if kept else next_noun(clause, preposition + 1) or found


def may_be_measured(clause: Clause, i: int) -> bool:
    """Is the token a noun, and neither a number nor a unit of another figure?"""
    token = clause.tokens[i]
    return token.tag in NOUNS and token.text[0].isalpha() and not is_unit(token.text) and token.lemma.lower() not in cue_words("points")


def is_time(clause: Clause, i: int) -> bool:
    """Does the token say when or how long, so that nothing is measured by it ("year", "Thursday")?"""
    token = clause.tokens[i]
    return token.ent in ("DATE", "TIME") or time_unit(token.text) is not None


def through(clause: Clause, noun: int | None) -> int | None:
    """Look through "the number of cases" and "each of the houses" to the cases and the houses."""
    if noun is None or clause.tokens[noun].lemma.lower() not in cue_words("quantities"):
        return noun
    preposition = next((c for c in clause.children(noun) if clause.tokens[c].text.lower() == "of"), None)
    found = clause.child(preposition, "pobj") if preposition is not None else None
    return noun if found is None else found
