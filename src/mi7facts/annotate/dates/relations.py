"""Rules for times that hang on another: last week, two years ago, that day, the year-earlier quarter; and for past and future alone."""

from __future__ import annotations

import msgspec

from mi7facts.annotate.dates.amounts import unit_of
from mi7facts.annotate.dates.days import toward_of
from mi7facts.annotate.dates.grammar import Found, Rule, rule
from mi7facts.annotate.dates.meaning import Anaphor, Calendar, Core, Length, Phrase, Relative, Shift, Vague
from mi7facts.annotate.dates.years import as_calendar

WHOLE = "DAY/MONTH/YEAR/QUARTER/PERIOD/SEASON"
#: What may follow "the day before" when nothing is meant that it came before.
ALONE = "(?=comma/dot/and/or/in/on/at|$)"
#: Units that "the" alone may point back with ("the year", "the quarter").
POINTABLE = ("Y", "Q", "WE", "W", "M")


def _relative(f: Found) -> Phrase | None:
    unit = unit_of(f["u"])
    steps = toward_of(f) or 0
    if unit == "WE" and "coming" in f.run[-2].sense:  # the one that ends this week
        return Phrase(core=Shift(length=Length(amount=0, unit="WE"), direction=1, from_text=False, base=Relative(steps=0, unit="D")))
    if unit in ("TH", "TM", "TS"):
        return None
    if unit == "D":
        return Phrase(core=Anaphor(unit="D", steps=steps)) if steps else None
    return Phrase(core=Relative(steps=steps, unit=unit, narrated=steps == 1 and "the" in f.run[0].sense))


def _from_day(f: Found) -> Phrase | None:
    """Two weeks from Friday, a week from tomorrow."""
    core, day = f.phrase("l").core, f.phrase("d").core
    if not isinstance(core, Length) or core.amount is None or core.unit not in ("D", "W", "FN", "M", "Y"):
        return None
    if isinstance(day, Calendar) and day == Calendar(weekday=day.weekday):
        day = Calendar(weekday=day.weekday, toward=1)
    elif not isinstance(day, Relative):
        return None
    if core.unit == "W":  # to the day
        core = Length(amount=7 * core.amount, unit="D")
    return Phrase(core=Shift(length=core, direction=1, from_text=False, base=day))


def _week_on(f: Found) -> Phrase | None:
    """A week on Monday: seven days from the next one."""
    core = f.phrase("l").core
    single = isinstance(core, Length) and (core.amount, core.unit, core.span) == (1, "W", False)
    return _from_day(f) if single else None


def _of_something(f: Found) -> Phrase:
    """The last year of the war lasts a year; its last day is nobody's date."""
    unit = unit_of(f["u"])
    return Phrase(core=None) if unit in ("D", "TH", "TM", "TS") else Phrase(core=Length(amount=1, unit=unit))


def _in_time(f: Found) -> Phrase | None:
    """In two weeks' time."""
    core = f.phrase("l").core
    if not isinstance(core, Length) or core.more or core.span:
        return None
    return Phrase(core=Shift(length=core, direction=1, from_text=False), mod=f.phrase("l").mod)


def _unit_or_period(f: Found) -> str:
    return unit_of(f["u"]) if "u" in f and ("unit" in f["u"].sense or "units" in f["u"].sense) else "period"


def _pointed(f: Found, steps: int = 0, years: int = 0, latest: bool = False) -> Phrase | None:
    unit = _unit_or_period(f)
    if unit in ("TH", "TM", "TS") or (unit == "period" and not (years or latest)):
        return None
    return Phrase(core=Anaphor(unit=unit, steps=steps, years=years, latest=latest))


def _beside(f: Found) -> Phrase | None:
    return _pointed(f, steps=f["r"].number("relative"))


def _the_unit(f: Found) -> Phrase | None:
    unit = unit_of(f["u"])
    if unit == "Q":
        return _pointed(f)
    return Phrase(core=Relative(steps=0, unit=unit)) if unit in POINTABLE else None


def _day_before(f: Found) -> Phrase | None:
    return _pointed(f, steps=-1 if "b" in f else 1)


def _before_day(f: Found) -> Phrase | None:
    """The day before a day that is told."""
    unit = unit_of(f["u"])
    if unit in ("TH", "TM", "TS"):
        return None
    core = Shift(length=Length(amount=1, unit=unit), direction=-1 if "b" in f else 1, from_text=False, base=f.phrase("d").core)
    return Phrase(core=core)


def _next_but_one(f: Found) -> Phrase | None:
    """The week after next, the year before last."""
    unit = unit_of(f["u"])
    return None if unit in ("TH", "TM", "TS") else Phrase(core=Relative(steps=-2 if "b" in f else 2, unit=unit))


def _weekday_but_one(f: Found) -> Phrase | None:
    """The Friday before last: a week beyond the last one."""
    weekday = as_calendar(f.phrase("d")).weekday
    if weekday is None:
        return None
    day = Calendar(weekday=weekday, toward=-1 if "b" in f else 1)
    return Phrase(core=Shift(length=Length(amount=7, unit="D"), direction=-1 if "b" in f else 1, from_text=False, base=day))


def _later_that_day(f: Found) -> Phrase | None:
    return Phrase(core=Anaphor(unit="D")) if unit_of(f["u"]) == "D" else None


def _in_so_long(f: Found) -> Phrase | None:
    """ "In two weeks": from now, where the verb points ahead."""
    phrase = f.phrase("l")
    core = phrase.core
    if not isinstance(core, Length) or core.amount is None or core.span or core.more or phrase.mod:
        return None
    return Phrase(core=Shift(length=core, direction=1, from_text=False, if_ahead=True))


def _year_of_period(f: Found) -> Phrase | None:
    year = Calendar(year=f["y"].number("year_number") if not f["y"].phrase else as_calendar(f.phrase("y")).year)
    unit = _unit_or_period(f)
    return Phrase(core=Anaphor(unit=unit, within=year)) if unit in ("Q", "period") else None


def _ended(f: Found) -> Phrase | None:
    unit = unit_of(f["u"])
    if unit != "Q":
        return Phrase(core=Length(amount=1, unit=unit))
    return Phrase(core=Anaphor(unit="Q", ended=f.phrase("d").core)) if "d" in f else None


def _shift(f: Found, direction: int, from_text: bool) -> Phrase | None:
    phrase = f.phrase("l")
    if not isinstance(phrase.core, Length):
        return None
    core = Shift(length=phrase.core, direction=1 if direction > 0 else -1, from_text=from_text)
    return Phrase(core=core, mod=phrase.mod)


def _year_end(f: Found) -> Phrase | None:
    if f["e"].word("edge") != "END":
        return None
    return Phrase(core=Relative(steps=0, unit=unit_of(f["u"])), mod="END")


def _vague(value: str) -> Phrase:
    return Phrase(core=Vague(value=value))


def _part(f: Found) -> Phrase:
    return Phrase(core=Relative(steps=toward_of(f) or 0, unit="D"), part=f["p"].word("part"))


def _tonight(f: Found) -> Phrase:
    return Phrase(core=Relative(steps=0, unit="D"), part=f["w"].word("tonight"))


def _next_part(f: Found) -> Phrase:
    steps = next((n.number(k) for n in f.run for k in ("toward", "relative") if k in n.sense), 0)
    return Phrase(core=Anaphor(unit="D", steps=steps), part=f["p"].word("part"))


def lies_in(place: Calendar, outer: Core | None) -> bool:
    """Can the place lie in the other: a weekday in a week, a month or quarter in a year?"""
    if place.day is not None and place.month is None:  # "the 6th of last month"
        return isinstance(outer, Relative | Anaphor) and outer.unit == "M"
    week = isinstance(outer, Relative | Anaphor) and outer.unit == "W"
    year = (isinstance(outer, Relative | Anaphor) and outer.unit == "Y") or (isinstance(outer, Calendar) and _only_year(outer))
    year = year or (isinstance(outer, Shift) and outer.length.unit == "Y")
    return week if place.weekday is not None else year


def _only_year(place: Calendar) -> bool:
    return place.year is not None and place.month is None and place.quarter is None and place.season is None


def _compared(f: Found) -> Phrase | None:
    """The same quarter a year before."""
    place = as_calendar(f.phrase("q"))
    if place.quarter is None or place.year is not None:
        return None
    return Phrase(core=msgspec.structs.replace(place, within=Relative(steps=-1, unit="Y")))


def its_quarter(f: Found) -> Phrase | None:
    """Return the quarter or period spoken of, in the year "y"."""
    unit = _unit_or_period(f)
    if unit not in ("Q", "period") or not lies_in(Calendar(quarter=0), f.phrase("y").core):
        return None
    return Phrase(core=Anaphor(unit=unit, within=f.phrase("y").core))


def _latest(f: Found) -> Phrase | None:
    """The latest year is the last whole one."""
    unit = _unit_or_period(f)
    return Phrase(core=Relative(steps=-1, unit="Y")) if unit == "Y" else _pointed(f, latest=True)


def _week_of(f: Found) -> Phrase | None:
    if unit_of(f["u"]) not in ("W", "WE"):
        return None
    return Phrase(core=Shift(length=Length(amount=0, unit=unit_of(f["u"])), direction=1, from_text=False, base=f.phrase("d").core))


RELATIVES: tuple[Rule, ...] = (
    rule("the u:unit (of|starting) d:DAY", _week_of, "PERIOD"),
    rule("COMPARED q:QUARTER", _compared, "QUARTER"),
    rule("y:YEAR possessive u:unit", its_quarter, "QUARTER"),
    rule("the? latest fiscal? u:unit/period", _latest, "PERIOD"),
    rule("the y:year_number/YEAR u:unit/period", _year_of_period, "QUARTER"),
    rule("the? u:unit possessive e:edge", _year_end, "PERIOD"),
    rule("u:unit dash? e:edge", _year_end, "PERIOD"),
    rule("l:LENGTH (ago|back (?=comma/dot|$))", lambda f: _shift(f, -1, False), "PERIOD"),
    rule("l:LENGTH earlier (?!than)", lambda f: _shift(f, -1, True), "PERIOD"),
    rule("l:LENGTH before (?=comma/dot|$)", lambda f: _shift(f, -1, True), "PERIOD"),
    rule("l:LENGTH later (?!than)", lambda f: _shift(f, 1, True), "PERIOD"),
    rule("l:LENGTH from d:DAY (?!to/dash/by)", _from_day, "DAY"),
    rule("(?<!for/in/after/of/to) l:LENGTH on d:DAY (?!to/dash/by)", _week_on, "DAY"),
    rule("l:LENGTH (from now_word|ahead (?!of))", lambda f: _shift(f, 1, False), "PERIOD"),
    rule("(?<=in) l:LENGTH (possessive|apostrophe) time_word", _in_time, "PERIOD"),
    rule("(?<=in) l:LENGTH (?!dash)", _in_so_long, "PERIOD"),
    rule("the fiscal? u:unit (?=(end_adjective on?|to) d:DAY/MONTH)", _ended, "PERIOD"),
    rule("the fiscal? u:unit (?=end_adjective)", _ended, "PERIOD"),
    rule("the? same u:period", lambda f: Phrase(core=Anaphor(unit="period")), "SAME"),
    rule("(the? same|that) u:unit", _pointed, "PERIOD"),
    rule("the? r:relative u:unit", _beside, "PERIOD"),
    rule("(that|the same) p:part", _next_part, "PART"),
    rule("the? r:relative p:part", _next_part, "PART"),
    rule("the toward p:part", _next_part, "PART"),
    rule("the toward u:unit (?=of (?!the? toward/fiscal/year_number/YEAR/month))", _of_something, "LENGTH"),
    rule("(the|toward)? toward fiscal? u:unit", _relative, "PERIOD"),
    rule("toward p:part", _part, "PART"),
    rule("e:early dash? p:part", _part, "PART"),
    rule("w:tonight", _tonight, "PART"),
    rule("the u:unit (b:before toward|after toward)", _next_but_one, "PERIOD"),
    rule("the? d:DAY (b:before toward|after toward)", _weekday_but_one, "DAY"),
    rule("the u:unit (b:before|after) d:DAY", _before_day, "PERIOD"),
    rule(f"the u:unit (b:before|after) {ALONE}", _day_before, "PERIOD"),
    rule("(?<=earlier/later in) the u:unit", _later_that_day, "PERIOD"),
    rule("the fiscal? u:unit (?!after/before/during/that/dash/number)", _the_unit, "PERIOD"),
    rule("the? near? future_word", lambda f: _vague("FUTURE_REF"), "REF"),
    rule("the past_word (?!number/AMOUNT)", lambda f: _vague("PAST_REF"), "REF"),
    rule("the other unit/part (?=comma/dot|$)", lambda f: _vague("PAST_REF"), "REF"),
    rule("more? v:adverb", lambda f: _vague(f["v"].word("adverb")), "REF"),
)
