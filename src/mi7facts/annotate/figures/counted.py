"""What a figure counts or measures (`of`) and whose figure it is (`about`), by the dependencies of its sentence.

A count: the noun that the number modifies, or people where a verb of harm leaves the noun out. Measures are looked up in `measured`.
"""

from __future__ import annotations

import msgspec

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.lexicon import cue_words
from mi7facts.annotate.figures.measured import acted_on, changed, measured_noun, said_of, subject
from mi7facts.annotate.figures.nouns import Names, is_time, may_be_measured, named, next_noun, object_of, phrase, through
from mi7facts.annotate.figures.owners import owner_of
from mi7facts.annotate.figures.syntax import NOUNS, SUBJECTS, Clause

#: How a number hangs on the verb that tells what was done to the people it counts.
_SUFFERERS = frozenset({"dobj", "nsubjpass", "dative", "npadvmod", "attr", "oprd"})
_RELATIVE = frozenset({"WDT", "WP"})


class Counted(msgspec.Struct, frozen=True):
    """The noun of a figure and whose figure it is."""

    of: str | None
    about: str | None


def counted(text: str, amount: Amount, clause: Clause | None, names: Names) -> Counted:
    """Return what a figure counts or measures, and whose figure it is."""
    if clause is None:
        return Counted(amount.noun, None)
    span = clause.covering(amount.start, amount.end)
    if _only_says_when(clause, amount, span):
        return Counted(None, None)
    noun = _noun(clause, amount, span)
    if amount.noun is None and amount.unit is None and (people := _people(clause, noun, span)) is not None:
        return Counted(people, owner_of(text, clause, amount, span, noun, names))
    if _owns_itself(clause, amount, noun) or _is_age(amount):
        about = named(text, clause, noun, span, names)
    else:
        about = owner_of(text, clause, amount, span, noun, names)
    if amount.noun is not None:
        return Counted(amount.noun, about)
    of = _of(text, clause, amount, span, noun)
    plain = amount.unit is None and amount.style != "fraction"
    return Counted(of, None if about == of and plain else about)


def _of(text: str, clause: Clause, amount: Amount, span: range, noun: int | None) -> str | None:
    if noun is not None:
        of = phrase(text, clause, through(clause, noun), span)
        return _person(clause, noun) if of is None and _is_age(amount) else of
    if _stands_alone(clause, amount, span):
        return None
    said = subject(clause, span)
    of = phrase(text, clause, through(clause, said), span)
    if of is not None or said is None or amount.unit is None:
        return of
    if _is_age(amount):
        return _person(clause, said)
    return phrase(text, clause, acted_on(clause, span), span)


def _person(clause: Clause, i: int) -> str | None:
    """Return who is so old, be it a pronoun; a unit is nobody ("77 percent were aged 26")."""
    return clause.tokens[i].text if clause.tokens[i].tag not in NOUNS or may_be_measured(clause, i) else None


def _stands_alone(clause: Clause, amount: Amount, span: range) -> bool:
    """Is no subject measured: is "the 8-year-old" the person, are "two of them" some of what a pronoun stands for?"""
    after = clause.word(span.stop)
    return (_is_age(amount) and amount.hyphened) or (amount.unit is None and after is not None and after.text.lower() == "of")


def _only_says_when(clause: Clause, amount: Amount, span: range) -> bool:
    """Does a length of time only tell when something was ("two years later", "six months after the vote")?"""
    after = clause.word(span.stop)
    return (
        amount.unit is not None
        and amount.unit.dimension == "time"
        and after is not None
        and after.text.lower() in cue_words("time_relations")
    )


def _is_age(amount: Amount) -> bool:
    return amount.unit is not None and amount.unit.dimension == "age"


def _owns_itself(clause: Clause, amount: Amount, noun: int | None) -> bool:
    """Is the figure its noun's own ("the 900-seat hall", "the 2,318-metre Bellhorn")?"""
    return amount.noun is not None or (amount.hyphened and noun is not None and clause.tokens[noun].tag in ("NNP", "NNPS"))


def head_noun(clause: Clause, amount: Amount) -> int | None:
    """Return the noun that a number without a unit counts."""
    return _count_noun(clause, clause.covering(amount.start, amount.end))


def _noun(clause: Clause, amount: Amount, span: range) -> int | None:
    if amount.unit is not None or amount.noun is not None:
        return measured_noun(clause, amount, span)
    scale = clause.word(span.start - 1)
    if scale is not None and scale.lemma.lower() in cue_words("scales"):
        return span.start - 1
    noun = _count_noun(clause, span)
    return None if noun is not None and clause.tokens[noun].tag in _RELATIVE else noun


def _count_noun(clause: Clause, span: range) -> int | None:
    modified = clause.modified(span)
    if modified is not None and not (_tells_time(clause, modified) and modified > span.stop):
        part = _singular_part(clause, span, modified)
        return _plural_above(clause, modified) if part is None else part
    after = clause.word(span.stop)
    stop = span.stop + 1 if after is not None and after.text.lower() in ("more", "others") else span.stop
    after = clause.word(stop)
    if after is not None and after.text.lower() == "of":
        return object_of(clause, stop)
    noun = next_noun(clause, span.stop)
    return noun if noun is not None and not _tells_time(clause, noun) else _noun_before(clause, span)


def _singular_part(clause: Clause, span: range, noun: int) -> int | None:
    """Return the noun that many of make up a singular one: "a 12 page letter" has pages, as it is one letter."""
    part, whole = clause.word(span.stop), clause.tokens[noun]
    if part is None or span.stop >= noun or part.tag != "NN" or whole.tag != "NN" or clause.tokens[span[-1]].text.lower() in ("1", "one"):
        return None
    loose = part.dep not in ("compound", "nmod") or part.head != noun or whole.lemma.lower() in cue_words("collectives")
    return None if loose or not may_be_measured(clause, span.stop) else span.stop


def _plural_above(clause: Clause, noun: int) -> int:
    """Return the plural that a noun is part of ("two tank rounds"), else the noun ("a three course meal")."""
    top = noun
    while (token := clause.tokens[top]).tag == "NN" and token.dep in ("compound", "nmod") and token.head > top:
        top = token.head
    return top if clause.tokens[top].tag == "NNS" else noun


def _tells_time(clause: Clause, noun: int) -> bool:
    """Does a word of time after a bare number only say when ("40 boats in May and 12 last year")?"""
    return clause.tokens[noun].tag in ("NN", "NNP") and is_time(clause, noun)


def _noun_before(clause: Clause, span: range) -> int | None:
    """Return the noun that a number without one goes on counting ("two men and 30 more"), or that it gives ("a crowd of 900")."""
    number = clause.tokens[clause.head_of(span)]
    head = clause.tokens[number.head]
    joined = (number.dep == "conj" and head.tag == "NNS") or (number.dep == "appos" and number.head < span.start)
    if joined and may_be_measured(clause, number.head):
        return number.head
    if number.dep == "pobj":
        return said_of(clause, span) if head.text.lower() == "of" else changed(clause, span)
    return _labelled(clause, span)


def _labelled(clause: Clause, span: range) -> int | None:
    """Return the noun that a comma or bracket sets off with its number ("the village, population 900,")."""
    i = span.start - 1
    label, before = clause.word(i), clause.word(i - 1)
    if label is None or before is None or label.tag != "NN" or before.text not in (",", "(", ";"):
        return None
    return i


def _people(clause: Clause, noun: int | None, span: range) -> str | None:
    """Return "people" where a bare number can count nobody else: "drowned 16", "27 were hurt", "left 30 dead"; children of a mother."""
    if noun is not None and clause.tokens[noun].text == "front":
        return "people" if noun == span.start - 2 else None
    if noun is not None:
        parent = clause.tokens[noun].lemma.lower() in cue_words("parents") and noun < span.start
        return "children" if parent else None
    after = clause.word(span.stop)
    if after is not None and (after.tag == "WP" or after.text.lower() in cue_words("harmed")):
        return "people"
    return "people" if _harmed(clause, span) else None


def _harmed(clause: Clause, span: range) -> bool:
    """Does a bare number stand as the object of a verb of harm ("drowned 16"), or as the subject of one of dying ("seven are dead")?"""
    head = clause.head_of(span)
    for i in clause.climb(head):
        token = clause.tokens[i]
        if token.dep in ("conj", "nummod"):
            continue
        verb = clause.tokens[token.head]
        if token.dep in SUBJECTS and (verb.lemma.lower() in cue_words("perish") or _said_harmed(clause, token.head)):
            return True
        return token.dep in _SUFFERERS and verb.pos == "VERB" and verb.lemma.lower() in cue_words("harm")
    return False


def _said_harmed(clause: Clause, verb: int) -> bool:
    said = clause.child(verb, "acomp", "oprd", "attr")
    return any(i is not None and clause.tokens[i].text.lower() in cue_words("harmed") for i in (verb, said))
