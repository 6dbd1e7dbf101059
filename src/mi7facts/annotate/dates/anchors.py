"""What a relative time can hang on: the day of publication, the dates read so far, the tense of the verb. Never the clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import islice

import msgspec

from mi7facts.annotate.dates.calendar import day_of
from mi7facts.annotate.dates.tense import Tense
from mi7facts.annotate.dates.timex import Moment, day_in

PUBLISHED = "published"
#: A dateline may be so many days older than the publication.
STALE = 7
ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
#: Without a publication date, two digits up to this one are years of this century.
PIVOT = 30
#: With one, a short year lies at most so many years ahead.
REACH = 10
#: So many dates back a reader still remembers; it also bounds the work on hostile texts.
MEMORY = 100


class Published(msgspec.Struct, frozen=True):
    """The publication date as far as it is known, and where it is told: beside the article, or in a dateline of the text."""

    year: int | None = None
    month: int | None = None
    day: date | None = None
    source: str = PUBLISHED


class Known(msgspec.Struct, frozen=True):
    """A date of the text that a later one may point back to."""

    id: str
    moment: Moment
    at: int = -1  # where it begins


class Anchors(msgspec.Struct):
    """The anchors at one place of the text. `known` grows as the text is read; `tense` asks the parse only when it matters."""

    published: Published
    tense: Callable[[], Tense | None]
    known: list[Known] = []
    day_first: bool | None = None  # how "09/06/20" is read here, where the user has said
    sentence: int = 0  # where the sentence begins

    def last(self, fits: Callable[[Moment], bool]) -> Known | None:
        """Return the nearest earlier date that fits."""
        return next((k for k in islice(reversed(self.known), MEMORY) if fits(k.moment)), None)

    def beside(self, fits: Callable[[Moment], bool]) -> Known | None:
        """Return the nearest earlier date of the same sentence that fits."""
        known = self.last(fits)
        return known if known and known.at >= self.sentence else None

    def full_year(self, short: int) -> int:
        """Return the year that two digits mean."""
        if self.published.year is None:
            return 2000 + short if short <= PIVOT else 1900 + short
        year = self.published.year - self.published.year % 100 + short
        if year > self.published.year + REACH and year > 100:
            return year - 100
        return year + 100 if year <= self.published.year + REACH - 100 else year


def written_on(published: Published, name: str, moment: Moment) -> Published:
    """Return the day of a dateline as what relative dates hang on, unless the day of publication speaks against it."""
    day = day_in(moment)
    if day is None or (published.day is not None and not 0 < (published.day - day).days <= STALE):
        return published
    return Published(day.year, day.month, day, f"text:{name}")


def published_on(stated: str | None) -> Published:
    """Return the publication date from its ISO form; what is missing or impossible stays open."""
    m = ISO.match(stated or "")
    if not m or int(m[1]) == 0:
        return Published()
    year = int(m[1])
    month = int(m[2]) if m[2] and 1 <= int(m[2]) <= 12 else None
    return Published(year, month, day_of(year, month, int(m[3])) if month and m[3] else None)
