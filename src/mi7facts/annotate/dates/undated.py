"""Which year, month or week is meant where the words tell none: "on Friday", "in May", "on the 6th", "on 3 January"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mi7facts.annotate.dates import calendar
from mi7facts.annotate.dates.anchors import Anchors, Known
from mi7facts.annotate.dates.meaning import Calendar
from mi7facts.annotate.dates.nearest import holds, in_year, later, nearest_weekday, nearest_year, numbered, whole_year
from mi7facts.annotate.dates.placed import Placed, in_no_year, on_day
from mi7facts.annotate.dates.timex import Moment, day_in

#: How far into a sentence its first word of time stands ("In 2019", "During 2019").
OPENING = 12


def undated(core: Calendar, said: int | None, anchors: Anchors) -> Placed | None:
    """Return the place that is meant, None when no calendar has it; `said` is a weekday that stands beside it."""
    ended = _after_beginning(core, anchors)
    if ended:
        return ended
    if core.weekday is not None:
        return _on_weekday(core, core.weekday, anchors)
    if core.day is not None and core.month is None:
        return _on_the(core.day, said, anchors)
    if core.day is not None and not calendar.day_of(2000, core.month or 0, core.day):
        return None
    return _known_for(core, anchors) or _in_period_beside(core, anchors) or _in_near_year(core, said, anchors)


def _after_beginning(core: Calendar, anchors: Anchors) -> Placed | None:
    """The end of a range, counted from its beginning."""
    first = anchors.beside(lambda m: m.year is not None and bool(m.month))
    if first is None or core.follows is None:
        return None
    moment = later(core, first.moment, core.follows)
    return Placed(moment=moment, anchor=f"text:{first.id}", confidence=0.8) if moment else None


def _on_weekday(core: Calendar, weekday: int, anchors: Anchors) -> Placed | None:
    if anchors.published.day is None:
        return Placed(moment=Moment(weekday=weekday), confidence=0.6)
    day = nearest_weekday(core, anchors.published.day, anchors)
    return Placed(moment=on_day(day), anchor=anchors.published.source, confidence=0.9) if day else None


def _on_the(number: int, said: int | None, anchors: Anchors) -> Placed:
    """Resolve "on the 6th": ahead where the verb points there, else near the day last spoken of, else the last one before publication."""
    published, source = anchors.published.day, anchors.published.source
    if published and anchors.tense() == "future":
        return _numbered(number, min((d for d in numbered(published, number, said) if d > published), default=None), source)
    known = anchors.last(lambda m: day_in(m) is not None)
    told = day_in(known.moment) if known else None
    if known and told:
        return _numbered(number, min(numbered(told, number, said), key=_away_from(told), default=None), f"text:{known.id}")
    before = [d for d in numbered(published, number, said) if d <= published] if published else []
    return _numbered(number, max(before, default=None), source)


def _away_from(told: date) -> Callable[[date], int]:
    return lambda day: abs((day - told).days)


def _numbered(number: int, day: date | None, anchor: str) -> Placed:
    if day is None:
        return Placed(moment=Moment(month=0, day=number), confidence=0.5)
    return Placed(moment=on_day(day), anchor=anchor, confidence=0.6)


def _known_for(core: Calendar, anchors: Anchors) -> Placed | None:
    """Resolve "the Sept. 11 attacks", unless the article is older."""
    day = calendar.day_of(core.since or 0, core.month or 0, core.day or 0)
    published = anchors.published.day
    return Placed(moment=on_day(day), confidence=0.7) if day and (published is None or published > day) else None


def _in_period_beside(core: Calendar, anchors: Anchors) -> Placed | None:
    """Resolve "in spring 2024, on 18 April": a larger place in the same sentence, with a year of its own, holds the smaller one."""
    if not core.month or core.toward is not None:
        return None
    known = anchors.beside(lambda m: m.year is not None and holds(m, core.month or 0))
    if known is None or (whole_year(known.moment) and not _told_of(known, anchors)):
        return None
    moment = in_year(core, known.moment.year or 0)
    return Placed(moment=moment, anchor=f"text:{known.id}", confidence=0.8) if moment else None


def _told_of(known: Known, anchors: Anchors) -> bool:
    """Does the sentence open with the year ("In 2019 ..."), and does the verb point to it?"""
    running, year = anchors.published.year or 0, known.moment.year or 0
    if known.at - anchors.sentence > OPENING:
        return False
    return running == 0 or (running != year and anchors.tense() == ("past" if year < running else "future"))


def _in_near_year(core: Calendar, said: int | None, anchors: Anchors) -> Placed | None:
    if anchors.published.year is None:
        return Placed(moment=in_no_year(core), confidence=0.6)
    moment = nearest_year(core, said, anchors)
    return Placed(moment=moment, anchor=anchors.published.source, confidence=0.88) if moment else None
