"""What a time expression says, before anybody asks when the article was written.

The grammar builds these records from words alone; the resolver turns them into calendar values. Codes of units and parts are TIMEX3's,
with a leading T for what is shorter than a day ("TH" hours, "TM" minutes, "TS" seconds).
"""

from __future__ import annotations

from typing import Literal

from mi7facts.model import Record

Direction = Literal[-1, 1]


class Length(Record, frozen=True, kw_only=True):
    """A stretch of time: so many units (`amount` None: nobody says how many). `high` is the larger number of a range."""

    amount: float | None
    unit: str
    high: float | None = None
    more: tuple[Length, ...] = ()  # "two years and three months"
    span: bool = False  # "the past two years": a stretch that is tied to the calendar


class Holiday(Record, frozen=True, kw_only=True):
    """A day that follows from the year by rule; exactly one rule is set. `shift` is -1 for its eve, or the days after it."""

    fixed: tuple[int, int] | None = None
    nth: tuple[int, int, int] | None = None
    easter: int | None = None
    shift: int = 0


class Clock(Record, frozen=True, kw_only=True):
    """A time of day. Hour 24 is midnight at the end of the day."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str | None = None


class Calendar(Record, frozen=True, kw_only=True):
    """A place in the calendar, as far as the words tell it. `within` supplies what is missing ("June" of "last year")."""

    century: int | None = None
    decade: int | None = None
    year: int | None = None
    short_year: bool = False  # two digits were printed
    bc: bool = False
    half: int | None = None
    quarter: int | None = None
    season: str | None = None
    month: int | None = None
    week: int | None = None
    day: int | None = None
    weekday: int | None = None
    holiday: Holiday | None = None
    toward: int | None = None  # -1 last, 0 this, 1 next
    within: Core | None = None
    year_to: int | None = None  # "2012-13"
    follows: int | None = None  # the end of a range: at most so many years after the date before it
    since: int | None = None  # the year that a day without one is known for: "the Sept. 11 attacks"
    swappable: bool = False  # "09/06/20": day and month may be the other way round


class Relative(Record, frozen=True, kw_only=True):
    """A calendar unit counted from the day of publication: today, last week, next year."""

    steps: int
    unit: str
    narrated: bool = False  # "the next year": where the verb points back, the one after the time that is told of


class Shift(Record, frozen=True, kw_only=True):
    """So long before or after: "two years ago" (from publication) or "two years earlier" (from a date in the text)."""

    length: Length
    direction: Direction
    from_text: bool
    base: Core | None = None
    kept: bool = False  # years ago to the day or month of the base: "ten years ago today"
    if_ahead: bool = False  # "in two weeks": only where the verb points ahead, else it tells how long


class Anaphor(Record, frozen=True, kw_only=True):
    """A unit counted from an earlier date in the text: that day, the following week, the year-earlier quarter."""

    unit: str
    steps: int = 0
    years: int = 0
    latest: bool = False
    weekday: int | None = None  # "the following Friday"
    within: Core | None = None  # the year it lies in: "the 1988 quarter", "the same period last year"
    ended: Core | None = None  # the day on which it ended: "the quarter ended 31 July"


class Repeat(Record, frozen=True, kw_only=True):
    """Something that comes again: every Monday, twice a year. `value` is its TIMEX3 form."""

    value: str


class Vague(Record, frozen=True, kw_only=True):
    """Past, present or future and no more."""

    value: str


Core = Calendar | Relative | Shift | Anaphor | Length | Repeat | Vague


class Phrase(Record, frozen=True, kw_only=True):
    """A whole expression: what it is at heart, the part or hour of the day, and how its words blur it (TIMEX3 `mod`)."""

    core: Core | None
    mod: str | None = None
    part: str | None = None
    clock: Clock | None = None
    weekday: int | None = None  # said beside a full date, to be checked against it
