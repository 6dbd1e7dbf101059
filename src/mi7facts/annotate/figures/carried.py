"""What a figure takes over from the figure before it in the sentence: bound, change, noun and owner.

A figure may say the last one over again ("80 km (50 miles)"), go on with it ("rose 3 % and 4 %"), or leave its noun out ("two drowned,
and 40 of them ..."). All else is decided for each figure alone.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from mi7facts.annotate.figures.syntax import Clause
from mi7facts.model import Figure

_ECHO = re.compile(r"(?: points)?,? or (?:about |nearly )?|,? \((?:about |around |or |nearly )?")
_LISTED = re.compile(r",? (?:and )?")
LONGEST_ECHO = 24
#: Between two figures of one list stand no more characters and words than these.
_LONGEST_GAP, _MOST_WORDS = 80, 14
_JOINTS = frozenset({",", ";", "and", "but", "or", "then", "while", "plus"})
_VERBS = frozenset({"VERB", "AUX"})
#: Words before a number that keep it in the list ("by 3 % and by 4 %"); a preposition otherwise begins something else.
_KEPT = frozenset({"about", "around", "by", "down", "over", "than", "under", "up"})


def listed_age(text: str, last: Figure | None, start: int) -> bool:
    """Does a bare number at `start` go on with a list of ages ("aged 8, 11 and 14")?"""
    if last is None or last.dimension != "age" or start - last.end > LONGEST_ECHO:
        return False
    return bool(_LISTED.fullmatch(text[last.end : start]))


def carried(text: str, clause: Clause | None, last: Figure, figure: Figure) -> Figure:
    """Return the figure with what it shares with the last one."""
    if _echoes(text, last, figure):
        return _echo(last, figure)
    if clause is None or not clause.start <= last.start or figure.start - last.end > _LONGEST_GAP:
        return figure
    if figure.change == "=" != last.change and _same_measure(last, figure) and _goes_on(clause, last, figure):
        figure = replace(figure, change=last.change)
    if figure.of is None and not figure.unit and not last.unit:
        figure = replace(figure, of=last.of)
    return figure


def _echoes(text: str, last: Figure, figure: Figure) -> bool:
    between = text[last.end : figure.start]
    return bool(figure.unit) and len(between) <= LONGEST_ECHO and bool(_ECHO.fullmatch(between))


def _echo(last: Figure, figure: Figure) -> Figure:
    if figure.change == "=" and last.change != "=":
        figure = replace(figure, change=last.change)
    if last.dimension is not None and last.dimension == figure.dimension:
        bound = figure.comparator if figure.comparator != "=" else last.comparator
        figure = replace(figure, comparator=bound, of=last.of, about=last.about)
    return figure


def _same_measure(last: Figure, figure: Figure) -> bool:
    return bool(figure.unit) and figure.dimension == last.dimension


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
