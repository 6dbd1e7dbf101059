"""What is wrong with the dates of an article: days that cannot be, weekdays that do not fit, relative dates that nothing anchors.

Decides what is told as a problem of the record; which value stands all the same is the resolver's to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mi7facts.annotate.dates.anchors import published_on
from mi7facts.annotate.dates.find import Expression
from mi7facts.annotate.dates.meaning import Calendar, Phrase
from mi7facts.annotate.dates.symbolic import WEEKDAYS
from mi7facts.annotate.dates.timex import OPEN, Moment, day_in
from mi7facts.model import Article, Date, Problem
from mi7facts.text import Span, line_column

#: Impossible days told of one article: a table of numbers must not bury the rest.
MOST = 20


def date_problems(article: Article, found: Sequence[Expression], dates: Sequence[Date]) -> tuple[Problem, ...]:
    """Return what is wrong with the expressions, in text order; of those with a date, only what became one of the article's dates."""
    kept = {(d.start, d.end) for d in dates}
    impossible = [(e.span, why) for e in found if (e.date is None or e.span in kept) and (why := _impossible(e))]
    return (*(_problem(article, span, why) for span, why in impossible[:MOST]), *_unanchored(article, dates))


def _impossible(e: Expression) -> str | None:
    """Say why the day cannot be; None where it can."""
    core = e.phrase.core
    if e.date is None:
        return "the calendar has no such day" if isinstance(core, Calendar) and core.month and core.day else None
    return misfit(e.phrase, e.resolved.moment) if e.resolved and e.resolved.moment else None


def misfit(phrase: Phrase, moment: Moment) -> str | None:
    """Return which weekday it is, where another one is printed."""
    day = day_in(moment)
    if day is None or not phrase.weekday or phrase.weekday == day.isoweekday():
        return None
    return f"{day} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[phrase.weekday - 1]}"


def _unanchored(article: Article, dates: Sequence[Date]) -> Iterator[Problem]:
    """Tell once that relative dates stay open for want of a day of publication."""
    if published_on(article.head.published).day is not None:
        return
    left = [d for d in dates if d.type in ("date", "time") and d.anchor is None and OPEN in d.value]
    if left:
        many = "a relative date stays open" if len(left) == 1 else f"{len(left):,} relative dates stay open"
        why = f"{many}: the day of publication is not known (--published gives one)"
        yield _problem(article, (left[0].start, left[0].end), why, code="M311")


def _problem(article: Article, span: Span, why: str, code: str = "M310") -> Problem:
    start, end = span
    return Problem(
        code=code,
        severity="warning" if code == "M310" else "note",
        path=article.head.path,
        line=line_column(article.text, start)[0],
        start=start,
        end=end,
        message=f"“{article.text[start:end]}”: {why}",
    )
