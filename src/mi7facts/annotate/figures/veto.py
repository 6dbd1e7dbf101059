"""Vetoes: numbers that are no figures. Dates, clock times, list and phone numbers, pronouns; and what the modules that it imports refuse.

Dates and entities come from their own stages; the rules here also hold where those found nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal

from mi7facts.annotate.figures.addresses import is_address
from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.compare import has_cue
from mi7facts.annotate.figures.labels import YEARS, counts_next, is_label
from mi7facts.annotate.figures.lexicon import cue_words
from mi7facts.annotate.figures.results import is_hour, is_result
from mi7facts.annotate.figures.syntax import Clause

_CLOCK = re.compile(r"\s?(?:[ap]\.?\s?m\b|o['’]clock|hrs\b|GMT|UTC|BST|[ECMP][SD]T\b)|-?year-olds\Z", re.IGNORECASE)
_MONTH_BEFORE = re.compile(r"([A-Z][a-z]{2,8}|\b[a-z]{3,4}(?=\.))\.?,?\s\Z")
_MONTH_AFTER = re.compile(r"\s(?:of\s)?([A-Z][a-z]{2,8})\b|/")
#: "On 1 may", as wires without capitals print it.
_ON, _SMALL_MONTH = re.compile(r"\bon\s\Z", re.IGNORECASE), re.compile(r"\s([a-z]{3,9})\b")
_STATE = re.compile(r"\b[A-Z]{2}\s\Z")
_DIGITS_BEFORE, _DIGITS_AFTER = re.compile(r"[0-9][\s)]{1,2}\Z"), re.compile(r"[\s)]{1,2}\(?[0-9]|\s?[-–][0-9]")
_LIST = re.compile(r"(?:\A|[\n\r])\s{0,8}\(?\Z")
_CLOSED = re.compile(r"\s?\)")
_NOTE, _NOTE_END, _LAST_NOTE = re.compile(r"\[\Z|\(\Z|[\[(][0-9]{1,3}, \Z"), re.compile(r"\]|\)[.,;]|, [0-9]{1,3}\)[.,;]"), 300
_LIST_AFTER = re.compile(r"[.)]\s")
#: The next point of a list that goes on in one line: "Wash the rice. 2. Boil it."
_NEXT_POINT, _POINT_AFTER, _LAST_POINT = re.compile(r"[\w)][.;:!]\s{1,2}\Z"), re.compile(r"[.)]\s[A-Z]"), 50
_HALF_OF = re.compile(r"\s(?:of|the|a|an|its|his|her|their|our|my|your|all|these|those|that|this|what|as\s[a-z]+)\b|\s[0-9]")
#: "Fell by half", but not "too clever by half".
_BY, _TOO = re.compile(r"\bby\s\Z"), re.compile(r"\btoo\s")
_OF = re.compile(r"\sof\b")
#: "The second half of the match" is no share, but one of two.
_NTH = re.compile(r"\b(?:first|second|third|fourth|former|latter)\s\Z", re.IGNORECASE)
#: What a rate is counted in ("45 cases per 100,000 people") is no figure of its own.
_BASE = re.compile(r"\bper\s\Z", re.IGNORECASE)
_AT_ONE = re.compile(r"\b[Aa]t (?:any )?\Z")
_CALLED, _CALL = re.compile(r"\b([a-z]+)(?:\sto)?\s\Z", re.IGNORECASE), re.compile(r"[\s-]([a-z]+)\b")
#: "Quite a few" are many.
_MANY = re.compile(r"\b(?:more than|not|quite)\s\Z", re.IGNORECASE)
#: "One hundredth" and less are ordinals more often than fractions.
_SMALL_PART = Decimal("0.05")
_TINY, _ENDS = Decimal("1e-6"), re.compile(r"\s*(?:\Z|[.,;:)])")


def refused(text: str, amount: Amount, clause: Clause | None) -> bool:
    """Is this number no figure, by the words around it?"""
    before, after = text[max(0, amount.start - 24) : amount.start], text[amount.end : amount.end + 48]
    words = text[amount.start : amount.end]
    if amount.unit is not None:
        return _timed(amount, before) or words == "One day" or (words == "one point" and bool(_AT_ONE.search(before)))
    if amount.style == "fraction":
        return _no_fraction(words.lower(), after, amount, before)
    if amount.style == "vague":
        return words.lower() == "a few" and bool(_MANY.search(before))
    return _date(amount, before, after) or _is_number_of(words, before, after) or _names_something(text, amount, clause, before, after)


def _names_something(text: str, amount: Amount, clause: Clause | None, before: str, after: str) -> bool:
    """Does the number tell one thing from others rather than how many: an hour, an address, a label, a result, a pronoun?"""
    return (
        is_hour(text, amount)
        or _numbering(text, amount, before, after)
        or is_address(amount, before, after)
        or is_label(amount, before, after, clause)
        or is_result(text, amount, clause)
        or _pronoun(text, amount, clause)
    )


def _is_number_of(words: str, before: str, after: str) -> bool:
    """Is it the base of a rate, or the number that people call for help ("called 911", "a 999 operator")?"""
    if _BASE.search(before) or words not in cue_words("emergency"):
        return bool(_BASE.search(before))
    near = (_CALLED.search(before), _CALL.match(after))
    return any(m is not None and m[1].lower() in cue_words("emergency_call") for m in near)


def _timed(amount: Amount, before: str) -> bool:
    """Is a month or a label mistaken for a measure ("May 3 m")?"""
    month = _MONTH_BEFORE.search(before)
    return (
        amount.bare
        and amount.style == "digits"
        and bool(month)
        and month is not None
        and month[1].lower() in cue_words("months")
        and amount.unit is not None
        and amount.unit.dimension != "proportion"
    )


def _no_fraction(words: str, after: str, amount: Amount, before: str) -> bool:
    if words in ("half", "quarter") and _NTH.search(before):
        return True
    if words == "half":
        return not (_HALF_OF.match(after) or has_cue(before) or (_BY.search(before) and not _TOO.search(before)))
    if words.startswith(("a ", "an ", "a-")):
        return not _is_part(amount, after) and not before.endswith(" by ")
    if words.startswith("one") and amount.low < _SMALL_PART:
        return not _is_part(amount, after)
    return amount.low >= 1 and words.endswith(("halves", "quarters"))


def _is_part(amount: Amount, after: str) -> bool:
    """Is it a part rather than an ordinal: "of" follows, or it is too small for anybody to be the billionth?"""
    return _OF.match(after) is not None or (amount.low <= _TINY and _ENDS.match(after) is not None)


def _date(amount: Amount, before: str, after: str) -> bool:
    if _CLOCK.match(after):
        return True
    day_or_year = amount.bare and (amount.low <= 31 or YEARS[0] <= amount.low <= YEARS[1])
    if not day_or_year:
        return False
    months = cue_words("months")
    near = (_MONTH_BEFORE.search(before), _MONTH_AFTER.match(after), _ON.search(before) and _SMALL_MONTH.match(after))
    return any(m is not None and m[1] is not None and m[1].lower() in months for m in near)


def _numbering(text: str, amount: Amount, before: str, after: str) -> bool:
    """Is it a list number, a serial, a postcode, the number of a source, or a group of a phone number?"""
    if not amount.bare or amount.style != "digits":
        return False
    digits = text[amount.start : amount.end]
    serial = len(digits) > 1 and digits.startswith("0")
    postcode = len(digits) == 5 and _STATE.search(before)
    phone = _DIGITS_BEFORE.search(before) or _DIGITS_AFTER.match(after)
    return bool(serial or postcode or phone or _is_listed(amount, before, after) or _is_note(amount, before, after))


def _is_listed(amount: Amount, before: str, after: str) -> bool:
    """Does the number begin a point of a list ("2. Have a plan", "... and 3) a map")?"""
    if amount.low <= _LAST_POINT and _NEXT_POINT.search(before) and _POINT_AFTER.match(after):
        return True
    return bool((_LIST.search(before) and _LIST_AFTER.match(after)) or (_CLOSED.match(after) and "(" not in before))


def _is_note(amount: Amount, before: str, after: str) -> bool:
    """Is it the number of a source, alone in brackets ("as a study found (4).", "per shift[1]")?"""
    return amount.low <= _LAST_NOTE and bool(_NOTE.search(before)) and bool(_NOTE_END.match(after))


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
