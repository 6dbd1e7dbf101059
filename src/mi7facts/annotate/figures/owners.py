"""Whose figure it is (`about`): the possessor of its noun, what its noun is part of, else the subject of its verb."""

from __future__ import annotations

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.lexicon import cue_words
from mi7facts.annotate.figures.measured import antecedent, beside, bracketed, subject
from mi7facts.annotate.figures.nouns import Names, is_time, may_be_measured, named, object_of, through
from mi7facts.annotate.figures.syntax import NOUNS, Clause

_TIES = frozenset({"at", "by", "for", "from", "to", "with"})


def owner_of(text: str, clause: Clause, amount: Amount, span: range, noun: int | None, names: Names) -> str | None:
    """Return the name or the noun of what a figure belongs to."""
    counted = range(span.start, noun + 1) if noun is not None and noun >= span.stop else span
    return named(text, clause, _owner(clause, amount, span, noun, names), counted, names)


def _owner(clause: Clause, amount: Amount, span: range, noun: int | None, names: Names) -> int | None:
    if noun is not None and (found := _part_of(clause, amount, span, noun)) is not None:
        return found
    if (found := _patient(clause, span, names)) is not None:
        return found
    if noun is not None and (found := _put_beside(clause, amount, span, noun)) is not None:
        return found
    if noun is not None and amount.unit is None and _parenthetic(clause, noun):
        return None
    found = subject(clause, span)
    owner = _possessor(clause, span, through(clause, found)) if found is not None and noun is None else None
    return through(clause, found) if owner is None else owner


def _part_of(clause: Clause, amount: Amount, span: range, noun: int) -> int | None:
    whole = _whole(clause, noun, span) if amount.unit is None and clause.child(noun, "poss") is None else None
    return _possessor(clause, span, noun) if whole is None else whole


def _possessor(clause: Clause, span: range, noun: int | None) -> int | None:
    """Return the owner that a noun names: "the firm's revenue", "the price of fish"."""
    if noun is None:
        return None
    owner = clause.child(noun, "poss")
    if owner is not None:
        return antecedent(clause, noun) if clause.tokens[owner].tag == "WP$" else owner
    preposition = next((c for c in clause.children(noun) if clause.tokens[c].text.lower() == "of" and c not in span), None)
    found = clause.child(preposition, "pobj") if preposition is not None else None
    return through(clause, found) if found not in span else None


def _put_beside(clause: Clause, amount: Amount, span: range, noun: int) -> int | None:
    """Return the noun that stands beside a figure without a verb: a measure's own ("Norda +2 %"), a count's before its bracket."""
    if amount.unit is None:
        return bracketed(clause, span.start)
    if beside(clause, span) == noun:
        return noun
    return _meant_for(clause, span) if noun < span.start else None


def _meant_for(clause: Clause, span: range) -> int | None:
    """Return the name that an amount of something is for ("a penalty of £4,000 for Delvane")."""
    after = clause.word(span.stop)
    found = object_of(clause, span.stop) if after is not None and after.text.lower() == "for" else None
    return found if found is not None and clause.tokens[found].tag in ("NNP", "NNPS") and not is_time(clause, found) else None


def _whole(clause: Clause, noun: int, span: range) -> int | None:
    """Return what the counted noun makes up: "a fleet of 40 ships", "a survey of 2,000 adults", "a three course meal"."""
    token = clause.tokens[noun]
    if noun < span.start:
        if token.lemma.lower() in cue_words("scales"):
            return clause.modified(span)
        return noun if token.lemma.lower() in cue_words("parents") else None
    governor = clause.tokens[token.head]
    if token.dep in ("compound", "nmod") and token.head > noun and governor.tag in NOUNS:
        return token.head
    if token.dep != "pobj" or governor.text.lower() != "of" or token.lemma.lower() in cue_words("points"):
        return None
    return governor.head if governor.head not in span and _is_whole(clause, governor.head) else None


def _is_whole(clause: Clause, noun: int) -> bool:
    no_wholes = cue_words("quantities") | cue_words("rates") | cue_words("fronts")
    return may_be_measured(clause, noun) and clause.tokens[noun].lemma.lower() not in no_wholes


def _parenthetic(clause: Clause, noun: int) -> bool:
    """Does a participle that became a preposition hold the figure ("based on 40 sales", "compared with 12 boats")?"""
    return any(clause.tokens[i].pos == "VERB" and clause.tokens[i].dep == "prep" for i in clause.climb(noun))


def _patient(clause: Clause, span: range, names: Names) -> int | None:
    """Return to whom a measure was given ("sentenced Roe to 12 years", "fined the firm £400")."""
    token = clause.tokens[clause.head_of(span)]
    verb, tie = token.head, clause.tokens[token.head]
    if token.dep == "pobj" and tie.text.lower() in _TIES:
        verb = tie.head
    if clause.tokens[verb].pos != "VERB":
        return None
    found = clause.child(verb, "dative", "dobj")
    if found is None or found >= span.start:
        return None
    penalised = clause.tokens[verb].lemma.lower() in cue_words("penalties")
    person = clause.tokens[found].ent == "PERSON" or names.person_at(clause.tokens[found].start)
    return found if penalised or (person and verb != token.head) else None
