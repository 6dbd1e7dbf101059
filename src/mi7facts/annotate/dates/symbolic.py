"""What a time expression says by itself, in one line: its value before any anchor. For readers of `explain`, not for machines."""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.annotate.dates.anchors import Anchors, Published
from mi7facts.annotate.dates.meaning import Anaphor, Calendar, Core, Holiday, Length, Phrase, Relative, Repeat, Shift, Vague
from mi7facts.annotate.dates.placing import place
from mi7facts.annotate.dates.timex import OPEN, Moment, clock_value, length_value, value

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
UNITS = {
    "TS": "second", "TM": "minute", "TH": "hour", "D": "day", "WE": "weekend", "W": "week", "FN": "fortnight", "M": "month",
    "Q": "quarter", "H": "half-year", "Y": "year", "DE": "decade", "CE": "century", "period": "period",
}  # fmt: skip
TOWARD = {-1: "the last one", 0: "the one of now", 1: "the next one"}
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


def symbolic(phrase: Phrase) -> str:
    """Return what the words of a phrase say before anybody asks when they were written."""
    glue = "" if isinstance(phrase.core, Calendar) else " "
    parts = [glue.join(part for part in (_core(phrase.core), _time(phrase)) if part), *_beside(phrase)]
    return ", ".join(part for part in parts if part)


def _beside(phrase: Phrase) -> Iterator[str]:
    core = phrase.core
    if phrase.weekday:
        yield f"a {WEEKDAYS[phrase.weekday - 1]}"
    if isinstance(core, Calendar):
        if core.toward is not None:
            yield TOWARD.get(core.toward, "")
        if core.within is not None:
            yield f"in: {_core(core.within)}"
        if core.since is not None:
            yield f"known for {core.since}"
        if core.swappable:
            yield "or day and month swapped"
    if isinstance(core, Relative) and core.narrated:
        yield "or after an earlier date, where the verb points back"
    if isinstance(core, Anaphor):
        yield from _pointing(core)
    if phrase.mod:
        yield phrase.mod


def _pointing(core: Anaphor) -> Iterator[str]:
    """Which earlier date it is, beyond its unit."""
    if core.weekday:
        yield f"a {WEEKDAYS[core.weekday - 1]}"
    if core.latest:
        yield "the latest that has ended"
    if core.ended is not None:
        yield f"ended: {_core(core.ended)}"
    if core.within is not None:
        yield f"in: {_core(core.within)}"


def _time(phrase: Phrase) -> str:
    if phrase.clock is not None:
        return clock_value(phrase.clock) + (phrase.clock.zone or "")
    return f"T{phrase.part}" if phrase.part else ""


def _core(core: Core | None) -> str:
    match core:
        case None:
            return "that day"
        case Calendar():
            return _calendar(core)
        case Relative():
            return _stepped(f"{UNITS[core.unit]} of publication", core.steps)
        case Shift():
            return _shift(core)
        case Anaphor():
            return _stepped(f"{UNITS[core.unit]} of an earlier date", core.steps) + (f" {core.years:+d} year" if core.years else "")
        case Length():
            return length_value(core)
        case Repeat() | Vague():
            return core.value


def _stepped(base: str, steps: int) -> str:
    return f"{base} {'-' if steps < 0 else '+'} {abs(steps)}" if steps else base


def _shift(core: Shift) -> str:
    base = _core(core.base) if core.base is not None else "an earlier date" if core.from_text else "publication"
    if not core.length.amount and core.base is not None:
        return f"{UNITS[core.length.unit]} of {base}"
    return f"{base} {'-' if core.direction < 0 else '+'} {length_value(core.length)}"


def _calendar(core: Calendar) -> str:
    if core.holiday is not None:
        return _holiday(core.holiday, "" if core.year is None else f" {core.year}")
    placed = place(core, Anchors(Published(), lambda: None))
    printed = value(placed.moment if placed else Moment())
    if core.short_year and core.year is not None:
        return f"{OPEN * 2}{core.year:02d}{printed[4:]}"
    return f"{printed}/{core.year_to}" if core.year_to else printed


def _holiday(rule: Holiday, year: str) -> str:
    if rule.easter is not None:
        day = _stepped("Easter Sunday", rule.easter)
    elif rule.nth is not None:
        nth, weekday, month = rule.nth
        day = f"{ORDINALS[nth]} {WEEKDAYS[weekday - 1]} of {value(Moment(month=month))}"
    else:
        month, on = rule.fixed or (0, 0)
        day = value(Moment(month=month, day=on))
    return _stepped(day, rule.shift) + year
