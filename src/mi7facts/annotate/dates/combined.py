"""Rules that join two times into one: "Friday morning", "5 p.m. on 6 November", "June last year", "the end of May"."""

from __future__ import annotations

import msgspec

from mi7facts.annotate.dates.clocks import clock_of
from mi7facts.annotate.dates.grammar import Found, Rule, rule
from mi7facts.annotate.dates.meaning import Anaphor, Calendar, Length, Phrase, Relative, Shift
from mi7facts.annotate.dates.relations import WHOLE, its_quarter, lies_in
from mi7facts.annotate.dates.years import as_calendar


def _modified(f: Found) -> Phrase | None:
    kind = next(k for k in ("early", "edge", "blur") if k in f["e"].sense)
    return msgspec.structs.replace(f.phrase("x"), mod=f["e"].word(kind))


def _sooner(f: Found) -> Phrase | None:
    phrase = f.phrase("x")
    if isinstance(phrase.core, Calendar) and phrase.core != Calendar(season=phrase.core.season, toward=0):
        return None
    return msgspec.structs.replace(phrase, mod="START" if "b" in f else "END")


def _with_part(f: Found) -> Phrase | None:
    phrase = f.phrase("d")
    if phrase.part or phrase.clock:
        return None
    return msgspec.structs.replace(phrase, part=f["p"].word("part"), mod=f["e"].word("early") if "e" in f else phrase.mod)


def _part_on(f: Found) -> Phrase | None:
    """Mid-morning on Tuesday."""
    part, day = f.phrase("p"), f.phrase("d")
    if part.core != Relative(steps=0, unit="D") or part.part is None or day.part or day.clock:
        return None
    return msgspec.structs.replace(day, part=part.part, mod=part.mod)


def _around_day(f: Found) -> Phrase | None:
    """The July 4 weekend; Monday week, which is seven days beyond the next Monday."""
    place, unit = as_calendar(f.phrase("d")), f["u"].word("unit")
    if unit == "W" and place.weekday is not None and place == Calendar(weekday=place.weekday):  # "Monday week"
        day = Calendar(weekday=place.weekday, toward=1)
        return Phrase(core=Shift(length=Length(amount=7, unit="D"), direction=1, from_text=False, base=day))
    if unit not in ("W", "WE") or place.day is None:
        return None
    return Phrase(core=Shift(length=Length(amount=0, unit=unit), direction=1, from_text=False, base=place))


def _weeks_before_day(f: Found) -> Phrase | None:
    """A week ago Tuesday."""
    ago, day = f.phrase("x").core, f.phrase("d").core
    if not isinstance(ago, Shift) or ago.direction > 0 or ago.base or ago.from_text or ago.length.unit != "W" or not ago.length.amount:
        return None
    if not isinstance(day, Calendar) or day != Calendar(weekday=day.weekday):
        return None
    return Phrase(core=Shift(length=Length(amount=7 * ago.length.amount, unit="D"), direction=-1, from_text=False, base=day))


def _years_to(f: Found) -> Phrase | None:
    """Twenty years ago this month, ten years ago today."""
    ago, now = f.phrase("x").core, f.phrase("y").core
    if not isinstance(ago, Shift) or ago.direction > 0 or ago.base or ago.from_text or ago.length.unit != "Y" or not ago.length.amount:
        return None
    if not isinstance(now, Relative) or now.steps or now.unit not in ("D", "W", "M"):
        return None
    return Phrase(core=msgspec.structs.replace(ago, base=now, kept=True), mod=f.phrase("x").mod)


def _half_of(f: Found) -> Phrase | None:
    """The first half of last year, the second half of May."""
    phrase, number = f.phrase("x"), f["o"].number("ordinal")
    if number not in (1, 2, -1) or phrase.mod:
        return None
    if lies_in(Calendar(half=1), phrase.core):
        return Phrase(core=Calendar(half=1 if number == 1 else 2, within=phrase.core))
    return msgspec.structs.replace(phrase, mod="START" if number == 1 else "END") if as_calendar(phrase).month else None


def _small_hours(f: Found) -> Phrase | None:
    """The early hours of Friday."""
    hours, day = f.phrase("l"), f.phrase("d")
    if not isinstance(hours.core, Length) or hours.core.unit != "TH" or hours.mod != "START" or day.clock:
        return None
    return msgspec.structs.replace(day, part="MO", mod="START")


def _clock_day(f: Found) -> Phrase | None:
    clock, day = f.phrase("c"), f.phrase("d")
    if day.clock or day.core is None:
        return None
    return msgspec.structs.replace(day, clock=clock.clock, part=None)


def _hour_of_part(f: Found) -> Phrase | None:
    """The hour of "2.30 on Sunday morning"."""
    phrase = f.phrase("d")
    clock = clock_of(f["n"])
    if clock is None or phrase.part is None or phrase.clock or not 1 <= clock.hour <= 12:
        return None
    late = phrase.part in ("AF", "EV") or (phrase.part == "NI" and clock.hour > 5)
    return msgspec.structs.replace(phrase, clock=msgspec.structs.replace(clock, hour=clock.hour % 12 + (12 if late else 0)), part=None)


def _borrow_day(f: Found) -> Phrase | None:
    """The first hour of "between 9 a.m. and 5 p.m. on Monday"."""
    first, last = f.phrase("c"), f.phrase("d")
    if first.core is not None or last.core is None or last.clock is None:
        return None
    return msgspec.structs.replace(last, clock=first.clock)


def _inside(f: Found) -> Phrase | None:
    """Join a place with the larger one that it lies in: "June" and "last year"."""
    phrase, outer = f.phrase("x"), f.phrase("y")
    place = as_calendar(phrase)
    if place == Calendar() or place.year is not None or place.within or place.toward is not None or not lies_in(place, outer.core):
        return None
    return msgspec.structs.replace(phrase, core=msgspec.structs.replace(place, within=outer.core))


def _same_of_year(f: Found) -> Phrase | None:
    """The same quarter, period or month in another year."""
    core, year = f.phrase("x").core, f.phrase("y").core
    if not isinstance(core, Anaphor) or core.unit not in ("Q", "M", "period") or core.within or not lies_in(Calendar(quarter=0), year):
        return None
    if isinstance(year, Shift):  # "the quarter a year ago"
        year = Relative(steps=year.direction * int(year.length.amount or 0), unit="Y")
    return Phrase(core=msgspec.structs.replace(core, within=year, years=0))


COMBINED: tuple[Rule, ...] = (
    rule("x:QUARTER/MONTH/SEASON (of|comma)? y:PERIOD/YEAR", _inside, "QUARTER"),
    rule("y:PERIOD/YEAR possessive x:QUARTER/MONTH/SEASON", _inside, "QUARTER"),
    rule("x:DAY of? y:PERIOD", _inside, "DAY"),
    rule("x:SAME/PERIOD (of|in|comma)? y:PERIOD/YEAR", _same_of_year, "PERIOD"),
    rule("y:PERIOD possessive u:unit/period", its_quarter, "QUARTER"),
    rule("d:DAY e:early? p:part", _with_part, "PART"),
    rule("the? p:part (of|on) d:DAY", _with_part, "PART"),
    rule("p:PART on d:DAY", _part_on, "PART"),
    rule("d:DAY u:unit (?!dash)", _around_day, "PERIOD"),
    rule("x:PERIOD on? d:DAY", _weeks_before_day, "DAY"),
    rule("x:PERIOD y:PERIOD/DAY", _years_to, "PERIOD"),
    rule("the? o:ordinal half_word of x:PERIOD/MONTH", _half_of, "PERIOD"),
    rule("l:LENGTH of? d:DAY/PART", _small_hours, "PART"),
    rule("c:CLOCK (?=opened CLOCK closed (on|comma)? d:DAY/PART)", _clock_day, "CLOCK", target="c"),
    rule("opened c:CLOCK closed (on|comma)? d:DAY/PART", _clock_day, "CLOCK", target="c"),
    rule("c:CLOCK (on|comma)? d:DAY/PART", _clock_day, "CLOCK"),
    rule("d:DAY/PART comma? at? c:CLOCK", _clock_day, "CLOCK"),
    rule("(?<=at) n:hour/hours/AMOUNT on? d:PART", _hour_of_part, "CLOCK"),
    rule("n:hours on? d:PART", _hour_of_part, "CLOCK"),
    rule("d:PART at n:hour/hours (?!unit/units/dash/month)", _hour_of_part, "CLOCK"),
    rule("c:CLOCK (to|dash|and|or) d:CLOCK", _borrow_day, "CLOCK", target="c"),
    rule(f"the? e:early dash? x:{WHOLE}/PART", _modified, "PERIOD"),
    rule(f"the? e:edge of x:{WHOLE}/PART", _modified, "PERIOD"),
    rule(f"e:blur x:{WHOLE}/CLOCK (?!possessive)", _modified, "PERIOD"),  # not "around Friday's vote"
    rule("(b:earlier|later) in? x:PERIOD/DAY/PART/SEASON", _sooner, "PERIOD"),
)
