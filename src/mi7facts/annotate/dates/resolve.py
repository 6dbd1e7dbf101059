"""From what the words say to a calendar value: fills in year, month and day from the anchors, and leaves open what nothing anchors."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from mi7facts.annotate.dates import calendar, timex
from mi7facts.annotate.dates.anchors import Anchors
from mi7facts.annotate.dates.meaning import Anaphor, Calendar, Core, Length, Phrase, Relative, Repeat, Shift, Vague
from mi7facts.annotate.dates.steps import of_day, open_unit, shifted, stepped
from mi7facts.annotate.dates.timex import Moment
from mi7facts.model import DateType, Record

PUBLISHED = "published"


class Placed(Record, frozen=True, kw_only=True):
    """A moment, what it hangs on, and how sure that is."""

    moment: Moment
    anchor: str | None = None
    confidence: float = 0.97
    base: bool = True  # may later words point to it? Not to what is itself only compared with


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
        return Resolved(type="duration", value=timex.length_value(core), confidence=0.85)
    if isinstance(core, Repeat):
        return Resolved(type="set", value=core.value, confidence=0.85)
    if isinstance(core, Vague):
        return Resolved(type="date", value=core.value, confidence=0.8)
    if isinstance(core, Shift) and (core.length.amount is None or core.length.unit in timex.SHORT):
        return Resolved(type="date", value="PAST_REF" if core.direction < 0 else "FUTURE_REF", confidence=0.7)
    placed = place(core, anchors)
    return _finished(phrase, placed) if placed else None


def _finished(phrase: Phrase, placed: Placed) -> Resolved:
    moment = msgspec.structs.replace(placed.moment, part=phrase.part, clock=phrase.clock)
    if moment.clock and moment.clock.hour == 24 and moment.clock.minute == 0 and not moment.clock.second:
        moment = msgspec.structs.replace(moment, clock=msgspec.structs.replace(moment.clock, minute=None))
    return Resolved(
        type="time" if phrase.part or phrase.clock else "date",
        value=timex.value(moment),
        edtf=timex.edtf(moment, phrase.mod),
        anchor=placed.anchor,
        confidence=0.4 if _wrong_weekday(phrase, moment) else placed.confidence,
        moment=moment if placed.base else None,
    )


def _wrong_weekday(phrase: Phrase, m: Moment) -> bool:
    day = calendar.day_of(m.year or 0, m.month or 0, m.day or 0)
    return phrase.weekday is not None and day is not None and day.isoweekday() != phrase.weekday


def place(core: Core | None, anchors: Anchors) -> Placed | None:
    """Return where in the calendar a phrase lies."""
    if core is None:
        return _running_day(anchors)
    if isinstance(core, Calendar):
        return _calendar(core, anchors)
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
    moment = stepped(anchors.published, core.unit, core.steps)
    if moment is None:
        return Placed(moment=open_unit(core.unit), confidence=0.6)
    return Placed(moment=moment, anchor=PUBLISHED, confidence=0.93)


def _shift(core: Shift, anchors: Anchors) -> Placed | None:
    if core.base is not None:
        base = place(core.base, anchors)
        moment = shifted(base.moment, core.length, core.direction) if base else None
        return Placed(moment=moment or open_unit(core.length.unit), anchor=base.anchor if base else None, confidence=0.85)
    if core.length.unit == "Y" and core.length.amount == 1 and core.direction < 0:
        quarter = anchors.last(lambda m: bool(m.quarter) and m.year is not None)
        if quarter:  # figures of a quarter are compared with the same quarter
            return _years_before(quarter.id, quarter.moment, 1)
    known = anchors.last(lambda m: m.year is not None and m.century is None) if core.from_text else None
    if known:
        moment = shifted(known.moment, core.length, core.direction)
        if moment:
            return Placed(moment=moment, anchor=f"text:{known.id}", confidence=0.75)
    published = of_day(anchors.published)
    moment = shifted(published, core.length, core.direction) if published else None
    if moment is None:
        return Placed(moment=open_unit(core.length.unit), confidence=0.6)
    return Placed(moment=moment, anchor=PUBLISHED, confidence=0.88)


def _years_before(known: str, m: Moment, years: int) -> Placed:
    return Placed(
        moment=msgspec.structs.replace(_bare(m), year=(m.year or 0) - years), anchor=f"text:{known}", confidence=0.75, base=years == 0
    )


def _anaphor(core: Anaphor, anchors: Anchors) -> Placed:
    if core.unit in ("Q", "period"):
        return _that_quarter(core, anchors)
    known = anchors.last(lambda m: _fine_enough(core.unit, m))
    if known:
        moment = shifted(known.moment, Length(amount=core.steps + 0.0, unit=core.unit), 1)
        if moment:
            return Placed(moment=moment, anchor=f"text:{known.id}", confidence=0.75)
    return _relative(Relative(steps=core.steps, unit=core.unit), anchors)


def _fine_enough(unit: str, m: Moment) -> bool:
    """Can so fine a unit be counted from this moment?"""
    if m.year is None:
        return False
    if unit == "D":
        return bool(m.day)
    if unit in ("W", "WE"):
        return bool(m.day) or bool(m.week)
    return unit != "M" or bool(m.month)


def _that_quarter(core: Anaphor, anchors: Anchors) -> Placed:
    known = anchors.last(lambda m: m.quarter is not None and m.year is not None)
    if known:
        return _years_before(known.id, _quarter_step(known.moment, core.steps), -core.years)
    last = stepped(anchors.published, "Q", -1 + core.steps)
    if last is None or last.year is None:
        return Placed(moment=open_unit("Q"), confidence=0.5)
    return Placed(moment=msgspec.structs.replace(last, year=last.year + core.years), anchor=PUBLISHED, confidence=0.7)


def _quarter_step(m: Moment, steps: int) -> Moment:
    index = (m.year or 0) * 4 + (m.quarter or 1) - 1 + steps
    return msgspec.structs.replace(m, year=index // 4, quarter=index % 4 + 1)


def _calendar(core: Calendar, anchors: Anchors) -> Placed | None:
    if core.within is not None:
        return _within(core, core.within, anchors)
    if core.century is not None or core.decade is not None:
        return Placed(moment=Moment(century=core.century, decade=core.decade))
    if core.year is None:
        return _undated(core, anchors)
    year = anchors.full_year(core.year) if core.short_year else core.year
    if core.quarter == 0:
        known = anchors.last(lambda m: bool(m.quarter))
        number = known.moment.quarter if known else (stepped(anchors.published, "Q", -1) or Moment(quarter=0)).quarter
        return Placed(moment=Moment(year=year, quarter=number or 0), anchor=f"text:{known.id}" if known else PUBLISHED, confidence=0.7)
    moment = _filled(core, year)
    return Placed(moment=moment) if moment else None


def _filled(core: Calendar, year: int) -> Moment | None:
    """The place in a known year; None when there is no such day."""
    if core.holiday is not None:
        day = calendar.holiday_in(core.holiday, year)
        return Moment(year=day.year, month=day.month, day=day.day) if day else None
    if core.day is not None and not calendar.day_of(year, core.month or 0, core.day):
        return None
    return Moment(
        year=year,
        bc=core.bc,
        half=core.half,
        quarter=core.quarter,
        season=core.season,
        month=core.month,
        day=core.day,
        year_to=core.year_to,
    )


def _within(core: Calendar, outer: Core, anchors: Anchors) -> Placed | None:
    around = place(outer, anchors)
    if around is None:
        return None
    inner = msgspec.structs.replace(core, within=None)
    m = around.moment
    if core.weekday is not None:
        monday = calendar.week_start(m.year, m.week) if m.year and m.week else None
        day = monday + timedelta(days=core.weekday - 1) if monday else None
        moment = _day(day) if day else Moment(weekday=core.weekday)
    elif m.year is None:
        return Placed(moment=_open(inner), confidence=0.6)
    else:
        found = _filled(inner, m.year)
        if found is None:
            return None
        moment = found
    return msgspec.structs.replace(around, moment=moment)


def _day(day: date) -> Moment:
    return Moment(year=day.year, month=day.month, day=day.day)


def _open(core: Calendar) -> Moment:
    """The place in an unknown year."""
    if core.holiday is not None:
        fixed = core.holiday.fixed if core.holiday.shift == 0 else None
        return Moment(month=fixed[0], day=fixed[1]) if fixed else Moment(month=0, day=0)
    return Moment(half=core.half, quarter=core.quarter, season=core.season, month=core.month, day=core.day, weekday=core.weekday)


def _undated(core: Calendar, anchors: Anchors) -> Placed | None:
    published = anchors.published
    if core.weekday is not None:
        if published.day is None:
            return Placed(moment=Moment(weekday=core.weekday), confidence=0.6)
        return Placed(moment=_day(_nearest_weekday(core, published.day, anchors)), anchor=PUBLISHED, confidence=0.9)
    possible = core.day is None or calendar.day_of(2000, core.month or 0, core.day)
    if not possible:
        return None
    if published.year is None:
        return Placed(moment=_open(core), confidence=0.6)
    moment = _nearest_year(core, anchors)
    return Placed(moment=moment, anchor=PUBLISHED, confidence=0.88) if moment else None


def _nearest_weekday(core: Calendar, published: date, anchors: Anchors) -> date:
    """Back to the nearest such day, today included, unless words or verb point ahead."""
    back = (published.isoweekday() - (core.weekday or 0)) % 7
    if core.toward == -1:
        return published - timedelta(days=back or 7)
    if core.toward == 1 or (back and anchors.tense() == "future"):
        return published + timedelta(days=7 - back)
    if core.toward == 0 and anchors.tense() != "past":
        return published + timedelta(days=(7 - back) % 7)
    return published - timedelta(days=back)


def _nearest_year(core: Calendar, anchors: Anchors) -> Moment | None:
    year = anchors.published.year or 0
    now = _position(timex_now(anchors))
    options = [(m, _position(m)) for y in (year - 1, year, year + 1) if 0 < y < 9999 and (m := _filled(core, y))]
    if not options:
        return None
    before = [m for m, at in options if at <= now and not (core.toward == -1 and at == now)]
    after = [m for m, at in options if at >= now and not (core.toward == 1 and at == now)]
    tense = anchors.tense() if core.toward is None else None
    if core.toward == 0:
        return next((m for m, _ in options if m.year == year), options[0][0])
    if core.toward == -1 or (tense == "past" and core.toward is None):
        return before[-1] if before else options[0][0]
    if core.toward == 1 or tense == "future":
        return after[0] if after else options[-1][0]
    return min(options, key=lambda o: (abs(o[1] - now), o[1]))[0]


def timex_now(anchors: Anchors) -> Moment:
    """Return the publication date as a moment."""
    p = anchors.published
    return Moment(year=p.year, month=p.month, day=p.day.day if p.day else None)


def _position(m: Moment) -> float:
    """Where a moment begins, in months, fine enough to order days."""
    if m.quarter:
        month = m.quarter * 3 - 2
    elif m.half:
        month = m.half * 6 - 5
    elif m.season:
        month = calendar.SEASON_MONTHS[m.season]
    else:
        month = m.month or 1
    return (m.year or 0) * 12 + month + (m.day or 0) / 40
