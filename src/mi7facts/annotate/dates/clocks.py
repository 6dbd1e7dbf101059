"""Rules for times of day: "5 p.m. EST", "17:05", "0735 GMT", "noon". The day they lie on is joined later."""

from __future__ import annotations

import re

import msgspec

from mi7facts.annotate.dates.amounts import counted
from mi7facts.annotate.dates.grammar import Found, Rule, rule
from mi7facts.annotate.dates.meaning import Clock, Phrase
from mi7facts.annotate.dates.nodes import Node


def printed_clock(printed: str) -> Clock | None:
    """Return the time of day that digits say, maybe with a zone behind; None where there is no such time."""
    m = re.match(r"(\d\d?)[:.](\d\d)(?::(\d\d))?(.*)", printed)
    if not m or int(m[1]) > 24 or int(m[2]) > 59 or int(m[3] or 0) > 59:
        return None
    return Clock(hour=int(m[1]), minute=int(m[2]), second=int(m[3]) if m[3] else None, zone=m[4] or None)


def _hour(f: Found) -> Phrase | None:
    clock = clock_of(f["n"])
    if clock is None:
        return None
    if "m" in f:
        if not 1 <= clock.hour <= 12:
            return None
        clock = msgspec.structs.replace(clock, hour=clock.hour % 12 + (12 if f["m"].word("meridiem")[0] in "pP" else 0))
    if "p" in f and f["p"].word("part") in ("AF", "EV", "NI") and clock.hour < 12:
        clock = msgspec.structs.replace(clock, hour=clock.hour + 12)
    return Phrase(core=None, clock=msgspec.structs.replace(clock, zone=f["z"].word("zone") if "z" in f else clock.zone))


def _opening_hour(f: Found) -> Phrase | None:
    """The seven of "7 to 9 p.m."; the eleven of "11 to 1 p.m." is one of the morning."""
    phrase = _hour(f)
    last = clock_of(f["o"])
    if phrase is None or phrase.clock is None or last is None or last.hour > 12:
        return None
    if phrase.clock.hour % 12 <= last.hour % 12:
        return phrase
    return Phrase(core=None, clock=msgspec.structs.replace(phrase.clock, hour=(phrase.clock.hour + 12) % 24))


def _military(f: Found) -> Phrase | None:
    """Four digits before a zone: "0735 GMT"."""
    hour, minute = divmod(f["n"].number("whole"), 100)
    if f["n"].end - f["n"].start != 4 or hour > 23 or minute > 59:
        return None
    return Phrase(core=None, clock=Clock(hour=hour, minute=minute, zone=f["z"].word("zone")))


def _bare_hour(f: Found) -> Phrase | None:
    return _hour(f) if ":" in f["n"].word("hours") else None


def clock_of(node: Node) -> Clock | None:
    """Return the time of day that digits or a number word say, None where they say none."""
    return printed_clock(node.word("hours")) if "hours" in node.sense else _whole_hour(node)


def _whole_hour(node: Node) -> Clock | None:
    amount = counted(node).amount
    return Clock(hour=int(amount)) if amount is not None and 0 < amount <= 24 and amount == int(amount) else None


def _past_or_to(f: Found) -> Phrase | None:
    """Half past nine, a quarter to ten."""
    clock = clock_of(f["n"])
    if clock is None or not 1 <= clock.hour <= 12 or ("u" in f and f["u"].sense.get("unit") != "Q"):
        return None
    minute = 30 if "u" not in f else 45 if "t" in f else 15
    hour = clock.hour - 1 if "t" in f else clock.hour
    late = "p" in f and f["p"].word("part") in ("AF", "EV", "NI")
    return Phrase(core=None, clock=Clock(hour=hour % 12 + 12 if late else hour or 12, minute=minute))


def _moment(f: Found) -> Phrase:
    hour, minute = f["n"].word("moment").split(":")
    return Phrase(core=None, clock=Clock(hour=int(hour), minute=int(minute)))


CLOCKS: tuple[Rule, ...] = (
    rule("n:hour/hours (to|dash|and|or) (?=o:hour/hours m:meridiem)", _opening_hour, "CLOCK", target="n"),
    rule("n:hour/hours/AMOUNT m:meridiem z:zone?", _hour, "CLOCK"),
    rule("n:whole z:zone", _military, "CLOCK"),
    rule("half_word past_word n:hour/AMOUNT (in the p:part)?", _past_or_to, "CLOCK"),
    rule("a? u:unit (past_word|t:to) n:hour/AMOUNT (in the p:part|(?=comma/dot|$))", _past_or_to, "CLOCK"),
    rule("n:hour/hours/AMOUNT oclock (in the p:part)?", _hour, "CLOCK"),
    rule("n:hour/hours/AMOUNT in the p:part", _hour, "CLOCK"),
    rule("n:hours z:zone", _hour, "CLOCK"),
    rule("(?<=at/by/from/to) n:hours", _bare_hour, "CLOCK"),
    rule("n:moment", _moment, "CLOCK"),
    rule("c:CLOCK (local{1,2} time_word|label)", lambda f: f.phrase("c"), "CLOCK"),  # no zone that could be written
)
