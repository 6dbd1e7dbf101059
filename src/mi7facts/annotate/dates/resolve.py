"""From what the words say to a value: lengths and repetitions by themselves, places in the calendar by way of placing.py."""

from __future__ import annotations

import msgspec

from mi7facts.annotate.dates import timex
from mi7facts.annotate.dates.anchors import Anchors
from mi7facts.annotate.dates.meaning import Length, Phrase, Repeat, Shift, Vague
from mi7facts.annotate.dates.placed import Placed
from mi7facts.annotate.dates.placing import place
from mi7facts.annotate.dates.timex import Moment, day_in
from mi7facts.model import DateType, Record

#: So many years away nobody counts the single year.
AGES = 1000


class Resolved(Record, frozen=True, kw_only=True):
    """The value of a time expression; `moment` where it has one that later words may point to."""

    type: DateType
    value: str
    edtf: str | None = None
    anchor: str | None = None
    confidence: float = 0.9
    moment: Moment | None = None


def resolve(phrase: Phrase, anchors: Anchors) -> Resolved | None:
    """Return the value of a phrase, None when the calendar has no such day."""
    core = phrase.core
    if isinstance(core, Length):
        return Resolved(type="duration", value=timex.length_value(core), confidence=0.85, moment=_reported(core, anchors))
    if isinstance(core, Shift) and _only_long(core, anchors):
        return Resolved(type="duration", value=timex.length_value(core.length), confidence=0.8)
    if isinstance(core, Repeat):
        return Resolved(type="set", value=core.value, confidence=0.85)
    if isinstance(core, Vague):
        timed = core.value.startswith(timex.OPEN) and "T" in core.value
        return Resolved(type="time" if timed else "date", value=core.value, confidence=0.8)
    if isinstance(core, Shift) and _unplaced(core):
        return _somewhere(core)
    placed = place(core, anchors, phrase.weekday)
    return _finished(phrase, placed) if placed else None


def _somewhere(core: Shift) -> Resolved:
    """Some days ago is past; some days later than what is told of may be either."""
    if core.from_text:
        return Resolved(type="duration", value=timex.length_value(core.length), confidence=0.6)
    return Resolved(type="date", value="PAST_REF" if core.direction < 0 else "FUTURE_REF", confidence=0.7)


def _unplaced(core: Shift) -> bool:
    """Is it vague ("in a year or two"), or too short to be counted in days?"""
    long_ago = timex.in_years(core.length) >= AGES
    return core.length.amount is None or long_ago or core.length.unit in timex.SHORT or (core.if_ahead and core.length.high is not None)


def _only_long(core: Shift, anchors: Anchors) -> bool:
    """Does "in two weeks" tell how long it took, not when it will be?"""
    return core.if_ahead and (core.length.unit in timex.SHORT or anchors.tense() != "future")


def _finished(phrase: Phrase, placed: Placed) -> Resolved:
    moment = msgspec.structs.replace(placed.moment, part=phrase.part, clock=phrase.clock)
    return Resolved(
        type="time" if phrase.part or phrase.clock else "date",
        value=timex.value(moment),
        edtf=timex.edtf(moment, phrase.mod),
        anchor=placed.anchor,
        confidence=0.4 if _wrong_weekday(phrase, moment) else placed.confidence,
        moment=moment if placed.base else None,
    )


def _wrong_weekday(phrase: Phrase, m: Moment) -> bool:
    day = day_in(m)
    return phrase.weekday is not None and day is not None and day.isoweekday() != phrase.weekday


def _reported(core: Length, anchors: Anchors) -> Moment | None:
    """Firms report on "the nine months" of the running year; what follows is compared with the same months of another."""
    whole = core.span and core.unit == "M" and core.amount in (3, 6, 9) and anchors.published.year
    if not whole or not anchors.last(lambda m: bool(m.quarter)):
        return None
    return Moment(year=anchors.published.year, months=int(core.amount or 0))
