"""Rules for places in the calendar that are shorter than a year: days, months, quarters, halves, seasons, holidays."""

from __future__ import annotations

import re

import msgspec

from mi7facts.annotate.dates.amounts import unit_of
from mi7facts.annotate.dates.clocks import printed_clock
from mi7facts.annotate.dates.grammar import Found, Rule, rule
from mi7facts.annotate.dates.lexicon import memorable
from mi7facts.annotate.dates.meaning import Anaphor, Calendar, Holiday, Length, Phrase, Relative, Shift, Vague
from mi7facts.annotate.dates.nodes import Node
from mi7facts.annotate.dates.repeats import weekday_open
from mi7facts.annotate.dates.years import LONG_YEAR, YEAR, as_calendar, bare_year, tens_of, year_of

DAY = "d:day_number/ordinal"
WEEKDAY = "(toward{0,2} w:weekday comma?)?"
JOIN = "(and|or|to|dash)"
RANGE = "(j:to/dash/by|and|or)"


def toward_of(f: Found) -> int | None:
    """Return which way the words before point: the last of "this coming", "last"."""
    words = [n.number("toward") for n in f.run if "toward" in n.sense]
    return words[-1] if words else None


def _month_day(f: Found) -> Phrase | None:
    day = tens_of(f) + f["d"].number("day_number" if "day_number" in f["d"].sense else "ordinal")
    if not 1 <= day <= 31:
        return None
    core = msgspec.structs.replace(year_of(f), month=f["m"].number("month"), day=day)
    return Phrase(core=core, weekday=f.number("w", "weekday"))


def _memorable(f: Found) -> Phrase | None:
    """The Sept. 11 attacks: a day that is named without its year."""
    month, day = f["m"].number("month"), f["d"].number("day_number")
    since = memorable().get(f"{month:02d}-{day:02d}")
    return Phrase(core=Calendar(month=month, day=day, since=since)) if since else None


def _month(f: Found) -> Phrase:
    core = msgspec.structs.replace(year_of(f), month=f["m"].number("month"), toward=toward_of(f))
    return Phrase(core=core)


def _that_month(f: Found) -> Phrase:
    return Phrase(core=Calendar(month=f["m"].number("month"), within=Anaphor(unit="Y")))


def _iso(f: Found) -> Phrase:
    printed, _, clock = f["i"].word("iso").partition("T")
    year, month, day = (int(x) for x in re.split("[-/]", printed))
    return Phrase(core=Calendar(year=year, month=month, day=day), clock=printed_clock(clock) if clock else None)


def _slashed(f: Found) -> Phrase | None:
    """Month first where both readings are possible; the resolver knows what the user has set."""
    first, second, year = (int(x) for x in re.split(r"[/.-]", f["s"].word("slashed")))
    day_first = "." in f["s"].word("slashed") or first > 12
    month, day = (second, first) if day_first else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Phrase(
        core=Calendar(year=year, month=month, day=day, short_year=year < 100, swappable=first <= 12 and second <= 12 and not day_first)
    )


def _weekday(f: Found) -> Phrase:
    return Phrase(core=Calendar(weekday=f["w"].number("weekday"), toward=toward_of(f)))


def _any_weekday(f: Found) -> Phrase:
    """A Friday, a Friday night: nobody says which."""
    return Phrase(core=Vague(value=weekday_open(f["w"].number("weekday"), f["p"].word("part") if "p" in f else None)))


def _checked(f: Found) -> Phrase | None:
    """14 June 2023, a Wednesday: the weekday only says more of the same day."""
    phrase = f.phrase("p")
    if phrase.weekday is not None or not as_calendar(phrase).day:
        return None
    return msgspec.structs.replace(phrase, weekday=f["w"].number("weekday"))


def _bare_day(f: Found) -> Phrase | None:
    """On the 6th, of a month that is told elsewhere."""
    if "day_number" not in f["d"].sense:
        return None
    return Phrase(core=Calendar(day=f["d"].number("day_number")), weekday=f.number("w", "weekday"))


def _weekday_beside(f: Found) -> Phrase:
    """The following Friday."""
    return Phrase(core=Anaphor(unit="D", steps=f["r"].number("relative"), weekday=f["w"].number("weekday")))


def _rank(node: Node) -> int:
    return node.number("nth" if "nth" in node.sense else "ordinal")


def _nth_weekday(f: Found) -> Phrase | None:
    """The first Monday in October."""
    rank = _rank(f["o"])
    if not (rank == -1 or 1 <= rank <= 5):
        return None
    rule_of_it = Holiday(nth=(rank, f["w"].number("weekday"), f["m"].number("month")))
    return Phrase(core=msgspec.structs.replace(year_of(f), holiday=rule_of_it))


def _nth_week(f: Found) -> Phrase | None:
    """The first week of June: the first of which most days lie in the month; of weekends, that of the first Saturday."""
    rank, unit, month = _rank(f["o"]), f["u"].word("unit"), f["m"].number("month")
    if unit not in ("W", "WE") or not (rank == -1 or 1 <= rank <= 4):
        return None
    if unit == "WE":
        base = msgspec.structs.replace(year_of(f), holiday=Holiday(nth=(rank, 6, month)))
    else:
        base = msgspec.structs.replace(year_of(f), month=month, day=27 if rank < 0 else 7 * rank - 3)
    return Phrase(core=Shift(length=Length(amount=0, unit=unit), direction=1, from_text=False, base=base))


def another_day(f: Found) -> Phrase | None:
    """Return the day "d" of the month that the day "p" prints, in the year "y" or in that of "p"."""
    other = as_calendar(f.phrase("p"))
    if other.month is None or other.day is None:
        return None
    if "y" in f:
        other = msgspec.structs.replace(other, year=year_of(f).year, short_year=False)
    day = f["d"].number("day_number" if "day_number" in f["d"].sense else "ordinal")
    return Phrase(core=msgspec.structs.replace(other, day=day)) if day > 0 else None


def borrow_year(f: Found) -> Phrase | None:
    """Return "x" in the year that only "p" prints."""
    own, other = f.phrase("x"), as_calendar(f.phrase("p"))
    place = as_calendar(own)
    if place.year is not None or not (place.month or place.season) or other.year is None or place.toward is not None:
        return None
    return msgspec.structs.replace(own, core=msgspec.structs.replace(place, year=other.year, short_year=other.short_year))


def _follow(f: Found) -> Phrase | None:
    """The end of a range is not before its beginning: "from 28 December to 3 January"."""
    first, last = as_calendar(f.phrase("x")), as_calendar(f.phrase("p"))
    known = last.year is not None or last.within or last.toward is not None or last.holiday
    if known or (first.weekday is None) != (last.weekday is None) or ("j" not in f and last.weekday):
        return None
    return msgspec.structs.replace(f.phrase("p"), core=msgspec.structs.replace(last, follows=1 if "j" in f else 0))


def _quarter(f: Found) -> Phrase | None:
    number = f["o"].number("nth" if "nth" in f["o"].sense else "ordinal")
    if unit_of(f["u"]) != "Q" or number > 4 or number == 0:
        return None
    if "toward" in f["o"].sense and "y" not in f:  # "last quarter" is the one before, not the fourth
        return None
    return Phrase(core=msgspec.structs.replace(year_of(f), quarter=number if number > 0 else 4))


def _other_quarter(f: Found) -> Phrase | None:
    """The first of "the first and second quarters"."""
    place, number = as_calendar(f.phrase("p")), f["o"].number("ordinal")
    if place.quarter is None or not 0 < number < place.quarter or "toward" in f["o"].sense:
        return None
    return Phrase(core=msgspec.structs.replace(place, quarter=number))


def _quarter_code(f: Found) -> Phrase:
    code = f["q"].word("quarter_code")
    year = year_of(f)
    number = int(code[1])
    if code[0] == "Q":
        return Phrase(core=msgspec.structs.replace(year, quarter=number))
    return Phrase(core=msgspec.structs.replace(year, half=min(number, 2)))


def _half(f: Found) -> Phrase | None:
    number = f["o"].number("ordinal")
    if number not in (1, 2, -1):
        return None
    return Phrase(core=Calendar(half=abs(number) if number > 0 else 2, within=year_of(f)))


def _season(f: Found) -> Phrase:
    return Phrase(core=msgspec.structs.replace(year_of(f), season=f["s"].word("season"), toward=toward_of(f)))


def _holiday(f: Found) -> Phrase:
    return Phrase(core=msgspec.structs.replace(year_of(f), holiday=f["h"].holiday, toward=toward_of(f)))


def _around_holiday(f: Found) -> Phrase | None:
    """The week or the weekend of a holiday."""
    unit = f["u"].word("unit")
    if unit not in ("W", "WE"):
        return None
    return Phrase(core=Shift(length=Length(amount=0, unit=unit), direction=1, from_text=False, base=_holiday(f).core))


def _deictic(f: Found) -> Phrase:
    word = f["d"]
    return Phrase(core=Relative(steps=word.number("deictic"), unit="D"))


DATES: tuple[Rule, ...] = (
    rule(f"the o:ordinal/nth w:weekday (in|of) m:month (comma? {LONG_YEAR})?", _nth_weekday, "DAY"),
    rule(f"the o:ordinal/nth u:unit (in|of) m:month (comma? {LONG_YEAR})?", _nth_week, "PERIOD"),
    rule("i:iso", _iso, "DAY"),
    rule("s:slashed", _slashed, "DAY"),
    rule(f"the? c:AMOUNT dash d:ordinal of? m:month (comma? {YEAR})?", _month_day, "DAY"),
    rule(f"m:month c:AMOUNT dash d:ordinal (comma? {YEAR})?", _month_day, "DAY"),
    rule(f"{WEEKDAY} m:month the d:nth/ordinal comma? {LONG_YEAR}", _month_day, "DAY"),
    rule(f"{WEEKDAY} m:month the d:nth (?=comma|dot)", _month_day, "DAY"),
    rule(f"{WEEKDAY} d:day_number dash m:month dash {LONG_YEAR}", _month_day, "DAY"),
    rule(f"{WEEKDAY} m:month {DAY} comma? {YEAR}", _month_day, "DAY"),
    rule(f"{WEEKDAY} the? {DAY} of? m:month comma? {YEAR}", _month_day, "DAY"),
    rule("m:month d:day_number (?=possessive? deed)", _memorable, "DAY"),
    rule(f"{WEEKDAY} m:month {DAY}", _month_day, "DAY"),
    rule(f"{WEEKDAY} the? {DAY} of? m:month", _month_day, "DAY"),
    rule(f"m:month (comma|of)? {YEAR}", _month, "MONTH"),
    rule("that m:month", _that_month, "MONTH"),
    rule("toward{0,2} m:month", _month, "MONTH"),
    rule(f"p:DAY {JOIN} t:(d:day_number comma? y:year_number)", another_day, "DAY", target="t"),
    rule(f"p:DAY {JOIN} d:day_number (?!(unit|units|month|dash|meridiem|number))", another_day, "DAY", target="d"),
    rule(f"d:day_number {JOIN} p:DAY", another_day, "DAY", target="d"),
    rule(f"t:(the? d:ordinal) {JOIN} p:DAY", another_day, "DAY", target="t"),
    rule(f"x:MONTH {JOIN} p:MONTH", borrow_year, "MONTH", target="x"),
    rule(f"x:DAY {JOIN} p:DAY", borrow_year, "DAY", target="x"),
    rule("p:DAY comma a w:weekday (?=comma/dot|$)", _checked, "DAY"),
    rule("w:weekday the d:nth (?!unit/units/dash)", _bare_day, "DAY"),
    rule("a w:weekday p:part (?=comma/dot/in/of/and/or/toward|$)", _any_weekday, "PART"),
    rule("a w:weekday (?=comma/dot/in/of/and/or/toward|$)", _any_weekday, "DAY"),
    rule("the? r:relative w:weekday", _weekday_beside, "DAY"),
    rule("toward{0,2} w:weekday", _weekday, "DAY"),
    rule(f"x:MONTH {RANGE} p:MONTH", _follow, "MONTH", target="p"),
    rule(f"x:DAY {RANGE} p:DAY", _follow, "DAY", target="p"),
    rule("d:deictic", _deictic, "DAY"),
    rule(f"toward? h:HOLIDAY comma? {LONG_YEAR}", _holiday, "DAY"),
    rule("the? toward? h:HOLIDAY u:unit", _around_holiday, "PERIOD"),
    rule("toward? h:HOLIDAY", _holiday, "DAY"),
    rule("o:ordinal/nth dash u:unit", _quarter, "QUARTER"),
    rule(f"the? fiscal? o:ordinal/nth dash? u:unit of? fiscal? {LONG_YEAR}", _quarter, "QUARTER"),
    rule(f"the? ({LONG_YEAR})? fiscal? o:ordinal/nth dash? u:unit", _quarter, "QUARTER"),
    rule(f"q:quarter_code (of|comma)? fiscal? {YEAR}", _quarter_code, "QUARTER"),
    rule("q:quarter_code", _quarter_code, "QUARTER"),
    rule("the? o:ordinal u:units", _quarter, "QUARTER"),
    rule("t:(the? o:ordinal) (and|or) p:QUARTER", _other_quarter, "QUARTER", target="t"),
    rule(f"the? o:ordinal half_word of fiscal? {LONG_YEAR}", _half, "PERIOD"),
    rule("y:year_number", bare_year, "YEAR"),
    rule("(?<=in/of/by/from/during/to/fiscal) y:short_year", bare_year, "YEAR"),
    rule(f"(the|toward)? toward? s:season of? {YEAR}", _season, "SEASON"),
    rule("(the|toward)? toward? s:season", _season, "SEASON"),
    rule("(?<=on/by) the d:nth (?!unit/units/dash)", _bare_day, "DAY"),
    rule(f"x:SEASON ({JOIN}|slash) p:SEASON", borrow_year, "SEASON", target="x"),
)
