"""Units and nouns that go without saying because the sentence has said them: "at $4.50, up from 4.20", "218 votes to 213".

Which words tie a number to the figure before it is read in `joints`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.compare import change
from mi7facts.annotate.figures.joints import Joint, joint, same_phrase
from mi7facts.annotate.figures.lexicon import cue_words
from mi7facts.annotate.figures.nouns import is_time, next_noun
from mi7facts.annotate.figures.syntax import SUBJECTS, Clause
from mi7facts.annotate.figures.tables import Unit, by_code
from mi7facts.annotate.figures.units import count_rate, rate_unit

#: An index with how far it moved: "16,369.03, up 58.06 points".
_MOVED = re.compile(r",?\s\(?(?:up|down)\s[0-9][0-9.,]{0,9}\s(?:points|pts)\b")
#: Between a number and the unit of the next one: "fell to 74.10 from 75.30 dollars".
_AHEAD = re.compile(r",?\s(?:(?:up|down)\s)?(?:from|to|against|versus|than|compared with)\s")
_COMMA = re.compile(r",\s")
_CENTS = re.compile(r"\.[0-9]{2}\Z")
_MONEY = frozenset({"money", "price"})
#: So many figures back the sentence may have said it.
_MOST_BACK = 3
_REACH = 120
#: Numbers of one measure beside each other are of one size.
_FACTORS = {"compare": 5, "difference": 1000, "gap": 50, "level": 5, "list": 50, "object": 5, "wish": 5}
#: Counts differ more.
_COUNT_FACTOR = 50
#: Not more words stand between two counts of one noun: "218 yes votes to 213".
_NEXT = 4


class Said(msgspec.Struct, frozen=True):
    """A figure that its sentence has said: its amount, and the noun that it counts."""

    amount: Amount
    of: str | None


def unsaid_unit(text: str, amount: Amount, clause: Clause | None, said: Sequence[Said], following: Amount | None) -> Unit | None:
    """Return the unit that a number takes from the figures around it in its sentence."""
    if amount.unit is not None:
        return _rate(text, amount, clause, said) or amount.unit
    if clause is None or not _could_take(amount):
        return None
    if _MOVED.match(text, amount.end):
        return by_code()["{point}"]
    span = clause.covering(amount.start, amount.end)
    if (paid := _converted(text, amount, said, following)) is not None:
        return paid
    tie = joint(clause, span)
    if _has_noun(clause, span) and not (tie == "list" and text.startswith(" of ", amount.end)):
        return None
    source = _source(clause, span, amount, said, tie)
    if source is not None:
        return _whole(text, amount, source.amount.unit, tie)
    return _ahead(text, amount, clause, following, _AHEAD if tie in ("compare", "level") else _COMMA)


def unsaid_noun(text: str, amount: Amount, clause: Clause | None, said: Sequence[Said]) -> str | None:
    """Return the noun that a bare number goes on counting in a comparison or as the object of a verb."""
    if clause is None or not _could_take(amount):
        return None
    last = next((s for s in reversed(said[-_MOST_BACK:]) if _lends_noun(amount, s)), None)
    span = clause.covering(amount.start, amount.end)
    if last is None or last.amount.hyphened or _has_noun(clause, span):
        return None
    tie = joint(clause, span)
    near = span.start - clause.covering(last.amount.start, last.amount.end).stop <= _NEXT
    return last.of if tie in ("compare", "difference", "gap", "object") or (tie == "level" and near) else None


def _lends_noun(amount: Amount, last: Said) -> bool:
    """Did the sentence count something in numbers of that size?"""
    if last.amount.unit is not None or last.of is None or last.amount.style == "fraction":
        return False
    return amount.start - last.amount.end <= _REACH and _is_like(amount, last.amount, _COUNT_FACTOR)


def _converted(text: str, amount: Amount, said: Sequence[Said], following: Amount | None) -> Unit | None:
    """Return the currency of a sum that is told again in another one ("2,435 yen ($22) as a van and 2,380 ($21) as a car")."""
    if following is None or following.unit is None or following.unit.dimension != "money" or not text.startswith(" (", amount.end):
        return None
    if following.start != amount.end + 2:
        return None
    sums = (s.amount for s in reversed(said[-_MOST_BACK:]) if s.amount.unit is not None and s.amount.unit.dimension == "money")
    return next((s.unit for s in sums if s.unit != following.unit and _is_like(amount, s, _FACTORS["list"])), None)


def _source(clause: Clause, span: range, amount: Amount, said: Sequence[Said], tie: Joint | None) -> Said | None:
    """Return the figure whose unit the number shares, the nearest of its own size."""
    for last in reversed(said[-_MOST_BACK:] if tie is not None else ()):
        unit = last.amount.unit
        if amount.start - last.amount.end > _REACH or (unit is None and tie != "compare" and last.of is not None):
            return None
        if unit is not None and tie is not None and _shares(clause, span, amount, last.amount, unit, tie):
            return last
    return None


def _shares(clause: Clause, span: range, amount: Amount, last: Amount, unit: Unit, tie: Joint) -> bool:
    """Does the joint carry the unit over? A level after a change of so many per cent is no per cent itself."""
    if unit.dimension == "points" and tie in ("level", "compare"):
        return tie == "level" and not amount.bare
    if tie == "level":
        return _shares_level(clause, span, amount, last, unit)
    if not _of_cents(amount, unit) and not _is_like(amount, last, _FACTORS[tie]):
        return False
    return tie in ("compare", "difference", "gap", "wish") or (
        tie == "list" and same_phrase(clause, clause.covering(last.start, last.end), span)
    )


def _shares_level(clause: Clause, span: range, amount: Amount, last: Amount, unit: Unit) -> bool:
    """Is a level in the unit of the change to it ("rose by 4,100 pounds to 231,000") or of the level before?"""
    if unit.dimension in ("age", "time") or _new_subject(clause, last, span):
        return False
    if change(clause, last) != "=" and last.low <= amount.low:
        return unit.dimension != "proportion"
    return _of_cents(amount, unit) or _is_like(amount, last, _FACTORS["level"])


def _new_subject(clause: Clause, last: Amount, span: range) -> bool:
    """Does something else get a level ("the pound stood at $1.20, and the gauge closed at 1,203")?"""
    return any(clause.tokens[i].dep in SUBJECTS for i in range(clause.at(last.end), span.start))


def _of_cents(amount: Amount, unit: Unit) -> bool:
    return unit.dimension in _MONEY and unit.code.startswith(("{cent", "{pence")) and not amount.bare


def _whole(text: str, amount: Amount, unit: Unit | None, tie: Joint | None) -> Unit | None:
    """Return the unit, dollars where a price with its cents is the level after a move of so many cents ("rose 12 cents to 31.20")."""
    if unit is None or tie != "level" or not _of_cents(amount, unit) or not _CENTS.search(text, amount.start, amount.end):
        return unit
    return by_code().get(unit.base, unit)


def _rate(text: str, amount: Amount, clause: Clause | None, said: Sequence[Said]) -> Unit | None:
    """Return the price or the rate of a number whose sentence has said the money or the noun ("9 cents to 13.84 a bushel")."""
    unit = amount.unit
    if unit is None or not unit.code.startswith("/") or not said or clause is None:
        return None
    last = said[-1]
    money = last.amount.unit
    if money is None:
        goes_on = last.of is not None and joint(clause, clause.covering(amount.start, amount.end)) == "compare"
        return count_rate(last.of or "", unit.code[1:]) if goes_on else None
    if money.dimension != "money" or not _CENTS.search(text, amount.start, amount.end):
        return None
    by = unit.code[1:]
    return rate_unit(by_code().get(money.base, money), by if by in by_code() else "{" + by + "}")


def _ahead(text: str, amount: Amount, clause: Clause, following: Amount | None, between: re.Pattern[str]) -> Unit | None:
    """Return the unit of the next number, where only a comparison stands between ("to 74.10 from 75.30 dollars"), or a comma of a list.

    In a list the next number has no unit of its own but that of the last ("10, 12 and 14 miles").
    """
    if following is None or following.unit is None or following.start >= clause.end:
        return None
    if not between.fullmatch(text, amount.end, following.start) or not _is_like(amount, following, _FACTORS["compare"]):
        return None
    listed = between is _COMMA
    if following.unit.dimension == "time" or (listed and not text[following.start : following.end].isdigit()):
        return None
    return following.unit


def _is_like(amount: Amount, last: Amount, factor: int) -> bool:
    """Could both numbers be of one measure, by their size?"""
    one, other = abs(last.low), abs(amount.low)
    return (one <= other * factor and other <= one * factor) or 0 in (one, other)


def _has_noun(clause: Clause, span: range) -> bool:
    """Does the number count a noun of its own?"""
    after = clause.word(span.stop)
    if after is not None and (after.text.lower() in ("of", "%") or after.tag == "WP" or after.text.lower() in cue_words("harmed")):
        return True
    modified = clause.modified(span)
    found = modified if modified is not None and modified > span.stop else next_noun(clause, span.stop)
    return found is not None and not (clause.tokens[found].tag in ("NN", "NNP") and is_time(clause, found))


def _could_take(amount: Amount) -> bool:
    return amount.unit is None and amount.noun is None and amount.style in ("digits", "words")
