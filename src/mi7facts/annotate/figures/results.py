"""Results that are no quantity: scores of matches and sets, odds, and hours of the day in words."""

from __future__ import annotations

import re

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.labels import counts_next
from mi7facts.annotate.figures.syntax import Clause

_SCORE = re.compile(r"[0-9]{1,3}[-–][0-9]{1,3}")
#: What a result is said of: "won 3 to 2", "a score of 3 to 2". Votes are counts: "voted 52 to 48".
_RESULT = re.compile(
    r"\b(?:beat(?:en)?|defeat(?:ed)?|draw|drew|final|lead|leads|led|lost|margin|odds|outnumber(?:ed|ing|s)?|ratio|result|score|tied?"
    r"|trail(?:ed|ing)|victory|win|won)"
    r"(?:\s[\w']+){0,3},?\s\Z",
    re.IGNORECASE,
)
_TO_NEXT, _TO_LAST = (
    re.compile(r"\s(?:to|[-–])\s(?:nil|one|two|three|four|five|[0-9]{1,3})\b(?!,[0-9]|\s[a-z]+s\b|%)"),
    re.compile(r"([0-9]{1,3}|\w+) to\s\Z"),
)
_PAST = re.compile(r"\b(?:half|quarter|five|ten|twenty) (?:past|to)\s\Z", re.IGNORECASE)
_DOTTED = re.compile(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]")
#: Behind an hour in figures that nothing follows: "the doors open at 8".
_STOPS = re.compile(r"(?:[.,;)]\s|[.,;]?\s*\Z|\s(?:and|on|sharp)\b)")
_SETS_OUT = re.compile(
    r"\b(?:arriv(?:e[ds]?|ing)|beg[aiu]ns?|depart(?:ed|s)?|doors (?:close|open)(?:d|ed|s)?"
    r"|kick(?:ed|s)? off|leaves?|left|start(?:ed|s)?|wakes?|woke)\b"
    r"[^.]{0,16}\bat (?:about )?\Z",
    re.IGNORECASE,
)
_REACH = 40
_HOURS = 12


def is_result(text: str, amount: Amount, clause: Clause | None) -> bool:
    """Is the number a side of a score or of odds?"""
    if _SCORE.fullmatch(text, amount.start, amount.end):
        noun = counts_next(clause, amount)
        following = clause.word(clause.covering(amount.start, amount.end).stop) if clause else None
        return not any(t is not None and t.tag == "NNS" and t.lemma != "thank" for t in (noun, following))
    if amount.low != amount.low.to_integral_value() or amount.magnitude != 1:
        return False
    before = text[max(0, amount.start - _REACH) : amount.start]
    if _TO_NEXT.match(text, amount.end):
        return bool(_RESULT.search(before))
    last = _TO_LAST.search(before)
    return last is not None and bool(_RESULT.search(before[: last.start()])) and last[1].isdigit()


def is_hour(text: str, amount: Amount) -> bool:
    """Is it the hour of "half past six", or of "the bus left at 8.15"? Shares close at 8.15 too."""
    before = text[max(0, amount.start - _REACH) : amount.start]
    sets_out = _SETS_OUT.search(before) is not None
    if _DOTTED.fullmatch(text, amount.start, amount.end):
        return sets_out
    alone = amount.bare and amount.unit is None and _STOPS.match(text, amount.end) is not None
    return amount.low <= _HOURS and ((alone and sets_out) or _PAST.search(before) is not None)
