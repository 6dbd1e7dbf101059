"""Weekdays that are printed beside a date and do not fall on it: such a date contradicts itself, and its weekday is a value of its own."""

from __future__ import annotations

import re

import msgspec

from mi7facts.data import load_toml
from mi7facts.model import Amount, Claim
from mi7facts.reconcile.calendar import falls_on

_TABLE = load_toml("lexicons/dates.toml")["weekday"]
_NUMBERS = {str(word): int(number) for word, number in _TABLE.items()} if isinstance(_TABLE, dict) else {}
_WORD = re.compile(r"[^\W\d_]+")
#: A date is a few words; what is longer is none.
_LONGEST = 80


def wrong_weekday(claim: Claim) -> Claim | None:
    """Return the claim that a date is a certain weekday, where its own words name one that it is not."""
    evidence = claim.evidence
    if claim.amount.type != "date" or len(evidence.text) > _LONGEST or not any(c.isdigit() for c in evidence.text):
        return None
    for match in _WORD.finditer(evidence.text):
        number = _NUMBERS.get(match[0].lower())
        if number is None:
            continue
        value = f"{'X' * 4}-W{'X' * 2}-{number}"
        if falls_on(str(claim.amount.value), value) is not False:
            return None
        start = evidence.start + match.start()
        words = msgspec.structs.replace(evidence, start=start, end=start + len(match[0]), text=match[0])
        return msgspec.structs.replace(claim, amount=Amount(type="weekday", value=value, text=match[0]), evidence=words)
    return None
