"""Vetoes: numbers that are no figures. Dates and clock times, names and titles, labels, scores, phone numbers, addresses, pronouns.

Dates and entities come from their own stages; the rules here also hold where those found nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.compare import has_cue
from mi7facts.annotate.figures.lexicon import cue_words, words_of
from mi7facts.annotate.figures.syntax import Clause
from mi7facts.model import Token

_CLOCK = re.compile(r"\s?(?:[ap]\.?\s?m\b|o['’]clock|hrs\b|GMT|UTC|BST|[ECMP][SD]T\b)|-?year-olds\Z", re.IGNORECASE)
_MONTH_BEFORE = re.compile(r"([A-Z][a-z]{2,8})\.?,?\s\Z")
_MONTH_AFTER = re.compile(r"\s(?:of\s)?([A-Z][a-z]{2,8})\b|/")
_YEAR_CUE = re.compile(
    r"\b(?:in|since|by|until|till|from|during|before|after|for|of|early|late|mid|circa|and|to|spring|summer|autumn|winter|fall|the|fy)\s\Z",
    re.IGNORECASE,
)
_LABEL = re.compile(r"([^\W\d_]+\.?)\s\Z")
_STATE = re.compile(r"\b[A-Z]{2}\s\Z")
_DIGITS_BEFORE, _DIGITS_AFTER = re.compile(r"[0-9][\s)]{1,2}\Z"), re.compile(r"[\s)]{1,2}\(?[0-9]|\s?[-–][0-9]")
_LIST = re.compile(r"(?:\A|[\n\r])\s{0,8}\(?\Z")
_LIST_AFTER = re.compile(r"[.)]\s")
_SCORE = re.compile(r"[0-9]{1,3}[-–][0-9]{1,3}")
_HALF_OF = re.compile(r"\s(?:of|the|a|an|its|his|her|their|our|my|your|all|these|those|that|this|what)\b|\s[0-9]")
_OF = re.compile(r"\sof\b")
_NAMES = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "NORP"})
_NAME_PARTS = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "X", "INTJ"})
_YEARS = (1500, 2100)
#: "One hundredth" and less are ordinals more often than fractions.
_SMALL_PART = Decimal("0.05")


def refused(text: str, amount: Amount, clause: Clause | None) -> bool:
    """Is this number no figure, by the words around it?"""
    before, after = text[max(0, amount.start - 24) : amount.start], text[amount.end : amount.end + 48]
    if amount.unit is not None:
        return _timed(amount, before) or text[amount.start : amount.end] == "One day"
    if amount.style == "fraction":
        return _no_fraction(text[amount.start : amount.end].lower(), after, amount, before)
    if amount.style == "vague":
        return False
    checks = (
        _date(amount, before, after),
        _labelled(amount, before, after, clause),
        _numbering(text, amount, before, after),
        _address(amount, after),
    )
    return (
        any(checks)
        or _names_one(amount, counts_next(clause, amount))
        or _in_name(amount, clause, before, after)
        or _score(text, amount, clause)
        or _pronoun(text, amount, clause)
    )


def _timed(amount: Amount, before: str) -> bool:
    """Is a month or a label mistaken for a measure ("May 3 m")?"""
    month = _MONTH_BEFORE.search(before)
    return (
        amount.bare
        and bool(month)
        and month is not None
        and month[1].lower() in cue_words("months")
        and amount.unit is not None
        and amount.unit.dimension != "proportion"
    )


def _no_fraction(words: str, after: str, amount: Amount, before: str) -> bool:
    if words == "half":
        return not (_HALF_OF.match(after) or has_cue(before))
    if words.startswith(("a ", "an ", "a-")):
        return not _OF.match(after) and not before.endswith(" by ")
    if words.startswith("one") and amount.low < _SMALL_PART:
        return not _OF.match(after)
    return amount.low >= 1 and words.endswith(("halves", "quarters"))


def _date(amount: Amount, before: str, after: str) -> bool:
    if _CLOCK.match(after):
        return True
    day_or_year = amount.bare and (amount.low <= 31 or _YEARS[0] <= amount.low <= _YEARS[1])
    if not day_or_year:
        return False
    months = cue_words("months")
    near = (_MONTH_BEFORE.search(before), _MONTH_AFTER.match(after))
    return any(m is not None and m[1] is not None and m[1].lower() in months for m in near)


def year_like(amount: Amount) -> bool:
    """Could the number be a year: four bare digits of this millennium or the last?"""
    return (
        amount.bare
        and amount.unit is None
        and amount.style == "digits"
        and _YEARS[0] <= amount.low <= _YEARS[1]
        and amount.low == amount.low.to_integral_value()
    )


def _labelled(amount: Amount, before: str, after: str, clause: Clause | None) -> bool:
    """Is it a year, or the number of a chapter, a room, a level?"""
    noun = counts_next(clause, amount)
    if year_like(amount):
        plural = noun is not None and noun.tag == "NNS" and noun.text[0].islower()
        return not plural or bool(_YEAR_CUE.search(before)) or "DATE" in _labels(clause, amount)
    label = _LABEL.search(before)
    if not label or not amount.bare or label[1].lower() not in cue_words("labels"):
        return False
    return noun is None or noun.text[0].isupper() or (noun.tag == "NN" and amount.low != 1)


def _names_one(amount: Amount, noun: Token | None) -> bool:
    """Does the number stand before one proper noun ("the 650 Skyliner"), which it cannot count?"""
    if noun is None or noun.tag != "NNP" or not noun.text[0].isupper() or noun.text[-1] == "s":
        return False
    return amount.bare and amount.style == "digits" and amount.low > 1


def _numbering(text: str, amount: Amount, before: str, after: str) -> bool:
    """Is it a list number, a serial, a postcode, or a group of a phone number?"""
    if not amount.bare or amount.style != "digits":
        return False
    digits = text[amount.start : amount.end]
    serial = len(digits) > 1 and digits.startswith("0")
    listed = (_LIST.search(before) and _LIST_AFTER.match(after)) or (after.startswith(")") and "(" not in before)
    postcode = len(digits) == 5 and _STATE.search(before)
    return bool(serial or listed or postcode or _DIGITS_BEFORE.search(before) or _DIGITS_AFTER.match(after))


def _address(amount: Amount, after: str) -> bool:
    return amount.bare and bool(_streets().match(after))


@cache
def _streets() -> re.Pattern[str]:
    name = r"(?:\s(?:[A-Z][\w.'’]{0,20}|[0-9]{1,3}(?:st|nd|rd|th))){0,4}?"
    return re.compile(rf"{name}\s(?:{words_of(w.capitalize() for w in cue_words('streets'))})\b")


def _labels(clause: Clause | None, amount: Amount) -> set[str]:
    if clause is None:
        return set()
    return {clause.tokens[i].ent for i in clause.covering(amount.start, amount.end)}


def _in_name(amount: Amount, clause: Clause | None, before: str, after: str) -> bool:
    """Does the number end or begin a name ("Salt Road 7", "Channel 4")? A lower-case noun that it counts speaks against."""
    if clause is None or not amount.bare:
        return False
    span = clause.covering(amount.start, amount.end)
    if after.startswith(" times "):  # whatever stands before: it says how often
        return False
    if _in_entity(clause, span):
        return True
    previous, noun = clause.word(span.start - 1), counts_next(clause, amount)
    if previous is None or not _may_name(previous, span.start == 1) or previous.end + 1 != amount.start or has_cue(before):
        return False
    if noun is None or noun.text[0].isupper():
        return True
    return previous.tag == "NNP" and clause.tokens[previous.head] is noun


def _may_name(previous: Token, first: bool) -> bool:
    """May the word before a number be the rest of a name? The first word of a sentence is capitalised anyway."""
    return previous.pos in _NAME_PARTS and any(c.isupper() for c in previous.text) and not (first and previous.pos == "ADJ")


def _in_entity(clause: Clause, span: range) -> bool:
    """Does the model see the number inside a longer name?"""
    token, following = clause.tokens[span.start], clause.word(span.stop)
    if token.ent not in _NAMES:
        return False
    return not token.ent_start or (following is not None and following.ent == token.ent and not following.ent_start)


def counts_next(clause: Clause | None, amount: Amount) -> Token | None:
    """Return the noun to the right that the number counts, by its dependencies."""
    noun = clause.modified(clause.covering(amount.start, amount.end)) if clause is not None else None
    return clause.tokens[noun] if clause is not None and noun is not None else None


def _score(text: str, amount: Amount, clause: Clause | None) -> bool:
    if not _SCORE.fullmatch(text, amount.start, amount.end):
        return False
    noun = counts_next(clause, amount)
    following = clause.word(clause.covering(amount.start, amount.end).stop) if clause else None
    return not any(t is not None and t.tag == "NNS" and t.lemma != "thank" for t in (noun, following))


def _pronoun(text: str, amount: Amount, clause: Clause | None) -> bool:
    """Is "one" a pronoun, an idiom or a part of one ("no one", "one day", "one of the best")?"""
    if amount.style != "words" or text[amount.start : amount.end].lower() != "one" or clause is None:
        return False
    span = clause.covering(amount.start, amount.end)
    following, previous = clause.word(span.stop), clause.word(span.start - 1)
    if following is None or following.lemma.lower() in cue_words("one_idioms") or following.start != amount.end + 1:
        return True
    if previous is not None and previous.tag in ("DT", "PRP$", "WDT", "JJ"):
        return True
    return counts_next(clause, amount) is None
