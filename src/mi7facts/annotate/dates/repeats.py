"""Rules for what comes again: "every Monday", "twice a year", "on Friday nights", "daily"."""

from __future__ import annotations

from mi7facts.annotate.dates.amounts import counted, unit_of
from mi7facts.annotate.dates.grammar import Found, Rule, rule
from mi7facts.annotate.dates.meaning import Calendar, Length, Phrase, Repeat, Shift
from mi7facts.annotate.dates.timex import length_value


def _every(f: Found) -> Phrase:
    count = counted(f["n"]).amount if "n" in f else 2 if "o" in f else 1
    return Phrase(core=Repeat(value=length_value(Length(amount=count, unit=unit_of(f["u"])))))


def _rate(f: Found) -> Phrase:
    return Phrase(core=Repeat(value=length_value(Length(amount=1, unit=unit_of(f["u"])))))


def _open(value: str) -> Phrase:
    return Phrase(core=Repeat(value=value))


def weekday_open(number: int, part: str | None = None) -> str:
    """Return TIMEX3 for a weekday of no known week."""
    return f"{'X' * 4}-W{'X' * 2}-{number}" + (f"T{part}" if part else "")


def _weekdays_ago(f: Found) -> Phrase | None:
    """Two Fridays ago: a week before the last one."""
    count = counted(f["n"]).amount
    if not count or count != int(count):
        return None
    last = Calendar(weekday=f["w"].number("weekdays"), toward=-1)
    return Phrase(core=Shift(length=Length(amount=7 * (count - 1), unit="D"), direction=-1, from_text=False, base=last))


def _every_nth(f: Found) -> Phrase | None:
    number = f["o"].number("ordinal")
    return _open(length_value(Length(amount=number, unit=unit_of(f["u"])))) if number > 1 else None


def _every_weekday(f: Found) -> Phrase:
    number = f["d"].number("weekday") if "weekday" in f["d"].sense else f["d"].number("weekdays")
    part = next((f["p"].word(kind) for kind in ("part", "parts") if kind in f["p"].sense), None) if "p" in f else None
    return _open(weekday_open(number, part))


def _too(f: Found) -> Phrase | None:
    """The Monday of "Monday and Tuesday nights"."""
    other = f.phrase("p").core
    if not isinstance(other, Repeat) or not other.value.startswith(weekday_open(0)[:-1]):
        return None
    return _open(weekday_open(f["d"].number("weekday"), other.value.partition("T")[2] or None))


def _every_month(f: Found) -> Phrase:
    return _open(f"{'X' * 4}-{f['m'].number('month'):02d}")


def _every_part(f: Found) -> Phrase:
    return _open("-".join(("X" * 4, "X" * 2, "X" * 2)) + f"T{f['p'].word('part')}")


def _every_season(f: Found) -> Phrase:
    return _open(f"{'X' * 4}-{f['s'].word('season' if 'season' in f['s'].sense else 'seasons')}")


REPEATS: tuple[Rule, ...] = (
    rule("every (other|ordinal)? d:weekday p:part? (of the? (unit|every unit))?", _every_weekday, "REPEAT"),
    rule("the ordinal/nth d:weekday of every unit", _every_weekday, "REPEAT"),
    rule("every o:ordinal u:unit", _every_nth, "REPEAT"),
    rule("every n:number/AMOUNT u:units", _every, "REPEAT"),
    rule("every o:other? u:unit (of the unit)?", _every, "REPEAT"),
    rule("n:number/AMOUNT w:weekdays ago", _weekdays_ago, "PERIOD"),
    rule("every m:month", _every_month, "REPEAT"),
    rule("every p:part", _every_part, "REPEAT"),
    rule("every s:season", _every_season, "REPEAT"),
    rule("(the? toward number/AMOUNT)? s:seasons", _every_season, "REPEAT"),  # "two winters" counts them
    rule("d:weekday p:parts", _every_weekday, "REPEAT"),
    rule("d:weekdays p:part/parts?", _every_weekday, "REPEAT"),
    rule("d:weekday (and|or|comma) p:REPEAT", _too, "REPEAT", target="d"),
    rule("(once|twice|number/AMOUNT time_word) (a|every) u:unit", _rate, "REPEAT"),
    rule("number/AMOUNT units a u:unit", _rate, "REPEAT"),
    rule("v:frequency", lambda f: _open(f["v"].word("frequency")), "REPEAT"),
)
