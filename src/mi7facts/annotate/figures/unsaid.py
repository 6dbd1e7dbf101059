"""Units that go without saying because the sentence has said them: "lost 31.5 points to close at 1,204.6", "rose to 3.4 % from 2.9"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.counted import head_noun
from mi7facts.annotate.figures.syntax import Clause
from mi7facts.annotate.figures.tables import Unit, by_code

#: Right before the number: a level of an index, and a number beside another one of the same measure.
_LEVEL = re.compile(r"\b(?:at|from|of|to|(?:close|closed|end|ended|finish|finished|open|opened) (?:at|on))\s\Z")
_BESIDE = re.compile(r"(?:,|\b(?:against|and|but|from|in|or|than|to|versus|was|were))\s\Z")
#: An index with how far it moved: "16,369.03, up 58.06 points".
_MOVED = re.compile(r",?\s\(?(?:up|down)\s[0-9][0-9.,]{0,9}\s(?:points|pts)\b")
_SHARED = frozenset({"angle", "proportion", "temperature"})
_REACH = 24
#: Numbers of one measure beside each other are of one size.
_FACTOR = 5


def unsaid_unit(text: str, amount: Amount, clause: Clause | None, said: Sequence[tuple[Amount, Unit]]) -> Unit | None:
    """Return the unit that a number takes from the figures before it in its sentence. A whole number is a count or a year."""
    if not _could_take(amount):
        return None
    if _MOVED.match(text, amount.end):
        return by_code()["{point}"]
    if clause is None or not said or head_noun(clause, amount) is not None:
        return None
    before = text[max(0, amount.start - _REACH) : amount.start]
    points = next((unit for _, unit in said if unit.dimension == "points"), None)
    if points is not None and _LEVEL.search(before):
        return points
    shares = _BESIDE.search(before) and "." in text[amount.start : amount.end] and _is_like(amount, *said[-1])
    return said[-1][1] if shares else None


def _is_like(amount: Amount, last: Amount, unit: Unit) -> bool:
    """Could both numbers be of one measure?"""
    return unit.dimension in _SHARED and last.low <= amount.low * _FACTOR and amount.low <= last.low * _FACTOR


def _could_take(amount: Amount) -> bool:
    return amount.unit is None and amount.noun is None and amount.style == "digits" and not amount.bare and amount.magnitude == 1
