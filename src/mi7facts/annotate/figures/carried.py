"""What a figure takes over from the figure before it in the sentence: bound, change, noun and owner.

A figure may say the last one over again ("80 km (50 miles)"), go on with it ("rose 3 % and 4 %"), or leave its noun out ("two drowned,
and 40 of them ..."). All else is decided for each figure alone.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.counted import head_noun
from mi7facts.annotate.figures.syntax import Clause
from mi7facts.model import Figure

_ECHO = re.compile(r"(?: [a-z]{1,12})?,? or (?:about |nearly )?|,? \((?:about |around |or |nearly )?")
_AND = re.compile(r",? (?:and )?")
_OF_THEM = re.compile(r"\s(?:more\s)?of\s(?:them|these|those|whom|which)\b")
_OF_WHOM = re.compile(r"\bof (?:which|whom)\s(?:[a-z]+\s){0,2}\Z")
LONGEST_ECHO = 24
#: Between two figures of one list stand no more characters and words than these.
_LONGEST_GAP, _MOST_WORDS = 80, 14
#: "Two of them" may look back further.
_LONGEST_REFERENCE = 240
_JOINTS = frozenset({",", ";", "and", "but", "or", "then", "while", "plus"})
_MONEY = frozenset({"money", "price"})
_VERBS = frozenset({"VERB", "AUX"})
#: Words before a number that keep it in the list ("by 3 % and by 4 %"); a preposition otherwise begins something else.
_KEPT = frozenset({"about", "around", "by", "down", "over", "than", "under", "up"})


def listed_age(text: str, clause: Clause | None, last: Figure | None, amount: Amount) -> bool:
    """Does a bare number go on with a list of ages ("aged 8, 11 and 14")? "Aged 8, and three men" counts the men."""
    if last is None or last.dimension != "age" or not amount.bare or amount.unit is not None or amount.start - last.end > LONGEST_ECHO:
        return False
    if clause is not None and clause.modified(clause.covering(amount.start, amount.end)) is not None:
        return False
    return bool(_AND.fullmatch(text[last.end : amount.start]))


def carried(text: str, clause: Clause | None, last: Figure, figure: Figure, amount: Amount) -> Figure:
    """Return the figure with what it shares with the last one."""
    if _echoes(text, last, figure):
        return _echo(last, figure)
    if not last.unit and last.of is not None and _counts_among(text, clause, last, figure):
        figure = replace(figure, of=last.of)
    if clause is None or last.start < clause.start or figure.start - last.end > _LONGEST_GAP or not _goes_on(clause, last, figure):
        return figure
    return _listed(clause, last, figure, amount)


def _listed(clause: Clause, last: Figure, figure: Figure, amount: Amount) -> Figure:
    """Share the change of a measure in a list, and the noun of a count that has none."""
    if figure.change == "=" and figure.unit and figure.dimension == last.dimension and amount.sign != "-":
        figure = replace(figure, change=last.change)
    if figure.unit or last.unit or last.of is None or head_noun(clause, amount) is not None:
        return figure
    return replace(figure, of=last.of, about=last.about)


def _counts_among(text: str, clause: Clause | None, last: Figure, figure: Figure) -> bool:
    """Does a count or share without a noun go on with what the last one counts: "of them", "of whom 40", or in the same sentence?"""
    gap = figure.start - last.end
    if figure.unit not in ("", "%") or gap > _LONGEST_REFERENCE:
        return False
    if _OF_WHOM.search(text, last.end, figure.start):
        return True
    if figure.of is not None:
        return False
    within = clause is not None and clause.start <= last.start and gap <= _LONGEST_GAP and not figure.unit
    return within or bool(_OF_THEM.match(text, figure.end))


def _echoes(text: str, last: Figure, figure: Figure) -> bool:
    between = text[last.end : figure.start]
    return (bool(figure.unit) or last.change != "=") and len(between) <= LONGEST_ECHO and bool(_ECHO.fullmatch(between))


def _echo(last: Figure, figure: Figure) -> Figure:
    if figure.change == "=" and last.change != "=":
        figure = replace(figure, change=last.change)
    if last.dimension is not None and (last.dimension == figure.dimension or {last.dimension, figure.dimension} <= _MONEY):
        bound = figure.comparator if figure.comparator != "=" else last.comparator
        figure = replace(figure, comparator=bound, of=last.of, about=last.about)
    return figure


def _goes_on(clause: Clause, last: Figure, figure: Figure) -> bool:
    """Does the verb of the last figure reach over to this one: joined to it, with no verb and no other preposition between?"""
    first, stop = clause.covering(last.start, last.end).stop, clause.covering(figure.start, figure.end).start
    between = clause.tokens[first:stop]
    if not between or len(between) > _MOST_WORDS or any(t.pos in _VERBS for t in between):
        return False
    joint = next((n for n in range(len(between) - 1, -1, -1) if between[n].text.lower() in _JOINTS), None)
    if joint is None:
        return False
    after = clause.word(clause.covering(figure.start, figure.end).stop)
    if after is not None and after.text.lower() == "of":
        return False
    return not any(t.tag in ("IN", "TO") and t.text.lower() not in _KEPT for t in between[joint + 1 :])
