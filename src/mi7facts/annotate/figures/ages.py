"""Ages that no unit names: "aged nine", "Jane Roe, 58, said", "she was 42"."""

from __future__ import annotations

import re
from functools import cache

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.nouns import Names
from mi7facts.annotate.figures.syntax import SUBJECTS, Clause
from mi7facts.annotate.lexicon import lexicon

#: Nobody that news writes of is older, and money or counts in commas mostly are.
_OLDEST = 115
_CUE = re.compile(
    r"\b(?:aged?|ages|ages? of|turned|turns|turning)\s(?:(?:about|around|just|over|under|between|from|at least)\s)?\Z",
    re.IGNORECASE,
)
_APPOSED = re.compile(r"(?:,\s|\s\()(?P<each>(?:both|all)\s)?\Z")
_CLOSED = re.compile(r"[,.;)](?:\D|\Z)|\s(?:and|of|from|[—–-])\s")
#: What goes on after the age of somebody rather than after the number of a thing.
_GOES_ON = re.compile(r";|,\s(?:of(?! them| wh)|who|was|has|had|said|both)\b")
_DOERS = ("er", "ian", "ist", "man", "or")
_PEOPLE = frozenset({"he", "she", "who", "i"})


def is_age(text: str, amount: Amount, clause: Clause | None, names: Names) -> bool:
    """Is a number without a unit somebody's age?"""
    if not _could_be(amount):
        return False
    before, after = text[max(0, amount.start - 32) : amount.start], text[amount.end : amount.end + 6]
    if _CUE.search(before):
        return not after.startswith(("%", "-"))
    if clause is None or not amount.bare or not _CLOSED.match(after + " "):
        return False
    i = clause.covering(amount.start, amount.end).start
    apposed = _APPOSED.search(before)
    if apposed and (after[:1] in ",;)." or apposed["each"]):
        return _names_person(clause, i - (3 if apposed["each"] else 2), names, sure=bool(_GOES_ON.match(text, amount.end)))
    return _is_attribute(clause, i)


def _could_be(amount: Amount) -> bool:
    counted = amount.unit is not None or amount.noun is not None or amount.magnitude != 1
    return not counted and amount.style in ("digits", "words") and 0 < amount.low <= amount.high <= _OLDEST


def _names_person(clause: Clause, i: int, names: Names, sure: bool) -> bool:
    """Is the word a person's name? Where what follows is `sure` to be about a person, any name will do ("Roe, aka Blue, 35; ...")."""
    previous = clause.word(i)
    if previous is None:
        return False
    if previous.dep == "appos" and _is_person(clause, previous.head, names):
        return True
    if previous.tag not in ("NNP", "NNPS"):
        return previous.tag == "NN" and (previous.lemma.lower() in _person_nouns() or _set_off(clause, i))
    return sure or _is_person(clause, i, names)


def _set_off(clause: Clause, i: int) -> bool:
    """Is a number in commas behind a subject its age, by the ending that those who do something have ("the pensioner, 84, lived")?"""
    token, number, comma = clause.tokens[i], clause.word(i + 2), clause.word(i + 3)
    if number is None or comma is None or token.dep not in SUBJECTS or number.dep != "appos":
        return False
    return comma.text == "," and token.lemma.lower().endswith(_DOERS)


def _is_person(clause: Clause, i: int, names: Names) -> bool:
    """Is the token a person by the entities, or by the model where they know nothing of it?"""
    token = clause.tokens[i]
    return names.person_at(token.start) or (names.at(token.start) is None and token.ent == "PERSON")


@cache
def _person_nouns() -> frozenset[str]:
    people = lexicon().people
    return people.roles | people.relatives | people.male_roles | people.female_roles


def _is_attribute(clause: Clause, i: int) -> bool:
    """Is the number what somebody is ("Petra, who was 12")?"""
    token = clause.tokens[i]
    verb = clause.tokens[token.head]
    if token.dep not in ("attr", "acomp") or verb.lemma != "be" or clause.children(i):
        return False
    subject = clause.child(token.head, *SUBJECTS)
    return subject is not None and (clause.tokens[subject].text.lower() in _PEOPLE or clause.tokens[subject].ent == "PERSON")
