"""Multiples: "doubled", "halved", "twice as many", "double the cost": whether a word of them multiplies something, and what.

A verb says what something was multiplied by: value 2, unit `{fold}`, change up. "Halved" says what share was lost, as "fell by half"
does: value 0.5, no unit, change down; so "more than halved" is more than 0.5. A comparison ("twice as many") multiplies and changes
nothing. How often something happened ("sang twice"), what goes by pairs ("a double bed") and particle verbs ("doubled down") are none;
nor is an order ("halve the lemons").
"""

from __future__ import annotations

from mi7facts.annotate.figures.amounts import FOLD, Amount
from mi7facts.annotate.figures.compare import has_cue
from mi7facts.annotate.figures.counted import Counted
from mi7facts.annotate.figures.lexicon import cue_words
from mi7facts.annotate.figures.measured import subject
from mi7facts.annotate.figures.nouns import Names, is_time, named, next_noun, object_of, phrase, through
from mi7facts.annotate.figures.owners import owner_of
from mi7facts.annotate.figures.syntax import SUBJECTS, Clause
from mi7facts.model import Change, Token

_ARTICLES = frozenset({"a", "an", "the"})
_PERSONS = frozenset({"he", "i", "she", "we", "who", "you"})
_MOVED = frozenset({"back", "down", "off", "out", "up"})
#: What a multiple stands before where it compares: "double the cost", "twice his age", "double what it was".
_DETERMINERS = frozenset({"DT", "PRP$", "WP"})
_NO_DETERMINERS = frozenset({"a", "an", "any", "each", "every"})
_POSSESSIVE_REACH = 5
#: What a comparison says between the multiple and its noun ("as many people", "more staff").
_AMOUNTS = frozenset({"as", "fewer", "less", "many", "more", "much"})
_REACH = 32


def is_multiple(text: str, amount: Amount, clause: Clause | None) -> bool:
    """Does a word like "doubled" or "twice" say how many times something is what it was, or what another is?"""
    if clause is None or text[amount.end : amount.end + 1] == "-":
        return False
    i = clause.covering(amount.start, amount.end).start
    return _multiplies(clause, i) or _is_noun(clause, i) or _compares(text, clause, i)


def multiplied(clause: Clause | None, amount: Amount) -> Change:
    """Return whether something rose or fell by a multiple; a comparison says neither."""
    if clause is None:
        return "="
    i = clause.covering(amount.start, amount.end).start
    if not (_multiplies(clause, i) or _is_noun(clause, i)):
        return "="
    return "down" if amount.low < 1 else "up"


def says_times(clause: Clause, amount: Amount) -> bool:
    """Is it a multiple in one word, or the "three times" of a comparison?"""
    if amount.style == "multiple":
        return True
    last = clause.tokens[clause.covering(amount.start, amount.end).stop - 1]
    return amount.unit is not None and amount.unit.code == FOLD and last.text.lower() == "times"


def counted_times(text: str, clause: Clause, amount: Amount, names: Names) -> Counted:
    """Return what was multiplied, and whose it is."""
    span = clause.covering(amount.start, amount.end)
    noun, read = _thing(clause, span)
    said = subject(clause, span)
    about = owner_of(text, clause, amount, span, noun, names)
    if noun is None:
        return Counted(phrase(text, clause, through(clause, said), span), about)
    return Counted(phrase(text, clause, through(clause, noun), read), about or named(text, clause, said, span, names))


def _thing(clause: Clause, span: range) -> tuple[int | None, range]:
    """Return the object of the verb, what a "doubling of" is of, or the noun that a comparison stands before; and what was read for it."""
    i, stop = span.start, span.stop
    if _is_noun(clause, i):
        return object_of(clause, i + 1), span
    if _multiplies(clause, i):
        return clause.child(i, "dobj"), span
    while (after := clause.word(stop)) is not None and after.text.lower() in _AMOUNTS:
        stop += 1
    return next_noun(clause, stop), range(i, stop)


def _multiplies(clause: Clause, i: int) -> bool:
    """Is the token a verb that makes more or less of something? A person can only double something else, or bend."""
    if not _is_verb(clause, i) or _moves(clause, i):
        return False
    said = clause.child(i, *SUBJECTS)
    return said is None or clause.child(i, "dobj") is not None or not _is_person(clause.tokens[said]) or _in_number(clause, i)


def _is_verb(clause: Clause, i: int) -> bool:
    """Is the token a verb of its own, neither an order ("Halve the lemons") nor a modifier ("doubled stakes")?"""
    token, before = clause.tokens[i], clause.word(i - 1)
    if not token.tag.startswith("VB") or token.dep in ("amod", "compound") or (before is not None and before.text.lower() in _ARTICLES):
        return False
    if token.tag not in ("VB", "VBP"):
        return True
    return clause.child(i, "aux", *SUBJECTS) is not None or (token.tag == "VB" and i > 0 and token.dep in ("xcomp", "ccomp", "conj"))


def _is_person(token: Token) -> bool:
    return token.text.lower() in _PERSONS or token.ent == "PERSON"


def _in_number(clause: Clause, i: int) -> bool:
    """Does "in size" follow?"""
    after, noun = clause.word(i + 1), clause.word(i + 2)
    return after is not None and noun is not None and after.text.lower() == "in" and noun.tag == "NN"


def _moves(clause: Clause, i: int) -> bool:
    """Does a particle make another verb of it ("doubled over in pain", "doubled down"), or "as" a second use ("doubles as an office")?"""
    if clause.child(i, "prt") is not None:
        return True
    after = clause.word(i + 1)
    if after is None:
        return False
    word = after.text.lower()
    return word in _MOVED or (word == "as" and after.dep == "prep" and clause.child(i + 1, "pobj") is not None)


def _is_noun(clause: Clause, i: int) -> bool:
    """Is it "a doubling of prices"?"""
    token, after = clause.tokens[i], clause.word(i + 1)
    return token.text.lower().endswith("ing") and token.tag == "NN" and after is not None and after.text.lower() in ("of", "in")


def _compares(text: str, clause: Clause, i: int) -> bool:
    """Does the word stand before what it multiplies: "twice as many", "double the cost", "more than double last year's"?"""
    token, after = clause.tokens[i], clause.word(i + 1)
    if token.text.lower() not in cue_words("multiples") or after is None:
        return False
    if after.text.lower() == "as":
        grade = clause.word(i + 2)
        return grade is not None and grade.tag in ("JJ", "RB")
    noun = next_noun(clause, i + 1)
    if noun is not None and is_time(clause, noun):
        return _possessed(clause, i)
    if after.tag in _DETERMINERS:
        return after.text.lower() not in _NO_DETERMINERS and (noun is not None or after.tag != "PRP$")
    return _possessed(clause, i) or (noun is not None and has_cue(text[max(clause.start, token.start - _REACH) : token.start]))


def _possessed(clause: Clause, i: int) -> bool:
    """Does a possessive follow ("double last year's total", "twice Norda's size")?"""
    return any(t.tag == "POS" for t in clause.tokens[i + 2 : i + _POSSESSIVE_REACH])
