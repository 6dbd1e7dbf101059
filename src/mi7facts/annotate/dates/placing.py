"""Where in the calendar a time lies: fills in year, month and day from the anchors, and leaves open what nothing anchors."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from mi7facts.annotate.dates import calendar
from mi7facts.annotate.dates.anchors import Anchors
from mi7facts.annotate.dates.meaning import Anaphor, Calendar, Core, Length, Relative, Shift
from mi7facts.annotate.dates.nearest import in_year, of_day, position
from mi7facts.annotate.dates.placed import Placed, in_no_year, on_day
from mi7facts.annotate.dates.steps import anniversary, open_unit, shifted, stepped
from mi7facts.annotate.dates.timex import Moment, day_in
from mi7facts.annotate.dates.undated import undated


def place(core: Core | None, anchors: Anchors, said: int | None = None) -> Placed | None:
    """Return where in the calendar a phrase lies; `said` is a weekday that stands beside it."""
    if core is None:
        return _running_day(anchors)
    if isinstance(core, Calendar):
        return _calendar(core, said, anchors)
    if isinstance(core, Relative):
        return _relative(core, anchors)
    if isinstance(core, Shift):
        return _shift(core, anchors)
    return _anaphor(core, anchors) if isinstance(core, Anaphor) else None


def _running_day(anchors: Anchors) -> Placed:
    """A clock time alone: on the day last spoken of, else on the day of publication."""
    known = anchors.last(lambda m: m.day is not None and m.year is not None)
    if known:
        return Placed(moment=_bare(known.moment), anchor=f"text:{known.id}", confidence=0.7)
    return _relative(Relative(steps=0, unit="D"), anchors)


def _bare(m: Moment) -> Moment:
    return msgspec.structs.replace(m, part=None, clock=None)


def _relative(core: Relative, anchors: Anchors) -> Placed:
    if core.narrated and anchors.tense() == "past":
        return _anaphor(Anaphor(unit=core.unit, steps=core.steps), anchors)
    day = anchors.published.day
    if core.unit == "WE" and core.steps == 0 and day and day.isoweekday() < 5 and anchors.tense() != "future":
        core = msgspec.structs.replace(core, steps=-1)  # "over the weekend", said on a Monday
    moment = stepped(anchors.published, core.unit, core.steps)
    if moment is None:
        return Placed(moment=open_unit(core.unit), confidence=0.6)
    return Placed(moment=moment, anchor=anchors.published.source, confidence=0.93)


def _shift(core: Shift, anchors: Anchors) -> Placed:
    if core.base is not None:
        base = place(core.base, anchors)
        moment = (anniversary if core.kept else shifted)(base.moment, core.length, core.direction) if base else None
        return Placed(moment=moment or open_unit(core.length.unit), anchor=base.anchor if base else None, confidence=0.85)
    return _shift_in_text(core, anchors) or _shift_from_publication(core, anchors)


def _shift_in_text(core: Shift, anchors: Anchors) -> Placed | None:
    """Count from an earlier date: "two days later"; and figures of a quarter are compared with the same quarter "a year ago"."""
    if core.length.unit == "Y" and core.length.amount == 1 and core.direction < 0:
        period = anchors.last(lambda m: bool(m.quarter or m.months) and m.year is not None)
        if period:
            return _years_before(period.id, period.moment, 1)
    known = anchors.last(lambda m: m.year is not None) if core.from_text else None
    moment = shifted(known.moment, core.length, core.direction) if known else None
    return Placed(moment=moment, anchor=f"text:{known.id}", confidence=0.75) if known and moment else None


def _shift_from_publication(core: Shift, anchors: Anchors) -> Placed:
    if core.from_text and core.direction > 0 and anchors.tense() == "past":  # it was later than something, but not than today
        return Placed(moment=open_unit(core.length.unit), confidence=0.5)
    moment = shifted(of_day(anchors.published), core.length, core.direction)
    if moment is None:
        return Placed(moment=open_unit(core.length.unit), confidence=0.6)
    return Placed(moment=moment, anchor=anchors.published.source, confidence=0.88)


def _years_before(known: str, m: Moment, years: int) -> Placed:
    return Placed(
        moment=msgspec.structs.replace(_bare(m), year=(m.year or 0) - years), anchor=f"text:{known}", confidence=0.75, base=years == 0
    )


def _anaphor(core: Anaphor, anchors: Anchors) -> Placed:
    if core.within is not None:
        return _of_that_year(core, core.within, anchors)
    if core.ended is not None:
        return _quarter_ended(core.ended, anchors)
    if core.unit in ("Q", "period"):
        return _year_of_months(core, anchors) or _that_quarter(core, anchors)
    if core.weekday is not None:
        return _weekday_beside(core, core.weekday, anchors)
    known = anchors.last(lambda m: _fine_enough(core.unit, m))
    if known:
        moment = shifted(known.moment, Length(amount=core.steps + 0.0, unit=core.unit), 1, whole=True)
        if moment:
            return Placed(moment=moment, anchor=f"text:{known.id}", confidence=0.75)
    return _relative(Relative(steps=core.steps, unit=core.unit), anchors)


def _weekday_beside(core: Anaphor, weekday: int, anchors: Anchors) -> Placed:
    """Resolve "the following Friday": counted from the day last spoken of, else from publication."""
    known = anchors.last(lambda m: m.year is not None and bool(m.day))
    base = known.moment if known else of_day(anchors.published)
    day = day_in(base)
    away = (weekday - day.isoweekday()) * core.steps % 7 or 7 if day else 0
    found = calendar.plus_days(day, away * core.steps) if day else None
    if found is None:
        return Placed(moment=Moment(weekday=weekday), confidence=0.5)
    return Placed(moment=on_day(found), anchor=f"text:{known.id}" if known else anchors.published.source, confidence=0.75)


def _fine_enough(unit: str, m: Moment) -> bool:
    """Can so fine a unit be counted from this moment?"""
    if m.year is None:
        return False
    if unit == "D":
        return bool(m.day)
    if unit in ("W", "WE"):
        return bool(m.day) or bool(m.week)
    return unit != "M" or bool(m.month)


def _year_of_months(core: Anaphor, anchors: Anchors) -> Placed | None:
    """Resolve "the year-earlier period" where months of a year are spoken of, not a quarter."""
    known = anchors.last(lambda m: bool(m.quarter or m.months)) if core.unit == "period" and core.years else None
    return _years_before(known.id, known.moment, -core.years) if known and known.moment.months else None


def _that_quarter(core: Anaphor, anchors: Anchors) -> Placed:
    now = position(of_day(anchors.published)) if anchors.published.year else None
    known = anchors.last(lambda m: bool(m.quarter) and m.year is not None and (now is None or position(m) < now))
    if known and not (core.latest and anchors.published.month):
        return _years_before(known.id, _quarter_step(known.moment, core.steps), -core.years)
    last = stepped(anchors.published, "Q", -1 + core.steps)
    if last is None or last.year is None:
        return Placed(moment=open_unit("Q"), confidence=0.5)
    return Placed(moment=msgspec.structs.replace(last, year=last.year + core.years), anchor=anchors.published.source, confidence=0.7)


def _quarter_step(m: Moment, steps: int) -> Moment:
    index = (m.year or 0) * 4 + (m.quarter or 1) - 1 + steps
    return msgspec.structs.replace(m, year=index // 4, quarter=index % 4 + 1)


def _calendar(core: Calendar, said: int | None, anchors: Anchors) -> Placed | None:
    if core.within is not None:
        return _within(core, core.within, anchors)
    if core.century is not None or core.decade is not None:
        return Placed(moment=Moment(century=core.century, decade=core.decade, bc=core.bc))
    if core.year is None:
        return undated(core, said, anchors)
    return _dated(core, anchors.full_year(core.year) if core.short_year else core.year, anchors)


def _dated(core: Calendar, year: int, anchors: Anchors) -> Placed | None:
    if core.swappable and anchors.day_first:
        core = msgspec.structs.replace(core, month=core.day, day=core.month)
    moment = in_year(core, year)
    unsure = core.swappable and anchors.day_first is None
    return Placed(moment=moment, confidence=0.5 if unsure else 0.97) if moment else None


def _of_that_year(core: Anaphor, outer: Core, anchors: Anchors) -> Placed:
    """Resolve "the 1988 quarter": the same quarter as the one spoken of, in that year; a period may be one of several quarters."""
    around = place(outer, anchors)
    year = around.moment.year if around else None
    known = anchors.last(_spoken_of(core.unit))
    if known:
        m = known.moment
        inner = Moment(year=year, month=m.month) if core.unit == "M" else Moment(year=year, quarter=m.quarter)
        return Placed(moment=inner, anchor=f"text:{known.id}", confidence=0.7, base=core.unit == "M")
    if core.unit == "M":
        return Placed(moment=Moment(year=year, month=0), confidence=0.5)
    last = stepped(anchors.published, "Q", -1)
    return Placed(
        moment=Moment(year=year, quarter=last.quarter if last else 0), anchor=anchors.published.source if last else None, confidence=0.6
    )


def _spoken_of(unit: str) -> Callable[[Moment], bool]:
    if unit == "M":
        return lambda m: bool(m.month)
    return lambda m: bool(m.quarter) or (bool(m.months) and unit == "period")


def _quarter_ended(end: Core, anchors: Anchors) -> Placed:
    """Resolve "the quarter ended 31 July": the calendar quarter in which most of its months lie."""
    placed = place(end, anchors)
    m = placed.moment if placed else Moment()
    if placed is None or m.year is None or not m.month:
        return Placed(moment=open_unit("Q"), confidence=0.5)
    year, month = calendar.plus_months(m.year, m.month, -1)
    return Placed(moment=Moment(year=year, quarter=calendar.quarter_of(month)), anchor=placed.anchor, confidence=0.8)


def _within(core: Calendar, outer: Core, anchors: Anchors) -> Placed | None:
    around = place(outer, anchors)
    if around is None:
        return None
    inner = msgspec.structs.replace(core, within=None)
    m = around.moment
    if core.weekday is not None:
        monday = calendar.week_start(m.year, m.week) if m.year and m.week else None
        day = calendar.plus_days(monday, core.weekday - 1) if monday else None
        moment = on_day(day) if day else Moment(weekday=core.weekday)
    elif m.year is None:
        return Placed(moment=in_no_year(inner), confidence=0.6)
    else:
        found = in_year(msgspec.structs.replace(inner, month=inner.month or m.month), m.year)
        if found is None:
            return None
        moment = found
    return msgspec.structs.replace(around, moment=moment)
