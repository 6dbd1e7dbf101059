"""What a relative time can hang on: the day of publication, the dates read so far, the tense of the verb. Never the clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import islice

import msgspec

from mi7facts.annotate.dates.calendar import day_of
from mi7facts.annotate.dates.tense import Tense
from mi7facts.annotate.dates.timex import Moment

ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
#: Without a publication date, two digits up to this one are years of this century.
PIVOT = 30
#: With one, a short year lies at most so many years ahead.
REACH = 10
#: So many dates back a reader still remembers; it also bounds the work on hostile texts.
MEMORY = 100


class Published(msgspec.Struct, frozen=True):
    """The publication date as far as it is known."""

    year: int | None = None
    month: int | None = None
    day: date | None = None


class Known(msgspec.Struct, frozen=True):
    """A date of the text that a later one may point back to."""

    id: str
    moment: Moment


class Anchors(msgspec.Struct):
    """The anchors at one place of the text. `known` grows as the text is read; `tense` asks the parse only when it matters."""

    published: Published
    tense: Callable[[], Tense | None]
    known: list[Known] = []
    day_first: bool | None = None  # how "09/06/20" is read here, where the user has said

    def last(self, fits: Callable[[Moment], bool]) -> Known | None:
        """Return the nearest earlier date that fits."""
        return next((k for k in islice(reversed(self.known), MEMORY) if fits(k.moment)), None)

    def full_year(self, short: int) -> int:
        """Return the year that two digits mean."""
        if self.published.year is None:
            return 2000 + short if short <= PIVOT else 1900 + short
        year = self.published.year - self.published.year % 100 + short
        if year > self.published.year + REACH and year > 100:
            return year - 100
        return year + 100 if year <= self.published.year + REACH - 100 else year


def published_on(stated: str | None) -> Published:
    """Return the publication date from its ISO form; what is missing or impossible stays open."""
    m = ISO.match(stated or "")
    if not m or int(m[1]) == 0:
        return Published()
    year = int(m[1])
    month = int(m[2]) if m[2] and 1 <= int(m[2]) <= 12 else None
    return Published(year, month, day_of(year, month, int(m[3])) if month and m[3] else None)
